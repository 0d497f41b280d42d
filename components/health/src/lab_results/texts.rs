//! The words of the lab results' views: `locales/*/lab-results.ftl`.

use innsyn_i18n::{Locale, Phrase, Plural, Template, Texts};
use serde::{Deserialize, Serialize};

use super::{
    AgeTexts, AttachmentTexts, ChangeTexts, ExplainedTexts, FactTexts, LineTexts, MicrobeTexts, NoticeTexts, OwnTexts,
};

/// Every word that the views need. Plain data, so that an island gets it as a prop and needs no Fluent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabTexts {
    /// The page's language: of these words, and of numbers and dates.
    pub locale: Locale,
    pub list: ListTexts,
    pub status: StatusTexts,
    pub judgement: JudgementTexts,
    pub value: ValueTexts,
    pub when: WhenTexts,
    pub kind: KindTexts,
    pub facts: FactTexts,
    pub age: AgeTexts,
    pub comment: CommentTexts,
    pub notice: NoticeTexts,
    pub explained: ExplainedTexts,
    pub changes: ChangeTexts,
    pub microbe: MicrobeTexts,
    pub own: OwnTexts,
    pub attachment: AttachmentTexts,
    pub line: LineTexts,
}

impl LabTexts {
    pub fn new(t: &impl Texts) -> Self {
        Self {
            locale: t.locale(),
            list: ListTexts::new(t),
            status: StatusTexts::new(t),
            judgement: JudgementTexts::new(t),
            value: ValueTexts::new(t),
            when: WhenTexts::new(t),
            kind: KindTexts::new(t),
            facts: FactTexts::new(t),
            age: AgeTexts::new(t),
            comment: CommentTexts::new(t),
            notice: NoticeTexts::new(t),
            explained: ExplainedTexts::new(t),
            changes: ChangeTexts::new(t),
            microbe: MicrobeTexts::new(t),
            own: OwnTexts::new(t),
            attachment: AttachmentTexts::new(t),
            line: LineTexts::new(t),
        }
    }
}

/// What a report's or a result's status is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusTexts {
    pub registered: Phrase,
    pub preliminary: Phrase,
    /// An examination of images whose description nobody has signed yet.
    pub preliminary_imaging: Phrase,
    pub changed: Phrase,
    pub appended: Phrase,
    pub cancelled: Phrase,
    pub entered_in_error: Phrase,
    pub unknown: Phrase,
    /// Of a finished one, where a change must name it; else it has no word.
    pub finished: Phrase,
}

impl StatusTexts {
    pub fn new(t: &impl Texts) -> Self {
        Self {
            registered: t.phrase("lab-results-status-registered"),
            preliminary: t.phrase("lab-results-status-preliminary"),
            preliminary_imaging: t.phrase("lab-results-status-preliminary-imaging"),
            changed: t.phrase("lab-results-status-changed"),
            appended: t.phrase("lab-results-status-appended"),
            cancelled: t.phrase("lab-results-status-cancelled"),
            entered_in_error: t.phrase("lab-results-status-entered-in-error"),
            unknown: t.phrase("lab-results-status-unknown"),
            finished: t.phrase("lab-results-status-final"),
        }
    }
}

/// How the laboratory marked a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JudgementTexts {
    pub over: Phrase,
    pub under: Phrase,
    pub outside: Phrase,
    pub within: Phrase,
    /// The material could not be examined.
    pub unsuitable: Phrase,
    /// `{0}`: the laboratory's words, where its mark is none that we can read.
    pub in_words: Template,
    /// `{0}`: a code without words, in place of them.
    pub code: Template,
    /// On a result's own page, where there is no mark.
    pub not_judged: Phrase,
    pub susceptible: Phrase,
    pub increased_exposure: Phrase,
    /// What `I` meant before 2020.
    pub intermediate: Phrase,
    /// `I` where nobody knows when it was measured.
    pub intermediate_undated: Phrase,
    pub resistant: Phrase,
    pub see_comment: Phrase,
}

