//! Names, parties and the facts around a result.

use innsyn_domain::lab_results::{Kind, LabReport, LabResult, Name, Party, Withheld};
use innsyn_domain::when::When;
use innsyn_i18n::{Locale, Phrase, format};
use innsyn_ui::{Definition, DefinitionList, Layout, Words};
use jiff::civil::DateTime;
use leptos::prelude::*;

use super::row::Around;
use super::when::{when_words, without_clock};
use super::{LabTexts, background, reading};

/// What heads a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// The day that it was sampled.
    ItsDay,
    /// A name, or the page's own heading.
    Another,
}

/// The laboratory's name for it, or our words where it has none.
pub fn plain_name<'a>(name: &'a Name, texts: &LabTexts) -> Result<&'a str, Phrase> {
    match name {
        Name::Known(text) => Ok(text),
        Name::CodeOnly(code) => Err(texts.value.name_code_only.fill(&[code])),
        Name::Nameless => Err(texts.value.nameless.clone()),
    }
}

/// A name as the laboratory wrote it, in its own language.
pub(super) fn name(name: &Name, texts: &LabTexts) -> AnyView {
    match plain_name(name, texts) {
        Ok(known) => reading::record(known.to_owned(), texts),
        Err(ours) => view! { <Words phrase=ours /> }.into_any(),
    }
}

/// What one result is called.
pub fn result_title(result: &LabResult, texts: &LabTexts) -> AnyView {
    name(&result.name, texts)
}

/// What a report is called: its own title, else its kind. A withheld one has a neutral name.
pub fn report_title(report: &LabReport, texts: &LabTexts) -> AnyView {
    match plain_title(report, texts) {
        Ok(theirs) => reading::record(theirs.to_owned(), texts),
        Err(ours) => view! { <Words phrase=ours.clone() /> }.into_any(),
    }
}

pub(super) fn plain_title<'a>(report: &'a LabReport, texts: &'a LabTexts) -> Result<&'a str, &'a Phrase> {
    let t = &texts.kind;
    if matches!(report.withheld, Some(Withheld::Until(_))) {
        return Err(&t.withheld);
    }
    match report.title.as_ref().map(|title| &title.text) {
        Some(Name::Known(text)) => Ok(text),
        Some(Name::CodeOnly(_) | Name::Nameless) | None => Err(match report.kind {
            Kind::Laboratory => &t.laboratory,
            Kind::Microbiology => &t.microbiology,
            Kind::Pathology => &t.pathology,
            Kind::Imaging => &t.imaging,
            Kind::Other => &t.other,
        }),
    }
}

pub(super) fn when_fact(term: &Phrase, when: When, texts: &LabTexts) -> Definition {
    let words = when_words(when, texts);
    Definition::new(term.clone(), view! { <Words phrase=words /> })
}

/// The same where the heading above says the day: its clock time, and on paper all of it, for a page may begin with what it is of.
fn under_its_day(term: &Phrase, when: When, texts: &LabTexts) -> Definition {
    match when {
        When::Moment(moment) => Definition::new(term.clone(), clock(moment, texts)),
        When::Year(_) | When::Month { .. } | When::Day(_) => when_fact(term, when, texts).on_paper(),
        // The heading does not say why.
        When::Unknown(_) => when_fact(term, when, texts),
    }
}

/// «kl. 08.15», and on paper with its day. In Sámi with its day in any case: no word there says that «08.10» is a time.
pub(super) fn clock(moment: DateTime, texts: &LabTexts) -> AnyView {
    let (whole, clock) = (format::date_time(texts.locale, moment), format::time(texts.locale, moment.time()));
    let day = whole.strip_suffix(&clock).unwrap_or_default().to_owned();
    match texts.locale {
        Locale::Nb | Locale::Nn => view! { <span class="innsyn-lab-day-again">{day}</span> {clock} }.into_any(),
        Locale::Se => whole.into_any(),
    }
}

/// Images are taken, not sampled.
pub(super) const fn sampled_term(kind: Kind, texts: &LabTexts) -> &Phrase {
    match kind {
        Kind::Imaging => &texts.facts.examined,
        Kind::Laboratory | Kind::Microbiology | Kind::Pathology | Kind::Other => &texts.facts.sampled,
    }
}

pub(super) fn party_fact(term: &Phrase, party: &Party, texts: &LabTexts) -> Definition {
    let value = match plain_party(party, texts) {
        Ok(theirs) => reading::record(theirs.to_owned(), texts),
        Err(ours) => view! { <Words phrase=ours.clone() /> }.into_any(),
    };
    Definition::new(term.clone(), value)
}

pub(super) fn plain_party<'a>(party: &'a Party, texts: &'a LabTexts) -> Result<&'a str, &'a Phrase> {
    match party {
        Party::Named(who) => Ok(who),
        Party::Unnamed => Err(&texts.facts.party_unnamed),
        Party::NotGiven => Err(&texts.facts.party_not_given),
    }
}

pub(super) const fn laboratory_term(kind: Kind, texts: &LabTexts) -> &Phrase {
    match kind {
        Kind::Imaging => &texts.facts.examined_by,
        Kind::Laboratory | Kind::Microbiology | Kind::Pathology | Kind::Other => &texts.facts.laboratory,
    }
}

