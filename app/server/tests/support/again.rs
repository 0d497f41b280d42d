//! A server that is started anew.

use innsyn_server::audit::Audit;
use innsyn_server::fhir::source::Source;
use innsyn_server::session::step_up::StepUp;
use innsyn_server::store::service;

use super::{Server, Setup};

impl Server {
    /// Started anew on another day, with all that it keeps; a browser of before asks the one of before.
    pub fn on(self, clock: &str) -> Self {
        let Self { store, key, folder, .. } = self;
        let base = service(store.clone());
        let settings = vec![("INNSYN_MODE", "demo".to_owned()), ("INNSYN_CLOCK", clock.to_owned())];
        let (source, audit) = (Source::in_process(base.clone()), Audit::new(base, None));
        Setup { folder, store, source, audit, settings, step_up: || StepUp::Passed }.start_with(key)
    }
}
