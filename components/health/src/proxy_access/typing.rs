//! What can be said of a field of the form before it is sent. The server draws all of it, unseen; a browser's own code shows
//! what fits, and says nothing that is not drawn here.

use innsyn_domain::proxy_access::{DraftFault, DraftWhy, Field};
use innsyn_ui::{Icon, Shape, Words};
use leptos::prelude::*;

use super::GrantTexts;
use super::fields::first_of;
use crate::sentence::sentence;

/// Fields that are checked while they are filled in, and what can be seen to be wrong there. That nothing stands in one yet is
/// no fault; whether a number is one's own, only the server knows.
const SEEN: [(Field, &[DraftWhy]); 3] = [
    (Field::Number, &[DraftWhy::NotDigits, DraftWhy::NotEleven { digits: 0 }, DraftWhy::WrongDigits]),
    (Field::Until, &[DraftWhy::NotADate, DraftWhy::Past, DraftWhy::BeforeFrom]),
    (Field::From, &[DraftWhy::NotADate, DraftWhy::Past]),
];

/// How a fault is called in the page.
pub fn why_name(why: DraftWhy) -> &'static str {
    match why {
        DraftWhy::Missing => "missing",
        DraftWhy::NotDigits => "not-digits",
        DraftWhy::NotEleven { .. } => "not-eleven",
        DraftWhy::WrongDigits => "wrong-digits",
        DraftWhy::Oneself => "oneself",
        DraftWhy::TooLong => "too-long",
        DraftWhy::UnknownArea => "unknown-area",
        DraftWhy::NotADate => "not-a-date",
        DraftWhy::Past => "past",
        DraftWhy::BeforeFrom => "before-from",
    }
}

/// For each of `fields` that is checked: an element with the field's id in `data-of`, and in it the words of each fault under
/// `data-why`. `data-part="digits"` is filled with how many were written.
#[component]
pub fn WhileTyping(fields: &'static [Field], texts: GrantTexts) -> impl IntoView {
    let seen = SEEN.into_iter().filter(|(field, _)| fields.contains(field));
    let places = seen.map(|(field, whys)| {
        let of = first_of(field);
        let words = whys.iter().map(|why| {
            let words = match why {
                DraftWhy::NotEleven { .. } => {
                    let digits = view! { <span data-part="digits"></span> }.into_any();
                    sentence(&texts.fields.faults.number_not_eleven, vec![digits])
                }
                why => view! { <Words phrase=texts.fault(DraftFault { field, why: *why }) /> }.into_any(),
            };
            view! { <span data-why=why_name(*why) hidden=true>{words}</span> }
        });
        view! {
            <p class="innsyn-field-error" id=format!("{of}-sjekk") data-of=of hidden=true>
                <Icon shape=Shape::Warning />
                {words.collect_view()}
            </p>
        }
    });
    places.collect_view().into_any()
}
