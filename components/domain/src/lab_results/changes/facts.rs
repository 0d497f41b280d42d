//! What stands around results, fact by fact, so that what became of one can be told.

use std::mem::discriminant;

use super::super::{
    ClinicalInformation, Concept, Fasting, LabReport, LabResult, LabValue, Name, Party, ReportStatus, ResultId,
};
use super::{Difference, is_hidden, rest};
use crate::when::When;

/// One thing that is told around a report or a result. What has none of it has no such fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    Received(When),
    Requester(String),
    Laboratory(String),
    Material(Name),
    /// Of the specimen, or of the result.
    BodySite(Name),
    /// How the specimen was taken.
    Taken(Name),
    Fasting(Fasting),
    Additive(Name),
    Remark(String),
    Reason(String),
    Clinical(ClinicalInformation),
    RequestNote(String),
    /// By its title.
    Attachment(String),
    Investigated(When),
    PerformedBy(String),
    Specification(Name),
    Method(Name),
    Device(String),
    NotAccredited,
}

/// Of the report as a whole.
pub(super) fn of_report(now: &LabReport, before: &LabReport) -> Vec<Difference> {
    if now.status == ReportStatus::EnteredInError && !now.withdrawn {
        // All that stood before is hidden with it, its status too.
        return vec![Difference::Value { from: None, to: Box::new(LabValue::Withdrawn) }];
    }
    let told = Told::of(now, before);
    let facts = |version: &LabReport| around(&told.of_version(version)).collect();
    let mut found = differences(facts(now), facts(before));
    if let (Some(from), Some(to)) = (title(before), title(now))
        && from != to
    {
        found.insert(0, Difference::Name { from: from.clone(), to: to.clone() });
    }
    if told.rest(now) != told.rest(before) || (found.is_empty() && unnamed(now) != unnamed(before)) {
        found.push(Difference::Other);
    }
    found
}

/// All that stands around the results, with what has no name here too: a code, when one of several specimens came.
fn unnamed(report: &LabReport) -> LabReport {
    LabReport {
        id: ResultId(String::new()),
        status: ReportStatus::Final,
        sampled: report.received,
        reported: report.received,
        issued: report.received,
        approved: None,
        comments: Vec::new(),
        conclusion: None,
        missing: 0,
        withdrawn: false,
        earlier: Vec::new(),
        ..report.without_results()
    }
}

/// What of two versions is told one by one.
struct Told {
    /// What they are called.
    title: bool,
    /// None is where one of the versions was a mistake: what is hidden is not gone.
    all: bool,
    /// Of what is held back in one of them nobody can say what became of it.
    words: bool,
}

impl Told {
    fn of(now: &LabReport, before: &LabReport) -> Self {
        let of_both = |holds: &dyn Fn(&LabReport) -> bool| holds(now) && holds(before);
        let all = of_both(&|version| version.status != ReportStatus::EnteredInError);
        Self {
            title: of_both(&|version| title(version).is_some()),
            all,
            words: all && of_both(&|version| !version.is_held_back()),
        }
    }

    /// The version with no other facts than these.
    fn of_version(&self, version: &LabReport) -> LabReport {
        if !self.all {
            return LabReport::empty();
        }
        let mut told = version.without_results();
        if !self.words {
            told.clinical.clear();
            told.request_notes.clear();
            told.attachments.clear();
        }
        told
    }

    /// What stands around the results and has no sentence of its own.
    fn rest(&self, version: &LabReport) -> LabReport {
        let mut rest = LabReport {
            kind: version.kind,
            requester: version.requester.clone(),
            laboratory: version.laboratory.clone(),
            clinical: version.clinical.clone(),
            request_notes: version.request_notes.clone(),
            attachments: version.attachments.clone(),
            ..LabReport::empty()
        };
        if !self.title {
            let bare = |title: &Concept| Concept { text: title.text.clone(), codes: Vec::new() };
            rest.title = version.title.as_ref().map(bare);
        }
        if self.all {
            let parties = [&mut rest.requester, &mut rest.laboratory].into_iter();
            parties.filter(|party| matches!(party, Party::Named(_))).for_each(|party| *party = Party::NotGiven);
        } else {
            rest.received = version.received;
            rest.specimens.clone_from(&version.specimens);
            rest.reasons.clone_from(&version.reasons);
        }
        if self.words {
            rest.clinical.clear();
            rest.request_notes.clear();
            rest.attachments.retain(|attachment| attachment.title.is_none());
        }
        rest
    }
}

