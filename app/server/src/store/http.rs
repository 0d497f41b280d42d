//! The FHIR base as an HTTP service. It listens on no port: whoever holds the `Router` calls it.

use ::http::header::{CONTENT_TYPE, ETAG, HOST, IF_MATCH, IF_NONE_MATCH, LAST_MODIFIED, LOCATION};
use ::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::Response;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use super::MAX_BODY;
use super::bundle;
use super::capability;
use super::content::http_date;
use super::db::{Store, is_synthetic};
use super::error::Refused;
use super::interaction::Interaction;
use super::read::{self, etag};
use super::search;
use super::types::TypeDef;
use super::write::{Change, Condition, Outcome, Writer, random_id};

/// What is answered, before it is HTTP.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    /// Version and time of the one resource that this is about.
    pub(super) version: Option<(i64, i64)>,
    /// Where the resource is, below the base.
    pub(super) location: Option<String>,
    pub(super) body: Option<Box<RawValue>>,
}

/// The store as a FHIR R4 base. Addresses in its answers begin with what the request was sent to.
pub fn service(store: Store) -> Router {
    Router::new().fallback(serve).with_state(store)
}

async fn serve(State(store): State<Store>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let base = base(&parts.uri, &parts.headers);
    let Ok(body) = to_bytes(body, MAX_BODY).await else {
        let refused = Refused::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "too-long",
            format!("the body is larger than {} MiB, or broke off", MAX_BODY / (1024 * 1024)),
        );
        return response(&base, Err(refused));
    };
    let interaction = Interaction::of(&parts.method, parts.uri.path(), parts.uri.query().unwrap_or_default(), &body)
        .and_then(|interaction| check_content_type(&interaction, &parts.headers).map(|()| interaction));
    let answered = match interaction {
        Err(refused) => Err(refused),
        Ok(interaction) if interaction.is_quick() => {
            answer(&store, interaction, &parts.method, &parts.headers, &body, &base)
        }
        Ok(interaction) => {
            let address = base.clone();
            let answered = tokio::task::spawn_blocking(move || {
                answer(&store, interaction, &parts.method, &parts.headers, &body, &address)
            });
            answered.await.unwrap_or_else(|_| {
                tracing::error!("a request to the store panicked");
                Err(Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "exception", "the store failed"))
            })
        }
    };
    response(&base, answered)
}

fn answer(
    store: &Store,
    interaction: Interaction,
    method: &Method,
    headers: &HeaderMap,
    body: &[u8],
    base: &str,
) -> Result<Answer, Refused> {
    match interaction {
        Interaction::Bundle => bundle::run(store, &json(body)?.1, base),
        Interaction::Create { .. } | Interaction::Update { .. } | Interaction::Delete { .. } => {
            // A condition that is not understood is not left out.
            for name in ["if-none-match", "if-modified-since", "if-unmodified-since"] {
                if headers.contains_key(name) {
                    return Err(Refused::unsupported(format!("{name} is not supported for a change")));
                }
            }
            let condition = condition(headers.get(IF_MATCH))?;
            let unless = match (headers.get("if-none-exist"), &interaction) {
                (None, _) => None,
                (Some(query), Interaction::Create { def }) => Some((*def, unless(query.to_str().unwrap_or_default())?)),
                (Some(_), _) => return Err(Refused::unsupported("If-None-Exist is for creating")),
            };
            let content = match interaction {
                Interaction::Delete { .. } => None,
                _ => Some(json(body)?),
            };
            store.write(|tx| {
                if let Some((def, params)) = &unless
                    && let Some(id) = there_already(tx, def, params)?
                {
                    return Ok(not_created(def, &id));
                }
                let mut writer = Writer::new(tx);
                let content = content.as_ref().map(|(text, value)| (*text, value));
                let answer = change(&mut writer, &interaction, content, None, condition)?;
                writer.finish()?;
                Ok(answer)
            })
        }
        reading => {
            let mut answer = store.read(|conn| look(store, conn, &reading, base))?;
            let known = headers.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
            if let (Some(known), Some((version, _))) = (known, answer.version)
                && *method == Method::GET
                && known.split(',').any(|tag| tag.trim() == etag(version))
            {
                answer.status = StatusCode::NOT_MODIFIED;
                answer.body = None;
            }
            Ok(answer)
        }
    }
}

