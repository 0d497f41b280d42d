//! The words of the elements: those of the views inside them, and what they say themselves.

use std::cell::OnceCell;
use std::fmt;

use innsyn_health::lab_results::{LabTexts, TrendTexts};
use innsyn_health::proxy_access::{GrantCardTexts, PersonTexts};
use innsyn_health::treatment_plan::PlanTexts;
use innsyn_i18n::{Locale, Phrase, Plural, Template, Texts};

/// Every word of one language, in parts. A part is made when an element first asks for it, and then shared by all.
pub(crate) struct ElementTexts {
    words: Box<dyn Texts>,
    lab: OnceCell<LabTexts>,
    trend: OnceCell<TrendTexts>,
    around: OnceCell<AroundTexts>,
    plan: OnceCell<PlanTexts>,
    register: OnceCell<RegisterTexts>,
    of_results: OnceCell<OwnTexts>,
    of_plan: OnceCell<OwnTexts>,
    of_access: OnceCell<OwnTexts>,
    grants: OnceCell<GrantListTexts>,
    log: OnceCell<LogTexts>,
    persons: OnceCell<PersonsTexts>,
}

impl fmt::Debug for ElementTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ElementTexts").field(&self.locale()).finish()
    }
}

/// What stands around a list: the same words as on the portal's own page.
#[derive(Debug, Clone)]
pub(crate) struct AroundTexts {
    pub(crate) count_all: Plural,
    pub(crate) empty: (Phrase, Phrase),
    pub(crate) empty_way: Phrase,
    pub(crate) partial: Phrase,
    pub(crate) unreadable: Plural,
    pub(crate) partly_readable: Plural,
    pub(crate) not_shown: Phrase,
    pub(crate) sharing: Phrase,
    pub(crate) before: Template,
    pub(crate) images: Phrase,
    pub(crate) withheld: Phrase,
    pub(crate) mistakes: Plural,
    pub(crate) others: Plural,
    pub(crate) not_normal: Phrase,
    pub(crate) older: Phrase,
    pub(crate) older_since: Template,
    pub(crate) older_body: Phrase,
    pub(crate) older_link: Phrase,
    pub(crate) trend_none: (Phrase, Phrase),
    pub(crate) trend_count: Template,
    pub(crate) no_trend: Phrase,
}

/// What can be written down of a plan.
#[derive(Debug, Clone)]
pub(crate) struct RegisterTexts {
    pub(crate) measurement: Phrase,
    pub(crate) done: Phrase,
}

/// Persons to choose from.
#[derive(Debug, Clone)]
pub(crate) struct PersonsTexts {
    pub(crate) of_one: PersonTexts,
    pub(crate) failed: (Phrase, Phrase),
    pub(crate) current: Phrase,
    pub(crate) results_closed: Phrase,
    pub(crate) plan_closed: Phrase,
}

/// Lists of fullmakter.
#[derive(Debug, Clone)]
pub(crate) struct GrantListTexts {
    pub(crate) card: GrantCardTexts,
    pub(crate) given: Phrase,
    pub(crate) given_none: Phrase,
    pub(crate) received: Phrase,
    pub(crate) received_none: Phrase,
    pub(crate) history: Phrase,
    pub(crate) give: Phrase,
    pub(crate) not_whole: (Phrase, Phrase),
    pub(crate) limits: Phrase,
}

/// What stands around the log.
#[derive(Debug, Clone)]
pub(crate) struct LogTexts {
    pub(crate) count_all: Plural,
    pub(crate) count: Template,
    pub(crate) none_fit: Template,
    pub(crate) empty: Phrase,
    pub(crate) lost: (Phrase, Phrase),
    pub(crate) shapes: [Phrase; 3],
    pub(crate) limits: Phrase,
}

/// What only an element says.
#[derive(Debug, Clone)]
pub(crate) struct OwnTexts {
    pub(crate) waiting: Phrase,
    pub(crate) failed: (Phrase, Phrase),
    pub(crate) retry: Phrase,
    pub(crate) nothing: Phrase,
    pub(crate) several_persons: Phrase,
    pub(crate) another_person: Phrase,
    pub(crate) unreadable: Phrase,
    pub(crate) other_version: Phrase,
    pub(crate) later_version: (Phrase, Phrase),
    pub(crate) not_found: Phrase,
    pub(crate) dropped: Plural,
}

