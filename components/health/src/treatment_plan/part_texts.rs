//! The words of the parts of a plan.

use innsyn_i18n::{Phrase, Template, Texts};

/// What matters, diagnoses, goals and function.
#[derive(Debug, Clone)]
pub struct GoalTexts {
    pub important: Phrase,
    /// Of somebody else's plan.
    pub important_theirs: Phrase,
    pub important_none: Phrase,
    pub heading: Phrase,
    pub diagnoses: Phrase,
    pub no_diagnosis: Phrase,
    pub diagnosis_code: Template,
    pub diagnosis_nameless: Phrase,
    pub since: Template,
    pub not_active: Phrase,
    pub uncertain: Phrase,
    pub goals: Phrase,
    pub no_goal: Phrase,
    pub nameless: Phrase,
    pub own: Phrase,
    pub persons_own: Phrase,
    pub suggested: Phrase,
    pub ended: Phrase,
    pub rejected: Phrase,
    pub under_way: Phrase,
    pub achieved: Phrase,
    pub not_achieved: Phrase,
    pub achievement_unknown: Phrase,
    pub by: Template,
    /// Before the names of the diagnoses that something is for.
    pub of: Phrase,
    /// The diagnosis that something is for did not come, or does not hold.
    pub of_not_shown: Phrase,
    pub function: Phrase,
    pub function_unreadable: Phrase,
}

impl GoalTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            important: t.phrase("treatment-plan-important"),
            important_theirs: t.phrase("treatment-plan-important-theirs"),
            important_none: t.phrase("treatment-plan-important-none"),
            heading: t.phrase("treatment-plan-health"),
            diagnoses: t.phrase("treatment-plan-diagnoses"),
            no_diagnosis: t.phrase("treatment-plan-diagnoses-none"),
            diagnosis_code: t.template("treatment-plan-diagnosis-code", &["code"]),
            diagnosis_nameless: t.phrase("treatment-plan-diagnosis-nameless"),
            since: t.template("treatment-plan-diagnosis-since", &["date"]),
            not_active: t.phrase("treatment-plan-diagnosis-not-active"),
            uncertain: t.phrase("treatment-plan-diagnosis-uncertain"),
            goals: t.phrase("treatment-plan-goals"),
            no_goal: t.phrase("treatment-plan-goals-none"),
            nameless: t.phrase("treatment-plan-goal-nameless"),
            own: t.phrase("treatment-plan-goal-own"),
            persons_own: t.phrase("treatment-plan-goal-persons-own"),
            suggested: t.phrase("treatment-plan-goal-suggested"),
            ended: t.phrase("treatment-plan-goal-ended"),
            rejected: t.phrase("treatment-plan-goal-rejected"),
            under_way: t.phrase("treatment-plan-goal-under-way"),
            achieved: t.phrase("treatment-plan-goal-achieved"),
            not_achieved: t.phrase("treatment-plan-goal-not-achieved"),
            achievement_unknown: t.phrase("treatment-plan-goal-achievement-unknown"),
            by: t.template("treatment-plan-goal-by", &["date"]),
            of: t.phrase("treatment-plan-of"),
            of_not_shown: t.phrase("treatment-plan-of-not-shown"),
            function: t.phrase("treatment-plan-function"),
            function_unreadable: t.phrase("treatment-plan-function-unreadable"),
        }
    }
}

/// What is to be done.
#[derive(Debug, Clone)]
pub struct MeasureTexts {
    pub heading: Phrase,
    pub none: Phrase,
    pub medicine: Phrase,
    pub measuring: Phrase,
    pub activity: Phrase,
    pub diet: Phrase,
    pub mental_health: Phrase,
    pub habits: Phrase,
    pub others: Phrase,
    pub nameless: Phrase,
    pub code: Template,
    pub by: Template,
    pub limits: Phrase,
    pub over: Phrase,
    pub over_unprinted: Phrase,
}

impl MeasureTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("treatment-plan-measures"),
            none: t.phrase("treatment-plan-measures-none"),
            medicine: t.phrase("treatment-plan-category-medicine"),
            measuring: t.phrase("treatment-plan-category-measuring"),
            activity: t.phrase("treatment-plan-category-activity"),
            diet: t.phrase("treatment-plan-category-diet"),
            mental_health: t.phrase("treatment-plan-category-mental-health"),
            habits: t.phrase("treatment-plan-category-lifestyle"),
            others: t.phrase("treatment-plan-category-others"),
            nameless: t.phrase("treatment-plan-measure-nameless"),
            code: t.template("treatment-plan-measure-code", &["code"]),
            by: t.template("treatment-plan-measure-by", &["name"]),
            limits: t.phrase("treatment-plan-limits"),
            over: t.phrase("treatment-plan-over"),
            over_unprinted: t.phrase("treatment-plan-over-unprinted"),
        }
    }
}

/// Medicines.
#[derive(Debug, Clone)]
pub struct MedicineTexts {
    pub heading: Phrase,
    pub as_prescribed: Phrase,
    pub nameless: Phrase,
    pub code: Template,
    pub not: Phrase,
    pub no_dosage: Phrase,
    pub dose: Template,
    /// How fast it is given.
    pub flow: Template,
    pub flow_in: Template,
    /// More is said of how it is taken than can be shown.
    pub more: Phrase,
    pub as_needed: Phrase,
    pub as_needed_for: Phrase,
    pub reason: Phrase,
    pub most_period: Template,
    pub most_once: Template,
    pub most_life: Template,
    pub most_unreadable: Phrase,
    pub over: Phrase,
}

