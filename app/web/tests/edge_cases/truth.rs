//! What a page says of what it does not show, and what it must not say.

use innsyn_domain::lab_results::{Elsewhere, Filter, ResultId, Sort, SourceNotice};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, LabResultsData, LabResultsPage, Load, Provenance, Wanted};

use super::fixtures::{entries, parsed, understood};
use super::page::{Page, context, provenance};
use super::{has, has_not, list, list_in, one, one_in, row};

const TOLD: &str = "E28-told-by-others";

fn page_of(locale: Locale, data: LabResultsData) -> Page {
    let page = LabResultsPage { results: Load::Ready(data), show_all: false, search_forgotten: false };
    Page::new(pages::lab_results(&context(locale, true), &page))
}

#[test]
fn e28_nothing_that_stands_beside_a_hidden_result_tells_of_it_on_any_page() {
    for locale in Locale::ALL {
        has_not(&list_in(locale, TOLD).source, "Hemmelig");
        has_not(&list_in(locale, TOLD).source, "98,7");
    }
    let all = parsed(TOLD).value;
    let ids: Vec<&ResultId> = all.reports.iter().flat_map(|report| report.ids()).collect();
    for id in ids {
        let page = super::page_of(Locale::Nb, all.by_address(id).expect("it is there"));
        has_not(&page.source, "Hemmelig");
        has_not(&page.source, "98,7");
    }
}

#[test]
fn e28_a_result_alone_that_is_held_back_is_a_day_and_one_that_is_barred_is_nothing() {
    let page = list(TOLD);
    has(&page.main(), "3. november 2026");
    has(&page.main(), "Et svar som ikke vises ennå");
    has_not(&page.main(), "4. november 2026");
}

#[test]
fn e26_a_page_that_offers_a_document_does_not_say_that_it_is_elsewhere() {
    let page = one("E26-attachments", "diagnosticreport-r1");
    has(&page.main(), "Last ned");
    has_not(&page.main(), "Et vedlegg finnes hos dem som behandlet deg");
    for (locale, words) in [(Locale::Nb, "Bilder fra undersøkelser."), (Locale::Nn, "Bilete frå undersøkingar.")] {
        let shown = list_in(locale, "E26-attachments").main();
        has(&shown, words);
        has_not(&shown, "og vedlegg");
    }
}

#[test]
fn e27_what_the_laboratory_wrote_of_a_document_stands_with_where_it_is() {
    let shown = one("E20-E21-E27-text-reports", "observation-mr").main();
    has(&shown, "Et vedlegg finnes hos dem som behandlet deg.");
    has(&shown, "Vedlagt dokument er ikke tatt med.");
}

#[test]
fn e34_a_part_that_is_marked_is_not_called_unmarked() {
    let page = one("E33-E34-every-type", "observation-p");
    has(&page.main(), "Systolisk: Over referanseområdet");
    has_not(&page.main(), "Laboratoriet har ikke merket svaret");
    has(&one("E33-E34-every-type", "observation-q").main(), "Laboratoriet har ikke merket svaret");
    has_not(&row(&list("E33-E34-every-type"), "Lettkjeder"), "1,2/0,4");
}

#[test]
fn e05b_a_mark_in_words_is_not_called_none() {
    for (locale, none) in [(Locale::Nb, "ikke merket"), (Locale::Nn, "ikkje merkt"), (Locale::Se, "ikke merket")] {
        let page = one_in(locale, "E03-E07-ranges-and-marks", "observation-mpos");
        has(&page.main(), "Positiv");
        has_not(&page.main(), none);
    }
}

#[test]
fn e09_a_value_of_what_is_not_ready_is_not_shown_and_that_something_stood_there_is_said() {
    let page = list("E08-E09-no-value");
    has_not(&page.source, "66,6");
    has(&page.main(), "1 opplysning kunne ikke leses");
}

#[test]
fn e33_a_false_is_a_no_and_not_an_absence() {
    for locale in Locale::ALL {
        let shown = row(&list_in(locale, "E33-E34-every-type"), "Ikke svangerskap");
        has(&shown, "Nei");
        has_not(&shown, "angl");
    }
}

#[test]
fn e42_an_unknown_extension_changes_nothing() {
    has_not(&list("E33-E34-every-type").source, "pynt");
}

