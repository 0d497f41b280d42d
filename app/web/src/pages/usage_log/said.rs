//! What a line of the log says, for the page and for the file.

use innsyn_domain::access::Basis;
use innsyn_domain::proxy_access::{LogEntry, LoggedAct, LoggedBy, LoggedOutcome, LoggedView};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;

/// A name stands alone: it is of no language.
pub(crate) fn who(w: &Words, by: &LoggedBy) -> Phrase {
    match by {
        LoggedBy::Oneself => w.phrase("usage-log-oneself"),
        LoggedBy::Representative(party) => {
            party.name.display().map_or_else(|| w.phrase("usage-log-another"), Phrase::plain)
        }
        LoggedBy::HealthPersonnel { name: Some(name) } | LoggedBy::Organisation { name: Some(name) } => {
            Phrase::plain(name)
        }
        LoggedBy::HealthPersonnel { name: None } => w.phrase("usage-log-personnel"),
        LoggedBy::Organisation { name: None } => w.phrase("usage-log-organisation"),
        LoggedBy::Unknown => w.phrase("usage-log-unknown"),
    }
}

/// What somebody with a name is to the person. `None`: it is said already.
pub(crate) fn who_kind(w: &Words, entry: &LogEntry) -> Option<Phrase> {
    Some(w.phrase(match &entry.who {
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

pub(crate) fn basis_words(w: &Words, entry: &LogEntry) -> Option<Phrase> {
    if entry.is_preview {
        return Some(w.phrase("usage-log-preview"));
    }
    Some(match (entry.basis, &entry.who) {
        (Some(Basis::Foreldrerepresentasjon), _) => w.phrase("usage-log-basis-parent"),
        (Some(Basis::Fullmakt), _) => w.phrase("usage-log-basis-fullmakt"),
        (Some(Basis::Samtykkekompetanse), _) => w.phrase("usage-log-basis-capacity"),
        (None, LoggedBy::Representative(_)) if entry.outcome == LoggedOutcome::Denied => {
            w.phrase("usage-log-basis-none")
        }
        (None, LoggedBy::Representative(_)) => w.phrase("usage-log-basis-unsaid"),
        (Some(Basis::Oneself) | None, _) => return None,
    })
}

pub(crate) fn end_words(w: &Words, entry: &LogEntry) -> Option<Phrase> {
    match entry.outcome {
        LoggedOutcome::Done => None,
        LoggedOutcome::Denied => Some(w.phrase("usage-log-denied")),
        LoggedOutcome::Failed => Some(w.phrase("usage-log-failed")),
        LoggedOutcome::NotSaid => Some(w.phrase("usage-log-outcome-unsaid")),
    }
}

/// What was done: with our views by their names, else in general. What came to nothing is said as something that was tried.
pub(crate) fn act(w: &Words, entry: &LogEntry) -> Phrase {
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
    w.phrase(if came_to_nothing { tried } else { done })
}
