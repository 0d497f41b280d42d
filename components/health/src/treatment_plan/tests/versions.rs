//! Two versions: all that is shown is compared.

use innsyn_domain::treatment_plan::{Approval, PlanStanding};
use innsyn_domain::when::When;
use jiff::civil::date;

use super::*;

fn said(before: &Plan, after: &Plan) -> String {
    all(&html(|| changes_view(before, after, &look(texts(Locale::Nb)))))
}

#[test]
fn p05_whether_a_plan_is_in_use_for_how_long_by_whom_and_approved_by_whom_is_compared() {
    let day = |month: i8| When::Day(date(2027, month, 1));
    let revoked = Plan { standing: PlanStanding::Revoked, ..full() };
    let words = "Om planen: endret Før Planen er i bruk. Nå Planen er trukket tilbake.";
    assert_eq!(said(&full(), &revoked), words);
    let replaced = Plan { standing: PlanStanding::Replaced, ..full() };
    assert_eq!(said(&replaced, &revoked), words, "that another one took over is no change of it");
    assert_eq!(said(&replaced, &full()), "Ingenting av det vi kan lese, er endret.");
    let before = Plan { starts: day(1), ends: day(6), ..full() };
    let after = Plan { starts: day(1), ends: day(9), author: Some("Ny".to_owned()), ..full() };
    let found = said(&before, &after);
    for words in [
        "Før Planen gjelder: fra 1. januar 2027 til 1. juni 2027 Nå Planen gjelder: fra 1. januar 2027 til 1. september 2027",
        "Før Laget av Inga Heggblom. Nå Laget av Ny.",
    ] {
        assert!(found.contains(words), "{words}: {found}");
    }
    let approval = Some(Approval { by: "Kvikk Legesen".to_owned(), at: day(3) });
    let approved = Plan { approval, ..full() };
    assert_eq!(said(&full(), &approved), "Om planen: nytt Nå Godkjent av Kvikk Legesen 1. mars 2027.");
}

#[test]
fn p05_what_could_not_be_shown_is_said_not_to_be_compared() {
    let found = said(&full(), &lost());
    assert_eq!(
        found,
        "Noe i planen kunne ikke vises. Det er ikke sammenlignet. Ingenting av det vi kan lese, er endret."
    );
}