impl JudgementTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            over: t.phrase("lab-results-mark-over"),
            under: t.phrase("lab-results-mark-under"),
            outside: t.phrase("lab-results-mark-outside"),
            within: t.phrase("lab-results-mark-within"),
            unsuitable: t.phrase("lab-results-mark-unsuitable"),
            in_words: t.template("lab-results-mark-in-words", &["words"]),
            code: t.template("lab-results-mark-code", &["code"]),
            not_judged: t.phrase("lab-results-mark-none"),
            susceptible: t.phrase("lab-results-mark-susceptible"),
            increased_exposure: t.phrase("lab-results-mark-increased-exposure"),
            intermediate: t.phrase("lab-results-mark-intermediate"),
            intermediate_undated: t.phrase("lab-results-mark-intermediate-undated"),
            resistant: t.phrase("lab-results-mark-resistant"),
            see_comment: t.phrase("lab-results-mark-see-comment"),
        }
    }
}

/// Values in words, and each way of having none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValueTexts {
    pub less: Template,
    pub less_or_equal: Template,
    pub greater: Template,
    pub greater_or_equal: Template,
    pub period: Template,
    /// `{0}`: a point in time, or an age.
    pub from: Template,
    pub until: Template,
    pub yes: Phrase,
    pub no: Phrase,
    pub not_ready: Phrase,
    pub not_readable: Phrase,
    pub described_together: Phrase,
    /// `{0}`: the laboratory's words.
    pub absent: Template,
    pub absent_masked: Phrase,
    pub absent_not_performed: Phrase,
    pub absent_failed: Phrase,
    pub absent_not_applicable: Phrase,
    pub absent_not_permitted: Phrase,
    pub absent_not_yet_known: Phrase,
    pub absent_unknown: Phrase,
    pub cancelled: Phrase,
    pub missing: Phrase,
    pub withdrawn: Phrase,
    pub not_safe: Phrase,
    /// In place of words that can tell of something that may not be shown.
    pub held_back: Phrase,
    /// In a list, instead of a text that is too long for a row.
    pub long_text: Phrase,
    /// `{0}`: a code without words.
    pub name_code_only: Template,
    /// `{0}`: a code without words, as the answer.
    pub code_only: Template,
    pub nameless: Phrase,
}

impl ValueTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            less: t.template("lab-results-value-less", &["value"]),
            less_or_equal: t.template("lab-results-value-less-or-equal", &["value"]),
            greater: t.template("lab-results-value-greater", &["value"]),
            greater_or_equal: t.template("lab-results-value-greater-or-equal", &["value"]),
            period: t.template("lab-results-value-period", &["start", "end"]),
            from: t.template("lab-results-value-from", &["start"]),
            until: t.template("lab-results-value-until", &["end"]),
            yes: t.phrase("lab-results-value-yes"),
            no: t.phrase("lab-results-value-no"),
            not_ready: t.phrase("lab-results-value-not-ready"),
            not_readable: t.phrase("lab-results-value-not-readable"),
            described_together: t.phrase("lab-results-value-described-together"),
            absent: t.template("lab-results-value-absent", &["reason"]),
            absent_masked: t.phrase("lab-results-value-absent-masked"),
            absent_not_performed: t.phrase("lab-results-value-absent-not-performed"),
            absent_failed: t.phrase("lab-results-value-absent-failed"),
            absent_not_applicable: t.phrase("lab-results-value-absent-not-applicable"),
            absent_not_permitted: t.phrase("lab-results-value-absent-not-permitted"),
            absent_not_yet_known: t.phrase("lab-results-value-absent-not-yet-known"),
            absent_unknown: t.phrase("lab-results-value-absent-unknown"),
            cancelled: t.phrase("lab-results-value-cancelled"),
            missing: t.phrase("lab-results-value-missing"),
            withdrawn: t.phrase("lab-results-value-withdrawn"),
            not_safe: t.phrase("lab-results-value-not-safe"),
            held_back: t.phrase("lab-results-held-back"),
            long_text: t.phrase("lab-results-value-long-text"),
            name_code_only: t.template("lab-results-name-code-only", &["code"]),
            code_only: t.template("lab-results-value-code-only", &["code"]),
            nameless: t.phrase("lab-results-name-none"),
        }
    }
}

/// Points in time that are not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhenTexts {
    pub not_given: Phrase,
    pub not_known: Phrase,
    pub masked: Phrase,
    /// Heading of the day that nobody knows.
    pub day_unknown: Phrase,
}

impl WhenTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            not_given: t.phrase("lab-results-when-not-given"),
            not_known: t.phrase("lab-results-when-not-known"),
            masked: t.phrase("lab-results-when-masked"),
            day_unknown: t.phrase("lab-results-day-unknown"),
        }
    }
}

