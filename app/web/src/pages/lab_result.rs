//! `/provesvar/{id}`: one result with everything known about it.

mod next;

use innsyn_domain::lab_results::explained::{self, Source};
use innsyn_domain::lab_results::{Kind, LabReport, LabResult, Newest, ResultId};
use innsyn_health::lab_results::{
    Explanation, LabExplained, LabReportView, LabResultView, Sourced, date_words, is_read_whole, report_title,
    result_title,
};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::{HeadingLevel, Icon, Notice, Shape, Weight, Words as Say};
use leptos::prelude::*;

use super::lab_results::{RESULT, failed, not_whole_one};
use super::lab_trend::trend_address;
use super::{GIVE, LOG, LabResultPage, Load, OneResult, PageContext, log_fields, own, take_along};
use crate::shell::{Place, document};
use crate::texts;

pub fn lab_result(cx: &PageContext, page: &LabResultPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("lab-results-one-title"), Place::InLabResults, || match &page.result {
        Load::Ready(one) => ready(cx, w, one),
        Load::Failed { reference } => view! {
            {back(w, None)}
            <h1><Say phrase=w.phrase("lab-results-one-title") /></h1>
            {failed(w, "lab-results-failed-one", reference, &cx.here)}
        }
        .into_any(),
    })
}

fn ready(cx: &PageContext, w: &Words, one: &OneResult) -> AnyView {
    let texts = texts::lab(cx.locale);
    let report = one.report.clone();
    // Results without a report around them are named by the first of them: then the address means that one.
    let result = one.result.clone().or_else(|| report.results.iter().find(|r| r.id == report.id).cloned());
    let own = result.as_ref().map_or(&report.id, |r| &r.id).clone();
    // An older version is not in the list; its newest is.
    let anchor = one.newest.as_ref().map_or(&own, |newest| &newest.id).0.clone();
    let older = one.newest.as_ref().map(|newest| older_version(w, newest));
    let not_whole = not_whole_one(w, &one.provenance);
    let wait = one.may_wait.map(|how| own::wait(w, &report.id.0, how));
    let share = (!cx.is_for_another()).then(|| share(w));
    let next =
        view! { {next::next(w, &report, result.as_ref(), one.newest.is_some())} {wait} {share} {next::wrong(w, &report, result.as_ref())} }
            .into_any();
    let taken = taken(w, &report, result.as_ref());
    // Of what is withheld there is nothing to take along.
    let along = report.withheld.is_none().then(|| take_along::take_along(cx, w, Some(&own.0)));
    match result {
        Some(result) if !is_read_whole(&report, &result) => {
            let name = result_title(&result, &texts);
            let report_name = report_title(&report, &texts);
            let (kind, explanation) = (report.kind, explanation(w, &result));
            let more = texts.clone();
            let trend = one.has_trend.then(|| trend_address(&own));
            view! {
                {back(w, Some(&anchor))}
                <h1>{name}</h1>
                <p class="innsyn-lede">{report_name}</p>
                {taken}
                {not_whole}
                {older}
                <LabResultView report=report result=result texts=texts level=HeadingLevel::H2 link_base=RESULT trend_at=trend>
                    <LabExplained kind=kind explanation=explanation texts=more level=HeadingLevel::H2 />
                    {next}
                </LabResultView>
                {seen_by(cx, w, &own)}
                {along}
            }
            .into_any()
        }
        whole => {
            let name = report_title(&report, &texts);
            let explained = whole.map(|result| {
                let (explanation, texts) = (explanation(w, &result), texts.clone());
                view! { <LabExplained kind=report.kind explanation=explanation texts=texts level=HeadingLevel::H2 /> }
            });
            view! {
                {back(w, Some(&anchor))}
                <h1>{name}</h1>
                {taken}
                {not_whole}
                {older}
                <LabReportView report=report texts=texts level=HeadingLevel::H2 link_base=RESULT marks_at=own::MARKS>
                    {explained}
                    {next}
                </LabReportView>
                {seen_by(cx, w, &own)}
                {along}
            }
            .into_any()
        }
    }
}

