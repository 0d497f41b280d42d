//! Who is signed in.
//!
//! The cookie holds 128 random bits and nothing else. It is a browser session's cookie, without an age of its own:
//! the server decides when it ends (30 minutes without a page, 8 hours in all; see [`db`]). `SameSite=Lax`: a link
//! from elsewhere finds the citizen signed in, a form from elsewhere does not.

mod db;
pub(crate) mod gates;
pub mod step_up;

use std::collections::BTreeSet;

use axum::extract::FromRequestParts;
use http::request::Parts;
use innsyn_domain::access::{Area, Service};
use innsyn_web::pages::{ActsFor as Shown, FaultKind, SignedIn};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::Error;
use tower_sessions::{Session, SessionManagerLayer};

use crate::address::hex;
use crate::app::App;
use crate::config::Origin;
use crate::error::Problem;
pub(crate) use db::drafts::DRAFT_AGE;
pub(crate) use db::{IDLE, WHOLE};
pub use db::{SessionDb, SessionDbError};

/// The cookie's name. `__Host-` makes browsers insist on Secure, our own host and path `/`; over plain http (a demo on
/// loopback) they would refuse such a cookie.
pub fn cookie_name(origin: &Origin) -> &'static str {
    if origin.is_https() { "__Host-innsyn" } else { "innsyn" }
}

pub(crate) fn layer(db: SessionDb, origin: &Origin) -> SessionManagerLayer<SessionDb> {
    SessionManagerLayer::new(db)
        .with_name(cookie_name(origin))
        .with_secure(origin.is_https())
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
}

/// What a session knows. Names are here so that every page, a fault page too, can say who is signed in, whose page it is,
/// and offer the way out, also when the source is down.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Who {
    /// The person's Patient in the source.
    pub(crate) patient: String,
    name: String,
    born: Option<Date>,
    /// What their own pages say that they are of.
    #[serde(default)]
    own: String,
    /// `None`: for oneself.
    #[serde(default)]
    pub(crate) acts_for: Option<ActsFor>,
}

impl Who {
    /// `own`: [`crate::address::Key::page_of`].
    pub(crate) fn new(patient: String, name: String, born: Option<Date>, own: String) -> Self {
        Self { patient, name, born, own, acts_for: None }
    }

    pub(crate) fn shown(&self) -> SignedIn {
        let acts_for = self.acts_for.as_ref().map(|chosen| match chosen {
            ActsFor::Ended => Shown::Ended,
            ActsFor::Preview { name, opens, .. } => Shown::Preview { name: name.clone(), opens: opens.clone() },
            ActsFor::Person { name, born, opens, .. } => {
                Shown::Person { name: name.clone(), born: *born, opens: opens.clone() }
            }
        });
        SignedIn { name: self.name.clone(), born: self.born, mark: self.mark().to_owned(), acts_for }
    }

    /// What the pages that they see now say that they are of. A page that was drawn for somebody else, or before one changed
    /// person, says something else, and is not answered.
    pub(crate) fn mark(&self) -> &str {
        match &self.acts_for {
            Some(ActsFor::Person { mark, .. } | ActsFor::Preview { mark, .. }) => mark,
            Some(ActsFor::Ended) | None => &self.own,
        }
    }

    /// Whether a form that says this was typed by them, for themselves or for somebody.
    pub(crate) fn has_typed(&self, mark: &str) -> bool {
        !self.own.is_empty()
            && mark.strip_prefix(&self.own).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// Whom one has chosen to act for. That it may be done is asked anew with every request.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) enum ActsFor {
    Person {
        /// Their Patient in the source.
        patient: String,
        name: String,
        born: Option<Date>,
        /// [`crate::address::Key::page_for`].
        mark: String,
        /// Has been asked whether to write as somebody else, and said yes.
        #[serde(default)]
        may_write: bool,
        /// What was open then: the menu leads to nothing else.
        #[serde(default)]
        opens: BTreeSet<Service>,
    },
    /// Oneself, as somebody would see it whom one lets in, or would let in: nothing can be changed.
    Preview {
        of: PreviewOf,
        name: Option<String>,
        mark: String,
        /// What was open to them then: the menu leads to nothing else.
        #[serde(default)]
        opens: BTreeSet<Service>,
        /// Where it was begun: there it leads back to.
        #[serde(default)]
        begun_at: String,
    },
    /// It may no longer be done. Nothing of the person is left here, and nothing opens again by itself.
    Ended,
}

/// Through whose eyes one looks at one's own.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) enum PreviewOf {
    /// Their Patient in the source.
    Person(String),
    /// Somebody with a fullmakt for these areas, before it is given.
    Areas(BTreeSet<Area>),
}

