//! Results as a file that a citizen keeps: a table of the words that the pages show.
//!
//! Not in it: what the page hides, and earlier versions, which a table would set beside the current answer as its equal.

mod cell;
mod log;
mod report;
mod table;

use innsyn_domain::lab_results::{Newest, ParsedLabResults, ResultId};
use innsyn_health::lab_results::plain;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};

use crate::pages::{Provenance, fetched, not_all, older_since};
use crate::texts;
use table::{Row, Table};

pub use csv::Error as CsvError;
pub use log::log_csv;

/// What a file is made of.
#[derive(Debug, Clone)]
pub struct Download {
    pub results: ParsedLabResults,
    pub provenance: Provenance,
    /// One result with its members, or one report. `None`: everything.
    pub only: Option<ResultId>,
    /// `Some`: it is an older version, and there the newest is.
    pub newest: Option<Newest>,
}

/// The table as CSV: UTF-8 with a byte order mark, semicolons and decimal commas, as Norwegian spreadsheets read it.
pub fn csv(locale: Locale, download: &Download) -> Result<String, CsvError> {
    let (w, texts) = (Words::of(locale), texts::lab(locale));
    let mut table = Table::new(w, &texts)?;
    let about = w.phrase("download-csv-about").text;
    let note = |said: String| Row { name: about.clone(), value: said, ..Row::default() };
    for caution in cautions(locale, download) {
        table.push(note(caution.text))?;
    }
    for report in &download.results.value.reports {
        for row in report::rows(report, download.only.as_ref(), w, &texts) {
            table.push(row)?;
        }
    }
    for said in [fetched(w, &download.provenance), w.phrase("download-csv-earlier"), w.phrase("lab-results-not-normal")]
    {
        table.push(note(said.text))?;
    }
    table.into_text()
}

/// Why a file may not hold all there is, as the list's page says it; and of one result, that it is no longer the newest.
pub fn cautions(locale: Locale, download: &Download) -> Vec<Phrase> {
    let (w, texts) = (Words::of(locale), texts::lab(locale));
    if download.only.is_some() {
        let newest = download.newest.as_ref();
        return newest.map_or(Vec::new(), |newest| vec![w.phrase("lab-results-older"), older_since(w, newest)]);
    }
    let results = &download.results;
    let of_source = results.value.notices.iter().map(|notice| plain::notice(notice, &texts));
    let mut said: Vec<Phrase> = of_source.collect();
    if results.value.reports.is_empty() && said.is_empty() {
        said.extend([w.phrase("lab-results-empty"), w.phrase("lab-results-empty-body")]);
    }
    said.extend(not_all(w, results, &download.provenance));
    if download.provenance.dropped > 0 {
        said.push(w.phrase_with("lab-results-dropped", &[("count", download.provenance.dropped.into())]));
    }
    said
}
