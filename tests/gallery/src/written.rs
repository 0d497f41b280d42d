//! What is written in the components' own source about each of them: the gallery says it, and says nothing else.

use std::path::Path;
use std::{fs, io};

use quote::ToTokens;
use syn::{Attribute, Expr, ExprLit, FnArg, Item, Lit, Meta};

/// A component, or a function that draws.
pub(crate) struct View {
    pub(crate) name: String,
    pub(crate) is_component: bool,
    pub(crate) says: String,
    pub(crate) takes: Vec<Taken>,
}

/// Something it takes.
pub(crate) struct Taken {
    pub(crate) name: String,
    pub(crate) kind: String,
    /// `optional`, or what it is without.
    pub(crate) default: Option<String>,
    pub(crate) says: String,
}

/// A source file, under `components/`: what it says of itself first, and its views, or those of `names` in that order.
pub(crate) fn read(file: &str, names: &[&str]) -> io::Result<(String, Vec<View>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../components").join(file);
    let text = fs::read_to_string(&path).map_err(|why| io::Error::other(format!("{file}: {why}")))?;
    let parsed = syn::parse_file(&text).map_err(|why| io::Error::other(format!("{file}: {why}")))?;
    let mut views: Vec<View> = parsed.items.iter().filter_map(view).collect();
    if names.is_empty() {
        views.retain(|view| view.is_component);
    } else {
        let place = |view: &View| names.iter().position(|name| *name == view.name);
        views.retain(|view| place(view).is_some());
        views.sort_by_key(place);
    }
    Ok((says(&parsed.attrs), views))
}

fn view(item: &Item) -> Option<View> {
    let Item::Fn(function) = item else { return None };
    let is_public = matches!(function.vis, syn::Visibility::Public(_));
    is_public.then(|| View {
        name: function.sig.ident.to_string(),
        is_component: function.attrs.iter().any(|attribute| attribute.path().is_ident("component")),
        says: says(&function.attrs),
        takes: function.sig.inputs.iter().filter_map(taken).collect(),
    })
}

fn taken(argument: &FnArg) -> Option<Taken> {
    let FnArg::Typed(typed) = argument else { return None };
    let props = typed.attrs.iter().filter(|attribute| attribute.path().is_ident("prop"));
    let props: String = props.map(|attribute| attribute.meta.to_token_stream().to_string()).collect();
    let default = props.split_once("default = ").map(|(_, value)| value.trim_end_matches(')').trim().to_owned());
    Some(Taken {
        name: typed.pat.to_token_stream().to_string(),
        kind: as_written(&typed.ty.to_token_stream().to_string()),
        default: default.or_else(|| props.contains("optional").then(|| "optional".to_owned())),
        says: says(&typed.attrs),
    })
}

/// Tokens stand apart.
fn as_written(kind: &str) -> String {
    let close = [(" < ", "<"), (" >", ">"), (" ,", ","), (" :: ", "::"), ("& ", "&"), ("( ", "("), (" )", ")")];
    close.iter().fold(kind.to_owned(), |text, (apart, close)| text.replace(apart, close))
}

/// The first paragraph, without what leads to another page of `cargo doc`.
fn says(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else { return None };
        let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &pair.value else { return None };
        Some(line.value().trim().to_owned())
    });
    let lines: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
    let mut text = lines.join(" ");
    while let Some(at) = text.find("`](") {
        let end = text.get(at..).and_then(|rest| rest.find(')')).map_or(text.len(), |length| at + length + 1);
        text.replace_range(at + 1..end, "");
    }
    text.replace("[`", "`").replace("`]", "`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_component_is_told_by_its_own_source() {
        let (says, views) = read("ui/src/button/view.rs", &[]).unwrap();
        assert!(says.is_empty(), "{says}");
        let link = views.iter().find(|view| view.name == "LinkButton").unwrap();
        assert_eq!(link.says, "A link that looks like a button. It is still a link: it goes somewhere.");
        let [kind, href, children] = &*link.takes else { panic!("three") };
        assert_eq!((&*kind.name, &*kind.kind, &kind.default), ("kind", "ButtonKind", &None));
        assert_eq!((&*href.kind, &*children.kind), ("String", "Children"));
        let (says, views) = read("health/src/lab_results/names.rs", &[]).unwrap();
        assert!(says.starts_with("The list by name:"), "{says}");
        let base = views[0].takes.iter().find(|taken| taken.name == "link_base").unwrap();
        assert_eq!((&*base.kind, base.default.as_deref()), ("Option<String>", Some("optional")));
        assert!(base.says.starts_with("What comes before a result's id"), "{}", base.says);
        assert!(views[0].says.ends_with("in the order of `LabResults::by_name`."), "{}", views[0].says);
    }

    #[test]
    fn functions_are_named_and_come_in_that_order() {
        let (_, views) = read("health/src/treatment_plan/whole.rs", &["whole_with", "whole"]).unwrap();
        assert_eq!(views.iter().map(|view| &*view.name).collect::<Vec<_>>(), ["whole_with", "whole"]);
        assert_eq!(views[1].takes[1].kind, "&PlanLook<'_>");
    }
}
