//! What tells a plan from an earlier state of itself.

use std::fmt::Debug;

use super::{Plan, Reach};
use crate::order;

/// How a stamp is made. The same words have another one when it is made otherwise: count it up then, or everybody is told that
/// their plan has changed.
const FORM: &str = "2:";

/// Whether it is made as [`Plan::stamp`] makes it now. Another one tells nothing of what has changed since.
pub fn is_stamp(text: &str) -> bool {
    let digits = text.strip_prefix(FORM).unwrap_or_default();
    digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl Plan {
    /// A digest of what it says. The order in which a source delivers what belongs to it says nothing, and neither does the day on
    /// which it is read.
    pub fn stamp(&self) -> String {
        let mut bare = self.bare();
        sort(&mut bare.diagnoses);
        sort(&mut bare.goals);
        sort(&mut bare.function);
        sort(&mut bare.measures);
        sort(&mut bare.medicines);
        for contact in &mut bare.contacts {
            contact.reach = Reach::Now;
            contact.away.clear();
            contact.phones.append(&mut contact.other_phones);
            sort(&mut contact.phones);
        }
        format!("{FORM}{:016x}", digest(&format!("{bare:?}")))
    }
}

fn sort<T: Debug>(all: &mut [T]) {
    order::sort_by_key(all, |one| format!("{one:?}"));
}

/// FNV-1a: the same on every machine and in every version of Rust, which the standard library does not promise of its own.
fn digest(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
