//! Ending one: what it does is said first.

use innsyn_domain::access::Area;
use innsyn_domain::proxy_access::Side;
use innsyn_health::proxy_access::{GrantCard, GrantEffect, GrantEntry, MayEnd};
use innsyn_i18n::Phrase;
use innsyn_i18n::words::Words;
use innsyn_ui::{Button, ButtonKind, Expander, HeadingLevel, LinkButton, Words as Say};
use leptos::prelude::*;

use super::super::lab_result::back_to;
use super::{GRANTS, PageContext};
use crate::shell::{Place, document};
use crate::texts;

/// `/fullmakter/{address}/avslutt`
#[derive(Debug, Clone)]
pub struct GrantEndPage {
    pub entry: GrantEntry,
    pub how: MayEnd,
    /// What stands for the version that this page shows; posted as `sett`.
    pub seen: String,
}

pub fn grant_end(cx: &PageContext, page: &GrantEndPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("proxy-grants-end-title"), Place::InGrants, || {
        let texts = texts::grants(cx.locale);
        let entry = page.entry.clone();
        let name = entry.name.as_ref().map_or_else(|| w.phrase("proxy-grants-nameless"), Phrase::plain);
        let (heading, mut then, action) = words(w, page.how, &name.text);
        if page.how == MayEnd::End && entry.areas.contains(&Area::DigitaleTjenester) {
            then.push(w.phrase_with("proxy-grants-end-written", &[("name", (&name.text).into())]));
        }
        let then = then.into_iter().map(|words| view! { <li><Say phrase=words /></li> }).collect_view();
        let send = format!("{}/avslutt", entry.address);
        let side = entry.side;
        let what = match side {
            Side::Giver => {
                let ((from, until), closed) = (entry.days.unwrap_or_default(), entry.closed);
                let name = name.clone();
                view! { <GrantEffect name=name areas=entry.areas closed=closed from=from until=until texts=texts /> }
                    .into_any()
            }
            Side::Receiver => view! { <GrantCard entry=entry texts=texts.of_card level=HeadingLevel::H2 /> }.into_any(),
        };
        let keep = w.phrase("proxy-grants-keep");
        view! {
            {back_to(w, GRANTS.to_owned(), "proxy-give-list")}
            <h1><Say phrase=heading /></h1>
            {what}
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("proxy-grants-end-then") /></h2>
                <ul>{then}</ul>
                <form class="innsyn-actions" method="post" action=send.clone()>
                    <input type="hidden" name="sett" value=page.seen.clone() />
                    <Button kind=ButtonKind::Main><Say phrase=action /></Button>
                    <LinkButton kind=ButtonKind::Other href=GRANTS><Say phrase=keep /></LinkButton>
                </form>
            </section>
            {(side == Side::Giver).then(|| quiet(w, &name.text, send, &page.seen))}
        }
        .into_any()
    })
}

fn words(w: &Words, how: MayEnd, name: &str) -> (Phrase, Vec<Phrase>, Phrase) {
    let history = w.phrase("proxy-grants-end-history");
    match how {
        MayEnd::End => {
            let then = vec![
                w.phrase_with("proxy-grants-end-at-once", &[("name", name.into())]),
                w.phrase_with("proxy-grants-end-log", &[("name", name.into())]),
                history,
                w.phrase("proxy-grants-end-again"),
            ];
            let heading = w.phrase_with("proxy-grants-end-heading", &[("name", name.into())]);
            (heading, then, w.phrase("proxy-grants-end-do"))
        }
        MayEnd::Leave | MayEnd::Decline => {
            let then = vec![
                w.phrase_with("proxy-grants-leave-at-once", &[("name", name.into())]),
                w.phrase_with("proxy-grants-leave-seen", &[("name", name.into())]),
                history,
                w.phrase_with("proxy-grants-leave-again", &[("name", name.into())]),
            ];
            if how == MayEnd::Leave {
                let heading = w.phrase_with("proxy-grants-leave-heading", &[("name", name.into())]);
                (heading, then, w.phrase("proxy-grants-leave-do"))
            } else {
                let heading = w.phrase_with("proxy-grants-decline-heading", &[("name", name.into())]);
                (heading, then, w.phrase("proxy-grants-decline-do"))
            }
        }
    }
}

/// For a giver who may be pressed: shut until it is looked for.
fn quiet(w: &Words, name: &str, send: String, seen: &str) -> AnyView {
    let (body, limits) = (
        w.phrase_with("proxy-grants-quiet-body", &[("name", name.into())]),
        w.phrase_with("proxy-grants-quiet-limits", &[("name", name.into())]),
    );
    let (summary, action, seen) = (w.phrase("proxy-grants-quiet"), w.phrase("proxy-grants-quiet-do"), seen.to_owned());
    view! {
        <Expander summary=summary>
            <p><Say phrase=body /></p>
            <p><Say phrase=limits /></p>
            <form method="post" action=send>
                <input type="hidden" name="sett" value=seen />
                <Button kind=ButtonKind::Other name="stille" value="ja"><Say phrase=action /></Button>
            </form>
        </Expander>
    }
    .into_any()
}
