//! How the laboratory marked a value. We never judge.

use serde_json::Value;

use super::{Judgement, LabResult, LabValue, Name, ReportStatus, ResultId, Susceptibility, kinds, value};
use crate::fhir::coding::{codes, name, normal_system};
use crate::fhir::read::{Faults, each, text};
use crate::parsed::FaultKind;

/// A mark, and what the laboratory says with it.
#[derive(Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) judgement: Judgement,
    /// What the laboratory says for [`Judgement::InWords`], and only for that.
    pub(super) words: Vec<Name>,
    /// What it wrote beside a mark that we can read, or where there is no value to mark: a comment.
    pub(super) said: Vec<String>,
}

impl Default for Mark {
    fn default() -> Self {
        Self { judgement: Judgement::NotJudged, words: Vec::new(), said: Vec::new() }
    }
}

/// The mark of an Observation or of a component.
///
/// Source: Volven 8244, HL7 v3 ObservationInterpretation and v2 0078, Volven 8271.
pub(super) fn of(holder: &Value, value: &LabValue, faults: &mut Faults) -> Mark {
    let letter = value::susceptibility_code(holder);
    let has_value =
        !matches!(value, LabValue::NotReady | LabValue::Absent(_) | LabValue::Cancelled | LabValue::Missing);
    let is_unsuitable = holder.get("valueCodeableConcept").is_some_and(|v| kinds::is_unsuitable(&codes(v)));
    let by_value = match &letter {
        Some(code) => susceptibility(code).map(Judgement::Susceptibility),
        None if !has_value => Some(Judgement::NotJudged),
        None => is_unsuitable.then_some(Judgement::Unsuitable),
    };
    if let Some(judgement) = by_value {
        return Mark { judgement, words: Vec::new(), said: said(holder) };
    }
    match read(holder, faults) {
        Ok(Judgement::NotJudged) if letter.is_none() => Mark::default(),
        Ok(judgement) if letter.is_none() => Mark { judgement, words: Vec::new(), said: said(holder) },
        // What we cannot read is still a mark: not to know it is not the same as that there is none.
        Ok(_) | Err(Unreadable) => {
            let words = each(holder, "interpretation").filter_map(words).chain(letter.map(Name::CodeOnly)).collect();
            Mark { judgement: Judgement::InWords, words, said: Vec::new() }
        }
    }
}

/// There is a mark that says nothing to us, or two that contradict each other.
struct Unreadable;

fn read(holder: &Value, faults: &mut Faults) -> Result<Judgement, Unreadable> {
    let mut found = Judgement::NotJudged;
    for interpretation in each(holder, "interpretation") {
        let mut is_read = false;
        for coding in each(interpretation, "coding") {
            let system = text(coding, "system").map(normal_system).unwrap_or_default();
            let code = text(coding, "code").unwrap_or_default();
            match (mark(&system, code), found) {
                (None, _) => {
                    faults.element("Observation.interpretation", FaultKind::UnknownCode);
                    continue;
                }
                (Some(mark), Judgement::NotJudged) => found = mark,
                (Some(mark), other) if mark == other => {}
                // "Abnormal" beside a direction says the same, less exactly.
                (Some(Judgement::Outside), Judgement::Over | Judgement::Under) => {}
                (Some(mark @ (Judgement::Over | Judgement::Under)), Judgement::Outside) => found = mark,
                (Some(_), _) => {
                    faults.element("Observation.interpretation", FaultKind::Shape);
                    return Err(Unreadable);
                }
            }
            is_read = true;
        }
        if !is_read && words(interpretation).is_some() {
            return Err(Unreadable);
        }
    }
    Ok(found)
}

/// An interpretation in the laboratory's words, else its code.
fn words(interpretation: &Value) -> Option<Name> {
    Some(name(interpretation)).filter(|name| *name != Name::Nameless)
}

/// What it wrote itself; the words of a code system are ours to give.
fn said(holder: &Value) -> Vec<String> {
    let own = each(holder, "interpretation").filter_map(|interpretation| {
        let written = text(interpretation, "text")?;
        let is_of_code = each(interpretation, "coding").any(|c| text(c, "display") == Some(written));
        (!is_of_code).then(|| written.to_owned())
    });
    own.collect()
}

