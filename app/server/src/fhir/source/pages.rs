//! Addresses inside a base, and a page of an answer.

use http::Uri;
use innsyn_domain::lab_results::Entry;
use serde_json::Value;

use super::SourceFault;

/// The address that everything is asked below.
#[derive(Debug, Clone)]
pub(super) struct Base {
    /// Scheme, host and port.
    origin: String,
    /// Without a slash at the end.
    path: String,
}

impl Base {
    pub(super) fn new(base: &Uri) -> Self {
        Self { origin: origin(base).unwrap_or_default(), path: base.path().trim_end_matches('/').to_owned() }
    }

    pub(super) fn at(&self, rest: &str) -> String {
        format!("{}{}/{rest}", self.origin, self.path)
    }

    /// The base itself.
    pub(super) fn root(&self) -> String {
        let path = if self.path.is_empty() { "/" } else { &self.path };
        format!("{}{path}", self.origin)
    }

    /// A link of an answer as an address, when it leads into the base.
    pub(super) fn inside(&self, link: &str) -> Option<String> {
        let absolute = if link.starts_with("//") || link.contains('\\') {
            return None;
        } else if link.starts_with('/') {
            format!("{}{link}", self.origin)
        } else if link.starts_with('?') {
            format!("{}{}{link}", self.origin, self.path)
        } else {
            link.to_owned()
        };
        let uri: Uri = absolute.parse().ok()?;
        let path = uri.path();
        // A dot segment, plain or encoded, would lead out again behind our back.
        let hides_dots = path.split('/').any(|part| {
            let part = part.to_ascii_lowercase().replace("%2e", ".");
            part == "." || part == ".." || part.contains("%2f") || part.contains("%5c")
        });
        let below = path == self.path || path.strip_prefix(&self.path).is_some_and(|rest| rest.starts_with('/'));
        (origin(&uri).as_deref() == Some(&self.origin) && below && !hides_dots).then_some(absolute)
    }

    /// `Type/id` of a reference that is relative, or absolute and inside the base.
    pub(super) fn local<'a>(&self, reference: &'a str) -> Option<(&'a str, &'a str)> {
        let rest = match reference.strip_prefix(&self.origin) {
            Some(absolute) => absolute.strip_prefix(&self.path)?.strip_prefix('/')?,
            None => reference,
        };
        let rest = rest.split_once("/_history/").map_or(rest, |(resource, _)| resource);
        let (kind, id) = rest.split_once('/')?;
        let is_type = kind.bytes().all(|byte| byte.is_ascii_alphabetic()) && !kind.is_empty();
        let is_id = (1..=64).contains(&id.len())
            && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.');
        (is_type && is_id).then_some((kind, id))
    }
}

/// Scheme, host and port, with the port that the scheme implies left out.
fn origin(uri: &Uri) -> Option<String> {
    let scheme = uri.scheme_str()?.to_ascii_lowercase();
    let authority = uri.authority()?;
    if authority.as_str().contains('@') {
        return None;
    }
    let host = authority.host().to_ascii_lowercase();
    Some(match (authority.port_u16(), scheme.as_str()) {
        (None, _) | (Some(80), "http") | (Some(443), "https") => format!("{scheme}://{host}"),
        (Some(port), _) => format!("{scheme}://{host}:{port}"),
    })
}

/// One Bundle of an answer.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) entries: Vec<Entry>,
    pub(super) total: Option<u64>,
    pub(super) next: Option<String>,
}

impl Page {
    /// `kind`: FHIR's type of the Bundle.
    pub(super) fn read(body: &[u8], kind: &str) -> Result<Self, SourceFault> {
        let Ok(Value::Object(mut bundle)) = serde_json::from_slice(body) else { return Err(SourceFault::NotFhir) };
        if bundle.get("resourceType").and_then(Value::as_str) != Some("Bundle")
            || bundle.get("type").and_then(Value::as_str) != Some(kind)
        {
            return Err(SourceFault::NotFhir);
        }
        let links = bundle.get("link").and_then(Value::as_array);
        let next = links.into_iter().flatten().find(|link| link["relation"] == "next");
        let next = next.and_then(|link| link["url"].as_str()).map(str::to_owned);
        let total = bundle.get("total").and_then(Value::as_u64);
        let entries = match bundle.remove("entry") {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(entries)) => entries.into_iter().filter_map(entry).collect(),
            Some(_) => return Err(SourceFault::NotFhir),
        };
        Ok(Self { entries, total, next })
    }
}

