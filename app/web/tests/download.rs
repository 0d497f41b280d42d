//! The table that a citizen downloads: what stands in each cell.

// Helpers are no tests to the linter, and what fails here fails the test.
#![allow(clippy::expect_used)]

#[path = "support/fixtures.rs"]
mod fixtures;
#[path = "support/page.rs"]
#[allow(dead_code, reason = "each test crate uses its part")]
mod page;

use std::collections::BTreeMap;

use fixtures::parsed;
use innsyn_domain::lab_results::{Elsewhere, Found, LabResult, ResultId, SourceNotice};
use innsyn_domain::parsed::{Fault, FaultKind};
use innsyn_i18n::Locale;
use innsyn_web::download::{Download, csv};
use innsyn_web::pages::{self, LabResultPage, Load, OneResult};
use page::{Page, context, provenance};

/// A row by its headings in bokmål.
type Row = BTreeMap<String, String>;

fn table(download: &Download) -> Vec<Row> {
    let text = csv(Locale::Nb, download).expect("a table");
    let bare = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').from_reader(bare.as_bytes());
    let head: Vec<String> = reader.headers().expect("a head").iter().map(str::to_owned).collect();
    let rows = reader.records().map(|record| record.expect("as long as the head"));
    rows.map(|record| head.iter().cloned().zip(record.iter().map(str::to_owned)).collect()).collect()
}

fn of(fixture: &str) -> Download {
    Download { results: parsed(fixture), provenance: provenance(), only: None, newest: None }
}

fn rows(fixture: &str) -> Vec<Row> {
    table(&of(fixture)).into_iter().filter(|row| row["Analyse"] != "Om denne fila").collect()
}

fn notes(download: &Download) -> Vec<String> {
    table(download).into_iter().filter(|row| row["Analyse"] == "Om denne fila").map(|row| row["Svar"].clone()).collect()
}

fn named<'r>(rows: &'r [Row], name: &str) -> &'r Row {
    rows.iter().find(|row| row["Analyse"] == name).unwrap_or_else(|| panic!("no «{name}» in {rows:#?}"))
}

fn cells<'r, const N: usize>(row: &'r Row, heads: [&str; N]) -> [&'r str; N] {
    heads.map(|head| row[head].as_str())
}

/// A result and all that is inside it.
fn count(result: &LabResult) -> usize {
    1 + result.members.iter().map(count).sum::<usize>()
}

/// Without what keeps a spreadsheet from making a number of it.
fn seen(cell: &str) -> &str {
    cell.trim_start_matches('\u{200b}')
}

#[test]
fn the_file_is_what_norwegian_spreadsheets_open() {
    let text = csv(Locale::Nb, &of("E01-E02-comparators")).expect("a table");
    assert!(
        text.starts_with("\u{feff}Dato;Klokkeslett;Analyse;Del av;Svar;Mer eller mindre enn;Tall;Enhet;Referanse;")
    );
    assert!(text.ends_with("\r\n"));
    assert!(text.split("\r\n").all(|line| line.is_empty() || line.matches(';').count() >= 27), "{text}");
}

#[test]
fn e01_e02_a_value_beyond_what_can_be_measured_has_a_sign_and_no_number() {
    let rows = rows("E01-E02-comparators");
    for (name, value, sign) in [("D-dimer", "mindre enn 0,27 mg/L", "<"), ("Troponin", "5 eller mindre", "≤")] {
        let row = rows.iter().find(|row| row["Analyse"].contains(name)).expect("a row");
        assert!(row["Svar"].starts_with(value), "{row:?}");
        assert_eq!(cells(row, ["Mer eller mindre enn", "Tall"]), [sign, ""]);
    }
}

