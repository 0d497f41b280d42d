//! What is different between two versions of a plan: each part as it was, and as it is.

use super::{Approval, Contact, Diagnosis, Goal, Measure, Medicine, Note, Plan, PlanStanding, Reason, Statement, Zone};
use crate::lab_results::Name;
use crate::when::When;

/// One difference. Both there: it was changed. Only `after`: it is new. Only `before`: it is gone. Never neither.
#[derive(Debug, Clone, PartialEq)]
pub struct Change<'p> {
    pub before: Option<Item<'p>>,
    pub after: Option<Item<'p>>,
}

/// A part of a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Item<'p> {
    /// As it says itself: that another one took over from it is no change of it.
    Standing(PlanStanding),
    Title(&'p str),
    Description(&'p str),
    Important(&'p Note),
    Diagnosis(&'p Diagnosis),
    Goal(&'p Goal),
    Function(&'p Statement),
    Zone(&'p Zone),
    Measure(&'p Measure),
    Medicine(&'p Medicine),
    Contact(&'p Contact),
    Note(&'p Note),
    Besides(&'p str),
    Review(When),
    /// From and until when it is for.
    Period(When, When),
    Author(&'p str),
    Approval(&'p Approval),
}

/// In the order of a plan. Empty: nothing that is read is different.
pub fn changes<'p>(before: &'p Plan, after: &'p Plan) -> Vec<Change<'p>> {
    let (old, new) = (Side::of(before), Side::of(after));
    let mut found = Vec::new();
    let standing = |plan: &Plan| Some(Item::Standing(plan.standing.said()));
    found.extend(one(standing(before), standing(after)));
    found.extend(one(before.title.as_deref().map(Item::Title), after.title.as_deref().map(Item::Title)));
    let description = |plan: &'p Plan| plan.description.as_deref().map(Item::Description);
    found.extend(one(description(before), description(after)));
    // What somebody wrote is another text when a word of it is: it has no name by which it would be the same. One answer to one
    // question is still the answer to it.
    let is_answer = before.important.len() == 1 && after.important.len() == 1;
    several(&old, &new, |plan| &plan.important, |_, _| is_answer, Item::Important, &mut found);
    let is_same = |a: &Diagnosis, b: &Diagnosis| a.id == b.id || is_named_alike(&a.name, &b.name);
    several(&old, &new, |plan| &plan.diagnoses, is_same, Item::Diagnosis, &mut found);
    let is_same = |a: &Goal, b: &Goal| a.id == b.id || is_named_alike(&a.text, &b.text);
    several(&old, &new, |plan| &plan.goals, is_same, Item::Goal, &mut found);
    let is_same = |a: &Statement, b: &Statement| is_named_alike(&a.name, &b.name);
    several(&old, &new, |plan| &plan.function, is_same, Item::Function, &mut found);
    let is_same = |a: &Zone, b: &Zone| a.level == b.level;
    several(&old, &new, |plan| &plan.zones, is_same, Item::Zone, &mut found);
    several(&old, &new, |plan| &plan.measures, is_same_measure, Item::Measure, &mut found);
    let is_same = |a: &Medicine, b: &Medicine| a.id == b.id || is_named_alike(&a.name, &b.name);
    several(&old, &new, |plan| &plan.medicines, is_same, Item::Medicine, &mut found);
    let is_same = |a: &Contact, b: &Contact| a.name.is_some() && a.name == b.name;
    several(&old, &new, |plan| &plan.contacts, is_same, Item::Contact, &mut found);
    several(&old, &new, |plan| &plan.notes, |_, _| false, Item::Note, &mut found);
    several(&old, &new, |plan| &plan.besides, |_, _| false, |words| Item::Besides(words), &mut found);
    let review = |plan: &Plan| plan.review.is_known().then_some(Item::Review(plan.review));
    found.extend(one(review(before), review(after)));
    let has_period = |plan: &Plan| plan.starts.is_known() || plan.ends.is_known();
    let period = |plan: &Plan| has_period(plan).then_some(Item::Period(plan.starts, plan.ends));
    found.extend(one(period(before), period(after)));
    let author = |plan: &'p Plan| plan.author.as_deref().map(Item::Author);
    found.extend(one(author(before), author(after)));
    let approval = |plan: &'p Plan| plan.approval.as_ref().map(Item::Approval);
    found.extend(one(approval(before), approval(after)));
    found
}

impl PlanStanding {
    /// What the plan says itself: one that another took over from says that it is in use.
    pub(super) fn said(self) -> Self {
        match self {
            Self::Replaced => Self::Current,
            said => said,
        }
    }
}

fn is_named_alike(one: &Name, other: &Name) -> bool {
    one.words().is_some() && one == other
}

fn is_same_measure(one: &Measure, other: &Measure) -> bool {
    let is_named_alike = one.title.is_some() && one.title == other.title;
    one.id == other.id || (is_named_alike && one.category == other.category)
}

/// A plan, and the same without what nobody reads: the source's own names. In an older plan the same thing can have another.
struct Side<'p> {
    plan: &'p Plan,
    bare: Plan,
}

impl<'p> Side<'p> {
    fn of(plan: &'p Plan) -> Self {
        Self { plan, bare: plan.bare() }
    }
}

impl Plan {
    /// What it says, without the source's own names of anything.
    pub(super) fn bare(&self) -> Self {
        let mut bare = self.clone();
        let named = |of: &[Reason]| {
            let name = |reason: &Reason| match reason {
                Reason::Diagnosis(id) => {
                    self.diagnosis(id).map_or(Reason::NotShown, |diagnosis| Reason::Named(diagnosis.name.clone()))
                }
                said => said.clone(),
            };
            of.iter().map(name).collect::<Vec<_>>()
        };
        bare.id.0.clear();
        bare.replaces.clear();
        bare.identifiers.clear();
        bare.diagnoses.iter_mut().for_each(|it| it.id.clear());
        bare.zones.iter_mut().for_each(|it| it.id.clear());
        bare.medicines.iter_mut().for_each(|it| it.id.clear());
        for goal in &mut bare.goals {
            goal.id.clear();
            goal.of = named(&goal.of);
        }
        for measure in &mut bare.measures {
            measure.id.clear();
            measure.of = named(&measure.of);
        }
        bare
    }
}

fn one<'p>(before: Option<Item<'p>>, after: Option<Item<'p>>) -> Option<Change<'p>> {
    (before != after).then_some(Change { before, after })
}

/// What is the same in both is no change. Of the rest each is paired with the first that is the same thing.
fn several<'p, T: PartialEq + 'p>(
    old: &Side<'p>,
    new: &Side<'p>,
    list: impl Fn(&Plan) -> &Vec<T>,
    is_same: impl Fn(&T, &T) -> bool,
    item: impl Fn(&'p T) -> Item<'p>,
    found: &mut Vec<Change<'p>>,
) {
    let (old_bare, new_bare) = (list(&old.bare), list(&new.bare));
    let mut gone: Vec<(&'p T, &T)> = list(old.plan).iter().zip(old_bare).collect();
    let mut come: Vec<&'p T> = Vec::new();
    for (one, bare) in list(new.plan).iter().zip(new_bare) {
        match gone.iter().position(|(_, known)| *known == bare) {
            Some(at) => _ = gone.remove(at),
            None => come.push(one),
        }
    }
    for one in come {
        let at = gone.iter().position(|(known, _)| is_same(known, one));
        let before = at.map(|at| item(gone.remove(at).0));
        found.push(Change { before, after: Some(item(one)) });
    }
    found.extend(gone.into_iter().map(|(gone, _)| Change { before: Some(item(gone)), after: None }));
}
