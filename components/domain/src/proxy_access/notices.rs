//! What has happened with a grant, as one of its two is told it: given, changed, first used, about to end, ended.

use jiff::civil::Date;

use super::listed::Listed;
use super::log::{LogEntry, LoggedBy, LoggedView};
use super::model::{Grant, Side};
use crate::access::{RuleKey, Rules};
use crate::when::{Hidden, When, days_after};

/// Days in which something that has happened is told: a year, and the day itself.
pub const TOLD_DAYS: i64 = 366;

/// One thing that has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrantNotice {
    /// Unknown where nobody has written it down.
    pub at: When,
    pub what: Happened,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened {
    Given,
    /// A change made this one.
    Changed,
    FirstUsed,
    EndsSoon {
        until: Date,
    },
    Expired {
        on: Date,
    },
    Ended(EndedBy),
    /// The receiver said no, before it was ever used.
    Declined,
}

impl Happened {
    /// In the name of a reader's mark. A notice that says another day is another one.
    pub fn name(self) -> String {
        match self {
            Self::Given => "given".into(),
            Self::Changed => "changed".into(),
            Self::FirstUsed => "first-used".into(),
            Self::EndsSoon { until } => format!("ends-soon {until}"),
            Self::Expired { on } => format!("expired {on}"),
            Self::Ended(_) => "ended".into(),
            Self::Declined => "declined".into(),
        }
    }
}

/// Which of the two ended it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndedBy {
    Giver,
    Receiver,
    /// Nobody has written it down.
    NotKnown,
}

/// What is written down of a grant.
#[derive(Debug, Clone, Copy)]
pub struct Traces<'a> {
    /// What was done with it, as its giver's log has it, newest first.
    pub log: &'a [LogEntry],
    /// When the receiver first saw something with it, or with one that it took over from. `None`: never, or nobody knows.
    pub first_used: Option<When>,
}

impl Grant {
    /// `listed`: how it stands for whoever reads. Nothing is told that `listed` does not tell too, and of a quiet end the receiver
    /// is told nothing.
    pub fn notices(&self, side: Side, listed: Listed, traces: Traces<'_>, rules: Rules<'_>) -> Vec<GrantNotice> {
        let is_untold = self.quiet && side == Side::Receiver;
        let mut notices = Vec::new();
        if listed != Listed::NotGiven {
            let (what, view) = if self.replaces.is_empty() {
                (Happened::Given, LoggedView::GrantGiven)
            } else {
                (Happened::Changed, LoggedView::GrantChanged)
            };
            let at = last(traces.log, view).map_or(self.given, |entry| entry.at.or(self.given));
            notices.push(GrantNotice { at, what });
        }
        notices.extend(traces.first_used.map(|at| GrantNotice { at, what: Happened::FirstUsed }));
        let end = match listed {
            Listed::Ended | Listed::Declined if is_untold => None,
            Listed::Ended => Some(self.ended(traces.log, Happened::Ended)),
            Listed::Declined => Some(self.ended(traces.log, |_| Happened::Declined)),
            Listed::Valid { until: Some(until), soon: true } => {
                Some(GrantNotice { at: self.soon_from(until, rules), what: Happened::EndsSoon { until } })
            }
            Listed::Expired { on, .. } => {
                let at = on.tomorrow().map_or(When::Day(on), When::Day);
                Some(GrantNotice { at, what: Happened::Expired { on } })
            }
            Listed::Valid { .. } | Listed::NotYet { .. } | Listed::Closed(_) => None,
            Listed::Replaced | Listed::NotGiven => None,
        };
        notices.extend(end);
        notices
    }

    /// Who left what was ended quietly before ended it in the open: the last end is the one that is told.
    fn ended(&self, log: &[LogEntry], what: impl Fn(EndedBy) -> Happened) -> GrantNotice {
        let end = last(log, LoggedView::GrantEnded);
        let by = match end.map(|entry| &entry.who) {
            Some(LoggedBy::Oneself) => EndedBy::Giver,
            Some(LoggedBy::Representative(_)) => EndedBy::Receiver,
            Some(LoggedBy::HealthPersonnel { .. } | LoggedBy::Organisation { .. } | LoggedBy::Unknown) | None => {
                EndedBy::NotKnown
            }
        };
        GrantNotice { at: end.map_or(When::Unknown(Hidden::NotGiven), |entry| entry.at), what: what(by) }
    }

    /// The day from which renewing is offered, or the first of its days where it is short.
    fn soon_from(&self, until: Date, rules: Rules<'_>) -> When {
        let days = rules.number(RuleKey::RenewalOfferedDays).unwrap_or_default();
        let from = days_after(until, -i64::from(days)).unwrap_or(until);
        When::Day(self.first_day().map_or(from, |first| from.max(first)))
    }
}

