//! The commands of the one binary.

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::clock::Clock;
use crate::config::{self, Config};
use crate::import::{ImportError, Remark};
use crate::start::{self, STORE};
use crate::store::{self, Store};
use crate::{demo, log};

/// Used wrongly, set wrongly, or the port is taken: there is something to do before the next try.
const USAGE: u8 = 2;

/// Runs one command.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    log::start();
    let unreadable = |what: &str| {
        eprintln!("{what} is not UTF-8 text. Nothing was done.");
        ExitCode::from(USAGE)
    };
    let Ok(args) = args.map(OsString::into_string).collect::<Result<Vec<_>, _>>() else {
        return unreadable("What was written after the command");
    };
    let is_no_text = |name: &str| env::var_os(name).is_some_and(|value| value.to_str().is_none());
    if let Some(setting) = config::SETTINGS.iter().find(|setting| is_no_text(setting.name)) {
        return unreadable(setting.name);
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        [] | ["serve"] => serve(),
        ["import", files @ ..] if !files.is_empty() => done(import(files)),
        ["backup", file] => done(back_up(Path::new(file))),
        ["restore", file] => done(restore(Path::new(file))),
        ["help" | "--help" | "-h"] => {
            print!("{}", config::help());
            ExitCode::SUCCESS
        }
        _ => {
            eprint!("{}", config::help());
            ExitCode::from(USAGE)
        }
    }
}

fn serve() -> ExitCode {
    let config = match Config::from_lookup(variable) {
        Ok(config) => config,
        Err(error) => {
            eprintln!("innsyn-server does not start.\n{error}");
            return ExitCode::from(USAGE);
        }
    };
    let runtime =
        match tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(store::READERS).build() {
            Ok(runtime) => runtime,
            Err(error) => {
                eprintln!("innsyn-server does not start: {error}");
                return ExitCode::FAILURE;
            }
        };
    match runtime.block_on(start::serve(config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("innsyn-server does not start.\n{error}");
            ExitCode::from(if error.is_about_settings() { USAGE } else { 1 })
        }
    }
}

fn variable(name: &str) -> Option<String> {
    env::var(name).ok()
}

fn done(result: Result<bool, String>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// The store's file, its folder made if need be.
fn store_file() -> Result<PathBuf, String> {
    let folder = config::data_folder(variable);
    start::make_folder(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder.join(STORE))
}

/// `Ok(false)`: at least one file was refused.
fn import(files: &[&str]) -> Result<bool, String> {
    let store = Store::open(&store_file()?).map_err(|error| error.to_string())?;
    // Whoever tries the demo with own files still gets its persons, and a store that the demo takes.
    if variable("INNSYN_MODE").as_deref() == Some("demo") {
        let clock = config::stopped_clock(variable).map_err(|error| error.to_string())?;
        demo::seed(&store, Clock::new(clock).today()).map_err(|error| error.to_string())?;
    }
    if store.is_synthetic().map_err(|error| error.to_string())? {
        println!("This store is marked as holding synthetic persons only. Real data belong in another one.");
    }
    let mut all_taken = true;
    for file in files {
        let text = read(Path::new(file));
        // A name can hold what a terminal would obey.
        let file = file.replace(char::is_control, "\u{fffd}");
        let imported = text.and_then(|text| store.import(&text).map_err(|error| error.to_string()));
        match imported {
            Ok(report) => {
                println!("{file}: {} stored, {} refused", report.stored.len(), report.refused.len());
                match report.patients_made {
                    0 => {}
                    1 => println!("  one Patient was made, for somebody whom the file refers to and who was not known"),
                    many => println!(
                        "  {many} Patients were made, for persons whom the file refers to and who were not known"
                    ),
                }
                print_remarks("refused", &report.refused);
                print_remarks("stored as it came", &report.faults);
            }
            Err(error) => {
                all_taken = false;
                println!("{file}: refused, nothing of it is stored: {error}");
            }
        }
    }
    Ok(all_taken)
}

/// A file's text; of one that is too large no more than tells so.
fn read(file: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let most = store::MAX_BODY as u64 + 1;
    File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(|error| error.to_string())?;
    if bytes.len() as u64 == most {
        return Err(ImportError::TooLarge { most: store::MAX_BODY / (1024 * 1024) }.to_string());
    }
    String::from_utf8(bytes).map_err(|_| "not UTF-8 text".to_owned())
}

fn print_remarks(what: &str, remarks: &[Remark]) {
    for remark in remarks {
        let entry = remark.entry.map_or_else(String::new, |entry| format!("entry {entry}, "));
        println!("  {what}: {entry}{}: {}", remark.element, remark.why);
    }
}

fn back_up(file: &Path) -> Result<bool, String> {
    let from = store_file()?;
    if !from.exists() {
        return Err(format!("{}: there is no store to copy", from.display()));
    }
    let store = Store::open(&from).map_err(|error| error.to_string())?;
    store.back_up(file).map_err(|error| error.to_string())?;
    println!("The store was copied to {}. It holds health data: keep it as safe as the store.", file.display());
    let marks = from.with_file_name(start::MARKS);
    if marks.exists() {
        let copy = with_marks(file);
        store::back_up_file(&marks, &copy).map_err(|error| error.to_string())?;
        println!("What readers have marked, and wait with, was copied to {}: keep the two together.", copy.display());
    }
    println!("The key ({}) is in neither; without it, bookmarks of results and all marks are lost.", start::KEY);
    Ok(true)
}

fn restore(file: &Path) -> Result<bool, String> {
    let to = store_file()?;
    let was_there = to.exists();
    let (copy, marks) = (with_marks(file), to.with_file_name(start::MARKS));
    // Before anything is moved: the two belong together.
    if copy.exists() {
        store::check_file(&copy).map_err(|error| error.to_string())?;
    }
    store::restore(file, &to).map_err(|error| error.to_string())?;
    println!("{} was restored.", to.display());
    if copy.exists() {
        store::restore_file(&copy, &marks).map_err(|error| error.to_string())?;
        println!("{} was restored.", marks.display());
    } else {
        println!("There is no {}: what readers wait with is not known from the back-up.", copy.display());
    }
    if was_there {
        println!("What was there before lies beside it, its name ending in .before-restore.");
    }
    Ok(true)
}

/// The copy of readers' own marks lies beside that of the store.
fn with_marks(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".marks");
    name.into()
}
