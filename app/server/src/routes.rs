//! One file a page or narrow API route. The addresses are content, so they are Norwegian.

mod accessibility;
mod assets;
mod attachment;
mod cookie;
mod download;
mod grants;
mod help;
mod home;
mod lab_result;
mod lab_results;
mod lab_trend;
pub(crate) mod language;
mod own_marks;
mod posted;
mod preview;
mod privacy;
mod reader;
pub(crate) mod results;
mod sign_in;
mod sign_out;
mod standing;
mod switch_person;
mod treatment_plan;
mod usage_log;
mod who_sees;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use http::header::{CONTENT_TYPE, LOCATION};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use innsyn_i18n::Locale;
use innsyn_web::pages;

use crate::app::App;
use crate::error::Problem;
use crate::guard::faults::Shown;

/// Every route that knows the session.
pub(crate) fn with_session() -> Router<App> {
    Router::new()
        .route("/", get(home::page))
        .route("/provesvar", get(lab_results::page).post(lab_results::choose))
        .route("/provesvar/{address}", get(lab_result::page))
        .route("/provesvar/{address}/utvikling", get(lab_trend::page))
        .route("/se-eller-vent", get(own_marks::page).post(own_marks::choose))
        .route(own_marks::PATH, post(own_marks::mark))
        .route("/provesvar/{address}/vedlegg/{number}", get(attachment::file))
        .route("/provesvar/last-ned/csv", get(download::csv))
        .route("/provesvar/last-ned/fhir", get(download::fhir))
        .route(pages::PLAN, get(treatment_plan::page))
        .route(pages::EMERGENCY, get(treatment_plan::emergency))
        .route(pages::WITHOUT_NETWORK, get(treatment_plan::along::page).post(treatment_plan::along::choose))
        .route("/egenbehandling/uten-nett/slett", post(treatment_plan::along::delete))
        .route("/api/uten-nett", get(treatment_plan::along::copy))
        .route("/egenbehandling/historikk", get(treatment_plan::history))
        .route("/egenbehandling/plan/{address}", get(treatment_plan::one))
        .route("/egenbehandling/plan/{address}/ark", get(treatment_plan::sheet))
        .route("/egenbehandling/plan/{address}/kort", get(treatment_plan::card))
        .route("/logg-inn", get(sign_in::page).post(sign_in::sign_in))
        .route("/logg-ut", post(sign_out::sign_out))
        .route("/bytt-person", get(switch_person::page).post(switch_person::switch))
        .route("/tilgang", get(standing::over))
        .route("/hvem-ser", get(who_sees::page))
        .route(pages::PREVIEW, post(preview::begin))
        .route("/logg", get(usage_log::page))
        .merge(treatment_plan::entries::routes())
        .merge(grants::routes())
        .route("/logg/last-ned/csv", get(usage_log::csv))
        .route("/api/provesvar", get(lab_results::more).post(lab_results::choose_in_place))
        .route("/hjelp", get(help::page))
        .route("/tilgjengelighet", get(accessibility::page))
        .route("/personvern", get(privacy::page))
        .fallback(assets::at_root)
}

/// What open pages ask by themselves. It keeps no session alive.
pub(crate) fn asked_by_pages() -> Router<App> {
    Router::new().route("/api/tilgang", get(standing::standing))
}

/// Routes with nothing personal.
pub(crate) fn without_session() -> Router<App> {
    Router::new().route("/s/{hash}/{*name}", get(assets::hashed)).route("/helse", get(async || "ok\n"))
}

/// Where a request is, as far as a page shows it.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) locale: Locale,
    /// Path and query without `sprak`, for the language links. Always on our own site.
    pub(crate) here: String,
    /// From no page at all: a typed address, a bookmark.
    pub(crate) arrives: bool,
    /// Who takes a plan along in this browser, as a cookie has it.
    pub(crate) along: Option<String>,
}

impl Visit {
    pub(crate) fn of(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        let query = match *method {
            Method::GET | Method::HEAD => language::without_choice(uri.query().unwrap_or_default()),
            _ => String::new(),
        };
        // `//example.org` as a link would lead to another site.
        let path = format!("/{}", uri.path().trim_start_matches(['/', '\\']));
        let here = if query.is_empty() { path } else { format!("{path}?{query}") };
        let arrives = headers.get("sec-fetch-site").is_some_and(|site| site == "none");
        let along = treatment_plan::along::chosen_by(headers);
        Self { locale: language::of(headers), here, arrives, along }
    }
}

impl<S: Sync> axum::extract::FromRequestParts<S> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut http::request::Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::of(&parts.method, &parts.uri, &parts.headers))
    }
}

/// A whole document.
#[derive(Debug)]
pub(crate) struct Html(pub(crate) String);

impl IntoResponse for Html {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, "text/html; charset=utf-8")], self.0).into_response()
    }
}

/// On to another page, asked for by GET. `to` is a path of ours; what cannot be a header leads home.
pub(crate) fn see_other(to: &str) -> Response {
    let to = HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response()
}

/// A page that says itself what is wrong, if anything is: it is not replaced by a fault page.
pub(crate) fn shown(status: StatusCode, html: String) -> Result<Response, Problem> {
    let mut response = (status, Html(html)).into_response();
    response.extensions_mut().insert(Shown);
    Ok(response)
}
