//! «Hvordan har du det nå?», and the zones: each by word, by shape, and in the plan's own text. Colour comes last.

use innsyn_domain::treatment_plan::{Action, Level, Plan, PlanStanding, Standing, Zone};
use innsyn_ui::{HeadingLevel, Icon, Shape, Words};
use leptos::prelude::*;

use super::PlanTexts;
use super::emergency::{emergency, of_a_zone};
use super::look::{Pen, PlanLook};

/// Where the contacts are, for whoever is in doubt.
pub(super) const CONTACTS: &str = "kontakter";
/// Where one chooses.
const NOW: &str = "na";

/// The id of a zone on its page: its place says nothing of the person.
fn anchor(at: usize) -> String {
    format!("sone-{}", at + 1)
}

/// Leads from how somebody feels to what the plan says to do. It is a list of links: it decides nothing, and keeps nothing.
pub fn now(plan: &Plan, look: &PlanLook<'_>) -> AnyView {
    let pen = look.pen(plan);
    let t = pen.t;
    let (heading, doubt) = match pen.is_own {
        true => (&t.now.heading, &t.now.doubt),
        false => (&t.now.heading_theirs, &t.now.doubt_theirs),
    };
    let choices = plan.zones.iter().enumerate().map(|(at, zone)| choice(at, zone, &pen)).collect_view();
    let list = if plan.zones.is_empty() {
        view! { <p><Words phrase=t.zone.none.clone() /></p> }.into_any()
    } else {
        view! {
            <p><Words phrase=t.now.lede.clone() /></p>
            <ul class="innsyn-plan-choices">{choices}</ul>
            <p><Words phrase=doubt.clone() /></p>
        }
        .into_any()
    };
    let unsure = t.now.contacts.clone();
    view! {
        {emergency(t)}
        <section class="innsyn-plan-now" id=NOW>
            {pen.heading(heading)}
            {list}
            <p class="innsyn-alone"><a href=format!("#{CONTACTS}")><Words phrase=unsure /></a></p>
        </section>
    }
    .into_any()
}

fn choice(at: usize, zone: &Zone, pen: &Pen<'_>) -> AnyView {
    let signs = zone.signs.iter().map(|sign| view! { " " <span class="innsyn-plan-sign">{pen.theirs(sign)}</span> });
    let signs: Vec<_> = signs.collect();
    let title = zone.title.as_ref();
    let title = title.map(|title| view! { " " <span class="innsyn-plan-sign">{pen.theirs(title)}</span> });
    let standing = pen.standing(zone.standing).map(|tag| view! { " " {tag} });
    view! {
        <li>
            <a class="innsyn-plan-choice" data-level=level_key(&zone.level) href=format!("#{}", anchor(at))>
                <Icon shape=shape(&zone.level) />
                <span class="innsyn-plan-choice-words">
                    <strong>{name(zone, pen)}</strong>
                    {standing}
                    {title}
                    {signs}
                </span>
                <Icon shape=Shape::ChevronRight />
            </a>
        </li>
    }
    .into_any()
}

/// All zones, in the order of the plan that was read.
pub(super) fn zones(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let t = pen.t;
    let below = pen.below();
    // One chooses among those of a plan in use alone ([`now`]).
    let is_chosen = plan.standing == PlanStanding::Current;
    let cards = plan.zones.iter().enumerate().map(|(at, zone)| card(at, zone, is_chosen, &below)).collect_view();
    let none = plan.zones.is_empty().then(|| view! { <p><Words phrase=t.zone.none.clone() /></p> });
    view! {
        <section class="innsyn-plan-part">
            {pen.heading(&t.zone.heading)}
            {none}
            {cards}
            {lost(plan, pen)}
        </section>
    }
    .into_any()
}

/// How many zones could not be shown.
pub(super) fn lost(plan: &Plan, pen: &Pen<'_>) -> Option<AnyView> {
    super::goals::lost(&pen.t.zone.lost, plan.lost.zones, pen)
}

fn card(at: usize, zone: &Zone, is_chosen: bool, pen: &Pen<'_>) -> AnyView {
    let back = is_chosen.then(|| {
        let (back, contacts) = (pen.t.zone.back.clone(), pen.t.now.contacts.clone());
        view! {
            <p><a href=format!("#{CONTACTS}")><Words phrase=contacts /></a></p>
            <p><a href=format!("#{NOW}")><Words phrase=back /></a></p>
        }
        .into_any()
    });
    framed(zone, Some(anchor(at)), back, pen)
}

