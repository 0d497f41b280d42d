//! What every part of a plan is drawn with.

use innsyn_domain::treatment_plan::{Author, Note, Plan, Standing};
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::{Heading, HeadingLevel, StatusTag, TagShape, Words};
use jiff::civil::Date;
use leptos::prelude::*;

use super::PlanTexts;
use super::when::date_words;

/// How a plan is shown, and to whom.
#[derive(Debug, Clone, Copy)]
pub struct PlanLook<'a> {
    pub texts: &'a PlanTexts,
    /// In Norway.
    pub today: Date,
    /// It is the reader's own: else «you» is somebody else.
    pub is_own: bool,
    /// Of the headings of its parts.
    pub level: HeadingLevel,
}

/// The same for one plan, whose language is known.
#[derive(Debug, Clone)]
pub(super) struct Pen<'a> {
    pub(super) t: &'a PlanTexts,
    pub(super) today: Date,
    pub(super) is_own: bool,
    pub(super) level: HeadingLevel,
    lang: Option<String>,
}

/// The language of what is written in a plan, where it is another than the page's. `plan`: as the plan says it.
pub fn written_in(plan: Option<&str>, page: Locale) -> Option<String> {
    match plan {
        Some(own) if Locale::from_tag(own) == Some(page) => None,
        Some(own) => Some(own.to_owned()),
        // Norwegian, without saying which: the source does not say.
        None => (page != Locale::Nb).then(|| "no".to_owned()),
    }
}

impl<'a> PlanLook<'a> {
    pub(super) fn pen(&self, plan: &Plan) -> Pen<'a> {
        let lang = written_in(plan.language.as_deref(), self.texts.locale);
        Pen { t: self.texts, today: self.today, is_own: self.is_own, level: self.level, lang }
    }
}

impl<'a> Pen<'a> {
    /// For a zone without its plan: in it nobody has written a note, and no day counts.
    pub(super) fn of_a_zone(t: &'a PlanTexts, level: HeadingLevel) -> Self {
        Self { t, today: Date::ZERO, is_own: true, level, lang: written_in(None, t.locale) }
    }
}

impl Pen<'_> {
    #[must_use]
    pub(super) fn below(&self) -> Self {
        Self { level: self.level.below(), ..self.clone() }
    }

    pub(super) fn heading(&self, words: &Phrase) -> AnyView {
        let words = words.clone();
        self.heading_of(view! { <Words phrase=words /> }.into_any())
    }

    pub(super) fn heading_of(&self, inner: AnyView) -> AnyView {
        let level = self.level;
        view! { <Heading level=level>{inner}</Heading> }.into_any()
    }

    /// What is written in the plan, as it is written; but no number is broken at a space in it.
    pub(super) fn theirs(&self, text: &str) -> AnyView {
        let text = unbroken(text);
        view! { <span class="innsyn-plan-theirs" lang=self.lang.clone() translate="no">{text}</span> }.into_any()
    }

    /// What is not in force as it stands says so.
    pub(super) fn standing(&self, standing: Standing) -> Option<AnyView> {
        let (text, shape) = match standing {
            Standing::InForce => return None,
            Standing::OnHold => (self.t.status.on_hold.clone(), TagShape::Waiting),
            Standing::Over => (self.t.status.over.clone(), TagShape::Cancelled),
            Standing::Unknown => (self.t.status.unknown.clone(), TagShape::Unknown),
        };
        Some(view! { <StatusTag text=text shape=shape /> }.into_any())
    }

    /// What says what not to do.
    pub(super) fn not(&self, is_not: bool, words: &Phrase) -> Option<AnyView> {
        is_not.then(|| view! { <StatusTag text=words.clone() shape=TagShape::Cancelled /> }.into_any())
    }

    pub(super) fn notes(&self, notes: &[Note]) -> Option<AnyView> {
        let items = notes.iter().map(|note| view! { <li>{self.note(note)}</li> }).collect_view();
        (!notes.is_empty()).then(|| view! { <ul class="innsyn-plan-notes">{items}</ul> }.into_any())
    }

    /// The text, then who wrote it, and when.
    pub(super) fn note(&self, note: &Note) -> AnyView {
        let by = self.author(&note.by);
        let at = date_words(note.at, self.t.locale).map(|at| view! { ", "{at} });
        view! {
            <p class="innsyn-plan-written">{self.theirs(&note.text)}</p>
            <p class="innsyn-plan-by"><Words phrase=by />{at}</p>
        }
        .into_any()
    }

    fn author(&self, by: &Author) -> Phrase {
        match by {
            Author::Citizen if self.is_own => self.t.who.by_you.clone(),
            Author::Citizen => self.t.who.by_person.clone(),
            Author::Named(name) => self.t.who.by.fill(&[name]),
            Author::NotSaid => self.t.who.by_unknown.clone(),
        }
    }
}

/// «116 117» on one line.
fn unbroken(text: &str) -> String {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut before = None;
    let mut rest = text.chars().peekable();
    let mut bound = String::with_capacity(text.len());
    while let Some(c) = rest.next() {
        let is_inside = c == ' ' && is_digit(before) && is_digit(rest.peek().copied());
        bound.push(if is_inside { '\u{a0}' } else { c });
        before = Some(c);
    }
    bound
}

/// The plan's own title, and what it says of itself.
pub fn head(plan: &Plan, look: &PlanLook<'_>) -> AnyView {
    let lang = look.pen(plan).lang;
    let written = |class: &'static str, words: &Option<String>| {
        let (words, lang) = (words.clone()?, lang.clone());
        Some(view! { <p class=class lang=lang translate="no">{words}</p> })
    };
    view! { {written("innsyn-plan-title", &plan.title)}{written("innsyn-plan-description", &plan.description)} }
        .into_any()
}

/// Nothing for an empty list: an empty one is announced as one.
pub(super) fn list(class: &'static str, items: impl Iterator<Item = AnyView>) -> Option<AnyView> {
    let items: Vec<_> = items.map(|item| view! { <li>{item}</li> }).collect();
    (!items.is_empty()).then(|| view! { <ul class=class>{items}</ul> }.into_any())
}
