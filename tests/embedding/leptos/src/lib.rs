//! Another Leptos application: its own page, its own data, its own links, some words of its own, and innsyn's views in it. The
//! same page is made on a server (`ssr`), taken over in a browser (`hydrate`), or made there (`csr`).

// `#[component]` leaves a copy of each function that nobody outside can reach.
#![allow(unreachable_pub)]

mod data;
#[cfg(test)]
mod each;
#[cfg(test)]
mod parts;
mod words;

use innsyn_health::lab_results::{LabDays, LabOneValue, LabTexts, notices};
use innsyn_i18n::{Locale, Texts};
use innsyn_ui::{Button, ButtonKind, HeadingLevel, Words as Say};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;

use data::{FIRST, SECOND};
use words::OwnWords;

/// What comes before a result's id in this application's addresses.
const RESULTS: &str = "/svar/";

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Part {
    Results,
    Line,
}

/// The host's page.
#[component]
pub fn Page() -> impl IntoView {
    let locale = RwSignal::new(Locale::Nb);
    let answer = RwSignal::new(FIRST);
    let parts = RwSignal::new(vec![Part::Results, Part::Line]);
    let opened = RwSignal::new(String::new());
    let draw = move |part| match part {
        Part::Results => (move || results(answer.get(), locale.get())).into_any(),
        Part::Line => (move || line(locale.get())).into_any(),
    };
    let take_over = move |event: MouseEvent| {
        if let Some(id) = result_of(&event) {
            event.prevent_default();
            opened.set(format!("Åpnet {id}"));
        }
    };
    view! {
        <main lang=move || locale.get().tag() on:click=take_over>
            <h1>"Leptos"</h1>
            <p>
                <Button kind=ButtonKind::Other on:click=move |_| answer.set(SECOND)>"Andre svar"</Button>
                <Button kind=ButtonKind::Other on:click=move |_| locale.set(Locale::Nn)>"Nynorsk"</Button>
                <Button kind=ButtonKind::Other on:click=move |_| parts.update(|parts| parts.reverse())>"Bytt plass"</Button>
                <Button kind=ButtonKind::Other on:click=move |_| parts.update(Vec::clear)>"Ta bort"</Button>
            </p>
            <output>{opened}</output>
            <For each=move || parts.get() key=|part| *part children=draw />
        </main>
    }
}

/// The results of the one person that an answer is about, and what is not among them; or why there are none.
fn results(json: &str, locale: Locale) -> AnyView {
    let words = OwnWords(locale);
    let texts = LabTexts::new(&words);
    let one = match data::read(json) {
        Ok(one) => one,
        Err(why) => return view! { <p>{why.to_string()}</p> }.into_any(),
    };
    let (value, faults) = (one.results.value, one.results.faults);
    let lost = faults.iter().filter(|fault| fault.entry_lost).count();
    let missing = [
        ("lab-results-unreadable", lost),
        ("lab-results-partly-readable", faults.len() - lost),
        ("lab-results-dropped", one.dropped),
    ];
    let missing = missing.into_iter().filter(|(_, count)| *count > 0);
    let missing = missing
        .map(|(key, count)| view! { <p><Say phrase=words.plural(key, "count").of(locale, count as u64) /></p> })
        .collect_view();
    view! {
        <div class="results">
            {notices(&value.notices, HeadingLevel::H2, &texts)}
            {missing}
            <LabDays reports=value.reports texts=texts level=HeadingLevel::H2 link_base=RESULTS />
        </div>
    }
    .into_any()
}

/// A value that this application has from elsewhere.
fn line(locale: Locale) -> AnyView {
    let texts = LabTexts::new(&OwnWords(locale));
    let value = data::measured().map(|result| view! { <LabOneValue result=result texts=texts /> });
    view! { <div class="line">{value}</div> }.into_any()
}

/// The result that a click leads to. The views draw links and nothing more: to show what is behind one is the application's.
/// A click for a new tab is left to the browser.
fn result_of(event: &MouseEvent) -> Option<String> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    link.get_attribute("href")?.strip_prefix(RESULTS).map(str::to_owned)
}

/// The rules of the views; the host puts its own after them.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
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
        let wanted = ["D-dimer", "mindre enn 0,27", "href=\"/svar/Observation/e01-e02-comparators-a\"", "Over grensen"];
        for words in wanted {
            assert!(html.contains(words), "{words}: {html}");
        }
        assert!(stylesheet().contains(".innsyn-lab-row"));
    }

    #[test]
    fn an_answer_about_several_says_why_nothing_is_shown() {
        let two = FIRST.replacen("14857712030", "15507600333", 1);
        let html = Owner::new().with(|| results(&two, Locale::Nb).to_html());
        assert!(html.contains("several persons") && !html.contains("D-dimer"));
    }

    #[test]
    fn what_cannot_be_read_is_counted_aloud() {
        let cut = FIRST.replacen("\"value\": 0.27", "\"value\": \"0.27\"", 1);
        let html = Owner::new().with(|| results(&cut, Locale::Nb).to_html());
        assert!(html.contains("kunne ikke leses"), "{html}");
    }
}
