//! The demo persons, put into a store once for all tests of a file: each test has a copy.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use axum::body::{Body, to_bytes};
use http::Request;
use innsyn_server::demo::persons::bundles;
use innsyn_server::store::{Store, service};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

use super::{FNR, Setup};

static STORE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("full.db")).unwrap();
    store.mark_synthetic().unwrap();
    for bundle in bundles() {
        store.import(&bundle.json).unwrap();
    }
    store.back_up(&folder.path().join("store.db")).unwrap();
    folder
});

/// The number of each person, by the name of their story.
static NUMBERS: LazyLock<BTreeMap<&str, String>> = LazyLock::new(|| {
    let number = |json: &str| {
        let bundle: Value = serde_json::from_str(json).unwrap();
        bundle["entry"][0]["resource"]["identifier"][0]["value"].as_str().unwrap().to_owned()
    };
    bundles().into_iter().map(|bundle| (bundle.name, number(&bundle.json))).collect()
});

pub fn with_demo() -> Setup {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(STORE.path().join("store.db"), folder.path().join("store.db")).unwrap();
    Setup::of(folder)
}

pub fn number_of(id: &str) -> String {
    NUMBERS[id].clone()
}

pub fn key_of(id: &str) -> String {
    format!("{FNR}|{}", number_of(id))
}

/// From now on the daughter sees the older man's plan too.
pub async fn open_the_plan(store: &Store) {
    for (path, change) in [("/Consent/demo-eldre-fullmakt", "area"), ("/Consent/demo-eldre-samtykke", "level")] {
        let asked = service(store.clone()).oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
        let bytes = to_bytes(asked.into_body(), usize::MAX).await.unwrap();
        let mut resource: Value = serde_json::from_slice(&bytes).unwrap();
        match change {
            "area" => {
                let system = resource["provision"]["provision"][0]["class"][0]["system"].clone();
                resource["provision"]["provision"][0]["class"] =
                    json!([{ "system": system, "code": "1" }, { "system": system, "code": "3" }]);
            }
            _ => resource["category"][0]["coding"][0]["code"] = json!("full"),
        }
        let put = Request::put(path).header("content-type", "application/fhir+json");
        let put = put.body(Body::from(resource.to_string())).unwrap();
        assert!(service(store.clone()).oneshot(put).await.unwrap().status().is_success());
    }
}
