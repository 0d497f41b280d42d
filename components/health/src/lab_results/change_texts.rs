//! The words for what changed between two versions.

use innsyn_i18n::{Phrase, Template, Texts};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeTexts {
    pub heading: Phrase,
    /// `{0}`: when the version before this came.
    pub since: Template,
    pub none_here: Phrase,
    pub rest: Phrase,
    pub no_earlier: Phrase,
    /// On a card in the list: the laboratory says that it changed something, or only sent it again.
    pub see: Phrase,
    pub see_new: Phrase,
    /// The report, where a result's name stands else.
    pub whole: Phrase,
    /// `{0}`: a result; `{1}`: what is around it.
    pub within: Template,
    /// `{0}`: the result; `{1}`, `{2}`: from and to.
    pub value_corrected: Template,
    pub value: Template,
    pub value_now: Template,
    pub value_gone: Template,
    pub value_hidden: Template,
    pub text: Template,
    pub line_removed: Template,
    pub line_added: Template,
    pub mark: Template,
    pub mark_added: Template,
    pub mark_removed: Template,
    pub reference: Template,
    pub reference_added: Template,
    pub reference_removed: Template,
    pub status: Template,
    pub sampled: Template,
    pub comment_added: Template,
    pub comment_removed: Template,
    /// `{0}`: the result; `{1}`: what the fact is called; `{2}`, `{3}`: from and to.
    pub fact: Template,
    pub fact_added: Template,
    pub fact_removed: Template,
    pub other: Template,
    pub renamed: Template,
    /// `{0}`: the result, with its value.
    pub added: Template,
    pub added_maybe: Template,
    pub removed: Template,
    pub removed_maybe: Template,
}

impl ChangeTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            heading: t.phrase("lab-results-changes"),
            since: t.template("lab-results-changes-since", &["date"]),
            none_here: t.phrase("lab-results-changes-none-here"),
            rest: t.phrase("lab-results-changes-rest"),
            no_earlier: t.phrase("lab-results-changes-no-earlier"),
            see: t.phrase("lab-results-changes-see"),
            see_new: t.phrase("lab-results-changes-see-new"),
            whole: t.phrase("lab-results-change-whole"),
            within: t.template("lab-results-change-within", &["name", "around"]),
            value_corrected: t.template("lab-results-change-value-corrected", &["name", "from", "to"]),
            value: t.template("lab-results-change-value", &["name", "from", "to"]),
            value_now: t.template("lab-results-change-value-now", &["name", "to"]),
            value_gone: t.template("lab-results-change-value-gone", &["name", "from", "to"]),
            value_hidden: t.template("lab-results-change-value-hidden", &["name", "to"]),
            text: t.template("lab-results-change-text", &["name"]),
            line_removed: t.template("lab-results-change-line-removed", &["line"]),
            line_added: t.template("lab-results-change-line-added", &["line"]),
            mark: t.template("lab-results-change-mark", &["name", "from", "to"]),
            mark_added: t.template("lab-results-change-mark-added", &["name", "to"]),
            mark_removed: t.template("lab-results-change-mark-removed", &["name", "from"]),
            reference: t.template("lab-results-change-reference", &["name", "from", "to"]),
            reference_added: t.template("lab-results-change-reference-added", &["name", "to"]),
            reference_removed: t.template("lab-results-change-reference-removed", &["name", "from"]),
            status: t.template("lab-results-change-status", &["name", "from", "to"]),
            sampled: t.template("lab-results-change-sampled", &["name", "from", "to"]),
            comment_added: t.template("lab-results-change-comment-added", &["name", "comment"]),
            comment_removed: t.template("lab-results-change-comment-removed", &["name", "comment"]),
            fact: t.template("lab-results-change-fact", &["name", "fact", "from", "to"]),
            fact_added: t.template("lab-results-change-fact-added", &["name", "fact", "to"]),
            fact_removed: t.template("lab-results-change-fact-removed", &["name", "fact", "from"]),
            other: t.template("lab-results-change-other", &["name"]),
            renamed: t.template("lab-results-change-renamed", &["from", "to"]),
            added: t.template("lab-results-change-added", &["what"]),
            added_maybe: t.template("lab-results-change-added-maybe", &["what"]),
            removed: t.template("lab-results-change-removed", &["what"]),
            removed_maybe: t.template("lab-results-change-removed-maybe", &["what"]),
        }
    }
}
