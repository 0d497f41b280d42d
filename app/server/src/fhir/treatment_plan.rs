//! What the base has of plans about one person: asked, checked, and nothing else let in.

use std::sync::LazyLock;

use innsyn_domain::access::{Acting, OWN_MEASUREMENT, PLAN_REQUEST};
use innsyn_domain::lab_results::Entry;
use innsyn_domain::treatment_plan::entries::{MeasurandCode, measurands};
use innsyn_domain::treatment_plan::{HAVE_VERSIONS, MOST_KEPT};
use serde_json::Value;

use super::access::{Gate, IDS};
use super::entries;
use super::questions::Ways;
use super::source::{Answer, Budget, Source, SourceFault};

/// What is let in about one person.
#[derive(Debug)]
pub(crate) struct Delivered {
    pub(crate) entries: Vec<Entry>,
    /// `false`: something could not be had, or not whole.
    pub(crate) is_whole: bool,
    /// The base says that the person has not consented to having a plan shared.
    pub(crate) no_consent: bool,
    pub(crate) history: History,
}

/// What the base has kept of the plans from before they were changed.
#[derive(Debug)]
pub(crate) enum History {
    NotAsked,
    /// The base gives none.
    NotGiven,
    /// All versions of what plans are made of. `is_whole`: none of them is missing.
    Given {
        versions: Vec<Entry>,
        is_whole: bool,
    },
}

/// A type, what it belongs to, and a parameter beside the person with its value.
type Kind = (&'static str, &'static str, Option<(&'static str, &'static str)>);

/// The plans come first: without them there is nothing to show.
///
/// Of Observations only how somebody manages (Clinical Frailty Scale, SNOMED CT), own measurements, and what else was measured of
/// the same things are asked for: results are no part of a plan.
const KINDS: [Kind; 9] = [
    ("CarePlan", "CarePlan", None),
    ("Condition", "Condition", None),
    GOALS,
    OWN_MEASUREMENTS,
    OWN_WORDS,
    ("ServiceRequest", PLAN_REQUEST, Some(("intent", "plan"))),
    ("MedicationRequest", "MedicationRequest", None),
    ("CareTeam", "CareTeam", None),
    ("Observation", "Observation", Some(("code", "763264000"))),
];

const GOALS: Kind = ("Goal", "Goal", None);
/// The code system and code are those of `domain::treatment_plan::entries`.
const OWN_MEASUREMENTS: Kind =
    ("Observation", OWN_MEASUREMENT, Some(("category", "https://innsyn.example/fhir/CodeSystem/eget|maling")));
const OWN_WORDS: Kind = ("QuestionnaireResponse", "QuestionnaireResponse", None);

/// What a person can measure, and others can too: other apps send it, and health personnel write it.
static MEASURED: LazyLock<String> = LazyLock::new(|| {
    let codes = measurands().iter().flat_map(|it| it.codes.iter().chain(&it.also));
    let token = |it: &MeasurandCode| match it.system.starts_with("no-kodeverk-") {
        // It is written in several ways, and the code is nobody else's.
        true => it.code.clone(),
        false => format!("{}|{}", it.system, it.code),
    };
    codes.map(token).collect::<Vec<_>>().join(",")
});

/// A laboratory uses one of these codes too, and has thousands of results for some. A plan does not wait for them all: the newest
/// come, and where that is not everything, it is said.
const MEASURED_BYTES: usize = 4 * 1024 * 1024;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    Plan,
    /// What the plans were before, too; that is for the person alone.
    Versions,
    /// Only what was written beside it.
    Entries,
}

impl Wanted {
    fn kinds(self) -> Vec<Kind> {
        match self {
            Self::Plan | Self::Versions => {
                KINDS.into_iter().chain([("Observation", "Observation", Some(("code", &**MEASURED)))]).collect()
            }
            Self::Entries => vec![GOALS, OWN_MEASUREMENTS, OWN_WORDS],
        }
    }
}

/// One search.
struct Question {
    kind: &'static str,
    /// How it names the person.
    param: &'static str,
    person: String,
    more: Option<(&'static str, &'static str)>,
}

