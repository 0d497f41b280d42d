//! What stands around the views: why there is nothing, what did not come, and what a list cannot say by itself.

use innsyn_domain::bundle::BundleFault;
use innsyn_domain::lab_results::bundle::OfOne;
use innsyn_domain::when::{Hidden, When};
use innsyn_health::lab_results::{day_words, notices};
use innsyn_i18n::Phrase;
use innsyn_ui::{Button, ButtonKind, Expander, HeadingLevel, Notice, Weight, Words};
use leptos::prelude::*;

use crate::shown::{Fault, Results};
use crate::texts::{ElementTexts, OwnTexts};

/// Why nothing is shown, in the reader's words; what the page says itself follows.
pub(crate) fn failed(fault: Fault, level: HeadingLevel, t: &OwnTexts) -> AnyView {
    let (heading, body) = match fault {
        Fault::Unreachable | Fault::Refused(_) => t.failed.clone(),
        Fault::Bundle(BundleFault::SeveralPersons) => (t.nothing.clone(), t.several_persons.clone()),
        Fault::Bundle(BundleFault::AnotherPerson) => (t.nothing.clone(), t.another_person.clone()),
        Fault::OtherVersion => (t.nothing.clone(), t.other_version.clone()),
        Fault::NotFound => (t.nothing.clone(), t.not_found.clone()),
        Fault::Bundle(BundleFault::NotJson { .. } | BundleFault::NotABundle)
        | Fault::UnknownBasis
        | Fault::NoDay
        | Fault::NotANumber
        | Fault::Persons => (t.nothing.clone(), t.unreadable.clone()),
    };
    // Another try can help only where something was asked for.
    let retry = matches!(fault, Fault::Unreachable | Fault::Refused(_)).then(|| {
        let words = t.retry.clone();
        view! { <p><Button kind=ButtonKind::Other name="innsyn-retry"><Words phrase=words /></Button></p> }
    });
    view! {
        <Notice weight=Weight::Fault level=level heading=heading>
            <p><Words phrase=body /></p>
            {retry}
        </Notice>
    }
    .into_any()
}

/// Before the list: what the source said, and what could not be read. On one result, what could not be read is mostly of
/// others, and is not said (`of_all`).
pub(crate) fn before(ready: &Results, of_all: bool, level: HeadingLevel, texts: &ElementTexts) -> AnyView {
    let said = notices(&ready.of_one.results.value.notices, level, texts.lab());
    let later = later(ready.is_of_later_version, level, texts.of_results());
    let lines = not_read(&ready.of_one, texts);
    let partial = (of_all && !lines.is_empty()).then(|| {
        let heading = texts.around().partial.clone();
        let lines = lines.into_iter().map(|line| view! { <p><Words phrase=line /></p> }).collect_view();
        view! { <Notice weight=Weight::Caution level=level heading=heading>{lines}</Notice> }
    });
    view! { <div class="innsyn-element-notices">{later} {partial} {said}</div> }.into_any()
}

/// That it is of a later version of FHIR than this reads.
pub(crate) fn later(is_of_later_version: bool, level: HeadingLevel, t: &OwnTexts) -> Option<AnyView> {
    is_of_later_version.then(|| {
        let (heading, body) = t.later_version.clone();
        view! { <Notice weight=Weight::Caution level=level heading=heading><p><Words phrase=body /></p></Notice> }
            .into_any()
    })
}

/// That entries of others were left out.
pub(crate) fn dropped(count: usize, texts: &ElementTexts) -> Option<AnyView> {
    let words = texts.of_access().dropped.of(texts.locale(), count as u64);
    (count > 0).then(|| view! { <p><Words phrase=words /></p> }.into_any())
}

fn not_read(of_one: &OfOne, texts: &ElementTexts) -> Vec<Phrase> {
    let lost = of_one.results.faults.iter().filter(|fault| fault.entry_lost).count();
    let partly = of_one.results.faults.len() - lost;
    let (t, locale) = (texts.around(), texts.locale());
    let told = [(&t.unreadable, lost), (&t.partly_readable, partly)];
    told.into_iter().filter(|(_, count)| *count > 0).map(|(words, count)| words.of(locale, count as u64)).collect()
}

/// «Det som ikke vises her», as on the portal's page. From where and when is the host's to say.
pub(crate) fn not_shown(of_one: &OfOne, texts: &ElementTexts) -> AnyView {
    let (t, locale) = (texts.around(), texts.locale());
    let value = &of_one.results.value;
    let not_shown = value.not_shown();
    let mut items = vec![t.sharing.clone()];
    let sampled = value.reports.iter().map(|report| report.sampled).filter(|when| when.is_known());
    let oldest = sampled.min_by_key(|when| when.earliest()).unwrap_or(When::Unknown(Hidden::NotGiven));
    items.extend(day_words(oldest, locale).map(|date| t.before.fill(&[&date])));
    items.push(t.images.clone());
    items.extend(not_shown.withheld.then(|| t.withheld.clone()));
    let counted = [
        (&t.mistakes, not_shown.mistakes),
        (&t.others, not_shown.not_results),
        (&texts.of_results().dropped, of_one.dropped),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    items.extend(counted.map(|(words, count)| words.of(locale, count as u64)));
    let items = items.into_iter().map(|item| view! { <li><Words phrase=item /></li> }).collect_view();
    let (summary, not_normal) = (t.not_shown.clone(), t.not_normal.clone());
    view! {
        <Expander summary=summary>
            <ul>{items}</ul>
            <p><strong><Words phrase=not_normal /></strong></p>
        </Expander>
    }
    .into_any()
}

/// Nothing to show is not "no results": it says what it does not mean, and where to ask.
pub(crate) fn empty(of_one: &OfOne, level: HeadingLevel, texts: &ElementTexts) -> AnyView {
    let way = texts.around().empty_way.clone();
    if !of_one.results.value.notices.is_empty() {
        return view! { <p><Words phrase=way /></p> }.into_any();
    }
    let (heading, body) = texts.around().empty.clone();
    view! {
        <Notice weight=Weight::Info level=level heading=heading>
            <p><Words phrase=body /></p>
            <p><Words phrase=way /></p>
        </Notice>
    }
    .into_any()
}
