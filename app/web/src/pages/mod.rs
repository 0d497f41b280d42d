//! One file a page. A page is a function of its data and the [`PageContext`]; it neither fetches nor decides access.

mod accessibility;
mod contact;
mod fault;
mod grants;
mod help;
mod home;
mod lab_result;
mod lab_results;
mod lab_trend;
mod own;
mod privacy;
mod prose;
mod sign_in;
mod switch_person;
mod take_along;
mod treatment_plan;
mod usage_log;
mod wait;
mod who_sees;
mod write_first;

pub use accessibility::accessibility;
pub use contact::Operator;
pub use fault::{FaultKind, FaultPage, fault};
pub use grants::{
    BegunGrant, FIELD, GIVE, GRANTS, GivePage, GiveSaid, GiveStep, GrantConflict, GrantEndPage, GrantLists, GrantSaid,
    GrantsPage, MayNotGive, NOTICES, NotLetIn, NoticeEntry, NoticesPage, PAPER, PERIODS, Receiver, give,
    grant_conflict, grant_end, grant_paper, grants, may_not_give, notices,
};
pub use help::{BROWSERS, help};
pub use home::{HomeClosed, HomePage, HomeResults, home};
/// What a list of fullmakter has of one.
pub use innsyn_health::proxy_access::{GrantEntry, MayEnd};
pub use lab_result::lab_result;
pub(crate) use lab_result::older_since;
pub(crate) use lab_results::{fetched, not_all};
pub use lab_results::{lab_results, lab_rows};
pub use lab_trend::{LabTrendPage, TrendData, lab_trend};
pub use own::MARKS;
pub use privacy::{PrivacyPage, privacy};
pub use sign_in::sign_in;
pub use switch_person::{MayActFor, NoLonger, ONESELF, SWITCH, SwitchPage, switch_person};
pub use treatment_plan::{
    EMERGENCY, EntryAskPage, EntryDeletePage, EntryDone, EntryFormPage, EntrySaid, EntryTrendPage, EntryVersions,
    EntryVersionsPage, KeptPlans, OWN_ENTRIES, OwnEntriesPage, PLAN, PlanHistoryPage, PlansData, TreatmentPlanPage,
    WITHOUT_NETWORK, WRITES_FOR, WithoutNetworkPage, entry_address, entry_ask, entry_delete, entry_fields, entry_form,
    entry_trend, entry_versions, new_address, own_entries, plan_card, plan_emergency, plan_history, plan_sheet,
    plan_without_network, treatment_plan, without_network,
};
pub use usage_log::{LOG, LogChoice, UsageLogPage, log_fields, usage_log};
pub use wait::wait;
pub use who_sees::{MaySee, PREVIEW, SoonChange, WHO_SEES, WhoSeesPage, preview_fields, who_sees};
pub use write_first::{FirstWrite, write_first};

use std::collections::BTreeSet;

use innsyn_domain::access::Service;
use innsyn_domain::lab_results::{
    Choices, Filter, Kind, LabReport, LabResult, Newest, NotShown, ParsedLabResults, Sort,
};
use innsyn_domain::when::When;
use innsyn_i18n::Locale;
use jiff::civil::{Date, DateTime};

/// What every page needs to know.
#[derive(Debug, Clone)]
pub struct PageContext {
    pub locale: Locale,
    /// Path and query of this page, as a citizen's browser asked for it and without `sprak`; the language links keep it.
    pub here: String,
    /// Who is signed in. `None`: nobody.
    pub signed_in: Option<SignedIn>,
    /// Demo mode: each page says so.
    pub demo: bool,
    /// Norwegian local time, for print and for "today".
    pub now: DateTime,
    /// Path prefix of the built files (`/s/<hash>`), without a slash at the end.
    pub assets: String,
    /// The browser has fetched none of our files yet, so the page comes with its style sheet in it.
    pub brings_sheet: bool,
    /// The built files hold the islands' wasm. Without it, pages ask for no script.
    pub has_wasm: bool,
    /// The id of a form whose content goes along when the language is changed.
    pub carries: Option<&'static str>,
    pub device: OnDevice,
}

