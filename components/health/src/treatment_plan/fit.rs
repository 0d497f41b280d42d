//! How large the type on paper can be: what is written is counted, and the paper measured. A server has no other way to know.
//!
//! Lengths are hundredths of an em, so that a larger type is a smaller paper.

use innsyn_domain::treatment_plan::{AsNeeded, Contact, Dosage, Measure, Medicine, Note, Plan, Standing, Zone};

/// Points, the largest first: the classes of `paper.css`. Smaller than the last is not read by everybody.
const POINTS: [usize; 7] = [16, 14, 13, 12, 11, 10, 9];
/// Of what goes on to a second page whatever its type.
const OF_MORE_PAGES: usize = 12;
/// On a card that is not folded nothing is smaller.
const UNFOLDED: usize = 11;

/// A4 within its margins, without the head of the page; in points.
const PAGE: Paper = Paper { width: 527, height: 690 };
/// Within the frame of a card of the size of A6 (landscape), and of one that is so when it is folded once.
const PANEL: Paper = Paper { width: 394, height: 265 };
const FOLDED: Paper = Paper { width: 394, height: 560 };

/// A letter of a wide typeface: others have room to spare.
const LETTER: usize = 50;
const LINE: usize = 130;
/// A line in the smaller type of what is said of something.
const LABEL: usize = 105;
/// What is between two parts.
const GAP: usize = 25;
/// The two numbers, in their frames.
const CALLS: usize = 220;

#[derive(Debug, Clone, Copy)]
struct Paper {
    width: usize,
    height: usize,
}

/// What a sheet or a card is printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) points: usize,
    /// How many times the size of A6 a card is: 1 or 2. `None`: larger, and of a sheet.
    pub(super) panels: Option<usize>,
    /// It takes more than one page.
    pub(super) is_more: bool,
}

/// The largest of these sizes in which something fits, by its height at a width.
fn largest(paper: Paper, sizes: &[usize], height: impl Fn(usize) -> usize) -> Option<usize> {
    let fits = |points: &&usize| height(paper.width * 100 / **points) <= paper.height * 100 / **points;
    sizes.iter().find(fits).copied()
}

fn on_a_page(height: impl Fn(usize) -> usize) -> Fit {
    let points = largest(PAGE, &POINTS, height);
    Fit { points: points.unwrap_or(OF_MORE_PAGES), panels: None, is_more: points.is_none() }
}

pub(super) fn sheet(plan: &Plan) -> Fit {
    on_a_page(|width| {
        // The columns are filled evenly, and no item is broken.
        let column = width.saturating_sub(150) / 2;
        let diagnoses = plan.diagnoses.iter().map(|it| name(it.name.words()) + 30);
        let medicines = plan.medicines.iter().filter(|it| it.standing != Standing::Over).map(medicine);
        let measures = plan.measures.iter().filter(|it| it.standing != Standing::Over).map(measure);
        let contacts = plan.contacts.iter().map(contact);
        // Two lines of when it is gone through, and two of who changed it.
        let items = diagnoses.chain(medicines).chain(measures).chain(contacts).chain([60, 60]);
        let heights: Vec<usize> = items.map(|letters| lines(letters, column.saturating_sub(110))).collect();
        let highest = heights.iter().max().copied().unwrap_or(0);
        let columns = (heights.iter().sum::<usize>() + 5 * (LINE + GAP) + highest) / 2;
        let important: usize = plan.important.iter().map(|note| lines(note.text.chars().count(), width)).sum();
        let important = if plan.important.is_empty() { 0 } else { important + LINE + GAP };
        head(plan, width) + CALLS + important + LINE + zones(&plan.zones, width, 560) + columns + 2 * LINE
    })
}

