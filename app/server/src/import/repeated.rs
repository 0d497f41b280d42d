//! Names that stand twice in one object. JSON's readers take the last one; which of the two was meant, nobody can say.

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

pub(super) const WHY: &str = "a name stands twice in one object: which of the two counts is not known";

/// The entries of a Bundle, or of a list, in which one does; `None`: it is outside of them, or the file is one resource.
pub(super) fn entries(text: &str) -> BTreeSet<Option<usize>> {
    let mut found = BTreeSet::new();
    let walk = Walk { at: Place::Top, found: &mut found };
    // What is not readable as JSON has been refused.
    let _ = walk.deserialize(&mut serde_json::Deserializer::from_str(text));
    found
}

#[derive(Clone, Copy)]
enum Place {
    Top,
    Entries,
    Entry(usize),
    Beside,
}

struct Walk<'a> {
    at: Place,
    found: &'a mut BTreeSet<Option<usize>>,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            let at = match self.at {
                Place::Top if name == "entry" => Place::Entries,
                Place::Top => Place::Beside,
                at => at,
            };
            if !names.insert(name) {
                self.found.insert(match self.at {
                    Place::Entry(entry) => Some(entry),
                    _ => None,
                });
            }
            map.next_value_seed(Walk { at, found: self.found })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut number = 0;
        loop {
            let at = match self.at {
                Place::Top | Place::Entries => Place::Entry(number),
                at => at,
            };
            if seq.next_element_seed(Walk { at, found: self.found })?.is_none() {
                return Ok(());
            }
            number += 1;
        }
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}
