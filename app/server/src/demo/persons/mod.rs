//! The demo persons.

/// One FHIR Bundle of demo data.
#[derive(Debug, Clone)]
pub struct DemoBundle {
    pub name: &'static str,
    pub json: String,
}

/// All of them.
pub fn bundles() -> Vec<DemoBundle> {
    Vec::new()
}

/// Patient id and the key of its story in `demo-persons.ftl`, in the order in which they are listed.
pub const STORIES: &[(&str, &str)] = &[];