/// An interaction that changes nothing.
pub(super) fn look(
    store: &Store,
    conn: &rusqlite::Connection,
    interaction: &Interaction,
    base: &str,
) -> Result<Answer, Refused> {
    let body = match interaction {
        Interaction::Capabilities => raw(&capability::statement(is_synthetic(conn)?, base))?,
        Interaction::History { def, id, count, before } => {
            raw(&read::history(conn, (def, id), (*count, *before), base)?)?
        }
        Interaction::Search { def, params } => search::search(store, conn, def, params, base)?,
        Interaction::Read { def, id, version } => {
            let shown = read::read(conn, def, id, *version)?;
            return Ok(Answer {
                status: StatusCode::OK,
                version: Some((shown.version, shown.updated)),
                location: None,
                body: Some(shown.resource),
            });
        }
        Interaction::Bundle | Interaction::Create { .. } | Interaction::Update { .. } | Interaction::Delete { .. } => {
            return Err(Refused::unsupported("this is not a reading interaction"));
        }
    };
    Ok(Answer { status: StatusCode::OK, version: None, location: None, body: Some(body) })
}

/// An interaction that changes one resource. `new_id` is the id of a resource that is created, where it was chosen
/// before (so that others in the same transaction can refer to it).
pub(super) fn change(
    writer: &mut Writer<'_>,
    interaction: &Interaction,
    content: Option<(&str, &Value)>,
    new_id: Option<String>,
    condition: Condition,
) -> Result<Answer, Refused> {
    let content = || content.ok_or_else(|| Refused::invalid("no resource was sent"));
    match interaction {
        Interaction::Create { def } => {
            let id = match new_id {
                Some(id) => id,
                None => random_id()?,
            };
            let (body, value) = content()?;
            let (outcome, _) = writer.put(def, &id, body, value, Condition::Any)?;
            changed(def.name, &id, outcome, body)
        }
        Interaction::Update { def, id } => {
            let (body, value) = content()?;
            if value.get("id").and_then(Value::as_str) != Some(id) {
                return Err(Refused::invalid(format!("{}.id: not the id of the address", def.name)));
            }
            let (outcome, _) = writer.put(def, id, body, value, condition)?;
            changed(def.name, id, outcome, body)
        }
        Interaction::Delete { def, id } => {
            let outcome = writer.delete(def, id, condition)?;
            Ok(Answer {
                status: StatusCode::NO_CONTENT,
                version: outcome.map(|outcome| (outcome.version, outcome.updated)),
                location: None,
                body: None,
            })
        }
        _ => Err(Refused::unsupported("this is not a changing interaction")),
    }
}

fn changed(name: &str, id: &str, outcome: Outcome, body: &str) -> Result<Answer, Refused> {
    let status = if outcome.change == Change::Created { StatusCode::CREATED } else { StatusCode::OK };
    let shown = super::content::present(body, id, outcome.version, outcome.updated);
    Ok(Answer {
        status,
        version: Some((outcome.version, outcome.updated)),
        location: Some(format!("{name}/{id}/_history/{}", outcome.version)),
        body: Some(shown.map_err(|error| Refused::not_json(&error))?),
    })
}

/// The search of a conditional create. Without a parameter everything would match.
pub(super) fn unless(query: &str) -> Result<Vec<(String, String)>, Refused> {
    let query = query.split_once('?').map_or(query, |(_, query)| query);
    let params: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    if params.is_empty() { Err(Refused::invalid("a conditional create without a condition")) } else { Ok(params) }
}

