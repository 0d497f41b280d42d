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
    pub(crate) answers: [(u16, Shows); 4],
    /// Where nobody is signed in.
    pub(crate) signed_out: u16,
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
