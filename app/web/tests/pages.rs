//! Each page as a citizen without a byte of script gets it.

#[path = "pages/acting.rs"]
mod acting;
#[path = "pages/one.rs"]
mod one;
#[path = "pages/order.rs"]
mod order;
#[path = "pages/own.rs"]
mod own;
#[path = "pages/statements.rs"]
mod statements;
mod support;
#[path = "pages/trend.rs"]
mod trend;

use innsyn_domain::lab_results::{Elsewhere, SourceNotice};
use innsyn_domain::parsed::{Fault, FaultKind as Why};
use innsyn_i18n::Locale;
use innsyn_web::pages::{
    self, FaultKind, FaultPage, HomePage, HomeResults, LabResultPage, LabResultsPage, Load, MaySignIn, PageContext,
    Part, SignInFault, SignInPage, SignInPerson, SourceName,
};
use jiff::civil::date;
use leptos::prelude::{Owner, RenderHtml};
use one::one;
use support::{Page, context, data, provenance, two_days};

fn list(locale: Locale, results: Load<innsyn_web::pages::LabResultsData>) -> Page {
    Page::new(pages::lab_results(
        &context(locale, true),
        &LabResultsPage { results, show_all: false, search_forgotten: false },
    ))
}

#[test]
fn a_list_tells_the_names_of_its_days_to_whoever_has_code_and_all_there_ever_was_does_not() {
    let list = |has_wasm: bool, show_all: bool| {
        let results = Load::Ready(data(two_days(), 4));
        let cx = PageContext { has_wasm, ..context(Locale::Nb, true) };
        let page = Page::new(pages::lab_results(&cx, &LabResultsPage { results, show_all, search_forgotten: false }));
        let named = page.select("[data-parts]").first().and_then(|it| it.attr("data-parts")).unwrap_or_default();
        (named.split_whitespace().count(), page.select(".innsyn-lab-day").len())
    };
    assert_eq!(list(true, false), (2, 2), "each of its two days");
    assert_eq!(list(true, true), (0, 2));
    assert_eq!(list(false, false), (0, 2));
}

fn home(locale: Locale, results: Option<Load<HomeResults>>) -> Page {
    Page::new(pages::home(&context(locale, results.is_some()), &HomePage { results, closed: None, soon: Vec::new() }))
}

fn found() -> HomeResults {
    let delivered = data(Vec::new(), 0).results;
    HomeResults { total_reports: 2, total_results: 4, new: 0, newest: two_days(), delivered, provenance: provenance() }
}

fn sign_in(locale: Locale, fault: Option<SignInFault>) -> Page {
    let person = |handle: &str, name: &str, may_sign_in| SignInPerson {
        handle: handle.into(),
        name: name.into(),
        born: Some(date(1984, 6, 2)),
        story: None,
        results: None,
        may_sign_in,
    };
    let persons =
        vec![person("h1", "Čuorvi Havskjell", MaySignIn::Yes), person("h2", "Liten Havskjell", MaySignIn::TooYoung)];
    Page::new(pages::sign_in(
        &context(locale, false),
        &SignInPage { persons: Load::Ready(persons), is_cut_off: false, fault },
    ))
}

fn fault(locale: Locale, kind: FaultKind) -> Page {
    Page::new(pages::fault(
        &context(locale, true),
        &FaultPage { kind, reference: "K7-TR".into(), typed: String::new() },
    ))
}

fn every_page(locale: Locale) -> Vec<(&'static str, Page)> {
    let failed = || Load::Failed { reference: "K7-TR".into() };
    let failed_one = LabResultPage { result: Load::Failed { reference: "K7-TR".into() } };
    let mut all = vec![
        ("home, signed out", home(locale, None)),
        ("home", home(locale, Some(Load::Ready(found())))),
        ("home, failed", home(locale, Some(failed_home()))),
        ("list", list(locale, Load::Ready(data(two_days(), 4)))),
        ("list, in part", list(locale, Load::Ready(data(two_days(), 412)))),
        ("list, empty", list(locale, Load::Ready(data(Vec::new(), 0)))),
        ("list, failed", list(locale, failed())),
        ("one", one(locale, two_days().remove(0), 1)),
        ("one, failed", Page::new(pages::lab_result(&context(locale, true), &failed_one))),
        ("sign in", sign_in(locale, None)),
        ("sign in, fault", sign_in(locale, Some(SignInFault::NothingChosen))),
        ("not found", fault(locale, FaultKind::NotFound)),
        ("signed out", fault(locale, FaultKind::SignedOut)),
        ("server", fault(locale, FaultKind::Server)),
    ];
    all.extend(statements::named(locale));
    all.extend(own::named(locale));
    all.extend(trend::named(locale));
    all
}

