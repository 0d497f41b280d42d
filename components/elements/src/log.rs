//! `<innsyn-access-log>`: who has seen what of one person, as AuditEvents say it.

use innsyn_domain::proxy_access::{LogFilter, LogKind, LogPeriod, LogWho, fold};
use innsyn_health::proxy_access::{LogDay, LogDays, log_days, log_shapes};
use innsyn_i18n::Texts;
use innsyn_ui::{Notice, Weight, Words};
use leptos::prelude::*;

use crate::around;
use crate::given::Given;
use crate::shown::LogRead;
use crate::texts::ElementTexts;

/// What is shown of it, in words, and how many lines there are in all. There are too many texts to have them all at hand.
struct Told {
    days: Vec<LogDay>,
    shown: usize,
    total: usize,
}

fn told(read: &LogRead, given: &Given, words: &impl Texts) -> Told {
    let all = &read.of_one.log.value;
    let filter = filter(given);
    let lines = fold(all.iter().filter(|entry| filter.fits(entry, read.today)).cloned(), None);
    let total = if filter.is_everything() { lines.len() } else { fold(all.iter().cloned(), None).len() };
    Told { days: log_days(&lines, "", words), shown: lines.len(), total }
}

/// A word that is none chooses nothing: more is shown then, never less.
fn filter(given: &Given) -> LogFilter {
    let word = |name| given.text(name).map(str::trim);
    LogFilter {
        who: word("by").filter(|by| *by == "others").map(|_| LogWho::Others),
        period: word("period").and_then(|period| match period {
            "week" => Some(LogPeriod::Week),
            "month" => Some(LogPeriod::Month),
            "year" => Some(LogPeriod::Year),
            _ => None,
        }),
        kind: word("kind").and_then(|kind| match kind {
            "looked" => Some(LogKind::Looked),
            "took-out" => Some(LogKind::TookOut),
            "changed" => Some(LogKind::Changed),
            "session" => Some(LogKind::Session),
            "not-done" => Some(LogKind::NotDone),
            _ => None,
        }),
    }
}

pub(crate) fn view(read: &LogRead, given: &Given, texts: &ElementTexts) -> AnyView {
    let told = told(read, given, &texts.words());
    let (level, t) = (given.level(), texts.log());
    let found = &read.of_one;
    let is_whole = found.log.faults.iter().all(|fault| !fault.entry_lost) && !found.not_whole;
    let later = around::later(read.is_of_later_version, level, texts.of_access());
    let lost = (!is_whole).then(|| {
        let (heading, body) = t.lost.clone();
        view! { <Notice weight=Weight::Caution level=level heading=heading><p><Words phrase=body /></p></Notice> }
    });
    let dropped = around::dropped(found.dropped, texts);
    let count = match (told.shown, told.total) {
        (_, 0) => t.empty.clone(),
        (0, total) => t.none_fit.fill(&[&total.to_string()]),
        (shown, total) if shown < total => t.count.fill(&[&shown.to_string(), &total.to_string()]),
        (_, total) => t.count_all.of(texts.locale(), total as u64),
    };
    // Nothing that could be read is not nothing that was written down.
    let count =
        (is_whole || told.total > 0).then(|| view! { <p class="innsyn-element-count"><Words phrase=count /></p> });
    let (days, shapes, limits) = (told.days, log_shapes(t.shapes.clone()), t.limits.clone());
    view! {
        <div class="innsyn-element-notices">{later} {lost} {dropped}</div>
        {count}
        <LogDays days=days level=level />
        {(told.shown > 0).then_some(shapes)}
        <p><Words phrase=limits /></p>
    }
    .into_any()
}
