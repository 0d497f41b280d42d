mod contacts;
mod fhir;
mod medicines;
mod paper;
mod standing;
mod versions;

use std::sync::OnceLock;

use innsyn_domain::quantity::Decimal;
use innsyn_domain::treatment_plan::{Category, Level, Lost, Plan, PlanStanding, Rate, Schedule, Standing, Unit};
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::examples::{EXAMPLES, empty, full, look, lost, measure, odd_zones, week, zone};
use super::{PlanLook, PlanTexts, card, changes_view, now, schedule, sheet, whole, whole_with};

fn texts(locale: Locale) -> &'static PlanTexts {
    static TEXTS: OnceLock<[PlanTexts; 3]> = OnceLock::new();
    &TEXTS.get_or_init(|| Locale::ALL.map(|l| PlanTexts::new(Words::of(l))))[locale as usize]
}

fn html(view: impl FnOnce() -> AnyView) -> Html {
    Html::parse_fragment(&Owner::new().with(|| view().to_html()))
}

fn select<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

/// As it is read: elements are words of their own.
fn text(element: ElementRef<'_>) -> String {
    let text = element.text().collect::<Vec<_>>().join(" ").replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.replace(" ,", ",").replace(" :", ":")
}

fn all(page: &Html) -> String {
    text(page.root_element())
}

fn screen(plan: &Plan, locale: Locale) -> Html {
    html(|| {
        let look = look(texts(locale));
        view! { {now(plan, &look)} {whole(plan, &look)} }.into_any()
    })
}

#[test]
fn every_example_is_sound_in_every_language() {
    for locale in Locale::ALL {
        for (name, view) in EXAMPLES {
            let page = html(|| view(texts(locale)));
            let mut ids: Vec<_> = select(&page, "[id]").iter().filter_map(|e| e.attr("id")).collect();
            let count = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{name}");
            assert!(
                select(&page, "ul, ol").iter().all(|list| list.child_elements().next().is_some()),
                "{name}: an empty list"
            );
            assert!(
                select(&page, "h3, h4, h5, a, summary, p").iter().all(|it| !text(*it).is_empty()),
                "{name}: empty words"
            );
            assert!(!all(&page).contains("treatment-plan-"), "{name}: a bare key");
        }
    }
}

#[test]
fn a_zone_is_a_word_a_shape_and_the_plans_own_text() {
    let page = screen(&full(), Locale::Nb);
    let cards: Vec<_> = select(&page, ".innsyn-plan-zone");
    let heads: Vec<_> = cards.iter().map(|card| (card.attr("data-level"), text(*card))).collect();
    for ((level, said), (key, word, shape)) in heads.iter().zip([
        ("green", "Grønn sone", "circle"),
        ("yellow", "Gul sone", "diamond"),
        ("red", "Rød sone", "octagon"),
    ]) {
        assert_eq!(*level, Some(key));
        assert!(said.starts_with(word), "{said}");
        assert!(said.contains("Slik kan det kjennes") && said.contains("Gjør dette"), "{said}");
        assert_eq!(select(&page, &format!(".innsyn-plan-zone[data-level={key}] svg[data-shape={shape}]")).len(), 1);
    }
    assert_eq!(heads.len(), 3);
}

#[test]
fn each_choice_leads_to_its_zone_and_the_numbers_are_beside_it() {
    let page = screen(&full(), Locale::Nb);
    let choices = select(&page, "a.innsyn-plan-choice");
    let ways: Vec<_> = choices.iter().filter_map(|it| it.attr("href")).collect();
    assert_eq!(ways, ["#sone-1", "#sone-2", "#sone-3"]);
    for (way, (life, large)) in ways.into_iter().zip([(0, 0), (1, 0), (1, 1)]) {
        let target = select(&page, way);
        assert_eq!(target.len(), 1);
        let number = |href: &str| target[0].select(&Selector::parse(&format!("a[href='{href}']")).unwrap()).count();
        assert_eq!((number("tel:113"), number("tel:116117")), (life, 1), "{way}");
        assert_eq!(number("tel:113'][data-kind='life"), large, "{way}: what is red has 113 as large as at the top");
    }
    assert!(text(choices[1]).contains("Jeg blir lettere tungpustet"), "{}", text(choices[1]));
    assert_eq!(select(&page, "form, input, button, script").len(), 0, "it keeps nothing and decides nothing");
}

