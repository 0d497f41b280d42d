//! Logg over bruk: who has seen what, in lines under their days.

use innsyn_domain::access::Basis;
use innsyn_domain::proxy_access::{LogEntry, LogLine, LoggedAct, LoggedBy, LoggedOutcome, LoggedView, Showed};
use innsyn_domain::when::When;
use innsyn_i18n::{Phrase, Texts, format};
use innsyn_ui::{Heading, HeadingLevel, PersonAvatar, Relation, Words};
use jiff::civil::Date;
use leptos::prelude::*;

/// The lines of one day, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogDay {
    /// The day, or that nobody knows which.
    pub heading: Phrase,
    pub rows: Vec<LogRow>,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRow {
    /// From 1, through all days.
    pub number: usize,
    /// For the drawing beside it.
    pub name: String,
    pub relation: Relation,
    pub who: Phrase,
    pub at: Option<Phrase>,
    pub said: Vec<Phrase>,
}

/// Lines in words, a day at a time. There are too many texts to have them all at hand: those that are said are asked for.
/// `own_name`: the person's own, for the drawing beside what they did themselves.
pub fn log_days(lines: &[LogLine], own_name: &str, t: &impl Texts) -> Vec<LogDay> {
    let mut days: Vec<(Option<Date>, LogDay)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let (day, row) = (line.entry.at.day(), row(index + 1, line, own_name, t));
        match days.last_mut() {
            Some((last, of_day)) if *last == day => of_day.rows.push(row),
            Some(_) | None => days.push((day, LogDay { heading: heading(day, t), rows: vec![row] })),
        }
    }
    days.into_iter().map(|(_, day)| day).collect()
}

fn heading(day: Option<Date>, t: &impl Texts) -> Phrase {
    let Some(day) = day else { return t.phrase("usage-log-time-unknown") };
    Phrase::plain(format!("{}, {}", format::date(t.locale(), day), format::weekday(t.locale(), day)))
}

fn row(number: usize, line: &LogLine, own_name: &str, t: &impl Texts) -> LogRow {
    let entry = &line.entry;
    let (name, relation) = match &entry.who {
        LoggedBy::Oneself => (own_name.to_owned(), Relation::Me),
        LoggedBy::Representative(party) => (party.name.display().unwrap_or_default().to_owned(), Relation::Another),
        LoggedBy::HealthPersonnel { name } | LoggedBy::Organisation { name } => {
            (name.clone().unwrap_or_default(), Relation::Service)
        }
        LoggedBy::Unknown => (String::new(), Relation::Service),
    };
    let maybe = (line.showed == Showed::Maybe).then(|| t.phrase("usage-log-maybe"));
    let said = [who_kind(t, entry), Some(act(t, entry)), maybe, basis_words(t, entry), outcome_words(t, entry)];
    let said = said.into_iter().flatten().collect();
    LogRow { number, name, relation, who: who(t, &entry.who), at: times(line, t), said }
}

/// The clock time; where several acts are one line, from when to when and how often.
fn times(line: &LogLine, t: &impl Texts) -> Option<Phrase> {
    let clock = |when| match when {
        When::Moment(moment) => Some(format::time(t.locale(), moment.time())),
        When::Year(_) | When::Month { .. } | When::Day(_) | When::Unknown(_) => None,
    };
    let last = clock(line.entry.at)?;
    let first = clock(line.first).filter(|first| *first != last);
    let count = line.times.to_string();
    Some(match (line.times, first) {
        (1, _) => Phrase::plain(last),
        (_, None) => t.template("usage-log-times-at", &["count", "time"]).fill(&[&count, &last]),
        (_, Some(first)) => t.template("usage-log-times", &["count", "from", "to"]).fill(&[&count, &first, &last]),
    })
}

/// A heading for each day, and what was done on it.
#[component]
pub fn LogDays(days: Vec<LogDay>, level: HeadingLevel) -> impl IntoView {
    let days = days.into_iter().map(|day| {
        let (heading, rows) = (day.heading, day.rows.into_iter().map(item).collect_view());
        view! {
            <section class="innsyn-usage-log-day">
                <Heading level=level><Words phrase=heading /></Heading>
                <ol class="innsyn-usage-log">{rows}</ol>
            </section>
        }
    });
    days.collect_view().into_any()
}

