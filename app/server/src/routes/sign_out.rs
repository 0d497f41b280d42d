//! `/logg-ut`: one touch, from every page.

use axum::response::Response;
use http::header::SET_COOKIE;
use http::{HeaderName, HeaderValue};

use super::reader::AppState;
use super::see_other;
use super::treatment_plan::along;
use crate::audit::{Event, Outcome};
use crate::error::Problem;
use crate::fhir::source::Budget;
use crate::session::{Visitor, cookie_name};

/// What the browser kept of us, here and where one changes person. Not `"cookies"`: the session's is removed by name, and the language may stay.
pub(crate) const CLEAR: (HeaderName, HeaderValue) =
    (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));

pub(crate) async fn sign_out(app: AppState, visitor: Visitor) -> Result<Response, Problem> {
    // Out first, whatever else fails: somebody may be waiting for the machine.
    if let Some(session) = visitor.session_id() {
        app.kept.forget(&session);
    }
    visitor.sign_out().await?;
    if let Some(who) = &visitor.who {
        if app.drafts.forget_drafts(&app.key.draft_owner(&who.patient)).await.is_err() {
            tracing::error!("what was begun could not be deleted at a sign-out");
        }
        match app.oneself(&visitor, &Budget::new()).await {
            Ok(Ok(acting)) => {
                if let Err(fault) = app.audit.write(&acting, Event::SignOut, Outcome::Success).await {
                    tracing::error!(%fault, "a sign-out was not written down");
                }
            }
            Ok(Err(_)) | Err(_) => tracing::warn!("a sign-out was not written down: the source does not say whose"),
        }
    }
    let mut response = see_other("/");
    response.headers_mut().insert(CLEAR.0, CLEAR.1);
    along::remember(&app, None, &mut response);
    if app.config.origin.is_https() {
        // The session layer takes its cookie back without `Secure`, which a browser does not accept for this name.
        let gone = format!("{}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", cookie_name(&app.config.origin));
        if let Ok(gone) = HeaderValue::from_str(&gone) {
            response.headers_mut().append(SET_COOKIE, gone);
        }
    }
    Ok(response)
}
