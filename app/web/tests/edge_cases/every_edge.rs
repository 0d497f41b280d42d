//! One person whose data hold every edge at once.

use std::collections::{BTreeMap, BTreeSet};

use innsyn_domain::access::{Acting, may_see, rule_book};
use innsyn_domain::fhir::read::text as element;
use innsyn_domain::fhir::subject::{self, Subject};
use innsyn_domain::lab_results::{Entry, LabReport, LabResult, LabResults, ParsedLabResults, ResultId, Sort};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::Relations;
use innsyn_i18n::Locale;
use innsyn_i18n::collation::sort_key;
use innsyn_web::pages::{self, LabResultsData, LabResultsPage, Load, Wanted};

use super::fixtures::{all, entries, understood};
use super::page::{Page, context, provenance, text};
use super::{has, has_not, page_of};

/// What the server lets in for the person whom the fixtures are about: not another's, nor what must be somebody's and is
/// nobody's.
fn hers(entries: Vec<Entry>) -> Vec<Entry> {
    let patients = self::entries("I01-I03-patients");
    let her = patients.iter().find_map(|e| Person::from_patient(&e.resource)).expect("a person");
    let today = jiff::civil::date(2026, 11, 25);
    let acting = Acting::on(today, her.clone(), her, &Relations::default(), rule_book()).expect("one's own");
    let is_let_in = |entry: &Entry| {
        let subject = subject::of(&entry.resource);
        let kind = element(&entry.resource, "resourceType").unwrap_or_default();
        let is_statement = kind == "OperationOutcome";
        is_statement || matches!(subject, Subject::Nobody) || may_see(&acting, kind, &subject).is_ok()
    };
    entries.into_iter().filter(is_let_in).collect()
}

pub(super) fn everything() -> ParsedLabResults {
    understood(&hers(all().iter().flat_map(|fixture| entries(fixture)).collect()))
}

fn list(locale: Locale, results: ParsedLabResults, sort: Sort) -> Page {
    let data = LabResultsData {
        wanted: Wanted { sort, ..Wanted::default() },
        ..LabResultsData::everything(results, provenance())
    };
    let page = LabResultsPage { results: Load::Ready(data), show_all: true, search_forgotten: false };
    Page::new(pages::lab_results(&context(locale, true), &page))
}

pub(super) fn is_sound(page: &Page, which: &str) {
    let mut ids = BTreeMap::<&str, usize>::new();
    for id in page.select("[id]").iter().filter_map(|e| e.attr("id")) {
        *ids.entry(id).or_default() += 1;
    }
    assert!(
        ids.values().all(|times| *times == 1),
        "{which}: {:?}",
        ids.iter().filter(|(_, n)| **n > 1).collect::<Vec<_>>()
    );
    assert_eq!(page.select("h1").len(), 1, "{which}");
    let mut last = 0;
    for heading in page.select("h1, h2, h3, h4, h5, h6") {
        assert!(!text(heading).is_empty(), "{which}: an empty heading: {}", heading.html());
        let level = heading.value().name()[1..].parse::<usize>().expect("a level");
        assert!(level <= last + 1, "{which}: from h{last} to h{level}: {}", text(heading));
        last = level;
    }
    // What a laboratory wrote with angle brackets is text.
    assert!(page.select("main b, main i, main script, main style, main img").is_empty(), "{which}");
    for foreign in ["Fremmed analyse", "Uten person", "9,9 mmol/L", "8,8 mmol/L", "03859023079", "14857712030"] {
        has_not(&page.source, foreign);
    }
}

#[test]
fn every_edge_at_once_makes_a_sound_list_by_day_and_by_name_in_every_language() {
    for locale in Locale::ALL {
        let results = everything();
        let by_name = LabResults::by_name(&results.value, |name| sort_key(locale, name));
        let faults = results.faults.clone();
        is_sound(&list(locale, results, Sort::NewestFirst), &format!("by day {locale:?}"));
        is_sound(
            &list(locale, ParsedLabResults { value: by_name, faults }, Sort::Name),
            &format!("by name {locale:?}"),
        );
    }
}