impl ElementTexts {
    pub(crate) fn new(words: impl Texts + 'static) -> Self {
        Self {
            words: Box::new(words),
            lab: OnceCell::new(),
            trend: OnceCell::new(),
            around: OnceCell::new(),
            plan: OnceCell::new(),
            register: OnceCell::new(),
            of_results: OnceCell::new(),
            of_plan: OnceCell::new(),
            of_access: OnceCell::new(),
            grants: OnceCell::new(),
            log: OnceCell::new(),
            persons: OnceCell::new(),
        }
    }

    /// For those that are asked one by one: there are too many to have them all at hand.
    pub(crate) fn words(&self) -> &dyn Texts {
        &*self.words
    }

    pub(crate) fn locale(&self) -> Locale {
        self.words.locale()
    }

    pub(crate) fn lab(&self) -> &LabTexts {
        self.lab.get_or_init(|| LabTexts::new(&self.words()))
    }

    pub(crate) fn trend(&self) -> &TrendTexts {
        self.trend.get_or_init(|| TrendTexts::new(&self.words()))
    }

    pub(crate) fn around(&self) -> &AroundTexts {
        self.around.get_or_init(|| AroundTexts::new(&self.words()))
    }

    pub(crate) fn plan(&self) -> &PlanTexts {
        self.plan.get_or_init(|| PlanTexts::new(&self.words()))
    }

    pub(crate) fn register(&self) -> &RegisterTexts {
        self.register.get_or_init(|| RegisterTexts::new(&self.words()))
    }

    /// What an element with results says itself.
    pub(crate) fn of_results(&self) -> &OwnTexts {
        self.of_results.get_or_init(|| OwnTexts::of_results(&self.words()))
    }

    pub(crate) fn of_plan(&self) -> &OwnTexts {
        self.of_plan.get_or_init(|| OwnTexts::of_plan(&self.words()))
    }

    /// Of one with fullmakter or with the log.
    pub(crate) fn of_access(&self) -> &OwnTexts {
        self.of_access.get_or_init(|| OwnTexts::of_access(&self.words()))
    }

    pub(crate) fn grants(&self) -> &GrantListTexts {
        self.grants.get_or_init(|| GrantListTexts::new(&self.words()))
    }

    pub(crate) fn log(&self) -> &LogTexts {
        self.log.get_or_init(|| LogTexts::new(&self.words()))
    }

    pub(crate) fn persons(&self) -> &PersonsTexts {
        self.persons.get_or_init(|| PersonsTexts::new(&self.words()))
    }
}

impl AroundTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            count_all: t.plural("lab-results-count-all", "count"),
            empty: (t.phrase("lab-results-empty"), t.phrase("lab-results-empty-body")),
            empty_way: t.phrase("lab-results-empty-way"),
            partial: t.phrase("lab-results-partial-heading"),
            unreadable: t.plural("lab-results-unreadable", "count"),
            partly_readable: t.plural("lab-results-partly-readable", "count"),
            not_shown: t.phrase("lab-results-not-shown"),
            sharing: t.phrase("lab-results-not-shown-sharing"),
            before: t.template("lab-results-not-shown-before", &["date"]),
            images: t.phrase("lab-results-not-shown-images"),
            withheld: t.phrase("lab-results-not-shown-withheld"),
            mistakes: t.plural("lab-results-not-shown-mistakes", "count"),
            others: t.plural("lab-results-not-shown-others", "count"),
            not_normal: t.phrase("lab-results-not-normal"),
            older: t.phrase("lab-results-older"),
            older_since: t.template("lab-results-older-since", &["date"]),
            older_body: t.phrase("lab-results-older-body"),
            older_link: t.phrase("lab-results-older-link"),
            trend_none: (t.phrase("lab-trend-none"), t.phrase("lab-trend-none-body")),
            trend_count: t.template("lab-trend-count", &["shown", "total"]),
            no_trend: t.phrase("elements-no-trend"),
        }
    }
}

