//! Results over time, and the way there.

use innsyn_domain::lab_results::trend::{Beside, Series};
use innsyn_domain::lab_results::{
    Code, Elsewhere, Judgement, LabReport, LabResult, LabResults, Name, ParsedLabResults, Period, ResultId,
};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, LabTrendPage, Load, TrendData};

use crate::one::one_of;
use crate::support::{Page, context, provenance, report, result};

fn urate(day: i8, digits: &str, judgement: Judgement) -> LabReport {
    let code = Code { system: Some("no-kodeverk-7280".into()), code: "NPU09356".into() };
    // The laboratory changed its range in between.
    let range = if day < 15 { "140–340" } else { "155–350" };
    let urate = result(&format!("u{day}"), "Urat", digits, "µmol/L", judgement, range);
    report(&format!("r{day}"), day, vec![LabResult { codes: vec![code], ..urate }])
}

// A helper is no test to the linter, and what fails here fails the test.
#[allow(clippy::expect_used)]
fn series() -> Series {
    let reports = vec![urate(19, "412", Judgement::Over), urate(12, "388.0", Judgement::NotJudged)];
    let results = LabResults { reports, ..LabResults::default() };
    results.series_of(&ResultId("u19".into())).expect("a series")
}

fn data() -> TrendData {
    let beside =
        |handle: &str, name: &str, chosen| Beside { handle: handle.into(), name: Name::Known(name.into()), chosen };
    TrendData {
        series: series(),
        others: Vec::new(),
        period: None,
        beside: vec![beside("a1", "Kreatinin", false), beside("b2", "Bilirubin", true)],
        total: 2,
        left_off: 0,
        undated: 0,
        delivered: ParsedLabResults { value: LabResults::default(), faults: Vec::new() },
        provenance: provenance(),
    }
}

fn page(locale: Locale, trend: Load<TrendData>) -> Page {
    let page = LabTrendPage { address: ResultId("u19".into()), trend };
    Page::new(pages::lab_trend(&context(locale, true), &page))
}

fn none_of_period() -> TrendData {
    let series = Series { entries: Vec::new(), ..series() };
    TrendData { series, period: Some(Period::ThreeMonths), undated: 1, ..data() }
}

pub(crate) fn named(locale: Locale) -> [(&'static str, Page); 3] {
    let failed = Load::Failed { reference: "K7-TR".into() };
    [
        ("over time", page(locale, Load::Ready(data()))),
        ("over time, none in the period", page(locale, Load::Ready(none_of_period()))),
        ("over time, failed", page(locale, failed)),
    ]
}

#[test]
fn a_result_leads_to_its_others_only_where_there_are_some() {
    let link = |has_trend| {
        let page = one_of(Locale::Nb, urate(19, "412", Judgement::Over), 0, has_trend);
        page.select(".innsyn-lab-see-trend a").iter().map(|a| a.attr("href").unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(link(true), ["/provesvar/u19/utvikling"]);
    assert!(link(false).is_empty());
}

#[test]
fn the_page_says_what_the_drawing_shows_and_leads_back() {
    let page = page(Locale::Nb, Load::Ready(data()));
    assert_eq!(page.texts("h1"), ["Urat"]);
    assert_eq!(page.texts("title"), ["Svar over tid – innsyn"]);
    assert_eq!(page.select(".innsyn-back a")[0].attr("href"), Some("/provesvar/u19"));
    let said = "2 svar fra 12. november 2026 til 19. november 2026: først 388,0 µmol/L, sist 412 µmol/L, lavest 388,0 \
                µmol/L og høyest 412 µmol/L.";
    assert_eq!(page.texts(".innsyn-trend-said p"), [said]);
    assert_eq!(page.texts("tbody th"), ["19.11.2026", "12.11.2026"]);
    assert_eq!(page.texts("tbody .innsyn-trend-mark"), ["Over referanseområdet", "Ikke merket"]);
    let broken = "Mellom 12. november 2026 og 19. november 2026: Referanseområdet gikk fra 140–340 til 155–350.";
    assert_eq!(page.texts(".innsyn-trend-break td"), [broken]);
    assert_eq!(page.texts(".innsyn-trend-breaks li"), [broken]);
    for word in ["normal", "farlig", "bra", "dårlig", "bedre", "verre"] {
        assert!(!page.main().to_lowercase().split_whitespace().any(|said| said == word), "{word}");
    }
}

#[test]
fn choices_are_addresses_and_a_form_that_tell_nothing() {
    let page = page(Locale::Nb, Load::Ready(data()));
    let hrefs: Vec<_> = page.select(".innsyn-trend-periods a").iter().filter_map(|a| a.attr("href")).collect();
    let path = "/provesvar/u19/utvikling";
    let expected = ["3-maneder", "1-ar", "5-ar", "alle"].map(|period| format!("{path}?periode={period}&sammen=b2"));
    assert!(hrefs.iter().eq(&expected), "{hrefs:?}");
    assert_eq!(page.texts(".innsyn-trend-periods [aria-current]"), ["Alle"]);
    let form = page.select("main form")[0];
    assert_eq!((form.attr("method"), form.attr("action")), (Some("get"), Some(path)));
    assert_eq!(page.select("input[name=sammen][checked]").len(), 1);
}

#[test]
fn an_empty_period_says_so_and_what_could_not_be_placed() {
    let page = page(Locale::Nb, Load::Ready(none_of_period()));
    let main = page.main().replace('\u{a0}', " ");
    for words in ["Viser 0 av 2 svar.", "Ingen svar i denne perioden", "1 svar til har ingen kjent dato"] {
        assert!(main.contains(words), "{words}");
    }
    assert!(page.select("table").is_empty());
    assert_eq!(page.select("main input[type=hidden]")[0].attr("value"), Some("3-maneder"));
}

#[test]
fn what_was_not_delivered_is_said_here_too() {
    let value = LabResults { total_elsewhere: Some(Elsewhere { delivered: 2, total: 9 }), ..LabResults::default() };
    let delivered = ParsedLabResults { value, faults: Vec::new() };
    let page = page(Locale::Nb, Load::Ready(TrendData { delivered, ..data() }));
    assert_eq!(page.select("main .innsyn-notice").len(), 1);
}
