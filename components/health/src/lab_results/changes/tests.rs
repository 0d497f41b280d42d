use innsyn_i18n::Locale;
use scraper::Html;

use super::*;
use crate::lab_results::examples::{data, versions};
use crate::lab_results::tests::{html, select, text, texts};
use crate::lab_results::{LabDays, LabReportView, LabResultView};

fn report_page(report: LabReport, locale: Locale) -> Html {
    html(|| {
        let texts = texts(locale).clone();
        view! { <LabReportView report=report texts=texts level=HeadingLevel::H2 link_base="/provesvar/" /> }.into_any()
    })
}

fn result_page(report: LabReport, id: &str) -> Html {
    let result = report.find(&ResultId(id.into())).cloned().unwrap();
    html(|| {
        let texts = texts(Locale::Nb).clone();
        view! {
            <LabResultView report=report result=result texts=texts level=HeadingLevel::H2 link_base="/provesvar/" />
        }
        .into_any()
    })
}

fn sentences(page: &Html) -> Vec<String> {
    select(page, "#endringer .innsyn-lab-change-list > li").into_iter().map(text).collect()
}

#[test]
fn e11_each_difference_is_a_sentence_with_words_for_what_is_struck_out() {
    let page = report_page(versions::corrected(), Locale::Nb);
    let said = sentences(&page);
    let expected = [
        "Hele rapporten: Status ble endret fra Ferdig til Endret.",
        "Konklusjon: Teksten er endret.Lagt til: Kalium er målt på nytt.Lagt til: Svaret er høyt.",
        "Hele rapporten: Ny kommentar: Svaret er ganske ulikt tidligere svar.",
        "Hele rapporten: Tatt bort under «Bestilt av»: «Áile Rimpi, Lyngheia legesenter»",
        "Kalium: 4,1 mmol/L ble rettet til 4,6 mmol/L.",
        "Kalium: Laboratoriet har merket svaret: Over referanseområdet.",
        "Kalium: Referansen ble endret fra 3,5–5,0 til 3,5–4,4.",
        "TSH: Nå er svaret 2,30 mU/L.",
        "TSH: Status ble endret fra Ikke klart ennå til Ferdig.",
        "Hemoglobin: Laboratoriet har tatt bort merket Over referanseområdet.",
        "Hemoglobin: Tidspunktet ble endret fra 19. november 2026 kl. 09.00 til 19. november 2026 kl. 10.00.",
        "Hemoglobin: Ny kommentar: «Prøven er tatt kl. 10.»",
        "Hemoglobin: Kommentar tatt bort: «Hemolyse.»",
        "Hemoglobin: Lagt til under «Akkreditering»: Laboratoriet opplyser at analysen ikke er akkreditert.",
        "Glukose: 5,60 mmol/L gjelder ikke lenger. Nå står det: Kansellert – ingen svar",
        "Glukose: Status ble endret fra Ferdig til Kansellert.",
        "Troponin T: Det som sto før, vises ikke. Nå står det: Feilregistrert. Verdien vises ikke.",
        "Troponin T: Status ble endret fra Ferdig til Feilregistrert.",
        "Corona: «Påvist» ble rettet til «Ikke påvist <b>».",
        "Lagt til: Urat, 412 µmol/L",
        "Tatt bort: LD, 250 U/L",
    ];
    assert_eq!(said, expected);
    let struck: Vec<_> = select(&page, "#endringer del").into_iter().map(text).collect();
    assert!(struck.contains(&"4,1 mmol/L".to_owned()) && struck.contains(&"«Påvist»".to_owned()), "{struck:?}");
}

