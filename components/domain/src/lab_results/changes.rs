//! What one version of a report says otherwise than the version before it.
//!
//! A difference is stated only between results that are surely the same ([`pairing`]). What must not be seen again, an
//! entry made in error or a value that is hidden now, is not repeated here.

mod facts;
mod pairing;
#[cfg(test)]
pub(super) mod tests;

use super::{
    AbsentReason, AgeRange, Comment, Concept, Judgement, LabReport, LabResult, LabValue, Name, ReferenceRange,
    ReportStatus, ResultId,
};
use crate::when::When;
pub use facts::Fact;
use pairing::{Pair, pair};
pub(super) use pairing::{Timed, bare};

/// What changed from one version to the next.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changes {
    /// Of the report as a whole. What each result shares with it is said here and not again.
    pub report: Vec<Difference>,
    /// Of the results, in the newer version's order; what is gone comes last.
    pub results: Vec<ResultChange>,
}

/// What changed about one result.
#[derive(Debug, Clone, PartialEq)]
pub struct ResultChange {
    /// In the newer version. `None`: it is not there.
    pub id: Option<ResultId>,
    /// From the outermost result around it to the result itself: a medicine is never without its bacterium.
    pub path: Vec<Step>,
    pub what: What,
}

/// One result on the way to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    pub name: Name,
    /// What a result that holds others says itself: the bacterium of a «Identifikasjon».
    pub words: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// `certain` is `false` where something of the older version could not be read: it may have been there.
    Added {
        value: LabValue,
        judgement: Judgement,
        certain: bool,
    },
    /// `certain` is `false` where something of the newer version could not be read: it may be there still.
    Removed {
        value: LabValue,
        judgement: Judgement,
        certain: bool,
    },
    Changed(Vec<Difference>),
}

/// One thing that two versions say differently.
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    Name {
        from: Name,
        to: Name,
    },
    Value {
        /// `None`: it must not be seen again.
        from: Option<Box<LabValue>>,
        to: Box<LabValue>,
    },
    /// Whole lines of a long text, for half a sentence can say the opposite.
    Lines {
        removed: Vec<String>,
        added: Vec<String>,
    },
    /// Each with what the laboratory says for it, where it is none that we can read.
    Mark {
        from: (Judgement, Vec<Name>),
        to: (Judgement, Vec<Name>),
    },
    Reference {
        from: Vec<ReferenceRange>,
        to: Vec<ReferenceRange>,
    },
    Status {
        from: ReportStatus,
        to: ReportStatus,
    },
    Sampled {
        from: When,
        to: When,
    },
    Comments {
        removed: Vec<Comment>,
        added: Vec<Comment>,
    },
    Conclusion {
        removed: Vec<String>,
        added: Vec<String>,
    },
    /// What stands around it, all of one sort: a method, who asked, the material.
    Facts {
        removed: Vec<Fact>,
        added: Vec<Fact>,
    },
    /// Something else that belongs to it.
    Other,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.report.is_empty() && self.results.is_empty()
    }
}

impl LabReport {
    /// What this version changed of the one before it. `None`: there is none before it, or it may not be seen.
    pub fn changes(&self) -> Option<Changes> {
        let before = self.earlier.first()?;
        (self.withheld.is_none() && before.withheld.is_none()).then(|| between(self, before))
    }

    /// What each of the earlier versions changed of the one before it, in their order.
    pub fn earlier_changes(&self) -> Vec<Option<Changes>> {
        let before = self.earlier.iter().skip(1).map(Some).chain([None]);
        self.earlier.iter().zip(before).map(|(now, before)| Some(between(now, before?))).collect()
    }
}

impl LabReport {
    /// The result in another version that is surely the one with this id here.
    pub fn same_in<'o>(&'o self, other: &'o Self, id: &ResultId) -> Option<&'o LabResult> {
        same(Timed::all(&self.results, self.sampled), Timed::all(&other.results, other.sampled), id)
    }
}

