//! The words of the elements: those of the views inside them, and what they say themselves.

use innsyn_health::lab_results::{LabTexts, TrendTexts};
use innsyn_health::proxy_access::{GrantCardTexts, PersonTexts};
use innsyn_health::treatment_plan::PlanTexts;
use innsyn_i18n::{Phrase, Plural, Template, Texts};

/// Every word that an element needs. Plain data, made once for each language.
#[derive(Debug, Clone)]
pub(crate) struct ElementTexts {
    pub(crate) lab: LabTexts,
    pub(crate) trend: TrendTexts,
    pub(crate) around: AroundTexts,
    pub(crate) plan: PlanTexts,
    /// What an element with results says itself, and one with a plan.
    pub(crate) of_results: OwnTexts,
    pub(crate) of_plan: OwnTexts,
    /// Of one with fullmakter or with the log.
    pub(crate) of_access: OwnTexts,
    pub(crate) grants: GrantListTexts,
    pub(crate) log: LogTexts,
    pub(crate) no_trend: Phrase,
    pub(crate) persons: PersonTexts,
    pub(crate) persons_failed: (Phrase, Phrase),
    pub(crate) current_person: Phrase,
    pub(crate) results_closed: Phrase,
    pub(crate) plan_closed: Phrase,
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
    pub(crate) fn new(t: &impl Texts) -> Self {
        Self {
            lab: LabTexts::new(t),
            trend: TrendTexts::new(t),
            around: AroundTexts::new(t),
            plan: PlanTexts::new(t),
            of_results: OwnTexts::of_results(t),
            of_plan: OwnTexts::of_plan(t),
            of_access: OwnTexts::of_access(t),
            grants: GrantListTexts::new(t),
            log: LogTexts::new(t),
            no_trend: t.phrase("elements-no-trend"),
            persons: PersonTexts::new(t),
            persons_failed: (t.phrase("proxy-access-failed"), t.phrase("elements-persons-unreadable")),
            current_person: t.phrase("elements-persons-current"),
            results_closed: t.phrase("proxy-access-closed-other"),
            plan_closed: t.phrase("proxy-access-closed-other-plan"),
        }
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
