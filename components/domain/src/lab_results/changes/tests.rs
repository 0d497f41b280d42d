use super::super::{Code, Kind, Party};
use super::*;
use crate::quantity::{Decimal, Quantity};
use crate::when::Hidden;
use jiff::civil::date;

fn measured(digits: &str) -> LabValue {
    let value = Decimal::parse(digits).unwrap();
    LabValue::Measured(Quantity { comparator: None, value, unit: Some("mmol/L".into()), ucum: None })
}

pub(crate) fn result(id: &str, name: &str, value: LabValue) -> LabResult {
    LabResult::unmarked(ResultId(id.into()), Name::Known(name.into()), value, ReportStatus::Final)
}

fn coded(id: &str, name: &str, code: &str, value: LabValue) -> LabResult {
    let code = Code { system: Some("no-kodeverk-7280".into()), code: code.into() };
    LabResult { codes: vec![code], ..result(id, name, value) }
}

fn version(results: Vec<LabResult>) -> LabReport {
    let sampled = When::Day(date(2026, 11, 19));
    LabReport {
        id: ResultId("r".into()),
        title: None,
        kind: Kind::Laboratory,
        status: ReportStatus::Final,
        sampled,
        reported: sampled,
        issued: sampled,
        laboratory: Party::NotGiven,
        requester: Party::NotGiven,
        approved: None,
        received: When::Unknown(Hidden::NotGiven),
        specimens: Vec::new(),
        reasons: Vec::new(),
        request_notes: Vec::new(),
        clinical: Vec::new(),
        comments: Vec::new(),
        conclusion: None,
        attachments: Vec::new(),
        results,
        missing: 0,
        withheld: None,
        is_new: false,
        withdrawn: false,
        earlier: Vec::new(),
    }
}

fn changes(now: Vec<LabResult>, before: Vec<LabResult>) -> Vec<(String, What)> {
    let report = LabReport { earlier: vec![version(before)], ..version(now) };
    let words = |step: &Step| match (&step.name, &step.words) {
        (Name::Known(name), Some(words)) => format!("{name}: {words}"),
        (Name::Known(name), None) => name.clone(),
        (other, _) => format!("{other:?}"),
    };
    let path = |change: &ResultChange| change.path.iter().map(words).collect::<Vec<_>>().join(" > ");
    report.changes().unwrap().results.iter().map(|c| (path(c), c.what.clone())).collect()
}

fn value_change(from: &str, to: &str) -> What {
    What::Changed(vec![Difference::Value { from: Some(Box::new(measured(from))), to: Box::new(measured(to)) }])
}

fn added(value: LabValue) -> What {
    What::Added { value, judgement: Judgement::NotJudged, certain: true }
}

fn removed(value: LabValue) -> What {
    What::Removed { value, judgement: Judgement::NotJudged, certain: true }
}

#[test]
fn a_changed_value_says_both_and_its_neighbours_nothing() {
    let now = vec![result("1", "Natrium", measured("140")), result("2", "Kalium", measured("4.6"))];
    let before = vec![result("3", "Kalium", measured("4.1")), result("4", "Natrium", measured("140"))];
    assert_eq!(changes(now, before), [("Kalium".into(), value_change("4.1", "4.6"))]);
}

#[test]
fn digits_that_were_written_otherwise_are_a_change_and_codes_behind_words_are_none() {
    let two = changes(vec![result("1", "Kalium", measured("4.0"))], vec![result("2", "Kalium", measured("4.00"))]);
    assert_eq!(two, [("Kalium".into(), value_change("4.00", "4.0"))]);
    let words = |codes| LabValue::Coded(Concept { text: Name::Known("Påvist".into()), codes });
    let code = Code { system: None, code: "P".into() };
    let same = changes(
        vec![result("1", "Corona", words(vec![code])), result("3", "Ny", measured("1"))],
        vec![result("2", "Corona", words(Vec::new()))],
    );
    assert_eq!(same, [("Ny".into(), added(measured("1")))]);
}

#[test]
fn another_name_with_the_same_national_code_is_renamed_and_with_another_code_it_is_another() {
    let now = vec![coded("1", "P-Kalium", "NPU03230", measured("4.6"))];
    let before = vec![coded("2", "Kalium", "NPU03230", measured("4.6"))];
    let [(_, What::Changed(found))] = &changes(now, before)[..] else { panic!("one") };
    assert!(matches!(found[..], [Difference::Name { .. }]));
    let now = vec![coded("1", "Kalium", "NPU03230", measured("4.6"))];
    let before = vec![coded("2", "Kalium", "NPU04144", measured("4.1"))];
    let expected = [("Kalium".into(), added(measured("4.6"))), ("Kalium".into(), removed(measured("4.1")))];
    assert_eq!(changes(now, before), expected);
}

