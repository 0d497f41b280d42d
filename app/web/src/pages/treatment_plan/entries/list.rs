//! All that was written, and the ways to write more; and the part of it that stands beside the plan.

use innsyn_domain::treatment_plan::entries::{
    EntryAuthor, EntryKind, Measurand, OwnEntry, doable, measurands, own_measurands,
};
use innsyn_domain::treatment_plan::{Lost, Plan, PlanStanding, is_stamp};
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::{Button, ButtonKind, HeadingLevel, Hidden, Notice, Weight, Words as Say};
use leptos::prelude::*;

use super::super::{PLAN, PlansData, back, said};
use super::entry_fields as fields;
use super::form::urgent;
use super::{
    EntryDone, OWN_ENTRIES, OwnEntriesPage, entry_address, new_address, shown, trend_address, versions_address,
};
use crate::pages::{Load, PageContext};
use crate::shell::{Place, document};
use crate::texts;

/// So many before one asks for all.
const NEWEST: usize = 30;
/// So many beside the plan.
const BESIDE: usize = 3;
/// What is written in words.
const WORDS: [EntryKind; 4] = [EntryKind::Done, EntryKind::Comment, EntryKind::Diary, EntryKind::Goal];

pub fn own_entries(cx: &PageContext, page: &OwnEntriesPage) -> String {
    let w = Words::of(cx.locale);
    document(cx, &w.phrase("plan-entries-title"), Place::InTreatmentPlan, || {
        let content = match &page.plans {
            Load::Ready(data) => ready(cx, w, data, page),
            Load::Failed { reference } => said::failed(cx, w, &texts::plan(cx.locale), reference),
        };
        let all: &[OwnEntry] = match &page.plans {
            Load::Ready(data) => &data.entries,
            Load::Failed { .. } => &[],
        };
        let (heading, lede) = about(cx, w, all);
        view! {
            {back(w, PLAN.to_owned())}
            <h1 class="innsyn-plan-h1"><Say phrase=heading /></h1>
            <p class="innsyn-lede"><Say phrase=lede /></p>
            {content}
        }
        .into_any()
    })
}

/// Heading and first sentence: whose words it all is.
fn about(cx: &PageContext, w: &Words, all: &[OwnEntry]) -> (Phrase, Phrase) {
    if let Some(name) = cx.acts_for() {
        return (
            w.phrase("plan-entries-heading-both"),
            w.phrase_with("plan-entries-lede-for", &[("name", name.into())]),
        );
    }
    let (heading, lede) = match cx.is_for_another() {
        true => ("plan-entries-heading-both", "plan-entries-lede-theirs"),
        false if all.iter().all(|entry| entry.by == EntryAuthor::Person) => {
            ("plan-entries-heading", "plan-entries-lede")
        }
        false => ("plan-entries-heading-both", "plan-entries-lede-both"),
    };
    (w.phrase(heading), w.phrase(lede))
}

/// What the reader can write: nobody says for another what that person wants, and where a plan asks for nothing to be done there
/// is nothing to tick.
fn kinds(cx: &PageContext, plan: Option<&Plan>) -> impl Iterator<Item = EntryKind> + use<> {
    let is_own = !cx.is_for_another();
    let has_measures = plan.is_some_and(|plan| plan.measures.iter().any(|measure| doable(measure).is_some()));
    WORDS.into_iter().filter(move |kind| match kind {
        EntryKind::Done => has_measures,
        kind => is_own || !kind.is_of_oneself(),
    })
}

