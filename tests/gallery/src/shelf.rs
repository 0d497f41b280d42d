//! Every example of every Leptos view, drawn in one language.

use std::collections::BTreeMap;

use innsyn_domain::access::Basis;
use innsyn_domain::bundle::{Asked, Bundle};
use innsyn_domain::lab_results::LabResult;
use innsyn_domain::lab_results::bundle::of_one;
use innsyn_domain::proxy_access::{LogLine, fold, log_of_one};
use innsyn_domain::treatment_plan::{Action, Level, Standing, Zone};
use innsyn_health::lab_results::{LabOneValue, LabTexts};
use innsyn_health::proxy_access::{Choosing, LogDays, PersonChoice, PersonTexts, basis_lines, log_days};
use innsyn_health::treatment_plan::zone;
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use innsyn_ui::{HeadingLevel, Relation};
use innsyn_web::render::render;
use innsyn_web::texts;
use jiff::civil::date;
use leptos::prelude::*;

/// Page → examples → their names and HTML. A component with an id in several of its examples has several pages.
pub(crate) type Shelf = BTreeMap<String, Vec<(&'static str, String)>>;

const MARKS: &str = include_str!("../../fixtures/lab/E03-E07-ranges-and-marks.json");
const LOG: &str = include_str!("../../fixtures/access/A03-log.json");

const ZONES: [(&str, Level, &str, &str); 3] = [
    ("green", Level::Green, "Jeg puster godt", "Ta de faste medisinene"),
    ("yellow", Level::Yellow, "Hoster om natten", "Dobbel dose i en uke"),
    ("red", Level::Red, "Får ikke puste", "Ring 113"),
];

pub(crate) fn shelf(locale: Locale) -> Shelf {
    let mut shelf = Shelf::new();
    for example in innsyn_ui::examples() {
        put(&mut shelf, &dashed(example.component), example.name, render(|| (example.view)(locale)));
    }
    let words = texts::lab(locale);
    put(&mut shelf, "lab-line", "a value alone", render(|| measured().map(|one| value(one, &words))));
    for example in innsyn_health::examples() {
        put(&mut shelf, &dashed(example.component), example.name, render(|| (example.view)(&words)));
    }
    let words = texts::lab_filter(locale);
    for (name, view) in innsyn_health::lab_results::filter::examples::EXAMPLES {
        put(&mut shelf, "lab-filter", name, render(|| view(&words)));
    }
    let (labs, words) = (texts::lab(locale), texts::lab_trend(locale));
    for (name, view) in innsyn_health::lab_results::trend::examples::EXAMPLES {
        put(&mut shelf, "lab-trend", name, render(|| view(&labs, &words)));
    }
    let words = texts::grants(locale);
    for (component, name, view) in innsyn_health::proxy_access::EXAMPLES {
        put(&mut shelf, &dashed(component), name, render(|| view(&words)));
    }
    let words = texts::plan(locale);
    for (name, view) in innsyn_health::treatment_plan::EXAMPLES {
        put(&mut shelf, "treatment-plan", name, render(|| view(&words)));
    }
    for (name, level, sign, action) in ZONES {
        let zone = || zone(&written(level.clone(), sign, action), &words, HeadingLevel::H3);
        put(&mut shelf, "zone", name, render(zone));
    }
    let read = logged();
    put(
        &mut shelf,
        "log-days",
        "oneself, a representative, personnel and somebody unknown",
        render(|| log(&read, locale)),
    );
    put(&mut shelf, "person-choice", "oneself, who is chosen, and a fullmakt", render(|| persons(locale)));
    shelf
}

fn dashed(component: &str) -> String {
    component.replace('_', "-")
}

fn written(level: Level, sign: &str, action: &str) -> Zone {
    let action = Action { text: action.to_owned(), standing: Standing::InForce, is_not: false };
    let (signs, actions) = (vec![sign.to_owned()], vec![action]);
    Zone { id: String::new(), level, title: None, signs, actions, standing: Standing::InForce, lost: 0 }
}

/// The first of some results.
fn measured() -> Option<LabResult> {
    let now = date(2026, 11, 25).at(12, 0, 0, 0);
    let asked = Asked { subject: None, now, basis: Basis::Oneself };
    let read = of_one(&[Bundle::parse(MARKS).ok()?], &asked).ok()?;
    read.results.value.reports.into_iter().flat_map(|report| report.results).next()
}

fn value(result: LabResult, texts: &LabTexts) -> AnyView {
    view! { <LabOneValue result=result texts=texts.clone() /> }.into_any()
}

fn logged() -> Vec<LogLine> {
    let now = date(2026, 11, 25).at(12, 0, 0, 0);
    let asked = Asked { subject: Some("Patient/munter"), now, basis: Basis::Oneself };
    let found = Bundle::parse(LOG).ok().and_then(|bundle| log_of_one(&[bundle], &asked).ok());
    found.map(|found| fold(found.log.value, None)).unwrap_or_default()
}

fn log(read: &[LogLine], locale: Locale) -> AnyView {
    let days = log_days(read, "Munter Liđđi", Words::of(locale));
    view! { <LogDays days=days level=HeadingLevel::H3 /> }.into_any()
}

fn persons(locale: Locale) -> AnyView {
    let texts = PersonTexts::new(Words::of(locale));
    let (own, other) = ("Munter Liđđi", "Rolig Havskjell");
    let choosing = Choosing::Button { words: texts.choose.fill(&[other]), handle: "b".to_owned() };
    let lines = |basis| basis_lines(None, basis, &texts);
    let (me, another) = (lines(Basis::Oneself), lines(Basis::Fullmakt));
    let level = HeadingLevel::H3;
    view! {
        <ul class="innsyn-persons">
            <PersonChoice name=own.to_owned() relation=Relation::Me lines=me choosing=Choosing::Chosen level=level />
            <PersonChoice name=other.to_owned() relation=Relation::Another lines=another choosing=choosing level=level />
        </ul>
    }
    .into_any()
}

/// On the component's page, or on a further one where the example has an id that stands there already: a form, which a
/// real page has once.
fn put(shelf: &mut Shelf, component: &str, name: &'static str, html: String) {
    let ids: Vec<String> = ids(&html).map(str::to_owned).collect();
    let mut page = component.to_owned();
    for number in 2.. {
        let is_taken = |(_, there): &(&str, String)| self::ids(there).any(|id| ids.iter().any(|own| own == id));
        if !shelf.get(&page).is_some_and(|there| there.iter().any(is_taken)) {
            break;
        }
        page = format!("{component}-{number}");
    }
    shelf.entry(page).or_default().push((name, html));
}

fn ids(html: &str) -> impl Iterator<Item = &str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next())
}
