//! How `view!` calls a component without knowing the name of its properties. After `leptos::component` (MIT).

/// A function that draws properties of this type.
pub trait Component<P> {}

/// The properties of a component.
pub trait Props {
    type Builder;

    fn builder() -> Self::Builder;
}

#[doc(hidden)]
pub trait PropsOrNoPropsBuilder {
    type Builder;

    fn builder_or_not() -> Self::Builder;
}

#[doc(hidden)]
#[derive(Debug, Clone, Copy)]
pub struct EmptyPropsBuilder {}

impl EmptyPropsBuilder {
    pub fn build(self) {}
}

impl<P: Props> PropsOrNoPropsBuilder for P {
    type Builder = <P as Props>::Builder;

    fn builder_or_not() -> Self::Builder {
        Self::builder()
    }
}

impl PropsOrNoPropsBuilder for EmptyPropsBuilder {
    type Builder = EmptyPropsBuilder;

    fn builder_or_not() -> Self::Builder {
        EmptyPropsBuilder {}
    }
}

impl<F: FnOnce() -> R, R> Component<EmptyPropsBuilder> for F {}

impl<P: Props, F: FnOnce(P) -> R, R> Component<P> for F {}

#[doc(hidden)]
pub fn component_props_builder<P: PropsOrNoPropsBuilder>(
    _: &impl Component<P>,
) -> <P as PropsOrNoPropsBuilder>::Builder {
    <P as PropsOrNoPropsBuilder>::builder_or_not()
}

#[doc(hidden)]
pub fn component_view<P, T>(component: impl ComponentConstructor<P, T>, props: P) -> T {
    component.construct(props)
}

#[doc(hidden)]
pub trait ComponentConstructor<P, T> {
    fn construct(self, props: P) -> T;
}

impl<F: FnOnce() -> T, T> ComponentConstructor<(), T> for F {
    fn construct(self, (): ()) -> T {
        self()
    }
}

impl<F: FnOnce(P) -> T, T, P: PropsOrNoPropsBuilder> ComponentConstructor<P, T> for F {
    fn construct(self, props: P) -> T {
        self(props)
    }
}
