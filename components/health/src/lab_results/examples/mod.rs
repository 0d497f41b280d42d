//! Examples of every state that a result, a report and a list can be in. Names, laboratories and numbers are invented.

pub(crate) mod data;
pub(crate) mod versions;

use innsyn_domain::lab_results::{
    Judgement, Kind, LabReport, LabResult, LabResults, LabValue, ReportStatus, SourceNotice,
};
use innsyn_domain::quantity::Comparator;
use innsyn_ui::HeadingLevel;
use leptos::prelude::*;

use super::{Explanation, LabDays, LabExplained, LabNames, LabReportView, LabResultView, LabTexts, notices};

/// One named state of one view. The words are the caller's.
#[derive(Clone, Copy)]
pub struct LabExample {
    /// The view.
    pub component: &'static str,
    /// What this example shows, in a few English words; unique within the view.
    pub name: &'static str,
    pub view: fn(&LabTexts) -> AnyView,
}

/// All of them.
pub fn examples() -> Vec<LabExample> {
    EXAMPLES.to_vec()
}

fn list(reports: Vec<LabReport>, texts: &LabTexts) -> AnyView {
    view! { <LabDays reports=reports texts=texts.clone() level=HeadingLevel::H3 link_base="#" /> }.into_any()
}

fn waiting(texts: &LabTexts) -> AnyView {
    let (reports, texts) = (vec![data::waiting()], texts.clone());
    view! { <LabDays reports=reports texts=texts level=HeadingLevel::H3 link_base="#" marks_at="#" /> }.into_any()
}

fn names(texts: &LabTexts) -> AnyView {
    let mut reports = data::several_days();
    reports.extend(data::several_days());
    reports.push(data::withheld());
    let value = LabResults { reports, ..LabResults::default() }.by_name(str::to_owned);
    let texts = texts.clone();
    view! { <LabNames reports=value.reports texts=texts level=HeadingLevel::H3 link_base="#" /> }.into_any()
}

fn one(result: LabResult, texts: &LabTexts) -> AnyView {
    let report = data::report(vec![result.clone()]);
    view! {
        <LabResultView report=report result=result texts=texts.clone() level=HeadingLevel::H3 link_base="#" />
    }
    .into_any()
}

fn report(report: LabReport, texts: &LabTexts) -> AnyView {
    view! { <LabReportView report=report texts=texts.clone() level=HeadingLevel::H3 /> }.into_any()
}

fn explained(kind: Kind, explanation: Explanation, texts: &LabTexts) -> AnyView {
    view! { <LabExplained kind=kind explanation=explanation texts=texts.clone() level=HeadingLevel::H3 /> }.into_any()
}

pub const EXAMPLES: &[LabExample] = &[
    LabExample { component: "lab_days", name: "several days and kinds", view: |t| list(data::several_days(), t) },
    LabExample {
        component: "lab_days",
        name: "every kind of value",
        view: |t| list(vec![data::report(data::every_value())], t),
    },
    LabExample {
        component: "lab_days",
        name: "every status",
        view: |t| list(vec![data::report(data::every_status())], t),
    },
    LabExample {
        component: "lab_days",
        name: "every mark",
        view: |t| list(vec![data::report(data::every_judgement())], t),
    },
    LabExample { component: "lab_days", name: "a panel in a panel", view: |t| list(vec![data::culture()], t) },
    LabExample { component: "lab_names", name: "one name on several days, and one without", view: names },
    LabExample { component: "lab_days", name: "withheld", view: |t| list(vec![data::withheld()], t) },
    LabExample { component: "lab_days", name: "waiting, by the reader's own choice", view: waiting },
    LabExample {
        component: "lab_days",
        name: "new to the reader",
        view: |t| list(vec![LabReport { is_new: true, ..data::empty(ReportStatus::Cancelled) }], t),
    },
    LabExample {
        component: "lab_days",
        name: "cancelled, without results",
        view: |t| list(vec![data::empty(ReportStatus::Cancelled)], t),
    },
    LabExample { component: "lab_days", name: "a day nobody knows", view: |t| list(vec![data::undated()], t) },
    LabExample {
        component: "lab_result",
        name: "over, with a reference and comments",
        view: |t| one(data::urate(), t),
    },
    LabExample {
        component: "lab_result",
        name: "less than, not marked by the laboratory",
        view: |t| one(data::below_detection(), t),
    },
    LabExample {
        component: "lab_result",
        name: "entered in error",
        view: |t| {
            let value = LabValue::Withdrawn;
            one(LabResult { value, status: ReportStatus::EnteredInError, ..data::urate() }, t)
        },
    },
    LabExample {
        component: "lab_result",
        name: "several references",
        view: |t| one(LabResult { judgement: Judgement::NotJudged, ..data::several_ranges() }, t),
    },
    LabExample { component: "lab_result", name: "a long text", view: |t| one(data::long_text(), t) },
    LabExample {
        component: "lab_result",
        name: "changed, with the earlier version",
        view: |t| {
            let report = data::changed();
            let result = data::urate();
            view! { <LabResultView report=report result=result texts=t.clone() level=HeadingLevel::H3 /> }.into_any()
        },
    },
    LabExample { component: "lab_line", name: "over, on a line", view: |t| one(data::on_a_line("412", None), t) },
    LabExample {
        component: "lab_line",
        name: "less than, on a line with one limit",
        view: |t| one(data::on_a_line("1", Some(Comparator::Less)), t),
    },
    LabExample { component: "lab_line", name: "beyond the line", view: |t| one(data::on_a_line("4120", None), t) },
    LabExample {
        component: "lab_explained",
        name: "explained, with a prefix",
        view: |t| explained(Kind::Laboratory, data::explanation(t.locale), t),
    },
    LabExample {
        component: "lab_explained",
        name: "not explained",
        view: |t| explained(Kind::Laboratory, data::unexplained(), t),
    },
    LabExample {
        component: "lab_explained",
        name: "an examination, not explained",
        view: |t| explained(Kind::Imaging, data::unexplained(), t),
    },
    LabExample {
        component: "lab_report",
        name: "corrected, with what changed",
        view: |t| report(versions::corrected(), t),
    },
    LabExample {
        component: "lab_report",
        name: "added to, with the new lines",
        view: |t| report(versions::appended(), t),
    },
    LabExample {
        component: "lab_report",
        name: "cancelled",
        view: |t| report(data::empty(ReportStatus::Cancelled), t),
    },
    LabExample { component: "lab_report", name: "withheld", view: |t| report(data::withheld(), t) },
    LabExample { component: "lab_report", name: "waiting", view: |t| report(data::waiting(), t) },
    LabExample {
        component: "lab_report",
        name: "finished, and empty",
        view: |t| report(data::empty(ReportStatus::Final), t),
    },
    LabExample {
        component: "lab_report",
        name: "every kind of attachment",
        view: |t| {
            let report = data::attached();
            view! { <LabReportView report=report texts=t.clone() level=HeadingLevel::H3 link_base="#" /> }.into_any()
        },
    },
    LabExample {
        component: "lab_days",
        name: "an attachment alone",
        view: |t| list(vec![LabReport { results: Vec::new(), ..data::attached() }], t),
    },
    LabExample {
        component: "lab_notices",
        name: "everything a source can say",
        view: |t| {
            let all = [
                SourceNotice::Reservation,
                SourceNotice::BlockedHere,
                SourceNotice::BlockedEverywhere,
                SourceNotice::NothingFound,
                SourceNotice::Incomplete,
            ];
            notices(&all, HeadingLevel::H3, t)
        },
    },
];
