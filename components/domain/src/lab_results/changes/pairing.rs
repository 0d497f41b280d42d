//! Which result of one version is which of another. In doubt none is: «added» and «removed» are true of two that belong
//! together, and a difference between two that do not is false.

use std::collections::HashMap;
use std::hash::Hash;

use super::super::{Code, Component, Concept, LabResult, LabValue, Name};
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
    pairing.by(Among::Rest, |r| Some(r.result.id.clone()), |_, _| true);
    // The same content, so that what is left of several with one name is what changed.
    pairing.by(Among::Rest, |r| Some((own(r), content(r), r.sampled)), |_, _| true);
    // Two bacteria are called alike; what they are tells them apart.
    pairing.by(Among::Rest, |r| Some((own(r), said(r), r.sampled)), |_, _| true);
    pairing.by(Among::All, |r| Some((own(r), r.sampled)), |_, _| true);
    pairing.by(Among::All, |r| Some(own(r)), is_same_sample);
    // Renamed: a national or international code is of one analysis, and a code of a laboratory's own may be of many.
    pairing.by(Among::All, |r| Some(known_codes(r)).filter(|c| !c.is_empty()), is_same_sample);
    pairing.by(Among::All, named, |a, b| is_same_sample(a, b) && !contradict(a, b));
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
    fn by<K: Hash + Eq>(
        &mut self,
        among: Among,
        key: impl Fn(Timed<'a>) -> Option<K>,
        may: impl Fn(Timed<'a>, Timed<'a>) -> bool,
    ) {
        let counts = |i: usize, is_paired: bool, result: Timed<'a>| {
            (among == Among::All || !is_paired).then(|| Some((key(result)?, i))).flatten()
        };
        let now = alone(self.now.iter().enumerate().filter_map(|(i, r)| counts(i, self.partner[i].is_some(), *r)));
        let before = alone(self.before.iter().enumerate().filter_map(|(i, r)| counts(i, self.taken[i], *r)));
        for (key, i) in now {
            let Some(&j) = before.get(&key) else { continue };
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

/// The keys that only one has.
fn alone<K: Hash + Eq>(keys: impl Iterator<Item = (K, usize)>) -> HashMap<K, usize> {
    let mut found: HashMap<K, Option<usize>> = HashMap::new();
    for (key, i) in keys {
        found.entry(key).and_modify(|only| *only = None).or_insert(Some(i));
    }
    found.into_iter().filter_map(|(key, i)| Some((key, i?))).collect()
}

fn own(r: Timed<'_>) -> (Name, Vec<(Option<String>, String)>) {
    (r.result.name.clone(), sorted(r.result.codes.iter()))
}

fn sorted<'a>(codes: impl Iterator<Item = &'a Code>) -> Vec<(Option<String>, String)> {
    let mut codes: Vec<_> = codes.map(|c| (c.system.clone(), c.code.clone())).collect();
    codes.sort();
    codes
}

fn content(r: Timed<'_>) -> String {
    let mut bare = r.result.clone();
    bare.map_ids(&mut |_| super::super::ResultId(String::new()));
    format!("{bare:?}")
}

fn said(r: Timed<'_>) -> String {
    format!("{:?}", bare(&r.result.value))
}

fn named(r: Timed<'_>) -> Option<Name> {
    Some(&r.result.name).filter(|n| matches!(n, Name::Known(_))).cloned()
}

/// Codes that mean one analysis wherever they stand.
///
/// Source: 7280 and its forerunner 7230 (NLK), LOINC.
fn known_codes(r: Timed<'_>) -> Vec<(Option<String>, String)> {
    let known =
        |c: &&Code| matches!(c.system.as_deref(), Some("no-kodeverk-7280" | "no-kodeverk-7230" | "http://loinc.org"));
    sorted(r.result.codes.iter().filter(known))
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
