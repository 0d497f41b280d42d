//! What is written beside a plan for somebody: who is told whose words it is.

use std::collections::BTreeSet;

use innsyn_domain::access::Service;
use innsyn_domain::quantity::{Decimal, Quantity};
use innsyn_domain::treatment_plan::entries::{EntryAuthor, EntryContent, EntryKind, OwnEntry};
use innsyn_domain::when::When;
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, ActsFor, EntryTrendPage, Load, OwnEntriesPage, PageContext, PlansData};
use jiff::civil::date;

use super::page::{Page, context};
use super::plans::{data, main, texts};
use super::{has, has_not};

const DIGITS: [&str; 4] = ["81.1", "82.2", "83.3", "84.4"];

/// One weight by each who can have written it.
fn weights() -> Vec<OwnEntry> {
    let other = |which, name: Option<&str>| EntryAuthor::Another { which, name: name.map(str::to_owned) };
    let by = [EntryAuthor::Person, EntryAuthor::Reader, other(0, Some("Varm Bjørkekløft")), other(1, None)];
    let weight = |(by, digits): (EntryAuthor, &str)| {
        let value = Decimal::parse(digits).expect("a number");
        let value = Quantity { comparator: None, value, unit: Some("kg".into()), ucum: Some("kg".into()) };
        OwnEntry {
            id: format!("vekt-{}", &digits[..2]),
            version: Some("1".into()),
            key: None,
            kind: EntryKind::parse("vekt").expect("a kind"),
            by,
            at: When::Day(date(2026, 11, 20)),
            written: When::Day(date(2026, 11, 20)),
            stored: When::Day(date(2026, 11, 20)),
            plan: None,
            content: EntryContent { values: vec![value], ..EntryContent::default() },
            is_corrected: true,
        }
    };
    by.into_iter().zip(DIGITS).map(weight).collect()
}

fn with(may_write: bool, entries: Vec<OwnEntry>) -> PlansData {
    PlansData { entries, may_write, ..data("P09-contacts") }
}

fn acting(locale: Locale, acts_for: Option<ActsFor>) -> PageContext {
    let mut cx = context(locale, true);
    if let Some(who) = &mut cx.signed_in {
        who.acts_for = acts_for;
    }
    cx
}

fn for_another() -> ActsFor {
    let opens = BTreeSet::from([Service::Egenbehandlingsplan]);
    ActsFor::Person { name: "Vennlig Bjørkekløft".into(), born: None, opens }
}

fn list(cx: &PageContext, data: PlansData) -> Page {
    let page = OwnEntriesPage { plans: Load::Ready(data), all: false, done: None, cannot_store: false };
    Page::new(pages::own_entries(cx, &page))
}

/// Each value with what is said of who wrote it, and what can be done with it.
fn said(page: &Page) -> Vec<(String, String, bool, bool)> {
    let all = page.select(".innsyn-entries > li").into_iter().zip(texts(page, ".innsyn-entries .innsyn-entry-value"));
    let labels = texts(page, ".innsyn-entries .innsyn-plan-soft");
    all.zip(labels)
        .map(|((item, value), label)| {
            let html = item.html();
            let id = format!("/egenbehandling/eget/vekt-{}", &value[..2]);
            (value, label, html.contains(&format!("\"{id}\"")), html.contains(&format!("\"{id}/slett\"")))
        })
        .collect()
}

#[test]
fn each_reader_is_told_whose_words_it_is_and_changes_no_others() {
    let row = |value: &str, label: &str, correct, delete| (value.to_owned(), label.to_owned(), correct, delete);
    for (locale, own, theirs) in [
        (
            Locale::Nb,
            [
                "Skrevet av deg Rettet",
                "Skrevet av Varm Bjørkekløft for deg Rettet",
                "Skrevet av en annen for deg Rettet",
            ],
            [
                "Skrevet av personen selv Rettet",
                "Skrevet av deg for Vennlig Bjørkekløft Rettet",
                "Skrevet av en annen for personen Rettet",
            ],
        ),
        (
            Locale::Nn,
            ["Skrive av deg Retta", "Skrive av Varm Bjørkekløft for deg Retta", "Skrive av ein annan for deg Retta"],
            [
                "Skrive av personen sjølv Retta",
                "Skrive av deg for Vennlig Bjørkekløft Retta",
                "Skrive av ein annan for personen Retta",
            ],
        ),
    ] {
        // The person, who writes nothing as somebody else.
        let mut all = weights();
        all.remove(1);
        let page = list(&acting(locale, None), with(true, all));
        assert_eq!(
            said(&page),
            [
                row("81,1 kg", own[0], true, true),
                row("83,3 kg", own[1], false, true),
                row("84,4 kg", own[2], false, true)
            ]
        );
        // Whoever acts for the person is not told of others by name, also where the data have it.
        let mut all = weights();
        all.remove(2);
        let page = list(&acting(locale, Some(for_another())), with(true, all.clone()));
        assert_eq!(
            said(&page),
            [
                row("81,1 kg", theirs[0], false, false),
                row("82,2 kg", theirs[1], true, true),
                row("84,4 kg", theirs[2], false, false)
            ]
        );
        assert!(page.select("a[href$='/versjoner'], a[href$='/ny/mal']").is_empty());
        assert_eq!(page.select("a[href$='/ny/vekt']").len(), 1);
        // Where no rule lets write, there is nothing to write with.
        let page = list(&acting(locale, Some(for_another())), with(false, all));
        assert!(page.select("a[href*='/ny/'], a[href$='/slett'], main form").is_empty(), "{}", main(&page));
    }
}

