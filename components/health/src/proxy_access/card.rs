//! One fullmakt in a list.

use std::collections::{BTreeMap, BTreeSet};

use innsyn_domain::access::{Area, Reason, rule_book};
use innsyn_domain::proxy_access::{Channel, Edge, Grant, GrantBasis, LastUsed, Listed, Side};
use innsyn_i18n::{Phrase, Template, format};
use innsyn_ui::{
    Button, ButtonKind, Definition, DefinitionList, Heading, HeadingLevel, Hidden, Layout, LinkButton, PersonAvatar,
    Relation, StatusTag, TagShape, Words,
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::GrantCardTexts;
use super::effect::lasts;

/// One fullmakt as one of its two sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantEntry {
    /// Where its own pages are: what can be done with it is below.
    pub address: String,
    /// The other one's.
    pub name: Option<String>,
    pub areas: BTreeSet<Area>,
    pub unknown_areas: bool,
    /// Of which nothing is shown now, with why. For the giver alone: it tells of their consent.
    pub closed: BTreeMap<Area, Reason>,
    /// First and last day. `Err`: they cannot be read.
    pub days: Result<(Option<Date>, Option<Date>), ()>,
    pub listed: Listed,
    pub side: Side,
    /// A decision in lasting lack of capacity.
    pub is_capacity: bool,
    pub is_too_long: bool,
    pub is_paper: bool,
    /// It was ended without the other one's being told, by the one who reads.
    pub quiet: bool,
    /// `None`: it is past, or was never in force.
    pub last_used: Option<LastUsed>,
    pub may_change: bool,
    /// `None`: not here.
    pub may_end: Option<MayEnd>,
}

/// What ending it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayEnd {
    End,
    Leave,
    /// It was never used.
    Decline,
}

impl GrantEntry {
    /// What the fullmakt itself says to the one on this side of it. Whose it is, what is shown of it and what can be done with it
    /// are for who knows that.
    pub fn of(grant: &Grant, side: Side, listed: Listed, today: Date) -> Self {
        let rules = rule_book().on(today);
        let period = grant.in_force(rules);
        Self {
            address: String::new(),
            name: None,
            areas: grant.areas.clone(),
            unknown_areas: grant.unknown_areas,
            closed: BTreeMap::new(),
            days: day(period.start).and_then(|start| Ok((start, day(period.end)?))),
            listed,
            side,
            is_capacity: matches!(grant.basis, GrantBasis::Capacity { .. }),
            is_too_long: grant.is_too_long(rules),
            is_paper: grant.channel == Channel::Paper,
            // Of the giver's alone.
            quiet: grant.quiet && side == Side::Giver,
            last_used: None,
            may_change: false,
            may_end: None,
        }
    }

    pub(crate) fn name<'t>(&'t self, texts: &'t GrantCardTexts) -> Phrase {
        self.name.as_ref().map_or_else(|| texts.card.nameless.clone(), Phrase::plain)
    }
}

fn day(edge: Edge) -> Result<Option<Date>, ()> {
    match edge {
        Edge::Open => Ok(None),
        Edge::Day(day) => Ok(Some(day)),
        Edge::Unreadable => Err(()),
    }
}

#[component]
pub fn GrantCard(
    entry: GrantEntry,
    texts: GrantCardTexts,
    level: HeadingLevel,
    /// What can be done with it, such as [`grant_actions`]. Without it the card only tells.
    #[prop(optional_no_strip)]
    actions: Option<AnyView>,
) -> impl IntoView {
    let name = entry.name(&texts);
    let (words, shape) = standing(&entry, &texts);
    let state = state(entry.listed);
    let notes = notes(&entry, &texts).into_iter().map(|note| view! { <p><Words phrase=note /></p> }).collect_view();
    let facts = facts(&entry, &texts);
    let initials = name.text.clone();
    view! {
        <div class="innsyn-grant" data-state=state>
            <PersonAvatar name=initials relation=Relation::Another />
            <div class="innsyn-grant-body">
                <Heading level=level class="innsyn-grant-name"><Words phrase=name /></Heading>
                <p class="innsyn-grant-standing"><StatusTag text=words shape=shape /></p>
                {notes}
                <DefinitionList items=facts layout=Layout::Stacked />
            </div>
            {actions}
        </div>
    }
    .into_any()
}

