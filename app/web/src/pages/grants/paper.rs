//! The same choices on paper.

use innsyn_domain::access::Area;
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use leptos::prelude::*;

use super::super::contact::{Operator, contact};
use super::super::prose::section;
use super::super::take_along::print;
use super::PageContext;
use crate::shell::{Place, document};
use crate::texts;

pub fn grant_paper(cx: &PageContext, operator: &Operator) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-give-paper"), Place::InGrants, || {
        let texts = texts::grants(cx.locale);
        let (name, number) = (w.phrase("proxy-give-paper-name"), w.phrase("proxy-give-number"));
        let person = |heading: &str| {
            let blanks = [name.clone(), number.clone()].map(blank).collect_view();
            section(w, heading, blanks)
        };
        let areas = Area::ALL.map(|area| tick(texts.area(area).clone(), Some(texts.shows(area, None).clone())));
        let areas = view! {
            <p><Say phrase=w.phrase("proxy-give-paper-mark") /></p>
            <ul class="innsyn-paper-ticks">{areas.collect_view()}</ul>
            <p><Say phrase=w.phrase("proxy-give-follows") /></p>
        };
        let until = ["proxy-give-paper-one-year", "proxy-give-until-day", "proxy-give-until-ended"];
        let until = until.map(|key| tick(w.phrase(key), None));
        let period = view! {
            <p><Say phrase=w.phrase("proxy-give-paper-mark") /></p>
            <ul class="innsyn-paper-ticks">{until.collect_view()}</ul>
            {[w.phrase("proxy-give-paper-from"), w.phrase("proxy-give-paper-until")].map(blank).collect_view()}
        };
        let send = view! {
            <p><Say phrase=w.phrase("proxy-give-paper-send-body") /></p>
            <p><Say phrase=w.phrase("proxy-give-paper-rules") /></p>
            {contact(w, operator)}
        };
        view! {
            <div class="innsyn-paper">
                <h1><Say phrase=w.phrase("proxy-give-paper") /></h1>
                <p class="innsyn-lede"><Say phrase=w.phrase("proxy-give-paper-lede") /></p>
                <div class="innsyn-actions">{print(w)}</div>
                {person("proxy-give-paper-giver")}
                {person("proxy-give-paper-receiver")}
                {section(w, "proxy-give-areas", areas)}
                {section(w, "proxy-give-how-long", period)}
                {blank(w.phrase("proxy-give-paper-sign"))}
                {section(w, "proxy-give-paper-send", send)}
            </div>
        }
        .into_any()
    })
}

/// A line to write on.
fn blank(words: Phrase) -> AnyView {
    view! { <p class="innsyn-paper-blank"><Say phrase=words /></p> }.into_any()
}

fn tick(words: Phrase, says: Option<Phrase>) -> AnyView {
    let says = says.map(|says| view! { <p><Say phrase=says /></p> });
    view! { <li><strong><Say phrase=words /></strong> {says}</li> }.into_any()
}
