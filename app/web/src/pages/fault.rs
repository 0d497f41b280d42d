//! Instead of the page that was asked for: what happened, what to do, and the reference.

use innsyn_domain::access::{Reason, Service};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::switch_person::{closed_why, own_closed_why};
use super::{ONESELF, PageContext, SWITCH};
use crate::shell::{Place, document};

/// Something else than the page that was asked for.
#[derive(Debug, Clone)]
pub struct FaultPage {
    pub kind: FaultKind,
    /// Finds the line in the log.
    pub reference: String,
    /// What was typed, and could be stored nowhere. Empty: nothing.
    pub typed: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// 404
    NotFound,
    /// 400
    BadRequest,
    /// 403: a form came from another site.
    CrossSite,
    /// 401: the session has ended.
    SignedOut,
    /// 405
    WrongMethod,
    /// 413
    TooLarge,
    /// 403: who acted for somebody may no longer.
    AccessEnded,
    /// 403: of this person, or for this person, it is not open to who is signed in. What, where it is one of the services.
    Closed(Option<Service>, Reason),
    /// 409: the page that asked was drawn before one changed person. `kept`: what was typed there comes back with that person.
    Switched { kept: bool },
    /// 500 and 502
    Server,
}

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
        FaultKind::Switched { kept } => {
            let body = if kept { "proxy-access-switched-kept" } else { "proxy-access-switched-body" };
            (w.phrase("proxy-access-switched"), w.phrase(body))
        }
        FaultKind::Server => (w.phrase("faults-server"), w.phrase("faults-server-body")),
    };
    let link = |href: &'static str, words: Phrase| {
        view! { <LinkButton kind=ButtonKind::Main href=href><Say phrase=words /></LinkButton> }.into_any()
    };
    let way = match page.kind {
        FaultKind::SignedOut => link("/logg-inn", w.phrase("faults-sign-in")),
        FaultKind::Closed(..) if cx.is_preview() => preview_end(w),
        FaultKind::AccessEnded | FaultKind::Switched { kept: true } => link(SWITCH, w.phrase("proxy-access-switch")),
        FaultKind::Closed(..) if cx.is_for_another() => link(SWITCH, w.phrase("proxy-access-switch")),
        FaultKind::Switched { kept: false }
        | FaultKind::NotFound
        | FaultKind::Closed(..)
        | FaultKind::BadRequest
        | FaultKind::CrossSite
        | FaultKind::WrongMethod
        | FaultKind::TooLarge
        | FaultKind::Server => link("/", w.phrase("faults-home")),
    };
    let (title, has_failed) = match page.kind {
        // What is closed has not failed, and neither has a page of another person: there is nothing to report.
        FaultKind::Closed(..) => ("proxy-access-closed", false),
        FaultKind::Switched { .. } => ("proxy-access-switched", false),
        _ => ("faults-title", true),
    };
    let title = w.phrase(title);
    let reference = has_failed.then(|| {
        let reference = w.phrase_with("faults-reference", &[("reference", (&page.reference).into())]);
        view! { <p class="innsyn-reference"><Say phrase=reference /></p> }
    });
    document(cx, &title, Place::Elsewhere, || {
        let typed = (!page.typed.is_empty()).then(|| typed(w, page.typed.clone()));
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            {typed}
            <div class="innsyn-actions">{way}</div>
            {reference}
        }
        .into_any()
    })
}

/// It can be copied from here, and is nowhere else.
fn typed(w: &Words, typed: String) -> AnyView {
    view! {
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("plan-entries-conflict-typed") /></h2>
            <p><Say phrase=w.phrase("plan-entries-refused") /></p>
            <p class="innsyn-plan-written" translate="no">{typed}</p>
        </section>
    }
    .into_any()
}

/// Where one looks at one's own as somebody else does: the way back.
fn preview_end(w: &Words) -> AnyView {
    let words = w.phrase("proxy-access-preview-end");
    view! {
        <form method="post" action=SWITCH>
            <Button kind=ButtonKind::Main name="person" value=ONESELF><Say phrase=words /></Button>
        </form>
    }
    .into_any()
}
