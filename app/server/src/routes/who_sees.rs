//! `/hvem-ser`: who can see what of oneself, on which basis and until when; and on the way home, what changes soon.

use axum::response::Response;
use innsyn_domain::access::{Acting, RuleKey, Service, age, rule_book};
use innsyn_i18n::Locale;
use innsyn_web::pages::{self, Load, MaySee, SoonChange, WhoSeesPage};

use super::reader::{AppState, Reader, failed, status_of};
use super::shown;
use super::sign_in::name;
use crate::app::App;
use crate::error::Problem;
use crate::fhir::relations::{self, Represented};
use crate::fhir::source::{Budget, SourceFault};
use crate::session::{Visitor, Who};

/// For the person alone.
pub(crate) async fn page(app: AppState, reader: Reader) -> Result<Response, Problem> {
    reader.decides()?;
    let locale = reader.visit.locale;
    let budget = Budget::new();
    let found = match app.oneself(&reader.visitor, &budget).await? {
        Ok(oneself) => app.who_sees(&oneself, locale, &budget).await,
        Err(fault) => Err(fault),
    };
    let (others, not_whole) = match found {
        Ok((others, not_whole)) => (Load::Ready(others), not_whole),
        Err(fault) => (failed(Some("who may see"), &fault), false),
    };
    let status = status_of(&others);
    let cx = app.context(&reader.visit, reader.visitor.who.as_ref());
    shown(status, app.render(move || pages::who_sees(&cx, &WhoSeesPage { others, not_whole })).await?)
}

impl App {
    /// `true`: it could not be found out of everybody.
    async fn who_sees(
        &self,
        oneself: &Acting,
        locale: Locale,
        budget: &Budget,
    ) -> Result<(Vec<MaySee>, bool), SourceFault> {
        let all = relations::who_may(&self.source, &oneself.person, self.clock.today(), budget).await?;
        let others = all.persons.into_iter().filter_map(|other| {
            let handle = self.preview_of(oneself, &other.person);
            may_see(other, handle, locale)
        });
        let mut others: Vec<MaySee> = others.collect();
        others.sort_by(|a, b| (a.basis, &a.name).cmp(&(b.basis, &b.name)));
        Ok((others, all.not_whole))
    }

    /// What somebody whose parents see something is told before it changes. Nothing where it cannot be found out.
    pub(super) async fn changes_soon(&self, visitor: &Visitor, locale: Locale) -> Vec<SoonChange> {
        let today = self.clock.today();
        let Some(who) = visitor.who.as_ref().map(Who::shown).filter(|who| who.acts_for.is_none()) else {
            return Vec::new();
        };
        let rules = rule_book().on(today);
        let grown = rules.number(RuleKey::ParentsNoneFromAge);
        if who.born.zip(grown).is_none_or(|(born, grown)| age(born, today) >= grown) {
            return Vec::new();
        }
        let budget = Budget::new();
        let Ok(Ok(oneself)) = self.oneself(visitor, &budget).await else { return Vec::new() };
        match self.who_sees(&oneself, locale, &budget).await {
            Ok((others, _)) => {
                let soon = others.into_iter().flat_map(|other| {
                    let name = other.name.clone();
                    other.changes.into_iter().map(move |change| SoonChange { name: name.clone(), change })
                });
                soon.filter(|soon| soon.change.is_soon(rules)).collect()
            }
            Err(fault) => {
                tracing::warn!(%fault, "what changes soon could not be found out");
                Vec::new()
            }
        }
    }
}

fn may_see(Represented { person, access, changes }: Represented, handle: String, locale: Locale) -> Option<MaySee> {
    let basis = access.any()?.basis;
    let services = Service::ALL.into_iter().filter(|service| *service != Service::Eget);
    let services = services.map(|service| (service, access.of(service).map(|allowed| allowed.until))).collect();
    Some(MaySee { handle, name: name(&person, locale), basis, services, changes })
}
