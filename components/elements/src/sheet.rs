//! The style sheet of the shadow roots, made from the portal's own: what asks about the window there, asks about the element
//! here, and light or dark is what the host's page is at that place.

const DARK: &str = "@media screen and (prefers-color-scheme: dark) {";
const NARROW_SCREEN: &str = "@media screen and (max-width:";

/// A style sheet without what only its authors read, so that the wasm does not hold that.
macro_rules! bare {
    ($css:expr) => {{
        const LENGTH: usize = bare::<0>($css.as_bytes()).1;
        const BARE: [u8; LENGTH] = bare($css.as_bytes()).0;
        const TEXT: &str = match std::str::from_utf8(&BARE) {
            Ok(text) => text,
            Err(_) => panic!("a comment ends inside a letter"),
        };
        TEXT
    }};
}

/// What a shadow root needs to look as innsyn does, as one style sheet.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen)]
pub fn stylesheet() -> String {
    let tokens = in_the_hosts_scheme(bare!(innsyn_ui::BASE_CSS));
    let views = by_own_width(&[bare!(innsyn_ui::COMPONENTS_CSS), bare!(innsyn_health::CSS)].concat());
    [&*tokens, &*views, bare!(include_str!("element.css"))].concat()
}

/// Without comments, indents and empty lines: the first `MOST` bytes, and how many there are.
const fn bare<const MOST: usize>(css: &[u8]) -> ([u8; MOST], usize) {
    let (mut bare, mut length, mut last, mut at) = ([0; MOST], 0, b'\n', 0);
    while at < css.len() {
        if css[at] == b'/' && css[at + 1] == b'*' {
            at += 2;
            while css[at] != b'*' || css[at + 1] != b'/' {
                at += 1;
            }
            at += 1;
        } else if last != b'\n' || (css[at] != b' ' && css[at] != b'\n') {
            last = css[at];
            if length < MOST {
                bare[length] = last;
            }
            length += 1;
        }
        at += 1;
    }
    (bare, length)
}

/// `--x: light-dark(light, dark)` for each colour that has both.
fn in_the_hosts_scheme(css: &str) -> String {
    let Some((before, rest)) = css.split_once(DARK) else { return css.to_owned() };
    let (dark, after) = rest.split_at(block_end(rest));
    let mut light = before.replace("color-scheme: light dark;", "");
    for line in dark.lines() {
        let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": ") else { continue };
        if !value.starts_with('#') {
            continue;
        }
        let head = format!("{name}: #");
        let Some(start) = light.find(&head).map(|at| at + head.len() - 1) else { continue };
        let end = light.get(start..).and_then(|rest| rest.find(';')).map_or(start, |length| start + length);
        let both = format!("light-dark({}, {value})", light.get(start..end).unwrap_or_default());
        light.replace_range(start..end, &both);
    }
    // Without the brace that closed the dark block.
    [&light, after.get(1..).unwrap_or_default()].concat()
}

/// An element may stand in a narrow column of a wide window.
fn by_own_width(css: &str) -> String {
    let mut made = css
        .replace("@media (min-width:", "@container (min-width:")
        .replace("@media (max-width:", "@container (max-width:");
    while let Some(at) = made.find(NARROW_SCREEN) {
        let open = made.get(at..).and_then(|rest| rest.find('{')).map_or(made.len(), |brace| at + brace + 1);
        let close = open + block_end(made.get(open..).unwrap_or_default());
        made.insert(close.min(made.len()), '}');
        made.replace_range(at..at + NARROW_SCREEN.len(), "@media screen { @container (max-width:");
    }
    made
}

/// Where the brace stands that closes a block, from inside it.
fn block_end(css: &str) -> usize {
    let mut depth = 1;
    css.bytes()
        .position(|byte| {
            depth += i32::from(byte == b'{') - i32::from(byte == b'}');
            depth == 0
        })
        .unwrap_or(css.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_decides_what_is_light_and_dark() {
        let css = stylesheet();
        assert!(
            css.contains(":root, :host {") && css.contains("--innsyn-ink: light-dark(#17202c, #f3f0e9);"),
            "{css:.3000}"
        );
        assert!(!css.contains("prefers-color-scheme"), "the reader's own choice is the host's to follow");
        assert!(!css.contains("color-scheme: light dark"));
    }

    #[test]
    fn only_what_browsers_read_is_left() {
        let text = bare!(
            "/* Why. */\n@layer a, b;\n\n  p {\n    color: red; /* loud\n    /on two/ lines */\n    margin: 0;\n  }\n"
        );
        assert_eq!(text, "@layer a, b;\np {\ncolor: red; \nmargin: 0;\n}\n");
        assert!(!stylesheet().contains("/*") && !stylesheet().contains("\n "));
    }

    #[test]
    fn nothing_but_the_tokens_asks_for_the_windows_width() {
        let css = stylesheet();
        let after_tokens = css.split_once("@layer innsyn.base").map(|(_, rest)| rest).unwrap_or_default();
        assert!(!after_tokens.contains("@media (m") && !after_tokens.contains("@media screen and"));
        assert!(after_tokens.matches("@container (m").count() > 5);
    }

    #[test]
    fn every_block_is_closed() {
        let css = stylesheet();
        assert_eq!(css.matches('{').count(), css.matches('}').count());
        assert_eq!(
            by_own_width("a @media screen and (max-width: 1rem) { b { c: d } } e"),
            "a @media screen { @container (max-width: 1rem) { b { c: d } }} e"
        );
    }
}
