//! 113 and the out-of-hours doctor: two links, on every page of a plan.

use innsyn_domain::treatment_plan::Level;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::{Icon, Shape, Words};
use leptos::prelude::*;

use super::PlanTexts;

/// Large, side by side where there is room.
pub fn emergency(texts: &PlanTexts) -> AnyView {
    let e = &texts.emergency;
    let Phrase { text: label, lang } = e.label.clone();
    view! {
        <div class="innsyn-plan-call" role="group" aria-label=label lang=lang.map(Locale::tag)>
            <div class="innsyn-plan-call-row" lang=texts.locale.tag()>
                {call("life", "tel:113", &e.life, &e.call.fill(&["113"]))}
                {call("doctor", "tel:116117", &e.doctor, &e.call.fill(&["116\u{a0}117"]))}
            </div>
        </div>
    }
    .into_any()
}

fn call(kind: &'static str, href: &'static str, what: &Phrase, call: &Phrase) -> AnyView {
    let (what, call) = (what.clone(), call.clone());
    view! {
        <a class="innsyn-plan-call-one" data-kind=kind href=href>
            <Icon shape=Shape::Phone />
            <span>
                <span class="innsyn-plan-call-what"><Words phrase=what /></span>
                " "
                <strong><Words phrase=call /></strong>
            </span>
        </a>
    }
    .into_any()
}

/// Where a zone has just been read: 113 as large as at the top where it is red, and not where it is green.
pub(super) fn of_a_zone(level: &Level, texts: &PlanTexts) -> AnyView {
    let e = &texts.emergency;
    let doctor = e.call.fill(&["116\u{a0}117"]);
    let life = match level {
        Level::Green => ().into_any(),
        Level::Red => call("life", "tel:113", &e.life, &e.call.fill(&["113"])),
        Level::Yellow | Level::Other(_) | Level::NotSaid => {
            let words = e.call.fill(&["113"]);
            view! { <a href="tel:113"><Words phrase=words /></a> }.into_any()
        }
    };
    view! {
        <p class="innsyn-plan-call-line">
            {life}
            <a href="tel:116117"><Words phrase=doctor /></a>
        </p>
    }
    .into_any()
}
