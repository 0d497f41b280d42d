//! Another Leptos application: its own page, its own data, its own links, and innsyn's views in it. The same page is made on a
//! server (`ssr`), taken over in a browser (`hydrate`), or made there (`csr`).

// `#[component]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

use innsyn_domain::access::Basis;
use innsyn_domain::bundle::{Asked, Bundle};
use innsyn_domain::lab_results::bundle::of_one;
use innsyn_health::lab_results::{LabDays, LabTexts, notices};
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use innsyn_ui::HeadingLevel;
use jiff::civil::date;
use leptos::prelude::*;

/// What this application has fetched.
const ANSWER: &str = include_str!("../../../fixtures/lab/E01-E02-comparators.json");

/// The host's page.
#[component]
pub fn Page() -> impl IntoView {
    let locale = RwSignal::new(Locale::Nb);
    let results = move || results(ANSWER, locale.get());
    view! {
        <main lang=move || locale.get().tag()>
            <h1>"Leptos"</h1>
            <p><button on:click=move |_| locale.set(Locale::Nn)>"Nynorsk"</button></p>
            {results}
        </main>
    }
}

/// The results of the one person that an answer is about; or why there are none.
fn results(json: &str, locale: Locale) -> AnyView {
    let asked = Asked { subject: None, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself };
    let texts = LabTexts::new(Words::of(locale));
    match Bundle::parse(json).and_then(|page| of_one(&[page], &asked)) {
        Ok(one) => {
            let value = one.results.value;
            let said = notices(&value.notices, HeadingLevel::H2, &texts);
            view! {
                {said}
                <LabDays reports=value.reports texts=texts level=HeadingLevel::H2 link_base="/svar/" />
            }
            .into_any()
        }
        Err(why) => view! { <p>{why.to_string()}</p> }.into_any(),
    }
}

/// The rules of the views; the host puts its own after them.
pub fn stylesheet() -> String {
    [innsyn_ui::CSS.concat(), innsyn_health::CSS.to_owned()].concat()
}

/// Where a browser begins.
#[cfg(all(target_arch = "wasm32", feature = "csr"))]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    leptos::mount::mount_to_body(Page);
}

/// Where a browser takes over what a server made.
#[cfg(all(target_arch = "wasm32", feature = "hydrate", not(feature = "csr")))]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    leptos::mount::hydrate_body(Page);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_of_somebody_else_draws_the_results() {
        let html = Owner::new().with(|| view! { <Page /> }.to_html());
        for words in ["D-dimer", "mindre enn 0,27", "href=\"/svar/Observation/e01-e02-comparators-a\""] {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(stylesheet().contains(".innsyn-lab-row"));
    }

    #[test]
    fn an_answer_about_several_says_why_nothing_is_shown() {
        let two = ANSWER.replacen("14857712030", "15507600333", 1);
        let html = Owner::new().with(|| results(&two, Locale::Nb).to_html());
        assert!(html.contains("several persons") && !html.contains("D-dimer"));
    }
}