impl RegisterTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            measurement: t.phrase("elements-plan-register-measurement"),
            done: t.phrase("elements-plan-register-done"),
        }
    }
}

impl PersonsTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            of_one: PersonTexts::new(t),
            failed: (t.phrase("proxy-access-failed"), t.phrase("elements-persons-unreadable")),
            current: t.phrase("elements-persons-current"),
            results_closed: t.phrase("proxy-access-closed-other"),
            plan_closed: t.phrase("proxy-access-closed-other-plan"),
        }
    }
}

impl GrantListTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            card: GrantCardTexts::new(t),
            given: t.phrase("proxy-grants-given"),
            given_none: t.phrase("proxy-grants-given-none"),
            received: t.phrase("proxy-grants-received"),
            received_none: t.phrase("proxy-grants-received-none"),
            history: t.phrase("proxy-grants-history"),
            give: t.phrase("proxy-grants-give"),
            not_whole: (t.phrase("proxy-grants-not-whole"), t.phrase("elements-grants-not-whole-body")),
            limits: t.phrase("elements-grants-limits"),
        }
    }
}

impl LogTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            count_all: t.plural("usage-log-count-all", "count"),
            count: t.template("usage-log-count", &["shown", "total"]),
            none_fit: t.template("usage-log-none-fit", &["total"]),
            empty: t.phrase("elements-log-empty"),
            lost: (t.phrase("usage-log-lost"), t.phrase("usage-log-lost-body")),
            shapes: ["usage-log-shape-me", "usage-log-shape-another", "usage-log-shape-service"]
                .map(|key| t.phrase(key)),
            limits: t.phrase("elements-log-limits"),
        }
    }
}

impl OwnTexts {
    fn of_results(t: &impl Texts) -> Self {
        Self {
            waiting: t.phrase("elements-waiting"),
            failed: (t.phrase("lab-results-failed"), t.phrase("lab-results-failed-body")),
            retry: t.phrase("lab-results-retry"),
            nothing: t.phrase("elements-nothing"),
            several_persons: t.phrase("elements-several-persons"),
            another_person: t.phrase("elements-another-person"),
            unreadable: t.phrase("elements-unreadable"),
            other_version: t.phrase("elements-other-version"),
            later_version: (t.phrase("elements-later-version"), t.phrase("elements-later-version-body")),
            not_found: t.phrase("elements-not-found"),
            dropped: t.plural("elements-dropped", "count"),
        }
    }

    fn of_plan(t: &impl Texts) -> Self {
        Self {
            waiting: t.phrase("elements-plan-waiting"),
            failed: (t.phrase("treatment-plan-failed"), t.phrase("treatment-plan-failed-body")),
            retry: t.phrase("lab-results-retry"),
            nothing: t.phrase("elements-plan-nothing"),
            several_persons: t.phrase("elements-plan-several-persons"),
            another_person: t.phrase("elements-plan-another-person"),
            unreadable: t.phrase("elements-plan-unreadable"),
            other_version: t.phrase("elements-plan-other-version"),
            later_version: (t.phrase("elements-later-version"), t.phrase("elements-plan-later-version-body")),
            not_found: t.phrase("elements-plan-not-found"),
            dropped: t.plural("elements-dropped", "count"),
        }
    }

    fn of_access(t: &impl Texts) -> Self {
        Self {
            waiting: t.phrase("elements-access-waiting"),
            failed: (t.phrase("elements-access-failed"), t.phrase("elements-access-failed-body")),
            retry: t.phrase("lab-results-retry"),
            nothing: t.phrase("elements-access-nothing"),
            several_persons: t.phrase("elements-access-several-persons"),
            another_person: t.phrase("elements-access-another-person"),
            unreadable: t.phrase("elements-access-unreadable"),
            other_version: t.phrase("elements-access-unreadable"),
            later_version: (t.phrase("elements-later-version"), t.phrase("elements-access-later-version-body")),
            not_found: t.phrase("elements-access-unreadable"),
            dropped: t.plural("elements-dropped", "count"),
        }
    }
}
