//! What was sampled, and why.

use innsyn_domain::lab_results::{ClinicalInformation, Fasting, LabReport, Name, SpecimenFacts};
use innsyn_i18n::Phrase;
use innsyn_ui::Definition;

use super::LabTexts;
use super::facts::{record_fact, said_fact};
use super::reading::{self, Piece};
use super::when::when_words;

pub(super) fn specimen(specimen: &SpecimenFacts, texts: &LabTexts) -> Vec<Definition> {
    let t = &texts.facts;
    let mut facts = Vec::new();
    facts.extend(specimen.material.iter().map(|material| said_fact(&t.material, material, texts)));
    facts.extend(specimen.body_site.iter().map(|site| record_fact(&t.body_site, site, texts)));
    facts.extend(specimen.method.iter().map(|method| said_fact(&t.taken, method, texts)));
    facts.extend(specimen.fasting.iter().map(|fasting| {
        let pieces = self::fasting(fasting, texts);
        Definition::new(t.fasting.clone(), reading::show(pieces, texts))
    }));
    facts.extend(specimen.additives.iter().map(|additive| said_fact(&t.additive, additive, texts)));
    facts.extend(specimen.remarks.iter().map(|remark| record_fact(&t.remarks, remark, texts)));
    facts
}

/// Why it was asked for, and what the laboratory was told.
pub(super) fn why(report: &LabReport, texts: &LabTexts) -> Vec<Definition> {
    let t = &texts.facts;
    let reasons = report.reasons.iter().map(|reason| record_fact(&t.reason, reason, texts));
    let clinical = report
        .clinical
        .iter()
        .map(|told| Definition::new(t.clinical.clone(), reading::show(clinical(told, texts), texts)));
    let notes = report.request_notes.iter().map(|note| record_fact(&t.request_note, note, texts));
    reasons.chain(clinical).chain(notes).collect()
}

pub(super) fn fasting(fasting: &Fasting, texts: &LabTexts) -> Vec<Piece> {
    match fasting {
        Fasting::Said(name) => vec![reading::said(name, texts)],
        Fasting::For(time) => reading::measured(time, texts),
    }
}

/// «Sykehistorie: Feber i fire dager (fra 16. november 2026)», a line for each thing that was said.
pub(super) fn clinical(told: &ClinicalInformation, texts: &LabTexts) -> Vec<Piece> {
    let kind = told.kind.iter().map(|kind| match (reading::said(kind, texts), told.said.is_empty()) {
        (Piece::Theirs(kind), false) => Piece::Theirs(format!("{kind}:")),
        (kind, _) => kind,
    });
    let said = told.said.iter().enumerate().map(|(at, name)| match name {
        Name::Known(text) if at > 0 => Piece::Theirs(format!("\n{text}")),
        name => reading::said(name, texts),
    });
    let words = |when| when_words(when, texts).text;
    let lasted = match (told.start, told.end) {
        (Some(start), Some(end)) => Some(texts.value.period.fill(&[&words(start), &words(end)])),
        (Some(start), None) => Some(texts.value.from.fill(&[&words(start)])),
        (None, Some(end)) => Some(texts.value.until.fill(&[&words(end)])),
        (None, None) => None,
    };
    let recorded = told.recorded.map(|recorded| texts.facts.recorded.fill(&[&words(recorded)]));
    let beside = |phrase: Phrase| Piece::Ours(Phrase { text: format!("({})", phrase.text), lang: phrase.lang });
    kind.chain(said).chain(lasted.into_iter().chain(recorded).map(beside)).collect()
}
