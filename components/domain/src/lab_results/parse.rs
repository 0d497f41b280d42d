//! From the admitted resources of one person to what a view shows.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::{Date, DateTime};
use serde_json::Value;

use super::came_along::only_included;
use super::observation::Observations;
use super::reading::Waiting;
use super::restriction::{Access, access};
use super::{
    Kind, LabReport, LabResults, ParsedLabResults, ReportStatus, ResultId, SourceNotice, Withheld, observation,
};
use super::{around, kinds, report, versions};
use crate::access::Basis;
use crate::fhir::read::{Faults, each, own_name, text};
use crate::fhir::references::References;
use crate::order;
use crate::parsed::{Fault, FaultKind, Parsed};
use crate::when::When;

/// One entry of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// `Bundle.entry.fullUrl`, by which other entries may refer to it.
    pub full_url: Option<String>,
    pub resource: Value,
    /// Came along with what was asked for (`search.mode` include): never a result of its own.
    pub included: bool,
}

/// Who looks, as far as restrictions in the data ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Viewer {
    /// Now, as Norwegian clocks show it: whether a restriction is over.
    pub now: DateTime,
    /// The age of the person whose results these are. `None`: not known, and a restriction that asks for it holds.
    pub age: Option<i16>,
    /// Why the one who looks may look at all: some labels are about parents.
    pub basis: Basis,
}

impl Viewer {
    pub const fn oneself(now: DateTime, age: Option<i16>) -> Self {
        Self { now, age, basis: Basis::Oneself }
    }

    /// Others are not told that something is kept from them.
    pub(crate) const fn is_oneself(&self) -> bool {
        matches!(self.basis, Basis::Oneself)
    }
}

/// [`parse_entries`] for resources without a Bundle around them.
pub fn parse(resources: &[Value], viewer: &Viewer) -> ParsedLabResults {
    let entries: Vec<Entry> =
        resources.iter().map(|r| Entry { full_url: None, resource: r.clone(), included: false }).collect();
    parse_entries(&entries, viewer)
}

/// Reads everything that was delivered about one person. Each DiagnosticReport and laboratory Observation ends as something
/// shown, as withheld by a restriction, or as a stated fault.
pub fn parse_entries(entries: &[Entry], viewer: &Viewer) -> ParsedLabResults {
    let references = References::of(entries.iter().map(|e| (e.full_url.as_deref(), &e.resource)));
    let mut faults = Faults::default();
    let mut notices = Vec::new();
    let mut sorted = Sorted::default();
    for (index, entry) in entries.iter().enumerate() {
        faults.entry = Some(index);
        sorted.take(index, &entry.resource, viewer.now.date(), &mut notices, &mut faults);
    }
    let only_included = only_included(entries);
    let mut observations = Observations::new(&sorted.observations, &references, viewer);
    // First what may not be shown: an open report may refer to the same results.
    for (_, resource) in &sorted.reports {
        if access(resource, viewer) != Access::Open {
            observations.close_all_of(resource);
        }
    }
    let mut reports = Vec::new();
    for (index, resource) in &sorted.reports {
        faults.entry = Some(*index);
        reports.push(match access(resource, viewer) {
            Access::Open if only_included.contains(index) => continue,
            Access::Open => report::parse(resource, &mut observations, &references, &mut faults),
            Access::Until(until) => report::withheld(resource, until, &references),
            Access::Closed => report::closed(resource, &references),
        });
    }
    let (mut reports, mut waiting) = versions::gather(reports, viewer);
    let alone = Alone::of(&sorted.observations, &observations, &references, &only_included);
    let not_results = alone.elsewhere;
    reports.append(&mut loose(&alone.results, &mut observations, &references, &mut faults));
    waiting.append(&mut observations.take_barred().waiting);
    reports.append(&mut rows(waiting));
    order::sort_by(&mut reports, |a, b| {
        let key = |r: &LabReport| (r.sampled.earliest(), r.reported.earliest());
        let is_withheld = |r: &LabReport| r.withheld.is_some();
        key(b).cmp(&key(a)).then_with(|| is_withheld(a).cmp(&is_withheld(b))).then_with(|| a.id.cmp(&b.id))
    });
    if observations.is_exhausted() {
        notices.push(SourceNotice::Incomplete);
    }
    notices.dedup();
    let mut value = LabResults { reports, notices, total_elsewhere: None, not_results };
    value.hold_back(entries, viewer, &BTreeSet::new());
    let mut faults = faults.list;
    if !viewer.is_oneself() {
        faults = of_what_is_shown(faults, entries, &value, viewer);
    }
    Parsed { value, faults }
}

