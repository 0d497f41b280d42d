//! Before one writes something for the first time while one acts for somebody else.

use innsyn_domain::lab_results::{OwnAction, Param, own_fields};
use innsyn_domain::treatment_plan::Plan;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::treatment_plan::urgent;
use super::{MARKS, OWN_ENTRIES, PageContext, WRITES_FOR};
use crate::shell::{Place, document};

/// What one is about to do.
#[derive(Debug, Clone)]
pub enum FirstWrite {
    /// To mark all results as read by oneself.
    Marks,
    /// To write beside the plan. In use: whom one can call stands below.
    Entry(Vec<Plan>),
}

/// `back`: the page that asked, one of ours.
pub fn write_first(cx: &PageContext, what: &FirstWrite, back: &str) -> String {
    let w = Words::of(cx.locale);
    let place = match what {
        FirstWrite::Marks => Place::Elsewhere,
        FirstWrite::Entry(_) => Place::InTreatmentPlan,
    };
    document(cx, &w.phrase("proxy-access-write-title"), place, || {
        let name = cx.acts_for().unwrap_or_default();
        let (keys, action, no, marks, help) = match what {
            FirstWrite::Marks => {
                let keys = ["proxy-access-write", "proxy-access-write-body", "proxy-access-write-yes"];
                let read = OwnAction::ReadAll.param();
                let marks = view! { <input type="hidden" name=own_fields::ACTION value=read /> };
                (keys, MARKS, back.to_owned(), Some(marks), None)
            }
            FirstWrite::Entry(plans) => {
                let keys =
                    ["proxy-access-write-entry", "proxy-access-write-entry-body", "proxy-access-write-entry-yes"];
                (keys, WRITES_FOR, OWN_ENTRIES.to_owned(), None, Some(urgent(cx, w, plans)))
            }
        };
        let [heading, body, yes] = keys.map(|key| w.phrase_with(key, &[("name", name.into())]));
        let back = back.to_owned();
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            <p><Say phrase=w.phrase("proxy-access-write-once") /></p>
            <form class="innsyn-actions" method="post" action=action>
                <input type="hidden" name=own_fields::BACK value=back />
                <input type="hidden" name="bekreft" value="ja" />
                {marks}
                <Button kind=ButtonKind::Main><Say phrase=yes /></Button>
                <LinkButton kind=ButtonKind::Other href=no><Say phrase=w.phrase("proxy-access-write-no") /></LinkButton>
            </form>
            {help}
        }
        .into_any()
    })
}