fn last(log: &[LogEntry], view: LoggedView) -> Option<&LogEntry> {
    log.iter().filter(|entry| entry.view() == Some(view)).max_by_key(|entry| entry.at.earliest())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::super::{Ending, FULLMAKT, LoggedAct, LoggedOutcome, POLICIES, Party, ended, parse};
    use super::*;
    use crate::access::rule_book;
    use crate::person::PersonName;

    const TODAY: Date = date(2026, 11, 25);

    fn consent(until: &str) -> Value {
        let policy = json!({ "coding": [{ "system": POLICIES, "code": FULLMAKT }] });
        let role = json!({ "coding": [{ "code": "DELEGATEE" }] });
        let actor = json!([{ "role": role, "reference": { "reference": "Patient/b" } }]);
        let permit = json!({ "type": "permit", "actor": actor, "period": { "start": "2026-01-20", "end": until } });
        json!({
            "resourceType": "Consent", "id": "c", "status": "active", "dateTime": "2026-01-20",
            "patient": { "reference": "Patient/a" }, "policyRule": policy, "provision": { "provision": [permit] },
        })
    }

    fn grant(consent: &Value) -> Grant {
        parse(&[(None, consent)]).value.grants.into_iter().next().unwrap()
    }

    fn done(view: &str, who: LoggedBy, minute: i8) -> LogEntry {
        LogEntry {
            id: view.into(),
            at: When::Moment(TODAY.at(12, minute, 0, 0)),
            who,
            basis: None,
            grant: None,
            act: LoggedAct::Wrote,
            what: vec![view.into()],
            opened: Vec::new(),
            is_preview: false,
            outcome: LoggedOutcome::Done,
        }
    }

    fn receiver() -> LoggedBy {
        LoggedBy::Representative(Party { refs: Vec::new(), name: PersonName::from_fhir(None) })
    }

    fn told(grant: &Grant, side: Side, listed: Listed, log: &[LogEntry]) -> Vec<Happened> {
        let traces = Traces { log, first_used: None };
        grant.notices(side, listed, traces, rule_book().on(TODAY)).into_iter().map(|notice| notice.what).collect()
    }

    const BOTH: [Side; 2] = [Side::Giver, Side::Receiver];

    #[test]
    fn an_end_is_told_to_both_with_who_ended_it_and_when() {
        for (how, who, by) in [
            (Ending::ByGiver, LoggedBy::Oneself, EndedBy::Giver),
            (Ending::ByReceiver, receiver(), EndedBy::Receiver),
            (Ending::ByGiver, LoggedBy::Unknown, EndedBy::NotKnown),
        ] {
            let grant = grant(&ended(&consent("2027-12-31"), &how));
            let log = [done("fullmakt-avsluttet", who, 1)];
            for side in BOTH {
                let traces = Traces { log: &log, first_used: None };
                let all = grant.notices(side, Listed::Ended, traces, rule_book().on(TODAY));
                let last = all.last().unwrap();
                assert_eq!((last.what, last.at), (Happened::Ended(by), log[0].at), "{side:?}");
            }
        }
    }

    /// Also where whoever asks has it wrong how it stands.
    #[test]
    fn a_quiet_end_is_never_told_to_the_receiver() {
        let grant = grant(&ended(&consent("2027-12-31"), &Ending::Quietly));
        let log = [done("fullmakt-avsluttet", LoggedBy::Oneself, 1)];
        for listed in [Listed::Closed(None), Listed::Ended, Listed::Declined] {
            assert_eq!(told(&grant, Side::Receiver, listed, &log), [Happened::Given], "{listed:?}");
        }
        let own = told(&grant, Side::Giver, Listed::Ended, &log);
        assert_eq!(own, [Happened::Given, Happened::Ended(EndedBy::Giver)]);
    }

    #[test]
    fn of_what_was_left_after_a_quiet_end_the_last_end_alone_is_told() {
        let quietly = ended(&consent("2027-12-31"), &Ending::Quietly);
        let grant = grant(&ended(&quietly, &Ending::ByReceiver));
        let log = [done("fullmakt-avsluttet", LoggedBy::Oneself, 1), done("fullmakt-avsluttet", receiver(), 2)];
        for side in BOTH {
            let all = told(&grant, side, Listed::Ended, &log);
            assert_eq!(all, [Happened::Given, Happened::Ended(EndedBy::Receiver)], "{side:?}");
        }
    }

    #[test]
    fn what_is_about_to_end_is_told_from_the_day_that_renewing_is_offered() {
        let until = date(2026, 12, 31);
        let listed = Listed::Valid { until: Some(until), soon: true };
        let traces = Traces { log: &[], first_used: None };
        let at = |grant: &Grant| grant.notices(Side::Receiver, listed, traces, rule_book().on(TODAY))[1].at;
        let long = consent("2026-12-31");
        assert_eq!(at(&grant(&long)), When::Day(date(2026, 11, 1)));
        let mut short = long;
        short["provision"]["provision"][0]["period"]["start"] = "2026-11-20".into();
        assert_eq!(at(&grant(&short)), When::Day(date(2026, 11, 20)));
        for closed in [Listed::Closed(None), Listed::Valid { until: Some(until), soon: false }] {
            assert_eq!(told(&grant(&short), Side::Receiver, closed, &[]), [Happened::Given]);
        }
    }

    #[test]
    fn a_change_is_one_and_what_never_came_to_be_is_told_as_that() {
        let mut new = consent("2027-12-31");
        let url = "https://innsyn.example/fhir/StructureDefinition/erstatter";
        new["extension"] = json!([{ "url": url, "valueReference": { "reference": "Consent/gammel" } }]);
        let valid = Listed::Valid { until: None, soon: false };
        assert_eq!(told(&grant(&new), Side::Giver, valid, &[]), [Happened::Changed]);
        let old = grant(&ended(&consent("2027-12-31"), &Ending::Replaced("Consent/ny".into())));
        assert_eq!(told(&old, Side::Receiver, Listed::Replaced, &[]), [Happened::Given]);
        let no = grant(&ended(&consent("2027-12-31"), &Ending::Declined));
        assert_eq!(told(&no, Side::Giver, Listed::Declined, &[]), [Happened::Given, Happened::Declined]);
        assert_eq!(told(&no, Side::Giver, Listed::NotGiven, &[]), []);
        let past = Listed::Expired { on: date(2026, 11, 24), closes: None };
        let told = told(&grant(&consent("2026-11-24")), Side::Receiver, past, &[]);
        assert_eq!(told, [Happened::Given, Happened::Expired { on: date(2026, 11, 24) }]);
    }
}
