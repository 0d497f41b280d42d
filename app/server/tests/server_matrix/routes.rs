//! What each request is answered with, by hand.

use http::Method;

use super::rules::{Route, Shows};

const N: Shows = Shows::Nothing;
const W: Shows = Shows::Whom;
const M: Shows = Shows::MaybeWhom;
const S: Shows = Shows::Own;

/// Shows all of the person: where there is nothing to act on, one's own.
const ALL: [(u16, Shows); 4] = [(200, W), (200, W), (403, N), (200, S)];
/// A page of what is open: of whom results are closed, there is no result on it.
const HOME: [(u16, Shows); 4] = [(200, W), (200, W), (200, N), (200, S)];
/// As a file.
const MARKED: [(u16, Shows); 4] = [(200, W), (200, W), (403, N), (200, S)];
const ONE: [(u16, Shows); 4] = [(200, W), (200, W), (403, N), (404, N)];
const JSON: [(u16, Shows); 4] = [(200, W), (200, W), (401, N), (200, S)];
const FURTHER: [(u16, Shows); 4] = [(200, M), (200, M), (401, N), (200, S)];
const OWN_ONLY: [(u16, Shows); 4] = [(200, N), (403, N), (403, N), (200, N)];
const LOG: [(u16, Shows); 4] = [(200, W), (403, N), (403, N), (200, S)];
const NEVER: [(u16, Shows); 4] = [(404, N), (404, N), (404, N), (404, N)];
/// An address of something else than what one wrote.
const NO_ENTRY: [(u16, Shows); 4] = [(404, N), (404, N), (403, N), (404, N)];
/// Something that one wrote beside one's plan: whoever else sees the plan does not correct it.
const ENTRY: [(u16, Shows); 4] = [(200, W), (303, N), (403, N), (404, N)];
/// A page of one's own, by an address that is another one's to everybody else.
const OWN: [(u16, Shows); 4] = [(404, N), (403, N), (403, N), (404, N)];
/// For whoever the plan is open to, who are asked first.
const WRITES: [(u16, Shows); 4] = [(303, N), (303, N), (403, N), (303, N)];
const NOT_WRITTEN: [(u16, Shows); 4] = [(404, N), (303, N), (403, N), (404, N)];
const LED: [(u16, Shows); 4] = [(303, N), (403, N), (403, N), (303, N)];
const ALWAYS: [(u16, Shows); 4] = [(200, N), (200, N), (200, N), (200, N)];

const fn get(
    path: &'static str,
    answers: [(u16, Shows); 4],
    must_show: &'static [&'static str],
    signed_out: u16,
) -> Route {
    Route { method: Method::GET, path, form: "", must_show, answers, signed_out }
}

const fn head(path: &'static str, answers: [(u16, Shows); 4]) -> Route {
    Route { method: Method::HEAD, path, form: "", must_show: &[], answers, signed_out: 303 }
}

const fn post(
    path: &'static str,
    form: &'static str,
    answers: [(u16, Shows); 4],
    must_show: &'static [&'static str],
    signed_out: u16,
) -> Route {
    Route { method: Method::POST, path, form, must_show, answers, signed_out }
}

const RESULTS: &[&str] = &["observation"];
const REPORT: &[&str] = &["diagnosticreport", "observation"];
const PLAN: &[&str] = &["careplan", "condition"];
const TITLE: &[&str] = &["careplan"];
const WRITTEN: &[&str] = &["entry"];
const FHIR: &[&str] = &["diagnosticreport", "observation", "specimen", "servicerequest", "practitionerrole"];

