//! `/logg`: who has seen what of oneself, when and on which basis.

mod choose;

use innsyn_domain::proxy_access::{LogFilter, LogLine, LoggedBy};
use innsyn_health::proxy_access::{LogDays, log_days, log_shapes};
use innsyn_i18n::format;
use innsyn_i18n::words::Words;
use innsyn_ui::{ButtonKind, HeadingLevel, LinkButton, Notice, Weight, Words as Say};
use jiff::civil::Date;
use leptos::prelude::*;

use super::PageContext;
use super::lab_results::RESULT;
use crate::shell::{Place, document};

/// Where it is.
pub const LOG: &str = "/logg";
const FILE: &str = "/logg/last-ned/csv";

/// Names of what can be chosen, as they stand in an address. Nothing in it says whose log it is, or who is in it.
pub mod log_fields {
    pub const WHO: &str = "av";
    pub const PERIOD: &str = "periode";
    pub const KIND: &str = "hva";
    /// The address of one result or report.
    pub const ABOUT: &str = "svar";
    /// The last day.
    pub const UNTIL: &str = "til";
    /// How many lines.
    pub const SHOWN: &str = "vis";
    /// The value of [`WHO`] for everybody but the person.
    pub const OTHERS: &str = "andre";
}

/// `/logg`
#[derive(Debug, Clone)]
pub struct UsageLogPage {
    /// Newest first, as many as are shown.
    pub lines: Vec<LogLine>,
    /// Lines that fit what is chosen, and lines in all.
    pub fitting: usize,
    pub total: usize,
    /// How many more are shown at a time.
    pub step: usize,
    pub choices: Vec<LogChoice>,
    /// The handle that is chosen of them. Empty: none.
    pub chosen: String,
    pub filter: LogFilter,
    /// The one result that is asked about.
    pub about: Option<String>,
    /// Nothing newer than this day was asked for.
    pub until: Option<Date>,
    /// There is more than was read: the oldest day that was.
    pub older: Option<Date>,
    /// Events that could not be read as this person's.
    pub lost: usize,
}

/// Somebody in the log.
#[derive(Debug, Clone)]
pub struct LogChoice {
    /// Opaque.
    pub handle: String,
    pub who: LoggedBy,
}

pub fn usage_log(cx: &PageContext, page: &UsageLogPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("usage-log-title"), Place::InGrants, || {
        let (heading, lede) = match page.about {
            None => ("usage-log-heading", "usage-log-lede"),
            Some(_) => ("usage-log-heading-one", "usage-log-lede-one"),
        };
        let back = page.about.as_ref().map(|address| {
            let href = format!("{RESULT}{address}");
            view! { <p class="innsyn-back"><a href=href><Say phrase=w.phrase("usage-log-back-one") /></a></p> }
        });
        let lost = (page.lost > 0).then(|| {
            let (heading, body) = (w.phrase("usage-log-lost"), w.phrase("usage-log-lost-body"));
            view! {
                <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
            }
        });
        let own = cx.signed_in.as_ref().map(|who| who.name.as_str()).unwrap_or_default();
        let days = log_days(&page.lines, own, w);
        view! {
            {back}
            <h1><Say phrase=w.phrase(heading) /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase(lede) /></p>
            {lost}
            {choose::form(w, page)}
            {choose::counted(w, page)}
            <LogDays days=days level=HeadingLevel::H2 />
            {further(cx, w, page)}
            {end(w, page)}
        }
        .into_any()
    })
}

/// More of the same, and what is older than was read.
fn further(cx: &PageContext, w: &Words, page: &UsageLogPage) -> AnyView {
    let shown = page.lines.len();
    let left = page.fitting - shown.min(page.fitting);
    let more = (left > 0).then(|| {
        let next = page.step.min(left);
        let shows = [(log_fields::SHOWN, (shown + page.step).to_string())];
        let href = format!("{LOG}{}#linje-{}", choose::query(page, &shows), shown + 1);
        let words = w.phrase_with("usage-log-more", &[("count", next.into())]);
        view! { <LinkButton kind=ButtonKind::Other href=href><Say phrase=words /></LinkButton> }
    });
    let older = page.older.filter(|_| left == 0).map(|day| {
        let href = format!("{LOG}{}", choose::query(page, &[(log_fields::UNTIL, day.to_string())]));
        let words = w.phrase_with("usage-log-older", &[("date", (&format::date(cx.locale, day)).into())]);
        view! { <LinkButton kind=ButtonKind::Other href=href><Say phrase=words /></LinkButton> }
    });
    let newest = page.until.map(|_| {
        let words = w.phrase("usage-log-newest");
        view! { <LinkButton kind=ButtonKind::Other href=LOG><Say phrase=words /></LinkButton> }
    });
    view! { <p class="innsyn-actions">{more} {older} {newest}</p> }.into_any()
}

fn end(w: &Words, page: &UsageLogPage) -> AnyView {
    let (unknown, unknown_body) = (w.phrase("usage-log-stranger"), w.phrase("usage-log-stranger-body"));
    let help = w.phrase("help-title");
    let (href, link) = (format!("{FILE}{}", choose::query(page, &[])), w.phrase("usage-log-file-link"));
    let limits = ["usage-log-limits", "usage-log-limits-for-others", "usage-log-limits-children"];
    let shapes = ["usage-log-shape-me", "usage-log-shape-another", "usage-log-shape-service"].map(|key| w.phrase(key));
    view! {
        <Notice weight=Weight::Info level=HeadingLevel::H2 heading=unknown>
            <p><Say phrase=unknown_body /></p>
            <p class="innsyn-alone"><a href="/hjelp"><Say phrase=help /></a></p>
        </Notice>
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("usage-log-shapes") /></h2>
            {log_shapes(shapes)}
            {limits.map(|key| view! { <p><Say phrase=w.phrase(key) /></p> }).collect_view()}
        </section>
        <section class="innsyn-take-along">
            <h2><Say phrase=w.phrase("usage-log-file-heading") /></h2>
            <p><Say phrase=w.phrase("usage-log-file-about") /></p>
            <p><LinkButton kind=ButtonKind::Other href=href><Say phrase=link /></LinkButton></p>
        </section>
    }
    .into_any()
}
