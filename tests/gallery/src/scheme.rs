//! Light and dark for a part of a page, whatever the page is: the colours are the tokens' own, chosen by a radio button and
//! no script.

const DARK: &str = "@media screen and (prefers-color-scheme: dark) {";

/// Rules after which an example is `#light` or `#dark` when that is checked.
pub(crate) fn stylesheet() -> String {
    let (light, dark) = innsyn_ui::BASE_CSS.split_once(DARK).unwrap_or_default();
    let dark = dark.split_once("@media").map_or(dark, |(dark, _)| dark);
    let rule = |name: &str, css: &str| {
        let colours: String = css.lines().map(str::trim).filter(|line| is_colour(line)).collect::<Vec<_>>().join(" ");
        format!("main:has(#{name}:checked) .gallery-stage {{ color-scheme: {name}; {colours} }}\n")
    };
    format!("@layer innsyn.page {{\n@media screen {{\n{}{}}}\n}}\n", rule("light", light), rule("dark", dark))
}

fn is_colour(line: &str) -> bool {
    line.split_once(": ").is_some_and(|(name, value)| name.starts_with("--innsyn-") && value.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_colour_is_there_in_light_and_in_dark() {
        let css = stylesheet();
        let of =
            |name: &str| css.lines().find(|line| line.contains(name)).unwrap_or_default().matches("--innsyn-").count();
        assert!(of("#dark") > 30, "{css}");
        assert_eq!(of("#light"), of("#dark"), "{css}");
        assert!(css.contains("--innsyn-ink: #17202c;") && css.contains("--innsyn-ink: #f3f0e9;"), "{css}");
    }
}
