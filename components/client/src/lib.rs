//! The browser's only door to the server: the few addresses that islands ask, and what can go wrong on the way.
//!
//! The session is a cookie that no script reads, so nothing here knows who is asking.

mod tree;

use gloo_net::http::Request;
use innsyn_i18n::Phrase;
use serde::{Deserialize, Serialize};

pub use tree::Node;

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

/// Rows that come after those on a page, as the page itself would have drawn them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoreRows {
    /// On the page when these are added. Not more than before: there is nothing after it.
    pub shown: usize,
    /// How many are shown now, of how many, in words.
    pub said: Phrase,
    pub nodes: Vec<Node>,
}

/// The laboratory results after the first `from` rows, at most a page of them. `query`: what was chosen and in which
/// order, as it stands in the page's address.
pub async fn more_lab_results(query: &str, from: usize) -> Result<MoreRows, ClientError> {
    let separator = if query.is_empty() { "" } else { "&" };
    let request =
        Request::get(&format!("/api/provesvar?fra={from}{separator}{query}")).header("accept", "application/json");
    let answer = request.send().await.map_err(|_| ClientError::Unreachable)?;
    if !answer.ok() {
        return Err(ClientError::Refused(answer.status()));
    }
    answer.json().await.map_err(|_| ClientError::Unreadable)
}
