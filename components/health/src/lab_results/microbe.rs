//! What a microbe is susceptible to: one table for each, which names it, and what the letters mean, said once.

use innsyn_domain::lab_results::{Concept, Judgement, LabResult, LabValue, Name, ReportStatus, Susceptibility};
use innsyn_domain::letters::lower;
use innsyn_i18n::{Phrase, Template, Texts};
use innsyn_ui::{Expander, HeadingLevel, Words};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::mark::{mark, said};
use super::result::heading;
use super::row::{Around, is_judgeable, is_said_by_mark, own_date};
use super::{LabTexts, comments, facts, reading, status};
use crate::sentence::sentence;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MicrobeTexts {
    /// `{0}`: the microbe.
    pub caption: Template,
    pub medicine: Phrase,
    pub answer: Phrase,
    /// Beside the answer of a medicine, where no microbe is named.
    pub unnamed: Phrase,
    /// `{0}`: what the laboratory wrote beside the letter.
    pub written: Template,
    pub letters: Phrase,
    pub s: Phrase,
    pub i: Phrase,
    pub intermediate: Phrase,
    pub uncertain_i: Phrase,
    pub r: Phrase,
    pub k: Phrase,
}

impl MicrobeTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            caption: t.template("lab-results-microbe", &["microbe"]),
            medicine: t.phrase("lab-results-microbe-medicine"),
            answer: t.phrase("lab-results-microbe-answer"),
            unnamed: t.phrase("lab-results-microbe-unnamed"),
            written: t.template("lab-results-microbe-written", &["words"]),
            letters: t.phrase("lab-results-microbe-letters"),
            s: t.phrase("lab-results-microbe-s"),
            i: t.phrase("lab-results-microbe-i"),
            intermediate: t.phrase("lab-results-microbe-intermediate"),
            uncertain_i: t.phrase("lab-results-microbe-uncertain-i"),
            r: t.phrase("lab-results-microbe-r"),
            k: t.phrase("lab-results-microbe-k"),
        }
    }
}