impl ActsFor {
    pub(crate) fn preview(
        of: PreviewOf,
        name: Option<String>,
        opens: BTreeSet<Service>,
        begun_at: String,
    ) -> Result<Self, Problem> {
        Ok(Self::Preview { of, name, mark: random()?, opens, begun_at })
    }

    pub(crate) fn person(
        patient: String,
        name: String,
        born: Option<Date>,
        mark: String,
        opens: BTreeSet<Service>,
    ) -> Self {
        Self::Person { patient, name, born, mark, may_write: false, opens }
    }
}

impl std::fmt::Debug for Who {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Who(***)")
    }
}

const WHO: &str = "who";
/// Second of the sign-in: a new id is not a new session.
const SINCE: &str = "since";
const WANTED: &str = "wanted";
/// Bytes of a form that was sent too late: the longest text that can be written, as forms encode it, and some more.
const LONGEST_TYPED: usize = 32 * 1024;
/// Bytes of the page first asked for.
const LONGEST_WANTED: usize = 512;
const TYPED: &str = "typed";
const SEARCHES: &str = "searches";
/// Searches that a session remembers: enough for going back and forth.
const MOST_SEARCHES: usize = 8;

/// A form that was posted and not stored.
#[derive(Serialize, Deserialize)]
struct Typed {
    page: String,
    /// What the page says that it is of: what is typed is given back there alone.
    whose: String,
    body: String,
}

/// The session of one request.
#[derive(Debug, Clone)]
pub(crate) struct Visitor {
    session: Session,
    /// `None`: nobody is signed in.
    pub(crate) who: Option<Who>,
}

impl Visitor {
    pub(crate) async fn of(session: Session) -> Result<Self, Problem> {
        let who = session.get(WHO).await.map_err(failed)?;
        Ok(Self { session, who })
    }

    /// As [`Who::mark`].
    pub(crate) fn mark(&self) -> String {
        self.who.as_ref().map(|who| who.mark().to_owned()).unwrap_or_default()
    }

    /// What the session is known by here. `None`: it is not kept yet.
    pub(crate) fn session_id(&self) -> Option<String> {
        self.session.id().map(|id| id.to_string())
    }

    /// Signs in under a new id; whoever knew the old one is left with nothing, and what somebody else has typed is gone. Gives the
    /// page first asked for.
    pub(crate) async fn sign_in(&self, who: &Who) -> Result<Option<String>, Problem> {
        let wanted = self.session.remove::<String>(WANTED).await.map_err(failed)?;
        self.session.remove::<Vec<(String, String)>>(SEARCHES).await.map_err(failed)?;
        if !self.kept().await?.is_some_and(|typed| who.has_typed(&typed.whose)) {
            self.session.remove::<Typed>(TYPED).await.map_err(failed)?;
        }
        self.session.cycle_id().await.map_err(failed)?;
        self.session.insert(SINCE, Timestamp::now().as_second()).await.map_err(failed)?;
        self.session.insert(WHO, who).await.map_err(failed)?;
        Ok(wanted)
    }

    /// Acts for somebody from now on, or for oneself, under a new id: what was asked for under the old one is not answered
    /// any more. `self` still tells of the person before.
    pub(crate) async fn switch(&self, acts_for: Option<ActsFor>) -> Result<(), Problem> {
        // The source was asked in between, and one may have signed out elsewhere: that is not undone by a new id.
        self.session.load().await.map_err(failed)?;
        let Some(who) = self.session.get::<Who>(WHO).await.map_err(failed)? else {
            return Err(Problem::new(FaultKind::SignedOut, "nobody is signed in"));
        };
        self.session.remove::<Vec<(String, String)>>(SEARCHES).await.map_err(failed)?;
        self.session.cycle_id().await.map_err(failed)?;
        self.session.insert(WHO, Who { acts_for, ..who }).await.map_err(failed)
    }

    /// Whether to ask before anything is written: the first time that one acts for somebody.
    pub(crate) fn writes_first(&self) -> bool {
        let acts_for = self.who.as_ref().and_then(|who| who.acts_for.as_ref());
        matches!(acts_for, Some(ActsFor::Person { may_write: false, .. }))
    }

    /// It was asked, and one said yes; for this change of person.
    pub(crate) async fn may_write(&self) -> Result<(), Problem> {
        self.session.load().await.map_err(failed)?;
        let Some(mut who) = self.session.get::<Who>(WHO).await.map_err(failed)? else {
            return Err(Problem::new(FaultKind::SignedOut, "nobody is signed in"));
        };
        if let Some(ActsFor::Person { may_write, .. }) = &mut who.acts_for {
            *may_write = true;
        }
        self.session.insert(WHO, who).await.map_err(failed)
    }

