//! The reader's own marks: what is new, and what to wait with.

use innsyn_domain::lab_results::{Kind, LabReport, Withheld};
use innsyn_i18n::Locale;
use innsyn_web::pages::{
    self, HomePage, LabResultPage, LabResultsData, LabResultsPage, Load, MayWait, OneResult, WaitChoice, WaitPage,
    WaitSaid,
};

use crate::support::{Page, context, data, provenance, two_days};

fn wait(locale: Locale, said: Option<WaitSaid>) -> Page {
    let choices =
        vec![WaitChoice { kind: Kind::Pathology, waits: true }, WaitChoice { kind: Kind::Imaging, waits: false }];
    Page::new(pages::wait(&context(locale, true), &WaitPage { choices, said }))
}

fn waiting() -> LabReport {
    let report = two_days().remove(1);
    LabReport { kind: Kind::Pathology, title: None, results: Vec::new(), withheld: Some(Withheld::OwnChoice), ..report }
}

fn list(locale: Locale, new: usize, reports: Vec<LabReport>) -> Page {
    let results = Load::Ready(LabResultsData { new, ..data(reports, 4) });
    let page = LabResultsPage { results, show_all: false, search_forgotten: false };
    Page::new(pages::lab_results(&context(locale, true), &page))
}

fn one(report: LabReport, may_wait: Option<MayWait>) -> Page {
    let one = OneResult { report, result: None, newest: None, may_wait, has_trend: false, provenance: provenance() };
    Page::new(pages::lab_result(&context(Locale::Nb, true), &LabResultPage { result: Load::Ready(one) }))
}

pub(crate) fn named(locale: Locale) -> [(&'static str, Page); 4] {
    [
        ("what to wait with", wait(locale, None)),
        ("what to wait with, saved", wait(locale, Some(WaitSaid::Saved))),
        ("marks deleted", wait(locale, Some(WaitSaid::Deleted))),
        ("list, one new and one waiting", list(locale, 1, vec![two_days().remove(0), waiting()])),
    ]
}

#[test]
fn each_kind_is_a_group_of_two_choices_with_the_one_that_holds_chosen() {
    let page = wait(Locale::Nb, None);
    assert_eq!(page.texts("fieldset > legend"), ["Vevs- eller celleprøve", "Bildeundersøkelse"]);
    let chosen: Vec<_> = page.select("input[type=radio][checked]");
    let said = |name| chosen.iter().filter_map(|radio| radio.attr(name)).collect::<Vec<_>>();
    assert_eq!((said("name"), said("value")), (vec!["vev-og-celler", "bilder"], vec!["vent", "na"]));
    for radio in page.select("input[type=radio]") {
        let label = format!("label[for='{}']", radio.attr("id").unwrap());
        assert_eq!(page.texts(&label).len(), 1);
    }
    assert!(page.texts("main").join(" ").contains("Dem kan du ikke velge å se her."));
}

#[test]
fn to_delete_all_marks_is_opened_first_and_says_what_follows() {
    let page = wait(Locale::Nb, None);
    let button = "details form[method=post][action='/merker'] button[name=gjor][value=slett]";
    assert_eq!(page.texts(button), ["Slett alle merkene"]);
    assert!(page.select("details[open]").is_empty());
    assert!(page.main().contains("Svarene blir ikke slettet."));
}

#[test]
fn how_many_are_new_is_said_with_the_way_to_have_none_and_nothing_where_none_is() {
    let some = list(Locale::Nb, 1, two_days());
    assert_eq!(some.texts(".innsyn-own p"), ["Nye svar fra 1 undersøkelse."]);
    assert_eq!(some.texts(".innsyn-own button"), ["Merk alle som lest"]);
    assert!(list(Locale::Nb, 0, two_days()).select(".innsyn-own").is_empty());
    assert_eq!(list(Locale::Nn, 3, two_days()).texts(".innsyn-own p"), ["Nye svar frå 3 undersøkingar."]);
    let cx = context(Locale::Nb, true);
    assert!(
        Page::new(pages::home(&cx, &HomePage { results: None, closed: None, soon: Vec::new() }))
            .select(".innsyn-own")
            .is_empty()
    );
}

#[test]
fn what_waits_is_told_among_what_is_not_shown_and_offers_no_other_way_to_hide_it() {
    let page = list(Locale::Nb, 0, vec![waiting()]);
    assert!(page.main().contains("Innholdet i svar som du har valgt å vente med."));
    assert!(!page.main().contains("holdes tilbake en tid"));
    let alone = one(waiting(), None);
    assert_eq!(alone.texts("h1"), ["Vevs- eller celleprøve"]);
    assert_eq!(alone.select("button[name=gjor]").len(), 1);
}

#[test]
fn a_result_that_is_shown_can_be_hidden_by_its_reports_address() {
    for (how, words) in [(MayWait::ThisOne, "Vent på legen"), (MayWait::AfterAll, "Vent likevel")] {
        let page = one(two_days().remove(0), Some(how));
        assert_eq!(page.texts("form[action='/merker'] button[value=vent]"), [words]);
        assert_eq!(page.select("form[action='/merker'] input[name=svar]")[0].attr("value"), Some("r1"));
    }
    assert!(one(two_days().remove(0), None).select("form[action='/merker']").is_empty());
}
