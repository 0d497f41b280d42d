//! `/fullmakter`: given, received and past ones.

mod conflict;
mod end;
mod give;
mod notices;
mod paper;

use innsyn_domain::access::Reason;
use innsyn_health::proxy_access::{GrantEntry, grant_actions, grant_section};
use innsyn_i18n::format;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, HeadingLevel, LinkButton, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::prose::{not_fetched, notice};
use super::{LOG, Load, PageContext, SWITCH, WHO_SEES};
use crate::shell::{Place, document};
use crate::texts;

pub use conflict::{GrantConflict, grant_conflict};
pub use end::{GrantEndPage, grant_end};
pub use give::{FIELD, GivePage, GiveSaid, GiveStep, NotLetIn, PERIODS, Receiver, give};
pub use notices::{NOTICES, NoticeEntry, NoticesPage, notices};
pub use paper::grant_paper;

/// Where they are listed.
pub const GRANTS: &str = "/fullmakter";
/// Where giving one begins.
pub const GIVE: &str = "/fullmakter/gi";
/// The form on paper.
pub const PAPER: &str = "/fullmakter/skjema";

/// `/fullmakter`
#[derive(Debug, Clone)]
pub struct GrantsPage {
    pub grants: Load<GrantLists>,
    /// Why one may not give.
    pub may_give: Result<(), MayNotGive>,
    pub draft: Option<BegunGrant>,
    pub said: Option<GrantSaid>,
}

/// A form that was begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunGrant {
    /// Where its steps are.
    pub address: String,
    /// The first that is not filled in.
    pub at: GiveStep,
}

/// In the order in which they are shown.
#[derive(Debug, Clone, Default)]
pub struct GrantLists {
    pub given: Vec<GrantEntry>,
    pub received: Vec<GrantEntry>,
    pub history: Vec<GrantEntry>,
    /// Of something it could not be found out.
    pub not_whole: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayNotGive {
    Because(Reason),
    /// The source cannot store one safely.
    Store,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GrantSaid {
    Given,
    Changed,
    Ended,
    Deleted,
}

pub fn grants(cx: &PageContext, page: &GrantsPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-grants-title"), Place::Grants, || {
        let (way, draft) = match (page.may_give, &page.draft) {
            (Err(why), _) => (may_not(cx, w, why), None),
            (Ok(()), None) => (way_in(w), None),
            (Ok(()), Some(draft)) => (way_in(w), Some(begun(w, draft))),
        };
        let lists = match &page.grants {
            Load::Ready(found) => lists(cx, w, found),
            Load::Failed { reference } => not_fetched(w, "proxy-grants-failed", "sign-in-failed-body", reference),
        };
        let links = [
            (NOTICES, "proxy-notices-title"),
            (WHO_SEES, "who-sees-heading"),
            (LOG, "usage-log-heading"),
            (PAPER, "proxy-grants-paper"),
        ];
        let links = links.map(|(href, key)| {
            view! { <p class="innsyn-alone"><a href=href><Say phrase=w.phrase(key) /></a></p> }
        });
        view! {
            <h1><Say phrase=w.phrase("proxy-grants-title") /></h1>
            {page.said.map(|said| done(w, said))}
            <p class="innsyn-lede"><Say phrase=w.phrase("proxy-grants-lede") /></p>
            {way}
            {draft}
            {lists}
            {links.collect_view()}
        }
        .into_any()
    })
}

fn way_in(w: &Words) -> AnyView {
    let give = w.phrase("proxy-grants-give");
    view! {
        <p class="innsyn-actions">
            <LinkButton kind=ButtonKind::Main href=GIVE><Say phrase=give /></LinkButton>
        </p>
    }
    .into_any()
}

