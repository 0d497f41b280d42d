//! What each custom element is without one: the view that another Leptos application writes in its place. The gallery gives these
//! functions to copy, by their names; here they are compiled and drawn.

use innsyn_domain::access::Basis;
use innsyn_domain::bundle::{Asked, Bundle, BundleFault};
use innsyn_domain::lab_results::{LabResult, ResultId};
use innsyn_domain::treatment_plan::Zone;
use innsyn_i18n::words::Words;
use innsyn_i18n::{Locale, Phrase};
use innsyn_ui::HeadingLevel;
use leptos::prelude::*;

pub(crate) fn innsyn_lab_results(json: &str, asked: &Asked<'_>) -> Result<AnyView, BundleFault> {
    use innsyn_domain::lab_results::bundle::of_one;
    use innsyn_health::lab_results::{LabDays, LabTexts, notices};

    // What is not among them is yours to say: `one.results.faults` could not be read, `one.dropped` were left out.
    let one = of_one(&[Bundle::parse(json)?], asked)?;
    let results = one.results.value;
    let texts = LabTexts::new(Words::of(Locale::Nb));
    Ok(view! {
        {notices(&results.notices, HeadingLevel::H2, &texts)}
        <LabDays reports=results.reports texts=texts level=HeadingLevel::H2 link_base="/svar/" />
    }
    .into_any())
}

pub(crate) fn innsyn_lab_result(json: &str, asked: &Asked<'_>, id: &ResultId) -> Result<Option<AnyView>, BundleFault> {
    use innsyn_domain::lab_results::bundle::of_one;
    use innsyn_health::lab_results::{LabResultView, LabTexts, result_title};
    use innsyn_ui::Heading;

    let results = of_one(&[Bundle::parse(json)?], asked)?.results.value;
    let texts = LabTexts::new(Words::of(Locale::Nb));
    let Some(found) = results.by_address(id) else { return Ok(None) };
    // Where there is no `result`, the id is a report's: `LabReportView` shows it whole.
    let drawn = found.result.map(|result| {
        let title = result_title(&result, &texts);
        // An answer that was corrected since is not the newest: `found.newest` says which is.
        view! {
            <Heading level=HeadingLevel::H2>{title}</Heading>
            <LabResultView report=found.report result=result texts=texts level=HeadingLevel::H3 />
        }
        .into_any()
    });
    Ok(drawn)
}

pub(crate) fn innsyn_trend(json: &str, asked: &Asked<'_>, id: &ResultId) -> Result<Option<AnyView>, BundleFault> {
    use innsyn_domain::lab_results::bundle::of_one;
    use innsyn_health::lab_results::{LabTexts, LabTrend, TrendTexts};

    let results = of_one(&[Bundle::parse(json)?], asked)?.results.value;
    let (words, texts) = (Words::of(Locale::Nb), LabTexts::new(Words::of(Locale::Nb)));
    Ok(results.series_of(id).map(|series| {
        view! { <LabTrend series=vec![series] texts=texts words=TrendTexts::new(words) level=HeadingLevel::H2 /> }
            .into_any()
    }))
}

pub(crate) fn innsyn_treatment_plan(json: &str, asked: &Asked<'_>) -> Result<AnyView, BundleFault> {
    use innsyn_domain::treatment_plan::plans_of_one;
    use innsyn_health::treatment_plan::{PlanLook, PlanTexts, emergency, head, no_plan, not_whole, now, whole};

    let found = plans_of_one(&[Bundle::parse_plans(json)?], asked)?;
    let (plans, level, is_own) = (found.plans, HeadingLevel::H2, asked.basis == Basis::Oneself);
    let texts = PlanTexts::new(Words::of(Locale::Nb));
    let Some(plan) = plans.value.current.first() else {
        return Ok(view! { {no_plan(&plans.value, is_own, &texts, level)} {emergency(&texts)} }.into_any());
    };
    let look = PlanLook { texts: &texts, today: asked.now.date(), is_own, level };
    Ok(view! {
        {not_whole(&plans, true, None, &texts, level)}
        {head(plan, &look)}
        {now(plan, &look)}
        {whole(plan, &look)}
    }
    .into_any())
}

pub(crate) fn innsyn_zone(zone: &Zone) -> AnyView {
    use innsyn_health::treatment_plan::{PlanTexts, zone as drawn};

    drawn(zone, &PlanTexts::new(Words::of(Locale::Nb)), HeadingLevel::H2)
}

pub(crate) fn innsyn_proxy_access(json: &str, asked: &Asked<'_>) -> Result<AnyView, BundleFault> {
    use innsyn_domain::proxy_access::grants_of_one;
    use innsyn_health::proxy_access::{GrantCardTexts, GrantEntry, grant_section};

    // `asked.subject` must say whose side. `found.faults`, `found.dropped` and `found.not_whole`: what is not among them.
    let found = grants_of_one(&[Bundle::parse(json)?], asked)?;
    let entries: Vec<GrantEntry> = found
        .grants
        .iter()
        .map(|one| GrantEntry {
            name: one.other().name.display().map(str::to_owned),
            ..GrantEntry::of(&one.grant, one.side, one.listed, asked.now.date())
        })
        .collect();
    let texts = GrantCardTexts::new(Words::of(Locale::Nb));
    // What can be done with one is yours to draw, in place of `&|_| None`.
    let heading = Phrase::plain("Fullmakter");
    Ok(grant_section(heading, &entries, None, &|_| None, None, HeadingLevel::H2, &texts))
}

