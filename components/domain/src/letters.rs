//! Small letters, for comparing words.

/// The text in small letters, in the Latin and Greek alphabets; what is of others stays as it is. (The standard library knows the
/// letters of all alphabets: a table of 12 kB, of which the wasm of the elements has no use.)
pub fn lower(text: &str) -> String {
    text.chars().map(small).collect()
}

fn small(letter: char) -> char {
    // Large ones and small ones stand side by side, or in two rows.
    let away = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' => 32,
        'Ā'..='Į' | 'Ĳ'..='Ķ' | 'Ŋ'..='Ŷ' if u32::from(letter) % 2 == 0 => 1,
        'Ĺ'..='Ň' | 'Ź'..='Ž' if u32::from(letter) % 2 == 1 => 1,
        'Ÿ' => return 'ÿ',
        _ => 0,
    };
    char::from_u32(u32::from(letter) + away).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_two_alphabets_are_as_the_standard_library_has_them() {
        // «İ» becomes two letters there; Greek letters with accents stand in no row.
        let all = ('\0'..='ž').chain('Α'..='ω').filter(|letter| *letter != 'İ');
        for letter in all {
            assert_eq!(lower(&letter.to_string()), letter.to_lowercase().to_string(), "{letter}");
        }
        assert_eq!(
            lower("VERGEMÅL, Čáhput ŊUVČČENJÁRGA Β2-mikroglobulin"),
            "vergemål, čáhput ŋuvččenjárga β2-mikroglobulin"
        );
    }
}
