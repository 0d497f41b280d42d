//! How heavy a text is to read: LIX, Björnsson's «läsbarhetsindex» (1968). Words per sentence, plus the share of words of more
//! than six letters in per cent. Under 30 is easy, over 40 is what newspapers write.

use std::collections::BTreeMap;
use std::ops::Add;

use crate::messages::Message;

/// No page is heavier than this.
pub const LIMIT: f64 = 38.0;
/// LIX is made for pages. A text of its own is held to [`LIMIT`] from this many words on: in fewer, one long name of a thing
/// decides.
pub const MEASURABLE: usize = 30;

const LONG: usize = 6;
/// A full stop after one of these ends no sentence.
const SHORTENED: [&str; 8] = ["kl.", "nr.", "ca.", "jf.", "f.eks.", "t.d.", "bl.a.", "dvs."];

/// What LIX is counted from.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub words: usize,
    pub long: usize,
    pub sentences: usize,
}

impl Count {
    /// Of one text. What has no full stop at its end is a sentence too: a heading, an entry of a list.
    pub fn of(text: &str) -> Self {
        let mut count = Self::default();
        let mut open = false;
        let mut words = text.split_whitespace().peekable();
        while let Some(word) = words.next() {
            if word.chars().any(char::is_alphanumeric) {
                count.words += 1;
                count.long += usize::from(word.chars().filter(|c| c.is_alphabetic()).count() > LONG);
                open = true;
            }
            if open && ends(word, words.peek().copied()) {
                count.sentences += 1;
                open = false;
            }
        }
        count.sentences += usize::from(open);
        count
    }

    /// 0 where there is nothing to read.
    #[allow(clippy::cast_precision_loss, reason = "counts of words are small")]
    pub fn lix(self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        let [words, long, sentences] = [self.words, self.long, self.sentences].map(|n| n as f64);
        words / sentences + 100.0 * long / words
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            long: self.long + other.long,
            sentences: self.sentences + other.sentences,
        }
    }
}

/// Whether a sentence ends with this word: full stop, colon, exclamation mark or question mark.
fn ends(word: &str, next: Option<&str>) -> bool {
    let bare = word.trim_end_matches(['»', '”', '"', '\'', ')']);
    let Some(sign) = bare.chars().last().filter(|c| ".:!?".contains(*c)) else { return false };
    let before = bare.trim_end_matches(sign);
    // «19. november»
    let is_ordinal = !before.is_empty()
        && before.bytes().all(|b| b.is_ascii_digit())
        && next.is_some_and(|next| next.starts_with(char::is_lowercase));
    sign != '.' || !(is_ordinal || SHORTENED.contains(&bare.trim_start_matches(['«', '(']).to_lowercase().as_str()))
}

/// A text of a page, with its key.
#[derive(Debug)]
pub struct Text<'m> {
    pub key: &'m str,
    pub message: &'m Message,
    /// Its heaviest form.
    pub count: Count,
}

/// All texts of a file: what stands on one page, or belongs together on several.
#[derive(Debug, Default)]
pub struct Page<'m> {
    pub count: Count,
    /// Of whole sentences only: labels of one word make a page seem light.
    pub prose: Count,
    pub texts: Vec<Text<'m>>,
}

/// The messages of a language by the file they stand in (`home`).
pub fn pages(messages: &BTreeMap<String, Message>) -> BTreeMap<&str, Page<'_>> {
    let mut pages: BTreeMap<&str, Page<'_>> = BTreeMap::new();
    for (key, message) in messages {
        let page = pages.entry(message.file()).or_default();
        let mut heaviest = Count::default();
        for form in &message.forms {
            let count = Count::of(form);
            page.count = page.count + count;
            if form.trim_end().ends_with(['.', '!', '?']) {
                page.prose = page.prose + count;
            }
            if count.lix() > heaviest.lix() {
                heaviest = count;
            }
        }
        page.texts.push(Text { key, message, count: heaviest });
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> (usize, usize, usize) {
        let Count { words, long, sentences } = Count::of(text);
        (words, long, sentences)
    }

    #[test]
    fn words_long_words_and_sentences_are_counted_as_bjornsson_did() {
        assert_eq!(count("Prøvesvar"), (1, 1, 1));
        assert_eq!(count("Dette er en test. Den har to setninger."), (8, 1, 2));
        assert_eq!(count("Fare for liv: ring 113"), (5, 0, 2));
        assert_eq!(count("Seks bokstaver: bokstav har sju."), (5, 2, 2));
        assert_eq!(count("Si «nei!» – eller ja?"), (4, 0, 2));
        assert_eq!(count(""), (0, 0, 0));
    }

    #[test]
    fn a_full_stop_that_ends_no_sentence_is_not_counted() {
        assert_eq!(count("Svaret kom 19. november kl. 08.15."), (6, 1, 1));
        assert_eq!(count("Ring 113. Vent ikke."), (4, 0, 2));
        assert_eq!(count("Det står her. innsyn vurderer ikke."), (6, 1, 2));
    }

    #[test]
    fn lix_is_words_a_sentence_plus_long_words_in_a_hundred() {
        let count = Count { words: 20, long: 5, sentences: 2 };
        assert!((count.lix() - 35.0).abs() < 1e-9);
        assert!(Count::default().lix() == 0.0);
    }
}
