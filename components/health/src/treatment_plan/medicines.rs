//! Medicines, in the words in which they are prescribed, with the most that is to be taken.

use innsyn_domain::treatment_plan::{AsNeeded, Dosage, Medicine, Most, Plan};
use innsyn_i18n::Phrase;
use innsyn_ui::{Expander, Shape, Words};
use leptos::prelude::*;

use super::amount::amount;
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
    let texts = dosage.texts.iter().map(|text| view! { <p>{pen.theirs(text)}</p> }).collect_view();
    // Where somebody has written it in words, those are what counts.
    let is_read = dosage.texts.is_empty();
    let dose = dosage.dose.as_ref().filter(|_| is_read).map(|dose| m.dose.fill(&[&amount(dose, pen.t).text]));
    let when = dosage.schedule.as_ref().filter(|_| is_read).map(|it| schedule(it, pen));
    let says_nothing = is_read && dose.is_none() && when.is_none();
    let dose = dose.map(|phrase| view! { <p><Words phrase=phrase /></p> });
    let nothing = says_nothing.then(|| view! { <p><Words phrase=m.no_dosage.clone() /></p> });
    let needed = match &dosage.as_needed {
        AsNeeded::No => None,
        AsNeeded::Yes => Some(view! { <p><Words phrase=m.as_needed.clone() /></p> }.into_any()),
        AsNeeded::For(reason) => {
            Some(view! { <p><Words phrase=m.as_needed_for.clone() /> " " {pen.theirs(reason)}</p> }.into_any())
        }
    };
    let most = dosage.most.iter().map(|it| view! { <p class="innsyn-plan-most"><Words phrase=most(it, pen) /></p> });
    view! { {texts}{dose}{when}{nothing}{needed}{most.collect_view()} }.into_any()
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
