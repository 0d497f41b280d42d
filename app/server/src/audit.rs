//! What was shown to whom is written down before it is shown, in our own store.

mod entries;
mod grants;

use axum::Router;
use axum::body::{Body, to_bytes};
use http::header::CONTENT_TYPE;
use http::{Request, StatusCode};
use innsyn_domain::access::{Acting, Allowed, Basis, Service};
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{CAPACITY, FORELDREREPRESENTASJON, FULLMAKT, OPENED, POLICIES, PREVIEW, SWITCHED};
use jiff::Timestamp;
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::fhir::person::{escaped, national};
pub(crate) use entries::EntryAct;
pub(crate) use grants::GrantAct;

/// Of one answer of our own store.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// `_sort`.
const NEWEST: &str = "-date";
const OLDEST: &str = "date";

/// Code system of `AuditEvent.subtype`: what DICOM has no code for.
const OWN_EVENTS: &str = "https://innsyn.example/fhir/CodeSystem/hendelse";

/// Writes AuditEvents to a FHIR base; ours is always the embedded store, also when the data come from elsewhere.
#[derive(Debug, Clone)]
pub struct Audit {
    base: Router,
    /// Before `Patient/<id>`, when the patients are a foreign server's.
    patients_at: String,
}

/// It could not be written down, so it may not be shown.
#[derive(Debug, thiserror::Error)]
pub enum AuditFault {
    #[error("the audit could not be written (the store answered {0})")]
    Refused(StatusCode),
    #[error("the audit could not be written")]
    Failed,
}

/// What is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Event {
    SignIn,
    SignOut,
    /// Somebody begins to act for somebody else, or goes back to themselves.
    Switch,
    /// Clinical data are about to be shown, in this view.
    Read(&'static str),
    /// Clinical data are about to leave as this file.
    Download(&'static str),
    /// A fullmakt was given, changed or ended.
    Grant(GrantAct),
    /// The person wrote something beside a plan, corrected it or deleted it.
    Entry(EntryAct),
}

impl Event {
    /// What is shown or leaves.
    pub(crate) const fn what(self) -> Option<&'static str> {
        match self {
            Self::Read(what) | Self::Download(what) => Some(what),
            Self::Grant(act) => Some(act.code()),
            Self::Entry(act) => Some(act.code()),
            Self::SignIn | Self::SignOut | Self::Switch => None,
        }
    }

    /// What is read is a part of this service.
    pub(crate) fn service(self) -> Service {
        match self.what() {
            Some(what) if what.starts_with("treatment-plan") || what.starts_with("egenbehandling") => {
                Service::Egenbehandlingsplan
            }
            Some(_) | None => Service::Provesvar,
        }
    }
}

impl From<&'static str> for Event {
    fn from(view: &'static str) -> Self {
        Self::Read(view)
    }
}

/// How it ended. FHIR's `audit-event-outcome`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Success,
    /// Not allowed, or not there for this person.
    Denied,
    /// The source failed; nothing is shown.
    Failed,
}

impl Audit {
    /// `foreign`: the base that Patient ids belong to, when it is not the store that is written to.
    pub fn new(store: Router, foreign: Option<&http::Uri>) -> Self {
        // A base without a path is written with a slash at its end.
        let patients_at = foreign.map(|base| format!("{}/", base.to_string().trim_end_matches('/')));
        Self { base: store, patients_at: patients_at.unwrap_or_default() }
    }

    pub(crate) async fn write(&self, acting: &Acting, event: Event, outcome: Outcome) -> Result<(), AuditFault> {
        self.write_opened(acting, event, outcome, &[]).await
    }

    /// `opened`: addresses of what was opened one by one.
    pub(crate) async fn write_opened(
        &self,
        acting: &Acting,
        event: Event,
        outcome: Outcome,
        opened: &[String],
    ) -> Result<(), AuditFault> {
        let persons = (&acting.actor, &acting.person);
        let mut event = self.event(persons, basis(acting, event), event, outcome, Timestamp::now());
        if let Some(Value::Array(details)) = event.pointer_mut("/entity/0/detail") {
            if acting.is_preview() {
                details.push(json!({ "type": PREVIEW, "valueString": "true" }));
            }
            details.extend(opened.iter().map(|address| json!({ "type": OPENED, "valueString": address })));
        }
        self.send(&event).await
    }

