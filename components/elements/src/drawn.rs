//! What an element draws, of what it was given and what it has read.

use std::rc::Rc;

use innsyn_domain::bundle::{Bundle, BundleFault};
use innsyn_health::treatment_plan::emergency;
use leptos::prelude::*;

use crate::given::Given;
use crate::shown::{Read, Shown};
use crate::texts::{ElementTexts, OwnTexts};
use crate::{around, grants, lab, log, number, persons, plan, status, zone};

/// Which element it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Results,
    Result,
    Trend,
    Plan,
    Zone,
    Grants,
    Log,
    Persons,
    NumberLine,
    Status,
}

/// Everything that the drawing hangs on.
pub(crate) struct Drawn {
    pub(crate) kind: Kind,
    pub(crate) given: Given,
    pub(crate) shown: Shown,
    /// `None`: nothing has been drawn yet.
    pub(crate) texts: Option<Rc<ElementTexts>>,
    /// The tag of the words' language.
    pub(crate) lang: String,
}

impl Kind {
    /// By the name of its element, without `innsyn-`.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "lab-result" => Self::Result,
            "trend" => Self::Trend,
            "treatment-plan" => Self::Plan,
            "zone" => Self::Zone,
            "proxy-access" => Self::Grants,
            "access-log" => Self::Log,
            "person-switcher" => Self::Persons,
            "number-line" => Self::NumberLine,
            "status" => Self::Status,
            _ => Self::Results,
        }
    }

    /// Whether it is in this build. What draws and reads the others is not, then.
    pub(crate) const fn is_built(self) -> bool {
        match self {
            Self::Results => cfg!(feature = "lab-results"),
            Self::Result => cfg!(feature = "lab-result"),
            Self::Trend => cfg!(feature = "trend"),
            Self::Plan => cfg!(feature = "treatment-plan"),
            Self::Zone => cfg!(feature = "zone"),
            Self::Grants => cfg!(feature = "proxy-access"),
            Self::Log => cfg!(feature = "access-log"),
            Self::Persons => cfg!(feature = "person-switcher"),
            Self::NumberLine => cfg!(feature = "number-line"),
            Self::Status => cfg!(feature = "status"),
        }
    }

    /// How what is given or fetched is read.
    pub(crate) fn parse(self) -> fn(&str) -> Result<Bundle, BundleFault> {
        match self {
            Self::Plan if self.is_built() => Bundle::parse_plans,
            _ => Bundle::parse,
        }
    }

    /// It shows data that are given or fetched, not its own attributes alone.
    pub(crate) const fn reads(self) -> bool {
        let reads = matches!(self, Self::Results | Self::Result | Self::Trend | Self::Plan | Self::Grants | Self::Log);
        reads && self.is_built()
    }
}

/// The element's inside.
pub(crate) fn element(drawn: &Drawn) -> AnyView {
    let inner = content(drawn);
    if drawn.kind == Kind::Status {
        return view! { <span class="innsyn-element-inline">{inner}</span> }.into_any();
    }
    let (lang, busy) = (drawn.lang.clone(), matches!(drawn.shown, Shown::Waiting).then_some("true"));
    view! {
        <div class="innsyn-element" lang=lang aria-busy=busy>
            <p class="innsyn-hidden" role="status">{said(drawn)}</p>
            {inner}
        </div>
    }
    .into_any()
}

/// For those who listen: that one waits, and that it has come.
fn said(drawn: &Drawn) -> Option<AnyView> {
    let texts =
        drawn.texts.as_ref().filter(|_| drawn.given.text("src").is_some() && drawn.given.text("bundle").is_none())?;
    let own = own(drawn.kind, texts);
    let words = match &drawn.shown {
        Shown::Waiting => own.waiting.clone(),
        Shown::Ready(Read::Results(ready)) if drawn.kind == Kind::Results => {
            let count = ready.of_one.results.value.row_count();
            texts.around().count_all.of(texts.locale(), count as u64)
        }
        Shown::Failed(_) => own.failed.0.clone(),
        Shown::Ready(_) | Shown::Nothing => return None,
    };
    Some(view! { <innsyn_ui::Words phrase=words /> }.into_any())
}

/// The host's own words, which are there before ours.
fn slot() -> AnyView {
    leptos::html::slot().into_any()
}

fn content(drawn: &Drawn) -> AnyView {
    let Some(texts) = drawn.texts.as_deref() else { return slot() };
    let given = &drawn.given;
    let own = || own(drawn.kind, texts);
    let view = match (drawn.kind, &drawn.shown) {
        (kind, _) if !kind.is_built() => return slot(),
        (Kind::Status, _) => return status::view(given),
        (Kind::Zone, _) => return zone::view(given, texts),
        (Kind::Persons, _) => {
            let view = persons::view(given, texts);
            return view.unwrap_or_else(|_| {
                let failed = persons::failed(texts.persons().failed.clone(), given.level());
                view! { {failed} {slot()} }.into_any()
            });
        }
        (Kind::NumberLine, _) => number::line(given, texts),
        (_, Shown::Nothing) => return slot(),
        (_, Shown::Waiting) => {
            let words = own().waiting.clone();
            return view! { <p><innsyn_ui::Words phrase=words /></p> {slot()} }.into_any();
        }
        (_, Shown::Failed(fault)) => Err(*fault),
        (Kind::Plan, Shown::Ready(Read::Plans(read))) => plan::plan(read, given, texts),
        (Kind::Grants, Shown::Ready(Read::Grants(read))) => Ok(grants::view(read, given, texts)),
        (Kind::Log, Shown::Ready(Read::Log(read))) => Ok(log::view(read, given, texts)),
        (Kind::Results, Shown::Ready(Read::Results(ready))) => Ok(lab::results(ready, given, texts)),
        (Kind::Result, Shown::Ready(Read::Results(ready))) => lab::result(ready, given, texts),
        (Kind::Trend, Shown::Ready(Read::Results(ready))) => lab::trend(ready, given, texts),
        // What one kind reads no other draws.
        (_, Shown::Ready(_)) => return slot(),
    };
    view.unwrap_or_else(|fault| {
        let failed = around::failed(fault, given.level(), own());
        // The two numbers are there also when nothing else is.
        let numbers = (drawn.kind == Kind::Plan).then(|| emergency(texts.plan()));
        view! { {failed} {numbers} {slot()} }.into_any()
    })
}

fn own(kind: Kind, texts: &ElementTexts) -> &OwnTexts {
    match kind {
        Kind::Plan => texts.of_plan(),
        Kind::Grants | Kind::Log => texts.of_access(),
        _ => texts.of_results(),
    }
}
