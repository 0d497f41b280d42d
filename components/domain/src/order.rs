//! Sorting. The standard library's sort is made anew for each type that is sorted, 5 kB of wasm each time, and so it is in
//! what is collected into an ordered set. Here only places are sorted, and the things are put there afterwards.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Stable, as [`slice::sort`].
pub fn sort<T: Ord>(all: &mut [T]) {
    sort_by(all, T::cmp);
}

/// Stable, as [`slice::sort_by_key`].
pub fn sort_by_key<T, K: Ord>(all: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(all, |a, b| key(a).cmp(&key(b)));
}

/// Stable, as [`slice::sort_by`].
pub fn sort_by<T>(all: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let swaps = swaps(all.len(), &|a, b| compare(&all[a], &all[b]));
    for (a, b) in swaps {
        all.swap(a, b);
    }
}

/// What is exchanged with what, one after another, until all are in order.
fn swaps(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|a, b| compare(*a, *b));
    let mut swaps = Vec::new();
    for start in 0..length {
        let mut at = start;
        // Round the circle of those that take each other's places.
        while order[at] != start {
            let from = std::mem::replace(&mut order[at], at);
            swaps.push((at, from));
            at = from;
        }
        order[at] = at;
    }
    swaps
}

/// As what is collected into a [`BTreeSet`].
pub fn set<T: Ord>(all: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(all);
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_that_the_standard_library_gives(all: Vec<(u8, u16)>) {
            let (mut ours, mut theirs) = (all.clone(), all);
            sort_by_key(&mut ours, |(first, _)| *first);
            theirs.sort_by_key(|(first, _)| *first);
            prop_assert_eq!(&ours, &theirs);
            sort(&mut ours);
            theirs.sort();
            prop_assert_eq!(&ours, &theirs);
            prop_assert_eq!(set(ours), theirs.into_iter().collect());
        }
    }
}
