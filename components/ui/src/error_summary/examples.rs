use innsyn_i18n::Locale;
use leptos::prelude::*;

use super::{ErrorSummary, FieldError};
use crate::HeadingLevel;
use crate::example::{Example, phrase};
use crate::field::{Keys, TextField};

fn two(l: Locale) -> Vec<FieldError> {
    [("skrevet-av", "Skriv hvem boka er av"), ("utgitt", "Skriv året med fire sifre")]
        .map(|(field, words)| FieldError { field: field.into(), words: phrase(l, words) })
        .into()
}

pub const EXAMPLES: &[Example] = &[Example {
    component: "error_summary",
    name: "two things to mend, and their fields",
    view: |l| {
        let [by, year] = ["Forfatter", "Utgitt"].map(|words| phrase(l, words));
        let [first, second] = ["Skriv hvem boka er av", "Skriv året med fire sifre"].map(|words| phrase(l, words));
        view! {
            <ErrorSummary heading=phrase(l, "To ting må rettes") errors=two(l) level=HeadingLevel::H3 />
            <TextField id="skrevet-av" name="skrevet-av" label=by error=first />
            <TextField id="utgitt" name="utgitt" label=year value="87" keys=Keys::Digits error=second />
        }
        .into_any()
    },
}];