#[test]
fn of_two_with_one_name_none_is_taken_for_the_other() {
    let pair = |a, b, x, y| vec![result(a, "Kalium", measured(x)), result(b, "Kalium", measured(y))];
    // One of the two is unchanged; whether 4.5 became 4.9 nobody can say.
    let found = changes(pair("1", "2", "4.1", "4.9"), pair("3", "4", "4.1", "4.5"));
    assert_eq!(found, [("Kalium".into(), added(measured("4.9"))), ("Kalium".into(), removed(measured("4.5")))]);
}

#[test]
fn a_value_of_another_time_is_another_answer() {
    let at = |id, day, digits| LabResult {
        sampled: Some(When::Day(date(2026, 11, day))),
        ..result(id, "Kalium", measured(digits))
    };
    let found = changes(vec![at("1", 20, "4.6")], vec![at("2", 21, "4.1")]);
    assert_eq!(found.len(), 2, "added and removed: {found:?}");
    let moved = changes(vec![at("1", 20, "4.1")], vec![at("2", 21, "4.1")]);
    let [(_, What::Changed(found))] = &moved[..] else { panic!("{moved:?}") };
    assert!(matches!(found[..], [Difference::Sampled { .. }]), "the same value: its time was corrected");
}

#[test]
fn a_medicine_stays_inside_its_bacterium() {
    let medicine = |id, s| LabResult {
        judgement: Judgement::Susceptibility(s),
        ..result(id, "Ampicillin", LabValue::Text("0,5".into()))
    };
    let isolate = |id, words: &str, member| LabResult {
        members: vec![member],
        ..result(id, "Identifikasjon", LabValue::Text(words.into()))
    };
    use super::super::Susceptibility::{R, S};
    let now = vec![isolate("1", "E. coli", medicine("2", R)), isolate("3", "Klebsiella", medicine("4", S))];
    let before = vec![isolate("5", "Klebsiella", medicine("6", S)), isolate("7", "E. coli", medicine("8", S))];
    let mark = Difference::Mark {
        from: (Judgement::Susceptibility(S), Vec::new()),
        to: (Judgement::Susceptibility(R), Vec::new()),
    };
    assert_eq!(changes(now, before), [("Identifikasjon: E. coli > Ampicillin".into(), What::Changed(vec![mark]))]);
}

#[test]
fn what_is_hidden_now_is_not_repeated_and_has_no_mark() {
    for hidden in [LabValue::Withdrawn, LabValue::NotSafeToShow, LabValue::Absent(AbsentReason::Masked)] {
        let before = LabResult { judgement: Judgement::Over, ..result("2", "Troponin", measured("987")) };
        let found = changes(vec![result("1", "Troponin", hidden.clone())], vec![before]);
        let expected = What::Changed(vec![Difference::Value { from: None, to: Box::new(hidden) }]);
        assert_eq!(found, [("Troponin".into(), expected)]);
        assert!(!format!("{found:?}").contains("987"));
    }
}

#[test]
fn a_status_that_the_whole_report_changed_is_said_once() {
    let preliminary = |r: LabResult| LabResult { status: ReportStatus::Preliminary, ..r };
    let one = || result("1", "Kalium", measured("4.1"));
    let before = LabReport { status: ReportStatus::Preliminary, ..version(vec![preliminary(one())]) };
    let found = LabReport { earlier: vec![before], ..version(vec![one()]) }.changes().unwrap();
    let status = Difference::Status { from: ReportStatus::Preliminary, to: ReportStatus::Final };
    assert_eq!(found, Changes { report: vec![status], results: Vec::new() });
}

#[test]
fn a_long_text_is_compared_by_whole_lines() {
    let text = |last: &str| LabValue::Text(format!("Tre biopsier.\n\nBetennelse.\n{last}"));
    let found = changes(
        vec![result("1", "Mikro", text("Tegn til ondartet vekst."))],
        vec![result("2", "Mikro", text("Ikke tegn til ondartet vekst."))],
    );
    let lines = Difference::Lines {
        removed: vec!["Ikke tegn til ondartet vekst.".into()],
        added: vec!["Tegn til ondartet vekst.".into()],
    };
    assert_eq!(found, [("Mikro".into(), What::Changed(vec![lines]))]);
}

