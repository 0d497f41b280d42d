//! `/dette-ser`: one's own pages as somebody sees them whom one has let in, or would let in. The whole portal, read-only, until one
//! goes back.

use std::collections::BTreeSet;

use axum::response::Response;
use innsyn_domain::access::{Acting, Area, Reason, Service, rule_book, would_see};
use innsyn_web::pages::{FaultKind, GIVE, GiveStep, WHO_SEES, preview_fields as fields};

use super::posted::Posted;
use super::reader::{AppState, Reader};
use super::sign_in::name;
use super::switch_person::leave;
use crate::address::looks_like_address;
use crate::app::App;
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::relations;
use crate::fhir::source::{Budget, SourceFault};
use crate::session::{ActsFor, PreviewOf};

/// `til`: the handle of somebody who may see. `omrade`, any number: areas of a fullmakt that is not given yet; `utkast`: the form
/// that it is given with.
pub(crate) async fn begin(app: AppState, reader: Reader, posted: Posted) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let oneself = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?;
    let areas: BTreeSet<Area> = posted.all(fields::AREA).filter_map(Area::parse).collect();
    let today = app.clock.today();
    let (of, named, access) = match posted.get(fields::TO) {
        Some(handle) => {
            let all = relations::who_may(&app.source, &oneself.person, today, &budget).await;
            let all = all.map_err(Problem::source)?;
            let is_chosen = |other: &relations::Represented| app.preview_of(&oneself, &other.person) == handle;
            let other = all.persons.into_iter().find(is_chosen);
            let patient = other.as_ref().and_then(|other| other.person.patient_ids.first().cloned());
            let (Some(other), Some(patient)) = (other, patient) else {
                return Err(Problem::not_found("nobody of that handle may see"));
            };
            (PreviewOf::Person(patient), Some(name(&other.person, reader.visit.locale)), other.access)
        }
        None if areas.is_empty() => return Err(Problem::new(FaultKind::BadRequest, "neither a person nor an area")),
        None => {
            let known = relations::of(&app.source, &oneself.person, &budget).await.map_err(Problem::source)?;
            let access = would_see(&oneself.person, areas.clone(), today, &known, rule_book());
            (PreviewOf::Areas(areas), None, access)
        }
    };
    let opens = Service::ALL.into_iter().filter(|service| access.of(*service).is_ok()).collect();
    let draft = posted.get(fields::DRAFT).filter(|handle| looks_like_address(handle));
    let begun_at = match draft {
        Some(handle) => format!("{GIVE}/{handle}/{}", GiveStep::Check.as_str()),
        None => WHO_SEES.to_owned(),
    };
    leave(&app, &reader, Some(ActsFor::preview(of, named, opens, begun_at)?), "/").await
}

impl App {
    /// What stands for somebody in the form of whoever lets them in.
    pub(super) fn preview_of(&self, oneself: &Acting, other: &innsyn_domain::person::Person) -> String {
        self.key.act_for(&person::key_of(other), &person::key_of(&oneself.person))
    }

    /// Oneself with another one's access, asked anew with every request. Where nothing is open to them any more it is said, as it
    /// would be to them.
    pub(super) async fn previewing(
        &self,
        oneself: Acting,
        of: &PreviewOf,
        budget: &Budget,
    ) -> Result<Result<Acting, SourceFault>, Problem> {
        let (person, today) = (oneself.person, self.clock.today());
        let access = match of {
            PreviewOf::Person(patient) => {
                let asked = relations::access_of(&self.source, patient, &person, today, budget).await;
                match asked {
                    Ok(found) => found.map(|(whom, access)| (Some(whom), access)),
                    Err(fault) => return Ok(Err(fault)),
                }
            }
            PreviewOf::Areas(areas) => match relations::of(&self.source, &person, budget).await {
                Ok(relations) => Some((None, would_see(&person, areas.clone(), today, &relations, rule_book()))),
                Err(fault) => return Ok(Err(fault)),
            },
        };
        let acting =
            access.map_or(Err(Reason::NoBasis), |(looks_as, access)| Acting::previewing(person, looks_as, access));
        acting.map(Ok).map_err(|why| Problem::new(FaultKind::Closed(None, why), "nothing is open to whom one looks as"))
    }
}