#[test]
fn e36_what_only_came_along_has_no_row_and_what_did_not_come_is_counted() {
    let mut results = parsed("E36-E39-E40-answer");
    has_not(&list("E36-E39-E40-answer").source, "Kom bare med");
    results.value.total_elsewhere = Some(Elsewhere { delivered: 3, total: 57 });
    for (locale, words) in [
        (Locale::Nb, "Kilden har 57 rapporter. 3 av dem kom hit."),
        (Locale::Nn, "Kjelda har 57 rapportar. 3 av dei kom hit."),
        (Locale::Se, "Kilden har 57 rapporter. 3 av dem kom hit."),
    ] {
        has(&page_of(locale, LabResultsData::everything(results.clone(), provenance())).main(), words);
    }
}

#[test]
fn e39_what_was_not_let_in_is_counted_on_the_page() {
    for (locale, words) in [
        (Locale::Nb, "3 oppføringer er lagt bort fordi vi ikke kunne se at de gjelder riktig person."),
        (Locale::Nn, "3 oppføringar er lagde bort fordi vi ikkje kunne sjå at dei gjeld rett person."),
        (Locale::Se, "3 oppføringer er lagt bort fordi vi ikke kunne se at de gjelder riktig person."),
    ] {
        let from = Provenance { dropped: 3, ..provenance() };
        has(&page_of(locale, LabResultsData::everything(parsed("E25-names"), from)).main(), words);
    }
}

#[test]
fn e40_the_same_report_twice_is_one_card() {
    let mine: Vec<_> = entries("E36-E39-E40-answer")
        .into_iter()
        .filter(|e| {
            !e.resource["id"]
                .as_str()
                .is_some_and(|id| id.ends_with("rx") || id.ends_with("fremmed") || id.ends_with("ingen"))
        })
        .collect();
    for (locale, words) in [(Locale::Nb, "Viser 1 svar."), (Locale::Nn, "Viser 1 svar."), (Locale::Se, "Viser 1 svar.")]
    {
        let page = page_of(locale, LabResultsData::everything(understood(&mine), provenance()));
        assert_eq!(page.select("article.innsyn-lab-report").len(), 1, "{}", page.main());
        has(&page.main(), words);
    }
}

#[test]
fn what_is_not_shown_is_said_of_the_whole_list_whatever_is_chosen_of_it() {
    let all = parsed(TOLD);
    let whole = LabResultsData::everything(all.clone(), provenance());
    let none = Filter { words: Some("finnes ikke".into()), ..Filter::default() };
    let wanted = Wanted { filter: none.clone(), sort: Sort::NewestFirst, query: String::new() };
    let mut results = all;
    results.value = results.value.filtered(&none, context(Locale::Nb, true).now.date()).results;
    let page = page_of(Locale::Nb, LabResultsData { results, shown: 0, fitting: 0, wanted, ..whole });
    has(&page.main(), "Innholdet i svar som holdes tilbake en tid.");
    has(&page.main(), "feilregistrerte svar");
    has(&page.main(), "At noe ikke står her, betyr ikke at alt er normalt.");
}

#[test]
fn what_came_and_is_no_result_and_what_the_source_suppresses_are_told_and_not_called_none() {
    for (locale, others, suppressed) in [
        (Locale::Nb, "2 målinger og opplysninger som ikke er prøvesvar", "Kilden har holdt noe tilbake"),
        (Locale::Nn, "2 målingar og opplysningar som ikkje er prøvesvar", "Kjelda har halde noko tilbake"),
        (Locale::Se, "2 målinger og opplysninger som ikke er prøvesvar", "Kilden har holdt noe tilbake"),
    ] {
        let mut results = understood(&[]);
        results.value.not_results = 2;
        results.value.notices.push(SourceNotice::Suppressed);
        let shown = page_of(locale, LabResultsData::everything(results, provenance())).main();
        has(&shown, others);
        has(&shown, suppressed);
        has_not(&shown, "Ingen svar å vise");
    }
}

#[test]
fn e14_a_mistake_stands_in_the_list_uncounted_and_unprinted() {
    let page = list("E14-E16-statuses");
    has(&page.main(), "Viser alle 3 svar.");
    let unprinted = page.texts("li.innsyn-lab-row[data-on=screen]");
    assert_eq!(unprinted.len(), 1);
    has(&unprinted[0], "Troponin T");
}

#[test]
fn e08_the_laboratorys_reason_is_in_its_own_language() {
    let page = list_in(Locale::Nn, "E08-E09-no-value");
    assert!(page.texts(".innsyn-lab-theirs[lang=no]").contains(&"hemolysert".to_owned()));
}
