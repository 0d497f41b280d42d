//! «Last ned eller skriv ut»: links that need no script, and a button where there is one.

use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::{ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::{PageContext, WHOSE};

/// What a link to the section leads to.
const ID: &str = "last-ned";

/// Of everything, or of the one result or report with this address.
pub(super) fn take_along(cx: &PageContext, w: &Words, only: Option<&str>) -> AnyView {
    // Everything of whom: after a change of person the same link would give another one's.
    let query = match (only, cx.mark()) {
        (Some(address), _) => format!("?svar={address}"),
        (None, Some(mark)) => format!("?{WHOSE}={mark}"),
        (None, None) => String::new(),
    };
    let file = |kind: &str, link: &str, about: &str| {
        let (href, link, about) = (format!("/provesvar/last-ned/{kind}{query}"), w.phrase(link), w.phrase(about));
        view! {
            <li>
                <LinkButton kind=ButtonKind::Other href=href><Say phrase=link /></LinkButton>
                <p><Say phrase=about /></p>
            </li>
        }
    };
    let fhir = if only.is_some() { "download-fhir-link-about-one" } else { "download-fhir-link-about" };
    let files = [file("csv", "download-csv-link", "download-csv-link-about"), file("fhir", "download-fhir-link", fhir)];
    let all = only.is_none().then(|| view! { <p><Say phrase=w.phrase("download-all") /></p> });
    view! {
        <section class="innsyn-take-along" id=ID>
            <h2><Say phrase=w.phrase("download-heading") /></h2>
            {all}
            <ul>{files.collect_view()}</ul>
            <p><Say phrase=w.phrase("download-unlocked") /></p>
            {print(w)}
        </section>
    }
    .into_any()
}

/// Only a script can open the print dialogue: it shows the button and takes away the hint.
pub(super) fn print(w: &Words) -> AnyView {
    let Phrase { text, lang } = w.phrase("download-print");
    view! {
        <p data-print-hint=""><Say phrase=w.phrase("download-print-hint") /></p>
        <button class="innsyn-button" data-kind="other" type="button" data-print="" lang=lang.map(Locale::tag) hidden>
            {text}
        </button>
    }
    .into_any()
}

/// To the section, from the top of a long page.
pub(super) fn link(w: &Words) -> AnyView {
    view! { <p class="innsyn-to-take-along"><a href=format!("#{ID}")><Say phrase=w.phrase("download-heading") /></a></p> }
        .into_any()
}
