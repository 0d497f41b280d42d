//! Pages as a citizen reads them.

// Helpers are no tests to the linter, and what fails here fails the test.
#![allow(clippy::expect_used)]

use innsyn_domain::when::When;
use innsyn_i18n::Locale;
use innsyn_web::pages::{OnDevice, PageContext, Provenance, SignedIn, SourceName};
use jiff::civil::date;
use scraper::{ElementRef, Html, Selector};

pub(crate) fn context(locale: Locale, signed_in: bool) -> PageContext {
    let who =
        SignedIn {
            name: "Čuorvi Havskjell".into(), born: Some(date(1984, 6, 2)), mark: "5e1f".into(), acts_for: None
        };
    PageContext {
        locale,
        here: "/provesvar".into(),
        signed_in: signed_in.then_some(who),
        demo: true,
        now: date(2026, 11, 22).at(10, 15, 0, 0),
        assets: "/s/0".into(),
        brings_sheet: false,
        has_wasm: false,
        carries: None,
        device: OnDevice::Kept,
    }
}

pub(crate) fn provenance() -> Provenance {
    let fetched = date(2026, 11, 22).at(10, 14, 0, 0);
    Provenance {
        fetched,
        oldest: When::Day(date(2014, 3, 1)),
        dropped: 0,
        source: SourceName::Demo,
        failed: Vec::new(),
    }
}

/// A document that a browser would show.
pub(crate) struct Page {
    pub(crate) source: String,
    html: Html,
}

impl Page {
    pub(crate) fn new(source: String) -> Self {
        let html = Html::parse_document(&source);
        Self { source, html }
    }

    pub(crate) fn select(&self, css: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(css).expect("a selector")).collect()
    }

    pub(crate) fn texts(&self, css: &str) -> Vec<String> {
        self.select(css).into_iter().map(text).collect()
    }

    /// What stands in `main`.
    pub(crate) fn main(&self) -> String {
        self.texts("main").concat()
    }
}

/// Text as it is read: in order, spaces tidied.
pub(crate) fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
