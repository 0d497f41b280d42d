//! From the admitted resources of one person to what that person wrote beside a plan, or somebody for that person. What
//! professionals wrote is not among it.

use serde_json::Value;

use super::write::FORMS;
use super::{
    DoneMeasure, EntryAuthor, EntryContent, EntryKind, EntryVersion, KEYS, Measurand, MeasurandCode, OWN,
    OWN_MEASUREMENTS, OwnEntry, measurands, sort_entries,
};
use crate::access::Basis;
use crate::fhir::coding::normal_system;
use crate::fhir::read::{Faults, each, long_text, own_name, text};
use crate::fhir::subject::{self, SubjectRef};
use crate::lab_results::{Entry, Restriction, Viewer, restriction};
use crate::parsed::{FaultKind, Parsed};
use crate::person::Person;
use crate::quantity::Quantity;
use crate::when::{Hidden, When};

/// Who reads, and whose it is.
type Between<'a> = (&'a Person, &'a Person);

/// Whether an Observation is a person's own measurement beside a plan: it belongs to the plan, and not to results.
pub fn is_own_measurement(resource: &Value) -> bool {
    text(resource, "resourceType") == Some("Observation") && has_own_code(resource, OWN_MEASUREMENTS)
}

/// All that was written and has not been deleted, the newest first.
pub fn own_entries(entries: &[Entry], viewer: &Viewer, between: Between<'_>) -> Parsed<Vec<OwnEntry>> {
    let Parsed { value, faults } = versions(entries, viewer, between, |is_deleted| !is_deleted);
    Parsed { value: one_of_each(value), faults }
}

/// What has been deleted, the newest first, with what it said until then. For the person alone.
pub fn deleted_entries(entries: &[Entry], viewer: &Viewer, between: Between<'_>) -> Vec<OwnEntry> {
    one_of_each(versions(entries, viewer, between, |is_deleted| is_deleted).value)
}

/// All versions of one thing that was written, in the order in which they come. For the person alone.
pub fn own_versions(entries: &[Entry], viewer: &Viewer, between: Between<'_>) -> Parsed<Vec<EntryVersion>> {
    versions(entries, viewer, between, |_| true)
}

fn one_of_each(versions: Vec<EntryVersion>) -> Vec<OwnEntry> {
    let mut found = Vec::<OwnEntry>::new();
    for EntryVersion { entry, .. } in versions {
        if !found.iter().any(|known| known.id == entry.id) {
            found.push(entry);
        }
    }
    sort_entries(&mut found);
    found
}

/// `wanted` is told whether it is deleted.
fn versions(
    entries: &[Entry],
    viewer: &Viewer,
    between: Between<'_>,
    wanted: impl Fn(bool) -> bool,
) -> Parsed<Vec<EntryVersion>> {
    let (mut found, mut faults, mut others) = (Vec::new(), Faults::default(), Vec::new());
    for (index, Entry { resource, .. }) in entries.iter().enumerate() {
        faults.entry = Some(index);
        let Some(kind) = kind_of(resource) else { continue };
        let is_deleted =
            [text(resource, "status"), text(resource, "lifecycleStatus")].contains(&Some("entered-in-error"));
        if !wanted(is_deleted) || restriction(resource, viewer) != Restriction::Open {
            continue;
        }
        if each(resource, "modifierExtension").next().is_some() {
            faults.lost("modifierExtension", FaultKind::UnknownModifier);
            continue;
        }
        match read(resource, kind, author(resource, kind, viewer, between, &mut others)) {
            Ok(entry) => found.push(EntryVersion { entry, is_deleted }),
            Err(element) => faults.lost(element, FaultKind::Shape),
        }
    }
    Parsed { value: found, faults: faults.list }
}

/// `None`: not written by a person beside a plan.
fn kind_of(resource: &Value) -> Option<EntryKind> {
    match text(resource, "resourceType")? {
        "Observation" if is_own_measurement(resource) => Some(EntryKind::Measured(measured(resource)?)),
        "Goal" => has_own_code(resource, EntryKind::Goal.as_str()).then_some(EntryKind::Goal),
        "QuestionnaireResponse" => {
            let form = text(resource, "questionnaire")?.split('|').next()?.strip_prefix(FORMS)?;
            let kind = EntryKind::parse(form)?;
            (!matches!(kind, EntryKind::Measured(_) | EntryKind::Goal)).then_some(kind)
        }
        _ => None,
    }
}

fn has_own_code(resource: &Value, code: &str) -> bool {
    let mut codings = each(resource, "category").flat_map(|category| each(category, "coding"));
    codings.any(|coding| text(coding, "system") == Some(OWN) && text(coding, "code") == Some(code))
}

pub(super) fn measured(observation: &Value) -> Option<&'static Measurand> {
    let coding = |coding: &Value| Some((normal_system(text(coding, "system")?), text(coding, "code")?.to_owned()));
    let codes: Vec<_> = each(observation.get("code")?, "coding").filter_map(coding).collect();
    let unit = observation.get("valueQuantity").and_then(|value| text(value, "code").or_else(|| text(value, "unit")));
    let is_it = |own: &MeasurandCode| {
        codes.iter().any(|(system, code)| *system == own.system && *code == own.code)
            && own.ucum.as_deref().is_none_or(|ucum| unit == Some(ucum))
    };
    measurands().iter().find(|it| it.codes.iter().chain(&it.also).any(is_it))
}

