//! `/`: what this is, what is new, and where results come from.

use innsyn_domain::access::{Reason, Service};
use innsyn_domain::lab_results::{LabReport, ParsedLabResults};
use innsyn_health::lab_results::{LabDays, day_words, notices};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{ButtonKind, HeadingLevel, LinkButton, LinkCard, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::switch_person::{closed_why, own_closed_why};
use super::{ActsFor, Load, NOTICES, PLAN, PageContext, Provenance, SoonChange, own, who_sees};
use crate::pages::lab_results::{RESULT, failed, not_whole};
use crate::shell::{Place, document, emergency, out_of_hours};
use crate::texts;

/// `/`
#[derive(Debug, Clone)]
pub struct HomePage {
    /// `None`: nobody is signed in, or they are closed.
    pub results: Option<Load<HomeResults>>,
    /// Why results are closed, and what there is instead.
    pub closed: Option<HomeClosed>,
    /// What others soon see more or less of.
    pub soon: Vec<SoonChange>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HomeClosed {
    pub results: Reason,
    pub plan: Result<(), Reason>,
}

#[derive(Debug, Clone)]
pub struct HomeResults {
    pub total_reports: usize,
    pub total_results: usize,
    /// Reports that are new to the reader.
    pub new: usize,
    /// Newest first; at most five.
    pub newest: Vec<LabReport>,
    /// What is said of the answer as a whole; no report is in it.
    pub delivered: ParsedLabResults,
    pub provenance: Provenance,
}

pub fn home(cx: &PageContext, page: &HomePage) -> String {
    let w = Words::of(cx.locale);
    let place = Place::Home { results: matches!(page.results, Some(Load::Ready(_))) };
    document(cx, &w.phrase("home-title"), place, || match (&cx.signed_in, &page.results, page.closed) {
        (Some(who), Some(results), _) => signed_in(cx, w, &who.name, results, &page.soon),
        (Some(who), None, Some(closed)) => results_closed(cx, w, &who.name, closed, &page.soon),
        (None | Some(_), _, _) => signed_out(w),
    })
}

fn signed_out(w: &Words) -> AnyView {
    let sign_in = w.phrase("home-sign-in");
    view! {
        <h1><Say phrase=w.phrase("home-heading") /></h1>
        <p class="innsyn-lede"><Say phrase=w.phrase("home-lede") /></p>
        <p class="innsyn-actions">
            <LinkButton kind=ButtonKind::Main href="/logg-inn"><Say phrase=sign_in /></LinkButton>
        </p>
        <div class="innsyn-columns">
            {where_from(w, None)}
            {limits(w)}
            {help(w)}
        </div>
    }
    .into_any()
}

fn signed_in(cx: &PageContext, w: &Words, name: &str, results: &Load<HomeResults>, soon: &[SoonChange]) -> AnyView {
    let heading = heading(cx, w, name);
    let since = match results {
        Load::Ready(found) => day_words(found.provenance.oldest, cx.locale),
        Load::Failed { .. } => None,
    };
    let newest = match results {
        Load::Ready(found) => newest(cx, w, found),
        Load::Failed { reference } => under_heading(w, failed(w, "lab-results-failed", reference, &cx.here)),
    };
    let said = match results {
        Load::Ready(found) => Some(said_of_all(cx, w, found)),
        Load::Failed { .. } => None,
    };
    view! {
        <h1><Say phrase=heading /></h1>
        {who_sees::soon(w, soon)}
        {said}
        {newest}
        {ways_on(cx, w)}
        <div class="innsyn-columns">
            {where_from(w, since)}
            {limits(w)}
            {help(w)}
        </div>
    }
    .into_any()
}

fn heading(cx: &PageContext, w: &Words, name: &str) -> Phrase {
    match cx.signed_in.as_ref().and_then(|who| who.acts_for.as_ref()) {
        Some(ActsFor::Person { name, .. }) => w.phrase_with("proxy-access-home", &[("name", name.into())]),
        Some(ActsFor::Preview { .. }) => w.phrase_with("proxy-access-home", &[("name", name.into())]),
        Some(ActsFor::Ended) => w.phrase("proxy-access-ended"),
        None => w.phrase_with("home-welcome", &[("name", name.into())]),
    }
}

/// Neither is asked for on the way: a plan that home had read would stand in the log as seen, and counting the notices costs what
/// ADR 26 says.
fn ways_on(cx: &PageContext, w: &Words) -> Option<AnyView> {
    let plan = cx.leads_to(Service::Egenbehandlingsplan).then(|| {
        let title = w.phrase(if cx.is_for_another() { "treatment-plan-title" } else { "home-plan" });
        let about = w.phrase("home-plan-about");
        view! { <LinkCard href=PLAN title=title><p><Say phrase=about /></p></LinkCard> }.into_any()
    });
    ways([plan, told(cx, w)])
}

/// For the person alone.
fn told(cx: &PageContext, w: &Words) -> Option<AnyView> {
    let words = w.phrase("proxy-notices-title");
    (!cx.is_for_another()).then(|| view! { <LinkCard href=NOTICES title=words /> }.into_any())
}

fn ways<const N: usize>(ways: [Option<AnyView>; N]) -> Option<AnyView> {
    let ways: Vec<_> = ways.into_iter().flatten().map(|way| view! { <li>{way}</li> }).collect();
    (!ways.is_empty()).then(|| view! { <ul class="innsyn-ways">{ways}</ul> }.into_any())
}

/// Why there are no results here, and the way to what is open.
fn results_closed(cx: &PageContext, w: &Words, name: &str, closed: HomeClosed, soon: &[SoonChange]) -> AnyView {
    let why = if cx.is_for_another() { closed_why } else { own_closed_why };
    let results = why(w, Some(Service::Provesvar), closed.results);
    let plan = match closed.plan {
        Ok(()) => {
            let words = w.phrase("treatment-plan-help-plan");
            view! {
                <p class="innsyn-actions"><LinkButton kind=ButtonKind::Main href=PLAN><Say phrase=words /></LinkButton></p>
            }
            .into_any()
        }
        Err(reason) => view! { <p><Say phrase=why(w, Some(Service::Egenbehandlingsplan), reason) /></p> }.into_any(),
    };
    view! {
        <h1><Say phrase=heading(cx, w, name) /></h1>
        {who_sees::soon(w, soon)}
        <p><Say phrase=results /></p>
        {plan}
        {ways([told(cx, w)])}
        <div class="innsyn-columns">{limits(w)} {help(w)}</div>
    }
    .into_any()
}

/// What did not come, and what the source says of that: before what came.
fn said_of_all(cx: &PageContext, w: &Words, found: &HomeResults) -> AnyView {
    let said_by_source = notices(&found.delivered.value.notices, HeadingLevel::H2, &texts::lab(cx.locale));
    view! {
        {not_whole(w, &found.delivered, &found.provenance)}
        {said_by_source}
    }
    .into_any()
}

fn newest(cx: &PageContext, w: &Words, found: &HomeResults) -> AnyView {
    let all = w.phrase("home-all");
    let to_all = view! {
        <p class="innsyn-actions"><LinkButton kind=ButtonKind::Main href="/provesvar"><Say phrase=all /></LinkButton></p>
    }
    .into_any();
    // Why there is nothing stands above, in the source's words.
    if found.newest.is_empty() && !found.delivered.value.notices.is_empty() {
        return to_all;
    }
    let list = if found.newest.is_empty() {
        let nothing = w.phrase("home-nothing");
        let heading = w.phrase("lab-results-empty");
        view! {
            <Notice weight=Weight::Info level=HeadingLevel::H3 heading=heading><p><Say phrase=nothing /></p></Notice>
        }
        .into_any()
    } else {
        let (reports, texts) = (found.newest.clone(), texts::lab(cx.locale));
        view! { <LabDays reports=reports texts=texts level=HeadingLevel::H3 link_base=RESULT marks_at=own::MARKS /> }
            .into_any()
    };
    under_heading(w, view! { {own::new(cx, w, found.new)} {list} {to_all} }.into_any())
}

fn under_heading(w: &Words, content: AnyView) -> AnyView {
    view! { <section class="innsyn-section"><h2><Say phrase=w.phrase("home-newest") /></h2>{content}</section> }
        .into_any()
}

fn where_from(w: &Words, since: Option<String>) -> AnyView {
    let since = since.map(|date| {
        let words = w.phrase_with("home-since", &[("date", (&date).into())]);
        view! { <p><Say phrase=words /></p> }
    });
    view! {
        <section>
            <h2><Say phrase=w.phrase("home-from") /></h2>
            <p><Say phrase=w.phrase("home-from-body") /></p>
            <p><Say phrase=w.phrase("home-from-missing") /></p>
            {since}
        </section>
    }
    .into_any()
}

fn limits(w: &Words) -> AnyView {
    view! {
        <section>
            <h2><Say phrase=w.phrase("home-limits") /></h2>
            <p><Say phrase=w.phrase("home-limits-body") /></p>
        </section>
    }
    .into_any()
}

fn help(w: &Words) -> AnyView {
    view! {
        <section>
            <h2><Say phrase=w.phrase("home-help") /></h2>
            <p>{emergency(&w.template("home-help-113", &["number"]))}</p>
            <p>{out_of_hours(&w.template("home-help-116117", &["number"]))}</p>
        </section>
    }
    .into_any()
}
