use std::sync::OnceLock;

use innsyn_domain::lab_results::{Judgement, LabReport, LabResult, LabValue, ReportStatus, Susceptibility};
use innsyn_domain::when::When;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::HeadingLevel;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::examples::{EXAMPLES, data};
use super::{LabDays, LabReportView, LabResultView, LabTexts};

pub(super) fn texts(locale: Locale) -> &'static LabTexts {
    static TEXTS: OnceLock<[LabTexts; 3]> = OnceLock::new();
    &TEXTS.get_or_init(|| Locale::ALL.map(|l| LabTexts::new(Words::of(l))))[locale as usize]
}

pub(super) fn html(view: impl FnOnce() -> AnyView) -> Html {
    Html::parse_fragment(&Owner::new().with(|| view().to_html()))
}

pub(super) fn select<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

/// Text as it is read: in order, spaces tidied.
pub(super) fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// «Prøven tatt: 19. november 2026», for each fact.
pub(super) fn facts(page: &Html) -> Vec<String> {
    let (dt, dd) = (Selector::parse("dt").unwrap(), Selector::parse("dd").unwrap());
    let said = |row: ElementRef<'_>, what: &Selector| row.select(what).next().map(text).unwrap_or_default();
    select(page, "dl > div").into_iter().map(|row| format!("{}: {}", said(row, &dt), said(row, &dd))).collect()
}

pub(super) fn list(reports: Vec<LabReport>) -> Html {
    html(|| {
        let texts = texts(Locale::Nb).clone();
        view! { <LabDays reports=reports texts=texts level=HeadingLevel::H2 link_base="/provesvar/" /> }.into_any()
    })
}

fn one(result: LabResult) -> Html {
    one_of(data::report(vec![result.clone()]), result, Locale::Nb)
}

fn one_of(report: LabReport, result: LabResult, locale: Locale) -> Html {
    html(|| {
        let texts = texts(locale).clone();
        view! {
            <LabResultView report=report result=result texts=texts level=HeadingLevel::H2 link_base="/provesvar/" />
        }
        .into_any()
    })
}

pub(super) fn all(page: &Html) -> String {
    text(page.root_element())
}

/// What the list and the page say for one value.
fn value_in_list(value: LabValue) -> String {
    let page = list(vec![data::report(vec![data::result("Prøve", value)])]);
    select(&page, ".innsyn-lab-value").into_iter().map(text).collect()
}

#[test]
fn e01_e02_a_comparator_is_read_as_words() {
    let expected = [
        ("Mindre", "mindre enn 0,27 mg/L"),
        ("Høyst", "5 eller mindre mg/L"),
        ("Mer", "mer enn 90 mL/min"),
        ("Minst", "1200 eller mer"),
    ];
    for (name, words) in expected {
        let value = data::every_value().into_iter().find(|r| super::plain_name(&r.name, texts(Locale::Nb)) == Ok(name));
        assert_eq!(value_in_list(value.unwrap().value), words);
    }
}

#[test]
fn e05b_a_value_nobody_marked_has_no_verdict_anywhere() {
    let result = LabResult {
        ranges: vec![super::trend::examples::between("4.0", "6.0")],
        ..data::result("Glukose", data::quantity("5.60", Some("mmol/L"), None))
    };
    let in_list = all(&list(vec![data::report(vec![result.clone()])]));
    assert!(in_list.contains("Referanse: 4,0–6,0"), "{in_list}");
    let alone = one(result);
    assert_eq!(select(&alone, ".innsyn-line-value").len(), 1, "it has its place on the line");
    let alone = all(&alone);
    assert!(alone.contains("Laboratoriet har ikke merket svaret."), "{alone}");
    for page in [in_list, alone] {
        for verdict in ["nnenfor", "Over ref", "Under ref", "Utenfor", "ormal"] {
            assert!(!page.contains(verdict), "{verdict}: {page}");
        }
    }
}

