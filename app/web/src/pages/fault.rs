//! Instead of the page that was asked for: what happened, what to do, and the reference.

use innsyn_i18n::words::Words;
use innsyn_ui::{ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::switch_person::{closed_why, own_closed_why};
use super::{FaultKind, FaultPage, PageContext, SWITCH};
use crate::shell::{Place, document};

pub fn fault(cx: &PageContext, page: &FaultPage) -> String {
    let w = Words::of(cx.locale);
    let (heading, body) = match page.kind {
        FaultKind::NotFound => (w.phrase("faults-not-found"), w.phrase("faults-not-found-body")),
        FaultKind::BadRequest => (w.phrase("faults-bad-request"), w.phrase("faults-bad-request-body")),
        FaultKind::CrossSite => (w.phrase("faults-cross-site"), w.phrase("faults-cross-site-body")),
        FaultKind::SignedOut => (w.phrase("faults-signed-out"), w.phrase("faults-signed-out-body")),
        FaultKind::WrongMethod => (w.phrase("faults-wrong-method"), w.phrase("faults-wrong-method-body")),
        FaultKind::TooLarge => (w.phrase("faults-too-large"), w.phrase("faults-too-large-body")),
        FaultKind::AccessEnded => (w.phrase("proxy-access-ended"), w.phrase("proxy-access-ended-body")),
        FaultKind::Closed(what, reason) => {
            let why = if cx.is_for_another() { closed_why } else { own_closed_why };
            (w.phrase("proxy-access-closed"), why(w, what, reason))
        }
        FaultKind::Switched => (w.phrase("proxy-access-switched"), w.phrase("proxy-access-switched-body")),
        FaultKind::Server => (w.phrase("faults-server"), w.phrase("faults-server-body")),
    };
    let (href, way) = match page.kind {
        FaultKind::SignedOut => ("/logg-inn", w.phrase("faults-sign-in")),
        FaultKind::AccessEnded => (SWITCH, w.phrase("proxy-access-switch")),
        FaultKind::Closed(..) if cx.is_for_another() => (SWITCH, w.phrase("proxy-access-switch")),
        FaultKind::Switched => ("/provesvar", w.phrase("shell-nav-results")),
        FaultKind::NotFound
        | FaultKind::Closed(..)
        | FaultKind::BadRequest
        | FaultKind::CrossSite
        | FaultKind::WrongMethod
        | FaultKind::TooLarge
        | FaultKind::Server => ("/", w.phrase("faults-home")),
    };
    let reference = w.phrase_with("faults-reference", &[("reference", (&page.reference).into())]);
    document(cx, &w.phrase("faults-title"), Place::Elsewhere, || {
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            <p class="innsyn-actions">
                <LinkButton kind=ButtonKind::Main href=href><Say phrase=way /></LinkButton>
            </p>
            <p class="innsyn-reference"><Say phrase=reference /></p>
        }
        .into_any()
    })
}
