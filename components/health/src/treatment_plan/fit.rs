//! How large the type on paper can be: what is written is counted, and the paper measured. A server has no other way to know.
//!
//! Lengths are hundredths of an em, so that a larger type is a smaller paper.

use innsyn_domain::treatment_plan::{Author, Lost, Plan, Zone};

use super::written::{contact, diagnosis, measure, medicine, said, some, tags};

/// Points, the largest first: the classes of `paper.css`. Smaller than the last is not read by everybody.
const POINTS: [usize; 8] = [16, 15, 14, 13, 12, 11, 10, 9];
/// Of what goes on to a second page whatever its type.
const OF_MORE_PAGES: usize = 12;
/// On a card that is not folded nothing is smaller.
const UNFOLDED: usize = 11;
/// Nor, where no zone is to stand across the fold: sooner that than letters that are smaller.
const HALVED: usize = 10;

/// A4 within its margins, without the head of the page; in points.
const PAGE: Paper = Paper { width: 527, height: 735 };
/// Where a browser breaks nothing, it needs room to spare.
const SURELY: Paper = Paper { width: 527, height: 680 };
/// Within the frame of a card of the size of A6 (landscape), and of one that is so when it is folded once.
const PANEL: Paper = Paper { width: 394, height: 278 };
const FOLDED: Paper = Paper { width: 394, height: 565 };
/// And of one that fills a page.
const OPENED: Paper = Paper { width: 502, height: 715 };

/// Of most letters.
const LETTER: usize = 62;
const LINE: usize = 130;
/// The lines that each break of a word counts for: sooner smaller letters.
const BROKEN: usize = 3;
/// A line in the smaller type of what is said of something.
const LABEL: usize = 105;
/// Above what stands at the foot.
const GAP: usize = 25;
/// Around what stands in the frame of a zone.
const FRAME: usize = 120;
/// Above the heading of a part.
const ABOVE: usize = 60;
/// The two numbers, in their frames.
const CALLS: usize = 200;

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

fn on_a_page(page: Paper, height: impl Fn(usize) -> usize) -> Fit {
    let points = largest(page, &POINTS, height);
    Fit { points: points.unwrap_or(OF_MORE_PAGES), panels: None, is_more: points.is_none() }
}