#[test]
fn a_helper_is_asked_how_the_person_is() {
    for (locale, theirs, own) in [
        (Locale::Nb, "Hvordan har personen det nå?", "Hvordan har du det nå?"),
        (Locale::Nn, "Korleis har personen det no?", "Korleis har du det no?"),
    ] {
        let said = |is_own| all(&html(|| now(&full(), &PlanLook { is_own, ..look(texts(locale)) })));
        assert!(said(true).contains(own) && !said(true).contains("personen"), "{}", said(true));
        assert!(said(false).contains(theirs) && !said(false).contains(own), "{}", said(false));
        assert!(!said(false).contains("du er"), "{}", said(false));
    }
}

#[test]
fn p02_unknown_and_double_levels_are_kept_and_what_is_not_said_is_said_to_be_so() {
    let page = screen(&odd_zones(), Locale::Nb);
    let names: Vec<_> = select(&page, ".innsyn-plan-zone h4").into_iter().map(text).collect();
    assert_eq!(names, ["Gul sone", "Gul sone", "Rød sone", "Annen sone: orange", "Sone uten nivå"]);
    let red = text(select(&page, "[data-level=red].innsyn-plan-zone")[0]);
    assert!(red.contains("Planen sier ikke hva du skal gjøre i denne sonen."), "{red}");
    assert!(red.contains("Ett tiltak kunne ikke vises."), "{red}");
    assert!(all(&page).contains("Ikke gjør dette") && all(&page).contains("På pause"));
    assert_eq!(select(&page, "[data-level=green]").len(), 0, "no green zone is made up");
    assert!(select(&page, ".innsyn-plan-zone [lang=nn]").len() > 3, "record text has its own language");
}

#[test]
fn p04_only_a_plan_in_use_leads_back_to_how_one_feels() {
    let links = |standing| {
        let plan = Plan { standing, ..full() };
        let page = html(|| whole(&plan, &look(texts(Locale::Nb))));
        (select(&page, ".innsyn-plan-zone").len(), select(&page, "a[href='#na']").len())
    };
    let zones = full().zones.len();
    assert_eq!(links(PlanStanding::Current), (zones, zones));
    assert_eq!(links(PlanStanding::Replaced), (zones, 0), "there is nothing to lead to");
}

#[test]
fn p07_a_schedule_is_read_as_people_say_it() {
    let said =
        |schedule: &Schedule, locale| schedule::read(schedule, texts(locale)).unwrap().text.replace('\u{a0}', " ");
    assert_eq!(said(&week(), Locale::Nb), "5 ganger i uka: ma–fr");
    assert_eq!(said(&week(), Locale::Nn), "5 gonger i veka: må–fr");
    let se = schedule::read(&week(), texts(Locale::Se)).unwrap();
    assert_eq!((se.lang, se.text.as_str()), (Some(Locale::Nb), "5 ganger i uka: ma–fr"), "one language in a sentence");
    let rate = |times, most, period: &str, unit| Schedule {
        rate: Some(Rate { times, times_most: most, period: Decimal::parse(period).unwrap(), period_most: None, unit }),
        days: Vec::new(),
        ..week()
    };
    for (schedule, words) in [
        (rate(1, None, "1", Unit::Day), "1 gang om dagen"),
        (rate(2, Some(3), "1", Unit::Day), "2–3 ganger om dagen"),
        (rate(1, None, "4", Unit::Hour), "hver 4. time"),
        (rate(1, None, "2", Unit::Week), "hver 2. uke"),
        (rate(3, None, "2", Unit::Week), "3 ganger på 2 uker"),
        (rate(1, None, "0.5", Unit::Day), "1 gang på 0,5 dager"),
        (rate(1, None, "1", Unit::Hour), "hver 1. time"),
    ] {
        assert_eq!(said(&schedule, Locale::Nb), words);
    }
    let days = |these: &[usize]| {
        let days = these.iter().map(|at| innsyn_domain::treatment_plan::Day::ALL[*at]).collect::<Vec<_>>();
        schedule::days(&days, Locale::Nb)
    };
    assert_eq!(
        (days(&[0, 2, 4]), days(&[0, 1]), days(&[0, 1, 2, 6])),
        ("ma, on, fr".into(), "ma, ti".into(), "ma–on, sø".into())
    );
}

