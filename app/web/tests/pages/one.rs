//! One result, read alone.

use innsyn_domain::lab_results::{Code, LabReport, Party};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, LabResultPage, Load, OneResult};

use crate::support::{self, Page, context, provenance, two_days};

pub(crate) fn one(locale: Locale, report: LabReport, index: usize) -> Page {
    one_of(locale, report, index, false)
}

pub(crate) fn one_of(locale: Locale, report: LabReport, index: usize, has_trend: bool) -> Page {
    let result = report.results.get(index).cloned();
    let one = OneResult { report, result, newest: None, may_wait: None, has_trend, provenance: provenance() };
    Page::new(pages::lab_result(&context(locale, true), &LabResultPage { result: Load::Ready(one) }))
}

#[test]
fn one_result_says_what_is_known_and_leads_back_to_its_row() {
    let page = one(Locale::Nb, two_days().remove(0), 1);
    assert_eq!(page.texts("h1"), ["Urat"]);
    assert_eq!(page.select("nav.innsyn-back a")[0].attr("href"), Some("/provesvar#r-b"));
    let said = page.main();
    for fact in ["412 µmol/L", "Over referanseområdet", "Referanse: 155–350", "Hva skjer nå", "Áile Rimpi"] {
        assert!(said.contains(fact), "{fact}: {said}");
    }
    for number in ["tel:113", "tel:116117"] {
        assert!(page.select(&format!("main a[href='{number}']")).len() == 1);
    }
}

#[test]
fn one_result_says_what_is_measured_where_that_is_known() {
    let mut report = two_days().remove(0);
    report.results[1].codes = vec![Code { system: Some("no-kodeverk-7280".into()), code: "NPU19763".into() }];
    for (locale, words) in [
        (Locale::Nb, "Hvor mye ferritin det er i blodet."),
        (Locale::Nn, "Kor mykje ferritin det er i blodet."),
        (Locale::Se, "Hvor mye ferritin det er i blodet."),
    ] {
        let page = one(locale, report.clone(), 1);
        assert!(page.main().contains(words), "{}", page.main());
        let links = page.select("main a[rel='noreferrer external']");
        assert!(
            links
                .iter()
                .any(|a| support::text(*a) == "nhi.no"
                    && a.attr("href").is_some_and(|h| h.starts_with("https://nhi.no/")))
        );
        assert!(links.iter().all(|a| a.attr("target").is_none()));
    }
    let page = one(Locale::Nb, report, 0);
    assert!(page.main().contains("Hva måler prøven"));
    assert!(page.main().contains("Vi har ingen forklaring av denne prøven."), "{}", page.main());
}

#[test]
fn a_result_without_a_report_around_it_is_shown_at_its_own_address() {
    let mut report = two_days().remove(0);
    report.title = None;
    report.id = report.results[0].id.clone();
    // None of its results is named.
    let page = one_of(Locale::Nb, report, usize::MAX, false);
    assert_eq!(page.texts("h1"), ["Hemoglobin"]);
}

#[test]
fn whoever_sees_a_wrong_result_reads_whom_to_tell() {
    let mut report = two_days().remove(0);
    report.requester = Party::Named("Lyngheia legesenter".into());
    report.laboratory = Party::NotGiven;
    let page = one(Locale::Nb, report.clone(), 0);
    assert!(page.main().contains("Si fra til den som bestilte prøven: Lyngheia legesenter."), "{}", page.main());
    assert!(!page.main().contains("si fra til laboratoriet:"), "no name is made up");
    report.requester = Party::Unnamed;
    let page = one(Locale::Nb, report, 0);
    assert!(page.main().contains("Si fra til den som bestilte prøven."));
}
