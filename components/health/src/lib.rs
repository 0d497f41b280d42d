//! innsyn's views of health data: functions of data and words. They neither fetch nor route, and no feature's folder
//! imports another's.

// `#[component]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

// The same macros and names; see there.
#[cfg(feature = "nodes")]
extern crate innsyn_nodes as leptos;

pub mod lab_results;
pub mod proxy_access;
mod sentence;
pub mod treatment_plan;

pub use lab_results::{LabExample, examples};

/// The rules of a list of results and what one chooses among it by, and of no other view.
pub const LIST_CSS: &str =
    concat!(include_str!("lab_results/lab_results.css"), include_str!("lab_results/filter/filter.css"),);

/// The rules of every view here; they stand on `innsyn_ui::CSS`.
pub const CSS: &str = concat!(
    include_str!("lab_results/lab_results.css"),
    include_str!("lab_results/filter/filter.css"),
    include_str!("lab_results/trend/trend.css"),
    include_str!("proxy_access/proxy_access.css"),
    include_str!("treatment_plan/treatment_plan.css"),
    include_str!("treatment_plan/paper.css"),
);
