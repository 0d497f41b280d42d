//! A store in a folder of its own, spoken to as a FHIR base.

#![allow(dead_code, reason = "each test binary uses its own part of it")]
#![allow(clippy::unwrap_used, reason = "a test may; clippy does not see that this is one")]

use axum::body::{Body, to_bytes};
use http::Request;
use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use tower::ServiceExt;

pub(crate) const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
pub(crate) const DNR: &str = "urn:oid:2.16.578.1.12.4.1.4.2";
/// Synthetic numbers, month + 80, with right control digits.
pub(crate) const ANE: &str = "17912099997";
pub(crate) const BIRE: &str = "29822449938";

pub(crate) struct Base {
    pub(crate) store: Store,
    pub(crate) folder: tempfile::TempDir,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: http::HeaderMap,
    pub(crate) text: String,
    /// Null where the body is not JSON.
    pub(crate) json: Value,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> String {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// The ids of a Bundle's entries with this search mode, in order.
    pub(crate) fn ids(&self, mode: &str) -> Vec<String> {
        let entries = self.json["entry"].as_array().into_iter().flatten();
        entries
            .filter(|entry| entry["search"]["mode"] == mode)
            .map(|entry| entry["resource"]["id"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    pub(crate) fn next(&self) -> Option<String> {
        let links = self.json["link"].as_array()?;
        let next = links.iter().find(|link| link["relation"] == "next")?;
        next["url"].as_str().map(|url| url.trim_start_matches("http://store.invalid").to_owned())
    }
}

impl Base {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("store.db")).unwrap();
        Self { store, folder }
    }

    pub(crate) async fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: String) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Body::from(body)).unwrap();
        let response = service(self.store.clone()).oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        Answer { status: parts.status.as_u16(), headers: parts.headers, text, json }
    }

    pub(crate) async fn send(&self, method: &str, path: &str) -> Answer {
        self.request(method, path, &[], String::new()).await
    }

    pub(crate) async fn send_text(&self, method: &str, path: &str, body: &str) -> Answer {
        self.request(method, path, &[("content-type", "application/fhir+json")], body.to_owned()).await
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send("GET", path).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Answer {
        self.send_text("PUT", path, &body.to_string()).await
    }

    pub(crate) async fn put_if(&self, path: &str, body: &Value, tag: &str) -> Answer {
        self.request("PUT", path, &[("if-match", tag)], body.to_string()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send_text("POST", path, &body.to_string()).await
    }

    /// `POST {type}/_search` with a form.
    pub(crate) async fn search(&self, kind: &str, form: &str) -> Answer {
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        self.request("POST", &format!("/{kind}/_search"), &headers, form.to_owned()).await
    }

    /// Puts a resource at its own address, which must succeed.
    pub(crate) async fn have(&self, resource: Value) {
        let path = format!("/{}/{}", resource["resourceType"].as_str().unwrap(), resource["id"].as_str().unwrap());
        let answer = self.put(&path, &resource).await;
        assert!(answer.status < 300, "{path}: {}", answer.text);
    }
}

pub(crate) fn patient(id: &str, fnr: Option<&str>) -> Value {
    let mut patient = json!({"resourceType": "Patient", "id": id});
    if let Some(fnr) = fnr {
        patient["identifier"] = json!([{"system": FNR, "value": fnr}]);
    }
    patient
}

/// An Observation with this subject.
pub(crate) fn observation(id: &str, subject: Value) -> Value {
    json!({"resourceType": "Observation", "id": id, "status": "final", "subject": subject,
           "code": {"text": "P-Kalium"}})
}

pub(crate) fn by_number(system: &str, number: &str) -> Value {
    json!({"identifier": {"system": system, "value": number}})
}
