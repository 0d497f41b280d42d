//! What there is to show, in its order: the groups, the Leptos views, and the custom elements that draw the same. What is said of
//! them stands in `page/components.json`, `components/elements/elements.json` and the views' own source.

use std::{fs, io};

use serde_json::{Value, json};

use crate::html::{list, word};
use crate::shelf::Shelf;
use crate::written::{self, View};

const COMPONENTS: &str = include_str!("../page/components.json");
const ELEMENTS: &str = include_str!("../../../components/elements/elements.json");
/// A function for each, compiled and drawn where they stand.
const IN_LEPTOS: [&str; 2] =
    [include_str!("../../embedding/leptos/src/each.rs"), include_str!("../../embedding/leptos/src/parts.rs")];
const README: &str = include_str!("../../../components/elements/npm/README.md");

pub(crate) struct Catalogue {
    pub(crate) groups: Vec<Group>,
    pub(crate) components: Vec<Component>,
    /// As `elements.json` has it.
    pub(crate) elements: Value,
    /// Of the package, if it is built: `integrity.json`.
    pub(crate) integrity: Option<String>,
    pub(crate) readme: &'static str,
}

pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) title: String,
    /// What it is called in Norwegian, where that is another word.
    pub(crate) norwegian: Option<String>,
}

/// A Leptos view, or several that belong together.
pub(crate) struct Component {
    /// Its page's: `lab-days`.
    pub(crate) name: String,
    pub(crate) title: String,
    /// The id of its group.
    pub(crate) group: String,
    pub(crate) summary: String,
    /// The custom element that draws the same.
    pub(crate) element: Option<String>,
    pub(crate) views: Vec<View>,
    /// To copy.
    pub(crate) code: String,
    /// Which of its examples is small enough for the front page.
    pub(crate) peek: Option<String>,
    /// The pages on the shelf that are its own, if not those that begin with its name.
    pages: Vec<String>,
    /// `keyboard` and `criteria`, in pairs.
    pub(crate) access: Value,
}

impl Catalogue {
    pub(crate) fn read(package: Option<&std::path::Path>) -> io::Result<Self> {
        let all: Value = serde_json::from_str(COMPONENTS).map_err(io::Error::other)?;
        let elements: Value = serde_json::from_str(ELEMENTS).map_err(io::Error::other)?;
        let group = |value: &Value| Group {
            id: word(&value["id"]).to_owned(),
            title: word(&value["title"]).to_owned(),
            norwegian: value["nb"].as_str().map(str::to_owned),
        };
        let groups = list(&all["groups"]).iter().map(group).collect();
        let components = list(&all["components"]).iter().map(|value| component(value, &all, &elements));
        let components = components.collect::<io::Result<_>>()?;
        let integrity = package.and_then(|package| fs::read_to_string(package.join("integrity.json")).ok());
        Ok(Self { groups, components, elements, integrity, readme: README })
    }

    pub(crate) fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The view that draws what an element draws.
    pub(crate) fn of_element(&self, tag: &str) -> Option<&Component> {
        self.components.iter().find(|component| component.element.as_deref() == Some(tag))
    }

    /// As `elements.json` has it.
    pub(crate) fn element(&self, tag: &str) -> Option<&Value> {
        list(&self.elements["elements"]).iter().find(|element| word(&element["tag"]) == tag)
    }
}

impl Component {
    /// The pages on a shelf that its examples stand on, in their order.
    pub(crate) fn pages<'s>(&self, shelf: &'s Shelf) -> Vec<&'s str> {
        let is_own = |page: &str| {
            let rest = page.strip_prefix(&*self.name);
            self.pages.iter().any(|own| own == page)
                || rest.is_some_and(|rest| rest.is_empty() || rest.strip_prefix('-').is_some_and(is_number))
        };
        shelf.keys().map(String::as_str).filter(|page| is_own(page)).collect()
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn component(value: &Value, all: &Value, elements: &Value) -> io::Result<Component> {
    let name = word(&value["name"]);
    let fault = |what: &str| io::Error::other(format!("components.json: {name}: {what}"));
    let element = value["element"].as_str();
    let title = match element {
        Some(tag) => {
            let found = list(&elements["elements"]).iter().find(|element| word(&element["tag"]) == tag);
            found.map(|element| word(&element["title"])).ok_or_else(|| fault("no such element"))?
        }
        None => word(&value["title"]),
    };
    let mut views = Vec::new();
    let mut summary = String::new();
    for source in list(&value["source"]) {
        let [file, names @ ..] = list(source) else { return Err(fault("no source")) };
        let names: Vec<&str> = names.iter().map(word).collect();
        let (says, found) = written::read(word(file), &names)?;
        if summary.is_empty() {
            summary = says;
        }
        views.extend(found);
    }
    if let Some(named) = value["summary"].as_str() {
        let named = views.iter().find(|view| view.name == named).ok_or_else(|| fault("no such view"))?;
        summary.clone_from(&named.says);
    }
    let code = in_leptos(word(&value["code"])).ok_or_else(|| fault("no code"))?;
    let mut pairs = json!({});
    for kind in ["keyboard", "criteria"] {
        let found = list(&value[kind]).iter().map(|key| {
            let pair = &all[kind][word(key)];
            if pair.is_array() { Ok(pair.clone()) } else { Err(fault(word(key))) }
        });
        pairs[kind] = found.collect::<io::Result<Vec<_>>>()?.into();
    }
    Ok(Component {
        name: name.to_owned(),
        title: title.to_owned(),
        group: word(&value["group"]).to_owned(),
        summary,
        element: element.map(str::to_owned),
        views,
        code,
        peek: value["peek"].as_str().map(str::to_owned),
        pages: list(&value["pages"]).iter().map(|page| word(page).to_owned()).collect(),
        access: pairs,
    })
}