#[test]
fn e31_a_number_keeps_its_digits_beside_the_answer_as_the_page_says_it() {
    let rows = rows("E30-E31-times-and-digits");
    let numbers: Vec<_> = rows.iter().map(|row| (seen(&row["Svar"]).to_owned(), row["Tall"].clone())).collect();
    let plain = numbers.iter().filter(|(_, number)| !number.is_empty());
    let mut count = 0;
    for (value, number) in plain {
        count += 1;
        let digits = value.replace('−', "-").replace(['\u{a0}', ' '], "");
        assert!(digits.starts_with(number.as_str()), "{value}: {number}");
        assert!(!number.contains('.'), "{number}");
    }
    assert!(count > 3, "{numbers:?}");
    assert!(numbers.iter().any(|(_, number)| number.ends_with('0') && number.contains(',')), "{numbers:?}");
}

#[test]
fn e30_a_day_is_a_date_and_less_than_a_day_is_none() {
    for row in rows("E30-E31-times-and-digits") {
        let date = &row["Dato"];
        let is_day = date.len() == 10 && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        assert!(is_day || date.is_empty() || date.contains("ikke kjent") || date == "ukjent", "{date}");
        assert!(row["Klokkeslett"].is_empty() || (is_day && row["Klokkeslett"].len() == 5), "{row:?}");
    }
}

#[test]
fn e17_a_member_stands_with_the_names_of_the_panels_around_it() {
    let rows = rows("E17-E22-culture");
    let inside: Vec<&Row> = rows.iter().filter(|row| row["Del av"].contains(" › ")).collect();
    assert!(!inside.is_empty(), "{rows:#?}");
    for row in inside {
        let (panel, _) = row["Del av"].split_once(" › ").expect("a path");
        assert!(rows.iter().any(|r| r["Analyse"] == panel), "{panel}");
    }
    assert!(rows.iter().any(|row| row["Merket av laboratoriet"] == "Resistent (R)"));
}

#[test]
fn e28_a_withheld_report_is_its_day_and_a_sentence() {
    let rows = rows("E28-withheld");
    assert_eq!(rows.len(), 1, "the barred one is not there at all");
    assert_eq!(
        cells(&rows[0], ["Dato", "Status", "Rapport"]),
        ["2026-11-19", "Vises ikke ennå", "Et svar som ikke vises ennå"]
    );
    assert!(rows[0]["Svar"].starts_with("Innholdet vises fra"));
    let said: String = rows[0].values().cloned().collect();
    for hidden in ["Histologi", "Hemmelig", "Fjordheim"] {
        assert!(!said.contains(hidden), "{hidden}");
    }
}

#[test]
fn e08_e14_each_way_of_having_no_value_is_said() {
    for (fixture, words) in [
        ("E08-E09-no-value", "Ikke klart ennå"),
        ("E08-E09-no-value", "Resultat mangler"),
        ("E13-cancelled", "Kansellert – ingen svar"),
        ("E14-E16-statuses", "Feilregistrert. Verdien vises ikke."),
    ] {
        let rows = rows(fixture);
        let row = rows.iter().find(|row| row["Svar"] == words).unwrap_or_else(|| panic!("{words}: {rows:#?}"));
        assert_eq!(row["Tall"], "", "{words}");
    }
    let rows = rows("E14-E16-statuses");
    let said: Vec<&str> = rows.iter().map(|row| row["Status"].as_str()).collect();
    assert!(said.iter().all(|status| !status.is_empty()), "{said:?}");
}

#[test]
fn e28_no_cell_tells_of_what_is_hidden() {
    let text = csv(Locale::Nb, &of("E28-told-by-others")).expect("a table");
    assert!(!text.contains("Hemmelig") && !text.contains("98,7"), "{text}");
    assert!(text.contains("Tekst fra laboratoriet vises ikke."));
}

#[test]
fn e34_the_mark_and_the_reference_of_a_part_are_in_its_row() {
    let rows = rows("E33-E34-every-type");
    let part = rows.iter().find(|row| row["Analyse"] == "Systolisk" && row["Del av"] == "Blodtrykk omvendt");
    let part = part.expect("the part");
    assert_eq!(cells(part, ["Merket av laboratoriet", "Referanse"]).map(seen), ["Over referanseområdet", "< 140"]);
}

