//! `/bytt-person`: whose health information one wants to see.

use innsyn_domain::access::{Basis, Reason};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Button, ButtonKind, Heading, HeadingLevel, Notice, PersonAvatar, Relation, Weight, Words as Say};
use jiff::civil::Date;
use leptos::prelude::*;

use super::usage_log::LOG;
use super::{Load, PageContext};
use crate::shell::{Place, document};

/// Where the choice is posted to.
pub const SWITCH: &str = "/bytt-person";
/// Posted as `person`: oneself.
pub const ONESELF: &str = "meg";

/// `/bytt-person`
#[derive(Debug, Clone)]
pub struct SwitchPage {
    pub persons: Load<Vec<MayActFor>>,
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
    /// The last day. `None`: no end is known.
    pub until: Option<Date>,
    /// The next day on which something opens or closes. `None`: none is known.
    pub changes: Option<Date>,
    /// Whether prøvesvar are open.
    pub results: Result<(), Reason>,
}

pub fn switch_person(cx: &PageContext, page: &SwitchPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-access-switch"), Place::SwitchPerson, || {
        let persons = match &page.persons {
            Load::Ready(persons) => list(cx, w, persons),
            Load::Failed { reference } => failed(w, reference),
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

fn list(cx: &PageContext, w: &Words, persons: &[MayActFor]) -> AnyView {
    let nobody = persons.is_empty().then(|| view! { <p><Say phrase=w.phrase("proxy-access-nobody") /></p> });
    let items = persons.iter().map(|person| item(cx, w, person)).collect_view();
    view! {
        <form method="post" action=SWITCH>
            <ul class="innsyn-persons">{oneself(cx, w)} {items}</ul>
        </form>
        {nobody}
        <p><Say phrase=w.phrase("proxy-access-who") /></p>
        {(!cx.is_for_another()).then(|| view! {
            <p class="innsyn-alone"><a href=LOG><Say phrase=w.phrase("usage-log-heading") /></a></p>
        })}
    }
    .into_any()
}

fn oneself(cx: &PageContext, w: &Words) -> Option<AnyView> {
    let who = cx.signed_in.as_ref()?;
    let (lines, button) = (vec![w.phrase("proxy-access-oneself")], w.phrase("proxy-access-choose-oneself"));
    Some(row(&who.name, Relation::Me, lines, ONESELF.to_owned(), button))
}

fn item(cx: &PageContext, w: &Words, person: &MayActFor) -> AnyView {
    let day = |date: Date| format::date_short(cx.locale, date);
    let mut lines = Vec::new();
    if let Some(born) = person.born {
        lines.push(w.phrase_with("sign-in-born", &[("date", (&format::date(cx.locale, born)).into())]));
    }
    lines.push(w.phrase(match person.basis {
        Basis::Oneself => "proxy-access-oneself",
        Basis::Foreldrerepresentasjon => "proxy-access-basis-parent",
        Basis::Fullmakt => "proxy-access-basis-fullmakt",
        Basis::Samtykkekompetanse => "proxy-access-basis-capacity",
    }));
    lines.push(match (person.basis, person.until, person.changes) {
        (Basis::Foreldrerepresentasjon, _, Some(on)) => {
            w.phrase_with("proxy-access-changes", &[("date", (&day(on)).into())])
        }
        (_, Some(until), _) => w.phrase_with("proxy-access-until", &[("date", (&day(until)).into())]),
        (_, None, _) => w.phrase("proxy-access-no-end"),
    });
    lines.push(match person.results {
        Ok(()) => w.phrase("proxy-access-results-open"),
        Err(reason) => closed_why(w, reason),
    });
    let button = w.phrase_with("proxy-access-choose", &[("name", (&person.name).into())]);
    row(&person.name, Relation::Another, lines, person.handle.clone(), button)
}

fn row(name: &str, relation: Relation, lines: Vec<Phrase>, handle: String, button: Phrase) -> AnyView {
    let name = name.to_owned();
    let lines = lines.into_iter().map(|line| view! { <p><Say phrase=line /></p> }).collect_view();
    view! {
        <li class="innsyn-person">
            <PersonAvatar name=name.clone() relation=relation />
            <div class="innsyn-person-body">
                <Heading level=HeadingLevel::H2 class="innsyn-person-name">{name}</Heading>
                {lines}
            </div>
            <Button kind=ButtonKind::Other name="person" value=handle><Say phrase=button /></Button>
        </li>
    }
    .into_any()
}

/// Why something is closed, as far as it is for the one who acts to know: no birthday, no consent and no wish of the
/// person is told.
pub(super) fn closed_why(w: &Words, reason: Reason) -> Phrase {
    w.phrase(match reason {
        Reason::HiddenFromParents { .. } => "proxy-access-closed-parent",
        Reason::AreaNotGranted { .. } | Reason::AreaUnknown => "proxy-access-closed-area",
        Reason::OwnOnly => "proxy-access-closed-own",
        _ => "proxy-access-closed-other",
    })
}

fn failed(w: &Words, reference: &str) -> AnyView {
    let heading = w.phrase("proxy-access-failed");
    let (body, reference) =
        (w.phrase("sign-in-failed-body"), w.phrase_with("faults-reference", &[("reference", reference.into())]));
    view! {
        <Notice weight=Weight::Fault level=HeadingLevel::H2 heading=heading>
            <p><Say phrase=body /></p>
            <p><Say phrase=reference /></p>
        </Notice>
    }
    .into_any()
}
