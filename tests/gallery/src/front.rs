//! The front page: what this is, how one begins, and every component as a card, by what it is for.

use std::fmt::Write;

use innsyn_i18n::Locale;

use crate::catalogue::{Catalogue, Component, Group};
use crate::html::{Here, Page, code, escaped, prose, word};
use crate::shelf::Shelf;
use crate::{guide, html, views};

/// Languages that an example is shown in here: one. The others are a link away.
const SHOWN: Locale = Locale::Nb;

pub(crate) fn page(all: &Catalogue, shelf: &Shelf) -> String {
    let main = [
        begin(all),
        figures(all),
        all.groups.iter().map(|group| cards(all, group, shelf)).collect(),
        format!(
            "<section class=\"gallery-more\" aria-labelledby=\"more\"><h2 id=\"more\">More</h2>\n{}</section>\n",
            guide::contents(all)
        ),
    ];
    let main = format!("<div class=\"gallery-front\">\n{}</div>\n", main.concat());
    Page { title: "Components", up: "", script: None, here: Some(Here::Components), main: ("", &main) }.html()
}

/// The package's README begins so too.
fn begin(all: &Catalogue) -> String {
    let (what, how) = guide::opening(all.readme);
    let groups: String = all
        .groups
        .iter()
        .map(|group| format!("<li><a href=\"#{}\">{}</a></li>", group.id, escaped(&group.title)))
        .collect();
    format!(
        "<h1>Health views for any page</h1>\n<div class=\"gallery-lede\">{what}</div>\n\
         <nav class=\"gallery-jump\" aria-label=\"Groups\"><ul>{groups}</ul></nav>\n\
         <section class=\"gallery-begin\" aria-labelledby=\"begin\"><h2 id=\"begin\">Begin</h2>\n{how}\
         <p>With a bundler, in React, Vue, Angular or Leptos: <a href=\"guide.html\">the guide</a>.</p></section>\n"
    )
}

fn figures(all: &Catalogue) -> String {
    let count = |what: &str, number: usize| (what.to_owned(), number.to_string());
    let mut facts = vec![
        count("custom elements", html::list(&all.elements["elements"]).len()),
        count("Leptos components", all.components.len()),
        count("languages", Locale::ALL.len()),
    ];
    let size = html::whole_size(all.integrity.as_deref());
    facts.extend(size.map(|size| ("in Brotli: wasm, script, and one language".to_owned(), size)));
    facts.push(("licence, at your option".to_owned(), env!("CARGO_PKG_LICENSE").replace(" OR ", " or ")));
    let facts: String = facts.iter().map(|(what, fact)| format!("<div><dt>{what}</dt><dd>{fact}</dd></div>")).collect();
    format!("<dl class=\"gallery-figures\">{facts}</dl>\n")
}

fn cards(all: &Catalogue, group: &Group, shelf: &Shelf) -> String {
    let own = all.components.iter().filter(|component| component.group == group.id);
    let cards: String = own.map(|component| card(all, component, shelf)).collect();
    let norwegian = group.norwegian.as_ref();
    let norwegian = norwegian
        .map_or(String::new(), |words| format!(" <span class=\"gallery-norwegian\" lang=\"nb\">{words}</span>"));
    let small = if group.norwegian.is_none() { " gallery-cards-small" } else { "" };
    format!(
        "<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{}{norwegian}</h2>\n<ul class=\"gallery-cards{small}\">\n{cards}</ul>\n</section>\n",
        escaped(&group.title),
        id = group.id,
    )
}

fn card(all: &Catalogue, component: &Component, shelf: &Shelf) -> String {
    let leptos = format!("leptos/{}", views::address(&component.name, SHOWN));
    let title = escaped(&component.title);
    let element = component.element.as_deref().and_then(|tag| all.element(tag));
    let (href, says) = match element {
        Some(element) => (format!("elements/{}.html", word(&element["tag"])), word(&element["summary"])),
        None => (leptos.clone(), &*component.summary),
    };
    let mut ways = String::new();
    if let Some(tag) = component.element.as_deref() {
        let _ = write!(ways, "<li><a href=\"{href}\">{}</a></li>", code(&format!("<{tag}>")));
    }
    let name = component.views.first().map(|view| &*view.name).unwrap_or_default();
    let drawn = if component.views.first().is_some_and(|view| view.is_component) {
        format!("<{name}>")
    } else {
        format!("{name}()")
    };
    let _ = write!(ways, "<li>Leptos: <a href=\"{leptos}\">{}</a></li>", code(&drawn));
    format!(
        "<li class=\"gallery-card\">{}<div class=\"gallery-card-body\"><h3><a href=\"{href}\">{title}</a></h3>\n<p>{}</p>\n<ul class=\"gallery-ways\">{ways}</ul></div></li>\n",
        peek(component, shelf),
        prose(says),
    )
}

/// An example as a picture: neither read nor reached, for it is on its own page. Its ids stay there.
fn peek(component: &Component, shelf: &Shelf) -> String {
    let mut examples = component.pages(shelf).into_iter().flat_map(|page| &shelf[page]);
    let chosen = match &component.peek {
        Some(peek) => examples.find(|(name, _)| name == peek),
        None => examples.next(),
    };
    let Some((_, view)) = chosen else { return String::new() };
    let view = ["id", "for", "aria-labelledby", "aria-describedby", "form"].iter().fold(view.clone(), without);
    // Nor does it take the focus.
    let view = view.replace(" autofocus", "");
    format!("<div class=\"gallery-peek\" lang=\"{}\" inert aria-hidden=\"true\"><div>{view}</div></div>\n", SHOWN.tag())
}

fn without(html: String, attribute: &&str) -> String {
    let head = format!(" {attribute}=\"");
    let mut parts = html.split(&head);
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        made += part.split_once('"').map_or("", |(_, rest)| rest);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shelf::shelf;

    #[test]
    fn what_is_shown_small_leaves_its_ids_at_home() {
        let html = "<p id=\"a\" class=\"b\">id= for c</p><label for=\"a\">d</label>".to_owned();
        let made = ["id", "for"].iter().fold(html, without);
        assert_eq!(made, "<p class=\"b\">id= for c</p><label>d</label>");
    }

    #[test]
    fn each_component_has_its_card_and_both_its_pages() {
        let (all, shelf) = (Catalogue::read(None).unwrap(), shelf(SHOWN));
        let page = page(&all, &shelf);
        for component in &all.components {
            assert!(page.contains(&format!("href=\"leptos/{}.nb.html\"", component.name)), "{}", component.name);
            let element = component.element.as_ref();
            assert!(element.is_none_or(|tag| page.contains(&format!("href=\"elements/{tag}.html\""))), "{element:?}");
        }
        assert_eq!(page.matches("class=\"gallery-card\"").count(), all.components.len());
    }
}
