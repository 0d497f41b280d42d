//! Names, parties and the facts around a result.

use innsyn_domain::lab_results::{Kind, LabReport, LabResult, Name, Party, ReferenceRange, SpecimenFacts, Withheld};
use innsyn_domain::when::When;
use innsyn_i18n::{Locale, Phrase, format};
use innsyn_ui::{Definition, Words};
use jiff::civil::DateTime;
use leptos::prelude::*;

use super::when::{when_words, without_clock};
use super::{LabTexts, reading};

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
        party_fact(laboratory_term(report.kind, texts), &report.laboratory, texts),
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
    facts.push(when_fact(&t.reported, report.reported, texts));
    if says_more(report) {
        facts.push(when_fact(&t.issued, report.issued, texts));
    }
    if let Some(changed) = result.and_then(|r| r.changed) {
        facts.push(when_fact(&t.changed, changed, texts));
    }
    facts.push(party_fact(&t.requester, &report.requester, texts));
    facts.push(party_fact(laboratory_term(report.kind, texts), &report.laboratory, texts));
    for specimen in &report.specimens {
        facts.extend(specimen_facts(specimen, texts));
    }
    facts.extend(report.reasons.iter().map(|reason| record_fact(&t.reason, reason, texts)));
    facts.extend(result.into_iter().flat_map(|result| how_examined(result, texts)));
    facts
}

/// The method of a result, and that it is not accredited.
pub(super) fn how_examined(result: &LabResult, texts: &LabTexts) -> Vec<Definition> {
    let t = &texts.facts;
    let method = result.method.as_ref().map(|m| Definition::new(t.method.clone(), name(&m.text, texts)));
    let accreditation = (result.accredited == Some(false)).then(|| {
        let words = t.not_accredited.clone();
        Definition::new(t.accreditation.clone(), view! { <Words phrase=words /> })
    });
    method.into_iter().chain(accreditation).collect()
}

/// Whether the day this version came is news beside the day the answer came: it is another day, or there are other
/// versions to tell it from.
fn says_more(report: &LabReport) -> bool {
    let another_day = without_clock(report.issued) != without_clock(report.reported);
    let another_version = !report.earlier.is_empty() && report.issued != report.reported;
    !matches!(report.issued, When::Unknown(_)) && (another_day || another_version)
}

fn specimen_facts(specimen: &SpecimenFacts, texts: &LabTexts) -> Vec<Definition> {
    let t = &texts.facts;
    let mut facts = Vec::new();
    if let Some(material) = &specimen.material {
        facts.push(Definition::new(t.material.clone(), name(material, texts)));
    }
    if let Some(site) = &specimen.body_site {
        facts.push(record_fact(&t.body_site, site, texts));
    }
    facts.extend(specimen.remarks.iter().map(|remark| record_fact(&t.remarks, remark, texts)));
    facts
}

fn record_fact(term: &Phrase, text: &str, texts: &LabTexts) -> Definition {
    Definition::new(term.clone(), reading::record(text.to_owned(), texts))
}

/// A range with whom it is for.
pub(super) fn range_text(range: &ReferenceRange) -> String {
    match &range.applies_to {
        Some(whom) => format!("{} ({whom})", range.text),
        None => range.text.clone(),
    }
}

/// So many letters stand in one line, also in large type on a narrow screen.
const SHORT_RANGE: usize = 16;

/// The ranges as the laboratory wrote them, each with whom it is for. Never only the first of several.
pub(super) fn ranges(ranges: &[ReferenceRange], texts: &LabTexts) -> Option<AnyView> {
    if ranges.is_empty() {
        return None;
    }
    let label = Phrase { text: format!("{}: ", texts.facts.reference.text), lang: texts.facts.reference.lang };
    let lines = ranges
        .iter()
        .map(|range| {
            let text = range_text(range);
            // «11,7–15,3» is one thing to read.
            let short = (text.chars().count() <= SHORT_RANGE).then_some("");
            view! {
                <p class="innsyn-lab-range" data-short=short>
                    <span class="innsyn-lab-label"><Words phrase=label.clone() /></span>
                    {reading::record(text, texts)}
                </p>
            }
        })
        .collect_view();
    Some(lines.into_any())
}

/// «19. november 2026», for telling links of the same name apart. `None`: the day is not known.
pub(super) fn link_date(sampled: When, texts: &LabTexts) -> Option<Phrase> {
    let day = super::when::day(sampled)?;
    Some(Phrase { text: format!(", {}", format::date(texts.locale, day)), lang: None })
}
