//! One FHIR R4 base: the embedded store in process, or a foreign server. The same requests, the same checks.
//!
//! The base is not trusted. It is asked with `POST {Type}/_search`, its redirects are not followed, its `next` links
//! only inside the base, and its answers end somewhere: after so many pages, bytes and seconds.

mod pages;
mod transaction;
mod transport;

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use http::Uri;
use innsyn_domain::lab_results::Entry;
use serde_json::Value;

use pages::{Base, Page};
pub(crate) use transaction::Needs;
pub use transaction::WriteFault;
use transport::Transport;

/// Entries of a page that are asked for. The most that the embedded store gives; other servers give what they like.
const COUNT: usize = 1000;
/// FHIR's type of the Bundle that answers a search.
const SEARCH: &str = "searchset";
/// Pages of one search.
const MAX_PAGES: usize = 50;
/// Bytes of all answers that one page of ours is made from. As values they take some six times as much.
const MAX_BYTES: usize = 24 * 1024 * 1024;
/// How long all answers together may take. A citizen who waits five seconds is told what is wrong instead.
const MAX_TIME: Duration = Duration::from_millis(4500);

/// A FHIR R4 base.
#[derive(Debug, Clone)]
pub struct Source {
    transport: Transport,
    base: Base,
}

/// Why a search gave nothing. `Display` is for developers and holds neither addresses nor anything personal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SourceFault {
    #[error("the FHIR base cannot be reached")]
    Unreachable,
    #[error("the FHIR base answered too slowly")]
    TooSlow,
    #[error("the FHIR base answered too much")]
    TooMuch,
    #[error("the FHIR base answered with status {0}")]
    Status(u16),
    #[error("the FHIR base says that the person has not consented to a plan")]
    NoPlanConsent,
    #[error("the FHIR base's answer is not FHIR R4 JSON")]
    NotFhir,
    #[error("the FHIR base did not give everything, and without that nothing can be decided")]
    NotWhole,
    #[error("the request to the FHIR base could not be written")]
    Request,
}

/// What one search gave, nothing checked yet.
#[derive(Debug, Default)]
pub struct Answer {
    /// In the order of the answer; OperationOutcomes are among `outcomes`.
    pub entries: Vec<Entry>,
    pub outcomes: Vec<Value>,
    /// How many matches the base says that it has.
    pub total: Option<u64>,
    /// Matches that came.
    pub matches: u64,
    /// There is more, and it could not be had: a `next` that leads elsewhere, that failed, or too many pages.
    pub cut_off: bool,
}

/// What one page of ours may still cost.
#[derive(Debug)]
pub struct Budget {
    until: Instant,
    bytes: AtomicUsize,
}

impl Budget {
    pub fn new() -> Self {
        Self::of(MAX_BYTES)
    }

    /// For a part of a page that the rest of it must not wait for.
    pub(crate) fn of(bytes: usize) -> Self {
        Self { until: Instant::now() + MAX_TIME, bytes: AtomicUsize::new(bytes) }
    }

    fn left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }

    /// Takes what an answer cost. `false`: it was more than there was.
    fn take(&self, bytes: usize) -> bool {
        self.bytes.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(bytes)).is_ok()
    }

    fn bytes_left(&self) -> usize {
        self.bytes.load(Ordering::SeqCst)
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new()
    }
}

impl Source {
    /// A service in this process: the embedded store, or a test's.
    pub fn in_process(service: Router) -> Self {
        let base = Uri::from_static("http://store.invalid");
        Self { transport: Transport::in_process(service), base: Base::new(&base) }
    }

    /// A foreign server.
    pub fn foreign(base: &Uri) -> Self {
        Self { transport: Transport::network(), base: Base::new(base) }
    }

    /// Not the embedded store.
    pub(crate) fn is_foreign(&self) -> bool {
        self.transport.is_network()
    }

    /// Asks for all of a type that fits the parameters.
    pub(crate) async fn search(
        &self,
        kind: &str,
        params: &[(&str, &str)],
        budget: &Budget,
    ) -> Result<Answer, SourceFault> {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(params)
            .append_pair("_count", &COUNT.to_string())
            .finish();
        let first = self.transport.post_form(self.base.at(&format!("{kind}/_search")), form, budget).await?;
        self.all_pages(SEARCH, kind, &first, budget).await
    }

