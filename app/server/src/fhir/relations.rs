//! Whom somebody may act for: Consents and RelatedPersons are asked for, and `domain::access` decides.
//!
//! What opens something must be known, and what closes it too. An answer that is not whole, or that fails, opens nothing.

use innsyn_domain::access::{
    Acting, Change, EffectiveAccess, Reason, Ruling, Service, changes, effective_access, rule_book,
};
use innsyn_domain::fhir::read::each;
use innsyn_domain::fhir::subject::{self, Subject, SubjectRef};
use innsyn_domain::lab_results::Entry;
use innsyn_domain::person::Person;
use innsyn_domain::proxy_access::{Relations, parse};
use jiff::civil::Date;
use serde_json::Value;

use super::person::{self, escaped, national};
use super::source::{Answer, Budget, Source, SourceFault};

/// Persons that one may act for, at most. Who has more is told that the list is not whole.
const MOST: usize = 40;

/// Somebody whom one may act for today, or who may act for one.
#[derive(Debug)]
pub(crate) struct Represented {
    pub(crate) person: Person,
    pub(crate) access: EffectiveAccess,
    /// What opens and closes later, by what is known today.
    pub(crate) changes: Vec<Change>,
}

/// Everybody whom one may act for today, or who may act for one.
#[derive(Debug, Default)]
pub(crate) struct Everyone {
    pub(crate) persons: Vec<Represented>,
    /// Something connects the two, and nothing is open, with why.
    pub(crate) closed: Vec<(Person, Reason)>,
    /// Of somebody it could not be found out.
    pub(crate) not_whole: bool,
}

/// As of today, asked anew. `Err` inside: nothing is open (any more), or there is no such Patient.
pub(crate) async fn acting_for(
    source: &Source,
    actor: &Person,
    patient: &str,
    today: Date,
    budget: &Budget,
) -> Result<(Option<Person>, Result<Acting, Reason>), SourceFault> {
    let Some(person) = person::find(source, patient, budget).await? else { return Ok((None, Err(Reason::NoBasis))) };
    if actor.shares_identity_with(&person) {
        return Ok((None, Err(Reason::NoBasis)));
    }
    let relations = relations(source, actor, &person, budget).await?;
    let acting = Acting::on(today, actor.clone(), person.clone(), &relations, rule_book());
    Ok((Some(person), acting))
}

/// Oneself, as of today: what the person has consented to is asked for anew. `Err` inside: nothing is open.
pub(crate) async fn as_oneself(
    source: &Source,
    person: Person,
    today: Date,
    budget: &Budget,
) -> Result<Result<Acting, Reason>, SourceFault> {
    let mut asked = Vec::new();
    if !person.patient_ids.is_empty() {
        asked.push(("Consent", "patient", by_patient(&person)));
    }
    if source.is_foreign() && national(&person).next().is_some() {
        asked.push(("Consent", "patient:identifier", by_number(&person)));
    }
    let answers = asked.iter().map(|(kind, param, value)| async move {
        match source.search(kind, &[(param, value)], budget).await {
            // A base that keeps no Consents knows of none.
            Err(SourceFault::Status(400 | 404 | 405 | 501)) => Ok(Vec::new()),
            Err(fault) => Err(fault),
            // Of one that gives a part, that part counts: what nobody knows leaves one's own open.
            Ok(answer) => Ok(answer.entries),
        }
    });
    let mut entries: Vec<Entry> = Vec::new();
    for answer in futures_util::future::join_all(answers).await {
        entries.extend(answer?.iter().map(|entry| within(entry, source)));
    }
    let pairs: Vec<_> = entries.iter().map(|entry| (entry.full_url.as_deref(), &entry.resource)).collect();
    Ok(Acting::on(today, person.clone(), person, &parse(&pairs).value, rule_book()))
}

/// Whom one may act for.
pub(crate) async fn everyone(
    source: &Source,
    actor: &Person,
    today: Date,
    budget: &Budget,
) -> Result<Everyone, SourceFault> {
    let (persons, not_whole) = candidates(source, actor, budget).await?;
    let asked = persons.into_iter().map(|person| async move {
        let found = between(source, (actor, &person), today, budget).await;
        (person, found)
    });
    Ok(Everyone::of(futures_util::future::join_all(asked).await, not_whole))
}

