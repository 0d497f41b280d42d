//! One result with everything known about it; and a report that has none.

use innsyn_domain::lab_results::{Kind, LabReport, LabResult, LabValue};
use innsyn_i18n::Phrase;
use innsyn_ui::{DefinitionList, Expander, Heading, HeadingLevel, Layout, Panel, StatusTag, Words};
use leptos::prelude::*;

use super::facts::all_facts;
use super::mark::mark;
use super::ranges::ranges;
use super::row::{Anchors, Around, is_judgeable, is_said_by_mark, members, rows};
use super::{
    LabTexts, attachments, changes, comments, inside, microbe, number_line, parts, reading, report as card, status,
};

/// One result: the answer first, then what belongs to it, and the facts beside it.
#[component]
pub fn LabResultView(
    report: LabReport,
    result: LabResult,
    texts: LabTexts,
    /// The level of the headings inside; the page has named the result above them.
    level: HeadingLevel,
    /// What comes before a result's id in its address, for the members of a panel.
    #[prop(optional, into)]
    link_base: Option<String>,
    /// The address of all results of the analysis over time. Without it nothing leads there.
    #[prop(optional_no_strip)]
    trend_at: Option<String>,
    /// The page's own words, after the answer: what happens now.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let said = status::said_for_all(result.status, report.kind, &result.members, &texts);
    let analysed_by = report.analysed_by_of(&result);
    let around = Around {
        texts: &texts,
        said: said.as_ref(),
        link_base: link_base.as_deref(),
        anchors: &Anchors::default(),
        kind: report.kind,
        sampled: result.sampled.unwrap_or(report.sampled),
        analysed_by: &analysed_by,
        day: None,
        level,
        whole: true,
    };
    let has_members = !result.members.is_empty() || result.missing_members > 0;
    let parts = has_members.then(|| {
        view! {
            <section class="innsyn-lab-members">
                {heading(level, None, &texts.list.members)}
                {members(&result, around)}
            </section>
        }
    });
    let said: Vec<_> = result.comments.iter().chain(&report.comments).cloned().collect();
    view! {
        <div class="innsyn-lab-result">
            <div class="innsyn-lab-main">
                {inside::inside(&report, &result, link_base.as_deref(), &texts)}
                {answer(&result, trend_at, around)}
                {report.around(&result.id).is_empty().then(|| microbe::unnamed(&result, &texts))}
                {changes::section(&report, Some(&result), level, &texts)}
                {parts}
                {microbe::letters_section(std::slice::from_ref(&result), level, &texts)}
                {conclusion(&report, level, &texts)}
                {attachments::section(&report, link_base.as_deref(), level, &texts)}
                {remarks(&said, level, &texts)}
                {children.map(|c| c())}
                {earlier(&report, Some(&result), link_base.as_deref(), level, &texts)}
            </div>
            {about(&report, Some(&result), level, &texts)}
        </div>
    }
    .into_any()
}

/// A whole report: one without results (cancelled, not ready, withheld, a conclusion alone), or all that it has.
#[component]
pub fn LabReportView(
    report: LabReport,
    texts: LabTexts,
    level: HeadingLevel,
    /// What comes before a result's id in its address.
    #[prop(optional, into)]
    link_base: Option<String>,
    /// Where the forms of the reader's own marks are posted to. Without it there are none.
    #[prop(optional, into)]
    marks_at: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let said = status::said_for_all(report.status, report.kind, &report.results, &texts);
    let analysed_by = report.analysed_by();
    // A description is read from end to end, here and not behind a link for each part.
    let whole = matches!(report.kind, Kind::Pathology | Kind::Imaging);
    let around = Around {
        texts: &texts,
        said: said.as_ref(),
        link_base: link_base.as_deref().filter(|_| !whole),
        anchors: &Anchors::default(),
        kind: report.kind,
        sampled: report.sampled,
        analysed_by: &analysed_by,
        day: None,
        level: level.below(),
        whole,
    };
    let results = rows(&report.results, around).map(|rows| {
        view! {
            <section class="innsyn-lab-members">
                {heading(level, None, &texts.list.members)}
                {rows}
            </section>
        }
    });
    let tag = card::tag(&report, &texts).map(|t| view! { <p>{t}</p> });
    let note = card::without_results(&report, marks_at.as_deref(), &texts).map(|note| {
        view! { <Panel>{note}</Panel> }
    });
    view! {
        <div class="innsyn-lab-result">
            <div class="innsyn-lab-main">
                {tag}
                {note}
                {changes::section(&report, None, level, &texts)}
                {results}
                {microbe::letters_section(&report.results, level, &texts)}
                {card::missing(&report, &texts)}
                {conclusion(&report, level, &texts)}
                {attachments::section(&report, link_base.as_deref(), level, &texts)}
                {(!report.results.is_empty()).then(|| remarks(&report.comments, level, &texts)).flatten()}
                {children.map(|c| c())}
                {earlier(&report, None, link_base.as_deref(), level, &texts)}
            </div>
            {about(&report, None, level, &texts)}
        </div>
    }
    .into_any()
}