const fn state(listed: Listed) -> &'static str {
    match listed {
        Listed::Valid { soon: false, .. } => "valid",
        Listed::Valid { soon: true, .. } => "soon",
        Listed::NotYet { .. } => "not-yet",
        Listed::Closed(_) => "closed",
        Listed::Expired { .. } | Listed::Ended | Listed::Replaced | Listed::Declined | Listed::NotGiven => "past",
    }
}

fn standing(entry: &GrantEntry, texts: &GrantCardTexts) -> (Phrase, TagShape) {
    let (day, t) = (|day: Date| format::date_short(texts.locale, day), &texts.standing);
    match entry.listed {
        Listed::Valid { until: Some(until), soon: true } => (t.soon.fill(&[&day(until)]), TagShape::Waiting),
        Listed::Valid { .. } => (t.valid.clone(), TagShape::Added),
        Listed::NotYet { from } => (t.not_yet.fill(&[&day(from)]), TagShape::Waiting),
        Listed::Closed(_) => (t.closed.clone(), TagShape::Unknown),
        Listed::Expired { on, .. } => (t.expired.fill(&[&day(on)]), TagShape::Cancelled),
        Listed::Ended => (t.ended.clone(), TagShape::Cancelled),
        Listed::Replaced => (t.replaced.clone(), TagShape::Changed),
        Listed::Declined => (t.declined.clone(), TagShape::Cancelled),
        Listed::NotGiven => (t.not_given.clone(), TagShape::Provisional),
    }
}

fn notes(entry: &GrantEntry, texts: &GrantCardTexts) -> Vec<Phrase> {
    let mut notes = Vec::new();
    if let Listed::Closed(why) = entry.listed {
        notes.push(super::why::why(why, entry.side, texts));
    }
    if let Listed::Expired { closes: Some(closes), .. } = entry.listed {
        notes.push(texts.standing.renewable.fill(&[&format::date_short(texts.locale, closes)]));
    }
    let is_soon = matches!(entry.listed, Listed::Valid { soon: true, .. });
    let said = [
        (entry.is_capacity && is_soon, &texts.standing.renew_in_time),
        (entry.quiet && entry.listed == Listed::Ended && entry.side == Side::Giver, &texts.standing.quietly),
        (entry.is_capacity, &texts.card.capacity),
        (entry.is_too_long, &texts.card.too_long),
        (entry.is_paper, &texts.card.paper),
    ];
    notes.extend(said.into_iter().filter(|(is_so, _)| *is_so).map(|(_, words)| words.clone()));
    notes
}

fn facts(entry: &GrantEntry, texts: &GrantCardTexts) -> Vec<Definition> {
    let t = &texts.card;
    let closed = |area: &Area| entry.closed.get(area).map(|reason| super::why::why(Some(*reason), entry.side, texts));
    let mut areas: Vec<_> =
        entry.areas.iter().map(|area| (texts.area(*area, entry.side).clone(), closed(area))).collect();
    if areas.is_empty() {
        areas.push((t.area_none.clone(), None));
    } else if entry.unknown_areas {
        areas.push((t.area_unknown.clone(), None));
    }
    let areas = areas.into_iter().map(|(area, why)| {
        let why = why.map(|why| view! { <p><Words phrase=why /></p> });
        view! { <li><Words phrase=area /> {why}</li> }
    });
    let areas = areas.collect_view();
    let areas = view! { <ul class="innsyn-grant-areas">{areas}</ul> };
    let days = match entry.days {
        Ok((from, until)) => lasts(from, until, texts),
        Err(()) => t.period_unknown.clone(),
    };
    let mut facts = vec![
        Definition::new(t.areas.clone(), areas),
        Definition::new(t.period.clone(), view! { <Words phrase=days /> }),
    ];
    if let Some(used) = entry.last_used {
        let used = match used {
            LastUsed::On(day) => Phrase::plain(format::date(texts.locale, day)),
            LastUsed::Never => t.used_never.clone(),
            LastUsed::NotKnown => t.used_unknown.clone(),
        };
        facts.push(Definition::new(t.used.clone(), view! { <Words phrase=used /> }));
    }
    facts
}