    /// Access has ended: from now on nothing is asked of the person, until one has gone back to oneself.
    pub(crate) async fn end_access(&self) -> Result<(), Problem> {
        let Some(who) = &self.who else { return Ok(()) };
        self.session.remove::<Vec<(String, String)>>(SEARCHES).await.map_err(failed)?;
        self.session.insert(WHO, Who { acts_for: Some(ActsFor::Ended), ..who.clone() }).await.map_err(failed)
    }

    pub(crate) async fn sign_out(&self) -> Result<(), Problem> {
        // Without an id there is nothing to delete.
        if self.session.id().is_none() { Ok(()) } else { self.session.flush().await.map_err(failed) }
    }

    /// Keeps the words of a search, which can be a diagnosis, and gives the handle that stands for them in an address.
    /// `instead_of`: the handle of words that were only on the way to these; it stands for these from now on.
    pub(crate) async fn keep_search(&self, words: &str, instead_of: &str) -> Result<String, Problem> {
        let mut searches = self.searches().await?;
        if let Some((handle, _)) = searches.iter().find(|(_, kept)| kept == words) {
            return Ok(handle.clone());
        }
        let handle = match searches.iter_mut().find(|(handle, _)| handle == instead_of) {
            // The address stays as it is while somebody types.
            Some((handle, kept)) => {
                words.clone_into(kept);
                handle.clone()
            }
            None => {
                let handle = random()?;
                searches.push((handle.clone(), words.to_owned()));
                let too_many = searches.len().saturating_sub(MOST_SEARCHES);
                searches.drain(..too_many);
                handle
            }
        };
        self.session.insert(SEARCHES, searches).await.map_err(failed)?;
        Ok(handle)
    }

    /// The words behind a handle. `None`: this session does not know it (any more).
    pub(crate) async fn search(&self, handle: &str) -> Result<Option<String>, Problem> {
        let searches = self.searches().await?;
        Ok(searches.into_iter().find(|(known, _)| known == handle).map(|(_, words)| words))
    }

    /// Keeps what was posted to a page and not stored: nobody was signed in (any more), or something is asked about it; until
    /// that page is shown again. `whose`: as its page says. `false`: it is longer than anything that can be written.
    pub(crate) async fn keep_typed(&self, page: &str, whose: &str, body: &str) -> Result<bool, Problem> {
        if page.len() > LONGEST_WANTED || whose.len() > LONGEST_WANTED || body.len() > LONGEST_TYPED {
            return Ok(false);
        }
        let typed = Typed { page: page.to_owned(), whose: whose.to_owned(), body: body.to_owned() };
        self.session.insert(TYPED, typed).await.map_err(failed)?;
        Ok(true)
    }

    /// What is kept of this page, where it was typed on a page of the same person.
    pub(crate) async fn typed(&self, page: &str) -> Result<Option<String>, Problem> {
        let typed = self.kept().await?.filter(|typed| typed.page == page);
        let typed = typed.filter(|typed| self.who.as_ref().is_some_and(|who| who.mark() == typed.whose));
        Ok(typed.map(|typed| typed.body))
    }

    /// Whether something is kept of this page that was typed for somebody else than whom one sees now.
    pub(crate) async fn typed_for_another(&self, page: &str) -> Result<bool, Problem> {
        let typed = self.kept().await?.filter(|typed| typed.page == page);
        Ok(typed.zip(self.who.as_ref()).is_some_and(|(typed, who)| who.mark() != typed.whose))
    }

    /// Gives it back, once.
    pub(crate) async fn take_typed(&self, page: &str) -> Result<Option<String>, Problem> {
        let typed = self.typed(page).await?;
        if typed.is_some() {
            self.session.remove::<Typed>(TYPED).await.map_err(failed)?;
        }
        Ok(typed)
    }

    async fn kept(&self) -> Result<Option<Typed>, Problem> {
        self.session.get(TYPED).await.map_err(failed)
    }

    async fn searches(&self) -> Result<Vec<(String, String)>, Problem> {
        Ok(self.session.get(SEARCHES).await.map_err(failed)?.unwrap_or_default())
    }

    /// Remembers the page that was asked for, until somebody is signed in. What is longer than any address of ours is not
    /// worth keeping for somebody whom nobody knows yet.
    pub(crate) async fn remember(&self, page: &str) -> Result<(), Problem> {
        if page.len() > LONGEST_WANTED {
            return Ok(());
        }
        self.session.insert(WANTED, page).await.map_err(failed)
    }
}

impl FromRequestParts<App> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Problem> {
        match parts.extensions.get::<Session>() {
            Some(session) => Self::of(session.clone()).await,
            None => Err(Problem::server("a route outside the session layer asked for the session")),
        }
    }
}

pub(crate) fn random() -> Result<String, Problem> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|_| Problem::server("the system gives no random bytes"))?;
    Ok(hex(&bytes))
}

fn failed(_: Error) -> Problem {
    // The error's text can quote what is in the session.
    Problem::server("the session database failed")
}
