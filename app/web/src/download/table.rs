//! The columns, and a row of them.

use csv::{Terminator, Writer, WriterBuilder};
use innsyn_domain::quantity::{Comparator, Decimal};
use innsyn_domain::when::{Hidden, When};
use innsyn_health::lab_results::{LabTexts, plain};
use innsyn_i18n::format;
use innsyn_i18n::words::Words;

use super::{CsvError, cell};

/// Without it spreadsheets take UTF-8 for something older.
pub(super) const BYTE_ORDER_MARK: &str = "\u{feff}";

/// One result, part or report without results; or a sentence about the file.
#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) sampled: Option<When>,
    pub(super) name: String,
    pub(super) part_of: String,
    /// As the page says it, with unit and comparator.
    pub(super) value: String,
    pub(super) comparator: Option<Comparator>,
    /// A plain number only: one with a comparator is none.
    pub(super) number: Option<Decimal>,
    pub(super) unit: String,
    pub(super) reference: String,
    pub(super) mark: String,
    pub(super) status: String,
    pub(super) comments: String,
    pub(super) method: String,
    pub(super) accreditation: String,
    pub(super) changed: Option<When>,
    pub(super) performed_by: String,
    pub(super) specification: String,
    pub(super) body_site: String,
    pub(super) device: String,
    pub(super) investigated: Option<When>,
    pub(super) validated: Option<When>,
    pub(super) report: About,
}

/// What a row says of the report around it.
#[derive(Debug, Default, Clone)]
pub(super) struct About {
    pub(super) title: String,
    pub(super) status: String,
    pub(super) conclusion: String,
    pub(super) comments: String,
    pub(super) laboratory: String,
    pub(super) requester: String,
    pub(super) material: String,
    pub(super) body_site: String,
    pub(super) remarks: String,
    pub(super) taken: String,
    pub(super) fasting: String,
    pub(super) additive: String,
    pub(super) reason: String,
    pub(super) clinical: String,
    pub(super) request_note: String,
    pub(super) approved: Option<When>,
    pub(super) received: Option<When>,
    pub(super) reported: Option<When>,
    pub(super) issued: Option<When>,
}

pub(super) struct Table<'t> {
    writer: Writer<Vec<u8>>,
    words: &'static Words,
    texts: &'t LabTexts,
}

impl<'t> Table<'t> {
    /// Writes the head.
    pub(super) fn new(words: &'static Words, texts: &'t LabTexts) -> Result<Self, CsvError> {
        let writer = WriterBuilder::new()
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
        let mut table = Self { writer, words, texts };
        let head = table.head().map(|title| cell::text(&title));
        table.writer.write_record(head)?;
        Ok(table)
    }

    fn head(&self) -> [String; COLUMNS] {
        let own = |key: &str| self.words.phrase(key).text;
        let fact = &self.texts.facts;
        [
            own("download-csv-date"),
            own("download-csv-clock"),
            own("download-csv-name"),
            own("download-csv-part-of"),
            own("download-csv-value"),
            own("download-csv-sign"),
            own("download-csv-number"),
            own("download-csv-unit"),
            fact.reference.text.clone(),
            own("download-csv-mark"),
            own("download-csv-status"),
            self.texts.comment.heading.text.clone(),
            own("download-csv-report"),
            own("download-csv-report-status"),
            self.texts.list.conclusion.text.clone(),
            own("download-csv-report-comments"),
            fact.laboratory.text.clone(),
            fact.requester.text.clone(),
            fact.material.text.clone(),
            fact.body_site.text.clone(),
            fact.remarks.text.clone(),
            fact.method.text.clone(),
            fact.reason.text.clone(),
            fact.accreditation.text.clone(),
            fact.received.text.clone(),
            fact.reported.text.clone(),
            fact.issued.text.clone(),
            fact.changed.text.clone(),
            fact.performed_by.text.clone(),
            fact.specification.text.clone(),
            fact.device.text.clone(),
            fact.taken.text.clone(),
            fact.fasting.text.clone(),
            fact.additive.text.clone(),
            fact.clinical.text.clone(),
            fact.request_note.text.clone(),
            fact.investigated.text.clone(),
            fact.validated.text.clone(),
            fact.approved.text.clone(),
        ]
    }

    pub(super) fn push(&mut self, row: Row) -> Result<(), CsvError> {
        let about = row.report;
        let clock = match row.sampled {
            Some(When::Moment(moment)) => format!("{:02}:{:02}", moment.hour(), moment.minute()),
            Some(When::Year(_) | When::Month { .. } | When::Day(_) | When::Unknown(_)) | None => String::new(),
        };
        let sign = match row.comparator {
            Some(Comparator::Less) => "<",
            Some(Comparator::LessOrEqual) => "≤",
            Some(Comparator::Greater) => ">",
            Some(Comparator::GreaterOrEqual) => "≥",
            None => "",
        };
        let cells: [String; COLUMNS] = [
            self.date(row.sampled),
            clock,
            cell::text(&row.name),
            cell::text(&row.part_of),
            cell::text(&row.value),
            sign.to_owned(),
            row.number.as_ref().and_then(cell::number).unwrap_or_default(),
            cell::text(&row.unit),
            cell::text(&row.reference),
            cell::text(&row.mark),
            cell::text(&row.status),
            cell::text(&row.comments),
            cell::text(&about.title),
            cell::text(&about.status),
            cell::text(&about.conclusion),
            cell::text(&about.comments),
            cell::text(&about.laboratory),
            cell::text(&about.requester),
            cell::text(&about.material),
            cell::text(&super::report::joined([row.body_site, about.body_site].into_iter())),
            cell::text(&about.remarks),
            cell::text(&row.method),
            cell::text(&about.reason),
            cell::text(&row.accreditation),
            self.date(about.received),
            self.date(about.reported),
            self.date(about.issued),
            self.date(row.changed),
            cell::text(&row.performed_by),
            cell::text(&row.specification),
            cell::text(&row.device),
            cell::text(&about.taken),
            cell::text(&about.fasting),
            cell::text(&about.additive),
            cell::text(&about.clinical),
            cell::text(&about.request_note),
            self.date(row.investigated),
            self.date(row.validated),
            self.date(about.approved),
        ];
        self.writer.write_record(cells)
    }

    /// `2026-11-19`, which every spreadsheet reads as that day. What is known to the month or the year only is a sentence: a
    /// spreadsheet would make the first day of it.
    fn date(&self, when: Option<When>) -> String {
        let w = self.words;
        let less = |key: &str, known: &str| w.phrase_with(key, &[("known", known.into())]).text;
        match when {
            None | Some(When::Unknown(Hidden::NotGiven)) => String::new(),
            Some(When::Moment(moment)) => moment.date().to_string(),
            Some(When::Day(day)) => day.to_string(),
            Some(When::Month { year, month }) => {
                cell::text(&less("download-csv-day-unknown", &format::month(w.locale(), year, month)))
            }
            Some(When::Year(year)) => cell::text(&less("download-csv-month-unknown", &year.to_string())),
            Some(hidden @ When::Unknown(Hidden::NotKnown | Hidden::Masked)) => {
                cell::text(&plain::when(hidden, self.texts))
            }
        }
    }

    pub(super) fn into_text(self) -> Result<String, CsvError> {
        let bytes = self.writer.into_inner().map_err(|failed| CsvError::from(failed.into_error()))?;
        String::from_utf8(bytes).map_err(|failed| CsvError::from(std::io::Error::other(failed)))
    }
}

const COLUMNS: usize = 39;
