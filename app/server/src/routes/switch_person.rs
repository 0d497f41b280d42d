//! `/bytt-person`: whom one can act for, and the way back to oneself.

use std::collections::BTreeSet;

use axum::response::Response;
use http::StatusCode;
use innsyn_domain::access::{Basis, Reason, RuleKey, Service, age, rule_book};
use innsyn_domain::person::Person;
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, Load, MayActFor, NoLonger, ONESELF, SwitchPage};
use jiff::ToSpan;
use jiff::civil::Date;

use super::posted::Posted;
use super::reader::{AppState, Reader, failed, status_of};
use super::sign_in::name;
use super::sign_out::CLEAR;
use super::{see_other, shown};
use crate::app::App;
use crate::audit::{Event, Outcome};
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::relations::{self, Everyone, Represented};
use crate::fhir::source::Budget;
use crate::session::ActsFor;

pub(crate) async fn page(app: AppState, reader: Reader) -> Result<Response, Problem> {
    form(&app, &reader, false).await
}

pub(crate) async fn switch(app: AppState, reader: Reader, posted: Posted) -> Result<Response, Problem> {
    let chosen = posted.get("person");
    if chosen == Some(ONESELF) {
        return back(&app, &reader).await;
    }
    let budget = Budget::new();
    let oneself = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?;
    let today = app.clock.today();
    let everyone = relations::everyone(&app.source, &oneself.actor, today, &budget).await.map_err(Problem::source)?;
    let is_chosen = |person: &&Person| chosen == Some(&app.act_for(&oneself.actor, person));
    let known = everyone.persons.iter().map(|one| &one.person).chain(everyone.closed.iter().map(|(person, _)| person));
    let Some(patient) = known.into_iter().find(is_chosen).and_then(|person| person.patient_ids.first()) else {
        app.audit.write(&oneself, Event::Switch, Outcome::Denied).await.map_err(Problem::server)?;
        return form(&app, &reader, true).await;
    };
    // As every later request will ask.
    let asked = relations::acting_for(&app.source, &oneself.actor, patient, today, &budget).await;
    let acting = match asked.map_err(Problem::source)? {
        (_, Ok(acting)) => acting,
        (person, Err(_)) => {
            // The one whom it was tried for reads of it.
            if let Some(person) = person {
                let tried = app.audit.write_refused(&oneself.actor, &person, Event::Switch).await;
                tried.map_err(Problem::server)?;
            }
            return form(&app, &reader, true).await;
        }
    };
    // Written down first: nobody acts for somebody without a trace.
    app.audit.write(&acting, Event::Switch, Outcome::Success).await.map_err(Problem::server)?;
    let person = &acting.person;
    let named = name(person, reader.visit.locale);
    let opens: BTreeSet<Service> = Service::ALL.into_iter().filter(|it| acting.basis_of(*it).is_ok()).collect();
    // Where something can be seen; else home, which says why there is nothing.
    let page = match opens.first() {
        Some(Service::Provesvar) => "/provesvar",
        _ if opens.contains(&Service::Egenbehandlingsplan) => pages::PLAN,
        _ => "/",
    };
    let actor = reader.visitor.who.as_ref().map(|who| who.patient.as_str()).unwrap_or_default();
    let mark = app.key.page_for(actor, patient);
    let chosen = ActsFor::person(patient.clone(), named, person.birth_date, mark, opens);
    leave(&app, &reader, Some(chosen), page).await
}

/// Always open: whatever else fails, one comes back to oneself.
async fn back(app: &App, reader: &Reader) -> Result<Response, Problem> {
    let acts_for = reader.visitor.who.as_ref().and_then(|who| who.acts_for.as_ref());
    let page = match acts_for {
        Some(ActsFor::Preview { begun_at, .. }) if !begun_at.is_empty() => begun_at.clone(),
        _ => "/".to_owned(),
    };
    let response = leave(app, reader, None, &page).await?;
    match app.oneself(&reader.visitor, &Budget::new()).await {
        Ok(Ok(oneself)) => {
            if let Err(fault) = app.audit.write(&oneself, Event::Switch, Outcome::Success).await {
                tracing::error!(%fault, "a way back to oneself was not written down");
            }
        }
        Ok(Err(_)) | Err(_) => tracing::warn!("a way back was not written down: the source does not say whose"),
    }
    Ok(response)
}

