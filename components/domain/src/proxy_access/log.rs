//! Logg over bruk: who looked, on whose behalf, when and at what, as AuditEvents say it.

use std::cmp::Reverse;

use serde_json::Value;

use super::consent::{CAPACITY, FORELDREREPRESENTASJON, FULLMAKT, POLICIES};
use super::log_filter::LogKind;
use super::model::Party;
use super::parse::{Named, Who};
use crate::access::Basis;
use crate::fhir::read::{Faults, each, text};
use crate::fhir::references::{References, name_of};
use crate::fhir::subject::{self, Subject};
use crate::order;
use crate::parsed::{FaultKind, Parsed};
use crate::person::Person;
use crate::when::When;

/// `AuditEvent.entity.detail.type` of the address of a result that was opened.
pub const OPENED: &str = "opened";
/// `AuditEvent.entity.detail.type`: the person looked as a representative would.
pub const PREVIEW: &str = "preview";
/// Our code of `AuditEvent.subtype` for a change of person.
pub const SWITCHED: &str = "bytt-person";

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// The AuditEvent's id.
    pub id: String,
    pub at: When,
    pub who: LoggedBy,
    /// What a representative acted on. `None`: the event does not say.
    pub basis: Option<Basis>,
    /// The Consent that was acted on, where the event names one.
    pub grant: Option<String>,
    pub act: LoggedAct,
    /// What was touched: our views by their names, others' events by resource type. May be empty.
    pub what: Vec<String>,
    /// Addresses of the results that were opened one by one; each is an HMAC. Empty: a list, or something else than results.
    pub opened: Vec<String>,
    /// The person looked as a representative would.
    pub is_preview: bool,
    pub outcome: LoggedOutcome,
}

impl LogEntry {
    /// Our view that was shown, or that left as a file.
    pub fn view(&self) -> Option<LoggedView> {
        self.what.iter().find_map(|what| LoggedView::of(what))
    }

    pub fn kind(&self) -> LogKind {
        match (self.outcome, self.act) {
            (LoggedOutcome::Denied | LoggedOutcome::Failed, _) => LogKind::NotDone,
            (_, LoggedAct::Looked) if self.view() == Some(LoggedView::Marks) => LogKind::Changed,
            (_, LoggedAct::Looked) => LogKind::Looked,
            (_, LoggedAct::TookOut) => LogKind::TookOut,
            (_, LoggedAct::Wrote | LoggedAct::Deleted) => LogKind::Changed,
            (_, LoggedAct::SignedIn | LoggedAct::SignedOut | LoggedAct::Switched | LoggedAct::Other) => {
                LogKind::Session
            }
        }
    }

    /// Whether the result or report with this address was shown. Of a list, of results over time and of others' systems nobody
    /// wrote down what was in it.
    pub fn showed(&self, address: &str) -> Showed {
        let may_show = matches!(self.act, LoggedAct::Looked | LoggedAct::TookOut)
            && !matches!(self.view(), Some(LoggedView::Marks | LoggedView::Log))
            && (self.opened.is_empty() || self.view() == Some(LoggedView::Trend));
        match may_show {
            _ if self.opened.iter().any(|opened| opened == address) => Showed::Opened,
            true => Showed::Maybe,
            false => Showed::Not,
        }
    }
}

/// Whether something was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Showed {
    Opened,
    /// It may have been among what was shown.
    Maybe,
    Not,
}

/// What of ours was looked at, by the name that the event has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoggedView {
    Home,
    List,
    One,
    Trend,
    Attachment,
    File,
    Marks,
    Log,
    Plan,
    /// On a sheet, or on a card.
    PlanPaper,
    /// Taken along on a device, to be read without network.
    PlanAlong,
    PlanHistory,
    /// What was written beside it.
    PlanEntries,
    EntryWritten,
    EntryCorrected,
    EntryDeleted,
    /// A fullmakt.
    GrantGiven,
    GrantChanged,
    GrantEnded,
}

