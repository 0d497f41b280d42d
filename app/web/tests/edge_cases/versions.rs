//! Statuses, versions, and what is sent twice.

use super::{has, has_not, list, one, reports, row};

#[test]
fn e10_versions_are_one_card_and_the_older_is_reachable() {
    let shown = list("E10-E12-versions").main();
    assert_eq!(shown.matches("Kreatinin").count(), 2, "one from each of two reports: {shown}");
    has_not(&shown, "Foreløpig");
    let older = one("E10-E12-versions", "observation-p2").main();
    has(&older, "Tidligere versjoner");
    has(&older, "70");
}

#[test]
fn e11_e12_a_correction_is_visible_on_report_and_row() {
    let page = list("E10-E12-versions");
    has(&row(&page, "Glukose"), "Endret");
    has(&one("E10-E12-versions", "observation-q1").main(), "Forrige svar var 171");
    has(&one("E10-E12-versions", "observation-q2").main(), "tidligere svar som er sendt på nytt");
}

#[test]
fn e13_a_cancelled_report_says_so_and_why() {
    let shown = list("E13-cancelled").main();
    has(&shown, "Kansellert – ingen svar");
    has(&shown, "Prøveglasset var tomt.");
    has_not(&shown, "ormalt svar");
}

#[test]
fn e14_a_mistake_shows_no_value_anywhere() {
    let page = list("E14-E16-statuses");
    has(&row(&page, "Troponin T"), "Feilregistrert");
    has_not(&page.source, "987");
    has_not(&one("E14-E16-statuses", "observation-a").source, "987");
}

#[test]
fn e15_e16_unsigned_appended_and_unknown_are_said() {
    let page = list("E14-E16-statuses");
    // What holds for the whole report stands once, at its head.
    has(&page.main(), "Foreløpig (ikke signert)");
    has(&row(&page, "ALAT"), "Status ukjent");
    has(&row(&page, "ALAT"), "33");
    has(&page.main(), "Tillegg");
}

#[test]
fn e40_the_same_report_twice_is_one() {
    let mine: Vec<_> = reports("E36-E39-E40-answer")
        .into_iter()
        .filter(|r| r.results.iter().any(|x| x.id.0.ends_with("-a")))
        .collect();
    assert_eq!(mine.len(), 1);
    assert!(mine[0].earlier.is_empty(), "a repetition is no earlier version");
}
