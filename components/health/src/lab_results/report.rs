//! One report as a card in the list.

use innsyn_domain::lab_results::{LabReport, ReportStatus, Withheld};
use innsyn_i18n::Phrase;
use innsyn_ui::{DefinitionList, Heading, HeadingLevel, Hidden, Layout, StatusTag, Words};
use leptos::prelude::*;

use super::facts::{Over, head_facts, link_date, report_title};
use super::row::{Anchors, Around, on_screen_alone, rows};
use super::when::without_clock;
use super::{LabTexts, changes, comments, date_words, microbe, own, status};

pub(super) fn card(
    report: &LabReport,
    (level, over): (HeadingLevel, Over),
    (link_base, marks_at): (Option<&str>, Option<&str>),
    anchors: &Anchors,
    texts: &LabTexts,
) -> AnyView {
    // The address of a report without results is its own; its card is what the way back leads to.
    let own_address = link_base.filter(|_| report.results.is_empty());
    let anchor = own_address.and_then(|_| anchors.take(&report.id.0));
    let title = report_title(report, texts);
    let title = match own_address {
        Some(base) => {
            let date = link_date(report.sampled, texts).map(|d| view! { <Hidden phrase=d /> });
            view! { <a class="innsyn-lab-link" href=format!("{base}{}", report.id.0)>{title}{date}</a> }.into_any()
        }
        None => title,
    };
    let said = status::said_for_all(report.status, report.kind, &report.results, texts);
    let analysed_by = report.analysed_by();
    let around = Around {
        texts,
        said: said.as_ref(),
        link_base,
        anchors,
        kind: report.kind,
        sampled: report.sampled,
        analysed_by: &analysed_by,
        day: (over == Over::ItsDay).then(|| without_clock(report.sampled)),
        level: level.below(),
        whole: false,
    };
    view! {
        <article class="innsyn-lab-report" data-on=on_screen_alone(report.status) id=anchor>
            <div class="innsyn-lab-report-head">
                <div class="innsyn-lab-title">
                    <Heading level=level>{title}</Heading>
                    {own::new_tag(report, texts)}
                    {tag(report, texts)}
                </div>
                <DefinitionList items=head_facts(report, over, texts) layout=Layout::Inline />
                {changes::link(report, link_base, texts)}
            </div>
            {rows(&report.results, around)}
            {microbe::folded_letters(&report.results, texts)}
            {without_results(report, marks_at, texts)}
            {missing(report, texts)}
        </article>
    }
    .into_any()
}

/// A withheld report's status is part of what is withheld.
pub(super) fn tag(report: &LabReport, texts: &LabTexts) -> Option<AnyView> {
    if report.withheld.is_some() {
        return None;
    }
    status::words(report.status, report.kind, &texts.status)
        .map(|(text, shape)| view! { <StatusTag text=text shape=shape /> }.into_any())
}

/// Why there are no results, in words: never an empty table, never «no results» as a conclusion.
pub(super) fn without_results(report: &LabReport, marks_at: Option<&str>, texts: &LabTexts) -> Option<AnyView> {
    let words = why_without_results(report, texts);
    if report.withheld.is_some() {
        let see = own::see(report, marks_at, texts);
        let note = |words| {
            view! {
                <div class="innsyn-lab-note">
                    <p><Words phrase=words /></p>
                    {see}
                </div>
            }
        };
        return words.map(|words| note(words).into_any());
    }
    if !report.results.is_empty() {
        return None;
    }
    let words = words.map(|w| view! { <p><Words phrase=w /></p> });
    // What is known about a report without results is in its comments: the reason for a cancellation, mostly.
    let why = comments::comments(&report.comments, texts);
    (words.is_some() || why.is_some()).then(|| view! { <div class="innsyn-lab-note">{words}{why}</div> }.into_any())
}

/// `None`: there are results, or a conclusion that is the answer.
pub(super) fn why_without_results(report: &LabReport, texts: &LabTexts) -> Option<Phrase> {
    if let Some(withheld) = report.withheld {
        return Some(withheld_words(withheld, texts));
    }
    if !report.results.is_empty() {
        return None;
    }
    let words = match report.status {
        ReportStatus::Cancelled => &texts.value.cancelled,
        ReportStatus::EnteredInError => &texts.value.withdrawn,
        ReportStatus::Registered => &texts.value.not_ready,
        _ if report.conclusion.is_some() => return None,
        _ if !report.attachments.is_empty() => &texts.attachment.only,
        ReportStatus::Partial
        | ReportStatus::Preliminary
        | ReportStatus::Final
        | ReportStatus::Amended
        | ReportStatus::Corrected
        | ReportStatus::Appended
        | ReportStatus::Unknown => &texts.list.no_results,
    };
    Some(words.clone())
}

fn withheld_words(withheld: Withheld, texts: &LabTexts) -> Phrase {
    let until = match withheld {
        Withheld::Until(until) => until,
        Withheld::OwnChoice => return texts.own.waiting.clone(),
    };
    match date_words(until, texts.locale) {
        Some(until) => texts.list.withheld_until.fill(&[&until]),
        None => texts.list.withheld.clone(),
    }
}

pub(super) fn missing(report: &LabReport, texts: &LabTexts) -> Option<AnyView> {
    missing_words(report, texts)
        .map(|words| view! { <p class="innsyn-lab-missing"><Words phrase=words /></p> }.into_any())
}

pub(super) fn missing_words(report: &LabReport, texts: &LabTexts) -> Option<Phrase> {
    (report.missing > 0).then(|| texts.list.missing.of(texts.locale, report.missing as u64))
}
