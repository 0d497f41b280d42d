//! `<innsyn-zone level="yellow" signs="…" actions="…">`: one zone of a plan.

use innsyn_domain::treatment_plan::{Action, Level, Standing, Zone};
use innsyn_health::treatment_plan;
use leptos::prelude::AnyView;

use crate::given::Given;
use crate::texts::ElementTexts;

pub(crate) fn view(given: &Given, texts: &ElementTexts) -> AnyView {
    treatment_plan::zone(&zone(given), texts.plan(), given.level())
}

fn zone(given: &Given) -> Zone {
    let lines = |name: &str| {
        let lines = given.text(name).unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let action = |text| Action { text, standing: Standing::InForce, is_not: false };
    Zone {
        id: String::new(),
        level: match given.text("level").map(str::trim) {
            Some("green") => Level::Green,
            Some("yellow") => Level::Yellow,
            Some("red") => Level::Red,
            Some(words) => Level::Other(words.to_owned()),
            None => Level::NotSaid,
        },
        title: given.text("label").map(|label| label.trim().to_owned()),
        signs: lines("signs"),
        actions: lines("actions").into_iter().map(action).collect(),
        standing: Standing::InForce,
        lost: 0,
    }
}
