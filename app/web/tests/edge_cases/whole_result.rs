//! Everything that is known about one result stands on its page, and nothing of what is hidden.

use innsyn_domain::lab_results::{Filter, LabResults};
use innsyn_i18n::Locale;
use jiff::civil::date;

use super::{has, has_not, list, one, one_in, parsed, row};

const WHO: &str = "E37-who-analysed";
const BIOCHEMISTRY: &str = "LaboratoriumFjordheim sykehus, Medisinsk biokjemi";

#[test]
fn e37_where_a_report_does_not_say_who_analysed_its_results_do() {
    for locale in [Locale::Nb, Locale::Nn] {
        for id in ["observation-a", "diagnosticreport-r1", "observation-b", "observation-e"] {
            let shown = one_in(locale, WHO, id).main();
            has(&shown, BIOCHEMISTRY);
            has_not(&shown, "Utført av");
        }
        // Not the other results' laboratories: this one's, or that of what is in it.
        for id in ["observation-panel", "observation-m"] {
            let shown = one_in(locale, WHO, id).main();
            has(&shown, "LaboratoriumLyngheia legesenter");
            has_not(&shown, "Fjordheim");
        }
        has(&one_in(locale, WHO, "diagnosticreport-r2").main(), &format!("{BIOCHEMISTRY}, Lyngheia legesenter"));
    }
    has(&list(WHO).main(), &format!("{BIOCHEMISTRY}, Lyngheia legesenter"));
    has_not(&list(WHO).main(), "Navn ikke oppgitt");
    has(
        &one(WHO, "observation-a").main(),
        "Du kan også si fra til laboratoriet: Fjordheim sykehus, Medisinsk biokjemi.",
    );
}

#[test]
fn e37_a_result_that_names_another_than_its_report_says_so_and_once() {
    for locale in [Locale::Nb, Locale::Nn] {
        has_not(&one_in(locale, WHO, "observation-c").main(), "Utført av");
        let shown = one_in(locale, WHO, "observation-d").main();
        has(&shown, BIOCHEMISTRY);
        has(&shown, "Utført avSjøbris sykehus, Sporstoffer");
        // A member says it on its own page; on its panel's, the panel has said it.
        has(&one_in(locale, WHO, "observation-bly").main(), "Utført avSjøbris sykehus, Sporstoffer");
        let panel = one_in(locale, WHO, "observation-panel-2").main();
        assert_eq!(panel.matches("Utført av").count(), 1, "{panel}");
    }
}

