//! `<innsyn-person-switcher>`: whose health information one wants to see. Who may be chosen is the host's to say.

use innsyn_domain::access::Basis;
use innsyn_domain::json;
use innsyn_domain::order;
use innsyn_domain::when::When;
use innsyn_health::proxy_access::{Choosing, PersonChoice, basis_lines, until_line};
use innsyn_i18n::Phrase;
use innsyn_ui::{HeadingLevel, Notice, Relation, Weight, Words};
use jiff::civil::Date;
use leptos::prelude::*;
use serde_json::Value;

use crate::given::{Given, basis};
use crate::shown::Fault;
use crate::texts::ElementTexts;

/// As a host writes it.
#[derive(Debug)]
struct Person {
    id: String,
    name: String,
    born: Option<String>,
    basis: String,
    until: Option<String>,
    results: Option<bool>,
    plan: Option<bool>,
    current: bool,
}

/// A list in which something cannot be read is not shown at all: who is missing in it nobody would see.
pub(crate) fn view(given: &Given, texts: &ElementTexts) -> Result<AnyView, Fault> {
    let persons = read(given.text("persons").unwrap_or_default()).ok_or(Fault::Persons)?;
    if persons.is_empty() {
        let words = texts.persons().of_one.nobody.clone();
        return Ok(view! { <p><Words phrase=words /></p> }.into_any());
    }
    let level = given.level();
    let rows = persons.into_iter().map(|person| row(person, level, texts));
    let rows = rows.collect::<Result<Vec<_>, _>>()?;
    Ok(view! { <ul class="innsyn-persons">{rows}</ul> }.into_any())
}

/// `None`: not a list of persons, or two by the same id.
fn read(written: &str) -> Option<Vec<Person>> {
    let all = json::read(written).ok()?;
    let persons: Vec<Person> = all.as_array()?.iter().map(Person::read).collect::<Option<_>>()?;
    let is_named = |person: &Person| !person.id.trim().is_empty() && !person.name.trim().is_empty();
    let ids = order::set(persons.iter().map(|person| person.id.as_str()));
    (persons.iter().all(is_named) && ids.len() == persons.len()).then_some(persons)
}

impl Person {
    /// `None`: something of it is missing, or is of another kind than it must be.
    fn read(written: &Value) -> Option<Self> {
        let said = |key: &str| Some(written.get(key)?).filter(|value| !value.is_null());
        let text = |key: &str| said(key).map_or(Some(None), |value| value.as_str().map(str::to_owned).map(Some));
        let truth = |key: &str| said(key).map_or(Some(None), |value| value.as_bool().map(Some));
        Some(Self {
            id: text("id")??,
            name: text("name")??,
            born: text("born")?,
            basis: text("basis")??,
            until: text("until")?,
            results: truth("results")?,
            plan: truth("plan")?,
            current: truth("current")?.unwrap_or_default(),
        })
    }
}

fn row(person: Person, level: HeadingLevel, texts: &ElementTexts) -> Result<AnyView, Fault> {
    let (t, basis) = (&texts.persons().of_one, basis(Some(&person.basis))?);
    let (born, until) = (day(person.born.as_deref())?, day(person.until.as_deref())?);
    let mut lines = basis_lines(born, basis, t);
    // Of a child nobody knows that there is no end.
    let is_ended = matches!(basis, Basis::Fullmakt | Basis::Samtykkekompetanse) || until.is_some();
    lines.extend((basis != Basis::Oneself && is_ended).then(|| until_line(until, t)));
    let open = [
        (person.results, &t.results_open, &texts.persons().results_closed),
        (person.plan, &t.plan_open, &texts.persons().plan_closed),
    ];
    lines.extend(
        open.into_iter().filter_map(|(is_open, yes, no)| Some(if is_open? { yes.clone() } else { no.clone() })),
    );
    lines.extend(person.current.then(|| texts.persons().current.clone()));
    let relation = if basis == Basis::Oneself { Relation::Me } else { Relation::Another };
    let choosing = match (person.current, basis) {
        (true, _) => Choosing::Chosen,
        (false, Basis::Oneself) => Choosing::Button { words: t.choose_oneself.clone(), handle: person.id },
        (false, _) => Choosing::Button { words: t.choose.fill(&[&person.name]), handle: person.id },
    };
    let name = person.name;
    Ok(view! { <PersonChoice name=name relation=relation lines=lines choosing=choosing level=level /> }.into_any())
}

/// A day that is none closes the list: until when somebody may be seen is not guessed.
fn day(written: Option<&str>) -> Result<Option<Date>, Fault> {
    written.map(|day| When::parse(day).and_then(When::day).ok_or(Fault::Persons)).transpose()
}

pub(crate) fn failed((heading, body): (Phrase, Phrase), level: HeadingLevel) -> AnyView {
    view! { <Notice weight=Weight::Fault level=level heading=heading><p><Words phrase=body /></p></Notice> }.into_any()
}
