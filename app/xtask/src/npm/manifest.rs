//! The two manifests that tools read: `custom-elements.json` (the community's schema) and HTML custom data (editors).

use serde_json::{Value, json};

use super::definition::{Definitions, Element, Function};

pub(super) fn custom_elements(all: &Definitions) -> Result<String, String> {
    let css: Vec<Value> = all
        .css_properties
        .iter()
        .map(|p| json!({ "name": p.name, "syntax": p.syntax, "description": p.description }))
        .collect();
    let classes = all.elements.iter().map(|element| declaration(element, &css));
    let declarations: Vec<Value> = classes.chain(all.functions.iter().map(function)).collect();
    let exports = all.elements.iter().map(|element| {
        json!({ "kind": "js", "name": element.class, "declaration": { "name": element.class, "module": "index.js" } })
    });
    let functions = all.functions.iter().map(|function| {
        json!({ "kind": "js", "name": function.name, "declaration": { "name": function.name, "module": "index.js" } })
    });
    let defined = all.elements.iter().map(|element| {
        json!({
            "kind": "custom-element-definition", "name": element.tag,
            "declaration": { "name": element.class, "module": "index.js" },
        })
    });
    pretty(&json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [
            {
                "kind": "javascript-module", "path": "index.js", "declarations": declarations,
                "exports": exports.chain(functions).collect::<Vec<_>>(),
            },
            { "kind": "javascript-module", "path": "auto.js", "exports": defined.collect::<Vec<_>>() },
        ],
    }))
}

fn declaration(element: &Element, css: &[Value]) -> Value {
    let attributes = element.properties.iter().filter_map(|p| {
        Some(json!({
            "name": p.attribute.as_ref()?, "fieldName": p.name, "type": { "text": p.kind }, "default": p.default,
            "description": p.description,
        }))
    });
    let fields = element.properties.iter().map(|p| {
        let mut field = json!({
            "kind": "field", "name": p.name, "type": { "text": p.kind }, "default": p.default, "description": p.description,
        });
        if let Some(attribute) = &p.attribute {
            field["attribute"] = json!(attribute);
            field["reflects"] = json!(true);
        }
        field
    });
    let methods = element.methods.iter().map(|m| {
        json!({
            "kind": "method", "name": m.name, "return": { "type": { "text": m.returns } }, "description": m.description,
        })
    });
    let events = element.events.iter().map(|event| {
        let kind = format!("CustomEvent<{}>", event.detail_type());
        json!({ "name": event.name, "type": { "text": kind }, "description": event.description })
    });
    let slots = element.slots.iter().map(|slot| json!({ "name": slot.name, "description": slot.description }));
    let parts = element.parts.iter().map(|part| json!({ "name": part.name, "description": part.description }));
    json!({
        "kind": "class", "name": element.class, "tagName": element.tag, "customElement": true,
        "summary": element.summary, "description": element.description,
        "superclass": { "name": "HTMLElement" },
        "attributes": attributes.collect::<Vec<_>>(),
        "members": fields.chain(methods).collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "slots": slots.collect::<Vec<_>>(),
        "cssParts": parts.collect::<Vec<_>>(),
        "cssProperties": css,
    })
}

fn function(function: &Function) -> Value {
    let parameters = function.parameters.iter().map(|it| {
        json!({
            "name": it.name.trim_end_matches('?'), "optional": it.name.ends_with('?'), "type": { "text": it.kind },
            "description": it.description,
        })
    });
    json!({
        "kind": "function", "name": function.name, "description": function.description,
        "parameters": parameters.collect::<Vec<_>>(), "return": { "type": { "text": "void" } },
    })
}

pub(super) fn html_custom_data(all: &Definitions) -> Result<String, String> {
    let tags = all.elements.iter().map(|element| {
        let attributes = element.properties.iter().filter_map(|p| {
            let values: Vec<Value> = p.words().iter().map(|word| json!({ "name": word })).collect();
            Some(json!({ "name": p.attribute.as_ref()?, "description": p.description, "values": values }))
        });
        json!({
            "name": element.tag, "description": format!("{} {}", element.summary, element.description),
            "attributes": attributes.collect::<Vec<_>>(),
        })
    });
    pretty(&json!({ "version": 1.1, "tags": tags.collect::<Vec<_>>() }))
}

fn pretty(value: &Value) -> Result<String, String> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(|why| why.to_string())
}
