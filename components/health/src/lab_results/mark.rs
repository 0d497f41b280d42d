//! How the laboratory marked a value: a word, then a shape, colour last. We never judge.

use innsyn_domain::lab_results::{Judgement, LabResult, Name, Susceptibility};
use innsyn_i18n::Phrase;
use innsyn_ui::{Icon, Shape, Words};
use leptos::prelude::*;

use super::reading::{self, Piece};
use super::{JudgementTexts, LabTexts};
use crate::sentence::sentence;

/// The mark of a result, or nothing where the laboratory made none: no mark says nothing about the value.
pub(super) fn mark(result: &LabResult, texts: &LabTexts) -> Option<AnyView> {
    of(result.judgement, &result.mark_words, texts)
}

/// `theirs`: what the laboratory says for it.
pub(super) fn of(judgement: Judgement, theirs: &[Name], texts: &LabTexts) -> Option<AnyView> {
    if judgement == Judgement::InWords {
        let theirs = reading::show(pieces(theirs, texts), texts);
        let said = sentence(&texts.judgement.in_words, vec![theirs]);
        return Some(
            view! { <span class="innsyn-lab-mark" data-judgement="in-words"><span>{said}</span></span> }.into_any(),
        );
    }
    let (words, shape) = words(judgement, &texts.judgement)?;
    let key = key(judgement);
    Some(
        view! {
            <span class="innsyn-lab-mark" data-judgement=key>
                {shape.map(|shape| view! { <Icon shape=shape /> })}
                <span><Words phrase=words /></span>
            </span>
        }
        .into_any(),
    )
}

/// What the laboratory says for a mark. A code without words is said to be one: `9` would be read as a number.
pub(super) fn pieces(theirs: &[Name], texts: &LabTexts) -> Vec<Piece> {
    let mut out = Vec::new();
    for name in theirs {
        if !out.is_empty() {
            out.push(Piece::Ours(Phrase { text: ",".into(), lang: None }));
        }
        out.push(match name {
            Name::CodeOnly(code) => Piece::Ours(texts.judgement.code.fill(&[code])),
            name => reading::said(name, texts),
        });
    }
    out
}

/// The mark as plain text.
pub(super) fn plain(judgement: Judgement, theirs: &[Name], texts: &LabTexts) -> Option<Phrase> {
    match judgement {
        Judgement::InWords => Some(texts.judgement.in_words.fill(&[&reading::text(&pieces(theirs, texts))])),
        _ => said(judgement, texts),
    }
}

/// The words of a mark that needs none of the laboratory's, without its shape.
pub(super) fn said(judgement: Judgement, texts: &LabTexts) -> Option<Phrase> {
    Some(words(judgement, &texts.judgement)?.0)
}

fn words(judgement: Judgement, t: &JudgementTexts) -> Option<(Phrase, Option<Shape>)> {
    let (text, shape) = match judgement {
        Judgement::Over => (&t.over, Some(Shape::TriangleUp)),
        Judgement::Under => (&t.under, Some(Shape::TriangleDown)),
        Judgement::Outside => (&t.outside, Some(Shape::Diamond)),
        Judgement::Within => (&t.within, Some(Shape::Disc)),
        Judgement::Unsuitable => (&t.unsuitable, Some(Shape::Diamond)),
        Judgement::Susceptibility(Susceptibility::S) => (&t.susceptible, None),
        Judgement::Susceptibility(Susceptibility::I) => (&t.increased_exposure, None),
        Judgement::Susceptibility(Susceptibility::Intermediate) => (&t.intermediate, None),
        Judgement::Susceptibility(Susceptibility::UncertainI) => (&t.intermediate_undated, None),
        Judgement::Susceptibility(Susceptibility::R) => (&t.resistant, None),
        Judgement::Susceptibility(Susceptibility::K) => (&t.see_comment, None),
        Judgement::InWords | Judgement::NotJudged => return None,
    };
    Some((text.clone(), shape))
}

/// The value of `data-judgement`.
const fn key(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Over => "over",
        Judgement::Under => "under",
        Judgement::Outside => "outside",
        Judgement::Within => "within",
        Judgement::Unsuitable => "unsuitable",
        Judgement::Susceptibility(_) => "susceptibility",
        Judgement::InWords => "in-words",
        Judgement::NotJudged => "not-judged",
    }
}
