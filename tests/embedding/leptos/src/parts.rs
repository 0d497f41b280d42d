//! The views that no custom element is, each as another Leptos application writes it. The gallery gives these functions to copy,
//! by their names; here they are compiled and drawn.

use leptos::prelude::*;

pub(crate) fn lab_filter(results: &innsyn_domain::lab_results::LabResults) -> AnyView {
    use innsyn_domain::lab_results::{Filter, Sort};
    use innsyn_health::lab_results::{FilterTexts, LabFilterForm};
    use innsyn_i18n::{Locale, words::Words};

    // Posted, for a search word can be a diagnosis; `results.filtered` then does what is asked. Where the name of a place should
    // not stand in the form, give something else that stands for it.
    let (choices, texts) = (results.choices(str::to_owned), FilterTexts::new(Words::of(Locale::Nb)));
    view! { <LabFilterForm filter=Filter::default() sort=Sort::default() choices=choices action="/svar" texts=texts /> }
        .into_any()
}

pub(crate) fn lab_names(results: &innsyn_domain::lab_results::LabResults) -> AnyView {
    use innsyn_health::lab_results::{LabNames, LabTexts};
    use innsyn_i18n::{Locale, words::Words};
    use innsyn_ui::HeadingLevel;

    let (reports, texts) = (results.by_name(str::to_owned).reports, LabTexts::new(Words::of(Locale::Nb)));
    view! { <LabNames reports=reports texts=texts level=HeadingLevel::H2 link_base="/svar/" /> }.into_any()
}

pub(crate) fn lab_report(report: innsyn_domain::lab_results::LabReport) -> AnyView {
    use innsyn_health::lab_results::{LabReportView, LabTexts, report_title};
    use innsyn_i18n::{Locale, words::Words};
    use innsyn_ui::{Heading, HeadingLevel};

    let texts = LabTexts::new(Words::of(Locale::Nb));
    let title = report_title(&report, &texts);
    view! {
        <Heading level=HeadingLevel::H2>{title}</Heading>
        <LabReportView report=report texts=texts level=HeadingLevel::H3 link_base="/svar/" />
    }
    .into_any()
}

pub(crate) fn lab_explained(explanation: innsyn_health::lab_results::Explanation) -> AnyView {
    use innsyn_domain::lab_results::Kind;
    use innsyn_health::lab_results::{LabExplained, LabTexts};
    use innsyn_i18n::{Locale, words::Words};
    use innsyn_ui::HeadingLevel;

    let texts = LabTexts::new(Words::of(Locale::Nb));
    view! { <LabExplained kind=Kind::Laboratory explanation=explanation texts=texts level=HeadingLevel::H2 /> }
        .into_any()
}

pub(crate) fn lab_notices(results: &innsyn_domain::lab_results::LabResults) -> AnyView {
    use innsyn_health::lab_results::{LabTexts, notices};
    use innsyn_i18n::{Locale, words::Words};
    use innsyn_ui::HeadingLevel;

    notices(&results.notices, HeadingLevel::H2, &LabTexts::new(Words::of(Locale::Nb)))
}

pub(crate) fn grant_effect(name: &str, from: jiff::civil::Date, until: jiff::civil::Date) -> AnyView {
    use std::collections::BTreeSet;

    use innsyn_domain::access::Area;
    use innsyn_health::proxy_access::{GrantEffect, GrantTexts};
    use innsyn_i18n::{Locale, Phrase, words::Words};

    let (areas, texts) = (BTreeSet::from([Area::Opplysninger]), GrantTexts::new(Words::of(Locale::Nb)));
    view! { <GrantEffect name=Phrase::plain(name) areas=areas from=Some(from) until=Some(until) texts=texts /> }
        .into_any()
}

pub(crate) fn grant_fields(draft: innsyn_domain::proxy_access::GrantDraft, a_year_on: jiff::civil::Date) -> AnyView {
    use innsyn_health::proxy_access::{AreaFields, GrantTexts, PeriodFields, WhomFields, errors};
    use innsyn_i18n::{Locale, Phrase, words::Words};
    use innsyn_ui::{ErrorSummary, HeadingLevel};

    let texts = GrantTexts::new(Words::of(Locale::Nb));
    // What `draft.check` found wrong, once it was sent.
    let faults = Vec::new();
    view! {
        <ErrorSummary heading=Phrase::plain("Noe må rettes") errors=errors(&faults, &texts) level=HeadingLevel::H2 />
        <form method="post" action="/fullmakter">
            <WhomFields draft=draft.clone() faults=faults.clone() texts=texts.clone() />
            <AreaFields draft=draft.clone() faults=faults.clone() texts=texts.clone() />
            <PeriodFields draft=draft faults=faults a_year_on=a_year_on texts=texts />
        </form>
    }
    .into_any()
}

pub(crate) fn button() -> AnyView {
    use innsyn_ui::{Button, ButtonKind, LinkButton};

    view! {
        <Button kind=ButtonKind::Main>"Lån boka"</Button>
        <LinkButton kind=ButtonKind::Other href="/hyller">"Se alle hyllene"</LinkButton>
    }
    .into_any()
}

pub(crate) fn definition_list() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::{Definition, DefinitionList, Layout};

    let items = vec![Definition::new(Phrase::plain("Lånt"), "3. juni 2031")];
    view! { <DefinitionList items=items layout=Layout::Stacked /> }.into_any()
}