/// Why one may not give, in words that are for the one who reads.
fn may_not(cx: &PageContext, w: &Words, why: MayNotGive) -> AnyView {
    let body = match why {
        MayNotGive::Store => w.phrase("proxy-grants-may-not-store"),
        MayNotGive::Because(Reason::GiverTooYoung { from }) => {
            let day = format::date_short(cx.locale, from);
            w.phrase_with("proxy-grants-may-not-young", &[("date", (&day).into())])
        }
        MayNotGive::Because(Reason::AddressProtected) => w.phrase("proxy-grants-may-not-protected"),
        MayNotGive::Because(Reason::ConsentUnknown | Reason::ConsentWithdrawn) => {
            w.phrase("proxy-grants-may-not-consent")
        }
        MayNotGive::Because(Reason::PersonAgeUnknown) => w.phrase("proxy-grants-may-not-age"),
        MayNotGive::Because(_) => w.phrase("proxy-grants-may-not-other"),
    };
    notice(Weight::Info, w.phrase("proxy-grants-may-not"), vec![body])
}

/// Instead of the first step.
pub fn may_not_give(cx: &PageContext, why: MayNotGive) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-give-title"), Place::InGrants, || {
        let list = w.phrase("proxy-give-list");
        view! {
            <h1><Say phrase=w.phrase("proxy-give-title") /></h1>
            {may_not(cx, w, why)}
            <p class="innsyn-alone"><a href=GRANTS><Say phrase=list /></a></p>
        }
        .into_any()
    })
}

fn begun(w: &Words, BegunGrant { address, at }: &BegunGrant) -> AnyView {
    let (heading, go_on, delete) = (
        w.phrase("proxy-grants-draft"),
        w.phrase("proxy-grants-draft-continue"),
        w.phrase("proxy-grants-draft-delete"),
    );
    let (body, href) = (w.phrase("proxy-grants-draft-body"), format!("{address}/{}", at.as_str()));
    let action = format!("{address}/slett");
    view! {
        <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading>
            <p><Say phrase=body /></p>
            <form class="innsyn-grant-actions" method="post" action=action>
                <LinkButton kind=ButtonKind::Other href=href><Say phrase=go_on /></LinkButton>
                <Button kind=ButtonKind::Plain><Say phrase=delete /></Button>
            </form>
        </Notice>
    }
    .into_any()
}

fn done(w: &Words, said: GrantSaid) -> AnyView {
    let heading = w.phrase(match said {
        GrantSaid::Given => "proxy-grants-said-given",
        GrantSaid::Changed => "proxy-grants-said-changed",
        GrantSaid::Ended => "proxy-grants-said-ended",
        GrantSaid::Deleted => "proxy-grants-said-deleted",
    });
    view! {
        <div class="innsyn-summary" tabindex="-1" autofocus=true>
            {notice(Weight::Info, heading, vec![w.phrase("proxy-grants-said-body")])}
        </div>
    }
    .into_any()
}

fn lists(cx: &PageContext, w: &Words, found: &GrantLists) -> AnyView {
    let not_whole = found.not_whole.then(|| {
        notice(Weight::Caution, w.phrase("proxy-grants-not-whole"), vec![w.phrase("proxy-grants-not-whole-body")])
    });
    let switch = w.phrase("proxy-grants-switch");
    let switch = (!found.received.is_empty())
        .then(|| view! { <p class="innsyn-alone"><a href=SWITCH><Say phrase=switch /></a></p> }.into_any());
    let texts = texts::grants(cx.locale).of_card;
    let section = |heading, all: &[GrantEntry], none, more| {
        grant_section(heading, all, none, &|entry| grant_actions(entry, &texts), more, HeadingLevel::H2, &texts)
    };
    let history =
        (!found.history.is_empty()).then(|| section(w.phrase("proxy-grants-history"), &found.history, None, None));
    view! {
        {not_whole}
        {section(w.phrase("proxy-grants-given"), &found.given, Some(w.phrase("proxy-grants-given-none")), None)}
        {section(w.phrase("proxy-grants-received"), &found.received, Some(w.phrase("proxy-grants-received-none")), switch)}
        {history}
    }
    .into_any()
}