/// What becomes of a plan that lies on the device with which the page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDevice {
    /// The page is the same for everybody, and says nothing of who is signed in.
    Untouched,
    /// Nobody is signed in, or not as themselves, or the person has not chosen it here: what is there goes away.
    Deleted,
    /// The person has chosen it on this device: where none is there, it is fetched.
    Kept,
}

#[derive(Debug, Clone)]
pub struct SignedIn {
    /// As the person is called; never a number.
    pub name: String,
    pub born: Option<Date>,
    /// What stands as [`WHOSE`] in all that these pages ask for and send. On pages of somebody else, or of the same person acting
    /// for somebody else, it is another one, and what they ask for is not answered.
    pub mark: String,
    /// `None`: one's own pages.
    pub acts_for: Option<ActsFor>,
}

/// Whose pages are shown instead of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActsFor {
    Person {
        name: String,
        born: Option<Date>,
        /// What was open when one began: the menu leads to nothing else.
        opens: BTreeSet<Service>,
    },
    /// One's own, as somebody sees it whom one lets in, or would. `name`: where it is somebody. `opens`: what was open to them when
    /// one began: the menu leads to nothing else.
    Preview { name: Option<String>, opens: BTreeSet<Service> },
    /// Access has ended, and nothing of the person is left.
    Ended,
}

/// The field in forms and addresses that says which person's page it stands on.
pub const WHOSE: &str = "hvem";

impl PageContext {
    /// Whether the menu leads to a service.
    pub(crate) fn leads_to(&self, service: Service) -> bool {
        match self.signed_in.as_ref().and_then(|who| who.acts_for.as_ref()) {
            Some(ActsFor::Person { opens, .. } | ActsFor::Preview { opens, .. }) => opens.contains(&service),
            Some(ActsFor::Ended) | None => true,
        }
    }

    /// Whether it is somebody else's page, or was.
    pub(crate) fn is_for_another(&self) -> bool {
        self.signed_in.as_ref().is_some_and(|who| who.acts_for.is_some())
    }

    /// Whom one acts for. `None`: nobody, or access has ended.
    pub(crate) fn acts_for(&self) -> Option<&str> {
        match self.signed_in.as_ref()?.acts_for.as_ref()? {
            ActsFor::Person { name, .. } => Some(name),
            ActsFor::Preview { .. } | ActsFor::Ended => None,
        }
    }

    /// As whom one looks at one's own. `None`: as nobody else, or as somebody who is not named yet.
    pub(crate) fn looks_as(&self) -> Option<&str> {
        match self.signed_in.as_ref()?.acts_for.as_ref()? {
            ActsFor::Preview { name, .. } => name.as_deref(),
            ActsFor::Person { .. } | ActsFor::Ended => None,
        }
    }

    /// Whether it is one's own as somebody else sees it.
    pub(crate) fn is_preview(&self) -> bool {
        let acts_for = self.signed_in.as_ref().and_then(|who| who.acts_for.as_ref());
        matches!(acts_for, Some(ActsFor::Preview { .. }))
    }

    /// The value of [`WHOSE`]. `None`: nobody is signed in.
    pub(crate) fn mark(&self) -> Option<&str> {
        self.signed_in.as_ref().map(|who| who.mark.as_str())
    }
}

/// What a page shows of something that had to be fetched.
#[derive(Debug, Clone)]
pub enum Load<T> {
    Ready(T),
    /// It could not be fetched; `reference` finds the line in the log.
    Failed {
        reference: String,
    },
}

/// Where data come from, for «det som ikke vises her».
#[derive(Debug, Clone)]
pub struct Provenance {
    /// When the source was asked.
    pub fetched: DateTime,
    /// The oldest sampling among what was delivered. `Unknown`: nothing has a date.
    pub oldest: When,
    /// Entries that were delivered and dropped because they belong to somebody else or name nobody.
    pub dropped: usize,
    /// What the source is called.
    pub source: SourceName,
    /// What could not be had of it, or not whole.
    pub failed: Vec<Part>,
}

/// What citizens know a source of results by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourceName {
    /// The embedded store of a demo.
    Demo,
    /// As the operator calls it.
    Named(String),
    /// The operator has not said.
    Unnamed,
}