/// Who may act for one.
pub(crate) async fn who_may(
    source: &Source,
    person: &Person,
    today: Date,
    budget: &Budget,
) -> Result<Everyone, SourceFault> {
    let known = relations(source, person, person, budget).await?;
    let adults = known.relations.iter().filter(|relation| relation.child.is(person)).map(|relation| &relation.adult);
    let receivers = known.grants.iter().filter(|grant| grant.giver.is(person)).map(|grant| &grant.receiver);
    let named = adults.chain(receivers).flat_map(|party| party.refs.clone()).collect();
    let (persons, not_whole) = persons_named(source, person, named, budget).await?;
    let asked = persons.into_iter().map(|actor| async move {
        let found = between(source, (&actor, person), today, budget).await;
        (actor, found)
    });
    Ok(Everyone::of(futures_util::future::join_all(asked).await, not_whole))
}

/// Who this Patient is, and may see of a person today. `None`: there is no such Patient.
pub(crate) async fn access_of(
    source: &Source,
    patient: &str,
    person: &Person,
    today: Date,
    budget: &Budget,
) -> Result<Option<(Person, EffectiveAccess)>, SourceFault> {
    let Some(actor) = person::find(source, patient, budget).await? else { return Ok(None) };
    let (access, _) = between(source, (&actor, person), today, budget).await?;
    Ok(Some((actor, access)))
}

/// All that the base has of who may act for `person`, and of who is kept out.
pub(crate) async fn of(source: &Source, person: &Person, budget: &Budget) -> Result<Relations, SourceFault> {
    relations(source, person, person, budget).await
}

type Between = Result<(EffectiveAccess, Vec<Change>), SourceFault>;

/// What one may see of another today, and what changes later.
async fn between(source: &Source, (actor, person): (&Person, &Person), today: Date, budget: &Budget) -> Between {
    let relations = relations(source, actor, person, budget).await?;
    let access = effective_access(actor, person, today, &relations, rule_book());
    Ok((access, changes(actor, person, today, &relations, rule_book())))
}

impl Everyone {
    fn of(answers: Vec<(Person, Between)>, not_whole: bool) -> Self {
        let mut all = Self { not_whole, ..Self::default() };
        for (person, answer) in answers {
            match answer {
                Ok((access, changes)) if access.allows_anything() => {
                    all.persons.push(Represented { person, access, changes });
                }
                Ok((access, _)) => {
                    let why = access.services.get(&Service::Provesvar).and_then(Ruling::why_not);
                    all.closed.extend(why.map(|why| (person, why)));
                }
                Err(fault) => {
                    tracing::warn!(%fault, "what two persons are to each other could not be found out");
                    all.not_whole = true;
                }
            }
        }
        all
    }
}

/// Whoever names this person as somebody who may act. `true`: there are more. Nothing is decided yet.
pub(super) async fn candidates(
    source: &Source,
    actor: &Person,
    budget: &Budget,
) -> Result<(Vec<Person>, bool), SourceFault> {
    let numbers = by_number(actor);
    let mut asked = Vec::new();
    if !actor.patient_ids.is_empty() {
        asked.push(("Consent", "actor", by_patient(actor)));
    }
    if !numbers.is_empty() {
        asked.push(("Consent", "actor:identifier", numbers.clone()));
        asked.push(("RelatedPerson", "identifier", numbers));
    }
    let mut named = Vec::new();
    let mut not_whole = false;
    for (kind, param, value) in asked {
        let answer = source.search(kind, &[(param, &value)], budget).await?;
        not_whole |= is_whole(&answer).is_err();
        for entry in &answer.entries {
            if let Subject::Persons(refs) = subject::of(&within(entry, source).resource) {
                named.extend(refs);
            }
        }
    }
    let (found, more) = persons_named(source, actor, named, budget).await?;
    Ok((found, not_whole || more))
}

