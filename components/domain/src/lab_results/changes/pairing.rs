//! Which result of one version is which of another. In doubt none is: «added» and «removed» are true of two that belong
//! together, and a difference between two that do not is false.

use std::collections::HashMap;

use super::super::{Code, Component, Concept, LabResult, LabValue, Name, ResultId};
use crate::order;
use crate::quantity::Quantity;
use crate::when::When;

/// A result with when it was sampled, also where only something around it says so.
#[derive(Clone, Copy)]
pub(in super::super) struct Timed<'a> {
    pub(in super::super) result: &'a LabResult,
    pub(in super::super) sampled: When,
}

impl<'a> Timed<'a> {
    pub(in super::super) fn all(results: &'a [LabResult], around: When) -> Vec<Self> {
        results.iter().map(|result| Self { result, sampled: result.sampled.unwrap_or(around) }).collect()
    }

    pub(in super::super) fn members(self) -> Vec<Self> {
        Self::all(&self.result.members, self.sampled)
    }
}

pub(super) enum Pair<'a> {
    Both(Timed<'a>, Timed<'a>),
    Added(Timed<'a>),
    Removed(Timed<'a>),
}

/// Pairs the results of one place, in the newer version's order; then what is only in the older one.
pub(super) fn pair<'a>(now: Vec<Timed<'a>>, before: Vec<Timed<'a>>) -> Vec<Pair<'a>> {
    let mut pairing = Pairing { partner: vec![None; now.len()], taken: vec![false; before.len()], now, before };
    pairing.by(Among::Rest, &|r| Some(Key { id: Some(&r.result.id), ..Key::default() }), &|_, _| true);
    // The same content, so that what is left of several with one name is what changed.
    pairing.by(Among::Rest, &|r| Some(Key { content: Some(content(r)), ..own(r).at(r) }), &|_, _| true);
    // Two bacteria are called alike; what they are tells them apart.
    pairing.by(Among::Rest, &|r| Some(Key { said: Some(bare(&r.result.value)), ..own(r).at(r) }), &|_, _| true);
    pairing.by(Among::All, &|r| Some(own(r).at(r)), &|_, _| true);
    pairing.by(Among::All, &|r| Some(own(r)), &is_same_sample);
    // Renamed: a national or international code is of one analysis, and a code of a laboratory's own may be of many.
    pairing.by(Among::All, &known_codes, &is_same_sample);
    pairing.by(Among::All, &named, &|a, b| is_same_sample(a, b) && !contradict(a, b));
    pairing.finish()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Among {
    /// Those that nothing has paired yet.
    Rest,
    /// All of the place: a name that two have tells nothing.
    All,
}

struct Pairing<'a> {
    now: Vec<Timed<'a>>,
    before: Vec<Timed<'a>>,
    partner: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl<'a> Pairing<'a> {
    /// Pairs those that alone have a key in both versions.
    fn by(
        &mut self,
        among: Among,
        key: &dyn Fn(Timed<'a>) -> Option<Key<'a>>,
        may: &dyn Fn(Timed<'a>, Timed<'a>) -> bool,
    ) {
        let counts = |is_paired: bool| among == Among::All || !is_paired;
        let now = alone(&self.now, key, &|i| counts(self.partner[i].is_some()));
        let before = alone(&self.before, key, &|i| counts(self.taken[i]));
        for (key, i) in now {
            let (Some(i), Some(&Some(j))) = (i, before.get(&key)) else { continue };
            if self.partner[i].is_none() && !self.taken[j] && may(self.now[i], self.before[j]) {
                self.partner[i] = Some(j);
                self.taken[j] = true;
            }
        }
    }

    fn finish(self) -> Vec<Pair<'a>> {
        let found = self.now.iter().zip(&self.partner).map(|(now, partner)| match partner {
            Some(at) => Pair::Both(*now, self.before[*at]),
            None => Pair::Added(*now),
        });
        let gone = self.before.iter().zip(&self.taken).filter(|(_, taken)| !**taken).map(|(r, _)| Pair::Removed(*r));
        found.chain(gone).collect()
    }
}

/// By what a result is known again: what is not there does not count.
#[derive(Default, PartialEq, Eq, Hash)]
struct Key<'a> {
    id: Option<&'a ResultId>,
    name: Option<&'a Name>,
    /// In one order.
    codes: Vec<(Option<&'a str>, &'a str)>,
    sampled: Option<When>,
    said: Option<LabValue>,
    /// Without ids.
    content: Option<LabResult>,
}

impl Key<'_> {
    fn at(self, r: Timed<'_>) -> Self {
        Self { sampled: Some(r.sampled), ..self }
    }
}

