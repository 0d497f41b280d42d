//! Who runs this innsyn and how to reach them, as far as they have said.

use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Definition, DefinitionList, Layout, Words as Say};
use leptos::prelude::*;

/// Whoever runs this installation. `None`: they have not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Operator {
    pub name: Option<String>,
    pub email: Option<String>,
    /// As it is written for people, spaces and all.
    pub phone: Option<String>,
}

/// The operator's name and the ways to them. What they have not given is said to be missing, not left out in silence.
pub(super) fn contact(w: &Words, operator: &Operator) -> AnyView {
    let Operator { name, email, phone } = operator;
    let has_way = email.is_some() || phone.is_some();
    let who = match name {
        Some(name) => Some(w.phrase_with("contact-operator", &[("name", name.into())])),
        None => (!has_way).then(|| w.phrase("contact-nothing")),
    };
    let no_way = (name.is_some() && !has_way).then(|| w.phrase("contact-no-way"));
    let by_email = email.as_ref().map(|address| way(w.phrase("contact-email"), format!("mailto:{address}"), address));
    let by_phone = phone.as_ref().map(|number| way(w.phrase("contact-phone"), dialled(number), number));
    let warning = email.is_some().then(|| w.phrase("contact-email-warning"));
    let ways = by_phone.into_iter().chain(by_email).collect();
    view! {
        {said(who)}
        {said(no_way)}
        <div class="innsyn-contact"><DefinitionList items=ways layout=Layout::Inline /></div>
        {said(warning)}
    }
    .into_any()
}

fn said(phrase: Option<Phrase>) -> Option<AnyView> {
    phrase.map(|phrase| view! { <p><Say phrase=phrase /></p> }.into_any())
}

fn way(label: Phrase, href: String, words: &str) -> Definition {
    let words = words.to_owned();
    Definition::new(label, view! { <a href=href translate="no">{words}</a> })
}

/// `+47 22 33 44 55` as a telephone takes it.
fn dialled(number: &str) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("tel:{digits}")
}
