//! What is shown: links to periods, and a form that chooses what is drawn together. Both are addresses, without a word
//! that tells anything: another analysis is a handle.

use innsyn_domain::lab_results::trend::{Beside, trend_fields as fields};
use innsyn_domain::lab_results::{Param, Period};
use innsyn_i18n::Phrase;
use innsyn_ui::{Button, ButtonKind, Expander, Words};
use leptos::prelude::*;

use super::TrendTexts;
use crate::lab_results::{LabTexts, facts};

#[component]
pub fn LabTrendChoices(
    /// `None`: all of them.
    period: Option<Period>,
    beside: Vec<Beside>,
    /// The address of the page, without a query.
    #[prop(into)]
    action: String,
    texts: LabTexts,
    words: TrendTexts,
) -> impl IntoView {
    let chosen: Vec<&str> = beside.iter().filter(|one| one.chosen).map(|one| one.handle.as_str()).collect();
    let all = Period::ALL.into_iter().map(Some).chain([None]);
    let periods = all.map(|one| {
        let words = one.map_or(&words.all_time, |period| words.period(period)).clone();
        let href = address(&action, one, &chosen);
        let current = (one == period).then_some("true");
        view! { <li><a href=href aria-current=current><Words phrase=words /></a></li> }
    });
    let periods = periods.collect_view();
    let Phrase { text: label, lang } = words.period.clone();
    view! {
        <div class="innsyn-trend-choices">
            <nav class="innsyn-trend-periods" aria-label=label lang=lang.map(|lang| lang.tag())>
                <p aria-hidden="true"><Words phrase=words.period.clone() /></p>
                <ul>{periods}</ul>
            </nav>
            {(!beside.is_empty()).then(|| form(period, &beside, action, &texts, &words))}
        </div>
    }
    .into_any()
}

fn address(action: &str, period: Option<Period>, chosen: &[&str]) -> String {
    let period = format!("{}={}", fields::PERIOD, param(period));
    let chosen = chosen.iter().map(|handle| format!("{}={handle}", fields::TOGETHER));
    let query: Vec<String> = std::iter::once(period).chain(chosen).collect();
    format!("{action}?{}", query.join("&"))
}

fn param(period: Option<Period>) -> &'static str {
    period.map_or(fields::ALL_TIME, Param::param)
}

fn form(period: Option<Period>, beside: &[Beside], action: String, texts: &LabTexts, words: &TrendTexts) -> AnyView {
    let is_open = beside.iter().any(|one| one.chosen);
    let boxes = beside.iter().enumerate().map(|(at, one)| {
        let (id, name) = (format!("sammen-{at}"), facts::name(&one.name, texts));
        let for_id = id.clone();
        view! {
            <label class="innsyn-check" for=for_id>
                <input
                    class="innsyn-check-box"
                    type="checkbox"
                    id=id
                    name=fields::TOGETHER
                    value=one.handle.clone()
                    checked=one.chosen
                />
                <span>{name}</span>
            </label>
        }
    });
    let boxes = boxes.collect_view();
    let period = view! { <input type="hidden" name=fields::PERIOD value=param(period) /> };
    let (hint, show, legend) = (words.together_hint.clone(), words.together_show.clone(), words.together.clone());
    view! {
        <div class="innsyn-trend-together">
            <Expander summary=words.together.clone() open=is_open>
                <form method="get" action=action>
                    {period}
                    <fieldset>
                        <legend class="innsyn-hidden"><Words phrase=legend /></legend>
                        <p><Words phrase=hint /></p>
                        {boxes}
                    </fieldset>
                    <Button kind=ButtonKind::Other>
                        <Words phrase=show />
                    </Button>
                </form>
            </Expander>
        </div>
    }
    .into_any()
}
