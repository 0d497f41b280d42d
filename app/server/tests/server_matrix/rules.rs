//! What must come, by hand.

use http::Method;

/// What `who` is to `whom`, on 25 November 2026.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Between {
    Oneself,
    /// May act for them, and results are open.
    Open,
    /// May act for them, and results are closed.
    Closed,
    Stranger,
    /// Nobody is signed in.
    Nobody,
}

/// `o` oneself, `+` results are open, `-` something is open and results are not, `.` something connects them and opens nothing,
/// `_` nothing connects them. Each row says why.
pub(crate) const RELATIONS: &str = "
           giver child9 child13 youth16 patient dead hidden full withdrawn
giver      o     _      _       _       _       _    .      .    _         # has given fullmakt to those below
full       +     _      _       _       _       .    .      o    .         # all areas; of the dead, the protected and who withdrew, nothing
services   -     _      _       _       _       _    _      _    _         # digital services only
ended      .     _      _       _       _       _    _      _    _         # it was ended
expired    .     _      _       _       _       _    _      _    _         # its last day was yesterday
later      .     _      _       _       _       _    _      _    _         # its first day is tomorrow
lastday    +     _      _       _       _       _    _      _    _         # its last day is today
draft      .     _      _       _       _       _    _      _    _         # never given
excepted   -     _      _       _       _       _    _      _    _         # reports are excepted, and so results
blocked    .     _      _       _       _       _    _      _    _         # has fullmakt, and is kept out
teen       .     _      _       _       _       _    _      _    _         # has fullmakt, and is 17
mother     _     +      -       .       _       _    _      _    _         # responsibility; under 12, from 12, from 16
father     _     .      .       .       _       _    _      _    _         # responsibility, lives elsewhere
foster     _     .      .       .       .       _    _      _    _         # foster parent, and guardian by document
kin        _     _      _       _       +       _    _      _    _         # decision in lack of capacity, nearest of kin
formerkin  _     _      _       _       .       _    _      _    _         # the decision is over
chained    .     _      _       _       _       _    _      +    _         # fullmakt from somebody with fullmakt
child13    _     _      o       _       _       _    _      _    _         # own sign-in
youth16    _     _      _       o       _       _    _      _    _         # nobody's to act for
hidden     .     _      _       _       _       _    o      .    _         # protected address; has fullmakt
stranger   .     _      _       _       _       _    _      _    _         # nothing at all
";

/// Who sees whose plan, besides one's own: a parent of a child under 12, and who is let into the area of plans (3), both of
/// somebody who has consented to as much as a plan asks for.
const PLAN_OPEN: [(&str, &str); 7] = [
    ("full", "giver"),
    ("services", "giver"),
    ("lastday", "giver"),
    ("excepted", "giver"),
    ("mother", "child9"),
    ("kin", "patient"),
    ("chained", "full"),
];

/// What somebody has of fullmakter: whose it is, the Consent, what the page that ends it is answered with, and the form that changes it;
/// and whether they may give, and so have a draft.
const HOLDINGS: [(&str, &str, u16, u16, bool); 4] = [
    ("giver", "fullmakt-giver-full", 200, 303, true),
    // Who received it ends it, and changes nothing.
    ("full", "fullmakt-giver-full", 200, 409, true),
    ("hidden", "fullmakt-giver-hidden", 200, 409, false),
    ("youth16", "", 404, 404, true),
];

fn holdings(whom: &str) -> (&'static str, u16, u16, bool) {
    let found = HOLDINGS.iter().find(|(whose, ..)| *whose == whom);
    found.map_or(("", 404, 404, false), |(_, consent, end, change, gives)| (*consent, *end, *change, *gives))
}

/// The id of a Consent of theirs that they see among their fullmakter. Empty: none.
pub(crate) fn consent_of(whom: &str) -> &'static str {
    holdings(whom).0
}

/// Whether they may give fullmakt.
pub(crate) fn gives(whom: &str) -> bool {
    holdings(whom).3
}

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let lines = RELATIONS.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| line.split('#').next().unwrap_or_default().split_whitespace().collect())
}

pub(crate) fn persons() -> impl Iterator<Item = &'static str> {
    rows().next().unwrap_or_default().into_iter()
}

