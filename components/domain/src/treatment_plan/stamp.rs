//! What tells a plan from an earlier state of itself.

use std::fmt::Debug;

use super::Plan;
use crate::order;

impl Plan {
    /// A digest of all that is shown of it. The order in which a source delivers what belongs to it says nothing.
    pub fn stamp(&self) -> String {
        let mut bare = self.bare();
        sort(&mut bare.diagnoses);
        sort(&mut bare.goals);
        sort(&mut bare.function);
        sort(&mut bare.measures);
        sort(&mut bare.medicines);
        format!("{:016x}", digest(&format!("{bare:?}")))
    }
}

fn sort<T: Debug>(all: &mut [T]) {
    order::sort_by_key(all, |one| format!("{one:?}"));
}

/// FNV-1a: the same on every machine and in every version of Rust, which the standard library does not promise of its own.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
