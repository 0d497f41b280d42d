//! Reference ranges as the laboratory wrote them, each with whom it is for.

use innsyn_domain::lab_results::{Age, AgeRange, AgeUnit, ReferenceRange};
use innsyn_i18n::{Phrase, Template, Texts, format};
use innsyn_ui::Words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::LabTexts;
use super::reading::{self, Piece};

/// Ages. `{0}`: how many, also «0,5–1,5».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgeTexts {
    pub years: Template,
    pub months: Template,
    pub days: Template,
}

impl AgeTexts {
    pub(super) fn new(t: &impl Texts) -> Self {
        Self {
            years: t.template("lab-results-age-years", &["age"]),
            months: t.template("lab-results-age-months", &["age"]),
            days: t.template("lab-results-age-days", &["age"]),
        }
    }
}

/// «13,4–17,0 (menn, fra 18 år)».
fn pieces(range: &ReferenceRange, texts: &LabTexts) -> Vec<Piece> {
    let age = range.age.as_ref().map(|age| age_words(age, texts));
    let ours = |text: String, lang| Piece::Ours(Phrase { text, lang });
    match (&range.applies_to, age) {
        (None, None) => vec![Piece::Theirs(range.text.clone())],
        (Some(whom), None) => vec![Piece::Theirs(format!("{} ({whom})", range.text))],
        (None, Some(age)) => vec![Piece::Theirs(range.text.clone()), ours(format!("({})", age.text), age.lang)],
        (Some(whom), Some(age)) => {
            vec![Piece::Theirs(format!("{} ({whom},", range.text)), ours(format!("{})", age.text), age.lang)]
        }
    }
}

fn age_words(age: &AgeRange, texts: &LabTexts) -> Phrase {
    let digits = |age: &Age| format::decimal(texts.locale, age.digits.as_str());
    let one = |age: &Age| in_unit(&digits(age), &age.unit, texts);
    match age {
        AgeRange::Between(low, high) if low.unit == high.unit => {
            in_unit(&format!("{}–{}", digits(low), digits(high)), &low.unit, texts)
        }
        AgeRange::Between(low, high) => {
            let (low, high) = (one(low), one(high));
            Phrase { text: format!("{} – {}", low.text, high.text), lang: low.lang.or(high.lang) }
        }
        AgeRange::From(low) => texts.value.from.fill(&[&one(low).text]),
        AgeRange::Until(high) => texts.value.until.fill(&[&one(high).text]),
    }
}

fn in_unit(digits: &str, unit: &AgeUnit, texts: &LabTexts) -> Phrase {
    match unit {
        AgeUnit::Years => texts.age.years.fill(&[digits]),
        AgeUnit::Months => texts.age.months.fill(&[digits]),
        AgeUnit::Days => texts.age.days.fill(&[digits]),
        AgeUnit::Other(unit) => Phrase { text: format!("{digits} {unit}"), lang: None },
    }
}

/// One range with whom it is for.
pub(super) fn text(range: &ReferenceRange, texts: &LabTexts) -> String {
    reading::text(&pieces(range, texts))
}

pub(super) fn show(range: &ReferenceRange, texts: &LabTexts) -> AnyView {
    reading::show(pieces(range, texts), texts)
}

/// All of them as one text. `between`: the sign between two.
pub(super) fn all(ranges: &[ReferenceRange], between: &str, texts: &LabTexts) -> Vec<Piece> {
    let mut out = Vec::new();
    for range in ranges {
        if !out.is_empty() {
            out.push(Piece::Ours(Phrase { text: between.to_owned(), lang: None }));
        }
        out.extend(pieces(range, texts));
    }
    out
}

/// All of them as plain text. `None`: there are none.
pub(super) fn plain(ranges: &[ReferenceRange], texts: &LabTexts) -> Option<String> {
    (!ranges.is_empty()).then(|| reading::text(&all(ranges, ";", texts)))
}

/// So many letters stand in one line, also in large type on a narrow screen.
const SHORT_RANGE: usize = 16;

/// A line each. Never only the first of several.
pub(super) fn ranges(ranges: &[ReferenceRange], texts: &LabTexts) -> Option<AnyView> {
    if ranges.is_empty() {
        return None;
    }
    let label = Phrase { text: format!("{}: ", texts.facts.reference.text), lang: texts.facts.reference.lang };
    let lines = ranges
        .iter()
        .map(|range| {
            // «11,7–15,3» is one thing to read.
            let short = (text(range, texts).chars().count() <= SHORT_RANGE).then_some("");
            view! {
                <p class="innsyn-lab-range" data-short=short>
                    <span class="innsyn-lab-label"><Words phrase=label.clone() /></span>
                    {show(range, texts)}
                </p>
            }
        })
        .collect_view();
    Some(lines.into_any())
}

#[cfg(test)]
mod tests {
    use innsyn_domain::quantity::Decimal;
    use innsyn_i18n::Locale;

    use super::super::tests::{html, select, text as read, texts};
    use super::*;

    fn age(digits: &str, unit: AgeUnit) -> Age {
        Age { digits: Decimal::parse(digits).unwrap(), unit }
    }

    fn range(applies_to: Option<&str>, age: AgeRange) -> ReferenceRange {
        ReferenceRange { text: "9–34".into(), applies_to: applies_to.map(Into::into), age: Some(age), bounds: None }
    }

    #[test]
    fn e04_an_age_is_said_in_the_pages_language_with_the_digits_of_the_source() {
        use AgeUnit::{Days, Months, Years};
        for (range, nb, nn) in [
            (
                range(None, AgeRange::Between(age("0.5", Years), age("1.5", Years))),
                "9–34 (0,5–1,5 år)",
                "9–34 (0,5–1,5 år)",
            ),
            (
                range(None, AgeRange::Between(age("6.0", Months), age("2.5", Years))),
                "9–34 (6,0 mnd. – 2,5 år)",
                "9–34 (6,0 mnd. – 2,5 år)",
            ),
            (range(Some("menn"), AgeRange::From(age("18", Years))), "9–34 (menn, fra 18 år)", "9–34 (menn, frå 18 år)"),
            (range(None, AgeRange::Until(age("28", Days))), "9–34 (til 28 døgn)", "9–34 (til 28 døgn)"),
            (range(None, AgeRange::Until(age("6", AgeUnit::Other("wk".into())))), "9–34 (til 6 wk)", "9–34 (til 6 wk)"),
        ] {
            assert_eq!(text(&range, texts(Locale::Nb)), nb);
            assert_eq!(text(&range, texts(Locale::Nn)), nn);
        }
    }

    #[test]
    fn e04_the_laboratorys_words_carry_its_language_and_the_age_the_pages() {
        let range = range(Some("menn"), AgeRange::From(age("18", AgeUnit::Years)));
        let page = html(|| show(&range, texts(Locale::Nn)));
        let said: Vec<_> =
            select(&page, "span").into_iter().map(|span| (read(span), span.attr("lang").map(str::to_owned))).collect();
        assert_eq!(said, [("9–34 (menn,".into(), Some("no".into())), ("frå 18 år)".into(), None)]);
    }
}