/// The value, large, with its mark and its reference.
fn answer(result: &LabResult, trend_at: Option<String>, around: Around<'_>) -> Option<AnyView> {
    let texts = around.texts;
    let tag = status::words(result.status, around.kind, &texts.status)
        .map(|(text, shape)| view! { <StatusTag text=text shape=shape /> }.into_any());
    if result.value == LabValue::Group && tag.is_none() {
        return None;
    }
    let pieces = reading::pieces(&result.value, texts);
    let size = reading::shape(&pieces);
    let judgeable = is_judgeable(&result.value);
    let marked = judgeable.then(|| mark(result, texts)).flatten();
    let is_unmarked = marked.is_none() && !parts::is_any_marked(&result.value);
    let unmarked = (judgeable && is_unmarked && is_for_marking(result, around.kind)).then(|| {
        view! { <p class="innsyn-lab-unmarked"><Words phrase=texts.judgement.not_judged.clone() /></p> }
    });
    let repeated = result.repeated.then(|| view! { <p><Words phrase=texts.list.repeated.clone() /></p> });
    let reference = judgeable.then(|| ranges(&result.ranges, texts)).flatten();
    let words = if around.kind == Kind::Imaging { &texts.list.description } else { &texts.list.your_answer };
    let title = heading(around.level, Some("innsyn-lab-answer-heading"), words);
    let value = (!is_said_by_mark(result)).then(|| {
        let value = reading::show(pieces, texts);
        view! { <p class="innsyn-lab-value" data-shape=size>{value}</p> }
    });
    let line = number_line::number_line(result, texts);
    let parts = parts::marks(&result.value, texts);
    let trend = trend_at.map(|href| {
        view! { <p class="innsyn-lab-see-trend"><a href=href><Words phrase=texts.line.see_trend.clone() /></a></p> }
    });
    Some(
        view! {
            <section class="innsyn-lab-answer" data-size=size>
                <Panel>
                    <div class="innsyn-lab-title">
                        {title}
                        {tag}
                    </div>
                    <div class="innsyn-lab-big">
                        {value}
                        {marked.map(|m| view! { <p class="innsyn-lab-mark-cell">{m}</p> })}
                    </div>
                    {parts}
                    {unmarked}
                    {line}
                    {reference.map(|r| view! { <div class="innsyn-lab-ranges">{r}</div> })}
                    {repeated}
                    {trend}
                </Panel>
            </section>
        }
        .into_any(),
    )
}

/// A laboratory marks numbers, and what it has set limits for. Saying of anything else that nobody marked it would
/// sound like a lack; and what is seen in images is not marked at all.
fn is_for_marking(result: &LabResult, kind: Kind) -> bool {
    let is_number = matches!(
        result.value,
        LabValue::Measured(_)
            | LabValue::Span { .. }
            | LabValue::Ratio { .. }
            | LabValue::Integer(_)
            | LabValue::Components(_)
    );
    kind != Kind::Imaging && (is_number || !result.ranges.is_empty())
}