pub(crate) fn whoever() -> impl Iterator<Item = &'static str> {
    rows().skip(1).filter_map(|row| row.first().copied())
}

pub(crate) fn between(who: &str, whom: &str) -> Between {
    let row = rows().skip(1).find(|row| row.first() == Some(&who)).unwrap_or_default();
    let column = persons().position(|person| person == whom);
    match column.and_then(|column| row.get(column + 1)).copied() {
        Some("o") => Between::Oneself,
        Some("+") => Between::Open,
        Some("-") => Between::Closed,
        Some("." | "_") => Between::Stranger,
        other => panic!("{who} and {whom}: {other:?}"),
    }
}

/// Whether anything connects the two, so that each request is tried; of all others those that name one thing of theirs are.
pub(crate) fn connected(who: &str, whom: &str) -> bool {
    let row = rows().skip(1).find(|row| row.first() == Some(&who)).unwrap_or_default();
    let column = persons().position(|person| person == whom);
    column.and_then(|column| row.get(column + 1)) != Some(&"_")
}

/// The same, of the plan.
fn between_of_plan(who: &str, whom: &str) -> Between {
    match between(who, whom) {
        Between::Open | Between::Closed if PLAN_OPEN.contains(&(who, whom)) => Between::Open,
        Between::Open | Between::Closed => Between::Closed,
        other => other,
    }
}

/// What a route is about: whether it is open is another question for each, and it shows nothing of another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    Results,
    Plan,
    Log,
}

/// Whose content is in an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shows {
    Nothing,
    /// Of `whom`, and of nobody else.
    Whom,
    /// The same, and there may be none.
    MaybeWhom,
    /// Of the one who is signed in: what was asked for is not there, or is asked of oneself.
    Own,
}

pub(crate) struct Route {
    pub(crate) method: Method,
    pub(crate) path: &'static str,
    pub(crate) form: &'static str,
    /// Resource types of which something must be in what is shown.
    pub(crate) must_show: &'static [&'static str],
    /// For oneself, where results are open, where they are closed, and of a stranger's.
    answers: [(u16, Shows); 4],
    /// Where nobody is signed in.
    signed_out: u16,
}

impl Route {
    fn about(&self) -> About {
        match self.path.split(['/', '?']).nth(1) {
            Some("egenbehandling") => About::Plan,
            Some("logg") => About::Log,
            _ => About::Results,
        }
    }

    pub(crate) fn between(&self, who: &str, whom: &str) -> Between {
        if self.about() == About::Plan { between_of_plan(who, whom) } else { between(who, whom) }
    }

    /// Whether something of a type may be in an answer to whom it is open. Consents and messages are in none.
    pub(crate) fn may_show(&self, kind: &str) -> bool {
        let of_plan = ["careplan", "condition", "entry"];
        match self.about() {
            About::Results => !of_plan.contains(&kind) && !["consent", "communication", "auditevent"].contains(&kind),
            About::Plan => of_plan.contains(&kind),
            About::Log => kind == "auditevent",
        }
    }

    pub(crate) fn answers(&self, between: Between, whom: &str) -> (u16, Shows) {
        let [own, open, closed, stranger] = self.answers;
        match between {
            Between::Oneself => (self.own(whom).unwrap_or(own.0), own.1),
            Between::Open => open,
            Between::Closed => closed,
            Between::Stranger => stranger,
            Between::Nobody => (self.signed_out, Shows::Nothing),
        }
    }

    /// Of one's own, where it depends on what one has.
    fn own(&self, whom: &str) -> Option<u16> {
        let (consent, end, change, gives) = holdings(whom);
        match (self.path, self.method == Method::GET) {
            ("/fullmakter/{grant}/avslutt", true) => Some(end),
            ("/fullmakter/{grant}/avslutt", false) => Some(if consent.is_empty() { 404 } else { 409 }),
            ("/fullmakter/{grant}/endre", false) => Some(change),
            ("/fullmakter/gi/{draft}/hvem", true) => Some(if gives { 200 } else { 303 }),
            _ => None,
        }
    }

    pub(crate) fn is_for_everybody(&self) -> bool {
        !matches!(self.signed_out, 303 | 401)
    }

    pub(crate) fn is_log(&self) -> bool {
        self.about() == About::Log
    }