/// What is asked for separately, and can fail alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Reports,
    Results,
    /// Of both: the newest came.
    Older,
    Specimens,
    Requests,
    /// Reservations and blocks.
    Choices,
    /// Of laboratories and requesters.
    Names,
}

/// `/provesvar`
#[derive(Debug, Clone)]
pub struct LabResultsPage {
    pub results: Load<LabResultsData>,
    /// `?vis=alle`
    pub show_all: bool,
    /// A search was asked for by its handle, and the session no longer has its words.
    pub search_forgotten: bool,
}

#[derive(Debug, Clone)]
pub struct LabResultsData {
    /// Ids are addresses already. Only what is shown on this page.
    pub results: ParsedLabResults,
    /// Results (rows) on this page. Members of panels, and what was entered in error, are not counted.
    pub shown: usize,
    /// Results that fit the filter, and results in all.
    pub fitting: usize,
    pub total: usize,
    /// Reports that are new to the reader, whatever is chosen.
    pub new: usize,
    pub wanted: Wanted,
    pub choices: Choices,
    /// Of everything that there is, whatever is chosen.
    pub not_shown: NotShown,
    /// See [`Filtered`](innsyn_domain::lab_results::Filtered).
    pub unmarked: usize,
    pub undated: usize,
    pub provenance: Provenance,
}

impl LabResultsData {
    /// All of some results on one page, nothing chosen and nothing to choose.
    pub fn everything(results: ParsedLabResults, provenance: Provenance) -> Self {
        let (total, not_shown) = (results.value.row_count(), results.value.not_shown());
        Self {
            results,
            not_shown,
            shown: total,
            fitting: total,
            total,
            new: 0,
            wanted: Wanted::default(),
            choices: Choices::default(),
            unmarked: 0,
            undated: 0,
            provenance,
        }
    }
}

/// What was chosen of the list.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub filter: Filter,
    pub sort: Sort,
    /// The choices as they stand in this page's address, without `vis`. Empty: none.
    pub query: String,
}

/// `/provesvar/{id}`
#[derive(Debug, Clone)]
pub struct LabResultPage {
    pub result: Load<OneResult>,
}

/// One result and the report around it.
#[derive(Debug, Clone)]
pub struct OneResult {
    pub report: LabReport,
    /// `None`: the address names the report itself (no results, cancelled, withheld).
    pub result: Option<LabResult>,
    /// `Some`: this is an older version, and there the newest is.
    pub newest: Option<Newest>,
    /// `None`: it waits already, or is nothing that one can wait with.
    pub may_wait: Option<MayWait>,
    /// There are others of the same analysis to see it with, over time.
    pub has_trend: bool,
    pub provenance: Provenance,
}

/// How a reader can come to wait with what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MayWait {
    /// By choosing it for this one.
    ThisOne,
    /// By taking back that this one was opened: the others of its kind wait.
    AfterAll,
}

/// `/se-eller-vent`
#[derive(Debug, Clone)]
pub struct WaitPage {
    pub choices: Vec<WaitChoice>,
    pub said: Option<WaitSaid>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitChoice {
    pub kind: Kind,
    pub waits: bool,
}

/// What has just been done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitSaid {
    Saved,
    Deleted,
}

/// `/logg-inn`
#[derive(Debug, Clone)]
pub struct SignInPage {
    pub persons: Load<Vec<SignInPerson>>,
    /// The source knows more persons than these.
    pub is_cut_off: bool,
    pub fault: Option<SignInFault>,
}

#[derive(Debug, Clone)]
pub struct SignInPerson {
    /// Opaque; posted as `person`.
    pub handle: String,
    pub name: String,
    pub born: Option<Date>,
    /// Demo persons' story as a message key of `demo-persons.ftl`; `None`: imported.
    pub story: Option<String>,
    /// How many results and measurements there are of a person of whom little else is known.
    pub results: Option<u64>,
    pub may_sign_in: MaySignIn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaySignIn {
    Yes,
    /// Under 13: listed, and said not to be able to sign in.
    TooYoung,
    /// The same.
    Deceased,
    /// No birth date is known: oneself yes (DOMAIN 3.5).
    AgeUnknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInFault {
    /// The handle names nobody (any more).
    UnknownPerson,
    TooYoung,
    Deceased,
    /// The form was empty.
    NothingChosen,
}
