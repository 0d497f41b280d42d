//! Whose pages these are, when they are not one's own.

#[path = "log.rs"]
mod log;

use std::collections::BTreeSet;

use innsyn_domain::access::{Basis, Change, Reason, Service};
use innsyn_i18n::Locale;
use innsyn_web::pages::{
    self, ActsFor, FaultKind, FaultPage, LabResultsData, LabResultsPage, Load, MayActFor, NoLonger, PageContext,
    SwitchPage,
};
use jiff::civil::{Date, date};

use crate::support::{Page, context, data, two_days};

fn acting(locale: Locale, acts_for: ActsFor) -> PageContext {
    let mut cx = context(locale, true);
    if let Some(who) = &mut cx.signed_in {
        who.acts_for = Some(acts_for);
    }
    cx
}

fn for_another() -> ActsFor {
    let opens = BTreeSet::from([Service::Provesvar, Service::Egenbehandlingsplan]);
    ActsFor::Person { name: "Vennlig Bjørkekløft".into(), born: Some(date(1942, 3, 8)), opens }
}

fn list(cx: &PageContext) -> Page {
    let results = Load::Ready(data(two_days(), 4));
    Page::new(pages::lab_results(cx, &LabResultsPage { results, show_all: false, search_forgotten: false }))
}

fn fault(cx: &PageContext, kind: FaultKind) -> Page {
    Page::new(pages::fault(cx, &FaultPage { kind, reference: "abcd2345".into(), typed: String::new() }))
}

#[test]
fn a_page_of_another_says_whose_it_is_before_anything_else_and_has_the_way_back() {
    let cx = acting(Locale::Nb, for_another());
    for page in [list(&cx), fault(&cx, FaultKind::Server), fault(&cx, FaultKind::NotFound)] {
        assert_eq!(page.texts(".innsyn-acting-words"), ["Du ser på helseopplysningene til Vennlig Bjørkekløft"]);
        assert_eq!(page.select("body > section.innsyn-acting[aria-label]").len(), 1, "on the body: it stays in sight");
        assert_eq!(page.texts("form[action='/bytt-person'] button[name=person][value=meg]"), ["Tilbake til dine egne"]);
        assert_eq!(page.select(".innsyn-acting [data-relation=another]").len(), 1, "by shape too");
        assert!(page.source.find("innsyn-acting").unwrap() < page.source.find("<header").unwrap());
        assert!(!page.texts("title").concat().contains("Vennlig"), "no name in histories");
    }
    let page = list(&cx);
    let paper = page.texts(".innsyn-print-head").concat();
    assert!(paper.contains("Vennlig Bjørkekløft, født 08.03.1942"), "{paper}");
    assert!(paper.contains("Logget inn som Čuorvi Havskjell"), "{paper}");
    assert!(page.select("a[href='/se-eller-vent']").is_empty(), "for the person alone");
    assert_eq!(page.select("form.innsyn-lab-filter input[type=hidden][name=hvem][value='5e1f']").len(), 1);
    assert_eq!(page.select("a[href='/provesvar/last-ned/csv?hvem=5e1f']").len(), 1);
}

#[test]
fn ones_own_pages_have_no_banner_and_the_way_to_others() {
    let page = list(&context(Locale::Nb, true));
    assert!(page.select(".innsyn-acting").is_empty());
    let (posted, says) =
        (page.select("form[method=post]"), page.select("form[method=post] > [name=hvem][value='5e1f']"));
    assert!(posted.len() == says.len() && posted.len() > 1, "each form says whose page it stands on");
    assert_eq!(page.texts("nav a[href='/bytt-person']"), ["Bytt person"]);
    let out = Page::new(pages::fault(
        &context(Locale::Nb, false),
        &FaultPage { kind: FaultKind::NotFound, reference: "abcd2345".into(), typed: String::new() },
    ));
    assert!(out.select("a[href='/bytt-person'], .innsyn-acting").is_empty());
}

#[test]
fn when_access_has_ended_nothing_of_the_person_is_left() {
    let cx = acting(Locale::Nb, ActsFor::Ended);
    let page = fault(&cx, FaultKind::AccessEnded);
    assert_eq!(page.texts("h1"), ["Tilgangen er avsluttet"]);
    assert_eq!(page.texts(".innsyn-acting-words"), ["Tilgangen til den du så på, er avsluttet."]);
    assert_eq!(page.select("button[name=person][value=meg]").len(), 1);
}