pub(crate) fn error_summary() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::{ErrorSummary, FieldError, HeadingLevel, TextField};

    let words = Phrase::plain("Skriv hvem boka er av");
    let errors = vec![FieldError { field: "forfatter".into(), words: words.clone() }];
    view! {
        <ErrorSummary heading=Phrase::plain("Én ting må rettes") errors=errors level=HeadingLevel::H2 />
        <TextField id="forfatter" name="forfatter" label=Phrase::plain("Forfatter") error=words />
    }
    .into_any()
}

pub(crate) fn field() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::{CheckField, TextField};

    view! {
        <TextField id="tittel" name="tittel" label=Phrase::plain("Tittel") hint=Phrase::plain("Slik den står på boka.") />
        <CheckField id="inne" name="inne" value="ja" label=Phrase::plain("Bare bøker som står inne") checked=false />
    }
    .into_any()
}

pub(crate) fn icon() -> AnyView {
    use innsyn_ui::{Icon, Shape};

    view! { <a href="/hyller">"Hyllene"<Icon shape=Shape::ChevronRight /></a> }.into_any()
}

pub(crate) fn language_switch() -> AnyView {
    use innsyn_i18n::{Locale, Phrase};
    use innsyn_ui::{LanguageLink, LanguageSwitch};

    let links = Locale::ALL.map(|locale| LanguageLink { locale, href: format!("?sprak={}", locale.tag()) }).to_vec();
    view! { <LanguageSwitch label=Phrase::plain("Språk") current=Locale::Nb links=links carried_by=None /> }.into_any()
}

pub(crate) fn link_card() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::LinkCard;

    view! { <LinkCard href="/boka" title=Phrase::plain("Fjellvandring for late")><p>"Lånt 3. juni"</p></LinkCard> }
        .into_any()
}

pub(crate) fn notice() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::{HeadingLevel, Notice, Weight};

    let heading = Phrase::plain("Nye åpningstider");
    view! {
        <Notice weight=Weight::Info level=HeadingLevel::H2 heading=heading><p>"Fra mandag åpner vi klokka ti."</p></Notice>
    }
    .into_any()
}

pub(crate) fn panel() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::{Expander, Panel};

    view! {
        <Panel><p>"Åpent hver dag fra ni til fem."</p></Panel>
        <Expander summary=Phrase::plain("Slik finner du fram")><p>"Inngangen er på baksiden."</p></Expander>
    }
    .into_any()
}

pub(crate) fn person_avatar(name: &str) -> AnyView {
    use innsyn_ui::{PersonAvatar, Relation};

    view! { <p><PersonAvatar name=name.to_owned() relation=Relation::Another />" "{name.to_owned()}</p> }.into_any()
}

pub(crate) fn skip_link() -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::SkipLink;

    view! { <SkipLink text=Phrase::plain("Gå til innholdet") target="innhold" /> <main id="innhold">"…"</main> }
        .into_any()
}

pub(crate) fn words(phrase: innsyn_i18n::Phrase) -> AnyView {
    use innsyn_i18n::Phrase;
    use innsyn_ui::{Hidden, Words};

    view! { <p><Words phrase=phrase />" "<Hidden phrase=Phrase::plain("bøker lånt i år") /></p> }.into_any()
}

mod tests {
    use innsyn_domain::bundle::Bundle;
    use innsyn_domain::lab_results::LabResults;
    use innsyn_domain::lab_results::bundle::of_one;
    use innsyn_domain::proxy_access::GrantDraft;
    use innsyn_health::lab_results::Explanation;
    use innsyn_i18n::Phrase;
    use jiff::civil::date;

    use super::*;
    use crate::each::tests::{asked, says};

    fn read(json: &str) -> LabResults {
        of_one(&[Bundle::parse(json).unwrap()], &asked(None)).unwrap().results.value
    }

    /// With several kinds of mark.
    fn results() -> LabResults {
        read(include_str!("../../../fixtures/lab/E03-E07-ranges-and-marks.json"))
    }

    #[test]
    fn each_is_drawn() {
        let none = Explanation { measures: None, prefix: None, version: "1".to_owned() };
        let (from, until) = (date(2026, 11, 25), date(2027, 11, 25));
        says(|| Some(lab_filter(&results())), "filter-sok");
        says(|| Some(lab_names(&results())), "Hemoglobin");
        says(|| results().reports.pop().map(lab_report), "Hemoglobin");
        says(|| Some(lab_explained(none)), "innsyn-lab-explained");
        says(|| Some(lab_notices(&read(include_str!("../../../fixtures/lab/E29-reservation.json")))), "innsyn-notice");
        says(|| Some(grant_effect("Máret Čáhput", from, until)), "25.11.2027");
        says(|| Some(grant_fields(GrantDraft::default(), until)), "fieldset");
        says(|| Some(button()), "Se alle hyllene");
        says(|| Some(definition_list()), "<dt");
        says(|| Some(error_summary()), "#forfatter");
        says(|| Some(field()), "Slik den står på boka.");
        says(|| Some(icon()), "<svg");
        says(|| Some(language_switch()), "?sprak=nn");
        says(|| Some(link_card()), "Lånt 3. juni");
        says(|| Some(notice()), "Nye åpningstider");
        says(|| Some(panel()), "Inngangen er på baksiden.");
        says(|| Some(person_avatar("Rolig Havskjell")), "RH");
        says(|| Some(skip_link()), "#innhold");
        says(|| Some(words(Phrase::plain("Sist endra 3. juni"))), "Sist endra 3. juni");
    }
}
