//! What was posted, field by field.

use std::borrow::Cow;

use axum::extract::{FromRequest, FromRequestParts, RawForm, Request};
use innsyn_web::pages::{FaultKind, WHOSE};

use super::reader::same_person;
use crate::app::App;
use crate::error::Problem;
use crate::session::Visitor;

/// What no key writes and FHIR takes in no text. Lines and tabs are text.
fn is_no_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

/// A form as it was sent: names may be there more than once, and what is expected may not be there.
#[derive(Clone)]
pub(crate) struct Posted(Vec<(String, String)>);

impl std::fmt::Debug for Posted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Posted(***)")
    }
}

/// A form that stands on everybody's page.
pub(crate) struct Anybodys(pub(crate) Posted);

/// Where somebody is signed in, only from a page that was drawn for them, as they are now.
impl FromRequest<App> for Posted {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        let (mut parts, body) = request.into_parts();
        let visitor = Visitor::from_request_parts(&mut parts, app).await?;
        let Anybodys(posted) = Anybodys::from_request(Request::from_parts(parts, body), app).await?;
        match &visitor.who {
            Some(who) => same_person(who, posted.one(WHOSE)).map(|()| posted),
            None => Ok(posted),
        }
    }
}

impl FromRequest<App> for Anybodys {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        match RawForm::from_request(request, app).await {
            Ok(RawForm(body)) => Ok(Self(Posted::of(&body))),
            Err(_) => Err(Posted::unreadable()),
        }
    }
}

impl Posted {
    /// Of a body, or of what was [`written`](Self::written).
    pub(crate) fn of(body: &[u8]) -> Self {
        let said = |(name, value): (Cow<'_, str>, Cow<'_, str>)| (name.into_owned(), value.replace(is_no_text, ""));
        Self(form_urlencoded::parse(body).map(said).collect())
    }

    /// The refusal of what is no form, or not one that we sent.
    pub(crate) fn unreadable() -> Problem {
        Problem::new(FaultKind::BadRequest, "the form could not be read")
    }

    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.fields().find(|(field, _)| *field == name).map(|(_, value)| value)
    }

    /// Empty where it is not there.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields().filter(move |(field, _)| *field == name).map(|(_, value)| value)
    }

    /// Names with their values, as they were sent.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// For keeping it until it can be taken.
    pub(crate) fn written(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}