/// The function of that name, with what it needs above it.
pub(crate) fn in_leptos(name: &str) -> Option<String> {
    IN_LEPTOS.iter().find_map(|source| {
        let (_, rest) = source.split_once(&format!("\npub(crate) fn {name}("))?;
        let (body, _) = rest.split_once("\n}\n")?;
        let uses = source.lines().filter(|line| line.starts_with("use ")).filter_map(|line| used(line, body));
        Some(format!("{}\nfn {name}({body}\n}}", uses.collect::<String>()))
    })
}

/// A line of `use`, with those of its names that are in `body`.
fn used(line: &str, body: &str) -> Option<String> {
    let (path, names) = line.strip_suffix(';')?.rsplit_once("::")?;
    let is_there = |name: &&str| {
        *name == "*" || body.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == *name)
    };
    let names: Vec<&str> = names.trim_matches(['{', '}']).split(", ").filter(is_there).collect();
    match &*names {
        [] => None,
        [one] => Some(format!("{path}::{one};\n")),
        several => Some(format!("{path}::{{{}}};\n", several.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use innsyn_i18n::Locale;

    use super::*;
    use crate::shelf::shelf;

    #[test]
    fn every_example_is_on_the_page_of_one_component_and_every_component_says_what_it_is() {
        let all = Catalogue::read(None).unwrap();
        for locale in Locale::ALL {
            let shelf = shelf(locale);
            let mut shown: Vec<&str> = all.components.iter().flat_map(|component| component.pages(&shelf)).collect();
            shown.sort_unstable();
            assert_eq!(shown, shelf.keys().map(String::as_str).collect::<Vec<_>>(), "{}", locale.tag());
        }
        for one in &all.components {
            let name = &one.name;
            assert!(!one.title.is_empty() && one.summary.ends_with('.'), "{name}: {:?}", one.summary);
            assert!(!one.views.is_empty() && one.code.contains("\nfn "), "{name}");
            assert!(!list(&one.access["keyboard"]).is_empty() && !list(&one.access["criteria"]).is_empty(), "{name}");
            assert!(all.group(&one.group).is_some(), "{name}: {}", one.group);
        }
        let titles: BTreeSet<&str> = all.components.iter().map(|component| &*component.title).collect();
        assert_eq!(titles.len(), all.components.len(), "no two are called the same");
    }

    #[test]
    fn every_element_has_a_view_that_draws_the_same() {
        let all = Catalogue::read(None).unwrap();
        for element in list(&all.elements["elements"]) {
            assert!(all.of_element(word(&element["tag"])).is_some(), "{}", element["tag"]);
        }
    }

    #[test]
    fn code_brings_what_it_needs_and_no_more() {
        let code = in_leptos("innsyn_zone").unwrap();
        assert!(
            code.starts_with(
                "use innsyn_domain::treatment_plan::Zone;\nuse innsyn_i18n::words::Words;\nuse innsyn_i18n::Locale;\n"
            ),
            "{code}"
        );
        assert!(code.contains("use leptos::prelude::*;") && !code.contains("BundleFault"), "{code}");
    }

    #[test]
    fn what_is_shown_small_is_an_example() {
        let shelf = shelf(Locale::Nb);
        for one in Catalogue::read(None).unwrap().components {
            let mut examples = one.pages(&shelf).into_iter().flat_map(|page| &shelf[page]);
            assert!(one.peek.as_ref().is_none_or(|peek| examples.any(|(name, _)| name == peek)), "{}", one.name);
        }
    }
}
