//! The list: by day, then by report, in the order they come.

#[cfg(test)]
mod tests;

use innsyn_domain::lab_results::LabReport;
use innsyn_domain::when::When;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Heading, HeadingLevel, Words};
use leptos::prelude::*;

use super::facts::Over;
use super::row::Anchors;
use super::when::{day, day_words, without_clock};
use super::{LabTexts, report};

/// Reports grouped by the day of sampling. The order is the caller's: newest first.
#[component]
pub fn LabDays(
    reports: Vec<LabReport>,
    texts: LabTexts,
    /// The level of the days' headings; reports come one below.
    level: HeadingLevel,
    /// What comes before a result's id in its address. Without it the rows lead nowhere.
    #[prop(optional, into)]
    link_base: Option<String>,
    /// Where the forms of the reader's own marks are posted to. Without it there are none.
    #[prop(optional, into)]
    marks_at: Option<String>,
) -> impl IntoView {
    let ways = (link_base.as_deref(), marks_at.as_deref());
    let anchors = Anchors::default();
    let days = reports
        .chunk_by(|a, b| without_clock(a.sampled) == without_clock(b.sampled))
        .map(|group| {
            let when = group.first().map_or(When::Unknown(innsyn_domain::when::Hidden::NotGiven), |r| r.sampled);
            let cards = group
                .iter()
                .map(|r| report::card(r, (level.below(), Over::ItsDay), ways, &anchors, &texts))
                .collect_view();
            let title = match day_words(when, texts.locale) {
                Some(text) => Phrase { text, lang: None },
                None => texts.when.day_unknown.clone(),
            };
            let weekday =
                day(when).map(|d| view! { <p class="innsyn-lab-weekday">{format::weekday(texts.locale, d)}</p> });
            view! {
                <div class="innsyn-lab-day">
                    <div class="innsyn-lab-date">
                        <Heading level=level>
                            <Words phrase=title />
                        </Heading>
                        {weekday}
                    </div>
                    <div class="innsyn-lab-cards">{cards}</div>
                </div>
            }
        })
        .collect_view();
    view! { <div class="innsyn-lab-days">{days}</div> }.into_any()
}
