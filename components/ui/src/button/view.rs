use leptos::prelude::*;

/// How heavy it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonKind {
    /// One a page.
    Main,
    Other,
    /// In a header or a row: no outline, still 44 px.
    Plain,
}

impl ButtonKind {
    /// The value of `data-kind`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Other => "other",
            Self::Plain => "plain",
        }
    }
}

/// A button that submits the form it stands in.
#[component]
pub fn Button(
    kind: ButtonKind,
    /// Posted as `name=value`, for a form with one button a choice.
    #[prop(optional, into)]
    name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <button class="innsyn-button" data-kind=kind.as_str() type="submit" name=name value=value>
            {children()}
        </button>
    }
    .into_any()
}

/// A link that looks like a button. It is still a link: it goes somewhere.
#[component]
pub fn LinkButton(kind: ButtonKind, #[prop(into)] href: String, children: Children) -> impl IntoView {
    view! {
        <a class="innsyn-button" data-kind=kind.as_str() href=href>
            {children()}
        </a>
    }
    .into_any()
}
