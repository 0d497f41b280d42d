//! The one way that a plan takes to a page: session → acting → ask → let in → parse → addresses → audit → page.

use innsyn_domain::access::{Basis, age};
use innsyn_domain::lab_results::Viewer;
use innsyn_domain::person::Person;
use innsyn_domain::treatment_plan::{PlanId, PlanNotice, parse_plans};
use innsyn_web::pages::{Load, PlansData};

use crate::app::App;
use crate::audit::Event;
use crate::clock::local;
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::source::Budget;
use crate::fhir::treatment_plan::{Delivered, ask};
use crate::routes::reader::failed;
use crate::session::Visitor;

impl App {
    /// Reads the plans for a page. `pick` takes from them what it shows; `None`: there is no such thing. `view`: what is written
    /// down.
    pub(crate) async fn treatment_plan<T: Send + 'static>(
        &self,
        visitor: &Visitor,
        view: &'static str,
        pick: impl FnOnce(PlansData) -> Option<T> + Send + 'static,
    ) -> Result<Load<Option<T>>, Problem> {
        let event = Event::from(view);
        let budget = Budget::new();
        let acting = match self.acting(visitor, event, &budget).await? {
            Ok(acting) => acting,
            Err(fault) => return Ok(failed(event.what(), &fault)),
        };
        let basis = self.may_read(&acting, event).await?;
        let delivered = match ask(&self.source, &acting, &budget).await {
            Ok(delivered) => delivered,
            Err(fault) => return self.not_fetched(&acting, event, &fault).await,
        };
        let (app, person) = (self.clone(), acting.person.clone());
        let read = tokio::task::spawn_blocking(move || pick(read(&app, &person, basis, delivered))).await;
        self.written_down(&acting, event, read.map(|picked| (picked, Vec::new()))).await
    }
}

fn read(app: &App, person: &Person, basis: Basis, delivered: Delivered) -> PlansData {
    let fetched = local(app.clock.instant());
    let today = fetched.date();
    let viewer = Viewer { now: fetched, age: person.birth_date.map(|birth| age(birth, today)), basis };
    let mut plans = parse_plans(&delivered.entries, &viewer, person);
    if delivered.no_consent && !plans.value.notices.contains(&PlanNotice::NoConsent) {
        plans.value.notices.push(PlanNotice::NoConsent);
    }
    if basis != Basis::Oneself {
        // What the person has consented to is for the person to know.
        plans.value.notices.retain(|notice| *notice != PlanNotice::NoConsent);
    }
    let key = person::key_of(person);
    plans.value.map_ids(&mut |id: &PlanId| PlanId(app.key.address(&key, &id.0)));
    PlansData { plans, is_whole: delivered.is_whole, fetched, source: app.config.source_name() }
}
