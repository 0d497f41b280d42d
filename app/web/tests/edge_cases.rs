//! What a citizen sees of each edge case: fixture in, page out, read as text.

// Helpers are no tests to the linter, and what fails here fails the test.
#![allow(clippy::expect_used)]

#[path = "edge_cases/attachments.rs"]
mod attachments;
#[path = "edge_cases/every_edge.rs"]
mod every_edge;
#[path = "support/fixtures.rs"]
mod fixtures;
#[path = "edge_cases/hidden.rs"]
mod hidden;
#[path = "edge_cases/kinds.rs"]
mod kinds;
#[path = "support/page.rs"]
mod page;
#[path = "edge_cases/plans.rs"]
mod plans;
#[path = "edge_cases/plans_for_another.rs"]
mod plans_for_another;
#[path = "edge_cases/plans_in_words.rs"]
mod plans_in_words;
#[path = "edge_cases/plans_over_time.rs"]
mod plans_over_time;
#[path = "edge_cases/table.rs"]
mod table;
#[path = "edge_cases/table_of_statuses.rs"]
mod table_of_statuses;
#[path = "edge_cases/table_of_values.rs"]
mod table_of_values;
#[path = "edge_cases/told.rs"]
mod told;
#[path = "edge_cases/truth.rs"]
mod truth;
#[path = "edge_cases/values.rs"]
mod values;
#[path = "edge_cases/versions.rs"]
mod versions;
#[path = "edge_cases/whole_result.rs"]
mod whole_result;

use fixtures::parsed;
use innsyn_domain::lab_results::{Found, LabReport, ResultId};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, LabResultPage, LabResultsData, LabResultsPage, Load, OneResult};
use page::{Page, context, provenance, text};

fn list_in(locale: Locale, fixture: &str) -> Page {
    let data = LabResultsData::everything(parsed(fixture), provenance());
    let page = LabResultsPage { results: Load::Ready(data), show_all: false, search_forgotten: false };
    Page::new(pages::lab_results(&context(locale, true), &page))
}

fn list(fixture: &str) -> Page {
    list_in(Locale::Nb, fixture)
}

fn reports(fixture: &str) -> Vec<LabReport> {
    parsed(fixture).value.reports
}

/// The page of the result with this id in the fixture, or of the report.
fn one(fixture: &str, id: &str) -> Page {
    one_in(Locale::Nb, fixture, id)
}

fn one_in(locale: Locale, fixture: &str, id: &str) -> Page {
    // Ids hold their fixture's name, so that all fixtures fit in one store.
    let (kind, own) = id.split_once('-').expect("a kind and an id");
    let id = ResultId(format!("{kind}-{}-{own}", fixture.to_lowercase()));
    page_of(locale, parsed(fixture).value.by_address(&id).expect("it is there"))
}

fn page_of(locale: Locale, found: Found) -> Page {
    let Found { report, result, newest } = found;
    let page = LabResultPage {
        result: Load::Ready(OneResult {
            report,
            result,
            newest,
            may_wait: None,
            has_trend: false,
            provenance: provenance(),
        }),
    };
    Page::new(pages::lab_result(&context(locale, true), &page))
}

/// The row of a list that starts with this name.
fn row(page: &Page, name: &str) -> String {
    let rows = page.select("li.innsyn-lab-row");
    rows.into_iter()
        .map(text)
        .find(|row| row.starts_with(name))
        .unwrap_or_else(|| panic!("no row «{name}»: {}", page.main()))
}

fn has(haystack: &str, needle: &str) {
    assert!(haystack.contains(needle), "«{needle}» is not in: {haystack}");
}

fn has_not(haystack: &str, needle: &str) {
    assert!(!haystack.contains(needle), "«{needle}» is in: {haystack}");
}

#[test]
fn e01_e02_a_value_beyond_what_can_be_measured_is_said_in_words() {
    let page = list("E01-E02-comparators");
    has(&row(&page, "D-dimer"), "mindre enn 0,27 mg/L");
    has(&row(&page, "eGFR"), "mer enn 90");
    has(&row(&page, "CRP"), "1200 eller mer");
    has(&row(&page, "Troponin"), "5 eller mindre");
}

#[test]
fn e03_e05_ranges_stand_as_the_laboratory_wrote_them() {
    let page = list("E03-E07-ranges-and-marks");
    has(&row(&page, "Hemoglobin"), "11,7–15,3");
    has(&row(&page, "Uklar grense"), "60 -");
    has(&row(&page, "Antistoff"), "< 20 Negativ");
    has_not(&row(&page, "Leukocytter"), "Referanse");
    has_not(&row(&page, "Kolesterol"), "Referanse");
}

#[test]
fn e05b_a_value_that_nobody_marked_is_not_called_within() {
    let page = list("E03-E07-ranges-and-marks");
    for name in ["Leukocytter", "Kolesterol", "Antistoff"] {
        has_not(&row(&page, name), "nnenfor");
        has_not(&row(&page, name), "ormal");
    }
    has(&one("E03-E07-ranges-and-marks", "observation-g").main(), "Laboratoriet har ikke merket svaret");
}

#[test]
fn e06_e07_the_laboratorys_mark_is_in_words_and_its_direction_is_not_invented() {
    let page = list("E03-E07-ranges-and-marks");
    has(&row(&page, "Hemoglobin"), "Under referanseområdet");
    has(&row(&page, "Urat"), "Over referanseområdet");
    has(&row(&page, "Ferritin"), "Utenfor referanseområdet");
    has(&row(&page, "Kalium"), "Innenfor referanseområdet");
}

