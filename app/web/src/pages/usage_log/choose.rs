//! Choosing what the log shows: a form that is asked for by its address, and what it left out.

use innsyn_domain::proxy_access::{LogKind, LogPeriod, LogWho};
use innsyn_health::proxy_access::who;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Phrase, format};
use innsyn_ui::{Button, ButtonKind, Choice, Expander, LinkButton, SelectField, Shape, Words as Say};
use leptos::prelude::*;

use super::{LOG, UsageLogPage, log_fields as fields};

/// With `?`; empty where nothing is chosen. `more` takes the place of what the page has.
pub(super) fn query(page: &UsageLogPage, more: &[(&str, String)]) -> String {
    let all = [
        (fields::WHO, page.chosen.clone()),
        (fields::PERIOD, page.filter.period.map(LogPeriod::as_str).unwrap_or_default().to_owned()),
        (fields::KIND, page.filter.kind.map(LogKind::as_str).unwrap_or_default().to_owned()),
        (fields::ABOUT, page.about.clone().unwrap_or_default()),
        (fields::UNTIL, page.until.map(|day| day.to_string()).unwrap_or_default()),
    ];
    let kept = all.into_iter().filter(|(name, value)| !value.is_empty() && more.iter().all(|(new, _)| new != name));
    // Handles, codes of ours and days: nothing in them needs escaping.
    let pairs = kept.chain(more.iter().cloned()).map(|(name, value)| format!("{name}={value}"));
    let pairs: Vec<String> = pairs.collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

pub(super) fn form(w: &Words, page: &UsageLogPage) -> AnyView {
    let all = |key: &str| Choice { value: String::new(), words: w.phrase(key) };
    let others = Choice { value: fields::OTHERS.to_owned(), words: w.phrase("usage-log-others") };
    let everybody = page.choices.iter().map(|one| Choice { value: one.handle.clone(), words: who(w, &one.who) });
    let by = [all("usage-log-everybody"), others].into_iter().chain(everybody).collect::<Vec<_>>();
    let kinds =
        LogKind::ALL.into_iter().map(|kind| Choice { value: kind.as_str().to_owned(), words: kind_words(w, kind) });
    let kinds = std::iter::once(all("usage-log-all-kinds")).chain(kinds).collect::<Vec<_>>();
    let periods =
        LogPeriod::ALL.into_iter().map(|it| Choice { value: it.as_str().to_owned(), words: period_words(w, it) });
    let periods = std::iter::once(all("usage-log-all-periods")).chain(periods).collect::<Vec<_>>();
    let period = page.filter.period.map(LogPeriod::as_str).unwrap_or_default();
    let kind = page.filter.kind.map(LogKind::as_str).unwrap_or_default();
    let (who, kind_label, period_label) =
        (w.phrase("usage-log-choose-who"), w.phrase("usage-log-choose-kind"), w.phrase("usage-log-choose-period"));
    let (summary, show, chosen) = (w.phrase("usage-log-choose"), w.phrase("usage-log-show"), page.chosen.clone());
    let unseen = |name: &'static str, value: Option<String>| {
        value.map(|value| view! { <input type="hidden" name=name value=value /> })
    };
    let about = unseen(fields::ABOUT, page.about.clone());
    let until = unseen(fields::UNTIL, page.until.map(|day| day.to_string()));
    view! {
        <div class="innsyn-log-filter-place">
            <Expander summary=summary shape=Shape::Search>
                <form class="innsyn-log-filter" action=LOG autocomplete="off">
                    {about}
                    {until}
                    <SelectField id="logg-av" name=fields::WHO label=who choices=by chosen=chosen />
                    <SelectField id="logg-hva" name=fields::KIND label=kind_label choices=kinds chosen=kind />
                    <SelectField id="logg-periode" name=fields::PERIOD label=period_label choices=periods chosen=period />
                    <div class="innsyn-log-filter-end">
                        <Button kind=ButtonKind::Main><Say phrase=show /></Button>
                    </div>
                </form>
            </Expander>
        </div>
    }
    .into_any()
}

/// How many are shown, of how many; what was chosen, and the one way to take it all away.
pub(super) fn counted(w: &Words, page: &UsageLogPage) -> AnyView {
    let (shown, fitting, total) = (page.lines.len(), page.fitting, page.total);
    let until = page.until.map(|day| {
        let day = format::date(w.locale(), day);
        view! { <p><Say phrase=w.phrase_with("usage-log-until", &[("date", (&day).into())]) /></p> }
    });
    let count = if total == 0 {
        w.phrase("usage-log-empty")
    } else if fitting == 0 {
        w.phrase_with("usage-log-none-fit", &[("total", total.into())])
    } else if shown < total {
        w.phrase_with("usage-log-count", &[("shown", shown.into()), ("total", total.into())])
    } else {
        w.phrase_with("usage-log-count-all", &[("count", total.into())])
    };
    let filter = &page.filter;
    let by = filter.who.as_ref().map(|chosen| match chosen {
        LogWho::Others => w.phrase("usage-log-others"),
        LogWho::One(one) => who(w, one),
    });
    let chosen = [by, filter.kind.map(|kind| kind_words(w, kind)), filter.period.map(|it| period_words(w, it))];
    let chosen = chosen.into_iter().flatten().map(|words| view! { <li><Say phrase=words /></li> }).collect_view();
    let chosen = (!filter.is_everything()).then(|| {
        let (label, clear) = (w.phrase("usage-log-chosen"), w.phrase("usage-log-clear"));
        let href = page.about.as_ref().map_or_else(|| LOG.to_owned(), |it| format!("{LOG}?{}={it}", fields::ABOUT));
        view! {
            <div class="innsyn-chosen">
                <p><Say phrase=label /></p>
                <ul>{chosen}</ul>
                <p class="innsyn-actions">
                    <LinkButton kind=ButtonKind::Other href=href><Say phrase=clear /></LinkButton>
                </p>
            </div>
        }
    });
    let others = (filter.who.is_none() && total > 0).then(|| {
        let href = format!("{LOG}{}", query(page, &[(fields::WHO, fields::OTHERS.to_owned())]));
        let words = w.phrase("usage-log-only-others");
        view! { <p class="innsyn-alone"><a href=href><Say phrase=words /></a></p> }
    });
    view! {
        {until}
        <p class="innsyn-count"><Say phrase=count /></p>
        {others}
        {chosen}
    }
    .into_any()
}

fn kind_words(w: &Words, kind: LogKind) -> Phrase {
    w.phrase(match kind {
        LogKind::Looked => "usage-log-choice-looked",
        LogKind::TookOut => "usage-log-choice-took-out",
        LogKind::Changed => "usage-log-choice-changed",
        LogKind::Session => "usage-log-choice-session",
        LogKind::NotDone => "usage-log-choice-not-done",
    })
}

fn period_words(w: &Words, period: LogPeriod) -> Phrase {
    w.phrase(match period {
        LogPeriod::Week => "usage-log-choice-week",
        LogPeriod::Month => "usage-log-choice-month",
        LogPeriod::Year => "usage-log-choice-year",
    })
}
