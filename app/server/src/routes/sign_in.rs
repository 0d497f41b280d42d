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

/// Persons of whom the list says how many results they have: each is a question to the store.
const MOST_COUNTED: usize = 200;

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
    let mut named = names(&everybody.persons, visit.locale).into_iter().zip(everybody.persons);
    let Some((name, person)) = named.find(|(_, person)| app.handle(person) == handle) else {
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
    let who = Who::new(patient, name, person.birth_date, own);
    let wanted = visitor.sign_in(&who).await?;
    let mut response = see_other(wanted.as_deref().unwrap_or("/provesvar"));
    along::make_way(&app, &who.patient, visit.along.as_deref(), &mut response);
    Ok(response)
}

async fn form(app: &App, visitor: &Visitor, visit: &Visit, fault: Option<SignInFault>) -> Result<Response, Problem> {
    let budget = Budget::new();
    let (persons, is_cut_off) = match person::everybody(&app.source, &budget).await {
        Ok(found) => (Load::Ready(app.listed(found.persons, visit.locale, &budget).await), found.cut_off),
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

/// The same of all who are listed: those without a name have numbers.
fn names(persons: &[Person], locale: Locale) -> Vec<String> {
    let numbers = person::numbers_of_nameless(persons);
    let name = |(person, number): (&Person, Option<usize>)| match number {
        Some(number) => {
            let number = number.to_string();
            Words::of(locale).phrase_with("sign-in-nameless-of-several", &[("number", (&number).into())]).text
        }
        None => name(person, locale),
    };
    persons.iter().zip(numbers).map(name).collect()
}

impl App {
    fn handle(&self, person: &Person) -> String {
        self.key.handle(&person::key_of(person))
    }

    /// Demo persons first, in the order of their stories; then the others by name, and last those who have none.
    async fn listed(&self, persons: Vec<Person>, locale: Locale, budget: &Budget) -> Vec<SignInPerson> {
        let today = self.clock.today();
        let mut listed = Vec::new();
        let mut left_to_count = MOST_COUNTED;
        let numbers = person::numbers_of_nameless(&persons);
        for ((person, name), number) in persons.iter().zip(names(&persons, locale)).zip(numbers) {
            let story = person.patient_ids.iter().find_map(|id| demo::story(id));
            let is_known_by_little = story.is_none() && person.birth_date.is_none();
            let results = match is_known_by_little && left_to_count > 0 {
                true => {
                    left_to_count -= 1;
                    person::observations(&self.source, person, budget).await
                }
                false => None,
            };
            let row = SignInPerson {
                handle: self.handle(person),
                name,
                born: person.birth_date,
                story: story.map(|(_, key)| key.to_owned()),
                results,
                may_sign_in: match may_sign_in(person, today) {
                    SignIn::Yes => MaySignIn::Yes,
                    SignIn::TooYoung => MaySignIn::TooYoung,
                    SignIn::Deceased => MaySignIn::Deceased,
                    SignIn::AgeUnknown => MaySignIn::AgeUnknown,
                },
            };
            let order = (story.map_or(usize::MAX, |(order, _)| order), number);
            listed.push((order, row));
        }
        listed.sort_by_cached_key(|(order, row)| (*order, sort_key(locale, &row.name), row.handle.clone()));
        listed.into_iter().map(|(_, row)| row).collect()
    }
}
