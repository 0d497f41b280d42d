//! When something is to be done, in words: «5 ganger i uka: ma–fr».

use innsyn_domain::quantity::Decimal;
use innsyn_domain::treatment_plan::{ClockTime, Day, Event, Occurrence, Rate, Schedule, Unit};
use innsyn_i18n::{Locale, Phrase, Plural, Template, Texts, format};
use innsyn_ui::Words;
use leptos::prelude::*;

use super::PlanTexts;
use super::look::Pen;
use super::when::date_words;

/// Words for when. A number is a place in its text.
#[derive(Debug, Clone)]
pub struct ScheduleTexts {
    pub a_day: Plural,
    pub a_week: Plural,
    pub a_month: Plural,
    pub a_year: Plural,
    pub times: Plural,
    pub every_hours: Template,
    pub every_days: Template,
    pub every_weeks: Template,
    pub every_months: Template,
    pub times_in: Template,
    pub seconds: Plural,
    pub minutes: Plural,
    pub hours: Plural,
    pub days: Plural,
    pub weeks: Plural,
    pub months: Plural,
    pub years: Plural,
    pub morning: Phrase,
    pub noon: Phrase,
    pub afternoon: Phrase,
    pub evening: Phrase,
    pub night: Phrase,
    pub bedtime: Phrase,
    pub waking: Phrase,
    pub before_meal: Phrase,
    pub with_meal: Phrase,
    pub after_meal: Phrase,
    pub between: Template,
    pub from: Template,
    pub until: Template,
    pub more: Phrase,
}

impl ScheduleTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            a_day: t.plural("treatment-plan-times-day", "times"),
            a_week: t.plural("treatment-plan-times-week", "times"),
            a_month: t.plural("treatment-plan-times-month", "times"),
            a_year: t.plural("treatment-plan-times-year", "times"),
            times: t.plural("treatment-plan-times", "times"),
            every_hours: t.template("treatment-plan-every-hours", &["n"]),
            every_days: t.template("treatment-plan-every-days", &["n"]),
            every_weeks: t.template("treatment-plan-every-weeks", &["n"]),
            every_months: t.template("treatment-plan-every-months", &["n"]),
            times_in: t.template("treatment-plan-times-in", &["times", "period"]),
            seconds: t.plural("treatment-plan-seconds", "n"),
            minutes: t.plural("treatment-plan-minutes", "n"),
            hours: t.plural("treatment-plan-hours", "n"),
            days: t.plural("treatment-plan-days", "n"),
            weeks: t.plural("treatment-plan-weeks", "n"),
            months: t.plural("treatment-plan-months", "n"),
            years: t.plural("treatment-plan-years", "n"),
            morning: t.phrase("treatment-plan-morning"),
            noon: t.phrase("treatment-plan-noon"),
            afternoon: t.phrase("treatment-plan-afternoon"),
            evening: t.phrase("treatment-plan-evening"),
            night: t.phrase("treatment-plan-night"),
            bedtime: t.phrase("treatment-plan-bedtime"),
            waking: t.phrase("treatment-plan-waking"),
            before_meal: t.phrase("treatment-plan-before-meal"),
            with_meal: t.phrase("treatment-plan-with-meal"),
            after_meal: t.phrase("treatment-plan-after-meal"),
            between: t.template("treatment-plan-between", &["start", "end"]),
            from: t.template("treatment-plan-from", &["start"]),
            until: t.template("treatment-plan-until", &["end"]),
            more: t.phrase("treatment-plan-schedule-more"),
        }
    }
}

/// Nothing where nothing is said.
pub(super) fn schedule(schedule: &Schedule, pen: &Pen<'_>) -> AnyView {
    let words = schedule.words.as_ref().map(|words| view! { <p>{pen.theirs(words)}</p> });
    let read = read(schedule, pen.t).map(|phrase| view! { <p><Words phrase=phrase /></p> });
    let span = schedule.occurrence.as_ref().and_then(|it| occurrence(it, pen.t));
    let span = span.map(|phrase| view! { <p><Words phrase=phrase /></p> });
    let more = (!schedule.is_whole).then(|| view! { <p><Words phrase=pen.t.schedule.more.clone() /></p> });
    view! { <div class="innsyn-plan-when">{words}{read}{span}{more}</div> }.into_any()
}

/// How often, on which days and at what times. `None`: nothing of it is said.
pub(super) fn read(schedule: &Schedule, t: &PlanTexts) -> Option<Phrase> {
    let rate = schedule.rate.as_ref().map(|rate| self::rate(rate, t));
    let events: Vec<&Phrase> = schedule.events.iter().map(|it| event(*it, &t.schedule)).collect();
    let lang = rate.iter().chain(events.iter().copied()).find_map(|phrase| phrase.lang);
    // A sentence is of one language: where its words fell back, names of days do too.
    let locale = lang.unwrap_or(t.locale);
    let days = days(&schedule.days, locale);
    let clocks = schedule.clock.iter().map(|time| clock(*time, locale));
    let times = clocks.chain(events.iter().map(|phrase| phrase.text.clone())).collect::<Vec<_>>().join(", ");
    let after = [days, times].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let text = match (rate, after.is_empty()) {
        (Some(rate), true) => rate.text,
        (Some(rate), false) => format!("{}: {after}", rate.text),
        (None, false) => after,
        (None, true) => return None,
    };
    Some(Phrase { text, lang })
}

