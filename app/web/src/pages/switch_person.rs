//! `/bytt-person`: whose health information one wants to see.

use std::collections::BTreeSet;

use innsyn_domain::access::{Basis, Change, Reason, Service};
use innsyn_health::proxy_access::{Choosing, PersonChoice, PersonTexts, basis_lines, until_line};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{HeadingLevel, Notice, Relation, Weight, Words as Say};
use jiff::civil::Date;
use leptos::prelude::*;

use super::prose::not_fetched;
use super::who_sees::{WHO_SEES, change_lines};
use super::{LOG, Load, PageContext};
use crate::shell::{Place, document};

/// Where the choice is posted to.
pub const SWITCH: &str = "/bytt-person";
/// Posted as `person`: oneself.
pub const ONESELF: &str = "meg";

/// `/bytt-person`
#[derive(Debug, Clone)]
pub struct SwitchPage {
    pub persons: Load<Vec<MayActFor>>,
    /// Whom one cannot act for now, though something connects the two.
    pub over: Vec<NoLonger>,
    /// A child is not there because nobody knows that one has parental responsibility.
    pub lacks_responsibility: bool,
    /// Of somebody it could not be found out.
    pub not_whole: bool,
    /// What was posted stands for nobody whom one may act for (any more).
    pub is_unknown: bool,
}

/// Somebody whom one may act for.
#[derive(Debug, Clone)]
pub struct MayActFor {
    /// Opaque; posted as `person`.
    pub handle: String,
    pub name: String,
    pub born: Option<Date>,
    pub basis: Basis,
    /// What opens and closes later, by what is known today.
    pub changes: Vec<Change>,
    /// Whether prøvesvar are open, and the egenbehandlingsplan: until which day (`None`: no end is known), or why not.
    pub results: Result<Option<Date>, Reason>,
    pub plan: Result<Option<Date>, Reason>,
}

/// Somebody whom one cannot act for now.
#[derive(Debug, Clone)]
pub struct NoLonger {
    pub name: String,
    /// Only what the one who acts knew beforehand: days of what was given.
    pub why: Reason,
}

pub fn switch_person(cx: &PageContext, page: &SwitchPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-access-switch"), Place::SwitchPerson, || {
        let persons = match &page.persons {
            Load::Ready(persons) => list(cx, w, persons, page),
            Load::Failed { reference } => not_fetched(w, "proxy-access-failed", "sign-in-failed-body", reference),
        };
        let unknown = page.is_unknown.then(|| {
            let heading = w.phrase("proxy-access-unknown");
            let body = w.phrase("proxy-access-unknown-body");
            view! {
                <div class="innsyn-summary" tabindex="-1" autofocus=true>
                    <Notice weight=Weight::Fault level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
                </div>
            }
        });
        let not_whole = page.not_whole.then(|| {
            let heading = w.phrase("proxy-access-not-whole");
            let body = w.phrase("proxy-access-not-whole-body");
            view! {
                <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
            }
        });
        view! {
            <h1><Say phrase=w.phrase("proxy-access-switch") /></h1>
            {unknown}
            <p class="innsyn-lede"><Say phrase=w.phrase("proxy-access-lede") /></p>
            {not_whole}
            {persons}
        }
        .into_any()
    })
}

fn list(cx: &PageContext, w: &Words, persons: &[MayActFor], page: &SwitchPage) -> AnyView {
    let t = PersonTexts::new(w);
    let nobody = persons.is_empty().then(|| view! { <p><Say phrase=t.nobody.clone() /></p> });
    let items = persons.iter().map(|person| item(w, &t, person)).collect_view();
    view! {
        <form method="post" action=SWITCH>
            <ul class="innsyn-persons">{oneself(cx, &t)} {items}</ul>
        </form>
        {nobody}
        {no_longer(w, &page.over)}
        {page.lacks_responsibility.then(|| view! { <p><Say phrase=w.phrase("proxy-access-over-responsibility") /></p> })}
        <p><Say phrase=w.phrase("proxy-access-who") /></p>
        <p><Say phrase=w.phrase("proxy-access-foster-guardian") /></p>
        {(!cx.is_for_another()).then(|| view! {
            <p class="innsyn-alone"><a href=WHO_SEES><Say phrase=w.phrase("who-sees-heading") /></a></p>
            <p class="innsyn-alone"><a href=LOG><Say phrase=w.phrase("usage-log-heading") /></a></p>
        })}
    }
    .into_any()
}

fn oneself(cx: &PageContext, t: &PersonTexts) -> Option<AnyView> {
    let who = cx.signed_in.as_ref()?;
    let choosing = Choosing::Button { words: t.choose_oneself.clone(), handle: ONESELF.to_owned() };
    Some(row(&who.name, Relation::Me, vec![t.oneself.clone()], choosing))
}