/// The medicines that `microbe`, the result around them, was tried against.
pub(super) fn table(microbe: &LabResult, medicines: &[LabResult], around: Around<'_>) -> AnyView {
    let t = &around.texts.microbe;
    let caption = sentence(&t.caption, vec![named(microbe, around.texts)]);
    let rows = medicines.iter().map(|m| row(m, around)).collect_view();
    view! {
        <table class="innsyn-lab-microbe">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col"><Words phrase=t.medicine.clone() /></th>
                    <th scope="col"><Words phrase=t.answer.clone() /></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// An answer about a medicine that stands alone: nothing around it says what was tried.
pub(super) fn unnamed(result: &LabResult, texts: &LabTexts) -> Option<AnyView> {
    let words = texts.microbe.unnamed.clone();
    result.is_of_a_microbe().then(|| view! { <p class="innsyn-lab-no-microbe"><Words phrase=words /></p> }.into_any())
}

/// The microbe's name is what was found; «Identifikasjon» is only what it was looked for by.
fn named(microbe: &LabResult, texts: &LabTexts) -> AnyView {
    match &microbe.value {
        LabValue::Text(found) | LabValue::Coded(Concept { text: Name::Known(found), .. }) => {
            reading::record(found.clone(), texts)
        }
        _ => facts::name(&microbe.name, texts),
    }
}

/// A row has no link: away from its microbe it means nothing, and all that is known of it stands here.
fn row(medicine: &LabResult, around: Around<'_>) -> AnyView {
    let texts = around.texts;
    let anchor = around.link_base.and_then(|_| around.anchors.take(&medicine.id.0));
    let said_by_tag = medicine.value == LabValue::NotReady && medicine.status == ReportStatus::Registered;
    let value = || reading::show(reading::pieces(&medicine.value, texts), texts);
    let answer = match mark(medicine, texts) {
        Some(mark) if is_judgeable(&medicine.value) => {
            // Last, and named, lest a measured limit be taken for the answer.
            let written = has_words(medicine, texts).then(|| {
                view! { <span class="innsyn-lab-written">{sentence(&texts.microbe.written, vec![value()])}</span> }
            });
            view! {
                {mark}
                {written}
            }
            .into_any()
        }
        _ if said_by_tag => ().into_any(),
        _ => value(),
    };
    view! {
        <tr id=anchor>
            <th scope="row">
                <span class="innsyn-lab-name">{facts::name(&medicine.name, texts)}</span>
                {own_date(medicine, around)}
            </th>
            <td>
                {status::row_tag(medicine, around.kind, around.said, texts)}
                {answer}
                {comments::comments(&medicine.comments, texts)}
                {facts::of_row(medicine, around)}
            </td>
        </tr>
    }
    .into_any()
}

/// The laboratory wrote more than the mark says: a measured limit («0,125»), or words of its own.
fn has_words(medicine: &LabResult, texts: &LabTexts) -> bool {
    let is_more = medicine.value != LabValue::Group && !is_said_by_mark(medicine);
    is_judgeable(&medicine.value) && is_more && !is_same_word(medicine, texts)
}

/// «Resistent» beside «Resistent (R)».
fn is_same_word(medicine: &LabResult, texts: &LabTexts) -> bool {
    let written = match &medicine.value {
        LabValue::Text(text) | LabValue::Coded(Concept { text: Name::Known(text), .. }) => lower(text.trim()),
        _ => return false,
    };
    let ours = said(medicine.judgement, texts).map(|phrase| lower(&phrase.text));
    ours.is_some_and(|ours| ours.split_once(" (").is_some_and(|(word, _)| word == written))
}

/// What the letters under these results mean. Nothing where there are none.
pub(super) fn letters(results: &[LabResult], texts: &LabTexts) -> Option<AnyView> {
    use Susceptibility::{I, Intermediate, K, R, S, UncertainI};
    let t = &texts.microbe;
    let meanings =
        [(S, &t.s), (I, &t.i), (Intermediate, &t.intermediate), (UncertainI, &t.uncertain_i), (R, &t.r), (K, &t.k)];
    let used = meanings.into_iter().filter(|(letter, _)| is_used(*letter, results));
    let items: Vec<AnyView> = used
        .filter_map(|(letter, meaning)| {
            let term = said(Judgement::Susceptibility(letter), texts)?;
            Some(
                view! {
                    <div>
                        <dt><Words phrase=term /></dt>
                        <dd><Words phrase=meaning.clone() /></dd>
                    </div>
                }
                .into_any(),
            )
        })
        .collect();
    (!items.is_empty()).then(|| view! { <dl class="innsyn-lab-letters">{items}</dl> }.into_any())
}

fn is_used(letter: Susceptibility, results: &[LabResult]) -> bool {
    results.iter().any(|r| r.judgement == Judgement::Susceptibility(letter) || is_used(letter, &r.members))
}

/// On a card of the list: folded away, for there may be many cards.
pub(super) fn folded_letters(results: &[LabResult], texts: &LabTexts) -> Option<AnyView> {
    let letters = letters(results, texts)?;
    let title = texts.microbe.letters.clone();
    Some(
        view! {
            <div class="innsyn-lab-note">
                <Expander summary=title>{letters}</Expander>
            </div>
        }
        .into_any(),
    )
}

/// On the page of one result or report.
pub(super) fn letters_section(results: &[LabResult], level: HeadingLevel, texts: &LabTexts) -> Option<AnyView> {
    let letters = letters(results, texts)?;
    Some(
        view! {
            <section>
                {heading(level, None, &texts.microbe.letters)}
                {letters}
            </section>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use innsyn_i18n::Locale;

    use super::super::examples::data;
    use super::super::tests::{all, html, select, text, texts};
    use super::super::{LabReportView, LabResultView};
    use super::*;

    const LEVEL: HeadingLevel = HeadingLevel::H2;

    fn medicine() -> LabResult {
        LabResult {
            judgement: Judgement::Susceptibility(Susceptibility::R),
            ..data::result("Ampicillin", LabValue::Text("R".into()))
        }
    }

    #[test]
    fn e18_an_answer_about_a_medicine_alone_says_that_no_microbe_is_named() {
        for (locale, words) in [
            (Locale::Nb, "Laboratoriet har ikke oppgitt hvilken mikrobe svaret gjelder."),
            (Locale::Nn, "Laboratoriet har ikkje opplyst kva mikrobe svaret gjeld."),
        ] {
            let report = data::report(vec![medicine()]);
            let (of_report, texts) = (report.clone(), texts(locale).clone());
            let more = texts.clone();
            let list = html(|| view! { <LabReportView report=of_report texts=texts level=LEVEL /> }.into_any());
            let page =
                html(|| view! { <LabResultView report=report result=medicine() texts=more level=LEVEL /> }.into_any());
            assert!(all(&list).contains(words) && all(&page).contains(words), "{}", all(&list));
        }
        let (named, texts) = (data::culture(), texts(Locale::Nb).clone());
        let page = html(|| view! { <LabReportView report=named texts=texts level=LEVEL /> }.into_any());
        assert!(!all(&page).contains("hvilken mikrobe"));
    }

    #[test]
    fn e18_how_a_medicine_was_tried_stands_in_its_row() {
        let how = LabResult { method: Some(data::concept("Lappediffusjon")), accredited: Some(false), ..medicine() };
        let isolate = LabResult { members: vec![how], ..data::result("Funn", LabValue::Text("E. coli".into())) };
        let (report, texts) = (data::report(vec![isolate]), texts(Locale::Nb).clone());
        let page = html(|| view! { <LabReportView report=report texts=texts level=LEVEL /> }.into_any());
        let row = text(select(&page, ".innsyn-lab-microbe tbody tr")[0]);
        assert!(
            row.contains("Metode") && row.contains("Lappediffusjon") && row.contains("ikke er akkreditert"),
            "{row}"
        );
    }
}