/// When, before anything else of it: an old answer must not be read as today's. `None`: nobody has said when.
fn taken(w: &Words, report: &LabReport, result: Option<&LabResult>) -> Option<AnyView> {
    let date = date_words(result.and_then(|it| it.sampled).unwrap_or(report.sampled), w.locale())?;
    // The kind of what is withheld is not told.
    let is_imaging = report.kind == Kind::Imaging && report.withheld.is_none();
    let key = if is_imaging { "lab-results-taken-imaging" } else { "lab-results-taken" };
    let words = w.phrase_with(key, &[("date", (&date).into())]);
    Some(view! { <p class="innsyn-lede"><Say phrase=words /></p> }.into_any())
}

/// For the person alone, as the log is.
fn seen_by(cx: &PageContext, w: &Words, address: &ResultId) -> Option<AnyView> {
    let href = format!("{LOG}?{}={}", log_fields::ABOUT, address.0);
    let link =
        || view! { <p class="innsyn-alone"><a href=href><Say phrase=w.phrase("usage-log-heading-one") /></a></p> };
    (!cx.is_for_another()).then(|| link().into_any())
}

/// Said before anything of it is read.
fn older_version(w: &Words, newest: &Newest) -> AnyView {
    let body = older_since(w, newest);
    let (heading, link, href) =
        (w.phrase("lab-results-older"), w.phrase("lab-results-older-link"), format!("{RESULT}{}", newest.id.0));
    view! {
        <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading>
            <p><Say phrase=body /></p>
            <p><a href=href><Say phrase=link /></a></p>
        </Notice>
    }
    .into_any()
}

/// Since when there is a newer answer, and that it may say something else.
pub(crate) fn older_since(w: &Words, newest: &Newest) -> Phrase {
    match date_words(newest.issued, w.locale()) {
        Some(date) => w.phrase_with("lab-results-older-since", &[("date", (&date).into())]),
        None => w.phrase("lab-results-older-body"),
    }
}

/// What is measured, in general: the list of analyses gives the key, the texts give the words.
fn explanation(w: &Words, result: &LabResult) -> Explanation {
    let sourced = |key: &str, source: &Source| Sourced {
        words: w.phrase(&format!("analytes-{key}")),
        page: source.page.clone(),
        host: source.host().to_owned(),
        opened: source.opened,
    };
    Explanation {
        measures: explained::explained(result).map(|analyte| sourced(&analyte.key, &analyte.source)),
        prefix: explained::prefix(result).map(|p| sourced(&format!("prefix-{}", p.prefix.to_lowercase()), &p.source)),
        version: explained::analytes().version.clone(),
    }
}

/// Back to the list, at the place one came from.
pub(super) fn back(w: &Words, anchor: Option<&str>) -> AnyView {
    let href = anchor.map_or("/provesvar".to_owned(), |id| format!("/provesvar#r-{id}"));
    back_to(w, href, "lab-results-back")
}

/// `words`: the key of what is there. They can be in another language than the name of the navigation.
pub(super) fn back_to(w: &Words, href: String, words: &str) -> AnyView {
    let Phrase { text: name, lang } = w.phrase("lab-results-breadcrumb");
    let Phrase { text, lang: text_lang } = w.phrase(words);
    let text_lang = text_lang.unwrap_or_else(|| w.locale()).tag();
    view! {
        <nav class="innsyn-back" aria-label=name lang=lang.map(Locale::tag)>
            <a href=href lang=text_lang>
                <Icon shape=Shape::ArrowLeft />
                <span>{text}</span>
            </a>
        </nav>
    }
    .into_any()
}

/// To whoever one trusts, of one's own only: all of it, for one result alone cannot be shared.
fn share(w: &Words) -> AnyView {
    let (body, link) = (w.phrase("proxy-give-share-body"), w.phrase("proxy-grants-give"));
    view! {
        <section class="innsyn-share">
            <h2><Say phrase=w.phrase("proxy-give-share") /></h2>
            <p><Say phrase=body /></p>
            <p class="innsyn-alone"><a href=GIVE><Say phrase=link /></a></p>
        </section>
    }
    .into_any()
}
