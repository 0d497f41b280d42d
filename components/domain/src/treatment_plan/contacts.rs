//! Whom to call.

use serde_json::Value;

use super::parse::{Led, Reading};
use super::statements::named_once;
use super::{ClockTime, Day, Lost};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, text};
use crate::lab_results::Name;
use crate::order;
use crate::parsed::FaultKind;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// «Fastlege».
    pub role: Option<String>,
    /// `None`: only the role is said.
    pub name: Option<String>,
    pub place: Option<String>,
    /// As they are written.
    pub phones: Vec<String>,
    pub hours: Vec<Hours>,
    /// Exceptions, in words.
    pub hours_words: Vec<String>,
    /// A relative or a friend, not the health service.
    pub is_private: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// Empty: not said.
    pub days: Vec<Day>,
    pub open: Open,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Open {
    AllDay,
    Between(ClockTime, ClockTime),
    From(ClockTime),
    Until(ClockTime),
    NotSaid,
}

/// Everybody in the plan's teams, in their order, and the teams' own numbers.
pub(super) fn contacts<'v>(
    plan: &'v Value,
    reading: &Reading<'v>,
    lost: &mut Lost,
    faults: &mut Faults,
) -> Vec<Contact> {
    let mut found = Vec::new();
    for reference in each(plan, "careTeam") {
        match reading.follow(reference, plan) {
            Led::Here(team) if matches!(text(team, "status"), Some("proposed" | "inactive" | "entered-in-error")) => {}
            Led::Here(team) => {
                let members = each(team, "participant").map(|participant| member(participant, team, reading));
                found.extend(members.flatten());
                found.extend(of_team(team));
            }
            Led::Shut => {}
            Led::Nowhere => match text(reference, "display") {
                Some(display) => found.push(Contact { name: Some(display.to_owned()), ..nobody() }),
                None => {
                    faults.element("CarePlan.careTeam", FaultKind::Unresolved);
                    lost.contacts += 1;
                }
            },
        }
    }
    let mut once: Vec<Contact> = Vec::new();
    found.retain(|contact| {
        let is_new = !once.contains(contact);
        once.push(contact.clone());
        is_new
    });
    found
}

fn nobody() -> Contact {
    Contact {
        role: None,
        name: None,
        place: None,
        phones: Vec::new(),
        hours: Vec::new(),
        hours_words: Vec::new(),
        is_private: false,
    }
}

/// The number of a team belongs to the team, and to nobody in it.
fn of_team(team: &Value) -> Option<Contact> {
    let phones = phones(team);
    (!phones.is_empty()).then(|| Contact { name: text(team, "name").map(str::to_owned), phones, ..nobody() })
}

/// `None`: the person whose plan it is, somebody whose time in the team is not said to be now, or nobody at all.
fn member<'v>(participant: &'v Value, team: &'v Value, reading: &Reading<'v>) -> Option<Contact> {
    let mut contact = nobody();
    contact.role = each(participant, "role").map(name).find_map(|role| match role {
        Name::Known(words) => Some(words),
        Name::CodeOnly(_) | Name::Nameless => None,
    });
    let place = participant.get("onBehalfOf").and_then(|it| named_once(it, team, reading));
    if let Some(reference) = participant.get("member") {
        if reading.is_person(reference, team) {
            return None;
        }
        let target = reading.resolve(reference, team);
        contact.name = named_once(reference, team, reading);
        if let Some(target) = target {
            of_resource(target, &mut contact, reading);
        }
    }
    contact.place = contact.place.or(place);
    (contact.name.is_some() || contact.role.is_some() || contact.place.is_some()).then_some(contact)
}

fn of_resource<'v>(resource: &'v Value, contact: &mut Contact, reading: &Reading<'v>) {
    contact.phones = phones(resource);
    match text(resource, "resourceType") {
        Some("RelatedPerson") => contact.is_private = true,
        Some("PractitionerRole") => {
            let part = |key: &str| resource.get(key).and_then(|inner| named_once(inner, resource, reading));
            contact.name = part("practitioner").or(contact.name.take());
            contact.place = part("organization");
            contact.hours = each(resource, "availableTime").map(hours).collect();
            contact.hours_words.extend(text(resource, "availabilityExceptions").map(str::to_owned));
            for key in ["practitioner", "organization"] {
                if let Some(target) = resource.get(key).and_then(|inner| reading.resolve(inner, resource))
                    && contact.phones.is_empty()
                {
                    contact.phones = phones(target);
                }
            }
        }
        _ => {}
    }
}

fn hours(available: &Value) -> Hours {
    let mut days: Vec<Day> = each(available, "daysOfWeek").filter_map(Value::as_str).filter_map(Day::parse).collect();
    order::sort(&mut days);
    let clock = |key: &str| text(available, key).and_then(ClockTime::parse);
    let open = match (available.get("allDay"), clock("availableStartTime"), clock("availableEndTime")) {
        (Some(Value::Bool(true)), ..) => Open::AllDay,
        (_, Some(from), Some(until)) => Open::Between(from, until),
        (_, Some(from), None) => Open::From(from),
        (_, None, Some(until)) => Open::Until(until),
        (_, None, None) => Open::NotSaid,
    };
    Hours { days, open }
}

/// Telephone numbers as they are written: what the sender ranks first stands first, and what is said to be old is left out.
fn phones(resource: &Value) -> Vec<String> {
    let is_phone = |it: &&Value| matches!(text(it, "system"), Some("phone" | "sms")) && text(it, "use") != Some("old");
    let mut all: Vec<&Value> = each(resource, "telecom").filter(is_phone).collect();
    order::sort_by_key(&mut all, |it| it.get("rank").and_then(Value::as_u64).unwrap_or(u64::MAX));
    all.into_iter().filter_map(|it| text(it, "value")).map(str::to_owned).collect()
}
