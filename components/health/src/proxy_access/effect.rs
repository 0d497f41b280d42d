//! What a fullmakt lets somebody see, and for how long: before it is given, changed or ended.

use std::collections::{BTreeMap, BTreeSet};

use innsyn_domain::access::{Area, Reason};
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Definition, DefinitionList, Hidden, Layout, Words};
use jiff::civil::Date;
use leptos::prelude::*;

use super::{GrantCardTexts, GrantTexts};

/// From–until in words.
pub fn lasts(from: Option<Date>, until: Option<Date>, texts: &GrantCardTexts) -> Phrase {
    let (day, t) = (|day: Date| format::date_short(texts.locale, day), &texts.card);
    match (from, until) {
        (Some(from), Some(until)) => t.from_until.fill(&[&day(from), &day(until)]),
        (Some(from), None) => t.from.fill(&[&day(from)]),
        (None, Some(until)) => t.until.fill(&[&day(until)]),
        (None, None) => t.no_end.clone(),
    }
}

/// Who, what, what never, and how long. `closed`: areas of which nothing is shown, with why, for the giver. `edit`: where each of the three steps is, in a form that is not sent yet.
#[component]
pub fn GrantEffect(
    name: Phrase,
    #[prop(optional_no_strip)] born: Option<Date>,
    areas: BTreeSet<Area>,
    #[prop(optional)] closed: BTreeMap<Area, Reason>,
    from: Option<Date>,
    until: Option<Date>,
    #[prop(optional_no_strip)] edit: Option<[Option<String>; 3]>,
    texts: GrantTexts,
) -> impl IntoView {
    let t = &texts.effect;
    let [whom, what, how_long] = edit.unwrap_or_default();
    let way = |href: Option<String>, which: &Phrase| {
        let (words, which) = (t.edit.clone(), Phrase { text: format!(" {}", which.text), lang: which.lang });
        href.map(|href| {
            view! { <p class="innsyn-grant-edit"><a href=href><Words phrase=words /><Hidden phrase=which /></a></p> }
        })
    };
    let born = born.map(|day| t.born.fill(&[&format::date(texts.of_card.locale, day)]));
    let who = view! {
        <p class="innsyn-grant-who"><Words phrase=name /></p>
        {born.map(|born| view! { <p><Words phrase=born /></p> })}
        {way(whom, &t.edit_whom)}
    };
    let can = areas.iter().map(|area| {
        let (name, shows) = (texts.area(*area).clone(), texts.shows(*area, closed.get(area).copied()).clone());
        view! { <li><strong><Words phrase=name /></strong> <p><Words phrase=shows /></p></li> }
    });
    let can = view! { <ul class="innsyn-grant-areas">{can.collect_view()}</ul> {way(what, &t.edit_what)} };
    let other = Area::ALL.into_iter().filter(|area| !areas.contains(area)).map(|area| texts.area(area).clone());
    let cannot = list(other.collect());
    let never = list(vec![t.cannot_consent.clone(), t.cannot_further.clone(), t.cannot_more.clone()]);
    let days = lasts(from, until, &texts.of_card);
    let days = view! { <p><Words phrase=days /></p> {way(how_long, &t.edit_how_long)} };
    let items = [
        Some(Definition::new(t.to.clone(), who)),
        Some(Definition::new(t.can.clone(), can)),
        cannot.map(|cannot| Definition::new(t.cannot.clone(), cannot)),
        never.map(|never| Definition::new(t.never.clone(), never)),
        Some(Definition::new(t.lasts.clone(), days)),
    ];
    let items = items.into_iter().flatten().collect();
    view! { <div class="innsyn-grant-effect"><DefinitionList items=items layout=Layout::Stacked /></div> }.into_any()
}

/// `None`: there is nothing to list.
fn list(all: Vec<Phrase>) -> Option<AnyView> {
    (!all.is_empty()).then(|| {
        let items = all.into_iter().map(|words| view! { <li><Words phrase=words /></li> }).collect_view();
        view! { <ul class="innsyn-grant-areas">{items}</ul> }.into_any()
    })
}
