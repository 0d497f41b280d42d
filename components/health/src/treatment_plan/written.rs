//! What stands on paper of each thing, as the one line that `paper.css` makes of it: `fit` counts how much room it takes.

use innsyn_domain::treatment_plan::{
    AsNeeded, Contact, Diagnosis, Doer, Dosage, Measure, Medicine, Note, Reason, Schedule, Standing,
};

/// Words of ours, of so many letters: what they are depends on the language.
pub(super) fn some(letters: usize) -> String {
    "ordene ".chars().cycle().take(letters).collect()
}

/// What stands in one line, as far as there is room.
pub(super) fn said(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// In bold letters, which are wider. What is code only, or nothing, is said in some words.
pub(super) fn name(words: Option<&str>) -> String {
    words.map_or_else(|| some(30), |words| format!("{words}{}", "x".repeat(words.chars().count() / 8)))
}

/// Each begins a line.
fn notes(notes: &[Note]) -> String {
    notes.iter().map(|note| format!("\n{} · {}", note.text, some(40))).collect()
}

/// That it is not to be done, or is not in force.
pub(super) fn tags(is_not: bool, standing: Standing) -> String {
    some(15 * (usize::from(is_not) + usize::from(standing != Standing::InForce)))
}

pub(super) fn diagnosis(diagnosis: &Diagnosis) -> String {
    said([name(diagnosis.name.words()), some(30)])
}

pub(super) fn measure(measure: &Measure) -> String {
    let title = measure.title.as_ref().map(|title| name(title.words())).unwrap_or_default();
    let when = |when: &Schedule| said([some(30), when.words.clone().unwrap_or_default()]);
    let when = measure.schedule.as_ref().map(when).unwrap_or_default();
    let who = match &measure.who {
        Doer::Named(name) => format!("{} {name}", some(10)),
        Doer::Citizen | Doer::NotSaid => String::new(),
    };
    let detail = measure.detail.clone().unwrap_or_default();
    let of = said(measure.of.iter().map(|reason| match reason {
        Reason::Diagnosis(_) => some(30),
        Reason::Named(name) => said([some(10), name.words().unwrap_or_default().to_owned()]),
        Reason::NotShown => some(40),
    }));
    said([title, tags(measure.is_not, measure.standing), detail, when, who, of]) + &notes(&measure.notes)
}

pub(super) fn medicine(medicine: &Medicine) -> String {
    let dosage = |dosage: &Dosage| {
        let needed = match &dosage.as_needed {
            AsNeeded::No => String::new(),
            AsNeeded::Yes => some(12),
            AsNeeded::For(reason) => said([some(12), reason.clone()]),
        };
        let doses = dosage.doses.iter().map(|dose| said([some(40), dose.kind.clone().unwrap_or_default()]));
        let when = dosage.schedule.iter().map(|when| said([some(30), when.words.clone().unwrap_or_default()]));
        let how = match &dosage.text {
            Some(text) => text.clone(),
            None => said(doses.chain(dosage.ways.iter().cloned()).chain(when)),
        };
        let is_silent = how.is_empty() && dosage.besides.is_empty();
        let rest = if !dosage.is_whole { some(110) } else { some(usize::from(is_silent) * 40) };
        said([how, said(dosage.besides.iter().cloned()), needed, some(dosage.most.len() * 35), rest])
    };
    let dosages = if medicine.dosages.is_empty() { some(40) } else { said(medicine.dosages.iter().map(dosage)) };
    let reasons = said(medicine.reasons.iter().map(|reason| said([some(12), reason.clone()])));
    let tags = tags(medicine.is_not, medicine.standing);
    said([name(medicine.name.words()), tags, dosages, reasons]) + &notes(&medicine.notes)
}

pub(super) fn contact(contact: &Contact) -> String {
    let words = |words: &Option<String>| words.clone().unwrap_or_default();
    let who = name(Some(contact.name.as_deref().unwrap_or("Kontakt uten navn")));
    // A number, and a time of day, are not broken.
    let phones = match contact.phones.as_slice() {
        [] => some(35),
        all => said(all.iter().map(|phone| format!("Ring {}", phone.replace(' ', "\u{a0}")))),
    };
    let hours = match contact.hours.len() {
        0 => String::new(),
        count => format!("{}{}", some(13), "ma–fr kl.\u{a0}08.00–15.30 ".repeat(count)),
    };
    let away = said(contact.away.iter().map(|away| said([some(65), away.words.clone().unwrap_or_default()])));
    let private = if contact.is_private { some(10) } else { String::new() };
    said([
        who,
        words(&contact.role),
        words(&contact.place),
        private,
        phones,
        hours,
        said(contact.hours_words.iter().cloned()),
        away,
    ])
}
