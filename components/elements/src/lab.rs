//! `<innsyn-lab-results>`, `<innsyn-lab-result>`, `<innsyn-trend>`: the portal's views with the host's data.

use innsyn_domain::lab_results::explained::{self, Source};
use innsyn_domain::lab_results::{Found, LabResult, Newest};
use innsyn_domain::letters::lower;
use innsyn_health::lab_results::{
    Explanation, LabDays, LabExplained, LabReportView, LabResultView, LabTrend, Sourced, date_words, is_read_whole,
    report_title, result_title, series_title,
};
use innsyn_i18n::Texts;
use innsyn_ui::{Heading, HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;

use crate::around;
use crate::given::Given;
use crate::shown::{Fault, Results};
use crate::texts::ElementTexts;

/// The words of an explanation are asked for one by one: there are too many to have them all at hand.
fn explanation(result: &LabResult, words: &dyn Texts) -> Explanation {
    let sourced = |key: &str, source: &Source| Sourced {
        words: words.phrase(&format!("analytes-{key}")),
        page: source.page.clone(),
        host: source.host().to_owned(),
        opened: source.opened,
    };
    Explanation {
        measures: explained::explained(result).map(|analyte| sourced(&analyte.key, &analyte.source)),
        prefix: explained::prefix(result).map(|p| sourced(&format!("prefix-{}", lower(&p.prefix)), &p.source)),
        version: explained::analytes().version.clone(),
    }
}

/// Results without a report around them are named by the first of them: then the address means that one.
fn the_one(found: &Found) -> Option<LabResult> {
    let first = || found.report.results.iter().find(|result| result.id == found.report.id).cloned();
    found.result.clone().or_else(first)
}

/// Everything, by day, the newest first.
pub(crate) fn results(ready: &Results, given: &Given, texts: &ElementTexts) -> AnyView {
    let level = given.level();
    let value = &ready.of_one.results.value;
    let total = value.row_count();
    let not_shown = around::not_shown(&ready.of_one, texts);
    let before = around::before(ready, true, level, texts);
    if total == 0 && value.not_shown().mistakes == 0 {
        let empty = around::empty(&ready.of_one, level, texts);
        return view! { {before} {empty} {not_shown} }.into_any();
    }
    let count = texts.around().count_all.of(texts.locale(), total as u64);
    let (reports, words, link_base) = (value.reports.clone(), texts.lab().clone(), given.link_base());
    let list = match link_base {
        Some(base) => view! { <LabDays reports=reports texts=words level=level link_base=base /> }.into_any(),
        None => view! { <LabDays reports=reports texts=words level=level /> }.into_any(),
    };
    view! {
        {before}
        {not_shown}
        <p class="innsyn-element-count"><Words phrase=count /></p>
        {list}
    }
    .into_any()
}

/// One result with everything known about it, or a report as a whole.
pub(crate) fn result(ready: &Results, given: &Given, texts: &ElementTexts) -> Result<AnyView, Fault> {
    let (outer, words, base) = (given.level(), texts.lab().clone(), given.link_base());
    let level = outer.below();
    let value = &ready.of_one.results.value;
    let found = given.result().and_then(|id| value.by_address(&id)).ok_or(Fault::NotFound)?;
    let one = the_one(&found);
    let Found { report, newest, .. } = found;
    let older = newest.map(|newest| older(&newest, base.as_deref(), level, texts));
    let before = around::before(ready, false, level, texts);
    let explained = one.as_ref().map(|result| {
        let explanation = explanation(result, texts.words());
        view! { <LabExplained kind=report.kind explanation=explanation texts=words.clone() level=level /> }
    });
    // The host's own words after the answer: what happens now.
    let after = view! { {explained} {leptos::html::slot().name("after")} }.into_any();
    let own_base = base.unwrap_or_default();
    let view = match one {
        Some(result) if !is_read_whole(&report, &result) => {
            let (title, lede) = (result_title(&result, texts.lab()), report_title(&report, texts.lab()));
            let trend = given.text("trend-base").filter(|_| value.comparable_with(&result.id) > 1);
            let trend = trend.map(|base| format!("{base}{}", result.id.0));
            let body = match own_base.is_empty() {
                true => view! {
                    <LabResultView report=report result=result texts=words level=level trend_at=trend>{after}</LabResultView>
                }
                .into_any(),
                false => view! {
                    <LabResultView report=report result=result texts=words level=level link_base=own_base trend_at=trend>
                        {after}
                    </LabResultView>
                }
                .into_any(),
            };
            view! {
                <div class="innsyn-element-head">
                    <Heading level=outer>{title}</Heading>
                    <p>{lede}</p>
                </div>
                {before}
                {older}
                {body}
            }
            .into_any()
        }
        _ => {
            let title = report_title(&report, texts.lab());
            let body = match own_base.is_empty() {
                true => {
                    view! { <LabReportView report=report texts=words level=level>{after}</LabReportView> }.into_any()
                }
                false => view! {
                    <LabReportView report=report texts=words level=level link_base=own_base>{after}</LabReportView>
                }
                .into_any(),
            };
            view! {
                <div class="innsyn-element-head"><Heading level=outer>{title}</Heading></div>
                {before}
                {older}
                {body}
            }
            .into_any()
        }
    };
    Ok(view)
}

/// Said before anything of it is read.
fn older(newest: &Newest, base: Option<&str>, level: HeadingLevel, texts: &ElementTexts) -> AnyView {
    let t = texts.around();
    let body = match date_words(newest.issued, texts.locale()) {
        Some(date) => t.older_since.fill(&[&date]),
        None => t.older_body.clone(),
    };
    let link = base.map(|base| {
        let (href, words) = (format!("{base}{}", newest.id.0), t.older_link.clone());
        view! { <p><a href=href><Words phrase=words /></a></p> }
    });
    let heading = t.older.clone();
    view! {
        <Notice weight=Weight::Caution level=level heading=heading>
            <p><Words phrase=body /></p>
            {link}
        </Notice>
    }
    .into_any()
}

/// The results of one analysis over time.
pub(crate) fn trend(ready: &Results, given: &Given, texts: &ElementTexts) -> Result<AnyView, Fault> {
    let (outer, level) = (given.level(), given.level().below());
    let value = &ready.of_one.results.value;
    let id = given.result().ok_or(Fault::NotFound)?;
    let before = around::before(ready, true, level, texts);
    if value.by_address(&id).is_none() {
        return Err(Fault::NotFound);
    }
    let Some(whole) = value.series_of(&id) else {
        let words = texts.around().no_trend.clone();
        return Ok(view! { {before} <p><Words phrase=words /></p> }.into_any());
    };
    let title = series_title(&whole, texts.lab());
    let (total, period) = (whole.entries.len(), given.period().zip(given.now()));
    let series = period.map_or_else(|| whole.clone(), |(period, now)| whole.within(period, now.date()).0);
    let shown = series.entries.len();
    let count = period.map(|_| {
        let words = texts.around().trend_count.fill(&[&shown.to_string(), &total.to_string()]);
        view! { <p class="innsyn-element-count"><Words phrase=words /></p> }
    });
    let (lab, words) = (texts.lab().clone(), texts.trend().clone());
    let drawn = if shown == 0 {
        let (heading, body) = texts.around().trend_none.clone();
        view! { <Notice weight=Weight::Info level=level heading=heading><p><Words phrase=body /></p></Notice> }
            .into_any()
    } else {
        match given.link_base() {
            Some(base) => {
                view! { <LabTrend series=vec![series] texts=lab words=words level=level link_base=base /> }.into_any()
            }
            None => view! { <LabTrend series=vec![series] texts=lab words=words level=level /> }.into_any(),
        }
    };
    Ok(view! {
        <div class="innsyn-element-head"><Heading level=outer>{title}</Heading></div>
        {before}
        {count}
        {drawn}
    }
    .into_any())
}
