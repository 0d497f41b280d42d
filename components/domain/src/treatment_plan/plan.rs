//! One plan, with everything that it refers to.

use std::collections::BTreeSet;

use serde_json::Value;

use super::conditions::{Referred, diagnosis, referred};
use super::parse::{Led, Reading, Roots};
use super::statements::{changed, id_of, is_of_function, named, notes, statement};
use super::{
    Approval, Author, Category, Changed, Doer, Lost, Measure, Plan, PlanId, PlanStanding, Reason, Standing, contacts,
    goals, measures, medicines, zones,
};
use crate::fhir::read::{Faults, each, extensions, long_text, own_name, text};
use crate::fhir::references::name_of;
use crate::lab_results::{Name, is_elsewhere};
use crate::order;
use crate::parsed::FaultKind;
use crate::when::When;

/// `None`: a draft, a proposal, or entered in error. Nobody is to read those.
pub(super) fn read<'v>(
    resource: &'v Value,
    name: &str,
    reading: &Reading<'v>,
    roots: &Roots,
    faults: &mut Faults,
) -> Option<Plan> {
    let standing = standing(resource, faults)?;
    let mut lost = Lost::default();
    let entry = faults.entry;
    let (zones, beside) = zones::zones(resource, name, standing, (reading, roots), &mut lost, faults);
    faults.entry = entry;
    let mut parts = Parts::of(resource, name, reading, &mut lost, faults);
    let written = notes(resource, resource, "note", reading, faults);
    let (important, notes) = written.into_iter().partition(|note| note.by == Author::Citizen);
    let nothing = Value::Null;
    let period = resource.get("period").unwrap_or(&nothing);
    let review = extensions(resource, "plan-neste-gjennomgang").next();
    let own = changed(resource);
    parts.changes.extend(changes_beside(resource, name, reading, roots));
    let stored = When::at(resource.get("meta").unwrap_or(&nothing), "lastUpdated");
    Some(Plan {
        id: PlanId(name.to_owned()),
        standing,
        title: text(resource, "title").map(str::to_owned),
        description: long_text(resource, "description"),
        language: text(resource, "language").map(str::to_owned),
        important,
        diagnoses: parts.diagnoses(resource, &beside, reading, &mut lost, faults),
        goals: parts.goals,
        function: parts.function,
        zones,
        measures: parts.measures,
        medicines: parts.medicines,
        contacts: contacts::contacts(resource, reading, &mut lost, faults),
        notes,
        besides: parts.besides,
        starts: When::at(period, "start"),
        ends: When::at(period, "end"),
        review: review.map_or_else(|| When::at(&nothing, "value"), |it| When::at(it, "valueDateTime")),
        author: resource.get("author").and_then(|author| named(author, resource, reading)),
        changed: last(own, stored, parts.changes),
        approval: approval(resource),
        replaces: each(resource, "replaces").filter_map(|it| text(it, "reference")).map(name_of).map(PlanId).collect(),
        identifiers: each(resource, "identifier")
            .filter_map(|it| Some((text(it, "system")?.to_owned(), text(it, "value")?.to_owned())))
            .collect(),
        lost,
    })
}

fn standing(resource: &Value, faults: &mut Faults) -> Option<PlanStanding> {
    if matches!(text(resource, "intent"), Some("proposal" | "option")) {
        return None;
    }
    Some(match text(resource, "status") {
        Some("draft" | "entered-in-error") => return None,
        Some("active") => PlanStanding::Current,
        Some("on-hold") => PlanStanding::OnHold,
        Some("completed") => PlanStanding::Completed,
        Some("revoked") => PlanStanding::Revoked,
        Some("unknown") => PlanStanding::Unknown,
        Some(_) => {
            faults.element("CarePlan.status", FaultKind::UnknownCode);
            PlanStanding::Unknown
        }
        None => {
            faults.element("CarePlan.status", FaultKind::Missing);
            PlanStanding::Unknown
        }
    })
}

