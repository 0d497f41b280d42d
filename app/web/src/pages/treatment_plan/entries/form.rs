//! Writing one thing, or correcting it. What stands in the fields is what was typed, also where it is wrong, and also when
//! nothing could be stored.

use innsyn_domain::treatment_plan::Plan;
use innsyn_domain::treatment_plan::entries::{EntryFault, EntryField, EntryKind, EntryWhy, LONGEST_ENTRY, OwnEntry};
use innsyn_health::treatment_plan::written_in;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase, format};
use innsyn_ui::{
    Button, ButtonKind, CheckField, ErrorSummary, FieldError, HeadingLevel, Keys, LinkButton, LongTextField, Notice,
    TextField, Weight, Words as Say, field_error,
};
use leptos::prelude::*;

use super::super::{back_from, said as around};
use super::entry_fields as fields;
use super::{EntryFormPage, EntrySaid, OWN_ENTRIES, entry_address, shown};
use crate::pages::PageContext;
use crate::shell::{FORM, Place, TO, document, form_title};

pub fn entry_form(cx: &PageContext, page: &EntryFormPage) -> String {
    let w = Words::of(cx.locale);
    let cx = &PageContext { carries: Some(FORM), ..cx.clone() };
    let title = form_title(w, "plan-entries-title-write", !page.faults.is_empty());
    document(cx, &title, Place::InTreatmentPlan, || {
        let (heading, store) = (shown::name(w, page.kind), w.phrase(store(page)));
        let errors = page
            .faults
            .iter()
            .map(|fault| FieldError { field: id_of(page, fault.field), words: why(cx, w, page, fault) });
        view! {
            {back_from(w, OWN_ENTRIES, "plan-entries-back")}
            <h1 class="innsyn-plan-h1"><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase(lede(page.kind)) /></p>
            {said(cx, w, page)}
            <ErrorSummary heading=w.phrase("plan-entries-errors") errors=errors.collect() level=HeadingLevel::H2 />
            {typed_heading(w, page)}
            <form class="innsyn-entry-form" id=FORM method="post" action=page.action.clone() autocomplete="off" novalidate=true>
                {hidden(page)}
                {all_fields(cx, w, page)}
                <p><Say phrase=who_sees(cx, w) /></p>
                <Button kind=ButtonKind::Main name=TO value="neste"><Say phrase=store /></Button>
            </form>
            {drop_mine(w, page)}
            {delete(w, page)}
            {urgent(cx, w, &page.plans)}
        }
        .into_any()
    })
}

/// Nobody waits for what is written here.
pub(in crate::pages) fn urgent(cx: &PageContext, w: &Words, plans: &[Plan]) -> AnyView {
    view! {
        <div class="innsyn-entry-urgent">
            <p><Say phrase=w.phrase("plan-entries-nobody") /></p>
            {around::help(cx, plans)}
        </div>
    }
    .into_any()
}

fn who_sees(cx: &PageContext, w: &Words) -> Phrase {
    match cx.acts_for() {
        Some(name) => w.phrase_with("plan-entries-who-sees-theirs", &[("name", name.into())]),
        None => w.phrase("plan-entries-who-sees"),
    }
}

fn lede(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Measured(_) => "plan-entries-lede-measured",
        EntryKind::Comment => "plan-entries-lede-comment",
        EntryKind::Diary => "plan-entries-lede-diary",
        EntryKind::Goal => "plan-entries-lede-goal",
        EntryKind::Done => "plan-entries-lede-done",
        EntryKind::Read => "plan-entries-lede-read",
    }
}

fn store(page: &EntryFormPage) -> &'static str {
    match page.said {
        Some(EntrySaid::Changed(_)) => "plan-entries-store-mine",
        Some(EntrySaid::Gone | EntrySaid::Sent(_)) => "plan-entries-store-new",
        Some(EntrySaid::Restored | EntrySaid::ForAnother | EntrySaid::NotStored | EntrySaid::Cannot) | None => {
            "plan-entries-store"
        }
    }
}

pub(super) fn hidden(page: &EntryFormPage) -> AnyView {
    let fields =
        page.hidden.iter().map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone() /> });
    fields.collect_view().into_any()
}

