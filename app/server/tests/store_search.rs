//! Searches: each parameter filters, what is not understood is refused, and pages do not move under writes.

mod store_support;

use serde_json::{Value, json};
use store_support::{ANE, BIRE, Base, FNR, by_number, observation, patient};

fn about(id: &str) -> Value {
    json!({"reference": format!("Patient/{id}")})
}

/// Two persons, three Observations of the first and one of the second, a report with all it refers to.
async fn filled() -> Base {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    base.have(patient("bire", Some(BIRE))).await;
    let samples = [
        ("o1", "ane", "2025-01-10T08:00:00+01:00", "NPU01685", "final", "CLIN"),
        ("o2", "ane", "2025-02-10", "NPU03230", "final", "CLIN"),
        ("o3", "ane", "2025-03", "NPU01685", "preliminary", "MBIO"),
        ("o4", "bire", "2025-02-10T09:00:00+01:00", "NPU01685", "final", "CLIN"),
    ];
    for (id, who, date, code, status, category) in samples {
        let mut observation = observation(id, about(who));
        observation["effectiveDateTime"] = json!(date);
        observation["code"] = json!({"coding": [{"system": "urn:nlk", "code": code}]});
        observation["status"] = json!(status);
        observation["category"] = json!([{"coding": [{"system": "urn:8202", "code": category}]}]);
        observation["identifier"] = json!([{"system": "urn:ids", "value": id}]);
        observation["meta"] = json!({"tag": [{"system": "urn:tags", "code": category}]});
        base.have(observation).await;
    }
    base.have(json!({"resourceType": "Specimen", "id": "s", "subject": about("ane")})).await;
    base.have(json!({"resourceType": "Organization", "id": "lab"})).await;
    base.have(json!({"resourceType": "PractitionerRole", "id": "role",
        "organization": {"reference": "Organization/lab"}}))
        .await;
    base.have(json!({"resourceType": "ServiceRequest", "id": "order", "subject": about("ane")})).await;
    base.have(json!({"resourceType": "DiagnosticReport", "id": "r", "status": "final", "subject": about("ane"),
        "issued": "2025-02-11T10:00:00+01:00", "specimen": [{"reference": "Specimen/s"}],
        "performer": [{"reference": "PractitionerRole/role"}], "basedOn": [{"reference": "ServiceRequest/order"}],
        "result": [{"reference": "Observation/o1"}, {"reference": "Observation/o4"}]}))
        .await;
    base
}

async fn found(base: &Base, kind: &str, form: &str) -> Vec<String> {
    let answer = base.search(kind, form).await;
    assert_eq!(answer.status, 200, "{form}: {}", answer.text);
    let mut ids = answer.ids("match");
    assert_eq!(answer.json["total"], ids.len(), "{form}");
    let counted = base.search(kind, &format!("{form}&_summary=count")).await;
    assert_eq!(counted.json["total"], ids.len(), "{form}: counted");
    ids.sort();
    ids
}

#[tokio::test]
async fn each_parameter_filters() {
    let base = filled().await;
    let cases: &[(&str, &[&str])] = &[
        ("", &["o1", "o2", "o3", "o4"]),
        ("patient=Patient/ane", &["o1", "o2", "o3"]),
        ("patient=ane", &["o1", "o2", "o3"]),
        ("subject=Patient/bire", &["o4"]),
        ("subject=bire", &["o4"]),
        ("patient=ane,bire&code=NPU01685", &["o1", "o3", "o4"]),
        ("patient=ane&patient=bire", &[]),
        ("patient=nobody", &[]),
        ("patient=Practitioner/ane", &[]),
        ("subject:Patient=ane", &["o1", "o2", "o3"]),
        ("code=NPU01685", &["o1", "o3", "o4"]),
        ("code=urn:nlk|NPU01685", &["o1", "o3", "o4"]),
        ("code=urn:other|NPU01685", &[]),
        ("code=urn:nlk|", &["o1", "o2", "o3", "o4"]),
        ("code=|NPU01685", &[]),
        ("code=NPU01685,NPU03230&status=final", &["o1", "o2", "o4"]),
        ("category=MBIO", &["o3"]),
        ("status=preliminary", &["o3"]),
        ("_id=o1,o4,o9", &["o1", "o4"]),
        ("identifier=urn:ids|o2", &["o2"]),
        ("identifier=o2", &["o2"]),
        ("_tag=urn:tags|MBIO", &["o3"]),
        ("date=2025", &["o1", "o2", "o3", "o4"]),
        ("date=2025-02", &["o2", "o4"]),
        ("date=2025-02-10", &["o2", "o4"]),
        ("date=2025-01-10T07:00:00Z", &["o1"]),
        ("date=ge2025-02-10", &["o2", "o3", "o4"]),
        ("date=gt2025-02-10", &["o3"]),
        ("date=lt2025-02-10", &["o1"]),
        ("date=le2025-02-10", &["o1", "o2", "o4"]),
        ("date=ge2025-02&date=lt2025-03", &["o2", "o4"]),
        ("date=ne2025-02", &["o1", "o3"]),
        ("date=sa2025-02-10", &["o3"]),
        ("date=eb2025-02", &["o1"]),
        ("_lastUpdated=gt2020", &["o1", "o2", "o3", "o4"]),
        ("_lastUpdated=lt2020", &[]),
        ("patient=ane&_lastUpdated=gt2020", &["o1", "o2", "o3"]),
        ("patient=ane&_lastUpdated=lt2020,gt2020", &["o1", "o2", "o3"]),
        ("patient=ane&_lastUpdated=ge2020&_lastUpdated=le2020", &[]),
        ("patient=ane&_lastUpdated=eq2020", &[]),
        ("patient=ane&_lastUpdated=ne2020", &["o1", "o2", "o3"]),
        ("_format=json&_total=accurate&_summary=false", &["o1", "o2", "o3", "o4"]),
    ];
    for (form, ids) in cases {
        assert_eq!(found(&base, "Observation", form).await, *ids, "{form}");
        let answer = base.get(&format!("/Observation?{}", form.replace('|', "%7C"))).await;
        assert_eq!(answer.ids("match").len(), ids.len(), "GET {form}");
    }
    assert_eq!(found(&base, "DiagnosticReport", "issued=2025-02-11&result=Observation/o1").await, ["r"]);
    assert_eq!(found(&base, "DiagnosticReport", "based-on=ServiceRequest/order&specimen=s").await, ["r"]);
    assert_eq!(found(&base, "Patient", &format!("identifier={FNR}%7C{ANE}")).await, ["ane"]);
}

