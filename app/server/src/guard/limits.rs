//! How much, and for how long, a client may send.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_LENGTH;
use http::{Method, StatusCode};
use innsyn_web::pages::FaultKind;

use crate::error::Problem;

/// Our forms are a few fields.
const MAX_BODY: usize = 64 * 1024;
/// For the whole of a body.
const BODY_TIME: Duration = Duration::from_secs(10);

/// Reads the body before anything else happens, so that a slow or endless one holds nothing but itself.
pub(crate) async fn read_body(request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        // A body here means nothing; it is not read.
        let (parts, _) = request.into_parts();
        return next.run(Request::from_parts(parts, Body::empty())).await;
    }
    let declared = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > MAX_BODY as u64) {
        return Problem::new(FaultKind::TooLarge, "the body says that it is too large").into_response();
    }
    let (parts, body) = request.into_parts();
    match tokio::time::timeout(BODY_TIME, to_bytes(body, MAX_BODY)).await {
        Ok(Ok(bytes)) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Ok(Err(_)) => Problem::new(FaultKind::TooLarge, "the body is too large, or broke off").into_response(),
        Err(_) => Problem::new(FaultKind::BadRequest, "the body came too slowly")
            .with_status(StatusCode::REQUEST_TIMEOUT)
            .into_response(),
    }
}
