//! Whom to call, at what hours.

use innsyn_domain::treatment_plan::{Away, Contact, Hours, Occurrence, Open, Plan, Reach};
use innsyn_domain::when::When;
use innsyn_i18n::{Locale, Phrase, Template};
use innsyn_ui::{Expander, Icon, PersonAvatar, Relation, Shape, Words};
use leptos::prelude::*;

use super::PlanTexts;
use super::goals::lost;
use super::look::{self, Pen, PlanLook};
use super::schedule::{clock, days, occurrence};
use super::when::date_words;
use super::zones::CONTACTS;

pub(super) fn contacts(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let t = pen.t;
    view! {
        <section class="innsyn-plan-part" id=CONTACTS tabindex="-1">
            {pen.heading(&t.contact.heading)}
            {list(plan, pen)}
            {lost(&t.lost.contacts, plan.lost.contacts, pen)}
        </section>
    }
    .into_any()
}

/// The contacts of a plan without a heading: for a page that has its own.
pub fn contact_list(plan: &Plan, look: &PlanLook<'_>) -> AnyView {
    list(plan, &look.pen(plan))
}

fn list(plan: &Plan, pen: &Pen<'_>) -> AnyView {
    if plan.contacts.is_empty() {
        return view! { <p><Words phrase=pen.t.contact.none.clone() /></p> }.into_any();
    }
    let c = &pen.t.contact;
    let (now, others) = plan.contacts_by_reach();
    let none = now.is_empty().then(|| view! { <p><Words phrase=c.none_now.clone() /></p> });
    let items: Vec<_> =
        now.into_iter().map(|it| view! { <li class="innsyn-plan-contact">{contact(it, pen)}</li> }).collect();
    let items = (!items.is_empty()).then(|| view! { <ul class="innsyn-plan-contacts">{items}</ul> });
    let others = (!others.is_empty()).then(|| {
        let items = others.into_iter().map(|it| view! { <li>{contact(it, pen)}</li> }).collect_view();
        let (summary, unprinted) = (c.others.clone(), pen.t.measure.over_unprinted.clone());
        view! { <Expander summary=summary shape=Shape::StruckRing shut_on_paper=unprinted><ul>{items}</ul></Expander> }
    });
    view! { {none}{items}{others} }.into_any()
}

/// Those to call, for paper: there the others are not.
pub(super) fn on_paper(class: &'static str, plan: &Plan, pen: &Pen<'_>) -> AnyView {
    let c = &pen.t.contact;
    let (now, _) = plan.contacts_by_reach();
    match look::list(class, now.into_iter().map(|it| contact(it, pen))) {
        Some(list) => list,
        None if plan.contacts.is_empty() => view! { <p><Words phrase=c.none.clone() /></p> }.into_any(),
        None => view! { <p><Words phrase=c.none_now.clone() /></p> }.into_any(),
    }
}

pub(super) fn contact(contact: &Contact, pen: &Pen<'_>) -> AnyView {
    let c = &pen.t.contact;
    let picture = match (&contact.name, contact.is_private) {
        (Some(name), true) => view! { <PersonAvatar name=name.clone() relation=Relation::Another /> }.into_any(),
        _ => ().into_any(),
    };
    let name = match (&contact.name, &contact.place, &contact.role) {
        (Some(name), ..) | (None, Some(name), _) | (None, None, Some(name)) => pen.theirs(name),
        (None, None, None) => view! { <Words phrase=c.nameless.clone() /> }.into_any(),
    };
    let role = contact.role.as_ref().filter(|_| contact.name.is_some() || contact.place.is_some());
    let place = contact.place.as_ref().filter(|_| contact.name.is_some());
    let about: Vec<_> = role.into_iter().chain(place).map(|words| view! { <p>{pen.theirs(words)}</p> }).collect();
    let private = contact.is_private.then(|| view! { <p><Words phrase=c.private.clone() /></p> });
    let how = match reach(contact.reach, pen) {
        Some(words) => view! { <p><Words phrase=words /></p> }.into_any(),
        None => to_call(contact, pen),
    };
    view! {
        {picture}
        <div class="innsyn-plan-contact-body">
            <p><strong>{name}</strong></p>
            {about}
            {private}
            {how}
        </div>
    }
    .into_any()
}

