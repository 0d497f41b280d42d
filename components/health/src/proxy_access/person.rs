//! Somebody whose health information one may see: who it is, on which basis, and a button.

use innsyn_domain::access::Basis;
use innsyn_i18n::{Locale, Phrase, Template, Texts, format};
use innsyn_ui::{Button, ButtonKind, Heading, HeadingLevel, PersonAvatar, Relation, Words};
use jiff::civil::Date;
use leptos::prelude::*;

/// The words of a list of persons.
#[derive(Debug, Clone)]
pub struct PersonTexts {
    pub locale: Locale,
    pub born: Template,
    pub oneself: Phrase,
    pub parent: Phrase,
    pub fullmakt: Phrase,
    pub capacity: Phrase,
    pub until: Template,
    pub no_end: Phrase,
    pub results_open: Phrase,
    pub plan_open: Phrase,
    pub choose: Template,
    pub choose_oneself: Phrase,
    pub nobody: Phrase,
}

impl PersonTexts {
    pub fn new(t: &impl Texts) -> Self {
        Self {
            locale: t.locale(),
            born: t.template("proxy-access-born", &["date"]),
            oneself: t.phrase("proxy-access-oneself"),
            parent: t.phrase("proxy-access-basis-parent"),
            fullmakt: t.phrase("proxy-access-basis-fullmakt"),
            capacity: t.phrase("proxy-access-basis-capacity"),
            until: t.template("proxy-access-until", &["date"]),
            no_end: t.phrase("proxy-access-no-end"),
            results_open: t.phrase("proxy-access-results-open"),
            plan_open: t.phrase("proxy-access-plan-open"),
            choose: t.template("proxy-access-choose", &["name"]),
            choose_oneself: t.phrase("proxy-access-choose-oneself"),
            nobody: t.phrase("proxy-access-nobody"),
        }
    }
}

/// When somebody was born, and on which basis one may act for them.
pub fn basis_lines(born: Option<Date>, basis: Basis, texts: &PersonTexts) -> Vec<Phrase> {
    let born = born.map(|born| texts.born.fill(&[&format::date(texts.locale, born)]));
    let basis = match basis {
        Basis::Oneself => &texts.oneself,
        Basis::Foreldrerepresentasjon => &texts.parent,
        Basis::Fullmakt => &texts.fullmakt,
        Basis::Samtykkekompetanse => &texts.capacity,
    };
    born.into_iter().chain([basis.clone()]).collect()
}

/// `until`: the last day. `None`: no end is known.
pub fn until_line(until: Option<Date>, texts: &PersonTexts) -> Phrase {
    match until {
        Some(until) => texts.until.fill(&[&format::date_short(texts.locale, until)]),
        None => texts.no_end.clone(),
    }
}

/// What can be done with one of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choosing {
    /// A button of these words, that gives `handle` as `person`.
    Button { words: Phrase, handle: String },
    /// It is the one who is chosen.
    Chosen,
    /// Nothing, and why.
    Not(Phrase),
}

/// One of a list.
#[component]
pub fn PersonChoice(
    name: String,
    relation: Relation,
    lines: Vec<Phrase>,
    choosing: Choosing,
    level: HeadingLevel,
) -> impl IntoView {
    let lines = lines.into_iter().map(|line| view! { <p><Words phrase=line /></p> }).collect_view();
    let current = (choosing == Choosing::Chosen).then_some("true");
    let choosing = match choosing {
        Choosing::Button { words, handle } => {
            view! { <Button kind=ButtonKind::Other name="person" value=handle><Words phrase=words /></Button> }
                .into_any()
        }
        Choosing::Chosen => ().into_any(),
        Choosing::Not(why) => view! { <p class="innsyn-person-no"><Words phrase=why /></p> }.into_any(),
    };
    view! {
        <li class="innsyn-person" aria-current=current>
            <PersonAvatar name=name.clone() relation=relation />
            <div class="innsyn-person-body">
                <Heading level=level class="innsyn-person-name">{name}</Heading>
                {lines}
            </div>
            {choosing}
        </li>
    }
    .into_any()
}
