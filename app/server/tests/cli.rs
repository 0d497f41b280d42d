//! The one binary as an operator runs it: what it says, what it takes, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Command, Output};

use innsyn_server::marks::MarksDb;

const FNR: &str = "urn:oid:2.16.578.1.12.4.1.4.1";
const SYNTHETIC: &str = "17912099997";

fn server(data: &Path, args: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_innsyn-server"));
    command.args(args).env_clear().env("INNSYN_DATA", data).envs(settings.iter().copied()).output().unwrap()
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn observation(id: &str, number: &str) -> String {
    format!(
        r#"{{"resourceType": "Observation", "id": "{id}", "status": "final", "code": {{"text": "Urat"}},
            "subject": {{"identifier": {{"system": "{FNR}", "value": "{number}"}}}}, "valueInteger": 412}}"#
    )
}

fn bundle(entries: &[String]) -> String {
    let entries: Vec<String> = entries.iter().map(|it| format!(r#"{{"resource": {it}}}"#)).collect();
    format!(r#"{{"resourceType": "Bundle", "type": "collection", "entry": [{}]}}"#, entries.join(","))
}

#[test]
fn import_says_of_each_file_what_was_stored_and_of_what_was_not_where_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let unkept = r#"{"resourceType": "Account", "id": "a"}"#.to_owned();
    let faulty = r#"{"resourceType": "Observation", "id": "b", "status": "final"}"#.to_owned();
    let mixed = file("mixed.json", bundle(&[observation("a", SYNTHETIC), unkept.clone(), faulty]).as_bytes());
    let binary = file("binary.json", &[0xff, 0xfe, 0x00]);
    let torn = file("torn.json", br#"{"resourceType": "#);
    let stolen = file("stolen.json", observation("a", "02013299997").as_bytes());
    let unknown = file("unknown.json", bundle(&[unkept.clone(), unkept.clone()]).as_bytes());
    let missing = folder.path().join("missing.json").to_str().unwrap().to_owned();

    let good = server(&data, &["import", &mixed], &[]);
    let text = said(&good);
    assert!(good.status.success(), "{text}");
    assert!(text.contains("mixed.json: 2 stored, 1 refused"), "{text}");
    assert!(text.contains("one Patient was made"), "{text}");
    assert!(text.contains("refused: entry 1, Bundle.entry.resource: a type that innsyn does not keep"), "{text}");
    assert!(text.contains("stored as it came: entry 2, Observation.subject: names nobody"), "{text}");

    let bad = server(&data, &["import", &binary, &torn, &stolen, &unknown, &missing], &[]);
    let text = said(&bad);
    assert_eq!(bad.status.code(), Some(1), "{text}");
    for (file, why) in [
        ("binary.json", "not UTF-8 text"),
        ("torn.json", "not readable as JSON at line 1"),
        ("stolen.json", "would overwrite another person's resource"),
        ("unknown.json", "of a type that innsyn keeps"),
        ("missing.json", "No such file"),
    ] {
        let line = text.lines().find(|line| line.contains(file)).unwrap_or_default();
        assert!(line.contains("refused, nothing of it is stored") && line.contains(why), "{file}: {text}");
    }
    assert!(!text.contains(SYNTHETIC) && !text.contains("02013299997"), "{text}");
}

#[test]
fn a_back_up_is_made_and_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let (data, copy) = (folder.path().join("data"), folder.path().join("copy.db"));
    let copy = copy.to_str().unwrap();
    let nothing = server(&data, &["backup", copy], &[]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(said(&nothing).contains("there is no store to copy"), "{}", said(&nothing));
    let file = folder.path().join("one.json");
    std::fs::write(&file, observation("a", SYNTHETIC)).unwrap();
    assert!(server(&data, &["import", file.to_str().unwrap()], &[]).status.success());
    assert!(server(&data, &["backup", copy], &[]).status.success());
    let twice = server(&data, &["backup", copy], &[]);
    assert!(!twice.status.success() && said(&twice).contains("already there"), "{}", said(&twice));
    let other = folder.path().join("other");
    let restored = server(&other, &["restore", copy], &[]);
    assert!(restored.status.success(), "{}", said(&restored));
    assert!(other.join("store.db").is_file());
    assert!(said(&restored).contains("what readers wait with is not known"), "{}", said(&restored));
    assert!(!said(&restored).contains("before-restore"), "nothing was there: {}", said(&restored));
    let absent = server(&other, &["restore", "/nowhere/copy.db"], &[]);
    assert!(!absent.status.success() && said(&absent).contains("/nowhere/copy.db"), "{}", said(&absent));
}

/// What somebody has chosen to wait with waits on the new machine too.
#[test]
fn what_readers_have_marked_goes_with_the_back_up() {
    let folder = tempfile::tempdir().unwrap();
    let (data, other, copy) = (folder.path().join("data"), folder.path().join("other"), folder.path().join("copy.db"));
    let copy = copy.to_str().unwrap();
    let file = folder.path().join("one.json");
    std::fs::write(&file, observation("a", SYNTHETIC)).unwrap();
    assert!(server(&data, &["import", file.to_str().unwrap()], &[]).status.success());
    drop(MarksDb::open(&data.join("marks.db")).unwrap());
    let conn = rusqlite::Connection::open(data.join("marks.db")).unwrap();
    conn.execute("INSERT INTO mark VALUES ('owner', 2, 'thing', 0)", []).unwrap();
    let made = server(&data, &["backup", copy], &[]);
    assert!(said(&made).contains("copy.db.marks"), "{}", said(&made));
    let restored = server(&other, &["restore", copy], &[]);
    assert!(restored.status.success(), "{}", said(&restored));
    let there = rusqlite::Connection::open(other.join("marks.db")).unwrap();
    let waits: i64 = there.query_row("SELECT count(*) FROM mark WHERE thing = 'thing'", [], |row| row.get(0)).unwrap();
    assert_eq!(waits, 1);
    assert!(MarksDb::open(&other.join("marks.db")).is_ok());
    let again = server(&other, &["restore", copy], &[]);
    assert!(said(&again).contains("before-restore") && other.join("marks.db.before-restore").is_file());
    let before = std::fs::read(other.join("store.db")).unwrap();
    std::fs::write(format!("{copy}.marks"), "no database").unwrap();
    let half = server(&other, &["restore", copy], &[]);
    assert!(!half.status.success() && said(&half).contains("copy.db.marks"), "{}", said(&half));
    assert_eq!(std::fs::read(other.join("store.db")).unwrap(), before, "neither is put back");
    assert!(!other.join("store.db.before-restore-2").exists());
}

#[test]
fn what_is_no_text_is_said_and_nothing_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let strange = OsStr::from_bytes(b"m\xe5lt");
    let run = |change: fn(&mut Command, &OsStr, &Path)| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_innsyn-server"));
        command.env_clear().current_dir(&folder);
        change(&mut command, strange, folder.path());
        let output = command.output().unwrap();
        (output.status.code(), said(&output))
    };
    let (code, text) = run(|command, strange, data| _ = command.arg("import").arg(strange).env("INNSYN_DATA", data));
    assert!(code == Some(2) && text.contains("not UTF-8 text. Nothing was done"), "{text}");
    let (code, text) = run(|command, strange, _| _ = command.args(["backup", "x.db"]).env("INNSYN_DATA", strange));
    assert!(code == Some(2) && text.contains("INNSYN_DATA is not UTF-8 text"), "{text}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "no other folder takes its place");
}

#[test]
fn without_a_mode_and_with_settings_that_cannot_be_the_server_does_not_start_and_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    for (settings, word) in [
        (vec![], "INNSYN_MODE"),
        (vec![("INNSYN_MODE", "earnest")], "INNSYN_MODE"),
        (vec![("INNSYN_MODE", "demo"), ("INNSYN_ADDR", "0.0.0.0:8080")], "INNSYN_ADDR"),
        (vec![("INNSYN_MODE", "demo"), ("INNSYN_ADDR", "somewhere")], "INNSYN_ADDR"),
        (vec![("INNSYN_MODE", "demo"), ("INNSYN_CLOCK", "yesterday")], "INNSYN_CLOCK"),
        (vec![("INNSYN_MODE", "demo"), ("INNSYN_FHIR_URL", "ftp://a")], "INNSYN_FHIR_URL"),
    ] {
        let output = server(folder.path(), &[], &settings);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(2), "{settings:?}: {text}");
        assert!(text.contains("does not start") && text.contains(word), "{settings:?}: {text}");
    }
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let addr = taken.local_addr().unwrap().to_string();
    let output = server(folder.path(), &[], &[("INNSYN_MODE", "demo"), ("INNSYN_ADDR", &addr)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("is taken"), "{}", said(&output));
    assert!(!folder.path().join("store.db").exists(), "nothing was made");
    let unknown = server(folder.path(), &["fly"], &[]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).contains("import"), "it says what there is");
}
