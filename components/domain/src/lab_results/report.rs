//! One report, and the statuses of reports and results.

use std::collections::BTreeSet;

use serde_json::Value;

use super::laboratory::Laboratory;
use super::observation::Observations;
use super::reading::{Barred, Reading};
use super::restriction::{Access, access};
use super::{
    Comment, Kind, LabReport, Party, ReportStatus, ResultId, Viewer, Withheld, around, attachments, comments, kinds,
    observation, value,
};
use crate::fhir::coding::{concept, name, normal_system};
use crate::fhir::read::{Faults, each, extensions, long_text, own_name, text};
use crate::fhir::references::References;
use crate::lab_results::Name;
use crate::parsed::FaultKind;
use crate::when::{Hidden, When};

/// A report on its way to its versions.
pub(super) struct Draft {
    pub(super) report: LabReport,
    /// `ServReportId`. `None`: it cannot be told to be a version of another.
    pub(super) number: Option<String>,
    pub(super) laboratory: Laboratory,
    /// That it exists may not be said.
    pub(super) closed: bool,
    pub(super) barred: Barred,
}

pub(super) fn parse<'v>(
    resource: &'v Value,
    observations: &mut Observations<'v, '_>,
    references: &References<'v>,
    faults: &mut Faults,
) -> Draft {
    let status = status(resource, "DiagnosticReport.status", faults);
    let mut report = head(resource, status);
    if each(resource, "modifierExtension").next().is_some() {
        // What the report says may mean something else: its results are not shown as ordinary.
        faults.element("DiagnosticReport.modifierExtension", FaultKind::UnknownModifier);
        observations.use_all_of(resource);
        report.missing = each(resource, "result").filter(|r| observations.may_be_told_of(r, resource)).count();
        return draft(resource, report, references);
    }
    let own = own_name(resource).unwrap_or_default();
    let results: Vec<(Option<String>, &Value)> = each(resource, "result")
        .filter_map(|r| {
            let found = references.resolve(r, resource);
            if found.is_none() {
                faults.element("DiagnosticReport.result", FaultKind::Unresolved);
                report.missing += 1;
            }
            found.map(|found| (observation::called(r, &own, found), found))
        })
        .collect();
    // A report may list a panel's members beside the panel: they stand inside it, and only there.
    let mut inside = BTreeSet::new();
    for (name, result) in &results {
        let name = name.as_deref().unwrap_or_default();
        if !observations.is_exhausted() && !observations.is_in_cycle(name) {
            inside.extend(observation::members(result, name, references).filter_map(|(name, _)| name));
        }
    }
    let mut listed = BTreeSet::new();
    for (name, result) in results {
        if name.as_ref().is_some_and(|n| inside.contains(n) || !listed.insert(n.clone())) {
            continue;
        }
        if text(result, "resourceType") != Some("Observation") {
            faults.element("DiagnosticReport.result", FaultKind::UnknownType);
            report.missing += 1;
            continue;
        }
        match observations.parse(name, result, faults) {
            Reading::Shown(result) => report.results.push(*result),
            Reading::Missing => report.missing += 1,
            Reading::Untold => {}
        }
    }
    around_it(resource, &mut report, observations.viewer(), references);
    kinds::arrange(&mut report);
    if status == ReportStatus::EnteredInError {
        withdraw_report(&mut report);
    }
    let barred = observations.take_barred();
    if !barred.identities.is_empty() {
        report.hold_back(observations.viewer().is_oneself());
    }
    Draft { barred, ..draft(resource, report, references) }
}

/// A report that may not be shown yet: its date and its place in the list, and nothing else.
pub(super) fn withheld<'v>(resource: &'v Value, until: When, references: &References<'v>) -> Draft {
    let mut report = head(resource, ReportStatus::Registered);
    withhold(&mut report, until);
    draft(resource, report, references)
}

/// Leaves of a report its date and its place in the list.
pub(super) fn withhold(report: &mut LabReport, until: When) {
    *report = LabReport {
        id: report.id.clone(),
        sampled: report.sampled,
        reported: report.reported,
        issued: report.issued,
        withheld: Some(Withheld::Until(until)),
        ..LabReport::empty()
    };
}

/// A report of which not even that may be said: it is there for its versions to be closed with it.
pub(super) fn closed<'v>(resource: &'v Value, references: &References<'v>) -> Draft {
    Draft { closed: true, ..draft(resource, head(resource, ReportStatus::Registered), references) }
}

