//! `/egenbehandling/nodhjelp`: for when nothing else is at hand. It holds nothing of anybody.

use innsyn_health::treatment_plan::emergency;
use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use leptos::prelude::*;

use super::PLAN;
use crate::pages::PageContext;
use crate::pages::prose::{list, section};
use crate::shell::{Place, document};
use crate::texts;

/// Where it is.
pub const EMERGENCY: &str = "/egenbehandling/nodhjelp";

/// `cx` without anybody signed in: the page is the same for all.
pub fn plan_emergency(cx: &PageContext) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("treatment-plan-help"), Place::ForAll, || {
        let asked =
            list(w, &["treatment-plan-help-say-where", "treatment-plan-help-say-what", "treatment-plan-help-say-who"]);
        view! {
            <h1><Say phrase=w.phrase("treatment-plan-help") /></h1>
            {emergency(&texts::plan(cx.locale))}
            <p><Say phrase=w.phrase("treatment-plan-help-life") /></p>
            <p><Say phrase=w.phrase("treatment-plan-help-doctor") /></p>
            {section(w, "treatment-plan-help-say", asked)}
            <p><Say phrase=w.phrase("treatment-plan-help-lede") /></p>
            <p class="innsyn-alone"><a href=PLAN><Say phrase=w.phrase("treatment-plan-help-plan") /></a></p>
        }
        .into_any()
    })
}
