//! Cultures, tissue, images, and what a laboratory adds to them.

use scraper::{ElementRef, Selector};

use super::page::{Page, text};
use super::{has, has_not, list, one};

#[test]
fn e17_e22_members_stand_inside_their_organism_and_nowhere_else() {
    let page = list("E17-E22-culture");
    let shown = page.main();
    assert_eq!(shown.matches("Mecillinam").count(), 1, "{shown}");
    has(&shown, "Escherichia coli");
    has(&shown, "Ingen vekst");
    let nested = page.select("li.innsyn-lab-row li.innsyn-lab-row li.innsyn-lab-row table tbody tr");
    assert_eq!(nested.len(), 4, "four medicines, in the bacterium, in the culture, in the bottle");
}

#[test]
fn e18_susceptibility_is_in_words() {
    let page = list("E17-E22-culture");
    for words in ["Følsom (S)", "Følsom ved økt eksponering (I)", "Resistent (R)", "Se kommentaren"] {
        has(&page.main(), words);
    }
}

#[test]
fn e20_e35_text_keeps_its_lines_and_its_signs_and_is_never_markup() {
    let shown = one("E20-E21-E27-text-reports", "observation-ma");
    has(&shown.main(), "<3 mm vev & slim");
    has(&shown.source, "Glass 1: 2 mm vev.\nGlass 2:");
    has(&one("E20-E21-E27-text-reports", "observation-mr").main(), "<b>uten</b>");
}

#[test]
fn e21_e27_an_examination_says_what_was_examined_and_where_the_rest_is() {
    let shown = one("E20-E21-E27-text-reports", "observation-mr").main();
    has(&shown, "MR lumbosakralkolumna");
    has(&shown, "Intravenøs kontrast");
    has(&shown, "8. februar 2026");
    has_not(&shown, "8. februar 2026 kl.");
    has(&shown, "Et vedlegg finnes hos dem som behandlet deg");
}

#[test]
fn e38_coded_comments_are_plain_words() {
    let shown = one("E38-coded-comments", "observation-a").main();
    for words in ["ulikt tidligere svar", "ny celleprøve", "om 3 måneder", "ikke er akkreditert"] {
        has(&shown, words);
    }
}

#[test]
fn e38_what_must_be_reported_and_when_to_come_again_is_not_turned_around() {
    let shown = |id| one("E38-more-coded-comments", id).main();
    let reported = shown("observation-a");
    has(&reported, "Svaret ble gitt på telefon");
    has(&reported, "Svaret skal meldes til");
    let not_reported = shown("observation-b");
    has(&not_reported, "Svaret skal ikke meldes til");
    has(&not_reported, "anbefaler HPV-test. Tidspunkt: snarest.");
    let after = shown("observation-c");
    has(&after, "anbefaler vevsprøve. Tidspunkt: etter behandling.");
    has(&after, "NYKODE");
}

const TWO: &str = "E17-E18-two-organisms";

/// Caption, then each row: how the tables of a page are read aloud.
fn tables(page: &Page) -> Vec<Vec<String>> {
    let read = |table: ElementRef<'_>| {
        let of = |css: &str| table.select(&Selector::parse(css).expect("a selector")).map(text).collect::<Vec<_>>();
        of("caption").into_iter().chain(of("tbody tr")).collect()
    };
    page.select("main table").into_iter().map(read).collect()
}

#[test]
fn e17_e18_each_bacterium_has_a_table_that_names_it_and_is_read_in_order() {
    for page in [list(TWO), one(TWO, "observation-u")] {
        let found = tables(&page);
        assert_eq!(
            found[..2],
            [
                vec![
                    "Følsomhet for medisiner: Escherichia coli",
                    "AmpicillinResistent (R)",
                    "MecillinamFølsom (S)Laboratoriet skrev: 0,125",
                    "Trimetoprim-sulfametoksazolFølsom ved økt eksponering (I)",
                    "CiprofloksacinSe kommentaren fra laboratoriet (K)Bør ikke brukes uten avtale med laboratoriet.",
                ],
                vec![
                    "Følsomhet for medisiner: Klebsiella pneumoniae",
                    "AmpicillinResistent (R)",
                    "MecillinamFølsom (S)Laboratoriet skrev: Sensitiv, standarddose",
                    "NitrofurantoinIkke klart ennå",
                ],
            ]
        );
        assert_eq!(page.texts("main table thead th")[..2], ["Medisin", "Svar"]);
        assert_eq!(page.select("main table tbody th[scope=row]").len(), page.select("main table tbody tr").len());
        assert_eq!(page.main().matches("Mengde").count(), 1, "what is no medicine is no row of the table");
    }
}

