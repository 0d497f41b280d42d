//! Statuses, versions, panels, texts, names and what is not here, in each language.

use super::table::At::{List, Page, Row};
use super::table::Edge;

const STATUSES: &str = "E14-E16-statuses";
const TWO: &str = "E17-E18-two-organisms";
const REFERENCES: &str = "E23-E24-references";
const PARTIES: &str = "E37-E41-parties-and-specimens";
const TOLD: &str = "E28-told-by-others";

#[rustfmt::skip]
pub(crate) const STATUSES_AND_TEXTS: &[Edge] = &[
    ("E10", "E10-E12-versions", Page("observation-p2"), "Tidligere versjoner", "Tidlegare versjonar", "Ovddit veršuvnnat"),
    ("E11", "E10-E12-versions", Page("observation-q1"), "Forrige svar var 171", "Forrige svar var 171", "Forrige svar var 171"),
    ("E11", "E10-E12-versions", Page("observation-q2"), "tidligere svar som er sendt på nytt", "tidlegare svar som er sendt på nytt", "tidligere svar som er sendt på nytt"),
    ("E12", "E10-E12-versions", Row("Glukose"), "Endret", "Endra", "Endret"),
    ("E13", "E13-cancelled", List, "Kansellert – ingen svar", "Kansellert – ikkje noko svar", "Kansellert – ingen svar"),
    ("E14", STATUSES, Row("Troponin T"), "Feilregistrert. Verdien vises ikke.", "Feilregistrert. Verdien blir ikkje vist.", "Feilregistrert. Verdien vises ikke."),
    ("E14", STATUSES, List, "1 feilregistrert svar. Det står i lista på skjermen, og er ikke telt med.", "1 feilregistrert svar. Det står i lista på skjermen, og er ikkje talt med.", "1 feilregistrert svar. Det står i lista på skjermen, og er ikke telt med."),
    ("E15", STATUSES, List, "Foreløpig (ikke signert)", "Førebels (ikkje signert)", "Foreløpig (ikke signert)"),
    ("E15", STATUSES, List, "Tillegg", "Tillegg", "Tillegg"),
    ("E16", STATUSES, Row("ALAT"), "Status ukjent", "Status ukjend", "Status ukjent"),
    ("E17", TWO, List, "Følsomhet for medisiner: Escherichia coli", "Følsemd for medisinar: Escherichia coli", "Følsomhet for medisiner: Escherichia coli"),
    ("E18", TWO, Row("Mecillinam"), "0,125", "0,125", "0,125"),
    ("E19", "E19-negative-in-words", Row("Urin, dyrkning"), "Ingen vekst", "Ingen vekst", "Ingen vekst"),
    ("E19", "E19-negative-in-words", Row("Norovirus RNA"), "Ikke påvist", "Ikke påvist", "Ikke påvist"),
    ("E20", "E20-pathology-whole", List, "Materialet var uegnet eller for lite", "Materialet var ueigna eller for lite", "Materialet var uegnet eller for lite"),
    ("E21", "E15-E21-imaging", List, "Beskrevet sammen med de andre undersøkelsene", "Skildra saman med dei andre undersøkingane", "Beskrevet sammen med de andre undersøkelsene"),
    ("E22", "E17-E22-culture", List, "Ingen vekst", "Ingen vekst", "Ingen vekst"),
    ("E23", REFERENCES, List, "1 delprøve kunne ikke vises.", "1 delprøve kunne ikkje visast.", "1 delprøve kunne ikke vises."),
    ("E24", REFERENCES, Row("Ved urn"), "1,0", "1,0", "1,0"),
    ("E24", REFERENCES, Row("Innebygd"), "2,0", "2,0", "2,0"),
    ("E25", "E25-names", List, "Ukjent analyse (LOK7)", "Ukjend analyse (LOK7)", "Ukjent analyse (LOK7)"),
    ("E25", "E25-names", List, "Analyse uten navn", "Analyse utan namn", "Analyse uten navn"),
    ("E25", "E25-names", Row("P-Kolesterol"), "4 mmol/L", "4 mmol/L", "4 mmol/L"),
    ("E26", "E26-attachments", Page("diagnosticreport-r1"), "Last ned: Brev fra laboratoriet (PDF, 1 kB)", "Last ned: Brev fra laboratoriet (PDF, 1 kB)", "Last ned: Brev fra laboratoriet (PDF, 1 kB)"),
    ("E27", "E20-E21-E27-text-reports", Page("observation-mr"), "Et vedlegg finnes hos dem som behandlet deg. Det vises ikke her.", "Eit vedlegg finst hos dei som behandla deg. Det blir ikkje vist her.", "Et vedlegg finnes hos dem som behandlet deg. Det vises ikke her."),
    ("E28", "E28-withheld", List, "Innholdet vises fra 15. januar 2099", "Innhaldet blir vist frå 15. januar 2099", "Innholdet vises fra"),
    ("E28", TOLD, List, "3. november 2026", "3. november 2026", "3.11.2026"),
    ("E28", TOLD, Page("diagnosticreport-r1"), "Tekst fra laboratoriet vises ikke.", "Tekst frå laboratoriet blir ikkje vist.", "Tekst fra laboratoriet vises ikke."),
    ("E28", TOLD, Row("Hovedprøve"), "Tekst fra laboratoriet vises ikke.", "Tekst frå laboratoriet blir ikkje vist.", "Tekst fra laboratoriet vises ikke."),
    ("E28", TOLD, Row("Hovedprøve"), "1 delprøve kunne ikke vises.", "1 delprøve kunne ikkje visast.", "1 delprøve kunne ikke vises."),
    ("E29", "E29-reservation", List, "Du har reservert deg", "Du har reservert deg", "Du har reservert deg"),
    ("E29", "E29-blocked-here", List, "Du har sperret for dette stedet", "Du har sperra for denne staden", "Du har sperret for dette stedet"),
    ("E29", "E29-blocked-everywhere", List, "Du har sperret for alle", "Du har sperra for alle", "Du har sperret for alle"),
    ("E29", "E29-not-found", List, "Kilden fant ingen svar", "Kjelda fann ingen svar", "Kilden fant ingen svar"),
    ("E29", "E29-warning", List, "Lista kan være ufullstendig", "Lista kan vere ufullstendig", "Lista kan være ufullstendig"),
    ("E35", "E20-E21-E27-text-reports", Page("observation-mr"), "Normale funn <b>uten</b> & med", "Normale funn <b>uten</b> & med", "Normale funn <b>uten</b> & med"),
    ("E36", "E36-E39-E40-answer", Row("Kalium"), "4,2 mmol/L", "4,2 mmol/L", "4,2 mmol/L"),
    ("E37", PARTIES, List, "Áile Fjellstua, Lyngheia legesenter", "Áile Fjellstua, Lyngheia legesenter", "Áile Fjellstua, Lyngheia legesenter"),
    ("E37", PARTIES, Page("observation-b"), "Navn ikke oppgitt", "Namn ikkje oppgitt", "Navn ikke oppgitt"),
    ("E37", "E37-who-analysed", Page("observation-a"), "LaboratoriumFjordheim sykehus", "LaboratoriumFjordheim sykehus", "LaboratoriijaFjordheim sykehus"),
    ("E37", "E37-who-analysed", Page("observation-d"), "Utført avSjøbris sykehus", "Utført avSjøbris sykehus", "Utført avSjøbris sykehus"),
    ("E38", "E38-coded-comments", Page("observation-a"), "Laboratoriet anbefaler ny celleprøve. Tidspunkt: om 3 måneder.", "Laboratoriet tilrår ny celleprøve. Tidspunkt: om 3 månader.", "Laboratoriet anbefaler ny celleprøve. Tidspunkt: om 3 måneder."),
    ("E41", PARTIES, List, "Prøvetidspunkt ukjent", "Prøvetidspunkt ukjent", "Prøvetidspunkt ukjent"),
    ("E43", "E43-long-text", List, "Svaret er en tekst. Åpne svaret for å lese den.", "Svaret er ein tekst. Opne svaret for å lese han.", "Svaret er en tekst. Åpne svaret for å lese den."),
    ("E43", "E43-long-text", Page("observation-a"), "Andre linje med æøå og á č đ ŋ š ŧ ž.", "Andre linje med æøå og á č đ ŋ š ŧ ž.", "Andre linje med æøå og á č đ ŋ š ŧ ž."),
    ("E45", "E45-categories", List, "Mikrobiologisk undersøkelse", "Mikrobiologisk undersøking", "Mikrobiologisk undersøkelse"),
];
