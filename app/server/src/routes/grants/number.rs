//! `/api/fullmakt/nummer`: whether what is typed can be somebody's number. Asked while one types, answered by the same check as the
//! form's. Nobody is looked for.

use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use innsyn_domain::proxy_access::{DraftFault, DraftWhy, Field, GrantDraft, Step};
use innsyn_web::pages::{self, FIELD, NUMBER_DONE};
use serde_json::json;

use super::super::posted::Posted;
use super::super::reader::{AppState, Reader};
use crate::error::Problem;
use crate::fhir::source::Budget;

/// `words`, and their `lang` where it is not the page's. Neither: there is nothing to say, now.
pub(crate) async fn check(app: AppState, reader: Reader, posted: Posted) -> Result<Response, Problem> {
    reader.decides()?;
    let number = posted.one(FIELD::NUMBER).to_owned();
    let is_done = !posted.one(NUMBER_DONE).is_empty();
    let me = app.oneself(&reader.visitor, &Budget::new()).await?.map_err(Problem::source)?.person;
    let draft = GrantDraft { number, ..GrantDraft::default() };
    let faults = draft.faults_at(Step::Whom, app.clock.today(), &me.identifiers);
    let fault = faults.into_iter().find(|fault| fault.field == Field::Number && is_to_be_said(*fault, is_done));
    let words = fault.map(|fault| pages::number_fault(reader.visit.locale, fault));
    let said =
        words.map_or(json!({}), |words| json!({ "words": words.text, "lang": words.lang.map(|lang| lang.tag()) }));
    Ok(([(CONTENT_TYPE, "application/json")], said.to_string()).into_response())
}

/// Who has not come to the end yet has made no mistake.
fn is_to_be_said(fault: DraftFault, is_done: bool) -> bool {
    match fault.why {
        DraftWhy::Missing => false,
        DraftWhy::NotEleven { digits } => is_done || digits > 11,
        _ => true,
    }
}
