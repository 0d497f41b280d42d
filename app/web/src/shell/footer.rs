//! The foot: the ridge, what innsyn does not do, and the two numbers.

use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use innsyn_ui::Words as Say;
use leptos::prelude::*;

use super::{art, emergency, out_of_hours};
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
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// Said once, quietly: what the dashed line means, and where the page is in bokmål.
fn untranslated(cx: &PageContext, w: &Words) -> AnyView {
    let joint = if cx.here.contains('?') { '&' } else { '?' };
    let href = format!("{}{joint}sprak=nb", cx.here);
    view! {
        <div class="innsyn-untranslated">
            <p><Say phrase=w.phrase("shell-untranslated") /></p>
            <p><a href=href hreflang="nb"><Say phrase=w.phrase("shell-read-in-nb") /></a></p>
        </div>
    }
    .into_any()
}
