//! The log: who, when, what, on which basis, and what came of it.

use innsyn_domain::access::Basis;
use innsyn_domain::fhir::subject::SubjectRef;
use innsyn_domain::person::PersonName;
use innsyn_domain::proxy_access::{LogEntry, LogFilter, LogKind, LoggedAct, LoggedBy, LoggedOutcome, Party, fold};
use innsyn_domain::when::{Hidden, When};
use innsyn_i18n::Locale;
use innsyn_web::download::log_csv;
use innsyn_web::pages::{self, LogChoice, UsageLogPage};
use jiff::civil::date;

use crate::support::{Page, context};

fn entry(who: LoggedBy, act: LoggedAct, what: &str) -> LogEntry {
    LogEntry {
        id: "1".into(),
        at: When::Moment(date(2026, 11, 25).at(13, 5, 0, 0)),
        who,
        basis: None,
        grant: None,
        act,
        what: vec![what.to_owned()],
        opened: Vec::new(),
        is_preview: false,
        outcome: LoggedOutcome::Done,
    }
}

fn daughter() -> LoggedBy {
    let name = PersonName::from_fhir(Some(&serde_json::json!([{ "text": "Varm Bjørkekløft" }])));
    LoggedBy::Representative(Party { refs: vec![SubjectRef::Patient("d".into())], name })
}

fn shown(log: Vec<LogEntry>) -> UsageLogPage {
    let lines = fold(log, None);
    UsageLogPage {
        fitting: lines.len(),
        total: lines.len(),
        lines,
        step: 20,
        choices: Vec::new(),
        chosen: String::new(),
        filter: LogFilter::default(),
        about: None,
        until: None,
        older: None,
        lost: 0,
    }
}

fn page(page: &UsageLogPage) -> Page {
    Page::new(pages::usage_log(&context(Locale::Nb, true), page))
}

/// F12.
#[test]
fn each_one_who_looked_is_told_as_what_they_are() {
    let looked = LoggedAct::Looked;
    let with_fullmakt = LogEntry { basis: Some(Basis::Fullmakt), ..entry(daughter(), looked, "lab-result") };
    let denied = LogEntry {
        outcome: LoggedOutcome::Denied,
        basis: Some(Basis::Fullmakt),
        ..entry(daughter(), looked, "lab-results")
    };
    let failed = LogEntry { outcome: LoggedOutcome::Failed, ..entry(LoggedBy::Oneself, looked, "home") };
    let unsaid = LogEntry { outcome: LoggedOutcome::NotSaid, ..entry(LoggedBy::Unknown, looked, "Observation") };
    let doctor = LoggedBy::HealthPersonnel { name: Some("Kvikk Legesen".into()) };
    let log = vec![
        entry(LoggedBy::Oneself, LoggedAct::SignedIn, ""),
        with_fullmakt,
        denied,
        entry(daughter(), LoggedAct::Switched, ""),
        entry(LoggedBy::Oneself, LoggedAct::Switched, ""),
        entry(doctor, looked, "DiagnosticReport"),
        entry(LoggedBy::Organisation { name: None }, LoggedAct::Wrote, "Observation"),
        unsaid,
        failed,
        entry(LoggedBy::Oneself, LoggedAct::SignedOut, ""),
        entry(LoggedBy::Oneself, LoggedAct::Wrote, "fullmakt-gitt"),
        entry(daughter(), LoggedAct::Wrote, "fullmakt-avsluttet"),
    ];
    let page = page(&shown(log));
    let rows = page.texts("ol.innsyn-usage-log > li");
    let expected: [&[&str]; 12] = [
        &["Du", "kl. 13.05", "Logget inn"],
        &["Varm Bjørkekløft", "Handlet for deg", "Åpnet ett prøvesvar", "Grunn: fullmakt fra deg"],
        &["Varm Bjørkekløft", "Hadde ikke tilgang", "Prøvde å se lista", "Avvist. Ingenting ble vist."],
        &["Varm Bjørkekløft", "Byttet til opplysningene dine"],
        &["Du", "Byttet tilbake til egne opplysninger"],
        &["Kvikk Legesen", "Helsepersonell", "Så opplysninger"],
        &["En virksomhet", "Skrev eller endret opplysninger"],
        &["Ukjent", "Det er ikke skrevet ned hvem dette var.", "Det er ikke skrevet ned om noe ble vist."],
        &["Du", "Prøvde å se forsiden", "Noe gikk galt. Ingenting ble vist."],
        &["Du", "Logget ut"],
        &["Du", "Ga en fullmakt"],
        &["Varm Bjørkekløft", "Avsluttet en fullmakt"],
    ];
    assert_eq!(rows.len(), expected.len());
    for (row, said) in rows.iter().zip(expected) {
        for word in said {
            assert!(row.contains(word), "{word}: {row}");
        }
    }
    assert!(!rows[2].contains("Grunn"), "who was refused had none for it: {}", rows[2]);
    assert_eq!(page.texts("main a[href='/logg?av=andre']"), ["Bare andre enn meg"]);
    assert!(!rows[0].contains("Logget ut") && !rows[0].contains("byttet"), "each by its own name: {}", rows[0]);
    assert_eq!(page.texts(".innsyn-usage-log-day > h2"), ["25. november 2026, onsdag"]);
    assert_eq!(page.select("main [data-relation=me]").len(), 6, "by shape too, and in what explains the shapes");
    assert_eq!(page.select("main [data-relation=another]").len(), 5);
}

