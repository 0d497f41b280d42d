//! `lix`: how heavy the texts are to read, page by page. The contract test holds the same limit.

use innsyn_contract::lix::{Count, LIMIT, MEASURABLE, pages};
use innsyn_contract::messages;

use crate::Outcome;
use crate::process::print;

/// Shorter texts are labels: their LIX is that of one word.
const SHORTEST: usize = 10;

pub(crate) fn lix(args: &[String]) -> Outcome {
    let shortest = match args {
        [] => SHORTEST,
        [words] => words.parse().map_err(|_| format!("«{words}» is no number of words"))?,
        _ => return Err("lix takes one number: the fewest words of the texts that are listed".to_owned()),
    };
    let mut lines = vec![
        "LIX: words a sentence + words of more than 6 letters in a hundred.".to_owned(),
        format!("No page is over {LIMIT:.0}, and no text of {MEASURABLE} words or more."),
        "Prose is whole sentences, without headings and labels.".to_owned(),
        "Pages as they stand, with the sources' words in them: node tests/browser/lix.mjs, after cargo xtask test."
            .to_owned(),
    ];
    for language in ["nb", "nn"] {
        let (all, _) = messages::of(language);
        let [page, lix, prose, words, sentences] = ["page", "LIX", "prose", "words", "sentences"];
        lines.push(format!("\n{language}\n  {page:<16}{lix:>5}{prose:>7}{words:>7}{sentences:>11}"));
        for (name, page) in pages(&all) {
            let (count, prose) = (page.count, page.prose.lix());
            let Count { words, sentences, .. } = count;
            lines.push(format!("  {name:<16}{:>5.0}{prose:>7.0}{words:>7}{sentences:>11}", count.lix()));
            let mut heavy: Vec<_> =
                page.texts.iter().filter(|t| t.count.words >= shortest && t.count.lix() > LIMIT).collect();
            heavy.sort_by(|a, b| b.count.lix().total_cmp(&a.count.lix()));
            lines.extend(
                heavy.iter().map(|t| format!("    {:>3.0}  {} ({} words)", t.count.lix(), t.key, t.count.words)),
            );
        }
    }
    print(&lines);
    Ok(())
}
