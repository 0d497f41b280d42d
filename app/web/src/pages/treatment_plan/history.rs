//! `/egenbehandling/historikk`: versions of the plan, and what is different between two of them.

use innsyn_domain::treatment_plan::{Plan, PlanId, PlanStanding};
use innsyn_health::treatment_plan::{PlanLook, changes_view, emergency, plan_name, version_name};
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, Choice, HeadingLevel, SelectField, StatusTag, TagShape, Words as Say};
use leptos::prelude::*;

use super::{PLAN, PlansData, address, back, look, said};
use crate::pages::{Load, PageContext};
use crate::shell::{Place, document};
use crate::texts;

#[derive(Debug, Clone)]
pub struct PlanHistoryPage {
    pub plans: Load<PlansData>,
    /// Addresses of the older and the newer one that are held beside each other.
    pub compared: Option<(PlanId, PlanId)>,
}

/// The fields of the form, and what they are in an address.
pub(crate) const OLDER: &str = "fra";
pub(crate) const NEWER: &str = "til";

pub fn plan_history(cx: &PageContext, page: &PlanHistoryPage) -> String {
    let w = Words::of(cx.locale);
    let title = w.phrase("treatment-plan-history");
    document(cx, &title, Place::InTreatmentPlan, || {
        let t = texts::plan(cx.locale);
        let content = match &page.plans {
            Load::Ready(data) if data.plans.value.is_empty() => said::nothing(cx, w, &t, data),
            Load::Ready(data) => ready(w, data, page.compared.as_ref(), &look(cx, &t, HeadingLevel::H3)),
            Load::Failed { reference } => said::failed(cx, w, &t, reference),
        };
        view! {
            {back(w, PLAN.to_owned())}
            <h1 class="innsyn-plan-h1"><Say phrase=title.clone() /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("treatment-plan-history-lede") /></p>
            {content}
        }
        .into_any()
    })
}

fn ready(w: &Words, data: &PlansData, compared: Option<&(PlanId, PlanId)>, look: &PlanLook<'_>) -> AnyView {
    let plans = &data.plans.value;
    let all: Vec<&Plan> = plans.current.iter().chain(&plans.earlier).collect();
    let items = all.iter().map(|plan| version(w, plan, look)).collect_view();
    let one = (all.len() < 2).then(|| view! { <p><Say phrase=w.phrase("treatment-plan-history-one") /></p> });
    let form = (all.len() > 1).then(|| form(w, &all, compared, look));
    let found = compared.and_then(|(older, newer)| {
        let (older, newer) = (plans.by_id(older)?, plans.by_id(newer)?);
        Some(view! {
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("treatment-plan-history-changes") /></h2>
                {changes_view(older, newer, look)}
            </section>
        })
    });
    view! {
        {said::not_whole(w, data)}
        {found}
        {form}
        {one}
        <ul class="innsyn-plan-versions">{items}</ul>
        {emergency(look.texts)}
    }
    .into_any()
}

fn version(w: &Words, plan: &Plan, look: &PlanLook<'_>) -> AnyView {
    let version = version_name(plan, look);
    let open = w.phrase_with("treatment-plan-history-open", &[("name", (&version.text).into())]);
    let current = (plan.standing == PlanStanding::Current).then(|| w.phrase("treatment-plan-history-current"));
    let current = current.map(|text| view! { <StatusTag text=text shape=TagShape::New /> });
    view! {
        <li>
            <p class="innsyn-plan-version-name">{plan_name(plan, look.texts)} " " {current}</p>
            <p class="innsyn-alone"><a href=address(&plan.id)><Say phrase=open /></a></p>
        </li>
    }
    .into_any()
}

/// The one before the newest and the newest, where nothing is chosen.
fn form(w: &Words, all: &[&Plan], compared: Option<&(PlanId, PlanId)>, look: &PlanLook<'_>) -> AnyView {
    let choices = || -> Vec<Choice> {
        let choice = |plan: &&Plan| Choice { value: plan.id.0.clone(), words: version_name(plan, look) };
        all.iter().map(choice).collect()
    };
    let id = |at: usize| all.get(at).map(|plan| plan.id.0.clone()).unwrap_or_default();
    let (older, newer) = compared.map_or_else(|| (id(1), id(0)), |(older, newer)| (older.0.clone(), newer.0.clone()));
    let (from, to) = (w.phrase("treatment-plan-history-older"), w.phrase("treatment-plan-history-newer"));
    let button = w.phrase("treatment-plan-history-compare");
    view! {
        <form class="innsyn-plan-compare" method="get" action=format!("{PLAN}/historikk")>
            <SelectField id="eldre" name=OLDER label=from choices=choices() chosen=older />
            <SelectField id="nyere" name=NEWER label=to choices=choices() chosen=newer />
            <Button kind=ButtonKind::Other><Say phrase=button /></Button>
        </form>
    }
    .into_any()
}
