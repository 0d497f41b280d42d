//! The CapabilityStatement: what this store can do, and whether its persons are real.

use serde_json::{Value, json};

use super::types::{Kind, TYPES, TypeDef};

/// `synthetic` puts the tag on that demo mode asks for.
pub(super) fn statement(synthetic: bool, base: &str) -> Value {
    let mut statement = json!({
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": "2026-11-25",
        "kind": "instance",
        "software": { "name": "innsyn", "version": env!("CARGO_PKG_VERSION") },
        "implementation": { "description": "The embedded store of innsyn", "url": base },
        "fhirVersion": "4.0.1",
        "format": ["application/fhir+json"],
        "rest": [{
            "mode": "server",
            "resource": TYPES.iter().map(resource).collect::<Vec<_>>(),
            "interaction": [{ "code": "transaction" }, { "code": "batch" }]
        }]
    });
    if synthetic {
        statement["meta"] = json!({
            "tag": [{ "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST" }]
        });
    }
    statement
}

fn resource(def: &TypeDef) -> Value {
    let codes = ["read", "vread", "update", "delete", "history-instance", "create", "search-type"];
    // What has happened is neither changed nor deleted.
    let is_trace = def.name == "AuditEvent";
    let codes = codes.into_iter().filter(|code| !(is_trace && matches!(*code, "update" | "delete")));
    let own = [("_id", "token"), ("_lastUpdated", "date")];
    let params = def.all_params().map(|param| (param.name, kind(param.kind))).chain(own);
    let includes = def.all_params().filter(|param| !matches!(param.kind, Kind::Token | Kind::Date));
    json!({
        "type": def.name,
        "interaction": codes.map(|code| json!({ "code": code })).collect::<Vec<_>>(),
        "versioning": "versioned-update",
        "readHistory": true,
        "updateCreate": true,
        "conditionalCreate": true,
        "conditionalUpdate": false,
        "conditionalDelete": "not-supported",
        "searchInclude": includes.map(|param| format!("{}:{}", def.name, param.name)).collect::<Vec<_>>(),
        "searchParam": params.map(|(name, kind)| json!({ "name": name, "type": kind })).collect::<Vec<_>>()
    })
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Token => "token",
        Kind::Date => "date",
        Kind::Reference | Kind::Person | Kind::SaidPerson => "reference",
    }
}