/// The keys of those that count, with the one that has it. `None`: several have.
fn alone<'a>(
    results: &[Timed<'a>],
    key: &dyn Fn(Timed<'a>) -> Option<Key<'a>>,
    counts: &dyn Fn(usize) -> bool,
) -> HashMap<Key<'a>, Option<usize>> {
    let mut found = HashMap::new();
    for (i, result) in results.iter().enumerate().filter(|(i, _)| counts(*i)) {
        let Some(key) = key(*result) else { continue };
        found.entry(key).and_modify(|only| *only = None).or_insert(Some(i));
    }
    found
}

fn own(r: Timed<'_>) -> Key<'_> {
    Key { name: Some(&r.result.name), codes: sorted(r.result.codes.iter()), ..Key::default() }
}

fn sorted<'a>(codes: impl Iterator<Item = &'a Code>) -> Vec<(Option<&'a str>, &'a str)> {
    let mut codes: Vec<_> = codes.map(|c| (c.system.as_deref(), c.code.as_str())).collect();
    order::sort(&mut codes);
    codes
}

fn content(r: Timed<'_>) -> LabResult {
    let mut bare = r.result.clone();
    bare.map_ids(&mut |_| ResultId(String::new()));
    bare
}

fn named(r: Timed<'_>) -> Option<Key<'_>> {
    let name = Some(&r.result.name).filter(|n| matches!(n, Name::Known(_)));
    name.map(|name| Key { name: Some(name), ..Key::default() })
}

/// Codes that mean one analysis wherever they stand.
///
/// Source: 7280 and its forerunner 7230 (NLK), LOINC.
fn known_codes(r: Timed<'_>) -> Option<Key<'_>> {
    let known =
        |c: &&Code| matches!(c.system.as_deref(), Some("no-kodeverk-7280" | "no-kodeverk-7230" | "http://loinc.org"));
    let codes = sorted(r.result.codes.iter().filter(known));
    (!codes.is_empty()).then(|| Key { codes, ..Key::default() })
}

/// Both have codes of one system, and none in common.
fn contradict(a: Timed<'_>, b: Timed<'_>) -> bool {
    let (a, b) = (&a.result.codes, &b.result.codes);
    let is_same_system = a.iter().any(|a| b.iter().any(|b| a.system == b.system));
    is_same_system && !a.iter().any(|a| b.contains(a))
}

/// Nothing says that they are of two samples: of the same name, at another time, with another value would be another
/// answer.
fn is_same_sample(a: Timed<'_>, b: Timed<'_>) -> bool {
    let inherited = a.result.sampled.is_none() && b.result.sampled.is_none();
    inherited || agree(a.sampled, b.sampled) || bare(&a.result.value) == bare(&b.result.value)
}

/// As precisely as both are known.
fn agree(a: When, b: When) -> bool {
    match (a, b) {
        (When::Unknown(_), _) | (_, When::Unknown(_)) => true,
        (When::Moment(a), When::Moment(b)) => a == b,
        (a, b) => match (a.day(), b.day()) {
            (Some(a), Some(b)) => a == b,
            _ => a.earliest().year() == b.earliest().year(),
        },
    }
}

/// A value as it is read: without the codes behind it.
pub(in super::super) fn bare(value: &LabValue) -> LabValue {
    let quantity = |q: &Quantity| Quantity { ucum: None, ..q.clone() };
    match value {
        LabValue::Coded(Concept { text: Name::Known(text), .. }) => LabValue::Text(text.clone()),
        LabValue::Coded(concept) => LabValue::Coded(Concept { codes: Vec::new(), ..concept.clone() }),
        LabValue::Measured(q) => LabValue::Measured(quantity(q)),
        LabValue::Span { low, high } => {
            LabValue::Span { low: low.as_ref().map(quantity), high: high.as_ref().map(quantity) }
        }
        LabValue::Ratio { numerator, denominator } => {
            LabValue::Ratio { numerator: quantity(numerator), denominator: quantity(denominator) }
        }
        LabValue::Components(parts) => {
            let part = |p: &Component| Component { value: bare(&p.value), ..p.clone() };
            LabValue::Components(parts.iter().map(part).collect())
        }
        other => other.clone(),
    }
}
