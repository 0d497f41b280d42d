//! What a fact around a result is called, as beside the result, and what it says.

use innsyn_domain::lab_results::{Fact, LabReport, Name, Party};
use innsyn_domain::when::When;
use innsyn_i18n::Phrase;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::super::reading::{self, Piece};
use super::super::{LabTexts, background, facts, when_words};
use super::in_quotes;

pub(super) fn term<'t>(fact: &Fact, report: &LabReport, texts: &'t LabTexts) -> &'t Phrase {
    let t = &texts.facts;
    match fact {
        Fact::Received(_) => &t.received,
        Fact::Requester(_) => &t.requester,
        Fact::Laboratory(_) => facts::laboratory_term(report.kind, texts),
        // Where the report names nobody, its results say who the laboratory is.
        Fact::PerformedBy(_) if !matches!(report.laboratory, Party::Named(_)) => {
            facts::laboratory_term(report.kind, texts)
        }
        Fact::PerformedBy(_) => &t.performed_by,
        Fact::Material(_) => &t.material,
        Fact::BodySite(_) => &t.body_site,
        Fact::Taken(_) => &t.taken,
        Fact::Fasting(_) => &t.fasting,
        Fact::Additive(_) => &t.additive,
        Fact::Remark(_) => &t.remarks,
        Fact::Reason(_) => &t.reason,
        Fact::Clinical(_) => &t.clinical,
        Fact::RequestNote(_) => &t.request_note,
        Fact::Attachment(_) => &texts.attachment.heading,
        Fact::Investigated(_) => &t.investigated,
        Fact::Specification(_) => &t.specification,
        Fact::Method(_) => &t.method,
        Fact::Device(_) => &t.device,
        Fact::NotAccredited => &t.accreditation,
    }
}

/// All of one sort. `None`: there is none.
pub(super) fn shown(all: &[Fact], texts: &LabTexts) -> Option<AnyView> {
    let one = |(at, fact): (usize, &Fact)| {
        let comma = (at > 0).then_some(", ");
        view! {
            {comma}
            {said(fact, texts)}
        }
    };
    (!all.is_empty()).then(|| all.iter().enumerate().map(one).collect_view().into_any())
}

fn said(fact: &Fact, texts: &LabTexts) -> AnyView {
    let ours = |words: Phrase| view! { <Words phrase=words /> }.into_any();
    let when = |when: When| ours(when_words(when, texts));
    match fact {
        Fact::Received(at) | Fact::Investigated(at) => when(*at),
        Fact::Requester(text)
        | Fact::Laboratory(text)
        | Fact::PerformedBy(text)
        | Fact::Remark(text)
        | Fact::Reason(text)
        | Fact::RequestNote(text)
        | Fact::Attachment(text)
        | Fact::Device(text) => pieces(vec![Piece::Theirs(text.clone())], texts),
        Fact::Material(name)
        | Fact::BodySite(name)
        | Fact::Taken(name)
        | Fact::Additive(name)
        | Fact::Specification(name)
        | Fact::Method(name) => of_name(name, texts),
        Fact::Fasting(fasting) => pieces(background::fasting(fasting, texts), texts),
        Fact::Clinical(told) => pieces(background::clinical(told, texts), texts),
        Fact::NotAccredited => ours(texts.facts.not_accredited.clone()),
    }
}

fn of_name(name: &Name, texts: &LabTexts) -> AnyView {
    pieces(vec![reading::said(name, texts)], texts)
}

/// The laboratory's words in quotation marks, lest they run into ours.
fn pieces(pieces: Vec<Piece>, texts: &LabTexts) -> AnyView {
    let is_theirs = matches!(pieces.first(), Some(Piece::Theirs(_)));
    let shown = reading::show(pieces, texts);
    if is_theirs { in_quotes(shown) } else { shown }
}
