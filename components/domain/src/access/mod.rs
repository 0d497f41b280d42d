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
mod rules;
mod services;

use jiff::civil::Date;
use serde_json::Value;

pub use age::{age, birthday};
pub use changes::{Change, changes};
pub use decide::{effective_access, grant_refused, may_give, may_receive, would_see};
pub use labels::label_closes;
pub use reason::{Allowed, AreaAccess, EffectiveAccess, Reason, Ruling};
pub use rules::{AddressRule, AreaRule, Rule, RuleBook, RuleKey, RuleValue, Rules, ServiceRule, rule_book};
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
    /// What was found out about the two. `None`: somebody's own data, and nothing was asked.
    access: Option<EffectiveAccess>,
}

impl Acting {
    /// Whole access to one's own. Where the reduced services of young persons or consent levels count, see [`Self::on`].
    pub fn oneself(person: Person) -> Self {
        Self { actor: person.clone(), person, access: None }
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
        if access.allows_anything() {
            return Ok(Self { actor, person, access: Some(access) });
        }
        Err(access.services.values().find_map(Ruling::why_not).unwrap_or(Reason::NoBasis))
    }

    /// Oneself, with what a representative would see: for showing whom one lets in what that means. `Err`: nothing is open to
    /// them.
    pub fn previewing(person: Person, access: EffectiveAccess) -> Result<Self, Reason> {
        if access.allows_anything() {
            return Ok(Self { actor: person.clone(), person, access: Some(access) });
        }
        Err(access.services.values().find_map(Ruling::why_not).unwrap_or(Reason::NoBasis))
    }

    /// Whether one looks at one's own as somebody else would.
    pub fn is_preview(&self) -> bool {
        let of_others = |ruling: &Ruling| matches!(ruling, Ruling::Allowed(it) if it.basis != Basis::Oneself);
        self.is_oneself() && self.access.as_ref().is_some_and(|access| access.services.values().any(of_others))
    }