#[test]
fn e06_e07_a_mark_is_a_word_and_a_shape() {
    let cases = [
        (Judgement::Over, "Over referanseområdet", Some("triangle-up")),
        (Judgement::Under, "Under referanseområdet", Some("triangle-down")),
        (Judgement::Outside, "Utenfor referanseområdet", Some("diamond")),
        (Judgement::Within, "Innenfor referanseområdet", Some("disc")),
        (Judgement::Susceptibility(Susceptibility::R), "Resistent (R)", None),
    ];
    for (judgement, words, shape) in cases {
        let result = LabResult { judgement, ..data::result("Urat", data::quantity("412", None, None)) };
        let page = list(vec![data::report(vec![result])]);
        assert_eq!(text(select(&page, ".innsyn-lab-mark")[0]), words);
        let drawn = select(&page, ".innsyn-lab-mark svg").first().and_then(|svg| svg.attr("data-shape"));
        assert_eq!(drawn, shape);
    }
}

#[test]
fn e08_e09_each_absence_says_its_own_words() {
    let expected = [
        ("Ikke klar", "Ikke klart ennå"),
        ("Hemolysert", "Kunne ikke analyseres: hemolysert"),
        ("Mangler", "Resultat mangler"),
        ("Kansellert", "Kansellert – ingen svar"),
    ];
    for (name, words) in expected {
        let result =
            data::every_value().into_iter().find(|r| super::plain_name(&r.name, texts(Locale::Nb)) == Ok(name));
        assert_eq!(value_in_list(result.unwrap().value), words);
    }
}

#[test]
fn every_value_that_is_not_a_heading_says_something() {
    for result in data::every_value() {
        assert!(!value_in_list(result.value.clone()).is_empty(), "{:?}", result.value);
    }
}

#[test]
fn e10_e11_an_earlier_value_stands_only_among_the_earlier_versions() {
    let page = one_of(data::changed(), data::urate(), Locale::Nb);
    let earlier = select(&page, "details");
    assert_eq!(earlier.len(), 1);
    assert!(text(earlier[0]).contains("171 µmol/L"));
    // The sentence about the change tells it too, struck out.
    assert_eq!(text(select(&page, "#endringer del")[0]), "171 µmol/L");
    assert!(!text(select(&page, ".innsyn-lab-answer")[0]).contains("171"));
    assert_eq!(all(&page).matches("171").count(), 2);
    let on_paper = select(&page, "details[data-stays-shut] > summary .innsyn-expander-paper");
    assert_eq!(text(on_paper[0]), "Ikke åpnet, og derfor ikke skrevet ut.");
    assert!(all(&page).contains("Endret") && all(&page).contains("Prøven er målt på nytt."));
}

#[test]
fn e12_e15_e16_each_status_but_the_finished_one_is_said_on_its_row() {
    let page = list(vec![data::report(data::every_status())]);
    let expected = [
        "Foreløpig",
        "Foreløpig",
        "",
        "Endret",
        "Endret",
        "Tillegg",
        "Status ukjent",
        "Ikke klart ennå",
        "Kansellert",
        "Feilregistrert",
    ];
    let tag = Selector::parse(".innsyn-tag").unwrap();
    let said: Vec<String> =
        select(&page, "li").into_iter().map(|row| row.select(&tag).next().map(text).unwrap_or_default()).collect();
    assert_eq!(said, expected);
}

#[test]
fn e13_a_cancelled_report_says_so_and_why() {
    let page = list(vec![data::empty(ReportStatus::Cancelled)]);
    let said = all(&page);
    assert!(said.contains("Kansellert – ingen svar") && said.contains("Prøveglasset kom knust fram."), "{said}");
    assert_eq!(select(&page, "ul.innsyn-lab-rows").len(), 0);
}

#[test]
fn e14_what_was_entered_in_error_shows_no_value_mark_or_range() {
    let result = LabResult { value: LabValue::Withdrawn, status: ReportStatus::EnteredInError, ..data::urate() };
    for said in [all(&list(vec![data::report(vec![result.clone()])])), all(&one(result))] {
        assert!(said.contains("Feilregistrert"));
        assert!(!said.contains("Over referanse") && !said.contains("155"), "{said}");
    }
}

