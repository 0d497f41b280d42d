//! Where results that follow each other cannot be compared.

use super::group::AnalysisCode;
use super::{Entry, Series};
use crate::lab_results::{Concept, ReferenceRange};

/// Between two results that follow each other in the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// Indices of entries.
    pub before: usize,
    pub after: usize,
    /// Never empty.
    pub changes: Vec<Change>,
}

/// What is another after a break. From what and to what stands in the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Unit,
    Method,
    /// Also where only one of the two has a reference range.
    Range,
    /// They have no code in common: only others say that they are of one analysis.
    Code,
}

impl Series {
    /// The oldest first.
    pub fn breaks(&self) -> Vec<Break> {
        let drawn = self.drawn();
        let pairs = drawn.iter().zip(drawn.iter().skip(1));
        let found = pairs.filter_map(|(&before, &after)| {
            let changes = changes(self.entries.get(before)?, self.entries.get(after)?);
            (!changes.is_empty()).then_some(Break { before, after, changes })
        });
        found.collect()
    }
}

fn changes(before: &Entry, after: &Entry) -> Vec<Change> {
    let (old, new) = (&before.result, &after.result);
    let is_same_unit = match (before.quantity(), after.quantity()) {
        (Some(one), Some(another)) => one.is_in_unit_of(&another),
        _ => false,
    };
    let old_codes = AnalysisCode::all(old);
    let shares_code = AnalysisCode::all(new).iter().any(|code| old_codes.contains(code));
    let all = [
        (Change::Unit, is_same_unit),
        (Change::Method, is_same_method(old.method.as_ref(), new.method.as_ref())),
        (Change::Range, are_same(&old.ranges, &new.ranges)),
        (Change::Code, shares_code),
    ];
    all.into_iter().filter(|(_, is_same)| !is_same).map(|(change, _)| change).collect()
}

fn is_same_method(one: Option<&Concept>, another: Option<&Concept>) -> bool {
    match (one, another) {
        (None, None) => true,
        (Some(one), Some(another)) => {
            one.text == another.text || one.codes.iter().any(|code| another.codes.contains(code))
        }
        _ => false,
    }
}

/// As they are read; what is drawn of them does not count.
fn are_same(one: &[ReferenceRange], another: &[ReferenceRange]) -> bool {
    let read = |range: &ReferenceRange| (range.text.clone(), range.applies_to.clone(), range.age.clone());
    one.iter().map(read).eq(another.iter().map(read))
}
