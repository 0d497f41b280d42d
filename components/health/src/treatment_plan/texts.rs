//! The words of a plan's views: `locales/*/treatment-plan.ftl`.

use innsyn_i18n::{Locale, Phrase, Plural, Template, Texts};

use super::around::AroundTexts;
use super::part_texts::{AboutTexts, ContactTexts, GoalTexts, MeasureTexts, MedicineTexts};
use super::schedule::ScheduleTexts;

/// Every word that the views need.
#[derive(Debug, Clone)]
pub struct PlanTexts {
    /// The page's language: of these words, and of numbers and dates.
    pub locale: Locale,
    pub around: AroundTexts,
    pub emergency: EmergencyTexts,
    pub now: NowTexts,
    pub zone: ZoneTexts,
    pub goal: GoalTexts,
    pub limit: LimitTexts,
    pub measure: MeasureTexts,
    pub medicine: MedicineTexts,
    pub contact: ContactTexts,
    pub status: StatusTexts,
    pub who: WhoTexts,
    pub about: AboutTexts,
    pub lost: LostTexts,
    pub card: CardTexts,
    pub changes: ChangeTexts,
    pub schedule: ScheduleTexts,
}

impl PlanTexts {
    pub fn new(t: &impl Texts) -> Self {
        Self {
            locale: t.locale(),
            around: AroundTexts::new(t),
            emergency: EmergencyTexts::new(t),
            now: NowTexts::new(t),
            zone: ZoneTexts::new(t),
            goal: GoalTexts::new(t),
            limit: LimitTexts::new(t),
            measure: MeasureTexts::new(t),
            medicine: MedicineTexts::new(t),
            contact: ContactTexts::new(t),
            status: StatusTexts::new(t),
            who: WhoTexts::new(t),
            about: AboutTexts::new(t),
            lost: LostTexts::new(t),
            card: CardTexts::new(t),
            changes: ChangeTexts::new(t),
            schedule: ScheduleTexts::new(t),
        }
    }
}

/// The two numbers.
#[derive(Debug, Clone)]
pub struct EmergencyTexts {
    /// Names the two links.
    pub label: Phrase,
    pub life: Phrase,
    pub doctor: Phrase,
    /// `{0}`: a number.
    pub call: Template,
}

impl EmergencyTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            label: t.phrase("treatment-plan-emergency-label"),
            life: t.phrase("treatment-plan-emergency-life"),
            doctor: t.phrase("treatment-plan-emergency-doctor"),
            call: t.template("treatment-plan-call", &["number"]),
        }
    }
}

/// «Hvordan har du det nå?»
#[derive(Debug, Clone)]
pub struct NowTexts {
    pub heading: Phrase,
    /// Of somebody else's plan.
    pub heading_theirs: Phrase,
    pub lede: Phrase,
    pub doubt: Phrase,
    /// Of somebody else's plan.
    pub doubt_theirs: Phrase,
    pub contacts: Phrase,
}

impl NowTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("treatment-plan-now"),
            heading_theirs: t.phrase("treatment-plan-now-theirs"),
            lede: t.phrase("treatment-plan-now-lede"),
            doubt: t.phrase("treatment-plan-now-doubt"),
            doubt_theirs: t.phrase("treatment-plan-now-doubt-theirs"),
            contacts: t.phrase("treatment-plan-now-contacts"),
        }
    }
}

/// Zones.
#[derive(Debug, Clone)]
pub struct ZoneTexts {
    pub heading: Phrase,
    pub green: Phrase,
    pub yellow: Phrase,
    pub red: Phrase,
    /// `{0}`: the level in the plan's own words.
    pub other: Template,
    pub not_said: Phrase,
    pub signs: Phrase,
    pub no_signs: Phrase,
    pub actions: Phrase,
    pub no_action: Phrase,
    pub none: Phrase,
    pub back: Phrase,
    /// `{0}`: zones of which a part did not come.
    pub lost: Plural,
}

impl ZoneTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("treatment-plan-zones"),
            green: t.phrase("treatment-plan-zone-green"),
            yellow: t.phrase("treatment-plan-zone-yellow"),
            red: t.phrase("treatment-plan-zone-red"),
            other: t.template("treatment-plan-zone-other", &["level"]),
            not_said: t.phrase("treatment-plan-zone-not-said"),
            signs: t.phrase("treatment-plan-zone-signs"),
            no_signs: t.phrase("treatment-plan-zone-no-signs"),
            actions: t.phrase("treatment-plan-zone-actions"),
            no_action: t.phrase("treatment-plan-zone-no-action"),
            none: t.phrase("treatment-plan-zone-none"),
            back: t.phrase("treatment-plan-zone-back"),
            lost: t.plural("treatment-plan-zone-lost", "count"),
        }
    }
}