#[test]
fn what_could_not_be_read_is_not_said_to_be_gone_or_new() {
    let both = || vec![result("1", "Kalium", measured("4.1")), result("2", "Natrium", measured("140"))];
    let one = || vec![result("1", "Kalium", measured("4.1"))];
    let now = LabReport { missing: 1, earlier: vec![version(both())], ..version(one()) };
    let uncertain =
        |what: &What| matches!(what, What::Removed { certain: false, .. } | What::Added { certain: false, .. });
    assert!(now.changes().unwrap().results.iter().all(|c| uncertain(&c.what)));
    let before = LabReport { missing: 1, ..version(one()) };
    let now = LabReport { earlier: vec![before], ..version(both()) };
    assert!(now.changes().unwrap().results.iter().all(|c| uncertain(&c.what)));
}

#[test]
fn versions_that_differ_in_nothing_compared_are_said_to_differ() {
    let report = LabReport { earlier: vec![version(Vec::new())], ..version(Vec::new()) };
    assert_eq!(report.changes().unwrap().report, [Difference::Other]);
}

#[test]
fn nothing_of_a_withheld_report_is_compared_and_each_earlier_version_with_the_one_before_it() {
    use super::super::Withheld;
    let three = || LabReport {
        earlier: vec![
            version(vec![result("2", "Kalium", measured("4.5"))]),
            version(vec![result("3", "Kalium", measured("4.1"))]),
        ],
        ..version(vec![result("1", "Kalium", measured("4.6"))])
    };
    let withheld = Some(Withheld::Until(When::Unknown(Hidden::NotGiven)));
    assert_eq!(LabReport { withheld, ..three() }.changes(), None);
    let [Some(second), None] = &three().earlier_changes()[..] else { panic!("two") };
    assert_eq!(second.results[0].what, value_change("4.1", "4.5"));
}

#[test]
fn comments_and_limits_that_changed_are_named() {
    let with = |id, text: &str, comment: &str| LabResult {
        ranges: vec![ReferenceRange { text: text.into(), applies_to: None, age: None, bounds: None }],
        comments: vec![Comment::Text("Hemolyse.".into()), Comment::Text(comment.into())],
        ..result(id, "Kalium", measured("4.1"))
    };
    let found = changes(vec![with("1", "3,5–4,4", "Ny.")], vec![with("2", "3,5–5,0", "Gammel.")]);
    let [(_, What::Changed(found))] = &found[..] else { panic!("{found:?}") };
    let [Difference::Reference { .. }, Difference::Comments { removed, added }] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!((removed.len(), added.len()), (1, 1));
}

#[test]
fn what_stands_around_a_result_is_told_fact_by_fact_and_all_of_one_sort_together() {
    use super::super::SpecimenFacts;
    let unknown = When::Unknown(Hidden::NotGiven);
    let specimen = |material: &str, remarks: &[&str]| SpecimenFacts {
        material: Some(Name::Known(material.into())),
        body_site: None,
        collected: unknown,
        method: None,
        fasting: None,
        additives: Vec::new(),
        received: unknown,
        remarks: remarks.iter().map(|remark| (*remark).to_owned()).collect(),
    };
    let about = |requester: &str, specimen, reasons: &[&str]| LabReport {
        requester: Party::Named(requester.into()),
        specimens: vec![specimen],
        reasons: reasons.iter().map(|reason| (*reason).to_owned()).collect(),
        ..version(Vec::new())
    };
    let before = about("Lyngheia", specimen("Serum", &[]), &["Kontroll", "Feber"]);
    let now = about("Kystlab", specimen("Plasma", &["Hemolyse", "Lite"]), &["Kontroll"]);
    let found = LabReport { earlier: vec![before], ..now }.changes().unwrap();
    let text = |text: &str| text.to_owned();
    let material = |words: &str| Fact::Material(Name::Known(words.into()));
    let facts = |removed, added| Difference::Facts { removed, added };
    let expected = [
        facts(vec![Fact::Requester(text("Lyngheia"))], vec![Fact::Requester(text("Kystlab"))]),
        facts(vec![material("Serum")], vec![material("Plasma")]),
        facts(Vec::new(), vec![Fact::Remark(text("Hemolyse")), Fact::Remark(text("Lite"))]),
        facts(vec![Fact::Reason(text("Feber"))], Vec::new()),
    ];
    assert_eq!(found.report, expected);
}

