//! `/logg-inn` in the demo: choose an invented person.

use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Button, ButtonKind, Heading, HeadingLevel, Notice, PersonAvatar, Relation, Weight, Words as Say};
use leptos::prelude::*;

use super::prose::{not_fetched, notice};
use super::{Load, MaySignIn, PageContext, SignInFault, SignInPage, SignInPerson};
use crate::shell::{Place, document};

pub fn sign_in(cx: &PageContext, page: &SignInPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("sign-in-title"), Place::Elsewhere, || {
        let persons = match &page.persons {
            Load::Ready(persons) if persons.is_empty() => {
                view! { <p><Say phrase=w.phrase("sign-in-nobody") /></p> }.into_any()
            }
            Load::Ready(persons) => form(cx, w, persons),
            Load::Failed { reference } => not_fetched(w, "sign-in-failed", "sign-in-failed-body", reference),
        };
        view! {
            <h1><Say phrase=w.phrase("sign-in-heading") /></h1>
            {page.fault.map(|fault| summary(w, fault))}
            <p class="innsyn-lede"><Say phrase=w.phrase("sign-in-lede") /></p>
            {page.is_cut_off.then(|| cut_off(w))}
            {persons}
        }
        .into_any()
    })
}

fn cut_off(w: &Words) -> AnyView {
    let (heading, body) = (w.phrase("sign-in-cut-off"), w.phrase("sign-in-cut-off-body"));
    view! {
        <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice>
    }
    .into_any()
}

fn form(cx: &PageContext, w: &Words, persons: &[SignInPerson]) -> AnyView {
    let items = persons.iter().map(|person| item(cx, w, person)).collect_view();
    view! {
        <form method="post" action="/logg-inn">
            <ul class="innsyn-persons">{items}</ul>
        </form>
    }
    .into_any()
}

fn item(cx: &PageContext, w: &Words, person: &SignInPerson) -> AnyView {
    let born = match person.born {
        Some(day) => w.phrase_with("proxy-access-born", &[("date", (&format::date(cx.locale, day)).into())]),
        None => w.phrase("sign-in-born-unknown"),
    };
    let story = person.story.as_deref().map_or_else(|| w.phrase("sign-in-imported"), |key| w.phrase(key));
    let results = person.results.map(|many| {
        let many = format::number(cx.locale, many);
        w.phrase_with("sign-in-results", &[("count", (&many).into())])
    });
    let name = person.name.clone();
    view! {
        <li class="innsyn-person">
            <PersonAvatar name=name.clone() relation=Relation::Me />
            <div class="innsyn-person-body">
                <Heading level=HeadingLevel::H2 class="innsyn-person-name">{name}</Heading>
                <p class="innsyn-person-born"><Say phrase=born /></p>
                <p><Say phrase=story /></p>
                {results.map(|phrase| view! { <p><Say phrase=phrase /></p> })}
            </div>
            {way_in(w, person)}
        </li>
    }
    .into_any()
}

/// A button for each who can, and words for who cannot.
fn way_in(w: &Words, person: &SignInPerson) -> AnyView {
    match person.may_sign_in {
        MaySignIn::Yes | MaySignIn::AgeUnknown => {
            let words = w.phrase_with("sign-in-as", &[("name", (&person.name).into())]);
            let handle = person.handle.clone();
            view! {
                <Button kind=ButtonKind::Other name="person" value=handle><Say phrase=words /></Button>
            }
            .into_any()
        }
        MaySignIn::TooYoung => no_way_in(w.phrase("sign-in-too-young")),
        MaySignIn::Deceased => no_way_in(w.phrase("sign-in-deceased")),
    }
}

fn no_way_in(why: Phrase) -> AnyView {
    view! { <p class="innsyn-person-no"><Say phrase=why /></p> }.into_any()
}

/// What was wrong with the form that was sent. It has focus when the page comes, so that it is read first.
fn summary(w: &Words, fault: SignInFault) -> AnyView {
    let body = w.phrase(match fault {
        SignInFault::UnknownPerson => "sign-in-fault-unknown",
        SignInFault::TooYoung => "sign-in-fault-too-young",
        SignInFault::Deceased => "sign-in-fault-deceased",
        SignInFault::NothingChosen => "sign-in-fault-nothing",
    });
    let heading = w.phrase("sign-in-fault");
    view! {
        <div class="innsyn-summary" tabindex="-1" autofocus=true>{notice(Weight::Fault, heading, vec![body])}</div>
    }
    .into_any()
}
