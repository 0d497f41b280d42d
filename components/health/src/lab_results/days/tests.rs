use innsyn_domain::lab_results::{LabReport, LabResult};
use innsyn_domain::when::When;
use innsyn_i18n::Locale;
use innsyn_ui::HeadingLevel;
use leptos::prelude::*;
use scraper::Selector;

use crate::lab_results::examples::data;
use crate::lab_results::tests::{facts, html, list, select, text, texts};
use crate::lab_results::{LabDays, LabNames};

/// On paper a page may begin with the card.
#[test]
fn under_its_day_a_card_says_the_clock_time_and_only_paper_the_day_again() {
    let report = data::report(vec![data::urate()]);
    let page = list(vec![report.clone()]);
    assert_eq!(facts(&page)[0], "Prøven tatt: 19. november 2026 kl. 08.15");
    assert_eq!(text(select(&page, ".innsyn-lab-date h2")[0]), "19. november 2026");
    let again: Vec<_> = select(&page, "dd > .innsyn-lab-day-again").into_iter().map(text).collect();
    assert_eq!(again, ["19. november 2026"]);
    assert!(select(&page, "[data-paper]").is_empty(), "there is a clock time to see");

    let day = When::Day(jiff::civil::date(2026, 11, 19));
    let page = list(vec![LabReport { sampled: day, ..report.clone() }]);
    assert!(text(select(&page, "[data-paper]")[0]).contains("19. november 2026"));
    assert_eq!(select(&page, "[data-paper]").len(), 1);

    // When the answer came is another thing, whatever day it was.
    let page = list(vec![LabReport { reported: day, ..report.clone() }]);
    assert_eq!(facts(&page)[1], "Svaret kom: 19. november 2026");
    assert_eq!(select(&page, ".innsyn-lab-day-again").len(), 1);

    // A row of another time: of the same day its clock time, of another day the day too.
    let row = |day| {
        let sampled = Some(When::Moment(jiff::civil::date(2026, 11, day).at(9, 0, 0, 0)));
        let page = list(vec![data::report(vec![LabResult { sampled, ..data::urate() }])]);
        let row = select(&page, ".innsyn-lab-own-date")[0];
        let again = row.select(&Selector::parse(".innsyn-lab-day-again").unwrap()).count();
        (text(row), again)
    };
    assert_eq!(row(19), ("Prøven tatt: 19. november 2026 kl. 09.00".into(), 1));
    assert_eq!(row(18), ("Prøven tatt: 18. november 2026 kl. 09.00".into(), 0));

    // «19.11.2026, 08.15»: the time alone could be read as a day.
    let in_sami = html(|| {
        let (reports, texts) = (vec![report.clone()], texts(Locale::Se).clone());
        view! { <LabDays reports=reports texts=texts level=HeadingLevel::H2 link_base="/provesvar/" /> }.into_any()
    });
    assert!(facts(&in_sami)[0].ends_with("19.11.2026, 08.15"), "{:?}", facts(&in_sami));
    assert!(select(&in_sami, ".innsyn-lab-day-again").is_empty());

    // Under a name there is no day above.
    let page = html(|| {
        let (reports, texts) = (vec![report], texts(Locale::Nb).clone());
        view! { <LabNames reports=reports texts=texts level=HeadingLevel::H2 link_base="/provesvar/" /> }.into_any()
    });
    assert!(select(&page, ".innsyn-lab-day-again, [data-paper]").is_empty());
}
