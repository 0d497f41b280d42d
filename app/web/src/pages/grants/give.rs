//! Giving one, or changing one: a page a step. What stands in a step is kept by whatever button leaves it.

mod check;

use std::collections::{BTreeMap, BTreeSet};

use innsyn_domain::access::{Area, Reason};
use innsyn_domain::proxy_access::{DraftFault, Field, GrantDraft};
use innsyn_health::proxy_access::{AreaFields, GrantTexts, PeriodFields, WhileTyping, WhomFields, errors, names};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_island_grant::GrantInPlace;
use innsyn_ui::{
    Button, ButtonKind, ErrorSummary, FieldError, HeadingLevel, Icon, Notice, Shape, Weight, Words as Say,
};
use jiff::civil::Date;
use leptos::prelude::*;

use super::{GRANTS, PageContext, notice};
use crate::shell::{FORM, Place, TO, document, form_title, island_code};
use crate::texts;

/// Names of the fields, for whoever reads what is posted.
pub use innsyn_health::proxy_access::{PERIODS, names as FIELD};

/// The pages of the form, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GiveStep {
    Whom,
    What,
    HowLong,
    Check,
}

impl GiveStep {
    pub const ALL: [Self; 4] = [Self::Whom, Self::What, Self::HowLong, Self::Check];

    /// As it stands in an address.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whom => "hvem",
            Self::What => "hva",
            Self::HowLong => "hvor-lenge",
            Self::Check => "bekreft",
        }
    }

    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == segment)
    }
}

/// Why somebody cannot be given one. None of these says whether there is such a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLetIn {
    NotFound,
    TooOften,
    /// They have one, and it is to be changed instead.
    Already,
}

/// What is said above a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GiveSaid {
    /// What was typed when the session had ended has been put back.
    GivenBack,
    /// It says something else than the page that was confirmed, so nothing was done.
    Changed,
}

/// The one who is to be given it, once known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    pub name: String,
    pub born: Option<Date>,
}

/// `/fullmakter/gi/{handle}/{step}`
#[derive(Debug, Clone)]
pub struct GivePage {
    pub step: GiveStep,
    /// Where the steps are.
    pub address: String,
    pub draft: GrantDraft,
    /// Of this step, once it was sent.
    pub faults: Vec<DraftFault>,
    pub not_let_in: Option<NotLetIn>,
    /// Known from the second step on.
    pub receiver: Option<Receiver>,
    /// What the last step shows: areas, first and last day.
    pub checked: Option<(BTreeSet<Area>, Date, Option<Date>)>,
    /// What stands for that and whom it is for; the last step posts it as `sett`.
    pub seen: String,
    /// Areas of which nothing would be shown, with why.
    pub closed: BTreeMap<Area, Reason>,
    /// In place of one that there is.
    pub is_change: bool,
    /// The areas of the one that there is, where they can be told.
    pub before: Option<BTreeSet<Area>>,
    /// Whom it is for is not asked.
    pub is_fixed: bool,
    pub said: Option<GiveSaid>,
    pub a_year_on: Date,
}

impl GivePage {
    fn steps(&self) -> &'static [GiveStep] {
        &GiveStep::ALL[usize::from(self.is_fixed)..]
    }
}

