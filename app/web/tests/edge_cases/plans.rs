//! What a citizen sees of each edge of a plan, in bokmål and nynorsk.

use std::path::Path;

use innsyn_domain::lab_results::{Entry, Viewer};
use innsyn_domain::person::Person;
use innsyn_domain::treatment_plan::entries::{EntryKind, measurements, own_entries};
use innsyn_domain::treatment_plan::{PlanId, parse_plans};
use innsyn_i18n::Locale;
use innsyn_web::pages::{
    self, EntryTrendPage, KeptPlans, Load, PlanHistoryPage, PlansData, SourceName, TreatmentPlanPage,
};
use jiff::civil::date;
use serde_json::{Value, json};

use scraper::ElementRef;

use super::page::{Page, context};
use super::{has, has_not};

/// As it is read: elements are words of their own.
fn text(element: ElementRef<'_>) -> String {
    let text = element.text().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace(" ,", ",").replace(" :", ":")
}

pub(super) fn texts(page: &Page, css: &str) -> Vec<String> {
    page.select(css).into_iter().map(text).collect()
}

pub(super) fn main(page: &Page) -> String {
    texts(page, "main").concat()
}

pub(super) fn entries(fixture: &str) -> Vec<Entry> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../tests/fixtures/plan/{fixture}.json"));
    let bundle: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("a fixture")).expect("JSON");
    let entry = |e: &Value| Entry {
        full_url: e["fullUrl"].as_str().map(str::to_owned),
        resource: e["resource"].clone(),
        included: false,
    };
    bundle["entry"].as_array().expect("entries").iter().map(entry).collect()
}

pub(super) fn person() -> Person {
    let number = json!([{ "system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": "14857712030" }]);
    Person::from_patient(&json!({ "resourceType": "Patient", "id": "p", "identifier": number })).expect("a person")
}

pub(super) fn data_of(entries: &[Entry]) -> PlansData {
    let viewer = Viewer::oneself(date(2026, 11, 22).at(10, 14, 0, 0), Some(49));
    let mut plans = parse_plans(entries, &viewer, &person());
    plans.value.map_ids(&mut |id| PlanId(id.0.replace('/', "-").to_lowercase()));
    let measured = measurements(entries, &viewer, &person());
    let entries = own_entries(entries, &viewer, (&person(), &person())).value;
    PlansData {
        plans,
        entries,
        may_write: true,
        previewed_may_write: false,
        deleted: Vec::new(),
        measurements: measured.value,
        measurements_lost: measured.faults.len(),
        entries_lost: 0,
        is_whole: true,
        kept: KeptPlans::NotAsked,
        fetched: viewer.now,
        source: SourceName::Demo,
    }
}

pub(super) fn data(fixture: &str) -> PlansData {
    data_of(&entries(fixture))
}

pub(super) fn shown(locale: Locale, data: PlansData) -> Page {
    let page = TreatmentPlanPage { plans: Load::Ready(data), which: None };
    Page::new(pages::treatment_plan(&context(locale, true), &page))
}

pub(super) fn page(fixture: &str) -> Page {
    let page = shown(Locale::Nb, data(fixture));
    has_not(&page.source, "HEMMELIG");
    page
}

pub(super) fn zones(page: &Page) -> Vec<String> {
    texts(page, ".innsyn-plan-zone")
}

#[test]
fn p01_p03_zones_stand_green_yellow_red_with_limits_as_text_and_no_verdict() {
    for (locale, names) in
        [(Locale::Nb, ["Grønn sone", "Gul sone", "Rød sone"]), (Locale::Nn, ["Grøn sone", "Gul sone", "Raud sone"])]
    {
        let page = shown(locale, data("P01-P03-zones-backwards"));
        let zones = zones(&page);
        assert_eq!(zones.len(), 3);
        for (zone, name) in zones.iter().zip(names) {
            assert!(zone.starts_with(name), "{zone}");
        }
        has(&zones[1], "PEF mellom 210 og 330 L/min");
        has(&zones[1], "Ring legekontoret samme dag");
        has(&zones[2], "Ring 113 med en gang");
        has_not(&main(&page), "Du er i");
        // What is filled in stands beside the plan, never among its zones.
        assert_eq!(page.select(":is(.innsyn-plan, .innsyn-plan-now) :is(form, input)").len(), 0);
    }
    has(&main(&page("P01-P03-zones-backwards")), "Diagnoser Astma");
}

