//! `index.d.ts` and the types for React, checked by the compiler against a sample page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use super::definition::{Definitions, Element, Event, Function, Property};
use crate::Outcome;
use crate::process::run;

const OTHERS: &str = r"
export interface DefineOptions {
  /** Put after each name, where another version is on the page already: `'-2'` makes `<innsyn-status-2>`. */
  suffix?: string;
  /** Some elements only, by their names without a suffix. */
  only?: readonly InnsynTag[];
  /** Where the wasm is, if not beside `index.js`: some bundlers move it. */
  wasm?: string | URL | Response | BufferSource | WebAssembly.Module;
  /** What the wasm must be, as in `integrity.json`. The browser refuses any other. */
  integrity?: string;
}

/** Somebody in `<innsyn-person-switcher>`. Days are written `2026-11-25`. */
export interface InnsynPerson {
  /** Opaque; no two have the same. */
  readonly id: string;
  readonly name: string;
  readonly basis: 'oneself' | 'foreldrerepresentasjon' | 'fullmakt' | 'samtykkekompetanse';
  readonly born?: string;
  /** The last day. */
  readonly until?: string;
  /** Whether they are open to the reader. Left out, nothing is said. */
  readonly results?: boolean;
  readonly plan?: boolean;
  /** The one who is shown now. */
  readonly current?: boolean;
}
";

pub(super) fn index(all: &Definitions) -> String {
    let mut made = "// Made from elements.json.\n".to_owned();
    for event in details(all).values() {
        made += &detail(event);
    }
    for element in &all.elements {
        made += &events(element);
        made += &class(element);
    }
    let tags = all.elements.iter().map(|element| format!("'{}'", element.tag)).collect::<Vec<_>>().join(" | ");
    let _ = writeln!(made, "\nexport type InnsynTag = {tags};");
    made += OTHERS;
    made.extend(all.functions.iter().map(function));
    let names = |line: fn(&Element) -> String| all.elements.iter().map(line).collect::<String>();
    let tag_names = names(|element| format!("    '{}': {};\n", element.tag, element.class));
    let _ = write!(made, "\ndeclare global {{\n  interface HTMLElementTagNameMap {{\n{tag_names}  }}\n}}\n");
    made
}

/// Properties as React 19 sets them, and events as it listens: `oninnsyn-open`.
pub(super) fn react(all: &Definitions) -> String {
    let mut made = "// Made from elements.json. For React 19: import type {} from 'innsyn-elements/react';\n\
                    import type { DetailedHTMLProps, HTMLAttributes } from 'react';\nimport type {\n"
        .to_owned();
    for element in &all.elements {
        let _ = writeln!(made, "  {}, {0}EventMap,", element.class);
    }
    made += "  InnsynPerson,\n} from './index.js';\n\ntype Listeners<Map> = { [Name in keyof Map & string as `on${Name}`]?: (event: Map[Name]) => void };\n\
             type Props<Element, Own, Map> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Own & Listeners<Map>;\n";
    made += "\ndeclare module 'react' {\n  namespace JSX {\n    interface IntrinsicElements {\n";
    for element in &all.elements {
        let _ =
            writeln!(made, "      /** {} */\n      '{}': Props<{}, {{", element.summary, element.tag, element.class);
        for property in &element.properties {
            let _ = writeln!(
                made,
                "        /** {} */\n        {}?: {};",
                property.description,
                property.name,
                set(property)
            );
        }
        let _ = writeln!(made, "      }}, {}EventMap>;", element.class);
    }
    made + "    }\n  }\n}\n"
}

fn set(property: &Property) -> &str {
    property.set.as_ref().unwrap_or(&property.kind)
}

/// Events by name. One that two elements tell has the wider detail.
fn details(all: &Definitions) -> BTreeMap<&str, &Event> {
    let mut events: BTreeMap<&str, &Event> = BTreeMap::new();
    for event in all.elements.iter().flat_map(|element| &element.events) {
        events.entry(&event.name).or_insert(event);
    }
    events
}

fn detail(event: &Event) -> String {
    let fields = event
        .detail
        .iter()
        .map(|field| format!("  /** {} */\n  readonly {}: {};\n", field.description, field.name, field.kind));
    format!(
        "\n/** {} */\nexport interface {} {{\n{}}}\n",
        event.description,
        event.detail_type(),
        fields.collect::<String>()
    )
}

fn events(element: &Element) -> String {
    let lines = element.events.iter().map(|event| {
        format!("  /** {} */\n  '{}': CustomEvent<{}>;\n", event.description, event.name, event.detail_type())
    });
    format!("\nexport interface {}EventMap {{\n{}}}\n", element.class, lines.collect::<String>())
}

fn function(function: &Function) -> String {
    let Function { name, description, parameters } = function;
    let said = parameters.iter().map(|it| format!(" * @param {} {}\n", it.name.trim_end_matches('?'), it.description));
    let taken: Vec<_> = parameters.iter().map(|it| format!("{}: {}", it.name, it.kind)).collect();
    let said: String = said.collect();
    format!("\n/**\n * {description}\n{said} */\nexport function {name}({}): void;\n", taken.join(", "))
}

fn class(element: &Element) -> String {
    let class = &element.class;
    let mut made = format!(
        "\n/**\n * {}\n *\n * {}\n */\nexport class {class} extends HTMLElement {{\n",
        element.summary, element.description
    );
    for property in &element.properties {
        let Property { name, kind, default, description, .. } = property;
        let _ = write!(
            made,
            "  /** {description} Default: {default}. */\n  get {name}(): {kind};\n  set {name}(value: {});\n",
            set(property)
        );
    }
    for method in &element.methods {
        let _ = write!(made, "  /** {} */\n  {}(): {};\n", method.description, method.name, method.returns);
    }
    for (verb, options) in
        [("addEventListener", "AddEventListenerOptions"), ("removeEventListener", "EventListenerOptions")]
    {
        let _ = write!(
            made,
            "  {verb}<Name extends keyof {class}EventMap>(name: Name, listener: (this: {class}, event: {class}EventMap[Name]) => void, options?: boolean | {options}): void;\n  \
             {verb}<Name extends keyof HTMLElementEventMap>(name: Name, listener: (this: {class}, event: HTMLElementEventMap[Name]) => void, options?: boolean | {options}): void;\n  \
             {verb}(name: string, listener: EventListenerOrEventListenerObject, options?: boolean | {options}): void;\n",
        );
    }
    made + "}\n"
}

/// The compiler, at its strictest, on the sample page.
pub(super) fn check(source: &Path) -> Outcome {
    let compiler = source.join("node_modules/typescript/bin/tsc");
    let target = crate::process::target().join("npm");
    // The sample imports the package by its name.
    let link = source.join("node_modules/innsyn-elements");
    if std::fs::symlink_metadata(&link).is_ok() {
        std::fs::remove_file(&link).map_err(crate::process::at(&link))?;
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(&target, &link).map_err(crate::process::at(&link))?;
    run(Command::new("node").arg(compiler).args(["-p", "types"]).current_dir(source))
}