impl MedicineTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("treatment-plan-medicines"),
            as_prescribed: t.phrase("treatment-plan-medicines-as-prescribed"),
            nameless: t.phrase("treatment-plan-medicine-nameless"),
            code: t.template("treatment-plan-medicine-code", &["code"]),
            not: t.phrase("treatment-plan-medicine-not"),
            no_dosage: t.phrase("treatment-plan-medicine-no-dosage"),
            dose: t.template("treatment-plan-medicine-dose", &["amount"]),
            flow: t.template("treatment-plan-medicine-rate", &["amount"]),
            flow_in: t.template("treatment-plan-medicine-rate-in", &["amount", "period"]),
            more: t.phrase("treatment-plan-medicine-more"),
            as_needed: t.phrase("treatment-plan-medicine-as-needed"),
            as_needed_for: t.phrase("treatment-plan-medicine-as-needed-for"),
            reason: t.phrase("treatment-plan-medicine-reason"),
            most_period: t.template("treatment-plan-medicine-most-period", &["amount", "period"]),
            most_once: t.template("treatment-plan-medicine-most-once", &["amount"]),
            most_life: t.template("treatment-plan-medicine-most-life", &["amount"]),
            most_unreadable: t.phrase("treatment-plan-medicine-most-unreadable"),
            over: t.phrase("treatment-plan-medicines-over"),
        }
    }
}

/// Whom to call.
#[derive(Debug, Clone)]
pub struct ContactTexts {
    pub heading: Phrase,
    pub none: Phrase,
    pub nameless: Phrase,
    pub private: Phrase,
    pub no_phone: Phrase,
    /// There is a number, and it is not in use.
    pub other_phone: Phrase,
    /// There are some, and none of them is to be called now.
    pub none_now: Phrase,
    /// Those who are not to be called now.
    pub others: Phrase,
    pub not_in_use: Phrase,
    pub not_yet: Template,
    pub ended: Template,
    /// Before why, and when, nobody is there.
    pub away: Phrase,
    pub hours: Phrase,
    pub all_day: Phrase,
}

impl ContactTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("treatment-plan-contacts"),
            none: t.phrase("treatment-plan-contacts-none"),
            nameless: t.phrase("treatment-plan-contact-nameless"),
            private: t.phrase("treatment-plan-contact-private"),
            no_phone: t.phrase("treatment-plan-contact-no-phone"),
            other_phone: t.phrase("treatment-plan-contact-other-phone"),
            none_now: t.phrase("treatment-plan-contacts-none-now"),
            others: t.phrase("treatment-plan-contacts-others"),
            not_in_use: t.phrase("treatment-plan-contact-not-in-use"),
            not_yet: t.template("treatment-plan-contact-not-yet", &["date"]),
            ended: t.template("treatment-plan-contact-ended", &["date"]),
            away: t.phrase("treatment-plan-contact-away"),
            hours: t.phrase("treatment-plan-contact-hours"),
            all_day: t.phrase("treatment-plan-contact-all-day"),
        }
    }
}

/// The plan as a whole.
#[derive(Debug, Clone)]
pub struct AboutTexts {
    pub heading: Phrase,
    pub review: Phrase,
    pub no_review: Phrase,
    pub review_over: Phrase,
    pub ends: Template,
    pub ended: Template,
    pub notes: Phrase,
    pub besides: Phrase,
    pub author: Template,
    pub changed: Template,
    pub changed_by: Template,
    pub changed_by_you: Template,
    pub changed_by_person: Template,
    pub changed_by_undated: Template,
    pub changed_unknown: Phrase,
    pub comment: Phrase,
    pub version: Template,
    pub versions: Template,
    pub approved: Template,
    pub approved_at: Template,
    pub not_approved: Phrase,
    /// Before from when and until when it is for.
    pub period: Phrase,
    pub not_in_use: Phrase,
    pub in_use: Phrase,
    pub on_hold: Phrase,
    pub completed: Phrase,
    pub revoked: Phrase,
    pub replaced: Phrase,
    pub unknown: Phrase,
}

impl AboutTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("treatment-plan-about"),
            review: t.phrase("treatment-plan-review"),
            no_review: t.phrase("treatment-plan-review-none"),
            review_over: t.phrase("treatment-plan-review-over"),
            ends: t.template("treatment-plan-ends", &["date"]),
            ended: t.template("treatment-plan-ended", &["date"]),
            notes: t.phrase("treatment-plan-notes"),
            besides: t.phrase("treatment-plan-besides"),
            author: t.template("treatment-plan-author", &["name"]),
            changed: t.template("treatment-plan-changed", &["date"]),
            changed_by: t.template("treatment-plan-changed-by", &["date", "name"]),
            changed_by_you: t.template("treatment-plan-changed-by-you", &["date"]),
            changed_by_person: t.template("treatment-plan-changed-by-person", &["date"]),
            changed_by_undated: t.template("treatment-plan-changed-by-undated", &["name"]),
            changed_unknown: t.phrase("treatment-plan-changed-unknown"),
            comment: t.phrase("treatment-plan-comment"),
            version: t.template("treatment-plan-version", &["version"]),
            versions: t.template("treatment-plan-versions", &["plan", "content"]),
            approved: t.template("treatment-plan-approved", &["name"]),
            approved_at: t.template("treatment-plan-approved-at", &["name", "date"]),
            not_approved: t.phrase("treatment-plan-not-approved"),
            period: t.phrase("treatment-plan-period"),
            not_in_use: t.phrase("treatment-plan-not-in-use"),
            in_use: t.phrase("treatment-plan-standing-current"),
            on_hold: t.phrase("treatment-plan-standing-on-hold"),
            completed: t.phrase("treatment-plan-standing-completed"),
            revoked: t.phrase("treatment-plan-standing-revoked"),
            replaced: t.phrase("treatment-plan-standing-replaced"),
            unknown: t.phrase("treatment-plan-standing-unknown"),
        }
    }
}
