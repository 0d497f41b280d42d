//! `locales`: what each language has of the texts, and what is wrong with them.

use std::collections::BTreeSet;

use innsyn_contract::languages::{LANGUAGES, Messages, Review, differences, lacking, wrong_plurals};
use innsyn_contract::messages::{self, Message};

use crate::Outcome;
use crate::process::print;

/// One line of the table: a file of a language, or all of them.
struct Line {
    messages: usize,
    translated: usize,
    sourced: usize,
    drafts: usize,
    missing: usize,
    faults: usize,
}

pub(crate) fn locales() -> Outcome {
    let (nb, _) = messages::of("nb");
    let files: BTreeSet<&str> = nb.values().map(Message::file).collect();
    let (mut lines, mut totals) = (Vec::new(), Vec::new());
    for (language, _) in LANGUAGES {
        let (own, broken) = messages::of(language);
        let faults = [broken, differences(&nb, &own), wrong_plurals(language, &own)].concat();
        lines.push(format!("{language}\n{}", Line::head()));
        lines.extend(files.iter().map(|file| Line::of(&nb, &own, &faults, |m| m.file() == *file).row(file)));
        let all = Line::of(&nb, &own, &faults, |_| true);
        lines.push(all.row("all"));
        lines.extend(faults.iter().map(|fault| format!("  fault: {fault}")));
        let missing = lacking(&nb, &own);
        for file in &files {
            let keys: Vec<_> = missing.iter().filter(|(_, m)| m.file() == *file).map(|(key, _)| *key).collect();
            if !keys.is_empty() {
                lines.push(format!("  missing in {file}:\n    {}", keys.join("\n    ")));
            }
        }
        lines.push(String::new());
        totals.push(format!("{language} {}", all.total()));
    }
    lines.push(format!("Totals: {}", totals.join(" · ")));
    print(&lines);
    Ok(())
}

impl Line {
    /// Of the messages that `counts` is about. A fault begins with its place: the file it is in.
    fn of(nb: &Messages, own: &Messages, faults: &[String], counts: impl Fn(&Message) -> bool) -> Self {
        let reviewed = |review| own.values().filter(|m| counts(m) && Review::of(m) == review).count();
        let place = |fault: &String| Message { place: fault.clone(), ..Message::default() };
        Self {
            messages: nb.values().filter(|m| counts(m)).count(),
            translated: own.iter().filter(|(key, m)| counts(m) && nb.contains_key(*key)).count(),
            sourced: reviewed(Review::Sourced),
            drafts: reviewed(Review::Draft),
            missing: lacking(nb, own).iter().filter(|(_, m)| counts(m)).count(),
            faults: faults.iter().filter(|fault| counts(&place(fault))).count(),
        }
    }

    fn head() -> String {
        let [a, b, c, d, e, f] = ["messages", "translated", "sourced", "drafts", "missing", "faults"];
        format!("  {:<16}{a:>9}{b:>12}{c:>9}{d:>8}{e:>9}{f:>8}", "file")
    }

    fn row(&self, name: &str) -> String {
        let Self { messages, translated, sourced, drafts, missing, faults } = self;
        format!("  {name:<16}{messages:>9}{translated:>12}{sourced:>9}{drafts:>8}{missing:>9}{faults:>8}")
    }

    fn total(&self) -> String {
        let Self { messages, translated, sourced, drafts, missing, faults } = self;
        let reviewed =
            if sourced + drafts > 0 { format!(" ({sourced} sourced, {drafts} drafts)") } else { String::new() };
        format!("{translated} of {messages}{reviewed}, {missing} missing, {faults} faults")
    }
}
