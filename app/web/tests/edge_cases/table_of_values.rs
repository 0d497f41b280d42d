//! Values, ranges and marks, in each language.

use super::table::At::{List, Page, Row, Value};
use super::table::Edge;

const RANGES: &str = "E03-E07-ranges-and-marks";
const NONE: &str = "E08-E09-no-value";
const TYPES: &str = "E33-E34-every-type";

#[rustfmt::skip]
pub(crate) const VALUES_AND_MARKS: &[Edge] = &[
    ("E01", "E01-E02-comparators", Row("D-dimer"), "mindre enn 0,27 mg/L", "mindre enn 0,27 mg/L", "mindre enn 0,27 mg/L"),
    ("E02", "E01-E02-comparators", Row("eGFR"), "mer enn 90", "meir enn 90", "mer enn 90"),
    ("E02", "E01-E02-comparators", Row("CRP"), "1200 eller mer", "1200 eller meir", "1200 eller mer"),
    ("E03", RANGES, Row("Hemoglobin"), "Referanse: 11,7–15,3", "Referanse: 11,7–15,3", "Referanse: 11,7–15,3"),
    ("E03", RANGES, Row("Tvetydig grense"), "4.000 - 10.000", "4.000 - 10.000", "4.000 - 10.000"),
    // The row of the list has both, and not the first alone.
    ("E04", "E04-several-ranges", Row("Hemoglobin"), "11,7–15,3", "11,7–15,3", "11,7–15,3"),
    ("E04", "E04-several-ranges", Row("Hemoglobin"), "13,4–17,0", "13,4–17,0", "13,4–17,0"),
    ("E04", "E04-several-ranges", Row("Hemoglobin"), "(menn, fra 18 år)", "(menn, frå 18 år)", "(menn, fra 18 år)"),
    ("E04", "E04-E33-bare-codes", Row("Jern"), "9–34 (0,5–1,5 år)", "9–34 (0,5–1,5 år)", "9–34 (0,5–1,5 år)"),
    ("E05b", "E04-E33-bare-codes", Row("ALAT"), "Laboratoriets merke: kode 9", "Merket til laboratoriet: kode 9", "Laboratoriets merke: kode 9"),
    ("E05", RANGES, Row("Alltid merket"), "Alltid *-merket", "Alltid *-merket", "Alltid *-merket"),
    ("E05", RANGES, Row("Uklar grense"), "60 -", "60 -", "60 -"),
    ("E05", RANGES, Row("Antistoff"), "< 20 Negativ", "< 20 Negativ", "< 20 Negativ"),
    ("E05b", RANGES, Page("observation-g"), "Laboratoriet har ikke merket svaret.", "Laboratoriet har ikkje merkt svaret.", "Laboratoriet har ikke merket svaret."),
    ("E05b", RANGES, Row("Merke H"), "Over referanseområdet", "Over referanseområdet", "Over referanseområdet"),
    ("E05b", RANGES, Row("Merke HH"), "Over referanseområdet", "Over referanseområdet", "Over referanseområdet"),
    ("E05b", RANGES, Row("Merke L"), "Under referanseområdet", "Under referanseområdet", "Under referanseområdet"),
    ("E05b", RANGES, Row("Merke LL"), "Under referanseområdet", "Under referanseområdet", "Under referanseområdet"),
    ("E05b", RANGES, Row("Merke A"), "Utenfor referanseområdet", "Utanfor referanseområdet", "Utenfor referanseområdet"),
    ("E05b", RANGES, Row("Merke i ord"), "Laboratoriets merke: Positiv", "Merket til laboratoriet: Positiv", "Laboratoriets merke: Positiv"),
    ("E06", RANGES, Row("Hemoglobin"), "Under referanseområdet", "Under referanseområdet", "Under referanseområdet"),
    ("E07", RANGES, Row("Ferritin"), "Utenfor referanseområdet", "Utanfor referanseområdet", "Utenfor referanseområdet"),
    ("E08", NONE, Row("Kalium"), "Kunne ikke analyseres: hemolysert", "Kunne ikkje analyserast: hemolysert", "Kunne ikke analyseres: hemolysert"),
    ("E08", NONE, Row("Natrium"), "Kunne ikke analyseres: for lite prøvemateriale", "Kunne ikkje analyserast: for lite prøvemateriale", "Kunne ikke analyseres: for lite prøvemateriale"),
    ("E08", NONE, Row("Menstruasjon"), "Det finnes ikke noe svar å gi", "Det finst ikkje noko svar å gi", "Det finnes ikke noe svar å gi"),
    ("E08", NONE, Row("Genotype"), "Svaret kan ikke oppgis her", "Svaret kan ikkje opplysast her", "Svaret kan ikke oppgis her"),
    ("E08", NONE, Row("Kultur"), "Svaret er ikke kjent ennå", "Svaret er ikkje kjent enno", "Svaret er ikke kjent ennå"),
    ("E09", NONE, Row("TSH"), "Ikke klart ennå", "Ikkje klart enno", "Ikke klart ennå"),
    ("E09", NONE, Row("HbA1c"), "Resultat mangler", "Resultat manglar", "Resultat mangler"),
    ("E09", NONE, Row("Laktat"), "Ikke klart ennå", "Ikkje klart enno", "Ikke klart ennå"),
    ("E30", "E30-E31-times-and-digits", List, "4. november 2025 kl. 00.30", "4. november 2025 kl. 00.30", "4.11.2025, 00.30"),
    ("E31", "E30-E31-times-and-digits", Row("Leukocytter"), "6,40 10⁹/L", "6,40 10⁹/L", "6,40 10⁹/L"),
    ("E32", "E32-units-and-codes", Row("Glukose"), "5,6 mmol/L", "5,6 mmol/L", "5,6 mmol/L"),
    ("E33", TYPES, Row("Erytrocytter"), "2–3", "2–3", "2–3"),
    ("E33", TYPES, Row("Titer"), "1:128", "1:128", "1:128"),
    ("E33", TYPES, Row("Fastende"), "Ja", "Ja", "Ja"),
    ("E33", TYPES, Row("Ikke svangerskap"), "Nei", "Nei", "Nei"),
    ("E33", TYPES, Value("Antall"), "|0|", "|0|", "|0|"),
    ("E34", TYPES, Row("Blodtrykk"), "128/– mmHg", "128/– mmHg", "128/– mmHg"),
    ("E34", TYPES, Row("Blodtrykk omvendt"), "151/92 mmHg", "151/92 mmHg", "151/92 mmHg"),
    ("E34", TYPES, Row("Blodtrykk omvendt"), "Systolisk: Over referanseområdet", "Systolisk: Over referanseområdet", "Systolisk: Over referanseområdet"),
    ("E34", TYPES, Page("observation-p"), "Referanse: < 140", "Referanse: < 140", "Referanse: < 140"),
    ("E34", TYPES, Row("Lettkjeder"), "Kappa: 1,2 g/L, Lambda: 0,4 g/L", "Kappa: 1,2 g/L, Lambda: 0,4 g/L", "Kappa: 1,2 g/L, Lambda: 0,4 g/L"),
    ("E34", TYPES, Row("Sum med deler"), "9,5 mmol/L", "9,5 mmol/L", "9,5 mmol/L"),
    ("E34", TYPES, Row("Del en"), "6,5 mmol/L", "6,5 mmol/L", "6,5 mmol/L"),
    ("E42", TYPES, Row("Ukjent tillegg"), "3,5 mg/L", "3,5 mg/L", "3,5 mg/L"),
    ("E42", TYPES, Row("Ukjent forbehold"), "Svaret har et forbehold", "Svaret har eit atterhald", "Svaret har et forbehold"),
    ("E44", "E44-hidden-and-unknown", Row("HIV-test"), "Svaret er skjult av den som sendte det", "Svaret er skjult av den som sende det", "Svaret er skjult av den som sendte det"),
];
