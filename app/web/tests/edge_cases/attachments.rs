//! Documents and the conclusion of a report.

use innsyn_i18n::Locale;

use super::{has, has_not, list, list_in, one, one_in};

const FIXTURE: &str = "E26-attachments";
const ITEMS: &str = ".innsyn-lab-attachments li";

#[test]
fn e26_a_document_is_offered_with_its_title_kind_and_size() {
    for (locale, image) in [(Locale::Nb, "bilde"), (Locale::Nn, "bilete"), (Locale::Se, "bilde")] {
        // Whoever reads one result finds them too.
        for id in ["diagnosticreport-r1", "observation-a"] {
            let page = one_in(locale, FIXTURE, id);
            let links = page.texts(&format!("{ITEMS} a"));
            let image = format!("Last ned: Vedlegg 2 ({image}, 15 B)");
            assert_eq!(
                links,
                ["Last ned: Brev fra laboratoriet (PDF, 1 kB)", &image, "Last ned: Nettside (fil, 25 B)"]
            );
            for (link, number) in page.select(&format!("{ITEMS} a")).iter().zip(1..) {
                let address = "/provesvar/diagnosticreport-e26-attachments-r1/vedlegg";
                assert_eq!(link.attr("href"), Some(format!("{address}/{number}").as_str()));
            }
        }
    }
}

#[test]
fn e26_a_document_that_cannot_be_had_says_why() {
    for (locale, elsewhere, unreadable) in [
        (Locale::Nb, "ligger et annet sted og kan ikke hentes her.", "mangler eller kan ikke leses."),
        (Locale::Nn, "ligg ein annan stad og kan ikkje hentast her.", "manglar eller kan ikkje lesast."),
        (Locale::Se, "ligger et annet sted og kan ikke hentes her.", "mangler eller kan ikke leses."),
    ] {
        let items = one_in(locale, FIXTURE, "diagnosticreport-r1").texts(ITEMS);
        assert!(items[3].starts_with("Tidligere brev: ") && items[3].ends_with(elsewhere), "{items:?}");
        assert!(items[4].starts_with("Ødelagt brev: ") && items[4].ends_with(unreadable), "{items:?}");
    }
    has_not(&one(FIXTURE, "diagnosticreport-r1").source, "dokumenter.example.invalid");
}

#[test]
fn e26_a_report_that_is_a_document_is_not_called_empty() {
    for (locale, words) in [
        (Locale::Nb, "Rapporten har bare vedlegg."),
        (Locale::Nn, "Rapporten har berre vedlegg."),
        (Locale::Se, "Rapporten har bare vedlegg."),
    ] {
        has(&list_in(locale, FIXTURE).main(), words);
    }
    has_not(&list(FIXTURE).main(), "uten svar");
    assert_eq!(one(FIXTURE, "diagnosticreport-r2").texts(ITEMS), ["Last ned: Svarbrev (PDF, 1 kB)"]);
}

#[test]
fn e26_no_document_tells_of_what_is_withheld_or_was_a_mistake() {
    has_not(&list(FIXTURE).source, "Hemmelig");
    for id in ["r3", "r4", "r5"] {
        let page = one(FIXTURE, &format!("diagnosticreport-{id}"));
        has_not(&page.source, "Hemmelig");
        assert!(page.select(&format!("{ITEMS} a")).is_empty(), "{id}");
    }
    has(&one(FIXTURE, "observation-b").main(), "Vedlegg 1: Vedlegget vises ikke.");
}

#[test]
fn e26_the_conclusion_is_shown_once_with_its_lines() {
    for id in ["diagnosticreport-r1", "observation-a"] {
        let page = one(FIXTURE, id);
        assert_eq!(page.source.matches("Lett jernmangel.\nSe brevet.").count(), 1, "{id}");
    }
}

#[test]
fn e26_what_is_in_a_document_is_not_on_the_page() {
    let page = one(FIXTURE, "diagnosticreport-r1");
    for content in ["oppdiktet dokument", "JVBERi0", "alert(1)"] {
        has_not(&page.source, content);
    }
}
