//! The one way that a plan takes to a page: session → acting → ask → let in → parse → addresses → audit → page.

use innsyn_domain::access::{Acting, Basis, age, may_write_beside_plan, previewed_may_write, rule_book};
use innsyn_domain::lab_results::Viewer;
use innsyn_domain::person::Person;
use innsyn_domain::treatment_plan::entries::{deleted_entries, measurements, own_entries};
use innsyn_domain::treatment_plan::{PlanId, PlanNotice, kept_versions, parse_plans};
use innsyn_web::pages::{KeptPlans, Load, PlansData};

use crate::app::App;
use crate::audit::Event;
use crate::clock::local;
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::source::Budget;
use crate::fhir::treatment_plan::{Delivered, History, Wanted, ask};
use crate::routes::reader::failed;
use crate::session::Visitor;

impl App {
    /// Reads the plans for a page. `pick` takes from them what it shows; `None`: there is no such thing. `view`: what is written
    /// down.
    pub(crate) async fn treatment_plan<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        (view, wanted): (&'static str, Wanted),
        pick: impl FnOnce(PlansData) -> Option<T> + Send + 'static,
    ) -> Result<Load<Option<T>>, Problem> {
        let event = Event::from(view);
        let budget = Budget::new();
        let acting = match self.acting(visitor, event, &budget).await? {
            Ok(acting) => acting,
            Err(fault) => return Ok(failed(event.what(), &fault)),
        };
        let basis = self.may_read(&acting, event).await?;
        let delivered = match ask(&self.source, &acting, wanted, &budget).await {
            Ok(delivered) => delivered,
            Err(fault) => return self.not_fetched(&acting, event, &fault).await,
        };
        let (app, reader) = (self.clone(), acting.clone());
        let read = tokio::task::spawn_blocking(move || {
            let data = read(&app, &reader, basis, &delivered);
            pick(addressed(&app, &reader.person, data))
        });
        let read = read.await;
        self.written_down(&acting, event, read.map(|picked| (picked, Vec::new()))).await
    }
}

/// Who reads, and when.
pub(super) fn viewer(app: &App, person: &Person, basis: Basis) -> Viewer {
    let now = local(app.clock.instant());
    Viewer { now, age: person.birth_date.map(|birth| age(birth, now.date())), basis }
}

/// Ids are the source's own.
pub(super) fn read(app: &App, acting: &Acting, basis: Basis, delivered: &Delivered) -> PlansData {
    let person = &acting.person;
    let viewer = viewer(app, person, basis);
    let mut plans = parse_plans(&delivered.entries, &viewer, person);
    let between = (acting.reader(), person);
    let own = own_entries(&delivered.entries, &viewer, between);
    // What has been taken away is for the person to know.
    let deleted =
        if basis == Basis::Oneself { deleted_entries(&delivered.entries, &viewer, between) } else { Vec::new() };
    let measured = measurements(&delivered.entries, &viewer, person);
    if delivered.no_consent && !plans.value.notices.contains(&PlanNotice::NoConsent) {
        plans.value.notices.push(PlanNotice::NoConsent);
    }
    if basis != Basis::Oneself {
        // What the person has consented to is for the person to know.
        plans.value.notices.retain(|notice| *notice != PlanNotice::NoConsent);
    }
    let kept = match &delivered.history {
        History::NotAsked => KeptPlans::NotAsked,
        History::NotGiven => KeptPlans::NotGiven,
        History::Given { versions, is_whole } => KeptPlans::Given {
            versions: kept_versions(&delivered.entries, versions, &viewer, person),
            is_whole: *is_whole,
        },
    };
    let rules = rule_book().on(viewer.now.date());
    PlansData {
        plans,
        may_write: may_write_beside_plan(acting, rules).is_ok(),
        previewed_may_write: previewed_may_write(acting, rules),
        entries: own.value,
        deleted,
        measurements: measured.value,
        measurements_lost: measured.faults.len(),
        entries_lost: own.faults.len(),
        is_whole: delivered.is_whole,
        kept,
        fetched: viewer.now,
        source: app.config.source_name(),
    }
}

/// The same with addresses, for a page.
pub(super) fn addressed(app: &App, person: &Person, mut data: PlansData) -> PlansData {
    let key = person::key_of(person);
    let address = |id: &PlanId| PlanId(app.key.address(&key, &id.0));
    data.plans.value.map_ids(&mut |id: &PlanId| address(id));
    if let KeptPlans::Given { versions, .. } = &mut data.kept {
        for version in versions {
            version.of = address(&version.of);
            version.plan.id = address(&version.plan.id);
        }
    }
    for entry in data.entries.iter_mut().chain(&mut data.deleted) {
        entry.id = app.key.address(&key, &entry.id);
        entry.plan = entry.plan.take().map(|plan| app.key.address(&key, &plan));
    }
    data
}
