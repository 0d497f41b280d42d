//! What the facts around a result are called: `locales/*/lab-results.ftl`.

use innsyn_i18n::{Phrase, Template, Texts};
use serde::{Deserialize, Serialize};

/// Labels of facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactTexts {
    pub sampled: Phrase,
    pub examined: Phrase,
    pub received: Phrase,
    pub investigated: Phrase,
    pub validated: Phrase,
    pub approved: Phrase,
    pub reported: Phrase,
    pub issued: Phrase,
    pub changed: Phrase,
    pub laboratory: Phrase,
    pub examined_by: Phrase,
    /// Of one result, where that is not who is said of the report.
    pub performed_by: Phrase,
    pub requester: Phrase,
    pub material: Phrase,
    pub body_site: Phrase,
    /// How a specimen was taken.
    pub taken: Phrase,
    pub fasting: Phrase,
    pub additive: Phrase,
    pub remarks: Phrase,
    pub reason: Phrase,
    pub request_note: Phrase,
    pub clinical: Phrase,
    /// `{0}`: when clinical information was written down.
    pub recorded: Template,
    pub specification: Phrase,
    pub method: Phrase,
    pub device: Phrase,
    pub accreditation: Phrase,
    pub not_accredited: Phrase,
    pub reference: Phrase,
    pub party_unnamed: Phrase,
    pub party_not_given: Phrase,
}

impl FactTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            sampled: t.phrase("lab-results-fact-sampled"),
            examined: t.phrase("lab-results-fact-examined"),
            received: t.phrase("lab-results-fact-received"),
            investigated: t.phrase("lab-results-fact-investigated"),
            validated: t.phrase("lab-results-fact-validated"),
            approved: t.phrase("lab-results-fact-approved"),
            reported: t.phrase("lab-results-fact-reported"),
            issued: t.phrase("lab-results-fact-issued"),
            changed: t.phrase("lab-results-fact-changed"),
            laboratory: t.phrase("lab-results-fact-laboratory"),
            examined_by: t.phrase("lab-results-fact-examined-by"),
            performed_by: t.phrase("lab-results-fact-performed-by"),
            requester: t.phrase("lab-results-fact-requester"),
            material: t.phrase("lab-results-fact-material"),
            body_site: t.phrase("lab-results-fact-body-site"),
            taken: t.phrase("lab-results-fact-taken"),
            fasting: t.phrase("lab-results-fact-fasting"),
            additive: t.phrase("lab-results-fact-additive"),
            remarks: t.phrase("lab-results-fact-remarks"),
            reason: t.phrase("lab-results-fact-reason"),
            request_note: t.phrase("lab-results-fact-request-note"),
            clinical: t.phrase("lab-results-fact-clinical"),
            recorded: t.template("lab-results-fact-recorded", &["date"]),
            specification: t.phrase("lab-results-fact-specification"),
            method: t.phrase("lab-results-fact-method"),
            device: t.phrase("lab-results-fact-device"),
            accreditation: t.phrase("lab-results-fact-accreditation"),
            not_accredited: t.phrase("lab-results-fact-not-accredited"),
            reference: t.phrase("lab-results-fact-reference"),
            party_unnamed: t.phrase("lab-results-party-unnamed"),
            party_not_given: t.phrase("lab-results-party-not-given"),
        }
    }
}
