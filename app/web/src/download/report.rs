//! A report as rows.

use innsyn_domain::lab_results::{
    Concept, Kind, LabReport, LabResult, LabValue, Name, ResultId, SpecimenFacts, Withheld,
};
use innsyn_domain::quantity::{Decimal, Quantity};
use innsyn_domain::when::When;
use innsyn_health::lab_results::{LabTexts, plain};
use innsyn_i18n::words::Words;

use super::table::{About, Row};

/// A row for each result, each part of one, and each thing that is not there though the report names it. `only`: of one
/// result and what is inside it, or of the report.
pub(super) fn rows(report: &LabReport, only: Option<&ResultId>, w: &Words, texts: &LabTexts) -> Vec<Row> {
    let only = only.filter(|id| **id != report.id || report.find(id).is_some());
    let mut of_report = Rows { report, w, texts, about: about(report, w, texts), found: Vec::new() };
    for result in &report.results {
        of_report.take(result, "", report.sampled, only);
    }
    if only.is_none() {
        of_report.without_results();
    }
    of_report.found
}

struct Rows<'r> {
    report: &'r LabReport,
    w: &'r Words,
    texts: &'r LabTexts,
    about: About,
    found: Vec<Row>,
}

impl Rows<'_> {
    /// `inside`: the names of the panels around it. `only`: those inside this one, or `None` for all.
    fn take(&mut self, result: &LabResult, inside: &str, around: When, only: Option<&ResultId>) {
        let only = only.filter(|id| **id != result.id);
        let sampled = result.sampled.unwrap_or(around);
        let name = plain::name(&result.name, self.texts);
        let below = if inside.is_empty() { name } else { format!("{inside} › {name}") };
        if only.is_none() {
            let row = self.row(result, inside, sampled);
            self.found.push(row);
            self.take_parts(result, &below, sampled);
        }
        for member in &result.members {
            self.take(member, &below, sampled, only);
        }
        if let Some(missing) = plain::missing_of_panel(result, self.texts).filter(|_| only.is_none()) {
            self.found.push(Row { sampled: Some(sampled), part_of: below, ..self.sentence(missing) });
        }
    }

    fn row(&self, result: &LabResult, inside: &str, sampled: When) -> Row {
        let mut comments = plain::comments(&result.comments, self.texts);
        if result.repeated {
            let line = if comments.is_empty() { "" } else { "\n" };
            comments = format!("{comments}{line}{}", self.texts.list.repeated.text);
        }
        let accreditation = (result.accredited == Some(false)).then(|| self.texts.facts.not_accredited.text.clone());
        let said =
            |concept: &Option<Concept>| concept.as_ref().map(|c| plain::said(&c.text, self.texts)).unwrap_or_default();
        let analysed_by = self.report.analysed_by_of(result);
        Row {
            reference: plain::ranges(&result.ranges, &result.value, self.texts).unwrap_or_default(),
            status: status(result.status, self.report.kind, self.w, self.texts),
            comments,
            method: said(&result.method),
            specification: said(&result.specification),
            body_site: said(&result.body_site),
            device: result.device.clone().unwrap_or_default(),
            investigated: result.investigated,
            validated: result.validated,
            performed_by: result.analysed_elsewhere(&analysed_by).unwrap_or_default(),
            accreditation: accreditation.unwrap_or_default(),
            changed: result.changed,
            report: About { laboratory: plain::party(&analysed_by, self.texts), ..self.about.clone() },
            mark: plain::mark(result.judgement, &result.mark_words, &result.value, self.texts).unwrap_or_default(),
            ..self.measured(&result.name, &result.value, inside, sampled)
        }
    }

    /// The parts of one measurement, «128/92», which is no number.
    fn take_parts(&mut self, result: &LabResult, below: &str, sampled: When) {
        if let LabValue::Components(parts) = &result.value {
            let status = status(result.status, self.report.kind, self.w, self.texts);
            for part in parts {
                let theirs = &part.mark_words;
                self.found.push(Row {
                    status: status.clone(),
                    reference: plain::ranges(&part.ranges, &part.value, self.texts).unwrap_or_default(),
                    mark: plain::mark(part.judgement, theirs, &part.value, self.texts).unwrap_or_default(),
                    ..self.measured(&part.name, &part.value, below, sampled)
                });
            }
        }
    }

    fn measured(&self, name: &Name, value: &LabValue, inside: &str, sampled: When) -> Row {
        let quantity = match value {
            LabValue::Measured(quantity) => Some(quantity),
            _ => None,
        };
        Row {
            sampled: Some(sampled),
            name: plain::name(name, self.texts),
            part_of: inside.to_owned(),
            value: plain::value(value, self.texts),
            comparator: quantity.and_then(|q| q.comparator),
            number: number(value),
            unit: unit(value).unwrap_or_default().to_owned(),
            report: self.about.clone(),
            ..Row::default()
        }
    }

    /// A report without results says why; a withheld one says that and its day alone.
    fn without_results(&mut self) {
        let conclusion = self.report.conclusion.clone().filter(|_| self.report.results.is_empty());
        if let Some(said) = plain::why_without_results(self.report, self.texts).or(conclusion) {
            let row = self.sentence(said);
            self.found.push(Row { status: self.about.status.clone(), ..row });
        }
        if let Some(missing) = plain::missing_of_report(self.report, self.texts) {
            let row = self.sentence(missing);
            self.found.push(row);
        }
    }

    fn sentence(&self, said: String) -> Row {
        Row { sampled: Some(self.report.sampled), value: said, report: self.about.clone(), ..Row::default() }
    }
}