#[test]
fn p01_the_order_of_the_feed_changes_nothing() {
    let entries = entries("P01-P03-zones-backwards");
    let expected = main(&shown(Locale::Nb, data_of(&entries)));
    let mut turned = entries.clone();
    for _ in 0..entries.len() {
        turned.rotate_left(1);
        assert_eq!(main(&shown(Locale::Nb, data_of(&turned))), expected);
    }
    let twice = [entries.clone(), entries].concat();
    assert_eq!(main(&shown(Locale::Nb, data_of(&twice))), expected, "the same twice is one");
}

#[test]
fn p02_no_zone_is_made_up_and_none_is_lost() {
    let page = page("P02-odd-zones");
    let zones = zones(&page);
    let starts = ["Gul sone", "Gul sone", "Rød sone", "Annen sone: orange", "Sone uten nivå"];
    assert_eq!(zones.len(), starts.len(), "{zones:?}");
    for (zone, start) in zones.iter().zip(starts) {
        assert!(zone.starts_with(start), "{zone}");
    }
    let silent = zones.iter().find(|zone| zone.contains("Spiser lite")).expect("a zone without action");
    has(
        silent,
        "Planen sier ikke hva du skal gjøre i denne sonen. Ring en av kontaktene i planen, legevakten eller 113.",
    );
    has(&zones[2], "Ring 113 Ikke vær alene");
    has(&zones[4], "La noen være hos deg");
    has(&main(&page), "Noe om 1 sone kunne ikke vises.");
    has_not(&main(&page), "Grønn");
}

#[test]
fn p04_only_what_is_active_is_a_plan_to_follow() {
    let page = page("P04-statuses");
    has(&main(&page), "Plan som gjelder");
    for other in ["på pause", "Plan avsluttet", "Plan trukket"] {
        has_not(&main(&page), other);
    }
    let mut earlier = data("P04-statuses");
    let all = earlier.plans.value.earlier.clone();
    assert_eq!(all.len(), 4);
    for plan in all {
        let page = TreatmentPlanPage { plans: Load::Ready(earlier.clone()), which: Some(plan.id) };
        let page = Page::new(pages::treatment_plan(&context(Locale::Nb, true), &page));
        has(&main(&page), "Denne planen er ikke i bruk");
        assert_eq!(page.select("a.innsyn-plan-choice").len(), 0, "nobody is led into it");
        assert_eq!(page.select("main a[href='tel:113']").len(), 1);
    }
    earlier.plans.value.current.clear();
    has(&main(&shown(Locale::Nb, earlier)), "Ingen plan er i bruk nå");
}

#[test]
fn p05_the_newest_is_shown_with_who_and_when_and_what_changed() {
    let page = page("P05-versions");
    let said = main(&page);
    for words in [
        "Sist endret 20. oktober 2026 kl. 08.00 av Raus Doktorsen.",
        "Versjon 4 av planen. Innholdet er versjon 2.",
        "Om endringen: Nytt tiltak i gul sone",
        "Planen sier ikke hvem som har godkjent den.",
        "Ring poliklinikken i dag",
    ] {
        has(&said, words);
    }
    has_not(&said, "innen tre dager");
    let plans = data("P05-versions");
    let ids = [&plans.plans.value.earlier[0], &plans.plans.value.current[0]].map(|plan| plan.id.clone());
    let [older, newer] = ids;
    let history = PlanHistoryPage { plans: Load::Ready(plans), compared: Some((older, newer)) };
    let history = Page::new(pages::plan_history(&context(Locale::Nb, true), &history));
    let changes = texts(&history, ".innsyn-plan-change");
    assert_eq!(changes.len(), 1, "{changes:?}");
    has(&changes[0], "Sonene i planen: endret");
    has(&changes[0], "Ring fastlegen innen tre dager");
    has(&changes[0], "Ring poliklinikken i dag");
    assert_eq!(history.select("form[method=get] select").len(), 2);
}

#[test]
fn p06_p10_a_crisis_plan_keeps_its_language_and_says_who_wrote_what() {
    let page = page("P06-P10-crisis");
    let important = texts(&page, ".innsyn-plan-important").concat();
    has(&important, "Eg vil bli ringt, ikkje besøkt. Skrevet av deg, 2. oktober 2026");
    has_not(&important, "Likar musikk");
    for words in [
        "Har avtale kvar veke. Skrevet av Trygg Samtale",
        "Likar musikk. Planen sier ikke hvem som har skrevet dette",
        "Viktige for meg: Mor, og naboen Liv",
    ] {
        has(&main(&page), words);
    }
    assert_eq!(zones(&page).len(), 2, "no green zone is made up");
    has_not(&main(&page), "Målinger");
    let record = page.select(".innsyn-plan-zone .innsyn-plan-theirs");
    assert!(record.iter().all(|it| it.attr("lang") == Some("nn")));
    let own = shown(Locale::Nn, data("P06-P10-crisis"));
    assert!(own.select(".innsyn-plan-zone .innsyn-plan-theirs").iter().all(|it| it.attr("lang").is_none()));
    has(&main(&own), "Kva er viktig for deg?");
}

