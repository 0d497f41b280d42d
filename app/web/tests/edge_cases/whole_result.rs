//! Everything that is known about one result stands on its page, and nothing of what is hidden.

use innsyn_domain::lab_results::LabResults;
use innsyn_i18n::Locale;

use super::{has, has_not, list, one, one_in, parsed, row};

const WHO: &str = "E37-who-analysed";
const BIOCHEMISTRY: &str = "LaboratoriumFjordheim sykehus, Medisinsk biokjemi";

#[test]
fn e37_where_a_report_does_not_say_who_analysed_its_results_do() {
    for locale in [Locale::Nb, Locale::Nn] {
        for id in ["observation-a", "diagnosticreport-r1", "observation-b", "observation-e"] {
            let shown = one_in(locale, WHO, id).main();
            has(&shown, BIOCHEMISTRY);
            has_not(&shown, "Utført av");
        }
        // Not the other results' laboratories: this one's, or that of what is in it.
        for id in ["observation-panel", "observation-m"] {
            let shown = one_in(locale, WHO, id).main();
            has(&shown, "LaboratoriumLyngheia legesenter");
            has_not(&shown, "Fjordheim");
        }
        has(&one_in(locale, WHO, "diagnosticreport-r2").main(), &format!("{BIOCHEMISTRY}, Lyngheia legesenter"));
    }
    has(&list(WHO).main(), &format!("{BIOCHEMISTRY}, Lyngheia legesenter"));
    has_not(&list(WHO).main(), "Navn ikke oppgitt");
    has(
        &one(WHO, "observation-a").main(),
        "Du kan også si fra til laboratoriet: Fjordheim sykehus, Medisinsk biokjemi.",
    );
}

#[test]
fn e37_a_result_that_names_another_than_its_report_says_so_and_once() {
    for locale in [Locale::Nb, Locale::Nn] {
        has_not(&one_in(locale, WHO, "observation-c").main(), "Utført av");
        let shown = one_in(locale, WHO, "observation-d").main();
        has(&shown, BIOCHEMISTRY);
        has(&shown, "Utført avSjøbris sykehus, Sporstoffer");
        // A member says it on its own page; on its panel's, the panel has said it.
        has(&one_in(locale, WHO, "observation-bly").main(), "Utført avSjøbris sykehus, Sporstoffer");
        let panel = one_in(locale, WHO, "observation-panel-2").main();
        assert_eq!(panel.matches("Utført av").count(), 1, "{panel}");
    }
}

#[test]
fn e37_e28_who_analysed_what_may_not_be_shown_is_not_told() {
    has_not(&list(WHO).source, "Hemmelig");
    has_not(&one(WHO, "diagnosticreport-r4").source, "Hemmelig");
    has(&row(&list(WHO), "Kalsium"), "2,3");
    let places = |results: &LabResults| results.choices(str::to_owned).places.into_iter().map(|place| place.name);
    let names: Vec<String> = places(&parsed(WHO).value).collect();
    assert!(names.contains(&"Fjordheim sykehus, Medisinsk biokjemi".to_owned()), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Hemmelig")), "{names:?}");
}
