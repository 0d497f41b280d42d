//! Every error becomes a page that a citizen can read, and one line in the log with the same reference.

use std::panic::AssertUnwindSafe;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use http::{Method, StatusCode};
use innsyn_web::pages::{self, FaultKind, FaultPage, OnDevice, PageContext};
use serde_json::json;
use tower_sessions::Session;

use crate::app::App;
use crate::error::Problem;
use crate::routes::{Html, Visit};
use crate::session::Visitor;

/// The answer says what went wrong already: it is not replaced.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown;

/// The last stop: whatever happens further in, a panic too, ends as a page. Writes the line of the request: the route
/// as the router knows it, never the path, which may hold anything.
pub(crate) async fn catch(State(app): State<App>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let route = route(&request);
    let view = View::of(&request);
    let response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_) => Problem::server("a panic; the line before tells where").into_response(),
    };
    let response = show(&app, view, response, &method, &route).await;
    tracing::info!(%method, route, status = response.status().as_u16(), ms = started.elapsed().as_millis(), "answered");
    response
}

/// Inside the session: the page also says who is signed in.
pub(crate) async fn show_problems(State(app): State<App>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = route(&request);
    let view = View::of(&request);
    let response = next.run(request).await;
    show(&app, view, response, &method, &route).await
}

/// What is needed of a request to show its fault.
struct View {
    visit: Visit,
    session: Option<Session>,
    for_script: bool,
}

impl View {
    fn of(request: &Request) -> Self {
        Self {
            visit: Visit::of(request.method(), request.uri(), request.headers()),
            session: request.extensions().get().cloned(),
            for_script: request.uri().path().starts_with("/api/"),
        }
    }
}

async fn show(app: &App, view: View, response: Response, method: &Method, route: &str) -> Response {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || response.extensions().get::<Shown>().is_some() {
        return response;
    }
    let problem = response.extensions().get().cloned().unwrap_or_else(|| Problem::of_status(status));
    let Problem { kind, status, reference, why, typed } = problem;
    if status.is_server_error() {
        tracing::error!(%reference, %method, route, status = status.as_u16(), why, "failed");
    } else {
        tracing::warn!(%reference, %method, route, status = status.as_u16(), why, "refused");
    }
    let body = if view.for_script {
        // Why something is closed is for people; it can tell of a birthday.
        let problem = if let FaultKind::Closed(..) = kind { "Closed".to_owned() } else { format!("{kind:?}") };
        let body = json!({ "problem": problem, "reference": reference.as_str() });
        ([(http::header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
    } else {
        let who = match view.session {
            // The fault may be the session database's own.
            Some(session) => Visitor::of(session).await.ok().and_then(|visitor| visitor.who),
            None => None,
        };
        // What failed tells nothing of whether somebody has signed out.
        let cx = PageContext { device: OnDevice::Untouched, ..app.context(&view.visit, who.as_ref()) };
        let page = FaultPage { kind, reference: reference.as_str().to_owned(), typed };
        match app.render(move || pages::fault(&cx, &page)).await {
            Ok(html) => Html(html).into_response(),
            // The page of faults itself failed: the reference is all that is left to say.
            Err(_) => format!("500 {reference}").into_response(),
        }
    };
    // The page that asks is another person's, or of nobody any more: it is to be asked for anew, as after a sign-out.
    let is_gone = matches!(kind, FaultKind::AccessEnded | FaultKind::Closed(..) | FaultKind::Switched { .. });
    let status = if view.for_script && is_gone { StatusCode::UNAUTHORIZED } else { status };
    let mut shown = with_status(status, body);
    // Headers such as `Allow` and the session layer's cookies stay.
    for (name, value) in response.headers() {
        if name != http::header::CONTENT_TYPE && name != http::header::CONTENT_LENGTH {
            shown.headers_mut().append(name, value.clone());
        }
    }
    shown.extensions_mut().insert(Shown);
    shown
}

fn with_status(status: StatusCode, mut response: Response) -> Response {
    *response.status_mut() = status;
    response
}

fn route(request: &Request) -> String {
    request.extensions().get::<MatchedPath>().map_or("(none)", MatchedPath::as_str).to_owned()
}
