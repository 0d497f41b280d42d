//! The key in the data folder, and what is made with it: addresses of results, handles of persons, names of marks.
//!
//! An address is an HMAC of (purpose, person, type, id): the same next year for a bookmark, useless to others, and
//! it tells nothing about what it stands for.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

const BYTES: usize = 32;

/// 32 random bytes. `Debug` shows none of them.
#[derive(Clone)]
pub struct Key([u8; BYTES]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(***)")
    }
}

#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("{}: not a key of innsyn (it must be {BYTES} bytes). Without it old bookmarks break: restore it, or delete it and a new one is made", path.display())]
    NotAKey { path: PathBuf },
    #[error("{}: others on this machine may read it; run: chmod 600 {}", path.display(), path.display())]
    Readable { path: PathBuf },
    #[error("the system gives no random bytes")]
    NoRandomness,
}

impl Key {
    /// Reads the key file, and makes it where there is none.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        let failed = |source| KeyError::File { path: path.to_owned(), source };
        match fs::File::open(path) {
            Ok(mut file) => {
                check_mode(&file, path)?;
                let mut bytes = Vec::new();
                file.read_to_end(&mut bytes).map_err(failed)?;
                let bytes = bytes.try_into().map_err(|_| KeyError::NotAKey { path: path.to_owned() })?;
                Ok(Self(bytes))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let key = Self::random()?;
                let mut options = OpenOptions::new();
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                let mut file = options.open(path).map_err(failed)?;
                file.write_all(&key.0).and_then(|()| file.sync_all()).map_err(failed)?;
                Ok(key)
            }
            Err(error) => Err(failed(error)),
        }
    }

    /// A key that is kept nowhere.
    pub fn random() -> Result<Self, KeyError> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| KeyError::NoRandomness)?;
        Ok(Self(bytes))
    }

    /// The address of something of a person's: `kind_and_id` is `Observation/<id>`.
    pub fn address(&self, person: &str, kind_and_id: &str) -> String {
        self.mac(&["address", person, kind_and_id])
    }

    /// What stands for a person in the sign-in form.
    pub fn handle(&self, person: &str) -> String {
        self.mac(&["handle", person])
    }

    /// What stands for somebody whom this one may act for: another one cannot use it.
    pub fn act_for(&self, actor: &str, person: &str) -> String {
        self.mac(&["act-for", actor, person])
    }

    /// The address of a fullmakt, for one of its two: the other has another one.
    pub fn grant(&self, reader: &str, consent: &str) -> String {
        self.mac(&["grant", reader, consent])
    }

    /// What stands for a version of one: nobody sees from it how often it was changed.
    pub fn grant_seen(&self, consent: &str, version: &str) -> String {
        self.mac(&["grant-seen", consent, version])
    }

    /// What stands for a fullmakt as it is shown before it is given: who to whom, what, when, and in place of what.
    pub fn draft_seen(&self, shown: &[&str]) -> String {
        self.mac(&[&["draft-seen"], shown].concat())
    }

    /// What makes one of two sendings of a form: another person's is another one.
    pub fn entry_key(&self, person: &str, form: &str) -> String {
        self.mac(&["entry-key", person, form])
    }

    /// What stands for a version of something that was written beside a plan.
    pub fn entry_seen(&self, entry: &str, version: &str) -> String {
        self.mac(&["entry-seen", entry, version])
    }

    /// Whose drafts they are. `patient`: as a session knows who is signed in.
    pub fn draft_owner(&self, patient: &str) -> String {
        self.mac(&["draft-owner", patient])
    }

    /// What somebody's pages say that they are of. `actor`: as a session knows who is signed in.
    pub fn page_of(&self, actor: &str) -> String {
        self.mac(&["page-of", actor])
    }

    /// As [`Key::page_of`], where they act for somebody.
    pub fn page_for(&self, actor: &str, person: &str) -> String {
        format!("{}-{}", self.page_of(actor), self.mac(&["page-for", actor, person]))
    }

    /// What stands for who takes a plan along, in the browser that it was chosen in. `patient`: as for drafts.
    pub fn device(&self, patient: &str) -> String {
        self.mac(&["device", patient])
    }

    /// What stands for a name that can be chosen among a person's results: the name itself can tell too much.
    pub fn choice(&self, person: &str, name: &str) -> String {
        self.mac(&["choice", person, name])
    }

    /// Whose marks they are: of one who reads and one who is read about.
    pub fn mark_owner(&self, actor: &str, person: &str) -> String {
        self.mac(&["mark-owner", actor, person])
    }

    /// What a mark of theirs stands on. Another reader's mark on the same thing cannot be told to be on the same.
    pub fn mark(&self, actor: &str, person: &str, what: &str, name: &str) -> String {
        self.mac(&["mark", actor, person, what, name])
    }

    /// 128 bits, as 32 lower-case hexadecimal digits.
    fn mac(&self, parts: &[&str]) -> String {
        // HMAC takes keys of every length; `new_from_slice` cannot fail, and an empty tag would open nothing.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return String::new() };
        for part in parts {
            // Lengths between the parts: ("a", "bc") is not ("ab", "c").
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        hex(&mac.finalize().into_bytes()[..16])
    }
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

/// Whether a text can be an address at all: what cannot is not worth a look at anybody's data.
pub(crate) fn looks_like_address(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(unix)]
fn check_mode(file: &fs::File, path: &Path) -> Result<(), KeyError> {
    use std::os::unix::fs::PermissionsExt;
    let meta = file.metadata().map_err(|source| KeyError::File { path: path.to_owned(), source })?;
    match meta.permissions().mode() & 0o077 {
        0 => Ok(()),
        _ => Err(KeyError::Readable { path: path.to_owned() }),
    }
}

#[cfg(not(unix))]
fn check_mode(_: &fs::File, _: &Path) -> Result<(), KeyError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_one_person_and_one_thing_and_survives_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        let key = Key::open(&path).unwrap();
        let address = key.address("p1", "Observation/1");
        assert!(looks_like_address(&address));
        assert_eq!(address, Key::open(&path).unwrap().address("p1", "Observation/1"));
        for (person, thing) in [("p2", "Observation/1"), ("p1", "Observation/2"), ("p1O", "bservation/1")] {
            assert_ne!(address, key.address(person, thing));
        }
        assert_ne!(address, Key::random().unwrap().address("p1", "Observation/1"));
    }

    #[cfg(unix)]
    #[test]
    fn the_key_is_for_the_owner_alone_or_not_used() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        Key::open(&path).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(Key::open(&path), Err(KeyError::Readable { .. })));
    }

    #[test]
    fn a_cut_off_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        Key::open(&path).unwrap();
        OpenOptions::new().write(true).open(&path).unwrap().set_len(7).unwrap();
        assert!(matches!(Key::open(&path), Err(KeyError::NotAKey { .. })));
    }
}
