use innsyn_domain::lab_results::LabReport;
use innsyn_i18n::Locale;
use innsyn_ui::HeadingLevel;
use leptos::prelude::*;
use scraper::Html;

use super::super::examples::data;
use super::super::tests::{all, html, select, text, texts};
use super::super::{LabDays, LabReportView};

fn list(report: LabReport) -> Html {
    html(|| {
        let texts = texts(Locale::Nb).clone();
        view! {
            <LabDays reports=vec![report] texts=texts level=HeadingLevel::H2 link_base="/svar/" marks_at="/merker" />
        }
        .into_any()
    })
}

fn alone(report: LabReport) -> Html {
    html(|| {
        let texts = texts(Locale::Nb).clone();
        view! { <LabReportView report=report texts=texts level=HeadingLevel::H2 marks_at="/merker" /> }.into_any()
    })
}

#[test]
fn what_is_new_says_so_in_a_word_after_its_name() {
    let new = list(LabReport { is_new: true, ..data::report(vec![data::urate()]) });
    assert_eq!(text(select(&new, ".innsyn-lab-title")[0]), "BlodprøveNy");
    let read = list(data::report(vec![data::urate()]));
    assert_eq!(text(select(&read, ".innsyn-lab-title")[0]), "Blodprøve");
}

#[test]
fn what_waits_says_its_kind_its_day_and_why_and_can_be_seen_by_a_button_that_names_it() {
    for page in [list(data::waiting()), alone(data::waiting())] {
        let said = all(&page);
        assert!(said.contains("Prøven tatt") && said.contains("Du har valgt å vente med dette svaret."), "{said}");
        for hidden in ["Svaret kom", "Sjøbris", "Áile", "Ny"] {
            assert!(!said.contains(hidden), "{hidden}: {said}");
        }
        let button = select(&page, "form[method=post][action='/merker'] button[name=gjor][value=se]");
        assert_eq!(text(button[0]), "Se nå, Vevs- eller celleprøve, 19. november 2026");
        assert_eq!(select(&page, "input[type=hidden][name=svar]")[0].attr("value"), Some("rapport-2"));
    }
    assert!(all(&list(data::waiting())).contains("Vevs- eller celleprøve"));
}

#[test]
fn what_the_data_withhold_has_no_button() {
    for page in [list(data::withheld()), alone(data::withheld())] {
        assert!(select(&page, "form, button").is_empty());
    }
}