/// An entry without a resource says nothing to us.
fn entry(mut entry: Value) -> Option<Entry> {
    let resource = entry.get_mut("resource").map(Value::take)?;
    let full_url = entry.get("fullUrl").and_then(Value::as_str).map(str::to_owned);
    let included = entry["search"]["mode"] == "include";
    Some(Entry { full_url, resource, included })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn base() -> Base {
        Base::new(&Uri::from_static("https://fhir.example:443/r4/"))
    }

    #[test]
    fn a_link_is_followed_inside_the_base_only() {
        for link in [
            "https://fhir.example/r4?page=2",
            "https://FHIR.example:443/r4/Observation?page=2",
            "/r4/Observation?page=2",
            "?page=2",
        ] {
            assert!(base().inside(link).is_some(), "{link}");
        }
        for link in [
            "https://evil.example/r4/Observation",
            "https://fhir.example.evil/r4/Observation",
            "https://fhir.example@evil.example/r4/Observation",
            "https://user@fhir.example/r4/Observation",
            "http://fhir.example/r4/Observation",
            "https://fhir.example:8443/r4/Observation",
            "https://fhir.example/r4b/Observation",
            "https://fhir.example/admin",
            "https://fhir.example/r4/../admin",
            "https://fhir.example/r4/%2e%2E/admin",
            "https://fhir.example/r4/..%2fadmin",
            "//evil.example/r4/x",
            "/admin",
            "\\\\evil.example\\r4",
            "file:///etc/passwd",
            "Observation?page=2",
            "",
        ] {
            assert_eq!(base().inside(link), None, "{link}");
        }
    }

    #[test]
    fn a_reference_leads_into_the_base_or_nowhere() {
        let base = base();
        assert_eq!(base.local("Organization/a-1"), Some(("Organization", "a-1")));
        assert_eq!(base.local("https://fhir.example/r4/Organization/1/_history/2"), Some(("Organization", "1")));
        for reference in [
            "https://evil.example/r4/Organization/1",
            "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
            "#org",
            "Organization/1/extra",
            "Organization/1&x=2",
            "Organization/",
        ] {
            assert_eq!(base.local(reference), None, "{reference}");
        }
    }

    #[test]
    fn a_page_that_is_not_a_searchset_is_not_fhir() {
        for body in ["", "[]", "{}", r#"{"resourceType":"Bundle","type":"batch"}"#, r#"{"resourceType":"Patient"}"#] {
            assert_eq!(Page::read(body.as_bytes(), "searchset").unwrap_err(), SourceFault::NotFhir, "{body}");
        }
    }

    /// A Bundle with anything in the places that are read, cut off somewhere or whole.
    fn almost_a_bundle() -> impl Strategy<Value = Vec<u8>> {
        let part = prop_oneof![
            Just(r#"{"resource":{"resourceType":"Observation"}}"#.to_owned()),
            Just(r#"{"search":{"mode":7}}"#.to_owned()),
            Just(r#"{"fullUrl":[],"resource":null,"search":"include"}"#.to_owned()),
            "[\\[\\]{}:,\"a-z0-9 ]{0,30}",
        ];
        let link =
            prop_oneof![Just(r#"[{"relation":"next"}]"#), Just(r#"{"relation":"next","url":"?"}"#), Just("null")];
        (prop::collection::vec(part, 0..4), link, any::<f64>(), 0_usize..400).prop_map(|(parts, link, total, cut)| {
            let parts = parts.join(",");
            let text = format!(
                r#"{{"resourceType":"Bundle","type":"searchset","total":{total},"link":{link},"entry":[{parts}]}}"#
            );
            text.into_bytes().into_iter().take(cut).collect()
        })
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_page_or_are_not_fhir(bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..200), almost_a_bundle()]) {
            let whole = serde_json::from_slice::<Value>(&bytes).ok();
            let entries = whole.as_ref().and_then(|bundle| bundle["entry"].as_array());
            match Page::read(&bytes, "searchset") {
                // None is left out but what holds no resource at all.
                Ok(page) => prop_assert_eq!(
                    page.entries.len(),
                    entries.into_iter().flatten().filter(|entry| entry.get("resource").is_some()).count()
                ),
                Err(fault) => prop_assert_eq!(fault, SourceFault::NotFhir),
            }
        }

        #[test]
        fn whatever_a_link_says_it_leads_into_the_base_or_nowhere(
            link in prop_oneof![any::<String>(), "(https?:)?[/\\\\]{0,3}(fhir\\.example|[a-z@.]{0,9})(:443)?[/?]?[r4./%2ef?@]{0,12}"]
        ) {
            if let Some(address) = base().inside(&link) {
                let uri: Uri = address.parse().expect("an address");
                let host = uri.host().map(str::to_ascii_lowercase);
                prop_assert_eq!(host.as_deref(), Some("fhir.example"));
                prop_assert!(uri.path() == "/r4" || uri.path().starts_with("/r4/"), "{}", address);
                prop_assert!(!uri.path().split('/').any(|part| part == ".."), "{}", address);
            }
        }
    }
}