    /// Somebody who has no access (any more) tried.
    pub(crate) async fn write_refused(&self, actor: &Person, person: &Person, event: Event) -> Result<(), AuditFault> {
        self.send(&self.event((actor, person), None, event, Outcome::Denied, Timestamp::now())).await
    }

    /// What is written down about a person in our own store, newest first: at most `most`, and whether there is more.
    /// `before`: nothing from then on.
    pub(crate) async fn about(
        &self,
        person: &Person,
        before: Option<Timestamp>,
        most: usize,
    ) -> Result<(Vec<Value>, bool), AuditFault> {
        let by_id = ("entity", self.references(person));
        let numbers = national(person).map(|it| format!("{}|{}", escaped(it.system()), escaped(it.expose())));
        let by_number = ("entity:identifier", numbers.collect::<Vec<_>>().join(","));
        let mut found: Vec<Value> = Vec::new();
        let before = before.map(|before| ("date", format!("lt{before}")));
        for by in [by_id, by_number].into_iter().filter(|(_, value)| !value.is_empty()) {
            let params: Vec<_> = [by].into_iter().chain(before.clone()).collect();
            for event in self.search(&params, NEWEST, most + 1).await? {
                if !found.iter().any(|known| known.get("id") == event.get("id")) {
                    found.push(event);
                }
            }
        }
        let recorded = |event: &Value| event.get("recorded").and_then(Value::as_str)?.parse::<Timestamp>().ok();
        found.sort_by_key(|event| std::cmp::Reverse(recorded(event)));
        let more = found.len() > most;
        found.truncate(most);
        Ok((found, more))
    }

    /// All that the person is known by in the source, as one value of a search.
    fn references(&self, person: &Person) -> String {
        let ids = person.patient_ids.iter().map(|id| format!("{}Patient/{}", self.patients_at, escaped(id)));
        ids.collect::<Vec<_>>().join(",")
    }

