//! Results as one reader sees them: without the content of what the reader waits with.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use innsyn_domain::lab_results::{Choices, Found, LabReport, LabResults, OwnAction, ParsedLabResults, ResultId};
use innsyn_web::pages::Provenance;
use jiff::civil::Date;

use super::Results;
use crate::marks::{Change, Own};

#[derive(Debug)]
pub(crate) struct Seen<'r> {
    results: &'r Results,
    own: &'r Own,
    shown: Cow<'r, ParsedLabResults>,
    hidden: BTreeSet<ResultId>,
    /// What was opened one by one, for the log.
    opened: RefCell<BTreeSet<String>>,
}

impl<'r> Seen<'r> {
    pub(super) fn by(results: &'r Results, own: &'r Own) -> Self {
        let mut shown = Cow::Borrowed(&results.parsed);
        let mut hidden = BTreeSet::new();
        if own.waits_at_all() {
            hidden = shown.to_mut().value.hide_waiting(&|report| own.waits(report, &results.ids));
        }
        Self { results, own, shown, hidden, opened: RefCell::default() }
    }

    pub(crate) fn parsed(&self) -> &ParsedLabResults {
        &self.shown
    }

    /// What is said of the answer as a whole; no report is in it.
    pub(crate) fn said_of_all(&self) -> ParsedLabResults {
        let ParsedLabResults { value, faults } = self.parsed();
        let said = LabResults {
            notices: value.notices.clone(),
            total_elsewhere: value.total_elsewhere,
            ..LabResults::default()
        };
        ParsedLabResults { value: said, faults: faults.clone() }
    }

    pub(crate) fn provenance(&self) -> &Provenance {
        &self.results.provenance
    }

    pub(crate) fn own(&self) -> &'r Own {
        self.own
    }

    /// Ids of what the reader waits with, and of everything in it.
    pub(crate) fn hidden(&self) -> &BTreeSet<ResultId> {
        &self.hidden
    }

    pub(crate) fn today(&self) -> Date {
        self.results.provenance.fetched.date()
    }

    /// What stands for a name of this person's results in an address.
    pub(crate) fn handle(&self, name: &str) -> String {
        self.results.key.choice(self.results.person.first().map_or("", String::as_str), name)
    }

    /// What there is to choose from, in the order in which it first occurs. Made once of what is kept, for it is of all the rows; a
    /// reader who waits with something may not be offered what is in that.
    pub(crate) fn choices(&self) -> Choices {
        let choices = || self.parsed().value.choices(|name| self.handle(name));
        match &self.shown {
            Cow::Borrowed(_) => self.results.choices.get_or_init(choices).clone(),
            Cow::Owned(_) => choices(),
        }
    }

    /// The address as it is now: an old one was made of another number of the person's, or of none.
    pub(crate) fn current<'a>(&self, address: &'a ResultId) -> Cow<'a, ResultId> {
        let Results { ids, person, key, .. } = self.results;
        let then = |id: &ResultId| person.iter().skip(1).any(|name| key.address(name, &id.0) == address.0);
        match ids.iter().find(|(_, id)| !ids.contains_key(address) && then(id)) {
            Some((now, _)) => Cow::Owned(now.clone()),
            None => Cow::Borrowed(address),
        }
    }

    /// Whether the reader has chosen to wait with the report, whatever is shown of it after all.
    pub(crate) fn has_chosen_to_wait(&self, report: &LabReport) -> bool {
        self.own.has_chosen_to_wait(report, &self.results.ids)
    }

    /// What the reader's choice for a report changes.
    pub(crate) fn choose(&self, action: OwnAction, report: &LabReport) -> Change {
        self.own.choose(action, report, &self.results.ids)
    }

    /// What has this address. In a report that waits every address leads to what is told of it.
    pub(crate) fn by_address(&self, address: &ResultId) -> Option<Found> {
        let asked = address;
        let current = self.current(asked);
        let address = &*current;
        let found = if self.hidden.contains(address) {
            let id = &self.results.parsed.value.around_address(address)?.id;
            self.shown.value.by_address(id)
        } else {
            self.shown.value.by_address(address)
        }?;
        let shown = found.result.as_ref().map_or_else(|| found.report.ids(), |result| result.ids());
        let versions = found.report.version_ids().chain(found.newest.as_ref().map(|newest| &newest.id));
        self.opens([asked, address].into_iter().chain(shown).chain(versions));
        Some(found)
    }

    /// It is written down that these were opened.
    pub(crate) fn opens<'i>(&self, addresses: impl Iterator<Item = &'i ResultId>) {
        self.opened.borrow_mut().extend(addresses.map(|address| address.0.clone()));
    }

    pub(super) fn opened(self) -> Vec<String> {
        self.opened.into_inner().into_iter().collect()
    }

    /// The newest version of the report with this address anywhere in it, whether it waits or not: for marking it, not for
    /// showing. `None` also where a restriction in the data stands.
    pub(crate) fn to_mark(&self, address: &ResultId) -> Option<&'r LabReport> {
        let address = self.current(address);
        self.results.parsed.value.around_address(&address).filter(|report| report.withheld.is_none())
    }

    /// Reports that are new to the reader, as they were read: what waits is not among them.
    pub(crate) fn new_to_reader(&self) -> impl Iterator<Item = &'r LabReport> {
        let all = &self.results.parsed.value.reports;
        all.iter().filter(|report| !self.hidden.contains(&report.id) && self.own.is_new(report, self.today()))
    }

    /// Says on each of some of these reports whether it is new. The version is that of the whole report, so this cannot be
    /// told from what is left of it on a page.
    pub(crate) fn mark_new(&self, some: &mut LabResults, new: &BTreeSet<&ResultId>) {
        for report in &mut some.reports {
            report.is_new = report.withheld.is_none() && new.contains(&report.id);
        }
    }
}