    /// Names of those whom one may act for, or who have looked.
    pub(crate) fn lists_persons(&self) -> bool {
        self.is_log() || self.path == "/bytt-person"
    }

    /// Names of those alone whom a fullmakt connects one with.
    pub(crate) fn lists_the_connected(&self) -> bool {
        ["/varsler", "/fullmakter", "/fullmakter/{grant}/avslutt", "/hvem-ser"].contains(&self.path)
    }

    /// For the person alone, whoever acts for them.
    pub(crate) fn is_own_only(&self) -> bool {
        self.answers[1].0 == 403
    }

    /// A page that shows whom it is open to what it is about.
    pub(crate) fn is_read(&self) -> bool {
        self.method == Method::GET
            && !self.must_show.is_empty()
            && self.answers[1].0 == 200
            && !self.path.contains("{mark}")
    }

    /// Hands out one thing of a person's by its address: tried of everybody, whatever connects them.
    pub(crate) fn hands_out(&self) -> bool {
        let is_file = self.path.contains("last-ned/") && self.path.contains("?svar=");
        let ends = ["{report}", "/vedlegg/1", "{plan}", "/ark", "/kort", "{entry}", "/versjoner", "{grant}/avslutt"];
        let is_one = !self.path.contains('?') && ends.iter().any(|end| self.path.ends_with(end));
        self.method == Method::GET && (is_file || is_one)
    }
}

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
    post("/se-eller-vent", "bilder=na", [(303, N), (403, N), (403, N), (303, N)], &[], 303),
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
    get("/egenbehandling/eget/{result}/versjoner", [(404, N), (403, N), (403, N), (404, N)], &[], 303),
    get("/egenbehandling/nodhjelp", ALWAYS, &[], 200),
    // What is written beside a plan: by the person, and by whom the plan is open to, who are asked first. What one wants and
    // has read is for the person alone to say. A result is nothing that one wrote.
    get("/egenbehandling/eget/ny/vekt", [(200, N), (200, N), (403, N), (200, N)], &[], 303),
    get("/egenbehandling/eget/ny/mal", OWN_ONLY, &[], 303),
    post("/egenbehandling/eget/ny/lest", "plan={plan}", [(303, N), (403, N), (403, N), (303, N)], &[], 303),
    post("/egenbehandling/eget/ny/vekt", "nokkel={mark}&verdi=81", [(303, N), (303, N), (403, N), (303, N)], &[], 303),
    post(
        "/egenbehandling/eget/{result}",
        "hva=vekt&verdi=81&sett=0",
        [(404, N), (303, N), (403, N), (404, N)],
        &[],
        303,
    ),
    post("/egenbehandling/eget/{result}/slett", "sett=0", [(404, N), (303, N), (403, N), (404, N)], &[], 303),
    post(
        "/egenbehandling/eget/bekreft",
        "tilbake=/egenbehandling/eget",
        [(303, N), (303, N), (403, N), (303, N)],
        &[],
        303,
    ),
    get("/egenbehandling/eget/ny/hoyde", NEVER, &[], 303),
    get("/egenbehandling/eget/{result}", NO_ENTRY, &[], 303),
    get("/egenbehandling/eget/{result}/slett", NO_ENTRY, &[], 303),
    // On one's own device: never for somebody else, and not where it was not chosen.
    get("/egenbehandling/uten-nett", OWN_ONLY, &[], 303),
    get("/api/uten-nett", [(404, N), (401, N), (401, N), (404, N)], &[], 401),
    get("/api/tilgang?viser=uten-nett&hvem={mark}", [(404, N); 4], &[], 401),
    post("/egenbehandling/uten-nett", "", [(303, N), (403, N), (403, N), (303, N)], &[], 303),
    // For the person alone, also of whoever acts for them.
    get("/logg?vis=900", LOG, &["auditevent"], 303),
    get("/logg/last-ned/csv", LOG, &["auditevent"], 303),
    get("/logg?svar={report}&vis=900", [(200, W), (403, N), (403, N), (404, N)], &["auditevent"], 303),
    get("/varsler", OWN_ONLY, &[], 303),
    post("/varsler", "gjor=lest-alle", [(303, N), (403, N), (403, N), (303, N)], &[], 303),
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
