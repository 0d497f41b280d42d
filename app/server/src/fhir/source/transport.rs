//! How a request gets to a base and its answer back. Redirects are answers like others: not followed.

use axum::Router;
use axum::body::{Body, Bytes};
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderName, Request, Response};
use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use innsyn_domain::treatment_plan::says_no_consent;
use tower::ServiceExt;

use super::{Budget, SourceFault};

/// Bytes of a refusal that are read for why.
const MOST_REFUSED: usize = 64 * 1024;
/// An unknown parameter is then refused by those who would otherwise ignore it.
const PREFER: (HeaderName, &str) = (HeaderName::from_static("prefer"), "handling=strict");

#[derive(Debug, Clone)]
pub(super) enum Transport {
    InProcess(Router),
    Network(Box<Client<HttpsConnector<HttpConnector>, Full<Bytes>>>),
}

impl Transport {
    pub(super) fn in_process(service: Router) -> Self {
        Self::InProcess(service)
    }

    pub(super) fn network() -> Self {
        let connector = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_all_versions().build();
        Self::Network(Box::new(Client::builder(TokioExecutor::new()).build(connector)))
    }

    pub(super) fn is_network(&self) -> bool {
        matches!(self, Self::Network(_))
    }

    pub(super) async fn post_form(&self, url: String, form: String, budget: &Budget) -> Result<Vec<u8>, SourceFault> {
        let request = Request::post(url)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(PREFER.0, PREFER.1)
            .header(ACCEPT, "application/fhir+json")
            .body(form)
            .map_err(|_| SourceFault::Request)?;
        self.send(request, budget).await
    }

    pub(super) async fn post_json(&self, url: String, body: String, budget: &Budget) -> Result<Vec<u8>, SourceFault> {
        let request = Request::post(url)
            .header(CONTENT_TYPE, "application/fhir+json")
            .header(ACCEPT, "application/fhir+json")
            .body(body)
            .map_err(|_| SourceFault::Request)?;
        self.send(request, budget).await
    }

    pub(super) async fn get(&self, url: String, budget: &Budget) -> Result<Vec<u8>, SourceFault> {
        let request = Request::get(url)
            .header(ACCEPT, "application/fhir+json")
            .body(String::new())
            .map_err(|_| SourceFault::Request)?;
        self.send(request, budget).await
    }

    async fn send(&self, request: Request<String>, budget: &Budget) -> Result<Vec<u8>, SourceFault> {
        match tokio::time::timeout(budget.left(), self.send_now(request, budget)).await {
            Ok(answered) => answered,
            Err(_) => Err(SourceFault::TooSlow),
        }
    }

    async fn send_now(&self, request: Request<String>, budget: &Budget) -> Result<Vec<u8>, SourceFault> {
        let response: Response<Body> = match self {
            Self::InProcess(service) => {
                service.clone().oneshot(request.map(Body::from)).await.map_err(|never| match never {})?
            }
            Self::Network(client) => {
                let request = request.map(|body| Full::new(body.into()));
                client.request(request).await.map_err(|_| SourceFault::Unreachable)?.map(Body::new)
            }
        };
        let status = response.status();
        if !status.is_success() {
            // Nothing else of a refusal is read.
            let body = Limited::new(response.into_body(), MOST_REFUSED).collect().await.ok();
            let said = body.and_then(|body| serde_json::from_slice(&body.to_bytes()).ok());
            let no_consent = said.as_ref().is_some_and(says_no_consent);
            return Err(if no_consent { SourceFault::NoPlanConsent } else { SourceFault::Status(status.as_u16()) });
        }
        let body = Limited::new(response.into_body(), budget.bytes_left());
        let bytes = body.collect().await.map_err(|error| {
            let too_much = error.downcast_ref::<http_body_util::LengthLimitError>().is_some();
            if too_much { SourceFault::TooMuch } else { SourceFault::Unreachable }
        })?;
        let bytes = bytes.to_bytes();
        if budget.take(bytes.len()) { Ok(bytes.into()) } else { Err(SourceFault::TooMuch) }
    }
}
