//! `/varsler`: what has happened with fullmakter, given and received.

use std::collections::BTreeSet;

use innsyn_domain::access::Area;
use innsyn_domain::lab_results::{OwnAction, Param, own_fields};
use innsyn_domain::proxy_access::{EndedBy, GrantNotice, Happened, Side};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Button, ButtonKind, PersonAvatar, Relation, StatusTag, TagShape, Weight, Words as Say};
use jiff::civil::Date;
use leptos::prelude::*;

use super::super::lab_result::back_to;
use super::super::own::CHOICES;
use super::super::prose::{not_fetched, notice};
use super::{GRANTS, Load, PageContext};
use crate::pages::LOG;
use crate::shell::{Place, document};
use crate::texts;

/// Where they are.
pub const NOTICES: &str = "/varsler";

/// `/varsler`
#[derive(Debug, Clone)]
pub struct NoticesPage {
    /// Newest first.
    pub notices: Load<Vec<NoticeEntry>>,
    /// Of something it could not be found out.
    pub not_whole: bool,
}

/// One thing that has happened with a fullmakt of the reader's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeEntry {
    /// The other one's.
    pub name: Option<String>,
    /// On which side the reader is.
    pub side: Side,
    /// A decision in lasting lack of capacity.
    pub is_capacity: bool,
    /// The reader ended it without the other one's being told.
    pub quiet: bool,
    pub may_renew: bool,
    pub notice: GrantNotice,
    /// By a change: areas that are no longer in it, and new ones.
    pub lost: BTreeSet<Area>,
    pub gained: BTreeSet<Area>,
    pub is_new: bool,
}

pub fn notices(cx: &PageContext, page: &NoticesPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-notices-title"), Place::InGrants, || {
        let not_whole = page.not_whole.then(|| {
            notice(Weight::Caution, w.phrase("proxy-grants-not-whole"), vec![w.phrase("proxy-grants-not-whole-body")])
        });
        let list = match &page.notices {
            Load::Ready(all) if all.is_empty() && page.not_whole => ().into_any(),
            Load::Ready(all) if all.is_empty() => {
                view! { <p><Say phrase=w.phrase("proxy-notices-none") /></p> }.into_any()
            }
            Load::Ready(all) => list(cx, w, all),
            Load::Failed { reference } => not_fetched(w, "proxy-notices-failed", "sign-in-failed-body", reference),
        };
        let link = |href: &'static str, words| {
            view! { <p class="innsyn-alone"><a href=href><Say phrase=words /></a></p> }
        };
        view! {
            {back_to(w, GRANTS.to_owned(), "proxy-give-list")}
            <h1><Say phrase=w.phrase("proxy-notices-title") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("proxy-notices-lede") /></p>
            {not_whole}
            {list}
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("proxy-notices-about") /></h2>
                <p><Say phrase=w.phrase("proxy-notices-about-here") /></p>
                <p><Say phrase=w.phrase("proxy-notices-about-year") /></p>
                {link(LOG, w.phrase("usage-log-heading"))}
                {link(CHOICES, w.phrase("marks-delete"))}
            </section>
        }
        .into_any()
    })
}

fn list(cx: &PageContext, w: &Words, all: &[NoticeEntry]) -> AnyView {
    let new = all.iter().filter(|entry| entry.is_new).count();
    let read = (new > 0).then(|| {
        let (count, words) =
            (w.phrase_with("proxy-notices-new-count", &[("count", new.into())]), w.phrase("marks-read-all"));
        view! {
            <form class="innsyn-own" method="post" action=NOTICES>
                <p><Say phrase=count /></p>
                <Button kind=ButtonKind::Other name=own_fields::ACTION value=OwnAction::ReadAll.param()>
                    <Say phrase=words />
                </Button>
            </form>
        }
    });
    let items = all.iter().map(|entry| item(cx, w, entry)).collect_view();
    view! {
        {read}
        <ol class="innsyn-usage-log">{items}</ol>
    }
    .into_any()
}

