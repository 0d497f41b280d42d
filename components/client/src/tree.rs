//! Elements that the server drew, told as data: a browser builds them one by one and reads no markup.

use js_sys::Array;
use serde::ser::{Serialize, SerializeSeq, Serializer};
use wasm_bindgen::{JsCast, JsValue};

/// A text or an element. Names are as in HTML; what is inside an `svg` is SVG. In JSON: a text is itself, anything else is an
/// array whose first place says what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    Text(String),
    /// `[name, [attribute, value, …], content, …]`.
    Element(String, Vec<(String, String)>, Vec<Self>),
    /// `[null, name, node]`: an element worth keeping, by a name that stands for all that is in it. The same name is the same
    /// element.
    Part(String, Box<Self>),
    /// `[null, name]`: a part that the browser said it has.
    Kept(String),
    /// `[form, word, …]`: an element that differs in these words only from others that are made like it. `form`: which of
    /// the answer's forms. The words are in the order of the form's gaps.
    Like(usize, Vec<String>),
}

/// What many elements have in common, as one of them, and which of its words (the values of its attributes, and texts, in the
/// order of the document) are the gaps: those that the others do not share.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Form(pub Node, pub Vec<usize>);

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => to.serialize_str(text),
            Self::Element(name, attributes, content) => {
                let mut told = to.serialize_seq(Some(content.len() + 2))?;
                told.serialize_element(name)?;
                told.serialize_element(&attributes.iter().flat_map(|(name, value)| [name, value]).collect::<Vec<_>>())?;
                content.iter().try_for_each(|node| told.serialize_element(node))?;
                told.end()
            }
            Self::Part(name, node) => ((), name, node).serialize(to),
            Self::Kept(name) => ((), name).serialize(to),
            Self::Like(form, words) => {
                let mut told = to.serialize_seq(Some(words.len() + 1))?;
                told.serialize_element(form)?;
                words.iter().try_for_each(|word| told.serialize_element(word))?;
                told.end()
            }
        }
    }
}

/// A [`Node`] as a browser has read its JSON: nothing of it is copied. What is an array of more is whole in it.
#[derive(Debug)]
pub enum Told {
    Text(JsValue),
    /// Its name, its attributes, and itself: its content begins at 2.
    Element(String, Array, Array),
    Part(JsValue, JsValue),
    Kept(JsValue),
    /// The number of its form, and itself: its words begin at 1.
    Like(u32, Array),
}

impl Told {
    /// `None`: it is no such node.
    pub fn read(told: &JsValue) -> Option<Self> {
        let Some(array) = told.dyn_ref::<Array>() else {
            return told.is_string().then(|| Self::Text(told.clone()));
        };
        let first = array.get(0);
        if first.is_null() {
            let name = array.get(1);
            return Some(if array.length() > 2 { Self::Part(name, array.get(2)) } else { Self::Kept(name) });
        }
        if let Some(form) = super::whole(&first) {
            return Some(Self::Like(form, array.clone()));
        }
        Some(Self::Element(first.as_string()?, array.get(1).dyn_into().ok()?, array.clone()))
    }
}