pub(crate) fn innsyn_access_log(json: &str, asked: &Asked<'_>, name: &str) -> Result<AnyView, BundleFault> {
    use innsyn_domain::proxy_access::{fold, log_of_one};
    use innsyn_health::proxy_access::{LogDays, log_days};

    // `found.dropped`, `found.not_whole` and the faults of `found.log`: what is not among them.
    let found = log_of_one(&[Bundle::parse(json)?], asked)?;
    let days = log_days(&fold(found.log.value, None), name, Words::of(Locale::Nb));
    Ok(view! { <LogDays days=days level=HeadingLevel::H2 /> }.into_any())
}

pub(crate) fn innsyn_person_switcher(id: String, name: String) -> AnyView {
    use innsyn_health::proxy_access::{Choosing, PersonChoice, PersonTexts, basis_lines};
    use innsyn_ui::Relation;

    let texts = PersonTexts::new(Words::of(Locale::Nb));
    let lines = basis_lines(None, Basis::Fullmakt, &texts);
    // A button named `person` with the id as its value: in a form, or told to a listener of clicks around it.
    let choosing = Choosing::Button { words: texts.choose.fill(&[&name]), handle: id };
    view! {
        <ul class="innsyn-persons">
            <PersonChoice name=name relation=Relation::Another lines=lines choosing=choosing level=HeadingLevel::H2 />
        </ul>
    }
    .into_any()
}

pub(crate) fn innsyn_number_line(result: LabResult) -> AnyView {
    use innsyn_health::lab_results::{LabOneValue, LabTexts};

    view! { <LabOneValue result=result texts=LabTexts::new(Words::of(Locale::Nb)) /> }.into_any()
}

pub(crate) fn innsyn_status() -> AnyView {
    use innsyn_ui::{StatusTag, TagShape};

    view! { <StatusTag text=Phrase::plain("Foreløpig") shape=TagShape::Provisional /> }.into_any()
}

pub(crate) mod tests {
    use innsyn_domain::treatment_plan::{Action, Level, Standing};
    use jiff::civil::date;

    use super::*;

    pub(crate) fn asked(subject: Option<&str>) -> Asked<'_> {
        Asked { subject, now: date(2026, 11, 25).at(12, 0, 0, 0), basis: Basis::Oneself }
    }

    /// What is drawn says these words.
    pub(crate) fn says(draw: impl FnOnce() -> Option<AnyView>, words: &str) {
        let html = Owner::new().with(|| draw().map(|view| view.to_html()).unwrap_or_default());
        assert!(html.replace('\u{a0}', " ").contains(words), "{words}: {html}");
    }

    #[test]
    fn each_is_drawn() {
        let marks = include_str!("../../../fixtures/lab/E03-E07-ranges-and-marks.json");
        let years = include_str!("../../../gallery/page/over-time.json");
        let plan = include_str!("../../../fixtures/plan/P01-P03-zones-backwards.json");
        let consents = include_str!("../../../fixtures/access/A01-both-sides.json");
        let log = include_str!("../../../fixtures/access/A03-log.json");
        let (own, munter) = (asked(None), asked(Some("Patient/munter")));
        let hemoglobin = ResultId("Observation/e03-e07-ranges-and-marks-a".to_owned());
        let ldl = ResultId("Observation/ldl-8".to_owned());
        let actions = vec![Action { text: "Ring 113".to_owned(), standing: Standing::InForce, is_not: false }];
        let red = Zone {
            id: String::new(),
            level: Level::Red,
            title: None,
            signs: Vec::new(),
            actions,
            standing: Standing::InForce,
            lost: 0,
        };
        says(|| innsyn_lab_results(marks, &own).ok(), "Hemoglobin");
        says(|| innsyn_lab_result(marks, &own, &hemoglobin).ok()?, "11,2 g/dL");
        says(|| innsyn_trend(years, &own, &ldl).ok()?, "innsyn-trend-table");
        says(|| innsyn_treatment_plan(plan, &own).ok(), "PEF under 210 L/min");
        says(|| Some(innsyn_zone(&red)), "Ring 113");
        says(|| innsyn_proxy_access(consents, &munter).ok(), "Utløper 05.12.2026");
        says(|| innsyn_access_log(log, &munter, "Munter Liđđi").ok(), "Grunn: fullmakt fra deg");
        says(|| Some(innsyn_person_switcher("1".to_owned(), "Rolig Havskjell".to_owned())), "Rolig Havskjell");
        says(|| crate::data::measured().map(innsyn_number_line), "5,60");
        says(|| Some(innsyn_status()), "Foreløpig");
    }
}
