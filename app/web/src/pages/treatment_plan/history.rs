//! `/egenbehandling/historikk`: versions of the plan, and what is different between two of them.

use innsyn_domain::treatment_plan::{Plan, PlanId, PlanStanding, Plans};
use innsyn_health::treatment_plan::{PlanLook, changes_view, plan_name, standing_words, version_date, version_name};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, Choice, HeadingLevel, SelectField, StatusTag, TagShape, Words as Say};
use leptos::prelude::*;

use super::{KeptPlans, PLAN, PlansData, address, back, look, said};
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
            Load::Ready(data) => {
                let versions = ready(w, data, page.compared.as_ref(), &look(cx, &t, HeadingLevel::H3));
                view! { {versions} {said::help(cx, &data.plans.value.current)} }.into_any()
            }
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
    let kept = match &data.kept {
        KeptPlans::Given { versions, .. } => versions.as_slice(),
        KeptPlans::NotAsked | KeptPlans::NotGiven => &[],
    };
    let plans = data.plans.value.versions(kept);
    // Two plans are two: what stands in the one only was never taken out of the other.
    let found = compared.and_then(|(older, newer)| {
        let both = |versions: &[&Plan]| Some((place(versions, older)?, place(versions, newer)?));
        let (versions, (older, newer)) =
            plans.iter().find_map(|versions| Some((versions, both(versions.as_slice())?)))?;
        Some((*versions.get(older)?, *versions.get(newer)?))
    });
    let several = plans.len() > 1;
    let parts = plans.iter().enumerate().map(|(at, versions)| {
        let is_compared = |pair: &(&Plan, &Plan)| versions.iter().any(|plan| plan.id == pair.0.id);
        let part = one(w, (at, versions.as_slice()), found.filter(is_compared), (&data.plans.value, look));
        let heading = versions.first().filter(|_| several).map(|plan| view! { <h2>{plan_name(plan, look.texts)}</h2> });
        // One plan alone has the page's own heading.
        match heading {
            Some(heading) => view! { <section class="innsyn-section">{heading}{part}</section> }.into_any(),
            None => view! { <div class="innsyn-section">{part}</div> }.into_any(),
        }
    });
    view! {
        {said::not_whole(w, data)}
        {parts.collect_view()}
        {about_kept(w, &data.kept)}
    }
    .into_any()
}

fn place(versions: &[&Plan], id: &PlanId) -> Option<usize> {
    versions.iter().position(|plan| plan.id == *id)
}