#[tokio::test]
async fn a_count_follows_what_is_changed_deleted_and_named_in_another_way() {
    let base = filled().await;
    base.have(observation("o5", by_number(FNR, ANE))).await;
    let mut both = about("ane");
    both["identifier"] = json!({"system": FNR, "value": ANE});
    base.have(observation("o6", both)).await;
    assert_eq!(found(&base, "Observation", "patient=ane").await, ["o1", "o2", "o3", "o5", "o6"]);
    let newest = base.get("/Observation/o6").await.json["meta"]["lastUpdated"].as_str().unwrap().to_owned();
    let newer = format!("patient=ane&_lastUpdated=gt{newest}");
    assert!(found(&base, "Observation", &newer).await.is_empty());
    assert!(
        found(&base, "Observation", &format!("patient=ane&_lastUpdated={newest}")).await.contains(&"o6".to_owned())
    );
    std::thread::sleep(std::time::Duration::from_millis(2));
    let mut changed = observation("o5", by_number(FNR, ANE));
    changed["status"] = json!("amended");
    base.have(changed).await;
    assert_eq!(found(&base, "Observation", &newer).await, ["o5"]);
    assert_eq!(base.send("DELETE", "/Observation/o5").await.status, 204);
    assert!(found(&base, "Observation", &newer).await.is_empty());
    assert_eq!(found(&base, "Observation", "patient=ane").await, ["o1", "o2", "o3", "o6"]);
}

#[tokio::test]
async fn what_is_not_understood_is_refused_not_ignored() {
    let base = filled().await;
    let forms = [
        "foo=bar",
        "Patient=ane",
        "patients=ane",
        "patient.name=x",
        "subject:Group=1",
        "patient:exact=ane",
        "code:text=x",
        "code:not=x",
        "date:missing=true",
        "date=yesterday",
        "date=",
        "date=ap2025",
        "patient=",
        "patient=ane,",
        "_count=many",
        "_count=-1",
        "_sort=code",
        "_sort=nothing",
        "_include=*",
        "_include=Observation:code",
        "_include=Nothing:subject",
        "_include=Observation:subject:Nothing",
        "_revinclude=Provenance:target",
        "_summary=text",
        "_total=maybe",
        "_elements=id",
        "_cursor=abc",
        "_cursor=abc.0&patient=ane",
    ];
    for form in forms {
        let answer = base.search("Observation", form).await;
        let expected = if form == "_cursor=abc" { 400 } else { answer.status };
        assert!(answer.status == 400 && expected == 400, "{form}: {}", answer.status);
        assert_eq!(answer.json["resourceType"], "OperationOutcome");
    }
    assert_eq!(base.get("/Observation?_format=xml").await.status, 406);
    let as_json = base.request("POST", "/Observation/_search", &[("content-type", "application/json")], "{}".into());
    assert_eq!(as_json.await.status, 415);
}

#[tokio::test]
async fn an_error_repeats_nothing_that_was_sent() {
    let base = Base::new();
    for path in [format!("/Observation?{ANE}=1"), format!("/Observation?date={ANE}"), format!("/{ANE}/{ANE}")] {
        let answer = base.get(&path).await;
        assert!(answer.status >= 400 && !answer.text.contains(ANE), "{}", answer.text);
    }
}