/// What is not in force as it stands.
#[derive(Debug, Clone)]
pub struct StatusTexts {
    pub on_hold: Phrase,
    pub over: Phrase,
    pub unknown: Phrase,
    /// What says what not to do.
    pub not: Phrase,
}

impl StatusTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            on_hold: t.phrase("treatment-plan-status-on-hold"),
            over: t.phrase("treatment-plan-status-over"),
            unknown: t.phrase("treatment-plan-status-unknown"),
            not: t.phrase("treatment-plan-status-not"),
        }
    }
}

/// Who wrote something.
#[derive(Debug, Clone)]
pub struct WhoTexts {
    pub by_you: Phrase,
    pub by_person: Phrase,
    pub by: Template,
    pub by_unknown: Phrase,
}

impl WhoTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            by_you: t.phrase("treatment-plan-by-you"),
            by_person: t.phrase("treatment-plan-by-person"),
            by: t.template("treatment-plan-by", &["name"]),
            by_unknown: t.phrase("treatment-plan-by-unknown"),
        }
    }
}

/// Amounts and limits.
#[derive(Debug, Clone)]
pub struct LimitTexts {
    pub less: Template,
    pub less_or_equal: Template,
    pub greater: Template,
    pub greater_or_equal: Template,
    pub between: Template,
    pub unreadable: Phrase,
}

impl LimitTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            less: t.template("lab-results-value-less", &["value"]),
            less_or_equal: t.template("lab-results-value-less-or-equal", &["value"]),
            greater: t.template("lab-results-value-greater", &["value"]),
            greater_or_equal: t.template("lab-results-value-greater-or-equal", &["value"]),
            between: t.template("treatment-plan-limit-between", &["low", "high"]),
            unreadable: t.phrase("treatment-plan-limit-unreadable"),
        }
    }
}

/// The card for a helper.
#[derive(Debug, Clone)]
pub struct CardTexts {
    pub heading: Template,
    pub lede: Phrase,
    pub not_on_card: Phrase,
    /// The same of a card without what matters to the person.
    pub nor_important: Phrase,
    pub not_on_sheet: Phrase,
    /// It is larger than a card for a pocket.
    pub no_card: Phrase,
    pub more_pages: Phrase,
}

impl CardTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.template("treatment-plan-card-for", &["name"]),
            lede: t.phrase("treatment-plan-card-lede"),
            not_on_card: t.phrase("treatment-plan-card-not-on"),
            nor_important: t.phrase("treatment-plan-card-nor-important"),
            not_on_sheet: t.phrase("treatment-plan-sheet-not-on"),
            no_card: t.phrase("treatment-plan-card-large"),
            more_pages: t.phrase("treatment-plan-print-more-pages"),
        }
    }
}

/// What is different between two versions.
#[derive(Debug, Clone)]
pub struct ChangeTexts {
    pub none: Phrase,
    /// Something of either could not be shown.
    pub cut: Phrase,
    pub added: Phrase,
    pub changed: Phrase,
    pub gone: Phrase,
    pub was: Phrase,
    pub is: Phrase,
}

impl ChangeTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            none: t.phrase("treatment-plan-changes-none"),
            cut: t.phrase("treatment-plan-changes-cut"),
            added: t.phrase("treatment-plan-change-added"),
            changed: t.phrase("treatment-plan-change-changed"),
            gone: t.phrase("treatment-plan-change-gone"),
            was: t.phrase("treatment-plan-change-was"),
            is: t.phrase("treatment-plan-change-is"),
        }
    }
}

/// What a plan refers to and what did not come. `{0}`: how many.
#[derive(Debug, Clone)]
pub struct LostTexts {
    pub diagnoses: Plural,
    pub goals: Plural,
    pub activities: Plural,
    pub contacts: Plural,
    pub besides: Plural,
}

impl LostTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            diagnoses: t.plural("treatment-plan-lost-diagnoses", "count"),
            goals: t.plural("treatment-plan-lost-goals", "count"),
            activities: t.plural("treatment-plan-lost-measures", "count"),
            contacts: t.plural("treatment-plan-lost-contacts", "count"),
            besides: t.plural("treatment-plan-lost-besides", "count"),
        }
    }
}
