//! `/egenbehandling/uten-nett`: the plan on the person's own device. Nothing of it is kept here: that it was chosen is a cookie,
//! and what lies on the device is the device's
//! ([ADR 27](../../../../docs/adr/0027-a-plan-on-a-device-stays-until-it-is-told-to-go.md)).

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use innsyn_domain::treatment_plan::PlanId;
use innsyn_i18n::Locale;
use innsyn_web::pages::{
    self, EMERGENCY, Load, OnDevice, PLAN, PageContext, PlansData, WITHOUT_NETWORK, WithoutNetworkPage,
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::clock::local;
use crate::error::Problem;
use crate::fhir::treatment_plan::Wanted;
use crate::routes::posted::Posted;
use crate::routes::reader::{AppState, Reader, there, whole};
use crate::routes::sign_out::CLEAR;
use crate::routes::{Html, cookie, see_other};
use crate::session::{Visitor, Who};

/// What is written down of it.
const VIEW: &str = "treatment-plan-along";
/// Where the page that explains it shows whom the plan says that one can call.
const PLAN_VIEW: &str = "treatment-plan";
/// Says of a browser that this person takes the plan along on it. Its value is made with our key, and of no other use.
const NAME: &str = "innsyn-enhet";
/// How long the copy may be read, and the choice is remembered, after the plan was last fetched.
pub(crate) const DAYS: u32 = 30;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    gjort: String,
}

/// What a device keeps, as ciphertext.
#[derive(Debug, Serialize)]
struct Copy {
    /// Milliseconds since 1970: from then on it is not to be read.
    until: i64,
    pages: Vec<CopiedPage>,
}

#[derive(Debug, Serialize)]
struct CopiedPage {
    path: String,
    locale: &'static str,
    html: String,
}

pub(crate) async fn page(
    app: AppState,
    reader: Reader,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<Html, Problem> {
    reader.decides()?;
    let until = local(last_moment());
    let is_deleted = asked.is_ok_and(|Query(asked)| asked.gjort == "slettet");
    let wanted = (PLAN_VIEW, Wanted::Plan);
    let plans = app.treatment_plan(&reader.visitor, wanted, |data| Some(data.plans.value.current)).await;
    // Without the plan there is still the way to delete it here.
    let plans = match plans {
        Ok(Load::Ready(plans)) => plans.unwrap_or_default(),
        // Its own line says why.
        Ok(Load::Failed { .. }) => Vec::new(),
        Err(Problem { why, .. }) => {
            tracing::warn!(why, "whom one can call is not on the page that takes a plan along");
            Vec::new()
        }
    };
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let page = WithoutNetworkPage { until, is_deleted, plans };
    app.render(move || pages::without_network(&cx, &page)).await.map(Html)
}

pub(crate) async fn choose(app: AppState, reader: Reader, _: Posted) -> Result<Response, Problem> {
    reader.decides()?;
    let mut response = see_other(WITHOUT_NETWORK);
    if let Some(who) = &reader.visitor.who {
        remember(&app, Some(&app.key.device(&who.patient)), &mut response);
    }
    Ok(response)
}

/// For everybody, whoever is signed in: nobody is kept from deleting.
pub(crate) async fn delete(app: AppState, visitor: Visitor) -> Response {
    let to = match visitor.who {
        Some(Who { acts_for: None, .. }) => &format!("{WITHOUT_NETWORK}?gjort=slettet"),
        Some(_) | None => EMERGENCY,
    };
    let mut response = see_other(to);
    response.headers_mut().insert(CLEAR.0, CLEAR.1);
    remember(&app, None, &mut response);
    response
}

/// `/api/uten-nett`: the plans in use, as pages that need nobody who answers. For the person alone, and where it was chosen.
pub(crate) async fn copy(app: AppState, reader: Reader) -> Result<Response, Problem> {
    reader.decides()?;
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    let unknown = || Problem::not_found("no plan to be taken along here");
    if cx.device != OnDevice::Kept {
        return Err(unknown());
    }
    let until = last_moment().as_millisecond();
    let has_current = |data: PlansData| (!data.plans.value.current.is_empty()).then_some(data);
    let plans = whole(there(app.treatment_plan(&reader.visitor, (VIEW, Wanted::Plan), has_current).await?, unknown)?)?;
    let drawn = tokio::task::spawn_blocking(move || drawn(&cx, &plans)).await;
    let pages = drawn.map_err(|_| Problem::server("a plan could not be drawn"))?;
    let body = serde_json::to_string(&Copy { until, pages }).map_err(Problem::server)?;
    let mut response = ([(CONTENT_TYPE, "application/json")], body).into_response();
    remember(&app, reader.visit.along.as_deref(), &mut response);
    Ok(response)
}

/// Of a copy that is made now, in real time: the browser has no other.
fn last_moment() -> Timestamp {
    Timestamp::now() + SignedDuration::from_hours(24 * i64::from(DAYS))
}

fn drawn(cx: &PageContext, plans: &PlansData) -> Vec<CopiedPage> {
    let several = plans.plans.value.current.iter().filter(|_| plans.plans.value.current.len() > 1);
    let named = several.map(|plan| (format!("{PLAN}/plan/{}", plan.id.0), Some(&plan.id)));
    let all: Vec<(String, Option<&PlanId>)> = std::iter::once((PLAN.to_owned(), None)).chain(named).collect();
    let in_language = |locale: Locale| {
        all.iter().filter_map(move |(path, which)| {
            let (here, signed_in, device) = (path.clone(), None, OnDevice::Untouched);
            let cx = PageContext { locale, here, signed_in, device, ..cx.clone() };
            let html = pages::plan_without_network(&cx, plans, *which)?;
            Some(CopiedPage { path: path.clone(), locale: locale.tag(), html })
        })
    };
    Locale::ALL.into_iter().flat_map(in_language).collect()
}

/// `chosen`: what stands for who takes it along. `None`: nobody does any more.
pub(crate) fn remember(app: &App, chosen: Option<&str>, response: &mut Response) {
    let (value, days) = chosen.map_or(("", 0), |chosen| (chosen, DAYS));
    cookie::remember(app, (NAME, value), days, response);
}

/// Whom the browser says that it is for. `None`: nobody has chosen it there.
pub(crate) fn chosen_by(headers: &HeaderMap) -> Option<String> {
    cookie::sent(headers, NAME).map(str::to_owned)
}

/// Whoever signs in where somebody else takes a plan along: theirs is gone.
pub(crate) fn make_way(app: &App, patient: &str, chosen_by: Option<&str>, response: &mut Response) {
    if chosen_by.is_some_and(|by| by != app.key.device(patient)) {
        response.headers_mut().insert(CLEAR.0, CLEAR.1);
        remember(app, None, response);
    }
}
