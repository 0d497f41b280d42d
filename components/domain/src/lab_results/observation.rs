//! One result, and the results inside it.

use std::collections::BTreeSet;
use std::ptr;

use serde_json::Value;

use super::explained::best_name;
use super::mark::{self, Mark};
use super::reading::{Barred, Reading, Waiting};
use super::restriction::{Access, access};
use super::versions::Identity;
use super::{Comment, Component, Concept, Kind, LabResult, LabValue, ReportStatus, ResultId, Viewer};
use super::{around, comments, cycles, range, report, value};
use crate::fhir::coding::codes;
use crate::fhir::read::{Faults, each, extensions, own_name, text};
use crate::fhir::references::References;
use crate::lab_results::Name;
use crate::parsed::FaultKind;
use crate::when::When;

/// Reads results and remembers which it has read, so that none appears both inside a report and on its own.
pub(super) struct Observations<'v, 'r> {
    references: &'r References<'v>,
    viewer: &'r Viewer,
    used: BTreeSet<String>,
    /// Stand in a report that may not be shown: they are shown nowhere.
    closed: BTreeSet<String>,
    cyclic: BTreeSet<String>,
    /// All that came, each with its entry, as they lie in memory.
    all: &'r [(usize, &'v Value)],
    /// Since this was last asked.
    barred: Barred,
    /// Results and references that may still be read.
    left: usize,
}

