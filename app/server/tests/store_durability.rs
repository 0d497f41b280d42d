//! Killed at any moment, what was acknowledged is there at the next start; and a back-up is the whole store.

mod store_support;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use innsyn_server::store::{Store, StoreError, restore};
use serde_json::json;
use store_support::{ANE, Base, patient};

/// Set in the process that is going to be killed: the path of its store.
const WRITER: &str = "INNSYN_TEST_WRITER";
/// Set beside it: the first number that it writes.
const FIRST: &str = "INNSYN_TEST_FIRST";
const KILLS: u64 = 50;

/// Writes numbered resources for ever, and says which are acknowledged. Every third is a transaction of two.
#[tokio::test]
async fn writer() {
    let (Ok(path), Ok(first)) = (std::env::var(WRITER), std::env::var(FIRST)) else { return };
    let folder = tempfile::tempdir().unwrap();
    let base = Base { store: Store::open(Path::new(&path)).unwrap(), folder };
    let mut out = std::io::stderr();
    for n in first.parse::<u64>().unwrap().. {
        let part = |half: &str| json!({"resourceType": "Basic", "id": format!("{half}{n}"), "code": {"text": format!("{n}.60")}});
        let status = if n % 3 == 0 {
            let entries = ["a", "b"].map(
                |half| json!({"resource": part(half), "request": {"method": "PUT", "url": format!("Basic/{half}{n}")}}),
            );
            let bundle = json!({"resourceType": "Bundle", "type": "transaction", "entry": entries});
            base.post("/", &bundle).await.status
        } else {
            base.put(&format!("/Basic/a{n}"), &part("a")).await.status
        };
        assert!(status == 200 || status == 201);
        writeln!(out, "acknowledged {n}").unwrap();
    }
}

#[tokio::test]
async fn fifty_times_killed_while_writing_and_nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut random = 0x2026_1125_u64;
    let mut acknowledged = Vec::new();
    let mut next = 0;
    for _ in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "writer", "--nocapture"])
            .env(WRITER, &path)
            .env(FIRST, next.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let (seen, heard) = mpsc::channel();
        let listener = std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if let Some(n) = line.strip_prefix("acknowledged ").and_then(|n| n.parse::<u64>().ok()) {
                    let _ = seen.send(n);
                }
            }
        });
        // It is at work once it has written something; then it may live for 0–40 ms more.
        acknowledged.push(heard.recv_timeout(Duration::from_secs(20)).expect("the writer writes"));
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        std::thread::sleep(Duration::from_micros((random >> 33) % 40_000));
        child.kill().unwrap();
        child.wait().unwrap();
        listener.join().unwrap();
        acknowledged.extend(heard.try_iter());
        next = acknowledged.iter().max().unwrap() + 2;
    }
    assert!(acknowledged.len() as u64 > KILLS);
    let base = Base { store: Store::open(&path).unwrap(), folder };
    for n in &acknowledged {
        let read = base.get(&format!("/Basic/a{n}")).await;
        assert_eq!(read.json["code"]["text"], format!("{n}.60"), "{n} was acknowledged");
    }
    for n in (0..=next).filter(|n| n % 3 == 0) {
        let halves = ["a", "b"].map(|half| format!("/Basic/{half}{n}"));
        assert_eq!(base.get(&halves[0]).await.status, base.get(&halves[1]).await.status, "{n} is whole or not there");
    }
}

#[tokio::test]
async fn a_back_up_made_in_use_is_the_whole_store() {
    let base = Base::new();
    base.store.mark_synthetic().unwrap();
    base.have(patient("p", Some(ANE))).await;
    let copy = base.folder.path().join("copy.db");
    base.store.back_up(&copy).unwrap();
    assert!(matches!(base.store.back_up(&copy), Err(StoreError::AlreadyThere { .. })), "nothing is overwritten");
    base.have(patient("q", None)).await;

    let target = base.folder.path().join("new.db");
    restore(&copy, &target).unwrap();
    let restored = Base { store: Store::open(&target).unwrap(), folder: tempfile::tempdir().unwrap() };
    assert!(restored.store.is_synthetic().unwrap());
    assert_eq!(restored.get("/Patient/p").await.text, base.get("/Patient/p").await.text);
    assert_eq!(restored.get("/Patient/q").await.status, 404);
}

/// A process that another test starts has our open files, and with them the lock, until it runs its own program.
fn once_let_go<T>(ask: impl Fn() -> Result<T, StoreError>) -> T {
    for _ in 0..500 {
        match ask() {
            Err(StoreError::InUse { .. }) => std::thread::sleep(Duration::from_millis(10)),
            done => return done.unwrap_or_else(|fault| panic!("{fault}")),
        }
    }
    panic!("the lock of a store that was dropped is never let go");
}