#[test]
fn p07_a_category_is_a_title_and_what_is_over_is_folded_away() {
    let page = screen(&full(), Locale::Nb);
    let groups: Vec<_> = select(&page, ".innsyn-plan-group").into_iter().map(text).collect();
    assert!(groups.iter().any(|group| group == "Trening Sitteøvelser hver dag"), "{groups:?}");
    assert!(groups.iter().all(|group| !group.contains("Gammelt tiltak")), "{groups:?}");
    assert!(text(select(&page, "details")[0]).contains("Gammelt tiltak"));
}

#[test]
fn p08_the_words_and_the_most_of_a_medicine_stand_as_prescribed() {
    let said = all(&screen(&full(), Locale::Nb));
    assert!(said.contains("2 inhalasjoner ved behov Ved behov: tung pust Høyst 12 inhalasjoner på 1 døgn"), "{said}");
    assert!(said.contains("Planen sier ikke hvordan det skal tas."), "{said}");
}

#[test]
fn p09_a_contact_without_a_number_is_a_name_and_one_with_is_a_link() {
    let page = screen(&full(), Locale::Nb);
    let contacts: Vec<_> = select(&page, ".innsyn-plan-contact").into_iter().map(text).collect();
    assert_eq!(
        contacts[0],
        "Inga Heggblom Kolssykepleier Lyngheia legesenter Ring 55 50 01 23 Telefontid: ma–fr kl. 08.00–15.30"
    );
    assert!(contacts[1].contains("Pårørende"), "{}", contacts[1]);
    assert!(contacts[2].contains("Planen har ikke noe telefonnummer."), "{}", contacts[2]);
    assert_eq!(select(&page, "a[href='tel:55500123']").len(), 1);
}

#[test]
fn what_can_be_done_stands_at_each_measure_that_one_can_have_done() {
    let mut plan = empty();
    let named = |title| measure(Category::Activity, Some(title), "");
    let (mut over, mut not) = (named("Svømming"), named("Tunge løft"));
    over.standing = Standing::Over;
    not.is_not = true;
    plan.measures = vec![named("Gåtur"), over, not, measure(Category::Measuring, Some("Vekt"), "")];
    for (locale, lang) in [(Locale::Nb, None), (Locale::Se, Some("no"))] {
        let page = html(|| {
            whole_with(&plan, &look(texts(locale)), &|_, name| Some(view! { <button>{name}</button> }.into_any()))
        });
        let names = select(&page, ".innsyn-plan-actions .innsyn-plan-theirs");
        assert_eq!(
            names.iter().map(|name| (text(*name), name.attr("lang"))).collect::<Vec<_>>(),
            [("Gåtur".into(), lang), ("Vekt".into(), lang)]
        );
    }
    let plain = html(|| whole(&plan, &look(texts(Locale::Nb))));
    assert!(select(&plain, ".innsyn-plan-actions").is_empty(), "without them it is as it was");
}

#[test]
fn p10_a_plan_without_measurements_has_no_section_for_them() {
    assert!(!all(&screen(&empty(), Locale::Nb)).contains("Målinger"));
    let measured = Plan { measures: vec![measure(Category::Measuring, Some("Vekt"), "Hver morgen")], ..empty() };
    let said = all(&screen(&measured, Locale::Nb));
    assert!(said.contains("Målinger Grensene står slik de er skrevet i planen."), "{said}");
    assert!(said.contains("Det står ingen tiltak i det vi fikk."), "measures are not doubled: {said}");
}

