//! `/logg`: who has seen what of oneself, when and on which basis.

use innsyn_domain::access::Basis;
use innsyn_domain::proxy_access::{LogEntry, LoggedAct, LoggedBy, LoggedOutcome};
use innsyn_domain::when::When;
use innsyn_health::lab_results::date_words;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{HeadingLevel, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::PageContext;
use crate::shell::{Place, document};

/// Where it is.
pub(super) const LOG: &str = "/logg";

/// `/logg`
#[derive(Debug, Clone)]
pub struct UsageLogPage {
    /// Newest first.
    pub lines: Vec<LogEntry>,
    /// There are older ones.
    pub more: bool,
    /// Events that could not be read as this person's.
    pub lost: usize,
}

pub fn usage_log(cx: &PageContext, page: &UsageLogPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("usage-log-title"), Place::Elsewhere, || {
        let lost = (page.lost > 0).then(|| {
            let (heading, body) = (w.phrase("usage-log-lost"), w.phrase("usage-log-lost-body"));
            view! {
                <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
            }
        });
        let empty = page.lines.is_empty().then(|| view! { <p><Say phrase=w.phrase("usage-log-empty") /></p> });
        let lines = page.lines.iter().map(|line| item(cx, w, line)).collect_view();
        let more = page.more.then(|| view! { <p><Say phrase=w.phrase("usage-log-more") /></p> });
        view! {
            <h1><Say phrase=w.phrase("usage-log-heading") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("usage-log-lede") /></p>
            {lost}
            {empty}
            <ol class="innsyn-usage-log">{lines}</ol>
            {more}
            <p><Say phrase=w.phrase("usage-log-limits") /></p>
        }
        .into_any()
    })
}

fn item(cx: &PageContext, w: &Words, line: &LogEntry) -> AnyView {
    let at = match line.at {
        When::Moment(moment) => Some(format::date_time(cx.locale, moment)),
        other => date_words(other, cx.locale),
    };
    let at = at.map_or_else(|| w.phrase("usage-log-time-unknown"), |at| Phrase::plain(&at));
    let basis = line.basis.and_then(|basis| basis_words(w, basis));
    let nothing = (line.outcome == LoggedOutcome::NotDone).then(|| w.phrase("usage-log-not-done"));
    let said = [Some(act(w, line)), basis, nothing].into_iter().flatten();
    view! {
        <li>
            <p class="innsyn-usage-log-who"><Say phrase=who(w, &line.who) /></p>
            <p><Say phrase=at /></p>
            {said.map(|phrase| view! { <p><Say phrase=phrase /></p> }).collect_view()}
        </li>
    }
    .into_any()
}

/// A name stands alone: it is of no language.
fn who(w: &Words, by: &LoggedBy) -> Phrase {
    match by {
        LoggedBy::Oneself => w.phrase("usage-log-oneself"),
        LoggedBy::Representative(party) => {
            party.name.display().map_or_else(|| w.phrase("usage-log-another"), Phrase::plain)
        }
        LoggedBy::HealthPersonnel { name: Some(name) } => {
            w.phrase_with("usage-log-personnel-named", &[("name", name.into())])
        }
        LoggedBy::HealthPersonnel { name: None } => w.phrase("usage-log-personnel"),
        LoggedBy::Organisation { name: Some(name) } => Phrase::plain(name),
        LoggedBy::Organisation { name: None } => w.phrase("usage-log-organisation"),
        LoggedBy::Unknown => w.phrase("usage-log-unknown"),
    }
}

fn basis_words(w: &Words, basis: Basis) -> Option<Phrase> {
    Some(match basis {
        Basis::Oneself => return None,
        Basis::Foreldrerepresentasjon => w.phrase("usage-log-basis-parent"),
        Basis::Fullmakt => w.phrase("usage-log-basis-fullmakt"),
        Basis::Samtykkekompetanse => w.phrase("usage-log-basis-capacity"),
    })
}

/// What was touched: our views by their names, else by what was done.
fn act(w: &Words, line: &LogEntry) -> Phrase {
    w.phrase(match (line.what.first().map(String::as_str), line.act) {
        (Some("home"), _) => "usage-log-home",
        (Some("lab-results" | "lab-results-more"), _) => "usage-log-list",
        (Some("lab-result"), _) => "usage-log-one",
        (Some("lab-trend"), _) => "usage-log-trend",
        (Some("attachment"), _) => "usage-log-attachment",
        (Some("results-csv" | "results-fhir"), _) => "usage-log-file",
        (Some("own-marks"), _) => "usage-log-marks",
        (Some("treatment-plan"), _) => "usage-log-plan",
        (Some("treatment-plan-sheet" | "treatment-plan-card"), _) => "usage-log-plan-paper",
        (Some("treatment-plan-history"), _) => "usage-log-plan-history",
        (_, LoggedAct::Looked) => "usage-log-looked",
        (_, LoggedAct::TookOut) => "usage-log-took-out",
        (_, LoggedAct::Wrote | LoggedAct::Deleted) => "usage-log-changed",
        (_, LoggedAct::Other) => "usage-log-session",
    })
}