fn mark(system: &str, code: &str) -> Option<Judgement> {
    match (system, code) {
        ("no-kodeverk-8244", "1") => Some(Judgement::Over),
        ("no-kodeverk-8244", "2") => Some(Judgement::Under),
        ("no-kodeverk-8244", "3") => Some(Judgement::Outside),
        ("no-kodeverk-8271", code) => susceptibility(code).map(Judgement::Susceptibility),
        (system, code) if is_hl7(system) => match code {
            "H" | "HH" | "HU" | ">" => Some(Judgement::Over),
            "L" | "LL" | "LU" | "<" => Some(Judgement::Under),
            "A" | "AA" => Some(Judgement::Outside),
            "N" => Some(Judgement::Within),
            "S" | "I" | "R" => susceptibility(code).map(Judgement::Susceptibility),
            _ => None,
        },
        _ => None,
    }
}

/// Version 3, and version 2 as DSTU2 and as R4 spell it.
fn is_hl7(system: &str) -> bool {
    ["ObservationInterpretation", "v2/0078", "v2-0078"].iter().any(|end| system.ends_with(end))
}

fn susceptibility(code: &str) -> Option<Susceptibility> {
    match code {
        "S" => Some(Susceptibility::S),
        "I" => Some(Susceptibility::I),
        "R" => Some(Susceptibility::R),
        "K" => Some(Susceptibility::K),
        _ => None,
    }
}

impl LabResult {
    /// One of which nothing else was said: nobody has marked it, and it has no range.
    pub fn unmarked(id: ResultId, name: Name, value: LabValue, status: ReportStatus) -> Self {
        Self {
            id,
            name,
            codes: Vec::new(),
            value,
            judgement: Judgement::NotJudged,
            mark_words: Vec::new(),
            ranges: Vec::new(),
            status,
            sampled: None,
            changed: None,
            comments: Vec::new(),
            analysed_by: Vec::new(),
            method: None,
            specification: None,
            body_site: None,
            device: None,
            investigated: None,
            validated: None,
            repeated: false,
            accredited: None,
            members: Vec::new(),
            missing_members: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(interpretation: Value) -> Mark {
        let holder = json!({ "interpretation": interpretation });
        of(&holder, &LabValue::Integer(1), &mut Faults::default())
    }

    fn coded(system: &str, code: &str, display: &str) -> Value {
        json!([{ "coding": [{ "system": system, "code": code, "display": display }] }])
    }

    const V3: &str = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    #[test]
    fn e05b_the_marks_of_other_sources_are_read_however_their_system_is_spelt() {
        for system in [V3, "http://terminology.hl7.org/CodeSystem/v2-0078", "http://hl7.org/fhir/v2/0078"] {
            for (code, judgement) in [
                ("H", Judgement::Over),
                ("HH", Judgement::Over),
                ("L", Judgement::Under),
                ("LL", Judgement::Under),
                ("A", Judgement::Outside),
                ("N", Judgement::Within),
            ] {
                assert_eq!(read(coded(system, code, "Norm")).judgement, judgement, "{system} {code}");
            }
        }
    }

    #[test]
    fn e05b_a_mark_that_we_cannot_read_is_told_in_the_laboratorys_words_and_not_as_none() {
        let (known, code) = (|words: &str| Name::Known(words.into()), |code: &str| Name::CodeOnly(code.into()));
        for (interpretation, words) in [
            (coded(V3, "POS", "Positiv"), vec![known("Positiv")]),
            (json!([{ "coding": [{ "system": V3, "code": "POS" }] }]), vec![code("POS")]),
            (json!([{ "coding": [{ "code": "H" }] }]), vec![code("H")]),
            (json!([{ "text": "Lett forhøyet" }]), vec![known("Lett forhøyet")]),
            (
                json!([{ "coding": [{ "system": V3, "code": "H" }] }, { "coding": [{ "system": V3, "code": "L" }] }]),
                vec![code("H"), code("L")],
            ),
        ] {
            let mark = read(interpretation);
            assert_eq!((mark.judgement, mark.words), (Judgement::InWords, words));
        }
        assert_eq!(read(json!([{}])), Mark::default());
    }

    #[test]
    fn e06_what_the_laboratory_wrote_beside_its_mark_is_its_comment() {
        let mut high = coded(V3, "H", "High");
        high[0]["text"] = json!("Kontrolleres om en uke");
        let mark = read(high.clone());
        assert_eq!((mark.judgement, mark.said), (Judgement::Over, vec!["Kontrolleres om en uke".to_owned()]));
        high[0]["text"] = json!("High");
        assert_eq!(read(high).said, [""; 0]);
    }
}
