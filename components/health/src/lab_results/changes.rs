//! «Hva er endret»: what a version of a report says otherwise than the one before it, in whole sentences.
//!
//! The words carry it: `del` and `ins` are drawn for those who see, and few screen readers say them.

mod facts;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use innsyn_domain::lab_results::{
    Changes, Comment, Difference, Fact, Judgement, LabReport, LabResult, LabValue, Name, ReferenceRange, ReportStatus,
    ResultChange, ResultId, Step, What,
};
use innsyn_domain::when::When;
use innsyn_i18n::Template;
use innsyn_ui::{HeadingLevel, Hidden, Panel, Words};
use leptos::prelude::*;

use super::comments::comment;
use super::facts::{link_date, name};
use super::result::heading;
use super::row::is_judgeable;
use super::{LabTexts, date_words, mark, ranges, reading, status, when_words};
use crate::sentence::sentence;

/// What the changes are called in a page's address.
pub(super) const ANCHOR: &str = "endringer";

/// The section of a page. `result`: the page's own; what changed about it comes first. Nothing where nothing says that
/// there was another answer before.
pub(super) fn section(
    report: &LabReport,
    result: Option<&LabResult>,
    level: HeadingLevel,
    texts: &LabTexts,
) -> Option<AnyView> {
    let is_changed = !report.earlier.is_empty() || says_changed(result.map_or(report.status, |r| r.status));
    if report.withheld.is_some() || !is_changed {
        return None;
    }
    let t = &texts.changes;
    let body = match report.changes() {
        None => view! { <p><Words phrase=t.no_earlier.clone() /></p> }.into_any(),
        Some(changes) => {
            let since = report.earlier.first().map(|before| {
                let words = t.since.fill(&[&came(before, texts)]);
                view! { <p><Words phrase=words /></p> }
            });
            let lists = match result {
                None => list(&changes, report, texts),
                Some(result) => Some(split(changes, report, result, level.below(), texts)),
            };
            view! {
                {since}
                {lists}
            }
            .into_any()
        }
    };
    let title = heading(level, None, &t.heading);
    Some(
        view! {
            <section class="innsyn-lab-changes" id=ANCHOR>
                <Panel>
                    {title}
                    {body}
                </Panel>
            </section>
        }
        .into_any(),
    )
}

/// The laboratory says that it answered otherwise before.
pub(super) const fn says_changed(status: ReportStatus) -> bool {
    matches!(status, ReportStatus::Amended | ReportStatus::Corrected | ReportStatus::Appended)
}

/// On a card in the list: the way to what changed, where an older version is here to compare with.
pub(super) fn link(report: &LabReport, link_base: Option<&str>, texts: &LabTexts) -> Option<AnyView> {
    let base = link_base.filter(|_| report.withheld.is_none() && !report.earlier.is_empty())?;
    let t = &texts.changes;
    let words = if says_changed(report.status) { t.see.clone() } else { t.see_new.clone() };
    let date = link_date(report.sampled, texts).map(|d| view! { <Hidden phrase=d /> });
    let href = format!("{base}{}#{ANCHOR}", report.id.0);
    Some(view! { <p class="innsyn-lab-see-changes"><a href=href><Words phrase=words />{date}</a></p> }.into_any())
}

/// When a version came, in words.
pub(super) fn came(version: &LabReport, texts: &LabTexts) -> String {
    let issued = match version.issued {
        When::Unknown(_) => version.reported,
        known => known,
    };
    date_words(issued, texts.locale).unwrap_or_else(|| texts.when.not_given.text.clone())
}

/// What changed about one result, and then about the rest of the report.
fn split(changes: Changes, report: &LabReport, result: &LabResult, level: HeadingLevel, texts: &LabTexts) -> AnyView {
    let t = &texts.changes;
    let own = ids(result);
    let is_own = |c: &ResultChange| match &c.id {
        Some(id) => own.contains(id),
        // What is gone has no place any more; the name of what it was in tells where it stood.
        None => c.path.iter().rev().skip(1).any(|step| step.name == result.name),
    };
    let (here, elsewhere): (Vec<_>, Vec<_>) = changes.results.into_iter().partition(is_own);
    let here = list(&Changes { report: Vec::new(), results: here }, report, texts)
        .unwrap_or_else(|| view! { <p><Words phrase=t.none_here.clone() /></p> }.into_any());
    let rest = list(&Changes { report: changes.report, results: elsewhere }, report, texts).map(|items| {
        view! {
            {heading(level, None, &t.rest)}
            {items}
        }
    });
    view! {
        {here}
        {rest}
    }
    .into_any()
}

fn ids(result: &LabResult) -> HashSet<&ResultId> {
    let mut found: HashSet<_> = result.members.iter().flat_map(ids).collect();
    found.insert(&result.id);
    found
}

