//! Every component's examples as static pages, one for each component and language, for people and for the
//! accessibility walk, and a page for each custom element: `innsyn-gallery FOLDER [PACKAGE]`.

mod elements;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use innsyn_i18n::Locale;
use innsyn_web::render::render;
use innsyn_web::texts;

/// Component → example → its HTML.
type Shelf = BTreeMap<String, Vec<(&'static str, String)>>;

fn main() -> ExitCode {
    let Some(folder) = env::args().nth(1) else {
        eprintln!("innsyn-gallery: name the folder to write to");
        return ExitCode::FAILURE;
    };
    let package = env::args().nth(2);
    match write(Path::new(&folder), package.as_deref().map(Path::new)) {
        Ok(pages) => {
            println!("{pages} pages: {folder}/index.html");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("innsyn-gallery: {folder}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Writes all pages anew; what an earlier run left, of components that are gone, goes too.
fn write(folder: &Path, package: Option<&Path>) -> io::Result<usize> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    fs::write(folder.join("innsyn.css"), innsyn_web::stylesheet())?;
    let mut links = String::new();
    let mut pages = 0;
    for locale in Locale::ALL {
        for (component, examples) in shelf(locale) {
            let name = format!("{component}.{}.html", locale.tag());
            let title = format!("{component} ({})", locale.own_name());
            fs::write(folder.join(&name), page(locale.tag(), &title, &sections(&component, &examples)))?;
            let _ = writeln!(links, "<li><a href=\"{name}\">{title}</a></li>");
            pages += 1;
        }
    }
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let (more, elements) = elements::write(folder, package, &fixtures)?;
    pages += more;
    let index = format!(
        "<h1>Components</h1>\n<h2>For any page: custom elements</h2>\n<ul>\n{elements}</ul>\n\
         <h2>For Leptos: views and primitives</h2>\n<ul>\n{links}</ul>"
    );
    fs::write(folder.join("index.html"), page("en", "Components", &index))?;
    Ok(pages + 1)
}

fn shelf(locale: Locale) -> Shelf {
    let mut shelf = Shelf::new();
    for example in innsyn_ui::examples() {
        let html = render(|| (example.view)(locale));
        put(&mut shelf, &format!("ui-{}", example.component), example.name, html);
    }
    let words = texts::lab(locale);
    for example in innsyn_health::examples() {
        let html = render(|| (example.view)(&words));
        put(&mut shelf, &format!("health-{}", example.component), example.name, html);
    }
    let words = texts::lab_filter(locale);
    for (name, view) in innsyn_health::lab_results::filter::examples::EXAMPLES {
        put(&mut shelf, "health-lab_filter", name, render(|| view(&words)));
    }
    let (labs, words) = (texts::lab(locale), texts::lab_trend(locale));
    for (name, view) in innsyn_health::lab_results::trend::examples::EXAMPLES {
        put(&mut shelf, "health-lab_trend", name, render(|| view(&labs, &words)));
    }
    let words = texts::grants(locale);
    for (component, name, view) in innsyn_health::proxy_access::EXAMPLES {
        put(&mut shelf, &format!("health-{component}"), name, render(|| view(&words)));
    }
    let words = texts::plan(locale);
    for (name, view) in innsyn_health::treatment_plan::EXAMPLES {
        put(&mut shelf, "health-treatment_plan", name, render(|| view(&words)));
    }
    shelf
}

/// On the component's page, or on a further one where the example has an id that stands there already: a form, which a
/// real page has once.
fn put(shelf: &mut Shelf, component: &str, name: &'static str, html: String) {
    let ids: Vec<String> = ids(&html).map(str::to_owned).collect();
    let mut page = component.to_owned();
    for number in 2.. {
        let is_taken = |(_, there): &(&str, String)| self::ids(there).any(|id| ids.iter().any(|own| own == id));
        if !shelf.get(&page).is_some_and(|there| there.iter().any(is_taken)) {
            break;
        }
        page = format!("{component}-{number}");
    }
    shelf.entry(page).or_default().push((name, html));
}

fn ids(html: &str) -> impl Iterator<Item = &str> {
    html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next())
}

/// Each example under a heading, with an id that names it in a test's report.
fn sections(component: &str, examples: &[(&str, String)]) -> String {
    let mut html = format!("<h1>{component}</h1>\n");
    for (index, (name, view)) in examples.iter().enumerate() {
        let name = name.replace('&', "&amp;").replace('<', "&lt;");
        let _ = writeln!(html, "<section id=\"e{index}\">\n<h2 lang=\"en\">{name}</h2>\n{view}\n</section>");
    }
    html
}

fn page(lang: &str, title: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"innsyn.css\">\n</head>\n\
         <body>\n<main class=\"innsyn-page\">\n{body}\n</main>\n</body>\n</html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_renders_something_in_every_language() {
        for locale in Locale::ALL {
            let shelf = shelf(locale);
            assert!(shelf.keys().any(|c| c.starts_with("ui-")) && shelf.keys().any(|c| c.starts_with("health-")));
            for (component, examples) in shelf {
                for (name, html) in examples {
                    assert!(html.contains('<'), "{component}, {name}, {}", locale.tag());
                }
            }
        }
    }
}