/// One plan: what to compare, what is different between those, and its versions from the newest.
fn one(
    w: &Words,
    (at, versions): (usize, &[&Plan]),
    compared: Option<(&Plan, &Plan)>,
    (plans, look): (&Plans, &PlanLook<'_>),
) -> AnyView {
    let names = names(w, versions, look);
    let items = versions.iter().zip(&names).map(|(plan, name)| version(w, plan, name, (plans, look))).collect_view();
    let rest = match versions.len() {
        0 | 1 => view! { <p><Say phrase=w.phrase("treatment-plan-history-one") /></p> }.into_any(),
        _ => form(w, at, versions, names, compared),
    };
    let changes = compared.map(|(older, newer)| {
        let (from, to) = (short(w, versions, older, look), short(w, versions, newer, look));
        let between =
            w.phrase_with("treatment-plan-history-between", &[("from", (&from).into()), ("to", (&to).into())]);
        view! {
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("treatment-plan-history-changes") /></h2>
                <p class="innsyn-plan-version-name"><Say phrase=between /></p>
                {changes_view(older, newer, look)}
            </section>
        }
    });
    view! {
        {rest}
        {changes}
        <ul class="innsyn-plan-versions">{items}</ul>
    }
    .into_any()
}

/// When one was changed, else its number, counted from the oldest.
fn short(w: &Words, versions: &[&Plan], plan: &Plan, look: &PlanLook<'_>) -> String {
    let date = version_date(plan, look);
    if let Some(date) =
        date.as_ref().filter(|_| versions.iter().filter(|it| version_date(it, look) == date).count() < 2)
    {
        return date.clone();
    }
    let at = place(versions, &plan.id).unwrap_or_default();
    let (number, count) = ((versions.len() - at).to_string(), versions.len().to_string());
    w.phrase_with("treatment-plan-history-number", &[("number", (&number).into()), ("count", (&count).into())]).text
}

/// When each was changed, and by whom; those that then read alike are counted from the oldest.
fn names(w: &Words, versions: &[&Plan], look: &PlanLook<'_>) -> Vec<Phrase> {
    let names: Vec<Phrase> = versions.iter().map(|plan| version_name(plan, look)).collect();
    let told_apart = |(at, name): (usize, &Phrase)| {
        if names.iter().filter(|other| other.text == name.text).count() < 2 {
            return name.clone();
        }
        let (number, count) = ((names.len() - at).to_string(), names.len().to_string());
        let given = [("name", (&name.text).into()), ("number", (&number).into()), ("count", (&count).into())];
        w.phrase_with("treatment-plan-history-numbered", &given)
    };
    names.iter().enumerate().map(told_apart).collect()
}

/// One that the source has kept of a plan has no page of its own: it is there to be compared.
fn version(w: &Words, plan: &Plan, name: &Phrase, (plans, look): (&Plans, &PlanLook<'_>)) -> AnyView {
    let standing = match plan.standing {
        PlanStanding::Current => {
            view! { <StatusTag text=w.phrase("treatment-plan-history-current") shape=TagShape::New /> }.into_any()
        }
        other => {
            view! { <span class="innsyn-plan-soft"><Say phrase=standing_words(other, look.texts) /></span> }.into_any()
        }
    };
    let way = match plans.by_id(&plan.id) {
        Some(_) => {
            let open = w.phrase_with("treatment-plan-history-open", &[("name", (&name.text).into())]);
            view! { <p class="innsyn-alone"><a href=address(&plan.id)><Say phrase=open /></a></p> }.into_any()
        }
        None => view! { <p><Say phrase=name.clone() /></p> }.into_any(),
    };
    view! {
        <li>
            <p class="innsyn-plan-version-name">{plan_name(plan, look.texts)} " " {standing}</p>
            {way}
        </li>
    }
    .into_any()
}

/// The one before the newest and the newest, where nothing is chosen. `at`: the place of the plan among all.
fn form(w: &Words, at: usize, versions: &[&Plan], names: Vec<Phrase>, compared: Option<(&Plan, &Plan)>) -> AnyView {
    let all: Vec<Choice> =
        versions.iter().zip(names).map(|(plan, words)| Choice { value: plan.id.0.clone(), words }).collect();
    let id = |at: usize| versions.get(at).map(|plan| plan.id.0.clone()).unwrap_or_default();
    let (older, newer) =
        compared.map_or_else(|| (id(1), id(0)), |(older, newer)| (older.id.0.clone(), newer.id.0.clone()));
    let (from, to) = (w.phrase("treatment-plan-history-older"), w.phrase("treatment-plan-history-newer"));
    let button = w.phrase("treatment-plan-history-compare");
    view! {
        <form class="innsyn-plan-compare" method="get" action=format!("{PLAN}/historikk")>
            <SelectField id=format!("eldre-{at}") name=OLDER label=from choices=all.clone() chosen=older />
            <SelectField id=format!("nyere-{at}") name=NEWER label=to choices=all chosen=newer />
            <Button kind=ButtonKind::Other><Say phrase=button /></Button>
        </form>
    }
    .into_any()
}

/// How far back one can see, and what is not as it was then.
fn about_kept(w: &Words, kept: &KeptPlans) -> AnyView {
    let keys: &[&str] = match kept {
        KeptPlans::NotAsked => &["treatment-plan-history-for-the-person"],
        KeptPlans::NotGiven => &["treatment-plan-history-not-given"],
        KeptPlans::Given { versions, is_whole: true } if versions.is_empty() => &[],
        KeptPlans::Given { is_whole: true, .. } => &["treatment-plan-history-beside"],
        KeptPlans::Given { versions, .. } if versions.is_empty() => &["treatment-plan-history-lost"],
        KeptPlans::Given { .. } => &["treatment-plan-history-beside", "treatment-plan-history-lost"],
    };
    keys.iter().map(|key| view! { <p><Say phrase=w.phrase(key) /></p> }).collect_view().into_any()
}
