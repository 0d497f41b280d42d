//! What a host gives and what a reader then sees, drawn natively.

use innsyn_domain::bundle::{Bundle, BundleFault};
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use leptos::prelude::*;
use scraper::{Html, Selector};

use crate::drawn::Kind;
use crate::given::{Given, in_address};
use crate::shown::{Fault, Read, Results, Shown, read};
use crate::texts::ElementTexts;
use crate::{around, lab, number};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/lab/");

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{FIXTURES}{name}.json")).unwrap_or_default()
}

fn given(pairs: &[(&str, &str)]) -> Given {
    let mut given = Given::default();
    given.set("clock", Some("2026-11-25T12:00:00+01:00".into()));
    for (name, value) in pairs {
        given.set(name, Some((*value).to_owned()));
    }
    given
}

fn shown(given: &Given, json: &str) -> Shown {
    match Bundle::parse(json) {
        Ok(page) => read(Kind::Results, given, &[page]),
        Err(fault) => Shown::Failed(Fault::Bundle(fault)),
    }
}

type Draw = fn(&Results, &Given, &ElementTexts) -> Result<AnyView, Fault>;

const LIST: Draw = |ready, given, texts| Ok(lab::results(ready, given, texts));
const ONE: Draw = lab::result;
const TREND: Draw = lab::trend;

fn drawn(draw: Draw, locale: Locale, given: &Given, json: &str) -> Html {
    let shown = shown(given, json);
    let html = Owner::new().with(|| {
        let texts = ElementTexts::new(Words::of(locale));
        let view = match &shown {
            Shown::Ready(Read::Results(ready)) => draw(ready, given, &texts),
            Shown::Failed(fault) => Err(*fault),
            Shown::Ready(_) | Shown::Nothing | Shown::Waiting => return String::new(),
        };
        view.unwrap_or_else(|fault| around::failed(fault, given.level(), texts.of_results())).to_html()
    });
    Html::parse_fragment(&html)
}

fn text(page: &Html) -> String {
    page.root_element().text().collect::<String>().replace('\u{a0}', " ")
}

fn all<'p>(page: &'p Html, selector: &str) -> Vec<scraper::ElementRef<'p>> {
    Selector::parse(selector).map(|s| page.select(&s).collect()).unwrap_or_default()
}

#[test]
fn a_list_says_what_the_laboratory_wrote_in_each_language() {
    let json = fixture("E01-E02-comparators");
    for (locale, less, count) in [
        (Locale::Nb, "mindre enn 0,27 mg/L", "Viser alle 4 svar."),
        (Locale::Nn, "mindre enn 0,27 mg/L", "Viser alle 4 svara."),
        (Locale::Se, "mindre enn 0,27 mg/L", "Viser alle 4 svar."),
    ] {
        let page = drawn(LIST, locale, &given(&[]), &json);
        let said = text(&page);
        assert!(said.contains(less) && said.contains(count), "{}: {said}", locale.tag());
        assert_eq!(all(&page, ".innsyn-lab-row").len(), 4);
        assert!(all(&page, "a").is_empty(), "without addresses nothing leads anywhere");
    }
}

#[test]
fn an_address_is_the_hosts_and_holds_what_an_id_holds_harmlessly() {
    let page = drawn(LIST, Locale::Nb, &given(&[("link-base", "/x/")]), &fixture("E01-E02-comparators"));
    let links: Vec<_> = all(&page, "a.innsyn-lab-link").iter().filter_map(|a| a.attr("href")).collect();
    assert_eq!(links.first(), Some(&"/x/Observation/e01-e02-comparators-a"));
    assert_eq!(
        in_address("Observation/a\" onclick=\"x()#?&å"),
        "Observation/a%22%20onclick%3D%22x%28%29%23%3F%26%C3%A5"
    );
}

#[test]
fn headings_begin_where_the_host_says() {
    let json = fixture("E01-E02-comparators");
    for (given, first) in
        [(given(&[]), "h2"), (given(&[("heading-level", "4")]), "h4"), (given(&[("heading-level", "x")]), "h2")]
    {
        let page = drawn(LIST, Locale::Nb, &given, &json);
        let heading = all(&page, "h1, h2, h3, h4, h5, h6").first().map(|h| h.value().name().to_owned());
        assert_eq!(heading.as_deref(), Some(first));
    }
}

