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
/// Nor, where no zone is to stand across the fold: sooner that than letters that are smaller.
const HALVED: usize = 10;

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
/// What is between two zones, and between what is on a card.
const GAP: usize = 25;
/// Above the heading of a part.
const ABOVE: usize = 60;
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

/// Also whether each of its parts is whole in one of the columns.
pub(super) fn sheet(plan: &Plan) -> (Fit, bool) {
    let above = |width: usize| {
        let important: usize = plan.important.iter().map(|note| lines(note.text.chars().count(), width)).sum();
        let important = if plan.important.is_empty() { 0 } else { important + LINE + ABOVE };
        let zones: usize = zones(&plan.zones, width, 560).iter().sum();
        head(plan, width) + CALLS + important + LINE + ABOVE + zones.max(LINE) + 2 * LINE
    };
    // The columns are filled evenly, and no item is broken.
    let fit = on_a_page(|width| {
        let parts = columns(plan, width);
        let highest = parts.iter().flatten().max().copied().unwrap_or(0);
        above(width) + (parts.iter().map(|part| height(part)).sum::<usize>() + highest) / 2
    });
    let whole = |width: usize| {
        let parts: Vec<usize> = columns(plan, width).iter().map(|part| height(part)).collect();
        let higher = |(first, second): (&[usize], &[usize])| first.iter().sum::<usize>().max(second.iter().sum());
        let splits = (0..=parts.len()).filter_map(|at| parts.split_at_checked(at));
        above(width) + splits.map(higher).min().unwrap_or(0)
    };
    (fit, !fit.is_more && largest(PAGE, &[fit.points], whole).is_some())
}

/// The heights of what is in each part that stands in the two columns, in their order.
fn columns(plan: &Plan, width: usize) -> Vec<Vec<usize>> {
    let column = width.saturating_sub(150) / 2;
    let part = |items: &mut dyn Iterator<Item = usize>| -> Vec<usize> {
        items.map(|letters| lines(letters, column.saturating_sub(110))).collect()
    };
    let mut parts = vec![
        part(&mut plan.diagnoses.iter().map(|it| name(it.name.words()) + 30)),
        part(&mut plan.medicines.iter().filter(|it| it.standing != Standing::Over).map(medicine)),
        part(&mut plan.measures.iter().filter(|it| it.standing != Standing::Over).map(measure)),
        // Where there is none, a line says so.
        part(&mut plan.contacts.iter().map(contact).chain(plan.contacts.is_empty().then_some(40))),
        // When it is gone through, and who changed it.
        part(&mut [30, 60].into_iter()),
    ];
    parts.retain(|part| !part.is_empty());
    parts
}

/// Of a part with its heading.
fn height(part: &[usize]) -> usize {
    LINE + ABOVE + part.iter().sum::<usize>()
}

/// Also how many of the zones stand above the fold, so that none stands across it. `None`: it is not folded, or one has to.
pub(super) fn card(plan: &Plan) -> (Fit, Option<usize>) {
    let top = |width: usize| {
        let diagnoses: usize = plan.diagnoses.iter().map(|it| lines(name(it.name.words()) + 45, width)).sum();
        3 * LINE + CALLS + diagnoses + GAP
    };
    let bottom = |width: usize| {
        let contacts: usize = plan.contacts.iter().map(|it| lines(contact(it), width.saturating_sub(110))).sum();
        2 * LINE + contacts + GAP
    };
    let zones = |width: usize| zones(&plan.zones, width, 540);
    let frame = |width: usize| top(width) + zones(width).iter().sum::<usize>().max(LINE) + bottom(width);
    // The zones that are above the fold, by how much is left of each half.
    let halves = |above: usize| {
        move |width: usize| {
            let zones = zones(width);
            let (first, second) = zones.split_at(above.min(zones.len()));
            (top(width) + first.iter().sum::<usize>()).max(second.iter().sum::<usize>() + bottom(width))
        }
    };
    let sizes = |least: usize| POINTS.into_iter().filter(move |points| *points >= least).collect::<Vec<_>>();
    let of = |points: usize, panels: usize| Fit { points, panels: Some(panels), is_more: false };
    if let Some(points) = largest(PANEL, &sizes(UNFOLDED), frame) {
        return (of(points, 1), None);
    }
    let splits = (1..=plan.zones.len()).rev();
    let split = splits.filter_map(|above| Some((largest(PANEL, &sizes(HALVED), halves(above))?, above)));
    if let Some((points, above)) = split.max_by_key(|(points, _)| *points) {
        return (of(points, 2), Some(above));
    }
    let folded = largest(FOLDED, &POINTS, frame).map(|points| of(points, 2));
    (folded.unwrap_or_else(|| on_a_page(|width| frame(width) + head(plan, width))), None)
}

/// The plan's own title, and what it says of itself.
fn head(plan: &Plan, width: usize) -> usize {
    let of = |text: &Option<String>| text.as_ref().map_or(0, |text| text_lines(text, width));
    of(&plan.title) + of(&plan.description)
}

/// The height of each. `name`: the width of the column in which a zone is named.
fn zones(zones: &[Zone], width: usize, name: usize) -> Vec<usize> {
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
    zones.iter().map(row).collect()
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
