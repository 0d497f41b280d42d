//! `/provesvar/{address}/utvikling`: the results of one analysis over time.

use axum::extract::{Path, RawQuery};
use axum::response::Response;
use innsyn_domain::lab_results::trend::{Beside, MOST_SERIES, Series, trend_fields as fields};
use innsyn_domain::lab_results::{Param, Period, ResultId};
use innsyn_i18n::Locale;
use innsyn_i18n::collation::sort_key;
use innsyn_web::pages::{self, LabTrendPage, TrendData};

use super::reader::{AppState, Reader, status_of, there};
use super::results::Seen;
use super::shown;
use crate::address::looks_like_address;
use crate::error::Problem;

/// Results of one analysis on a page. A drawing of more says no more, and a browser would work for seconds on it.
const MOST: usize = 1000;

/// What an address chooses. What is no choice of ours chooses nothing: more is shown then, never less.
#[derive(Debug, Default)]
struct Asked {
    /// Outer `None`: not asked for.
    period: Option<Option<Period>>,
    /// Handles.
    together: Vec<String>,
}

impl Asked {
    fn of(query: Option<&str>) -> Self {
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
            match &*name {
                fields::PERIOD => asked.period = Some(Period::from_param(&value)),
                fields::TOGETHER => asked.together.push(value.into_owned()),
                _ => {}
            }
        }
        asked
    }
}

pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    Path(address): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    // The same answer for what is another person's, waits, is withheld, or is of no analysis that a code names.
    let unknown = || Problem::not_found("no such series for this person");
    if !looks_like_address(&address) {
        return Err(unknown());
    }
    let address = ResultId(address);
    let (asked, of, locale) = (Asked::of(query.as_deref()), address.clone(), reader.visit.locale);
    let trend = app.lab_results(&reader.visitor, "lab-trend", move |seen| data(seen, &of, &asked, locale));
    let trend = there(trend.await?, unknown)?;
    let status = status_of(&trend);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::lab_trend(&cx, &LabTrendPage { address, trend })).await?)
}

fn data(seen: &Seen<'_>, address: &ResultId, asked: &Asked, locale: Locale) -> Option<TrendData> {
    let value = &seen.parsed().value;
    let whole = value.series_of(&seen.current(address))?;
    seen.opens(std::iter::once(address));
    let period = asked.period.unwrap_or_else(|| whole.period_for(MOST, seen.today()));
    let within = |series: &Series| match period {
        Some(period) => series.within(period, seen.today()),
        None => (series.clone(), 0),
    };
    let mut others = Vec::new();
    let mut beside = Vec::new();
    let mut all = value.series_beside(&whole);
    all.sort_by_cached_key(|other| sort_key(locale, other.name.words().unwrap_or_default()));
    for other in all {
        let handle = seen.handle(&format!("analysis|{}", other.code.written()));
        let chosen = others.len() + 1 < MOST_SERIES && asked.together.contains(&handle);
        beside.push(Beside { handle, name: other.name.clone(), chosen });
        if chosen {
            others.push(within(&other).0.newest_of(MOST));
        }
    }
    let (series, undated) = within(&whole);
    let left_off = series.entries.len().saturating_sub(MOST);
    Some(TrendData {
        series: series.newest_of(MOST),
        others,
        period,
        left_off,
        beside,
        total: whole.entries.len(),
        undated,
        delivered: seen.said_of_all(),
        provenance: seen.provenance().clone(),
    })
}