#[test]
fn e04_several_ranges_each_say_whom_they_are_for() {
    let shown = one("E04-several-ranges", "observation-a").main();
    for part in ["11,7–15,3", "kvinner", "13,4–17,0", "menn"] {
        has(&shown, part);
    }
}

#[test]
fn e08_e09_no_value_is_three_different_things() {
    let page = list("E08-E09-no-value");
    has(&row(&page, "Kalium"), "Kunne ikke analyseres: hemolysert");
    has(&row(&page, "TSH"), "Ikke klart ennå");
    has(&row(&page, "HbA1c"), "Resultat mangler");
}

#[test]
fn e23_e24_every_kind_of_reference_leads_somewhere_or_is_said_not_to() {
    let page = list("E23-E24-references");
    for name in ["Ved urn", "Innebygd", "Absolutt", "Relativ"] {
        row(&page, name);
    }
    has(&page.main(), "Kystlab");
    has(&page.main(), "1 svar i denne rapporten kunne ikke vises");
    has(&page.main(), "1 delprøve kunne ikke vises");
}

#[test]
fn e25_the_best_name_there_is() {
    let shown = list("E25-names").main();
    for name in [
        "Kalium",
        "P-Natrium",
        "P-Kolesterol",
        "Ukjent analyse (NPU55555)",
        "Ukjent analyse (LOK7)",
        "Analyse uten navn",
    ] {
        has(&shown, name);
    }
}

#[test]
fn e28_what_is_withheld_is_a_date_and_what_is_barred_is_nothing() {
    let page = list("E28-withheld");
    has(&page.main(), "Innholdet vises fra 15. januar 2099");
    for secret in ["Hemmelig", "Sperret", "Histologi"] {
        has_not(&page.source, secret);
    }
    has_not(&one("E28-withheld", "diagnosticreport-r1").source, "Hemmelig");
}

#[test]
fn e29_an_empty_answer_is_explained() {
    for (fixture, words) in [
        ("E29-reservation", "Du har reservert deg"),
        ("E29-blocked-here", "Du har sperret for dette stedet"),
        ("E29-not-found", "Det sier ikke noe om hva andre steder har"),
        ("E29-warning", "Lista kan være ufullstendig"),
    ] {
        let shown = list(fixture).main();
        has(&shown, words);
        has_not(&shown, "Du har ingen prøvesvar");
    }
}

#[test]
fn e30_days_are_norwegian_and_no_clock_time_is_invented() {
    let shown = list("E30-E31-times-and-digits").main();
    has(&shown, "8. februar 2025");
    has_not(&shown, "8. februar 2025 kl.");
    has(&shown, "4. november 2025 kl. 00.30");
    has(&shown, "februar 2024");
    has_not(&shown, ". februar 2024");
}

#[test]
fn e31_every_digit_that_was_reported_stands() {
    let page = list("E30-E31-times-and-digits");
    has(&row(&page, "Kalium"), "4,0 mmol/L");
    has(&row(&page, "INR"), "0,70");
    has_not(&row(&page, "INR"), "0,70 0");
    has(&row(&page, "Leukocytter"), "6,40 10⁹/L");
    has(&page.main(), "5,60 mmol/L");
}

#[test]
fn e33_e34_every_kind_of_value_has_its_own_form() {
    let page = list("E33-E34-every-type");
    for (name, shown) in [
        ("Erytrocytter", "2–3"),
        ("Siste menstruasjon", "30. oktober 2026"),
        ("Titer", "1:128"),
        ("Kommentar", "Prøven er sendt videre."),
        ("Fastende", "Ja"),
        ("Blodtrykk", "128"),
        ("Skjult verdi", "skjult"),
    ] {
        has(&row(&page, name), shown);
    }
    assert_eq!(table::value(&page, "Antall"), "|0|");
}

#[test]
fn e42_a_value_with_an_unknown_reservation_is_not_shown() {
    let page = list("E33-E34-every-type");
    has(&row(&page, "Ukjent forbehold"), "forbehold");
    has_not(&page.source, "777");
}

#[test]
fn e37_who_asked_and_who_analysed_by_name_and_never_by_number() {
    let page = list("E37-E41-parties-and-specimens");
    has(&page.main(), "Áile Fjellstua, Lyngheia legesenter");
    has(&page.main(), "Fjordheim sykehus, Medisinsk biokjemi");
    has_not(&page.source, "90000000");
    has(&one("E37-E41-parties-and-specimens", "observation-b").main(), "Navn ikke oppgitt");
}

#[test]
fn e41_an_unknown_sampling_time_is_said() {
    let page = list("E37-E41-parties-and-specimens");
    has(&page.main(), "Prøvetidspunkt ukjent");
    has(&one("E37-E41-parties-and-specimens", "observation-c").main(), "Blod fra finger");
}

#[test]
fn e43_long_text_keeps_lines_and_letters() {
    let shown = one("E43-long-text", "observation-a");
    has(&shown.source, "Første linje.\n\nAndre\tlinje med æøå og á č đ ŋ š ŧ ž.\n");
}

#[test]
fn every_fixture_makes_a_whole_list_in_every_language() {
    for name in fixtures::all() {
        for locale in Locale::ALL {
            let page = list_in(locale, &name);
            assert_eq!(page.select("h1").len(), 1, "{name} {locale:?}");
            has_not(&page.source, "lab-results-heading");
        }
    }
}