/// Nothing of the person before is left: not here, and not in the browser.
pub(super) async fn leave(app: &App, reader: &Reader, to: Option<ActsFor>, page: &str) -> Result<Response, Problem> {
    if let Some(session) = reader.visitor.session_id() {
        app.kept.forget(&session);
    }
    reader.visitor.switch(to).await?;
    let mut response = see_other(page);
    response.headers_mut().insert(CLEAR.0, CLEAR.1);
    Ok(response)
}

/// `is_unknown`: what was posted stands for nobody whom one may act for (any more).
async fn form(app: &App, reader: &Reader, is_unknown: bool) -> Result<Response, Problem> {
    let budget = Budget::new();
    let found = match app.oneself(&reader.visitor, &budget).await? {
        Ok(oneself) => {
            let actor = oneself.actor;
            let everyone = relations::everyone(&app.source, &actor, app.clock.today(), &budget).await;
            everyone.map(|everyone| (actor, everyone))
        }
        Err(fault) => Err(fault),
    };
    let locale = reader.visit.locale;
    let (persons, over, lacks_responsibility, not_whole) = match found {
        Ok((actor, Everyone { persons, closed, not_whole })) => {
            let today = app.clock.today();
            let lacks = closed.iter().any(|(child, why)| is_without_responsibility(child, *why, today));
            let told = closed.into_iter().filter(|(person, why)| is_told(person, *why, today));
            let over = told.map(|(person, why)| NoLonger { name: name(&person, locale), why });
            (Load::Ready(app.represented(&actor, persons, locale)), over.collect(), lacks, not_whole)
        }
        Err(fault) => (failed(Some("whom one may act for"), &fault), Vec::new(), false, false),
    };
    let status = if is_unknown { StatusCode::UNPROCESSABLE_ENTITY } else { status_of(&persons) };
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = SwitchPage { persons, over, lacks_responsibility, not_whole, is_unknown };
    shown(status, app.render(move || pages::switch_person(&cx, &page)).await?)
}

/// Of whom it is told why they are not in the list: for a year after a child decides alone; and of nobody whose address is
/// protected, for their name may be another one now.
fn is_told(person: &Person, why: Reason, today: Date) -> bool {
    match why {
        Reason::ChildGrown { since } => !person.protected && since.checked_add(1.year()).is_ok_and(|last| today < last),
        Reason::FosterParent | Reason::Guardian | Reason::AddressNotShared | Reason::AddressUnknown => {
            !person.protected
        }
        Reason::ResponsibilityUnknown | Reason::ResponsibilityOthers | Reason::ResponsibilityEnded { .. } => false,
        _ => true,
    }
}

/// Whether it is for want of parental responsibility that a child is not in the list. The child is not named: it may have other
/// parents now, and another name.
fn is_without_responsibility(child: &Person, why: Reason, today: Date) -> bool {
    let is_it = matches!(
        why,
        Reason::ResponsibilityUnknown | Reason::ResponsibilityOthers | Reason::ResponsibilityEnded { .. }
    );
    let grown = rule_book().on(today).number(RuleKey::ParentsNoneFromAge);
    is_it && child.birth_date.zip(grown).is_some_and(|(born, grown)| age(born, today) < grown)
}

impl App {
    fn act_for(&self, actor: &Person, person: &Person) -> String {
        self.key.act_for(&person::key_of(actor), &person::key_of(person))
    }

    /// By name; children first.
    fn represented(&self, actor: &Person, persons: Vec<Represented>, locale: Locale) -> Vec<MayActFor> {
        let listed = persons.into_iter().filter_map(|Represented { person, access, changes }| {
            let basis = access.of(Service::Provesvar).ok().or_else(|| access.any())?.basis;
            let may_see = |service| access.of(service).map(|allowed| allowed.until);
            Some(MayActFor {
                handle: self.act_for(actor, &person),
                name: name(&person, locale),
                born: person.birth_date,
                basis,
                changes,
                results: may_see(Service::Provesvar),
                plan: may_see(Service::Egenbehandlingsplan),
            })
        });
        let mut listed: Vec<_> = listed.collect();
        let is_child = |one: &MayActFor| one.basis == Basis::Foreldrerepresentasjon;
        listed.sort_by(|a, b| (!is_child(a), &a.name, &a.handle).cmp(&(!is_child(b), &b.name, &b.handle)));
        listed
    }
}
