//! `/egenbehandling/uten-nett`: taking the plan along on this device; and the plan as it is read there when nothing answers.

use innsyn_domain::treatment_plan::{Plan, PlanId};
use innsyn_health::treatment_plan::{PlanTexts, head, now, others, whole};
use innsyn_i18n::format;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, HeadingLevel, Notice, Weight, Words as Say};
use jiff::civil::DateTime;
use leptos::prelude::*;

use super::{EMERGENCY, PLAN, PlansData, address, back, look, said};
use crate::pages::prose::{list, paragraphs, section};
use crate::pages::{OnDevice, PageContext};
use crate::shell::{Place, document};
use crate::texts;

/// Where it is chosen.
pub const WITHOUT_NETWORK: &str = "/egenbehandling/uten-nett";

#[derive(Debug, Clone)]
pub struct WithoutNetworkPage {
    /// Until when a plan that is fetched now may be read, in Norway.
    pub until: DateTime,
    /// It has just been deleted.
    pub is_deleted: bool,
    /// In use: whom one can call stands below. Empty where they could not be fetched, too.
    pub plans: Vec<Plan>,
}

pub fn without_network(cx: &PageContext, page: &WithoutNetworkPage) -> String {
    let w = Words::of(cx.locale);
    let title = w.phrase("treatment-plan-along");
    document(cx, &title, Place::InTreatmentPlan, || {
        let until = format::date_time(cx.locale, page.until);
        let ends = w.phrase_with("treatment-plan-along-ends-unused", &[("time", (&until).into())]);
        let ends = view! {
            <ul>
                <li><Say phrase=w.phrase("treatment-plan-along-ends-out") /></li>
                <li><Say phrase=ends /></li>
                <li><Say phrase=w.phrase("treatment-plan-along-ends-off") /></li>
            </ul>
            {paragraphs(w, &["treatment-plan-along-again"])}
        };
        let is_chosen = cx.device == OnDevice::Kept;
        let deleted = page.is_deleted.then(|| {
            let (heading, body) = (w.phrase("treatment-plan-along-deleted"), w.phrase("treatment-plan-along-deleted-body"));
            view! { <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice> }
        });
        let choice = if is_chosen { chosen(w, &until) } else { choose(w) };
        view! {
            {back(w, PLAN.to_owned())}
            <h1 class="innsyn-plan-h1"><Say phrase=title.clone() /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("treatment-plan-along-lede") /></p>
            {deleted}
            {section(w, "treatment-plan-along-what", paragraphs(w, &["treatment-plan-along-what-body"]))}
            {section(w, "treatment-plan-along-who", list(w, &["treatment-plan-along-who-body", "treatment-plan-along-who-own"]))}
            {section(w, "treatment-plan-along-ends", ends)}
            {choice}
            {said::help(cx, &page.plans)}
        }
        .into_any()
    })
}

/// The button is shown by the page's own code, where it can do what it says.
fn choose(w: &Words) -> AnyView {
    let words = w.phrase("treatment-plan-along-do");
    view! {
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("treatment-plan-along-choose") /></h2>
            <p data-without-worker=""><Say phrase=w.phrase("treatment-plan-along-needs") /></p>
            <form method="post" action=WITHOUT_NETWORK hidden=true data-with-worker="">
                <p class="innsyn-actions">
                    <Button kind=ButtonKind::Main><Say phrase=words /></Button>
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// What the worker did is told by the page's own code; the way out is there without it.
fn chosen(w: &Words, until: &str) -> AnyView {
    let here = w.phrase_with("treatment-plan-along-here", &[("time", until.into())]);
    view! {
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("treatment-plan-along-now") /></h2>
            <p data-without-worker=""><Say phrase=w.phrase("treatment-plan-along-needs") /></p>
            <div role="status">
                <p hidden=true data-worker-says="kept"><Say phrase=here /></p>
                <p hidden=true data-worker-says="nothing"><Say phrase=w.phrase("treatment-plan-along-failed") /></p>
            </div>
            {off(w, ButtonKind::Main)}
        </section>
    }
    .into_any()
}

/// The worker deletes before it passes the form on; the answer to it deletes too.
fn off(w: &Words, kind: ButtonKind) -> AnyView {
    let words = w.phrase("treatment-plan-along-delete");
    view! {
        <form method="post" action=format!("{WITHOUT_NETWORK}/slett")>
            <p class="innsyn-actions">
                <Button kind=kind><Say phrase=words /></Button>
            </p>
        </form>
    }
    .into_any()
}

/// A plan in use as a device shows it when nothing answers. `cx` without anybody signed in; `which`: as of
/// [`PlansData::plan`]. `None`: there is no such plan in use.
pub fn plan_without_network(cx: &PageContext, data: &PlansData, which: Option<&PlanId>) -> Option<String> {
    let w = Words::of(cx.locale);
    let current = &data.plans.value.current;
    let plan = match which {
        Some(id) => current.iter().find(|plan| plan.id == *id)?,
        None => current.first()?,
    };
    let t = texts::plan(cx.locale);
    Some(document(cx, &w.phrase("treatment-plan-title"), Place::Elsewhere, || drawn(cx, w, &t, data, plan)))
}

fn drawn(cx: &PageContext, w: &Words, t: &PlanTexts, data: &PlansData, plan: &Plan) -> AnyView {
    let look = look(cx, t, HeadingLevel::H2);
    let heading = w.phrase("treatment-plan-along-offline");
    let time = format::date_time(cx.locale, data.fetched);
    let was = w.phrase_with("treatment-plan-along-was", &[("time", (&time).into())]);
    view! {
        <h1 class="innsyn-plan-h1"><Say phrase=w.phrase("treatment-plan-title") /></h1>
        <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=was /></p></Notice>
        {said::not_whole(w, data)}
        {others(&data.plans.value, plan, |id| Some(address(id)), t, HeadingLevel::H2)}
        {now(plan, &look)}
        {head(plan, &look)}
        {whole(plan, &look)}
        <section class="innsyn-plan-ways">
            <h2><Say phrase=w.phrase("treatment-plan-along-now") /></h2>
            <ul><li class="innsyn-alone"><a href=EMERGENCY><Say phrase=w.phrase("treatment-plan-help") /></a></li></ul>
            {off(w, ButtonKind::Other)}
        </section>
        <p class="innsyn-plan-fetched"><Say phrase=said::fetched(w, data) /></p>
    }
    .into_any()
}
