//! What stands around a plan: what did not come, that there is none, and which other ones there are.

use innsyn_domain::parsed::{Fault, FaultKind};
use innsyn_domain::treatment_plan::{ParsedPlans, Plan, PlanId, PlanNotice, Plans};
use innsyn_i18n::{Phrase, Plural, Texts};
use innsyn_ui::{Heading, HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;

use super::PlanTexts;

/// A heading with what it means, each.
#[derive(Debug, Clone)]
pub struct AroundTexts {
    pub partial: Phrase,
    pub partial_source: Phrase,
    pub unreadable: Plural,
    pub partly_readable: Plural,
    pub empty: (Phrase, Phrase),
    pub none_current: (Phrase, Phrase),
    pub no_consent: (Phrase, Phrase),
    pub several: Phrase,
    pub nameless: Phrase,
}

impl AroundTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            partial: t.phrase("treatment-plan-partial"),
            partial_source: t.phrase("treatment-plan-partial-source"),
            unreadable: t.plural("treatment-plan-unreadable", "count"),
            partly_readable: t.plural("treatment-plan-partly-readable", "count"),
            empty: (t.phrase("treatment-plan-empty"), t.phrase("treatment-plan-empty-body")),
            none_current: (t.phrase("treatment-plan-none-current"), t.phrase("treatment-plan-none-current-body")),
            no_consent: (t.phrase("treatment-plan-no-consent"), t.phrase("treatment-plan-no-consent-body")),
            several: t.phrase("treatment-plan-several"),
            nameless: t.phrase("treatment-plan-nameless"),
        }
    }
}

/// What did not come or could not be read: before what did. `is_whole`: all that was asked for came. `more`: what else is said there.
pub fn not_whole(
    plans: &ParsedPlans,
    is_whole: bool,
    more: Option<Phrase>,
    texts: &PlanTexts,
    level: HeadingLevel,
) -> Option<AnyView> {
    let (t, locale) = (&texts.around, texts.locale);
    let lost = plans.faults.iter().filter(|fault| fault.entry_lost).count();
    // What a reference did not lead to is said where it would stand.
    let is_said_there = |fault: &&Fault| fault.why == FaultKind::Unresolved;
    let partly = plans.faults.iter().filter(|fault| !fault.entry_lost && !is_said_there(fault)).count();
    let cut = !is_whole || plans.value.notices.contains(&PlanNotice::Incomplete);
    let mut lines: Vec<Phrase> = cut.then(|| t.partial_source.clone()).into_iter().collect();
    let told = [(&t.unreadable, lost), (&t.partly_readable, partly)];
    lines.extend(told.into_iter().filter(|(_, count)| *count > 0).map(|(words, n)| words.of(locale, n as u64)));
    lines.extend(more);
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|line| view! { <p><Words phrase=line /></p> }).collect_view();
    let heading = t.partial.clone();
    Some(view! { <Notice weight=Weight::Caution level=level heading=heading>{lines}</Notice> }.into_any())
}

/// That no plan is in use, and what is known of why. `is_own`: the reader's own.
pub fn no_plan(plans: &Plans, is_own: bool, texts: &PlanTexts, level: HeadingLevel) -> AnyView {
    let t = &texts.around;
    let (weight, (heading, body)) = if plans.notices.contains(&PlanNotice::NoConsent) && is_own {
        (Weight::Info, t.no_consent.clone())
    } else if plans.earlier.is_empty() {
        (Weight::Info, t.empty.clone())
    } else {
        (Weight::Caution, t.none_current.clone())
    };
    view! { <Notice weight=weight level=level heading=heading><p><Words phrase=body /></p></Notice> }.into_any()
}

/// The other plans that are in use: each has its zones and measures for itself. `address`: of a plan, where it has one.
pub fn others(
    plans: &Plans,
    shown: &Plan,
    address: impl Fn(&PlanId) -> Option<String>,
    texts: &PlanTexts,
    level: HeadingLevel,
) -> Option<AnyView> {
    let all = &plans.current;
    if all.len() < 2 {
        return None;
    }
    let items = all.iter().map(|plan| {
        let here = (plan.id == shown.id).then_some("true");
        let name = plan_name(plan, texts);
        let item = match address(&plan.id) {
            Some(href) => view! { <a href=href aria-current=here>{name}</a> }.into_any(),
            None => view! { <span aria-current=here>{name}</span> }.into_any(),
        };
        view! { <li class="innsyn-alone">{item}</li> }
    });
    let heading = texts.around.several.clone();
    Some(
        view! {
            <section class="innsyn-plan-others">
                <Heading level=level><Words phrase=heading /></Heading>
                <ul>{items.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// By its own title.
pub fn plan_name(plan: &Plan, texts: &PlanTexts) -> AnyView {
    let nameless = texts.around.nameless.clone();
    match plan.title.clone() {
        Some(title) => view! { <span translate="no">{title}</span> }.into_any(),
        None => view! { <Words phrase=nameless /> }.into_any(),
    }
}
