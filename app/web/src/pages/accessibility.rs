//! `/tilgjengelighet`: what the pages are built to, what is tried, and what is known to fail.

use innsyn_i18n::format;
use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::PageContext;
use super::contact::{Operator, contact};
use super::prose::{list, paragraphs, section};
use crate::shell::{Elsewhere, Place, document};

/// When somebody last held the statement against the tests.
const CHANGED: Date = date(2026, 11, 25);

const BOARD: Elsewhere = Elsewhere { name: "Diskrimineringsnemnda", href: "https://www.diskrimineringsnemnda.no/" };
const AUTHORITY: Elsewhere = Elsewhere { name: "Uu-tilsynet", href: "https://www.uutilsynet.no/" };
const FORMAL: Elsewhere = Elsewhere { name: "uustatus.no", href: "https://uustatus.no/" };

const TESTED: [&str; 6] = [
    "accessibility-tested-axe",
    "accessibility-tested-html",
    "accessibility-tested-keyboard",
    "accessibility-tested-zoom",
    "accessibility-tested-colours",
    "accessibility-tested-script",
];

const LACKING: [&str; 4] = [
    "accessibility-lacking-readers",
    "accessibility-lacking-browsers",
    "accessibility-lacking-sami",
    "accessibility-lacking-terms",
];

pub fn accessibility(cx: &PageContext, operator: &Operator) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("accessibility-title"), Place::Elsewhere, || {
        let standard =
            ["accessibility-standard-body", "accessibility-standard-more", "accessibility-standard-unjudged"];
        let tested = view! {
            {paragraphs(w, &["accessibility-tested-intro"])}
            {list(w, &TESTED)}
            {paragraphs(w, &["accessibility-tested-limits"])}
        };
        let tell = view! {
            {paragraphs(w, &["accessibility-tell-body"])}
            {contact(w, operator)}
        };
        let link = |key| w.template(key, &["link"]);
        let complain = view! {
            <p>{BOARD.within(&link("accessibility-complain-board"))}</p>
            <p>{AUTHORITY.within(&link("accessibility-complain-authority"))}</p>
            <p>{FORMAL.within(&link("accessibility-complain-formal"))}</p>
        };
        let changed = w.phrase_with("accessibility-changed", &[("date", (&format::date(cx.locale, CHANGED)).into())]);
        view! {
            <h1><Say phrase=w.phrase("accessibility-heading") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("accessibility-lede") /></p>
            {section(w, "accessibility-standard", paragraphs(w, &standard))}
            {section(w, "accessibility-tested", tested)}
            {section(w, "accessibility-lacking", list(w, &LACKING))}
            {section(w, "accessibility-tell", tell)}
            {section(w, "accessibility-complain", complain)}
            <p><Say phrase=changed /></p>
        }
        .into_any()
    })
}
