//! Instead of the page that was asked for: what happened, what to do, and the reference.

use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::switch_person::{closed_why, own_closed_why};
use super::{FaultKind, FaultPage, ONESELF, PageContext, SWITCH};
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
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            <div class="innsyn-actions">{way}</div>
            {reference}
        }
        .into_any()
    })
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
