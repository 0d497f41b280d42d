//! What stands around every page: the document, the header, the menu, the foot, and the head of a print.

mod art;
mod banner;
mod footer;
mod header;

use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase, Template};
use innsyn_ui::{ButtonKind, LinkButton, SkipLink, Words as Say};
use leptos::prelude::*;

use crate::pages::{OnDevice, PageContext, WHOSE};
pub use art::{mark, ridge};

use crate::render::{render, say_whose};
use crate::sheet;

/// Below [`PageContext::assets`]: [`crate::stylesheet`].
const STYLESHEET: &str = "innsyn.css";
/// Below [`PageContext::assets`]: starts the islands. Asked for only where the build holds their wasm.
const SCRIPT: &str = "innsyn.js";
const ICON: &str = "favicon.png";

/// The id of `main`: what the first link leads to.
const MAIN: &str = "hovedinnhold";

/// The id of a form of several steps, and the name under which its buttons say where to.
pub(crate) const FORM: &str = "skjema";
pub(crate) const TO: &str = "til";
/// Asks for another language, in an address or in a form.
const LANGUAGE: &str = "sprak";

/// Where in the menu a page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// `results`: some are on it.
    Home {
        results: bool,
    },
    LabResults,
    /// A page below the results.
    InLabResults,
    TreatmentPlan,
    /// A page below the plan.
    InTreatmentPlan,
    SwitchPerson,
    Grants,
    /// A page below the fullmakter.
    InGrants,
    /// A page that is the same for all, whether or not they are signed in.
    ForAll,
    Elsewhere,
}

/// A whole document around `content`. `title` names the kind of page, never what it shows: titles end up in histories.
pub(crate) fn document(cx: &PageContext, title: &Phrase, place: Place, content: impl FnOnce() -> AnyView) -> String {
    say_whose(&whole(cx, title, place, content), cx.mark())
}

/// The title of a page with a form. It is what is heard first, and says at once that something has to be put right.
pub(crate) fn form_title(w: &Words, title: &str, is_faulty: bool) -> Phrase {
    if !is_faulty {
        return w.phrase(title);
    }
    // A title has one language: where the one text falls back, the other does.
    let said = |w: &Words| w.phrase_with("shell-title-faulty", &[("title", (&w.phrase(title).text).into())]);
    let phrase = said(w);
    phrase.lang.map_or(phrase, |lang| Phrase { lang: Some(lang), ..said(Words::of(lang)) })
}

fn whole(cx: &PageContext, title: &Phrase, place: Place, content: impl FnOnce() -> AnyView) -> String {
    render(|| {
        let w = Words::of(cx.locale);
        let asset = |name: &str| format!("{}/{name}", cx.assets);
        let script = cx.has_wasm.then(|| view! { <script type="module" src=asset(SCRIPT)></script> });
        // Shown by the script, when what it asked for did not come.
        let without_code = cx.has_wasm.then(|| {
            view! { <p id="uten-kode" class="innsyn-without-code" hidden=true><Say phrase=w.phrase("shell-without-code") /></p> }
        });
        let title_lang = title.lang.map(Locale::tag);
        let title = format!("{} – innsyn", title.text);
        view! {
            <!DOCTYPE html>
            <html lang=cx.locale.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <meta name="robots" content="noindex, nofollow" />
                    <title lang=title_lang>{title}</title>
                    {sheet::linked(cx, place, asset(STYLESHEET))}
                    // A drawing would be drawn anew whenever the address changes, as it does while one types.
                    <link rel="icon" type="image/png" href=asset(ICON) />
                    {script}
                </head>
                <body>
                    // Enter in a field means the form's first button, and those for the language come before its own.
                    {cx.carries.map(|form| view! { <button type="submit" form=form name=TO value="neste" hidden=true></button> })}
                    <SkipLink text=w.phrase("shell-skip") target=MAIN />
                    {banner::banner(cx)}
                    {header::header(cx, place)}
                    <main id=MAIN tabindex="-1" class="innsyn-page" data-standing=standing(cx, place) data-device=device(cx, place)>{content()} {without_code}</main>
                    {unanswered(cx)}
                    // There before its text is: a region that comes with its text is not announced.
                    <div id="melding" class="innsyn-hidden" role="status"></div>
                    {footer::footer(cx)}
                </body>
            </html>
        }
    })
}