#[test]
fn why_nothing_is_shown_is_said() {
    let two = r#"{"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"Observation","status":"final","code":{"text":"A"},"valueString":"a","subject":{"reference":"Patient/1"}}},
        {"resource":{"resourceType":"Observation","status":"final","code":{"text":"B"},"valueString":"b","subject":{"reference":"Patient/2"}}}]}"#;
    for (json, given, words) in [
        (two, given(&[]), "gjelder flere personer"),
        (two, given(&[("subject", "Patient/3")]), "gjelder ikke den som siden skal vise svar for"),
        ("{", given(&[]), "kunne ikke leses"),
        ("[1]", given(&[]), "kunne ikke leses"),
        (two, given(&[("subject", "1"), ("fhir-version", "3.0.2")]), "et format som vi ikke kan lese trygt"),
        (two, given(&[("subject", "1"), ("basis", "nabo")]), "kunne ikke leses"),
        (two, given(&[("subject", "1"), ("today", "i dag")]), "kunne ikke leses"),
    ] {
        let page = drawn(LIST, Locale::Nb, &given, json);
        let said = text(&page);
        assert!(said.contains(words), "{words}: {said}");
        assert!(all(&page, ".innsyn-lab-row").is_empty());
    }
    let page = drawn(LIST, Locale::Nb, &given(&[("subject", "1")]), two);
    assert!(text(&page).contains("1 oppføring er lagt bort") && all(&page, ".innsyn-lab-row").len() == 1);
}

#[test]
fn a_later_version_is_read_and_said() {
    let json = fixture("E01-E02-comparators");
    for (version, is_said) in [("4.0", false), ("R4B", false), ("4.3.0", false), ("5.0", true), ("R5", true)] {
        let page = drawn(LIST, Locale::Nb, &given(&[("fhir-version", version)]), &json);
        assert_eq!(text(&page).contains("Noe kan mangle"), is_said, "{version}");
        assert_eq!(all(&page, ".innsyn-lab-row").len(), 4, "{version}");
    }
}

#[test]
fn one_result_is_found_by_its_id_and_explained_with_its_source() {
    let json = fixture("E01-E02-comparators");
    let page = drawn(ONE, Locale::Nb, &given(&[("result", "Observation/e01-e02-comparators-a")]), &json);
    assert_eq!(all(&page, "h2").iter().map(|h| h.text().collect::<String>()).collect::<Vec<_>>(), ["D-dimer"]);
    let said = text(&page);
    assert!(said.contains("mindre enn 0,27") && said.contains("Hva måler prøven"), "{said}");
    assert!(all(&page, "slot[name=after]").len() == 1);
    for nowhere in [given(&[]), given(&[("result", "Observation/x")])] {
        assert!(text(&drawn(ONE, Locale::Nb, &nowhere, &json)).contains("Vi finner ikke dette svaret"));
    }
}

#[test]
fn a_trend_has_a_table_with_the_same_numbers() {
    let json = fixture("E32-units-and-codes");
    let mut parsed = match shown(&given(&[]), &json) {
        Shown::Ready(Read::Results(ready)) => ready.of_one.results.value.reports.clone(),
        other => panic!("{other:?}"),
    };
    let id = parsed.remove(0).results.remove(0).id.0;
    let page = drawn(TREND, Locale::Nb, &given(&[("result", &id)]), &json);
    assert_eq!(all(&page, "table").len(), 1, "{}", text(&page));
    let none =
        drawn(TREND, Locale::Nb, &given(&[("result", &id), ("period", "3-months"), ("today", "2050-01-01")]), &json);
    assert!(text(&none).contains("Ingen svar i denne perioden"));
}

#[test]
fn a_number_keeps_its_digits_and_what_is_none_is_not_drawn() {
    let line = |pairs: &[(&str, &str)]| {
        let given = given(pairs);
        Owner::new().with(|| {
            let texts = ElementTexts::new(Words::of(Locale::Nb));
            number::line(&given, &texts).map(|view| Html::parse_fragment(&view.to_html()))
        })
    };
    let page =
        line(&[("value", "5.60"), ("low", "3.5"), ("high", "5.0"), ("unit", "mmol/L"), ("mark", "over")]).unwrap();
    let said = text(&page);
    assert!(
        said.contains("5,60 mmol/L") && said.contains("Over referanseområdet") && said.contains("3,5–5,0"),
        "{said}"
    );
    assert_eq!(all(&page, "svg.innsyn-line-drawing").len(), 1);
    let unmarked = line(&[("value", "5.60"), ("low", "3.5"), ("high", "5.0")]).unwrap();
    assert!(all(&unmarked, ".innsyn-lab-mark").is_empty(), "a mark is never worked out");
    let against = line(&[("value", "4.0"), ("low", "3.5"), ("high", "5.0"), ("mark", "over")]).unwrap();
    assert!(all(&against, "svg.innsyn-line-drawing").is_empty(), "a drawing that contradicts the mark would judge");
    assert!(text(&line(&[("value", "<0.27"), ("high", "0.5")]).unwrap()).contains("mindre enn 0,27"));
    for none in [&[][..], &[("value", "5,60")], &[("value", "høy")], &[("value", "5"), ("low", "x")]] {
        assert_eq!(line(none).err(), Some(Fault::NotANumber), "{none:?}");
    }
}

#[test]
fn faults_have_codes_that_hold_nothing_of_the_data() {
    assert_eq!(Fault::Bundle(BundleFault::SeveralPersons).code(), "several-persons");
    assert_eq!(Fault::Refused(401).code(), "refused");
}