#[test]
fn e18_what_the_letters_mean_is_said_once_near_them_and_only_of_those_that_are_used() {
    let page = one(TWO, "observation-u");
    let meanings = page.texts(".innsyn-lab-letters dt");
    assert_eq!(
        meanings,
        ["Følsom (S)", "Følsom ved økt eksponering (I)", "Resistent (R)", "Se kommentaren fra laboratoriet (K)"]
    );
    let old = one(TWO, "observation-s");
    assert_eq!(old.texts(".innsyn-lab-letters dt"), ["Intermediær (I), slik I ble brukt før 2020"]);
    has(&old.texts(".innsyn-lab-letters").concat(), "usikkert om medisinen virker");
    assert_eq!(list(TWO).select(".innsyn-lab-letters").len(), 2, "once for each report that has letters");
    assert!(one("E01-E02-comparators", "observation-a").select(".innsyn-lab-letters").is_empty());
}

#[test]
fn e17_the_page_of_a_part_says_what_it_is_part_of() {
    let page = one(TWO, "observation-k1");
    has(&page.main(), "Del av: Urin, dyrkning: Vekst av to mikrober, Identifikasjon: Klebsiella pneumoniae");
    let links: Vec<_> = page.select(".innsyn-lab-inside a").iter().filter_map(|a| a.attr("href")).collect();
    let of = |own: &str| format!("/provesvar/observation-{}-{own}", TWO.to_lowercase());
    assert_eq!(links, [of("u"), of("k")]);
    assert!(one(TWO, "observation-u").select(".innsyn-lab-inside").is_empty());
}

#[test]
fn e17_panels_in_a_circle_are_shown_once() {
    let shown = list(TWO).main();
    for name in ["Panel i ring", "Ytre panel", "Indre panel"] {
        assert_eq!(shown.matches(&format!("{name}, 10.")).count(), 1, "{name}: {shown}");
    }
}

/// Where each of these stands in the text, in this order.
fn in_order(page: &str, words: &[&str]) {
    let at: Vec<_> = words.iter().map(|w| page.find(w).unwrap_or_else(|| panic!("«{w}» is not in: {page}"))).collect();
    assert!(at.is_sorted(), "{words:?} in: {page}");
}

#[test]
fn e20_the_diagnosis_comes_before_what_it_rests_on() {
    let page = list("E20-pathology-whole");
    in_order(&page.main(), &["Kronisk betennelse i magesekken", "Makroskopisk", "Mikroskopisk"]);
    in_order(&page.main(), &["Celleprøve fra livmorhalsen", "Uegnet prøve", "Utstryk på glass"]);
}

#[test]
fn e20_a_part_of_a_pathologists_answer_is_read_with_the_diagnosis_before_it() {
    for part in ["observation-ma", "observation-mi", "observation-dg"] {
        let page = one("E20-pathology-whole", part);
        assert_eq!(page.texts("h1"), ["Histologi"]);
        in_order(&page.main(), &["Kronisk betennelse", "Tre biopsier", "Ikke tegn til ondartet vekst"]);
        assert_eq!(page.texts("h3")[..3], ["Diagnose", "Makroskopisk beskrivelse", "Mikroskopisk beskrivelse"]);
    }
}

#[test]
fn e20_material_that_could_not_be_examined_stands_out_and_is_no_normal_answer() {
    const MARK: &str = "Materialet var uegnet eller for lite";
    let page = list("E20-pathology-whole");
    let marks = page.texts("[data-judgement=unsuitable]");
    assert_eq!(marks, [MARK], "the one with the code, and no other");
    assert_eq!(page.select("[data-judgement=unsuitable] svg[data-shape=diamond]").len(), 1, "not by colour alone");
    has(&one("E20-pathology-whole", "observation-p2").main(), MARK);
    assert!(page.texts("li.innsyn-lab-row").iter().all(|row| !row.contains("ormal")), "{}", page.main());
}

#[test]
fn e21_examinations_that_share_a_description_lack_none() {
    let page = list("E15-E21-imaging");
    for name in ["RG fot", "RG ankel"] {
        let row = page.texts("li.innsyn-lab-row li.innsyn-lab-row").into_iter().find(|row| row.starts_with(name));
        has(&row.unwrap_or_default(), "Beskrevet sammen med de andre undersøkelsene");
    }
    has_not(&page.main(), "Resultat mangler");
    let foot = one("E15-E21-imaging", "observation-fot").main();
    has(&foot, "Del av: RG fot og ankel");
    has(&foot, "Hele rapporten: Foreløpig (ikke signert)");
}

#[test]
fn e21_a_description_of_images_is_no_value_and_lacks_no_mark() {
    let page = one("E15-E21-imaging", "observation-ct");
    has(&page.main(), "BeskrivelsenNormale forhold i det undersøkte området.");
    has(&page.main(), "Undersøkt30. oktober 2026");
    has(&page.main(), "Ingen holdepunkter for blødning.");
    has_not(&page.main(), "ikke merket");
    assert!(page.select("main table").is_empty());
    has(&one("E15-E21-imaging", "observation-both").main(), "Foreløpig (ikke signert)");
}
