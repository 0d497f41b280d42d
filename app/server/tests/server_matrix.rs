//! Who × whom × resource type × operation × route, asked of a server that listens: what each request is answered with, and that nothing
//! of a stranger is in it.
//!
//! What must come is told by two tables that somebody wrote by hand: [`rules::RELATIONS`] says who may act for whom, and
//! [`routes::ROUTES`] what each request then gives. Nothing of either is taken from the code that is tried.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "server_matrix/routes.rs"]
mod routes;
#[path = "server_matrix/rules.rs"]
mod rules;
mod support;
#[path = "server_matrix/world.rs"]
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use http::{Method, StatusCode};
use routes::ROUTES;
use rules::{Between, RELATIONS, Route, Shows, between, connected, consent_of, gives, persons, whoever};
use support::{Browser, Server};
use world::{TYPES, address, canary, key_of, name_of, server};

/// What one request was answered with, held against what it must be.
struct Tried {
    requests: usize,
    cells: usize,
    wrong: Vec<String>,
}

impl Tried {
    fn new() -> Self {
        Self { requests: 0, cells: 0, wrong: Vec::new() }
    }

    fn add(&mut self, other: Self) {
        self.requests += other.requests;
        self.cells += other.cells;
        self.wrong.extend(other.wrong);
    }

    fn holds(&mut self, is_so: bool, said: impl FnOnce() -> String) {
        self.cells += 1;
        if !is_so {
            self.wrong.push(said());
        }
    }
}

/// A browser in which somebody is signed in, as what it is seen from outside.
struct Session {
    browser: Browser,
    /// `""`: nobody is signed in.
    who: &'static str,
    /// Whose pages it shows: `who`'s own, where nobody is acted for.
    whose: &'static str,
    /// Of the pages of whom one acts for. Empty: one's own.
    mark: String,
}

/// The server that is asked, and whose draft of a fullmakt is where.
struct World {
    server: Server,
    drafts: BTreeMap<&'static str, String>,
}

async fn world() -> World {
    let server = server();
    let mut drafts = BTreeMap::new();
    for who in whoever().filter(|who| gives(who)) {
        let begun = signed_in(&server, who).await.browser.get("/fullmakter/gi").await;
        let handle = begun.location().strip_prefix("/fullmakter/gi/").and_then(|way| way.strip_suffix("/hvem"));
        drafts.insert(who, handle.unwrap().to_owned());
    }
    World { server, drafts }
}

async fn signed_in(server: &Server, who: &'static str) -> Session {
    let mut browser = server.browser();
    let answer = browser.post("/logg-inn", &format!("person={}", server.key.handle(&key_of(who)))).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{who}: {}", answer.text);
    let mark = browser.mark().await;
    Session { browser, who, whose: who, mark }
}

/// Asks for one route with what is `whom`'s in it, and holds the answer against what it must be.
async fn tries(world: &World, session: &mut Session, whom: &'static str, route: &Route, between: Between) -> Tried {
    let mut tried = Tried::new();
    tried.requests = 1;
    let (path, form) = (filled(world, session, whom, route.path), filled(world, session, whom, &sent(route)));
    let headers = [("sec-fetch-site", "same-origin".to_owned())];
    let answer = session.browser.send(route.method.clone(), &path, &headers, &form).await;
    let (status, shows) = route.answers(between, whom);
    let Session { who, whose, .. } = *session;
    let cell = || format!("{who} as {whose}, {whom}'s: {} {} {}", route.method, route.path, &sent(route));
    tried.holds(answer.status.as_u16() == status, || format!("{}: {} and not {status}", cell(), answer.status));
    if between == Between::Nobody && !route.is_for_everybody() {
        let is_led = route.path.starts_with("/api/") || answer.location() == "/logg-inn";
        tried.holds(is_led, || format!("{}: led to {}", cell(), answer.location()));
    }
    let shown = match shows {
        Shows::Nothing => "",
        Shows::Whom | Shows::MaybeWhom => whom,
        Shows::Own => who,
    };
    let everything = format!("{}{:?}", answer.text, answer.headers);
    let words = words_in(&everything);
    for person in persons() {
        let may = person == shown && !shown.is_empty();
        for kind in TYPES {
            let there = words.contains(canary(person, kind).as_str());
            tried.holds(!there || (may && route.may_show(kind)), || format!("{}: {kind} of {person} is in it", cell()));
        }
        let is_listed = route.lists_persons() || (route.lists_the_connected() && connected(who, person));
        let is_known = [who, whose].contains(&person) || is_listed;
        tried.holds(is_known || !words.contains(name_of(person).as_str()), || {
            format!("{}: the name of {person}", cell())
        });
    }
    if matches!(shows, Shows::Whom | Shows::Own) {
        for kind in route.must_show {
            tried.holds(words.contains(canary(shown, kind).as_str()), || format!("{}: no {kind} of {shown}", cell()));
        }
    }
    tried
}

