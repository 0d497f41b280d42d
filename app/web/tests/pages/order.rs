//! What stands where, and in which language.

use innsyn_domain::lab_results::{LabReport, ResultId};
use innsyn_domain::when::{Hidden, When};
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use innsyn_web::pages::Load;

use super::support::{data, two_days};
use super::{every_page, list};

#[test]
fn days_stand_newest_first_and_the_reports_of_a_day_under_its_heading() {
    let mut reports = two_days();
    let same_day = LabReport { id: ResultId("r3".into()), ..reports[0].clone() };
    reports.insert(1, same_day);
    let undated =
        LabReport { id: ResultId("r4".into()), sampled: When::Unknown(Hidden::NotGiven), ..reports[2].clone() };
    reports.push(undated);
    let page = list(Locale::Nb, Load::Ready(data(reports, 8)));
    let read = page.select("#liste h2, #liste article");
    let read: Vec<String> = read
        .iter()
        .map(|it| match it.value().name() {
            "h2" => it.text().collect::<String>().replace('\u{a0}', " "),
            other => other.to_owned(),
        })
        .collect();
    let days =
        ["19. november 2026", "article", "article", "12. november 2026", "article", "Prøvetidspunkt ukjent", "article"];
    assert_eq!(read, days);
}

#[test]
fn in_northern_sami_whatever_is_only_in_bokmal_says_so() {
    let mut looked = 0;
    for (name, page) in every_page(Locale::Se) {
        for key in ["lab-results-next", "lab-results-wrong", "lab-results-not-shown", "home-limits"] {
            let fallen_back = Words::of(Locale::Se).phrase(key);
            let is_it = |text: &&String| **text == fallen_back.text;
            let everywhere = page.texts("main *").iter().filter(is_it).count();
            if fallen_back.lang.is_none() || everywhere == 0 {
                continue;
            }
            looked += 1;
            let marked = page.texts("[lang=nb], [lang=nb] *").iter().filter(is_it).count();
            assert!(marked > 0, "{name}: «{}» is not marked as bokmål", fallen_back.text);
        }
    }
    assert!(looked > 3, "some words were looked at: {looked}");
}