#[tokio::test]
async fn sorting_is_by_date_with_the_undated_last() {
    let base = filled().await;
    base.have(observation("o5", about("ane"))).await;
    let newest = base.search("Observation", "patient=ane&_sort=-date").await;
    assert_eq!(newest.ids("match"), ["o3", "o2", "o1", "o5"]);
    let oldest = base.search("Observation", "patient=ane&_sort=date,_id").await;
    assert_eq!(oldest.ids("match"), ["o1", "o2", "o3", "o5"]);
    assert_eq!(base.search("Observation", "_sort=-_id&_count=2").await.ids("match"), ["o5", "o4"]);
}

#[tokio::test]
async fn a_count_alone_brings_no_resource() {
    let base = filled().await;
    for form in ["patient=ane&_summary=count", "patient=ane&_count=0"] {
        let answer = base.search("Observation", form).await;
        assert_eq!((&answer.json["total"], answer.json.get("entry")), (&json!(3), None), "{form}");
    }
}

#[tokio::test]
async fn includes_are_marked_and_stay_with_the_person() {
    let base = filled().await;
    let form = "patient=ane&_include=DiagnosticReport:result&_include=DiagnosticReport:specimen\
                &_include=DiagnosticReport:performer&_include=DiagnosticReport:based-on\
                &_include:iterate=PractitionerRole:organization&_include=DiagnosticReport:patient";
    let answer = base.search("DiagnosticReport", form).await;
    assert_eq!(answer.ids("match"), ["r"]);
    let mut included = answer.ids("include");
    included.sort();
    assert_eq!(included, ["ane", "lab", "o1", "order", "role", "s"], "o4 is another person's");
    assert_eq!(answer.json["total"], 1);
    let narrow = base.search("DiagnosticReport", "_include=DiagnosticReport:performer:PractitionerRole").await;
    assert_eq!(narrow.ids("include"), ["role"]);
}

#[tokio::test]
async fn pages_neither_repeat_nor_skip_while_others_write() {
    let base = Base::new();
    base.have(patient("ane", Some(ANE))).await;
    for n in 0..25 {
        base.have(observation(&format!("o{n:02}"), about("ane"))).await;
    }
    let mut seen = Vec::new();
    let mut page = base.search("Observation", "patient=ane&_sort=_id&_count=10").await;
    loop {
        assert_eq!(page.json["total"], 25);
        seen.extend(page.ids("match"));
        // New ones before and after, a changed one, one handed in between.
        base.have(observation(&format!("a{}", seen.len()), about("ane"))).await;
        base.have(observation(&format!("o05{}", seen.len()), about("ane"))).await;
        let mut changed = observation("o24", about("ane"));
        changed["status"] = json!(if seen.len() > 10 { "amended" } else { "corrected" });
        base.have(changed).await;
        match page.next() {
            Some(next) => {
                assert!(!next.contains("ane"), "a link says nothing about whom it is for: {next}");
                page = base.get(&next).await;
            }
            None => break,
        }
    }
    assert_eq!(seen, (0..25).map(|n| format!("o{n:02}")).collect::<Vec<_>>());
    let mut last = base.search("Observation", "patient=ane&_sort=_id&_count=20").await;
    base.send("DELETE", "/Observation/o24").await;
    let mut rest = Vec::new();
    while let Some(next) = last.next() {
        last = base.get(&next).await;
        rest.extend(last.ids("match"));
    }
    assert!(!rest.contains(&"o24".to_owned()), "what was deleted since is not shown");
    assert_eq!(base.get("/Observation?_cursor=00000000000000000000000000000000.10").await.status, 410);
}

#[tokio::test]
async fn a_page_has_at_most_a_thousand_entries() {
    let base = Base::new();
    let entries: Vec<Value> = (0..1005)
        .map(|n| {
            json!({"resource": {"resourceType": "Organization", "id": format!("l{n}")},
                        "request": {"method": "PUT", "url": format!("Organization/l{n}")}})
        })
        .collect();
    let bundle = json!({"resourceType": "Bundle", "type": "transaction", "entry": entries});
    assert_eq!(base.post("/", &bundle).await.status, 200);
    let first = base.get("/Organization?_count=999999").await;
    assert_eq!(first.ids("match").len(), 1000);
    let rest = base.get(&first.next().unwrap()).await;
    assert_eq!((rest.ids("match").len(), rest.next()), (5, None));
}

#[tokio::test]
async fn a_subject_by_number_is_found_by_number() {
    let base = filled().await;
    base.have(observation("n", by_number(FNR, ANE))).await;
    for name in ["patient:identifier", "subject:identifier", "subject:Patient.identifier", "patient.identifier"] {
        let ids = found(&base, "Observation", &format!("{name}={FNR}|{ANE}")).await;
        assert_eq!(ids, ["n", "o1", "o2", "o3"], "{name}");
    }
    assert_eq!(found(&base, "Observation", &format!("patient:identifier={ANE}")).await, ["n", "o1", "o2", "o3"]);
    assert_eq!(base.search("Observation", &format!("patient:identifier={FNR}|")).await.status, 400);
}