/// Everything that `report`, the newer version, changed. `None`: nothing.
pub(super) fn list(changes: &Changes, report: &LabReport, texts: &LabTexts) -> Option<AnyView> {
    let whole = || view! { <Words phrase=texts.changes.whole.clone() /> }.into_any();
    let of_report = Of { name: &whole, is_correction: false, report, texts };
    let mut said: Vec<AnyView> = changes.report.iter().flat_map(|d| of_report.difference(d)).collect();
    for change in &changes.results {
        let result = change.id.as_ref().and_then(|id| report.find(id));
        let corrected = |s| matches!(s, ReportStatus::Corrected | ReportStatus::Amended);
        let name = || path(&change.path, texts);
        let of = Of {
            name: &name,
            is_correction: corrected(report.status) || result.is_some_and(|r| corrected(r.status)),
            report,
            texts,
        };
        said.extend(of.change(&change.what));
    }
    let items = said.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    (!changes.is_empty()).then(|| view! { <ul class="innsyn-lab-change-list">{items}</ul> }.into_any())
}

/// «Ampicillin (Escherichia coli)».
fn path(path: &[Step], texts: &LabTexts) -> AnyView {
    let Some((own, around)) = path.split_last() else { return ().into_any() };
    let own = name(&own.name, texts);
    let inside = match around.last() {
        None => return own,
        Some(Step { words: Some(words), .. }) => reading::record(words.clone(), texts),
        Some(step) => name(&step.name, texts),
    };
    sentence(&texts.changes.within, vec![own, inside])
}

/// Whose change is told.
struct Of<'a> {
    name: &'a dyn Fn() -> AnyView,
    /// The laboratory calls it a correction.
    is_correction: bool,
    /// The newer version.
    report: &'a LabReport,
    texts: &'a LabTexts,
}

