//! The reader's own marks: what is new, and what the reader waits with.

use innsyn_domain::lab_results::{LabReport, OwnAction, Param, Withheld, own_fields};
use innsyn_i18n::{Phrase, Texts};
use innsyn_ui::{Button, ButtonKind, Hidden, StatusTag, TagShape, Words};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::LabTexts;
use super::facts::{link_date, plain_title};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnTexts {
    pub new: Phrase,
    /// In place of the answer.
    pub waiting: Phrase,
    pub see: Phrase,
}

impl OwnTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self { new: t.phrase("marks-new"), waiting: t.phrase("marks-waiting"), see: t.phrase("marks-see") }
    }
}

pub(super) fn new_tag(report: &LabReport, texts: &LabTexts) -> Option<AnyView> {
    let text = texts.own.new.clone();
    report.is_new.then(|| view! { <StatusTag text=text shape=TagShape::New /> }.into_any())
}

/// Shows what the reader waits with. What the data withhold has no such button.
pub(super) fn see(report: &LabReport, marks_at: Option<&str>, texts: &LabTexts) -> Option<AnyView> {
    let action = marks_at.filter(|_| report.withheld == Some(Withheld::OwnChoice))?.to_owned();
    let what = plain_title(report, texts).map_or_else(Clone::clone, Phrase::plain);
    let what = Phrase { text: format!(", {}", what.text), ..what };
    let date = link_date(report.sampled, texts).map(|date| view! { <Hidden phrase=date /> });
    let (address, words) = (report.id.0.clone(), texts.own.see.clone());
    Some(
        view! {
            <form class="innsyn-lab-own" method="post" action=action>
                <input type="hidden" name=own_fields::REPORT value=address />
                <Button kind=ButtonKind::Other name=own_fields::ACTION value=OwnAction::See.param()>
                    <span>
                        <Words phrase=words />
                        <Hidden phrase=what />
                        {date}
                    </span>
                </Button>
            </form>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests;
