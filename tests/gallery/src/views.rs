//! The pages of the Leptos views: each component in each language, with its examples, its code, what it takes, and what it is to
//! those who use keys or listen.

use std::fmt::Write;
use std::io;
use std::path::Path;

use innsyn_i18n::Locale;

use crate::catalogue::{Catalogue, Component};
use crate::html::{self, Page, block, code, escaped, prose, put, table};
use crate::shelf::Shelf;
use crate::written::View;

/// Writes the pages of one language, and gives how many.
pub(crate) fn write(folder: &Path, all: &Catalogue, shelf: &Shelf, locale: Locale) -> io::Result<usize> {
    let mut pages = 0;
    for (at, component) in all.components.iter().enumerate() {
        let own = component.pages(shelf);
        for (number, name) in own.iter().enumerate() {
            let main = [
                head(all, component, (own.as_slice(), number), shelf, locale),
                examples(component, &shelf[*name], locale),
                if number == 0 { about(component) } else { back(component, locale) },
                format!("<div class=\"gallery\">{}</div>\n", around(all, at, locale)),
            ];
            let title = format!("{}, {}", title(component, number), locale.own_name());
            let page = Page { title: &title, up: "../", script: None, here: None, main: ("", &main.concat()) };
            put(&folder.join("leptos").join(address(name, locale)), page.html().as_bytes())?;
            pages += 1;
        }
    }
    Ok(pages)
}

pub(crate) fn address(page: &str, locale: Locale) -> String {
    format!("{page}.{}.html", locale.tag())
}

/// With its number, but for the first of its pages.
fn title(component: &Component, number: usize) -> String {
    let title = escaped(&component.title);
    if number == 0 { title } else { format!("{title}, part {}", number + 1) }
}

fn head(
    all: &Catalogue,
    component: &Component,
    (own, number): (&[&str], usize),
    shelf: &Shelf,
    locale: Locale,
) -> String {
    let group = all.group(&component.group).map(|group| {
        format!("<p class=\"gallery-trail\"><a href=\"../index.html#{}\">{}</a></p>\n", group.id, escaped(&group.title))
    });
    let same = component.element.as_ref().map(|tag| {
        let words = code(&format!("<{tag}>"));
        format!("<p>For Leptos. On any other page: <a href=\"../elements/{tag}.html\">{words}</a>, which draws the same.</p>\n")
    });
    let here = own.get(number).copied().unwrap_or_default();
    let languages = Locale::ALL.map(|other| {
        let current = if other == locale { " aria-current=\"true\"" } else { "" };
        let (href, tag) = (address(here, other), other.tag());
        format!("<li><a href=\"{href}\" lang=\"{tag}\"{current}>{}</a></li>", other.own_name())
    });
    let mut examples = String::new();
    for page in own {
        for (at, (name, _)) in shelf[*page].iter().enumerate() {
            let page = if *page == here { String::new() } else { address(page, locale) };
            let _ = write!(examples, "<li><a href=\"{page}#example-{}\">{}</a></li>", at + 1, capital(name));
        }
    }
    format!(
        "<div class=\"gallery gallery-top\">\n{}<h1>{}</h1>\n<p class=\"innsyn-lede\">{}</p>\n{}\
         <nav class=\"gallery-list\" aria-labelledby=\"examples\"><h2 id=\"examples\">Examples</h2><ul>{examples}</ul></nav>\n\
         <div class=\"gallery-choices\">\n<nav class=\"gallery-languages\" aria-labelledby=\"language\"><p id=\"language\">Language</p><ul>{}</ul></nav>\n\
         <form autocomplete=\"off\"><fieldset><legend>Colours</legend>{}</fieldset></form>\n</div>\n</div>\n",
        group.unwrap_or_default(),
        title(component, number),
        prose(&component.summary),
        same.unwrap_or_else(|| "<p>For Leptos alone: it is no custom element by itself.</p>\n".to_owned()),
        languages.concat(),
        [("page", "As the page"), ("light", "Light"), ("dark", "Dark")]
            .map(|(id, words)| {
                let checked = if id == "page" { " checked" } else { "" };
                format!(
                    "<label><input type=\"radio\" name=\"scheme\" id=\"{id}\" value=\"{id}\"{checked}>{words}</label>"
                )
            })
            .concat(),
    )
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    escaped(&format!("{first}{}", letters.as_str()))
}

fn examples(component: &Component, all: &[(&str, String)], locale: Locale) -> String {
    let mut made = String::new();
    for (at, (name, view)) in all.iter().enumerate() {
        let _ = writeln!(
            made,
            "<section class=\"gallery-example\" id=\"example-{}\">\n<h2>{}</h2>\n<div class=\"gallery-stage\" lang=\"{}\">\n{view}\n</div>\n</section>",
            at + 1,
            capital(name),
            locale.tag()
        );
    }
    format!("<div class=\"gallery-examples\" data-component=\"{}\">\n{made}</div>\n", component.name)
}

fn about(component: &Component) -> String {
    let takes: String = component.views.iter().map(takes).collect();
    format!(
        "<div class=\"gallery\">\n<section aria-labelledby=\"code\"><h2 id=\"code\">Code</h2>\n\
         <p>The views are functions of data and words; they fetch nothing. This is compiled and drawn by a test.</p>\n{}</section>\n\
         <section aria-labelledby=\"reference\"><h2 id=\"reference\">Reference</h2>\n{takes}</section>\n{}</div>\n",
        block("Leptos", &component.code),
        html::access(&component.access, &format!("leptos/{}", component.name)),
    )
}

fn takes(view: &View) -> String {
    let name = if view.is_component { format!("<{}>", view.name) } else { format!("{}()", view.name) };
    let rows = view.takes.iter().map(|taken| {
        let default = taken
            .default
            .as_deref()
            .map_or("required".to_owned(), |words| if words == "optional" { words.to_owned() } else { code(words) });
        vec![code(&taken.name), code(&taken.kind), default, prose(&taken.says)]
    });
    let says = if view.says.is_empty() { String::new() } else { format!("<p>{}</p>\n", prose(&view.says)) };
    format!("<h3>{}</h3>\n{says}{}\n", code(&name), table(&["Takes", "Type", "Default", "Meaning"], rows))
}

fn back(component: &Component, locale: Locale) -> String {
    format!(
        "<div class=\"gallery\"><p class=\"gallery-trail\"><a href=\"{}#code\">Code, reference and accessibility of {}</a></p></div>\n",
        address(&component.name, locale),
        escaped(&component.title)
    )
}

fn around(all: &Catalogue, at: usize, locale: Locale) -> String {
    let link = |at: Option<usize>| {
        let component = all.components.get(at?)?;
        Some((escaped(&component.title), address(&component.name, locale)))
    };
    html::neighbours(link(at.checked_sub(1)), link(Some(at + 1)))
}
