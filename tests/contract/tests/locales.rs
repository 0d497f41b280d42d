//! The texts: every language says what bokmål says, in its own forms, and nothing that nobody asks for.

use std::collections::{BTreeMap, BTreeSet};

use innsyn_contract::asked::{self, Asked, Call};
use innsyn_contract::languages::{LANGUAGES, Review, differences, lacking, wrong_plurals};
use innsyn_contract::lix::{self, LIMIT, MEASURABLE};
use innsyn_contract::messages::{self, Message};
use innsyn_contract::{analytes, none, texts};

fn all(language: &str) -> BTreeMap<String, Message> {
    messages::of(language).0
}

/// Keys in the crates' code and tests, by file. The contract's own examples are none.
fn every_asked(code: &[(String, String)]) -> Vec<(&str, Asked<'_>)> {
    let nb = texts(&["locales/nb"], &["ftl"]);
    let files: Vec<&str> = nb.iter().filter_map(|(name, _)| name.rsplit('/').next()?.strip_suffix(".ftl")).collect();
    code.iter()
        .flat_map(|(file, text)| asked::keys(text, &files).into_iter().map(move |a| (file.as_str(), a)))
        .collect()
}

fn code() -> Vec<(String, String)> {
    texts(&["app", "components", "tests/gallery"], &["rs"])
}

#[test]
fn every_file_is_fluent_with_its_own_keys_once() {
    none(&["nb", "nn", "se"].map(|language| messages::of(language).1).concat());
}

#[test]
fn nynorsk_says_everything_that_bokmal_says_and_no_language_more() {
    let (nb, nn, se) = (all("nb"), all("nn"), all("se"));
    assert!(nb.len() > 100, "bokmål has its texts");
    let lacking = lacking(&nb, &nn).into_iter().map(|(key, m)| format!("{}: {key} is not in nn", m.place));
    let mut wrong: Vec<_> = lacking.collect();
    let more = nn.iter().chain(&se).filter(|(key, _)| !nb.contains_key(*key));
    wrong.extend(more.map(|(key, m)| format!("{}: {key} is not in nb", m.place)));
    none(&wrong);
}

#[test]
fn every_language_uses_the_same_variables_attributes_and_choices() {
    let nb = all("nb");
    none(&["nn", "se"].map(|language| differences(&nb, &all(language))).concat());
}

#[test]
fn each_choice_by_a_number_has_its_languages_plural_forms() {
    none(&LANGUAGES.map(|(language, _)| wrong_plurals(language, &all(language))).concat());
}

/// `# sourced: lab.svar`, `# draft`.
#[test]
fn every_sami_text_says_whether_its_words_have_a_source() {
    let without = all("se").into_iter().filter(|(_, message)| Review::of(message) == Review::Unsaid);
    none(&without.map(|(key, m)| format!("{}: {key} has no review status", m.place)).collect::<Vec<_>>());
}

/// A page is the texts of one file.
#[test]
fn no_page_is_heavier_to_read_than_a_citizen_can_be_asked_for() {
    let mut wrong = Vec::new();
    for language in ["nb", "nn"] {
        let all = all(language);
        for (name, page) in lix::pages(&all) {
            let lix = page.count.lix().max(page.prose.lix());
            if lix > LIMIT {
                wrong.push(format!("locales/{language}/{name}.ftl: LIX {lix:.0}, at most {LIMIT:.0}"));
            }
            for text in page.texts.iter().filter(|t| t.count.words >= MEASURABLE && t.count.lix() > LIMIT) {
                let lix = text.count.lix();
                wrong.push(format!("{}: {} has LIX {lix:.0}, at most {LIMIT:.0}", text.message.place, text.key));
            }
        }
    }
    none(&wrong);
}

