//! `/egenbehandling`: how one is now, and the whole plan.

mod entries;
mod help;
mod history;
mod paper;
mod said;
mod without_network;

pub(super) use entries::urgent;
pub use entries::{
    EntryAskPage, EntryDeletePage, EntryDone, EntryFormPage, EntrySaid, EntryTrendPage, EntryVersions,
    EntryVersionsPage, OWN_ENTRIES, OwnEntriesPage, WRITES_FOR, entry_address, entry_ask, entry_delete, entry_fields,
    entry_form, entry_trend, entry_versions, new_address, own_entries,
};
pub use help::{EMERGENCY, plan_emergency};
pub use history::{PlanHistoryPage, plan_history};
pub use paper::{plan_card, plan_sheet};
pub use without_network::{WITHOUT_NETWORK, WithoutNetworkPage, plan_without_network, without_network};

use innsyn_domain::treatment_plan::entries::{Measurement, OwnEntry};
use innsyn_domain::treatment_plan::{KeptVersion, ParsedPlans, Plan, PlanId, PlanStanding};
use innsyn_health::treatment_plan::{PlanLook, PlanTexts, emergency, head, now, others, standing_notice, whole};
use innsyn_i18n::words::Words;
use innsyn_ui::{HeadingLevel, Icon, Shape, Words as Say};
use jiff::civil::DateTime;
use leptos::prelude::*;

use super::{Load, PageContext, SourceName};
use crate::shell::{Place, document};
use crate::texts;

/// Where the plan is.
pub const PLAN: &str = "/egenbehandling";

/// `/egenbehandling`, and one plan by its address.
#[derive(Debug, Clone)]
pub struct TreatmentPlanPage {
    pub plans: Load<PlansData>,
    /// The address of the plan that is shown. `None`: the one in use that was changed last.
    pub which: Option<PlanId>,
}

/// All plans of one person.
#[derive(Debug, Clone)]
pub struct PlansData {
    /// Ids are addresses already.
    pub plans: ParsedPlans,
    /// What was written beside them, the newest first. Ids are addresses already.
    pub entries: Vec<OwnEntry>,
    /// Whoever reads it may write beside the plan.
    pub may_write: bool,
    /// Whoever one looks at one's own as may: that is told, and leads nowhere.
    pub previewed_may_write: bool,
    /// What was written and has been deleted; for the person alone. Ids are addresses already.
    pub deleted: Vec<OwnEntry>,
    /// Written by the person too, and not readable here.
    pub entries_lost: usize,
    /// What others measured of the same things, or the person with something else. Ids stay the source's: they are not shown.
    pub measurements: Vec<Measurement>,
    /// Of these too, and not readable here.
    pub measurements_lost: usize,
    /// `false`: a part of what was asked for did not come.
    pub is_whole: bool,
    pub kept: KeptPlans,
    pub fetched: DateTime,
    pub source: SourceName,
}

/// What the source has kept of the plans from before they were changed.
#[derive(Debug, Clone)]
pub enum KeptPlans {
    /// They are for another page, or for the person alone.
    NotAsked,
    /// The source gives none.
    NotGiven,
    /// Ids are addresses already. `is_whole`: none of them is missing.
    Given { versions: Vec<KeptVersion>, is_whole: bool },
}

impl PlansData {
    /// The plan with this address, or without one the first in use.
    pub fn plan(&self, which: Option<&PlanId>) -> Option<&Plan> {
        match which {
            Some(id) => self.plans.value.by_id(id),
            None => self.plans.value.current.first(),
        }
    }
}

pub fn treatment_plan(cx: &PageContext, page: &TreatmentPlanPage) -> String {
    let w = Words::of(cx.locale);
    let title = w.phrase("treatment-plan-title");
    let place = if page.which.is_none() { Place::TreatmentPlan } else { Place::InTreatmentPlan };
    document(cx, &title, place, || {
        let t = texts::plan(cx.locale);
        let content = match &page.plans {
            Load::Ready(data) => ready(cx, w, &t, data, page.which.as_ref()),
            Load::Failed { reference } => view! { {lede(cx, w)} {said::failed(cx, w, &t, reference)} }.into_any(),
        };
        view! {
            {page.which.is_some().then(|| back(w, PLAN.to_owned()))}
            <h1 class="innsyn-plan-h1"><Say phrase=title.clone() /></h1>
            {content}
        }
        .into_any()
    })
}

