//! What was posted, field by field.

use innsyn_domain::treatment_plan::entries::{DoneMeasure, EntryDraft, EntryKind};
use innsyn_web::pages::entry_fields as fields;

/// Ticks that are looked at.
const MOST: usize = 200;

#[derive(Clone)]
pub(super) struct Posted(Vec<(String, String)>);

impl std::fmt::Debug for Posted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Posted(***)")
    }
}

impl Posted {
    pub(super) fn of(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    pub(super) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Nothing that was typed is cut off here. `measures`: what a tick can stand for.
    pub(super) fn draft(&self, kind: EntryKind, measures: &[(String, DoneMeasure)]) -> EntryDraft {
        let empty = EntryDraft::new(kind);
        let ticked: Vec<&str> = self.all(fields::DONE).take(MOST).collect();
        let done = measures.iter().filter(|(handle, _)| ticked.contains(&handle.as_str()));
        EntryDraft {
            kind,
            parts: self
                .all(fields::PART)
                .map(str::to_owned)
                .chain(empty.parts.clone())
                .take(empty.parts.len())
                .collect(),
            words: self.one(fields::WORDS).to_owned(),
            day: self.one(fields::DAY).to_owned(),
            clock: self.one(fields::CLOCK).to_owned(),
            done: done.map(|(_, measure)| measure.clone()).collect(),
        }
    }
}