#[test]
fn forty_looks_at_one_list_are_one_line() {
    let at = |minute| When::Moment(date(2026, 11, 25).at(13, minute, 0, 0));
    let log = (0..40).rev().map(|minute| LogEntry {
        at: at(minute),
        basis: Some(Basis::Fullmakt),
        ..entry(daughter(), LoggedAct::Looked, if minute == 0 { "lab-results" } else { "lab-results-more" })
    });
    let page = page(&shown(log.collect()));
    let rows = page.texts("ol.innsyn-usage-log > li");
    assert_eq!(rows.len(), 1);
    assert!(rows[0].contains("40 ganger, fra kl. 13.00 til kl. 13.39"), "{}", rows[0]);
}

#[test]
fn what_is_left_out_is_counted_and_can_be_had() {
    let on = |day| LogEntry {
        at: When::Moment(date(2026, 11, day).at(9, 0, 0, 0)),
        ..entry(LoggedBy::Oneself, LoggedAct::Looked, "home")
    };
    let mut some = shown((1..=25).rev().map(on).collect());
    some.lines.truncate(20);
    some.filter.kind = Some(LogKind::Looked);
    some.choices = vec![LogChoice { handle: "0a1b".into(), who: daughter() }];
    let html = page(&some);
    assert_eq!(html.texts(".innsyn-count"), ["Viser 20 av 25 linjer, nyeste først"]);
    assert_eq!(html.texts("a[href='/logg?hva=sett&vis=40#linje-21']"), ["Vis 5 flere"]);
    assert_eq!(html.texts("a[href='/logg/last-ned/csv?hva=sett']"), ["Last ned som tabell (CSV)"]);
    assert_eq!(html.texts(".innsyn-chosen li"), ["Så opplysninger"]);
    assert_eq!(html.texts(".innsyn-chosen a[href='/logg']"), ["Vis alt"]);
    assert_eq!(html.texts("select[name=hva] option[selected]"), ["Så opplysninger"]);
    assert_eq!(html.texts("select[name=av] option[value='0a1b']"), ["Varm Bjørkekløft"]);
    assert!(!html.source.contains("av=Varm"), "no name in an address");
    let none = UsageLogPage { lines: Vec::new(), fitting: 0, ..some.clone() };
    assert!(page(&none).main().contains("Ingen av 25 linjer passer til det du har valgt."));
    let cut = UsageLogPage { older: Some(date(2026, 3, 1)), fitting: 20, lost: 1, ..some };
    let html = page(&cut);
    assert_eq!(html.select("a[href='/logg?hva=sett&til=2026-03-01']").len(), 1);
    assert!(html.main().contains("Noe kunne ikke leses"));
    assert!(page(&shown(Vec::new())).main().contains("Ingenting er skrevet ned ennå."));
}

#[test]
fn of_one_result_it_is_said_what_may_have_shown_it() {
    let address = "0123456789abcdef0123456789abcdef";
    let opened = LogEntry { opened: vec![address.into()], ..entry(daughter(), LoggedAct::Looked, "lab-result") };
    let log = vec![opened, entry(LoggedBy::Oneself, LoggedAct::Looked, "lab-results")];
    let one = UsageLogPage { lines: fold(log, Some(address)), about: Some(address.into()), ..shown(Vec::new()) };
    let html = page(&one);
    assert_eq!(html.texts("h1"), ["Hvem har sett dette svaret"]);
    let rows = html.texts("ol.innsyn-usage-log > li");
    assert!(!rows[0].contains("kan ha vært med") && rows[1].contains("Svaret kan ha vært med."), "{rows:?}");
    assert_eq!(html.texts(&format!("a[href='/provesvar/{address}']")), ["Tilbake til svaret"]);
}

#[test]
fn a_file_has_a_row_for_each_act_and_nothing_that_is_calculated() {
    let named = LoggedBy::Organisation { name: Some("=1+1".into()) };
    let unknown = LogEntry { at: When::Unknown(Hidden::NotKnown), ..entry(named, LoggedAct::Looked, "Observation") };
    let log = vec![entry(LoggedBy::Oneself, LoggedAct::Looked, "home"), unknown];
    let file = log_csv(Locale::Nb, &log, None, true).expect("a table");
    let rows: Vec<&str> = file.lines().collect();
    assert_eq!(rows.len(), 5, "{file}");
    assert!(rows[1].contains("Fila har ikke alt som er skrevet ned."));
    assert_eq!(rows[2], "2026-11-25;13:05;Du;Deg selv;Så forsiden med de nyeste svarene;;");
    assert!(rows[3].contains("Tidspunktet er ikke kjent") && rows[3].contains("'=1+1"), "{}", rows[3]);
    assert!(rows[4].contains("Hva helsepersonell har sett i andre systemer"));
}
