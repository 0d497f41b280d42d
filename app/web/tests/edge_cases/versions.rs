//! Statuses, versions, and what is sent twice.

use super::page::{Page, text};
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
fn e10_nothing_more_is_promised_of_a_version_that_has_a_newer_one() {
    const UNFINISHED: &str = "Svaret er ikke ferdig. Det kan komme mer";
    let older = one(CORRECTED, "diagnosticreport-v1").main();
    has(&older, "Foreløpig");
    has(&older, "Hva skjer nåSvar på prøver går til den som bestilte dem.");
    has_not(&older, UNFINISHED);
    has_not(&older, "Prøven ble ikke undersøkt");
    // Where nothing newer has come, it is.
    has(&one("E09-E16-every-status", "observation-opreliminary").main(), UNFINISHED);
}

#[test]
fn e11_e12_a_correction_is_visible_on_report_and_row() {
    let page = list("E10-E12-versions");
    has(&row(&page, "Glukose"), "Endret");
    has(&one("E10-E12-versions", "observation-q1").main(), "Forrige svar var 171");
    has(&one("E10-E12-versions", "observation-q2").main(), "tidligere svar som er sendt på nytt");
}

#[test]
fn e11_e14_a_value_that_was_taken_back_or_corrected_is_no_answer_however_the_laboratory_is_spelt() {
    const FIXTURE: &str = "E10-E14-spellings";
    let page = list(FIXTURE);
    has_not(&page.source, "98,7");
    let shown = page.main();
    has(&shown, "Feilregistrert");
    for (name, stands) in [("PSA", "Feilregistrert"), ("Kalium", "4,6"), ("Natrium", "139"), ("Ferritin", "44")] {
        assert_eq!(shown.matches(name).count(), 1, "{name}: {shown}");
        has(&shown, stands);
    }
    has_not(&shown, "4,1");
    has_not(&shown, "136");
    has(&one(FIXTURE, "observation-b1").main(), "4,1");
    assert_eq!(
        changes(&one(FIXTURE, "diagnosticreport-a2")),
        ["Hele rapporten: Det som sto før, vises ikke. Nå står det: Feilregistrert. Verdien vises ikke."]
    );
    // Two laboratories that use one number.
    assert!(shown.contains("71") && shown.contains("72"), "{shown}");
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

/// The sentences under «Hva er endret».
fn changes(page: &Page) -> Vec<String> {
    page.texts("#endringer .innsyn-lab-change-list > li")
}

const CORRECTED: &str = "E10-E11-corrections";

#[test]
fn e11_what_a_correction_changed_is_told_in_whole_sentences() {
    let page = one(CORRECTED, "diagnosticreport-v3");
    assert_eq!(
        changes(&page),
        [
            "Hele rapporten: Status ble endret fra Ferdig til Endret.",
            "Hele rapporten: Ny kommentar: «Kalium er målt på nytt.»",
            "Kalium: 4,1 mmol/L ble rettet til 4,6 mmol/L.",
            "Kalium: Laboratoriet har merket svaret: Over referanseområdet.",
            "Kalium: Referansen ble endret fra 3,5–5,0 til 3,5–4,4.",
            "Kalium: Ny kommentar: «Ny analyse.»",
            "CRP heter nå C-reaktivt protein.",
            "Hemoglobin: Laboratoriet har tatt bort merket Over referanseområdet.",
            "Hemoglobin: Referansen ble endret fra 11,7–15,3 til 11,7–15,9.",
            "TSH: 2,30 mU/L gjelder ikke lenger. Nå står det: Kansellert – ingen svar",
            "TSH: Status ble endret fra Ferdig til Kansellert.",
            "TSH: Ny kommentar: «Prøvematerialet var forbyttet.»",
            "Lagt til: Glukose, 5,60 mmol/L",
            "Tatt bort: LD, 250 U/L",
        ]
    );
    has(&page.main(), "Dette er endret siden versjonen som kom 21. november 2026 kl. 09.00.");
    assert!(page.texts("#endringer del").contains(&"4,1 mmol/L".to_owned()));
    assert!(page.texts("#endringer ins").contains(&"4,6 mmol/L".to_owned()));
}

#[test]
fn e11_a_results_page_tells_its_own_changes_first_and_that_it_has_none() {
    let potassium = one(CORRECTED, "observation-k3");
    assert_eq!(changes(&potassium)[0], "Kalium: 4,1 mmol/L ble rettet til 4,6 mmol/L.");
    has(&one(CORRECTED, "observation-n3").main(), "Vi fant ingen endring i dette svaret.");
    // The laboratory says «endret», and there is nothing to compare with.
    has(&one("E10-E12-versions", "observation-q1").main(), "Vi har ikke den forrige versjonen");
    assert!(one("E01-E02-comparators", "observation-a").select("#endringer").is_empty(), "nothing changed here");
}

#[test]
fn e11_the_list_leads_to_what_changed() {
    let page = list(CORRECTED);
    let links: Vec<_> = page.select("a[href$='#endringer']").into_iter().map(text).collect();
    assert_eq!(
        links,
        ["Endret – se hva som er endret, 19. november 2026", "Endret – se hva som er endret, 12. oktober 2026"]
    );
}

#[test]
fn e10_each_older_version_is_reachable_says_that_it_is_old_and_leads_to_the_newest() {
    let newest = one(CORRECTED, "observation-k3");
    let open: Vec<_> = newest.select(".innsyn-lab-earlier a").iter().filter_map(|a| a.attr("href")).collect();
    assert_eq!(open.len(), 2);
    for id in ["observation-k2", "observation-k1", "diagnosticreport-v1"] {
        let page = one(CORRECTED, id);
        let notice = page.texts(".innsyn-notice[data-weight=caution]").concat();
        has(&notice, "Dette er en tidligere versjon");
        has(&notice, "23. november 2026 kl. 13.15");
        let kind = if id.starts_with("observation") {
            "observation-e10-e11-corrections-k3"
        } else {
            "diagnosticreport-e10-e11-corrections-v3"
        };
        let link = page.select(".innsyn-notice[data-weight=caution] a")[0].attr("href");
        assert_eq!(link, Some(format!("/provesvar/{kind}").as_str()));
        has_not(&page.main(), "4,6 mmol/L");
    }
    // The middle one tells what it changed of the first.
    has(&changes(&one(CORRECTED, "diagnosticreport-v2")).concat(), "TSH: Nå er svaret 2,30 mU/L.");
}

#[test]
fn e32_a_corrected_unit_is_told_with_both_units() {
    has(&one("E32-corrected-unit", "observation-a2").main(), "Hemoglobin: 13,4 g/L ble rettet til 13,4 g/dL.");
}

#[test]
fn e15_a_long_text_that_was_added_to_shows_the_new_lines_alone() {
    let page = one(CORRECTED, "observation-d2");
    has(&changes(&page).concat(), "Diagnose: Teksten er endret.Lagt til: Spesialfarging er negativ for sopp.");
    has_not(&changes(&page).concat(), "Snittkanter");
}

#[test]
fn e14_a_mistake_is_not_repeated_by_what_changed_nor_by_an_older_version() {
    const FIXTURE: &str = "E14-mistake-in-a-version";
    for id in ["observation-a2", "observation-a", "diagnosticreport-v1", "diagnosticreport-v2"] {
        let page = one(FIXTURE, id);
        has_not(&page.source, "987");
        has(&page.main(), "Feilregistrert");
    }
    has(
        &changes(&one(FIXTURE, "observation-a2")).concat(),
        "Troponin T: Status ble endret fra Ferdig til Feilregistrert.",
    );
    has(&one(FIXTURE, "diagnosticreport-v1").main(), "4,1 mmol/L");
    for id in ["observation-c", "observation-c2", "diagnosticreport-w1", "diagnosticreport-w2"] {
        has_not(&one(FIXTURE, id).source, "654");
    }
    has_not(&list(FIXTURE).source, "987");
}

/// (status, its word)
const STATUSES: [(&str, &str); 10] = [
    ("registered", "Ikke klart ennå"),
    ("partial", "Foreløpig"),
    ("preliminary", "Foreløpig"),
    ("final", ""),
    ("amended", "Endret"),
    ("corrected", "Endret"),
    ("appended", "Tillegg"),
    ("cancelled", "Kansellert"),
    ("enteredinerror", "Feilregistrert"),
    ("unknown", "Status ukjent"),
];

#[test]
fn e09_e16_each_status_is_said_in_the_list_and_on_every_page_it_holds_for() {
    const FIXTURE: &str = "E09-E16-every-status";
    let page = list(FIXTURE);
    for (status, words) in STATUSES {
        let card =
            page.texts("article").into_iter().find(|card| card.contains(&format!("Prøve {status},"))).expect("a card");
        let of_report = one(FIXTURE, &format!("diagnosticreport-r{status}"));
        let of_result = one(FIXTURE, &format!("observation-o{status}"));
        let of_other = one(FIXTURE, &format!("observation-f{status}"));
        if words.is_empty() {
            assert!(!card.contains("Endret") && of_result.select(".innsyn-tag").is_empty(), "{card}");
            continue;
        }
        assert!(card.matches(words).count() >= 2, "on the report and on its row: {card}");
        for page in [of_report, of_result] {
            assert!(page.texts("main .innsyn-tag").contains(&words.to_owned()), "{status}: {}", page.main());
        }
        // A finished result in a report that is not: the report's status is said as the report's.
        if status == "enteredinerror" {
            has(&of_other.main(), words);
        } else {
            has(&of_other.main(), &format!("Hele rapporten: {words}"));
        }
    }
}