/// Asked for at once, and not only when the script that needs it has come. `island`: its component's name, which is that of its
/// files too.
pub(crate) fn island_code(cx: &PageContext, island: &str) -> Option<AnyView> {
    let file = |ending: &str| format!("{}/{island}{ending}", cx.assets);
    let (glue, wasm) = (file(".js"), file("_bg.wasm"));
    cx.has_wasm.then(|| {
        view! {
            <link rel="modulepreload" href=glue />
            <link
                rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous" fetchpriority="low"
            />
        }
        .into_any()
    })
}

/// What an open page asks with, whether it may still be seen: by what is on it, for a page that asks for more than it shows is told
/// no for ever. `None`: nobody is signed in.
fn standing(cx: &PageContext, place: Place) -> Option<String> {
    let mark = cx.mark()?;
    let shows = match place {
        Place::Home { results: true } | Place::LabResults | Place::InLabResults => "&viser=svar",
        Place::TreatmentPlan | Place::InTreatmentPlan => "&viser=plan",
        Place::Home { results: false }
        | Place::SwitchPerson
        | Place::Grants
        | Place::InGrants
        | Place::ForAll
        | Place::Elsewhere => "",
    };
    Some(format!("{WHOSE}={mark}{shows}"))
}

/// What the page's own code shows instead of somebody else's page when nobody answers whether it may still be seen.
fn unanswered(cx: &PageContext) -> Option<AnyView> {
    cx.acts_for()?;
    let w = Words::of(cx.locale);
    let again = w.phrase("shell-unanswered-again");
    Some(
        view! {
            <template id="uten-svar">
                <h1><Say phrase=w.phrase("shell-unanswered") /></h1>
                <p class="innsyn-lede"><Say phrase=w.phrase("shell-unanswered-body") /></p>
                <p class="innsyn-actions"><LinkButton kind=ButtonKind::Main href=""><Say phrase=again /></LinkButton></p>
            </template>
        }
        .into_any(),
    )
}

/// What the page's own code says to the worker that keeps a plan.
fn device(cx: &PageContext, place: Place) -> Option<&'static str> {
    match (cx.device, place) {
        (OnDevice::Untouched, _) => None,
        (OnDevice::Deleted, _) => Some("delete"),
        // What has just been read is what is kept.
        (OnDevice::Kept, Place::TreatmentPlan) => Some("renew"),
        (OnDevice::Kept, _) => Some("keep"),
    }
}

/// A sentence whose hole `{0}` is a link.
pub(crate) fn with_link(sentence: &Template, href: &'static str, link: &'static str) -> AnyView {
    let Phrase { text, lang } = &sentence.0;
    let (before, after) = text.split_once("{0}").unwrap_or((text, ""));
    let (before, after) = (before.to_owned(), after.to_owned());
    let inner = view! {
        {before}
        <a href=href>{link}</a>
        {after}
    };
    match lang {
        Some(lang) => view! { <span class="innsyn-words" lang=lang.tag()>{inner}</span> }.into_any(),
        None => inner.into_any(),
    }
}

/// A page of somebody else's, by its name.
pub(crate) struct Elsewhere {
    pub(crate) name: &'static str,
    pub(crate) href: &'static str,
}

impl Elsewhere {
    /// A sentence with the link in it.
    pub(crate) fn within(&self, sentence: &Template) -> AnyView {
        with_link(sentence, self.href, self.name)
    }
}

/// 113, for when life is in danger.
pub(crate) fn emergency(sentence: &Template) -> AnyView {
    with_link(sentence, "tel:113", "113")
}

/// 116 117, the out-of-hours doctor.
pub(crate) fn out_of_hours(sentence: &Template) -> AnyView {
    with_link(sentence, "tel:116117", "116\u{a0}117")
}