/// That something is wrong in what is kept from somebody else would tell that it is there. What is open itself may be kept
/// from them with another version, or another result, that is not.
fn of_what_is_shown(faults: Vec<Fault>, entries: &[Entry], value: &LabResults, viewer: &Viewer) -> Vec<Fault> {
    let shown = order::set(value.reports.iter().flat_map(LabReport::ids).map(|id| id.0.as_str()));
    let is_shown = |fault: &Fault| {
        let Some(Entry { resource, .. }) = fault.entry.and_then(|entry| entries.get(entry)) else { return true };
        match own_name(resource) {
            _ if fault.entry_lost => access(resource, viewer) == Access::Open,
            Some(name) => shown.contains(name.as_str()),
            None => false,
        }
    };
    faults.into_iter().filter(is_shown).collect()
}

/// A resource and the index of its entry.
type Indexed<'v> = (usize, &'v Value);

/// The resources by what they are to us, with the index of their entry.
#[derive(Default)]
struct Sorted<'v> {
    reports: Vec<Indexed<'v>>,
    observations: Vec<Indexed<'v>>,
    seen: BTreeSet<String>,
}

impl<'v> Sorted<'v> {
    fn take(
        &mut self,
        index: usize,
        resource: &'v Value,
        today: Date,
        notices: &mut Vec<SourceNotice>,
        faults: &mut Faults,
    ) {
        // The same resource twice in one answer (paging, include) is one.
        if own_name(resource).is_some_and(|name| !self.seen.insert(name)) {
            return;
        }
        match text(resource, "resourceType") {
            Some("DiagnosticReport") => self.reports.push((index, resource)),
            Some("Observation") => self.observations.push((index, resource)),
            Some("OperationOutcome") => notices.extend(each(resource, "issue").filter_map(notice)),
            Some("Consent") => notices.extend(standing_choice(resource, today)),
            Some(
                "Specimen" | "ServiceRequest" | "PractitionerRole" | "Practitioner" | "Organization" | "Patient"
                | "RelatedPerson" | "Provenance" | "Media" | "ImagingStudy" | "DocumentReference" | "Composition"
                | "Encounter" | "Location" | "Device",
            ) => {}
            Some(_) => faults.lost("Bundle.entry.resource", FaultKind::UnknownType),
            None => faults.lost("Bundle.entry.resource", FaultKind::Shape),
        }
    }
}

/// Source: NILAR `pvk-outcome-cs` (and its older alias), FHIR R4 issue types.
fn notice(issue: &Value) -> Option<SourceNotice> {
    let privacy = issue.get("details").into_iter().flat_map(|d| each(d, "coding")).find_map(privacy_code);
    match (privacy, text(issue, "code"), text(issue, "severity")) {
        (Some("Reservation"), ..) => Some(SourceNotice::Reservation),
        (Some("Specific"), ..) => Some(SourceNotice::BlockedHere),
        (Some("General"), ..) => Some(SourceNotice::BlockedEverywhere),
        (None, Some("not-found"), _) => Some(SourceNotice::NothingFound),
        // Said for information, mostly; that something is kept back is no mere information.
        (None, Some("suppressed"), _) => Some(SourceNotice::Suppressed),
        (None, _, Some("information")) => None,
        // A privacy code that we do not know, or anything that went wrong: something may be missing.
        _ => Some(SourceNotice::Incomplete),
    }
}

/// The person's own reservation or block, kept as an active Consent of that category. One whose period is over, or has not
/// begun, says nothing.
///
/// Source: FHIR R4 Consent; the categories are NILAR's.
fn standing_choice(consent: &Value, today: Date) -> Option<SourceNotice> {
    let nothing = Value::Null;
    let period = consent.get("provision").and_then(|p| p.get("period")).unwrap_or(&nothing);
    let is_over = When::at(period, "end").day().is_some_and(|end| end < today);
    let is_to_come = When::at(period, "start").day().is_some_and(|start| start > today);
    if text(consent, "status") != Some("active") || is_over || is_to_come {
        return None;
    }
    each(consent, "category").flat_map(|c| each(c, "coding")).find_map(privacy_code).and_then(|code| match code {
        "Reservation" => Some(SourceNotice::Reservation),
        "Specific" => Some(SourceNotice::BlockedHere),
        "General" => Some(SourceNotice::BlockedEverywhere),
        _ => None,
    })
}

fn privacy_code(coding: &Value) -> Option<&str> {
    let system = text(coding, "system")?;
    (system.ends_with("pvk-outcome-cs") || system == "NilarPvkOutcome").then(|| text(coding, "code")).flatten()
}