#[test]
fn e25_a_code_without_words_is_an_unknown_analysis() {
    let said = all(&list(vec![data::report(data::every_value())]));
    assert!(said.contains("Ukjent analyse (NPU12345)") && said.contains("Analyse uten navn"), "{said}");
}

#[test]
fn e28_nothing_of_a_withheld_report_is_there() {
    let mut report = data::withheld();
    report.earlier = vec![data::report(vec![data::urate()])];
    let alone = html(|| {
        let texts = texts(Locale::Nb).clone();
        let report = report.clone();
        view! { <LabReportView report=report texts=texts level=HeadingLevel::H2 /> }.into_any()
    });
    for said in [all(&list(vec![report.clone()])), all(&alone)] {
        assert!(said.contains("3. desember 2026"), "{said}");
        for hidden in ["Vevs", "Sjøbris", "Áile", "412", "Urat"] {
            assert!(!said.contains(hidden), "{hidden}: {said}");
        }
    }
}

#[test]
fn e30_a_clock_time_is_not_invented() {
    let mut report = data::report(vec![data::urate()]);
    report.sampled = When::Day(jiff::civil::date(2026, 11, 19));
    let page = list(vec![report]);
    assert_eq!(facts(&page)[0], "Prøven tatt: 19. november 2026");
}

#[test]
fn e31_e33_digits_stay_and_zero_is_a_value() {
    let expected = [
        ("Målt", "5,60 mmol/L"),
        ("Null", "0"),
        ("Heltall", "0"),
        ("Tiere", "4,0 10⁹/L"),
        ("Titer", "1:128"),
        ("Spenn", "2–3 mm"),
        ("Sant", "Ja"),
        ("Usant", "Nei"),
        ("Blodtrykk", "128/– mmHg"),
        ("Blanding", "Farge: klar, Mengde: 3,5 mL"),
    ];
    for (name, words) in expected {
        let result =
            data::every_value().into_iter().find(|r| super::plain_name(&r.name, texts(Locale::Nb)) == Ok(name));
        assert_eq!(value_in_list(result.unwrap().value), words);
    }
}

#[test]
fn e35_what_a_laboratory_wrote_is_text_never_markup() {
    let page = list(vec![data::report(data::every_value())]);
    assert_eq!(select(&page, "b").len(), 0);
    assert!(all(&page).contains("Ingen vekst, <b>se</b> & les"));
}

#[test]
fn e37_e41_who_and_when_are_said_even_when_nobody_knows() {
    let page = list(vec![data::undated()]);
    assert_eq!(text(select(&page, "h2")[0]), "Prøvetidspunkt ukjent");
    let expected = [
        "Prøven tatt: ikke oppgitt",
        "Svaret kom: skjult",
        "Laboratorium: Navn ikke oppgitt",
        "Bestilt av: Ikke oppgitt",
    ];
    assert_eq!(facts(&page), expected);
}

#[test]
fn a_long_text_is_pointed_to_in_a_list_and_whole_on_paper_and_on_its_page() {
    let in_list = list(vec![data::report(vec![data::long_text()])]);
    let on = |place: &str| select(&in_list, &format!("[data-on={place}]")).into_iter().map(text).collect::<String>();
    assert_eq!(on("screen"), "Svaret er en tekst. Åpne svaret for å lese den.");
    assert!(on("paper").contains("Snittene viser normal slimhinne."));
    let short = list(vec![data::report(vec![data::urate()])]);
    assert_eq!(select(&short, "[data-on]").len(), 0, "what fits is there once");
    assert!(all(&one(data::long_text())).contains("Snittene viser normal slimhinne."));
}

#[test]
fn headings_go_down_one_level_at_a_time_through_panels() {
    let page = list(vec![data::culture()]);
    let levels: Vec<&str> = select(&page, "h2, h3, h4, h5, h6").iter().map(|h| h.value().name()).collect();
    assert_eq!(levels, ["h2", "h3", "h4", "h5", "h6"]);
    assert!(all(&page).contains("1 delprøve kunne ikke vises."));
}

