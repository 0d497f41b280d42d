//! Before one writes something for the first time while one acts for somebody else.

use innsyn_domain::lab_results::{OwnAction, Param, own_fields};
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::{MARKS, OWN_ENTRIES, PageContext, WRITES_FOR};
use crate::shell::{Place, document};

/// What one is about to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstWrite {
    /// To mark all results as read by oneself.
    Marks,
    /// To write beside the plan.
    Entry,
}

/// `back`: the page that asked, one of ours.
pub fn write_first(cx: &PageContext, what: FirstWrite, back: &str) -> String {
    let w = Words::of(cx.locale);
    let place = match what {
        FirstWrite::Marks => Place::Elsewhere,
        FirstWrite::Entry => Place::InTreatmentPlan,
    };
    document(cx, &w.phrase("proxy-access-write-title"), place, || {
        let name = cx.acts_for().unwrap_or_default();
        let (heading, body, yes) = match what {
            FirstWrite::Marks => ("proxy-access-write", "proxy-access-write-body", "proxy-access-write-yes"),
            FirstWrite::Entry => {
                ("proxy-access-write-entry", "proxy-access-write-entry-body", "proxy-access-write-entry-yes")
            }
        };
        let [heading, body] = [heading, body].map(|key| w.phrase_with(key, &[("name", name.into())]));
        let (action, no) = match what {
            FirstWrite::Marks => (MARKS, back.to_owned()),
            FirstWrite::Entry => (WRITES_FOR, OWN_ENTRIES.to_owned()),
        };
        let back = back.to_owned();
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            <p><Say phrase=w.phrase("proxy-access-write-once") /></p>
            <form class="innsyn-actions" method="post" action=action>
                <input type="hidden" name=own_fields::BACK value=back />
                <input type="hidden" name="bekreft" value="ja" />
                {(what == FirstWrite::Marks).then(|| view! { <input type="hidden" name=own_fields::ACTION value=OwnAction::ReadAll.param() /> })}
                <Button kind=ButtonKind::Main><Say phrase=w.phrase(yes) /></Button>
                <LinkButton kind=ButtonKind::Other href=no><Say phrase=w.phrase("proxy-access-write-no") /></LinkButton>
            </form>
        }
        .into_any()
    })
}
