//! Numbers and dates as Norwegian and Northern Sámi readers write them.
//!
//! Own tables, because browsers and CLDR fail here: Chromium falls back to American English for `nn` and `se`, and CLDR's
//! `se` dates are year-first. Month names in `se` are not used in dates: a full date is written `d.m.yyyy`.

use jiff::civil::{Date, DateTime, Time, Weekday};

use crate::Locale;

const NO_BREAK_SPACE: char = '\u{a0}';
const MINUS: char = '\u{2212}';

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];
const MONTHS_SE: [&str; 12] = [
    "ođđajagemánnu",
    "guovvamánnu",
    "njukčamánnu",
    "cuoŋománnu",
    "miessemánnu",
    "geassemánnu",
    "suoidnemánnu",
    "borgemánnu",
    "čakčamánnu",
    "golggotmánnu",
    "skábmamánnu",
    "juovlamánnu",
];
const WEEKDAYS_NB: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];
const WEEKDAYS_NN: [&str; 7] = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"];
const WEEKDAYS_SE: [&str; 7] =
    ["vuossárga", "maŋŋebárga", "gaskavahkku", "duorasdat", "bearjadat", "lávvardat", "sotnabeaivi"];

/// `19. november 2026`; in `se` `19.11.2026`. The parts do not part at a line's end.
pub fn date(locale: Locale, date: Date) -> String {
    match locale {
        Locale::Nb | Locale::Nn => {
            format!("{}.{NO_BREAK_SPACE}{} {}", date.day(), month_name(locale, date.month()), date.year())
        }
        Locale::Se => format!("{}.{}.{}", date.day(), date.month(), date.year()),
    }
}

/// `19.11.2026`, `03.11.2026`; in `se` `3.11.2026`.
pub fn date_short(locale: Locale, date: Date) -> String {
    match locale {
        Locale::Nb | Locale::Nn => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        Locale::Se => self::date(locale, date),
    }
}

/// `to`, of the day that many days after Monday. In `se` the whole name: its short ones have no source here.
pub fn weekday_short(locale: Locale, after_monday: usize) -> &'static str {
    let names = match locale {
        Locale::Nb => &["ma", "ti", "on", "to", "fr", "lø", "sø"],
        Locale::Nn => &["må", "ty", "on", "to", "fr", "la", "sø"],
        Locale::Se => &WEEKDAYS_SE,
    };
    names.get(after_monday).copied().unwrap_or_default()
}

/// `torsdag`
pub fn weekday(locale: Locale, date: Date) -> &'static str {
    let names = match locale {
        Locale::Nb => &WEEKDAYS_NB,
        Locale::Nn => &WEEKDAYS_NN,
        Locale::Se => &WEEKDAYS_SE,
    };
    match date.weekday() {
        Weekday::Monday => names[0],
        Weekday::Tuesday => names[1],
        Weekday::Wednesday => names[2],
        Weekday::Thursday => names[3],
        Weekday::Friday => names[4],
        Weekday::Saturday => names[5],
        Weekday::Sunday => names[6],
    }
}

/// `november 2026`; a month outside 1–12 gives the year alone.
pub fn month(locale: Locale, year: i16, month: i8) -> String {
    match month_name(locale, month) {
        "" => year.to_string(),
        name => format!("{name} {year}"),
    }
}

/// `kl. 08.15`. The Sámi word for «kl.» has no source here, so `se` writes `08.15`.
pub fn time(locale: Locale, time: Time) -> String {
    let clock = format!("{:02}.{:02}", time.hour(), time.minute());
    match locale {
        Locale::Nb | Locale::Nn => format!("kl.{NO_BREAK_SPACE}{clock}"),
        Locale::Se => clock,
    }
}

/// `19. november 2026 kl. 08.15`; in `se` `19.11.2026, 08.15`.
pub fn date_time(locale: Locale, moment: DateTime) -> String {
    let (day, clock) = (date(locale, moment.date()), time(locale, moment.time()));
    match locale {
        Locale::Nb | Locale::Nn => format!("{day} {clock}"),
        Locale::Se => format!("{day}, {clock}"),
    }
}

/// A number written by a machine (`-1234.50`, `1E3`) as people read it: decimal comma, a true minus, and a no-break space
/// between thousands from five digits on. Each digit that was reported stands; nothing is rounded. What is not such a number is
/// given back as it is.
pub fn decimal(_locale: Locale, digits: &str) -> String {
    // The three languages write numbers alike; the locale is asked for so that a fourth may differ.
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let (sign, unsigned) = match mantissa.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, mantissa),
    };
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !fraction.is_none_or(all_digits) || !exponent.is_none_or(is_integer) {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() + 8);
    if sign {
        text.push(MINUS);
    }
    push_grouped(&mut text, whole);
    if let Some(fraction) = fraction {
        text.push(',');
        text.push_str(fraction);
    }
    if let Some(exponent) = exponent {
        text.push_str(" · 10");
        text.extend(exponent.chars().filter_map(superscript));
    }
    text
}

/// A count: `12 345`.
pub fn number(locale: Locale, n: u64) -> String {
    decimal(locale, &n.to_string())
}