impl LoggedView {
    fn of(what: &str) -> Option<Self> {
        Some(match what {
            "home" => Self::Home,
            "lab-results" | "lab-results-more" => Self::List,
            "lab-result" => Self::One,
            "lab-trend" => Self::Trend,
            "attachment" => Self::Attachment,
            "results-csv" | "results-fhir" => Self::File,
            "own-marks" => Self::Marks,
            "log-csv" => Self::Log,
            "treatment-plan" => Self::Plan,
            "treatment-plan-sheet" | "treatment-plan-card" => Self::PlanPaper,
            "treatment-plan-along" => Self::PlanAlong,
            "treatment-plan-history" => Self::PlanHistory,
            "egenbehandling-eget" => Self::PlanEntries,
            "egenbehandling-skrevet" => Self::EntryWritten,
            "egenbehandling-rettet" => Self::EntryCorrected,
            "egenbehandling-slettet" => Self::EntryDeleted,
            "fullmakt-gitt" => Self::GrantGiven,
            "fullmakt-endret" => Self::GrantChanged,
            "fullmakt-avsluttet" => Self::GrantEnded,
            _ => return None,
        })
    }
}

/// Who did it. Nobody is taken for the person because nothing else is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoggedBy {
    Oneself,
    /// Another person with a number of Folkeregisteret, or a Patient: a representative, or one who tried.
    Representative(Party),
    /// Health personnel, by the name that stands there. Names may come about a week after the event.
    HealthPersonnel {
        name: Option<String>,
    },
    Organisation {
        name: Option<String>,
    },
    Unknown,
}

/// What was done. Source: FHIR R4 AuditEvent.action, DICOM's codes for export, login and logout, and our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoggedAct {
    Looked,
    TookOut,
    Wrote,
    Deleted,
    SignedIn,
    SignedOut,
    /// Began to act for the person, or went back to oneself.
    Switched,
    Other,
}

/// Whether it came to anything. Source: FHIR R4 AuditEvent.outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoggedOutcome {
    Done,
    /// Not allowed: nothing was shown.
    Denied,
    /// Something went wrong: nothing was shown.
    Failed,
    /// The event does not say.
    NotSaid,
}

/// The events about one person, newest first. Each AuditEvent ends as a line, or as a stated fault: one that is about somebody
/// else too is not this person's to read.
pub fn parse_log(entries: &[(Option<&str>, &Value)], person: &Person) -> Parsed<Vec<LogEntry>> {
    let who = Who { references: References::of(entries.iter().copied()), entries };
    let (mut lines, mut faults) = (Vec::new(), Faults::default());
    for (index, (_, event)) in entries.iter().enumerate() {
        faults.entry = Some(index);
        if text(event, "resourceType") == Some("AuditEvent") {
            lines.extend(line(event, &who, person, &mut faults));
        }
    }
    order::sort_by_key(&mut lines, |line: &LogEntry| Reverse(line.at.earliest()));
    Parsed { value: lines, faults: faults.list }
}

fn line(event: &Value, who: &Who<'_>, person: &Person, faults: &mut Faults) -> Option<LogEntry> {
    let Some(id) = text(event, "id") else {
        faults.lost("AuditEvent.id", FaultKind::Missing);
        return None;
    };
    let is_about = |subject: Subject| matches!(subject, Subject::Persons(all) if all.iter().all(|one| person.is(one)));
    if !is_about(subject::of(event)) {
        faults.lost("AuditEvent.entity.what", FaultKind::Unresolved);
        return None;
    }
    let at = When::at(event, "recorded");
    if !at.is_known() {
        faults.element("AuditEvent.recorded", FaultKind::Missing);
    }
    let asked = |agent: &&Value| agent.get("requestor").and_then(Value::as_bool) == Some(true);
    let agent = each(event, "agent").find(asked).or_else(|| each(event, "agent").next());
    let outcome = match text(event, "outcome") {
        Some("0") => LoggedOutcome::Done,
        Some("4") => LoggedOutcome::Denied,
        Some("8" | "12") => LoggedOutcome::Failed,
        _ => LoggedOutcome::NotSaid,
    };
    Some(LogEntry {
        id: id.to_owned(),
        at,
        who: agent.map_or(LoggedBy::Unknown, |agent| by(agent, event, who, person)),
        basis: agent.and_then(basis),
        grant: agent.and_then(consent),
        act: act(event),
        what: what(event),
        is_preview: details(event).any(|(kind, _)| kind == PREVIEW),
        opened: details(event).filter(|(kind, _)| *kind == OPENED).map(|(_, address)| address.to_owned()).collect(),
        outcome,
    })
}