#[test]
fn e37_e28_who_analysed_what_may_not_be_shown_is_not_told() {
    has_not(&list(WHO).source, "Hemmelig");
    has_not(&one(WHO, "diagnosticreport-r4").source, "Hemmelig");
    has(&row(&list(WHO), "Kalsium"), "2,3");
    let places = |results: &LabResults| results.choices(str::to_owned).places.into_iter().map(|place| place.name);
    let names: Vec<String> = places(&parsed(WHO).value).collect();
    assert!(names.contains(&"Fjordheim sykehus, Medisinsk biokjemi".to_owned()), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Hemmelig")), "{names:?}");
}

#[test]
fn e37_each_laboratory_can_be_chosen_alone_also_where_only_a_result_names_it() {
    let all = parsed(WHO).value;
    let mut places: Vec<String> = all.choices(str::to_owned).places.into_iter().map(|place| place.name).collect();
    places.sort();
    let fjordheim = "Fjordheim sykehus, Medisinsk biokjemi";
    assert_eq!(places, [fjordheim, "Lyngheia legesenter", "Sjøbris sykehus, Sporstoffer"]);
    let rows = |place: &str| {
        let filter = Filter { place: Some(place.into()), ..Filter::default() };
        let chosen = all.filtered(&filter, date(2026, 11, 25)).results.reports;
        let names = chosen.iter().flat_map(|report| &report.results).filter_map(|row| row.name.words());
        let mut names: Vec<String> = names.map(str::to_owned).collect();
        names.sort();
        names
    };
    assert_eq!(rows("Sjøbris sykehus, Sporstoffer"), ["Selen", "Tungmetaller"]);
    assert_eq!(rows("Lyngheia legesenter"), ["Elektrolytter"]);
    assert_eq!(rows(fjordheim), ["Glukose", "Kalium", "Kalsium", "Natrium", "Selen", "Tungmetaller"]);
}

const WHOLE: &str = "E37-E41-whole-result";

#[test]
fn e37_e41_everything_around_a_result_stands_on_its_page_in_the_readers_words() {
    let said = [
        ("Sted på kroppenHøyre nyre", "Stad på kroppenHøyre nyre"),
        ("MetodeEnzymatisk", "MetodeEnzymatisk"),
        ("UtstyrCobas 8000", "UtstyrCobas 8000"),
        ("PresiseringEtter belastning", "PresiseringEtter belastning"),
        ("Undersøkelsen gjort19. november 2026 kl. 13.33", "Undersøkinga gjord19. november 2026 kl. 13.33"),
        ("Medisinsk kontrollert19. november 2026 kl. 14.44", "Medisinsk kontrollert19. november 2026 kl. 14.44"),
    ];
    of_each_language("observation-a", &said);
    of_each_language("observation-a", &OF_THE_REPORT);
    of_each_language("diagnosticreport-r1", &OF_THE_REPORT);
    has(&one(WHOLE, "observation-b").main(), "UtstyrAnalysatoren i andre etasje");
}

/// In bokmål and nynorsk.
type Said = (&'static str, &'static str);

const OF_THE_REPORT: [Said; 10] = [
    ("Godkjent20. november 2026 kl. 07.10", "Godkjend20. november 2026 kl. 07.10"),
    ("Sted på kroppenVenstre arm", "Stad på kroppenVenstre arm"),
    ("Slik ble prøven tattVenepunksjon", "Slik vart prøva tekenVenepunksjon"),
    ("Slik ble prøven tattKode M7 (uten forklaring)", "Slik vart prøva tekenKode M7 (utan forklaring)"),
    ("FasteFastende over natten", "FasteFastende over natten"),
    ("Faste10,5 timer", "Faste10,5 timer"),
    ("TilsetningLitiumheparinTilsetningGelMaterialeUrin", "TilsetjingLitiumheparinTilsetjingGelMaterialeUrin"),
    ("Merknad til bestillingenRing ved høyt svar. Send kopi.", "Merknad til bestillingaRing ved høyt svar. Send kopi."),
    (
        "Kliniske opplysningerSykehistorie: Feber i fire dager. Tørst. Diabetes type 2 Opplyst av pasienten. \
         (fra 15. november 2026 til 19. november 2026) (registrert 19. november 2026 kl. 08.05)",
        "Kliniske opplysningarSykehistorie: Feber i fire dager. Tørst. Diabetes type 2 Opplyst av pasienten. \
         (frå 15. november 2026 til 19. november 2026) (registrert 19. november 2026 kl. 08.05)",
    ),
    (
        "Kliniske opplysningerLegemiddel: Kode L01 (uten forklaring) (fra mars 2025)",
        "Kliniske opplysningarLegemiddel: Kode L01 (utan forklaring) (frå mars 2025)",
    ),
];

fn of_each_language(id: &str, said: &[Said]) {
    for (locale, words) in [
        (Locale::Nb, said.iter().map(|(nb, _)| *nb).collect::<Vec<_>>()),
        (Locale::Nn, said.iter().map(|(_, nn)| *nn).collect()),
    ] {
        let shown = one_in(locale, WHOLE, id).main();
        words.into_iter().for_each(|words| has(&shown, words));
    }
}

#[test]
fn e37_e41_what_the_source_wrote_carries_its_language_and_its_lines() {
    let page = one_in(Locale::Nn, WHOLE, "observation-a");
    for words in
        ["Cobas 8000", "Etter belastning", "Venepunksjon", "Ring ved høyt svar.\nSend kopi.", "Fastende over natten"]
    {
        let spans = page.select("dd .innsyn-lab-theirs[lang=no]");
        let found = spans.iter().any(|span| span.text().collect::<String>() == words);
        assert!(found, "{words}");
    }
}

#[test]
fn e20_what_is_known_of_each_part_of_a_text_that_is_read_whole_stands_with_it() {
    let shown = one(WHOLE, "observation-c").main();
    has(&shown, "Medisinsk kontrollert13. november 2026 kl. 12.00");
    has(&shown, "MetodeSkanning av snitt");
}

#[test]
fn e11_a_correction_of_what_stands_around_a_result_says_what_it_was_and_what_it_is() {
    let shown = one(WHOLE, "observation-e-r3b").main();
    has(&shown, "Kliniske opplysningerSvangerskap: Uke 21");
    for (locale, sentences) in [
        (
            Locale::Nb,
            [
                "Hele rapporten: «Kliniske opplysninger» ble endret fra «Svangerskap: Uke 11» til «Svangerskap: Uke 21».",
                "Hele rapporten: «Materiale» ble endret fra «Serum» til «Plasma».",
                "Hele rapporten: Lagt til under «Bestilt av»: «Áile Fjellstua»",
                "Ferritin: «Metode» ble endret fra «Enzymatisk» til «Immunologisk».",
            ],
        ),
        (
            Locale::Nn,
            [
                "Heile rapporten: «Kliniske opplysningar» vart endra frå «Svangerskap: Uke 11» til «Svangerskap: Uke 21».",
                "Heile rapporten: «Materiale» vart endra frå «Serum» til «Plasma».",
                "Heile rapporten: Lagt til under «Bestilt av»: «Áile Fjellstua»",
                "Ferritin: «Metode» vart endra frå «Enzymatisk» til «Immunologisk».",
            ],
        ),
    ] {
        let page = one_in(locale, WHOLE, "observation-e-r3b");
        let said = page.texts("#endringer .innsyn-lab-change-list > li");
        for sentence in sentences {
            assert!(said.iter().any(|it| it == sentence), "{sentence}: {said:?}");
        }
        assert!(!said.iter().any(|it| it.contains("Andre oppl")), "each of them has its words: {said:?}");
        let struck = page.texts("#endringer del");
        assert!(struck.contains(&"«Serum»".to_owned()), "{struck:?}");
    }
}

#[test]
fn e14_e28_what_stands_around_what_is_hidden_is_neither_shown_nor_found() {
    let results = parsed(WHOLE).value;
    for id in ["diagnosticreport-r4", "observation-g", "diagnosticreport-r5", "observation-h"] {
        has_not(&one(WHOLE, id).source, "Ukjent-");
    }
    has_not(&list(WHOLE).source, "Ukjent-");
    has(&one(WHOLE, "observation-h").main(), "Tekst fra laboratoriet vises ikke.");
    let found = |words: &str| {
        let filter = Filter { words: Some(words.into()), ..Filter::default() };
        results.filtered(&filter, date(2026, 11, 25)).shown
    };
    for hidden in ["opplysning", "merknad", "feil", "sted", "presisering", "svar"] {
        assert_eq!(found(&format!("Ukjent-{hidden}")), 0, "{hidden}");
    }
    for shown in ["uke 21", "send kopi", "etter belastning", "høyre nyre"] {
        assert!(found(shown) > 0, "{shown}");
    }
}