pub(super) fn card(plan: &Plan) -> Fit {
    let frame = |width: usize| {
        let diagnoses: usize = plan.diagnoses.iter().map(|it| lines(name(it.name.words()) + 30, width)).sum();
        let contacts: usize = plan.contacts.iter().map(|it| lines(contact(it), width.saturating_sub(110))).sum();
        5 * LINE + CALLS + diagnoses + zones(&plan.zones, width, 540) + contacts + 2 * GAP
    };
    let unfolded: Vec<usize> = POINTS.into_iter().filter(|points| *points >= UNFOLDED).collect();
    let of_size = |panels: usize, paper: Paper, sizes: &[usize]| {
        largest(paper, sizes, frame).map(|points| Fit { points, panels: Some(panels), is_more: false })
    };
    of_size(1, PANEL, unfolded.as_slice())
        .or_else(|| of_size(2, FOLDED, POINTS.as_slice()))
        .unwrap_or_else(|| on_a_page(|width| frame(width) + head(plan, width)))
}

/// The plan's own title, and what it says of itself.
fn head(plan: &Plan, width: usize) -> usize {
    let of = |text: &Option<String>| text.as_ref().map_or(0, |text| text_lines(text, width));
    of(&plan.title) + of(&plan.description)
}

/// `name`: the width of the column in which a zone is named.
fn zones(zones: &[Zone], width: usize, name: usize) -> usize {
    let column = width.saturating_sub(name + 220) / 2;
    let side = |texts: &mut dyn Iterator<Item = usize>| {
        texts.map(|letters| lines(letters, column.saturating_sub(110))).sum::<usize>().max(LINE)
    };
    let row = |zone: &Zone| {
        let signs = side(&mut zone.signs.iter().map(|sign| sign.chars().count()));
        let not = |is_not: bool, standing: Standing| usize::from(is_not || standing != Standing::InForce) * 15;
        let mut actions = zone.actions.iter().map(|it| it.text.chars().count() + not(it.is_not, it.standing));
        signs.max(side(&mut actions)) + LABEL + GAP + 20
    };
    zones.iter().map(row).sum::<usize>().max(LINE)
}

fn lines(letters: usize, width: usize) -> usize {
    (letters * LETTER).div_ceil(width.max(LETTER)).max(1) * LINE
}

/// With the lines into which it is broken.
fn text_lines(text: &str, width: usize) -> usize {
    text.lines().map(|line| lines(line.chars().count(), width)).sum()
}

/// What is code only, or nothing, is said in some words.
fn name(words: Option<&str>) -> usize {
    words.map_or(30, |words| words.chars().count())
}

fn notes(notes: &[Note]) -> usize {
    notes.iter().map(|note| note.text.chars().count() + 50).sum()
}

fn measure(measure: &Measure) -> usize {
    let title = measure.title.as_ref().map_or(0, |title| name(title.words()));
    let detail = measure.detail.as_ref().map_or(0, |detail| detail.chars().count());
    let when = measure.schedule.as_ref().map_or(0, |when| 30 + when.words.as_ref().map_or(0, |it| it.chars().count()));
    title + detail + when + measure.of.len() * 30 + notes(&measure.notes) + 10
}

fn medicine(medicine: &Medicine) -> usize {
    let dosage = |dosage: &Dosage| {
        let texts: usize = dosage.texts.iter().map(|text| text.chars().count() + 3).sum();
        let needed = match &dosage.as_needed {
            AsNeeded::No => 0,
            AsNeeded::Yes => 12,
            AsNeeded::For(reason) => 15 + reason.chars().count(),
        };
        texts.max(30) + needed + dosage.most.len() * 35
    };
    let dosages: usize = medicine.dosages.iter().map(dosage).sum();
    let reasons: usize = medicine.reasons.iter().map(|reason| reason.chars().count() + 10).sum();
    name(medicine.name.words()) + dosages.max(30) + reasons + notes(&medicine.notes)
}

fn contact(contact: &Contact) -> usize {
    let said = [&contact.role, &contact.name, &contact.place].into_iter().flatten();
    let hours = contact.hours.len() * 25 + contact.hours_words.iter().map(|it| it.chars().count()).sum::<usize>();
    said.map(|words| words.chars().count() + 3).sum::<usize>() + contact.phones.len() * 20 + hours + 25
}
