//! The log as a table: a row for each act.

use csv::{Terminator, WriterBuilder};
use innsyn_domain::proxy_access::{LogEntry, LoggedBy, Showed};
use innsyn_domain::when::When;
use innsyn_health::proxy_access::{act, basis_words, outcome_words, who, who_kind};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};

use super::table::BYTE_ORDER_MARK;
use super::{CsvError, cell};

/// `about`: the address of the one result that is asked about. `is_part`: there is more than these.
pub fn log_csv(locale: Locale, log: &[LogEntry], about: Option<&str>, is_part: bool) -> Result<String, CsvError> {
    let w = Words::of(locale);
    let said = |phrase: Option<Phrase>| phrase.map(|phrase| phrase.text).unwrap_or_default();
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let head = ["download-csv-date", "download-csv-clock"].into_iter().chain([
        "usage-log-csv-who",
        "usage-log-csv-kind",
        "usage-log-csv-act",
        "usage-log-csv-basis",
        "usage-log-csv-end",
    ]);
    writer.write_record(head.map(|key| cell::text(&w.phrase(key).text)))?;
    let note = |key: &str| ["", "", "", "", &cell::text(&w.phrase(key).text), "", ""].map(str::to_owned);
    if is_part {
        writer.write_record(note("usage-log-csv-part"))?;
    }
    for entry in log {
        let (day, clock) = match entry.at {
            When::Moment(at) => (at.date().to_string(), format!("{:02}:{:02}", at.hour(), at.minute())),
            When::Day(day) => (day.to_string(), String::new()),
            When::Year(_) | When::Month { .. } | When::Unknown(_) => {
                (w.phrase("usage-log-time-unknown").text, String::new())
            }
        };
        let done = act(w, entry).text;
        let maybe = about.is_some_and(|address| entry.showed(address) == Showed::Maybe);
        let act = if maybe { format!("{done}. {}", w.phrase("usage-log-maybe").text) } else { done };
        let kind = match entry.who {
            LoggedBy::Oneself => w.phrase("usage-log-csv-oneself").text,
            _ => said(who_kind(w, entry)),
        };
        let (by, basis) = (who(w, &entry.who).text, said(basis_words(w, entry)));
        let words = [&by, &kind, &act, &basis, &said(outcome_words(w, entry))].map(|words| cell::text(words));
        writer.write_record([day, clock].into_iter().chain(words))?;
    }
    writer.write_record(note("usage-log-limits"))?;
    let bytes = writer.into_inner().map_err(|failed| CsvError::from(failed.into_error()))?;
    String::from_utf8(bytes).map_err(|failed| CsvError::from(std::io::Error::other(failed)))
}
