//! `<innsyn-proxy-access>`: fullmakter that one person has given and received, as their Consents say it. What can be done with
//! them is the host's to do.

use innsyn_domain::proxy_access::{GrantBasis, GrantOfOne, Listed, Side};
use innsyn_health::proxy_access::{GrantEntry, MayEnd, end_words, grant_section, with};
use innsyn_i18n::Phrase;
use innsyn_ui::{ButtonKind, Hidden, Notice, Weight, Words};
use jiff::civil::Date;
use leptos::prelude::*;

use crate::given::{Given, in_address};
use crate::shown::GrantsRead;
use crate::texts::ElementTexts;
use crate::{around, offered};

/// What a host offers to do, by its word in `offers`.
#[derive(Debug, Clone, Copy)]
struct Offers {
    give: bool,
    renew: bool,
    change: bool,
    end: bool,
}

pub(crate) fn view(read: &GrantsRead, given: &Given, texts: &ElementTexts) -> AnyView {
    let (level, t) = (given.level(), texts.grants());
    let offers = offers(given);
    let base = given.link_base();
    let found = &read.of_one;
    let is_whole = found.faults.is_empty() && !found.not_whole;
    let later = around::later(read.is_of_later_version, level, texts.of_access());
    let not_whole = (!is_whole).then(|| {
        let (heading, body) = t.not_whole.clone();
        view! { <Notice weight=Weight::Caution level=level heading=heading><p><Words phrase=body /></p></Notice> }
    });
    let dropped = around::dropped(found.dropped, texts);
    let give = offers.give.then(|| {
        let way = way(base.as_deref(), ButtonKind::Main, "give".to_owned(), t.give.clone(), None);
        view! { <p class="innsyn-grant-actions">{way}</p> }
    });
    let (mut own, mut received, mut history) = (Vec::new(), Vec::new(), Vec::new());
    for one in &found.grants {
        match (one.listed.is_history(), one.side) {
            (true, _) => &mut history,
            (false, Side::Giver) => &mut own,
            (false, Side::Receiver) => &mut received,
        }
        .push(entry(one, offers, read.today));
    }
    let actions = |entry: &GrantEntry| actions(entry, offers, base.as_deref(), texts);
    let section = |heading: &Phrase, entries: &[GrantEntry], none: Option<&Phrase>| {
        // What could not be read may be one of these.
        let none = none.filter(|_| is_whole).cloned();
        grant_section(heading.clone(), entries, none, &actions, None, level, &t.card)
    };
    let past = (!history.is_empty()).then(|| section(&t.history, &history, None));
    let limits = t.limits.clone();
    view! {
        <div class="innsyn-element-notices">{later} {not_whole} {dropped}</div>
        {give}
        {section(&t.given, &own, Some(&t.given_none))}
        {section(&t.received, &received, Some(&t.received_none))}
        {past}
        <p><Words phrase=limits /></p>
    }
    .into_any()
}

fn offers(given: &Given) -> Offers {
    let has = |word| given.offers(word);
    Offers { give: has("give"), renew: has("renew"), change: has("change"), end: has("end") }
}

fn entry(one: &GrantOfOne, offers: Offers, today: Date) -> GrantEntry {
    let grant = &one.grant;
    let is_current = !one.listed.is_history();
    let ends = if one.side == Side::Giver { MayEnd::End } else { MayEnd::Leave };
    // What the giver has consented to is not asked for here, and when it was used the log says, which was not given.
    GrantEntry {
        address: in_address(&format!("Consent/{}", grant.id)),
        name: one.other().name.display().map(str::to_owned),
        may_change: is_current && one.side == Side::Giver && grant.basis == GrantBasis::Fullmakt,
        may_end: (is_current && offers.end && grant.may_be_ended_by(one.side)).then_some(ends),
        ..GrantEntry::of(grant, one.side, one.listed, today)
    }
}

fn actions(entry: &GrantEntry, offers: Offers, base: Option<&str>, texts: &ElementTexts) -> Option<AnyView> {
    let t = &texts.grants().card;
    let is_soon = matches!(entry.listed, Listed::Valid { soon: true, .. });
    let offered = [
        (entry.may_change && is_soon && offers.renew).then(|| ("renew", (t.card.renew.clone(), with(entry, t)))),
        (entry.may_change && offers.change).then(|| ("change", (t.card.change.clone(), with(entry, t)))),
        entry.may_end.map(|how| ("end", end_words(how, entry, t))),
    ];
    let ways: Vec<AnyView> = offered
        .into_iter()
        .flatten()
        .map(|(action, (words, with))| {
            way(base, ButtonKind::Other, format!("{}/{action}", entry.address), words, Some(with))
        })
        .collect();
    (!ways.is_empty()).then(|| view! { <div class="innsyn-grant-actions">{ways}</div> }.into_any())
}

/// `with`: whose it is, for those who hear it by itself.
fn way(base: Option<&str>, kind: ButtonKind, path: String, words: Phrase, with: Option<Phrase>) -> AnyView {
    let with = with.map(|with| view! { <Hidden phrase=with /> });
    offered::way(base, kind, path, view! { <Words phrase=words />{with} }.into_any())
}
