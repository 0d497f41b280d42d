//! The reader's language: a cookie with two letters, else what the browser asks for, else bokmål.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use http::header::ACCEPT_LANGUAGE;
use http::{HeaderMap, Method};
use innsyn_i18n::Locale;

use super::{Visit, cookie, see_other};
use crate::app::App;

pub(crate) const PARAMETER: &str = "sprak";
const NAME: &str = "innsyn-sprak";
/// A year.
pub(crate) const DAYS: u32 = 365;

/// `?sprak=nn` on any page: remembers it and leads back to the same page without it.
pub(crate) async fn switch(State(app): State<App>, request: Request, next: Next) -> Response {
    let query = request.uri().query().unwrap_or_default();
    let chosen = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == PARAMETER).last();
    let Some((_, chosen)) = chosen.filter(|_| matches!(*request.method(), Method::GET | Method::HEAD)) else {
        return next.run(request).await;
    };
    let mut response = see_other(&Visit::of(request.method(), request.uri(), request.headers()).here);
    remember(&app, &chosen, &mut response);
    response
}

/// With the answer goes the cookie. What is not one of our languages changes nothing.
pub(crate) fn remember(app: &App, chosen: &str, response: &mut Response) {
    if let Some(locale) = exact(chosen) {
        cookie::remember(app, (NAME, locale.tag()), DAYS, response);
    }
}

/// The query without the choice of language.
pub(crate) fn without_choice(query: &str) -> String {
    let others = form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != PARAMETER);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(others).finish()
}

pub(crate) fn of(headers: &HeaderMap) -> Locale {
    let chosen = cookie::sent(headers, NAME).and_then(exact);
    chosen.or_else(|| asked_for(headers)).unwrap_or(Locale::Nb)
}

fn exact(tag: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
}

/// The first of our languages in the browser's order.
fn asked_for(headers: &HeaderMap) -> Option<Locale> {
    let given = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let ours = given.flat_map(|value| value.split(',')).filter_map(|item| {
        let (tag, rest) = item.split_once(';').unwrap_or((item, ""));
        let weight = rest.trim().strip_prefix("q=").map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
        Some((Locale::from_tag(tag.trim())?, weight)).filter(|(_, weight)| *weight > 0.0)
    });
    // The first of equals wins: that is the browser's order.
    let best = ours.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(locale, _)| locale)
}

#[cfg(test)]
mod tests {
    use http::header::COOKIE;

    use super::*;

    fn locale(cookie: Option<&str>, accept: &str) -> Locale {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, accept.parse().unwrap());
        if let Some(cookie) = cookie {
            headers.insert(COOKIE, cookie.parse().unwrap());
        }
        of(&headers)
    }

    #[test]
    fn the_choice_wins_over_the_browser_and_the_browser_over_bokmal() {
        assert_eq!(locale(None, "en-GB,en;q=0.9"), Locale::Nb);
        assert_eq!(locale(None, "en, nn-NO;q=0.9, nb;q=0.8"), Locale::Nn);
        assert_eq!(locale(None, "nb;q=0.5, se;q=0.7"), Locale::Se);
        assert_eq!(locale(None, "se;q=0, no"), Locale::Nb);
        assert_eq!(locale(None, "nn, nb"), Locale::Nn);
        assert_eq!(locale(Some("innsyn=x; innsyn-sprak=se"), "nn"), Locale::Se);
        assert_eq!(locale(Some("innsyn-sprak=<script>"), "nn"), Locale::Nn);
    }

    #[test]
    fn the_way_back_keeps_the_place_and_never_leaves_the_site() {
        let here = |uri: &str| Visit::of(&Method::GET, &uri.parse().unwrap(), &HeaderMap::new()).here;
        assert_eq!(here("/provesvar?vis=alle&sprak=nn"), "/provesvar?vis=alle");
        assert_eq!(here("/?sprak=nn"), "/");
        assert_eq!(here("//evil.example/?sprak=nn"), "/evil.example/");
        assert_eq!(here("/?a=b%0d%0aset-cookie:x"), "/?a=b%0D%0Aset-cookie%3Ax");
    }
}
