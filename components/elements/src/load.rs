//! Fetching what `src` names. The host decides on credentials and headers; pages are followed within the origin alone.

use std::collections::BTreeSet;

use gloo_net::http::{Request, Response};
use innsyn_domain::bundle::{Bundle, BundleFault};
use web_sys::{AbortSignal, RequestCredentials, RequestRedirect, Url};

use crate::shown::Fault;

/// So many pages are read at most; that there are more is said then.
const MOST_PAGES: usize = 200;

/// What is asked, and how.
pub(crate) struct Question {
    pub(crate) src: String,
    pub(crate) credentials: RequestCredentials,
    /// Name and value.
    pub(crate) headers: Vec<(String, String)>,
    /// How an answer is read.
    pub(crate) read: fn(&str) -> Result<Bundle, BundleFault>,
}

/// All pages, and the FHIR version that the server says they are of.
pub(crate) struct Answer {
    pub(crate) pages: Vec<Bundle>,
    pub(crate) version: Option<String>,
}

pub(crate) async fn load(question: &Question, signal: &AbortSignal) -> Result<Answer, Fault> {
    let mut answer = Answer { pages: Vec::new(), version: None };
    let (mut next, mut origin, mut asked) = (Some(question.src.clone()), None, BTreeSet::new());
    while let Some(address) = next.take().filter(|address| asked.insert(address.clone())) {
        let is_first = answer.pages.is_empty();
        let response = ask(question, &address, is_first, signal).await?;
        let home = Url::new(&response.url()).map_err(|_| Fault::Unreachable)?;
        // As it is written in full: a page may name the first one so.
        asked.insert(home.href());
        answer.version = answer.version.or_else(|| version(&response));
        let text = response.text().await.map_err(|_| Fault::Unreachable)?;
        let page = match (question.read)(&text) {
            Ok(page) => page,
            // What is no FHIR is no answer to what was asked; an error page, mostly.
            Err(BundleFault::NotJson { .. }) if !response.ok() => return Err(Fault::Refused(response.status())),
            Err(fault) => return Err(Fault::Bundle(fault)),
        };
        if !response.ok() {
            return Err(Fault::Refused(response.status()));
        }
        let origin = &*origin.get_or_insert_with(|| home.origin());
        let follows = page.next().and_then(|next| Url::new_with_base(next, &home.href()).ok());
        // Another origin would be given the host's headers. A page that is not followed is said to be missing.
        next = follows.filter(|next| next.origin() == *origin).map(|next| next.href());
        answer.pages.push(page);
        if answer.pages.len() >= MOST_PAGES {
            break;
        }
    }
    Ok(answer)
}

async fn ask(question: &Question, address: &str, is_first: bool, signal: &AbortSignal) -> Result<Response, Fault> {
    let mut request = Request::get(address)
        .header("accept", "application/fhir+json")
        .credentials(question.credentials)
        .abort_signal(Some(signal));
    // Where one is sent on to, the host's headers must not come along.
    if !is_first || !question.headers.is_empty() {
        request = request.redirect(RequestRedirect::Error);
    }
    for (name, value) in &question.headers {
        request = request.header(name, value);
    }
    request.send().await.map_err(|_| Fault::Unreachable)
}

/// `application/fhir+json; fhirVersion=4.0`
fn version(response: &Response) -> Option<String> {
    let kind = response.headers().get("content-type")?;
    let said = kind.split(';').find_map(|part| part.trim().strip_prefix("fhirVersion=").map(str::to_owned))?;
    Some(said.trim_matches('"').to_owned())
}
