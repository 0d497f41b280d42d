//! Elements that the server drew, told as data: a browser builds them one by one and reads no markup.

use serde::{Deserialize, Serialize};

/// A text or an element. Names are as in HTML; what is inside an `svg` is SVG.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Node {
    #[serde(rename = "t")]
    Text(String),
    /// Name, attributes, content.
    #[serde(rename = "e")]
    Element(String, Vec<(String, String)>, Vec<Node>),
    /// An element worth keeping, by a name that stands for all that is in it: the same name is the same element.
    #[serde(rename = "p")]
    Part(String, Box<Node>),
    /// A part that the browser said it has.
    #[serde(rename = "k")]
    Kept(String),
}
