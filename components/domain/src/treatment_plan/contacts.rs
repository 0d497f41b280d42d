//! Whom to call.

use jiff::civil::Date;
use serde_json::Value;

use super::parse::{Led, Reading};
use super::statements::named_once;
use super::{ClockTime, Day, Lost};
use crate::fhir::coding::name;
use crate::fhir::read::{Faults, each, text};
use crate::lab_results::Name;
use crate::order;
use crate::parsed::FaultKind;
use crate::when::When;

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
    pub reach: Reach,
    /// When nobody is there, as it is said.
    pub away: Vec<Away>,
    /// Numbers that are written, and are not in use.
    pub other_phones: Vec<String>,
}

/// Whether it is somebody to call today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Now,
    /// From then.
    NotYet(When),
    /// Until then.
    Ended(When),
    /// It is said not to be in use, and not since when.
    NotInUse,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Away {
    pub words: Option<String>,
    pub from: When,
    pub until: When,
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
            Led::Here(team) if matches!(text(team, "status"), Some("proposed" | "entered-in-error")) => {}
            Led::Here(team) => {
                let reach = match text(team, "status") {
                    Some("inactive" | "suspended") => Reach::NotInUse,
                    Some(_) | None => in_period(team, reading.today),
                };
                let members = each(team, "participant").map(|participant| member(participant, team, reading));
                let all = members.flatten().chain(of_team(team, reading));
                found.extend(all.map(|contact| Contact { reach: contact.reach.unless(reach), ..contact }));
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
        reach: Reach::Now,
        away: Vec::new(),
        other_phones: Vec::new(),
    }
}

impl Reach {
    /// What stands first says more of it.
    fn unless(self, other: Self) -> Self {
        if self == Self::Now { other } else { self }
    }
}

/// By the day: a period that ends today is not over.
fn in_period(holder: &Value, today: Date) -> Reach {
    let Some(period) = holder.get("period") else { return Reach::Now };
    let (start, end) = (When::at(period, "start"), When::at(period, "end"));
    if end.last_day().is_some_and(|last| last < today) {
        Reach::Ended(end)
    } else if start.is_known() && start.earliest().date() > today {
        Reach::NotYet(start)
    } else {
        Reach::Now
    }
}

/// The number of a team belongs to the team, and to nobody in it.
fn of_team<'v>(team: &'v Value, reading: &Reading<'v>) -> Option<Contact> {
    let (phones, other_phones) = phones(team, reading.today);
    let name = || text(team, "name").map(str::to_owned);
    let has_some = !(phones.is_empty() && other_phones.is_empty());
    has_some.then(|| Contact { name: name(), phones, other_phones, ..nobody() })
}

/// `None`: the person whose plan it is, or nobody at all.
fn member<'v>(participant: &'v Value, team: &'v Value, reading: &Reading<'v>) -> Option<Contact> {
    let mut contact = nobody();
    contact.reach = in_period(participant, reading.today);
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
    (contact.phones, contact.other_phones) = phones(resource, reading.today);
    let reach = match resource.get("active") {
        Some(Value::Bool(false)) => Reach::NotInUse,
        Some(_) | None => in_period(resource, reading.today),
    };
    contact.reach = contact.reach.unless(reach);
    match text(resource, "resourceType") {
        Some("RelatedPerson") => contact.is_private = true,
        Some("PractitionerRole") => {
            let part = |key: &str| resource.get(key).and_then(|inner| named_once(inner, resource, reading));
            contact.name = part("practitioner").or(contact.name.take());
            contact.place = part("organization");
            contact.hours = each(resource, "availableTime").map(hours).collect();
            contact.hours_words.extend(text(resource, "availabilityExceptions").map(str::to_owned));
            contact.away = each(resource, "notAvailable").filter_map(|it| away(it, reading.today)).collect();
            for key in ["practitioner", "organization"] {
                if let Some(target) = resource.get(key).and_then(|inner| reading.resolve(inner, resource))
                    && contact.phones.is_empty()
                {
                    let (phones, others) = phones(target, reading.today);
                    contact.phones = phones;
                    contact.other_phones.extend(others);
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

/// `None`: it says nothing, or it is over.
fn away(said: &Value, today: Date) -> Option<Away> {
    let words = text(said, "description").map(str::to_owned);
    let during = said.get("during").unwrap_or(&Value::Null);
    let (from, until) = (When::at(during, "start"), When::at(during, "end"));
    let is_over = until.last_day().is_some_and(|last| last < today);
    let says_something = words.is_some() || from.is_known() || until.is_known();
    (says_something && !is_over).then_some(Away { words, from, until })
}

/// Telephone numbers as they are written: what the sender ranks first stands first. Then those that are said not to be in use.
fn phones(resource: &Value, today: Date) -> (Vec<String>, Vec<String>) {
    let is_phone = |it: &&Value| matches!(text(it, "system"), Some("phone" | "sms")) && text(it, "value").is_some();
    let is_in_use = |it: &&Value| text(it, "use") != Some("old") && in_period(it, today) == Reach::Now;
    let (mut all, others): (Vec<&Value>, Vec<&Value>) = each(resource, "telecom").filter(is_phone).partition(is_in_use);
    order::sort_by_key(&mut all, |it| it.get("rank").and_then(Value::as_u64).unwrap_or(u64::MAX));
    let written = |all: Vec<&Value>| all.into_iter().filter_map(|it| text(it, "value")).map(str::to_owned).collect();
    (written(all), written(others))
}