impl<'v, 'r> Observations<'v, 'r> {
    pub(super) fn new(all: &'r [(usize, &'v Value)], references: &'r References<'v>, viewer: &'r Viewer) -> Self {
        let cyclic = cycles::cyclic(all, references);
        Self {
            references,
            viewer,
            used: BTreeSet::new(),
            closed: BTreeSet::new(),
            cyclic,
            all,
            barred: Barred::default(),
            left: MAX_READ,
        }
    }

    pub(super) fn viewer(&self) -> &'r Viewer {
        self.viewer
    }

    /// What a restriction hid of the report that was read last.
    pub(super) fn take_barred(&mut self) -> Barred {
        std::mem::take(&mut self.barred)
    }

    /// Whether it may be said that there is what a reference leads to.
    pub(super) fn may_be_told_of(&self, reference: &Value, holder: &'v Value) -> bool {
        self.viewer.is_oneself()
            || self.references.resolve(reference, holder).is_none_or(|found| access(found, self.viewer) == Access::Open)
    }

    pub(super) fn is_used(&self, name: &str) -> bool {
        self.used.contains(name)
    }

    /// Whether a result is, over any number of steps, a member of itself. Such a one has no parent to be shown in.
    pub(super) fn is_in_cycle(&self, name: &str) -> bool {
        self.cyclic.contains(name)
    }

    /// Whether there was more than is read: the source refers to the same results from too many places.
    pub(super) fn is_exhausted(&self) -> bool {
        self.left == 0
    }

    /// What a report that may not be shown refers to may not be shown elsewhere either, not even in another report.
    pub(super) fn close_all_of(&mut self, report: &'v Value) {
        for name in self.use_all_of(report) {
            self.closed.insert(name);
        }
    }

    /// The results of a report that is shown without them are not shown on their own.
    pub(super) fn use_all_of(&mut self, report: &'v Value) -> BTreeSet<String> {
        let report_name = own_name(report).unwrap_or_default();
        let mut open: Vec<(Option<String>, &Value)> = lead(report, "result", &report_name, self.references).collect();
        let mut all = BTreeSet::new();
        while let Some((name, resource)) = open.pop() {
            let Some(name) = name else { continue };
            if all.insert(name.clone()) {
                open.extend(members(resource, &name, self.references));
            }
        }
        self.used.extend(all.iter().cloned());
        all
    }

    /// A top-level result, by the name of [`called`].
    pub(super) fn parse(&mut self, name: Option<String>, resource: &'v Value, faults: &mut Faults) -> Reading {
        self.nested(name, resource, &mut Tree::default(), faults)
    }

    /// One result in `tree`. What is wrong with it is stated of its own entry, wherever it stands; what is contained is of its
    /// holder's.
    fn nested(&mut self, name: Option<String>, resource: &'v Value, tree: &mut Tree, faults: &mut Faults) -> Reading {
        let holders = faults.entry;
        let own = self.all.binary_search_by_key(&ptr::from_ref(resource), |(_, one)| ptr::from_ref(*one));
        faults.entry = own.ok().and_then(|at| self.all.get(at)).map(|(index, _)| *index).or(holders);
        let reading = self.read(name, resource, tree, faults);
        faults.entry = holders;
        reading
    }

    /// Takes one from what may still be read. `false`: there is nothing left.
    fn take_one(&mut self) -> bool {
        let any = self.left > 0;
        self.left = self.left.saturating_sub(1);
        any
    }

    fn read(&mut self, name: Option<String>, resource: &'v Value, tree: &mut Tree, faults: &mut Faults) -> Reading {
        let own = key(name.as_deref(), resource);
        let id = name.unwrap_or_else(|| format!("Observation/entry-{}", faults.entry.unwrap_or_default()));
        self.used.insert(id.clone());
        let access = access(resource, self.viewer);
        if access != Access::Open || self.closed.contains(&id) {
            self.bar(id, resource, access);
            return if self.viewer.is_oneself() { Reading::Missing } else { Reading::Untold };
        }
        if !self.take_one() {
            return Reading::Missing;
        }
        tree.path.push(own.clone());
        tree.shown.insert(own);
        let barred_before = self.barred.identities.len();
        let (mut members, mut missing) = (Vec::new(), 0);
        for (at, reference) in each(resource, "hasMember").enumerate() {
            if !self.take_one() {
                missing += each(resource, "hasMember").skip(at).count();
                break;
            }
            let found = self.references.resolve(reference, resource).map(|m| (called(reference, &id, m), m));
            match found.map(|(name, member)| (key(name.as_deref(), member), name, member)) {
                None => {
                    faults.element("Observation.hasMember", FaultKind::Unresolved);
                    missing += 1;
                }
                Some((key, ..)) if tree.path.contains(&key) => {
                    faults.element("Observation.hasMember", FaultKind::Cycle);
                }
                // Named twice by its parents, and shown already: once is enough, and twice a level would be for ever.
                Some((key, ..)) if tree.shown.contains(&key) => {}
                Some(_) if tree.path.len() >= MAX_LEVELS => {
                    faults.element("Observation.hasMember", FaultKind::Unresolved);
                    missing += 1;
                }
                Some((_, name, member)) => match self.nested(name, member, tree, faults) {
                    Reading::Shown(member) => members.push(*member),
                    // A panel does not look whole without it.
                    Reading::Missing => missing += 1,
                    Reading::Untold => {}
                },
            }
        }
        tree.path.pop();
        let mut result = result(resource, id, members, missing, faults);
        result.analysed_by = around::performers(resource, self.references);
        result.device = around::device(resource, self.references);
        if self.barred.identities.len() > barred_before {
            result.hold_back(self.viewer.is_oneself());
            if !self.viewer.is_oneself() && result.is_empty_panel() {
                return Reading::Untold;
            }
        }
        Reading::Shown(Box::new(result))
    }

    fn bar(&mut self, id: String, resource: &Value, access: Access) {
        let identity = Identity::of_resource(resource);
        if let Access::Until(until) = access {
            let sampled = effective(resource);
            self.barred.waiting.push(Waiting { id: ResultId(id), sampled, until });
        }
        self.barred.identities.push(identity);
    }
}

/// Levels of members below one result that are read. Real ones have four.
const MAX_LEVELS: usize = 32;
/// Results and references to members of one person that are read. A panel that a thousand reports refer to stands a
/// thousand times on the page: a small answer can ask for more than there is memory.
const MAX_READ: usize = 200_000;

