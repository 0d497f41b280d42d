//! Which reports of one number are versions of one report.

use std::collections::HashSet;

use super::laboratory::{Laboratory, Likeness};
use super::{Code, LabReport, LabResult, LabValue, Name, ReportStatus};
use crate::order;

/// More laboratories than this do not use one number by chance: then none is taken for another.
const MOST_LABORATORIES: usize = 16;

/// The reports of one number, by the laboratory they are of.
///
/// Sure: the same number of an organisation, or the same name. Where it may be the same laboratory, they are versions of one
/// report when that is what their content says (the same examination of the same day), one of them says that it replaces
/// another or names no laboratory at all, and there is no second that it could be. Two laboratories may use one number, so
/// whatever speaks for two keeps them apart. But where a correction could be of several, what it may have replaced is not
/// shown as valid in any.
pub(super) fn gather(mut reports: Vec<(Laboratory, LabReport)>) -> Vec<Vec<LabReport>> {
    order::sort_by(&mut reports, |(a, _), (b, _)| a.cmp(b));
    let mut by_laboratory: Vec<(Laboratory, Vec<LabReport>)> = Vec::new();
    for (laboratory, report) in reports {
        match by_laboratory.last_mut() {
            Some((last, versions)) if *last == laboratory => versions.push(report),
            _ => by_laboratory.push((laboratory, vec![report])),
        }
    }
    if by_laboratory.len() > MOST_LABORATORIES {
        return by_laboratory.into_iter().map(|(_, versions)| versions).collect();
    }
    let mut groups: Vec<Group> = Vec::new();
    // By number first: a name is taken for the laboratory that has it.
    let (numbered, named): (Vec<_>, Vec<_>) =
        by_laboratory.into_iter().partition(|(laboratory, _)| laboratory.has_numbers());
    for (laboratory, versions) in numbered.into_iter().chain(named) {
        add(&mut groups, Group { laboratories: vec![laboratory], versions });
    }
    while let Some((a, b)) = only_pair(&groups) {
        let joined = groups.swap_remove(b);
        if let Some(group) = groups.get_mut(a) {
            group.absorb(joined);
        }
    }
    doubt_what_may_be_replaced(&mut groups);
    groups.into_iter().map(|group| group.versions).collect()
}

/// Spellings of what is one laboratory, and its reports.
struct Group {
    laboratories: Vec<Laboratory>,
    versions: Vec<LabReport>,
}

/// To the groups that it is surely of; where those are two laboratories, to none.
fn add(groups: &mut Vec<Group>, new: Group) {
    let (mut own, others): (Vec<Group>, Vec<Group>) =
        std::mem::take(groups).into_iter().partition(|group| group.is(&new, Likeness::Same) && !group.conflicts(&new));
    let is_one = own.iter().enumerate().all(|(at, a)| own.iter().skip(at + 1).all(|b| !a.conflicts(b)));
    *groups = others;
    if is_one {
        groups.push(own.into_iter().fold(new, |mut all, group| {
            all.absorb(group);
            all
        }));
    } else {
        groups.append(&mut own);
        groups.push(new);
    }
}

/// Two groups that may be one, and neither may be one with any other.
fn only_pair(groups: &[Group]) -> Option<(usize, usize)> {
    let candidates = |of: usize| -> Vec<usize> {
        let may_be = |at: &usize| match (groups.get(of), groups.get(*at)) {
            (Some(group), Some(other)) => *at != of && group.may_be(other),
            _ => false,
        };
        (0..groups.len()).filter(may_be).collect()
    };
    (0..groups.len()).find_map(|a| match candidates(a).as_slice() {
        [b] if candidates(*b).len() == 1 => Some((a.min(*b), a.max(*b))),
        _ => None,
    })
}

/// A correction, or a mistake, that could be of several: in each of them its results may be wrong, and nobody can say in which.
fn doubt_what_may_be_replaced(groups: &mut [Group]) {
    let replacing: Vec<(usize, LabReport)> = groups
        .iter()
        .enumerate()
        .flat_map(|(at, group)| group.versions.iter().filter(|v| replaces(v)).map(move |v| (at, v.clone())))
        .collect();
    for (at, newer) in &replacing {
        let of: Vec<usize> = (0..groups.len())
            .filter(|other| match (groups.get(*at), groups.get(*other)) {
                (Some(own), Some(group)) => other != at && own.may_be(group),
                _ => false,
            })
            .collect();
        for group in of {
            for version in groups.get_mut(group).into_iter().flat_map(|group| &mut group.versions) {
                if may_replace(newer, version) {
                    doubt(&mut version.results, &Examined::of(newer));
                }
            }
        }
    }
}

