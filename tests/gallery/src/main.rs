//! Every component as static pages, for people and for the accessibility walk: a front page, the package's guide, a page for each
//! custom element, and one for each Leptos view in each language. `innsyn-gallery FOLDER [PACKAGE]`.

mod catalogue;
mod elements;
mod front;
mod guide;
mod html;
mod scheme;
mod shelf;
mod views;
mod written;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use innsyn_i18n::Locale;

use catalogue::Catalogue;
use html::put;

const STYLE: &str = include_str!("../page/gallery.css");
const FRONT_STYLE: &str = include_str!("../page/front.css");
const COPY: &str = include_str!("../page/copy.js");

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

/// Writes all pages anew; what an earlier run left, of components that are gone, goes too. `package`: as `cargo xtask npm` built
/// it; without it the pages of the elements say so.
fn write(folder: &Path, package: Option<&Path>) -> io::Result<usize> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let all = Catalogue::read(package)?;
    put(&folder.join("innsyn.css"), innsyn_web::stylesheet().as_bytes())?;
    put(&folder.join("gallery.css"), [STYLE, FRONT_STYLE, &scheme::stylesheet()].concat().as_bytes())?;
    put(&folder.join("copy.js"), COPY.as_bytes())?;
    let mut pages = 2;
    for locale in Locale::ALL {
        let shelf = shelf::shelf(locale);
        pages += views::write(folder, &all, &shelf, locale)?;
        if locale == Locale::Nb {
            put(&folder.join("index.html"), front::page(&all, &shelf).as_bytes())?;
        }
    }
    put(&folder.join("guide.html"), guide::page(&all).as_bytes())?;
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    Ok(pages + elements::write(folder, &all, package, &fixtures)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_renders_something_in_every_language() {
        for locale in Locale::ALL {
            let shelf = shelf::shelf(locale);
            assert!(shelf.contains_key("button") && shelf.contains_key("lab-days"));
            for (component, examples) in shelf {
                for (name, html) in examples {
                    assert!(html.contains('<'), "{component}, {name}, {}", locale.tag());
                }
            }
        }
    }
}
