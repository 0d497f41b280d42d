//! Pages and JSON, compressed on their way out. Built files are compressed ahead of time.
//!
//! What is compressed tells by its length how alike its parts are. Who watches the network, and can make a browser ask for a
//! page of ours with words of their own in its address, could guess at the rest word by word (BREACH). So nothing is
//! compressed that another site asked for.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::header::{ACCEPT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, Method};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{And, Predicate, SizeAbove};

/// Bytes from which on it is worth it.
const LEAST: u16 = 1024;
/// Of 11: a list of 200 results in two milliseconds, to a fourteenth.
const QUALITY: i32 = 5;

type Text = fn(http::StatusCode, http::Version, &HeaderMap, &http::Extensions) -> bool;

pub(crate) fn compression() -> CompressionLayer<And<SizeAbove, Text>> {
    let is_text: Text = |_, _, headers, _| {
        let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        kind.starts_with("text/html") || kind.starts_with("application/json")
    };
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(QUALITY))
        .compress_when(SizeAbove::new(LEAST).and(is_text))
}

/// Takes the wish for compression from what did not come from our own pages, or from the reader.
pub(crate) async fn only_for_our_own(mut request: Request, next: Next) -> Response {
    let from = request.headers().get("sec-fetch-site").and_then(|site| site.to_str().ok());
    // Our worker says where it cannot tell who asked.
    let is_for_another = request.headers().contains_key("x-innsyn-worker");
    let is_ours = matches!(from, Some("same-origin" | "none")) && !is_for_another;
    let is_file = request.uri().path().starts_with("/s/");
    if !(is_file || is_ours && matches!(*request.method(), Method::GET | Method::POST)) {
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    next.run(request).await
}
