//! Fullmakter in each state, and the form: untouched, filled in, and with everything wrong.

use std::collections::{BTreeMap, BTreeSet};

use innsyn_domain::access::{Area, ConsentLevel, Reason};
use innsyn_domain::proxy_access::{DraftFault, DraftPeriod, DraftWhy, Field, GrantDraft, LastUsed, Listed, Side};
use innsyn_i18n::Phrase;
use innsyn_ui::HeadingLevel;
use jiff::civil::{Date, date};
use leptos::prelude::*;

use super::{
    AreaFields, GrantCard, GrantEffect, GrantEntry, GrantTexts, MayEnd, PeriodFields, WhomFields, grant_actions,
};

/// What it shows, and the view of it.
pub type GrantExample = (&'static str, &'static str, fn(&GrantTexts) -> AnyView);

const UNTIL: Date = date(2027, 11, 25);

/// A fullmakt that somebody has given.
fn given(listed: Listed) -> GrantEntry {
    GrantEntry {
        address: "/fullmakter/0123456789abcdef".into(),
        name: Some("Máret Čáhput".into()),
        areas: BTreeSet::from([Area::Opplysninger]),
        unknown_areas: false,
        closed: BTreeMap::new(),
        days: Ok((Some(date(2026, 11, 25)), Some(UNTIL))),
        listed,
        side: Side::Giver,
        is_capacity: false,
        is_too_long: false,
        is_paper: false,
        quiet: false,
        last_used: Some(LastUsed::On(date(2026, 11, 20))),
        may_change: true,
        may_end: Some(MayEnd::End),
    }
}

fn card(entry: GrantEntry, texts: &GrantTexts) -> AnyView {
    let texts = texts.of_card.clone();
    let actions = grant_actions(&entry, &texts);
    view! { <GrantCard entry=entry texts=texts level=HeadingLevel::H3 actions=actions /> }.into_any()
}

fn valid() -> Listed {
    Listed::Valid { until: Some(UNTIL), soon: false }
}

fn draft() -> GrantDraft {
    GrantDraft {
        number: "179120 99997".into(),
        surname: "Čáhput".into(),
        areas: vec!["opplysninger".into(), "digitale-tjenester".into()],
        period: DraftPeriod::UntilDay,
        from: String::new(),
        until: "31.12.2027".into(),
    }
}

fn wrong() -> Vec<DraftFault> {
    let fault = |field, why| DraftFault { field, why };
    vec![
        fault(Field::Number, DraftWhy::NotEleven { digits: 7 }),
        fault(Field::Surname, DraftWhy::Missing),
        fault(Field::Areas, DraftWhy::Missing),
        fault(Field::Period, DraftWhy::Missing),
        fault(Field::From, DraftWhy::Past),
        fault(Field::Until, DraftWhy::NotADate),
    ]
}

fn form(draft: &GrantDraft, faults: &[DraftFault], texts: &GrantTexts) -> AnyView {
    view! {
        <form method="post" action="#">
            <WhomFields draft=draft.clone() faults=faults.to_vec() texts=texts.clone() />
            <AreaFields draft=draft.clone() faults=faults.to_vec() texts=texts.clone() />
            <PeriodFields draft=draft.clone() faults=faults.to_vec() a_year_on=UNTIL texts=texts.clone() />
        </form>
    }
    .into_any()
}

pub const EXAMPLES: &[GrantExample] = &[
    ("grant_card", "in force", |t| card(given(valid()), t)),
    ("grant_card", "about to end", |t| card(given(Listed::Valid { until: Some(UNTIL), soon: true }), t)),
    ("grant_card", "until it is ended, never used, received, from paper", |t| {
        let days = Ok((Some(date(2026, 1, 20)), None));
        let entry = GrantEntry { days, is_paper: true, last_used: Some(LastUsed::Never), ..given(valid()) };
        card(GrantEntry { side: Side::Receiver, may_change: false, may_end: Some(MayEnd::Decline), ..entry }, t)
    }),
    ("grant_card", "begins later", |t| card(given(Listed::NotYet { from: UNTIL }), t)),
    ("grant_card", "does not hold now, and nobody says why", |t| {
        let entry = given(Listed::Closed(None));
        card(GrantEntry { side: Side::Receiver, may_change: false, may_end: Some(MayEnd::Leave), ..entry }, t)
    }),
    ("grant_card", "the giver is too young", |t| {
        card(given(Listed::Closed(Some(Reason::GiverTooYoung { from: UNTIL }))), t)
    }),
    ("grant_card", "a decision for too long, of an area that nobody knows", |t| {
        let entry = GrantEntry {
            areas: BTreeSet::new(),
            unknown_areas: true,
            ..given(Listed::Closed(Some(Reason::AreaUnknown)))
        };
        card(GrantEntry { is_capacity: true, is_too_long: true, may_change: false, may_end: None, ..entry }, t)
    }),
    ("grant_card", "valid, and nothing of it is shown", |t| {
        let why = Reason::ConsentLevel { needed: ConsentLevel::BasisPlus };
        let areas = BTreeSet::from([Area::Journal]);
        card(GrantEntry { areas, closed: BTreeMap::from([(Area::Journal, why)]), ..given(valid()) }, t)
    }),
    ("grant_card", "ended, and nobody was told", |t| card(GrantEntry { quiet: true, ..given(Listed::Ended) }, t)),
    ("grant_card", "a decision that is about to run out, to the next of kin", |t| {
        let entry = given(Listed::Valid { until: Some(UNTIL), soon: true });
        let theirs = GrantEntry { side: Side::Receiver, may_change: false, may_end: Some(MayEnd::Leave), ..entry };
        card(GrantEntry { is_capacity: true, ..theirs }, t)
    }),
    ("grant_card", "a decision that has run out", |t| {
        let entry = given(Listed::Expired { on: date(2026, 11, 1), closes: Some(date(2026, 12, 1)) });
        card(GrantEntry { is_capacity: true, days: Err(()), name: None, ..entry }, t)
    }),
    ("grant_effect", "before it is given", |t| {
        let edit = ["hvem", "hva", "hvor-lenge"].map(|step| Some(format!("#{step}")));
        let areas = BTreeSet::from([Area::Opplysninger, Area::DigitaleTjenester]);
        let (name, from) = (Phrase::plain("Máret Čáhput"), Some(date(2026, 11, 25)));
        let born = Some(date(1961, 3, 14));
        view! { <GrantEffect name=name born=born areas=areas from=from until=Some(UNTIL) edit=Some(edit) texts=t.clone() /> }
            .into_any()
    }),
    ("grant_fields", "untouched", |t| form(&GrantDraft::default(), &[], t)),
    ("grant_fields", "filled in", |t| form(&draft(), &[], t)),
    ("grant_fields", "everything wrong", |t| form(&GrantDraft { number: "1791209".into(), ..draft() }, &wrong(), t)),
];