/// What can hurt is sourced or missing, never a draft: statuses, marks, values, comparators, emergency numbers, faults, and
/// what to do now.
#[test]
fn no_sami_text_that_can_hurt_is_a_draft() {
    const HURTS: [&str; 10] = [
        "lab-results-status",
        "lab-results-mark",
        "lab-results-value",
        "lab-results-next",
        "lab-results-not-normal",
        "lab-results-empty",
        "shell-foot-11",
        "home-help",
        "faults-",
        "treatment-plan-",
    ];
    let drafts = all("se").into_iter().filter(|(key, message)| {
        HURTS.iter().any(|prefix| key.starts_with(prefix)) && !message.comment.starts_with("sourced:")
    });
    none(&drafts.map(|(key, m)| format!("{}: {key} is a draft", m.place)).collect::<Vec<_>>());
}

#[test]
fn every_text_is_used_and_every_used_text_exists() {
    let (nb, code) = (all("nb"), code());
    let asked = every_asked(&code);
    // Explanations are asked for by the list of analyses, not by code.
    let explanations = analytes::keys();
    let used: BTreeSet<&str> =
        asked.iter().map(|(_, a)| a.key).chain(explanations.iter().map(String::as_str)).collect();
    let unused = nb.iter().filter(|(key, _)| !used.contains(key.as_str()));
    let mut wrong: Vec<_> = unused.map(|(key, m)| format!("{}: nobody asks for {key}", m.place)).collect();
    let unknown = asked.iter().filter(|(_, a)| !nb.contains_key(a.key));
    wrong.extend(unknown.map(|(file, a)| format!("{file}:{}: no language has {}", a.line, a.key)));
    none(&wrong);
}

/// A variable that nobody gives is shown to a citizen as `{$name}`.
#[test]
fn code_gives_each_text_the_variables_that_it_has() {
    let (nb, code) = (all("nb"), code());
    let mut wrong = Vec::new();
    let mut checked = 0;
    for (file, Asked { key, line, call }) in every_asked(&code) {
        let (Some(message), Some(call)) = (nb.get(key), call) else { continue };
        checked += 1;
        let has: BTreeSet<&str> = message.variables.iter().map(String::as_str).collect();
        let right = match &call {
            Call::Phrase => has.is_empty(),
            Call::Given(variables) => variables.iter().copied().collect::<BTreeSet<_>>() == has,
            Call::Plural(count) => message.counts_by(count) && has == BTreeSet::from([*count]),
            Call::Attribute(attribute) => message.attributes.contains(*attribute),
        };
        if !right {
            wrong.push(format!("{file}:{line}: {key} has the variables {has:?}, asked for by {call:?}"));
        }
    }
    assert!(checked > 100, "calls are found: {checked}");
    none(&wrong);
}

/// Of two forms that are both nynorsk the texts have one; the last ones are other languages' ways of saying it.
#[test]
fn nynorsk_has_one_form_of_each_word() {
    let instead = [
        ("blei", "vart"),
        ("derfor", "difor"),
        ("også", "òg"),
        ("lina", "linja"),
        ("talline", "tallinje"),
        ("tinga", "bestilt"),
        ("hendt", "skjedd"),
        ("mislukka", "lukkast ikkje"),
        ("vedkomande", "personen"),
        ("skriven ut", "utskrift"),
        ("motteken av", "tok imot"),
        ("sitt eige", "til … sjølv"),
        ("andre sine", "til andre"),
    ];
    let mut wrong = Vec::new();
    for (key, message) in all("nn") {
        let forms = message.forms.join(" ").to_lowercase();
        let words: Vec<&str> =
            forms.split(|letter: char| !letter.is_alphabetic()).filter(|it| !it.is_empty()).collect();
        let said = format!(" {} ", words.join(" "));
        let found = instead.iter().filter(|(form, _)| said.contains(&format!(" {form} ")));
        wrong.extend(found.map(|(form, better)| format!("{}: {key} says «{form}»; write «{better}»", message.place)));
    }
    none(&wrong);
}
