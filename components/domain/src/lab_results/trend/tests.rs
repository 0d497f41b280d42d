use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::lab_results::{LabResults, ResultId, Viewer, Withheld, parse};

const NLK: &str = "urn:oid:2.16.578.1.12.4.1.1.7280";
const TODAY: Date = date(2026, 11, 25);

/// Potassium of a day, `value` as «4.1», «<3» or words.
fn potassium(id: &str, day: &str, value: &str) -> Value {
    let mut result = json!({ "resourceType": "Observation", "id": id, "status": "final", "effectiveDateTime": day,
        "code": { "text": "P-Kalium", "coding": [{ "system": NLK, "code": "NPU03230" }] },
        "referenceRange": [{ "text": "3,5-5,0" }] });
    let (comparator, digits) = match value.strip_prefix(['<', '>']) {
        Some(rest) => (Some(&value[..1]), rest),
        None => (None, value),
    };
    match serde_json::from_str::<Value>(digits) {
        Ok(number) => {
            result["valueQuantity"] = json!({ "value": number, "unit": "mmol/L" });
            if let Some(comparator) = comparator {
                result["valueQuantity"]["comparator"] = json!(comparator);
            }
        }
        Err(_) => result["valueString"] = json!(value),
    }
    result
}

fn with(mut result: Value, key: &str, value: Value) -> Value {
    result[key] = value;
    result
}

fn results(all: &[Value]) -> LabResults {
    parse(all, &Viewer::oneself(TODAY.at(12, 0, 0, 0), Some(40))).value
}

fn series(all: &[Value], id: &str) -> Option<Series> {
    results(all).series_of(&ResultId(format!("Observation/{id}")))
}

fn of(all: &[Value]) -> Series {
    series(all, "a").expect("a series of a")
}

fn ids(series: &Series) -> Vec<&str> {
    series.entries.iter().map(|entry| entry.result.id.0.trim_start_matches("Observation/")).collect()
}

#[test]
fn results_belong_together_by_a_public_code_and_never_by_a_name() {
    let coded = |id: &str, code: Value| with(potassium(id, "2026-01-01", "4.1"), "code", code);
    let nlk = |code: &str| json!({ "system": NLK, "code": code });
    let loinc = |code: &str| json!({ "system": "http://loinc.org", "code": code });
    let all = [
        potassium("a", "2026-02-01", "4.2"),
        potassium("b", "2025-02-01", "4.0"),
        coded("named", json!({ "text": "P-Kalium" })),
        coded(
            "local",
            json!({ "text": "P-Kalium", "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8212", "code": "K" }] }),
        ),
        coded("other", json!({ "text": "P-Kalium", "coding": [nlk("NPU99999")] })),
        coded("both", json!({ "coding": [nlk("NPU03230"), loinc("2823-3")] })),
        coded("npu", json!({ "coding": [{ "system": "http://npu-terminology.org", "code": "NPU03230" }] })),
    ];
    assert_eq!(ids(&of(&all)), ["b", "npu", "both", "a"]);
    assert_eq!(series(&all, "named"), None);
    assert_eq!(series(&all, "local"), None);
    assert_eq!(series(&all, "gone"), None);
    // Two national codes are two analyses, whatever a third code says.
    let two = [
        coded("a", json!({ "coding": [nlk("NPU1"), loinc("1-1")] })),
        coded("b", json!({ "coding": [nlk("NPU2"), loinc("1-1")] })),
    ];
    assert_eq!(ids(&of(&two)), ["a"]);
}

#[test]
fn what_does_not_stand_is_neither_shown_nor_counted() {
    let all = [
        potassium("a", "2026-02-01", "4.2"),
        with(potassium("wrong", "2026-01-01", "9.9"), "status", json!("entered-in-error")),
        with(potassium("gone", "2026-01-02", "9.8"), "status", json!("cancelled")),
        with(potassium("later", "2026-01-03", "9.7"), "status", json!("registered")),
        with(potassium("odd", "2026-01-04", "9.6"), "modifierExtension", json!([{ "url": "urn:x" }])),
    ];
    let mut found = results(&all);
    let id = ResultId("Observation/a".into());
    let shown = found.series_of(&id).unwrap();
    assert!(!ids(&shown).iter().any(|id| ["wrong", "gone", "odd"].contains(id)), "{:?}", ids(&shown));
    for report in &mut found.reports {
        report.withheld = Some(Withheld::OwnChoice);
    }
    assert_eq!((found.series_of(&id), found.comparable_with(&id)), (None, 0));
}

