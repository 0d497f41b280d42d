//! `/logg-inn` in demo mode: a list of everybody whom the source knows, and a form.

use axum::response::Response;
use http::StatusCode;
use innsyn_domain::access::{Acting, SignIn, may_sign_in};
use innsyn_domain::person::Person;
use innsyn_i18n::Locale;
use innsyn_i18n::collation::sort_key;
use innsyn_i18n::words::Words;
use innsyn_web::pages::{self, Load, MaySignIn, SignInFault, SignInPage, SignInPerson};

use super::posted::Anybodys;
use super::reader::{AppState, failed, status_of};
use super::treatment_plan::along;
use super::{Visit, see_other, shown};
use crate::app::App;
use crate::audit::{Event, Outcome};
use crate::demo;
use crate::error::Problem;
use crate::fhir::person;
use crate::fhir::source::Budget;
use crate::session::{Visitor, Who};

pub(crate) async fn page(app: AppState, visitor: Visitor, visit: Visit) -> Result<Response, Problem> {
    form(&app, &visitor, &visit, None).await
}

pub(crate) async fn sign_in(
    app: AppState,
    visitor: Visitor,
    visit: Visit,
    Anybodys(posted): Anybodys,
) -> Result<Response, Problem> {
    let Some(handle) = posted.get("person").filter(|handle| !handle.is_empty()) else {
        return form(&app, &visitor, &visit, Some(SignInFault::NothingChosen)).await;
    };
    let everybody = person::everybody(&app.source, &Budget::new()).await.map_err(Problem::source)?;
    let Some(person) = everybody.persons.into_iter().find(|person| app.handle(person) == handle) else {
        return form(&app, &visitor, &visit, Some(SignInFault::UnknownPerson)).await;
    };
    let acting = Acting::oneself(person);
    let person = &acting.person;
    let fault = match may_sign_in(person, app.clock.today()) {
        SignIn::Yes | SignIn::AgeUnknown => None,
        SignIn::TooYoung => Some(SignInFault::TooYoung),
        SignIn::Deceased => Some(SignInFault::Deceased),
    };
    if fault.is_some() {
        app.audit.write(&acting, Event::SignIn, Outcome::Denied).await.map_err(Problem::server)?;
        return form(&app, &visitor, &visit, fault).await;
    }
    let Some(patient) = person.patient_ids.first().cloned() else {
        return Err(Problem::server("a person without a Patient"));
    };
    // Written down first: a sign-in that nobody can find again does not happen.
    app.audit.write(&acting, Event::SignIn, Outcome::Success).await.map_err(Problem::server)?;
    let own = app.key.page_of(&patient);
    let who = Who::new(patient, name(person, visit.locale), person.birth_date, own);
    let wanted = visitor.sign_in(&who).await?;
    let mut response = see_other(wanted.as_deref().unwrap_or("/provesvar"));
    along::make_way(&app, &who.patient, visit.along.as_deref(), &mut response);
    Ok(response)
}

async fn form(app: &App, visitor: &Visitor, visit: &Visit, fault: Option<SignInFault>) -> Result<Response, Problem> {
    let (persons, is_cut_off) = match person::everybody(&app.source, &Budget::new()).await {
        Ok(found) => (Load::Ready(app.listed(found.persons, visit.locale)), found.cut_off),
        Err(fault) => (failed(Some("persons"), &fault), false),
    };
    let status = match fault {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => status_of(&persons),
    };
    let cx = app.context(visit, visitor.who.as_ref());
    let page = SignInPage { persons, is_cut_off, fault };
    shown(status, app.render(move || pages::sign_in(&cx, &page)).await?)
}

/// As the person is called. Of some only a number is known, which is never shown.
pub(super) fn name(person: &Person, locale: Locale) -> String {
    match person.name.display() {
        Some(name) => name.to_owned(),
        None => Words::of(locale).phrase("sign-in-nameless").text,
    }
}

impl App {
    fn handle(&self, person: &Person) -> String {
        self.key.handle(&person::key_of(person))
    }

    /// Demo persons first, in the order of their stories; then the others by name.
    fn listed(&self, persons: Vec<Person>, locale: Locale) -> Vec<SignInPerson> {
        let today = self.clock.today();
        let mut listed: Vec<_> = persons
            .iter()
            .map(|person| {
                let story = person.patient_ids.iter().find_map(|id| demo::story(id));
                let row = SignInPerson {
                    handle: self.handle(person),
                    name: name(person, locale),
                    born: person.birth_date,
                    story: story.map(|(_, key)| key.to_owned()),
                    may_sign_in: match may_sign_in(person, today) {
                        SignIn::Yes => MaySignIn::Yes,
                        SignIn::TooYoung => MaySignIn::TooYoung,
                        SignIn::Deceased => MaySignIn::Deceased,
                        SignIn::AgeUnknown => MaySignIn::AgeUnknown,
                    },
                };
                (story.map_or(usize::MAX, |(order, _)| order), row)
            })
            .collect();
        listed.sort_by_cached_key(|(order, row)| (*order, sort_key(locale, &row.name), row.handle.clone()));
        listed.into_iter().map(|(_, row)| row).collect()
    }
}
