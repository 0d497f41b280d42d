//! From the admitted resources of one person to the plans that may be shown.

use std::collections::{BTreeSet, HashMap};
use std::ptr;

use jiff::civil::Date;
use serde_json::Value;

use super::{ParsedPlans, Plan, PlanNotice, PlanStanding, Plans, conditions, plan, zones};
use crate::fhir::read::{Faults, each, own_name, text};
use crate::fhir::references::{References, name_of};
use crate::fhir::subject;
use crate::lab_results::{Entry, Restriction, Viewer, restriction};
use crate::order;
use crate::parsed::{FaultKind, Parsed};
use crate::person::Person;

/// Reads everything that was delivered about `person`. Each plan ends as one that is in use, as one that is not, as one that
/// nobody is to read (a draft, a mistake, one that is closed to the viewer), or as a stated fault.
pub fn parse_plans(entries: &[Entry], viewer: &Viewer, person: &Person) -> ParsedPlans {
    let mut faults = Faults::default();
    let mut notices = Vec::new();
    let reading = Reading::new(entries, viewer, person, &mut notices, &mut faults);
    let roots = Roots::of(&reading, &mut faults);
    let mut plans = Vec::new();
    for (index, resource) in reading.of_type("CarePlan") {
        faults.entry = Some(index);
        let Some(name) = own_name(resource).filter(|name| roots.is_main(name)) else { continue };
        plans.extend(plan::read(resource, &name, &reading, &roots, &mut faults));
    }
    roots.state_orphans(&reading, &mut faults);
    conditions::state_orphans(&reading, &mut faults);
    mark_replaced(&mut plans);
    order::sort_by(&mut plans, |a, b| {
        let key = |plan: &Plan| plan.changed.at.earliest();
        key(b).cmp(&key(a)).then_with(|| a.id.cmp(&b.id))
    });
    notices.dedup();
    let (current, earlier) = plans.into_iter().partition(|plan| plan.standing == PlanStanding::Current);
    Parsed { value: Plans { current, earlier, notices }, faults: faults.list }
}

/// A plan that another one took over from is not in use, whatever its own status; nor is an older version of one.
fn mark_replaced(plans: &mut [Plan]) {
    let is_replaced: Vec<bool> =
        plans.iter().map(|plan| plans.iter().any(|other| other.takes_over_from(plan))).collect();
    for (plan, is_replaced) in plans.iter_mut().zip(is_replaced) {
        if is_replaced && plan.standing == PlanStanding::Current {
            plan.standing = PlanStanding::Replaced;
        }
    }
}

/// What was delivered, and what of it may be read.
pub(super) struct Reading<'v> {
    resources: Vec<(usize, &'v Value)>,
    references: References<'v>,
    /// Closed to the viewer: not even that they are there is said.
    shut: BTreeSet<String>,
    person: &'v Person,
    /// In Norway.
    pub(super) today: Date,
}

/// Where a reference leads.
pub(super) enum Led<'v> {
    Here(&'v Value),
    /// To something that may not be told of.
    Shut,
    Nowhere,
}

impl<'v> Reading<'v> {
    fn new(
        entries: &'v [Entry],
        viewer: &Viewer,
        person: &'v Person,
        notices: &mut Vec<PlanNotice>,
        faults: &mut Faults,
    ) -> Self {
        let (mut resources, mut shut, mut seen) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        for (index, Entry { resource, full_url, .. }) in entries.iter().enumerate() {
            faults.entry = Some(index);
            let name = own_name(resource);
            // The same resource twice in one answer (paging, include) is one.
            if name.as_ref().is_some_and(|name| !seen.insert(name.clone())) {
                continue;
            }
            if restriction(resource, viewer) != Restriction::Open {
                shut.extend(name.into_iter().chain(full_url.clone()));
                continue;
            }
            match text(resource, "resourceType") {
                Some("OperationOutcome") => notices.extend(each(resource, "issue").filter_map(notice)),
                Some(_) if each(resource, "modifierExtension").next().is_some() => {
                    // It must not be read as ordinary; what refers to it says that something is missing.
                    faults.lost("modifierExtension", FaultKind::UnknownModifier);
                }
                Some(_) => resources.push((index, resource)),
                None => faults.lost("Bundle.entry.resource", FaultKind::Shape),
            }
        }
        let urls = |index: usize| entries.get(index).and_then(|entry| entry.full_url.as_deref());
        let references = References::of(resources.iter().map(|(index, resource)| (urls(*index), *resource)));
        Self { resources, references, shut, person, today: viewer.now.date() }
    }

    pub(super) fn of_type(&self, kind: &str) -> impl Iterator<Item = (usize, &'v Value)> {
        self.resources.iter().copied().filter(move |(_, resource)| text(resource, "resourceType") == Some(kind))
    }

    /// Which entry a resource is. `None`: one that is contained, which is its holder's. They lie in memory as they came.
    fn entry_of(&self, resource: &Value) -> Option<usize> {
        let found = self.resources.binary_search_by_key(&ptr::from_ref(resource), |(_, one)| ptr::from_ref(*one));
        found.ok().and_then(|at| self.resources.get(at)).map(|(index, _)| *index)
    }

    /// Whether it is written inside what refers to it.
    pub(super) fn is_contained(&self, resource: &Value) -> bool {
        self.entry_of(resource).is_none()
    }

