//! How the laboratory marked a value: a word, then a shape, colour last. We never judge.

use innsyn_domain::lab_results::{Judgement, Susceptibility};
use innsyn_i18n::Phrase;
use innsyn_ui::{Icon, Shape, Words};
use leptos::prelude::*;

use super::{JudgementTexts, LabTexts};

/// The mark, or nothing where the laboratory made none: no mark says nothing about the value.
pub(super) fn mark(judgement: Judgement, texts: &LabTexts) -> Option<AnyView> {
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

/// The mark's words, without its shape.
pub(super) fn said(judgement: Judgement, texts: &LabTexts) -> Option<Phrase> {
    Some(words(judgement, &texts.judgement)?.0)
}

pub(super) fn words(judgement: Judgement, t: &JudgementTexts) -> Option<(Phrase, Option<Shape>)> {
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
        Judgement::NotJudged => return None,
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
        Judgement::NotJudged => "not-judged",
    }
}