fn ready(cx: &PageContext, w: &Words, data: &PlansData, page: &OwnEntriesPage) -> AnyView {
    let done = page.done.map(|done| {
        let heading = w.phrase(match done {
            EntryDone::Stored => "plan-entries-stored",
            EntryDone::Corrected => "plan-entries-was-corrected",
            EntryDone::Deleted => "plan-entries-deleted",
        });
        let body = w.phrase(match done {
            EntryDone::Stored | EntryDone::Corrected => "plan-entries-done-body",
            EntryDone::Deleted if cx.is_for_another() => "plan-entries-deleted-body-theirs",
            EntryDone::Deleted => "plan-entries-deleted-body",
        });
        view! { <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice> }
    });
    let cannot = (data.may_write && page.cannot_store).then(|| {
        let (heading, body) = (w.phrase("plan-entries-cannot"), w.phrase("plan-entries-cannot-body"));
        view! { <Notice weight=Weight::Caution level=HeadingLevel::H2 heading=heading><p><Say phrase=body /></p></Notice> }
    });
    let write = (data.may_write && !page.cannot_store).then(|| {
        let has_plan = !data.plans.value.current.is_empty();
        let kinds = kinds(cx, data.plans.value.current.first()).filter(|kind| has_plan || !kind.is_of_plan());
        view! {
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("plan-entries-measure") /></h2>
                <ul class="innsyn-entry-ways">{own_measurands().map(|it| way(w, EntryKind::Measured(it))).collect_view()}</ul>
                <h2><Say phrase=w.phrase("plan-entries-write") /></h2>
                <ul class="innsyn-entry-ways">{kinds.map(|kind| way(w, kind)).collect_view()}</ul>
            </section>
        }
    });
    let most = if page.all { usize::MAX } else { NEWEST };
    let more = data.entries.len() > most;
    let more = more.then(|| {
        let words = w.phrase_with("plan-entries-show-all", &[("count", data.entries.len().into())]);
        view! { <p class="innsyn-alone"><a href=format!("{OWN_ENTRIES}?vis=alle")><Say phrase=words /></a></p> }
    });
    let lost = (data.entries_lost > 0).then(|| {
        let words = w.phrase_with("plan-entries-lost", &[("count", data.entries_lost.into())]);
        view! { <p><Say phrase=words /></p> }
    });
    let written = view! {
        <section class="innsyn-section">
            <h2><Say phrase=w.phrase("plan-entries-written") /></h2>
            {lost}
            {entries(cx, w, &data.entries, most, data.may_write)}
            {more}
        </section>
    };
    // What one has just stored is seen at once.
    let (first, then) = match page.done {
        Some(_) => (Some(written.into_any()), write.map(IntoAny::into_any)),
        None => (write.map(IntoAny::into_any), Some(written.into_any())),
    };
    view! {
        {done}
        {cannot}
        {said::not_whole(w, data)}
        {first}
        {previewed(w, data)}
        {over_time(w, data)}
        {then}
        {deleted(cx, w, data)}
        {urgent(cx, w, &data.plans.value.current)}
    }
    .into_any()
}

/// Whoever one looks as has the ways to write: from here they lead nowhere.
fn previewed(w: &Words, data: &PlansData) -> Option<AnyView> {
    let words = data.previewed_may_write.then(|| w.phrase("plan-entries-previewed"))?;
    Some(view! { <p><Say phrase=words /></p> }.into_any())
}

/// To the form for one kind: it says that one writes there.
fn way(w: &Words, kind: EntryKind) -> AnyView {
    let words = match kind {
        EntryKind::Measured(measurand) => {
            let name = shown::measured(w, &measurand.key);
            w.phrase_with("plan-entries-measure-one", &[("name", (&name.text).into())])
        }
        EntryKind::Comment => w.phrase("plan-entries-write-comment"),
        EntryKind::Diary => w.phrase("plan-entries-write-diary"),
        EntryKind::Goal => w.phrase("plan-entries-write-goal"),
        EntryKind::Done => w.phrase("plan-entries-write-done"),
        EntryKind::Read => w.phrase("plan-entries-read-it"),
    };
    view! { <li class="innsyn-alone"><a href=new_address(kind)><Say phrase=words /></a></li> }.into_any()
}

fn over_time(w: &Words, data: &PlansData) -> Option<AnyView> {
    let links = trends(w, data)?;
    Some(
        view! { <section class="innsyn-section"><h2><Say phrase=w.phrase("plan-entries-trends") /></h2>{links}</section> }
            .into_any(),
    )
}

