//! `/se-eller-vent`: what to see at once and what to wait with; and the way to delete all marks.

use innsyn_domain::lab_results::{Kind, NEW_DAYS, OwnAction, Param, own_fields};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, Expander, HeadingLevel, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::lab_result::back;
use super::own::{CHOICES, MARKS};
use super::prose::{list, paragraphs};
use super::{PageContext, WaitChoice, WaitPage, WaitSaid};
use crate::shell::{Place, document};

const NOW: &str = "na";
const WAIT: &str = "vent";

impl WaitChoice {
    /// What a posted choice says. `None`: no such choice.
    pub fn from_value(value: &str) -> Option<bool> {
        match value {
            NOW => Some(false),
            WAIT => Some(true),
            _ => None,
        }
    }
}

pub fn wait(cx: &PageContext, page: &WaitPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("marks-title"), Place::InLabResults, || {
        let choices = page.choices.iter().map(|choice| one(w, *choice)).collect_view();
        let means =
            ["marks-means-hidden", "marks-means-see", "marks-means-new", "marks-means-others", "marks-means-withheld"];
        view! {
            {back(w, None)}
            <h1><Say phrase=w.phrase("marks-title") /></h1>
            <p class="innsyn-lede"><Say phrase=w.phrase("marks-lede") /></p>
            {page.said.map(|said| done(w, said))}
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("marks-choices") /></h2>
                <form class="innsyn-wait" method="post" action=CHOICES>
                    {choices}
                    <Button kind=ButtonKind::Main><Say phrase=w.phrase("marks-save") /></Button>
                </form>
            </section>
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("marks-means") /></h2>
                {list(w, &means)}
            </section>
            {delete(w)}
        }
        .into_any()
    })
}

fn done(w: &Words, said: WaitSaid) -> AnyView {
    let heading = match said {
        WaitSaid::Saved => w.phrase("marks-saved"),
        WaitSaid::Deleted => w.phrase("marks-deleted"),
    };
    let list = w.phrase("lab-results-back");
    view! {
        <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading>
            <p class="innsyn-alone"><a href="/provesvar"><Say phrase=list /></a></p>
        </Notice>
    }
    .into_any()
}

fn one(w: &Words, choice: WaitChoice) -> AnyView {
    let name = choice.kind.param();
    let radio = |value: &'static str, words: Phrase, checked: bool| {
        let id = format!("{name}-{value}");
        let for_id = id.clone();
        view! {
            <label class="innsyn-check" for=for_id>
                <input class="innsyn-check-box" type="radio" id=id name=name value=value checked=checked />
                <span><Say phrase=words /></span>
            </label>
        }
    };
    view! {
        <fieldset class="innsyn-wait-kind">
            <legend><Say phrase=kind(w, choice.kind) /></legend>
            {radio(NOW, w.phrase("marks-choice-now"), !choice.waits)}
            {radio(WAIT, w.phrase("marks-choice-wait"), choice.waits)}
        </fieldset>
    }
    .into_any()
}

fn kind(w: &Words, kind: Kind) -> Phrase {
    w.phrase(match kind {
        Kind::Laboratory => "lab-results-kind-laboratory",
        Kind::Microbiology => "lab-results-kind-microbiology",
        Kind::Pathology => "lab-results-kind-pathology",
        Kind::Imaging => "lab-results-kind-imaging",
        Kind::Other => "lab-results-kind-other",
    })
}

/// In two steps, for it cannot be undone: it is opened, and then posted.
fn delete(w: &Words) -> AnyView {
    let then = w.phrase_with("marks-delete-then", &[("days", NEW_DAYS.unsigned_abs().into())]);
    let (show, button) = (w.phrase("marks-delete-show"), w.phrase("marks-delete-button"));
    view! {
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("marks-delete") /></h2>
            {paragraphs(w, &["marks-delete-what"])}
            <p><Say phrase=then /></p>
            <Expander summary=show>
                <form method="post" action=MARKS>
                    <Button kind=ButtonKind::Other name=own_fields::ACTION value=OwnAction::Forget.param()>
                        <Say phrase=button />
                    </Button>
                </form>
            </Expander>
        </section>
    }
    .into_any()
}