/// What came from a laboratory without a word of its kind is of the most usual.
fn loose_kind(resource: &Value) -> Kind {
    match observation::kind(resource) {
        Kind::Other => Kind::Laboratory,
        kind => kind,
    }
}

/// What stands alone: no report holds it, and no panel.
#[derive(Default)]
struct Alone<'v> {
    results: Vec<Indexed<'v>>,
    /// How many are no results, and are not shown.
    elsewhere: usize,
}

impl<'v> Alone<'v> {
    fn of(
        all: &[Indexed<'v>],
        observations: &Observations<'v, '_>,
        references: &References<'v>,
        only_included: &BTreeSet<usize>,
    ) -> Self {
        let mut members = BTreeSet::new();
        for (_, resource) in all {
            let name = own_name(resource).unwrap_or_default();
            members.extend(observation::members(resource, &name, references).filter_map(|(name, _)| name));
        }
        let mut alone = Self::default();
        for (index, resource) in all {
            let name = own_name(resource).unwrap_or_default();
            let is_inside = members.contains(&name) && !observations.is_in_cycle(&name);
            if observations.is_used(&name) || is_inside || only_included.contains(index) {
                continue;
            }
            if observation::is_elsewhere(resource) {
                // That there is something may not be said of all.
                alone.elsewhere += usize::from(access(resource, observations.viewer()) == Access::Open);
            } else {
                alone.results.push((*index, resource));
            }
        }
        alone
    }
}

/// Of results that may not be shown yet, alone or in a report that is shown: one neutral row a day.
fn rows(mut waiting: Vec<Waiting>) -> Vec<LabReport> {
    let key = |w: &Waiting| (w.sampled.day(), w.until.earliest());
    order::sort_by_key(&mut waiting, key);
    waiting.dedup_by_key(|w| key(w));
    let row = |Waiting { id, sampled, until }| LabReport {
        id,
        sampled,
        withheld: Some(Withheld::Until(until)),
        ..LabReport::empty()
    };
    waiting.into_iter().map(row).collect()
}

/// What a resource calls its first performer: address, name, and number in a register.
fn performer(resource: &Value) -> Option<[Option<&str>; 4]> {
    let first = each(resource, "performer").next()?;
    let number = |key| first.get("identifier").and_then(|identifier| text(identifier, key));
    Some([text(first, "reference"), text(first, "display"), number("system"), number("value")])
}

/// Results that no report holds, gathered by day, laboratory and kind.
fn loose<'v>(
    alone: &[Indexed<'v>],
    observations: &mut Observations<'v, '_>,
    references: &References<'v>,
    faults: &mut Faults,
) -> Vec<LabReport> {
    let (mut groups, mut places) = (Vec::<Vec<Indexed<'v>>>::new(), HashMap::new());
    for (index, resource) in alone {
        let day = When::first(resource, &["effectiveDateTime", "effectiveInstant"]).day();
        let place = *places.entry((day, performer(resource), loose_kind(resource))).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push((*index, resource)),
            None => groups.push(vec![(*index, resource)]),
        }
    }
    let mut reports = Vec::new();
    for group in groups {
        // Most are of one result, and a list that grows begins with room for four.
        let mut results = Vec::with_capacity(group.len());
        for (index, resource) in &group {
            faults.entry = Some(*index);
            results.extend(observations.parse(own_name(resource), resource, faults).shown());
        }
        let (Some(first), Some((_, resource))) = (results.first(), group.first()) else { continue };
        let sampled = observation::effective(resource);
        let specimens = group.iter().filter_map(|(_, o)| references.resolve(o.get("specimen")?, o));
        let specimens = specimens.filter(|s| access(s, observations.viewer()) == Access::Open);
        reports.push(LabReport {
            id: ResultId(first.id.0.clone()),
            kind: loose_kind(resource),
            status: ReportStatus::Final,
            sampled,
            reported: When::at(resource, "issued"),
            issued: When::at(resource, "issued"),
            laboratory: around::laboratory(resource, references),
            specimens: around::specimens(specimens),
            results,
            ..LabReport::empty()
        });
    }
    for report in &mut reports {
        let day = report.sampled.day();
        for result in &mut report.results {
            // Said once, at the head of the group, where it is the same.
            if result.sampled.is_some_and(|s| s == report.sampled || (s.day().is_none() && day.is_none())) {
                result.sampled = None;
            }
        }
        kinds::date_letters(&mut report.results, report.issued, report.sampled);
    }
    reports
}
