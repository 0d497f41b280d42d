//! `/provesvar`: the results that were chosen, and the rest of them for the island that shows more in place.

mod asked;

use std::collections::BTreeSet;

use axum::extract::Query;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::response::{IntoResponse, Response};
use axum::{Form, extract};
use http::header::CONTENT_TYPE;
use innsyn_domain::lab_results::{Choices, Filtered, LabResults, ParsedLabResults, Sort};
use innsyn_i18n::Locale;
use innsyn_i18n::collation::sort_key;
use innsyn_web::pages::{self, FaultKind, LabResultsData, LabResultsPage};
use serde::Deserialize;

use super::reader::{AppState, Reader, status_of, there, whole};
use super::results::Seen;
use super::{see_other, shown};
use crate::error::Problem;
use asked::{Asked, Chosen};

/// Results of a page, before "vis flere".
const PAGE: usize = 200;

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Shown {
    vis: Option<String>,
}

pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    query: Result<Query<Shown>, QueryRejection>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Problem> {
    // A query that cannot be read asks for nothing special.
    let show_all = query.is_ok_and(|Query(shown)| shown.vis.as_deref() == Some("alle"));
    let most = if show_all { usize::MAX } else { PAGE };
    let chosen = chosen(asked, &reader).await?;
    let search_forgotten = chosen.search_forgotten;
    let locale = reader.visit.locale;
    let results = app.lab_results(&reader.visitor, "lab-results", move |seen| Some(data(seen, chosen, locale, most)));
    let results = there(results.await?, || Problem::server("a list is always there"))?;
    let status = status_of(&results);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = LabResultsPage { results, show_all, search_forgotten };
    shown(status, app.render(move || pages::lab_results(&cx, &page)).await?)
}

/// The form is posted, so that the words of a search are in no address, and leads on to a page that has one.
pub(crate) async fn choose(reader: Reader, form: Result<Form<Asked>, FormRejection>) -> Result<Response, Problem> {
    let Ok(Form(asked)) = form else {
        return Err(Problem::new(FaultKind::BadRequest, "the form could not be read"));
    };
    let query = asked.same_person(&reader)?.kept(&reader.visitor).await?.query();
    let to = if query.is_empty() { "/provesvar#antall".to_owned() } else { format!("/provesvar?{query}#antall") };
    Ok(see_other(&to))
}

async fn chosen(asked: Result<Query<Asked>, QueryRejection>, reader: &Reader) -> Result<Chosen, Problem> {
    let asked = asked.map(|extract::Query(asked)| asked).unwrap_or_default();
    asked.chosen(&reader.visitor).await
}

fn data(seen: &Seen<'_>, chosen: Chosen, locale: Locale, most: usize) -> LabResultsData {
    let choices = choices(seen, locale);
    let wanted = chosen.among(&choices);
    let ParsedLabResults { value, faults } = seen.parsed();
    let provenance = seen.provenance().clone();
    let not_shown = value.not_shown();
    let new: BTreeSet<_> = seen.new_to_reader().map(|report| &report.id).collect();
    let marked = |mut value: LabResults| {
        seen.mark_new(&mut value, &new);
        ParsedLabResults { value, faults: faults.clone() }
    };
    if wanted.filter.is_everything() && wanted.sort == Sort::NewestFirst {
        // Most readers, and the one way that need not touch what is not shown.
        let total = value.row_count();
        let results = marked(value.window(0, most));
        let shown = results.value.row_count();
        let (unmarked, undated) = (0, 0);
        return LabResultsData {
            results,
            shown,
            fitting: total,
            total,
            new: new.len(),
            wanted,
            choices,
            not_shown,
            unmarked,
            undated,
            provenance,
        };
    }
    let Filtered { results, total, shown: fitting, unmarked, undated } = value.filtered(&wanted.filter, seen.today());
    let value = sorted(results, wanted.sort, locale);
    let value = if fitting > most { value.window(0, most) } else { value };
    let shown = value.row_count();
    let (results, new) = (marked(value), new.len());
    LabResultsData { results, shown, fitting, total, new, wanted, choices, not_shown, unmarked, undated, provenance }
}

fn sorted(results: LabResults, sort: Sort, locale: Locale) -> LabResults {
    match sort {
        Sort::NewestFirst => results,
        Sort::OldestFirst => results.oldest_first(),
        Sort::Name => results.by_name(|name| sort_key(locale, name)),
    }
}

fn choices(seen: &Seen<'_>, locale: Locale) -> Choices {
    let mut choices = seen.choices();
    choices.places.sort_by_cached_key(|place| sort_key(locale, &place.name));
    choices
}

#[derive(Debug, Deserialize)]
pub(crate) struct From {
    fra: usize,
}

/// `GET /api/provesvar?fra=200`: the next rows of what was chosen, as JSON of `LabRows`.
pub(crate) async fn more(
    app: AppState,
    reader: Reader,
    query: Result<Query<From>, QueryRejection>,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Response, Problem> {
    let Ok(Query(From { fra })) = query else {
        return Err(Problem::new(FaultKind::BadRequest, "fra: not a number"));
    };
    let asked = asked.map(|extract::Query(asked)| asked).unwrap_or_default().same_person(&reader)?;
    let chosen = asked.chosen(&reader.visitor).await?;
    rows(app, reader, chosen, fra, String::new()).await
}

/// `POST /api/provesvar`: the form that was posted to `/provesvar`, answered in place: the first rows of what it chose.
pub(crate) async fn choose_in_place(
    app: AppState,
    reader: Reader,
    form: Result<Form<Asked>, FormRejection>,
) -> Result<Response, Problem> {
    let Ok(Form(asked)) = form else {
        return Err(Problem::new(FaultKind::BadRequest, "the form could not be read"));
    };
    let mut asked = asked.same_person(&reader)?;
    let has = asked.has();
    let chosen = asked.kept(&reader.visitor).await?.chosen(&reader.visitor).await?;
    rows(app, reader, chosen, 0, has).await
}

/// `has`: the parts that the page has, with dots between their names.
async fn rows(app: AppState, reader: Reader, chosen: Chosen, from: usize, has: String) -> Result<Response, Problem> {
    let (locale, whose) = (reader.visit.locale, reader.visitor.mark());
    let rows = app.lab_results(&reader.visitor, "lab-results-more", move |seen| {
        let data = data(seen, chosen, locale, from.saturating_add(PAGE));
        let rows = data.results.value.window(from, PAGE);
        let has = has.split('.').collect();
        serde_json::to_string(&pages::lab_rows((locale, &whose), &data, &rows, from, &has)?).ok()
    });
    let json = whole(there(rows.await?, || Problem::server("results could not be written as JSON"))?)?;
    Ok(([(CONTENT_TYPE, "application/json")], json).into_response())
}