#[tokio::test]
async fn a_store_in_use_is_not_restored_and_the_old_one_is_kept() {
    let base = Base::new();
    base.have(patient("p", None)).await;
    let (copy, path) = (base.folder.path().join("copy.db"), base.folder.path().join("store.db"));
    base.store.back_up(&copy).unwrap();
    assert!(matches!(restore(&copy, &path), Err(StoreError::InUse { .. })));
    base.have(patient("later", None)).await;
    let Base { store, folder } = base;
    drop(store);
    once_let_go(|| restore(&copy, &path));
    let kept = folder.path().join("store.db.before-restore");
    let kept = Base { store: Store::open(&kept).unwrap(), folder: tempfile::tempdir().unwrap() };
    assert_eq!(kept.get("/Patient/later").await.status, 200);
    let restored = Base { store: Store::open(&path).unwrap(), folder };
    assert_eq!(restored.get("/Patient/p").await.status, 200);
    assert_eq!(restored.get("/Patient/later").await.status, 404);
}

#[tokio::test]
async fn each_restore_keeps_what_was_there() {
    let base = Base::new();
    let (copy, path) = (base.folder.path().join("copy.db"), base.folder.path().join("store.db"));
    base.store.back_up(&copy).unwrap();
    base.have(patient("first", None)).await;
    let Base { store, folder } = base;
    drop(store);
    for next in ["second", "third", "fourth"] {
        once_let_go(|| restore(&copy, &path));
        let store = once_let_go(|| Store::open(&path));
        let restored = Base { store, folder: tempfile::tempdir().unwrap() };
        restored.have(patient(next, None)).await;
    }
    for (ending, id) in [("-2", "first"), ("-3", "second"), ("", "third")] {
        let kept = folder.path().join(format!("store.db.before-restore{ending}"));
        let kept = Base { store: Store::open(&kept).unwrap(), folder: tempfile::tempdir().unwrap() };
        assert_eq!(kept.get(&format!("/Patient/{id}")).await.status, 200, "{ending}");
    }
}

#[tokio::test]
async fn a_restore_that_was_stopped_half_way_is_said_instead_of_beginning_anew() {
    let base = Base::new();
    base.have(patient("p", None)).await;
    let (copy, path) = (base.folder.path().join("copy.db"), base.folder.path().join("store.db"));
    base.store.back_up(&copy).unwrap();
    let Base { store, folder } = base;
    drop(store);
    std::fs::rename(&path, folder.path().join("store.db.before-restore")).unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::RestoreCutOff { .. })));
    assert!(!path.exists(), "no empty store takes its place");
    restore(&copy, &path).unwrap();
    let restored = Base { store: Store::open(&path).unwrap(), folder };
    assert_eq!(restored.get("/Patient/p").await.status, 200);
}

#[test]
fn what_is_no_back_up_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (file, target) = (folder.path().join("file"), folder.path().join("store.db"));
    drop(Store::open(&target).unwrap());
    let before = std::fs::read(&target).unwrap();
    std::fs::write(&file, "no database at all, but long enough to be read as one if nobody looked".repeat(40)).unwrap();
    assert!(matches!(restore(&file, &target), Err(StoreError::NotAStore { .. })));
    let nowhere = restore(&folder.path().join("nowhere"), &target).unwrap_err().to_string();
    assert!(nowhere.contains("No such file"), "{nowhere}");
    let foreign = folder.path().join("foreign.db");
    rusqlite::Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    assert!(matches!(restore(&foreign, &target), Err(StoreError::NotAStore { .. })));
    assert!(matches!(Store::open(&foreign), Err(StoreError::NotAStore { .. })), "nor is it opened");
    let cut = folder.path().join("cut.db");
    let whole = std::fs::read(&target).unwrap();
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    assert!(restore(&cut, &target).is_err());
    assert_eq!(std::fs::read(&target).unwrap(), before);
}

#[test]
fn a_newer_schema_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    drop(Store::open(&path).unwrap());
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute("INSERT INTO schema_version VALUES (99, '2099-01-01T00:00:00Z')", []).unwrap();
    drop(conn);
    let error = Store::open(&path).unwrap_err();
    assert!(matches!(error, StoreError::NewerSchema { found: 99, .. }));
    assert!(error.to_string().contains("newer"), "{error}");
}

#[test]
fn a_store_is_empty_until_something_is_stored() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("store.db")).unwrap();
    assert!(store.is_empty().unwrap());
    store.import(&patient("p", None).to_string()).unwrap();
    assert!(!store.is_empty().unwrap());
}