fn same<'o>(here: Vec<Timed<'o>>, there: Vec<Timed<'o>>, id: &ResultId) -> Option<&'o LabResult> {
    pair(here, there).into_iter().find_map(|found| match found {
        Pair::Both(here, there) if here.result.id == *id => Some(there.result),
        Pair::Both(here, there) => same(here.members(), there.members(), id),
        Pair::Added(_) | Pair::Removed(_) => None,
    })
}

fn between(now: &LabReport, before: &LabReport) -> Changes {
    let mut changes = Changes { report: of_report(now, before), results: Vec::new() };
    let said = Said { status: (before.status, now.status), certain: (now.missing == 0, before.missing == 0) };
    let results = (Timed::all(&now.results, now.sampled), Timed::all(&before.results, before.sampled));
    compare(results, said, &[], &mut changes.results);
    let (gone, there): (Vec<_>, Vec<_>) = changes.results.into_iter().partition(|c| c.id.is_none());
    changes.results = there.into_iter().chain(gone).collect();
    if changes.is_empty() {
        // Versions that say the same are not kept apart: what differs is something that we do not compare.
        changes.report.push(Difference::Other);
    }
    changes
}

fn of_report(now: &LabReport, before: &LabReport) -> Vec<Difference> {
    let mut found = Vec::new();
    if now.status != before.status {
        found.push(Difference::Status { from: before.status, to: now.status });
    }
    if now.sampled != before.sampled {
        found.push(Difference::Sampled { from: before.sampled, to: now.sampled });
    }
    if now.conclusion != before.conclusion {
        let text = |of: &LabReport| of.conclusion.clone().unwrap_or_default();
        let (removed, added) = lines(&text(before), &text(now));
        found.push(Difference::Conclusion { removed, added });
    }
    found.extend(comments(&now.comments, &before.comments));
    found.extend(facts::of_report(now, before));
    found
}

/// What the results of a place need not say themselves.
#[derive(Clone, Copy)]
struct Said {
    /// The report's change of status.
    status: (ReportStatus, ReportStatus),
    /// Everything of the newer, and of the older version was there.
    certain: (bool, bool),
}

fn compare(results: (Vec<Timed<'_>>, Vec<Timed<'_>>), said: Said, around: &[Step], out: &mut Vec<ResultChange>) {
    let (now, before) = results;
    for found in pair(now, before) {
        match found {
            Pair::Both(now, before) => {
                let path = with(around, now.result);
                let found = differences(now, before, said);
                if !found.is_empty() {
                    let id = Some(now.result.id.clone());
                    out.push(ResultChange { id, path: path.clone(), what: What::Changed(found) });
                }
                let complete = |r: &LabResult| r.missing_members == 0;
                let certain = (complete(now.result), complete(before.result));
                compare((now.members(), before.members()), Said { certain, ..said }, &path, out);
            }
            Pair::Added(now) => alone(now.result, said.certain.1, around, true, out),
            Pair::Removed(before) => alone(before.result, said.certain.0, around, false, out),
        }
    }
}

/// A result of one version only, and those in it.
fn alone(result: &LabResult, certain: bool, around: &[Step], is_new: bool, out: &mut Vec<ResultChange>) {
    let path = with(around, result);
    let (value, judgement) = (result.value.clone(), result.judgement);
    let what =
        if is_new { What::Added { value, judgement, certain } } else { What::Removed { value, judgement, certain } };
    out.push(ResultChange { id: is_new.then(|| result.id.clone()), path: path.clone(), what });
    for member in &result.members {
        alone(member, certain, &path, is_new, out);
    }
}

fn with(around: &[Step], result: &LabResult) -> Vec<Step> {
    let words = match &result.value {
        LabValue::Text(text) | LabValue::Coded(Concept { text: Name::Known(text), .. }) => Some(text.clone()),
        _ => None,
    };
    let words = words.filter(|w| !result.members.is_empty() && !w.contains('\n'));
    let step = Step { name: result.name.clone(), words };
    around.iter().cloned().chain([step]).collect()
}

