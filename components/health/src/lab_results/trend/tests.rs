use std::sync::Arc;

use innsyn_domain::lab_results::trend::Series;
use innsyn_domain::lab_results::{Judgement, LabResult, Name};
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use innsyn_ui::HeadingLevel;
use jiff::civil::date;
use leptos::prelude::*;
use scraper::Html;

use super::examples::{EXAMPLES, between, broken, many, series, urate};
use super::{LabTrend, Tools, TrendTexts};
use crate::lab_results::tests::{all, html, select, text, texts};

fn words(locale: Locale) -> TrendTexts {
    TrendTexts::new(Words::of(locale))
}

fn shown(series: Vec<Series>) -> Html {
    html(|| {
        let (texts, words) = (texts(Locale::Nb).clone(), words(Locale::Nb));
        view! { <LabTrend series=series texts=texts words=words level=HeadingLevel::H2 link_base="/provesvar/" /> }
            .into_any()
    })
}

fn cells(page: &Html) -> Vec<Vec<String>> {
    let rows = select(page, "tbody tr:not(.innsyn-trend-break)");
    rows.into_iter().map(|row| row.child_elements().map(text).collect()).collect()
}

#[test]
fn the_sentence_says_how_many_when_and_how_far_as_written() {
    let page = shown(vec![series(
        "Urat",
        vec![
            urate(date(2023, 10, 11), "318.0", Judgement::Within),
            urate(date(2024, 4, 14), "412", Judgement::Over),
            urate(date(2026, 11, 19), "350", Judgement::NotJudged),
        ],
    )]);
    let said = text(select(&page, ".innsyn-trend-said")[0]);
    assert_eq!(
        said,
        "3 svar fra 11. oktober 2023 til 19. november 2026: først 318,0 µmol/L, sist 350 µmol/L, lavest 318,0 µmol/L og \
         høyest 412 µmol/L."
    );
    let one = shown(vec![series("Urat", vec![urate(date(2026, 11, 19), "412", Judgement::Over)])]);
    assert_eq!(text(select(&one, ".innsyn-trend-said")[0]), "Ett svar, fra 19. november 2026: 412 µmol/L.");
}

#[test]
fn the_table_says_everything_that_is_drawn_the_newest_first() {
    let page = shown(vec![broken()]);
    let rows = cells(&page);
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[0][..4], ["19.11.2026", "412 µmol/L", "Referanse: 155–350", "Utenfor referanseområdet"]);
    assert_eq!(rows[1][4], "EndretPrøven er målt på nytt.");
    assert_eq!(rows[3][3], "Ikke merket");
    assert_eq!(rows[5][1], "mindre enn 100 µmol/L");
    let breaks: Vec<_> = select(&page, ".innsyn-trend-break").into_iter().map(text).collect();
    let expected = [
        "Metoden gikk fra ikke oppgitt til Enzymatisk metode.",
        "Referanseområdet gikk fra 140–340 til 155–350.",
        "Enheten gikk fra mg/dL til µmol/L. Referanseområdet gikk fra 2,6–6,0 til 140–340.",
    ];
    assert_eq!(breaks.len(), 3);
    for (said, expected) in breaks.iter().zip(expected) {
        assert!(said.ends_with(expected), "{said}");
    }
    // Said once more under the drawing, the oldest first, with the numbers that stand in it.
    let listed: Vec<_> = select(&page, ".innsyn-trend-breaks li").into_iter().map(text).collect();
    assert!(listed.iter().eq(breaks.iter().rev()), "{listed:?}");
    assert_eq!(select(&page, "tbody th a")[0].attr("href"), Some("/provesvar/urat-2026-11-19"));
}

#[test]
fn a_bound_is_an_arrow_and_another_unit_another_drawing() {
    let page = shown(vec![broken()]);
    let units: Vec<_> = select(&page, "figcaption").into_iter().map(text).collect();
    assert_eq!(units, ["Enhet: µmol/L", "Enhet: mg/dL"]);
    assert_eq!(select(&page, ".innsyn-trend-drawing .innsyn-trend-arrow").len(), 1);
    assert_eq!(select(&page, ".innsyn-trend-drawing .innsyn-trend-point").len(), 7);
    assert_eq!(select(&page, ".innsyn-trend-drawing .innsyn-trend-changed").len(), 1);
    let legend = text(select(&page, ".innsyn-trend-legend")[0]);
    for words in
        ["Over referanseområdet", "Ikke merket av laboratoriet", "Endret svar", "Mindre enn eller mer enn tallet"]
    {
        assert!(legend.contains(words), "{legend}");
    }
}

#[test]
fn what_walks_a_drawing_is_there_where_there_is_somewhere_to_go() {
    let with_tools = |entries| {
        let tools: Tools = Arc::new(|| view! { <i class="tools"></i> }.into_any());
        let (texts, words, series) = (texts(Locale::Nb).clone(), words(Locale::Nb), vec![series("Urat", entries)]);
        html(|| {
            view! { <LabTrend series=series texts=texts words=words level=HeadingLevel::H2 tools=tools /> }.into_any()
        })
    };
    let at = |day| urate(date(2026, 11, day), "412", Judgement::Over);
    assert_eq!(select(&with_tools(vec![at(1)]), "figure .tools").len(), 0);
    assert_eq!(select(&with_tools(vec![at(1), at(2)]), "figure .tools").len(), 1);
}