#[test]
fn a_heading_calls_nothing_ones_own_that_somebody_else_wrote() {
    let heading = |cx: &PageContext, entries: Vec<OwnEntry>| {
        let page = list(cx, with(true, entries));
        (texts(&page, "main h1").concat(), texts(&page, "main .innsyn-lede").concat())
    };
    let me = acting(Locale::Nb, None);
    let (own, lede) = heading(&me, weights()[..1].to_vec());
    assert_eq!(
        (own.as_str(), lede.as_str()),
        ("Det du skriver selv", "Dette skriver du selv. Det er ikke en del av planen.")
    );
    assert_eq!(heading(&me, Vec::new()).0, "Det du skriver selv");
    let (both, lede) = heading(&me, weights()[2..].to_vec());
    assert_eq!(both, "Det som er skrevet ved siden av planen");
    has(&lede, "Dette har du skrevet, eller noen som skriver for deg.");
    let (theirs, lede) = heading(&acting(Locale::Nb, Some(for_another())), weights()[..1].to_vec());
    assert_eq!(theirs, "Det som er skrevet ved siden av planen");
    has(&lede, "Dette har Vennlig Bjørkekløft skrevet, eller noen som skriver for Vennlig Bjørkekløft.");
}

#[test]
fn over_time_nobodys_numbers_stand_among_anothers() {
    let measurand = match EntryKind::parse("vekt").expect("a kind") {
        EntryKind::Measured(measurand) => measurand,
        _ => panic!("a measurement"),
    };
    let sections = |cx: &PageContext, entries: Vec<OwnEntry>| {
        let page = EntryTrendPage { measurand, plans: Load::Ready(with(true, entries)) };
        let page = Page::new(pages::entry_trend(cx, &page));
        let all = page
            .select("main section.innsyn-section")
            .into_iter()
            .filter(|section| section.html().contains("innsyn-trend"));
        let read = |section: scraper::ElementRef<'_>| {
            let text = section.text().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
            (
                text.split_whitespace().collect::<Vec<_>>().join(" "),
                section.html().contains("/egenbehandling/eget/vekt-"),
            )
        };
        all.map(read).collect::<Vec<_>>()
    };
    let mut written = weights();
    // Of two others no name is told.
    written[2].by = EntryAuthor::Another { which: 0, name: None };
    let all = sections(&acting(Locale::Nb, Some(for_another())), written);
    let of = |words: &str| {
        let found: Vec<_> = all.iter().filter(|(text, _)| text.starts_with(words)).collect();
        assert_eq!(found.len(), 1, "«{words}» in {all:#?}");
        found[0].clone()
    };
    for (heading, mine, may_correct) in [
        ("Skrevet av personen selv", "81,1", false),
        ("Skrevet av deg for Vennlig Bjørkekløft", "82,2", true),
        ("Skrevet av en annen for personen Én", "84,4", false),
        ("Skrevet av en annen for personen (2) Én", "83,3", false),
    ] {
        let (text, links) = of(heading);
        has(&text, mine);
        let others = ["81,1", "82,2", "83,3", "84,4"].into_iter().filter(|other| *other != mine);
        others.for_each(|other| has_not(&text, other));
        assert_eq!(links, may_correct, "{heading}");
    }
    // To the person each is called by name.
    let all = sections(&acting(Locale::Nb, None), vec![weights().remove(0), weights().remove(2)]);
    assert!(
        all.iter().any(|(text, links)| text.starts_with("Skrevet av Varm Bjørkekløft for deg") && !links),
        "{all:#?}"
    );
    // A parent of a child who has written nothing is not told that the child has not.
    let only = sections(&acting(Locale::Nb, Some(for_another())), weights()[1..2].to_vec());
    assert_eq!(only.len(), 1, "{only:#?}");
}

#[test]
fn ones_own_as_another_sees_it_names_nobody_and_writes_nothing() {
    let opens = BTreeSet::from([Service::Egenbehandlingsplan]);
    let preview = ActsFor::Preview { name: None, opens };
    let all = vec![weights().remove(0), weights().remove(3)];
    let page = list(&acting(Locale::Nb, Some(preview)), with(false, all));
    let labels: Vec<_> = said(&page).into_iter().map(|(_, label, ..)| label).collect();
    assert_eq!(labels, ["Skrevet av personen selv Rettet", "Skrevet av en annen for personen Rettet"]);
    assert!(page.select("a[href*='/ny/'], a[href$='/slett']").is_empty());
}
