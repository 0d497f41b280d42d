//! What stands in attributes, and what components take.

use std::borrow::Cow;

use crate::Element;

/// The value of an attribute. `None`: there is no such attribute.
pub trait IntoAttributeValue: Sized {
    fn into_attribute_value(self) -> Option<Cow<'static, str>>;

    #[doc(hidden)]
    fn give(self, element: Element, name: &'static str) -> Element {
        element.with(name, self.into_attribute_value())
    }
}

impl IntoAttributeValue for &'static str {
    fn into_attribute_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Borrowed(self))
    }

    /// Most are of this kind: a call with nothing to make before it.
    #[inline(always)]
    fn give(self, element: Element, name: &'static str) -> Element {
        element.with_text(name, self)
    }
}

impl IntoAttributeValue for String {
    fn into_attribute_value(self) -> Option<Cow<'static, str>> {
        Some(Cow::Owned(self))
    }
}

impl IntoAttributeValue for Cow<'static, str> {
    fn into_attribute_value(self) -> Option<Cow<'static, str>> {
        Some(self)
    }
}

/// As HTML has it: it is there or not.
impl IntoAttributeValue for bool {
    fn into_attribute_value(self) -> Option<Cow<'static, str>> {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<T: IntoAttributeValue> IntoAttributeValue for Option<T> {
    fn into_attribute_value(self) -> Option<Cow<'static, str>> {
        self.and_then(T::into_attribute_value)
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl IntoAttributeValue for $kind {
            fn into_attribute_value(self) -> Option<Cow<'static, str>> {
                Some(Cow::Owned(self.to_string()))
            }
        }
    )*};
}

numbers![u8 u16 u32 u64 usize i32];

/// `#[prop(into)]`.
pub trait IntoReactiveValue<T, M> {
    fn into_reactive_value(self) -> T;
}

#[doc(hidden)]
#[derive(Debug)]
pub struct ByFrom;

impl<T, I: Into<T>> IntoReactiveValue<T, ByFrom> for I {
    fn into_reactive_value(self) -> T {
        self.into()
    }
}
