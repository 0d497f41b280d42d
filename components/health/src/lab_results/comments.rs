//! What the laboratory adds, in its words or in plain words for its codes.

use innsyn_domain::lab_results::Comment;
use leptos::prelude::*;

use super::reading::{self, Piece};
use super::{CommentTexts, LabTexts};

/// A list of comments; nothing where there are none.
pub(super) fn comments(comments: &[Comment], texts: &LabTexts) -> Option<AnyView> {
    if comments.is_empty() {
        return None;
    }
    let items = comments.iter().map(|c| view! { <li>{comment(c, texts)}</li> }).collect_view();
    Some(view! { <ul class="innsyn-lab-comments">{items}</ul> }.into_any())
}

pub(super) fn comment(comment: &Comment, texts: &LabTexts) -> AnyView {
    reading::show(pieces(comment, texts), texts)
}

/// One comment as pieces to be read in order.
pub(super) fn pieces(comment: &Comment, texts: &LabTexts) -> Vec<Piece> {
    let t = &texts.comment;
    let ours = match comment {
        Comment::Text(text) | Comment::Other(text) => return vec![Piece::Theirs(text.clone())],
        Comment::GivenByTelephone => &t.by_telephone,
        Comment::DiffersFromEarlier => &t.differs,
        Comment::MsisToReport => &t.msis,
        Comment::MsisNotToReport => &t.msis_not,
        Comment::DocumentElsewhere => &t.document,
        Comment::HeldBack => &texts.value.held_back,
        Comment::NewExamination { what, when } => {
            return new_examination(what.as_deref(), when.as_deref(), t, texts);
        }
    };
    vec![Piece::Ours(ours.clone())]
}

/// Two sentences rather than one glued from halves. A time code that we do not know is shown as it is.
fn new_examination(what: Option<&str>, when: Option<&str>, t: &CommentTexts, texts: &LabTexts) -> Vec<Piece> {
    let what = match what {
        Some("CYT") => &t.new_cytology,
        Some("HIST") => &t.new_histology,
        Some("HPV") => &t.new_hpv,
        Some(_) | None => &t.new_other,
    };
    let when = when.map(|code| match (code, months(code)) {
        ("S", _) => Piece::Ours(t.soon.clone()),
        ("B", _) => Piece::Ours(t.after_treatment.clone()),
        (_, Some(n)) => Piece::Ours(t.in_months.of(texts.locale, n)),
        (_, None) => Piece::Theirs(code.to_owned()),
    });
    std::iter::once(Piece::Ours(what.clone())).chain(when).collect()
}

/// 8273: `M03` is three months.
fn months(code: &str) -> Option<u64> {
    code.strip_prefix('M')?.parse().ok().filter(|&n| n > 0)
}
