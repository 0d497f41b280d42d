//! The list of analyses and the words that explain them belong together, key by key.

use std::collections::BTreeSet;

use innsyn_contract::{analytes, messages, none};

#[test]
fn every_explanation_has_its_words_in_bokmal_and_nynorsk_and_every_word_its_explanation() {
    let keys: BTreeSet<String> = analytes::keys().into_iter().collect();
    let mut wrong = Vec::new();
    for language in ["nb", "nn"] {
        let all = messages::of(language).0;
        let written: BTreeSet<String> = all.into_keys().filter(|key| key.starts_with("analytes-")).collect();
        wrong.extend(keys.difference(&written).map(|key| format!("{key} has no words in {language}")));
        wrong.extend(written.difference(&keys).map(|key| format!("{key} in {language} is not in the list")));
    }
    none(&wrong);
    assert!(analytes::list().analytes.len() >= 60, "the commonest analyses are explained");
}

/// Words of what an answer means, of why it is so, and of what one should do: of these an explanation says nothing.
const NOT_WHAT_IS_MEASURED: &str = "bør må skal kontakt kontakte spør ring lege legen lækjar lækjaren fastlegen årsak årsaka \
    årsaken skyldes skuldast høy høye høyt høg høge høgt lav lave lavt låg låge lågt forhøyet forhøgd økt auka senket normal \
    normalt sykdom sykdommen sjukdom sjukdommen syk sjuk mangel risiko kreft farlig farleg ufarlig ufarleg behandling deg din";

#[test]
fn every_explanation_is_one_sentence_or_two_and_says_no_more_than_what_is_measured() {
    let mut wrong = Vec::new();
    for language in ["nb", "nn"] {
        let all = messages::of(language).0;
        for (key, message) in all.iter().filter(|(key, _)| key.starts_with("analytes-")) {
            let text = message.forms.join(" ");
            let sentences = text.split_whitespace().filter(|word| word.ends_with(['.', '!', '?'])).count();
            if !(1..=2).contains(&sentences) || !text.ends_with('.') {
                wrong.push(format!("{key} in {language} is {sentences} sentences: {text}"));
            }
            let text = text.to_lowercase();
            let mut words = text.split(|letter: char| !letter.is_alphanumeric());
            if let Some(word) = words.find(|word| NOT_WHAT_IS_MEASURED.split_whitespace().any(|it| it == *word)) {
                wrong.push(format!("{key} in {language} says «{word}»: {text}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_explanation_rests_on_a_public_page_that_was_read() {
    let all = analytes::list();
    let sources = all.analytes.iter().map(|a| (&a.key, &a.source));
    let prefixes = all.prefixes.iter().map(|p| (&p.prefix, &p.source));
    let mut wrong = Vec::new();
    for (key, source) in sources.chain(prefixes) {
        let page = source.page.as_str();
        if !page.starts_with("https://") && !page.starts_with("http://") || !source.host().contains('.') {
            wrong.push(format!("{key}: {page} is no page"));
        }
        // Nothing of a person may travel with a link.
        if page.contains(['{', '#', '@', ' ']) {
            wrong.push(format!("{key}: {page} holds more than an address"));
        }
    }
    none(&wrong);
}

#[test]
fn what_an_analysis_is_also_called_is_what_its_explanation_says() {
    let texts: Vec<_> = ["nb", "nn"].iter().map(|language| messages::of(language).0).collect();
    let mut wrong = Vec::new();
    for analyte in &analytes::list().analytes {
        let key = format!("analytes-{}", analyte.key);
        let says = |called: &str| {
            texts
                .iter()
                .filter_map(|all| all.get(&key))
                .flat_map(|words| &words.forms)
                .any(|form| form.contains(called))
        };
        wrong.extend(
            analyte.also.iter().filter(|called| !says(called)).map(|called| format!("{key} does not say {called}")),
        );
    }
    none(&wrong);
}

#[test]
fn a_key_a_name_and_a_code_belong_to_one_analysis() {
    let all = analytes::list();
    let mut wrong = Vec::new();
    let mut seen = BTreeSet::new();
    for analyte in &all.analytes {
        let names = analyte.names.iter().map(|name| name.to_lowercase());
        let codes = analyte.nlk.iter().chain(&analyte.loinc).cloned();
        for one in names.chain(codes).chain([format!("the key {}", analyte.key)]) {
            if !seen.insert(one.clone()) {
                wrong.push(format!("{}: {one} stands twice", analyte.key));
            }
        }
        let is_nlk = |code: &String| {
            let digits = code.strip_prefix("NPU").or_else(|| code.strip_prefix("NOR"));
            digits.is_some_and(|d| d.len() == 5 && d.bytes().all(|b| b.is_ascii_digit()))
        };
        wrong.extend(analyte.nlk.iter().filter(|c| !is_nlk(c)).map(|c| format!("{}: {c} is no NLK code", analyte.key)));
        wrong.extend(
            analyte
                .loinc
                .iter()
                .filter(|c| !is_loinc(c.as_str()))
                .map(|c| format!("{}: {c} is no LOINC code", analyte.key)),
        );
        if analyte.nlk.is_empty() {
            wrong.push(format!("{}: no national code", analyte.key));
        }
    }
    none(&wrong);
}

/// Digits, a dash, and a check digit by Luhn's method.
fn is_loinc(code: &str) -> bool {
    let Some((digits, check)) = code.split_once('-') else { return false };
    if digits.is_empty() || !digits.bytes().chain(check.bytes()).all(|b| b.is_ascii_digit()) {
        return false;
    }
    let doubled = |(at, digit): (usize, u32)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit };
    let sum: u32 = digits.chars().rev().filter_map(|c| c.to_digit(10)).enumerate().map(doubled).sum();
    check == ((10 - sum % 10) % 10).to_string()
}
