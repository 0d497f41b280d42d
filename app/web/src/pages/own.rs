//! The reader's own marks, where pages show them: what is new, and the forms that make and take away marks.

use innsyn_domain::lab_results::{OwnAction, Param, own_fields};
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, Words as Say};
use leptos::prelude::*;

use super::{MayWait, PageContext};

/// Where the forms are posted to.
pub const MARKS: &str = "/merker";
/// Where the reader chooses what to wait with.
pub(super) const CHOICES: &str = "/se-eller-vent";

/// How many are new, and the way to say that all are read. Nothing where nothing is new.
pub(super) fn new(cx: &PageContext, w: &Words, count: usize) -> Option<AnyView> {
    let words = w.phrase_with("marks-new-count", &[("count", count.into())]);
    let (back, all) = (cx.here.clone(), w.phrase("marks-read-all"));
    // Who looks as somebody else would marks nothing.
    let previews = cx.is_preview();
    (count > 0 && !previews).then(|| {
        view! {
            <form class="innsyn-own" method="post" action=MARKS>
                <p><Say phrase=words /></p>
                <input type="hidden" name=own_fields::BACK value=back />
                <Button kind=ButtonKind::Other name=own_fields::ACTION value=OwnAction::ReadAll.param()>
                    <Say phrase=all />
                </Button>
            </form>
        }
        .into_any()
    })
}

pub(super) fn link(w: &Words) -> AnyView {
    view! { <p class="innsyn-to-take-along"><a href=CHOICES><Say phrase=w.phrase("marks-title") /></a></p> }.into_any()
}

/// Hides one result that is shown.
pub(super) fn wait(w: &Words, address: &str, how: MayWait) -> AnyView {
    let button = match how {
        MayWait::ThisOne => w.phrase("marks-wait"),
        MayWait::AfterAll => w.phrase("marks-wait-after-all"),
    };
    let address = address.to_owned();
    view! {
        <section class="innsyn-own-wait">
            <h2><Say phrase=w.phrase("marks-wait-heading") /></h2>
            <p><Say phrase=w.phrase("marks-wait-body") /></p>
            <form method="post" action=MARKS>
                <input type="hidden" name=own_fields::REPORT value=address />
                <Button kind=ButtonKind::Other name=own_fields::ACTION value=OwnAction::Wait.param()>
                    <Say phrase=button />
                </Button>
            </form>
        </section>
    }
    .into_any()
}
