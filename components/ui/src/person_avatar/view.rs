use leptos::prelude::*;

/// Who the person is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Filled square.
    Me,
    /// Filled circle.
    Another,
    /// The health service, or nobody knows who: open square with a dashed edge.
    Service,
}

impl Relation {
    /// The value of `data-relation`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Another => "another",
            Self::Service => "service",
        }
    }
}

/// First letters of the first and the last name. Decoration: the name itself stands beside it, and is what is read.
#[component]
pub fn PersonAvatar(name: String, relation: Relation) -> impl IntoView {
    view! {
        <span class="innsyn-avatar" data-relation=relation.as_str() aria-hidden="true">
            {initials(&name)}
        </span>
    }
    .into_any()
}

/// «Áile Máret Rimpi» → «ÁR»; one name gives one letter. The style sheet makes them capitals: here that would take a table of
/// all letters along.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|w| w.chars().find(|c| c.is_alphabetic()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        let cases = [
            ("Áile Máret Rimpi", "ÁR"),
            ("čuomo", "č"),
            ("", ""),
            ("Vakker «Vesla» Havskjell", "VH"),
            ("  Åse   Østby ", "ÅØ"),
        ];
        for (name, expected) in cases {
            assert_eq!(initials(name), expected);
        }
    }
}
