//! What is to be done: requests to oneself or to the health service, and what stands in the plan itself.

use serde_json::Value;

use super::parse::Reading;
use super::statements::{author_of, id_of, notes};
use super::{Action, Author, Category, Doer, Measure, Reason, Standing, conditions, schedule};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, long_text, text};
use crate::lab_results::Name;
use crate::parsed::FaultKind;

/// `None`: a draft, a proposal, or entered in error.
///
/// Source: NHN's care plan API: any other status than `active` is read as not active, and only the first `orderDetail` is shown.
pub(super) fn request<'v>(resource: &'v Value, reading: &Reading<'v>, faults: &mut Faults) -> Option<Measure> {
    let standing = standing_of_request(resource, "ServiceRequest", faults)?;
    Some(Measure {
        id: id_of(resource),
        title: resource.get("code").map(name).filter(|title| *title != Name::Nameless),
        category: category(resource),
        detail: each(resource, "orderDetail")
            .next()
            .and_then(|first| long_text(first, "text").or_else(|| known(first))),
        schedule: schedule::of(resource, "occurrence", "ServiceRequest", faults),
        who: doer(each(resource, "performer").next(), resource, reading),
        of: reasons(resource, resource, reading),
        standing,
        is_not: is_not(resource),
        notes: notes(resource, resource, "note", reading, faults),
    })
}

fn reasons<'v>(element: &'v Value, holder: &'v Value, reading: &Reading<'v>) -> Vec<Reason> {
    conditions::reasons(each(element, "reasonReference"), each(element, "reasonCode"), holder, reading)
}

/// The status of a ServiceRequest or a MedicationRequest. `None`: nobody is to read it.
pub(super) fn standing_of_request(resource: &Value, kind: &str, faults: &mut Faults) -> Option<Standing> {
    if matches!(text(resource, "intent"), Some("proposal" | "option")) {
        return None;
    }
    Some(match text(resource, "status") {
        Some("draft" | "entered-in-error") => return None,
        Some("active") => Standing::InForce,
        Some("on-hold") => Standing::OnHold,
        Some("completed" | "revoked" | "cancelled" | "stopped") => Standing::Over,
        Some("unknown") => Standing::Unknown,
        Some(_) => {
            faults.element(&format!("{kind}.status"), FaultKind::UnknownCode);
            Standing::Unknown
        }
        None => {
            faults.element(&format!("{kind}.status"), FaultKind::Missing);
            Standing::Unknown
        }
    })
}

/// An activity that stands in the plan itself. `None`: entered in error.
pub(super) fn detail<'v>(
    activity: &'v Value,
    place: usize,
    plan: &'v Value,
    reading: &Reading<'v>,
    faults: &mut Faults,
) -> Option<Measure> {
    let detail = activity.get("detail")?;
    let standing = standing_of_detail(detail, faults)?;
    Some(Measure {
        id: format!("{}#{place}", id_of(plan)),
        title: detail.get("code").map(name).filter(|title| *title != Name::Nameless),
        category: Category::NotSaid,
        detail: long_text(detail, "description"),
        schedule: schedule::of(detail, "scheduled", "CarePlan.activity.detail", faults),
        who: doer(each(detail, "performer").next(), plan, reading),
        of: reasons(detail, plan, reading),
        standing,
        is_not: is_not(detail),
        notes: notes(plan, activity, "progress", reading, faults),
    })
}

fn standing_of_detail(detail: &Value, faults: &mut Faults) -> Option<Standing> {
    Some(match text(detail, "status") {
        Some("entered-in-error") => return None,
        Some("not-started" | "scheduled" | "in-progress") => Standing::InForce,
        Some("on-hold") => Standing::OnHold,
        Some("completed" | "cancelled" | "stopped") => Standing::Over,
        Some("unknown") => Standing::Unknown,
        Some(_) => {
            faults.element("CarePlan.activity.detail.status", FaultKind::UnknownCode);
            Standing::Unknown
        }
        None => {
            faults.element("CarePlan.activity.detail.status", FaultKind::Missing);
            Standing::Unknown
        }
    })
}

/// What an activity of a zone says to do. `Ok(None)`: nothing any more. `Err`: it says nothing that can be read.
pub(super) fn action(activity: &Value, faults: &mut Faults) -> Result<Option<Action>, ()> {
    let Some(detail) = activity.get("detail") else { return Err(()) };
    let Some(standing) = standing_of_detail(detail, faults).filter(|it| *it != Standing::Over) else { return Ok(None) };
    let words = long_text(detail, "description").or_else(|| detail.get("code").and_then(known));
    match words {
        Some(text) => Ok(Some(Action { text, standing, is_not: is_not(detail) })),
        None => Err(()),
    }
}

/// The same of a request that a zone refers to.
pub(super) fn action_of(measure: &Measure) -> Option<Action> {
    let title = measure.title.as_ref().and_then(Name::words).map(str::to_owned);
    let text = match (title, measure.detail.clone()) {
        (Some(title), Some(detail)) => format!("{title}: {detail}"),
        (title, detail) => title.or(detail)?,
    };
    Some(Action { text, standing: measure.standing, is_not: measure.is_not })
}

/// `doNotPerform` turns a measure into its opposite.
pub(super) fn is_not(element: &Value) -> bool {
    element.get("doNotPerform").is_some_and(|it| *it != Value::Bool(false) && !it.is_null())
}

fn known(concept: &Value) -> Option<String> {
    match name(concept) {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    }
}

/// Source: the six SNOMED CT codes of NHN's care plan API, or words.
fn category(request: &Value) -> Category {
    let all = || each(request, "category");
    let codes = all().flat_map(|concept| each(concept, "coding")).filter_map(|coding| text(coding, "code"));
    for code in codes {
        return match code {
            "182832007" => Category::Medicine,
            "384760004" => Category::Diet,
            "229064008" => Category::Activity,
            "122869004" => Category::Measuring,
            "390808007" => Category::MentalHealth,
            "313204009" => Category::Lifestyle,
            _ => continue,
        };
    }
    let words = all().find_map(known);
    let code = || all().map(name).find_map(|name| name.words().map(str::to_owned));
    words.or_else(code).map_or(Category::NotSaid, Category::Other)
}

fn doer<'v>(reference: Option<&'v Value>, holder: &'v Value, reading: &Reading<'v>) -> Doer {
    match reference.map(|reference| author_of(reference, holder, reading)) {
        Some(Author::Citizen) => Doer::Citizen,
        Some(Author::Named(name)) => Doer::Named(name),
        Some(Author::NotSaid) | None => Doer::NotSaid,
    }
}
