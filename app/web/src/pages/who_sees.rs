//! `/hvem-ser`: who can see what of oneself, and until when.

use std::collections::BTreeSet;

use innsyn_domain::access::{Basis, Change, Reason, Service, rule_book, writes_beside_plan};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Button, ButtonKind, Heading, HeadingLevel, Notice, PersonAvatar, Relation, Weight, Words as Say};
use jiff::civil::Date;
use leptos::prelude::*;

use super::prose::not_fetched;
use super::{LOG, Load, PageContext};
use crate::shell::{Place, document};

/// Where it is.
pub const WHO_SEES: &str = "/hvem-ser";

/// `/hvem-ser`
#[derive(Debug, Clone)]
pub struct WhoSeesPage {
    pub others: Load<Vec<MaySee>>,
    /// Of somebody it could not be found out.
    pub not_whole: bool,
}

/// The last day on which something is open (`None`: no end is known), or why it is closed.
pub type Until = Result<Option<Date>, Reason>;

/// Somebody who may act for the one who reads.
#[derive(Debug, Clone)]
pub struct MaySee {
    /// Opaque; posted as [`preview_fields::TO`].
    pub handle: String,
    pub name: String,
    pub basis: Basis,
    /// Each, and whether it is open.
    pub services: Vec<(Service, Until)>,
    pub changes: Vec<Change>,
}

/// Where seeing one's own as somebody else does is posted to.
pub const PREVIEW: &str = "/dette-ser";

pub mod preview_fields {
    /// The handle of whoever sees.
    pub const TO: &str = "til";
    /// An area of a fullmakt that is not given yet.
    pub const AREA: &str = "omrade";
    /// The handle of the form that it is given with: there one comes back to.
    pub const DRAFT: &str = "utkast";
}

/// What somebody will see more or less of, soon.
#[derive(Debug, Clone)]
pub struct SoonChange {
    pub name: String,
    pub change: Change,
}

pub fn who_sees(cx: &PageContext, page: &WhoSeesPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("who-sees-title"), Place::InGrants, || {
        let others = match &page.others {
            Load::Ready(others) if others.is_empty() && page.not_whole => ().into_any(),
            Load::Ready(others) if others.is_empty() => {
                view! { <p><Say phrase=w.phrase("who-sees-nobody") /></p> }.into_any()
            }
            Load::Ready(others) => {
                let others = others.iter().map(|other| item(cx, w, other)).collect_view();
                view! { <ul class="innsyn-persons">{others}</ul> }.into_any()
            }
            Load::Failed { reference } => not_fetched(w, "who-sees-failed", "sign-in-failed-body", reference),
        };
        let not_whole = page.not_whole.then(|| {
            let (heading, body) = (w.phrase("proxy-access-not-whole"), w.phrase("proxy-access-not-whole-body"));
            view! {
                <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
            }
        });
        let is_parent = |other: &MaySee| other.basis == Basis::Foreldrerepresentasjon;
        let has_parents = matches!(&page.others, Load::Ready(others) if others.iter().any(is_parent));
        let parents = has_parents.then(|| view! { <p><Say phrase=w.phrase("who-sees-rules-parents") /></p> });
        let is_listed = matches!(&page.others, Load::Ready(others) if !others.is_empty());
        let listed = is_listed.then(|| view! { <p><Say phrase=w.phrase("who-sees-rules-not-yet") /></p> });
        view! {
            <h1><Say phrase=w.phrase("who-sees-heading") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("who-sees-lede") /></p>
            {not_whole}
            {others}
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("who-sees-rules") /></h2>
                {parents}
                {listed}
                <p><Say phrase=w.phrase("who-sees-rules-foster") /></p>
                <p><Say phrase=w.phrase("who-sees-rules-personnel") /></p>
            </section>
            <p class="innsyn-alone"><a href=LOG><Say phrase=w.phrase("usage-log-heading") /></a></p>
        }
        .into_any()
    })
}

fn item(cx: &PageContext, w: &Words, other: &MaySee) -> AnyView {
    let ours = other.services.iter().filter(|(service, _)| name_of(*service).is_some());
    let ends: BTreeSet<Option<Date>> = ours.filter_map(|(_, open)| open.ok()).collect();
    let of = |wanted: &dyn Fn(&Until) -> bool| {
        let those = other.services.iter().filter(|(_, open)| wanted(open)).map(|(service, _)| *service);
        names(w, those.collect::<Vec<_>>().into_iter())
    };
    let mut lines = vec![w.phrase(match other.basis {
        Basis::Oneself => "proxy-access-oneself",
        Basis::Foreldrerepresentasjon => "who-sees-basis-parent",
        Basis::Fullmakt => "who-sees-basis-fullmakt",
        Basis::Samtykkekompetanse => "who-sees-basis-capacity",
    })];
    let until = |until: Option<Date>| match until {
        Some(until) => {
            let day = format::date_short(w.locale(), until);
            w.phrase_with("proxy-access-until", &[("date", (&day).into())])
        }
        None => w.phrase("who-sees-no-end"),
    };
    let may = |services: String| w.phrase_with("who-sees-may", &[("services", (&services).into())]);
    let is_parent = other.basis == Basis::Foreldrerepresentasjon;
    // Two fullmakter can end on different days: then each says its own, the one without an end last.
    let mut each: Vec<Option<Date>> = ends.into_iter().collect();
    each.sort_by_key(|end| (end.is_none(), *end));
    if is_parent {
        lines.extend(of(&|open| open.is_ok()).map(may));
    } else {
        for end in &each {
            lines.extend(of(&|open| *open == Ok(*end)).map(may));
            lines.extend((each.len() > 1).then(|| until(*end)));
        }
    }
    let sees_plan =
        other.services.iter().any(|(service, open)| *service == Service::Egenbehandlingsplan && open.is_ok());
    let writes = sees_plan && writes_beside_plan(other.basis, rule_book().on(cx.now.date()));
    lines.extend(writes.then(|| w.phrase("who-sees-writes")));
    lines.extend(unseen(w, other));
    if is_parent {
        let changes = other.changes.iter();
        lines.extend(
            changes.flat_map(|change| change_lines(w, change, ["who-sees-closes", "who-sees-opens", "who-sees-grown"])),
        );
    } else if let [end] = each.as_slice() {
        lines.push(until(*end));
    }
    let lines = lines.into_iter().map(|line| view! { <p><Say phrase=line /></p> }).collect_view();
    let (name, handle) = (other.name.clone(), other.handle.clone());
    let preview = w.phrase_with("who-sees-preview", &[("name", (&name).into())]);
    view! {
        <li class="innsyn-person">
            <PersonAvatar name=name.clone() relation=Relation::Another />
            <div class="innsyn-person-body">
                <Heading level=HeadingLevel::H2 class="innsyn-person-name">{name}</Heading>
                {lines}
            </div>
            <form class="innsyn-person-form" method="post" action=PREVIEW>
                <Button kind=ButtonKind::Other name=preview_fields::TO value=handle><Say phrase=preview /></Button>
            </form>
        </li>
    }
    .into_any()
}