fn head(resource: &Value, status: ReportStatus) -> LabReport {
    let issued = When::at(resource, "issued");
    let published =
        extensions(resource, "nilar-report-date").map(|e| When::at(e, "valueDateTime")).find(|w| w.is_known());
    LabReport {
        id: ResultId(own_name(resource).unwrap_or_else(|| "DiagnosticReport/".to_owned())),
        title: resource.get("code").and_then(concept),
        kind: kind(resource),
        status,
        sampled: observation::effective(resource),
        reported: published.unwrap_or(issued),
        issued,
        ..LabReport::empty()
    }
}

impl LabReport {
    /// Nothing is known of it yet.
    pub(super) fn empty() -> Self {
        let unknown = When::Unknown(Hidden::NotGiven);
        Self {
            id: ResultId(String::new()),
            title: None,
            kind: Kind::Other,
            status: ReportStatus::Registered,
            sampled: unknown,
            reported: unknown,
            issued: unknown,
            laboratory: Party::NotGiven,
            requester: Party::NotGiven,
            approved: None,
            received: unknown,
            specimens: Vec::new(),
            reasons: Vec::new(),
            request_notes: Vec::new(),
            clinical: Vec::new(),
            comments: Vec::new(),
            conclusion: None,
            attachments: Vec::new(),
            results: Vec::new(),
            missing: 0,
            withheld: None,
            is_new: false,
            withdrawn: false,
            earlier: Vec::new(),
        }
    }
}

/// Laboratory, requester, specimens, comments; and the sampling time, where the report itself has none.
fn around_it<'v>(resource: &'v Value, report: &mut LabReport, viewer: &Viewer, references: &References<'v>) {
    // A restriction on what was sampled, or on why, holds as one on the results does.
    let resolved = |element| each(resource, element).filter_map(|r| references.resolve(r, resource));
    let open = |element| resolved(element).filter(|found| access(found, viewer) == Access::Open);
    report.laboratory = around::laboratory(resource, references);
    report.comments = comments::of_report(resource);
    for conclusion in each(resource, "conclusionCode") {
        if let Name::Known(words) = name(conclusion) {
            report.comments.push(Comment::Text(words));
        }
    }
    report.conclusion = long_text(resource, "conclusion");
    report.clinical = around::clinical(resource);
    report.approved = value::said_when(resource, "nilar-approval-date");
    report.attachments = attachments::parse(resource);
    report.specimens = around::specimens(open("specimen"));
    for request in open("basedOn") {
        if report.requester == Party::NotGiven {
            report.requester = around::requester(request, references);
        }
        let received =
            extensions(request, "nilar-receipt-date").map(|e| When::at(e, "valueDateTime")).find(|w| w.is_known());
        report.received = report.received.or(received.unwrap_or(report.received));
        report.reasons.extend(each(request, "reasonCode").filter_map(|reason| match name(reason) {
            Name::Known(words) => Some(words),
            Name::CodeOnly(_) | Name::Nameless => None,
        }));
        report.request_notes.extend(each(request, "note").filter_map(|note| long_text(note, "text")));
    }
    if report.requester == Party::NotGiven && open("basedOn").count() < resolved("basedOn").count() {
        // Somebody asked; who, may not be shown.
        report.requester = Party::Unnamed;
    }
    let received = report.specimens.iter().map(|s| s.received).find(|w| w.is_known());
    report.received = report.received.or(received.unwrap_or(report.received));
    let collected = report.specimens.iter().map(|s| s.collected).find(|w| w.is_known());
    let measured =
        report.results.iter().filter_map(|r| r.sampled).filter(|w| w.is_known()).min_by_key(|w| w.earliest());
    report.sampled = report.sampled.or(collected.unwrap_or(report.sampled)).or(measured.unwrap_or(report.sampled));
    for result in &mut report.results {
        said_once(result, report.sampled);
    }
}

/// A result says when it was sampled only where it is another time than the report's.
fn said_once(result: &mut super::LabResult, head: When) {
    let own = result.sampled;
    if own.is_some_and(|s| s == head || s == When::Unknown(Hidden::NotGiven)) {
        result.sampled = None;
    }
    for member in &mut result.members {
        said_once(member, own.filter(|o| o.is_known()).unwrap_or(head));
    }
}

/// The whole report was a mistake: nothing that it claims is shown, for it may be about another person.
pub(super) fn withdraw_report(report: &mut LabReport) {
    report.status = ReportStatus::EnteredInError;
    report.conclusion = None;
    report.attachments.clear();
    report.comments.clear();
    report.reasons.clear();
    report.request_notes.clear();
    report.clinical.clear();
    report.approved = None;
    report.specimens.clear();
    report.results.iter_mut().for_each(withdraw);
}