/// What has happened meanwhile. Both texts stand on the page: nobody's is lost.
fn said(cx: &PageContext, w: &Words, page: &EntryFormPage) -> Option<AnyView> {
    let (weight, heading, body, now) = match page.said.as_ref()? {
        EntrySaid::Restored => (Weight::Info, "plan-entries-restored", "plan-entries-restored-body", None),
        EntrySaid::ForAnother => (Weight::Info, "plan-entries-restored", "plan-entries-for-another-body", None),
        EntrySaid::NotStored => (Weight::Caution, "plan-entries-not-stored", "plan-entries-not-stored-body", None),
        EntrySaid::Cannot => (Weight::Caution, "plan-entries-cannot", "plan-entries-cannot-body", None),
        EntrySaid::Changed(now) => (Weight::Caution, "plan-entries-conflict", "plan-entries-conflict-body", Some(now)),
        EntrySaid::Gone => (Weight::Caution, "plan-entries-gone", "plan-entries-gone-body", None),
        EntrySaid::Sent(now) => (Weight::Caution, "plan-entries-sent", "plan-entries-sent-body", Some(now)),
    };
    let (heading, body) = (w.phrase(heading), w.phrase(body));
    let now = now.map(|now| as_it_is(cx, w, now));
    Some(
        view! {
            <div tabindex="-1" autofocus=true>
                <Notice weight=weight level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
            </div>
            {now}
        }
        .into_any(),
    )
}

fn as_it_is(cx: &PageContext, w: &Words, now: &OwnEntry) -> AnyView {
    view! {
        <section class="innsyn-entry-now">
            <h2><Say phrase=w.phrase("plan-entries-conflict-now") /></h2>
            {shown::entry(cx, w, now)}
        </section>
    }
    .into_any()
}

fn typed_heading(w: &Words, page: &EntryFormPage) -> Option<AnyView> {
    let both = matches!(page.said, Some(EntrySaid::Changed(_) | EntrySaid::Sent(_)));
    both.then(|| view! { <h2><Say phrase=w.phrase("plan-entries-conflict-typed") /></h2> }.into_any())
}

fn drop_mine(w: &Words, page: &EntryFormPage) -> Option<AnyView> {
    let both = matches!(page.said, Some(EntrySaid::Changed(_) | EntrySaid::Sent(_)));
    both.then(|| {
        let words = w.phrase("plan-entries-drop-mine");
        view! { <p class="innsyn-actions"><LinkButton kind=ButtonKind::Other href=OWN_ENTRIES><Say phrase=words /></LinkButton></p> }
            .into_any()
    })
}

fn delete(w: &Words, page: &EntryFormPage) -> Option<AnyView> {
    let href = format!("{}/slett", entry_address(page.delete.as_ref()?));
    Some(
        view! { <p class="innsyn-alone"><a href=href><Say phrase=w.phrase("plan-entries-delete") /></a></p> }
            .into_any(),
    )
}

fn all_fields(cx: &PageContext, w: &Words, page: &EntryFormPage) -> AnyView {
    let fault = |field: EntryField| page.faults.iter().find(|it| it.field == field).map(|it| why(cx, w, page, it));
    let draft = &page.draft;
    let numbers = match page.kind {
        EntryKind::Measured(measurand) => {
            let number = |(at, part)| {
                let id = id_of(page, EntryField::Part(at));
                let value = draft.parts.get(at).cloned().unwrap_or_default();
                let (label, error) = (shown::field_label(w, part), fault(EntryField::Part(at)));
                view! { <TextField id=id name=fields::PART label=label value=value keys=Keys::Decimal error=error /> }
            };
            measurand.parts.iter().enumerate().map(number).collect_view().into_any()
        }
        _ => ().into_any(),
    };
    let ticks = (page.kind == EntryKind::Done).then(|| ticks(cx, w, page, fault(EntryField::Done)));
    let label = w.phrase(match page.kind {
        EntryKind::Measured(_) | EntryKind::Done => "plan-entries-note",
        EntryKind::Comment | EntryKind::Read => "plan-entries-comment",
        EntryKind::Diary => "plan-entries-diary",
        EntryKind::Goal => "plan-entries-goal",
    });
    let (words, error) = (draft.words.clone(), fault(EntryField::Words));
    let text = view! { <LongTextField id=fields::WORDS name=fields::WORDS label=label value=words error=error /> };
    let times = page.kind.has_day().then(|| {
        let today = format::date_short(cx.locale, cx.now.date());
        let hint = w.phrase_with("plan-entries-day-hint", &[("date", (&today).into())]);
        let (day, clock) = (draft.day.clone(), draft.clock.clone());
        let (day_label, clock_label) = (w.phrase("plan-entries-day"), w.phrase("plan-entries-clock"));
        let (day_error, clock_error) = (fault(EntryField::Day), fault(EntryField::Clock));
        view! {
            <TextField id=fields::DAY name=fields::DAY label=day_label hint=hint value=day error=day_error />
            <TextField id=fields::CLOCK name=fields::CLOCK label=clock_label value=clock error=clock_error />
        }
    });
    view! { {numbers}{ticks}{times}{text} }.into_any()
}

