//! References between resources that travel together, when their ids change on the way in.

use serde_json::Value;

/// Asks `moved` for each `Reference.reference` in the resource, and puts what it answers in its place. Gives whether
/// anything changed.
pub(crate) fn rewrite<E>(
    value: &mut Value,
    moved: &mut dyn FnMut(&str) -> Result<Option<String>, E>,
) -> Result<bool, E> {
    let mut changed = false;
    match value {
        Value::Array(items) => {
            for item in items {
                changed |= rewrite(item, moved)?;
            }
        }
        Value::Object(object) => {
            for (key, inner) in object.iter_mut() {
                match inner {
                    Value::String(reference) if key == "reference" => {
                        if let Some(new) = moved(reference)? {
                            changed |= new != *reference;
                            *reference = new;
                        }
                    }
                    _ => changed |= rewrite(inner, moved)?,
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    Ok(changed)
}
