//! Whose pages these are, when they are not one's own: on every page, in words and by shape, and never out of sight.

use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::{Button, ButtonKind, Icon, PersonAvatar, Relation, Shape, Words as Say};
use leptos::prelude::*;

use crate::pages::{ActsFor, ONESELF, PageContext, SWITCH};

/// Nothing on one's own pages.
pub(super) fn banner(cx: &PageContext) -> Option<AnyView> {
    let acts_for = cx.signed_in.as_ref()?.acts_for.as_ref()?;
    let w = Words::of(cx.locale);
    let (avatar, words) = match acts_for {
        ActsFor::Person { name, .. } => {
            let words = w.phrase_with("proxy-access-banner", &[("name", name.into())]);
            (view! { <PersonAvatar name=name.clone() relation=Relation::Another /> }.into_any(), words)
        }
        ActsFor::Preview { name, .. } => {
            let words = match name {
                Some(name) => w.phrase_with("proxy-access-preview", &[("name", name.into())]),
                None => w.phrase("proxy-access-preview-draft"),
            };
            (view! { <Icon shape=Shape::Info /> }.into_any(), words)
        }
        ActsFor::Ended => (view! { <Icon shape=Shape::Cross /> }.into_any(), w.phrase("proxy-access-banner-ended")),
    };
    let Phrase { text: label, lang } = w.phrase("proxy-access-banner-label");
    let is_preview = matches!(acts_for, ActsFor::Preview { .. });
    let back = w.phrase(if is_preview { "proxy-access-preview-end" } else { "proxy-access-back" });
    Some(
        view! {
            <section class="innsyn-acting" data-preview=is_preview.then_some("") aria-label=label lang=lang.map(Locale::tag)>
                <div class="innsyn-acting-row" lang=w.locale().tag()>
                    {avatar}
                    <p class="innsyn-acting-words"><Say phrase=words /></p>
                    <form method="post" action=SWITCH>
                        <Button kind=ButtonKind::Other name="person" value=ONESELF><Say phrase=back /></Button>
                    </form>
                </div>
            </section>
        }
        .into_any(),
    )
}
