use innsyn_i18n::Phrase;
use leptos::prelude::*;

use crate::Words;

/// One fact: what it is, and what is known.
pub struct Definition {
    pub term: Phrase,
    pub value: AnyView,
    on_paper: bool,
}

impl Definition {
    pub fn new(term: Phrase, value: impl IntoView + 'static) -> Self {
        Self { term, value: value.into_any(), on_paper: false }
    }

    /// The screen has said it already, above; a page of paper may begin with it.
    pub fn on_paper(self) -> Self {
        Self { on_paper: true, ..self }
    }
}

/// How the facts are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Label above its value, a line between facts.
    Stacked,
    /// «Label: value» on one line where there is room.
    Inline,
}

impl Layout {
    /// The value of `data-layout`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stacked => "stacked",
            Self::Inline => "inline",
        }
    }
}

/// A list of facts. Nothing is rendered for an empty list: an empty `dl` is announced as one.
#[component]
pub fn DefinitionList(items: Vec<Definition>, layout: Layout) -> impl IntoView {
    (!items.is_empty()).then(|| {
        let rows = items
            .into_iter()
            .map(|d| {
                view! {
                    <div class="innsyn-facts-row" data-paper=d.on_paper.then_some("")>
                        <dt><Words phrase=d.term /></dt>
                        <dd>{d.value}</dd>
                    </div>
                }
            })
            .collect_view();
        view! { <dl class="innsyn-facts" data-layout=layout.as_str()>{rows}</dl> }
    })
}