#[test]
fn a_row_has_one_link_named_by_the_analysis_and_its_day() {
    let page = list(vec![data::report(vec![data::urate()])]);
    let links = select(&page, "a");
    assert_eq!(links.len(), 1);
    assert_eq!(text(links[0]), "Urat, 19. november 2026");
    assert_eq!(links[0].attr("href"), Some("/provesvar/urat"));
    assert_eq!(select(&page, "li#r-urat").len(), 1);
}

#[test]
fn e18_each_meaning_of_i_has_its_own_words() {
    let cases = [
        (Susceptibility::Intermediate, "Intermediær (I), slik I ble brukt før 2020"),
        (Susceptibility::I, "Følsom ved økt eksponering (I)"),
        (Susceptibility::UncertainI, "I, med usikker betydning"),
    ];
    for (letter, words) in cases {
        let i = LabResult {
            judgement: Judgement::Susceptibility(letter),
            ..data::result("Cefotaksim", LabValue::Coded(data::concept("I")))
        };
        let page = list(vec![data::report(vec![i])]);
        assert_eq!(text(select(&page, ".innsyn-lab-mark")[0]), words);
    }
}

#[test]
fn a_laboratorys_norwegian_says_its_language_on_other_pages() {
    let result = data::urate();
    for (locale, lang) in [(Locale::Nb, None), (Locale::Nn, Some("no")), (Locale::Se, Some("no"))] {
        let page = one_of(data::report(vec![result.clone()]), result.clone(), locale);
        let comment = select(&page, ".innsyn-lab-comments .innsyn-lab-theirs")[0];
        assert_eq!(comment.attr("lang"), lang);
        assert_eq!(comment.attr("translate"), Some("no"));
    }
}

#[test]
fn every_example_renders_in_every_language_with_unique_ids_and_a_name_for_each_link() {
    for locale in Locale::ALL {
        for example in EXAMPLES {
            let page = html(|| (example.view)(texts(locale)));
            let mut ids: Vec<&str> = select(&page, "[id]").iter().filter_map(|e| e.attr("id")).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{}", example.name);
            assert!(select(&page, "a").into_iter().all(|a| !text(a).is_empty()), "{}", example.name);
            assert!(!all(&page).is_empty(), "{}", example.name);
        }
    }
}

#[test]
fn a_fallen_back_word_says_that_it_is_bokmål() {
    let Phrase { text: word, lang } = texts(Locale::Se).judgement.over.clone();
    if lang.is_none() {
        return;
    }
    let page = one_of(data::report(vec![data::urate()]), data::urate(), Locale::Se);
    let marked = select(&page, ".innsyn-lab-mark [lang=nb]");
    assert_eq!(text(marked[0]), word);
}

#[test]
fn a_status_of_the_whole_report_is_said_once() {
    let preliminary = |name: &str| LabResult {
        status: ReportStatus::Preliminary,
        ..data::result(name, LabValue::Text("Vekst".into()))
    };
    let report = |results| LabReport { status: ReportStatus::Preliminary, ..data::report(results) };
    let tags = |page: &Html| select(page, ".innsyn-tag").len();
    assert_eq!(tags(&list(vec![report(vec![preliminary("Urin"), preliminary("Hals")])])), 1);
    // One row is finished: then the head's word is not every row's, and each says its own.
    let mixed = vec![preliminary("Urin"), data::result("Hals", LabValue::Text("Ingen vekst".into()))];
    assert_eq!(tags(&list(vec![report(mixed)])), 2);
}

#[test]
fn a_letter_that_the_mark_says_is_not_said_beside_it() {
    let result = LabResult {
        judgement: Judgement::Susceptibility(Susceptibility::R),
        ..data::result("Trimetoprim", LabValue::Text("R".into()))
    };
    for page in [list(vec![data::report(vec![result.clone()])]), one(result)] {
        assert!(all(&page).contains("Resistent (R)"));
        assert_eq!(select(&page, ".innsyn-lab-value").len(), 0);
    }
}

#[test]
fn a_text_without_limits_is_not_said_to_be_unmarked() {
    let said = all(&one(data::result("Urin, dyrkning", LabValue::Text("Vekst".into()))));
    assert!(!said.contains("ikke merket"), "{said}");
}
