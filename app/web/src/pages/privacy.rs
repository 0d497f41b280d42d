//! `/personvern`: what is used, what is kept and for how long, and what is not.

use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Definition, DefinitionList, Layout, Words as Say};
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::PageContext;
use super::contact::{Operator, contact};
use super::prose::{list, paragraphs, section};
use crate::shell::{Elsewhere, Place, document};

/// When somebody last held the statement against the code.
const CHANGED: Date = date(2026, 11, 26);

const AUTHORITY: Elsewhere = Elsewhere { name: "Datatilsynet", href: "https://www.datatilsynet.no/" };

/// `/personvern`
#[derive(Debug, Clone)]
pub struct PrivacyPage {
    pub operator: Operator,
    /// When a session ends: minutes without a page, hours in all.
    pub idle_minutes: u64,
    pub whole_hours: u64,
    /// How long the choice of language is remembered.
    pub language_days: u64,
    /// How long a citizen's many results stay in memory.
    pub memory_minutes: u64,
    /// How long it is remembered that a result was read.
    pub read_days: u64,
    /// How long a form that was begun lies untouched.
    pub draft_hours: u64,
    /// How long it is remembered that a plan is to be taken along.
    pub device_days: u64,
}

pub fn privacy(cx: &PageContext, page: &PrivacyPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("privacy-title"), Place::Elsewhere, || {
        let who = view! {
            {paragraphs(w, &["privacy-who-body"])}
            {contact(w, &page.operator)}
        };
        let not = ["privacy-not-measure", "privacy-not-others", "privacy-not-adverts"];
        let rights = view! {
            {paragraphs(w, &["privacy-rights-see", "privacy-rights-correct", "privacy-rights-whom"])}
            <p>{AUTHORITY.within(&w.template("privacy-rights-complain", &["link"]))}</p>
        };
        let changed = w.phrase_with("privacy-changed", &[("date", (&format::date(cx.locale, CHANGED)).into())]);
        view! {
            <h1><Say phrase=w.phrase("privacy-heading") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("privacy-lede") /></p>
            {section(w, "privacy-who", who)}
            {section(w, "privacy-used", used(w, page))}
            {section(w, "privacy-kept", kept(w, page))}
            {section(w, "privacy-not", list(w, &not))}
            {section(w, "privacy-rights", rights)}
            <p><Say phrase=changed /></p>
        }
        .into_any()
    })
}

fn used(w: &Words, page: &PrivacyPage) -> AnyView {
    let results = w.phrase_with("privacy-used-results", &[("minutes", page.memory_minutes.into())]);
    view! {
        <ul>
            <li><Say phrase=w.phrase("privacy-used-person") /></li>
            <li><Say phrase=results /></li>
        </ul>
    }
    .into_any()
}

/// The times are the code's own, so that the page cannot promise others.
fn kept(w: &Words, page: &PrivacyPage) -> AnyView {
    let times = [("minutes", page.idle_minutes.into()), ("hours", page.whole_hours.into())];
    let days = [("days", page.language_days.into())];
    let device = [("days", page.device_days.into())];
    let read = [("days", page.read_days.into())];
    let draft = [("hours", page.draft_hours.into())];
    let items = vec![
        fact(w.phrase("privacy-kept-session"), w.phrase_with("privacy-kept-session-body", &times)),
        fact(w.phrase("privacy-kept-language"), w.phrase_with("privacy-kept-language-body", &days)),
        fact(w.phrase("privacy-kept-marks"), w.phrase_with("privacy-kept-marks-body", &read)),
        fact(w.phrase("privacy-kept-drafts"), w.phrase_with("privacy-kept-drafts-body", &draft)),
        fact(w.phrase("privacy-kept-grants"), w.phrase("privacy-kept-grants-body")),
        fact(w.phrase("privacy-kept-entries"), w.phrase("privacy-kept-entries-body")),
        fact(w.phrase("privacy-kept-device"), w.phrase_with("privacy-kept-device-body", &device)),
        fact(w.phrase("privacy-kept-audit"), w.phrase("privacy-kept-audit-body")),
        fact(w.phrase("privacy-kept-log"), w.phrase("privacy-kept-log-body")),
        fact(w.phrase("privacy-kept-files"), w.phrase("privacy-kept-files-body")),
        fact(w.phrase("privacy-kept-browser"), w.phrase("privacy-kept-browser-body")),
    ];
    view! { <div class="innsyn-kept"><DefinitionList items=items layout=Layout::Stacked /></div> }.into_any()
}

fn fact(term: Phrase, said: Phrase) -> Definition {
    Definition::new(term, view! { <Say phrase=said /> })
}
