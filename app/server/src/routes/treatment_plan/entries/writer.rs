//! Whoever writes, and what has been written before.

use innsyn_domain::access::{Acting, Basis, Reason, Service, may_write_beside_plan, rule_book};
use innsyn_domain::fhir::read::own_name;
use innsyn_domain::treatment_plan::Plan;
use innsyn_domain::treatment_plan::entries::{DoneMeasure, EntryKind, OwnEntry, doable};
use innsyn_web::pages::{FaultKind, PlansData};
use serde_json::Value;

use super::super::read::read;
use super::VIEW;
use crate::address::looks_like_address;
use crate::app::App;
use crate::audit::{EntryAct, Event, Outcome};
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::source::{Budget, SourceFault};
use crate::fhir::treatment_plan::{Wanted, ask};
use crate::routes::reader::Reader;

/// Somebody who may write, for themselves or for another.
pub(super) struct Writer {
    pub(super) acting: Acting,
    pub(super) basis: Basis,
    /// Whose it is, as addresses are made with.
    pub(super) person: String,
}

impl Writer {
    /// The person, and nobody who acts for the person.
    pub(super) fn is_oneself(&self) -> bool {
        self.basis == Basis::Oneself
    }
}

/// What the source has of what was written, under its own ids.
pub(super) struct Own {
    pub(super) data: PlansData,
    resources: Vec<Value>,
}

/// One that is corrected or deleted.
pub(super) enum Found {
    Here {
        entry: Box<OwnEntry>,
        resource: Value,
    },
    /// It was there, and has been deleted.
    Gone,
}

impl App {
    /// Refuses who may not write for the person, and whoever looks at their own as somebody else would.
    pub(super) async fn writer(
        &self,
        reader: &Reader,
        budget: &Budget,
    ) -> Result<Result<Writer, SourceFault>, Problem> {
        if reader.previews() {
            reader.decides()?;
        }
        let event = Event::Read(VIEW);
        let acting = match self.acting(&reader.visitor, event, budget).await? {
            Ok(acting) => acting,
            Err(fault) => return Ok(Err(fault)),
        };
        let basis = self.may_read(&acting, event).await?;
        if let Err(reason) = may_write_beside_plan(&acting, rule_book().on(self.clock.today())) {
            self.tried(&acting, EntryAct::Written).await?;
            return Err(closed(reason, "for the person alone"));
        }
        let person = person::key_of(&acting.person);
        Ok(Ok(Writer { acting, basis, person }))
    }

    /// Refuses what the person alone can say.
    pub(super) async fn may_say(&self, writer: &Writer, kind: EntryKind, act: EntryAct) -> Result<(), Problem> {
        if writer.is_oneself() || !kind.is_of_oneself() {
            return Ok(());
        }
        self.tried(&writer.acting, act).await?;
        Err(closed(Reason::OwnOnly, "the person alone can say this"))
    }

    /// Who tried what is closed is in the log.
    pub(super) async fn tried(&self, acting: &Acting, act: EntryAct) -> Result<(), Problem> {
        self.audit.write(acting, Event::Entry(act), Outcome::Denied).await.map_err(Problem::server)
    }

    /// What is shown of it is written down first.
    pub(super) async fn wrote_down(&self, writer: &Writer) -> Result<(), Problem> {
        self.audit.write(&writer.acting, Event::Read(VIEW), Outcome::Success).await.map_err(Problem::server)
    }

    pub(super) async fn own_of_plan(
        &self,
        writer: &Writer,
        wanted: Wanted,
        budget: &Budget,
    ) -> Result<Own, SourceFault> {
        let delivered = ask(&self.source, &writer.acting, wanted, budget).await?;
        let data = read(self, &writer.acting, writer.basis, &delivered);
        Ok(Own { data, resources: delivered.entries.into_iter().map(|entry| entry.resource).collect() })
    }

    /// The one at this address of the person's.
    pub(super) fn found(&self, writer: &Writer, own: &mut Own, address: &str) -> Result<Found, Problem> {
        let resource = self.resource(writer, own, address)?;
        let name = own_name(&resource);
        let entry = own.data.entries.iter().find(|entry| Some(&entry.id) == name.as_ref()).cloned();
        match entry {
            Some(entry) => Ok(Found::Here { entry: Box::new(entry), resource }),
            None if is_deleted(&resource) => Ok(Found::Gone),
            None => Err(unknown()),
        }
    }

    /// What the source has at this address of the person's.
    pub(super) fn resource(&self, writer: &Writer, own: &mut Own, address: &str) -> Result<Value, Problem> {
        if !looks_like_address(address) {
            return Err(unknown());
        }
        let is_it = |name: &str| self.key.address(&writer.person, name) == address;
        let at = own.resources.iter().position(|resource| own_name(resource).is_some_and(|name| is_it(&name)));
        Ok(own.resources.swap_remove(at.ok_or_else(unknown)?))
    }

    /// What stands for the version that one has seen.
    pub(super) fn seen(&self, entry: &OwnEntry) -> String {
        self.key.entry_seen(&entry.id, entry.version.as_deref().unwrap_or_default())
    }

    /// What can be ticked of a plan: what stands for it in a form, and what it is. `and`: what was ticked before.
    pub(super) fn measures(
        &self,
        writer: &Writer,
        plan: Option<&Plan>,
        and: &[DoneMeasure],
    ) -> Vec<(String, DoneMeasure)> {
        let of_plan = plan.into_iter().flat_map(|plan| &plan.measures).filter_map(|measure| {
            let of = measure.id.starts_with("ServiceRequest/").then(|| measure.id.clone());
            Some(DoneMeasure { of, title: doable(measure)?.to_owned() })
        });
        let mut all: Vec<DoneMeasure> = of_plan.collect();
        all.extend(and.iter().filter(|old| !all.contains(old)).cloned().collect::<Vec<_>>());
        let handle = |it: &DoneMeasure| {
            let name = format!("measure|{}|{}", it.of.as_deref().unwrap_or_default(), it.title);
            self.key.choice(&writer.person, &name)
        };
        all.into_iter().map(|it| (handle(&it), it)).collect()
    }
}

fn closed(reason: Reason, why: &'static str) -> Problem {
    Problem::new(FaultKind::Closed(Some(Service::Egenbehandlingsplan), reason), why)
}

/// The same answer for what is another person's and for what never was.
pub(super) fn unknown() -> Problem {
    Problem::not_found("nothing that was written for this person")
}

fn is_deleted(resource: &Value) -> bool {
    ["status", "lifecycleStatus"].iter().any(|key| resource[*key] == "entered-in-error")
}