/// Also whether each of its parts is whole in one of the columns.
pub(super) fn sheet(plan: &Plan) -> (Fit, bool) {
    let above = |width: usize| {
        let important = if plan.important.is_empty() { 0 } else { important(plan, width) + LINE + ABOVE };
        let zones: usize = zones(&plan.zones, width, 560).iter().sum();
        head(plan, width) + CALLS + important + LINE + ABOVE + zones.max(LINE) + told(&plan.lost) + LABEL + GAP
    };
    // The columns are filled evenly, and no item is broken.
    let fit = on_a_page(PAGE, |width| {
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
    (fit, !fit.is_more && largest(SURELY, &[fit.points], whole).is_some())
}

/// A line for each kind of thing that did not come.
fn told(lost: &Lost) -> usize {
    [lost.diagnoses, lost.zones, lost.activities, lost.contacts].iter().filter(|count| **count > 0).count() * LINE
}

/// The heights of what is in each part that stands in the two columns, in their order.
fn columns(plan: &Plan, width: usize) -> Vec<Vec<usize>> {
    let column = width.saturating_sub(150) / 2;
    let by = match &plan.changed.by {
        Author::Named(name) => name.as_str(),
        Author::Citizen | Author::NotSaid => "",
    };
    let part = |items: &mut dyn Iterator<Item = String>| -> Vec<usize> {
        items.map(|text| lines(&text, column.saturating_sub(110))).collect()
    };
    let (contacts, _) = plan.contacts_by_reach();
    let mut parts = vec![
        part(&mut plan.diagnoses.iter().map(diagnosis)),
        part(&mut plan.medicines_by_standing().0.into_iter().map(medicine)),
        part(&mut plan.measures_by_standing().0.into_iter().map(measure)),
        // Where there is none, a line says so.
        part(&mut contacts.iter().copied().map(contact).chain(contacts.is_empty().then(|| some(45)))),
        // When it is gone through, and who changed it.
        part(&mut [some(30), format!("{} {}", some(45), by)].into_iter()),
    ];
    parts.retain(|part| !part.is_empty());
    parts
}

/// Of a part with its heading.
fn height(part: &[usize]) -> usize {
    LINE + ABOVE + part.iter().sum::<usize>()
}

/// A card: how many of the zones stand above the fold, so that none stands across it (`None`: it is not folded, or one has to),
/// and whether what matters to the person is on it: not where the zones would be in smaller type for it.
pub(super) fn card(plan: &Plan) -> (Fit, Option<usize>, bool) {
    let with = card_with(plan, true);
    let without = card_with(plan, false);
    let is_as_large = with.0 == without.0;
    let (fit, above) = if is_as_large { with } else { without };
    (fit, above, is_as_large)
}

fn card_with(plan: &Plan, has_important: bool) -> (Fit, Option<usize>) {
    let top = |width: usize| {
        // One after the other.
        let diagnoses = said([some(10)].into_iter().chain(plan.diagnoses.iter().map(diagnosis)));
        // Whose it is, and what it is.
        let important = if has_important { important(plan, width) } else { 0 };
        LINE + lines(&some(55), width) + CALLS + important + lines(&diagnoses, width) + GAP
    };
    let bottom = |width: usize| {
        let (contacts, _) = plan.contacts_by_reach();
        let contacts: usize = contacts.into_iter().map(|it| lines(&contact(it), width.saturating_sub(110))).sum();
        // Which plan it is, and from when.
        let title = plan.title.clone().unwrap_or_default();
        let which = said([title, some(40)]);
        let about = plan.description.as_ref().map_or(0, |text| lines(text, width));
        contacts.max(LINE) + told(&plan.lost) + about + lines(&which, width) + LABEL + GAP
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
    // With a line that says so.
    (folded.unwrap_or_else(|| on_a_page(OPENED, |width| frame(width) + LINE)), None)
}

fn important(plan: &Plan, width: usize) -> usize {
    plan.important.iter().map(|note| lines(&note.text, width)).sum()
}

/// The plan's own title, and what it says of itself.
fn head(plan: &Plan, width: usize) -> usize {
    let of = |text: &Option<String>| text.as_ref().map_or(0, |text| lines(text, width));
    of(&plan.title) + of(&plan.description)
}

/// The height of each. `name`: the width of the column in which a zone is named.
fn zones(zones: &[Zone], width: usize, name: usize) -> Vec<usize> {
    let column = width.saturating_sub(name + 220) / 2;
    let side = |texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| lines(&text, column.saturating_sub(110))).sum::<usize>().max(LINE)
    };
    let row = |zone: &Zone| {
        let title = zone.title.as_ref().map_or(0, |title| lines(title, column));
        let signs = side(&mut zone.signs.iter().cloned()) + title;
        let mut actions = zone.actions.iter().map(|it| said([it.text.clone(), tags(it.is_not, it.standing)]));
        signs.max(side(&mut actions)) + LABEL + FRAME
    };
    zones.iter().map(row).collect()
}

/// The height of a text, broken as a browser does it: a word that has no room left goes to the next line, and one that is longer
/// than a line is broken.
fn lines(text: &str, width: usize) -> usize {
    let room = width.max(LETTER);
    let count = |line: &str| {
        let (mut lines, mut at) = (1, 0);
        for word in line.split([' ', '\t']).filter(|word| !word.is_empty()) {
            let word: usize = word.chars().map(letter).sum();
            let space = if at == 0 { 0 } else { letter(' ') };
            if at + space + word <= room {
                at += space + word;
            } else {
                lines += usize::from(at > 0) + (word - 1) / room * BROKEN;
                at = (word - 1) % room + 1;
            }
        }
        lines
    };
    text.lines().map(count).sum::<usize>().max(1) * LINE
}

/// How wide it is in a wide typeface (DejaVu Sans): others have room to spare.
fn letter(letter: char) -> usize {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '·' | ' ' | '\u{a0}' => 32,
        'f' | 'r' | 't' | '(' | ')' | '-' | '/' => 41,
        'm' | 'w' | 'M' | 'W' | '%' => 98,
        _ if letter.is_uppercase() => 72,
        _ => LETTER,
    }
}

#[cfg(test)]
mod tests {
    use super::{BROKEN, LINE, lines};

    #[test]
    fn a_text_is_broken_as_a_browser_breaks_it() {
        for (text, width, count) in [
            ("", 400, 1),
            ("aaa", 3 * 62, 1),
            // The space is not needed at the end of a line.
            ("aaa aaa", 3 * 62, 2),
            // A third of each line is empty: by letters alone it would be three.
            ("aaaa aaaa aaaa aaaa", 6 * 62, 4),
            ("aaaaaaa", 3 * 62, 1 + 2 * BROKEN),
            ("aa aaaaaaa", 3 * 62, 2 + 2 * BROKEN),
            ("a\na", 400, 2),
            ("iii", 2 * 62, 1),
            ("mmm", 4 * 62, 1 + BROKEN),
            ("a", 0, 1),
        ] {
            assert_eq!(lines(text, width), count * LINE, "{text} in {width}");
        }
    }
}
