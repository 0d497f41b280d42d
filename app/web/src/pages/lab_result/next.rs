//! «Hva skjer nå», and what to do where something is wrong: by what the answer is. Informs, and never advises.

use innsyn_domain::lab_results::{Kind, LabReport, LabResult, LabValue, Party, ReportStatus, Withheld};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use leptos::prelude::*;

use crate::shell::{emergency, out_of_hours};

/// Who has the answer, who can explain it, and the two numbers. `is_older`: there is a newer version, so what was to come has come.
pub(super) fn next(w: &Words, report: &LabReport, result: Option<&LabResult>, is_older: bool) -> AnyView {
    let lines = keys(report, result, is_older).iter().map(|key| line(w.phrase(key))).collect_view();
    view! {
        <section>
            <h2><Say phrase=w.phrase("lab-results-next") /></h2>
            {lines}
            <p>{out_of_hours(&w.template("home-help-116117", &["number"]))}</p>
            <p>{emergency(&w.template("home-help-113", &["number"]))}</p>
        </section>
    }
    .into_any()
}

fn line(words: Phrase) -> impl IntoView {
    view! { <p><Say phrase=words /></p> }
}

/// What is withheld, was a mistake or was never examined has no meaning that anybody could explain.
fn keys(report: &LabReport, result: Option<&LabResult>, is_older: bool) -> &'static [&'static str] {
    match report.withheld {
        Some(Withheld::Until(_)) => return &["lab-results-next-withheld"],
        Some(Withheld::OwnChoice) => return &["lab-results-next-own-choice"],
        None => {}
    }
    let value = result.map(|result| &result.value);
    let status = |of: ReportStatus| report.status == of || result.is_some_and(|result| result.status == of);
    let is_imaging = report.kind == Kind::Imaging;
    if status(ReportStatus::EnteredInError) || value == Some(&LabValue::Withdrawn) {
        return &["lab-results-next-mistake"];
    }
    if !is_older && (status(ReportStatus::Cancelled) || value == Some(&LabValue::Cancelled)) {
        return if is_imaging { &["lab-results-next-cancelled-imaging"] } else { &["lab-results-next-cancelled"] };
    }
    let unfinished = [ReportStatus::Registered, ReportStatus::Partial, ReportStatus::Preliminary];
    match (is_imaging, !is_older && unfinished.into_iter().any(status)) {
        (true, false) => &["lab-results-next-requester-imaging", "lab-results-next-terms-imaging"],
        (true, true) => {
            &["lab-results-next-unfinished", "lab-results-next-requester-imaging", "lab-results-next-terms-imaging"]
        }
        (false, false) => &["lab-results-next-requester", "lab-results-next-laboratory", "lab-results-next-terms"],
        (false, true) => &[
            "lab-results-next-unfinished",
            "lab-results-next-requester",
            "lab-results-next-laboratory",
            "lab-results-next-terms",
        ],
    }
}

/// «Dette er feil, eller ikke mitt»: who can put it right, by name where it is known.
pub(super) fn wrong(w: &Words, report: &LabReport, result: Option<&LabResult>) -> AnyView {
    // The kind of what is withheld is not told.
    let is_imaging = report.kind == Kind::Imaging && report.withheld.is_none();
    let of_kind = |sample: &'static str, imaging: &'static str| if is_imaging { imaging } else { sample };
    let named = |key: &str, party: &Party| match party {
        Party::Named(name) if report.withheld.is_none() => Some(w.phrase_with(key, &[("name", name.into())])),
        Party::Named(_) | Party::Unnamed | Party::NotGiven => None,
    };
    let by_name = of_kind("lab-results-wrong-requester", "lab-results-wrong-requester-imaging");
    let unnamed = of_kind("lab-results-wrong-requester-unnamed", "lab-results-wrong-requester-imaging-unnamed");
    let requester = named(by_name, &report.requester).unwrap_or_else(|| w.phrase(unnamed));
    let analysed_by = result.map_or_else(|| report.analysed_by(), |result| report.analysed_by_of(result));
    let laboratory =
        named(of_kind("lab-results-wrong-laboratory", "lab-results-wrong-laboratory-imaging"), &analysed_by);
    view! {
        <section>
            <h2><Say phrase=w.phrase("lab-results-wrong") /></h2>
            {line(requester)}
            {laboratory.map(line)}
            {line(w.phrase("lab-results-wrong-right"))}
            <p class="innsyn-alone"><a href="/hjelp"><Say phrase=w.phrase("lab-results-wrong-more") /></a></p>
        </section>
    }
    .into_any()
}