/// The invented words in an answer, in one walk through it.
fn words_in(everything: &str) -> BTreeSet<&str> {
    let words = everything.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.starts_with("kanari") || word.starts_with("Oppdiktet")).collect()
}

/// What stands for things in a route: addresses of whom, or what one who knows the source would try.
/// The form of a route, as a page that was drawn for who is signed in has it.
fn sent(route: &Route) -> String {
    match route.form {
        form if route.method != Method::POST || form.contains("hvem=") => form.to_owned(),
        "" => "hvem={mark}".to_owned(),
        form => format!("{form}&hvem={{mark}}"),
    }
}

fn filled(World { server, drafts }: &World, session: &Session, whom: &str, template: &str) -> String {
    let who = if session.who.is_empty() { whom } else { session.who };
    let handle = server.key.act_for(&key_of(who), &key_of(whom));
    template
        .replace("{plan}", &address(server, whom, "CarePlan/plan"))
        .replace("{entry}", &address(server, whom, "QuestionnaireResponse/dagbok"))
        .replace("{grant}", &server.key.grant(&key_of(whom), consent_of(whom)))
        .replace("{draft}", drafts.get(whom).map_or("0123456789abcdef0123456789abcdef", String::as_str))
        .replace("{handle}", &handle)
        .replace("{report}", &address(server, whom, "DiagnosticReport/svar"))
        .replace("{result}", &address(server, whom, "Observation/verdi"))
        .replace("{member}", &address(server, whom, "Observation/del"))
        .replace("{raw}", &format!("verdi-{whom}"))
        .replace("{patient}", whom)
        .replace("{mark}", &session.mark)
        .replace("{word}", &format!("kanari{whom}i"))
}

/// Everything that one who is signed in can try.
async fn all_of(world: Arc<World>, who: &'static str) -> Tried {
    let mut all = Tried::new();
    let mut own = signed_in(&world.server, who).await;
    for whom in persons() {
        let between = between(who, whom);
        if !connected(who, whom) {
            all.add(switches(&world.server, &mut own, whom, between).await);
            for route in ROUTES.iter().filter(|route| route.hands_out()) {
                all.add(tries(&world, &mut own, whom, route, between).await);
            }
            continue;
        }
        let mut session = signed_in(&world.server, who).await;
        if between != Between::Oneself {
            all.add(switches(&world.server, &mut session, whom, between).await);
        }
        for route in ROUTES {
            all.add(tries(&world, &mut session, whom, route, route.between(who, whom)).await);
        }
        // Whosever pages one sees: what is anybody else's is not to be had by its address.
        for third in persons().filter(|third| *third != whom && between != Between::Stranger) {
            for route in ROUTES.iter().filter(|route| route.hands_out()) {
                let as_what = match route.between(who, whom) {
                    Between::Closed => Between::Closed,
                    // What is for the person alone is refused before anything is looked for.
                    Between::Open if route.is_own_only() => Between::Closed,
                    _ => Between::Stranger,
                };
                all.add(tries(&world, &mut session, third, route, as_what).await);
            }
        }
    }
    all
}

/// Looks at one's own pages as somebody else sees them: those alone who see something.
async fn previews(world: &World, who: &'static str) -> Tried {
    let mut tried = Tried::new();
    for viewer in whoever().filter(|viewer| *viewer != who) {
        let mut session = signed_in(&world.server, who).await;
        let handle = world.server.key.act_for(&key_of(viewer), &key_of(who));
        let answer = session.browser.post("/dette-ser", &format!("til={handle}")).await;
        tried.requests += 1;
        let is_let_in = matches!(between(viewer, who), Between::Open | Between::Closed);
        let status = if is_let_in { StatusCode::SEE_OTHER } else { StatusCode::NOT_FOUND };
        tried.holds(answer.status == status, || format!("{who} looks as {viewer} does: {}", answer.status));
        if !is_let_in {
            continue;
        }
        // Every page says as whom one looks.
        session.whose = viewer;
        session.mark = session.browser.mark().await;
        for route in ROUTES.iter().filter(|route| route.is_read()) {
            let between = route.between(viewer, who);
            tried.add(tries(world, &mut session, who, route, between).await);
        }
    }
    tried
}

