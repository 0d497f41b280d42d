//! `/hjelp`: whom to ask about what.

use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use leptos::prelude::*;

use super::PageContext;
use super::contact::{Operator, contact};
use super::prose::{paragraphs, section};
use crate::shell::{Place, document, emergency, out_of_hours};

/// The oldest browsers that the pages are made for; a test holds the style sheets to them. What asks for most:
/// `:has()` in the style sheets (Chrome 105, Firefox 121), `wasm-unsafe-eval` in the policy (Safari 16). The wasm itself
/// asks for reference types (Chrome 96, Firefox 79, Safari 15.1), the script for `await` outside functions
/// (Chrome 89, Firefox 89, Safari 15). Source: MDN's browser compatibility data.
pub const BROWSERS: [(&str, u64); 4] = [("Chrome", 105), ("Edge", 105), ("Firefox", 121), ("Safari", 16)];

pub fn help(cx: &PageContext, operator: &Operator) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("help-title"), Place::Elsewhere, || {
        let number = |key| w.template(key, &["number"]);
        let who = view! {
            {paragraphs(w, &["help-technical-who"])}
            {contact(w, operator)}
        };
        let now = || {
            view! {
                <p>{emergency(&number("home-help-113"))}</p>
                <p>{out_of_hours(&number("home-help-116117"))}</p>
            }
        };
        let plan = view! {
            {paragraphs(w, &["help-plan-what", "help-plan-shows", "help-plan-changes", "help-plan-nobody"])}
            {now()}
        };
        let grants = ["help-grants-what", "help-grants-give", "help-grants-seen", "help-grants-end"];
        view! {
            <h1><Say phrase=w.phrase("help-heading") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("help-lede") /></p>
            {section(w, "home-help", now())}
            {section(w, "help-result", paragraphs(w, &["help-result-who", "help-result-not-us"]))}
            {section(w, "help-wrong", paragraphs(w, &["help-wrong-who", "help-wrong-changed"]))}
            {section(w, "help-not-mine", paragraphs(w, &["help-not-mine-who"]))}
            {section(w, "help-missing", paragraphs(w, &["help-missing-where", "lab-results-not-normal"]))}
            {section(w, "help-plan", plan)}
            {section(w, "help-grants", paragraphs(w, &grants))}
            {section(w, "help-technical", who)}
            {section(w, "help-browsers", browsers(w))}
        }
        .into_any()
    })
}

fn browsers(w: &Words) -> AnyView {
    // Names and numbers are of no language.
    let items = BROWSERS.map(|(name, version)| view! { <li translate="no">{format!("{name} {version}")}</li> });
    view! {
        <p><Say phrase=w.phrase("help-browsers-made-for") /></p>
        <ul>{items.into_iter().collect_view()}</ul>
        {paragraphs(w, &["help-browsers-older", "help-browsers-script", "help-browsers-too-old"])}
    }
    .into_any()
}
