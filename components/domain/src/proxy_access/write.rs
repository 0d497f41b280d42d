//! A checked draft as a Consent, so that it can be stored, and previewed by reading it as it would be read.

use serde_json::{Value, json};

use super::consent::{CHANNELS, FULLMAKT, PAPER, POLICIES};
use super::draft::CheckedGrant;
use super::model::Channel;
use crate::access::RuleBook;

/// What a Consent says beside what was typed.
#[derive(Debug, Clone, Copy)]
pub struct Giving<'a> {
    /// FHIR References to the two persons, as the base that it goes to names them.
    pub giver: &'a Value,
    pub receiver: &'a Value,
    /// `Consent.dateTime`: a FHIR dateTime.
    pub given: &'a str,
    pub channel: Channel,
    /// The Consent that this one takes over from. That one is to be made `inactive` in the same transaction.
    pub replaces: Option<&'a str>,
}

impl CheckedGrant {
    /// Without an id: the base gives it one.
    ///
    /// Source: FHIR R4 Consent: no type at the root, whose policy permits nothing; one permission inside it.
    pub fn consent(&self, giving: Giving<'_>, book: &RuleBook) -> Value {
        let mut period = json!({ "start": self.from.to_string() });
        if let Some(until) = self.until {
            period["end"] = until.to_string().into();
        }
        let class: Vec<Value> = self
            .areas
            .iter()
            .filter_map(|area| book.code_of(*area))
            .map(|(system, code)| json!({ "system": system, "code": code }))
            .collect();
        let mut consent = json!({
            "resourceType": "Consent",
            "status": "active",
            "scope": coded("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),
            "category": [coded("http://terminology.hl7.org/CodeSystem/v3-ActCode", "INFA")],
            "patient": giving.giver,
            "dateTime": giving.given,
            "policyRule": { "coding": [
                { "system": POLICIES, "code": FULLMAKT },
                { "system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "OPTIN" },
            ] },
            "provision": { "provision": [{
                "type": "permit",
                "period": period,
                "actor": [{
                    "role": coded("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "DELEGATEE"),
                    "reference": giving.receiver,
                }],
                "class": class,
            }] },
        });
        if giving.channel == Channel::Paper {
            consent["meta"] = json!({ "tag": [{ "system": CHANNELS, "code": PAPER }] });
        }
        if let Some(old) = giving.replaces {
            let url = "https://innsyn.example/fhir/StructureDefinition/erstatter";
            let reference = json!({ "reference": format!("Consent/{old}") });
            consent["extension"] = json!([{ "url": url, "valueReference": reference }]);
        }
        consent
    }
}

fn coded(system: &str, code: &str) -> Value {
    json!({ "coding": [{ "system": system, "code": code }] })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::super::draft::{DraftPeriod, GrantDraft};
    use super::super::model::{GrantBasis, GrantStatus};
    use super::super::{Edge, Period, parse};
    use super::*;
    use crate::access::{Area, rule_book};
    use crate::fhir::subject::SubjectRef;

    #[test]
    fn what_is_written_is_read_as_it_was_meant() {
        let draft = GrantDraft {
            number: "17912099997".into(),
            surname: "Ŋeŧ".into(),
            areas: vec!["opplysninger".into(), "journal".into()],
            period: DraftPeriod::UntilDay,
            from: String::new(),
            until: "31.12.2027".into(),
        };
        let today = date(2026, 11, 25);
        let checked = draft.check(today, &BTreeSet::new()).unwrap();
        let number = json!({ "system": checked.receiver.system(), "value": checked.receiver.expose() });
        let (giver, receiver) =
            (json!({ "reference": "Patient/a" }), json!({ "type": "Patient", "identifier": number }));
        let giving = Giving {
            giver: &giver,
            receiver: &receiver,
            given: "2026-11-25",
            channel: Channel::Paper,
            replaces: Some("gammel"),
        };
        let mut consent = checked.consent(giving, rule_book());
        consent["id"] = "ny".into();
        let parsed = parse(&[(None, &consent)]);
        assert_eq!(parsed.faults, []);
        let [grant] = parsed.value.grants.as_slice() else { panic!("one grant") };
        assert_eq!(grant.giver.refs, [SubjectRef::Patient("a".into())]);
        assert_eq!(grant.receiver.refs, [SubjectRef::Identifier(checked.receiver)]);
        assert_eq!(grant.areas, BTreeSet::from([Area::Opplysninger, Area::Journal]));
        assert_eq!(grant.period, Period { start: Edge::Day(today), end: Edge::Day(date(2027, 12, 31)) });
        assert_eq!((grant.basis, grant.status), (GrantBasis::Fullmakt, GrantStatus::Active));
        assert_eq!((grant.channel, grant.replaces.as_slice()), (Channel::Paper, ["gammel".to_owned()].as_slice()));
        assert!(!grant.unknown_areas && grant.denies.is_empty());
    }
}
