//! What a browser remembers for us beside its session: no script reads it, and no other site sends it along.

use axum::response::Response;
use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderMap, HeaderValue};

use crate::app::App;

/// With the answer goes the cookie, for `days`. 0: it is forgotten.
pub(super) fn remember(app: &App, (name, value): (&str, &str), days: u32, response: &mut Response) {
    let secure = if app.config.origin.is_https() { "; Secure" } else { "" };
    let age = days * 24 * 60 * 60;
    let cookie = format!("{name}={value}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// `None`: the browser has none of this name.
pub(super) fn sent<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}