fn item(cx: &PageContext, w: &Words, entry: &NoticeEntry) -> AnyView {
    let name = entry.name.as_ref().map_or_else(|| w.phrase("proxy-grants-nameless"), Phrase::plain);
    let day = entry.notice.at.day().map(|day| Phrase::plain(format::date(cx.locale, day)));
    let day = day.unwrap_or_else(|| w.phrase("proxy-notices-day-unknown"));
    let new = entry.is_new.then(|| {
        view! { <p><StatusTag text=w.phrase("marks-new") shape=TagShape::New /></p> }
    });
    let is_soon = matches!(entry.notice.what, Happened::EndsSoon { .. });
    let is_ended = matches!(entry.notice.what, Happened::Ended(_));
    let more =
        [(is_soon && entry.may_renew, "proxy-notices-renew"), (is_ended && entry.quiet, "proxy-grants-ended-quietly")];
    let more =
        more.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| view! { <p><Say phrase=w.phrase(key) /></p> });
    let texts = texts::grants(cx.locale);
    let changed = [("proxy-notices-lost", &entry.lost), ("proxy-notices-gained", &entry.gained)];
    let changed = changed.into_iter().filter_map(|(key, areas)| {
        let areas = texts.of_card.area_names(areas.iter(), entry.side)?;
        Some(view! { <p><Say phrase=w.phrase_with(key, &[("areas", (&areas).into())]) /></p> })
    });
    let changed = changed.collect_view();
    let words = words(w, entry, &name.text);
    view! {
        <li>
            <PersonAvatar name=name.text relation=Relation::Another />
            <div class="innsyn-usage-log-body">
                {new}
                <p class="innsyn-usage-log-who"><Say phrase=words /></p>
                {changed}
                <p class="innsyn-usage-log-at"><Say phrase=day /></p>
                {more.collect_view()}
            </div>
        </li>
    }
    .into_any()
}

/// What happened, in a sentence to whoever reads.
fn words(w: &Words, entry: &NoticeEntry, name: &str) -> Phrase {
    let key = match (entry.notice.what, entry.side, entry.is_capacity) {
        (Happened::Given | Happened::Changed, _, true) => "proxy-notices-capacity",
        (Happened::Given, Side::Giver, false) => "proxy-notices-given-by-me",
        (Happened::Given, Side::Receiver, false) => "proxy-notices-given-to-me",
        (Happened::Changed, Side::Giver, false) => "proxy-notices-changed-by-me",
        (Happened::Changed, Side::Receiver, false) => "proxy-notices-changed-to-me",
        (Happened::FirstUsed, Side::Giver, false) => "proxy-notices-used-by-other",
        (Happened::FirstUsed, Side::Giver, true) => "proxy-notices-used-by-kin",
        (Happened::FirstUsed, Side::Receiver, false) => "proxy-notices-used-by-me",
        (Happened::FirstUsed, Side::Receiver, true) => "proxy-notices-used-as-kin",
        (Happened::EndsSoon { until }, side, is_capacity) => return soon(w, side, is_capacity, name, until),
        (Happened::Expired { on }, side, is_capacity) => return expired(w, side, is_capacity, name, on),
        (Happened::Ended(_), _, true) => "proxy-notices-ended-capacity",
        (Happened::Ended(EndedBy::Giver), Side::Giver, false) => "proxy-notices-ended-by-me",
        (Happened::Ended(EndedBy::Giver), Side::Receiver, false) => "proxy-notices-ended-by-giver",
        (Happened::Ended(EndedBy::Receiver), Side::Giver, false) => "proxy-notices-left-by-other",
        (Happened::Ended(EndedBy::Receiver), Side::Receiver, false) => "proxy-notices-left-by-me",
        (Happened::Ended(EndedBy::NotKnown), Side::Giver, false) => "proxy-notices-ended-given",
        (Happened::Ended(EndedBy::NotKnown), Side::Receiver, false) => "proxy-notices-ended-received",
        (Happened::Declined, Side::Giver, _) => "proxy-notices-declined-by-other",
        (Happened::Declined, Side::Receiver, _) => "proxy-notices-declined-by-me",
    };
    w.phrase_with(key, &[("name", name.into())])
}

fn soon(w: &Words, side: Side, is_capacity: bool, name: &str, until: Date) -> Phrase {
    let key = match (side, is_capacity) {
        (_, true) => "proxy-notices-soon-capacity",
        (Side::Giver, false) => "proxy-notices-soon-given",
        (Side::Receiver, false) => "proxy-notices-soon-received",
    };
    dated(w, key, name, until)
}

fn expired(w: &Words, side: Side, is_capacity: bool, name: &str, on: Date) -> Phrase {
    let key = match (side, is_capacity) {
        (_, true) => "proxy-notices-expired-capacity",
        (Side::Giver, false) => "proxy-notices-expired-given",
        (Side::Receiver, false) => "proxy-notices-expired-received",
    };
    dated(w, key, name, on)
}

fn dated(w: &Words, key: &str, name: &str, day: Date) -> Phrase {
    let day = format::date_short(w.locale(), day);
    w.phrase_with(key, &[("name", name.into()), ("date", (&day).into())])
}
