//! The resources of a file, and the ids that they will have.

use innsyn_domain::lab_results::Entry;
use innsyn_domain::treatment_plan::{Planer, PlanerFault, read_planer};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::answer;
use super::report::{ImportError, ImportReport, Remark};
use crate::store::{TypeDef, is_id};

/// One resource that may be stored.
pub(super) struct Candidate {
    pub(super) entry: Option<usize>,
    pub(super) def: &'static TypeDef,
    pub(super) full_url: Option<String>,
    /// `None`: it has none that can be used.
    pub(super) id: Option<String>,
    pub(super) value: Value,
    /// The text word for word, where the file is this one resource.
    pub(super) as_received: Option<String>,
    /// A version of something that has versions of its own: in the store it is never changed.
    pub(super) once: bool,
    /// Came along with what was asked for (`search.mode` include).
    pub(super) included: bool,
}

impl Candidate {
    /// The base that the entry comes from, with its slash, where its address says so.
    pub(super) fn home(&self) -> Option<String> {
        let (rest, _) = self.full_url.as_deref()?.rsplit_once('/')?;
        let home = rest.strip_suffix(self.def.name)?;
        (home.starts_with("http") && home.ends_with('/')).then(|| home.to_owned())
    }
}

/// Reads the file's resources. What is no resource of a known type is reported as refused.
pub(super) fn candidates(file: Value, text: &str, report: &mut ImportReport) -> Result<Vec<Candidate>, ImportError> {
    if let Some(plan) = read_planer(&file) {
        return Ok(vec![planer(plan, None, report)?]);
    }
    if let Value::Array(versions) = &file {
        return planer_versions(versions, report);
    }
    if file.get("resourceType").and_then(Value::as_str) != Some("Bundle") {
        let def = type_of(&file).ok_or(ImportError::UnknownType)?;
        let id = usable_id(&file);
        let as_received = Some(text.to_owned());
        return Ok(vec![Candidate {
            entry: None,
            def,
            full_url: None,
            id,
            value: file,
            as_received,
            once: false,
            included: false,
        }]);
    }
    match file.get("type").and_then(Value::as_str) {
        Some("transaction" | "batch" | "collection" | "searchset") => {}
        _ => return Err(ImportError::UnknownBundleType),
    }
    report.faults.extend(answer::parts(&file));
    let mut found = Vec::new();
    let mut file = file;
    let entries = match file.get_mut("entry").map(Value::take) {
        Some(Value::Array(entries)) => entries,
        Some(_) => {
            report.refused.push(refused(None, "Bundle.entry", "not an array"));
            Vec::new()
        }
        None => Vec::new(),
    };
    // An answer of messages alone says that there is nothing to store; an empty one does too.
    let is_message = |entry: &Value| entry.pointer("/resource/resourceType").is_some_and(|it| it == "OperationOutcome");
    let is_answer = entries.is_empty() || entries.iter().any(is_message);
    for (at, mut entry) in entries.into_iter().enumerate() {
        let full_url = entry.get("fullUrl").and_then(Value::as_str).map(str::to_owned);
        let url = entry.pointer("/request/url").and_then(Value::as_str).map(str::to_owned);
        let included = entry.pointer("/search/mode").is_some_and(|mode| mode == "include");
        report.faults.extend(unasked(at, &entry));
        let Some(value) = entry.get_mut("resource").map(Value::take) else {
            let asks = entry.pointer("/request/method").is_some_and(|method| method != "PUT" && method != "POST");
            let why = if asks { "missing: a file is stored, and nothing is deleted or read by it" } else { "missing" };
            report.refused.push(refused(Some(at), "Bundle.entry.resource", why));
            continue;
        };
        match type_of(&value) {
            Some(def) => {
                let asked = url.as_deref().and_then(|url| id_of_address(def, None, Some(url)));
                if asked.is_some_and(|asked| usable_id(&value).is_some_and(|own| own != asked)) {
                    let why = "names another id than the resource has, which is the one that is used";
                    report.faults.push(refused(Some(at), "Bundle.entry.request.url", why));
                }
                if def.name == "Bundle" {
                    let why = "a Bundle inside the Bundle: stored as it is, and what is in it is not read";
                    report.faults.push(refused(Some(at), "Bundle.entry.resource", why));
                }
                let id = usable_id(&value).or_else(|| id_of_address(def, full_url.as_deref(), url.as_deref()));
                let (entry, as_received) = (Some(at), None);
                found.push(Candidate { entry, def, full_url, id, value, as_received, once: false, included });
            }
            None => report.refused.push(refused(Some(at), "Bundle.entry.resource", why_no_type(&value))),
        }
    }
    if found.is_empty() && !is_answer {
        return Err(ImportError::NoKnownType);
    }
    answer::leave_out(&mut found, report);
    Ok(found)
}