#[test]
fn words_and_days_that_nobody_knows_stand_in_the_table_alone() {
    let mut undated = potassium("u", "2026-01-01", "4.4");
    undated.as_object_mut().unwrap().remove("effectiveDateTime");
    let all = [potassium("a", "2026-02-01", "4.2"), potassium("w", "2026-03-01", "Hemolysert"), undated];
    let found = of(&all);
    assert_eq!(ids(&found), ["u", "a", "w"]);
    let why: Vec<_> = found.entries.iter().map(Entry::not_drawn).collect();
    assert_eq!(why, [Some(NotDrawn::NoDay), None, Some(NotDrawn::NoNumber)]);
    let (within, undated) = found.within(Period::OneYear, TODAY);
    assert_eq!((ids(&within), undated), (vec!["a", "w"], 1));
    let year = of(&[potassium("a", "2026-02-01", "4.2"), potassium("y", "2024", "4.3")]);
    assert_eq!(year.entries[0].not_drawn(), Some(NotDrawn::NoDay));
    assert_eq!(ids(&year.within(Period::FiveYears, TODAY).0), ["y", "a"]);
    assert_eq!(ids(&year.within(Period::OneYear, TODAY).0), ["a"]);
}

#[test]
fn an_answer_that_is_sent_again_is_one() {
    let again = "http://nhn.no/fhir/nilar/StructureDefinition/nilar-history";
    let history = json!([{ "url": again, "valueBoolean": true }]);
    let all = [
        potassium("a", "2026-02-01", "4.2"),
        with(potassium("b", "2026-02-01", "4.2"), "extension", history.clone()),
        with(potassium("c", "2026-01-01", "4.2"), "extension", history),
    ];
    assert_eq!(ids(&of(&all)), ["c", "a"]);
}

#[test]
fn the_line_is_broken_for_each_of_its_reasons() {
    let a = || potassium("a", "2026-02-01", "4.2");
    let before = |change: &dyn Fn(Value) -> Value| of(&[a(), change(potassium("b", "2025-02-01", "4.0"))]).breaks();
    let one = |changes: &[Change]| vec![Break { before: 0, after: 1, changes: changes.to_vec() }];
    assert_eq!(before(&|b| b), []);
    let unit = json!({ "value": 15.6, "unit": "mg/dL" });
    assert_eq!(before(&|b| with(b, "valueQuantity", unit.clone())), one(&[Change::Unit]));
    let method = json!({ "text": "Ionselektiv elektrode" });
    assert_eq!(before(&|b| with(b, "method", method.clone())), one(&[Change::Method]));
    let range = json!([{ "text": "3,6 - 5,0" }]);
    assert_eq!(before(&|b| with(b, "referenceRange", range.clone())), one(&[Change::Range]));
    assert_eq!(before(&|b| with(b, "referenceRange", json!([]))), one(&[Change::Range]));
    // The same range, written with other spaces.
    assert_eq!(before(&|b| with(b, "referenceRange", json!([{ "text": "3,5   -  5,0" }]))), []);
    let codes = |all: &[(&str, &str)]| {
        let coding: Vec<_> = all.iter().map(|(system, code)| json!({ "system": system, "code": code })).collect();
        json!({ "text": "P-Kalium", "coding": coding })
    };
    let (nlk, loinc) = ((NLK, "NPU03230"), ("http://loinc.org", "2823-3"));
    let all = [
        with(a(), "code", codes(&[nlk, loinc])),
        with(potassium("b", "2025-02-01", "4.0"), "code", codes(&[loinc])),
        with(potassium("c", "2024-02-01", "4.0"), "code", codes(&[nlk])),
    ];
    assert_eq!(of(&all).breaks(), one(&[Change::Code]));
}