fn ready(cx: &PageContext, w: &Words, t: &PlanTexts, data: &PlansData, which: Option<&PlanId>) -> AnyView {
    let Some(plan) = data.plan(which) else {
        return said::nothing(cx, w, t, data);
    };
    let look = look(cx, t, HeadingLevel::H2);
    let in_use = plan.standing == PlanStanding::Current;
    let about = view! { {lede(cx, w)} {head(plan, &look)} };
    // How one is now comes first. Of a plan that is over nobody is to do what it says.
    let first = match in_use {
        true => view! { {now(plan, &look)} {about} }.into_any(),
        false => view! { {about} {emergency(t)} }.into_any(),
    };
    view! {
        {said::not_whole(w, data)}
        {standing_notice(plan, t, HeadingLevel::H2)}
        {others(&data.plans.value, plan, |id| Some(address(id)), t, HeadingLevel::H2)}
        {entries::changed_since(cx, w, data, plan)}
        {first}
        {whole(plan, &look)}
        {entries::beside_the_plan(cx, w, data, plan)}
        {ways_on(cx, w, plan, in_use)}
        <p class="innsyn-plan-fetched"><Say phrase=said::fetched(w, data) /></p>
    }
    .into_any()
}

fn lede(cx: &PageContext, w: &Words) -> AnyView {
    let key = if cx.is_for_another() { "treatment-plan-lede-theirs" } else { "treatment-plan-lede" };
    view! { <p class="innsyn-lede"><Say phrase=w.phrase(key) /></p> }.into_any()
}

fn look<'t>(cx: &PageContext, texts: &'t PlanTexts, level: HeadingLevel) -> PlanLook<'t> {
    PlanLook { texts, today: cx.now.date(), is_own: !cx.is_for_another(), level }
}

fn address(id: &PlanId) -> String {
    format!("{PLAN}/plan/{}", id.0)
}

/// To paper, and to what it was before.
fn ways_on(cx: &PageContext, w: &Words, plan: &Plan, in_use: bool) -> AnyView {
    let at = address(&plan.id);
    let link = |href: String, shape: Shape, key: &str| {
        let words = w.phrase(key);
        view! { <li class="innsyn-alone"><a href=href><Icon shape=shape /> " " <Say phrase=words /></a></li> }
    };
    let paper = in_use.then(|| {
        view! {
            {link(format!("{at}/ark"), Shape::Printer, "treatment-plan-sheet")}
            {link(format!("{at}/kort"), Shape::Printer, "treatment-plan-card")}
        }
    });
    // Nobody carries another one's plan about.
    let along =
        (in_use && !cx.is_for_another()).then(|| link(WITHOUT_NETWORK.to_owned(), Shape::Plus, "treatment-plan-along"));
    view! {
        <section class="innsyn-plan-ways">
            <h2><Say phrase=w.phrase("treatment-plan-take") /></h2>
            <ul>
                {paper}
                {along}
                {link(format!("{PLAN}/historikk"), Shape::Clock, "treatment-plan-history")}
                {link(EMERGENCY.to_owned(), Shape::Phone, "treatment-plan-help")}
            </ul>
        </section>
    }
    .into_any()
}

fn back(w: &Words, href: String) -> AnyView {
    back_from(w, &href, "treatment-plan-back")
}

fn back_from(w: &Words, href: &str, key: &str) -> AnyView {
    let (label, href) = (w.phrase("treatment-plan-back-label"), href.to_owned());
    let words = w.phrase(key);
    let lang = words.lang.unwrap_or_else(|| w.locale()).tag();
    view! {
        <nav class="innsyn-back" aria-label=label.text lang=label.lang.map(innsyn_i18n::Locale::tag)>
            <a href=href lang=lang>
                <Icon shape=Shape::ArrowLeft />
                <span>{words.text}</span>
            </a>
        </nav>
    }
    .into_any()
}
