//! A number that is hardly possible, or a day that has not come: asked about, and stored as it is when the answer is yes.

use innsyn_domain::treatment_plan::entries::{EntryKind, EntryQuestion};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, Words as Say};
use leptos::prelude::*;

use super::form::{hidden, urgent};
use super::{EntryAskPage, EntryFormPage, entry_fields as fields, shown};
use crate::pages::PageContext;
use crate::shell::{FORM, Place, document};

pub fn entry_ask(cx: &PageContext, page: &EntryAskPage) -> String {
    let w = Words::of(cx.locale);
    // The language buttons take along what was typed, and lead to where it is typed.
    let cx = &PageContext { carries: Some(FORM), ..cx.clone() };
    document(cx, &w.phrase("plan-entries-title-ask"), Place::InTreatmentPlan, || {
        let questions = page.questions.iter().map(
            |question| view! { <p class="innsyn-entry-question"><Say phrase=asked(w, &page.form, *question) /></p> },
        );
        view! {
            <h1 class="innsyn-plan-h1"><Say phrase=w.phrase("plan-entries-ask") /></h1>
            {questions.collect_view()}
            <p><Say phrase=w.phrase("plan-entries-ask-why") /></p>
            <form class="innsyn-entry-form" id=FORM method="post" action=page.form.action.clone()>
                {hidden(&page.form)}
                {typed(&page.form)}
                <p class="innsyn-actions">
                    <Button kind=ButtonKind::Main name=fields::ANSWER value=fields::NO><Say phrase=w.phrase("plan-entries-ask-no") /></Button>
                    <Button kind=ButtonKind::Other name=fields::ANSWER value=fields::YES><Say phrase=w.phrase("plan-entries-ask-yes") /></Button>
                </p>
            </form>
            {urgent(cx, w, &page.form.plans)}
        }
        .into_any()
    })
}

fn asked(w: &Words, form: &EntryFormPage, question: EntryQuestion) -> Phrase {
    match (question, form.kind) {
        (EntryQuestion::Unlikely(at), EntryKind::Measured(measurand)) => {
            let part = measurand.parts.get(at);
            let name = shown::measured(w, part.map_or("", |part| part.key.as_str()));
            let typed = form.draft.parts.get(at).map(|typed| typed.trim().to_owned()).unwrap_or_default();
            let unit = part.map_or("", |part| part.unit.as_str());
            let value = if typed.to_lowercase().ends_with(&unit.to_lowercase()) {
                typed
            } else {
                shown::with_unit(&typed, unit)
            };
            w.phrase_with("plan-entries-ask-unlikely", &[("name", (&name.text).into()), ("value", (&value).into())])
        }
        (EntryQuestion::TurnedRound, _) => {
            let typed = |at: usize| form.draft.parts.get(at).map_or("", |typed| typed.trim());
            w.phrase_with("plan-entries-ask-turned", &[("upper", typed(0).into()), ("lower", typed(1).into())])
        }
        (EntryQuestion::Unlikely(_) | EntryQuestion::Future, _) => {
            w.phrase_with("plan-entries-ask-future", &[("date", form.draft.day.trim().into())])
        }
    }
}

/// What was typed goes along as it is.
fn typed(form: &EntryFormPage) -> AnyView {
    let draft = &form.draft;
    let ticked = form.measures.iter().filter(|(_, measure)| draft.done.contains(measure));
    let all = draft
        .parts
        .iter()
        .map(|part| (fields::PART, part.clone()))
        .chain([
            (fields::WORDS, draft.words.clone()),
            (fields::DAY, draft.day.clone()),
            (fields::CLOCK, draft.clock.clone()),
        ])
        .chain(ticked.map(|(handle, _)| (fields::DONE, handle.clone())));
    all.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view().into_any()
}
