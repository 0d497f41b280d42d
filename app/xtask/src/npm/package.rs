//! `definitions.js`, from which the classes are made, and `package.json`.

use serde_json::{Value, json};

use super::definition::Element;

/// No more than runs: the words about it stand in the types and manifests.
pub(super) fn definitions(elements: &[Element]) -> String {
    let lines = elements.iter().map(|element| {
        let attributes: Vec<_> =
            element.properties.iter().filter_map(|p| Some([p.attribute.as_ref()?, &p.name])).collect();
        let data: Vec<_> = element.properties.iter().filter(|p| p.attribute.is_none()).map(|p| &p.name).collect();
        let parts: Vec<_> = element.parts.iter().map(|part| [&part.name, &part.selector]).collect();
        let made = json!({
            "tag": element.tag, "inline": element.inline, "needs": element.needs, "attributes": attributes, "data": data,
            "methods": element.methods.iter().map(|method| &method.name).collect::<Vec<_>>(), "parts": parts,
        });
        format!("  {made},\n")
    });
    format!("// Made from elements.json.\nexport const DEFINITIONS = [\n{}];\n", lines.collect::<String>())
}

pub(super) fn package_json() -> Result<String, String> {
    let entry = |name: &str| json!({ "types": format!("./{name}.d.ts"), "default": format!("./{name}.js") });
    let package: Value = json!({
        "name": "innsyn-elements",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Lab results and treatment plans for citizens as custom elements: FHIR R4 in, bokmål, nynorsk and Northern Sámi out.",
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "sideEffects": ["./auto.js"],
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            ".": entry("index"),
            "./auto.js": { "default": "./auto.js" },
            "./react": { "types": "./react.d.ts" },
            "./innsyn_elements_bg.wasm": "./innsyn_elements_bg.wasm",
            "./custom-elements.json": "./custom-elements.json",
            "./html-custom-data.json": "./html-custom-data.json",
            "./integrity.json": "./integrity.json",
            "./fixtures/*": "./fixtures/*",
            "./sbom.cdx.json": "./sbom.cdx.json",
            "./package.json": "./package.json",
        },
        "customElements": "custom-elements.json",
        "keywords": ["custom-elements", "web-components", "fhir", "lab-results", "accessibility", "health"],
    });
    serde_json::to_string_pretty(&package).map(|text| text + "\n").map_err(|why| why.to_string())
}
