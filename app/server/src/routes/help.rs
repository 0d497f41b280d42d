//! `/hjelp`: whom to ask about what.

use innsyn_web::pages;

use super::reader::AppState;
use super::{Html, Visit};
use crate::error::Problem;
use crate::session::Visitor;

pub(crate) async fn page(app: AppState, visitor: Visitor, visit: Visit) -> Result<Html, Problem> {
    let cx = app.context(&visit, visitor.who.as_ref());
    let operator = app.config.operator.clone();
    app.render(move || pages::help(&cx, &operator)).await.map(Html)
}