/// One top-level result while its members are read.
#[derive(Default)]
struct Tree {
    /// From the top to where we are.
    path: Vec<String>,
    /// Everything in it so far.
    shown: BTreeSet<String>,
}

/// One resource, by name; one without an id is known by its place in memory.
fn key(name: Option<&str>, resource: &Value) -> String {
    name.map_or_else(|| format!("{resource:p}"), str::to_owned)
}

/// What a resource is called that `reference` in `holder` leads to. One that is contained is called by its holder too:
/// its id is its own only there, and laboratories number what a report contains from 1.
pub(super) fn called(reference: &Value, holder: &str, target: &Value) -> Option<String> {
    let own = own_name(target)?;
    let is_contained = text(reference, "reference").is_some_and(|path| path.starts_with('#'));
    Some(if is_contained { format!("{holder}#{own}") } else { own })
}

/// The resources that an element of `holder` leads to, with what they are called.
fn lead<'v: 'r, 'r>(
    holder: &'v Value,
    element: &str,
    name: &'r str,
    references: &'r References<'v>,
) -> impl Iterator<Item = (Option<String>, &'v Value)> + use<'v, 'r> {
    each(holder, element).filter_map(move |reference| {
        let target = references.resolve(reference, holder)?;
        Some((called(reference, name, target), target))
    })
}

fn result(
    resource: &Value,
    id: String,
    mut members: Vec<LabResult>,
    missing_members: usize,
    faults: &mut Faults,
) -> LabResult {
    let status = report::status(resource, "Observation.status", faults);
    let is_modified = each(resource, "modifierExtension").next().is_some();
    if is_modified {
        faults.element("Observation.modifierExtension", FaultKind::UnknownModifier);
    }
    for key in ["effectiveDateTime", "effectiveInstant"] {
        let written = resource.get(key).filter(|v| !v.is_null());
        if written.is_some_and(|w| w.as_str().and_then(When::parse).is_none()) {
            faults.element(&format!("Observation.{key}"), FaultKind::Shape);
        }
    }
    let has_parts = !members.is_empty() || missing_members > 0;
    let (value, beside) = if is_modified {
        (LabValue::NotSafeToShow, Vec::new())
    } else {
        shown_value(resource, status, has_parts, faults)
    };
    members.extend(beside.into_iter().zip(1..).map(|(part, number)| part_beside(&id, number, part, status)));
    let hidden = matches!(value, LabValue::Withdrawn | LabValue::NotSafeToShow);
    let mark = if hidden { Mark::default() } else { mark::of(resource, &value, faults) };
    let mut comments: Vec<Comment> = comments::notes(resource).collect();
    comments.extend(mark.said.into_iter().map(Comment::Text));
    comments.dedup();
    LabResult {
        id: ResultId(id),
        name: resource.get("code").map_or(Name::Nameless, best_name),
        codes: resource.get("code").map_or_else(Vec::new, codes),
        value,
        judgement: mark.judgement,
        mark_words: mark.words,
        ranges: if hidden { Vec::new() } else { range::parse(resource) },
        status,
        sampled: Some(effective(resource)),
        changed: value::said_when(resource, "nilar-status-change-date"),
        comments,
        analysed_by: Vec::new(),
        method: value::shown_concept(resource.get("method")),
        specification: if hidden { None } else { specification(resource) },
        body_site: value::shown_concept(resource.get("bodySite")),
        device: None,
        investigated: value::said_when(resource, "nilar-investigation-date"),
        validated: value::said_when(resource, "nilar-medical-validation-date"),
        repeated: flag(resource, "nilar-history") == Some(true),
        accredited: flag(resource, "nilar-accredited"),
        members,
        missing_members,
    }
}

fn specification(resource: &Value) -> Option<Concept> {
    extensions(resource, "nilar-specification").find_map(|e| value::shown_concept(e.get("valueCodeableConcept")))
}