/// One zone that stands by itself, in its frame. What is written in it is taken to be Norwegian.
pub fn zone(zone: &Zone, texts: &PlanTexts, level: HeadingLevel) -> AnyView {
    framed(zone, None, None, &Pen::of_a_zone(texts, level))
}

fn framed(zone: &Zone, id: Option<String>, back: Option<AnyView>, pen: &Pen<'_>) -> AnyView {
    // One comes here by a link.
    let reached = id.is_some().then_some("-1");
    view! {
        <section class="innsyn-plan-zone" data-level=level_key(&zone.level) id=id tabindex=reached>
            <div class="innsyn-plan-zone-head">
                <Icon shape=shape(&zone.level) />
                <div>
                    {pen.heading_of(name(zone, pen))}
                    {title(zone, pen)}
                    {pen.standing(zone.standing)}
                </div>
            </div>
            <div class="innsyn-plan-zone-body">{body(zone, &pen.below())}</div>
            <div class="innsyn-plan-zone-foot">
                {of_a_zone(&zone.level, pen.t)}
                {back}
            </div>
        </section>
    }
    .into_any()
}

/// The zone without its frame: for what has changed, and for paper.
pub(super) fn bare(zone: &Zone, pen: &Pen<'_>) -> AnyView {
    view! {
        <p class="innsyn-plan-zone-name" data-level=level_key(&zone.level)><Icon shape=shape(&zone.level) /> " " <strong>{name(zone, pen)}</strong></p>
        {title(zone, pen)}
        {pen.standing(zone.standing)}
        {body(zone, pen)}
    }
    .into_any()
}

/// The plan's own heading for a zone.
pub(super) fn title(zone: &Zone, pen: &Pen<'_>) -> Option<AnyView> {
    let title = zone.title.as_ref()?;
    Some(view! { <p class="innsyn-plan-zone-title">{pen.theirs(title)}</p> }.into_any())
}

fn body(zone: &Zone, pen: &Pen<'_>) -> AnyView {
    let t = pen.t;
    let signs = zone.signs.iter().map(|sign| view! { <li>{pen.theirs(sign)}</li> }).collect_view();
    let signs = match zone.signs.is_empty() {
        true => view! { <p><Words phrase=t.zone.no_signs.clone() /></p> }.into_any(),
        false => view! { <ul>{signs}</ul> }.into_any(),
    };
    let actions = zone.actions.iter().map(|action| self::action(action, pen)).collect_view();
    let actions = match zone.actions.is_empty() {
        true => view! { <p class="innsyn-plan-no-action"><Words phrase=t.zone.no_action.clone() /></p> }.into_any(),
        false => view! { <ul>{actions}</ul> }.into_any(),
    };
    let lost = super::goals::lost(&t.lost.activities, zone.lost, pen);
    view! {
        <div class="innsyn-plan-zone-part">
            {pen.heading(&t.zone.signs)}
            {signs}
        </div>
        <div class="innsyn-plan-zone-part">
            {pen.heading(&t.zone.actions)}
            {actions}
            {lost}
        </div>
    }
    .into_any()
}

pub(super) fn action(action: &Action, pen: &Pen<'_>) -> AnyView {
    let not = pen.not(action.is_not, &pen.t.status.not).map(|tag| view! { {tag} " " });
    let standing = (action.standing != Standing::InForce).then(|| view! { {pen.standing(action.standing)} " " });
    view! { <li>{not}{standing}{pen.theirs(&action.text)}</li> }.into_any()
}

/// The word for the level; what is none of the three is called as it is written.
pub(super) fn name(zone: &Zone, pen: &Pen<'_>) -> AnyView {
    let z = &pen.t.zone;
    let phrase = match &zone.level {
        Level::Green => z.green.clone(),
        Level::Yellow => z.yellow.clone(),
        Level::Red => z.red.clone(),
        Level::Other(words) => z.other.fill(&[words]),
        Level::NotSaid => z.not_said.clone(),
    };
    view! { <Words phrase=phrase /> }.into_any()
}

pub(super) const fn shape(level: &Level) -> Shape {
    match level {
        Level::Green => Shape::Circle,
        Level::Yellow => Shape::Diamond,
        Level::Red => Shape::Octagon,
        Level::Other(_) | Level::NotSaid => Shape::Question,
    }
}

pub(super) const fn level_key(level: &Level) -> &'static str {
    match level {
        Level::Green => "green",
        Level::Yellow => "yellow",
        Level::Red => "red",
        Level::Other(_) | Level::NotSaid => "other",
    }
}