pub fn give(cx: &PageContext, page: &GivePage) -> String {
    let w = Words::of(cx.locale);
    let title = match (page.step, page.is_change) {
        (GiveStep::Whom, false) => "proxy-give-title-whom",
        (GiveStep::What, false) => "proxy-give-title-what",
        (GiveStep::HowLong, false) => "proxy-give-title-how-long",
        (GiveStep::Check, false) => "proxy-give-title-check",
        (GiveStep::Whom, true) => "proxy-give-title-change-whom",
        (GiveStep::What, true) => "proxy-give-title-change-what",
        (GiveStep::HowLong, true) => "proxy-give-title-change-how-long",
        (GiveStep::Check, true) => "proxy-give-title-change-check",
    };
    // Where nothing is typed, nothing has to be carried to another language.
    let cx = &PageContext { carries: (page.step != GiveStep::Check).then_some(FORM), ..cx.clone() };
    let title = form_title(w, title, !page.faults.is_empty());
    document(cx, &title, Place::InGrants, || {
        let name =
            page.receiver.as_ref().map_or_else(|| w.phrase("proxy-grants-nameless"), |it| Phrase::plain(&it.name));
        let said = page.said.map(|said| match said {
            GiveSaid::GivenBack => {
                notice(Weight::Info, w.phrase("proxy-give-kept"), vec![w.phrase("proxy-give-kept-body")])
            }
            GiveSaid::Changed => changed(w),
        });
        let body = match page.step {
            GiveStep::Whom => whom(cx, w, page),
            GiveStep::What => what(cx, w, page, &name),
            GiveStep::HowLong => how_long(cx, w, page),
            GiveStep::Check => check::check(cx, w, page, &name),
        };
        view! {
            {back(w, page)}
            {progress(w, page)}
            {said}
            {body}
            {cancel(w, page)}
        }
        .into_any()
    })
}

/// A button of the form: what stands in it goes along.
fn back(w: &Words, page: &GivePage) -> AnyView {
    let is_first = page.steps().first() == Some(&page.step);
    let words = w.phrase(if is_first { "proxy-give-to-list" } else { "proxy-give-back" });
    view! {
        <p class="innsyn-back">
            <button class="innsyn-button" data-kind="plain" type="submit" form=FORM name=TO value="forrige" formnovalidate=true>
                <Icon shape=Shape::ArrowLeft />
                <Say phrase=words />
            </button>
        </p>
    }
    .into_any()
}

fn progress(w: &Words, page: &GivePage) -> AnyView {
    let steps = page.steps();
    let at = steps.iter().filter(|step| **step <= page.step).count();
    let said = w.phrase_with("proxy-give-step", &[("step", at.into()), ("of", steps.len().into())]);
    let marks = steps.iter().map(|step| view! { <span data-done=(*step <= page.step).then_some("")></span> });
    view! {
        <p class="innsyn-grant-step"><Say phrase=said /></p>
        <div class="innsyn-grant-progress" aria-hidden="true">{marks.collect_view()}</div>
    }
    .into_any()
}

fn frame(
    w: &Words,
    page: &GivePage,
    heading: Phrase,
    lede: &str,
    fields: AnyView,
    next: &str,
    errors: Vec<FieldError>,
) -> AnyView {
    let action = format!("{}/{}", page.address, page.step.as_str());
    let next = w.phrase(next);
    view! {
        <h1><Say phrase=heading /></h1>
        <p class="innsyn-lede"><Say phrase=w.phrase(lede) /></p>
        <ErrorSummary heading=w.phrase("proxy-give-errors") errors=errors level=HeadingLevel::H2 />
        <form class="innsyn-grant-form" id=FORM method="post" action=action autocomplete="off" novalidate=true data-keeps="">
            {fields}
            <Button kind=ButtonKind::Main name=TO value="neste"><Say phrase=next /></Button>
        </form>
    }
    .into_any()
}

fn whom(cx: &PageContext, w: &Words, page: &GivePage) -> AnyView {
    let texts = texts::grants(cx.locale);
    let mut all = errors(&page.faults, &texts);
    let to_number = match page.not_let_in {
        Some(NotLetIn::NotFound) => Some("proxy-give-not-found"),
        Some(NotLetIn::TooOften) => Some("proxy-give-too-often"),
        Some(NotLetIn::Already) | None => None,
    };
    all.extend(to_number.map(|key| FieldError { field: names::NUMBER.into(), words: w.phrase(key) }));
    let already = (page.not_let_in == Some(NotLetIn::Already)).then(|| already(w));
    let (draft, faults) = (page.draft.clone(), page.faults.clone());
    let typing = while_typing(cx, &[Field::Number], &texts);
    let fields = view! {
        <WhomFields draft=draft faults=faults texts=texts />
        {typing}
    }
    .into_any();
    let heading = w.phrase("proxy-give-whom");
    view! {
        {already}
        {frame(w, page, heading, "proxy-give-whom-lede", fields, "proxy-give-next-what", all)}
    }
    .into_any()
}