/// To each thing that has been measured, over time.
fn trends(w: &Words, data: &PlansData) -> Option<AnyView> {
    let measured = |it: &&Measurand| {
        let own = data.entries.iter().any(|entry| entry.kind.as_str() == it.key);
        own || data.measurements.iter().any(|one| one.measurand == *it)
    };
    let links: Vec<_> = measurands()
        .iter()
        .filter(measured)
        .map(|it| {
            let name = shown::measured(w, &it.key);
            let words = w.phrase_with("plan-entries-over-time", &[("name", (&name.text).into())]);
            view! { <li class="innsyn-alone"><a href=trend_address(it)><Say phrase=words /></a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="innsyn-entry-ways">{links}</ul> }.into_any())
}

fn entries(cx: &PageContext, w: &Words, all: &[OwnEntry], most: usize, can_change: bool) -> AnyView {
    if all.is_empty() {
        let none = if cx.is_for_another() { "plan-entries-none-theirs" } else { "plan-entries-none" };
        return view! { <p><Say phrase=w.phrase(none) /></p> }.into_any();
    }
    let items = all.iter().take(most).map(|entry| {
        let change = can_change.then(|| change(cx, w, entry)).flatten();
        view! { <li>{shown::entry(cx, w, entry)}{change}</li> }
    });
    view! { <ul class="innsyn-plan-list innsyn-entries">{items.collect_view()}</ul> }.into_any()
}

/// What has been deleted: there for oneself, by what it was and of when.
fn deleted(cx: &PageContext, w: &Words, data: &PlansData) -> Option<AnyView> {
    let item = |entry: &OwnEntry| {
        let at = shown::when(cx.locale, entry.at).map(|at| view! { " " {at} });
        let (href, name) = (versions_address(&entry.id), shown::name(w, entry.kind));
        view! { <li class="innsyn-alone"><a href=href><span><Say phrase=name />{at}</span></a></li> }
    };
    let items: Vec<_> = data.deleted.iter().map(item).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="innsyn-section">
                <h2><Say phrase=w.phrase("plan-entries-deleted-before") /></h2>
                <p><Say phrase=w.phrase("plan-entries-deleted-before-body") /></p>
                <ul class="innsyn-entry-ways">{items}</ul>
            </section>
        }
        .into_any()
    })
}

/// Each link says what it is about to those who hear it alone.
fn change(cx: &PageContext, w: &Words, entry: &OwnEntry) -> Option<AnyView> {
    let is_own = !cx.is_for_another();
    let about = || {
        let name = shown::name(w, entry.kind);
        let at = shown::when(cx.locale, entry.at).unwrap_or_default();
        Phrase { text: format!(" {} {at}", name.text), lang: name.lang }
    };
    let link = |href: String, words: Phrase| {
        let lang = words.lang.map(Locale::tag);
        view! { <a href=href><span lang=lang>{words.text}</span><Hidden phrase=about() /></a> }
    };
    let at = entry_address(&entry.id);
    let correct = (entry.may_be_corrected(is_own) && entry.kind.has_form())
        .then(|| link(at.clone(), w.phrase("plan-entries-correct")));
    let before =
        (is_own && entry.is_corrected).then(|| link(versions_address(&entry.id), w.phrase("plan-entries-versions")));
    entry.may_be_deleted(is_own).then(|| {
        let delete = link(format!("{at}/slett"), w.phrase("plan-entries-delete"));
        view! { <p class="innsyn-entry-change">{correct}{delete}{before}</p> }.into_any()
    })
}

