//! What holds of any results over time.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use innsyn_domain::lab_results::trend::{Chart, Series, Spot, charts};
use innsyn_domain::lab_results::{ResultId, Viewer, parse};
use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Anything that a JSON number can be, and words.
fn values() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<f64>().prop_filter("a JSON number", |n| n.is_finite()).prop_map(|n| format!("{n:e}")),
        (-1000..1000_i32).prop_map(|n| format!("{}.{}", n / 10, n.abs() % 10)),
        Just("0".to_owned()),
        Just("1e300".to_owned()),
        Just("123456789012345678901234567890.5".to_owned()),
        Just("123456789012345678901234567891.5".to_owned()),
    ]
}

fn days() -> impl Strategy<Value = String> {
    prop_oneof![
        (1900..2027_i16, 1..13_u8, 1..29_u8).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        (1..24_u8, 0..60_u8).prop_map(|(h, m)| format!("2026-03-29T{h:02}:{m:02}:00+01:00")),
        (1..9999_i16).prop_map(|y| format!("{y:04}")),
        Just("0001-01-01".to_owned()),
        Just("9999-12-31".to_owned()),
        Just("ukjent".to_owned()),
    ]
}

fn result() -> impl Strategy<Value = Value> {
    let comparator = prop_oneof![3 => Just(None), 1 => Just(Some("<")), 1 => Just(Some(">="))];
    let unit = prop_oneof![4 => Just("mmol/L"), 1 => Just("mg/dL"), 1 => Just("")];
    let range =
        prop_oneof![Just("3,5-5,0"), Just("< 5"), Just("> 60"), Just("Alltid"), Just(""), Just("0-999999999999")];
    let method = prop_oneof![3 => Just(None), 1 => Just(Some("A")), 1 => Just(Some("B"))];
    (values(), days(), comparator, unit, range, method).prop_map(|(value, day, comparator, unit, range, method)| {
        let number: Value = serde_json::from_str(&value).unwrap();
        let mut quantity = json!({ "value": number, "unit": unit });
        if let Some(comparator) = comparator {
            quantity["comparator"] = json!(comparator);
        }
        let coding = json!({ "system": "urn:oid:2.16.578.1.12.4.1.1.7280", "code": "NPU03230" });
        let mut result = json!({ "resourceType": "Observation", "status": "final", "effectiveDateTime": day,
            "code": { "coding": [coding] }, "valueQuantity": quantity, "referenceRange": [{ "text": range }] });
        if let Some(method) = method {
            result["method"] = json!({ "text": method });
        }
        result
    })
}

fn series(mut all: Vec<Value>) -> Option<Series> {
    for (i, result) in all.iter_mut().enumerate() {
        result["id"] = json!(format!("r{i}"));
    }
    let parsed = parse(&all, &Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), None));
    (0..all.len()).find_map(|i| parsed.value.series_of(&ResultId(format!("Observation/r{i}"))))
}

fn is_inside(spot: Spot) -> bool {
    (0.0..=1.0).contains(&spot.x) && (0.0..=1.0).contains(&spot.y)
}

fn check(chart: &Chart) {
    assert!(chart.ticks.len() > 1 && chart.ticks.len() < 9, "{:?}", chart.ticks);
    assert!(chart.ticks.is_sorted_by(|one, next| one.at > next.at), "{:?}", chart.ticks);
    assert!(chart.ticks.iter().all(|tick| (0.0..=1.0).contains(&tick.at) && !tick.digits.is_empty()));
    let numbers: Vec<f64> = chart.ticks.iter().map(|tick| tick.digits.parse().unwrap()).collect();
    assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
    assert!(!chart.times.is_empty() && chart.times.len() < 5, "{:?}", chart.times);
    assert!(chart.times.is_sorted_by(|one, next| one.at <= next.at), "{:?}", chart.times);
    assert!(chart.times.iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
    for line in &chart.lines {
        assert!(line.points.iter().all(|point| is_inside(point.at)), "{:?}", line.points);
        assert!(line.points.is_sorted_by(|one, next| one.at.x <= next.at.x));
        assert!(line.strokes.iter().all(|(from, to)| is_inside(*from) && is_inside(*to)));
        assert!(line.strokes.len() < line.points.len());
    }
    for band in &chart.bands {
        assert!(0.0 <= band.left && band.left <= band.right && band.right <= 1.0, "{band:?}");
        assert!(0.0 <= band.top && band.top <= band.bottom && band.bottom <= 1.0, "{band:?}");
    }
    assert!(chart.divides.iter().all(|divide| (0.0..=1.0).contains(&divide.x)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_point_is_inside_and_every_axis_is_sorted(all in prop::collection::vec(result(), 1..24)) {
        let Some(series) = series(all) else { return Ok(()) };
        let drawn = charts(std::slice::from_ref(&series));
        drawn.iter().for_each(check);
        let points: usize = drawn.iter().flat_map(|chart| &chart.lines).map(|line| line.points.len()).sum();
        prop_assert_eq!(points, series.drawn().len(), "each number is drawn once");
        let count = series.summary().map_or(0, |summary| summary.count);
        prop_assert_eq!(count, series.drawn().len());
        charts(&[series.clone(), series]).iter().for_each(check);
    }

    #[test]
    fn a_line_of_one_number_is_inside_too(one in result()) {
        let parsed = parse(&[one], &Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), None));
        let Some(line) = parsed.value.reports.first().and_then(|r| r.results.first()).and_then(|r| r.number_line()) else {
            return Ok(());
        };
        prop_assert!((0.0..=1.0).contains(&line.value), "{:?}", line);
        prop_assert!(!line.zones.is_empty() && line.zones.iter().all(|zone| 0.0 <= zone.left && zone.left < zone.right && zone.right <= 1.0));
        prop_assert!(line.zones.windows(2).all(|pair| (pair[0].right - pair[1].left).abs() < 1e-9));
    }
}