/// What a report is called that has no title of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindTexts {
    pub laboratory: Phrase,
    pub microbiology: Phrase,
    pub pathology: Phrase,
    pub imaging: Phrase,
    pub other: Phrase,
    /// Neutral: its kind is part of what is withheld.
    pub withheld: Phrase,
}

impl KindTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            laboratory: t.phrase("lab-results-kind-laboratory"),
            microbiology: t.phrase("lab-results-kind-microbiology"),
            pathology: t.phrase("lab-results-kind-pathology"),
            imaging: t.phrase("lab-results-kind-imaging"),
            other: t.phrase("lab-results-kind-other"),
            withheld: t.phrase("lab-results-kind-withheld"),
        }
    }
}

/// What the laboratory adds, where it adds it as a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentTexts {
    pub heading: Phrase,
    pub by_telephone: Phrase,
    pub differs: Phrase,
    pub msis: Phrase,
    pub msis_not: Phrase,
    pub document: Phrase,
    pub new_cytology: Phrase,
    pub new_histology: Phrase,
    pub new_hpv: Phrase,
    pub new_other: Phrase,
    pub soon: Phrase,
    pub after_treatment: Phrase,
    /// `{0}`: months.
    pub in_months: Plural,
}

impl CommentTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("lab-results-comments-heading"),
            by_telephone: t.phrase("lab-results-comment-telephone"),
            differs: t.phrase("lab-results-comment-differs"),
            msis: t.phrase("lab-results-comment-msis"),
            msis_not: t.phrase("lab-results-comment-msis-not"),
            document: t.phrase("lab-results-comment-document"),
            new_cytology: t.phrase("lab-results-comment-new-cytology"),
            new_histology: t.phrase("lab-results-comment-new-histology"),
            new_hpv: t.phrase("lab-results-comment-new-hpv"),
            new_other: t.phrase("lab-results-comment-new-other"),
            soon: t.phrase("lab-results-comment-soon"),
            after_treatment: t.phrase("lab-results-comment-after-treatment"),
            in_months: t.plural("lab-results-comment-in-months", "months"),
        }
    }
}

/// The rest: headings and sentences of the list and of one result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListTexts {
    /// `{0}`: results of a report that could not be shown.
    pub missing: Plural,
    /// `{0}`: parts of a panel that could not be shown.
    pub missing_members: Plural,
    pub no_results: Phrase,
    /// `{0}`: the day from which it can be read.
    pub withheld_until: Template,
    pub withheld: Phrase,
    pub repeated: Phrase,
    pub conclusion: Phrase,
    pub members: Phrase,
    pub your_answer: Phrase,
    /// The same for images.
    pub description: Phrase,
    /// `{0}`: the results around it.
    pub part_of: Template,
    pub about: Phrase,
    pub about_imaging: Phrase,
    pub earlier: Phrase,
    pub earlier_note: Phrase,
    /// `{0}`: when the older version was issued.
    pub earlier_version: Template,
    pub open_version: Phrase,
    /// On paper, beside a version that is shut on screen.
    pub earlier_unprinted: Phrase,
}

impl ListTexts {
    fn new(t: &impl Texts) -> Self {
        Self {
            missing: t.plural("lab-results-missing", "count"),
            missing_members: t.plural("lab-results-missing-members", "count"),
            no_results: t.phrase("lab-results-report-empty"),
            withheld_until: t.template("lab-results-withheld-until", &["date"]),
            withheld: t.phrase("lab-results-withheld"),
            repeated: t.phrase("lab-results-repeated"),
            conclusion: t.phrase("lab-results-conclusion"),
            members: t.phrase("lab-results-members"),
            your_answer: t.phrase("lab-results-your-answer"),
            description: t.phrase("lab-results-description"),
            part_of: t.template("lab-results-part-of", &["around"]),
            about: t.phrase("lab-results-about"),
            about_imaging: t.phrase("lab-results-about-imaging"),
            earlier: t.phrase("lab-results-earlier"),
            earlier_note: t.phrase("lab-results-earlier-note"),
            earlier_version: t.template("lab-results-earlier-version", &["date"]),
            open_version: t.phrase("lab-results-open-version"),
            earlier_unprinted: t.phrase("lab-results-earlier-unprinted"),
        }
    }
}
