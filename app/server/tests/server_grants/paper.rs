//! The form on paper has the choices that the steps have.

use scraper::{ElementRef, Html, Selector};

use super::support::Answer;
use super::{FATHER, MOTHER, fill_in, number_of, signed_in, with_demo};

/// What each of these says.
fn said(page: &Answer, css: &str) -> Vec<String> {
    let text = |element: ElementRef<'_>| {
        let text = element.text().collect::<String>().replace('\u{a0}', " ");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    Html::parse_document(&page.text).select(&Selector::parse(css).unwrap()).map(text).collect()
}

#[tokio::test]
async fn on_paper_one_chooses_among_the_same_areas_and_periods_in_every_language() {
    let server = with_demo().start();
    let mut father = signed_in(&server, FATHER).await;
    let check = fill_in(&mut father, &number_of(MOTHER), "Liđđi", "omrade=opplysninger", "periode=ar").await;
    for locale in ["nb", "nn", "se"] {
        father.cookies.insert("innsyn-sprak".into(), locale.into());
        let what = father.get(&check.replace("bekreft", "hva")).await;
        let how_long = father.get(&check.replace("bekreft", "hvor-lenge")).await;
        let paper = father.get("/fullmakter/skjema").await;
        let areas = said(&what, "fieldset.innsyn-grant-choices label");
        let periods = said(&how_long, "fieldset.innsyn-grant-choices label");
        assert_eq!((areas.len(), periods.len()), (3, 3), "{locale}: {areas:?} {periods:?}");
        let on_paper = said(&paper, ".innsyn-paper-ticks li strong");
        assert_eq!(on_paper.len(), areas.len() + periods.len(), "{locale}: {on_paper:?}");
        assert_eq!(on_paper[..areas.len()], areas, "{locale}");
        // The first one has the day too, which nobody knows who prints it.
        let year = periods[0].split(',').next().unwrap();
        assert_eq!(on_paper[areas.len()..], [year, &periods[1], &periods[2]], "{locale}");
    }
}