fn remarks(said: &[innsyn_domain::lab_results::Comment], level: HeadingLevel, texts: &LabTexts) -> Option<AnyView> {
    let list = comments::comments(said, texts)?;
    Some(
        view! {
            <section>
                {heading(level, None, &texts.comment.heading)}
                {list}
            </section>
        }
        .into_any(),
    )
}

fn conclusion(report: &LabReport, level: HeadingLevel, texts: &LabTexts) -> Option<AnyView> {
    let text = report.conclusion.clone()?;
    Some(
        view! {
            <section>
                {heading(level, None, &texts.list.conclusion)}
                <p class="innsyn-lab-conclusion">{reading::record(text, texts)}</p>
            </section>
        }
        .into_any(),
    )
}

fn about(report: &LabReport, result: Option<&LabResult>, level: HeadingLevel, texts: &LabTexts) -> AnyView {
    let is_imaging = report.kind == Kind::Imaging && report.withheld.is_none();
    let words = if is_imaging { &texts.list.about_imaging } else { &texts.list.about };
    let title = heading(level, Some("innsyn-lab-about-heading"), words);
    let facts = all_facts(report, result, texts);
    view! {
        <section class="innsyn-lab-about">
            <Panel>
                {title}
                <DefinitionList items=facts layout=Layout::Stacked />
            </Panel>
        </section>
    }
    .into_any()
}

/// Older versions, shut: an earlier value never stands beside the current one as its equal. On paper only those that were
/// opened.
fn earlier(
    report: &LabReport,
    result: Option<&LabResult>,
    link_base: Option<&str>,
    level: HeadingLevel,
    texts: &LabTexts,
) -> Option<AnyView> {
    // Nothing of a withheld report's content is anywhere, its history included.
    if report.earlier.is_empty() || report.withheld.is_some() {
        return None;
    }
    let versions = report
        .earlier
        .iter()
        .zip(report.earlier_changes())
        .map(|(old, changed)| {
            let summary = texts.list.earlier_version.fill(&[&changes::came(old, texts)]);
            let same: Vec<LabResult> = result.and_then(|new| report.same_in(old, &new.id)).cloned().into_iter().collect();
            let shown = if same.is_empty() { &old.results } else { &same };
            let said = status::said_for_all(old.status, old.kind, shown, texts);
            let analysed_by = old.analysed_by();
            let around = Around {
                texts,
                said: said.as_ref(),
                link_base: None,
                anchors: &Anchors::default(),
                kind: old.kind,
                sampled: old.sampled,
                analysed_by: &analysed_by,
                day: None,
                level: level.below(),
                whole: true,
            };
            let tag = card::tag(old, texts).map(|t| view! { <p>{t}</p> });
            let (rows, without) = (rows(shown, around), card::without_results(old, None, texts));
            let open = link_base.map(|base| {
                let address = same.first().map_or(&old.id, |r| &r.id);
                view! { <p><a href=format!("{base}{}", address.0)><Words phrase=texts.list.open_version.clone() /></a></p> }
            });
            let changed = changed.and_then(|c| changes::list(&c, old, texts)).map(|list| {
                view! {
                    {heading(level.below(), None, &texts.changes.heading)}
                    {list}
                }
            });
            view! {
                <Expander summary=summary shut_on_paper=texts.list.earlier_unprinted.clone()>
                    {tag}
                    {rows}
                    {without}
                    {changed}
                    {open}
                </Expander>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="innsyn-lab-earlier">
                {heading(level, None, &texts.list.earlier)}
                <p><Words phrase=texts.list.earlier_note.clone() /></p>
                {versions}
            </section>
        }
        .into_any(),
    )
}

pub(super) fn heading(level: HeadingLevel, class: Option<&'static str>, words: &Phrase) -> AnyView {
    let words = words.clone();
    let class = class.unwrap_or_default();
    view! { <Heading level=level class=class><Words phrase=words /></Heading> }.into_any()
}
