//! Who may see what of whom, on which basis, until when and why. Unknown means no.
//!
//! Pure: the day is an argument, and what is known of representation comes from [`crate::proxy_access`]. Every age, number
//! of years and switch is read from a data file with dates and sources ([`rule_book`]).

mod age;
mod bases;
mod changes;
mod decide;
mod labels;
mod reason;
mod rule_key;
mod rules;
mod services;

use jiff::civil::Date;
use serde_json::Value;

pub use age::{age, birthday};
pub use changes::{Change, changes};
pub use decide::{closed_areas, effective_access, grant_refused, may_give, may_receive, would_see};
pub use labels::label_closes;
pub use reason::{Allowed, AreaAccess, EffectiveAccess, Reason, Ruling};
pub use rule_key::RuleKey;
pub use rules::{AddressRule, AreaRule, Rule, RuleBook, RuleValue, Rules, ServiceRule, rule_book};
pub use services::{Area, ConsentLevel, Service};

pub(crate) use age::years_after;

use crate::fhir::read::text;
use crate::fhir::subject::Subject;
use crate::person::Person;
use crate::proxy_access::Relations;
use crate::treatment_plan::entries::is_own_measurement;

/// Whom a request is made for, and by whom. There is no request for clinical data without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// Who is signed in.
    pub actor: Person,
    /// Whose data are asked for.
    pub person: Person,
    /// What was found out about the two. `None`: it is oneself, and nothing was asked.
    access: Option<EffectiveAccess>,
    /// As whom one looks at one's own. `None`: as nobody else, or as somebody who is not known yet.
    looks_as: Option<Person>,
}

impl Acting {
    /// Oneself, for what is for the person alone (the log, fullmakter, own marks). What health services have is open as far as the
    /// rules let in: see [`Self::on`].
    pub fn oneself(person: Person) -> Self {
        Self { actor: person.clone(), person, access: None, looks_as: None }
    }

    /// One person for another, or for oneself, as far as the rules let in on this day. It holds for that day and for what was
    /// known then: it is made anew for each request. `Err`: nothing is open.
    pub fn on(
        today: Date,
        actor: Person,
        person: Person,
        relations: &Relations,
        book: &RuleBook,
    ) -> Result<Self, Reason> {
        let access = effective_access(&actor, &person, today, relations, book);
        Self::with(actor, person, access)
    }

    /// Oneself, with what a representative would see: for showing whom one lets in what that means. `looks_as`: the
    /// representative; `None` before there is one. `Err`: nothing is open to them.
    pub fn previewing(person: Person, looks_as: Option<Person>, access: EffectiveAccess) -> Result<Self, Reason> {
        Ok(Self { looks_as, ..Self::with(person.clone(), person, access)? })
    }

    fn with(actor: Person, person: Person, access: EffectiveAccess) -> Result<Self, Reason> {
        if access.allows_anything() {
            return Ok(Self { actor, person, access: Some(access), looks_as: None });
        }
        Err(access.services.values().find_map(Ruling::why_not).unwrap_or(Reason::NoBasis))
    }

    /// Whether one looks at one's own as somebody else would.
    pub fn is_preview(&self) -> bool {
        let of_others = |ruling: &Ruling| matches!(ruling, Ruling::Allowed(it) if it.basis != Basis::Oneself);
        self.is_oneself() && self.access.as_ref().is_some_and(|access| access.services.values().any(of_others))
    }

    /// By whose eyes it is read: of what stands there as one's own to a representative this says whose it is.
    pub fn reader(&self) -> &Person {
        self.looks_as.as_ref().unwrap_or(&self.actor)
    }

    /// What is open. `None`: nothing was asked.
    pub fn access(&self) -> Option<&EffectiveAccess> {
        self.access.as_ref()
    }

    /// On which basis a service is open; else why not.
    pub fn basis_of(&self, service: Service) -> Result<Basis, Reason> {
        match &self.access {
            Some(access) => access.of(service).map(|allowed| allowed.basis),
            None if self.is_oneself() && service == Service::Eget => Ok(Basis::Oneself),
            None => Err(Reason::NoRule),
        }
    }

    /// Whether a resource type (see [`kind`]) may be asked for.
    pub fn may_ask_for(&self, resource_type: &str) -> bool {
        self.ruling_on(resource_type).is_ok()
    }

    fn ruling_on(&self, resource_type: &str) -> Result<Basis, Refusal> {
        let Some(access) = &self.access else {
            let is_known = !self.actor.patient_ids.is_empty() && self.is_oneself();
            let is_own = resource_type == "Patient" || rule_book().service_of(resource_type) == Some(Service::Eget);
            return match (is_known, is_own) {
                (true, true) => Ok(Basis::Oneself),
                (true, false) => Err(Refusal::Closed(Reason::NoRule)),
                (false, _) => Err(Refusal::NotAllowed),
            };
        };
        let ruling = access.of_type(rule_book(), resource_type);
        ruling.allowed().map(|allowed| allowed.basis).map_err(Refusal::Closed)
    }

    pub fn is_oneself(&self) -> bool {
        self.actor.shares_identity_with(&self.person)
    }
}

