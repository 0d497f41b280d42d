//! What can stand in a view.

use std::borrow::Cow;

use crate::{Element, Node};

/// Something that is drawn: it puts its nodes after those that are there.
pub trait IntoView: Sized {
    fn put(self, into: &mut Vec<Node>);
}

/// Some nodes, of whatever they were made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AnyView(pub Vec<Node>);

/// What stands inside a component.
pub type Children = Box<dyn FnOnce() -> AnyView + Send>;

impl AnyView {
    /// For reloading while one develops, which there is none of here.
    #[doc(hidden)]
    #[must_use]
    pub fn with_view_marker(self, _: &'static str) -> Self {
        self
    }
}

impl IntoView for AnyView {
    fn put(mut self, into: &mut Vec<Node>) {
        into.append(&mut self.0);
    }
}

impl IntoView for Element {
    fn put(self, into: &mut Vec<Node>) {
        into.push(Node::Element(self));
    }
}

/// Without what turns the reading of what comes after it (`12.6` to `6.21`) and is not seen: that is shown to be there.
pub(crate) fn seen(text: Cow<'static, str>) -> Cow<'static, str> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if text.contains(turns) { text.replace(turns, "\u{fffd}").into() } else { text }
}

impl IntoView for Cow<'static, str> {
    #[inline(never)]
    fn put(self, into: &mut Vec<Node>) {
        if !self.is_empty() {
            into.push(Node::Text(seen(self)));
        }
    }
}

impl IntoView for &'static str {
    fn put(self, into: &mut Vec<Node>) {
        Cow::Borrowed(self).put(into);
    }
}

impl IntoView for String {
    fn put(self, into: &mut Vec<Node>) {
        Cow::<'static, str>::Owned(self).put(into);
    }
}

impl IntoView for usize {
    fn put(self, into: &mut Vec<Node>) {
        self.to_string().put(into);
    }
}

impl IntoView for () {
    fn put(self, _: &mut Vec<Node>) {}
}

impl<T: IntoView> IntoView for Option<T> {
    fn put(self, into: &mut Vec<Node>) {
        if let Some(view) = self {
            view.put(into);
        }
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn put(self, into: &mut Vec<Node>) {
        for view in self {
            view.put(into);
        }
    }
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => {
        impl<$first: IntoView, $($rest: IntoView),*> IntoView for ($first, $($rest,)*) {
            #[allow(non_snake_case)]
            fn put(self, into: &mut Vec<Node>) {
                let ($first, $($rest,)*) = self;
                $first.put(into);
                $($rest.put(into);)*
            }
        }
        tuples![$($rest)*];
    };
    () => {};
}

tuples![A B C D E F G H I J K L M N O P];

/// Erases of what it was made.
pub trait IntoAny {
    fn into_any(self) -> AnyView;
}

impl<T: IntoView> IntoAny for T {
    fn into_any(self) -> AnyView {
        let mut nodes = Vec::new();
        self.put(&mut nodes);
        AnyView(nodes)
    }
}

/// All that an iterator gives.
pub trait CollectView {
    fn collect_view(self) -> AnyView;
}

impl<V: IntoView, I: IntoIterator<Item = V>> CollectView for I {
    fn collect_view(self) -> AnyView {
        let mut nodes = Vec::new();
        for view in self {
            view.put(&mut nodes);
        }
        AnyView(nodes)
    }
}

#[doc(hidden)]
#[derive(Debug)]
pub struct View;

impl View {
    #[allow(clippy::new_ret_no_self)]
    pub fn new(view: impl IntoView) -> AnyView {
        view.into_any()
    }
}

#[doc(hidden)]
pub trait IntoRender {
    type Output;
    fn into_render(self) -> Self::Output;
}

impl<T: IntoView> IntoRender for T {
    type Output = Self;

    #[inline(always)]
    fn into_render(self) -> Self {
        self
    }
}

#[doc(hidden)]
pub trait ToChildren<F> {
    fn to_children(f: F) -> Self;
}

/// Children that need not be made later.
#[doc(hidden)]
#[derive(Debug)]
pub struct ChildrenOptContainer<T>(pub T);

impl<F: FnOnce() -> V + Send + 'static, V: IntoView> ToChildren<F> for Children {
    fn to_children(f: F) -> Self {
        Box::new(move || f().into_any())
    }
}

impl<V: IntoView + Send + 'static> ToChildren<ChildrenOptContainer<V>> for Children {
    fn to_children(children: ChildrenOptContainer<V>) -> Self {
        Box::new(move || children.0.into_any())
    }
}
