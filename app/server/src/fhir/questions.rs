//! What a base is asked for about one person.

use innsyn_domain::access::Acting;
use innsyn_web::pages::Part;

use super::person;
use super::source::Source;

/// One search. `Debug` hides whom it is about.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) kind: &'static str,
    /// What people call it.
    pub(crate) part: Part,
    /// How it names the person: `patient`, or the number that a logical reference holds.
    param: &'static str,
    person: String,
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Question").field("kind", &self.kind).field("param", &self.param).finish_non_exhaustive()
    }
}

/// Each type, with the name of its reference to the person. What carries the results comes first, then what tells more
/// about them, and about what is not here: a reservation is a Consent.
const KINDS: [(&str, Part, &str); 5] = [
    ("DiagnosticReport", Part::Reports, "subject:identifier"),
    ("Observation", Part::Results, "subject:identifier"),
    ("Specimen", Part::Specimens, "subject:identifier"),
    ("ServiceRequest", Part::Requests, "subject:identifier"),
    ("Consent", Part::Choices, "patient:identifier"),
];

/// By the person's Patients; and of a foreign base by number too, for there a subject may be a number alone. The
/// embedded store knows by itself that both are one person.
pub(crate) fn questions(source: &Source, acting: &Acting) -> Vec<Question> {
    let Ways { by_patient, by_number } = Ways::to(source, acting);
    let first = by_patient.into_iter().flat_map(|person| {
        KINDS.map(|(kind, part, _)| Question { kind, part, param: "patient", person: person.clone() })
    });
    let then = by_number
        .into_iter()
        .flat_map(|person| KINDS.map(|(kind, part, param)| Question { kind, part, param, person: person.clone() }));
    // What one may not see is not asked for.
    first.chain(then).filter(|question| acting.may_ask_for(question.kind)).collect()
}

/// The ways in which a search names a person.
pub(crate) struct Ways {
    /// The value of `patient`.
    pub(crate) by_patient: Option<String>,
    /// The value of `subject:identifier` and the like.
    pub(crate) by_number: Option<String>,
}

impl Ways {
    pub(crate) fn to(source: &Source, acting: &Acting) -> Self {
        let patients: Vec<String> = acting.person.patient_ids.iter().map(|id| format!("Patient/{id}")).collect();
        let numbers: Vec<String> = person::national(&acting.person)
            .map(|number| format!("{}|{}", person::escaped(number.system()), person::escaped(number.expose())))
            .collect();
        Self {
            by_patient: (!patients.is_empty()).then(|| patients.join(",")),
            by_number: (source.is_foreign() && !numbers.is_empty()).then(|| numbers.join(",")),
        }
    }
}

impl Question {
    pub(crate) fn params(&self) -> [(&str, &str); 1] {
        [(self.param, &self.person)]
    }

    /// Asked beside another one: a base that does not know the parameter has still answered that.
    pub(crate) fn is_extra(&self) -> bool {
        self.param != "patient"
    }
}
