//! Before one writes something for the first time while one acts for somebody else.

use innsyn_domain::lab_results::{OwnAction, Param, own_fields};
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, LinkButton, Words as Say};
use leptos::prelude::*;

use super::{ActsFor, MARKS, PageContext};
use crate::shell::{Place, document};

/// `back`: the page that asked, one of ours.
pub fn write_first(cx: &PageContext, back: &str) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-access-write-title"), Place::Elsewhere, || {
        let name = match cx.signed_in.as_ref().and_then(|who| who.acts_for.as_ref()) {
            Some(ActsFor::Person { name, .. }) => name.as_str(),
            Some(ActsFor::Preview { .. } | ActsFor::Ended) | None => "",
        };
        let heading = w.phrase_with("proxy-access-write", &[("name", name.into())]);
        let body = w.phrase_with("proxy-access-write-body", &[("name", name.into())]);
        let (back, no) = (back.to_owned(), back.to_owned());
        view! {
            <h1><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=body /></p>
            <p><Say phrase=w.phrase("proxy-access-write-once") /></p>
            <form class="innsyn-actions" method="post" action=MARKS>
                <input type="hidden" name=own_fields::BACK value=back />
                <input type="hidden" name="bekreft" value="ja" />
                <Button kind=ButtonKind::Main name=own_fields::ACTION value=OwnAction::ReadAll.param()>
                    <Say phrase=w.phrase("proxy-access-write-yes") />
                </Button>
                <LinkButton kind=ButtonKind::Other href=no><Say phrase=w.phrase("proxy-access-write-no") /></LinkButton>
            </form>
        }
        .into_any()
    })
}
