//! The headers of every answer.

use std::sync::LazyLock;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue};
use sha2::{Digest, Sha256};

use crate::app::App;

/// The style sheets that pages bring may stand in a page, word for word.
static POLICY: LazyLock<HeaderValue> = LazyLock::new(|| {
    let sheets = innsyn_web::screen_stylesheets().each_ref().map(|sheet| STANDARD.encode(Sha256::digest(sheet)));
    let [any, list] = sheets;
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{any}' 'sha256-{list}'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'"
    );
    HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
});

/// Everything off that a portal of text has no use for.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), display-capture=(), \
    encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), \
    serial=(), usb=(), xr-spatial-tracking=()";

/// `Referrer-Policy` is `same-origin`, not `no-referrer`: under `no-referrer` browsers send `Origin: null` with our own
/// forms, and those that know no `Sec-Fetch-Site` could not be told from another site (see [`super::csrf`]). Other
/// sites get no referrer under either.
const HEADERS: [(&str, &str); 8] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", PERMISSIONS),
    ("x-robots-tag", "noindex, nofollow"),
];

/// Two years. Preloading is the operator's choice.
const HSTS: &str = "max-age=63072000; includeSubDomains";

pub(crate) async fn set_headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, POLICY.clone());
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if app.config.origin.is_https() {
        headers.insert("strict-transport-security", HeaderValue::from_static(HSTS));
    }
    // What says nothing is personal: only the built files say that they may be kept.
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
