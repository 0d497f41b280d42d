//! Values in words, values in several units, and what a result stands under.

use innsyn_domain::lab_results::{Filter, Kind, LabReport, LabResults, Sort};
use innsyn_i18n::Locale;
use innsyn_i18n::collation::sort_key;
use innsyn_web::pages::{self, LabResultsData, LabResultsPage, Load, Wanted};
use jiff::civil::date;

use super::fixtures::parsed;
use super::page::{Page, context, provenance};
use super::{has, has_not, list, list_in, one_in, reports, row};

const WORDS: &str = "E19-negative-in-words";

#[test]
fn e19_a_negative_answer_stands_as_written_and_is_not_called_normal() {
    for locale in Locale::ALL {
        let page = list_in(locale, WORDS);
        for (name, answer) in [
            ("Urin, dyrkning", "Ingen vekst"),
            ("Hurtigtest influensa", "Negativ"),
            ("Norovirus RNA", "Ikke påvist"),
            ("Bordetella pertussis DNA", "Ikke påvist"),
            ("HIV 1+2 Ag/As", "Negativ"),
            ("Salmonella DNA", "Ikke påvist"),
        ] {
            has(&row(&page, name), answer);
        }
        for row in page.texts("li.innsyn-lab-row") {
            has_not(&row.to_lowercase(), "normal");
        }
    }
}

#[test]
fn e19_a_negative_answer_has_no_mark_that_the_laboratory_did_not_set() {
    for locale in Locale::ALL {
        assert!(list_in(locale, WORDS).select("[data-judgement]").is_empty(), "{locale:?}");
        for id in ["a", "b", "c", "d", "e", "f"] {
            let page = one_in(locale, WORDS, &format!("observation-{id}"));
            assert!(page.select("[data-judgement]").is_empty(), "{id} {locale:?}");
            let answer = page.texts(".innsyn-lab-answer").concat().to_lowercase();
            has_not(&answer, "normal");
            has_not(&answer, "innenfor");
        }
    }
}

const UNITS: &str = "E32-units-and-codes";

fn by_name(locale: Locale) -> LabResults {
    parsed(UNITS).value.by_name(|name| sort_key(locale, name))
}

#[test]
fn e32_each_value_keeps_its_own_unit_and_nothing_is_converted() {
    for locale in Locale::ALL {
        let results = innsyn_domain::parsed::Parsed { value: by_name(locale), faults: Vec::new() };
        let wanted = Wanted { sort: Sort::Name, ..Wanted::default() };
        let data = LabResultsData { wanted, ..LabResultsData::everything(results, provenance()) };
        let page = LabResultsPage { results: Load::Ready(data), show_all: false, search_forgotten: false };
        let page = Page::new(pages::lab_results(&context(locale, true), &page));
        let rows: Vec<String> = page.texts("li.innsyn-lab-row");
        let starts = [
            ("Glukose", "5,6 mmol/L", "4,0–6,0"),
            ("Glukose", "101 mg/dL", "72–108"),
            ("Hemoglobin", "13,4 g/dL", "11,7–15,3"),
            ("Hemoglobin", "134 g/L", "117–153"),
            ("Kortisol", "412 nmol/L", ""),
            ("Kortisol", "398 nmol/L", ""),
        ];
        assert_eq!(rows.len(), starts.len(), "{locale:?} {rows:?}");
        for (row, (name, value, range)) in rows.iter().zip(starts) {
            assert!(row.starts_with(name) && row.contains(value) && row.contains(range), "{locale:?} {value}: {row}");
        }
    }
}

#[test]
fn e32_results_of_one_name_are_as_many_by_name_as_by_day_each_at_its_own_address() {
    let ids = |reports: &[LabReport]| {
        let mut ids: Vec<_> = reports.iter().flat_map(|r| &r.results).map(|r| r.id.clone()).collect();
        ids.sort();
        ids
    };
    let by_day = ids(&reports(UNITS));
    assert_eq!(by_day.len(), 6);
    assert_eq!(ids(&by_name(Locale::Nb).reports), by_day);
}

#[test]
fn e32_a_laboratorys_own_code_is_not_the_national_one() {
    let codes = |name: &str, day| {
        let reports = reports(UNITS);
        let found = reports.iter().filter(|r| r.sampled.day() == Some(day)).flat_map(|r| &r.results);
        found.filter(|r| r.name.words() == Some(name)).flat_map(|r| r.codes.clone()).collect::<Vec<_>>()
    };
    let (national, own) = (codes("Kortisol", date(2026, 11, 19)), codes("Kortisol", date(2026, 10, 12)));
    assert!(!national.is_empty() && !own.is_empty() && national != own, "{national:?} {own:?}");
}

const CATEGORIES: &str = "E45-categories";

#[test]
fn e45_results_stand_under_their_reports_kind_whatever_their_own_category_is() {
    let of = |kind| {
        let filter = Filter { kind: Some(kind), ..Filter::default() };
        let chosen = parsed(CATEGORIES).value.filtered(&filter, date(2026, 11, 25)).results.reports;
        let rows = chosen.iter().flat_map(|r| &r.results);
        rows.filter_map(|r| r.name.words().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(of(Kind::Microbiology), ["Influensa A RNA", "Influensa B RNA"]);
    assert_eq!(of(Kind::Pathology), ["Hudprøve"]);
    // No report says anything of it; a result that came without one is a laboratory's.
    assert_eq!(of(Kind::Other), ["Ferritin"]);
    assert_eq!(of(Kind::Laboratory), ["Urat"]);
}

#[test]
fn e45_a_report_of_a_local_category_is_called_by_its_kind_and_never_by_the_code() {
    for (locale, words) in [
        (Locale::Nb, ["Mikrobiologisk undersøkelse", "Vevs- eller celleprøve", "Svar fra Kystlab", "Laboratoriesvar"]),
        (Locale::Nn, ["Mikrobiologisk undersøking", "Vevs- eller celleprøve", "Svar fra Kystlab", "Laboratoriesvar"]),
        (Locale::Se, ["Mikrobiologisk undersøkelse", "Vevs- eller celleprøve", "Svar fra Kystlab", "Laboratoriesvar"]),
    ] {
        let titles = list_in(locale, CATEGORIES).texts("article h3");
        assert_eq!(titles, words, "{locale:?}");
    }
    for code in ["VIR", "HUD", "KJEMI"] {
        has_not(&list(CATEGORIES).main(), code);
    }
}

#[test]
fn e04_e33_a_code_is_said_to_be_one_and_a_value_that_the_laboratory_takes_back_is_none() {
    const FIXTURE: &str = "E04-E33-bare-codes";
    let page = list(FIXTURE);
    has(&row(&page, "Kode fra SNOMED"), "Kode 260385009 (uten forklaring)");
    has(&row(&page, "Kode fra Volven"), "Kode 12 (uten forklaring)");
    has(&row(&page, "Kalium"), "hemolysert");
    has_not(&row(&page, "Kalium"), "5,0");
    has(&row(&page, "Protein"), "350 mg/L – 5,1 g/L");
    has(&row(&page, "Jern"), "0,5–1,5 år");
    has(&row(&page, "Streptokokk-test"), "kode POS");
    has(&row(&page, "ALAT"), "kode 9");
}
