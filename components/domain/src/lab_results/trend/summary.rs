//! What can be said of a series in a sentence, as written and without a verdict.

use super::{Bound, Entry, Series};

/// Of the results that are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary<'s> {
    pub count: usize,
    pub first: &'s Entry,
    pub last: &'s Entry,
    /// The lowest and the highest. `None`: units differ, or nobody can say, as of 0.3 and «less than 0.5».
    pub extremes: Option<(&'s Entry, &'s Entry)>,
}

impl Series {
    /// `None`: nothing is drawn.
    pub fn summary(&self) -> Option<Summary<'_>> {
        let drawn: Vec<&Entry> = self.drawn().into_iter().filter_map(|at| self.entries.get(at)).collect();
        let (first, last) = (drawn.first()?, drawn.last()?);
        let extremes = end(&drawn, Bound::Below).zip(end(&drawn, Bound::Above)).filter(|_| is_one_unit(&drawn));
        Some(Summary { count: drawn.len(), first, last, extremes })
    }
}

fn is_one_unit(drawn: &[&Entry]) -> bool {
    drawn.windows(2).all(|pair| match pair {
        [one, another] => one.quantity().zip(another.quantity()).is_some_and(|(a, b)| a.is_in_unit_of(&b)),
        _ => true,
    })
}

/// The lowest of them, or the highest. A bound is it only where no number lies beyond it; one on the other side says
/// nothing of this end, unless it leaves all the others behind.
fn end<'s>(drawn: &[&'s Entry], side: Bound) -> Option<&'s Entry> {
    // Turned so that the lowest is looked for.
    let turned = |entry: &Entry| {
        let value = entry.quantity()?.value.approximate();
        Some(if side == Bound::Below { value } else { -value })
    };
    let all: Vec<(f64, Option<Bound>, &'s Entry)> =
        drawn.iter().filter_map(|entry| Some((turned(entry)?, entry.bound(), *entry))).collect();
    let least = |wanted: &dyn Fn(Option<Bound>) -> bool| {
        all.iter().filter(|(_, bound, _)| wanted(*bound)).min_by(|a, b| a.0.total_cmp(&b.0))
    };
    let number = least(&|bound| bound.is_none());
    let beyond = least(&|bound| bound == Some(side));
    let other = least(&|bound| bound.is_some_and(|bound| bound != side));
    // Another bound of the same side that lies higher may be anywhere, also lower still.
    let highest_beyond = all.iter().filter(|(_, bound, _)| *bound == Some(side)).max_by(|a, b| a.0.total_cmp(&b.0));
    let (found, by_bound) = match (number, beyond) {
        (Some(number), None) => (number, false),
        (None, Some(beyond)) => (beyond, true),
        (Some(number), Some(_)) => {
            let highest = highest_beyond?;
            (highest.0 <= number.0).then_some((beyond?, true))?
        }
        (None, None) => return None,
    };
    let is_sure = other.is_none_or(|other| found.0 <= other.0)
        && (!by_bound || highest_beyond.is_none_or(|highest| (highest.0 - found.0).abs() < f64::EPSILON));
    is_sure.then_some(found.2)
}
