//! Medicines, in the words in which they are prescribed, with the most that is to be taken.

use innsyn_domain::treatment_plan::{AsNeeded, Dosage, Dose, Flow, Medicine, Most, Plan};
use innsyn_i18n::Phrase;
use innsyn_ui::{Expander, Shape, Words};
use leptos::prelude::*;

use super::amount::{self, amount, limited};
use super::goals::named;
use super::look::{Pen, list};
use super::schedule::schedule;

/// Nothing where the plan names none: what somebody takes stands elsewhere too.
pub(super) fn medicines(plan: &Plan, pen: &Pen<'_>) -> Option<AnyView> {
    if plan.medicines.is_empty() {
        return None;
    }
    let m = &pen.t.medicine;
    let (now, over) = plan.medicines_by_standing();
    let items = list("innsyn-plan-list", now.into_iter().map(|it| medicine(it, pen)));
    let over = (!over.is_empty()).then(|| {
        let items = over.into_iter().map(|it| view! { <li>{medicine(it, pen)}</li> }).collect_view();
        let (summary, unprinted) = (m.over.clone(), pen.t.measure.over_unprinted.clone());
        view! { <Expander summary=summary shape=Shape::StruckRing shut_on_paper=unprinted><ul>{items}</ul></Expander> }
    });
    Some(
        view! {
            <section class="innsyn-plan-part">
                {pen.heading(&m.heading)}
                <p><Words phrase=m.as_prescribed.clone() /></p>
                {items}
                {over}
            </section>
        }
        .into_any(),
    )
}

pub(super) fn medicine(medicine: &Medicine, pen: &Pen<'_>) -> AnyView {
    let m = &pen.t.medicine;
    let not = pen.not(medicine.is_not, &m.not).map(|tag| view! { " " {tag} });
    let standing = pen.standing(medicine.standing).map(|tag| view! { " " {tag} });
    let dosages = medicine.dosages.iter().map(|it| dosage(it, pen)).collect_view();
    let none = (medicine.dosages.is_empty() && !medicine.is_not)
        .then(|| view! { <p><Words phrase=m.no_dosage.clone() /></p> });
    let reasons = medicine
        .reasons
        .iter()
        .map(|reason| view! { <p><Words phrase=m.reason.clone() /> " " {pen.theirs(reason)}</p> });
    view! {
        <p><strong>{named(&medicine.name, &m.code, &m.nameless, pen)}</strong>{not}{standing}</p>
        {dosages}
        {none}
        {reasons.collect_view()}
        {pen.notes(&medicine.notes)}
    }
    .into_any()
}

fn dosage(dosage: &Dosage, pen: &Pen<'_>) -> AnyView {
    let m = &pen.t.medicine;
    let line = |text: &String| view! { <p>{pen.theirs(text)}</p> }.into_any();
    // Where somebody has written it in words, those are what counts.
    let how: Vec<AnyView> = match &dosage.text {
        Some(text) => vec![line(text)],
        None => {
            let doses = dosage.doses.iter().map(|it| dose(it, pen));
            let when = dosage.schedule.iter().map(|it| schedule(it, pen));
            doses.chain(dosage.ways.iter().map(line)).chain(when).collect()
        }
    };
    let says_nothing = how.is_empty() && dosage.besides.is_empty() && dosage.is_whole;
    let besides: Vec<AnyView> = dosage.besides.iter().map(line).collect();
    let rest = match (says_nothing, dosage.is_whole) {
        (true, _) => Some(&m.no_dosage),
        (false, false) => Some(&m.more),
        (false, true) => None,
    };
    let rest = rest.map(|phrase| view! { <p><Words phrase=phrase.clone() /></p> });
    let needed = match &dosage.as_needed {
        AsNeeded::No => None,
        AsNeeded::Yes => Some(view! { <p><Words phrase=m.as_needed.clone() /></p> }.into_any()),
        AsNeeded::For(reason) => {
            Some(view! { <p><Words phrase=m.as_needed_for.clone() /> " " {pen.theirs(reason)}</p> }.into_any())
        }
    };
    let most = dosage.most.iter().map(|it| view! { <p class="innsyn-plan-most"><Words phrase=most(it, pen) /></p> });
    view! { {how}{besides}{needed}{most.collect_view()}{rest} }.into_any()
}

fn dose(dose: &Dose, pen: &Pen<'_>) -> AnyView {
    let m = &pen.t.medicine;
    let amount = limited(&dose.amount, pen.t).map(|words| m.dose.fill(&[&words.text]));
    let flow = dose.flow.as_ref().and_then(|flow| match flow {
        Flow::Of(limit) => limited(limit, pen.t).map(|words| m.flow.fill(&[&words.text])),
        Flow::In { amount: in_all, period } => {
            Some(m.flow_in.fill(&[&amount::amount(in_all, pen.t).text, &amount::amount(period, pen.t).text]))
        }
    });
    let kind = dose.kind.as_ref().map(|kind| view! { " (" {pen.theirs(kind)} ")" });
    let both = amount.is_some() && flow.is_some();
    let words = |phrase: Option<Phrase>| phrase.map(|phrase| view! { <Words phrase=phrase /> });
    view! { <p>{words(amount)}{both.then_some(", ")}{words(flow)}{kind}</p> }.into_any()
}

fn most(most: &Most, pen: &Pen<'_>) -> Phrase {
    let m = &pen.t.medicine;
    match most {
        Most::InPeriod { amount: in_all, period } => {
            m.most_period.fill(&[&amount(in_all, pen.t).text, &amount(period, pen.t).text])
        }
        Most::AtOnce(quantity) => m.most_once.fill(&[&amount(quantity, pen.t).text]),
        Most::InLife(quantity) => m.most_life.fill(&[&amount(quantity, pen.t).text]),
        Most::NotReadable => m.most_unreadable.clone(),
    }
}
