use innsyn_i18n::{Locale, Phrase};
use leptos::prelude::*;

use crate::{Hidden, Icon, Shape};

/// Where one language is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    pub locale: Locale,
    pub href: String,
}

/// Links with the languages' own names; the one that is read now says so. Opens by native `details`.
#[component]
pub fn LanguageSwitch(
    /// «Språk»: named on the summary and on the landmark.
    label: Phrase,
    current: Locale,
    links: Vec<LanguageLink>,
    /// The id of a form on the page, and the name under which the choice is posted with it: what stands typed in the form is
    /// then not lost. The addresses are not used.
    #[prop(optional_no_strip)]
    carried_by: Option<(&'static str, &'static str)>,
) -> impl IntoView {
    let name = label.text.clone();
    let lang = label.lang.map(|l| l.tag());
    let items = links
        .into_iter()
        .map(|link| {
            let tag = link.locale.tag();
            let is_current = (link.locale == current).then_some("true");
            let name = link.locale.own_name();
            let choice = match carried_by {
                Some((form, field)) => view! {
                    <button type="submit" form=form name=field value=tag formnovalidate=true lang=tag aria-current=is_current>
                        {name}
                    </button>
                }
                .into_any(),
                None => view! { <a href=link.href lang=tag hreflang=tag aria-current=is_current>{name}</a> }.into_any(),
            };
            view! { <li>{choice}</li> }
        })
        .collect_view();
    view! {
        <nav class="innsyn-languages" aria-label=name lang=lang>
            <details>
                <summary>
                    <Icon shape=Shape::Globe />
                    <Hidden phrase=Phrase { text: format!("{}: ", label.text), lang: label.lang } />
                    <span lang=current.tag()>{current.own_name()}</span>
                </summary>
                <ul>{items}</ul>
            </details>
        </nav>
    }
    .into_any()
}