fn about(report: &LabReport, w: &Words, texts: &LabTexts) -> About {
    let title = plain::title(report, texts);
    if let Some(withheld) = report.withheld {
        let status = match withheld {
            Withheld::Until(_) => w.phrase("download-csv-status-withheld"),
            Withheld::OwnChoice => w.phrase("marks-waiting-status"),
        };
        return About { title, status: status.text, ..About::default() };
    }
    let specimens = |of: &dyn Fn(&SpecimenFacts) -> Option<String>| joined(report.specimens.iter().filter_map(of));
    About {
        title,
        status: status(report.status, report.kind, w, texts),
        conclusion: report.conclusion.clone().unwrap_or_default(),
        comments: plain::comments(&report.comments, texts),
        laboratory: plain::party(&report.analysed_by(), texts),
        requester: plain::party(&report.requester, texts),
        material: specimens(&|s| s.material.as_ref().map(|m| plain::said(m, texts))),
        taken: specimens(&|s| s.method.as_ref().map(|m| plain::said(m, texts))),
        fasting: specimens(&|s| s.fasting.as_ref().map(|f| plain::fasting(f, texts))),
        additive: joined(report.specimens.iter().flat_map(|s| &s.additives).map(|a| plain::said(a, texts))),
        body_site: specimens(&|s| s.body_site.clone()),
        remarks: joined(report.specimens.iter().flat_map(|s| s.remarks.clone())),
        reason: joined(report.reasons.iter().cloned()),
        clinical: joined(report.clinical.iter().map(|told| plain::clinical(told, texts))),
        request_note: joined(report.request_notes.iter().cloned()),
        approved: report.approved,
        received: Some(report.received),
        reported: Some(report.reported),
        issued: Some(report.issued),
    }
}

/// Each once.
pub(super) fn joined(texts: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for text in texts {
        if !text.is_empty() && !all.contains(&text) {
            all.push(text);
        }
    }
    all.join("; ")
}

/// In a table an empty cell could mean anything: here «finished» is said.
fn status(status: innsyn_domain::lab_results::ReportStatus, kind: Kind, w: &Words, texts: &LabTexts) -> String {
    plain::status(status, kind, texts).unwrap_or_else(|| w.phrase("download-csv-status-final").text)
}

fn number(value: &LabValue) -> Option<Decimal> {
    match value {
        LabValue::Measured(Quantity { comparator: None, value, .. }) => Some(value.clone()),
        LabValue::Integer(n) => Decimal::parse(&n.to_string()),
        _ => None,
    }
}

fn unit(value: &LabValue) -> Option<&str> {
    match value {
        LabValue::Measured(q) => q.unit.as_deref(),
        LabValue::Span { low, high } => match (low, high) {
            (Some(low), Some(high)) if low.unit != high.unit => None,
            (low, high) => high.as_ref().or(low.as_ref())?.unit.as_deref(),
        },
        _ => None,
    }
}