impl Of<'_> {
    fn change(&self, what: &What) -> Vec<AnyView> {
        let t = &self.texts.changes;
        let (template, value, judgement) = match what {
            What::Changed(differences) => return differences.iter().flat_map(|d| self.difference(d)).collect(),
            What::Added { value, judgement, certain: true } => (&t.added, value, *judgement),
            What::Added { value, judgement, certain: false } => (&t.added_maybe, value, *judgement),
            What::Removed { value, judgement, certain: true } => (&t.removed, value, *judgement),
            What::Removed { value, judgement, certain: false } => (&t.removed_maybe, value, *judgement),
        };
        vec![sentence(template, vec![self.with_value(value, judgement)])]
    }

    /// «Kalium, 4,6 mmol/L, Over referanseområdet».
    fn with_value(&self, value: &LabValue, judgement: Judgement) -> AnyView {
        let value = (*value != LabValue::Group).then(|| {
            view! {
                ", "
                {reading::show(reading::short(value, self.texts), self.texts)}
            }
        });
        let mark = mark::said(judgement, self.texts).map(|mark| {
            let mark = view! { <Words phrase=mark /> };
            view! {
                ", "
                {mark}
            }
        });
        view! {
            {(self.name)()}
            {value}
            {mark}
        }
        .into_any()
    }

    fn difference(&self, difference: &Difference) -> Vec<AnyView> {
        let t = &self.texts.changes;
        let one = |template: &Template, fills: Vec<AnyView>| vec![sentence(template, fills)];
        match difference {
            Difference::Name { from, to } => {
                one(&t.renamed, vec![gone(name(from, self.texts)), new(name(to, self.texts))])
            }
            Difference::Value { from, to } => vec![self.value(from.as_deref(), to)],
            Difference::Lines { removed, added } => vec![self.lines((self.name)(), removed, added)],
            Difference::Conclusion { removed, added } => {
                let name = view! { <Words phrase=self.texts.list.conclusion.clone() /> }.into_any();
                vec![self.lines(name, removed, added)]
            }
            Difference::Mark { from, to } => {
                self.between((self.mark(from), self.mark(to)), [&t.mark, &t.mark_added, &t.mark_removed])
            }
            Difference::Reference { from, to } => self.between(
                (self.reference(from), self.reference(to)),
                [&t.reference, &t.reference_added, &t.reference_removed],
            ),
            Difference::Status { from, to } => {
                one(&t.status, vec![(self.name)(), gone(self.status(*from)), new(self.status(*to))])
            }
            Difference::Sampled { from, to } => {
                let when = |when| view! { <Words phrase=when_words(when, self.texts) /> }.into_any();
                one(&t.sampled, vec![(self.name)(), gone(when(*from)), new(when(*to))])
            }
            Difference::Comments { removed, added } => {
                let say = |template, comment: &Comment, mark: fn(AnyView) -> AnyView| {
                    sentence(template, vec![(self.name)(), mark(self.comment(comment))])
                };
                let added = added.iter().map(|c| say(&t.comment_added, c, new));
                added.chain(removed.iter().map(|c| say(&t.comment_removed, c, gone))).collect()
            }
            Difference::Facts { removed, added } => self.facts(removed, added).into_iter().collect(),
            Difference::Other => one(&t.other, vec![(self.name)()]),
        }
    }

    fn facts(&self, removed: &[Fact], added: &[Fact]) -> Option<AnyView> {
        let t = &self.texts.changes;
        let term = facts::term(removed.first().or(added.first())?, self.report, self.texts).clone();
        let (name, term) = ((self.name)(), view! { <Words phrase=term /> }.into_any());
        Some(match (facts::shown(removed, self.texts), facts::shown(added, self.texts)) {
            (Some(from), Some(to)) => sentence(&t.fact, vec![name, term, gone(from), new(to)]),
            (None, Some(to)) => sentence(&t.fact_added, vec![name, term, new(to)]),
            (Some(from), None) => sentence(&t.fact_removed, vec![name, term, gone(from)]),
            (None, None) => return None,
        })
    }

    fn value(&self, from: Option<&LabValue>, to: &LabValue) -> AnyView {
        let t = &self.texts.changes;
        let from = from.filter(|from| is_judgeable(from));
        let name = (self.name)();
        let shown = |value| quoted(value, self.texts);
        match (from, is_judgeable(to)) {
            (Some(from), true) => {
                let template = if self.is_correction { &t.value_corrected } else { &t.value };
                sentence(template, vec![name, gone(shown(from)), new(shown(to))])
            }
            (None, true) => sentence(&t.value_now, vec![name, new(shown(to))]),
            (Some(from), false) => sentence(&t.value_gone, vec![name, gone(shown(from)), new(shown(to))]),
            (None, false) => sentence(&t.value_hidden, vec![name, new(shown(to))]),
        }
    }

    /// Lines as they were written, each whole.
    fn lines(&self, name: AnyView, removed: &[String], added: &[String]) -> AnyView {
        let t = &self.texts.changes;
        let line = |template, line: &String, mark: fn(AnyView) -> AnyView| {
            let line = sentence(template, vec![mark(reading::record(line.clone(), self.texts))]);
            view! { <li>{line}</li> }.into_any()
        };
        let removed = removed.iter().map(|l| line(&t.line_removed, l, gone));
        let lines: Vec<AnyView> = removed.chain(added.iter().map(|l| line(&t.line_added, l, new))).collect();
        let lines = (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> });
        view! {
            {sentence(&t.text, vec![name])}
            {lines}
        }
        .into_any()
    }

    /// `templates`: changed, added, removed.
    fn between(&self, (from, to): (Option<AnyView>, Option<AnyView>), templates: [&Template; 3]) -> Vec<AnyView> {
        let [changed, added, removed] = templates;
        let name = (self.name)();
        match (from, to) {
            (Some(from), Some(to)) => vec![sentence(changed, vec![name, gone(from), new(to)])],
            (None, Some(to)) => vec![sentence(added, vec![name, new(to)])],
            (Some(from), None) => vec![sentence(removed, vec![name, gone(from)])],
            (None, None) => Vec::new(),
        }
    }

    fn mark(&self, (judgement, theirs): &(Judgement, Vec<Name>)) -> Option<AnyView> {
        match judgement {
            Judgement::InWords => Some(in_quotes(reading::show(mark::pieces(theirs, self.texts), self.texts))),
            _ => mark::said(*judgement, self.texts).map(|words| view! { <Words phrase=words /> }.into_any()),
        }
    }

    fn reference(&self, ranges: &[ReferenceRange]) -> Option<AnyView> {
        (!ranges.is_empty()).then(|| reading::show(ranges::all(ranges, ",", self.texts), self.texts))
    }

    fn status(&self, status: ReportStatus) -> AnyView {
        let t = &self.texts.status;
        let kind = innsyn_domain::lab_results::Kind::Laboratory;
        let words = status::words(status, kind, t).map_or_else(|| t.finished.clone(), |(words, _)| words);
        view! { <Words phrase=words /> }.into_any()
    }

    fn comment(&self, said: &Comment) -> AnyView {
        match said {
            Comment::Text(text) | Comment::Other(text) => reading::record(format!("«{text}»"), self.texts),
            ours => comment(ours, self.texts),
        }
    }
}

/// The laboratory's words in quotation marks, lest they run into ours.
fn quoted(value: &LabValue, texts: &LabTexts) -> AnyView {
    let pieces = reading::short(value, texts);
    let is_theirs = matches!(pieces.first(), Some(reading::Piece::Theirs(_)));
    let shown = reading::show(pieces, texts);
    if is_theirs { in_quotes(shown) } else { shown }
}

fn in_quotes(shown: AnyView) -> AnyView {
    view! {
        "«"
        {shown}
        "»"
    }
    .into_any()
}

fn gone(what: AnyView) -> AnyView {
    view! { <del class="innsyn-lab-gone">{what}</del> }.into_any()
}

fn new(what: AnyView) -> AnyView {
    view! { <ins class="innsyn-lab-new">{what}</ins> }.into_any()
}
