//! What the laboratory adds, in its words or in plain words for its codes.

use innsyn_domain::lab_results::Comment;
use innsyn_i18n::Phrase;
use innsyn_ui::Words;
use leptos::prelude::*;

use super::{CommentTexts, LabTexts, reading};

/// A list of comments; nothing where there are none.
pub(super) fn comments(comments: &[Comment], texts: &LabTexts) -> Option<AnyView> {
    if comments.is_empty() {
        return None;
    }
    let items = comments.iter().map(|c| view! { <li>{comment(c, texts)}</li> }).collect_view();
    Some(view! { <ul class="innsyn-lab-comments">{items}</ul> }.into_any())
}

fn comment(comment: &Comment, texts: &LabTexts) -> AnyView {
    let t = &texts.comment;
    let ours = match comment {
        Comment::Text(text) | Comment::Other(text) => return reading::record(text.clone(), texts),
        Comment::GivenByTelephone => t.by_telephone.clone(),
        Comment::DiffersFromEarlier => t.differs.clone(),
        Comment::MsisToReport => t.msis.clone(),
        Comment::MsisNotToReport => t.msis_not.clone(),
        Comment::DocumentElsewhere => t.document.clone(),
        Comment::NewExamination { what, when } => {
            return new_examination(what.as_deref(), when.as_deref(), t, texts);
        }
    };
    view! { <Words phrase=ours /> }.into_any()
}

/// Two sentences rather than one glued from halves. A time code that we do not know is shown as it is.
fn new_examination(what: Option<&str>, when: Option<&str>, t: &CommentTexts, texts: &LabTexts) -> AnyView {
    let what: Phrase = match what {
        Some("CYT") => t.new_cytology.clone(),
        Some("HIST") => t.new_histology.clone(),
        Some("HPV") => t.new_hpv.clone(),
        Some(_) | None => t.new_other.clone(),
    };
    let when = when.map(|code| match (code, months(code)) {
        ("S", _) => view! { <Words phrase=t.soon.clone() /> }.into_any(),
        ("B", _) => view! { <Words phrase=t.after_treatment.clone() /> }.into_any(),
        (_, Some(n)) => view! { <Words phrase=t.in_months.of(texts.locale, n) /> }.into_any(),
        (_, None) => reading::record(code.to_owned(), texts),
    });
    view! {
        <Words phrase=what />
        " "
        {when}
    }
    .into_any()
}

/// 8273: `M03` is three months.
fn months(code: &str) -> Option<u64> {
    code.strip_prefix('M')?.parse().ok().filter(|&n| n > 0)
}
