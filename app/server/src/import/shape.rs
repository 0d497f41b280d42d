//! Elements that innsyn reads of what is no laboratory's, as FHIR R4 has them: of which shape, and which codes there are where the
//! binding is required. The readers take what they can and pass over the rest, so it is looked for here. Times, and whom something
//! is about, are looked for by the store when it files them.
//!
//! Source: FHIR R4 (4.0.1), each type's definition.

use innsyn_domain::fhir::read::{each, text};
use innsyn_domain::parsed::FaultKind;
use serde_json::Value;

use Shape::{Code, Concept, Flag, Objects, Text};

enum Shape {
    Text,
    Flag,
    /// An object, or several: one that stands without its array is read as the one that it is.
    Objects,
    /// One of these, which stand with blanks between.
    Code(&'static str),
    /// An object whose codings of this code system (the end of its address) are among these.
    Concept(&'static str, &'static str),
}

/// An element below the resource: its names, with points between.
type Element = (&'static str, Shape);

const REQUEST: Shape = Code("draft active on-hold revoked completed entered-in-error unknown");

/// Every type has these.
const COMMON: &[Element] = &[("meta", Objects), ("extension", Objects), ("contained", Objects), ("language", Text)];

fn elements(name: &str) -> &'static [Element] {
    match name {
        "Patient" => &[
            ("identifier", Objects),
            ("name", Objects),
            ("gender", Code("male female other unknown")),
            ("deceasedBoolean", Flag),
            ("deceasedDateTime", Text),
            ("address", Objects),
        ],
        "RelatedPerson" => &[
            ("identifier", Objects),
            ("active", Flag),
            ("name", Objects),
            ("relationship", Objects),
            ("address", Objects),
            ("period", Objects),
        ],
        "Practitioner" => &[("identifier", Objects), ("name", Objects), ("telecom", Objects)],
        "PractitionerRole" => {
            &[("practitioner", Objects), ("organization", Objects), ("code", Objects), ("telecom", Objects)]
        }
        "Organization" => &[("identifier", Objects), ("name", Text), ("telecom", Objects)],
        "Specimen" => &[("status", Code("available unavailable unsatisfactory entered-in-error"))],
        "ServiceRequest" => &[
            ("status", REQUEST),
            (
                "intent",
                Code("proposal plan directive order original-order reflex-order filler-order instance-order option"),
            ),
            ("code", Objects),
            ("note", Objects),
            ("reasonCode", Objects),
            ("doNotPerform", Flag),
        ],
        "CarePlan" => &[
            ("status", REQUEST),
            ("intent", Code("proposal plan order option")),
            ("title", Text),
            ("description", Text),
            ("period", Objects),
            ("author", Objects),
            ("category", Objects),
            ("partOf", Objects),
            ("replaces", Objects),
            ("addresses", Objects),
            ("goal", Objects),
            ("careTeam", Objects),
            ("note", Objects),
            ("activity", Objects),
            ("activity.detail", Objects),
            (
                "activity.detail.status",
                Code("not-started scheduled in-progress on-hold completed cancelled stopped unknown entered-in-error"),
            ),
            ("activity.detail.description", Text),
        ],
        "CareTeam" => &[
            ("status", Code("proposed active suspended inactive entered-in-error")),
            ("name", Text),
            ("participant", Objects),
            ("telecom", Objects),
        ],
        "Goal" => &[
            (
                "lifecycleStatus",
                Code("proposed planned accepted active on-hold completed cancelled entered-in-error rejected"),
            ),
            ("description", Objects),
            ("addresses", Objects),
            ("target", Objects),
            ("note", Objects),
        ],
        "Condition" => &[
            ("clinicalStatus", Concept("condition-clinical", "active recurrence relapse inactive remission resolved")),
            (
                "verificationStatus",
                Concept(
                    "condition-ver-status",
                    "unconfirmed provisional differential confirmed refuted entered-in-error",
                ),
            ),
            ("code", Objects),
            ("note", Objects),
        ],
        "MedicationRequest" => &[
            ("status", Code("active on-hold cancelled completed entered-in-error stopped draft unknown")),
            ("intent", Code("proposal plan order original-order reflex-order filler-order instance-order option")),
            ("doNotPerform", Flag),
            ("medicationCodeableConcept", Objects),
            ("medicationReference", Objects),
            ("dosageInstruction", Objects),
            ("reasonReference", Objects),
            ("note", Objects),
        ],
        "Consent" => &[
            ("status", Code("draft proposed active rejected inactive entered-in-error")),
            ("scope", Objects),
            ("category", Objects),
            ("policyRule", Objects),
            ("provision", Objects),
            ("provision.type", Code("deny permit")),
            ("provision.period", Objects),
            ("provision.actor", Objects),
            ("provision.provision", Objects),
            ("provision.provision.type", Code("deny permit")),
            ("provision.provision.period", Objects),
            ("provision.provision.actor", Objects),
        ],
        "Communication" => &[
            ("status", Code("preparation in-progress not-done on-hold stopped completed entered-in-error unknown")),
            ("payload", Objects),
            ("note", Objects),
        ],
        "Questionnaire" => &[("status", Code("draft active retired unknown")), ("item", Objects)],
        "QuestionnaireResponse" => {
            &[("status", Code("in-progress completed amended entered-in-error stopped")), ("item", Objects)]
        }
        "Provenance" => &[("target", Objects), ("agent", Objects), ("activity", Objects)],
        "AuditEvent" => {
            &[("action", Code("C R U D E")), ("outcome", Code("0 4 8 12")), ("agent", Objects), ("entity", Objects)]
        }
        _ => &[],
    }
}

/// What is not as FHIR R4 has it, each element once.
pub(super) fn wrong(name: &str, resource: &Value) -> Vec<(String, FaultKind)> {
    let mut found = Vec::new();
    for (path, shape) in elements(name).iter().chain(COMMON) {
        let mut at = vec![resource];
        for key in path.split('.') {
            at = at.into_iter().flat_map(|parent| each(parent, key)).collect();
        }
        if let Some(kind) = at.into_iter().find_map(|element| shape.fault(element)) {
            found.push((format!("{name}.{path}"), kind));
        }
    }
    found
}

impl Shape {
    fn fault(&self, element: &Value) -> Option<FaultKind> {
        let is_known = match self {
            Text => element.is_string(),
            Flag => element.is_boolean(),
            Objects => element.is_object(),
            Code(codes) => match element.as_str() {
                Some(code) if !is_among(codes, code) => return Some(FaultKind::UnknownCode),
                code => code.is_some(),
            },
            Concept(system, codes) => {
                let of_system = |coding: &&Value| text(coding, "system").is_some_and(|it| it.ends_with(system));
                let mut said = each(element, "coding").filter(of_system).filter_map(|coding| text(coding, "code"));
                if said.any(|code| !is_among(codes, code)) {
                    return Some(FaultKind::UnknownCode);
                }
                element.is_object()
            }
        };
        (!is_known).then_some(FaultKind::Shape)
    }
}

fn is_among(codes: &str, code: &str) -> bool {
    codes.split_ascii_whitespace().any(|known| known == code)
}
