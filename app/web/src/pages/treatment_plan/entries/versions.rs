//! What one thing has said, from the newest to the first; also when it has been deleted.

use innsyn_domain::treatment_plan::entries::EntryVersion;
use innsyn_i18n::words::Words;
use innsyn_ui::{HeadingLevel, Notice, StatusTag, TagShape, Weight, Words as Say};
use leptos::prelude::*;

use super::super::{back_from, said};
use super::{EntryVersionsPage, OWN_ENTRIES, shown};
use crate::pages::{LOG, PageContext};
use crate::shell::{Place, document};

pub fn entry_versions(cx: &PageContext, page: &EntryVersionsPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("plan-entries-title-versions"), Place::InTreatmentPlan, || {
        let content = match &page.versions {
            Some(found) => {
                let items = found.versions.iter().enumerate().map(|(at, one)| version(cx, w, one, at == 0));
                let lost =
                    (!found.is_whole).then(|| view! { <p><Say phrase=w.phrase("plan-entries-versions-lost") /></p> });
                view! {
                    {lost}
                    <ol class="innsyn-plan-list innsyn-entries" reversed=true>{items.collect_view()}</ol>
                }
                .into_any()
            }
            None => {
                let (heading, body) =
                    (w.phrase("plan-entries-versions-none"), w.phrase("plan-entries-versions-none-body"));
                view! { <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice> }
                    .into_any()
            }
        };
        view! {
            {back_from(w, OWN_ENTRIES, "plan-entries-back")}
            <h1 class="innsyn-plan-h1"><Say phrase=shown::name(w, page.kind) /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("plan-entries-versions-lede") /></p>
            {content}
            <p class="innsyn-alone"><a href=LOG><Say phrase=w.phrase("plan-entries-versions-log") /></a></p>
            {said::help(cx, &page.plans)}
        }
        .into_any()
    })
}

/// What it said, and when that was stored.
fn version(cx: &PageContext, w: &Words, version: &EntryVersion, is_newest: bool) -> AnyView {
    let when = shown::when(cx.locale, version.entry.stored).unwrap_or_default();
    let key = if version.is_deleted { "plan-entries-version-deleted" } else { "plan-entries-version-stored" };
    let stored = w.phrase_with(key, &[("date", (&when).into())]);
    let tag = match (version.is_deleted, is_newest) {
        (true, _) => Some(
            view! { " " <StatusTag text=w.phrase("plan-entries-version-gone") shape=TagShape::Cancelled /> }.into_any(),
        ),
        (false, true) => {
            Some(view! { " " <StatusTag text=w.phrase("plan-entries-version-now") shape=TagShape::New /> }.into_any())
        }
        (false, false) => None,
    };
    let of = shown::when(cx.locale, version.entry.at).map(|at| view! { <p class="innsyn-entry-when">{at}</p> });
    view! {
        <li>
            <p class="innsyn-entry-head"><strong><Say phrase=stored /></strong>{tag}</p>
            {of}
            {shown::content(cx.locale, &version.entry)}
            <p class="innsyn-plan-soft"><Say phrase=shown::by(cx, w, &version.entry.by) /></p>
        </li>
    }
    .into_any()
}