#[test]
fn every_edge_at_once_makes_a_sound_page_of_each_result_report_and_older_version() {
    let results = everything().value;
    let addresses: Vec<ResultId> = results.reports.iter().flat_map(LabReport::ids).cloned().collect();
    assert!(results.reports.iter().any(|report| !report.earlier.is_empty()), "older versions are among them");
    for address in &addresses {
        let found = results.by_address(address).expect("it is there");
        for locale in Locale::ALL {
            is_sound(&page_of(locale, found.clone()), &format!("{} {locale:?}", address.0));
        }
    }
}

#[test]
fn every_fixtures_reports_and_results_are_there_as_often_as_alone() {
    let together = everything().value.reports;
    let alone: Vec<LabReport> =
        all().iter().flat_map(|fixture| understood(&hers(entries(fixture))).value.reports).collect();
    let reports = sorted_reports(&together);
    assert_eq!(reports, sorted_reports(&alone));
    assert!(reports.windows(2).all(|two| two[0] != two[1]), "each once: {reports:?}");
    assert_eq!(sorted_results(&together), sorted_results(&alone));
}

/// Those that were sent. What groups of one day no report holds is ours to make, and more results are other groups.
fn sorted_reports(reports: &[LabReport]) -> Vec<&str> {
    let mut ids: Vec<_> =
        reports.iter().map(|r| r.id.0.as_str()).filter(|id| id.starts_with("diagnosticreport")).collect();
    ids.sort_unstable();
    ids
}

fn sorted_results(reports: &[LabReport]) -> Vec<&str> {
    let mut ids: Vec<_> =
        reports.iter().flat_map(|r| &r.results).flat_map(LabResult::ids).map(|id| id.0.as_str()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn every_report_has_a_card_and_every_result_one_row_that_leads_to_its_page() {
    let results = everything();
    let reports = results.value.reports.clone();
    let page = list(Locale::Nb, results, Sort::NewestFirst);
    assert_eq!(page.select("article.innsyn-lab-report").len(), reports.len());
    let links: Vec<_> = page.select("main a").iter().filter_map(|a| a.attr("href")).map(str::to_owned).collect();
    for report in &reports {
        let ids: Vec<_> = report.results.iter().flat_map(LabResult::ids).collect();
        let own = report.results.is_empty().then_some(&report.id);
        for id in ids.into_iter().chain(own) {
            let rows = page.select(&format!("[id='r-{}']", id.0));
            assert_eq!(rows.len(), 1, "{}", id.0);
            // A medicine is read with its microbe, in a table, and has no page that says more.
            if rows[0].value().name() != "tr" {
                assert!(links.contains(&format!("/provesvar/{}", id.0)), "no link to {}", id.0);
            }
        }
    }
    has(&page.main(), "Innholdet vises fra 15. januar 2099");
}

#[test]
fn a_list_that_brings_its_rules_is_drawn_with_all_that_there_are_for_it() {
    let classes = |css: &str| -> BTreeSet<String> {
        let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
        let names = css.split('.').skip(1).filter_map(|rest| rest.split(|letter| !is_part(letter)).next());
        names.filter(|name| name.starts_with("innsyn-")).map(str::to_owned).collect()
    };
    let [any, own] = innsyn_web::screen_stylesheets().each_ref().map(|sheet| classes(sheet));
    let missing: BTreeSet<_> = any.difference(&own).collect();
    assert!(missing.len() > 100 && own.contains("innsyn-lab-line"), "{missing:?}");
    for sort in [Sort::NewestFirst, Sort::Name] {
        let page = list(Locale::Nb, everything(), sort);
        let drawn = page.select("[class]").into_iter().flat_map(|element| element.value().classes().map(str::to_owned));
        let without: Vec<_> = drawn.filter(|class| missing.contains(class)).collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
