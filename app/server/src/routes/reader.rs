//! Whoever reads.

use axum::extract::{FromRequestParts, State};
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use innsyn_domain::access::Reason;
use innsyn_web::pages::{self, FaultKind, LOG, Load};

use super::{Visit, attachment, download, grants, own_marks, see_other, usage_log};
use crate::app::App;
use crate::error::{Problem, Reference};
use crate::fhir::source::SourceFault;
use crate::session::{ActsFor, Visitor, Who};

/// Somebody who is signed in. Everybody else is led to the sign-in page, and back afterwards; a script is told.
#[derive(Debug)]
pub(crate) struct Reader {
    pub(crate) visitor: Visitor,
    pub(crate) visit: Visit,
}

impl FromRequestParts<App> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let visitor = Visitor::from_request_parts(parts, app).await.map_err(IntoResponse::into_response)?;
        let visit = Visit::of(&parts.method, &parts.uri, &parts.headers);
        match &visitor.who {
            Some(_) => Ok(Self { visitor, visit }),
            None if parts.uri.path().starts_with("/api/") => {
                Err(Problem::new(FaultKind::SignedOut, "nobody is signed in").into_response())
            }
            None => {
                // A file is no page to come back to, for the browser would stay where one signs in; nor is what is only posted to.
                let here = &visit.here;
                let is_file = here.starts_with(download::PATH) || attachment::is_one(parts.uri.path());
                let back = match here.as_str() {
                    pages::WRITES_FOR => pages::OWN_ENTRIES,
                    here if is_file || here == own_marks::PATH => "/provesvar",
                    here if grants::is_posted(here) => pages::GRANTS,
                    log if log.starts_with(usage_log::FILE) => LOG,
                    here => here,
                };
                visitor.remember(back).await.map_err(IntoResponse::into_response)?;
                Err(see_other("/logg-inn"))
            }
        }
    }
}

impl Reader {
    /// Refuses who acts for somebody else: what only the person decides.
    pub(crate) fn decides(&self) -> Result<(), Problem> {
        match self.visitor.who.as_ref().and_then(|who| who.acts_for.as_ref()) {
            None => Ok(()),
            Some(ActsFor::Ended) => Err(Problem::new(FaultKind::AccessEnded, "access has ended")),
            Some(ActsFor::Person { .. } | ActsFor::Preview { .. }) => {
                Err(Problem::new(FaultKind::Closed(None, Reason::OwnOnly), "for the person alone"))
            }
        }
    }

    /// Whether one looks at one's own as somebody else would: nothing is marked or changed then.
    pub(crate) fn previews(&self) -> bool {
        let acts_for = self.visitor.who.as_ref().and_then(|who| who.acts_for.as_ref());
        matches!(acts_for, Some(ActsFor::Preview { .. }))
    }

    /// As [`same_person`].
    pub(crate) fn same_person(&self, mark: &str) -> Result<(), Problem> {
        self.visitor.who.as_ref().map_or_else(|| Err(of_another()), |who| same_person(who, mark))
    }
}

/// Refuses what a page asks that was drawn for somebody else, or before one changed person: it would be answered with another
/// one's, or written there. `mark`: what the page says that it is of.
pub(crate) fn same_person(who: &Who, mark: &str) -> Result<(), Problem> {
    match who {
        who if who.mark() == mark => Ok(()),
        // That access has ended is said by whoever asks for the data.
        Who { acts_for: Some(ActsFor::Ended), .. } => Ok(()),
        Who { .. } => Err(of_another()),
    }
}

fn of_another() -> Problem {
    Problem::new(FaultKind::Switched { kept: false }, "asked by a page of another person")
}

/// For handlers that show a page also when nothing could be fetched: it is then not an answer of ours.
pub(crate) fn status_of<T>(load: &Load<T>) -> http::StatusCode {
    match load {
        Load::Ready(_) => http::StatusCode::OK,
        Load::Failed { .. } => http::StatusCode::BAD_GATEWAY,
    }
}

/// For a page that says itself that its source failed: the reference that it tells finds this line. `view`: what it would have
/// shown.
pub(crate) fn failed<T>(view: Option<&'static str>, fault: &SourceFault) -> Load<T> {
    let reference = Reference::new();
    tracing::error!(%reference, view, %fault, "nothing could be fetched");
    Load::Failed { reference: reference.as_str().to_owned() }
}

/// What was looked for, or the refusal that it is not there. A page says itself that its source failed.
pub(crate) fn there<T>(found: Load<Option<T>>, not: impl FnOnce() -> Problem) -> Result<Load<T>, Problem> {
    match found {
        Load::Ready(Some(found)) => Ok(Load::Ready(found)),
        Load::Ready(None) => Err(not()),
        Load::Failed { reference } => Ok(Load::Failed { reference }),
    }
}

/// For an answer that is no page: a source that fails gives a fault, never less than was asked for.
pub(crate) fn whole<T>(load: Load<T>) -> Result<T, Problem> {
    match load {
        Load::Ready(whole) => Ok(whole),
        Load::Failed { reference } => Err(Problem::source(format!("see reference {reference}"))),
    }
}

pub(crate) type AppState = State<App>;