#[test]
fn p07_measures_stand_by_kind_with_when_in_words_and_by_their_diagnosis() {
    let page = page("P07-P08-measures-and-medicines");
    let groups = texts(&page, ".innsyn-plan-group");
    let group =
        |start: &str| groups.iter().find(|it| it.starts_with(start)).unwrap_or_else(|| panic!("{start}: {groups:?}"));
    has(group("Medisiner"), "Inhalasjon Ta fast medisin 2 ganger om dagen Gjelder: Diabetes type 2");
    has(group("Fysisk aktivitet"), "Gåtur 30 minutter 5 ganger i uka: ma–fr");
    assert_eq!(group("Trening"), "Trening Sitteøvelser hver dag");
    has(group("Livsstil"), "Tunge løft Ikke gjør dette");
    has(group("Andre tiltak"), "Kontroll hos fastlegen");
    assert!(groups.iter().all(|it| !it.contains("Gammelt tiltak")));
    has(&texts(&page, "details").concat(), "Gammelt tiltak Gjelder ikke lenger");
    let said = main(&page);
    has(&said, "Målinger Grensene står slik de er skrevet i planen.");
    has(
        &said,
        "Blodtrykk Helst under 135/85 hjemme 2 ganger i uka Planen sier mer om når enn det som kan vises her. Gjelder: Nedsatt nyrefunksjon",
    );
    let nynorsk = main(&shown(Locale::Nn, data("P07-P08-measures-and-medicines")));
    has(&nynorsk, "5 gonger i veka: må–fr");
}

#[test]
fn p08_medicines_stand_as_prescribed_with_the_most_and_every_digit() {
    let said = main(&page("P07-P08-measures-and-medicines"));
    has(&said, "Salbutamol 2 inhalasjoner ved behov Ved behov Høyst 12 inhalasjoner på 1 døgn");
    has(&said, "Prednisolon Dose: 20,50 mg 1 gang om dagen: om morgenen");
    let after = said.split("Legemidler som ikke gjelder lenger").nth(1).expect("what is over");
    has(after, "Teofyllin Gjelder ikke lenger 1 tablett");
}

#[test]
fn p09_contacts_have_hours_and_numbers_where_they_have_them() {
    let page = page("P09-contacts");
    let contacts = texts(&page, ".innsyn-plan-contact");
    assert_eq!(contacts.len(), 4, "not the person, and the team for itself: {contacts:?}");
    has(&contacts[0], "Kvikk Legesen Fastlege Storfjell legesenter Ring +47 55 50 00 17");
    has(&contacts[0], "ma, on kl. 09.00–14.00");
    has(&contacts[0], "Stengt i påsken");
    has(&contacts[1], "Mild Pustesen Kolssykepleier Planen har ikke noe telefonnummer.");
    has(&contacts[3], "Dialyseenheten Ring 55 50 99 00");
    assert_eq!(page.select("a[href='tel:+4755500017']").len(), 1);
    assert_eq!(page.select("main a[href='tel:113']").len(), 1);
    has(&main(&page), "Én gruppe av kontakter kunne ikke vises.");
}

#[test]
fn p12_p14_goals_are_worded_without_blame_and_what_is_lost_is_counted() {
    let said = main(&page("P12-P14-goals-and-what-is-lost"));
    has(&said, "Lavere langtidsblodsukker Ikke nådd ennå HbA1c: mindre enn 53 mmol/mol innen 31. desember 2026");
    has(&said, "Slutte å røyke Ikke tatt med i planen");
    has(&said, "Mål uten beskrivelse Ditt eget mål");
    has(&said, "Ett mål kunne ikke vises.");
    has(&said, "Ett tiltak kunne ikke vises.");
    has(&said, "Time hos ernæringsfysiolog Status ukjent");
    has(&said, "Diabetes type 2");
    has(&said, "Diagnose med kode R95");
    has(&said, "Én diagnose kunne ikke vises.");
    has_not(&said, "Hjertesvikt");
}