/// What is closed, with why, as far as it is for the one whose it is to know: one line for all of which the same is said.
fn unseen(w: &Words, other: &MaySee) -> Vec<Phrase> {
    let mut said: Vec<(&str, Option<Date>, Vec<Service>)> = Vec::new();
    for (service, why) in other.services.iter().filter_map(|(service, open)| Some((*service, open.err()?))) {
        let (key, day) = match why {
            Reason::ConsentLevel { .. } => ("who-sees-may-not-level", None),
            Reason::AreaNotGranted { .. } => ("who-sees-may-not-area", None),
            Reason::Excepted { .. } => ("who-sees-may-not-excepted", None),
            Reason::HiddenFromParents { since } => ("who-sees-may-not-parent", Some(since)),
            _ => ("who-sees-may-not", None),
        };
        match said.iter_mut().find(|(known, of, _)| (*known, *of) == (key, day)) {
            Some((_, _, services)) => services.push(service),
            None => said.push((key, day, vec![service])),
        }
    }
    let line = |(key, day, services): (&str, Option<Date>, Vec<Service>)| {
        let day = day.map_or_else(String::new, |day| format::date_short(w.locale(), day));
        let services = names(w, services.into_iter())?;
        Some(w.phrase_with(key, &[("services", (&services).into()), ("date", (&day).into())]))
    };
    said.into_iter().filter_map(line).collect()
}

/// What one day closes and opens: the keys' variables are `$date` and `$services`. `grown`: instead, where it ends for a parent
/// because the child decides alone.
pub(super) fn change_lines(w: &Words, change: &Change, [closes, opens, grown]: [&str; 3]) -> Vec<Phrase> {
    let day = format::date_short(w.locale(), change.on);
    if change.closes.iter().any(|(_, why)| matches!(why, Reason::ChildGrown { .. })) {
        return vec![w.phrase_with(grown, &[("date", (&day).into())])];
    }
    let said = |key: &str, services: Option<String>| {
        let services = services?;
        Some(w.phrase_with(key, &[("date", (&day).into()), ("services", (&services).into())]))
    };
    let closed = names(w, change.closes.iter().map(|(service, _)| *service));
    let opened = names(w, change.opens.iter().copied());
    [said(closes, closed), said(opens, opened)].into_iter().flatten().collect()
}

/// What a service is called. `None`: innsyn has nothing of it, or it is for the person alone.
const fn name_of(service: Service) -> Option<&'static str> {
    match service {
        Service::Provesvar => Some("who-sees-provesvar"),
        Service::Egenbehandlingsplan => Some("who-sees-egenbehandlingsplan"),
        Service::Journal | Service::Meldinger | Service::Eget => None,
    }
}

/// «prøvesvar og egenbehandlingsplan». `None`: nothing that has a name.
fn names(w: &Words, services: impl Iterator<Item = Service>) -> Option<String> {
    let mut all: Vec<String> = services.filter_map(name_of).map(|key| w.phrase(key).text).collect();
    let last = all.pop()?;
    if all.is_empty() {
        return Some(last);
    }
    let first = all.join(", ");
    Some(w.phrase_with("who-sees-and", &[("first", (&first).into()), ("last", (&last).into())]).text)
}

/// On the way home: what somebody soon sees more or less of.
pub(super) fn soon(w: &Words, changes: &[SoonChange]) -> Option<AnyView> {
    let lines = changes.iter().flat_map(|soon| {
        let lines = change_lines(w, &soon.change, ["who-sees-soon-closes", "who-sees-soon-opens", "who-sees-grown"]);
        lines.into_iter().map(|line| (soon.name.clone(), line))
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        let (heading, more) = (w.phrase("who-sees-soon"), w.phrase("who-sees-heading"));
        let lines = lines.into_iter().map(|(name, line)| view! { <li>{name} ": " <Say phrase=line /></li> });
        view! {
            <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading>
                <ul>{lines.collect_view()}</ul>
                <p class="innsyn-alone"><a href=WHO_SEES><Say phrase=more /></a></p>
            </Notice>
        }
        .into_any()
    })
}