/// Below the plan: what it asks to be measured, what else can be written, whether it has been read, and the newest.
pub(in super::super) fn beside_the_plan(cx: &PageContext, w: &Words, data: &PlansData, plan: &Plan) -> AnyView {
    let can_write = data.may_write && plan.standing == PlanStanding::Current;
    let (heading, lede) = about(cx, w, &data.entries);
    let ways = can_write.then(|| {
        let measured = plan.asks_for().into_iter().map(|it| way(w, EntryKind::Measured(it)));
        view! {
            {(!cx.is_for_another()).then(|| read(cx, w, data, plan))}
            <ul class="innsyn-entry-ways">{measured.collect_view()}{kinds(cx, Some(plan)).map(|kind| way(w, kind)).collect_view()}</ul>
        }
    });
    let all = w.phrase(if can_write { "plan-entries-all" } else { "plan-entries-all-theirs" });
    view! {
        <section class="innsyn-section innsyn-entry-beside">
            <h2><Say phrase=heading /></h2>
            <p><Say phrase=lede /></p>
            {ways}
            {(plan.standing == PlanStanding::Current).then(|| previewed(w, data))}
            {entries(cx, w, &data.entries, BESIDE, false)}
            {trends(w, data)}
            <p class="innsyn-alone"><a href=OWN_ENTRIES><Say phrase=all /></a></p>
        </section>
    }
    .into_any()
}

/// Said at the top, where one has read this plan before it was changed, or the one that it took over from; where there is only
/// one in use, whichever was read.
pub(in super::super) fn changed_since(cx: &PageContext, w: &Words, data: &PlansData, plan: &Plan) -> Option<AnyView> {
    let current = &data.plans.value.current;
    let is_it_before = |read: &OwnEntry| {
        let of = read.plan.as_ref();
        current.len() == 1 || of.is_some_and(|of| *of == plan.id.0 || plan.replaces.iter().any(|old| *of == old.0))
    };
    let is_known = |read: &OwnEntry| read.content.stamp.as_deref().is_some_and(is_stamp);
    let mut read = data.entries.iter().filter(|entry| entry.kind == EntryKind::Read);
    // What did not come today is not taken for a change.
    let has_read_before = plan.lost == Lost::default() && read.any(|entry| is_known(entry) && is_it_before(entry));
    let is_in_use = current.iter().any(|it| it.id == plan.id);
    if cx.is_for_another() || !is_in_use || !has_read_before || has_read(data, plan).is_some() {
        return None;
    }
    let (heading, body) = (w.phrase("plan-entries-unread"), w.phrase("plan-entries-unread-body"));
    Some(
        view! {
            <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading>
                <p class="innsyn-alone"><a href=format!("{PLAN}/historikk")><Say phrase=body /></a></p>
            </Notice>
        }
        .into_any(),
    )
}

/// Where one has said that one has read the plan as it is now.
fn has_read<'d>(data: &'d PlansData, plan: &Plan) -> Option<&'d OwnEntry> {
    // Two plans that were changed at the same time have the same stamp.
    let stamp = plan.stamp();
    let is_it = |entry: &&OwnEntry| {
        let of_it = entry.plan.as_ref().is_none_or(|of| *of == plan.id.0);
        of_it && entry.content.stamp.as_deref() == Some(stamp.as_str())
    };
    data.entries.iter().filter(|entry| entry.kind == EntryKind::Read).find(is_it)
}

/// «Jeg har lest den nye planen», or when one has.
fn read(cx: &PageContext, w: &Words, data: &PlansData, plan: &Plan) -> AnyView {
    if let Some(at) = has_read(data, plan).and_then(|entry| shown::when(cx.locale, entry.at)) {
        let words = w.phrase_with("plan-entries-has-read", &[("date", (&at).into())]);
        return view! { <p><Say phrase=words /></p> }.into_any();
    }
    let words = w.phrase("plan-entries-read-it");
    view! {
        <form class="innsyn-actions" method="post" action=new_address(EntryKind::Read)>
            <input type="hidden" name=fields::PLAN value=plan.id.0.clone() />
            <input type="hidden" name=fields::READ value=plan.stamp() />
            <Button kind=ButtonKind::Other><Say phrase=words /></Button>
        </form>
    }
    .into_any()
}