fn rate(rate: &Rate, t: &PlanTexts) -> Phrase {
    let w = &t.schedule;
    let whole = |decimal: &Decimal| decimal.as_str().parse::<u64>().ok();
    let (period, most) = (whole(&rate.period), rate.period_most.as_ref());
    let often = |plural: &Plural| match rate.times_most.filter(|most| *most > rate.times) {
        None => plural.of(t.locale, rate.times),
        Some(most) => Template(plural.other.clone()).fill(&[&format!("{}–{most}", rate.times)]),
    };
    match (period, most, rate.unit) {
        (Some(1), None, Unit::Day) => often(&w.a_day),
        (Some(1), None, Unit::Week) => often(&w.a_week),
        (Some(1), None, Unit::Month) => often(&w.a_month),
        (Some(1), None, Unit::Year) => often(&w.a_year),
        (Some(n), None, Unit::Hour) if rate.times == 1 && rate.times_most.is_none() => {
            every(&w.every_hours, n, t.locale)
        }
        (Some(n), None, Unit::Day) if rate.times == 1 && rate.times_most.is_none() => every(&w.every_days, n, t.locale),
        (Some(n), None, Unit::Week) if rate.times == 1 && rate.times_most.is_none() => {
            every(&w.every_weeks, n, t.locale)
        }
        (Some(n), None, Unit::Month) if rate.times == 1 && rate.times_most.is_none() => {
            every(&w.every_months, n, t.locale)
        }
        _ => {
            let (times, period) = (often(&w.times), span(rate, t));
            let filled = w.times_in.fill(&[&times.text, &period.text]);
            Phrase { lang: filled.lang.or(times.lang).or(period.lang), ..filled }
        }
    }
}

fn every(template: &Template, n: u64, locale: Locale) -> Phrase {
    template.fill(&[&format::number(locale, n)])
}

/// «3 dager», «4–6 timer».
fn span(rate: &Rate, t: &PlanTexts) -> Phrase {
    let w = &t.schedule;
    let unit = match rate.unit {
        Unit::Second => &w.seconds,
        Unit::Minute => &w.minutes,
        Unit::Hour => &w.hours,
        Unit::Day => &w.days,
        Unit::Week => &w.weeks,
        Unit::Month => &w.months,
        Unit::Year => &w.years,
    };
    let digits = format::decimal(t.locale, rate.period.as_str());
    match (&rate.period_most, rate.period.as_str().parse()) {
        (None, Ok(n)) => unit.of(t.locale, n),
        (None, Err(_)) => Template(unit.other.clone()).fill(&[&digits]),
        (Some(most), _) => {
            let most = format::decimal(t.locale, most.as_str());
            Template(unit.other.clone()).fill(&[&format!("{digits}–{most}")])
        }
    }
}

/// «ma–fr», «ma, on og fr»: three or more in a row are a span.
pub(super) fn days(days: &[Day], locale: Locale) -> String {
    let place = |day: &Day| Day::ALL.iter().position(|it| it == day).unwrap_or_default();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for at in days.iter().map(place) {
        match spans.last_mut() {
            Some((_, end)) if *end + 1 == at => *end = at,
            _ => spans.push((at, at)),
        }
    }
    let short = |at: usize| format::weekday_short(locale, at);
    let words = spans.into_iter().flat_map(|(from, to)| match to - from {
        0 => vec![short(from).to_owned()],
        1 => vec![short(from).to_owned(), short(to).to_owned()],
        _ => vec![format!("{}–{}", short(from), short(to))],
    });
    words.collect::<Vec<_>>().join(", ")
}

pub(super) fn clock(time: ClockTime, locale: Locale) -> String {
    format::time(locale, time.0)
}

fn event(event: Event, w: &ScheduleTexts) -> &Phrase {
    match event {
        Event::Morning => &w.morning,
        Event::Noon => &w.noon,
        Event::Afternoon => &w.afternoon,
        Event::Evening => &w.evening,
        Event::Night => &w.night,
        Event::Bedtime => &w.bedtime,
        Event::Waking => &w.waking,
        Event::BeforeMeal => &w.before_meal,
        Event::WithMeal => &w.with_meal,
        Event::AfterMeal => &w.after_meal,
    }
}

pub(super) fn occurrence(occurrence: &Occurrence, t: &PlanTexts) -> Option<Phrase> {
    let s = &t.schedule;
    match occurrence {
        Occurrence::At(when) => date_words(*when, t.locale).map(Phrase::plain),
        Occurrence::Between(from, to) => {
            let words = match (from.is_known(), to.is_known()) {
                (true, true) => &s.between,
                (true, false) => &s.from,
                (false, true) => &s.until,
                (false, false) => return None,
            };
            let locale = words.0.lang.unwrap_or(t.locale);
            let dates: Vec<String> = [*from, *to].into_iter().filter_map(|when| date_words(when, locale)).collect();
            Some(words.fill(&dates.iter().map(String::as_str).collect::<Vec<_>>()))
        }
    }
}
