//! Starting other programs, and saying what is under way.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

pub(crate) fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// Steps that are counted: «[2/4] Building the server …».
pub(crate) struct Steps {
    done: usize,
    all: usize,
}

impl Steps {
    pub(crate) fn new(all: usize) -> Self {
        Self { done: 0, all }
    }

    pub(crate) fn step<T>(&mut self, what: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
        self.done += 1;
        let head = format!("[{}/{}]", self.done, self.all);
        println!("{head} {what} …");
        let start = Instant::now();
        let result = work()?;
        println!("{head} {what}: done in {:.0} s", start.elapsed().as_secs_f32());
        Ok(result)
    }
}

/// Runs a program to its end, its output shown.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}; its own words stand above")),
        Err(why) => Err(format!("{name} could not be started: {why}")),
    }
}

/// Runs a program and gives what it printed.
pub(crate) fn output(command: &mut Command) -> Result<String, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|why| format!("{name} could not be started: {why}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{name} ended with {}", output.status))
    }
}

/// Prints a report. Whoever reads only its beginning (`| head`) is no error.
pub(crate) fn print(lines: &[String]) {
    let _ = std::io::Write::write_all(&mut std::io::stdout(), (lines.join("\n") + "\n").as_bytes());
}

/// A program on PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// A file's body as it goes out: Brotli, quality 11.
pub(crate) fn in_brotli(body: &[u8]) -> Result<Vec<u8>, String> {
    let mut small = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*body, &mut small, &params).map_err(|why| why.to_string())?;
    Ok(small)
}

/// Files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { open.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// An error about a file, with its name.
pub(crate) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> String + use<'_> {
    move |why| format!("{}: {why}", path.display())
}