#[test]
fn each_language_has_its_own_sentence_and_sami_says_that_it_is_bokmål() {
    let nn = sentences(&report_page(versions::corrected(), Locale::Nn)).concat();
    for words in ["Kalium: 4,1 mmol/L vart retta til 4,6 mmol/L.", "Teke bort: LD, 250 U/L", "gjeld ikkje lenger"] {
        assert!(nn.contains(words), "{words}: {nn}");
    }
    let se = report_page(versions::corrected(), Locale::Se);
    let first = select(&se, "#endringer .innsyn-lab-change-list > li")[4];
    let marked = select(&se, "#endringer [lang=nb]").into_iter().map(text).collect::<Vec<_>>();
    assert!(
        text(first).contains("ble rettet til") && marked.iter().any(|m| m.contains("ble rettet til")),
        "{marked:?}"
    );
    assert!(!marked.iter().any(|m| m.contains("Kalium")), "the laboratory's words are not ours: {marked:?}");
}

#[test]
fn e14_the_value_of_a_mistake_is_not_in_what_changed() {
    let page = report_page(versions::corrected(), Locale::Nb);
    assert!(!text(select(&page, "#endringer")[0]).contains("987"));
}

#[test]
fn a_results_own_changes_come_first_and_the_rest_under_a_heading() {
    let page = result_page(versions::corrected(), "tsh-3");
    let own = text(select(&page, "#endringer .innsyn-lab-change-list")[0]);
    assert!(own.starts_with("TSH: Nå er svaret 2,30 mU/L.") && !own.contains("Kalium"), "{own}");
    assert_eq!(text(select(&page, "#endringer h3")[0]), "Endret i resten av rapporten");
    let unchanged = result_page(versions::corrected(), "natrium-3");
    assert!(text(select(&unchanged, "#endringer")[0]).contains("Vi fant ingen endring i dette svaret."));
}

#[test]
fn a_change_without_the_version_before_it_says_so() {
    let page = result_page(data::report(vec![data::urate()]), "urat");
    let said = text(select(&page, "#endringer")[0]);
    assert_eq!(
        said,
        "Hva er endretLaboratoriet har endret svaret. Vi har ikke den forrige versjonen, og kan ikke vise hva som er endret."
    );
    assert!(select(&result_page(data::report(vec![data::below_detection()]), "troponin-t"), "#endringer").is_empty());
}

#[test]
fn the_card_of_a_changed_report_leads_to_what_changed() {
    let links = |report| {
        let page = html(|| {
            let texts = texts(Locale::Nb).clone();
            view! { <LabDays reports=vec![report] texts=texts level=HeadingLevel::H2 link_base="/provesvar/" /> }
                .into_any()
        });
        let all = select(&page, ".innsyn-lab-see-changes a").into_iter();
        all.map(|a| (text(a), a.attr("href").unwrap_or_default().to_owned())).collect::<Vec<_>>()
    };
    let expected =
        ("Endret – se hva som er endret, 19. november 2026".to_owned(), "/provesvar/r-3#endringer".to_owned());
    assert_eq!(links(versions::corrected()), [expected]);
    assert_eq!(links(data::report(vec![data::urate()])), []);
    assert_eq!(links(LabReport { earlier: vec![data::report(Vec::new())], ..data::withheld() }), []);
}

#[test]
fn each_older_version_can_be_opened_and_tells_what_it_changed() {
    let page = result_page(versions::corrected(), "kalium-3");
    let details = select(&page, "details");
    let links: Vec<_> = select(&page, "details a").iter().filter_map(|a| a.attr("href")).collect();
    assert_eq!(links, ["/provesvar/kalium-2", "/provesvar/kalium-1"]);
    assert!(text(details[0]).contains("Hele rapporten: Status ble endret fra Foreløpig til Ferdig."));
    assert!(!text(details[1]).contains("Hva er endret"), "there is none before the first");
}

#[test]
fn e15_only_the_lines_that_are_new_are_told_of_a_long_text() {
    let said = sentences(&report_page(versions::appended(), Locale::Nb));
    assert_eq!(said[1], "Diagnose: Teksten er endret.Lagt til: Spesialfarging er negativ for sopp.");
}
