//! The browser's only door to the server: the few addresses that islands ask, and what can go wrong on the way.
//!
//! The session is a cookie that no script reads, so nothing here knows who is asking.

mod tree;

use gloo_net::http::{Request, Response};
use innsyn_i18n::{Locale, Phrase};
use js_sys::{Array, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub use tree::{Form, Node, Told};

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

/// A list of laboratory results, as the page itself would have drawn it: what the server tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// What [`Node::Like`] means.
    pub forms: Vec<Form>,
    /// The days, or the names, of the list.
    pub rows: Vec<Node>,
}

/// [`LabRows`] as the browser has read it. The arrays are of [`Told`], and of [`Form`].
#[derive(Debug)]
pub struct ToldRows {
    pub query: String,
    pub shown: usize,
    pub fitting: usize,
    pub said: Phrase,
    pub chosen: Array,
    pub forms: Array,
    pub rows: Array,
}

impl ToldRows {
    fn read(told: &JsValue) -> Option<Self> {
        let field = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
        let count = |name: &str| whole(&field(told, name)?).map(|number| number as usize);
        let array = |name: &str| field(told, name)?.dyn_into().ok();
        let said = field(told, "said")?;
        let lang = field(&said, "lang")?.as_string().and_then(|lang| Locale::from_tag(&lang));
        Some(Self {
            query: field(told, "query")?.as_string()?,
            shown: count("shown")?,
            fitting: count("fitting")?,
            said: Phrase { text: field(&said, "text")?.as_string()?, lang },
            chosen: array("chosen")?,
            forms: array("forms")?,
            rows: array("rows")?,
        })
    }
}

/// A number that a server of ours counted.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "never less than nothing, or a part")]
pub fn whole(told: &JsValue) -> Option<u32> {
    told.as_f64().map(|number| number as u32)
}

/// The results after the first `from` rows, at most a page of them. `query`: whose they are, and what was chosen as in [`LabRows`].
pub async fn more_lab_results(query: &str, from: usize) -> Result<ToldRows, ClientError> {
    answer(Request::get(&format!("{LAB_RESULTS}?fra={from}&{query}")).send().await).await
}

/// The first results that fit a form. `form`: its fields, as a browser would have posted them. `has`: names of the parts
/// ([`Node::Part`]) that need not be told again, with dots between them.
pub async fn chosen_lab_results(form: &str, has: &str) -> Result<ToldRows, ClientError> {
    let request = Request::post(LAB_RESULTS).header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(format!("{form}&{HAS}={has}"));
    answer(request.map_err(|_| ClientError::Unreachable)?.send().await).await
}

async fn answer(sent: Result<Response, gloo_net::Error>) -> Result<ToldRows, ClientError> {
    let answer = sent.map_err(|_| ClientError::Unreachable)?;
    if !answer.ok() {
        return Err(ClientError::Refused(answer.status()));
    }
    // Read by the browser, which is quicker at it than code that it has to fetch first.
    let json = web_sys::Response::from(answer).json().map_err(|_| ClientError::Unreadable)?;
    let told = JsFuture::from(json).await.map_err(|_| ClientError::Unreadable)?;
    ToldRows::read(&told).ok_or(ClientError::Unreadable)
}
