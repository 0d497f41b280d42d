//! The order of names in the alphabets of the three languages. Own tables, as for dates: browsers sort neither nynorsk
//! nor Northern Sámi.
//!
//! Source: the alphabets of Norwegian (a–z æ ø å) and of Northern Sámi (a á b c č d đ … n ŋ … s š t ŧ … z ž; then æ ø å).

use crate::Locale;

/// Sorts as a dictionary of the language does. Case and punctuation do not count, unless nothing else differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SortKey {
    letters: Vec<u32>,
    /// For those that are alike in the letters.
    written: String,
}

pub fn sort_key(locale: Locale, text: &str) -> SortKey {
    let lower = text.chars().flat_map(char::to_lowercase);
    let letters = lower.filter(|c| c.is_alphanumeric()).map(|c| place(locale, c)).collect();
    SortKey { letters, written: text.to_owned() }
}

/// Where a letter stands: twice the number of its base letter, and one more for the Sámi letter that follows it.
fn place(locale: Locale, letter: char) -> u32 {
    let after = |base: char| 2 * base as u32 + u32::from(locale == Locale::Se);
    match letter {
        'á' => after('a'),
        'č' => after('c'),
        'đ' => after('d'),
        'ŋ' => after('n'),
        'š' => after('s'),
        'ŧ' => after('t'),
        'ž' => after('z'),
        'à' | 'â' => 2 * 'a' as u32,
        'é' | 'è' | 'ê' | 'ë' => 2 * 'e' as u32,
        'ó' | 'ò' | 'ô' => 2 * 'o' as u32,
        'ü' => 2 * 'y' as u32,
        'æ' | 'ä' => 2 * ('z' as u32 + 1),
        'ø' | 'ö' => 2 * ('z' as u32 + 2),
        'å' => 2 * ('z' as u32 + 3),
        other => 2 * other as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(locale: Locale, mut names: Vec<&str>) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(locale, name));
        names
    }

    #[test]
    fn norwegian_ends_in_ae_oe_aa_and_takes_a_sami_letter_for_its_base() {
        let names = ["Ål", "Østrogen", "Ærlig", "zink", "Čohkken", "Cortisol", "Albumin", "B-Hb"];
        let order = ["Albumin", "B-Hb", "Čohkken", "Cortisol", "zink", "Ærlig", "Østrogen", "Ål"];
        assert_eq!(sorted(Locale::Nb, names.to_vec()), order);
        assert_eq!(sorted(Locale::Nn, names.to_vec()), order);
    }

    #[test]
    fn sami_letters_follow_their_base_as_letters_of_their_own() {
        let names =
            ["čáhci", "cuvž", "dál", "đáddi", "Áile", "azz", "žz", "zz", "ŋa", "nz", "ŧa", "tz", "ša", "sz", "å"];
        let order =
            ["azz", "Áile", "cuvž", "čáhci", "dál", "đáddi", "nz", "ŋa", "sz", "ša", "tz", "ŧa", "zz", "žz", "å"];
        assert_eq!(sorted(Locale::Se, names.to_vec()), order);
    }

    #[test]
    fn case_and_signs_decide_only_between_equals() {
        assert_eq!(
            sorted(Locale::Nb, vec!["p kalium", "P-Kalium", "P-Kalsium"]),
            ["P-Kalium", "p kalium", "P-Kalsium"]
        );
        assert!(sort_key(Locale::Nb, "25-OH") < sort_key(Locale::Nb, "Albumin"), "digits come first");
    }
}
