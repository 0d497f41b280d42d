//! Labels that a professional set on what was written: who is not to see it.

use super::Basis;
use super::rule_key::RuleKey;
use super::rules::Rules;

/// Whether a label of Volven 9603 keeps a resource from somebody who looks on this basis. `age`: the person's, where it is
/// known. What is only delayed (`NORU`) has its day beside it, and is not decided here. A code that we do not know closes.
///
/// Parents may see what is hidden from the young person alone; nobody but the person sees what is hidden from parents.
pub fn label_closes(code: &str, basis: Basis, age: Option<i16>, rules: Rules<'_>) -> bool {
    let grown = rules.number(RuleKey::OwnEverythingFromAge);
    let is_grown = age.zip(grown).is_some_and(|(age, grown)| age >= grown);
    if rules.word(RuleKey::LabelsNone) == Some(code) {
        return false;
    }
    if rules.word(RuleKey::LabelsParents) == Some(code) {
        return basis != Basis::Oneself;
    }
    if rules.word(RuleKey::LabelsYouth) == Some(code) {
        return !is_grown && basis != Basis::Foreldrerepresentasjon;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::rule_book;
    use super::*;
    use jiff::civil::date;

    #[test]
    fn e28_a_label_hides_from_whom_it_says_and_an_unknown_one_from_all() {
        use Basis::{Foreldrerepresentasjon, Fullmakt, Oneself, Samtykkekompetanse};
        let rules = rule_book().on(date(2026, 11, 25));
        for (code, basis, age, closes) in [
            ("N", Oneself, None, false),
            ("N", Foreldrerepresentasjon, Some(14), false),
            ("NORN_FORANS", Oneself, Some(14), false),
            ("NORN_FORANS", Foreldrerepresentasjon, Some(14), true),
            ("NORN_FORANS", Foreldrerepresentasjon, Some(4), true),
            ("NORN_FORANS", Fullmakt, Some(17), true),
            ("NORN_UNGDOM", Oneself, Some(15), true),
            ("NORN_UNGDOM", Oneself, Some(16), false),
            ("NORN_UNGDOM", Oneself, None, true),
            ("NORN_UNGDOM", Foreldrerepresentasjon, Some(14), false),
            ("NORN_UNGDOM", Fullmakt, Some(16), false),
            ("NORN_UNGDOM", Samtykkekompetanse, Some(14), true),
            ("NORN_ALL", Oneself, Some(40), true),
            ("NORS", Foreldrerepresentasjon, Some(4), true),
            ("XYZ", Oneself, Some(40), true),
            ("", Oneself, Some(40), true),
        ] {
            assert_eq!(label_closes(code, basis, age, rules), closes, "{code} {basis:?} {age:?}");
        }
    }
}
