//! Whether a request that changes something came from our own pages.
//!
//! Every browser in use sends `Sec-Fetch-Site`; a page cannot forge it. Where it is absent, `Origin` must be exactly
//! ours. A request with neither is refused: a browser old enough to send neither cannot be told from another site.

use http::header::ORIGIN;
use http::{HeaderMap, Method};

use crate::config::Origin;

/// `true`: it changes nothing, or it is from our own pages.
pub fn is_ours(method: &Method, headers: &HeaderMap, origin: &Origin) -> bool {
    if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        return true;
    }
    match only(headers, "sec-fetch-site") {
        Given::One(site) => site == "same-origin",
        Given::Nothing => matches!(only(headers, ORIGIN.as_str()), Given::One(given) if given == origin.as_str()),
        Given::Confusing => false,
    }
}

enum Given<'a> {
    Nothing,
    One(&'a str),
    /// Several, or not text: no browser sends that.
    Confusing,
}

fn only<'a>(headers: &'a HeaderMap, name: &str) -> Given<'a> {
    let mut values = headers.get_all(name).iter();
    match (values.next(), values.next()) {
        (None, _) => Given::Nothing,
        (Some(value), None) => value.to_str().map_or(Given::Confusing, Given::One),
        (Some(_), Some(_)) => Given::Confusing,
    }
}