/// Above the last step, as it is now.
fn changed(w: &Words) -> AnyView {
    let (heading, body) = (w.phrase("proxy-give-changed"), w.phrase("proxy-give-changed-body"));
    view! {
        <div class="innsyn-summary" tabindex="-1" autofocus=true>
            <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
        </div>
    }
    .into_any()
}

/// Nothing of the form is to be mended: the way is another.
fn already(w: &Words) -> AnyView {
    let (heading, body, list) =
        (w.phrase("proxy-give-already"), w.phrase("proxy-give-already-body"), w.phrase("proxy-give-to-list"));
    view! {
        <div class="innsyn-summary" tabindex="-1" autofocus=true>
            <Notice weight=Weight::Fault level=HeadingLevel::H2 heading=heading>
                <p><Say phrase=body /></p>
                <p class="innsyn-alone"><a href=GRANTS><Say phrase=list /></a></p>
            </Notice>
        </div>
    }
    .into_any()
}

fn what(cx: &PageContext, w: &Words, page: &GivePage, name: &Phrase) -> AnyView {
    let texts = texts::grants(cx.locale);
    let all = errors(&page.faults, &texts);
    let (draft, faults) = (page.draft.clone(), page.faults.clone());
    let never = ["proxy-give-never-consent", "proxy-give-never-further", "proxy-give-never-more"];
    let never = never.map(|key| view! { <li><Say phrase=w.phrase(key) /></li> }).collect_view();
    let fields = view! {
        <AreaFields draft=draft faults=faults closed=page.closed.clone() texts=texts />
        <p><Say phrase=w.phrase("proxy-give-follows") /></p>
        <section class="innsyn-grant-never">
            <h2><Say phrase=w.phrase_with("proxy-give-never", &[("name", (&name.text).into())]) /></h2>
            <ul>{never}</ul>
        </section>
    }
    .into_any();
    let heading = w.phrase_with("proxy-give-what", &[("name", (&name.text).into())]);
    frame(w, page, heading, "proxy-give-what-lede", fields, "proxy-give-next-how-long", all)
}

fn how_long(cx: &PageContext, w: &Words, page: &GivePage) -> AnyView {
    let texts = texts::grants(cx.locale);
    let all = errors(&page.faults, &texts);
    let (draft, faults) = (page.draft.clone(), page.faults.clone());
    let typing = while_typing(cx, &[Field::Until, Field::From], &texts);
    let fields = view! {
        <PeriodFields draft=draft faults=faults a_year_on=page.a_year_on texts=texts />
        {typing}
    }
    .into_any();
    let heading = w.phrase("proxy-give-how-long");
    frame(w, page, heading, "proxy-give-how-long-lede", fields, "proxy-give-next-check", all)
}

/// What the form's check can say before it is sent, shown by a browser's own code.
fn while_typing(cx: &PageContext, fields: &'static [Field], texts: &GrantTexts) -> AnyView {
    let (today, texts) = (cx.now.date().to_string(), texts.clone());
    view! {
        {island_code(cx, "GrantInPlace")}
        <GrantInPlace>
            <div data-today=today>
                <WhileTyping fields=fields texts=texts />
            </div>
        </GrantInPlace>
    }
    .into_any()
}

fn cancel(w: &Words, page: &GivePage) -> AnyView {
    let action = format!("{}/slett", page.address);
    let (words, nothing) = (w.phrase("proxy-give-cancel"), w.phrase("proxy-give-nothing-yet"));
    let nothing = (page.step != GiveStep::Check).then(|| view! { <p><Say phrase=nothing /></p> });
    view! {
        {nothing}
        <form class="innsyn-grant-cancel" method="post" action=action>
            <Button kind=ButtonKind::Plain><Say phrase=words /></Button>
        </form>
    }
    .into_any()
}
