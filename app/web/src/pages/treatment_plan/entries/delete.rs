//! Deleting one: what it says is read once more.

use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, HeadingLevel, LinkButton, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::super::{back_from, said};
use super::{EntryDeletePage, OWN_ENTRIES, entry_address, entry_fields as fields, shown};
use crate::pages::PageContext;
use crate::shell::{Place, document};

pub fn entry_delete(cx: &PageContext, page: &EntryDeletePage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("plan-entries-title-delete"), Place::InTreatmentPlan, || {
        let changed = page.is_changed.then(|| {
            let (heading, body) = (w.phrase("plan-entries-conflict"), w.phrase("plan-entries-delete-changed"));
            view! { <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice> }
        });
        let action = format!("{}/slett", entry_address(&page.entry.id));
        let then = match cx.acts_for() {
            Some(name) => w.phrase_with("plan-entries-delete-then-theirs", &[("name", name.into())]),
            None => w.phrase("plan-entries-delete-then"),
        };
        view! {
            {back_from(w, OWN_ENTRIES, "plan-entries-back")}
            <h1 class="innsyn-plan-h1"><Say phrase=w.phrase("plan-entries-delete-heading") /></h1>
            {changed}
            <div class="innsyn-entry-now">{shown::entry(cx, w, &page.entry)}</div>
            <p><Say phrase=then /></p>
            <form class="innsyn-actions" method="post" action=action>
                <input type="hidden" name=fields::SEEN value=page.seen.clone() />
                <Button kind=ButtonKind::Main><Say phrase=w.phrase("plan-entries-delete-do") /></Button>
                <LinkButton kind=ButtonKind::Other href=OWN_ENTRIES><Say phrase=w.phrase("plan-entries-keep") /></LinkButton>
            </form>
            {said::help(cx, &page.plans)}
        }
        .into_any()
    })
}
