//! The foot: the ridge, what innsyn does not do, the two numbers, and the pages about innsyn itself.

use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::Words as Say;
use leptos::prelude::*;

use super::{LANGUAGE, art, emergency, out_of_hours};
use crate::pages::PageContext;

pub(super) fn footer(cx: &PageContext) -> AnyView {
    let w = Words::of(cx.locale);
    let number = |key| w.template(key, &["number"]);
    view! {
        <footer class="innsyn-footer">
            {(cx.locale == Locale::Se).then(|| untranslated(cx, w))}
            {art::ridge()}
            <div class="innsyn-foot">
                <div class="innsyn-foot-row">
                    <p><Say phrase=w.phrase("shell-foot") /></p>
                    <p>{emergency(&number("shell-foot-113"))}</p>
                    <p>{out_of_hours(&number("shell-foot-116117"))}</p>
                    {about(cx, w)}
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// Whom to ask, and what innsyn says of itself: for everybody, signed in or not.
fn about(cx: &PageContext, w: &Words) -> AnyView {
    let Phrase { text: name, lang } = w.phrase("shell-foot-nav");
    let here = cx.here.split('?').next().unwrap_or_default();
    let item = |href: &'static str, key| {
        let current = (here == href).then_some("page");
        view! { <li><a href=href aria-current=current><Say phrase=w.phrase(key) /></a></li> }
    };
    view! {
        <nav class="innsyn-about" aria-label=name lang=lang.map(Locale::tag)>
            <ul lang=w.locale().tag()>
                {item("/hjelp", "help-title")}
                {item("/tilgjengelighet", "accessibility-title")}
                {item("/personvern", "privacy-title")}
            </ul>
        </nav>
    }
    .into_any()
}

/// Said once, quietly: what the dashed line means, and where the page is in bokmål.
fn untranslated(cx: &PageContext, w: &Words) -> AnyView {
    let joint = if cx.here.contains('?') { '&' } else { '?' };
    let (href, words) = (format!("{}{joint}{LANGUAGE}=nb", cx.here), w.phrase("shell-read-in-nb"));
    let way = match cx.carries {
        // What stands typed on the page goes along.
        Some(form) => view! {
            <button class="innsyn-button" data-kind="plain" type="submit" form=form name=LANGUAGE value="nb" formnovalidate=true>
                <Say phrase=words />
            </button>
        }
        .into_any(),
        None => view! { <a href=href hreflang="nb"><Say phrase=words /></a> }.into_any(),
    };
    view! {
        <div class="innsyn-untranslated">
            <p><Say phrase=w.phrase("shell-untranslated") /></p>
            <p>{way}</p>
        </div>
    }
    .into_any()
}