fn item(w: &Words, t: &PersonTexts, person: &MayActFor) -> AnyView {
    let mut lines = basis_lines(person.born, person.basis, t);
    let ends: BTreeSet<_> = [person.results, person.plan].into_iter().flatten().collect();
    let is_parent = person.basis == Basis::Foreldrerepresentasjon;
    if let (false, 1, Some(until)) = (is_parent, ends.len(), ends.first()) {
        lines.push(until_line(*until, t));
    }
    // Two fullmakter can end on different days: then each says its own.
    let many = !is_parent && ends.len() > 1;
    // What is open now, what is not, and what changes.
    for (open, ends) in [(&t.results_open, person.results), (&t.plan_open, person.plan)] {
        let Ok(until) = ends else { continue };
        lines.push(open.clone());
        lines.extend(many.then(|| until_line(until, t)));
    }
    let services = [(Service::Provesvar, person.results), (Service::Egenbehandlingsplan, person.plan)];
    let closed = services.into_iter().filter_map(|(service, ends)| Some((service, ends.err()?)));
    lines.extend(closed.map(|(service, reason)| closed_why(w, Some(service), reason)));
    if is_parent {
        let changes = person.changes.iter();
        lines.extend(changes.flat_map(|it| {
            change_lines(w, it, ["proxy-access-closes", "proxy-access-opens", "proxy-access-over-grown"])
        }));
    }
    // Where innsyn has nothing of what is open, a button would lead to nothing.
    let choosing = match (person.results, person.plan) {
        (Err(_), Err(_)) => Choosing::Not(w.phrase("proxy-access-nothing-here")),
        _ => Choosing::Button { words: t.choose.fill(&[&person.name]), handle: person.handle.clone() },
    };
    row(&person.name, Relation::Another, lines, choosing)
}

/// What was over, or has not begun, or is not for such as one is: whoever it is told to knew that.
fn no_longer(w: &Words, over: &[NoLonger]) -> Option<AnyView> {
    let day = |date: Date| format::date_short(w.locale(), date);
    let said = |why: Reason| {
        Some(match why {
            Reason::Expired { on } => w.phrase_with("proxy-access-expired", &[("date", (&day(on)).into())]),
            Reason::NotYet { from } => w.phrase_with("proxy-access-not-yet", &[("date", (&day(from)).into())]),
            Reason::CapacityExpired { on, closes } => {
                let (on, closes) = (day(on), day(closes));
                w.phrase_with("proxy-access-capacity-expired", &[("date", (&on).into()), ("closes", (&closes).into())])
            }
            Reason::ChildGrown { since } => w.phrase_with("proxy-access-over-grown", &[("date", (&day(since)).into())]),
            Reason::FosterParent => w.phrase("proxy-access-over-foster"),
            Reason::Guardian => w.phrase("proxy-access-over-guardian"),
            Reason::AddressNotShared | Reason::AddressUnknown => w.phrase("proxy-access-over-address"),
            _ => return None,
        })
    };
    let lines = over.iter().filter_map(|one| {
        let (name, why) = (one.name.clone(), said(one.why)?);
        Some(view! { <li><strong>{name}</strong> ": " <Say phrase=why /></li> })
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("proxy-access-over") /></h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

fn row(name: &str, relation: Relation, lines: Vec<Phrase>, choosing: Choosing) -> AnyView {
    let (name, level) = (name.to_owned(), HeadingLevel::H2);
    view! { <PersonChoice name=name relation=relation lines=lines choosing=choosing level=level /> }.into_any()
}

/// Why something is closed, as far as it is for the one who acts to know: no birthday, no consent and no wish of the
/// person is told.
pub(super) fn closed_why(w: &Words, what: Option<Service>, reason: Reason) -> Phrase {
    let is_plan = what == Some(Service::Egenbehandlingsplan);
    w.phrase(match reason {
        Reason::OwnOnly => "proxy-access-closed-own",
        Reason::HiddenFromParents { .. } if is_plan => "proxy-access-closed-parent-plan",
        Reason::HiddenFromParents { .. } => "proxy-access-closed-parent",
        Reason::AreaNotGranted { .. } | Reason::AreaUnknown if is_plan => "proxy-access-closed-area-plan",
        Reason::AreaNotGranted { .. } | Reason::AreaUnknown => "proxy-access-closed-area",
        _ if is_plan => "proxy-access-closed-other-plan",
        _ => "proxy-access-closed-other",
    })
}

/// Why something of one's own is closed: what one has consented to, and when one is old enough, is for oneself to know.
pub(super) fn own_closed_why(w: &Words, what: Option<Service>, reason: Reason) -> Phrase {
    let is_plan = what == Some(Service::Egenbehandlingsplan);
    match reason {
        Reason::ConsentWithdrawn if is_plan => w.phrase("proxy-access-own-withdrawn-plan"),
        Reason::ConsentWithdrawn => w.phrase("proxy-access-own-withdrawn"),
        Reason::ConsentLevel { .. } if is_plan => w.phrase("proxy-access-own-level-plan"),
        Reason::ConsentLevel { .. } => w.phrase("proxy-access-own-level"),
        Reason::NotForYouth { from } => {
            let day = format::date_short(w.locale(), from);
            w.phrase_with("proxy-access-own-youth", &[("date", (&day).into())])
        }
        other => closed_why(w, what, other),
    }
}