#[test]
fn another_unit_has_a_chart_of_its_own_and_is_never_converted() {
    let grams =
        |id: &str, day: &str| with(potassium(id, day, "1"), "valueQuantity", json!({ "value": 15.6, "unit": "mg/dL" }));
    let all = [
        potassium("a", "2026-02-01", "4.2"),
        grams("b", "2025-06-01"),
        potassium("c", "2025-02-01", "4.0"),
        potassium("d", "2025-01-01", "4.1"),
    ];
    let found = of(&all);
    let charts = charts(std::slice::from_ref(&found));
    let units: Vec<_> = charts.iter().map(|chart| chart.unit.as_deref()).collect();
    assert_eq!(units, [Some("mmol/L"), Some("mg/dL")]);
    let drawn = |chart: &Chart| (chart.lines[0].points.len(), chart.lines[0].strokes.len());
    // No line over the time in which the unit was another.
    assert_eq!((drawn(&charts[0]), drawn(&charts[1])), ((3, 1), (1, 0)));
    assert_eq!((charts[0].divides.len(), charts[1].divides.len()), (2, 2));
    assert_eq!((charts[0].bands.len(), charts[1].bands.len()), (2, 1));
    assert_eq!(found.summary().unwrap().extremes, None);
}

#[test]
fn a_bound_is_no_point_of_the_line() {
    let all = [
        potassium("a", "2026-04-01", "4.2"),
        potassium("b", "2026-03-01", "<3"),
        potassium("c", "2026-02-01", "4.0"),
        potassium("d", "2026-01-01", "4.1"),
    ];
    let chart = charts(&[of(&all)]).remove(0);
    let bounds: Vec<_> = chart.lines[0].points.iter().map(|point| point.bound).collect();
    assert_eq!(bounds, [None, None, Some(Bound::Below), None]);
    assert_eq!(chart.lines[0].strokes.len(), 1);
    // Its arrow has room above the axis.
    assert!(chart.lines[0].points[2].at.y < 0.95, "{:?}", chart.ticks);
}

#[test]
fn the_sentence_says_no_more_than_is_known() {
    let said = |values: &[&str]| {
        let all: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(i, value)| potassium(["a", "b", "c"][i], &format!("2026-0{}-01", i + 1), value))
            .collect();
        let found = of(&all);
        let digits = |entry: &Entry| {
            let quantity = entry.quantity().unwrap();
            let sign = match entry.bound() {
                None => "",
                Some(Bound::Below) => "<",
                Some(Bound::Above) => ">",
            };
            format!("{sign}{}", quantity.value.as_str())
        };
        let summary = found.summary().unwrap();
        summary.extremes.map(|(lowest, highest)| (digits(lowest), digits(highest)))
    };
    let both = |low: &str, high: &str| Some((low.to_owned(), high.to_owned()));
    assert_eq!(said(&["4.10"]), both("4.10", "4.10"));
    assert_eq!(said(&["4.2", "4.0", "4.5"]), both("4.0", "4.5"));
    assert_eq!(said(&["4.2", "<3", "4.5"]), both("<3", "4.5"));
    assert_eq!(said(&["4.2", ">9", "4.5"]), both("4.2", ">9"));
    assert_eq!(said(&["4.2", "<5", "4.5"]), None);
    assert_eq!(said(&["<3", "<4", "4.5"]), None);
    assert_eq!(said(&["<3", "<3", "4.5"]), both("<3", "4.5"));
    assert_eq!(said(&["<3", ">2", "4.5"]), None);
}

#[test]
fn others_can_be_drawn_beside_it_only_in_its_unit() {
    let other = |id: &str, code: &str, unit: &str| {
        let coded = json!({ "text": id, "coding": [{ "system": NLK, "code": code }] });
        let value = json!({ "value": 140, "unit": unit });
        with(with(potassium(id, "2026-01-01", "1"), "code", coded), "valueQuantity", value)
    };
    let all = [
        potassium("a", "2026-02-01", "4.2"),
        other("natrium", "NPU03429", "mmol/l"),
        other("urat", "NPU09356", "µmol/L"),
    ];
    let found = results(&all);
    let own = found.series_of(&ResultId("Observation/a".into())).unwrap();
    let beside = found.series_beside(&own);
    assert_eq!(beside.iter().flat_map(ids).collect::<Vec<_>>(), ["natrium"]);
    let together = charts(&[own, beside[0].clone()]);
    assert_eq!((together.len(), together[0].lines.len()), (1, 2));
    assert!(together[0].bands.is_empty(), "whose range it is could not be seen");
}