#[test]
fn absence_is_never_none_and_approval_is_never_assumed() {
    let said = all(&screen(&empty(), Locale::Nb));
    for words in [
        "Hva er viktig for deg? Det står ikke i planen.",
        "Planen har ingen soner. Er du i tvil, ring",
        "Det står ingen diagnoser i det vi fikk.",
        "Det står ingen kontakter i det vi fikk.",
        "Planen sier ikke når den skal gjennomgås.",
        "Planen sier ikke hvem som har godkjent den.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("Godkjent"), "{said}");
}

#[test]
fn what_did_not_come_is_counted_where_it_would_stand() {
    let said = all(&screen(&lost(), Locale::Nb));
    for words in [
        "Én diagnose kunne ikke vises.",
        "2 mål kunne ikke vises.",
        "Ett tiltak kunne ikke vises.",
        "Én gruppe av kontakter",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn several_diagnoses_are_not_mixed() {
    let page = screen(&full(), Locale::Nb);
    let walk = select(&page, ".innsyn-plan-group").into_iter().map(text).find(|group| group.contains("Gåtur")).unwrap();
    assert!(walk.contains("Gjelder: Kols") && !walk.contains("Hjertesvikt"), "{walk}");
    let paper = html(|| sheet(&full(), &look(texts(Locale::Nb))));
    let items: Vec<_> = select(&paper, ".innsyn-plan-sheet-list li").into_iter().map(text).collect();
    assert!(items.iter().any(|it| it.contains("Gåtur") && it.contains("Gjelder: Kols")), "{items:?}");
    assert!(items.iter().any(|it| it.starts_with("Hjertesvikt")), "its diagnoses stand on the sheet: {items:?}");
}

#[test]
fn what_is_not_on_paper_is_said_there() {
    let lost = Plan { lost: Lost { zones: 1, contacts: 1, ..Lost::default() }, ..full() };
    for (page, not_there) in [
        (
            html(|| sheet(&lost, &look(texts(Locale::Nb)))),
            "Mål, funksjon, notater, annet i planen og det som ikke gjelder nå, står ikke på arket.",
        ),
        (
            html(|| card(&lost, "R", &look(texts(Locale::Nb)))),
            "Hva som er viktig, mål, tiltak, legemidler og annet i planen står ikke på kortet.",
        ),
    ] {
        let said = all(&page);
        for words in [not_there, "Noe om 1 sone kunne ikke vises.", "Én gruppe av kontakter"] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}

#[test]
fn what_is_longer_than_paper_says_so_and_is_all_there() {
    let signs: Vec<String> =
        (0..60).map(|at| format!("Et langt tegn som er skrevet i en hel setning, nummer {at}")).collect();
    let signs: Vec<&str> = signs.iter().map(String::as_str).collect();
    let long = Plan { zones: vec![zone(Level::Red, &signs, &["Ring 113"])], ..full() };
    for page in [html(|| sheet(&long, &look(texts(Locale::Nb)))), html(|| card(&long, "R", &look(texts(Locale::Nb))))] {
        let said = all(&page);
        assert!(said.contains("Planen er for lang til ett ark. Den fortsetter på neste side."), "{said}");
        assert!(signs.iter().all(|sign| said.contains(sign)));
        assert_eq!(select(&page, "[data-points='12']").len(), 1);
        assert!(select(&page, "[data-panels]").is_empty());
    }
}

#[test]
fn sheet_and_card_hold_zones_numbers_and_contacts_in_order() {
    for page in [
        html(|| sheet(&full(), &look(texts(Locale::Nb)))),
        html(|| card(&full(), "Rolig Havskjell", &look(texts(Locale::Nb)))),
    ] {
        let said = all(&page);
        let mut at = 0;
        for words in [
            "Ring 113",
            "Ring 116 117",
            "Grønn sone",
            "Gul sone",
            "Ring kolssykepleieren i dag",
            "Rød sone",
            "55 50 01 23",
        ] {
            let found = said[at..].find(words).unwrap_or_else(|| panic!("{words} after {}", &said[..at]));
            at += found;
        }
        assert!(!said.contains("Gammelt tiltak"), "{said}");
    }
}

#[test]
fn a_card_that_is_cut_out_says_which_plan_it_is_from_when_and_where_there_is_room_what_matters() {
    let said = |plan: &Plan| {
        text(select(&html(|| card(plan, "Rolig Havskjell", &look(texts(Locale::Nb)))), ".innsyn-plan-card")[0])
    };
    let short = Plan { zones: full().zones[..1].to_vec(), contacts: Vec::new(), ..full() };
    let (title, important) = (full().title.unwrap(), full().important[0].text.clone());
    for plan in [&short, &full()] {
        assert!(said(plan).contains(&title) && said(plan).contains("Sist endret"), "{}", said(plan));
    }
    assert!(said(&short).contains(&important), "{}", said(&short));
    let long = said(&full());
    assert!(!long.contains(&important), "type that can be read comes first: {long}");
    assert!(
        long.contains("Hva som er viktig, mål, tiltak, legemidler og annet i planen står ikke på kortet."),
        "{long}"
    );
}

#[test]
fn what_changed_is_shown_as_it_was_and_as_it_is() {
    let before = full();
    let mut after = full();
    after.zones[1] = zone(Level::Yellow, &["Jeg blir lettere tungpustet", "Slimet er gult"], &["Ring legevakten"]);
    after.measures.retain(|measure| measure.standing != Standing::Over);
    let page = html(|| changes_view(&before, &after, &look(texts(Locale::Nb))));
    let said: Vec<_> = select(&page, ".innsyn-plan-change").into_iter().map(text).collect();
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("Sonene i planen: endret Før"), "{}", said[0]);
    assert!(said[0].contains("Ring kolssykepleieren i dag") && said[0].contains("Ring legevakten"), "{}", said[0]);
    assert!(said[1].starts_with("Tiltak: tatt bort"), "{}", said[1]);
    let same = all(&html(|| changes_view(&before, &before, &look(texts(Locale::Nb)))));
    assert_eq!(same, "Ingenting av det vi kan lese, er endret.");
}

#[test]
fn an_answer_that_was_written_anew_is_changed_and_a_zone_keeps_its_level() {
    let before = full();
    let mut after = full();
    after.important[0].text = "Å gå til naustet".to_owned();
    after.zones[2] = zone(Level::Red, &["Jeg får ikke puste"], &["Ring 113"]);
    let page = html(|| changes_view(&before, &after, &look(texts(Locale::Nb))));
    let said: Vec<_> = select(&page, ".innsyn-plan-change").into_iter().map(text).collect();
    assert!(said.len() == 2 && said[0].starts_with("Hva er viktig for deg?: endret"), "{said:?}");
    assert_eq!(select(&page, ".innsyn-plan-zone-name[data-level=red]").len(), 2);
}

#[test]
fn a_number_and_a_time_are_not_broken_on_the_screen() {
    let mut plan = full();
    plan.zones[0] = zone(Level::Green, &["Ring 116 117 før kl. 15 hvis 2 av 3 er slik"], &[]);
    let page = html(|| whole(&plan, &look(texts(Locale::Nb))));
    let sign = select(&page, "[data-level=green] li .innsyn-plan-theirs")[0].text().collect::<String>();
    assert_eq!(sign, "Ring 116\u{a0}117 før kl. 15 hvis 2 av 3 er slik");
    let times: Vec<_> = select(&page, ".innsyn-plan-unbroken").into_iter().map(text).collect();
    assert!(times.iter().any(|it| it == "kl. 08.00–15.30"), "{times:?}");
}