fn differences(now: Timed<'_>, before: Timed<'_>, said: Said) -> Vec<Difference> {
    let (new, old) = (now.result, before.result);
    let mut found = Vec::new();
    if new.name != old.name {
        found.push(Difference::Name { from: old.name.clone(), to: new.name.clone() });
    }
    found.extend(value(new, old));
    // A mark and a limit say something of a value: where one version has none, the other's are not a change of them.
    if is_answer(&new.value) && is_answer(&old.value) {
        let mark = |r: &LabResult| (r.judgement, r.mark_words.clone());
        if mark(new) != mark(old) {
            found.push(Difference::Mark { from: mark(old), to: mark(new) });
        }
        if shown(&new.ranges) != shown(&old.ranges) {
            found.push(Difference::Reference { from: old.ranges.clone(), to: new.ranges.clone() });
        }
    }
    if new.status != old.status && (old.status, new.status) != said.status {
        found.push(Difference::Status { from: old.status, to: new.status });
    }
    let is_own = new.sampled.is_some() || old.sampled.is_some();
    if is_own && now.sampled != before.sampled {
        found.push(Difference::Sampled { from: before.sampled, to: now.sampled });
    }
    found.extend(comments(&new.comments, &old.comments));
    found.extend(facts::of_result(new, old));
    found
}

/// What is told about a result and has no sentence of its own. When it was validated goes with the version.
fn rest(of: &LabResult) -> LabResult {
    LabResult {
        analysed_by: of.analysed_by.clone(),
        method: of.method.clone(),
        specification: of.specification.clone(),
        body_site: of.body_site.clone(),
        device: of.device.clone(),
        investigated: of.investigated,
        accredited: of.accredited,
        ..LabResult::unmarked(ResultId(String::new()), Name::Nameless, LabValue::Group, ReportStatus::Final)
    }
}

fn value(new: &LabResult, old: &LabResult) -> Option<Difference> {
    let (from, to) = (bare(&old.value), bare(&new.value));
    if from == to {
        return None;
    }
    if let (LabValue::Text(from), LabValue::Text(to)) = (&from, &to)
        && [from, to].iter().any(|text| is_long(text))
    {
        let (removed, added) = lines(from, to);
        return Some(Difference::Lines { removed, added });
    }
    let from = (!is_hidden(&new.value) && !is_hidden(&old.value)).then(|| Box::new(old.value.clone()));
    Some(Difference::Value { from, to: Box::new(new.value.clone()) })
}

/// There is something that must not be seen.
fn is_hidden(value: &LabValue) -> bool {
    matches!(
        value,
        LabValue::Withdrawn | LabValue::NotSafeToShow | LabValue::HeldBack | LabValue::Absent(AbsentReason::Masked)
    )
}

fn is_answer(value: &LabValue) -> bool {
    !is_hidden(value)
        && !matches!(
            value,
            LabValue::NotReady
                | LabValue::Absent(_)
                | LabValue::Cancelled
                | LabValue::Missing
                | LabValue::NotReadableHere
                | LabValue::DescribedTogether
        )
}

fn shown(ranges: &[ReferenceRange]) -> Vec<(&str, Option<&str>, Option<&AgeRange>)> {
    ranges.iter().map(|r| (r.text.as_str(), r.applies_to.as_deref(), r.age.as_ref())).collect()
}

fn comments(now: &[Comment], before: &[Comment]) -> Option<Difference> {
    let only_in = |these: &[Comment], those: &[Comment]| -> Vec<Comment> {
        these.iter().filter(|c| !those.contains(c)).cloned().collect()
    };
    let (removed, added) = (only_in(before, now), only_in(now, before));
    (!removed.is_empty() || !added.is_empty()).then_some(Difference::Comments { removed, added })
}

/// Longer texts are compared line by line.
fn is_long(text: &str) -> bool {
    text.contains('\n') || text.chars().count() > 120
}

/// The lines that are gone, and those that are new. One that only moved, or lost a space, is neither.
fn lines(from: &str, to: &str) -> (Vec<String>, Vec<String>) {
    let told = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let (mut removed, mut added) = (told(from), told(to));
    removed.retain(|line| match added.iter().position(|new| new == line) {
        Some(same) => {
            added.remove(same);
            false
        }
        None => true,
    });
    (removed, added)
}