/// Conditions of a request, which are for a server: a file is stored whatever the store holds already.
fn unasked(at: usize, entry: &Value) -> impl Iterator<Item = Remark> {
    let conditions = ["ifMatch", "ifNoneExist", "ifNoneMatch", "ifModifiedSince"];
    let found = conditions.into_iter().filter(|name| entry.pointer(&format!("/request/{name}")).is_some());
    found.map(move |name| {
        refused(Some(at), &format!("Bundle.entry.request.{name}"), "not asked when a file is imported")
    })
}

/// All versions in a list. Where one is none, nothing of the list is stored.
fn planer_versions(versions: &[Value], report: &mut ImportReport) -> Result<Vec<Candidate>, ImportError> {
    if versions.is_empty() {
        return Err(ImportError::UnknownType);
    }
    let one = |(at, version): (usize, &Value)| {
        let plan = read_planer(version).ok_or(ImportError::NoPlan { entry: at })?;
        planer(plan, Some(at), report)
    };
    versions.iter().enumerate().map(one).collect()
}

/// A version of a plan of NHN's Planer API, as the CarePlan that it becomes.
fn planer(
    plan: Result<Planer, PlanerFault>,
    entry: Option<usize>,
    report: &mut ImportReport,
) -> Result<Candidate, ImportError> {
    let Planer { care_plan: value, unread } = plan.map_err(|fault| ImportError::Planer { entry, fault })?;
    let def = type_of(&value).ok_or(ImportError::UnknownType)?;
    let zone = |at| Remark { entry, element: format!("clinical_content.zones[{at}]"), why: "says nothing".to_owned() };
    report.refused.extend(unread.into_iter().map(zone));
    let id = usable_id(&value);
    Ok(Candidate { entry, def, full_url: None, id, value, as_received: None, once: true, included: false })
}

/// An id that depends on nothing but the content, so that the same file twice gives the same resources.
///
/// Not on its identifiers alone: laboratories number their answers from 1 in every report, and two answers under one
/// number must not become two versions of one.
pub(super) fn id_from_content(value: &Value) -> String {
    let digest = Sha256::digest(value.to_string().as_bytes());
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The resources as readers take them, each at the place of its candidate. Lent for the reading, for a file can be large.
pub(super) fn lend<T>(found: &mut [Candidate], read: impl FnOnce(&[Entry]) -> T) -> T {
    let entries: Vec<Entry> = found
        .iter_mut()
        .map(|candidate| Entry {
            full_url: candidate.full_url.clone(),
            resource: std::mem::take(&mut candidate.value),
            included: candidate.included,
        })
        .collect();
    let read = read(&entries);
    for (candidate, entry) in found.iter_mut().zip(entries) {
        candidate.value = entry.resource;
    }
    read
}

fn type_of(value: &Value) -> Option<&'static TypeDef> {
    value.get("resourceType").and_then(Value::as_str).and_then(TypeDef::named)
}

fn why_no_type(value: &Value) -> &'static str {
    match value.get("resourceType").and_then(Value::as_str) {
        Some("OperationOutcome") => "an OperationOutcome: a message about the answer, which is not kept",
        Some(_) => "a type that innsyn does not keep",
        None => "not a FHIR resource",
    }
}

fn usable_id(value: &Value) -> Option<String> {
    value.get("id").and_then(Value::as_str).filter(|id| is_id(id)).map(str::to_owned)
}

/// The id that an entry's address gives: `urn:uuid:<id>`, `<base>/Type/<id>`, or `PUT Type/<id>`.
fn id_of_address(def: &TypeDef, full_url: Option<&str>, request: Option<&str>) -> Option<String> {
    let after_type = |url: &str| {
        let (rest, id) = url.rsplit_once('/')?;
        (rest == def.name || rest.ends_with(&format!("/{}", def.name))).then(|| id.to_owned())
    };
    let uuid = full_url.and_then(|url| url.strip_prefix("urn:uuid:")).map(str::to_ascii_lowercase);
    let candidates = [full_url.and_then(after_type), request.and_then(after_type), uuid];
    candidates.into_iter().flatten().find(|id| is_id(id))
}

pub(super) fn refused(entry: Option<usize>, element: &str, why: &str) -> Remark {
    Remark { entry, element: element.to_owned(), why: why.to_owned() }
}