/// The persons that references name, each once, without `oneself`. `true`: there are more.
async fn persons_named(
    source: &Source,
    oneself: &Person,
    mut named: Vec<SubjectRef>,
    budget: &Budget,
) -> Result<(Vec<Person>, bool), SourceFault> {
    named.dedup();
    let mut found: Vec<Person> = Vec::new();
    for reference in named {
        let is_known = |person: &Person| person.is(&reference);
        if is_known(oneself) || found.iter().any(is_known) {
            continue;
        }
        if found.len() >= MOST {
            return Ok((found, true));
        }
        let person = match &reference {
            SubjectRef::Patient(id) | SubjectRef::Both(id, _) => person::find(source, id, budget).await?,
            SubjectRef::Identifier(number) if number.is_valid() => {
                person::find_by_number(source, number, budget).await?
            }
            SubjectRef::Identifier(_) | SubjectRef::Unresolvable => None,
        };
        let is_new = |person: &Person| {
            !person.shares_identity_with(oneself) && !found.iter().any(|known| known.shares_identity_with(person))
        };
        found.extend(person.filter(is_new));
    }
    Ok((found, false))
}

/// All that the base has of who may act for `person`, and of who is kept out; and the addresses of the two.
pub(super) async fn relations(
    source: &Source,
    actor: &Person,
    person: &Person,
    budget: &Budget,
) -> Result<Relations, SourceFault> {
    let patients = actor.patient_ids.union(&person.patient_ids).map(|id| escaped(id)).collect::<Vec<_>>().join(",");
    let mut asked = vec![("Patient", "_id", patients)];
    for kind in ["Consent", "RelatedPerson"] {
        asked.push((kind, "patient", by_patient(person)));
        // There a person may be a number alone. A base that cannot be asked so cannot say who is kept out.
        if source.is_foreign() && national(person).next().is_some() {
            asked.push((kind, "patient:identifier", by_number(person)));
        }
    }
    let answers = asked.iter().map(|(kind, param, value)| async move {
        let answer = source.search(kind, &[(param, value)], budget).await?;
        is_whole(&answer).map(|()| answer)
    });
    let mut entries: Vec<Entry> = Vec::new();
    for answer in futures_util::future::join_all(answers).await {
        for entry in answer?.entries.iter().map(|entry| within(entry, source)) {
            // Found by the Patient and by the number, it is still one.
            if !entries.iter().any(|known| known.resource == entry.resource) {
                entries.push(entry);
            }
        }
    }
    let pairs: Vec<_> = entries.iter().map(|entry| (entry.full_url.as_deref(), &entry.resource)).collect();
    let parsed = parse(&pairs);
    // Who is kept out by what cannot be told whose it is, nobody knows.
    let is_unknown = |element: &str| matches!(element, "Consent.id" | "Consent.patient" | "resourceType");
    if parsed.faults.iter().any(|fault| fault.entry_lost && is_unknown(&fault.element)) {
        return Err(SourceFault::NotWhole);
    }
    Ok(parsed.value)
}

fn by_patient(person: &Person) -> String {
    person.patient_ids.iter().map(|id| format!("Patient/{}", escaped(id))).collect::<Vec<_>>().join(",")
}

fn by_number(person: &Person) -> String {
    let numbers = national(person).map(|it| format!("{}|{}", escaped(it.system()), escaped(it.expose())));
    numbers.collect::<Vec<_>>().join(",")
}

fn is_whole(answer: &Answer) -> Result<(), SourceFault> {
    let issues = answer.outcomes.iter().flat_map(|outcome| each(outcome, "issue"));
    let mut severe = issues.filter(|issue| issue.get("severity").and_then(Value::as_str) != Some("information"));
    if answer.cut_off || severe.next().is_some() { Err(SourceFault::NotWhole) } else { Ok(()) }
}

/// The entry, without references to persons at other addresses: the same id there is somebody else. A number that stands
/// beside such a reference is the same everywhere, and stays. What is left without either names nobody, which opens nothing
/// and, where somebody is to be kept out, keeps everybody out.
fn within(entry: &Entry, source: &Source) -> Entry {
    let mut entry = entry.clone();
    forget_elsewhere(&mut entry.resource, source);
    entry
}

fn forget_elsewhere(value: &mut Value, source: &Source) {
    match value {
        Value::Object(object) => {
            let is_elsewhere = object.get("reference").and_then(Value::as_str).is_some_and(|reference| {
                let names_person = ["Patient/", "RelatedPerson/"].iter().any(|kind| reference.contains(kind));
                names_person && !reference.starts_with('#') && source.local(reference).is_none()
            });
            if is_elsewhere {
                object.remove("reference");
            }
            object.values_mut().for_each(|value| forget_elsewhere(value, source));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| forget_elsewhere(value, source)),
        _ => {}
    }
}