#[test]
fn many_points_have_one_table_and_no_mark_is_lost() {
    let page = shown(vec![many(500)]);
    assert_eq!(cells(&page).len(), 500);
    let over = select(&page, r#".innsyn-trend-drawing [data-mark="over"]"#).len();
    assert_eq!(over, cells(&page).iter().filter(|row| row[3] == "Over referanseområdet").count());
    assert_eq!(select(&page, "table").len(), 1);
}

#[test]
fn several_have_letters_and_a_table_each_and_no_range_that_could_be_anothers() {
    let one = |name: &str| series(name, vec![urate(date(2026, 1, 1), "1", Judgement::NotJudged)]);
    let page = shown(vec![one("Urat"), one("Kreatinin")]);
    let names: Vec<_> = select(&page, "caption").into_iter().map(text).collect();
    assert_eq!(names, ["Urat", "Kreatinin"]);
    assert!(select(&page, ".innsyn-trend-band").is_empty());
    assert!(all(&page).contains("Da tegner vi ikke referanseområder."));
}

#[test]
fn that_there_is_no_range_is_said_once_where_no_row_has_one_and_by_the_row_where_rows_differ() {
    const NONE: &str = "Laboratoriet har ikke oppgitt noen referanse.";
    let at = |day, has_range: bool| {
        let mut entry = urate(date(2026, 1, day), "350", Judgement::NotJudged);
        entry.result.ranges.truncate(usize::from(has_range));
        entry
    };
    let table = |name: &str, ranges: &[bool]| {
        series(name, ranges.iter().zip(1..).map(|(has_range, day)| at(day, *has_range)).collect())
    };
    let none = shown(vec![table("Urat", &[false, false, false])]);
    assert_eq!(text(select(&none, "caption")[0]), format!("Urat {NONE}"));
    let head: Vec<_> = select(&none, "thead th").into_iter().map(text).collect();
    assert_eq!(head, ["Prøven tatt", "Svar", "Merke fra laboratoriet"]);
    assert_eq!(cells(&none), ["03.01.2026", "02.01.2026", "01.01.2026"].map(|day| [day, "350 µmol/L", "Ikke merket"]));

    let some = shown(vec![table("Urat", &[true, false])]);
    assert!(!all(&some).contains(NONE));
    assert_eq!(
        cells(&some).into_iter().map(|row| row[2].clone()).collect::<Vec<_>>(),
        ["Referanse: Ikke oppgitt", "Referanse: 155–350"]
    );

    let two = shown(vec![table("Urat", &[false]), table("Kreatinin", &[true])]);
    let captions: Vec<_> = select(&two, "caption").into_iter().map(text).collect();
    assert_eq!(captions, [format!("Urat {NONE}"), "Kreatinin".into()], "each of its own");
}

#[test]
fn a_drawing_is_named_and_its_numbers_stand_in_the_page() {
    for (name, view) in EXAMPLES {
        let page = html(|| view(texts(Locale::Nb), &words(Locale::Nb)));
        for drawing in select(&page, "svg:not([aria-hidden]):not(svg svg)") {
            assert_eq!(drawing.attr("role"), Some("img"), "{name}");
            assert!(drawing.attr("aria-label").is_some_and(|label| !label.is_empty()), "{name}");
        }
    }
}

#[test]
fn a_number_line_says_the_same_in_words_and_judges_nothing() {
    let line = |judgement| {
        let result = LabResult { judgement, ..urate(date(2026, 1, 1), "412", Judgement::Over).result };
        html(|| crate::lab_results::number_line::number_line(&result, texts(Locale::Nb)).into_any())
    };
    let page = line(Judgement::Over);
    let label = select(&page, "svg[role=img]")[0].attr("aria-label").unwrap().replace('\u{a0}', " ");
    assert_eq!(label, "Tallinje. Svaret er 412 µmol/L. Referanseområdet er 155–350.");
    let words: Vec<_> = select(&page, ".innsyn-line-word").into_iter().map(text).collect();
    assert_eq!(words, ["Lavere", "Referanse", "Høyere"], "parts of the line, and no verdict");
    assert_eq!(select(&page, r#"[data-mark="over"]"#).len(), 1);
    assert_eq!(select(&line(Judgement::NotJudged), r#"[data-mark="none"]"#).len(), 1);
    assert!(select(&line(Judgement::Within), "svg").is_empty(), "the laboratory says another thing");
    assert!(between("1", "2").bounds.is_some());
}

#[test]
fn e05b_a_mark_in_words_is_not_drawn_as_unmarked() {
    let mut in_words = series("Urat", vec![urate(date(2024, 4, 14), "412", Judgement::InWords)]);
    in_words.entries[0].result.mark_words = vec![Name::Known("Positiv".into())];
    in_words.entries.push(series("Urat", vec![urate(date(2025, 4, 14), "350", Judgement::Over)]).entries.remove(0));
    let page = shown(vec![in_words]);
    let legend = text(select(&page, ".innsyn-trend-legend")[0]);
    assert!(legend.contains("Merket med laboratoriets egne ord"), "{legend}");
    assert!(!legend.contains("Ikke merket"), "{legend}");
    assert!(cells(&page).concat().iter().any(|cell| cell.contains("Laboratoriets merke: Positiv")));
}