fn doubt(results: &mut [LabResult], replaced: &Examined<'_>) {
    for result in results {
        if replaced.has(result) && result.value != LabValue::Withdrawn {
            let status = result.status;
            super::report::withdraw(result);
            result.value = LabValue::NotSafeToShow;
            result.status = status;
        } else {
            doubt(&mut result.members, replaced);
        }
    }
}

impl Group {
    fn absorb(&mut self, other: Self) {
        self.laboratories.extend(other.laboratories);
        self.versions.extend(other.versions);
    }

    fn is(&self, other: &Self, likeness: Likeness) -> bool {
        self.pairs(other).any(|(a, b)| a.likeness(b) == likeness)
    }

    /// By number they are two.
    fn conflicts(&self, other: &Self) -> bool {
        self.pairs(other).any(|(a, b)| a.has_other_number_than(b))
    }

    fn pairs<'g>(&'g self, other: &'g Self) -> impl Iterator<Item = (&'g Laboratory, &'g Laboratory)> {
        self.laboratories.iter().flat_map(|a| other.laboratories.iter().map(move |b| (a, b)))
    }

    /// Not surely of one laboratory, but what they say is.
    fn may_be(&self, other: &Self) -> bool {
        let mut versions = self.versions.iter().flat_map(|a| other.versions.iter().map(move |b| (a, b)));
        let nameless = |group: &Self| group.laboratories.iter().all(Laboratory::says_nothing);
        !self.is(other, Likeness::Different)
            && if nameless(self) || nameless(other) {
                versions.any(|(a, b)| is_of_the_same(a, b))
            } else {
                versions.any(|(a, b)| may_replace(a, b) || may_replace(b, a))
            }
    }
}

fn may_replace(newer: &LabReport, older: &LabReport) -> bool {
    let is_earlier =
        newer.issued.is_known() && older.issued.is_known() && newer.issued.earliest() < older.issued.earliest();
    replaces(newer) && !is_earlier && is_of_the_same(newer, older)
}

/// It says that it, or something in it, stands instead of what was said before.
fn replaces(report: &LabReport) -> bool {
    fn any(results: &[LabResult]) -> bool {
        results.iter().any(|result| says_so(result.status) || any(&result.members))
    }
    says_so(report.status) || any(&report.results)
}

const fn says_so(status: ReportStatus) -> bool {
    matches!(
        status,
        ReportStatus::Amended | ReportStatus::Corrected | ReportStatus::Cancelled | ReportStatus::EnteredInError
    )
}

/// Of the same day, and something in both was examined. Without results: under the same title.
fn is_of_the_same(a: &LabReport, b: &LabReport) -> bool {
    let is_same_day = a.sampled.day().is_some_and(|day| b.sampled.day() == Some(day));
    is_same_day
        && if a.results.is_empty() || b.results.is_empty() {
            a.title.is_some() && a.title == b.title && a.kind == b.kind
        } else {
            let examined = Examined::of(b);
            a.results.iter().any(|result| examined.holds(result))
        }
}

/// What was examined in a report, at all levels.
#[derive(Default)]
struct Examined<'r> {
    names: HashSet<&'r Name>,
    codes: HashSet<&'r Code>,
    /// The report does not say.
    anything: bool,
}

impl<'r> Examined<'r> {
    fn of(report: &'r LabReport) -> Self {
        let mut all = Self { anything: report.results.is_empty(), ..Self::default() };
        all.add(&report.results);
        all
    }

    fn add(&mut self, results: &'r [LabResult]) {
        for result in results {
            self.names.extend(Some(&result.name).filter(|name| **name != Name::Nameless));
            self.codes.extend(&result.codes);
            self.add(&result.members);
        }
    }

    fn has(&self, result: &LabResult) -> bool {
        self.anything || self.names.contains(&result.name) || result.codes.iter().any(|code| self.codes.contains(code))
    }

    fn holds(&self, result: &LabResult) -> bool {
        self.has(result) || result.members.iter().any(|member| self.holds(member))
    }
}
