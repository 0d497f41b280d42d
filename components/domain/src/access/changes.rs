//! What changes, and when, if nobody does anything: «endres 14.03.2028».
//!
//! Nothing is foretold by rules of its own. The days on which something can turn are known, and each is asked like today.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::birthday;
use super::decide::Case;
use super::reason::{EffectiveAccess, Reason, Ruling};
use super::rule_key::RuleKey;
use super::rules::{RuleBook, RuleValue, Rules};
use super::services::Service;
use crate::person::Person;
use crate::proxy_access::Relations;
use crate::when::days_after;

/// What opens and closes on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The first day on which it is so.
    pub on: Date,
    pub opens: Vec<Service>,
    /// With why.
    pub closes: Vec<(Service, Reason)>,
}

impl Change {
    /// Whether it is so near that whoever it is about is told of it without asking.
    pub fn is_soon(&self, rules: Rules<'_>) -> bool {
        let days = rules.number(RuleKey::ChangeToldDays);
        days.and_then(|days| days_after(rules.day, days)).is_some_and(|last| self.on <= last)
    }
}

/// All changes after today that follow from what is known today, the next one first. New dates in rules count from their day.
pub fn changes(actor: &Person, person: &Person, today: Date, relations: &Relations, book: &RuleBook) -> Vec<Change> {
    let case = Case { actor, person, relations, rules: book.on(today) };
    let mut before = case.answer();
    let mut found = Vec::new();
    for on in turns(&case) {
        let after = case.on(on).answer();
        let (opens, closes) = between(&before, &after);
        if !(opens.is_empty() && closes.is_empty()) {
            found.push(Change { on, opens, closes });
        }
        before = after;
    }
    found
}

fn between(before: &EffectiveAccess, after: &EffectiveAccess) -> (Vec<Service>, Vec<(Service, Reason)>) {
    let opens = Service::ALL.into_iter().filter(|s| after.allows(*s) && !before.allows(*s)).collect();
    let closed = Service::ALL.into_iter().filter(|s| before.allows(*s));
    let closes = closed.filter_map(|s| Some((s, after.services.get(&s).and_then(Ruling::why_not)?))).collect();
    (opens, closes)
}

/// The days after today on which something can turn, in order.
pub(super) fn turns(case: &Case<'_>) -> BTreeSet<Date> {
    let lines = &case.rules.book.rules;
    let ages: BTreeSet<i16> = lines.iter().filter(|r| is_age(r.rule)).filter_map(|r| number(&r.value)).collect();
    let births = case.actor.birth_date.into_iter().chain(case.person.birth_date);
    // A source may tell of a child before the day that it says the child was born.
    let birthdays = births.flat_map(|birth| ages.iter().chain(&[0]).filter_map(move |years| birthday(birth, *years)));
    let periods = case.periods().flat_map(|period| period.turns());
    let rules = lines.iter().map(|rule| rule.from);
    birthdays.chain(periods).chain(rules).filter(|day| *day > case.rules.day).collect()
}

fn number(value: &RuleValue) -> Option<i16> {
    match value {
        RuleValue::Number(n) => Some(*n),
        RuleValue::Switch(_) | RuleValue::Word(_) => None,
    }
}

fn is_age(key: RuleKey) -> bool {
    use RuleKey::{CapacityClosedAfterDays, CapacityYears, ChangeToldDays, RenewalOfferedDays};
    !matches!(key, CapacityYears | CapacityClosedAfterDays | RenewalOfferedDays | ChangeToldDays)
}
