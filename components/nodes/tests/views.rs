//! Views as the house writes them, and what they become.

extern crate innsyn_nodes as leptos;

use innsyn_nodes::Node;
use leptos::prelude::*;

/// A card with a heading.
#[component]
fn Card(
    #[prop(into)] heading: String,
    #[prop(optional, into)] lang: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="card" lang=lang>
            <h2>{heading}</h2>
            {children.map(|children| children())}
        </section>
    }
}

/// As HTML, with nothing escaped: what stands in these tests needs it not.
fn written(nodes: &[Node]) -> String {
    let one = |node: &Node| match node {
        Node::Text(text) => text.to_string(),
        Node::Element(element) => {
            let attributes = element.attributes().iter().map(|(name, value)| format!(" {name}=\"{value}\""));
            let (tag, attributes) = (element.tag(), attributes.collect::<String>());
            format!("<{tag}{attributes}>{}</{tag}>", written(element.content()))
        }
    };
    nodes.iter().map(one).collect()
}

#[test]
fn a_component_is_drawn_with_what_stands_in_it() {
    let lines = ["a", "b"].into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let view = view! { <Card heading="Svar" lang="nn"><ul>{lines}</ul>" og "{2usize}</Card> };
    let html = "<section class=\"card\" lang=\"nn\"><h2>Svar</h2><ul><li>a</li><li>b</li></ul> og 2</section>";
    assert_eq!(written(&view.into_any().0), html);
    let empty = view! { <Card heading="Svar" /> };
    assert_eq!(written(&empty.into_any().0), "<section class=\"card\"><h2>Svar</h2></section>");
}

#[test]
fn an_attribute_without_a_value_is_none_and_a_flag_is_there_or_not() {
    let nothing: Option<String> = None;
    let view =
        view! { <input type="checkbox" checked=true autofocus=false lang=nothing data-at=3u32 aria-label="x" /> };
    let html = "<input type=\"checkbox\" checked=\"\" data-at=\"3\" aria-label=\"x\"></input>";
    assert_eq!(written(&view.into_any().0), html);
}

#[test]
fn what_is_empty_is_no_text_and_what_is_text_is_no_markup() {
    let view = view! { <p>{String::new()}{""}{None::<AnyView>}</p> };
    assert_eq!(written(&view.into_any().0), "<p></p>");
    let hostile = view! { <p>{"<script>"}</p> }.into_any();
    let Some(Node::Element(p)) = hostile.0.first() else { panic!("an element") };
    assert_eq!(p.content(), [Node::Text("<script>".into())]);
}

#[test]
fn a_drawing_is_made_of_elements_too() {
    let (d, number) = ("M0 0", 5usize);
    let view = view! {
        <svg viewBox="0 0 1 1" aria-hidden="true">
            <path d=d />
            <text x="1" text-anchor="middle">{number}</text>
        </svg>
    };
    let html = "<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><path d=\"M0 0\"></path><text x=\"1\" text-anchor=\"middle\">5</text></svg>";
    assert_eq!(written(&view.into_any().0), html);
}

#[test]
fn what_turns_the_reading_is_shown_and_not_obeyed() {
    let view = view! { <p title={"a\u{2066}b".to_owned()}>{"\u{202e}12.6 mmol/L".to_owned()}</p> };
    assert_eq!(written(&view.into_any().0), "<p title=\"a\u{fffd}b\">\u{fffd}12.6 mmol/L</p>");
}