fn by(agent: &Value, event: &Value, who: &Who<'_>, person: &Person) -> LoggedBy {
    let Some(reference) = agent.get("who") else { return LoggedBy::Unknown };
    let name = || text(reference, "display").or_else(|| text(agent, "name")).map(str::to_owned);
    match who.is_named(reference, event) {
        Named::Person(party) if party.is(person) => LoggedBy::Oneself,
        Named::Person(party) => LoggedBy::Representative(party),
        Named::Professional => professional(reference, name()),
        Named::Nobody => registered(reference, name()),
    }
}

fn professional(reference: &Value, name: Option<String>) -> LoggedBy {
    let path = text(reference, "reference").map(name_of).unwrap_or_default();
    let kind = text(reference, "type").or_else(|| path.split('/').next()).unwrap_or_default();
    if kind == "Organization" { LoggedBy::Organisation { name } } else { LoggedBy::HealthPersonnel { name } }
}

/// By the register that a number comes from: HPR and HER name personnel, ENH, RESH and AKO organisations.
fn registered(reference: &Value, name: Option<String>) -> LoggedBy {
    let system = reference.get("identifier").and_then(|i| text(i, "system")).unwrap_or_default();
    match system.rsplit("2.16.578.1.12.4.1.").next() {
        Some("4.4") => LoggedBy::HealthPersonnel { name },
        Some("4.101" | "4.102" | "4.107" | "2") => LoggedBy::Organisation { name },
        _ => LoggedBy::Unknown,
    }
}

/// `agent.role`, by our codes.
fn basis(agent: &Value) -> Option<Basis> {
    let codings = each(agent, "role").flat_map(|role| each(role, "coding"));
    let ours = codings.filter(|coding| text(coding, "system") == Some(POLICIES));
    ours.filter_map(|coding| text(coding, "code")).find_map(|code| match code {
        FULLMAKT => Some(Basis::Fullmakt),
        CAPACITY => Some(Basis::Samtykkekompetanse),
        FORELDREREPRESENTASJON => Some(Basis::Foreldrerepresentasjon),
        _ => None,
    })
}

/// `agent.policy` names the Consent, as a URN or by its address.
fn consent(agent: &Value) -> Option<String> {
    each(agent, "policy").filter_map(Value::as_str).find_map(|policy| {
        let by_urn = policy.strip_prefix("urn:consent:").map(str::to_owned);
        by_urn.or_else(|| name_of(policy).strip_prefix("Consent/").map(str::to_owned))
    })
}

fn act(event: &Value) -> LoggedAct {
    let kind = event.get("type").and_then(|t| text(t, "code"));
    let subtype = each(event, "subtype").filter_map(|subtype| text(subtype, "code")).next();
    match (kind, subtype, text(event, "action")) {
        (Some("110106"), ..) => LoggedAct::TookOut,
        (_, Some("110122"), _) => LoggedAct::SignedIn,
        (_, Some("110123"), _) => LoggedAct::SignedOut,
        (_, Some(SWITCHED), _) => LoggedAct::Switched,
        (.., Some("R")) => LoggedAct::Looked,
        (.., Some("C" | "U")) => LoggedAct::Wrote,
        (.., Some("D")) => LoggedAct::Deleted,
        _ => LoggedAct::Other,
    }
}

/// `entity.detail`: type and text.
fn details(event: &Value) -> impl Iterator<Item = (&str, &str)> {
    let details = each(event, "entity").flat_map(|entity| each(entity, "detail"));
    details.filter_map(|detail| Some((text(detail, "type").unwrap_or_default(), text(detail, "valueString")?)))
}

fn what(event: &Value) -> Vec<String> {
    let details = details(event).filter(|(kind, _)| ![OPENED, PREVIEW].contains(kind)).map(|(_, what)| what);
    let types = each(event, "entity").filter_map(|e| e.get("what")).filter_map(|w| text(w, "type"));
    details.chain(types.filter(|kind| *kind != "Patient")).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_our_own_codes_say_on_which_basis_somebody_acted() {
        let acted =
            |system: &str, code: &str| basis(&json!({ "role": [{ "coding": [{ "system": system, "code": code }] }] }));
        assert_eq!(acted(POLICIES, FULLMAKT), Some(Basis::Fullmakt));
        assert_eq!(acted(POLICIES, CAPACITY), Some(Basis::Samtykkekompetanse));
        assert_eq!(acted(POLICIES, FORELDREREPRESENTASJON), Some(Basis::Foreldrerepresentasjon));
        assert_eq!(acted(POLICIES, "annet"), None);
        assert_eq!(acted("http://example.org", FULLMAKT), None);
        assert_eq!(basis(&json!({})), None);
    }
}