    /// The same, the newest first: where not all of it can be had, the oldest are missing. A base that refuses the order is asked
    /// without it.
    pub(crate) async fn search_newest_first(
        &self,
        kind: &str,
        params: &[(&str, &str)],
        budget: &Budget,
    ) -> Result<Answer, SourceFault> {
        let ordered = [params, &[("_sort", "-date")]].concat();
        match self.search(kind, &ordered, budget).await {
            Err(SourceFault::Status(400..=499)) => self.search(kind, params, budget).await,
            answer => answer,
        }
    }

    /// All versions of one resource, the newest first.
    pub(crate) async fn history(&self, kind: &str, id: &str, budget: &Budget) -> Result<Answer, SourceFault> {
        let url = self.base.at(&format!("{kind}/{id}/_history?_count={COUNT}"));
        let first = self.transport.get(url, budget).await?;
        self.all_pages("history", kind, &first, budget).await
    }

    /// What came first, and the rest of it. `of`: FHIR's type of the Bundles.
    async fn all_pages(&self, of: &str, kind: &str, first: &[u8], budget: &Budget) -> Result<Answer, SourceFault> {
        let mut page = Page::read(first, of)?;
        let mut answer = Answer { total: page.total, ..Answer::default() };
        let mut asked = HashSet::new();
        for _ in 1..MAX_PAGES {
            let next = page.next.take();
            answer.take(page);
            let Some(next) = next else {
                answer.cut_off |= answer.is_short();
                return Ok(answer);
            };
            let Some(next) = self.base.inside(&next).filter(|next| asked.insert(next.clone())) else {
                tracing::warn!(kind, "a next link leads out of the FHIR base, or in a circle: not followed");
                break;
            };
            match self.transport.get(next, budget).await.and_then(|body| Page::read(&body, of)) {
                Ok(read) => page = read,
                Err(fault) => {
                    tracing::warn!(kind, %fault, "a next page could not be had");
                    break;
                }
            }
        }
        answer.cut_off = true;
        Ok(answer)
    }

    /// How many of a type fit the parameters. `None`: the base does not say.
    pub(crate) async fn count(&self, kind: &str, params: &[(&str, &str)], budget: &Budget) -> Option<u64> {
        let form = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(params)
            .append_pair("_summary", "count")
            .finish();
        let body = self.transport.post_form(self.base.at(&format!("{kind}/_search")), form, budget).await.ok()?;
        Page::read(&body, SEARCH).ok()?.total
    }

    /// Whether the base says of itself that it holds test data only: HL7's code for that, on its CapabilityStatement.
    pub async fn is_synthetic(&self) -> Result<bool, SourceFault> {
        let statement = self.statement(&Budget::new()).await?;
        let tags = statement["meta"]["tag"].as_array();
        Ok(tags
            .into_iter()
            .flatten()
            .any(|tag| tag["system"] == "http://terminology.hl7.org/CodeSystem/v3-ActReason" && tag["code"] == "HTEST"))
    }

    async fn statement(&self, budget: &Budget) -> Result<Value, SourceFault> {
        let body = self.transport.get(self.base.at("metadata"), budget).await?;
        let statement: Value = serde_json::from_slice(&body).map_err(|_| SourceFault::NotFhir)?;
        if statement["resourceType"] == "CapabilityStatement" { Ok(statement) } else { Err(SourceFault::NotFhir) }
    }

    /// `Type/id` of a reference that leads into this base; `None`: it leads elsewhere, or is no address.
    pub(crate) fn local<'a>(&self, reference: &'a str) -> Option<(&'a str, &'a str)> {
        self.base.local(reference)
    }
}

impl Answer {
    /// What came is in the order that was asked for, month by month: a base may ignore it and say nothing.
    pub(crate) fn is_newest_first(&self) -> bool {
        let month = |entry: &Entry| {
            let of = &entry.resource;
            let when = of["effectiveDateTime"].as_str().or(of["effectivePeriod"]["start"].as_str());
            when.or(of["effectiveInstant"].as_str()).and_then(|when| when.get(..7)).map(str::to_owned)
        };
        let months: Vec<String> = self.entries.iter().filter(|entry| !entry.included).filter_map(month).collect();
        months.is_sorted_by(|newer, older| newer >= older)
    }

    fn take(&mut self, page: Page) {
        for entry in page.entries {
            if entry.resource.get("resourceType").and_then(Value::as_str) == Some("OperationOutcome") {
                self.outcomes.push(entry.resource);
            } else {
                self.matches += u64::from(!entry.included);
                self.entries.push(entry);
            }
        }
    }

    /// The base has more than it gave, by its own count; or gave a full page without saying whether there is more.
    fn is_short(&self) -> bool {
        match self.total {
            Some(total) => total > self.matches,
            None => self.matches >= COUNT as u64,
        }
    }
}