/// At the head of a report: both dates, by name, and who. A withheld report shows its date alone.
pub(super) fn head_facts(report: &LabReport, over: Over, texts: &LabTexts) -> Vec<Definition> {
    let fact = match over {
        Over::ItsDay => under_its_day,
        Over::Another => when_fact,
    };
    let sampled = fact(sampled_term(report.kind, texts), report.sampled, texts);
    match report.withheld {
        Some(Withheld::Until(_)) => return vec![fact(&texts.facts.sampled, report.sampled, texts)],
        Some(Withheld::OwnChoice) => return vec![sampled],
        None => {}
    }
    vec![
        sampled,
        when_fact(&texts.facts.reported, report.reported, texts),
        party_fact(laboratory_term(report.kind, texts), &report.analysed_by(), texts),
        party_fact(&texts.facts.requester, &report.requester, texts),
    ]
}

/// Everything around one result. `result`: `None` for a report without any.
pub(super) fn all_facts(report: &LabReport, result: Option<&LabResult>, texts: &LabTexts) -> Vec<Definition> {
    let t = &texts.facts;
    if report.withheld.is_some() {
        return head_facts(report, Over::Another, texts);
    }
    let sampled = result.and_then(|r| r.sampled).unwrap_or(report.sampled);
    let mut facts = vec![when_fact(sampled_term(report.kind, texts), sampled, texts)];
    if !matches!(report.received, When::Unknown(_)) {
        facts.push(when_fact(&t.received, report.received, texts));
    }
    facts.extend(result.into_iter().flat_map(|result| steps(result, sampled, texts)));
    facts.extend(report.approved.map(|approved| when_fact(&t.approved, approved, texts)));
    facts.push(when_fact(&t.reported, report.reported, texts));
    if says_more(report) {
        facts.push(when_fact(&t.issued, report.issued, texts));
    }
    if let Some(changed) = result.and_then(|r| r.changed) {
        facts.push(when_fact(&t.changed, changed, texts));
    }
    facts.push(party_fact(&t.requester, &report.requester, texts));
    let analysed_by = result.map_or_else(|| report.analysed_by(), |result| report.analysed_by_of(result));
    facts.push(party_fact(laboratory_term(report.kind, texts), &analysed_by, texts));
    facts.extend(result.and_then(|result| own_laboratory(result, &analysed_by, texts)));
    for specimen in &report.specimens {
        facts.extend(background::specimen(specimen, texts));
    }
    facts.extend(background::why(report, texts));
    facts.extend(result.into_iter().flat_map(|result| how_examined(result, texts)));
    facts
}

/// Who analysed a result, where that is not who is said around it.
pub(super) fn own_laboratory(result: &LabResult, around: &Party, texts: &LabTexts) -> Option<Definition> {
    result.analysed_elsewhere(around).map(|names| record_fact(&texts.facts.performed_by, &names, texts))
}

/// When a result was examined and validated. Images are examined when they are taken.
fn steps(result: &LabResult, sampled: When, texts: &LabTexts) -> impl Iterator<Item = Definition> {
    let t = &texts.facts;
    let steps = [(&t.investigated, result.investigated.filter(|at| *at != sampled)), (&t.validated, result.validated)];
    steps.into_iter().filter_map(move |(term, at)| Some(when_fact(term, at?, texts)))
}

/// Everything around one result that stands in a row and has no page that says more.
pub(super) fn of_row(result: &LabResult, around: Around<'_>) -> Option<AnyView> {
    let texts = around.texts;
    let by = own_laboratory(result, around.analysed_by, texts);
    let steps = steps(result, result.sampled.unwrap_or(around.sampled), texts);
    let items: Vec<Definition> = by.into_iter().chain(steps).chain(how_examined(result, texts)).collect();
    (!items.is_empty()).then(|| view! { <DefinitionList items=items layout=Layout::Inline /> }.into_any())
}

/// What was examined and how, and that it is not accredited.
fn how_examined(result: &LabResult, texts: &LabTexts) -> Vec<Definition> {
    let t = &texts.facts;
    let said = [
        (&t.specification, result.specification.as_ref().map(|concept| &concept.text)),
        (&t.body_site, result.body_site.as_ref().map(|concept| &concept.text)),
        (&t.method, result.method.as_ref().map(|concept| &concept.text)),
    ];
    let said = said.into_iter().filter_map(|(term, name)| Some(said_fact(term, name?, texts)));
    let device = result.device.as_ref().map(|device| record_fact(&t.device, device, texts));
    let accreditation = (result.accredited == Some(false)).then(|| {
        let words = t.not_accredited.clone();
        Definition::new(t.accreditation.clone(), view! { <Words phrase=words /> })
    });
    said.chain(device).chain(accreditation).collect()
}

/// Whether the day this version came is news beside the day the answer came: it is another day, or there are other
/// versions to tell it from.
fn says_more(report: &LabReport) -> bool {
    let another_day = without_clock(report.issued) != without_clock(report.reported);
    let another_version = !report.earlier.is_empty() && report.issued != report.reported;
    !matches!(report.issued, When::Unknown(_)) && (another_day || another_version)
}

/// A code without words is said to be one.
pub(super) fn said_fact(term: &Phrase, name: &Name, texts: &LabTexts) -> Definition {
    Definition::new(term.clone(), reading::show(vec![reading::said(name, texts)], texts))
}

pub(super) fn record_fact(term: &Phrase, text: &str, texts: &LabTexts) -> Definition {
    Definition::new(term.clone(), reading::record(text.to_owned(), texts))
}

/// «19. november 2026», for telling links of the same name apart. `None`: the day is not known.
pub(super) fn link_date(sampled: When, texts: &LabTexts) -> Option<Phrase> {
    let day = super::when::day(sampled)?;
    Some(Phrase { text: format!(", {}", format::date(texts.locale, day)), lang: None })
}
