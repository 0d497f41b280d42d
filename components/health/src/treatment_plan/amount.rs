//! Amounts and limits as words. A sign is skipped by some screen readers, and «mindre enn» never is.

use innsyn_domain::lab_results::Name;
use innsyn_domain::quantity::{Comparator, Quantity};
use innsyn_domain::treatment_plan::Limit;
use innsyn_i18n::{Phrase, format};
use leptos::prelude::*;

use super::PlanTexts;
use super::look::Pen;
use innsyn_ui::Words;

/// «mindre enn 53 mmol/mol».
pub(super) fn amount(quantity: &Quantity, t: &PlanTexts) -> Phrase {
    let bare = bare(quantity, t);
    match quantity.comparator {
        None => Phrase::plain(bare),
        Some(Comparator::Less) => t.limit.less.fill(&[&bare]),
        Some(Comparator::LessOrEqual) => t.limit.less_or_equal.fill(&[&bare]),
        Some(Comparator::Greater) => t.limit.greater.fill(&[&bare]),
        Some(Comparator::GreaterOrEqual) => t.limit.greater_or_equal.fill(&[&bare]),
    }
}

fn bare(quantity: &Quantity, t: &PlanTexts) -> String {
    let digits = format::decimal(t.locale, quantity.value.as_str());
    match &quantity.unit {
        Some(unit) => format!("{digits}\u{a0}{unit}"),
        None => digits,
    }
}

/// A limit that is aimed at.
pub(super) fn limit(limit: &Limit, pen: &Pen<'_>) -> Option<AnyView> {
    let phrase = match limit {
        Limit::Words(Name::Known(words)) => return Some(pen.theirs(words)),
        Limit::Words(Name::CodeOnly(_) | Name::Nameless) | Limit::NotReadable => pen.t.limit.unreadable.clone(),
        Limit::Amount(_) | Limit::Range { .. } | Limit::NotSaid => limited(limit, pen.t)?,
    };
    Some(view! { <Words phrase=phrase /> }.into_any())
}

/// One amount, or between two. `None`: neither is said.
pub(super) fn limited(limit: &Limit, t: &PlanTexts) -> Option<Phrase> {
    Some(match limit {
        Limit::Amount(quantity) => amount(quantity, t),
        Limit::Range { low: Some(low), high: Some(high) } => t.limit.between.fill(&[&bare(low, t), &bare(high, t)]),
        Limit::Range { low: Some(low), high: None } => t.limit.greater_or_equal.fill(&[&bare(low, t)]),
        Limit::Range { low: None, high: Some(high) } => t.limit.less_or_equal.fill(&[&bare(high, t)]),
        Limit::Range { low: None, high: None } | Limit::NotSaid | Limit::Words(_) | Limit::NotReadable => return None,
    })
}