/// `Err`: the element that cannot be read.
fn read(resource: &Value, kind: EntryKind, by: Option<EntryAuthor>) -> Result<OwnEntry, &'static str> {
    let by = by.ok_or("author")?;
    let first = When::first(resource, &["effectiveDateTime", "authored", "startDate"]);
    let mut content = EntryContent::default();
    let mut at = first;
    match kind {
        EntryKind::Measured(measurand) => {
            content.values = values(resource, measurand).ok_or("Observation.value")?;
            content.words = each(resource, "note").next().and_then(|note| long_text(note, "text"));
        }
        EntryKind::Goal => {
            content.words = resource.get("description").and_then(|it| long_text(it, "text"));
        }
        EntryKind::Comment | EntryKind::Diary | EntryKind::Done | EntryKind::Read => {
            let answers = |link: &'static str| {
                let items = each(resource, "item").filter(move |item| text(item, "linkId") == Some(link));
                items.flat_map(|item| each(item, "answer"))
            };
            content.words = answers("tekst").find_map(|answer| long_text(answer, "valueString"));
            content.stamp = answers("plan").find_map(|answer| text(answer, "valueString")).map(str::to_owned);
            content.done = answers("tiltak").filter_map(|answer| done(answer.get("valueReference")?)).collect();
            if let Some(day) = answers("dag").find_map(|answer| When::parse(text(answer, "valueString")?)) {
                at = day;
            }
        }
    }
    let is_whole = match kind {
        EntryKind::Measured(_) => true,
        EntryKind::Comment | EntryKind::Diary | EntryKind::Goal => content.words.is_some(),
        EntryKind::Done => !content.done.is_empty(),
        EntryKind::Read => content.stamp.is_some(),
    };
    if !is_whole {
        return Err("item");
    }
    let key = each(resource, "identifier").find(|it| text(it, "system") == Some(KEYS));
    let is_corrected = matches!(text(resource, "status"), Some("corrected" | "amended"))
        || (kind == EntryKind::Goal && text(resource, "statusDate").is_some());
    let meta = resource.get("meta");
    Ok(OwnEntry {
        id: own_name(resource).ok_or("id")?,
        version: meta.and_then(|meta| text(meta, "versionId")).map(str::to_owned),
        key: key.and_then(|it| text(it, "value")).map(str::to_owned),
        kind,
        by,
        at,
        written: When::first(resource, &["issued", "authored", "startDate"]),
        stored: meta.map_or(When::Unknown(Hidden::NotGiven), |meta| When::first(meta, &["lastUpdated"])),
        plan: each(resource, "basedOn").find_map(|plan| text(plan, "reference")).map(str::to_owned),
        content,
        is_corrected,
    })
}

/// Longer names are none, and would push aside what was written.
const LONGEST_NAME: usize = 100;

/// Who it says wrote it: the person, or one other citizen. A professional's is none of these, and what only the person can say is
/// nobody else's. `others`: who has been met before.
fn author(
    resource: &Value,
    kind: EntryKind,
    viewer: &Viewer,
    (reader, person): Between<'_>,
    others: &mut Vec<Value>,
) -> Option<EntryAuthor> {
    let all: Vec<&Value> =
        ["performer", "expressedBy", "author"].into_iter().flat_map(|key| each(resource, key)).collect();
    let named: Vec<SubjectRef> = all.iter().flat_map(|one| subject::reference(one, resource)).collect();
    let is = |one: &Person| !named.is_empty() && named.iter().all(|it| one.is(it));
    if is(person) {
        return Some(EntryAuthor::Person);
    }
    let [one] = all.as_slice() else { return None };
    let is_citizen = match text(one, "reference").and_then(|path| path.rsplit('/').nth(1)).or(text(one, "type")) {
        Some("RelatedPerson") => true,
        Some("Patient") | None => !named.contains(&SubjectRef::Unresolvable),
        Some(_) => false,
    };
    if kind.is_of_oneself() || !is_citizen {
        return None;
    }
    if is(reader) {
        return Some(EntryAuthor::Reader);
    }
    // What a reference says beside whom it means can change between two things that one wrote.
    let whom = ["reference", "identifier"].map(|key| one.get(key).cloned().unwrap_or_default());
    let whom = Value::from(whom.to_vec());
    let which = others.iter().position(|known| *known == whom).unwrap_or_else(|| {
        others.push(whom);
        others.len() - 1
    });
    let name = text(one, "display").filter(|name| name.chars().count() <= LONGEST_NAME);
    let name = name.filter(|_| viewer.basis == Basis::Oneself);
    Some(EntryAuthor::Another { which, name: name.map(str::to_owned) })
}

/// One for each part, or none at all: half a blood pressure is no blood pressure.
pub(super) fn values(observation: &Value, measurand: &Measurand) -> Option<Vec<Quantity>> {
    let parse = |holder: &Value| Quantity::parse(holder.get("valueQuantity")?).ok();
    if let [_] = measurand.parts.as_slice() {
        return Some(vec![parse(observation)?]);
    }
    let of_part = |part: &super::MeasurandPart| {
        let is_it = |component: &&Value| {
            let mut codings = component.get("code").into_iter().flat_map(|code| each(code, "coding"));
            codings.any(|coding| {
                part.codes
                    .iter()
                    .any(|own| text(coding, "system") == Some(&own.system) && text(coding, "code") == Some(&own.code))
            })
        };
        parse(each(observation, "component").find(is_it)?)
    };
    measurand.parts.iter().map(of_part).collect()
}

fn done(reference: &Value) -> Option<DoneMeasure> {
    let title = text(reference, "display")?.to_owned();
    Some(DoneMeasure { of: text(reference, "reference").map(str::to_owned), title })
}
