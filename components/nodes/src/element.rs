//! Elements and texts.

use std::borrow::Cow;

use crate::value::IntoAttributeValue;
use crate::view::{IntoView, seen};

/// A text or an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    Text(Cow<'static, str>),
    Element(Element),
}

/// An element with its attributes and content. What stands inside an `svg` is SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element(Box<Inside>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inside {
    name: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    content: Vec<Node>,
}

impl Element {
    #[doc(hidden)]
    #[inline(never)]
    pub fn new(name: &'static str) -> Self {
        Self(Box::new(Inside { name, attributes: Vec::new(), content: Vec::new() }))
    }

    pub fn tag(&self) -> &'static str {
        self.0.name
    }

    /// Name and value, in the order in which the view has them.
    pub fn attributes(&self) -> &[(&'static str, Cow<'static, str>)] {
        &self.0.attributes
    }

    pub fn content(&self) -> &[Node] {
        &self.0.content
    }

    #[must_use]
    pub fn child(mut self, child: impl IntoView) -> Self {
        child.put(&mut self.0.content);
        self
    }

    #[must_use]
    #[inline(always)]
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        value.give(self, name)
    }

    #[inline(never)]
    pub(crate) fn with_text(self, name: &'static str, value: &'static str) -> Self {
        self.with(name, Some(Cow::Borrowed(value)))
    }

    #[inline(never)]
    pub(crate) fn with(mut self, name: &'static str, value: Option<Cow<'static, str>>) -> Self {
        if let Some(value) = value {
            self.0.attributes.push((name, seen(value)));
        }
        self
    }
}

/// A function for each element.
macro_rules! named {
    ($($name:ident)*) => {$(
        #[inline(always)]
        pub fn $name() -> $crate::Element {
            $crate::Element::new(stringify!($name))
        }
    )*};
}
pub(crate) use named;

/// A method for each attribute that `view!` does not give by its name as text.
macro_rules! attributes {
    ($($method:ident $name:literal,)*) => {
        impl Element {$(
            #[must_use]
            #[inline(always)]
            pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                self.attr($name, value)
            }
        )*}
    };
}

attributes![
    action "action",
    aria_current "aria-current",
    aria_describedby "aria-describedby",
    aria_hidden "aria-hidden",
    aria_invalid "aria-invalid",
    aria_label "aria-label",
    aria_labelledby "aria-labelledby",
    aria_busy "aria-busy",
    autocomplete "autocomplete",
    autofocus "autofocus",
    checked "checked",
    class "class",
    colspan "colspan",
    r#for "for",
    form "form",
    formnovalidate "formnovalidate",
    hidden "hidden",
    href "href",
    hreflang "hreflang",
    id "id",
    inputmode "inputmode",
    lang "lang",
    max "max",
    maxlength "maxlength",
    method "method",
    min "min",
    name "name",
    open "open",
    rel "rel",
    role "role",
    rows "rows",
    scope "scope",
    selected "selected",
    spellcheck "spellcheck",
    tabindex "tabindex",
    target "target",
    title "title",
    translate "translate",
    r#type "type",
    value "value",
];
