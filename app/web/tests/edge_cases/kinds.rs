//! Cultures, tissue, images, and what a laboratory adds to them.

use super::{has, has_not, list, one};

#[test]
fn e17_e22_members_stand_inside_their_organism_and_nowhere_else() {
    let page = list("E17-E22-culture");
    let shown = page.main();
    assert_eq!(shown.matches("Mecillinam").count(), 1, "{shown}");
    has(&shown, "Escherichia coli");
    has(&shown, "Ingen vekst");
    let nested = page.select("li.innsyn-lab-row li.innsyn-lab-row li.innsyn-lab-row li.innsyn-lab-row");
    assert_eq!(nested.len(), 4, "four medicines, four levels down");
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
}