fn item(row: LogRow) -> AnyView {
    let LogRow { number, name, relation, who, at, said } = row;
    let at = at.map(|at| view! { <p class="innsyn-usage-log-at"><Words phrase=at /></p> });
    let said = said.into_iter().map(|words| view! { <p><Words phrase=words /></p> }).collect_view();
    view! {
        <li id=format!("linje-{number}")>
            <PersonAvatar name=name relation=relation />
            <div class="innsyn-usage-log-body">
                <p class="innsyn-usage-log-who"><Words phrase=who /></p>
                {at}
                {said}
            </div>
        </li>
    }
    .into_any()
}

/// What the drawings mean: oneself, who acts for one, and others.
pub fn log_shapes(words: [Phrase; 3]) -> AnyView {
    let relations = [Relation::Me, Relation::Another, Relation::Service];
    let shapes = relations.into_iter().zip(words).map(|(relation, words)| {
        view! {
            <li>
                <PersonAvatar name=String::new() relation=relation />
                <Words phrase=words />
            </li>
        }
    });
    view! { <ul class="innsyn-usage-log-shapes">{shapes.collect_view()}</ul> }.into_any()
}

/// A name stands alone: it is of no language.
pub fn who(t: &impl Texts, by: &LoggedBy) -> Phrase {
    match by {
        LoggedBy::Oneself => t.phrase("usage-log-oneself"),
        LoggedBy::Representative(party) => {
            party.name.display().map_or_else(|| t.phrase("usage-log-another"), Phrase::plain)
        }
        LoggedBy::HealthPersonnel { name: Some(name) } | LoggedBy::Organisation { name: Some(name) } => {
            Phrase::plain(name)
        }
        LoggedBy::HealthPersonnel { name: None } => t.phrase("usage-log-personnel"),
        LoggedBy::Organisation { name: None } => t.phrase("usage-log-organisation"),
        LoggedBy::Unknown => t.phrase("usage-log-unknown"),
    }
}

/// What somebody with a name is to the person. `None`: it is said already.
pub fn who_kind(t: &impl Texts, entry: &LogEntry) -> Option<Phrase> {
    Some(t.phrase(match &entry.who {
        LoggedBy::Representative(_) if entry.outcome == LoggedOutcome::Denied => "usage-log-kind-tried",
        LoggedBy::Representative(_) => "usage-log-kind-representative",
        LoggedBy::HealthPersonnel { name: Some(_) } => "usage-log-kind-personnel",
        LoggedBy::Organisation { name: Some(_) } => "usage-log-kind-organisation",
        LoggedBy::Unknown => "usage-log-kind-unknown",
        LoggedBy::Oneself | LoggedBy::HealthPersonnel { name: None } | LoggedBy::Organisation { name: None } => {
            return None;
        }
    }))
}

/// On which basis somebody acted. `None`: there is nothing to say of it. Who was refused had none for what they tried, whatever
/// else connects the two.
pub fn basis_words(t: &impl Texts, entry: &LogEntry) -> Option<Phrase> {
    if entry.is_preview {
        return Some(t.phrase("usage-log-preview"));
    }
    if entry.outcome == LoggedOutcome::Denied {
        return None;
    }
    Some(match (entry.basis, &entry.who) {
        (Some(Basis::Foreldrerepresentasjon), _) => t.phrase("usage-log-basis-parent"),
        (Some(Basis::Fullmakt), _) => t.phrase("usage-log-basis-fullmakt"),
        (Some(Basis::Samtykkekompetanse), _) => t.phrase("usage-log-basis-capacity"),
        (None, LoggedBy::Representative(_)) => t.phrase("usage-log-basis-unsaid"),
        (Some(Basis::Oneself) | None, _) => return None,
    })
}