    /// At most `count`, in this order.
    async fn search(&self, params: &[(&str, String)], order: &str, count: usize) -> Result<Vec<Value>, AuditFault> {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(params)
            .append_pair("_sort", order)
            .append_pair("_count", &count.to_string())
            .finish();
        let request = Request::post("http://store.invalid/AuditEvent/_search")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))
            .map_err(|_| AuditFault::Failed)?;
        let answer = self.base.clone().oneshot(request).await.map_err(|_| AuditFault::Failed)?;
        if !answer.status().is_success() {
            return Err(AuditFault::Refused(answer.status()));
        }
        let body = to_bytes(answer.into_body(), MOST_BYTES).await.map_err(|_| AuditFault::Failed)?;
        let mut bundle: Value = serde_json::from_slice(&body).map_err(|_| AuditFault::Failed)?;
        let Some(Value::Array(entries)) = bundle.get_mut("entry").map(Value::take) else { return Ok(Vec::new()) };
        Ok(entries.into_iter().filter_map(|mut entry| entry.get_mut("resource").map(Value::take)).collect())
    }

    async fn send(&self, event: &Value) -> Result<(), AuditFault> {
        let body = event.to_string();
        let request = Request::post("http://store.invalid/AuditEvent")
            .header(CONTENT_TYPE, "application/fhir+json")
            .body(Body::from(body))
            .map_err(|_| AuditFault::Failed)?;
        let answer = self.base.clone().oneshot(request).await.map_err(|_| AuditFault::Failed)?;
        if answer.status().is_success() { Ok(()) } else { Err(AuditFault::Refused(answer.status())) }
    }

    /// `on`: what the one acts for the other on, where that is open.
    fn event(
        &self,
        (actor, person): (&Person, &Person),
        on: Option<&Allowed>,
        event: Event,
        outcome: Outcome,
        now: Timestamp,
    ) -> Value {
        let dicom = "http://dicom.nema.org/resources/ontology/DCM";
        let (kind, subtype, action) = match event {
            Event::SignIn => (coding(dicom, "110114"), coding(dicom, "110122"), "E"),
            Event::SignOut => (coding(dicom, "110114"), coding(dicom, "110123"), "E"),
            Event::Switch => (coding(dicom, "110114"), coding(OWN_EVENTS, SWITCHED), "E"),
            Event::Read(_) => (
                coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"),
                coding("http://hl7.org/fhir/restful-interaction", "search-type"),
                "R",
            ),
            Event::Grant(act) => (
                coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"),
                coding(OWN_EVENTS, act.code()),
                if act == GrantAct::Ended { "U" } else { "C" },
            ),
            // Nothing is deleted: what was entered in error is a version.
            Event::Entry(act) => (
                coding("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest"),
                coding(OWN_EVENTS, act.code()),
                if act == EntryAct::Written { "C" } else { "U" },
            ),
            // "Export": out of our keeping.
            Event::Download(_) => {
                (coding(dicom, "110106"), coding("http://hl7.org/fhir/restful-interaction", "search-type"), "R")
            }
        };
        let mut entity = json!({
            "what": self.reference(person),
            "type": coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "1"),
            "role": coding("http://terminology.hl7.org/CodeSystem/object-role", "1")
        });
        if let Some(what) = event.what() {
            let kind = match event {
                Event::Download(_) => "download",
                Event::Grant(_) | Event::Entry(_) => "change",
                Event::SignIn | Event::SignOut | Event::Switch | Event::Read(_) => "view",
            };
            entity["detail"] = json!([{ "type": kind, "valueString": what }]);
        }
        let mut agent = json!({ "who": self.reference(actor), "requestor": true });
        // The log that the person reads calls a representative by name.
        if let Some(name) = actor.name.display().filter(|_| !actor.shares_identity_with(person)) {
            agent["who"]["display"] = Value::from(name);
        }
        if let Some(role) = on.and_then(|on| role(on.basis)) {
            agent["role"] = json!([{ "coding": [coding(POLICIES, role)] }]);
        }
        if let Some(grant) = on.and_then(|on| on.grant.as_ref()) {
            agent["policy"] = json!([format!("urn:consent:{grant}")]);
        }
        // Who asks: the person, family, or somebody with a fullmakt.
        let purpose = match on.map(|on| on.basis) {
            None | Some(Basis::Oneself) => "PATRQT",
            Some(Basis::Foreldrerepresentasjon | Basis::Samtykkekompetanse) => "FAMRQT",
            Some(Basis::Fullmakt) => "PWATRNY",
        };
        json!({
            "resourceType": "AuditEvent",
            "type": kind,
            "subtype": [subtype],
            "action": action,
            "recorded": now.to_string(),
            "outcome": match outcome {
                Outcome::Success => "0",
                Outcome::Denied => "4",
                Outcome::Failed => "8",
            },
            "purposeOfEvent": [{ "coding": [coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", purpose)] }],
            "agent": [agent],
            "source": {
                "observer": { "display": "innsyn" },
                "type": [coding("http://terminology.hl7.org/CodeSystem/security-source-type", "4")]
            },
            "entity": [entity]
        })
    }

    /// With what was done something to: its type, and where it is below the base.
    fn with_target(&self, mut event: Value, (kind, target): (&str, &str)) -> Value {
        let at = if target.starts_with("urn:") { "" } else { self.patients_at.as_str() };
        let target = json!({
            "what": { "type": kind, "reference": format!("{at}{target}") },
            "type": coding("http://terminology.hl7.org/CodeSystem/audit-entity-type", "2"),
            "role": coding("http://terminology.hl7.org/CodeSystem/object-role", "4")
        });
        if let Some(entities) = event["entity"].as_array_mut() {
            entities.push(target);
        }
        event
    }

    /// The person, by reference, and by number too where one is known that is the same everywhere.
    fn reference(&self, person: &Person) -> Value {
        let mut reference = json!({ "type": "Patient" });
        if let Some(id) = person.patient_ids.first() {
            reference["reference"] = Value::from(format!("{}Patient/{id}", self.patients_at));
        }
        if let Some(number) = national(person).next() {
            reference["identifier"] = json!({ "system": number.system(), "value": number.expose() });
        }
        reference
    }
}

/// What of the access it is written down on: that to what is read, else whatever is open.
fn basis(acting: &Acting, event: Event) -> Option<&Allowed> {
    let access = acting.access().filter(|_| !acting.is_preview())?;
    access.of(event.service()).ok().or_else(|| access.any())
}

const fn role(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Oneself => None,
        Basis::Foreldrerepresentasjon => Some(FORELDREREPRESENTASJON),
        Basis::Fullmakt => Some(FULLMAKT),
        Basis::Samtykkekompetanse => Some(CAPACITY),
    }
}

fn coding(system: &str, code: &str) -> Value {
    json!({ "system": system, "code": code })
}