/// Why it is nobody to call now. `None`: it is.
fn reach(reach: Reach, pen: &Pen<'_>) -> Option<Phrase> {
    let c = &pen.t.contact;
    let on = |words: &Template, day: When| {
        date_words(day, pen.t.locale).map_or_else(|| c.not_in_use.clone(), |day| words.fill(&[&day]))
    };
    match reach {
        Reach::Now => None,
        Reach::NotYet(from) => Some(on(&c.not_yet, from)),
        Reach::Ended(until) => Some(on(&c.ended, until)),
        Reach::NotInUse => Some(c.not_in_use.clone()),
    }
}

fn to_call(contact: &Contact, pen: &Pen<'_>) -> AnyView {
    let c = &pen.t.contact;
    let phones = contact.phones.iter().map(|number| phone(number, pen.t)).collect_view();
    let no_phone = if contact.other_phones.is_empty() { &c.no_phone } else { &c.other_phone };
    let none = contact.phones.is_empty().then(|| view! { <p><Words phrase=no_phone.clone() /></p> });
    let away = contact.away.iter().map(|it| away(it, pen)).collect_view();
    view! { {phones}{none}{hours(contact, pen)}{away} }.into_any()
}

fn away(away: &Away, pen: &Pen<'_>) -> AnyView {
    let when = occurrence(&Occurrence::Between(away.from, away.until), pen.t);
    let when = when.map(|when| view! { " " <Words phrase=when /> });
    let words = away.words.as_ref().map(|words| view! { " " {pen.theirs(words)} });
    view! { <p><Words phrase=pen.t.contact.away.clone() />{words}{when}</p> }.into_any()
}

/// As it is written; a link only where it is a number that can be called.
fn phone(written: &str, t: &PlanTexts) -> AnyView {
    let digits: String = written.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let is_number = digits.chars().filter(char::is_ascii_digit).count() >= 3
        && written.chars().all(|c| c.is_ascii_digit() || " +-()\u{a0}".contains(c));
    let whole = written.replace(' ', "\u{a0}");
    let words = t.emergency.call.fill(&[&whole]);
    match is_number {
        true => view! {
            <p class="innsyn-alone"><a href=format!("tel:{digits}")><Icon shape=Shape::Phone /> " " <Words phrase=words /></a></p>
        }
        .into_any(),
        false => view! { <p>{written.to_owned()}</p> }.into_any(),
    }
}

/// «Telefontid: ma–fr kl. 08.00–15.30», all of it in the language of its first word.
fn hours(contact: &Contact, pen: &Pen<'_>) -> Option<AnyView> {
    let c = &pen.t.contact;
    let locale = c.hours.lang.unwrap_or(pen.t.locale);
    let lines: Vec<AnyView> = contact.hours.iter().filter_map(|it| hours_words(it, locale, pen.t)).collect();
    if lines.is_empty() && contact.hours_words.is_empty() {
        return None;
    }
    let lines = lines.into_iter().enumerate().map(|(at, line)| view! { {(at > 0).then_some(";")} " " {line} });
    let more = contact.hours_words.iter().map(|words| view! { <p>{pen.theirs(words)}</p> }).collect_view();
    let lang = c.hours.lang.map(Locale::tag);
    Some(view! { <p lang=lang>{c.hours.text.clone()}{lines.collect_view()}</p> {more} }.into_any())
}

/// A time of day is on one line.
fn hours_words(hours: &Hours, locale: Locale, t: &PlanTexts) -> Option<AnyView> {
    let open = match hours.open {
        Open::AllDay => Some(t.contact.all_day.text.clone()),
        Open::Between(from, until) => {
            let until = clock(until, locale);
            Some(format!("{}–{}", clock(from, locale), until.trim_start_matches("kl.\u{a0}")))
        }
        Open::From(from) => Some(t.schedule.from.fill(&[&clock(from, locale)]).text),
        Open::Until(until) => Some(t.schedule.until.fill(&[&clock(until, locale)]).text),
        Open::NotSaid => None,
    };
    let days = Some(days(&hours.days, locale)).filter(|days| !days.is_empty());
    let parts: Vec<String> = days.into_iter().chain(open).collect();
    let count = parts.len();
    let parts = parts.into_iter().enumerate().map(|(at, part)| {
        view! { <span class="innsyn-plan-unbroken">{part}</span> {(at + 1 < count).then_some(" ")} }
    });
    (count > 0).then(|| parts.collect_view().into_any())
}
