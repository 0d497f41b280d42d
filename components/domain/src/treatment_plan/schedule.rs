//! When something is to be done (FHIR Timing), as far as it reads safely.

use jiff::civil::Time;
use serde_json::Value;

use super::model::words;
use crate::fhir::coding::concept;
use crate::fhir::read::{Faults, each, text};
use crate::order;
use crate::parsed::FaultKind;
use crate::quantity::Decimal;
use crate::when::When;
use crate::written;

#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// As the plan writes it.
    pub words: Option<String>,
    pub rate: Option<Rate>,
    /// In the order of the week.
    pub days: Vec<Day>,
    pub clock: Vec<ClockTime>,
    pub events: Vec<Event>,
    pub occurrence: Option<Occurrence>,
    /// `false`: the plan says more about when than could be read.
    pub is_whole: bool,
}

/// «5 ganger i uka»: so many times in so long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    pub times: u64,
    /// The most times, where a span is given.
    pub times_most: Option<u64>,
    /// As written: `1`, `4`, `0.5`.
    pub period: Decimal,
    pub period_most: Option<Decimal>,
    pub unit: Unit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Hours and minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClockTime(pub Time);

/// Source: FHIR R4 EventTiming, those that have a plain word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Bedtime,
    Waking,
    BeforeMeal,
    WithMeal,
    AfterMeal,
}

/// Once, or within a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Occurrence {
    At(When),
    Between(When, When),
}

impl Schedule {
    fn nothing() -> Self {
        Self {
            words: None,
            rate: None,
            days: Vec::new(),
            clock: Vec::new(),
            events: Vec::new(),
            occurrence: None,
            is_whole: true,
        }
    }

    fn says_something(&self) -> bool {
        let Self { words, rate, days, clock, events, occurrence, is_whole } = self;
        let lists = [days.is_empty(), clock.is_empty(), events.is_empty()];
        words.is_some() || rate.is_some() || occurrence.is_some() || lists.contains(&false) || !is_whole
    }
}

/// `occurrence[x]` of a ServiceRequest, `scheduled[x]` of an activity. `None`: nothing is said.
pub(super) fn of(parent: &Value, stem: &str, path: &str, faults: &mut Faults) -> Option<Schedule> {
    let element = |kind: &str| parent.get(format!("{stem}{kind}"));
    if let Some(timing) = element("Timing") {
        return timing_of(timing, &format!("{path}.{stem}Timing"), faults);
    }
    let occurrence = match (element("DateTime"), element("Period"), text(parent, &format!("{stem}String"))) {
        (_, _, Some(words)) => return Some(Schedule { words: Some(words.to_owned()), ..Schedule::nothing() }),
        (Some(_), ..) => Occurrence::At(When::at(parent, &format!("{stem}DateTime"))),
        (_, Some(period), _) => Occurrence::Between(When::at(period, "start"), When::at(period, "end")),
        (None, None, None) => return None,
    };
    Some(Schedule { occurrence: Some(occurrence), ..Schedule::nothing() })
}

pub(super) fn timing_of(timing: &Value, path: &str, faults: &mut Faults) -> Option<Schedule> {
    let mut found = Schedule::nothing();
    if !timing.is_object() {
        faults.element(path, FaultKind::Shape);
        return Some(Schedule { is_whole: false, ..found });
    }
    found.words = timing.get("code").and_then(concept).as_ref().and_then(words);
    found.is_whole = timing.get("event").is_none() && timing.get("modifierExtension").is_none();
    // A code in no words is all that is said, where nothing is written out beside it.
    found.is_whole &= found.words.is_some() || timing.get("code").is_none() || timing.get("repeat").is_some();
    if let Some(repeat) = timing.get("repeat") {
        read_repeat(repeat, &mut found);
    }
    if !found.is_whole {
        faults.element(path, FaultKind::UnknownCode);
    }
    found.says_something().then_some(found)
}