pub(crate) const ROUTES: &[Route] = &[
    // Pages.
    get("/", HOME, RESULTS, 200),
    get("/provesvar", ALL, RESULTS, 303),
    get("/provesvar?vis=alle&patient={patient}&subject={patient}&_include=*&_id=verdi-{patient}", ALL, RESULTS, 303),
    get("/provesvar/{report}", ONE, REPORT, 303),
    get("/provesvar/{result}", ONE, RESULTS, 303),
    get("/provesvar/{member}", ONE, &[], 303),
    get("/provesvar/{result}/utvikling", ONE, RESULTS, 303),
    get("/provesvar/{raw}", NEVER, &[], 303),
    get("/provesvar/Observation%2F{raw}", NEVER, &[], 303),
    head("/provesvar", [(200, N), (200, N), (403, N), (200, N)]),
    head("/provesvar/{result}", [(200, N), (200, N), (403, N), (404, N)]),
    post("/provesvar", "periode=5-ar&hvem={mark}", [(303, N); 4], &[], 303),
    // What leaves as a file.
    get("/provesvar/{report}/vedlegg/1", ONE, &["attachment"], 303),
    get("/provesvar/{report}/vedlegg/2", [(404, N), (404, N), (403, N), (404, N)], &[], 303),
    get("/provesvar/last-ned/csv?hvem={mark}", MARKED, REPORT, 303),
    get("/provesvar/last-ned/fhir?hvem={mark}", MARKED, FHIR, 303),
    get("/provesvar/last-ned/fhir", [(200, W), (409, N), (409, N), (200, S)], FHIR, 303),
    get("/provesvar/last-ned/csv?svar={result}", ONE, RESULTS, 303),
    get("/provesvar/last-ned/fhir?svar={report}", ONE, REPORT, 303),
    head("/provesvar/last-ned/fhir?svar={report}", [(200, N), (200, N), (403, N), (404, N)]),
    // What scripts ask for; a place in the list is no way to another person's.
    get("/api/provesvar?fra=0&hvem={mark}", JSON, RESULTS, 401),
    get("/api/provesvar?fra=0", [(401, N); 4], &[], 401),
    get("/api/provesvar?fra=1&hvem={mark}&_include=*&patient={patient}", FURTHER, &[], 401),
    get("/api/provesvar?fra=999999&hvem={mark}", FURTHER, &[], 401),
    post("/api/provesvar", "hvem={mark}&periode=", JSON, RESULTS, 401),
    // Nobody finds by another's words.
    post("/api/provesvar", "hvem={mark}&sok={word}", [(200, W), (200, W), (401, N), (200, N)], RESULTS, 401),
    // Marks and choices.
    post("/merker", "gjor=lest-alle&hvem={mark}", [(303, N), (200, N), (200, N), (303, N)], &[], 303),
    post("/merker", "gjor=vent&svar={report}", [(303, N), (403, N), (403, N), (404, N)], &[], 303),
    post("/merker", "gjor=se&svar={result}", [(303, N), (403, N), (403, N), (404, N)], &[], 303),
    get("/se-eller-vent", OWN_ONLY, &[], 303),
    post("/se-eller-vent", "bilder=na", LED, &[], 303),
    // Plans, on the screen and on paper; what they said before; what stands beside them.
    get("/egenbehandling", ALL, PLAN, 303),
    get("/egenbehandling?patient={patient}&subject={patient}&_include=*", ALL, PLAN, 303),
    get("/egenbehandling/historikk", ALL, TITLE, 303),
    get("/egenbehandling/historikk?fra={plan}&til={plan}", ALL, TITLE, 303),
    get("/egenbehandling/plan/{plan}", ONE, PLAN, 303),
    get("/egenbehandling/plan/{plan}/ark", ONE, TITLE, 303),
    get("/egenbehandling/plan/{plan}/kort", ONE, TITLE, 303),
    head("/egenbehandling/plan/{plan}", [(200, N), (200, N), (403, N), (404, N)]),
    get("/egenbehandling/plan/{result}", [(404, N), (404, N), (403, N), (404, N)], &[], 303),
    get("/egenbehandling/plan/plan-{patient}", NEVER, &[], 303),
    get("/egenbehandling/eget", ALL, WRITTEN, 303),
    get("/egenbehandling/eget?vis=alle&patient={patient}", ALL, WRITTEN, 303),
    get("/egenbehandling/eget/over-tid/vekt", ALL, &[], 303),
    get("/egenbehandling/eget/over-tid/hoyde", NEVER, &[], 303),
    get("/egenbehandling/eget/{entry}", ENTRY, WRITTEN, 303),
    get("/egenbehandling/eget/{entry}/slett", ENTRY, &[], 303),
    get("/egenbehandling/eget/{entry}/versjoner", [(200, W), (403, N), (403, N), (404, N)], WRITTEN, 303),
    get("/egenbehandling/eget/{result}/versjoner", OWN, &[], 303),
    get("/egenbehandling/nodhjelp", ALWAYS, &[], 200),
    // What is written beside a plan: by the person, and by whom the plan is open to, who are asked first. What one wants and
    // has read is for the person alone to say. A result is nothing that one wrote.
    get("/egenbehandling/eget/ny/vekt", [(200, N), (200, N), (403, N), (200, N)], &[], 303),
    get("/egenbehandling/eget/ny/mal", OWN_ONLY, &[], 303),
    post("/egenbehandling/eget/ny/lest", "plan={plan}", LED, &[], 303),
    post("/egenbehandling/eget/ny/vekt", "nokkel={mark}&verdi=81", WRITES, &[], 303),
    post("/egenbehandling/eget/{result}", "hva=vekt&verdi=81&sett=0", NOT_WRITTEN, &[], 303),
    post("/egenbehandling/eget/{result}/slett", "sett=0", NOT_WRITTEN, &[], 303),
    post("/egenbehandling/eget/bekreft", "tilbake=/egenbehandling/eget", WRITES, &[], 303),
    get("/egenbehandling/eget/ny/hoyde", NEVER, &[], 303),
    get("/egenbehandling/eget/{result}", NO_ENTRY, &[], 303),
    get("/egenbehandling/eget/{result}/slett", NO_ENTRY, &[], 303),
    // On one's own device: never for somebody else, and not where it was not chosen.
    get("/egenbehandling/uten-nett", OWN_ONLY, &[], 303),
    get("/api/uten-nett", [(404, N), (401, N), (401, N), (404, N)], &[], 401),
    get("/api/tilgang?viser=uten-nett&hvem={mark}", [(404, N); 4], &[], 401),
    post("/egenbehandling/uten-nett", "", LED, &[], 303),
    // Where an open page goes by itself: what is open leads on, and of what is closed it says why.
    get("/tilgang?viser=svar&hvem={mark}", [(303, N), (303, N), (403, N), (303, N)], &[], 303),
    // For the person alone, also of whoever acts for them.
    get("/logg?vis=900", LOG, &["auditevent"], 303),
    get("/logg/last-ned/csv", LOG, &["auditevent"], 303),
    get("/logg?svar={report}&vis=900", [(200, W), (403, N), (403, N), (404, N)], &["auditevent"], 303),
    get("/varsler", OWN_ONLY, &[], 303),
    post("/varsler", "gjor=lest-alle", LED, &[], 303),
    get("/fullmakter", OWN_ONLY, &[], 303),
    get("/bytt-person", ALWAYS, &[], 303),
    get("/hvem-ser", OWN_ONLY, &[], 303),
    get("/dette-ser", [(405, N); 4], &[], 405),
    // A handle of somebody whom one would see, and not of one who sees.
    post("/dette-ser", "til={handle}", OWN, &[], 303),
    post("/dette-ser", "til={patient}", OWN, &[], 303),
    get("/fullmakter/gi/{draft}/hvem", LED, &[], 303),
    get("/fullmakter/gi/{draft}/hva", LED, &[], 303),
    get("/fullmakter/gi/{draft}/hvor-lenge", LED, &[], 303),
    get("/fullmakter/gi/{draft}/bekreft", LED, &[], 303),
    get("/fullmakter/gi/{draft}/hvorfor", OWN, &[], 303),
    post("/fullmakter/gi/{draft}/hvem", "nummer=1&etternavn=x&til=neste", LED, &[], 303),
    post("/fullmakter/gi/{draft}/bekreft", "til=bekreft", LED, &[], 303),
    post("/fullmakter/gi/0000/slett", "", LED, &[], 303),
    get("/fullmakter/{grant}/avslutt", OWN, &[], 303),
    post("/fullmakter/{grant}/avslutt", "sett=0", OWN, &[], 303),
    post("/fullmakter/{grant}/endre", "steg=hva", OWN, &[], 303),
    // The source is not to be had.
    get("/Patient/{patient}", NEVER, &[], 404),
    get("/Observation?patient={patient}&_include=*", NEVER, &[], 404),
    get("/DiagnosticReport/svar-{patient}", NEVER, &[], 404),
    get("/AuditEvent?entity=Patient/{patient}", NEVER, &[], 404),
    get("/Consent?patient={patient}", NEVER, &[], 404),
    get("/hjelp?patient={patient}", ALWAYS, &[], 200),
];