#[test]
fn e10_an_earlier_version_never_stands_beside_the_current_answer() {
    let download = of("E10-E12-versions");
    let shown: usize = download.results.value.reports.iter().map(|r| r.results.len()).sum();
    assert!(download.results.value.reports.iter().any(|r| !r.earlier.is_empty()));
    assert_eq!(rows("E10-E12-versions").len(), shown);
    assert!(notes(&download).iter().any(|note| note.starts_with("Tidligere versjoner av svar er ikke med her.")));
}

#[test]
fn e10_a_file_of_an_earlier_version_says_that_it_is_one() {
    let all = of("E10-E12-versions");
    let earlier = all.results.value.reports.iter().find_map(|r| r.earlier.first()).expect("an earlier version");
    let Found { report, newest, .. } = all.results.value.by_address(&earlier.id).expect("it is there");
    let mut one = Download { only: Some(report.id.clone()), newest, ..all.clone() };
    one.results.value.reports = vec![report];
    let said = notes(&one);
    assert_eq!(said[0], "Dette er en tidligere versjon");
    assert!(said[1].ends_with("Det nyeste svaret kan si noe annet."), "{said:?}");
    let newest = Download { newest: None, ..one };
    assert!(!notes(&newest).concat().contains("Dette er en tidligere versjon"));
}

#[test]
fn e33_every_type_has_its_words_and_only_numbers_are_numbers() {
    let rows = rows("E33-E34-every-type");
    assert!(rows.iter().all(|row| !row["Svar"].is_empty() || !row["Analyse"].is_empty()));
    let parts: Vec<&Row> = rows.iter().filter(|row| !row["Del av"].is_empty() && !row["Tall"].is_empty()).collect();
    assert!(!parts.is_empty(), "the parts of a measurement are numbers: {rows:#?}");
    // One has a number of its own, with a part beside it.
    for part in parts.into_iter().filter(|part| part["Del av"] != "Sum med deler") {
        assert_eq!(named(&rows, &part["Del av"])["Tall"], "", "the whole is none");
    }
}

#[test]
fn no_cell_of_any_fixture_begins_as_a_formula() {
    let mut cells = 0;
    for fixture in fixtures::all() {
        for row in table(&of(&fixture)) {
            for (head, cell) in row {
                cells += 1;
                let is_number = head == "Tall" && cell.bytes().all(|b| b.is_ascii_digit() || b"-+,e".contains(&b));
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{fixture}: {head}: {cell}");
            }
        }
    }
    assert!(cells > 1000);
}

#[test]
fn one_result_is_its_row_with_what_is_inside_it() {
    let all = of("E17-E22-culture");
    let panel = |r: &LabResult| r.members.iter().find(|m| !m.members.is_empty()).cloned();
    let inner = all.results.value.reports.iter().flat_map(|r| &r.results).find_map(panel).expect("a panel in a panel");
    let one = Download { only: Some(inner.id.clone()), ..all.clone() };
    let rows: Vec<Row> = table(&one).into_iter().filter(|row| row["Analyse"] != "Om denne fila").collect();
    assert_eq!(rows.len(), count(&inner));
    assert!(!rows[0]["Del av"].is_empty(), "and says what it is a part of");
    let nothing = Download { only: Some(ResultId("nothing".into())), ..all };
    assert!(table(&nothing).iter().all(|row| row["Analyse"] == "Om denne fila"));
}

#[test]
fn what_may_be_missing_is_said_in_the_file_and_an_empty_one_says_what_it_does_not_mean() {
    let mut download = of("E01-E02-comparators");
    download.results.value.notices = vec![SourceNotice::Incomplete];
    download.results.value.total_elsewhere = Some(Elsewhere { delivered: 1, total: 7 });
    download.provenance.dropped = 1;
    let fault = Fault { entry: None, element: "x".into(), why: FaultKind::Shape, entry_lost: true };
    download.results.faults = vec![fault];
    let said = notes(&download);
    for words in [
        "Lista kan være ufullstendig. Kilden meldte",
        "Kilden har 7 rapporter.",
        "1 oppføring kunne ikke leses",
        "1 oppføring er lagt bort",
        "Svarene er hentet fra demoens oppdiktede data 22. november 2026 kl. 10.14.",
        "At noe ikke står her, betyr ikke at alt er normalt.",
    ] {
        assert!(said.iter().any(|note| note.replace('\u{a0}', " ").starts_with(words)), "{words}: {said:#?}");
    }
    download.results.value.reports.clear();
    download.results.value.notices.clear();
    let said = notes(&download).concat();
    assert!(said.contains("Det betyr ikke at det ikke finnes prøvesvar, og heller ikke at alt er normalt."), "{said}");
}