/// A part that stands beside a value of the whole is a result inside it.
fn part_beside(whole: &str, number: usize, part: Component, status: ReportStatus) -> LabResult {
    let id = ResultId(format!("{whole}#component-{number}"));
    LabResult {
        codes: part.codes,
        judgement: part.judgement,
        mark_words: part.mark_words,
        ranges: part.ranges,
        ..LabResult::unmarked(id, part.name, part.value, status)
    }
}

fn flag(resource: &Value, extension: &'static str) -> Option<bool> {
    extensions(resource, extension).find_map(|e| e.get("valueBoolean")?.as_bool())
}

/// The value that may be shown, and the parts that stand beside it: the status decides before the value does.
fn shown_value(
    resource: &Value,
    status: ReportStatus,
    has_parts: bool,
    faults: &mut Faults,
) -> (LabValue, Vec<Component>) {
    let alone = |value| (value, Vec::new());
    match status {
        ReportStatus::EnteredInError => return alone(LabValue::Withdrawn),
        ReportStatus::Cancelled => return alone(value::absent(resource).map_or(LabValue::Cancelled, LabValue::Absent)),
        _ => {}
    }
    let components = value::components(resource, faults);
    let own = value::parse(resource, "Observation", faults);
    let says_value =
        !components.is_empty() || own.as_ref().is_some_and(|v| !matches!(v, LabValue::Absent(_) | LabValue::Group));
    if status == ReportStatus::Registered && says_value {
        // There is no answer yet, the status says: what stands in its place is none.
        faults.element("Observation.value[x]", FaultKind::Shape);
        return alone(if has_parts { LabValue::Group } else { LabValue::NotReady });
    }
    if let Some(reason) = value::contradicted(resource, own.as_ref()) {
        // There is no value, the laboratory says: what stands in its place is none.
        faults.element("Observation.value[x]", FaultKind::Shape);
        return (LabValue::Absent(reason), components);
    }
    match own {
        Some(value) => return (value, components),
        None if !components.is_empty() => return alone(LabValue::Components(components)),
        None => {}
    }
    alone(match (has_parts, value::absent(resource), status) {
        (true, ..) => LabValue::Group,
        (false, Some(reason), _) => LabValue::Absent(reason),
        (false, None, ReportStatus::Registered | ReportStatus::Preliminary | ReportStatus::Partial) => {
            LabValue::NotReady
        }
        (false, None, _) => LabValue::Missing,
    })
}

/// When it was sampled or examined.
pub(super) fn effective(resource: &Value) -> When {
    let point = When::first(resource, &["effectiveDateTime", "effectiveInstant"]);
    let start = resource.get("effectivePeriod").map_or(point, |p| When::at(p, "start"));
    point.or(start)
}

/// The resources that `hasMember` leads to, with what they are called. `name`: what the observation is called.
pub(super) fn members<'v: 'r, 'r>(
    observation: &'v Value,
    name: &'r str,
    references: &'r References<'v>,
) -> impl Iterator<Item = (Option<String>, &'v Value)> + use<'v, 'r> {
    lead(observation, "hasMember", name, references)
}

/// Shown on other pages: what the person or a nurse measured, and what was asked in a form. No laboratory result.
pub(crate) fn is_elsewhere(observation: &Value) -> bool {
    let codes: Vec<&str> =
        each(observation, "category").flat_map(|c| each(c, "coding")).filter_map(|c| text(c, "code")).collect();
    codes.iter().any(|c| matches!(*c, "vital-signs" | "social-history" | "survey" | "activity" | "therapy" | "exam"))
        && !codes.iter().any(|c| matches!(*c, "laboratory" | "imaging"))
}

/// The kind of a result that stands alone.
pub(super) fn kind(observation: &Value) -> Kind {
    report::kind_among(each(observation, "category"))
}
