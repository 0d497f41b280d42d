//! The last step: what is given, what comes of it, and one's own pages as they will be to the other.

use std::collections::BTreeSet;

use innsyn_domain::access::Area;
use innsyn_domain::proxy_access::Side;
use innsyn_health::proxy_access::{GrantEffect, GrantTexts};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Button, ButtonKind, Words as Say};
use leptos::prelude::*;

use super::{GivePage, GiveStep};
use crate::pages::{PREVIEW, PageContext, preview_fields};
use crate::shell::{FORM, TO};
use crate::texts;

pub(super) fn check(cx: &PageContext, w: &Words, page: &GivePage, name: &Phrase) -> AnyView {
    let texts = texts::grants(cx.locale);
    let to = |step: GiveStep| Some(format!("{}/{}", page.address, step.as_str()));
    let whom = if page.is_fixed { None } else { to(GiveStep::Whom) };
    let edit = Some([whom, to(GiveStep::What), to(GiveStep::HowLong)]);
    let (areas, from, until) = page.checked.clone().map_or((BTreeSet::new(), None, None), |(a, f, u)| (a, Some(f), u));
    let later = from.filter(|from| *from > cx.now.date());
    // Of a patient record there is nothing in innsyn yet.
    let shows = |area: &Area| *area != Area::Journal && !page.closed.contains_key(area);
    let shows_something = areas.iter().any(shows);
    let see = match later {
        _ if !shows_something => w.phrase_with("proxy-give-effect-nothing", &[("name", (&name.text).into())]),
        Some(from) => {
            let day = format::date_short(cx.locale, from);
            w.phrase_with("proxy-give-effect-later", &[("name", (&name.text).into()), ("date", (&day).into())])
        }
        None => w.phrase_with("proxy-give-effect-see", &[("name", (&name.text).into())]),
    };
    let log = w.phrase_with("proxy-give-effect-log", &[("name", (&name.text).into())]);
    let change = page.is_change.then(|| w.phrase("proxy-give-effect-change"));
    let [loses, gains] = differences(w, &texts, page.before.as_ref(), &areas, &name.text);
    let then = [
        Some(see),
        loses,
        gains,
        change,
        Some(w.phrase_with("proxy-give-effect-told", &[("name", (&name.text).into())])),
        Some(log),
        Some(w.phrase("proxy-give-effect-end")),
        Some(w.phrase("proxy-give-follows")),
    ];
    let then = then.into_iter().flatten().map(|words| view! { <li><Say phrase=words /></li> }).collect_view();
    let (heading, confirm) = if page.is_change {
        (w.phrase("proxy-give-check-change"), w.phrase("proxy-give-confirm-change"))
    } else {
        (w.phrase("proxy-give-check"), w.phrase("proxy-give-confirm"))
    };
    let action = format!("{}/{}", page.address, GiveStep::Check.as_str());
    let born = page.receiver.as_ref().and_then(|receiver| receiver.born);
    let preview = shows_something.then(|| preview(w, page, &areas, &name.text));
    let closed = page.closed.clone();
    view! {
        <h1><Say phrase=heading /></h1>
        <div class="innsyn-panel">
            <GrantEffect name=name.clone() born=born areas=areas closed=closed from=from until=until edit=edit texts=texts />
        </div>
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("proxy-give-effect") /></h2>
            <ul>{then}</ul>
        </section>
        {preview}
        <form class="innsyn-actions" id=FORM method="post" action=action autocomplete="off">
            <input type="hidden" name="sett" value=page.seen.clone() />
            <Button kind=ButtonKind::Main name=TO value="bekreft"><Say phrase=confirm /></Button>
        </form>
    }
    .into_any()
}

/// What the other one loses and gains by a change.
fn differences(
    w: &Words,
    texts: &GrantTexts,
    before: Option<&BTreeSet<Area>>,
    after: &BTreeSet<Area>,
    name: &str,
) -> [Option<Phrase>; 2] {
    let Some(before) = before else { return [None, None] };
    let said = |key: &str, areas: Option<String>| {
        areas.map(|areas| w.phrase_with(key, &[("name", name.into()), ("areas", (&areas).into())]))
    };
    let (lost, gained) = (before.difference(after), after.difference(before));
    [
        said("proxy-give-effect-loses", texts.of_card.area_names(lost, Side::Giver)),
        said("proxy-give-effect-gains", texts.of_card.area_names(gained, Side::Giver)),
    ]
}

/// One's own pages as they will be to the other. What was typed is kept meanwhile.
fn preview(w: &Words, page: &GivePage, areas: &BTreeSet<Area>, name: &str) -> AnyView {
    let draft = page.address.rsplit('/').next().unwrap_or_default().to_owned();
    let areas = areas.iter().map(|area| {
        view! { <input type="hidden" name=preview_fields::AREA value=area.as_str() /> }
    });
    let (heading, body, button) = (
        w.phrase("proxy-give-preview"),
        w.phrase_with("proxy-give-preview-body", &[("name", name.into())]),
        w.phrase_with("proxy-give-preview-do", &[("name", name.into())]),
    );
    view! {
        <section class="innsyn-section">
            <h2><Say phrase=heading /></h2>
            <p><Say phrase=body /></p>
            <form method="post" action=PREVIEW>
                {areas.collect_view()}
                <input type="hidden" name=preview_fields::DRAFT value=draft />
                <Button kind=ButtonKind::Other><Say phrase=button /></Button>
            </form>
        </section>
    }
    .into_any()
}