/// When its zones, what they are known by, its diagnoses and its teams were changed: each is shown as a part of it.
fn changes_beside<'v>(plan: &'v Value, name: &str, reading: &Reading<'v>, roots: &Roots) -> Vec<Changed> {
    let zones: Vec<&Value> = roots.parts_of(name, reading).into_iter().map(|(_, part)| part).collect();
    let mut found: Vec<Changed> = zones.iter().map(|zone| changed(zone)).collect();
    for holder in std::iter::once(plan).chain(zones) {
        for reference in ["addresses", "careTeam"].into_iter().flat_map(|key| each(holder, key)) {
            if let Led::Here(part) = reading.follow(reference, holder) {
                found.push(changed(part));
            }
        }
    }
    found
}

/// A plan is changed when a part of it is. `stored`: when the plan itself was. What was stored together with a plan that says itself
/// when it was changed is as old as the plan says.
fn last(own: Changed, stored: When, parts: Vec<Changed>) -> Changed {
    let since = own.at.earliest();
    let stored = if own.is_said { stored.earliest().max(since) } else { since };
    let is_newer = |part: &Changed| part.at.earliest() > if part.is_said { since } else { stored };
    let newer = parts.into_iter().filter(is_newer);
    match newer.max_by_key(|part| part.at.earliest()) {
        // Versions are the plan's own.
        Some(part) => Changed { version: own.version, content_version: own.content_version, ..part },
        None => own,
    }
}

/// Only where the plan says by whom.
fn approval(resource: &Value) -> Option<Approval> {
    let said = extensions(resource, "plan-godkjent").next()?;
    let by = extensions(said, "by").find_map(|it| text(it, "valueString"))?.to_owned();
    let at = extensions(said, "at").next();
    Some(Approval { by, at: at.map_or_else(|| When::at(said, "at"), |it| When::at(it, "valueDateTime")) })
}

/// What a plan refers to, by what it is.
struct Parts {
    goals: Vec<super::Goal>,
    measures: Vec<Measure>,
    medicines: Vec<super::Medicine>,
    function: Vec<super::Statement>,
    besides: Vec<String>,
    changes: Vec<Changed>,
    taken: BTreeSet<String>,
}