/// With what was said about it: that was not about this person, or not about this value.
pub(super) fn withdraw(result: &mut super::LabResult) {
    result.value = super::LabValue::Withdrawn;
    result.judgement = super::Judgement::NotJudged;
    result.mark_words.clear();
    result.ranges.clear();
    result.comments.clear();
    result.method = None;
    result.specification = None;
    result.body_site = None;
    result.device = None;
    result.investigated = None;
    result.validated = None;
    result.status = ReportStatus::EnteredInError;
    result.members.iter_mut().for_each(withdraw);
}

fn draft<'v>(resource: &'v Value, report: LabReport, references: &References<'v>) -> Draft {
    let laboratory = Laboratory::of(resource, references);
    Draft { report, number: number(resource), laboratory, closed: false, barred: Barred::default() }
}

fn number(resource: &Value) -> Option<String> {
    each(resource, "identifier")
        .find(|i| text(i, "system") == Some("ServReportId"))
        .and_then(|i| text(i, "value"))
        .map(str::to_owned)
}

/// FHIR R4 DiagnosticReport.status and Observation.status. Absent or another word: unknown, and a fault.
pub(super) fn status(resource: &Value, element: &str, faults: &mut Faults) -> ReportStatus {
    match faults.text(resource, "status", element) {
        Some("registered") => ReportStatus::Registered,
        Some("partial") => ReportStatus::Partial,
        Some("preliminary") => ReportStatus::Preliminary,
        Some("final") => ReportStatus::Final,
        Some("amended") => ReportStatus::Amended,
        Some("corrected") => ReportStatus::Corrected,
        Some("appended") => ReportStatus::Appended,
        Some("cancelled") => ReportStatus::Cancelled,
        Some("entered-in-error") => ReportStatus::EnteredInError,
        Some("unknown") => ReportStatus::Unknown,
        Some(_) => {
            faults.element(element, FaultKind::UnknownCode);
            ReportStatus::Unknown
        }
        None => {
            faults.element(element, FaultKind::Missing);
            ReportStatus::Unknown
        }
    }
}

/// The detail (`code`) decides where it is known, else the category.
fn kind(resource: &Value) -> Kind {
    kind_among(resource.get("code").into_iter().chain(each(resource, "category")))
}

/// The first that is known; but «laboratory» beside another says less than the other does.
pub(super) fn kind_among<'v>(concepts: impl Iterator<Item = &'v Value>) -> Kind {
    let known: Vec<Kind> = concepts.map(kind_of).filter(|kind| *kind != Kind::Other).collect();
    let narrow = known.iter().find(|kind| **kind != Kind::Laboratory);
    narrow.or(known.first()).copied().unwrap_or(Kind::Other)
}

/// Source: Volven 8202; HL7 v2-0074 and observation-category from other sources.
fn kind_of(concept: &Value) -> Kind {
    let known = each(concept, "coding").filter_map(|coding| {
        let system = text(coding, "system").map(normal_system).unwrap_or_default();
        let code = text(coding, "code")?;
        match system.as_str() {
            "no-kodeverk-8202" => match code {
                "MBIO" => Some(Kind::Microbiology),
                "PAT" | "HIST" | "CYTO" | "MPAT" | "OBD" => Some(Kind::Pathology),
                "BLD" | "RTG" | "MR" | "CT" | "UL" | "NUK" | "RAD" | "MA" | "AN" | "SCI" => Some(Kind::Imaging),
                "LAB" | "CLIN" | "FARM" | "IMTR" | "MGEN" => Some(Kind::Laboratory),
                _ => None,
            },
            s if s.ends_with("v2-0074") => match code {
                "MB" | "VR" | "MYC" | "PAR" => Some(Kind::Microbiology),
                "SP" | "CP" | "PAT" => Some(Kind::Pathology),
                "RAD" | "CT" | "RUS" | "NMR" | "NMS" => Some(Kind::Imaging),
                "LAB" | "CH" | "HM" => Some(Kind::Laboratory),
                _ => None,
            },
            s if s.ends_with("observation-category") => match code {
                "laboratory" => Some(Kind::Laboratory),
                "imaging" => Some(Kind::Imaging),
                _ => None,
            },
            _ => None,
        }
    });
    // `LAB` beside `MBIO` says less than `MBIO` does.
    known.max_by_key(|k| *k != Kind::Laboratory).unwrap_or(Kind::Other)
}