#[test]
fn each_language_has_its_headings_and_words() {
    for (locale, words) in [
        (Locale::Nb, ["Dato;", ";Enhet;", ";Ferdig;"]),
        (Locale::Nn, ["Dato;", ";Eining;", ";Ferdig;"]),
        (Locale::Se, ["Dáhton;", ";Ovttadat;", ";Ferdig;"]),
    ] {
        let text = csv(locale, &of("E01-E02-comparators")).expect("a table");
        for word in words {
            assert!(text.contains(word), "{word}: {text}");
        }
        assert!(!text.contains("download-") && !text.contains("lab-results-"), "{text}");
    }
}

#[test]
fn a_page_leads_to_its_files_by_links_and_shows_no_button_that_needs_a_script() {
    let results = parsed("E01-E02-comparators");
    let report = results.value.reports[0].clone();
    let result = report.results[0].clone();
    let address = result.id.0.clone();
    let one = OneResult {
        report,
        result: Some(result),
        newest: None,
        may_wait: None,
        has_trend: false,
        provenance: provenance(),
    };
    for locale in Locale::ALL {
        let page = LabResultPage { result: Load::Ready(one.clone()) };
        let page = Page::new(pages::lab_result(&context(locale, true), &page));
        let links: Vec<_> = page.select("#last-ned a").iter().filter_map(|a| a.attr("href")).collect();
        assert_eq!(links, ["csv", "fhir"].map(|kind| format!("/provesvar/last-ned/{kind}?svar={address}")));
        assert!(page.select("#last-ned a[download]").is_empty(), "a sign-in page must not be saved as the file");
        assert_eq!(page.select("#last-ned button[type=button][hidden]").len(), 1);
        assert!(!page.texts("#last-ned [data-print-hint]:not([hidden])").concat().is_empty());
    }
}

#[test]
fn e37_e41_what_stands_around_a_result_stands_in_its_row() {
    let whole = rows("E37-E41-whole-result");
    let heads = ["Utstyr", "Presisering", "Slik ble prøven tatt", "Faste", "Tilsetning", "Sted på kroppen"];
    let fasting = "Fastende over natten; 10,5 timer";
    let taken = "Venepunksjon; Kode M7 (uten forklaring)";
    let body = "Høyre nyre; Venstre arm";
    let row = named(&whole, "Kreatinin");
    assert_eq!(cells(row, heads), ["Cobas 8000", "Etter belastning", taken, fasting, "Litiumheparin; Gel", body],);
    let days = cells(row, ["Undersøkelsen gjort", "Medisinsk kontrollert", "Godkjent"]);
    assert_eq!(days, ["2026-11-19", "2026-11-19", "2026-11-20"]);
    assert_eq!(row["Merknad til bestillingen"], "Ring ved høyt svar.\nSend kopi.");
    assert!(
        row["Kliniske opplysninger"].starts_with("Sykehistorie: Feber i fire dager.\nTørst.\nDiabetes type 2"),
        "{row:?}"
    );
    assert!(whole.iter().flat_map(|row| row.values()).all(|cell| !cell.contains("Ukjent-")), "{whole:#?}");
    let analysed = rows("E37-who-analysed");
    let who = |name| cells(named(&analysed, name), ["Laboratorium", "Utført av"]);
    assert_eq!(who("Kalium"), ["Fjordheim sykehus, Medisinsk biokjemi", ""]);
    assert_eq!(who("Selen"), ["Fjordheim sykehus, Medisinsk biokjemi", "Sjøbris sykehus, Sporstoffer"]);
    assert_eq!(who("Klorid"), ["Lyngheia legesenter", ""]);
}