fn ticks(cx: &PageContext, w: &Words, page: &EntryFormPage, error: Option<Phrase>) -> AnyView {
    let error_id = format!("{}-feil", fields::DONE);
    let described = error.is_some().then(|| error_id.clone());
    let boxes = page.measures.iter().enumerate().map(|(at, (handle, measure))| {
        let checked = page.draft.done.contains(measure);
        let lang = written_in(None, cx.locale).and_then(|tag| Locale::from_tag(&tag));
        let label = Phrase { text: measure.title.clone(), lang };
        view! { <CheckField id=format!("{}-{at}", fields::DONE) name=fields::DONE value=handle.clone() label=label checked=checked /> }
    });
    let none = page.measures.is_empty().then(|| view! { <p><Say phrase=w.phrase("plan-entries-done-none") /></p> });
    view! {
        <fieldset class="innsyn-entry-ticks" aria-describedby=described>
            <legend><Say phrase=w.phrase("plan-entries-done-which") /></legend>
            {error.map(|words| field_error(error_id, words))}
            {boxes.collect_view()}
            {none}
        </fieldset>
    }
    .into_any()
}

fn id_of(page: &EntryFormPage, field: EntryField) -> String {
    match field {
        EntryField::Part(at) => match page.kind {
            EntryKind::Measured(measurand) => {
                format!("{}-{}", fields::PART, measurand.parts.get(at).map_or("", |part| part.key.as_str()))
            }
            _ => fields::PART.to_owned(),
        },
        EntryField::Words => fields::WORDS.to_owned(),
        EntryField::Day => fields::DAY.to_owned(),
        EntryField::Clock => fields::CLOCK.to_owned(),
        EntryField::Done => format!("{}-0", fields::DONE),
    }
}

fn why(cx: &PageContext, w: &Words, page: &EntryFormPage, fault: &EntryFault) -> Phrase {
    match (fault.field, fault.why) {
        (EntryField::Done, _) => w.phrase("plan-entries-fault-done"),
        (EntryField::Words, EntryWhy::TooLong) => {
            let most = format::number(cx.locale, LONGEST_ENTRY as u64);
            w.phrase_with("plan-entries-fault-too-long", &[("most", (&most).into())])
        }
        (EntryField::Words, _) => w.phrase("plan-entries-fault-words"),
        (EntryField::Day, _) => {
            let today = format::date_short(cx.locale, cx.now.date());
            w.phrase_with("plan-entries-fault-day", &[("date", (&today).into())])
        }
        (EntryField::Clock, EntryWhy::NoSuchTime) => w.phrase("plan-entries-fault-no-such-time"),
        (EntryField::Clock, _) => w.phrase("plan-entries-fault-clock"),
        (EntryField::Part(at), why) => {
            let part = match page.kind {
                EntryKind::Measured(measurand) => measurand.parts.get(at),
                _ => None,
            };
            // One of two numbers is told from the other by its name.
            let name = shown::measured(w, part.map_or("", |part| part.key.as_str()));
            let example = format::decimal(cx.locale, part.map_or("", |part| part.example.as_str()));
            match why {
                EntryWhy::Missing => {
                    w.phrase_with("plan-entries-fault-number-missing", &[("name", (&name.text).into())])
                }
                _ => w.phrase_with(
                    "plan-entries-fault-number",
                    &[("name", (&name.text).into()), ("example", (&example).into())],
                ),
            }
        }
    }
}
