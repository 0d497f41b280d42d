//! What holds for every request and every answer, whatever the route.

mod compression;
pub mod csrf;
pub(crate) mod faults;
mod headers;
mod limits;

pub(crate) use compression::{compression, only_for_our_own};
pub(crate) use headers::set_headers;
pub(crate) use limits::read_body;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::HOST;
use http::uri::Authority;
use http::{HeaderMap, Uri};
use innsyn_web::pages::FaultKind;

use crate::app::App;
use crate::error::Problem;

/// Refuses what another site sent ([`csrf`]), and what was sent to another host's name.
pub(crate) async fn refuse_strangers(State(app): State<App>, request: Request, next: Next) -> Response {
    // Whoever watches over the server may know it by another name; there is nothing personal to be had.
    let is_watcher = request.uri().path() == "/helse";
    if !is_watcher && !is_our_host(request.uri(), request.headers(), app.config.origin.authority()) {
        return Problem::new(FaultKind::BadRequest, "sent to a host name that is not ours")
            .with_status(http::StatusCode::MISDIRECTED_REQUEST)
            .into_response();
    }
    if !csrf::is_ours(request.method(), request.headers(), &app.config.origin) {
        return Problem::new(FaultKind::CrossSite, "a form that did not come from our own pages").into_response();
    }
    next.run(request).await
}

/// Another site's name can be made to lead to a loopback address (DNS rebinding), and its pages would then be "same
/// origin" to the browser. So the name must be ours, or one that only this machine has.
fn is_our_host(uri: &Uri, headers: &HeaderMap, ours: &str) -> bool {
    let mut given = headers.get_all(HOST).iter();
    let host = match (uri.authority(), given.next(), given.next()) {
        (Some(authority), _, None) => authority.as_str(),
        (None, Some(host), None) => host.to_str().unwrap_or_default(),
        _ => return false,
    };
    if host.eq_ignore_ascii_case(ours) {
        return true;
    }
    let Some(authority) = host.parse::<Authority>().ok().filter(|_| !host.contains('@')) else { return false };
    let name = authority.host().trim_matches(['[', ']']);
    name.eq_ignore_ascii_case("localhost") || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_made_to_lead_here_is_not_ours() {
        let ours = |host: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().unwrap());
            is_our_host(&Uri::from_static("/provesvar"), &headers, "innsyn.example")
        };
        for host in ["innsyn.example", "INNSYN.example", "localhost:8080", "127.0.0.1:8080", "[::1]:8080"] {
            assert!(ours(host), "{host}");
        }
        for host in ["evil.example", "evil.example:8080", "innsyn.example.evil", "127.0.0.1.evil", "a@127.0.0.1", ""] {
            assert!(!ours(host), "{host}");
        }
        assert!(!is_our_host(&Uri::from_static("/"), &HeaderMap::new(), "innsyn.example"));
    }
}
