//! One card a report, whatever was sent twice.

use std::collections::{BTreeMap, BTreeSet};

use super::report::Draft;
use super::{LabReport, ResultId};

/// Gathers versions: reports with the same number from the same laboratory. The newest issued stands, the others are
/// `earlier`; the same content sent again is dropped. A restriction on any version withholds them all, and one that closes
/// a version closes them all.
///
/// Source: NILAR `ServReportId`, unique only inside a laboratory.
pub(super) fn gather(drafts: Vec<Draft>) -> Vec<LabReport> {
    let mut alone = Vec::new();
    let mut by_number: BTreeMap<(String, String), Vec<LabReport>> = BTreeMap::new();
    let mut closed = BTreeSet::new();
    for draft in drafts {
        match (draft.number, draft.closed) {
            (Some(number), true) => _ = closed.insert((number, draft.performer)),
            (Some(number), false) => by_number.entry((number, draft.performer)).or_default().push(draft.report),
            (None, true) => {}
            (None, false) => alone.push(draft.report),
        }
    }
    by_number.retain(|number, _| !closed.contains(number));
    alone.extend(by_number.into_values().filter_map(newest_with_earlier));
    alone
}

fn newest_with_earlier(mut versions: Vec<LabReport>) -> Option<LabReport> {
    // Stable: of two issued at the same time, the one delivered first stands.
    versions.sort_by_key(|v| std::cmp::Reverse(v.issued.earliest()));
    if let Some(withheld) = versions.iter().position(|v| v.withheld.is_some()) {
        return Some(versions.swap_remove(withheld));
    }
    let mut versions = versions.into_iter();
    let mut newest = versions.next()?;
    // Published when the first version was.
    for version in versions {
        let is_repeated = same_content(&newest, &version) || newest.earlier.iter().any(|e| same_content(e, &version));
        if version.reported.is_known() && version.reported.earliest() < newest.reported.earliest() {
            newest.reported = version.reported;
        }
        if !is_repeated {
            newest.earlier.push(version);
        }
    }
    Some(newest)
}

/// Equal but for ids and for when it was sent.
fn same_content(a: &LabReport, b: &LabReport) -> bool {
    let bare = |report: &LabReport| {
        let mut bare =
            LabReport { earlier: Vec::new(), issued: report.sampled, reported: report.sampled, ..report.clone() };
        bare.map_ids(&mut |_| ResultId(String::new()));
        bare
    };
    bare(a) == bare(b)
}
