//! The resource types that are kept, and by what each can be found.
//!
//! One row a search parameter: its name, and the elements it looks at, separated by blanks. Arrays on the way are
//! walked through.

/// How a parameter compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A code, Coding, CodeableConcept, Identifier, boolean or uri.
    Token,
    /// A date, dateTime, instant or Period.
    Date,
    /// A Reference, by target or by identifier.
    Reference,
    /// A Reference that may name a person: only targets that are Patients (or do not say what they are) count.
    Person,
    /// As `Person`, where most references name others than patients: only targets that say "Patient" count.
    SaidPerson,
}

/// One search parameter of one type.
#[derive(Debug)]
pub(crate) struct Param {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// Element paths below the resource, separated by blanks.
    pub(crate) paths: &'static str,
}

/// One resource type.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub(crate) name: &'static str,
    pub(crate) params: &'static [Param],
    /// The element that names whom the resource is about. `None`: the type names nobody, or (Patient) is the person,
    /// or (Provenance, AuditEvent) tells about other resources.
    pub(crate) subject: Option<&'static str>,
}

impl TypeDef {
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        TYPES.iter().find(|def| def.name == name)
    }

    /// The parameter of that name; those that every type has included.
    pub(crate) fn param(&self, name: &str) -> Option<&'static Param> {
        self.params.iter().chain(COMMON).find(|param| param.name == name)
    }

    pub(crate) fn all_params(&self) -> impl Iterator<Item = &'static Param> {
        self.params.iter().chain(COMMON)
    }
}

const fn token(name: &'static str, paths: &'static str) -> Param {
    Param { name, kind: Kind::Token, paths }
}
const fn date(name: &'static str, paths: &'static str) -> Param {
    Param { name, kind: Kind::Date, paths }
}
const fn reference(name: &'static str, paths: &'static str) -> Param {
    Param { name, kind: Kind::Reference, paths }
}
const fn person(paths: &'static str) -> Param {
    Param { name: "patient", kind: Kind::Person, paths }
}

/// Besides `_id` and `_lastUpdated`, which are the store's own columns.
const COMMON: &[Param] = &[token("_tag", "meta.tag"), token("_security", "meta.security")];

const IDENTIFIER: Param = token("identifier", "identifier");
const STATUS: Param = token("status", "status");
const CATEGORY: Param = token("category", "category");
const CODE: Param = token("code", "code");
const INTENT: Param = token("intent", "intent");
const PATIENT: Param = person("subject");
const SUBJECT: Param = reference("subject", "subject");
const BASED_ON: Param = reference("based-on", "basedOn");
const PART_OF: Param = reference("part-of", "partOf");

