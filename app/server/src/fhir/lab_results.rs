//! What the base has of laboratory results about one person: asked, checked, and nothing else let in.

use std::collections::BTreeSet;

use innsyn_domain::access::{self, Acting, OWN_MEASUREMENT, PLAN_REQUEST};
use innsyn_domain::lab_results::{Elsewhere, Entry};
use innsyn_web::pages::Part;
use serde_json::Value;

use super::access::Gate;
use super::kept::Counts;
use super::questions::{Question, questions};
use super::source::{Answer, Budget, Source, SourceFault};

/// What is let in about one person.
#[derive(Debug, Default)]
pub(crate) struct Delivered {
    pub(crate) entries: Vec<Entry>,
    /// Dropped: another person's, or nobody's.
    pub(crate) dropped: usize,
    /// What those are called by references to them.
    pub(crate) dropped_names: BTreeSet<String>,
    /// Where the base says that it has more reports than it gave.
    pub(crate) reports_elsewhere: Option<Elsewhere>,
    /// What could not be had, or not whole.
    pub(crate) failed: BTreeSet<Part>,
    /// What the base has, by its own counts. `None`: it cannot be told whether it has changed.
    pub(crate) counts: Option<Counts>,
}

/// Asks for everything, and lets in what `acting` may see.
pub(crate) async fn ask(source: &Source, acting: &Acting, budget: &Budget) -> Result<Delivered, SourceFault> {
    let questions = questions(source, acting);
    let asked = questions.iter().map(|question| async move {
        let params = question.params();
        match question.part {
            Part::Reports | Part::Results => source.search_newest_first(question.kind, &params, budget).await,
            _ => source.search(question.kind, &params, budget).await,
        }
    });
    let answers = futures_util::future::join_all(asked).await;
    let all: Vec<_> =
        questions.into_iter().zip(answers).filter(|(question, answer)| !is_unknown(question, answer)).collect();
    // Without both there is nothing to show.
    let mut results = all.iter().filter(|(question, _)| matches!(question.part, Part::Reports | Part::Results));
    if let Some(Err(fault)) = results.clone().map(|(_, answer)| answer).find(|answer| answer.is_err())
        && results.all(|(_, answer)| answer.is_err())
    {
        return Err(fault.clone());
    }
    let mut delivered = Delivered { counts: Counts::of(&all), ..Delivered::default() };
    let mut gate = Gate::default();
    for (question, answer) in all {
        let Question { kind, part, .. } = question;
        match answer {
            Ok(answer) => {
                if answer.cut_off {
                    let is_result = matches!(part, Part::Reports | Part::Results) && answer.matches > 0;
                    delivered.failed.insert(if is_result && answer.is_newest_first() { Part::Older } else { part });
                }
                let elsewhere = answer.total.map(|total| Elsewhere { delivered: answer.matches, total });
                if let Some(more) = elsewhere.filter(|it| part == Part::Reports && it.total > it.delivered) {
                    delivered.reports_elsewhere = Some(more);
                }
                take(&mut delivered, &mut gate, acting, answer, source);
            }
            Err(fault) => {
                tracing::warn!(kind, %fault, "the FHIR base gave nothing of this type");
                delivered.failed.insert(part);
            }
        }
    }
    if !gate.let_in_all_referred(source, acting, budget).await {
        // Names of laboratories are missing then; the results are not.
        delivered.failed.insert(Part::Names);
    }
    delivered.dropped = gate.dropped;
    if gate.dropped > 0 {
        tracing::warn!(dropped = gate.dropped, "the FHIR base gave resources of others, or of nobody: dropped");
    }
    delivered.dropped_names = gate.dropped_names;
    delivered.entries.append(&mut gate.admitted);
    Ok(delivered)
}

/// The base does not take this way of naming the person; it has been asked in another.
fn is_unknown(question: &Question, answer: &Result<Answer, SourceFault>) -> bool {
    question.is_extra() && matches!(answer, Err(SourceFault::Status(400..=499 | 501)))
}

fn take(delivered: &mut Delivered, gate: &mut Gate, acting: &Acting, answer: Answer, source: &Source) {
    // What the base says about its own answer; the page tells what it means, never its text.
    delivered.entries.extend(answer.outcomes.into_iter().map(outcome));
    // What is to be done by a plan is no request for a result, nor is what one has measured alone a result; neither is
    // another person's.
    let is_of_results = |entry: &Entry| ![PLAN_REQUEST, OWN_MEASUREMENT].contains(&access::kind(&entry.resource));
    gate.take(acting, answer.entries.into_iter().filter(is_of_results).collect(), source);
}

fn outcome(resource: Value) -> Entry {
    Entry { full_url: None, resource, included: false }
}