#[test]
fn why_it_is_closed_tells_no_birthday_and_no_wish_of_the_person() {
    let cx = acting(Locale::Nb, for_another());
    let since = date(2025, 5, 9);
    let (results, plan) = (Some(Service::Provesvar), Some(Service::Egenbehandlingsplan));
    for (what, reason, said) in [
        (results, Reason::HiddenFromParents { since }, "Foreldre ser ikke prøvesvar"),
        (results, Reason::Blocked, "Prøvesvar er ikke åpne for deg."),
        (results, Reason::ConsentWithdrawn, "Prøvesvar er ikke åpne for deg."),
        (results, Reason::Excepted { until: Some(since) }, "Prøvesvar er ikke åpne for deg."),
        (plan, Reason::HiddenFromParents { since }, "Foreldre ser ikke egenbehandlingsplanen"),
        (plan, Reason::AreaUnknown, "Fullmakten du har, gjelder ikke egenbehandlingsplanen."),
        (plan, Reason::Blocked, "Egenbehandlingsplanen er ikke åpen for deg."),
        (None, Reason::OwnOnly, "Bare personen selv"),
    ] {
        let main = fault(&cx, FaultKind::Closed(what, reason)).main();
        assert!(main.contains(said) && !main.contains("2025"), "{reason:?}: {main}");
    }
}

#[test]
fn the_list_says_on_which_basis_and_until_when() {
    let person = |name: &str, basis, until: Option<Date>, changes, results: Result<(), Reason>| MayActFor {
        handle: format!("h-{name}"),
        name: name.into(),
        born: None,
        basis,
        changes,
        results: results.map(|()| until),
        plan: results.map(|()| until),
    };
    let (on, since) = (date(2028, 3, 14), date(2025, 5, 9));
    let closed = |services: &[Service]| {
        let closes = services.iter().map(|service| (*service, Reason::HiddenFromParents { since: on })).collect();
        vec![Change { on, opens: Vec::new(), closes }]
    };
    let changes = closed(&[Service::Provesvar, Service::Journal, Service::Egenbehandlingsplan]);
    let persons = vec![
        person("Liten", Basis::Foreldrerepresentasjon, Some(date(2028, 3, 13)), changes, Ok(())),
        person("Kvikk", Basis::Foreldrerepresentasjon, None, vec![], Err(Reason::HiddenFromParents { since })),
        person("Vennlig", Basis::Fullmakt, Some(on), closed(&[Service::Provesvar]), Ok(())),
    ];
    let two = MayActFor {
        results: Ok(Some(date(2026, 12, 5))),
        plan: Ok(Some(date(2028, 1, 1))),
        ..person("Rolig", Basis::Fullmakt, None, vec![], Ok(()))
    };
    let listed = SwitchPage {
        persons: Load::Ready(vec![two]),
        over: vec![],
        lacks_responsibility: false,
        not_whole: false,
        is_unknown: false,
    };
    let listed = Page::new(pages::switch_person(&context(Locale::Nb, true), &listed));
    let row = listed.texts("li.innsyn-person").remove(1);
    let said = ["Prøvesvar er åpne", "til og med 05.12.2026", "Egenbehandlingsplanen er åpen", "til og med 01.01.2028"];
    let at: Vec<_> = said.map(|said| row.find(said).unwrap_or_else(|| panic!("{said}: {row}"))).to_vec();
    assert!(at.is_sorted(), "each has its own end: {row}");
    let over = |name: &str, why| NoLonger { name: name.into(), why };
    let over = vec![
        over("Forrige", Reason::Expired { on: date(2026, 11, 24) }),
        over("Neste", Reason::NotYet { from: date(2026, 11, 26) }),
        over("Stille", Reason::CapacityExpired { on: date(2026, 11, 1), closes: date(2026, 12, 1) }),
        over("Borte", Reason::Deceased),
        over("Skjult", Reason::AddressProtected),
        over("Sperret", Reason::Blocked),
    ];
    let page = SwitchPage {
        persons: Load::Ready(persons),
        over,
        lacks_responsibility: false,
        not_whole: false,
        is_unknown: false,
    };
    let page = Page::new(pages::switch_person(&context(Locale::Nb, true), &page));
    let rows = page.texts("li.innsyn-person");
    assert_eq!(rows.len(), 4, "oneself first");
    assert!(rows[0].contains("Dine egne helseopplysninger") && rows[0].contains("Se dine egne"));
    let told = "Fra 14.03.2028 ser du ikke lenger prøvesvar og egenbehandlingsplan.";
    assert!(rows[1].contains("Du har foreldreansvar.") && rows[1].contains(told), "{}", rows[1]);
    assert!(rows[1].find("er åpen for deg.") < rows[1].find("Fra 14.03.2028"), "now comes before then: {}", rows[1]);
    for (row, said) in [
        (1, "Prøvesvar er åpne for deg."),
        (1, "Egenbehandlingsplanen er åpen for deg."),
        (2, "Foreldre ser ikke prøvesvar"),
        (2, "Foreldre ser ikke egenbehandlingsplanen"),
    ] {
        assert!(rows[row].contains(said), "{said}: {}", rows[row]);
    }
    assert!(rows[3].contains("Du har fullmakt.") && rows[3].contains("Gjelder til og med 14.03.2028"), "{}", rows[3]);
    assert_eq!(page.select("button[name=person][value=h-Liten]").len(), 1);
    assert!(rows[2].contains("innsyn har ingenting som er åpent for deg"), "{}", rows[2]);
    assert_eq!(page.select("button[name=person][value=h-Kvikk]").len(), 0, "a button would lead to nothing");
    assert!(!rows[3].contains("ikke lenger"), "its last day says it: {}", rows[3]);
    let main = page.main();
    for said in [
        "Forrige: Tilgangen utløp 24.11.2026.",
        "Neste: Tilgangen gjelder fra 26.11.2026.",
        "Stille: Tilgangen utløp 01.11.2026. Den kan fornyes til 01.12.2026.",
    ] {
        assert!(main.contains(said), "{said}: {main}");
    }
    for untold in ["Borte", "Skjult", "Sperret"] {
        assert!(!main.contains(untold), "news of somebody else: {untold}");
    }
    let nobody = SwitchPage {
        persons: Load::Ready(Vec::new()),
        over: Vec::new(),
        lacks_responsibility: false,
        not_whole: true,
        is_unknown: true,
    };
    let main = Page::new(pages::switch_person(&context(Locale::Nb, true), &nobody)).main();
    for said in ["ingen andre du kan se", "Lista er kanskje ikke hel", "Vi byttet ikke person"] {
        assert!(main.contains(said), "{said}");
    }
}