/// Every type that the store keeps; any other is refused.
pub(crate) static TYPES: &[TypeDef] = &[
    TypeDef { name: "Patient", subject: None, params: &[IDENTIFIER, date("birthdate", "birthDate")] },
    TypeDef {
        name: "RelatedPerson",
        subject: Some("patient"),
        params: &[
            IDENTIFIER,
            person("patient"),
            token("active", "active"),
            token("relationship", "relationship"),
            date("birthdate", "birthDate"),
        ],
    },
    TypeDef { name: "Practitioner", subject: None, params: &[IDENTIFIER] },
    TypeDef {
        name: "PractitionerRole",
        subject: None,
        params: &[
            IDENTIFIER,
            token("role", "code"),
            reference("practitioner", "practitioner"),
            reference("organization", "organization"),
        ],
    },
    TypeDef {
        name: "Organization",
        subject: None,
        params: &[IDENTIFIER, token("type", "type"), reference("partof", "partOf")],
    },
    TypeDef {
        name: "Observation",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            CODE,
            PATIENT,
            SUBJECT,
            BASED_ON,
            PART_OF,
            date("date", "effectiveDateTime effectivePeriod effectiveInstant"),
            reference("specimen", "specimen"),
            reference("performer", "performer"),
            reference("has-member", "hasMember"),
            reference("derived-from", "derivedFrom"),
        ],
    },
    TypeDef {
        name: "DiagnosticReport",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            CODE,
            PATIENT,
            SUBJECT,
            BASED_ON,
            date("date", "effectiveDateTime effectivePeriod"),
            date("issued", "issued"),
            reference("result", "result"),
            reference("specimen", "specimen"),
            reference("performer", "performer"),
            reference("results-interpreter", "resultsInterpreter"),
        ],
    },
    TypeDef {
        name: "Specimen",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            PATIENT,
            SUBJECT,
            token("type", "type"),
            token("accession", "accessionIdentifier"),
            date("collected", "collection.collectedDateTime collection.collectedPeriod"),
            reference("parent", "parent"),
            reference("collector", "collection.collector"),
        ],
    },
    TypeDef {
        name: "ServiceRequest",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            CODE,
            INTENT,
            PATIENT,
            SUBJECT,
            BASED_ON,
            date("authored", "authoredOn"),
            date("occurrence", "occurrenceDateTime occurrencePeriod"),
            token("requisition", "requisition"),
            reference("requester", "requester"),
            reference("performer", "performer"),
            reference("specimen", "specimen"),
        ],
    },
    TypeDef {
        name: "CarePlan",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            INTENT,
            PATIENT,
            SUBJECT,
            BASED_ON,
            PART_OF,
            date("date", "period"),
            reference("care-team", "careTeam"),
            reference("condition", "addresses"),
            reference("goal", "goal"),
            reference("activity-reference", "activity.reference"),
            reference("replaces", "replaces"),
        ],
    },
    TypeDef {
        name: "CareTeam",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            PATIENT,
            SUBJECT,
            date("date", "period"),
            reference("participant", "participant.member"),
        ],
    },
    TypeDef {
        name: "Goal",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            CATEGORY,
            PATIENT,
            SUBJECT,
            token("lifecycle-status", "lifecycleStatus"),
            date("start-date", "startDate"),
            date("target-date", "target.dueDate"),
        ],
    },
    TypeDef {
        name: "Condition",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            CATEGORY,
            CODE,
            PATIENT,
            SUBJECT,
            token("clinical-status", "clinicalStatus"),
            token("verification-status", "verificationStatus"),
            date("onset-date", "onsetDateTime onsetPeriod"),
            date("recorded-date", "recordedDate"),
        ],
    },
    TypeDef {
        name: "MedicationRequest",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            INTENT,
            PATIENT,
            SUBJECT,
            token("code", "medicationCodeableConcept"),
            date("authoredon", "authoredOn"),
            reference("medication", "medicationReference"),
            reference("requester", "requester"),
        ],
    },
    TypeDef {
        name: "Consent",
        subject: Some("patient"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            person("patient"),
            token("scope", "scope"),
            date("date", "dateTime"),
            date("period", "provision.period"),
            // FHIR's own stops at the root; a permission stands inside it.
            reference("actor", "provision.actor.reference provision.provision.actor.reference"),
        ],
    },
    TypeDef {
        name: "Provenance",
        subject: None,
        params: &[
            Param { name: "patient", kind: Kind::SaidPerson, paths: "target" },
            reference("target", "target"),
            reference("agent", "agent.who"),
            reference("entity", "entity.what"),
            date("recorded", "recorded"),
            date("when", "occurredDateTime occurredPeriod"),
        ],
    },
    TypeDef {
        name: "AuditEvent",
        subject: None,
        params: &[
            Param { name: "patient", kind: Kind::SaidPerson, paths: "agent.who entity.what" },
            reference("agent", "agent.who"),
            reference("entity", "entity.what"),
            date("date", "recorded"),
            token("type", "type"),
            token("subtype", "subtype"),
            token("action", "action"),
            token("outcome", "outcome"),
        ],
    },
    TypeDef {
        name: "Communication",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            CATEGORY,
            PATIENT,
            SUBJECT,
            BASED_ON,
            PART_OF,
            date("sent", "sent"),
            date("received", "received"),
            reference("sender", "sender"),
            reference("recipient", "recipient"),
        ],
    },
    TypeDef {
        name: "Questionnaire",
        subject: None,
        params: &[IDENTIFIER, STATUS, CODE, token("url", "url"), date("date", "date")],
    },
    TypeDef {
        name: "QuestionnaireResponse",
        subject: Some("subject"),
        params: &[
            IDENTIFIER,
            STATUS,
            PATIENT,
            SUBJECT,
            BASED_ON,
            PART_OF,
            date("authored", "authored"),
            token("questionnaire", "questionnaire"),
            reference("author", "author"),
            reference("source", "source"),
        ],
    },
    TypeDef {
        name: "Bundle",
        subject: None,
        params: &[IDENTIFIER, token("type", "type"), date("timestamp", "timestamp")],
    },
    TypeDef {
        name: "Basic",
        subject: Some("subject"),
        params: &[IDENTIFIER, CODE, PATIENT, SUBJECT, date("created", "created"), reference("author", "author")],
    },
];

#[cfg(test)]
mod tests {
    use super::{Kind, TYPES};

    #[test]
    fn a_type_with_a_subject_is_found_by_patient() {
        for def in TYPES.iter().filter(|def| def.subject.is_some()) {
            assert_eq!(def.param("patient").map(|p| p.kind), Some(Kind::Person), "{}", def.name);
        }
    }

    #[test]
    fn no_type_has_a_parameter_twice() {
        for def in TYPES {
            let mut names: Vec<_> = def.all_params().map(|p| p.name).collect();
            names.sort_unstable();
            let many = names.len();
            names.dedup();
            assert_eq!(names.len(), many, "{}", def.name);
        }
    }
}
