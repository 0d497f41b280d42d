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
}