/// Of one result in both.
pub(super) fn of_result(now: &LabResult, before: &LabResult) -> Vec<Difference> {
    let is_hidden = is_hidden(&now.value) || is_hidden(&before.value);
    // What is hidden is not gone.
    let mut found =
        if is_hidden { Vec::new() } else { differences(around_result(now).collect(), around_result(before).collect()) };
    // A code has no name here, and a method by another code is another method.
    if found.is_empty() && rest(now) != rest(before) {
        found.push(Difference::Other);
    }
    found
}

/// One difference for each sort of fact, in the order that they are told in.
fn differences(now: Vec<Fact>, before: Vec<Fact>) -> Vec<Difference> {
    let only_in = |these: &[Fact], those: &[Fact]| -> Vec<Fact> {
        these.iter().filter(|fact| !those.contains(fact)).cloned().collect()
    };
    let (mut added, mut removed) = (only_in(&now, &before), only_in(&before, &now));
    let mut found = Vec::new();
    while let Some(first) = added.first().or(removed.first()).cloned() {
        let is_of_sort = |fact: &mut Fact| discriminant(fact) == discriminant(&first);
        let (removed, added) =
            (removed.extract_if(.., is_of_sort).collect(), added.extract_if(.., is_of_sort).collect());
        found.push(Difference::Facts { removed, added });
    }
    found
}

/// The laboratory's name for it.
fn title(report: &LabReport) -> Option<&Name> {
    report.title.as_ref().map(|title| &title.text).filter(|name| matches!(name, Name::Known(_)))
}

fn around(report: &LabReport) -> impl Iterator<Item = Fact> {
    let received = Some(report.received).filter(|when| when.is_known()).map(Fact::Received);
    let requester = named(&report.requester).map(Fact::Requester);
    let laboratory = named(&report.laboratory).map(Fact::Laboratory);
    let specimens = report.specimens.iter().flat_map(|specimen| {
        let said = [
            specimen.material.clone().map(Fact::Material),
            specimen.body_site.clone().map(|site| Fact::BodySite(Name::Known(site))),
            specimen.method.clone().map(Fact::Taken),
            specimen.fasting.clone().map(Fact::Fasting),
        ];
        let additives = specimen.additives.iter().cloned().map(Fact::Additive);
        said.into_iter().flatten().chain(additives).chain(specimen.remarks.iter().cloned().map(Fact::Remark))
    });
    let reasons = report.reasons.iter().cloned().map(Fact::Reason);
    let clinical = report.clinical.iter().cloned().map(Fact::Clinical);
    let notes = report.request_notes.iter().cloned().map(Fact::RequestNote);
    let attachments = report.attachments.iter().filter_map(|it| it.title.clone()).map(Fact::Attachment);
    let first = received.into_iter().chain(requester).chain(laboratory).chain(specimens);
    first.chain(reasons).chain(clinical).chain(notes).chain(attachments)
}

fn around_result(result: &LabResult) -> impl Iterator<Item = Fact> {
    let performed_by = Some(result.analysed_by.join(", ")).filter(|names| !names.is_empty());
    let text = |concept: &Concept| concept.text.clone();
    let said = [
        result.investigated.filter(|when| when.is_known()).map(Fact::Investigated),
        performed_by.map(Fact::PerformedBy),
        result.specification.as_ref().map(text).map(Fact::Specification),
        result.body_site.as_ref().map(text).map(Fact::BodySite),
        result.method.as_ref().map(text).map(Fact::Method),
        result.device.clone().map(Fact::Device),
        (result.accredited == Some(false)).then_some(Fact::NotAccredited),
    ];
    said.into_iter().flatten()
}

fn named(party: &Party) -> Option<String> {
    match party {
        Party::Named(name) => Some(name.clone()),
        Party::Unnamed | Party::NotGiven => None,
    }
}