fn failed_home() -> Load<HomeResults> {
    Load::Failed { reference: "K7-TR".into() }
}

#[test]
fn every_page_is_a_whole_document_in_its_language() {
    for locale in Locale::ALL {
        for (name, page) in every_page(locale) {
            assert!(page.source.starts_with("<!DOCTYPE html>"), "{name}");
            assert_eq!(page.select("html")[0].attr("lang"), Some(locale.tag()), "{name}");
            assert_eq!(page.select("h1").len(), 1, "{name}");
            for landmark in ["header", "main#hovedinnhold", "footer", "[role=status]"] {
                assert_eq!(page.select(landmark).len(), 1, "{name}: {landmark}");
            }
            assert_eq!(page.select("body > a")[0].attr("href"), Some("#hovedinnhold"), "{name}");
            assert!(page.select("nav").iter().all(|nav| nav.attr("aria-label").is_some_and(|l| !l.is_empty())));
            assert!(page.source.contains(r#"content="noindex, nofollow""#), "{name}");
        }
    }
}

#[test]
fn headings_leave_out_no_level() {
    for (name, page) in every_page(Locale::Nb) {
        let mut last = 0;
        for heading in page.select("h1, h2, h3, h4, h5, h6") {
            let level: u8 = heading.value().name()[1..].parse().unwrap();
            assert!(level <= last + 1, "{name}: h{level} after h{last}");
            last = level;
        }
    }
}

#[test]
fn ids_are_unique_and_links_and_buttons_have_names() {
    for (name, page) in every_page(Locale::Se) {
        let mut ids: Vec<&str> = page.select("[id]").iter().filter_map(|e| e.attr("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{name}");
        assert!(page.texts("a, button, summary").iter().all(|text| !text.is_empty()), "{name}");
    }
}

#[test]
fn no_page_needs_what_the_content_security_policy_forbids() {
    for (name, page) in every_page(Locale::Nb) {
        assert_eq!(page.select("[style], style, script:not([src])").len(), 0, "{name}");
        let handlers = page.select("*").into_iter().any(|e| e.value().attrs().any(|(a, _)| a.starts_with("on")));
        assert!(!handlers, "{name}");
    }
}

#[test]
fn no_text_is_a_bare_key() {
    for locale in Locale::ALL {
        for (name, page) in every_page(locale) {
            for prefix in ["lab-results-", "shell-", "home-", "sign-in-", "faults-", "help-", "contact-", "privacy-"] {
                assert!(!page.texts("body").concat().contains(prefix), "{name}: {prefix}");
            }
        }
    }
}

#[test]
fn a_title_names_the_kind_of_page_and_never_what_it_shows() {
    for (name, page) in every_page(Locale::Nb) {
        let title = page.texts("title").concat();
        for private in ["Havskjell", "Urat", "Hemoglobin", "412"] {
            assert!(!title.contains(private), "{name}: {title}");
        }
    }
}

#[test]
fn every_page_says_that_it_is_a_demo_and_offers_one_touch_out() {
    for (name, page) in every_page(Locale::Nb) {
        assert_eq!(page.texts(".innsyn-demo"), ["Demo: alle personer og svar er oppdiktet."], "{name}");
    }
    let page = list(Locale::Nb, Load::Ready(data(two_days(), 4)));
    assert_eq!(page.texts("form[method=post][action='/logg-ut'] button"), ["Logg ut"]);
}

#[test]
fn the_language_links_keep_the_place() {
    let mut cx = context(Locale::Nn, true);
    cx.here = "/provesvar?vis=alle".into();
    let results = Load::Ready(data(two_days(), 4));
    let page = Page::new(pages::lab_results(&cx, &LabResultsPage { results, show_all: true, search_forgotten: false }));
    let links = page.select(".innsyn-languages a");
    let hrefs: Vec<_> = links.iter().filter_map(|a| a.attr("href")).collect();
    assert_eq!(hrefs, ["/provesvar?vis=alle&sprak=nb", "/provesvar?vis=alle&sprak=nn", "/provesvar?vis=alle&sprak=se"]);
    assert_eq!(page.texts(".innsyn-languages a"), ["Bokmål", "Nynorsk", "Davvisámegiella"]);
}

#[test]
fn e36_a_list_in_part_says_how_many_and_leads_to_the_rest() {
    let page = list(Locale::Nb, Load::Ready(data(two_days(), 412)));
    assert!(page.main().contains("Viser 4 av 412 svar."), "{}", page.main());
    assert_eq!(page.select("a[href='/provesvar?vis=alle']").len(), 1);
    let page = list(Locale::Nb, Load::Ready(data(two_days(), 4)));
    assert!(page.main().contains("Viser alle 4 svar."));
    assert_eq!(page.select("a[href='/provesvar?vis=alle']:not([hidden])").len(), 0);
}

#[test]
fn e29_an_empty_list_is_never_said_to_be_no_results() {
    let mut empty = data(Vec::new(), 0);
    let page = list(Locale::Nb, Load::Ready(empty.clone()));
    assert!(page.main().contains("Det betyr ikke at det ikke finnes prøvesvar, og heller ikke at alt er normalt."));
    empty.results.value.notices = vec![SourceNotice::Reservation];
    let page = list(Locale::Nb, Load::Ready(empty));
    assert!(page.main().contains("Du har reservert deg"));
    assert!(!page.main().to_lowercase().contains("ingen prøvesvar"));
}

#[test]
fn what_could_not_be_read_is_said_and_the_rest_is_shown() {
    let mut partial = data(two_days(), 4);
    let fault = |entry_lost| Fault { entry: Some(3), element: "Observation.code".into(), why: Why::Shape, entry_lost };
    partial.results.faults = vec![fault(true), fault(true), fault(false)];
    partial.results.value.total_elsewhere = Some(Elsewhere { delivered: 2, total: 7 });
    let said = list(Locale::Nb, Load::Ready(partial)).main();
    assert!(said.contains("2 oppføringer kunne ikke leses, og vises ikke."), "{said}");
    assert!(said.contains("1 opplysning kunne ikke leses"), "{said}");
    assert!(said.contains("Kilden har 7 rapporter. 2 av dem kom hit."), "{said}");
    assert!(said.contains("Hemoglobin") && !said.contains("Observation.code"), "{said}");
}

#[test]
fn e39_what_was_laid_aside_is_counted_in_what_is_not_shown() {
    let mut some = data(two_days(), 4);
    some.provenance.dropped = 1;
    let page = list(Locale::Nb, Load::Ready(some));
    let said = page.texts("details").concat();
    assert!(said.contains("1 oppføring er lagt bort"), "{said}");
    assert!(said.contains("Svarene er hentet fra demoens oppdiktede data 22. november 2026 kl. 10.14."), "{said}");
    assert!(said.contains("At noe ikke står her, betyr ikke at alt er normalt."), "{said}");
}

#[test]
fn a_failed_list_says_so_with_a_way_on_and_a_reference() {
    let page = list(Locale::Nb, Load::Failed { reference: "K7-TR".into() });
    assert!(page.main().contains("Feilkode: K7-TR") && page.main().contains("Prøv igjen"));
    assert_eq!(page.select("main a[href='/provesvar']").len(), 1);
}

#[test]
fn home_tells_what_is_new_and_since_when() {
    let page = home(Locale::Nb, Some(Load::Ready(found())));
    assert_eq!(page.texts("h1"), ["Hei, Čuorvi Havskjell"]);
    assert!(page.main().contains("Det eldste svaret vi fikk, er fra 1. mars 2014."));
    assert_eq!(page.texts("main a[href='/egenbehandling']"), ["Egenbehandlingsplanen din"]);
    assert_eq!(page.texts("main a[href='/varsler']"), ["Varsler om fullmakter"]);
    let page = home(Locale::Nb, None);
    assert_eq!(page.select("main a[href='/logg-inn']").len(), 1);
    assert_eq!(page.select("form, main a[href='/egenbehandling'], main a[href='/varsler']").len(), 0);
}

#[test]
fn signing_in_is_one_button_a_person_and_none_for_those_who_cannot() {
    let page = sign_in(Locale::Nb, None);
    let buttons = page.select("form[method=post][action='/logg-inn'] button[name=person]");
    assert_eq!(buttons.len(), 1);
    assert_eq!(
        (buttons[0].attr("value"), support::text(buttons[0])),
        (Some("h1"), "Logg inn som Čuorvi Havskjell".into())
    );
    assert!(page.main().contains("Kan ikke logge inn selv før fylte 13 år."));
    let page = sign_in(Locale::Nb, Some(SignInFault::NothingChosen));
    assert!(page.texts("[autofocus][tabindex='-1']").concat().contains("Ingen person ble valgt."));
}

#[test]
fn every_fault_says_what_happened_what_to_do_and_its_reference() {
    let kinds = [
        FaultKind::NotFound,
        FaultKind::BadRequest,
        FaultKind::CrossSite,
        FaultKind::SignedOut,
        FaultKind::WrongMethod,
        FaultKind::TooLarge,
        FaultKind::Server,
    ];
    for kind in kinds {
        let page = fault(Locale::Nn, kind);
        assert!(page.main().contains("Feilkode: K7-TR"), "{kind:?}");
        assert_eq!(page.select("main a").len(), 1, "{kind:?}");
    }
}

#[test]
fn a_name_with_markup_in_it_is_a_name() {
    let mut cx = context(Locale::Nb, true);
    cx.signed_in.as_mut().unwrap().name = "<script>alert(1)</script>".into();
    let results = Some(Load::Ready(found()));
    let page = Page::new(pages::home(&cx, &HomePage { results, closed: None, soon: Vec::new() }));
    assert_eq!(page.select("script").len(), 0);
    assert_eq!(page.texts("h1"), ["Hei, <script>alert(1)</script>"]);
}

/// Every page and the style sheet as files, for looking at: `INNSYN_PAGES=<folder> cargo test -p innsyn-web`.
#[test]
fn every_page_can_be_looked_at() {
    let Ok(folder) = std::env::var("INNSYN_PAGES") else { return };
    for locale in Locale::ALL {
        for (name, page) in every_page(locale) {
            let name = name.replace([' ', ','], "-");
            let source = page.source.replace("/s/0/", "");
            std::fs::write(format!("{folder}/{name}.{}.html", locale.tag()), source).unwrap();
        }
    }
    for locale in Locale::ALL {
        let texts = innsyn_web::texts::lab(locale);
        let examples: String = innsyn_health::lab_results::examples()
            .into_iter()
            .map(|e| {
                format!("<h2>{}: {}</h2>{}", e.component, e.name, Owner::new().with(|| (e.view)(&texts).to_html()))
            })
            .collect();
        let head =
            "<!doctype html><meta name=viewport content='width=device-width'><link rel=stylesheet href=innsyn.css>";
        let page = format!("{head}<main class=innsyn-page>{examples}</main>");
        std::fs::write(format!("{folder}/examples.{}.html", locale.tag()), page).unwrap();
    }
    std::fs::write(format!("{folder}/innsyn.css"), innsyn_web::stylesheet()).unwrap();
}

#[test]
fn what_could_not_be_had_is_said_part_by_part_and_the_source_by_name() {
    let mut data = data(two_days(), 4);
    data.provenance.failed = vec![Part::Results, Part::Names];
    data.provenance.source = SourceName::Named("Fjordheim sykehus".into());
    let page = list(Locale::Nb, Load::Ready(data));
    assert!(page.main().contains("Vi fikk ikke hentet alle enkeltsvarene. Svar kan mangle."), "{}", page.main());
    assert!(page.main().contains("Vi fikk ikke hentet alle navn på laboratorier og bestillere."));
    assert!(!page.main().contains("alle rapportene"), "what came is not said to be missing");
    assert!(page.main().contains("Svarene er hentet fra Fjordheim sykehus "));
}
