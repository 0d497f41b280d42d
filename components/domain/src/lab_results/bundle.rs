//! Laboratory results from Bundles that somebody else has fetched.

#[cfg(test)]
mod tests;

use super::{ParsedLabResults, SourceNotice, parse_entries};
use crate::bundle::{Admitted, Asked, Bundle, BundleFault, admitted};

/// The results of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct OfOne {
    pub results: ParsedLabResults,
    /// Entries that were left out: another person's, or of a kind that must name a person and names none.
    pub dropped: usize,
}

/// The results of one person, from all pages of an answer.
pub fn of_one(pages: &[Bundle], asked: &Asked<'_>) -> Result<OfOne, BundleFault> {
    let Admitted { entries, viewer, dropped, others, is_cut, .. } = admitted(pages, asked)?;
    let mut results = parse_entries(&entries, &viewer);
    // What came of others may be told of in a document or a conclusion of this person's.
    results.value.hold_back(&entries, &viewer, &others);
    if is_cut && !results.value.notices.contains(&SourceNotice::Incomplete) {
        results.value.notices.push(SourceNotice::Incomplete);
    }
    Ok(OfOne { results, dropped })
}
