//! Reads JSON into `Value`, and says where it is none. Numbers keep their digits.
//!
//! What comes out is what serde_json's reader gives, and a property test holds the two together. That one is made for any type
//! and words for every error; of those the wasm of the elements has no use, and they were a twentieth of it.

use serde_json::{Map, Value};

/// So many arrays and objects within each other; as serde_json has it.
const DEEPEST: usize = 127;

/// Where a text is no JSON: the line and the byte in it, from 1. Holds nothing of what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not JSON (line {line}, column {column})")]
pub struct NotJson {
    pub line: usize,
    pub column: usize,
}

/// The value that a text is.
pub fn read(text: &str) -> Result<Value, NotJson> {
    let mut reader = Reader { bytes: text.as_bytes(), at: 0 };
    reader.whole().ok_or_else(|| reader.place())
}

/// Stands at what it cannot read when it gives `None`.
struct Reader<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn whole(&mut self) -> Option<Value> {
        let value = self.value(DEEPEST)?;
        self.space();
        (self.at == self.bytes.len()).then_some(value)
    }

    fn place(&self) -> NotJson {
        let read = self.bytes.get(..self.at).unwrap_or_default();
        let before = read.iter().rev().take_while(|byte| **byte != b'\n').count();
        NotJson { line: 1 + read.iter().filter(|byte| **byte == b'\n').count(), column: before + 1 }
    }

    fn next(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        self.skip(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\r'));
    }

    /// How many there were.
    fn skip(&mut self, is_one: impl Fn(u8) -> bool) -> usize {
        let start = self.at;
        while self.next().is_some_and(&is_one) {
            self.at += 1;
        }
        self.at - start
    }

    /// Whether this is what comes next; then it is passed.
    fn takes(&mut self, wanted: &[u8]) -> bool {
        let is_next = self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(wanted));
        self.at += if is_next { wanted.len() } else { 0 };
        is_next
    }

    /// `depth`: how many arrays and objects may stand within each other from here on.
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.space();
        match self.next()? {
            b'"' => self.string().map(Value::String),
            b'{' => self.object(depth.checked_sub(1)?),
            b'[' => self.array(depth.checked_sub(1)?),
            b'n' => self.takes(b"null").then_some(Value::Null),
            b't' => self.takes(b"true").then_some(Value::Bool(true)),
            b'f' => self.takes(b"false").then_some(Value::Bool(false)),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Value> {
        let mut all = Map::new();
        self.at += 1;
        self.space();
        if self.takes(b"}") {
            return Some(Value::Object(all));
        }
        loop {
            self.space();
            let name = self.string()?;
            self.space();
            if !self.takes(b":") {
                return None;
            }
            let value = self.value(depth)?;
            all.insert(name, value);
            if self.is_last(b"}")? {
                return Some(Value::Object(all));
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<Value> {
        let mut all = Vec::new();
        self.at += 1;
        self.space();
        if self.takes(b"]") {
            return Some(Value::Array(all));
        }
        loop {
            all.push(self.value(depth)?);
            if self.is_last(b"]")? {
                return Some(Value::Array(all));
            }
        }
    }

    /// After one of several: the end, or a comma and another.
    fn is_last(&mut self, end: &[u8]) -> Option<bool> {
        self.space();
        if self.takes(end) {
            return Some(true);
        }
        self.takes(b",").then_some(false)
    }

    fn number(&mut self) -> Option<Value> {
        let start = self.at;
        self.takes(b"-");
        if !self.takes(b"0") && self.digits() == 0 {
            return None;
        }
        if self.takes(b".") && self.digits() == 0 {
            return None;
        }
        if self.takes(b"e") || self.takes(b"E") {
            let _ = self.takes(b"+") || self.takes(b"-");
            if self.digits() == 0 {
                return None;
            }
        }
        let digits = std::str::from_utf8(self.bytes.get(start..self.at)?).ok()?;
        digits.parse().ok().map(Value::Number)
    }

    fn digits(&mut self) -> usize {
        self.skip(|byte| byte.is_ascii_digit())
    }

    fn string(&mut self) -> Option<String> {
        if !self.takes(b"\"") {
            return None;
        }
        let mut text = Vec::new();
        loop {
            let start = self.at;
            self.skip(|byte| byte >= b' ' && byte != b'"' && byte != b'\\');
            text.extend_from_slice(self.bytes.get(start..self.at)?);
            if self.takes(b"\"") {
                // It was text before, and what is put in between is whole letters.
                return String::from_utf8(text).ok();
            }
            if !self.takes(b"\\") {
                return None;
            }
            let letter = self.escaped()?;
            text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = match self.next()? {
            b'u' => {
                self.at += 1;
                return self.by_number();
            }
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            _ => return None,
        };
        self.at += 1;
        Some(letter)
    }

    /// Four digits, or twice four where it takes two halves. A half alone is none.
    fn by_number(&mut self) -> Option<char> {
        let first = self.unit()?;
        if !matches!(first, 0xd800..0xdc00) {
            return char::from_u32(first);
        }
        if !self.takes(b"\\u") {
            return None;
        }
        let second = self.unit().filter(|unit| matches!(unit, 0xdc00..0xe000))?;
        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00))
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.bytes.get(self.at..self.at + 4)?;
        let unit = digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))?;
        self.at += 4;
        Some(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<(usize, usize)> {
        read(text).err().map(|NotJson { line, column }| (line, column))
    }

    #[test]
    fn digits_and_order_are_kept_and_the_last_of_two_names_counts() {
        let value =
            read(r#" {"b": 5.60, "a": [-0, 1e-7, 12345678901234567890], "b": "\u00e5\uD83D\ude00\n"} "#).unwrap();
        assert_eq!(value.to_string(), r#"{"b":"å😀\n","a":[-0,1e-7,12345678901234567890]}"#);
    }

    #[test]
    fn what_is_none_says_where() {
        assert_eq!(place("{\n \"a\": 5,60}"), Some((2, 9)));
        assert_eq!(place(""), Some((1, 1)));
        assert_eq!(place("1 2"), Some((1, 3)));
        for none in [
            "01",
            "1.",
            ".5",
            "+1",
            "1e",
            "-",
            "nul",
            "\"\\x\"",
            "\"\\ud83d\"",
            "\"\\udc00\\ud83d\"",
            "\"\u{1}\"",
            "[1,]",
            "{,}",
        ] {
            assert!(place(none).is_some(), "{none}");
        }
    }

    #[test]
    fn what_is_too_deep_is_none() {
        let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        for depth in [1, DEEPEST, DEEPEST + 1, 100_000] {
            let theirs = serde_json::from_str::<Value>(&deep(depth)).is_ok();
            assert_eq!((read(&deep(depth)).is_ok(), theirs), (depth <= DEEPEST, depth <= DEEPEST), "{depth}");
        }
    }
}
