use innsyn_domain::access::Reason;
use innsyn_domain::proxy_access::{DraftFault, DraftWhy, Field, Side};
use innsyn_i18n::Locale;
use innsyn_i18n::words::Words;
use jiff::civil::date;
use leptos::prelude::{Owner, RenderHtml};
use scraper::{Html, Selector};

use super::why::why;
use super::{EXAMPLES, GrantTexts, errors};

fn texts(locale: Locale) -> GrantTexts {
    GrantTexts::new(Words::of(locale))
}

fn example(name: &str, locale: Locale) -> Html {
    let (_, _, view) = EXAMPLES.iter().find(|(_, known, _)| *known == name).expect("an example");
    Html::parse_fragment(&Owner::new().with(|| view(&texts(locale)).to_html()))
}

fn said(html: &Html) -> String {
    html.root_element().text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_card_says_who_what_how_long_and_when_it_was_used() {
    let text = said(&example("in force", Locale::Nb));
    for part in ["Máret Čáhput", "Gjelder nå", "Opplysninger registrert om deg", "Fra 25.11.2026 til og med 25.11.2027"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(text.contains("20. november 2026"), "last used: {text}");
    let never = said(&example("until it is ended, never used, received, from paper", Locale::Nb));
    for part in ["Til den avsluttes", "Ikke brukt ennå", "papirskjema", "Si nei til fullmakten fra"] {
        assert!(never.contains(part), "{part}: {never}");
    }
    assert!(!never.contains("om deg"), "it is about the one who gives: {never}");
}

#[test]
fn renewing_is_offered_only_where_the_end_is_near_and_nothing_where_it_is_past() {
    let buttons = |name| {
        let html = example(name, Locale::Nb);
        let all: Vec<_> =
            html.select(&Selector::parse("button, a").unwrap()).map(|b| b.text().collect::<String>()).collect();
        all.join("|")
    };
    assert!(buttons("about to end").starts_with("Forny fullmakten med Máret Čáhput|Endre"));
    assert!(!buttons("in force").contains("Forny"));
    assert_eq!(buttons("ended, and nobody was told"), "");
    let decision = "a decision that is about to run out, to the next of kin";
    assert!(!buttons(decision).contains("Forny"), "a decision is renewed by whoever made it");
    for (locale, words) in [(Locale::Nb, "Vedtaket kan fornyes før"), (Locale::Nn, "Vedtaket kan fornyast før")] {
        assert!(said(&example(decision, locale)).contains(words));
        assert!(!said(&example("about to end", locale)).contains(words), "of a fullmakt nothing is decided");
    }
}

/// A birthday is told to the one whose it is.
#[test]
fn why_it_does_not_hold_tells_the_other_ones_birthday_to_nobody() {
    let (t, from) = (texts(Locale::Nb).of_card, date(2028, 3, 14));
    for (reason, side) in [
        (Reason::GiverTooYoung { from }, Side::Receiver),
        (Reason::ReceiverTooYoung { from }, Side::Giver),
        (Reason::KinTooYoung { from }, Side::Giver),
        (Reason::CapacityPersonTooYoung { from }, Side::Receiver),
    ] {
        assert!(!why(Some(reason), side, &t).text.contains("2028"), "{reason:?}");
    }
    assert!(why(Some(Reason::GiverTooYoung { from }), Side::Giver, &t).text.contains("14.03.2028"));
    assert!(why(Some(Reason::ReceiverTooYoung { from }), Side::Receiver, &t).text.contains("14.03.2028"));
}

#[test]
fn every_fault_leads_to_a_field_of_the_form_and_is_said_there_too() {
    for locale in Locale::ALL {
        let html = example("everything wrong", locale);
        for field in [Field::Number, Field::Surname, Field::Areas, Field::Period, Field::From, Field::Until] {
            let fault = DraftFault { field, why: DraftWhy::Missing };
            let [error] = &errors(&[fault], &texts(locale))[..] else { panic!("one") };
            assert!(
                html.select(&Selector::parse(&format!("input[id='{}']", error.field)).unwrap()).count() == 1,
                "{field:?}"
            );
        }
        assert_eq!(html.select(&Selector::parse(".innsyn-field-error").unwrap()).count(), 6);
    }
}

#[test]
fn what_was_typed_stays_typed_and_what_was_chosen_stays_chosen() {
    let html = example("filled in", Locale::Nn);
    let value = |id: &str| {
        html.select(&Selector::parse(&format!("#{id}")).unwrap()).next().unwrap().attr("value").map(str::to_owned)
    };
    assert_eq!(value("nummer").as_deref(), Some("179120 99997"));
    assert_eq!(value("til-og-med").as_deref(), Some("31.12.2027"));
    let chosen: Vec<_> =
        html.select(&Selector::parse("input[checked]").unwrap()).map(|i| i.attr("id").unwrap()).collect();
    assert_eq!(chosen, ["omrade-opplysninger", "omrade-digitale-tjenester", "periode-dag"]);
}

#[test]
fn what_is_not_for_the_reader_is_not_said() {
    let text = said(&example("does not hold now, and nobody says why", Locale::Nb));
    assert!(text.contains("Gjelder ikke nå") && text.contains("Det kan ha flere grunner"), "{text}");
    assert!(!text.contains("Avsluttet"), "{text}");
}