async fn switches(server: &Server, session: &mut Session, whom: &'static str, between: Between) -> Tried {
    let mut tried = Tried::new();
    let handle = server.key.act_for(&key_of(session.who), &key_of(whom));
    let answer = session.browser.post("/bytt-person", &format!("person={handle}")).await;
    let status = if between == Between::Stranger { 422 } else { 303 };
    tried.holds(answer.status.as_u16() == status, || {
        format!("{} switches to {whom}: {} and not {status}", session.who, answer.status)
    });
    if answer.status == StatusCode::SEE_OTHER {
        session.whose = whom;
        session.mark = session.browser.mark().await;
    }
    tried
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_request_is_answered_as_the_tables_say() {
    let world = Arc::new(world().await);
    let mut all = Tried::new();
    let asked: Vec<_> = whoever().map(|who| tokio::spawn(all_of(world.clone(), who))).collect();
    for asked in asked {
        all.add(asked.await.unwrap());
    }
    for who in whoever().filter(|who| persons().any(|person| person == *who)) {
        all.add(previews(&world, who).await);
    }
    for whom in persons() {
        for route in ROUTES {
            let browser = world.server.browser();
            let mut session = Session { browser, who: "", whose: "", mark: String::new() };
            all.add(tries(&world, &mut session, whom, route, Between::Nobody).await);
        }
    }
    assert!(all.wrong.is_empty(), "{} of {} cells: {:#?}", all.wrong.len(), all.cells, all.wrong);
    assert!(all.requests >= 6_000 && all.cells >= 800_000, "{} requests, {} cells", all.requests, all.cells);
}

/// What one no longer consents to is closed to oneself too: in no answer is there anything of one's own.
#[tokio::test]
async fn whoever_has_withdrawn_consent_gets_nothing_clinical_of_their_own() {
    let world = world().await;
    let mut session = signed_in(&world.server, "withdrawn").await;
    let mut closed = 0;
    for route in ROUTES {
        let (path, form) =
            (filled(&world, &session, "withdrawn", route.path), filled(&world, &session, "withdrawn", &sent(route)));
        let headers = [("sec-fetch-site", "same-origin".to_owned())];
        let answer = session.browser.send(route.method.clone(), &path, &headers, &form).await;
        let cell = format!("{} {} {}: {}", route.method, route.path, route.form, answer.status);
        assert!(!answer.status.is_server_error(), "{cell}");
        closed += usize::from(answer.status == StatusCode::FORBIDDEN);
        let everything = format!("{}{:?}", answer.text, answer.headers);
        let words = words_in(&everything);
        for kind in TYPES.iter().filter(|kind| **kind != "auditevent" || !route.is_log()) {
            assert!(!words.contains(canary("withdrawn", kind).as_str()), "{cell}: {kind}");
        }
    }
    assert!(closed >= 10, "{closed}");
}

/// The tables are whole: who is in the one is in the other, and each relation is tried.
#[test]
fn the_tables_hold_each_other() {
    let all: Vec<Between> = whoever().flat_map(|who| persons().map(move |whom| between(who, whom))).collect();
    for kind in [Between::Oneself, Between::Open, Between::Closed, Between::Stranger] {
        assert!(all.contains(&kind), "{kind:?}");
    }
    for who in whoever().chain(persons()) {
        assert!(world::born(who).is_some(), "{who} is in the world");
    }
    for who in whoever() {
        let own = persons().filter(|whom| between(who, whom) == Between::Oneself);
        assert!(own.eq(persons().filter(|whom| *whom == who)), "{who}: oneself is oneself: {RELATIONS}");
    }
    for method in [Method::GET, Method::HEAD, Method::POST] {
        assert!(ROUTES.iter().any(|route| route.method == method));
    }
}