/// Why something may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Basis {
    /// It is one's own.
    Oneself,
    /// Parental responsibility for a child under 16.
    Foreldrerepresentasjon,
    /// The person's own word.
    Fullmakt,
    /// A decision in lasting lack of capacity to consent (varig manglende samtykkekompetanse).
    Samtykkekompetanse,
}

/// Why something may not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The one who asks has no basis for this person.
    NotAllowed,
    /// The one who asks may see something of this person, and not this.
    Closed(Reason),
    /// The resource is another person's, or names several.
    NotThisPerson,
    /// The resource must name a person and names none.
    NoSubject,
    /// A type that no view shows.
    UnknownType,
}

/// Whether `acting` may see a resource of this type (see [`kind`]) about this subject. Every subject must be the person.
/// A resource about nobody is not decided here: it is shown only when something admitted refers to it.
pub fn may_see(acting: &Acting, resource_type: &str, subject: &Subject) -> Result<Basis, Refusal> {
    if !is_shown(resource_type) {
        return Err(Refusal::UnknownType);
    }
    let basis = acting.ruling_on(resource_type)?;
    match subject {
        Subject::Persons(persons) if !persons.is_empty() && persons.iter().all(|p| acting.person.is(p)) => Ok(basis),
        Subject::Persons(_) => Err(Refusal::NotThisPerson),
        Subject::Nobody | Subject::Missing => Err(Refusal::NoSubject),
    }
}

/// What a request of a plan is called: it belongs to the plan, and other requests to the results.
pub const PLAN_REQUEST: &str = "ServiceRequest?intent=plan";

/// What a person's own measurement beside a plan is called: it belongs to the plan, and others to the results.
pub const OWN_MEASUREMENT: &str = "Observation?category=maling";

/// What a resource is to [`may_see`]: its type, but for a request that is a part of a plan, and for own measurements.
pub fn kind(resource: &Value) -> &str {
    match text(resource, "resourceType") {
        Some("ServiceRequest") if text(resource, "intent") == Some("plan") => PLAN_REQUEST,
        Some("Observation") if is_own_measurement(resource) => OWN_MEASUREMENT,
        Some(kind) => kind,
        None => "",
    }
}

/// Whether `acting` may write beside the plan of the person, and on which basis: whoever the plan is open to, as far as a rule of
/// that basis says it, and not while looking as somebody else would. What a representative writes stands as theirs.
pub fn may_write_beside_plan(acting: &Acting, rules: Rules<'_>) -> Result<Basis, Reason> {
    if acting.is_preview() {
        return Err(Reason::OwnOnly);
    }
    let basis = acting.basis_of(Service::Egenbehandlingsplan)?;
    if writes_beside_plan(basis, rules) { Ok(basis) } else { Err(Reason::OwnOnly) }
}

/// Whether whoever one looks as may write beside the plan. `false` where one looks as oneself.
pub fn previewed_may_write(acting: &Acting, rules: Rules<'_>) -> bool {
    let basis = acting.basis_of(Service::Egenbehandlingsplan);
    acting.is_preview() && basis.is_ok_and(|basis| writes_beside_plan(basis, rules))
}

/// Whether whoever sees a plan on this basis may write beside it.
pub fn writes_beside_plan(basis: Basis, rules: Rules<'_>) -> bool {
    match basis {
        Basis::Oneself => true,
        Basis::Foreldrerepresentasjon => rules.opens(RuleKey::ParentsWriteBesidePlan),
        Basis::Fullmakt => rules.opens(RuleKey::FullmaktWriteBesidePlan),
        Basis::Samtykkekompetanse => rules.opens(RuleKey::CapacityWriteBesidePlan),
    }
}

fn is_shown(kind: &str) -> bool {
    matches!(
        kind,
        "Patient"
            | "Observation"
            | "DiagnosticReport"
            | "Specimen"
            | "ServiceRequest"
            | PLAN_REQUEST
            | OWN_MEASUREMENT
            | "QuestionnaireResponse"
            | "CarePlan"
            | "Condition"
            | "Goal"
            | "MedicationRequest"
            | "CareTeam"
            | "AuditEvent"
            | "Consent"
    )
}

/// Whether a person may sign in alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    Yes,
    TooYoung,
    /// Somebody else would sign in.
    Deceased,
    /// Nothing is known of the birth: one may see one's own, nobody else may.
    AgeUnknown,
}

/// Day-exact, in Norwegian days, by [`Person::born_by`]. Someone born on 29 February turns a year older on 1 March in a year
/// without that day.
pub fn may_sign_in(person: &Person, today: Date) -> SignIn {
    let rules = rule_book().on(today);
    if person.deceased && rules.closes(RuleKey::DeceasedBlocks) {
        return SignIn::Deceased;
    }
    match (person.born_by, rules.number(RuleKey::OwnSignInFromAge)) {
        (None, _) => SignIn::AgeUnknown,
        (Some(birth), Some(from)) if age(birth, today) >= from => SignIn::Yes,
        (Some(_), _) => SignIn::TooYoung,
    }
}

#[cfg(test)]
mod tests;