fn preview(opens: BTreeSet<Service>) -> ActsFor {
    ActsFor::Preview { name: Some("Varm Bjørkekløft".into()), opens }
}

#[test]
fn what_is_closed_is_no_fault_and_has_the_way_out_of_what_one_is_in() {
    let closed = FaultKind::Closed(Some(Service::Egenbehandlingsplan), Reason::AreaUnknown);
    let page = fault(&acting(Locale::Nb, preview(BTreeSet::from([Service::Provesvar]))), closed);
    assert_eq!(page.texts("main form[action='/bytt-person'] button[value=meg]"), ["Avslutt forhåndsvisning"]);
    assert!(page.select("main a[href='/bytt-person']").is_empty());
    assert!(page.select("nav a[href='/egenbehandling']").is_empty(), "the menu has what they see");
    assert_eq!(page.select("nav a[href='/provesvar']").len(), 1);
    for acts_for in [preview(BTreeSet::new()), for_another()] {
        let main = fault(&acting(Locale::Nb, acts_for), closed).main();
        assert!(!main.contains("Feilkode") && !main.contains("melder fra"), "nothing has failed: {main}");
    }
}

#[test]
fn a_preview_is_said_and_framed_and_has_nothing_to_mark_with() {
    let preview = preview(BTreeSet::from([Service::Provesvar]));
    for (acts_for, marks) in [(for_another(), 1), (preview, 0)] {
        let results = Load::Ready(LabResultsData { new: 2, ..data(two_days(), 4) });
        let page = LabResultsPage { results, show_all: false, search_forgotten: false };
        let page = Page::new(pages::lab_results(&acting(Locale::Nb, acts_for), &page));
        assert_eq!(page.select("form[action='/merker'] button[value='lest-alle']").len(), marks);
        assert_eq!(page.select("section.innsyn-acting[data-preview]").len(), 1 - marks);
        let said = page.texts(".innsyn-acting-words").concat();
        assert_eq!(said.starts_with("Slik ser Varm Bjørkekløft opplysningene dine."), marks == 0, "{said}");
    }
}

#[test]
fn safety_texts_without_a_sami_source_are_bokmal_and_say_so() {
    let page = list(&acting(Locale::Se, for_another()));
    assert_eq!(page.select(".innsyn-acting-words [lang=nb]").len(), 1);
    assert_eq!(page.select("section.innsyn-acting[lang=nb]").len(), 1);
}
