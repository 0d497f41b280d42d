//! «Hva måler prøven»: what an analysis measures, in general, with where that is from. Nothing about this result.

use innsyn_domain::lab_results::Kind;
use innsyn_i18n::{Locale, Phrase, Template, Texts, format};
use innsyn_ui::{Heading, HeadingLevel, Words};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::LabTexts;

/// What is said of one result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// What is measured. `None`: nobody has explained it, and that is said.
    pub measures: Option<Sourced>,
    /// What the letters before its name mean.
    pub prefix: Option<Sourced>,
    /// Of the list of explanations.
    pub version: String,
}

/// Words that rest on a public page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced {
    pub words: Phrase,
    pub page: String,
    /// Whose page it is, as it is called: «nhi.no».
    pub host: String,
    /// When it was read.
    pub opened: Date,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExplainedTexts {
    pub heading: Phrase,
    pub heading_imaging: Phrase,
    pub none: Phrase,
    pub none_imaging: Phrase,
    /// Holes: the page's link, and the date.
    pub source: Template,
    pub not_reviewed: Phrase,
    pub version: Template,
}

impl ExplainedTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("lab-results-explained"),
            heading_imaging: t.phrase("lab-results-explained-imaging"),
            none: t.phrase("lab-results-explained-none"),
            none_imaging: t.phrase("lab-results-explained-none-imaging"),
            source: t.template("lab-results-explained-source", &["page", "date"]),
            not_reviewed: t.phrase("lab-results-explained-not-reviewed"),
            version: t.template("lab-results-explained-version", &["version"]),
        }
    }
}

/// The section is there for every result: a missing explanation is said, not hidden.
#[component]
pub fn LabExplained(kind: Kind, explanation: Explanation, texts: LabTexts, level: HeadingLevel) -> impl IntoView {
    let t = texts.explained.clone();
    let (heading, none) = match kind {
        Kind::Imaging => (t.heading_imaging.clone(), t.none_imaging.clone()),
        Kind::Laboratory | Kind::Microbiology | Kind::Pathology | Kind::Other => (t.heading.clone(), t.none.clone()),
    };
    let Explanation { measures, prefix, version } = explanation;
    let not_reviewed = |is_said: bool| is_said.then(|| view! { <p><Words phrase=t.not_reviewed.clone() /></p> });
    // Once, after the first that is explained.
    let of_measures = not_reviewed(measures.is_some());
    let of_prefix = not_reviewed(measures.is_none() && prefix.is_some());
    let version = (measures.is_some() || prefix.is_some()).then(|| {
        let words = t.version.fill(&[&version]);
        view! { <p class="innsyn-lab-explained-version"><Words phrase=words /></p> }
    });
    let measures = match measures {
        Some(sourced) => said(sourced, &texts),
        None => view! { <p><Words phrase=none /></p> }.into_any(),
    };
    view! {
        <section class="innsyn-lab-explained">
            <Heading level=level><Words phrase=heading /></Heading>
            {measures}
            {of_measures}
            {prefix.map(|sourced| said(sourced, &texts))}
            {of_prefix}
            {version}
        </section>
    }
    .into_any()
}

fn said(sourced: Sourced, texts: &LabTexts) -> AnyView {
    let Sourced { words, page, host, opened } = sourced;
    // A sentence that fell back has its date in its own language.
    let locale = texts.explained.source.0.lang.unwrap_or(texts.locale);
    let Phrase { text, lang } = texts.explained.source.fill(&["{0}", &format::date(locale, opened)]);
    let (before, after) = text.split_once("{0}").unwrap_or((&text, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    view! {
        <p><Words phrase=words /></p>
        <p class="innsyn-lab-explained-source" lang=lang.map(Locale::tag)>
            {before}
            <a href=page rel="noreferrer external">{host}</a>
            {after}
        </p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;
    use crate::lab_results::examples::data;
    use crate::lab_results::tests::{all, html, select, text, texts};

    fn explained(locale: Locale, kind: Kind, explanation: Explanation) -> Html {
        html(|| {
            let texts = texts(locale).clone();
            view! { <LabExplained kind=kind explanation=explanation texts=texts level=HeadingLevel::H2 /> }.into_any()
        })
    }

    #[test]
    fn an_explanation_names_its_source_and_who_has_not_checked_it() {
        let expected = [
            (
                Locale::Nb,
                "Hva måler prøven",
                "Forklaringen er ikke kvalitetssikret av helsepersonell.",
                "25. november 2026",
            ),
            (
                Locale::Nn,
                "Kva måler prøva",
                "Forklaringa er ikkje kvalitetssikra av helsepersonell.",
                "25. november 2026",
            ),
            (
                Locale::Se,
                "Hva måler prøven",
                "Forklaringen er ikke kvalitetssikret av helsepersonell.",
                "25. november 2026",
            ),
        ];
        for (locale, heading, unchecked, date) in expected {
            let page = explained(locale, Kind::Laboratory, data::explanation(locale));
            assert_eq!(select(&page, "h2").into_iter().map(text).collect::<Vec<_>>(), [heading]);
            let said = all(&page);
            for words in ["stjernestøv", unchecked, date, "P- står for plasma", "versjon 1."] {
                assert!(said.contains(words), "{words}: {said}");
            }
            for link in select(&page, "a") {
                assert_eq!(text(link), "stjerner.example");
                assert_eq!(link.attr("href"), Some("https://stjerner.example/stov"));
                assert_eq!(link.attr("rel"), Some("noreferrer external"));
            }
            let marked = select(&page, "[lang]").iter().all(|e| e.attr("lang") == Some("nb"));
            assert!(marked && select(&page, "[lang]").is_empty() == (locale != Locale::Se));
        }
    }

    #[test]
    fn letters_that_are_explained_alone_are_said_to_be_unchecked_too_and_nothing_is_said_of_nothing() {
        for (locale, unchecked) in [
            (Locale::Nb, "Forklaringen er ikke kvalitetssikret av helsepersonell."),
            (Locale::Nn, "Forklaringa er ikkje kvalitetssikra av helsepersonell."),
        ] {
            let count = |explanation| all(&explained(locale, Kind::Laboratory, explanation)).matches(unchecked).count();
            assert_eq!(count(Explanation { measures: None, ..data::explanation(locale) }), 1);
            assert_eq!(count(data::explanation(locale)), 1);
            assert_eq!(count(data::unexplained()), 0);
        }
    }

    #[test]
    fn a_missing_explanation_is_said() {
        let expected = [
            (Locale::Nb, Kind::Laboratory, "Hva måler prøven", "Vi har ingen forklaring av denne prøven."),
            (Locale::Nb, Kind::Imaging, "Hva undersøkelsen er", "Vi har ingen forklaring av denne undersøkelsen."),
            (Locale::Nn, Kind::Microbiology, "Kva måler prøva", "Vi har inga forklaring av denne prøva."),
            (Locale::Se, Kind::Other, "Hva måler prøven", "Vi har ingen forklaring av denne prøven."),
        ];
        for (locale, kind, heading, words) in expected {
            let page = explained(locale, kind, data::unexplained());
            assert_eq!(text(select(&page, "section")[0]), format!("{heading}{words}"));
            assert_eq!(select(&page, "a").len(), 0);
        }
    }
}
