//! The top: the mark, the language, who is signed in, the menu; and what a print has instead.

use innsyn_domain::access::Service;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase, format};
use innsyn_ui::{
    Button, ButtonKind, Hidden, LanguageLink, LanguageSwitch, LinkButton, PersonAvatar, Relation, Words as Say,
};
use leptos::prelude::*;

use super::{LANGUAGE, Place, art};
use crate::pages::{ActsFor, GRANTS, PLAN, PageContext, SWITCH, SignedIn};

pub(super) fn header(cx: &PageContext, place: Place) -> AnyView {
    let w = Words::of(cx.locale);
    let links = Locale::ALL.map(|locale| LanguageLink { locale, href: in_language(&cx.here, locale) }).to_vec();
    let carried_by = cx.carries.map(|form| (form, LANGUAGE));
    view! {
        <header class="innsyn-header">
            {cx.demo.then(|| demo_band(w))}
            <div class="innsyn-header-row">
                <a class="innsyn-logo" href="/" translate="no">
                    {art::mark()}
                    <span>"innsyn"</span>
                </a>
                <div class="innsyn-tools">
                    <LanguageSwitch label=w.phrase("shell-language") current=cx.locale links=links carried_by=carried_by />
                    {cx.signed_in.as_ref().map(|who| person(w, who))}
                    {(cx.signed_in.is_none() && place != Place::ForAll).then(|| sign_in(w))}
                </div>
            </div>
            {cx.signed_in.is_some().then(|| menu(cx, w, place))}
            {cx.signed_in.as_ref().map(|who| print_head(cx, w, who))}
        </header>
    }
    .into_any()
}

fn demo_band(w: &Words) -> AnyView {
    view! { <div class="innsyn-demo"><p><Say phrase=w.phrase("shell-demo") /></p></div> }.into_any()
}

/// The same page in another language.
fn in_language(here: &str, locale: Locale) -> String {
    let joint = if here.contains('?') { '&' } else { '?' };
    format!("{here}{joint}{LANGUAGE}={}", locale.tag())
}

/// Who is signed in. On a narrow page only the initials are seen; the name is read in any case.
fn person(w: &Words, who: &SignedIn) -> AnyView {
    let name = who.name.clone();
    let said = w.phrase_with("shell-signed-in", &[("name", (&who.name).into())]);
    view! {
        <p class="innsyn-who">
            <PersonAvatar name=name.clone() relation=Relation::Me />
            <span class="innsyn-who-name" aria-hidden="true">{name}</span>
            <Hidden phrase=said />
        </p>
    }
    .into_any()
}

fn sign_in(w: &Words) -> AnyView {
    let words = w.phrase("shell-sign-in");
    view! { <LinkButton kind=ButtonKind::Plain href="/logg-inn"><Say phrase=words /></LinkButton> }.into_any()
}

fn menu(cx: &PageContext, w: &Words, place: Place) -> AnyView {
    let Phrase { text: name, lang } = w.phrase("shell-nav");
    let results = match place {
        Place::LabResults => Some("page"),
        Place::InLabResults => Some("true"),
        _ => None,
    };
    let plan = match place {
        Place::TreatmentPlan => Some("page"),
        Place::InTreatmentPlan => Some("true"),
        _ => None,
    };
    let grants = match place {
        Place::Grants => Some("page"),
        Place::InGrants => Some("true"),
        _ => None,
    };
    let results = cx.leads_to(Service::Provesvar).then(|| item(w, "/provesvar", "shell-nav-results", results));
    let plan = cx.leads_to(Service::Egenbehandlingsplan).then(|| item(w, PLAN, "treatment-plan-title", plan));
    // For the person alone.
    let grants = (!cx.is_for_another()).then(|| item(w, GRANTS, "proxy-grants-title", grants));
    view! {
        <div class="innsyn-menu-bar">
            <nav class="innsyn-menu" aria-label=name lang=lang.map(Locale::tag)>
                <ul>
                    {item(w, "/", "shell-nav-home", matches!(place, Place::Home { .. }).then_some("page"))}
                    {results}
                    {plan}
                    {grants}
                    {item(w, SWITCH, "proxy-access-switch", (place == Place::SwitchPerson).then_some("page"))}
                    {sign_out(w)}
                </ul>
            </nav>
        </div>
    }
    .into_any()
}

/// Among the links, so that on a narrow page it takes what is left of their last line, and not a line of its own.
fn sign_out(w: &Words) -> AnyView {
    let words = w.phrase("shell-sign-out");
    view! {
        <li class="innsyn-sign-out" lang=w.locale().tag()>
            <form method="post" action="/logg-ut">
                <Button kind=ButtonKind::Plain><Say phrase=words /></Button>
            </form>
        </li>
    }
    .into_any()
}

/// The language is on the link itself: the menu around it may be in another.
fn item(w: &Words, href: &'static str, key: &str, current: Option<&'static str>) -> AnyView {
    let Phrase { text, lang } = w.phrase(key);
    let lang = lang.unwrap_or_else(|| w.locale()).tag();
    view! { <li><a href=href aria-current=current lang=lang>{text}</a></li> }.into_any()
}

/// Whose results these are, and when they were printed. Not on screen.
fn print_head(cx: &PageContext, w: &Words, who: &SignedIn) -> AnyView {
    // The paper is about whom it shows, and says who printed it.
    let (name, born, by) = match &who.acts_for {
        None => (Some(who.name.clone()), who.born, None),
        Some(acts_for) => {
            let by = w.phrase_with("shell-signed-in", &[("name", (&who.name).into())]);
            match acts_for {
                ActsFor::Person { name, born, .. } => (Some(name.clone()), *born, Some(by)),
                ActsFor::Preview { .. } => (Some(who.name.clone()), who.born, None),
                ActsFor::Ended => (None, None, Some(by)),
            }
        }
    };
    let born =
        born.map(|day| w.phrase_with("shell-print-born", &[("date", (&format::date_short(cx.locale, day)).into())]));
    let printed = w.phrase_with("shell-print-time", &[("date", (&format::date_time(cx.locale, cx.now)).into())]);
    view! {
        <div class="innsyn-print-head">
            <p>{name}{born.map(|born| view! { ", " <Say phrase=born /> })}</p>
            {by.map(|by| view! { <p><Say phrase=by /></p> })}
            <p><Say phrase=printed /></p>
        </div>
    }
    .into_any()
}
