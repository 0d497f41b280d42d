//! Changing one: the form, filled in with what it says now.

use axum::extract::Path;
use axum::response::Response;
use innsyn_domain::proxy_access::{DraftPeriod, Edge, Grant, GrantDraft};
use innsyn_i18n::{Locale, format};
use innsyn_web::pages::{GIVE, GiveStep, GrantConflict};

use super::super::posted::Posted;
use super::super::reader::{AppState, Reader};
use super::super::see_other;
use super::draft::{Kept, Replaces};
use crate::error::Problem;
use crate::fhir::grants::holdings;
use crate::fhir::person::national;
use crate::fhir::source::Budget;

pub(crate) async fn begin(
    app: AppState,
    reader: Reader,
    Path(address): Path<String>,
    posted: Posted,
) -> Result<Response, Problem> {
    reader.decides()?;
    let budget = Budget::new();
    let me = app.oneself(&reader.visitor, &budget).await?.map_err(Problem::source)?.person;
    let today = app.clock.today();
    let held = holdings(&app.source, &me, today, &budget).await.map_err(Problem::source)?;
    let held = app.held(&me, held, &address)?;
    let receiver = held.other.as_ref().filter(|_| held.may_change());
    let number = receiver.and_then(|receiver| national(receiver).next());
    let surname = receiver.and_then(|receiver| receiver.name.display()?.split_whitespace().next_back());
    let (Some(number), Some(surname), Some(version)) = (number, surname, held.grant.version.clone()) else {
        return app.conflict(&reader, GrantConflict::Changed).await;
    };
    let replaces = Replaces { consent: held.grant.id.clone(), version };
    let kept = Kept::of(number, surname, as_typed(&held.grant, today, reader.visit.locale), replaces);
    let handle = app.new_draft(&app.draft_owner(&reader.visitor), &kept).await?;
    let wanted = GiveStep::parse(posted.one("steg"));
    let step = wanted.filter(|step| *step > GiveStep::Whom).unwrap_or(GiveStep::What);
    Ok(see_other(&format!("{GIVE}/{handle}/{}", step.as_str())))
}

/// A first day that is past is today: what has been is not given again.
fn as_typed(grant: &Grant, today: jiff::civil::Date, locale: Locale) -> GrantDraft {
    let day = |edge: Edge| match edge {
        Edge::Day(day) if day > today => format::date_short(locale, day),
        Edge::Day(_) | Edge::Open | Edge::Unreadable => String::new(),
    };
    let until = day(grant.period.end);
    GrantDraft {
        areas: grant.areas.iter().map(|area| area.as_str().to_owned()).collect(),
        period: match grant.period.end {
            Edge::Open => DraftPeriod::UntilEnded,
            Edge::Day(_) | Edge::Unreadable => DraftPeriod::UntilDay,
        },
        from: day(grant.period.start),
        until,
        ..GrantDraft::default()
    }
}
