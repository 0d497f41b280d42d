//! The form as it is met: untouched, and with every choice made.

use innsyn_domain::lab_results::{Choices, Filter, Kind, Period, Place, Sort, StatusGroup};
use leptos::prelude::*;

use super::{FilterTexts, LabFilterForm};

/// What it shows, and the view of it.
pub type FilterExample = (&'static str, fn(&FilterTexts) -> AnyView);

pub const EXAMPLES: &[FilterExample] = &[
    ("nothing chosen", |texts| form(Filter::default(), Sort::default(), texts)),
    ("everything chosen", |texts| {
        let filter = Filter {
            words: Some("Čohkken".into()),
            kind: Some(Kind::Microbiology),
            period: Some(Period::OneYear),
            place: Some("Laboratoriet ved Sjøbris sykehus".into()),
            status: Some(StatusGroup::Preliminary),
            marked: true,
        };
        form(filter, Sort::Name, texts)
    }),
];

fn form(filter: Filter, sort: Sort, texts: &FilterTexts) -> AnyView {
    let place = |handle: &str, name: &str| Place { handle: handle.into(), name: name.into() };
    let choices = Choices {
        kinds: vec![Kind::Laboratory, Kind::Microbiology],
        statuses: vec![StatusGroup::Final, StatusGroup::Preliminary],
        places: vec![
            place("a1", "Laboratoriet ved Sjøbris sykehus"),
            place("b2", "Avdeling for patologi og medisinsk genetikk, Fjellheimen universitetssykehus"),
        ],
    };
    view! { <LabFilterForm filter=filter sort=sort choices=choices action="#" texts=texts.clone() /> }.into_any()
}