/// What its own pages let one do with it: below its address.
pub fn grant_actions(entry: &GrantEntry, texts: &GrantCardTexts) -> Option<AnyView> {
    let t = &texts.card;
    if entry.listed.is_history() {
        return None;
    }
    if entry.may_end.is_none() && !entry.may_change {
        return Some(view! { <p class="innsyn-grant-actions"><Words phrase=t.elsewhere.clone() /></p> }.into_any());
    }
    let with = with(entry, texts);
    let change = entry.may_change.then(|| {
        let action = format!("{}/endre", entry.address);
        let button = |words: &Phrase, step: &'static str| {
            let (words, with) = (words.clone(), with.clone());
            view! {
                <Button kind=ButtonKind::Other name="steg" value=step><Words phrase=words /><Hidden phrase=with /></Button>
            }
        };
        let renew = matches!(entry.listed, Listed::Valid { soon: true, .. });
        view! {
            <form method="post" action=action>
                {renew.then(|| button(&t.renew, "hvor-lenge"))}
                {button(&t.change, "hva")}
            </form>
        }
    });
    let end = entry.may_end.map(|how| {
        let (href, (words, with)) = (format!("{}/avslutt", entry.address), end_words(how, entry, texts));
        view! { <LinkButton kind=ButtonKind::Other href=href><Words phrase=words /><Hidden phrase=with /></LinkButton> }
    });
    Some(view! { <div class="innsyn-grant-actions">{change} {end}</div> }.into_any())
}

/// What ending it is called, and whose it is, as of [`with`].
pub fn end_words(how: MayEnd, entry: &GrantEntry, texts: &GrantCardTexts) -> (Phrase, Phrase) {
    let t = &texts.card;
    let (words, with) = match how {
        MayEnd::End => (&t.end, &t.with),
        MayEnd::Leave => (&t.leave, &t.leave_with),
        MayEnd::Decline => (&t.decline, &t.decline_with),
    };
    (words.clone(), heard(with, entry, texts))
}

/// Whose it is, for those who hear a button that changes it by itself. Begins with a space.
pub fn with(entry: &GrantEntry, texts: &GrantCardTexts) -> Phrase {
    heard(&texts.card.with, entry, texts)
}

fn heard(with: &Template, entry: &GrantEntry, texts: &GrantCardTexts) -> Phrase {
    let with = with.fill(&[&entry.name(texts).text]);
    Phrase { text: format!(" {}", with.text), lang: with.lang }
}

/// Cards under a heading. `none`: what is said where there is none; `actions`: see [`GrantCard`]; `more` comes after them.
pub fn grant_section(
    heading: Phrase,
    entries: &[GrantEntry],
    none: Option<Phrase>,
    actions: &dyn Fn(&GrantEntry) -> Option<AnyView>,
    more: Option<AnyView>,
    level: HeadingLevel,
    texts: &GrantCardTexts,
) -> AnyView {
    let none = none.filter(|_| entries.is_empty()).map(|none| view! { <p><Words phrase=none /></p> });
    let cards = entries.iter().map(|entry| {
        let (actions, entry, texts) = (actions(entry), entry.clone(), texts.clone());
        view! { <li><GrantCard entry=entry texts=texts level=level.below() actions=actions /></li> }
    });
    let cards = (!entries.is_empty()).then(|| view! { <ul class="innsyn-grants">{cards.collect_view()}</ul> });
    view! {
        <section class="innsyn-section">
            <Heading level=level><Words phrase=heading /></Heading>
            {none}
            {cards}
            {more}
        </section>
    }
    .into_any()
}