/// Asks for everything that is wanted, and lets in what `acting` may see.
pub(crate) async fn ask(
    source: &Source,
    acting: &Acting,
    wanted: Wanted,
    budget: &Budget,
) -> Result<Delivered, SourceFault> {
    let questions = questions(source, acting, wanted);
    let of_measured = &Budget::of(MEASURED_BYTES);
    let asked = questions.iter().map(|question| async move {
        let person = (question.param, question.person.as_str());
        let params: Vec<(&str, &str)> = std::iter::once(person).chain(question.more).collect();
        match question.more == Some(("code", &**MEASURED)) {
            true => source.search_newest_first(question.kind, &params, of_measured).await,
            false => source.search(question.kind, &params, budget).await,
        }
    });
    let answers = futures_util::future::join_all(asked).await;
    let is_known = |question: &Question, answer: &Result<Answer, SourceFault>| {
        !answer.as_ref().is_err_and(|fault| is_unknown(question.param, fault))
    };
    let all = questions.iter().zip(answers).filter(|(question, answer)| is_known(question, answer));
    let mut delivered =
        Delivered { entries: Vec::new(), is_whole: true, no_consent: false, history: History::NotAsked };
    let mut gate = Gate::default();
    let mut plans = None;
    for (question, answer) in all {
        match answer {
            Ok(answer) => {
                delivered.is_whole &= !answer.cut_off;
                let outcomes = answer.outcomes.into_iter();
                delivered.entries.extend(outcomes.map(|resource| Entry { full_url: None, resource, included: false }));
                gate.take(acting, answer.entries, source);
                if question.kind == "CarePlan" {
                    plans = Some(Ok(()));
                }
            }
            Err(SourceFault::NoPlanConsent) => delivered.no_consent = true,
            Err(fault) => {
                tracing::warn!(kind = question.kind, %fault, "the FHIR base gave nothing of this type");
                delivered.is_whole = false;
                if question.kind == "CarePlan" || wanted == Wanted::Entries {
                    plans.get_or_insert(Err(fault));
                }
            }
        }
    }
    if let (Some(Err(fault)), false) = (plans, delivered.no_consent) {
        return Err(fault);
    }
    delivered.is_whole &= let_in_parts(&mut gate, source, acting, budget).await;
    delivered.is_whole &= gate.let_in_all_referred(source, acting, budget).await;
    if gate.dropped > 0 {
        tracing::warn!(dropped = gate.dropped, "the FHIR base gave resources of others, or of nobody: dropped");
    }
    delivered.entries.append(&mut gate.admitted);
    if wanted == Wanted::Versions && acting.is_oneself() && !acting.is_preview() {
        delivered.history = history(source, acting, &delivered.entries, budget).await;
    }
    Ok(delivered)
}

/// Of these a person has more than what belongs to plans, and only a part is asked for. What a plan refers to beside that is asked for
/// by id. `false`: some of it could not be had.
const NOT_ALL_ASKED_FOR: [&str; 2] = ["Observation", "ServiceRequest"];

async fn let_in_parts(gate: &mut Gate, source: &Source, acting: &Acting, budget: &Budget) -> bool {
    let (ways, mut is_whole) = (ways(source, acting), true);
    for kind in NOT_ALL_ASKED_FOR.into_iter().filter(|kind| acting.may_ask_for(kind)) {
        let ids = gate.referred("CarePlan", kind, source);
        for ids in ids.chunks(IDS) {
            for (param, person) in &ways {
                let params = [(*param, person.as_str()), ("_id", &ids.join(","))];
                match source.search(kind, &params, budget).await {
                    Ok(answer) => gate.take(acting, answer.entries, source),
                    Err(fault) if is_unknown(param, &fault) => {}
                    Err(fault) => {
                        tracing::warn!(kind, %fault, "what a plan refers to could not be had");
                        is_whole = false;
                    }
                }
            }
        }
    }
    is_whole
}

async fn history(source: &Source, acting: &Acting, entries: &[Entry], budget: &Budget) -> History {
    let has_versions = |resource: &Value| HAVE_VERSIONS.iter().any(|kind| resource["resourceType"] == *kind);
    // What was written beside a plan has its own page of versions.
    let parts = entries.iter().filter(|it| has_versions(&it.resource) && !entries::is_own(&it.resource));
    let asked = parts.map(|part| entries::versions(source, acting, &part.resource, budget));
    let answers = futures_util::future::join_all(asked).await;
    if !answers.is_empty() && answers.iter().all(|answer| matches!(answer, Ok(None))) {
        return History::NotGiven;
    }
    let (mut versions, mut is_whole) = (Vec::new(), true);
    for answer in answers {
        match answer {
            Ok(Some((of_one, true))) => versions.extend(of_one),
            // Half of it would look as if it had not been there before.
            Ok(Some((_, false)) | None) => is_whole = false,
            Err(fault) => {
                tracing::warn!(%fault, "the FHIR base gave no versions of a plan");
                is_whole = false;
            }
        }
    }
    is_whole &= versions.len() <= MOST_KEPT;
    History::Given { versions, is_whole }
}

/// By the person's Patients; and of a foreign base by number too, for there a subject may be a number alone.
fn questions(source: &Source, acting: &Acting, wanted: Wanted) -> Vec<Question> {
    let of_way = |(param, person): (&'static str, String)| {
        let open = wanted.kinds().into_iter().filter(|(_, belongs, _)| acting.may_ask_for(belongs));
        open.map(move |(kind, _, more)| Question { kind, param, person: person.clone(), more }).collect::<Vec<_>>()
    };
    ways(source, acting).into_iter().flat_map(of_way).collect()
}

/// Parameters that name the person, each with its value.
fn ways(source: &Source, acting: &Acting) -> Vec<(&'static str, String)> {
    let Ways { by_patient, by_number } = Ways::to(source, acting);
    let ways = [("patient", by_patient), ("subject:identifier", by_number)];
    ways.into_iter().filter_map(|(param, person)| Some((param, person?))).collect()
}

/// The base does not take this way of naming the person; it has been asked in another.
fn is_unknown(param: &str, fault: &SourceFault) -> bool {
    param != "patient" && matches!(fault, SourceFault::Status(400..=499 | 501))
}
