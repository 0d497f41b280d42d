//! Who may see what. Unknown means no.

use jiff::civil::Date;

use crate::fhir::subject::Subject;
use crate::person::Person;

/// From this age a person may sign in alone, with parental consent (Helsenorge, «ungdomstilgang»).
const OWN_SIGN_IN_FROM: i16 = 13;

/// Whom a request is made for, and by whom. There is no request for clinical data without one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// Who is signed in.
    pub actor: Person,
    /// Whose data are asked for.
    pub person: Person,
}

impl Acting {
    pub fn oneself(person: Person) -> Self {
        Self { actor: person.clone(), person }
    }
}

/// Why something may be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// It is one's own.
    Oneself,
}

/// Why something may not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The one who asks has no basis for this person.
    NotAllowed,
    /// The resource is another person's, or names several.
    NotThisPerson,
    /// The resource must name a person and names none.
    NoSubject,
    /// A type that no view shows.
    UnknownType,
}

/// Whether `acting` may see a resource of this type about this subject. Every subject must be the person.
/// A resource about nobody is not decided here: it is shown only when something admitted refers to it.
pub fn may_see(acting: &Acting, resource_type: &str, subject: &Subject) -> Result<Basis, Refusal> {
    if !is_shown(resource_type) {
        return Err(Refusal::UnknownType);
    }
    if acting.actor.patient_ids.is_empty() || !acting.actor.shares_identity_with(&acting.person) {
        return Err(Refusal::NotAllowed);
    }
    match subject {
        Subject::Persons(persons) if !persons.is_empty() && persons.iter().all(|p| acting.person.is(p)) => {
            Ok(Basis::Oneself)
        }
        Subject::Persons(_) => Err(Refusal::NotThisPerson),
        Subject::Nobody | Subject::Missing => Err(Refusal::NoSubject),
    }
}

fn is_shown(resource_type: &str) -> bool {
    matches!(
        resource_type,
        "Patient" | "Observation" | "DiagnosticReport" | "Specimen" | "ServiceRequest" | "AuditEvent" | "Consent"
    )
}

/// Whether a person may sign in alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignIn {
    Yes,
    TooYoung,
    /// No birth date is known: one may see one's own, nobody else may.
    AgeUnknown,
}

/// Day-exact, in Norwegian days. Someone born on 29 February turns a year older on 1 March in a year without that day.
pub fn may_sign_in(birth: Option<Date>, today: Date) -> SignIn {
    match birth {
        None => SignIn::AgeUnknown,
        Some(birth) if age(birth, today) >= OWN_SIGN_IN_FROM => SignIn::Yes,
        Some(_) => SignIn::TooYoung,
    }
}

/// Whole years. Negative before birth.
pub fn age(birth: Date, today: Date) -> i16 {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    today.year() - birth.year() - i16::from(!had_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fhir::subject::SubjectRef;
    use jiff::civil::date;
    use serde_json::json;

    fn person(id: &str) -> Person {
        Person::from_patient(&json!({ "resourceType": "Patient", "id": id })).unwrap()
    }

    #[test]
    fn one_sees_ones_own_and_nothing_else() {
        let me = Acting::oneself(person("a"));
        let about = |ids: &[&str]| Subject::Persons(ids.iter().map(|id| SubjectRef::Patient((*id).into())).collect());
        assert_eq!(may_see(&me, "Observation", &about(&["a"])), Ok(Basis::Oneself));
        assert_eq!(may_see(&me, "Observation", &about(&["b"])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&me, "Observation", &about(&["a", "b"])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&me, "Observation", &Subject::Persons(vec![])), Err(Refusal::NotThisPerson));
        assert_eq!(may_see(&me, "Observation", &Subject::Missing), Err(Refusal::NoSubject));
        assert_eq!(may_see(&me, "Organization", &Subject::Nobody), Err(Refusal::UnknownType));
        assert_eq!(may_see(&me, "Nonsense", &about(&["a"])), Err(Refusal::UnknownType));
    }

    #[test]
    fn nobody_sees_another_persons_data_yet() {
        let acting = Acting { actor: person("a"), person: person("b") };
        let about = Subject::Persons(vec![SubjectRef::Patient("b".into())]);
        assert_eq!(may_see(&acting, "Observation", &about), Err(Refusal::NotAllowed));
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