#[test]
fn a_chart_is_right_for_few_many_equal_and_far_apart() {
    let chart = |values: &[(&str, &str)]| {
        let all: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(i, (day, value))| {
                let id = if i == 0 { "a".to_owned() } else { format!("r{i}") };
                with(potassium(&id, day, value), "referenceRange", json!([]))
            })
            .collect();
        charts(&[of(&all)]).remove(0)
    };
    let digits = |chart: &Chart| chart.ticks.iter().map(|tick| tick.digits.clone()).collect::<Vec<_>>();
    let times = |chart: &Chart| chart.times.iter().map(|tick| tick.when).collect::<Vec<_>>();
    let one = chart(&[("2026-02-01", "4.2")]);
    assert_eq!((one.lines[0].points[0].at.x, times(&one)), (0.5, vec![When::Day(date(2026, 2, 1))]));
    let equal = chart(&[("2026-02-01", "0"), ("2026-02-01T10:00:00", "0"), ("2026-02-01T10:00:00", "0")]);
    assert_eq!(digits(&equal), ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]);
    let far = chart(&[("2010-02-01", "4.2"), ("2026-02-01", "120000")]);
    assert_eq!(digits(&far), ["0", "50000", "100000", "150000"]);
    assert_eq!(times(&far), [2015, 2020, 2025].map(When::Year));
    let near = chart(&[("2025-10-20", "4.2"), ("2026-02-10", "4.25")]);
    assert_eq!(digits(&near), ["4.20", "4.21", "4.22", "4.23", "4.24", "4.25"]);
    assert_eq!(near.times.len(), 2);
    let many: Vec<(String, String)> = (0..500)
        .map(|i| {
            (date(2015, 1, 1).checked_add(jiff::Span::new().days(i * 7)).unwrap().to_string(), format!("{}.5", i % 9))
        })
        .collect();
    let many = chart(&many.iter().map(|(day, value)| (day.as_str(), value.as_str())).collect::<Vec<_>>());
    assert_eq!((many.lines[0].points.len(), many.lines[0].strokes.len()), (500, 499));
}

#[test]
fn e03_a_line_is_drawn_only_where_nothing_is_in_doubt() {
    let line = |value: &str, range: Value, mark: Option<&str>| {
        let mut result = with(potassium("a", "2026-02-01", value), "referenceRange", range);
        if let Some(mark) = mark {
            let coding = json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.8244", "code": mark });
            result["interpretation"] = json!([{ "coding": [coding] }]);
        }
        results(&[result]).reports[0].results[0].number_line()
    };
    let text = |text: &str| json!([{ "text": text }]);
    let kinds = |line: &NumberLine| line.zones.iter().map(|zone| zone.kind).collect::<Vec<_>>();
    let all = line("4.25", text("3,5-5,0"), None).unwrap();
    assert_eq!(kinds(&all), [ZoneKind::Under, ZoneKind::Within, ZoneKind::Over]);
    assert!((all.value - 0.5).abs() < 1e-9 && all.bound.is_none() && !all.is_beyond);
    assert_eq!(kinds(&line("1.0", text("< 5"), None).unwrap()), [ZoneKind::Within, ZoneKind::Over]);
    assert_eq!(kinds(&line("1.0", text("> 60"), None).unwrap()), [ZoneKind::Under, ZoneKind::Within]);
    assert_eq!(line("<1", text("< 5"), None).unwrap().bound, Some(Bound::Below));
    assert!(line("4000", text("3,5-5,0"), Some("1")).unwrap().is_beyond);
    for nothing in [
        line("4.2", text("155-350 µmol/L"), None),
        line("4.2", text("Se kommentar"), None),
        line("4.2", json!([]), None),
        line("4.2", json!([{ "text": "3-5" }, { "text": "4-6" }]), None),
        line("Påvist", text("3,5-5,0"), None),
        // The mark and the place would say two things.
        line("4.2", text("3,5-5,0"), Some("1")),
        line("5.2", text("3,5-5,0"), Some("2")),
        line("4.2", text("3,5-5,0"), Some("3")),
    ] {
        assert_eq!(nothing, None);
    }
}