impl Parts {
    fn of<'v>(plan: &'v Value, name: &str, reading: &Reading<'v>, lost: &mut Lost, faults: &mut Faults) -> Self {
        let mut parts = Self {
            goals: Vec::new(),
            measures: Vec::new(),
            medicines: Vec::new(),
            function: Vec::new(),
            besides: Vec::new(),
            changes: Vec::new(),
            taken: BTreeSet::new(),
        };
        for reference in each(plan, "goal") {
            match reading.follow(reference, plan) {
                Led::Here(goal) if text(goal, "resourceType") == Some("Goal") => parts.goal(goal, reading, faults),
                Led::Shut => {}
                Led::Here(_) | Led::Nowhere => {
                    faults.element("CarePlan.goal", FaultKind::Unresolved);
                    lost.goals += 1;
                }
            }
        }
        for (place, activity) in each(plan, "activity").enumerate() {
            parts.activity(activity, place, plan, reading, lost, faults);
        }
        for reference in each(plan, "supportingInfo") {
            parts.besides(reference, plan, reading, lost, faults);
        }
        // What says itself that it is based on the plan.
        for kind in ["ServiceRequest", "MedicationRequest"] {
            for (_, request) in reading.of_type(kind) {
                let mut based_on = each(request, "basedOn").filter_map(|it| text(it, "reference"));
                if based_on.any(|path| name_of(path) == name) {
                    parts.resource(request, reading, faults);
                }
            }
        }
        for (_, observation) in reading.of_type("Observation").filter(|(_, it)| is_of_function(it)) {
            parts.resource(observation, reading, faults);
        }
        parts
    }

    /// Whether it has not been taken yet.
    fn is_new(&mut self, resource: &Value) -> bool {
        own_name(resource).is_none_or(|name| self.taken.insert(name))
    }

    fn goal<'v>(&mut self, resource: &'v Value, reading: &Reading<'v>, faults: &mut Faults) {
        if self.is_new(resource) {
            self.goals.extend(reading.of_its_own(resource, faults, |faults| goals::goal(resource, reading, faults)));
            self.changes.push(changed(resource));
        }
    }

    /// `false`: of a type that is no part of a plan here.
    fn resource<'v>(&mut self, resource: &'v Value, reading: &Reading<'v>, faults: &mut Faults) -> bool {
        let kind = text(resource, "resourceType");
        let is_part = match kind {
            Some("ServiceRequest" | "MedicationRequest") => true,
            // A result is no part of a plan: what holds it back, and what it means, is known among the results alone.
            Some("Observation") => is_of_function(resource) || is_elsewhere(resource) || reading.is_contained(resource),
            _ => false,
        };
        if !is_part {
            return false;
        }
        if !self.is_new(resource) {
            return true;
        }
        reading.of_its_own(resource, faults, |faults| match kind {
            Some("ServiceRequest") => self.measures.extend(measures::request(resource, reading, faults)),
            Some("MedicationRequest") => self.medicines.extend(medicines::medicine(resource, reading, faults)),
            _ => self.function.extend(statement(resource)),
        });
        self.changes.push(changed(resource));
        true
    }

    /// Takes what a reference leads to. `false`: it leads to nothing that can be shown, and what it is called may stand beside it.
    fn led<'v>(&mut self, reference: &'v Value, plan: &'v Value, reading: &Reading<'v>, faults: &mut Faults) -> bool {
        match reading.follow(reference, plan) {
            Led::Here(target) => self.resource(target, reading, faults),
            Led::Shut => true,
            Led::Nowhere => false,
        }
    }

    fn activity<'v>(
        &mut self,
        activity: &'v Value,
        place: usize,
        plan: &'v Value,
        reading: &Reading<'v>,
        lost: &mut Lost,
        faults: &mut Faults,
    ) {
        let Some(reference) = activity.get("reference") else {
            self.measures.extend(measures::detail(activity, place, plan, reading, faults));
            return;
        };
        if self.led(reference, plan, reading, faults) {
            return;
        }
        // What it is called may stand beside a reference to something that did not come.
        match text(reference, "display") {
            Some(display) => self.measures.push(Measure {
                id: format!("{}#{place}", id_of(plan)),
                title: Some(Name::Known(display.to_owned())),
                category: Category::NotSaid,
                detail: None,
                schedule: None,
                who: Doer::NotSaid,
                of: Vec::new(),
                standing: Standing::Unknown,
                is_not: false,
                notes: notes(plan, activity, "progress", reading, faults),
            }),
            None => {
                faults.element("CarePlan.activity.reference", FaultKind::Unresolved);
                lost.activities += 1;
            }
        }
    }

    fn besides<'v>(
        &mut self,
        reference: &'v Value,
        plan: &'v Value,
        reading: &Reading<'v>,
        lost: &mut Lost,
        faults: &mut Faults,
    ) {
        if self.led(reference, plan, reading, faults) {
            return;
        }
        match text(reference, "display") {
            Some(display) => self.besides.push(display.to_owned()),
            None => {
                faults.element("CarePlan.supportingInfo", FaultKind::Unresolved);
                lost.besides += 1;
            }
        }
    }

    /// Those that the plan is for, and those that its zones, goals and measures say that they are for.
    fn diagnoses<'v>(
        &mut self,
        plan: &'v Value,
        of_zones: &[&'v Value],
        reading: &Reading<'v>,
        lost: &mut Lost,
        faults: &mut Faults,
    ) -> Vec<super::Diagnosis> {
        let Referred { found, lost: missing } =
            referred(each(plan, "addresses"), plan, reading, faults, "CarePlan.addresses");
        lost.diagnoses += missing;
        let mut all: Vec<_> = found.into_iter().filter_map(diagnosis).collect();
        let named = self.goals.iter().flat_map(|goal| &goal.of).chain(self.measures.iter().flat_map(|it| &it.of));
        let named = order::set(named.filter_map(|reason| match reason {
            Reason::Diagnosis(id) => Some(id.as_str()),
            Reason::Named(_) | Reason::NotShown => None,
        }));
        let of_parts = reading.of_type("Condition").map(|(_, it)| it).filter(|it| named.contains(id_of(it).as_str()));
        for condition in of_zones.iter().copied().chain(of_parts) {
            if !all.iter().any(|known| known.id == id_of(condition)) {
                all.extend(diagnosis(condition));
            }
        }
        all
    }
}
