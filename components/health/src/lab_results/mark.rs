//! How the laboratory marked a value: a word, then a shape, colour last. We never judge.

use innsyn_domain::lab_results::{Judgement, Susceptibility};
use innsyn_domain::when::When;
use innsyn_i18n::Phrase;
use innsyn_ui::{Icon, Shape, Words};
use leptos::prelude::*;

use super::{JudgementTexts, LabTexts};

/// The year from which `I` means «susceptible, increased exposure» (EUCAST changed it in 2019; Norway in 2020).
const NEW_MEANING_OF_I: i16 = 2020;

/// The mark, or nothing where the laboratory made none: no mark says nothing about the value.
pub(super) fn mark(judgement: Judgement, sampled: When, texts: &LabTexts) -> Option<AnyView> {
    let (words, shape) = words(judgement, sampled, &texts.judgement)?;
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
pub(super) fn said(judgement: Judgement, sampled: When, texts: &LabTexts) -> Option<Phrase> {
    Some(words(judgement, sampled, &texts.judgement)?.0)
}

pub(super) fn words(judgement: Judgement, sampled: When, t: &JudgementTexts) -> Option<(Phrase, Option<Shape>)> {
    let (text, shape) = match judgement {
        Judgement::Over => (&t.over, Some(Shape::TriangleUp)),
        Judgement::Under => (&t.under, Some(Shape::TriangleDown)),
        Judgement::Outside => (&t.outside, Some(Shape::Diamond)),
        Judgement::Within => (&t.within, Some(Shape::Disc)),
        Judgement::Unsuitable => (&t.unsuitable, Some(Shape::Diamond)),
        Judgement::Susceptibility(Susceptibility::S) => (&t.susceptible, None),
        Judgement::Susceptibility(Susceptibility::I) => (meaning_of_i(sampled, t), None),
        Judgement::Susceptibility(Susceptibility::R) => (&t.resistant, None),
        Judgement::Susceptibility(Susceptibility::K) => (&t.see_comment, None),
        Judgement::NotJudged => return None,
    };
    Some((text.clone(), shape))
}

fn meaning_of_i(sampled: When, t: &JudgementTexts) -> &Phrase {
    let year = match sampled {
        When::Year(year) | When::Month { year, .. } => year,
        When::Day(day) => day.year(),
        When::Moment(moment) => moment.year(),
        When::Unknown(_) => return &t.intermediate_undated,
    };
    if year < NEW_MEANING_OF_I { &t.intermediate } else { &t.increased_exposure }
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
