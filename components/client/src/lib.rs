//! The browser's only door to the server: the few addresses that islands ask, and what can go wrong on the way.
//!
//! The session is a cookie that no script reads, so nothing here knows who is asking.

mod tree;

use gloo_net::http::{Request, Response};
use innsyn_i18n::Phrase;
use serde::{Deserialize, Serialize};

pub use tree::Node;

const LAB_RESULTS: &str = "/api/provesvar";
/// The field of a form that names the parts.
const HAS: &str = "har";

/// Why nothing came. Nothing of the answer is in it: it may end up in a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// The server was not reached.
    #[error("the server was not reached")]
    Unreachable,
    /// The server answered with this HTTP status: 401 when the session has ended.
    #[error("the server answered {0}")]
    Refused(u16),
    /// An answer of another form than this build of the page knows.
    #[error("the answer could not be read")]
    Unreadable,
}

/// A list of laboratory results, as the page itself would have drawn it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabRows {
    /// What was chosen and in which order, as it stands in the page's address.
    pub query: String,
    /// How many are on the page when these are.
    pub shown: usize,
    /// How many fit what was chosen.
    pub fitting: usize,
    /// How many are shown, of how many, in words.
    pub said: Phrase,
    /// What was chosen, in words. Empty: nothing was.
    pub chosen: Vec<Node>,
    pub rows: Vec<Node>,
}

/// The results after the first `from` rows, at most a page of them. `query`: as in [`LabRows`].
pub async fn more_lab_results(query: &str, from: usize) -> Result<LabRows, ClientError> {
    let separator = if query.is_empty() { "" } else { "&" };
    answer(Request::get(&format!("{LAB_RESULTS}?fra={from}{separator}{query}")).send().await).await
}

/// The first results that fit a form. `form`: its fields, as a browser would have posted them. `has`: names of the parts
/// ([`Node::Part`]) that need not be told again, with dots between them.
pub async fn chosen_lab_results(form: &str, has: &str) -> Result<LabRows, ClientError> {
    let request = Request::post(LAB_RESULTS).header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(format!("{form}&{HAS}={has}"));
    answer(request.map_err(|_| ClientError::Unreachable)?.send().await).await
}

async fn answer(sent: Result<Response, gloo_net::Error>) -> Result<LabRows, ClientError> {
    let answer = sent.map_err(|_| ClientError::Unreachable)?;
    if !answer.ok() {
        return Err(ClientError::Refused(answer.status()));
    }
    answer.json().await.map_err(|_| ClientError::Unreadable)
}
