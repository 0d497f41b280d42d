//! `/personvern`: what is used and kept, with the times that the code itself goes by.

use innsyn_web::pages::{self, PrivacyPage};

use super::reader::AppState;
use super::treatment_plan::along;
use super::{Html, Visit, language};
use crate::error::Problem;
use crate::fhir::kept::MOST_AGE;
use crate::marks::READ_DAYS;
use crate::session::{DRAFT_AGE, IDLE, Visitor, WHOLE};

pub(crate) async fn page(app: AppState, visitor: Visitor, visit: Visit) -> Result<Html, Problem> {
    let cx = app.context(&visit, visitor.who.as_ref());
    let page = PrivacyPage {
        operator: app.config.operator.clone(),
        idle_minutes: IDLE.unsigned_abs() / 60,
        whole_hours: WHOLE.unsigned_abs() / (60 * 60),
        language_days: language::DAYS.into(),
        memory_minutes: MOST_AGE.as_secs() / 60,
        read_days: READ_DAYS.unsigned_abs(),
        device_days: along::DAYS.into(),
        draft_hours: DRAFT_AGE.unsigned_abs() / (60 * 60),
    };
    app.render(move || pages::privacy(&cx, &page)).await.map(Html)
}