/// The id of the one that matches. `None`: none does.
pub(super) fn there_already(
    conn: &rusqlite::Connection,
    def: &'static TypeDef,
    params: &[(String, String)],
) -> Result<Option<String>, Refused> {
    let mut found = search::ids(conn, def, params)?;
    match found.len() {
        0 | 1 => Ok(found.pop()),
        _ => Err(Refused::new(StatusCode::PRECONDITION_FAILED, "multiple-matches", "several resources match already")),
    }
}

/// Source: FHIR R4, conditional create: 200, and nothing is changed.
pub(super) fn not_created(def: &TypeDef, id: &str) -> Answer {
    Answer { status: StatusCode::OK, version: None, location: Some(format!("{}/{id}", def.name)), body: None }
}

/// `W/"3"` as version 3.
pub(super) fn condition_of(tag: &str) -> Result<Condition, Refused> {
    let version = tag.trim().strip_prefix("W/").unwrap_or(tag.trim()).strip_prefix('"');
    let version = version.and_then(|tag| tag.strip_suffix('"')).and_then(|tag| tag.parse().ok());
    version.map(Condition::Version).ok_or_else(|| Refused::invalid("If-Match: not an ETag of this store"))
}

fn condition(header: Option<&HeaderValue>) -> Result<Condition, Refused> {
    match header {
        None => Ok(Condition::Any),
        Some(value) => condition_of(value.to_str().unwrap_or_default()),
    }
}

/// The body as text and as value.
fn json(body: &[u8]) -> Result<(&str, Value), Refused> {
    let text = std::str::from_utf8(body).map_err(|_| Refused::invalid("the body is not UTF-8"))?;
    let value = serde_json::from_str(text).map_err(|error| Refused::not_json(&error))?;
    Ok((text, value))
}

fn check_content_type(interaction: &Interaction, headers: &HeaderMap) -> Result<(), Refused> {
    let Some(given) = headers.get(CONTENT_TYPE) else { return Ok(()) };
    let given = given.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
    let fits = match interaction {
        Interaction::Bundle | Interaction::Create { .. } | Interaction::Update { .. } => {
            matches!(given, "application/fhir+json" | "application/json" | "application/json+fhir")
        }
        // Read as a form already: in another type there would be parameters that nobody saw.
        Interaction::Search { .. } => given == "application/x-www-form-urlencoded",
        _ => true,
    };
    if fits {
        Ok(())
    } else {
        Err(Refused::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-supported", "not a content type for this request"))
    }
}

/// What the request was sent to: scheme and host, without a slash at the end.
fn base(uri: &Uri, headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = uri.authority().map(|authority| authority.as_str()).or(host).unwrap_or("store.invalid");
    format!("{}://{host}", uri.scheme_str().unwrap_or("http"))
}

/// As text. What was made here can be written.
pub(super) fn raw(value: &Value) -> Result<Box<RawValue>, Refused> {
    to_raw_value(value).map_err(|error| Refused::not_json(&error))
}

fn response(base: &str, answered: Result<Answer, Refused>) -> Response {
    let answer = answered.unwrap_or_else(|refused| Answer {
        status: refused.status,
        version: None,
        location: None,
        body: raw(&refused.outcome()).ok(),
    });
    let mut response = Response::new(match &answer.body {
        Some(body) => Body::from(body.get().to_owned()),
        None => Body::empty(),
    });
    *response.status_mut() = answer.status;
    let headers = response.headers_mut();
    if answer.body.is_some() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/fhir+json; charset=utf-8"));
    }
    let mut set = |name: HeaderName, text: String| {
        // Ours are always ASCII; a host name that is not gives no Location rather than no answer.
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(name, value);
        }
    };
    if let Some((version, updated)) = answer.version {
        set(ETAG, etag(version));
        set(LAST_MODIFIED, http_date(updated));
    }
    if let Some(location) = answer.location {
        set(LOCATION, format!("{base}/{location}"));
    }
    response
}
