//! What stands in a cell, so that a spreadsheet neither calculates it nor makes another thing of it.

use innsyn_domain::quantity::Decimal;

use crate::render::turns;

/// Digits that a spreadsheet keeps; it would round more of them without a word.
const DIGITS: usize = 15;
/// Powers of ten that a spreadsheet's numbers reach, with room to spare.
const POWERS: std::ops::RangeInclusive<i32> = -300..=290;

/// Before a text that would be calculated. Spreadsheets know it as "this is text", and it is seen.
const CALCULATED: char = '\'';
/// Before a text that would be read as a number, a date or a time: `1:128` is a titre, `1/2` no day in February, and 5,60
/// must not become 5,6. It has no width.
const READ_AS_NUMBER: char = '\u{200b}';

/// A text cell. Line ends and spaces become one kind each, tabs too, which spreadsheets drop; other control characters have no
/// place in a cell. What turns the reading of the rest is shown, and not obeyed, as on pages.
pub(super) fn text(written: &str) -> String {
    let kept = |c: &char| !c.is_control() || *c == '\n';
    let spaced = written.replace("\r\n", "\n").replace('\r', "\n").replace(['\u{a0}', '\u{202f}', '\t'], " ");
    let tidy: String = spaced.replace(turns, "\u{fffd}").chars().filter(kept).collect();
    let guard = if is_calculated(&tidy) {
        Some(CALCULATED)
    } else if is_read_as_number(&tidy) {
        Some(READ_AS_NUMBER)
    } else {
        None
    };
    guard.into_iter().chain(tidy.chars()).collect()
}

/// Also behind what importers strip: spaces, a byte order mark, characters without width.
fn is_calculated(text: &str) -> bool {
    let stripped =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    text.starts_with('\n')
        || text.trim_start_matches(stripped).starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Digits alone, or with one word that could be a unit, a currency or a month; or a word for true and false.
fn is_read_as_number(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_truth = ["sann", "usann", "true", "false"].iter().any(|word| text.trim().eq_ignore_ascii_case(word));
    let is_plain =
        words.next().is_none_or(|word| word.chars().count() <= 4 || is_month(word)) && words.next().is_none();
    is_truth || (is_plain && text.contains(|c: char| c.is_ascii_digit()))
}

/// In Norwegian, English or Northern Sámi, as far as spreadsheets know them.
fn is_month(word: &str) -> bool {
    const BEGIN: [&str; 15] =
        ["jan", "feb", "mar", "apr", "mai", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "des", "dec"];
    let word = word.to_lowercase();
    BEGIN.iter().any(|month| word.starts_with(month)) || word.ends_with("mánnu") || word.ends_with("mannu")
}

/// A number cell: a decimal comma, and no space between thousands. `None`: a spreadsheet would not keep the number.
pub(super) fn number(value: &Decimal) -> Option<String> {
    let written = value.as_str();
    let (mantissa, power) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let power = power.parse::<i32>().ok()?;
    (digits.trim_start_matches('0').len() <= DIGITS && POWERS.contains(&power)).then(|| written.replace('.', ","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_the_reading_is_shown() {
        assert_eq!(text("\u{202e}12.6 mmol/L"), "\u{fffd}12.6 mmol/L");
    }

    #[test]
    fn what_would_be_calculated_is_text() {
        for formula in [
            "=1+1",
            "+1",
            "-A1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{feff}=1",
            "\u{a0}\u{200b}=cmd|'x'!A0",
            "\u{0}=1",
            "＝1",
            "- se under",
            "++",
        ] {
            assert!(text(formula).starts_with('\''), "{formula:?}: {:?}", text(formula));
        }
    }

    #[test]
    fn what_would_be_read_as_a_number_is_text() {
        for written in ["5,60", "1:128", "1/2", "2-3", "45 %", "november 2026", "5 kr", "12 345", "(5)", "1E3", "Usann"]
        {
            assert_eq!(text(written), format!("\u{200b}{written}"));
        }
        for written in [
            "5,60 mmol/L",
            "Blodkulturflaske 1",
            "Ikke påvist",
            "Escherichia coli",
            "2026 (måneden er ikke kjent)",
            "",
            "<",
        ] {
            assert_eq!(text(written), written);
        }
    }

    #[test]
    fn lines_stay_and_other_control_characters_go() {
        assert_eq!(text("a\r\nb\rc\u{0}\u{7f}\td"), "a\nb\nc d");
    }

    #[test]
    fn a_number_keeps_its_digits_or_is_none() {
        let number = |digits: &str| number(&Decimal::parse(digits).unwrap());
        for (digits, cell) in [
            ("5.60", Some("5,60")),
            ("-1.5", Some("-1,5")),
            ("0", Some("0")),
            ("1200", Some("1200")),
            ("1e+3", Some("1e+3")),
            ("1.5e-3", Some("1,5e-3")),
            ("0.000000000000000000012345", Some("0,000000000000000000012345")),
            ("123456789012345.6", None),
            ("1e+400", None),
            ("1e+99999999999", None),
        ] {
            assert_eq!(number(digits).as_deref(), cell, "{digits}");
        }
    }
}