/// What FHIR lets stand in `repeat` and is read here. What is not says that there is more.
const READ: [&str; 11] = [
    "frequency",
    "frequencyMax",
    "period",
    "periodMax",
    "periodUnit",
    "dayOfWeek",
    "timeOfDay",
    "when",
    "id",
    "extension",
    "boundsPeriod",
];

fn read_repeat(repeat: &Value, found: &mut Schedule) {
    let Some(elements) = repeat.as_object() else {
        found.is_whole = false;
        return;
    };
    found.is_whole &= elements.keys().all(|key| READ.contains(&key.as_str()) || key.starts_with('_'));
    if let Some(period) = repeat.get("boundsPeriod") {
        found.occurrence = Some(Occurrence::Between(When::at(period, "start"), When::at(period, "end")));
    }
    match rate(repeat) {
        Ok(rate) => found.rate = rate,
        Err(()) => found.is_whole = false,
    }
    for day in each(repeat, "dayOfWeek") {
        match day.as_str().and_then(Day::parse) {
            Some(day) => found.days.push(day),
            None => found.is_whole = false,
        }
    }
    order::sort(&mut found.days);
    found.days.dedup();
    for time in each(repeat, "timeOfDay") {
        match time.as_str().and_then(ClockTime::parse) {
            Some(time) => found.clock.push(time),
            None => found.is_whole = false,
        }
    }
    order::sort(&mut found.clock);
    for event in each(repeat, "when") {
        match event.as_str().and_then(Event::parse) {
            Some(event) => found.events.push(event),
            None => found.is_whole = false,
        }
    }
}

/// `Err`: something is there that has no reading.
fn rate(repeat: &Value) -> Result<Option<Rate>, ()> {
    let whole = |key: &str| match repeat.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value.as_u64().filter(|n| *n > 0).map(Some).ok_or(()),
    };
    let decimal = |key: &str| match repeat.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => Decimal::from_json(value).map(Some).ok_or(()),
    };
    let (times, most) = (whole("frequency")?, whole("frequencyMax")?);
    let (period, period_most) = (decimal("period")?, decimal("periodMax")?);
    let unit = match text(repeat, "periodUnit") {
        None => None,
        Some(code) => Some(Unit::parse(code).ok_or(())?),
    };
    match (times.or(most.map(|_| 1)), period, unit) {
        (None, None, None) => Ok(None),
        // FHIR's default: once in the period.
        (times, Some(period), Some(unit)) => {
            Ok(Some(Rate { times: times.unwrap_or(1), times_most: most, period, period_most, unit }))
        }
        // So many times, of which it is not said in how long.
        _ => Err(()),
    }
}

impl Unit {
    fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "s" => Self::Second,
            "min" => Self::Minute,
            "h" => Self::Hour,
            "d" => Self::Day,
            "wk" => Self::Week,
            "mo" => Self::Month,
            "a" => Self::Year,
            _ => return None,
        })
    }
}

impl Day {
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    pub(super) fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "mon" => Self::Monday,
            "tue" => Self::Tuesday,
            "wed" => Self::Wednesday,
            "thu" => Self::Thursday,
            "fri" => Self::Friday,
            "sat" => Self::Saturday,
            "sun" => Self::Sunday,
            _ => return None,
        })
    }
}

impl ClockTime {
    pub(super) fn parse(written: &str) -> Option<Self> {
        written::time(written).map(Self)
    }
}

impl Event {
    fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "MORN" => Self::Morning,
            "NOON" => Self::Noon,
            "AFT" => Self::Afternoon,
            "EVE" => Self::Evening,
            "NIGHT" => Self::Night,
            "HS" => Self::Bedtime,
            "WAKE" => Self::Waking,
            "AC" => Self::BeforeMeal,
            "C" => Self::WithMeal,
            "PC" => Self::AfterMeal,
            _ => return None,
        })
    }
}
