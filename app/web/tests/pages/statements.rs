//! Help, accessibility and privacy: what everybody may read, signed in or not.

use innsyn_i18n::Locale;
use innsyn_web::pages::{self, BROWSERS, Operator, PrivacyPage};

use crate::support::{self, Page, context};

/// Somebody who runs an innsyn and has said all that can be said.
fn somebody() -> Operator {
    Operator {
        name: Some("Lyngheia kommune".into()),
        email: Some("innsyn@lyngheia.example".into()),
        phone: Some("+47 22 00 00 00".into()),
    }
}

fn statements(locale: Locale, operator: &Operator) -> [Page; 3] {
    let mut cx = context(locale, false);
    cx.here = "/hjelp".into();
    let privacy = PrivacyPage {
        device_days: 90,
        operator: operator.clone(),
        idle_minutes: 30,
        whole_hours: 8,
        language_days: 365,
        read_days: 60,
        draft_hours: 24,
        memory_minutes: 2,
    };
    [pages::help(&cx, operator), pages::accessibility(&cx, operator), pages::privacy(&cx, &privacy)].map(Page::new)
}

pub(crate) fn named(locale: Locale) -> [(&'static str, Page); 4] {
    let [help, accessibility, privacy] = statements(locale, &somebody());
    let [nobody, ..] = statements(locale, &Operator::default());
    [("help", help), ("help, nobody named", nobody), ("accessibility", accessibility), ("privacy", privacy)]
}

fn help(operator: &Operator) -> Page {
    let [help, ..] = statements(Locale::Nb, operator);
    help
}

#[test]
fn every_page_leads_to_the_three_and_the_one_that_is_open_is_marked() {
    for locale in Locale::ALL {
        for page in statements(locale, &somebody()) {
            let links = page.select("footer nav a");
            let hrefs: Vec<_> = links.iter().filter_map(|a| a.attr("href")).collect();
            assert_eq!(hrefs, ["/hjelp", "/tilgjengelighet", "/personvern"]);
            let current: Vec<_> = links.iter().filter(|a| a.attr("aria-current") == Some("page")).collect();
            assert_eq!(current.len(), 1, "the tests' own address is that of help");
        }
    }
}

#[test]
fn an_operator_who_said_everything_is_named_and_reached() {
    for page in statements(Locale::Nb, &somebody()) {
        assert!(page.main().contains("innsyn drives her av Lyngheia kommune."));
        assert_eq!(page.texts("main a[href='mailto:innsyn@lyngheia.example']"), ["innsyn@lyngheia.example"]);
        assert_eq!(page.texts("main a[href='tel:+4722000000']"), ["+47 22 00 00 00"]);
        assert!(page.main().contains("Skriv ikke om helsen din i en e-post"));
    }
}

#[test]
fn what_an_operator_did_not_say_is_said_to_be_missing() {
    let nobody = "Den som driver innsyn her, har ikke oppgitt navn, e-post eller telefon.";
    for page in statements(Locale::Nb, &Operator::default()) {
        assert!(page.main().contains(nobody), "{}", page.main());
        assert_eq!(page.select("main a[href^=mailto]").len() + page.select("main .innsyn-contact a").len(), 0);
    }
    let page = help(&Operator { name: Some("Lyngheia kommune".into()), ..Operator::default() });
    assert!(page.main().contains("De har ikke oppgitt e-post eller telefon her.") && !page.main().contains(nobody));
    let page = help(&Operator { phone: Some("22 00 00 00".into()), ..Operator::default() });
    assert!(!page.main().contains("ikke oppgitt navn") && !page.main().contains("e-post, og"), "{}", page.main());
    assert_eq!(page.texts("main a[href='tel:22000000']"), ["22 00 00 00"]);
}

#[test]
fn help_has_both_numbers_first_and_names_every_browser() {
    let page = help(&Operator::default());
    assert_eq!(page.texts("main h2")[0], "Trenger du hjelp nå?");
    for number in ["tel:113", "tel:116117"] {
        assert_eq!(page.select(&format!("main section:first-of-type a[href='{number}']")).len(), 1);
    }
    for (name, version) in BROWSERS {
        assert!(page.texts("main li").contains(&format!("{name} {version}")));
    }
}

/// What it quotes is what is written where one is led.
#[test]
fn help_tells_of_the_plan_with_both_numbers_and_of_fullmakter_by_the_words_that_stand_there() {
    for (locale, plan, quoted) in [
        (
            Locale::Nb,
            "Egenbehandlingsplanen",
            ["«Fullmakter», med «Gi fullmakt»", "«Hvem har sett opplysningene dine»", "«Avslutt»"],
        ),
        (
            Locale::Nn,
            "Eigenbehandlingsplanen",
            ["«Fullmakter», med «Gi fullmakt»", "«Kven har sett opplysningane dine»", "«Avslutt»"],
        ),
    ] {
        let [page, ..] = statements(locale, &Operator::default());
        let sections = page.select("main section");
        let about = |heading: &str| sections.iter().find(|s| support::text(**s).starts_with(heading)).copied().unwrap();
        let links = scraper::Selector::parse("a").unwrap();
        let numbers: Vec<_> = about(plan).select(&links).filter_map(|a| a.attr("href")).collect();
        assert_eq!(numbers, ["tel:113", "tel:116117"]);
        let grants = support::text(about("Fullmakt"));
        for words in quoted {
            assert!(grants.contains(words), "{words}: {grants}");
        }
    }
}

#[test]
fn complaints_have_an_address_and_times_are_the_codes_own() {
    let [_, accessibility, privacy] = statements(Locale::Nn, &Operator::default());
    for href in ["https://www.diskrimineringsnemnda.no/", "https://www.uutilsynet.no/", "https://uustatus.no/"] {
        assert_eq!(accessibility.select(&format!("main a[href='{href}']")).len(), 1, "{href}");
    }
    assert_eq!(privacy.texts("main a[href='https://www.datatilsynet.no/']"), ["Datatilsynet"]);
    for time in ["30 minutt", "8 timar", "365 dagar", "opptil 2 minutt"] {
        assert!(privacy.main().contains(time), "{time}");
    }
}

#[test]
fn in_sami_what_has_no_source_is_bokmal_and_says_so() {
    for page in statements(Locale::Se, &somebody()) {
        let main = page.main();
        let bokmal = page.texts("main [lang=nb]").concat();
        assert!(bokmal.len() > main.len() / 2, "{main}");
        assert_eq!(page.texts("main dt")[0..2], ["Telefovdna", "E-poasta"]);
    }
}

/// What style sheets may be tempted by, and the versions of [`BROWSERS`] that first had it (none: not all of them have).
/// Source: MDN's browser compatibility data. What older browsers may leave out without harm is not here: balanced
/// headings, `dvh` after `vh`, `::details-content` on paper.
const FEATURES: [(&str, Option<[u64; 4]>); 18] = [
    ("@layer", Some([99, 99, 97, 16])),
    (":has(", Some([105, 105, 121, 16])),
    ("rotate:", Some([104, 104, 72, 15])),
    ("@container", Some([105, 105, 110, 16])),
    ("color-mix(", Some([111, 111, 113, 17])),
    ("oklch(", Some([111, 111, 113, 16])),
    ("oklab(", Some([111, 111, 113, 16])),
    ("light-dark(", Some([123, 123, 120, 18])),
    ("subgrid", Some([117, 117, 71, 16])),
    ("@property", Some([85, 85, 128, 17])),
    ("@starting-style", Some([117, 117, 129, 18])),
    ("@scope", Some([118, 118, 146, 27])),
    (":user-invalid", Some([119, 119, 88, 17])),
    (":popover-open", Some([114, 114, 125, 17])),
    ("anchor-name", Some([125, 125, 147, 26])),
    (">=", Some([104, 104, 102, 17])),
    ("&", Some([120, 120, 117, 18])),
    ("interpolate-size", None),
];

#[test]
fn no_style_sheet_asks_for_a_newer_browser_than_help_names() {
    let sheet = innsyn_web::stylesheet();
    let has: Vec<_> = FEATURES.iter().filter(|(feature, _)| sheet.contains(feature)).collect();
    assert!(has.iter().any(|(feature, _)| *feature == "@layer"), "there is a style sheet");
    for (feature, since) in has {
        let since = since.unwrap_or([u64::MAX; 4]);
        for ((name, named), needed) in BROWSERS.into_iter().zip(since) {
            assert!(named >= needed, "{feature} needs {name} {needed}, help says {named}");
        }
    }
}