#[test]
fn p15_a_missing_consent_is_explained_and_the_numbers_are_there() {
    let page = page("P15-no-consent");
    has(&main(&page), "Planen er ikke delt");
    has(&main(&page), "Du har ikke sagt ja til at planen deles.");
    has_not(&page.source, "CPLF");
    assert_eq!(page.select("main a[href='tel:113']").len(), 1);
}

#[test]
fn nothing_delivered_is_not_said_to_be_no_plan_and_a_failure_keeps_the_numbers() {
    let nothing = shown(Locale::Nb, data_of(&[]));
    has(&main(&nothing), "Vi fikk ingen plan å vise Det betyr ikke at det ikke finnes en.");
    let failed = TreatmentPlanPage { plans: Load::Failed { reference: "K7-TR".into() }, which: None };
    let failed = Page::new(pages::treatment_plan(&context(Locale::Nn, true), &failed));
    has(&main(&failed), "Vi fekk ikkje henta planen");
    for page in [nothing, failed] {
        for number in ["tel:113", "tel:116117"] {
            assert_eq!(page.select(&format!("main a[href='{number}']")).len(), 1);
        }
    }
}

#[test]
fn every_plan_page_is_sound_in_every_language() {
    let fixtures = [
        "P01-P03-zones-backwards",
        "P02-odd-zones",
        "P04-statuses",
        "P05-versions",
        "P06-P10-crisis",
        "P07-P08-measures-and-medicines",
        "P09-contacts",
        "P11-measurements",
        "P11-pmd",
        "P12-P14-goals-and-what-is-lost",
        "P15-deleted",
        "P15-no-consent",
    ];
    for locale in Locale::ALL {
        for fixture in fixtures {
            let data = data(fixture);
            let one = TreatmentPlanPage { plans: Load::Ready(data.clone()), which: None };
            let history = PlanHistoryPage { plans: Load::Ready(data), compared: None };
            let cx = context(locale, true);
            let all = [
                pages::treatment_plan(&cx, &one),
                pages::plan_sheet(&cx, &one),
                pages::plan_card(&cx, &one),
                pages::plan_history(&cx, &history),
            ];
            for page in all.map(Page::new) {
                super::every_edge::is_sound(&page, &format!("{fixture} {locale:?}"));
                assert!(
                    page.select("ul, ol").iter().all(|it| it.child_elements().next().is_some()),
                    "{fixture}: an empty list"
                );
                has_not(&texts(&page, "body").concat(), "treatment-plan-");
                assert!(!page.select("main a[href='tel:113']").is_empty(), "{fixture}");
                assert!(page.select("p").iter().all(|it| !text(*it).is_empty()), "{fixture}: an empty paragraph");
            }
        }
        let help = Page::new(pages::plan_emergency(&context(locale, false)));
        super::every_edge::is_sound(&help, "help");
    }
}

#[test]
fn p11_each_measurement_says_who_measured_and_mistakes_are_nowhere() {
    let Some(EntryKind::Measured(measurand)) = EntryKind::parse("vekt") else { panic!("a measurand") };
    let page = EntryTrendPage { measurand, plans: Load::Ready(data("P11-measurements")) };
    let trend = Page::new(pages::entry_trend(&context(Locale::Nb, true), &page));
    let said = main(&trend);
    let at = |words: &str| said.find(words).unwrap_or_else(|| panic!("«{words}» in {said}"));
    let by = [
        ("Skrevet av deg", "81,2"),
        ("Målt av deg, og sendt fra noe annet enn innsyn", "81,6"),
        ("Målt i helsetjenesten", "82,4"),
        ("Målt av en annen, eller det står ikke hvem som har målt", "83,1"),
    ];
    let places: Vec<usize> = by.iter().flat_map(|(who, value)| [at(who), at(value)]).collect();
    assert!(places.is_sorted(), "each below who measured it: {places:?} {said}");
    let plan = main(&shown(Locale::Nb, data("P11-measurements")));
    has(&plan, "81,2 kg");
    for mistake in ["66,6", "77,7", "55,5"] {
        has_not(&said, mistake);
        has_not(&plan, mistake);
    }
}

#[test]
fn the_emergency_page_holds_nothing_of_anybody() {
    let page = Page::new(pages::plan_emergency(&context(Locale::Nb, false)));
    has_not(&page.source, "Havskjell");
    assert_eq!(page.select("main a[href='tel:113']").len(), 1);
    assert_eq!(page.select("main a[href='tel:116117']").len(), 1);
}
