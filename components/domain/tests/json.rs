//! Our reader of JSON gives what serde_json's gives, for any text.

use innsyn_domain::json::read;
use proptest::prelude::*;
use serde_json::{Map, Value};

/// What JSON is made of, and a little that it is not.
const PIECES: &[&str] = &[
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00e5", "\\ud83d", "\\ude00", "\\n", "\\/", "null", "true", "false",
    "0", "-", "1", "25", ".", "e", "E", "+", " ", "\n", "\t", "a", "å", "😀", "\u{7f}", "\u{1}", "\"a\":", "\"b\"",
    "5.60", "1E+5",
];

fn value() -> impl Strategy<Value = Value> {
    let number = "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,8})?([eE][+-]?[0-9]{1,3})?";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        number.prop_map(|digits| digits.parse().map_or(Value::Null, Value::Number)),
        any::<String>().prop_map(Value::String),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::Array),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

fn same(text: &str) -> Result<(), TestCaseError> {
    let theirs = serde_json::from_str::<Value>(text).ok();
    prop_assert_eq!(read(text).ok(), theirs, "{}", text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_written_is_read(value in value()) {
        same(&value.to_string())?;
        same(&format!("{value:#}"))?;
    }

    #[test]
    fn what_is_nearly_json_is_none_where_it_is_none(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..14)) {
        same(&pieces.concat())?;
    }

    #[test]
    fn a_text_with_a_piece_out_of_place(value in value(), at in any::<prop::sample::Index>(), piece in prop::sample::select(PIECES), takes in any::<bool>()) {
        let mut letters: Vec<char> = value.to_string().chars().collect();
        let place = at.index(letters.len());
        if takes {
            letters.remove(place);
        }
        letters.splice(place..place, piece.chars());
        same(&letters.into_iter().collect::<String>())?;
    }
}

#[test]
fn every_fixture_is_read_alike() -> std::io::Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures");
    let mut count = 0;
    for kind in ["lab", "plan", "access"] {
        for file in std::fs::read_dir(folder.join(kind))? {
            let path = file?.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                let text = std::fs::read_to_string(&path)?;
                assert_eq!(read(&text).ok(), serde_json::from_str::<Value>(&text).ok(), "{}", path.display());
                count += 1;
            }
        }
    }
    assert!(count > 60, "the fixtures are there: {count}");
    Ok(())
}
