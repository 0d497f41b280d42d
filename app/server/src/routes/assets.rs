//! The built browser files.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, Method, Uri};

use crate::app::App;
use crate::error::Problem;

pub(crate) async fn hashed(
    State(app): State<App>,
    Path((hash, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    app.assets.hashed(&hash, &name, &headers).ok_or_else(|| Problem::not_found("no such built file"))
}

/// Whatever no route is for: a file at the root, or nothing.
pub(crate) async fn at_root(State(app): State<App>, method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let name = uri.path().trim_start_matches('/');
    let file = match method {
        Method::GET | Method::HEAD => app.assets.at_root(name, &headers),
        _ => None,
    };
    file.unwrap_or_else(|| Problem::not_found("no such page").into_response())
}
