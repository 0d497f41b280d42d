//! NHN's «Planer» API, whose plans are plain JSON, as the FHIR resources that the rest of the house reads.
//!
//! Each version becomes a CarePlan of its own under one identifier, with its zones as contained Conditions. What no element of
//! FHIR holds (who changed it, why, and the two version numbers) stands in an extension of ours.

use serde_json::Value;

use crate::fhir::read::{each, long_text, object, text};

/// Extensions of ours are below this.
const OURS: &str = "https://innsyn.example/fhir/StructureDefinition/";
const IDENTIFIER: &str = "https://innsyn.example/fhir/planer";
const ZONES: &str = "http://hl7.no/fhir/ig/planer-hacking/CodeSystem/planer-hacking-observation-severity-zone-cs";

/// One version of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planer {
    pub care_plan: Value,
    /// Of the zones, those that could not be read as one: their places in the list.
    pub unread: Vec<usize>,
}

/// Why some JSON is no plan that can be taken. Holds nothing of what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanerFault {
    #[error("a plan without an id that can be used")]
    Id,
    #[error("a plan without a version: a whole number from 1")]
    Version,
    #[error("a plan that does not say whose it is (subject.nin)")]
    Subject,
    #[error("a plan without clinical_content")]
    Content,
}

/// `None`: not of this API.
///
/// # Errors
/// See [`PlanerFault`].
pub fn read_planer(written: &Value) -> Option<Result<Planer, PlanerFault>> {
    let is_one = written.get("resourceType").is_none() && written.get("clinical_content").is_some();
    is_one.then(|| plan(written))
}

fn plan(written: &Value) -> Result<Planer, PlanerFault> {
    let is_id = |id: &&str| id.len() <= 40 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let id = text(written, "id").filter(is_id).ok_or(PlanerFault::Id)?;
    let version = written.get("version").and_then(Value::as_u64).filter(|n| *n > 0).ok_or(PlanerFault::Version)?;
    let number = written.get("subject").and_then(|subject| text(subject, "nin")).ok_or(PlanerFault::Subject)?;
    let content = written.get("clinical_content").filter(|it| it.is_object()).ok_or(PlanerFault::Content)?;
    let identifier = |system: String, value: &str| object([("system", system.into()), ("value", value.into())]);
    let subject = object([("type", "Patient".into()), ("identifier", identifier(system(number), number))]);
    let (mut contained, mut addresses, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for (place, zone) in each(content, "zones").enumerate() {
        let own = format!("sone-{}", place + 1);
        match condition(zone, &own, &subject) {
            Some(condition) => {
                contained.push(condition);
                addresses.push(object([("reference", format!("#{own}").into())]));
            }
            None => unread.push(place),
        }
    }
    let mut care_plan = object([
        ("resourceType", "CarePlan".into()),
        ("id", format!("planer-{id}-v{version}").into()),
        ("extension", [changed(written, version, content)].into()),
        ("identifier", [identifier(IDENTIFIER.to_owned(), id)].into()),
        ("status", status(text(written, "status")).into()),
        ("intent", "plan".into()),
        ("subject", subject),
    ]);
    if version > 1 {
        let older = format!("CarePlan/planer-{id}-v{}", version - 1);
        care_plan["replaces"] = [object([("reference", older.into())])].into();
    }
    for key in ["title", "description"] {
        if let Some(words) = long_text(content, key) {
            care_plan[key] = Value::from(words);
        }
    }
    if !contained.is_empty() {
        care_plan["contained"] = Value::Array(contained);
        care_plan["addresses"] = Value::Array(addresses);
    }
    Ok(Planer { care_plan, unread })
}

/// The words that both use; what FHIR has no word for is not known.
fn status(written: Option<&str>) -> &str {
    match written {
        Some(known @ ("draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error")) => known,
        Some(_) | None => "unknown",
    }
}

/// Fødselsnummer, D-nummer or felles hjelpenummer, by how it begins.
fn system(number: &str) -> String {
    let kind = match number.as_bytes().first() {
        Some(b'4'..=b'7') => 2,
        Some(b'8' | b'9') => 3,
        _ => 1,
    };
    format!("urn:oid:2.16.578.1.12.4.1.4.{kind}")
}

/// `None`: it says nothing at all.
fn condition(zone: &Value, id: &str, subject: &Value) -> Option<Value> {
    let (sign, action, level) = (long_text(zone, "condition"), long_text(zone, "action"), text(zone, "level"));
    // With a level alone it is a zone of which the plan does not say more; a reader is told so.
    if sign.is_none() && action.is_none() && level.is_none() {
        return None;
    }
    let mut coding = object([("system", ZONES.into())]);
    if let Some(level) = level {
        coding["code"] = Value::from(level);
    }
    let mut condition = object([
        ("resourceType", "Condition".into()),
        ("id", id.into()),
        ("subject", subject.clone()),
        ("severity", object([("coding", [coding].into())])),
    ]);
    let said = |text: String| object([("text", text.into())]);
    if let Some(sign) = sign {
        condition["code"] = said(sign);
    }
    if let Some(action) = action {
        condition["note"] = [said(action)].into();
    }
    Some(condition)
}

fn changed(written: &Value, version: u64, content: &Value) -> Value {
    let words = |url: &str, value: Option<String>| Some(object([("url", url.into()), ("valueString", value?.into())]));
    let by = written.get("updated_by").and_then(|by| text(by, "name").or_else(|| by.as_str()));
    let at = text(written, "updated_at").map(|at| object([("url", "at".into()), ("valueDateTime", at.into())]));
    let parts = [
        words("version", Some(version.to_string())),
        at,
        words("by", by.map(str::to_owned)),
        words("comment", long_text(written, "comment")),
        words("content-version", content.get("version").and_then(Value::as_u64).map(|n| n.to_string())),
    ];
    let parts: Vec<Value> = parts.into_iter().flatten().collect();
    object([("url", format!("{OURS}plan-endret").into()), ("extension", parts.into())])
}
