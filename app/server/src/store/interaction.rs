//! What a request asks for, read from its method and address. The same for a request of its own and for an entry of a
//! transaction or batch.

use ::http::{Method, StatusCode};
use form_urlencoded::parse;

use super::MAX_COUNT;
use super::content::is_id;
use super::error::{Refused, harmless_name};
use super::query::check_format;
use super::types::TypeDef;

/// The parameter of a `next` link of a history. Nobody else gives it.
pub(super) const BEFORE: &str = "_before";

#[derive(Debug)]
pub(super) enum Interaction {
    Capabilities,
    /// A transaction or batch.
    Bundle,
    Read {
        def: &'static TypeDef,
        id: String,
        version: Option<i64>,
    },
    History {
        def: &'static TypeDef,
        id: String,
        count: usize,
        /// Only versions older than this one: where the page before ended.
        before: Option<i64>,
    },
    Search {
        def: &'static TypeDef,
        params: Vec<(String, String)>,
    },
    Create {
        def: &'static TypeDef,
    },
    Update {
        def: &'static TypeDef,
        id: String,
    },
    Delete {
        def: &'static TypeDef,
        id: String,
    },
}

impl Interaction {
    /// `path` is below the base, with or without a leading slash; `form` is the body of `POST …/_search`.
    pub(super) fn of(method: &Method, path: &str, query: &str, form: &[u8]) -> Result<Self, Refused> {
        let mut params: Vec<(String, String)> = parse(query.as_bytes()).into_owned().collect();
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let get = method == Method::GET || method == Method::HEAD;
        let interaction = match segments.as_slice() {
            [] if method == Method::POST => Self::Bundle,
            ["metadata"] if get => Self::Capabilities,
            [] | ["metadata"] => return Err(not_allowed()),
            [name] => match (typed(name)?, method) {
                (def, _) if get => return Ok(Self::Search { def, params }),
                (def, &Method::POST) => Self::Create { def },
                _ => return Err(not_allowed()),
            },
            [name, "_search"] if method == Method::POST => {
                params.extend(parse(form).into_owned());
                return Ok(Self::Search { def: typed(name)?, params });
            }
            [name, id] => {
                let (def, id) = (typed(name)?, checked(id)?);
                match *method {
                    _ if get => Self::Read { def, id, version: None },
                    Method::PUT => Self::Update { def, id },
                    Method::DELETE => Self::Delete { def, id },
                    _ => return Err(not_allowed()),
                }
            }
            [name, id, "_history"] if get => {
                let mut number = |wanted: &str| match params.iter().position(|(name, _)| name == wanted) {
                    Some(at) => {
                        let given = params.remove(at).1.parse::<u32>();
                        given.map(Some).map_err(|_| Refused::invalid(format!("{wanted}: not a number")))
                    }
                    None => Ok(None),
                };
                let count = number("_count")?.map_or(MAX_COUNT, |count| MAX_COUNT.min(count as usize));
                let before = number(BEFORE)?.map(i64::from);
                Self::History { def: typed(name)?, id: checked(id)?, count, before }
            }
            [name, id, "_history", version] if get => {
                // What is no number is no version of ours.
                let version = version.parse().map_err(|_| Refused::not_found("no such version"))?;
                Self::Read { def: typed(name)?, id: checked(id)?, version: Some(version) }
            }
            [_, _, "_history"] | [_, _, "_history", _] => return Err(not_allowed()),
            _ => return Err(Refused::not_found("no such address in this store")),
        };
        for (name, value) in &params {
            match name.as_str() {
                "_format" => check_format(value)?,
                _ => return Err(Refused::unsupported(format!("unknown parameter {}", harmless_name(name)))),
            }
        }
        Ok(interaction)
    }

    /// Answered from an index, in about the time that another thread takes to begin with it: who somebody is, and how much
    /// there is of theirs.
    pub(super) fn is_quick(&self) -> bool {
        let Self::Search { def, params } = self else { return false };
        let has = |wanted: &str| params.iter().any(|(name, _)| name == wanted);
        match def.name {
            "Patient" => has("_id") || has("identifier"),
            _ => has("patient") && params.iter().any(|(name, value)| name == "_summary" && value == "count"),
        }
    }
}

fn typed(name: &str) -> Result<&'static TypeDef, Refused> {
    TypeDef::named(name).ok_or_else(|| Refused::not_found("a type that this store does not keep"))
}

fn checked(id: &str) -> Result<String, Refused> {
    // An id that FHIR does not allow was never given out.
    if is_id(id) { Ok(id.to_owned()) } else { Err(Refused::not_found("no such id")) }
}

fn not_allowed() -> Refused {
    Refused::new(StatusCode::METHOD_NOT_ALLOWED, "not-supported", "this method is not for this address")
}