/// What did not come to what it should. `None`: it did.
pub fn outcome_words(t: &impl Texts, entry: &LogEntry) -> Option<Phrase> {
    match entry.outcome {
        LoggedOutcome::Done => None,
        LoggedOutcome::Denied => Some(t.phrase("usage-log-denied")),
        LoggedOutcome::Failed => Some(t.phrase("usage-log-failed")),
        LoggedOutcome::NotSaid => Some(t.phrase("usage-log-outcome-unsaid")),
    }
}

/// What was done: with our views by their names, else in general. What came to nothing is said as something that was tried.
pub fn act(t: &impl Texts, entry: &LogEntry) -> Phrase {
    let came_to_nothing = matches!(entry.outcome, LoggedOutcome::Denied | LoggedOutcome::Failed);
    let (done, tried) = match (entry.view(), entry.act) {
        (Some(LoggedView::Home), _) => ("usage-log-home", "usage-log-tried-home"),
        (Some(LoggedView::List), _) => ("usage-log-list", "usage-log-tried-list"),
        (Some(LoggedView::One), _) => ("usage-log-one", "usage-log-tried-one"),
        (Some(LoggedView::Trend), _) => ("usage-log-trend", "usage-log-tried-trend"),
        (Some(LoggedView::Attachment), _) => ("usage-log-attachment", "usage-log-tried-attachment"),
        (Some(LoggedView::File), _) => ("usage-log-file", "usage-log-tried-file"),
        (Some(LoggedView::Marks), _) => ("usage-log-marks", "usage-log-tried-marks"),
        (Some(LoggedView::Log), _) => ("usage-log-log", "usage-log-tried-log"),
        (Some(LoggedView::Plan), _) => ("usage-log-plan", "usage-log-tried-plan"),
        (Some(LoggedView::PlanPaper), _) => ("usage-log-plan-paper", "usage-log-tried-plan"),
        (Some(LoggedView::PlanAlong), _) => ("usage-log-plan-along", "usage-log-tried-plan"),
        (Some(LoggedView::PlanHistory), _) => ("usage-log-plan-history", "usage-log-tried-plan"),
        (Some(LoggedView::PlanEntries), _) => ("usage-log-plan-entries", "usage-log-tried-plan"),
        (Some(LoggedView::EntryWritten), _) => ("usage-log-entry-written", "usage-log-tried-write"),
        (Some(LoggedView::EntryCorrected), _) => ("usage-log-entry-corrected", "usage-log-tried-write"),
        (Some(LoggedView::EntryDeleted), _) => ("usage-log-entry-deleted", "usage-log-tried-write"),
        (Some(LoggedView::GrantGiven), _) => ("usage-log-grant-given", "usage-log-tried-grant-given"),
        (Some(LoggedView::GrantChanged), _) => ("usage-log-grant-changed", "usage-log-tried-grant-changed"),
        (Some(LoggedView::GrantEnded), _) => ("usage-log-grant-ended", "usage-log-tried-grant-ended"),
        (None, LoggedAct::SignedIn) => ("usage-log-signed-in", "usage-log-tried-sign-in"),
        (None, LoggedAct::SignedOut) => ("usage-log-signed-out", "usage-log-tried-sign-out"),
        (None, LoggedAct::Switched) if entry.who == LoggedBy::Oneself => ("usage-log-back", "usage-log-tried-switch"),
        (None, LoggedAct::Switched) => ("usage-log-switched", "usage-log-tried-switch-to"),
        (None, LoggedAct::Looked) => ("usage-log-looked", "usage-log-tried-look"),
        (None, LoggedAct::TookOut) => ("usage-log-took-out", "usage-log-tried-take-out"),
        (None, LoggedAct::Wrote) => ("usage-log-wrote", "usage-log-tried-write"),
        (None, LoggedAct::Deleted) => ("usage-log-deleted", "usage-log-tried-delete"),
        (None, LoggedAct::Other) => ("usage-log-other", "usage-log-tried-other"),
    };
    t.phrase(if came_to_nothing { tried } else { done })
}
