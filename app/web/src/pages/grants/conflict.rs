//! Why nothing was stored, or that nobody knows whether it was.

use innsyn_i18n::words::Words;
use innsyn_ui::{ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::{GRANTS, PageContext};
use crate::shell::{Place, document};

/// Why nothing was done, or why nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GrantConflict {
    /// It was changed or ended meanwhile.
    Changed,
    /// The same, and what was typed is kept: there it is looked over anew.
    Kept { check: String },
    /// It was asked anew who it is, and that was not confirmed. What was typed is kept.
    Unconfirmed { check: String },
    /// It was sent, and no answer came.
    Unsure,
}

pub fn grant_conflict(cx: &PageContext, conflict: &GrantConflict) -> String {
    let w = Words::of(cx.locale);
    let (heading, body) = match conflict {
        GrantConflict::Changed => (w.phrase("proxy-grants-conflict"), w.phrase("proxy-grants-conflict-body")),
        GrantConflict::Kept { .. } => (w.phrase("proxy-give-conflict"), w.phrase("proxy-give-conflict-body")),
        GrantConflict::Unconfirmed { .. } => {
            (w.phrase("proxy-give-unconfirmed"), w.phrase("proxy-give-unconfirmed-body"))
        }
        GrantConflict::Unsure => (w.phrase("proxy-grants-unsure"), w.phrase("proxy-grants-unsure-body")),
    };
    let check = match conflict {
        GrantConflict::Kept { check } | GrantConflict::Unconfirmed { check } => {
            Some((check.clone(), w.phrase("proxy-give-conflict-check")))
        }
        GrantConflict::Changed | GrantConflict::Unsure => None,
    };
    document(cx, &w.phrase("proxy-grants-title"), Place::InGrants, || {
        let list = w.phrase("proxy-grants-conflict-list");
        let check = check.map(|(href, words)| {
            view! { <LinkButton kind=ButtonKind::Other href=href><Say phrase=words /></LinkButton> }
        });
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            <p class="innsyn-actions">
                <LinkButton kind=ButtonKind::Main href=GRANTS><Say phrase=list /></LinkButton>
                {check}
            </p>
        }
        .into_any()
    })
}