    /// Reads what a plan refers to. What is wrong in it is stated of its own entry, not of the plan's.
    pub(super) fn of_its_own<T>(
        &self,
        resource: &Value,
        faults: &mut Faults,
        read: impl FnOnce(&mut Faults) -> T,
    ) -> T {
        let plans = faults.entry;
        faults.entry = self.entry_of(resource).or(plans);
        let read = read(faults);
        faults.entry = plans;
        read
    }

    pub(super) fn follow(&self, reference: &Value, holder: &'v Value) -> Led<'v> {
        if let Some(target) = self.references.resolve(reference, holder) {
            return Led::Here(target);
        }
        let path = text(reference, "reference").unwrap_or_default();
        if self.shut.contains(path) || self.shut.contains(&name_of(path)) { Led::Shut } else { Led::Nowhere }
    }

    pub(super) fn resolve(&self, reference: &Value, holder: &'v Value) -> Option<&'v Value> {
        self.references.resolve(reference, holder)
    }

    /// Whether a reference names the person whose plan it is.
    pub(super) fn is_person(&self, reference: &Value, holder: &Value) -> bool {
        let named = subject::reference(reference, holder);
        !named.is_empty() && named.iter().all(|one| self.person.is(one))
    }
}

/// Which plans are parts of which: a zone has a plan of its own, and the plan that it belongs to does not list it.
pub(super) struct Roots {
    /// Of each plan the one at the top.
    of: HashMap<String, String>,
    orphans: Vec<usize>,
}

impl Roots {
    fn of(reading: &Reading<'_>, faults: &mut Faults) -> Self {
        let mut roots = Self { of: HashMap::new(), orphans: Vec::new() };
        for (index, resource) in reading.of_type("CarePlan") {
            let Some(name) = own_name(resource) else {
                faults.entry = Some(index);
                faults.lost("CarePlan.id", FaultKind::Missing);
                continue;
            };
            match root(resource, reading) {
                Root::At(top) => _ = roots.of.insert(name, top),
                Root::Circle => {
                    faults.entry = Some(index);
                    faults.element("CarePlan.partOf", FaultKind::Cycle);
                    roots.of.insert(name.clone(), name);
                }
                Root::Missing => roots.orphans.push(index),
                Root::Shut => {}
            }
        }
        roots
    }

    fn is_main(&self, name: &str) -> bool {
        self.of.get(name).is_some_and(|root| root == name)
    }

    /// Plans below this one, at any depth.
    pub(super) fn parts_of<'v>(&self, main: &str, reading: &Reading<'v>) -> Vec<(usize, &'v Value)> {
        let is_below = |resource: &Value| {
            own_name(resource).is_some_and(|name| name != main && self.of.get(&name).is_some_and(|root| root == main))
        };
        reading.of_type("CarePlan").filter(|(_, resource)| is_below(resource)).collect()
    }

    /// Parts of plans that did not come. What they say to do cannot be shown as anybody's plan.
    fn state_orphans(&self, reading: &Reading<'_>, faults: &mut Faults) {
        for (index, resource) in reading.of_type("CarePlan").filter(|(index, _)| self.orphans.contains(index)) {
            if zones::is_to_be_read(resource) {
                faults.entry = Some(index);
                faults.lost("CarePlan.partOf", FaultKind::Unresolved);
            }
        }
    }
}

enum Root {
    At(String),
    /// The plan is a part of itself.
    Circle,
    Missing,
    Shut,
}

fn root(resource: &Value, reading: &Reading<'_>) -> Root {
    let mut seen = BTreeSet::new();
    let mut at = resource;
    loop {
        let Some(name) = own_name(at) else { return Root::Missing };
        if !seen.insert(name.clone()) {
            return Root::Circle;
        }
        let mut above = each(at, "partOf").peekable();
        if above.peek().is_none() {
            return Root::At(name);
        }
        let mut shut = false;
        let found = above.find_map(|reference| match reading.follow(reference, at) {
            Led::Here(plan) => Some(plan),
            Led::Shut => {
                shut = true;
                None
            }
            Led::Nowhere => None,
        });
        match found {
            Some(plan) => at = plan,
            None if shut => return Root::Shut,
            None => return Root::Missing,
        }
    }
}

/// What a statement about the whole answer means here.
///
/// Source: NHN's care plan API, whose `diagnostics` is an object; FHIR R4 issue types.
fn notice(issue: &Value) -> Option<PlanNotice> {
    if is_no_consent(issue) {
        return Some(PlanNotice::NoConsent);
    }
    match (text(issue, "code"), text(issue, "severity")) {
        (Some("not-found"), _) => Some(PlanNotice::NothingFound),
        (Some(code), Some("information")) if code != "suppressed" => None,
        _ => Some(PlanNotice::Incomplete),
    }
}

fn is_no_consent(issue: &Value) -> bool {
    const NO_CONSENT: &str = "CPLF-0017";
    let diagnostics = issue.get("diagnostics");
    let by_object = diagnostics.and_then(|said| text(said, "errorCode")) == Some(NO_CONSENT);
    by_object || diagnostics.and_then(Value::as_str).is_some_and(|said| said.contains(NO_CONSENT))
}

/// Whether an answer that refuses says that the person has not consented to having a plan shared.
pub fn says_no_consent(outcome: &Value) -> bool {
    text(outcome, "resourceType") == Some("OperationOutcome") && each(outcome, "issue").any(is_no_consent)
}