    /// What is open. `None`: everything of one's own.
    pub fn access(&self) -> Option<&EffectiveAccess> {
        self.access.as_ref()
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
    let basis = match &acting.access {
        Some(access) => match access.of_type(rule_book(), resource_type) {
            Ruling::Allowed(allowed) => Ok(allowed.basis),
            refused => Err(Refusal::Closed(refused.why_not().unwrap_or(Reason::NoRule))),
        },
        None if acting.actor.patient_ids.is_empty() || !acting.is_oneself() => Err(Refusal::NotAllowed),
        None => Ok(Basis::Oneself),
    }?;
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

/// Whether `acting` may write beside the plan of the person: the person alone, and not while looking as somebody else would.
/// What stands there is the person's own word, and nobody gives that for another
/// ([`RuleKey::RepresentativesWriteBesidePlan`]).
pub fn may_write_beside_plan(acting: &Acting) -> Result<(), Reason> {
    let is_open = match &acting.access {
        Some(access) => matches!(access.services.get(&Service::Egenbehandlingsplan), Some(Ruling::Allowed(_))),
        None => true,
    };
    match acting.is_oneself() && !acting.is_preview() {
        true if is_open => Ok(()),
        true => Err(Reason::NoRule),
        false => Err(Reason::OwnOnly),
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
    /// Nothing is known of the birth: one may see one's own, nobody else may.
    AgeUnknown,
}

/// `born_by`: as of [`Person::born_by`]. Day-exact, in Norwegian days. Someone born on 29 February turns a year older on
/// 1 March in a year without that day.
pub fn may_sign_in(born_by: Option<Date>, today: Date) -> SignIn {
    let from = rule_book().on(today).number(RuleKey::OwnSignInFromAge);
    match (born_by, from) {
        (None, _) => SignIn::AgeUnknown,
        (Some(birth), Some(from)) if age(birth, today) >= from => SignIn::Yes,
        (Some(_), _) => SignIn::TooYoung,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::subject::SubjectRef;
    use crate::proxy_access::{Level, Party, Period};
    use jiff::civil::date;
    use serde_json::json;

    fn person(id: &str) -> Person {
        Person::from_patient(&json!({ "resourceType": "Patient", "id": id })).unwrap()
    }

    fn about(ids: &[&str]) -> Subject {
        Subject::Persons(ids.iter().map(|id| SubjectRef::Patient((*id).into())).collect())
    }

    #[test]
    fn one_sees_ones_own_and_nothing_else() {
        let me = Acting::oneself(person("a"));
        assert_eq!(may_see(&me, "Observation", &about(&["a"])), Ok(Basis::Oneself));
        assert_eq!(may_see(&me, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&me, "Observation", &about(&["a", "b"])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&me, "Observation", &Subject::Persons(vec![])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&me, "Observation", &Subject::Missing), Err(Refusal::NoSubject));
        assert_eq!(may_see(&me, "Organization", &Subject::Nobody), Err(Refusal::UnknownType));
        assert_eq!(may_see(&me, "Nonsense", &about(&["a"])), Err(Refusal::UnknownType));
    }

    #[test]
    fn a_request_of_a_plan_is_of_the_plan() {
        let request = |intent: Value| json!({ "resourceType": "ServiceRequest", "intent": intent });
        assert_eq!(kind(&request(json!("plan"))), PLAN_REQUEST);
        assert_eq!(kind(&request(json!("order"))), "ServiceRequest");
        assert_eq!(kind(&request(Value::Null)), "ServiceRequest");
        assert_eq!(kind(&json!({ "resourceType": "CarePlan", "intent": "plan" })), "CarePlan");
        assert_eq!(kind(&json!(3)), "");
        assert_eq!(rule_book().service_of(PLAN_REQUEST), Some(Service::Egenbehandlingsplan));
        assert_eq!(rule_book().service_of("ServiceRequest"), Some(Service::Provesvar));
    }

    #[test]
    fn a_persons_own_measurement_is_of_the_plan() {
        let of = |system: &str| {
            let category = json!([{ "coding": [{ "system": system, "code": "maling" }] }]);
            json!({ "resourceType": "Observation", "category": category })
        };
        assert_eq!(kind(&of(crate::treatment_plan::entries::OWN)), OWN_MEASUREMENT);
        assert_eq!(kind(&of("http://example.org")), "Observation");
        assert_eq!(rule_book().service_of(OWN_MEASUREMENT), Some(Service::Egenbehandlingsplan));
    }

    #[test]
    fn only_the_person_writes_beside_the_plan() {
        assert_eq!(may_write_beside_plan(&Acting::oneself(person("a"))), Ok(()));
        let another = Acting { actor: person("a"), person: person("b"), access: None };
        assert_eq!(may_write_beside_plan(&another), Err(Reason::OwnOnly));
    }

    #[test]
    fn nobody_acts_for_somebody_they_have_nothing_to_do_with() {
        let today = date(2026, 11, 25);
        let acting = Acting::on(today, person("a"), person("b"), &Relations::default(), rule_book());
        assert_eq!(acting, Err(Reason::NoBasis));
        let unasked = Acting { actor: person("a"), person: person("b"), access: None };
        assert_eq!(may_see(&unasked, "Observation", &about(&["b"])), Err(Refusal::NotAllowed));
    }

    #[test]
    fn a_young_person_acts_for_oneself_with_less() {
        let patient = json!({ "resourceType": "Patient", "id": "a", "birthDate": "2012-06-01" });
        let young = Person::from_patient(&patient).unwrap();
        let acting = Acting::on(date(2026, 11, 25), young.clone(), young, &Relations::default(), rule_book()).unwrap();
        assert!(acting.is_oneself() && acting.access().is_some());
        assert_eq!(may_see(&acting, "Observation", &about(&["a"])), Ok(Basis::Oneself));
        assert_eq!(may_see(&acting, "Patient", &about(&["a"])), Ok(Basis::Oneself));
        assert_eq!(may_see(&acting, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
    }

    #[test]
    fn whoever_looks_as_a_representative_would_sees_that_much_of_ones_own_and_of_nobody_else() {
        let today = date(2026, 11, 25);
        let patient = json!({ "resourceType": "Patient", "id": "a", "birthDate": "1960-06-01" });
        let giver = Person::from_patient(&patient).unwrap();
        let level = Level {
            person: Party { refs: vec![SubjectRef::Patient("a".into())], name: giver.name.clone() },
            level: Some(ConsentLevel::Basis),
            withdrawn: false,
            period: Period::ALWAYS,
        };
        let relations = Relations { levels: vec![level], ..Relations::default() };
        let seen = |areas: &[Area]| {
            let access = would_see(&giver, areas.iter().copied().collect(), today, &relations, rule_book());
            Acting::previewing(giver.clone(), access)
        };
        let results = seen(&[Area::Opplysninger]).unwrap();
        assert!(results.is_preview() && results.is_oneself());
        assert_eq!(may_see(&results, "Observation", &about(&["a"])), Ok(Basis::Fullmakt));
        assert_eq!(may_see(&results, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&results, "AuditEvent", &about(&["a"])), Err(Refusal::Closed(Reason::OwnOnly)));
        let others = seen(&[Area::DigitaleTjenester]).unwrap();
        let closed = Refusal::Closed(Reason::AreaNotGranted { area: Area::Opplysninger });
        assert_eq!(may_see(&others, "Observation", &about(&["a"])), Err(closed));
        assert!(seen(&[Area::Journal]).is_err(), "the person has consented to less");
        assert!(!Acting::oneself(giver).is_preview());
    }

    #[test]
    fn sign_in_is_open_from_the_thirteenth_birthday() {
        let today = date(2026, 11, 25);
        assert_eq!(may_sign_in(Some(date(2013, 11, 25)), today), SignIn::Yes);
        assert_eq!(may_sign_in(Some(date(2013, 11, 26)), today), SignIn::TooYoung);
        assert_eq!(may_sign_in(None, today), SignIn::AgeUnknown);
        assert_eq!(may_sign_in(Some(date(2030, 1, 1)), today), SignIn::TooYoung);
        assert_eq!(age(date(2012, 2, 29), date(2025, 2, 28)), 12);
        assert_eq!(age(date(2012, 2, 29), date(2025, 3, 1)), 13);
    }
}