/// How large a file is: `640 B`, `120 kB`, `1,2 MB`. In thousands, as browsers say it of what they have fetched.
pub fn file_size(locale: Locale, bytes: u64) -> String {
    let kilobytes = bytes.saturating_add(500) / 1000;
    let (size, unit) = match (bytes, kilobytes) {
        (..1000, _) => (number(locale, bytes), "B"),
        (_, ..1000) => (number(locale, kilobytes), "kB"),
        _ => {
            let tenths = bytes.saturating_add(50_000) / 100_000;
            (decimal(locale, &format!("{}.{}", tenths / 10, tenths % 10)), "MB")
        }
    };
    format!("{size}{NO_BREAK_SPACE}{unit}")
}

/// CLDR's plural categories for whole numbers. nb and nn have `One` and `Other`, se has all three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PluralCategory {
    One,
    Two,
    Other,
}

/// The category of a whole number. Source: CLDR plural rules, cardinal.
pub fn plural_category(locale: Locale, n: u64) -> PluralCategory {
    match (locale, n) {
        (_, 1) => PluralCategory::One,
        (Locale::Se, 2) => PluralCategory::Two,
        _ => PluralCategory::Other,
    }
}

fn month_name(locale: Locale, month: i8) -> &'static str {
    let names = if locale == Locale::Se { &MONTHS_SE } else { &MONTHS };
    usize::try_from(month).ok().and_then(|m| m.checked_sub(1)).and_then(|m| names.get(m)).copied().unwrap_or_default()
}

fn push_grouped(text: &mut String, whole: &str) {
    let grouped = whole.len() > 4;
    for (i, digit) in whole.chars().enumerate() {
        if grouped && i > 0 && (whole.len() - i).is_multiple_of(3) {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
}

fn is_integer(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    !unsigned.is_empty() && unsigned.bytes().all(|b| b.is_ascii_digit())
}

fn superscript(c: char) -> Option<char> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    match c {
        '-' => Some('⁻'),
        _ => c.to_digit(10).and_then(|d| DIGITS.get(d as usize).copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn dates_are_written_as_each_language_does() {
        let d = day(2026, 11, 3);
        assert_eq!(date(Locale::Nb, d), "3.\u{a0}november 2026");
        assert_eq!(date(Locale::Nn, d), "3.\u{a0}november 2026");
        assert_eq!(date(Locale::Se, d), "3.11.2026");
        assert_eq!(date_short(Locale::Nb, d), "03.11.2026");
        assert_eq!([Locale::Nb, Locale::Nn, Locale::Se].map(|l| weekday_short(l, 1)), ["ti", "ty", "maŋŋebárga"]);
        assert_eq!(weekday(Locale::Nb, d), "tirsdag");
        assert_eq!(weekday(Locale::Nn, d), "tysdag");
        assert_eq!(weekday(Locale::Se, d), "maŋŋebárga");
        assert_eq!(month(Locale::Nb, 2026, 2), "februar 2026");
        assert_eq!(month(Locale::Se, 2026, 11), "skábmamánnu 2026");
        assert_eq!(month(Locale::Nb, 2026, 13), "2026");
        assert_eq!(date_time(Locale::Nb, d.at(8, 5, 59, 0)), "3.\u{a0}november 2026 kl.\u{a0}08.05");
        assert_eq!(date_time(Locale::Se, d.at(8, 5, 0, 0)), "3.11.2026, 08.05");
    }

    #[test]
    fn numbers_keep_every_digit() {
        for (written, read) in [
            ("5.60", "5,60"),
            ("4.0", "4,0"),
            ("0", "0"),
            ("-3.5", "−3,5"),
            ("1200", "1200"),
            ("12345", "12\u{a0}345"),
            ("1234567.890", "1\u{a0}234\u{a0}567,890"),
            ("1e9", "1 · 10⁹"),
            ("1.50E-3", "1,50 · 10⁻³"),
            ("1:128", "1:128"),
            ("", ""),
            ("1.2.3", "1.2.3"),
        ] {
            assert_eq!(decimal(Locale::Nb, written), read);
        }
    }

    #[test]
    fn a_file_is_so_large_that_its_size_is_short_to_read() {
        for (bytes, read) in [
            (0, "0 B"),
            (999, "999 B"),
            (1000, "1 kB"),
            (120_400, "120 kB"),
            (999_499, "999 kB"),
            (999_500, "1,0 MB"),
            (1_249_999, "1,2 MB"),
            (45_670_000, "45,7 MB"),
        ] {
            assert_eq!(file_size(Locale::Nb, bytes).replace('\u{a0}', " "), read);
        }
    }

    #[test]
    fn two_is_a_category_of_its_own_in_sami_alone() {
        assert_eq!(plural_category(Locale::Se, 2), PluralCategory::Two);
        assert_eq!(plural_category(Locale::Nb, 2), PluralCategory::Other);
        assert_eq!(plural_category(Locale::Nn, 1), PluralCategory::One);
        assert_eq!(plural_category(Locale::Se, 0), PluralCategory::Other);
    }
}
