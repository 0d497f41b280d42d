use innsyn_i18n::Locale;
use leptos::prelude::*;

use super::{CheckField, Choice, LongTextField, SelectField, TextField};
use crate::example::{Example, phrase};

fn shelves(locale: Locale) -> Vec<Choice> {
    [("", "Alle hyller"), ("lyrikk", "Lyrikk"), ("reise", "Reiseskildringer fra fjell, fjord og vidde i nord og sør")]
        .map(|(value, words)| Choice { value: value.into(), words: phrase(locale, words) })
        .into()
}

pub const EXAMPLES: &[Example] = &[
    Example {
        component: "field",
        name: "a line of text",
        view: |l| view! { <TextField id="tittel" name="tittel" label=phrase(l, "Tittel") /> }.into_any(),
    },
    Example {
        component: "field",
        name: "a search with a hint and words in it",
        view: |l| {
            let (label, hint) = (phrase(l, "Søk"), phrase(l, "Forfatter eller tittel."));
            view! { <TextField id="sok" name="sok" label=label hint=hint value="Čáhci" search=true most=200 /> }
                .into_any()
        },
    },
    Example {
        component: "field",
        name: "one of several, the last chosen, long words",
        view: |l| {
            view! { <SelectField id="hylle" name="hylle" label=phrase(l, "Hylle") choices=shelves(l) chosen="reise" /> }
                .into_any()
        },
    },
    Example {
        component: "field",
        name: "yes or no",
        view: |l| {
            let label = phrase(l, "Bare bøker som står inne");
            view! { <CheckField id="inne" name="inne" value="ja" label=label checked=true /> }.into_any()
        },
    },
    Example {
        component: "field",
        name: "several lines, with a fault",
        view: |l| {
            let (label, hint) = (phrase(l, "Omtale"), phrase(l, "Hva handler boka om?"));
            let error = phrase(l, "Skriv noe først.");
            view! { <LongTextField id="omtale" name="omtale" label=label hint=hint value="To reiser,\nog et hjem." error=error /> }
                .into_any()
        },
    },
];