#[test]
fn a_fact_of_what_is_hidden_in_one_version_is_not_said_to_be_gone_or_new() {
    let told = |about: &str| super::super::ClinicalInformation {
        kind: None,
        said: vec![Name::Known(about.into())],
        start: None,
        end: None,
        recorded: None,
    };
    let whole =
        || LabReport { clinical: vec![told("Uke 11")], reasons: vec!["Kontroll".into()], ..version(Vec::new()) };
    let held_back = || LabReport { clinical: Vec::new(), comments: vec![Comment::HeldBack], ..whole() };
    let mistake = || LabReport { status: ReportStatus::EnteredInError, ..version(Vec::new()) };
    for (now, before) in [(held_back(), whole()), (whole(), held_back()), (whole(), mistake())] {
        let found = LabReport { earlier: vec![before], ..now }.changes().unwrap().report;
        assert!(found.contains(&Difference::Other), "{found:?}");
        assert!(!found.iter().any(|it| matches!(it, Difference::Facts { .. })), "{found:?}");
    }
    // The older version is withdrawn with it, and does not say what it was.
    for before in [whole(), mistake()] {
        let found = LabReport { earlier: vec![before], ..mistake() }.changes().unwrap().report;
        let hidden = Difference::Value { from: None, to: Box::new(LabValue::Withdrawn) };
        assert!(found.contains(&hidden) && !found.contains(&Difference::Other), "{found:?}");
    }
    let withdrawn = || LabReport { withdrawn: true, ..mistake() };
    let of_two_that_are_withdrawn = LabReport { earlier: vec![withdrawn()], ..withdrawn() }.changes().unwrap().report;
    assert_eq!(of_two_that_are_withdrawn, [Difference::Other], "of what is hidden nothing is claimed");
    let method = |id, value| LabResult {
        method: Some(Concept { text: Name::Known("Enzymatisk".into()), codes: Vec::new() }),
        ..result(id, "Troponin", value)
    };
    let hidden = LabResult { method: None, ..method("2", LabValue::NotSafeToShow) };
    let [(_, What::Changed(found))] = &changes(vec![hidden], vec![method("1", measured("9"))])[..] else { panic!() };
    assert!(matches!(found[..], [Difference::Value { from: None, .. }, Difference::Other]), "{found:?}");
}

#[test]
fn a_report_that_is_called_otherwise_is_told_by_its_names() {
    let called = |words: &str| LabReport {
        title: Some(Concept { text: Name::Known(words.into()), codes: Vec::new() }),
        ..version(Vec::new())
    };
    let found = LabReport { earlier: vec![called("Blodprøve")], ..called("Urinprøve") }.changes().unwrap();
    let [from, to] = ["Blodprøve", "Urinprøve"].map(|words| Name::Known(words.into()));
    assert_eq!(found.report, [Difference::Name { from, to }]);
    let nameless = LabReport { earlier: vec![called("Blodprøve")], ..version(Vec::new()) };
    assert_eq!(nameless.changes().unwrap().report, [Difference::Other]);
}

#[test]
fn what_has_no_words_of_its_own_is_still_said_to_have_changed() {
    use super::super::{Concept, SpecimenFacts};
    let by = |code: &str| {
        let codes = vec![Code { system: None, code: code.into() }];
        Some(Concept { text: Name::Known("Kulturmetode".into()), codes })
    };
    let result = |code, digits| LabResult { method: by(code), ..coded("a", "Kalium", "NPU03230", measured(digits)) };
    let found = changes(vec![result("B", "4.6")], vec![result("A", "4.1")]);
    let What::Changed(corrected) = value_change("4.1", "4.6") else { unreachable!() };
    assert_eq!(found, [("Kalium".to_owned(), What::Changed([corrected, vec![Difference::Other]].concat()))]);
    let specimen = |collected| SpecimenFacts {
        material: Some(Name::Known("Serum".into())),
        body_site: None,
        collected,
        method: None,
        fasting: None,
        additives: Vec::new(),
        received: When::Unknown(Hidden::NotGiven),
        remarks: Vec::new(),
    };
    let taken = |day, digits| LabReport {
        specimens: vec![specimen(When::Day(date(2026, 11, day)))],
        ..version(vec![result("A", digits)])
    };
    let found = LabReport { earlier: vec![taken(18, "4.1")], ..taken(19, "4.6") }.changes().unwrap();
    assert_eq!((found.report, found.results.len()), (vec![Difference::Other], 1));
}
