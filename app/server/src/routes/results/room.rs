//! What is kept of results takes no more room than they fill: reading makes most of its lists with room for four, and most are of one.

use innsyn_domain::lab_results::{Concept, LabReport, LabResult, LabResults, LabValue};

/// Gives back the room that is not filled.
pub(super) fn give_back(results: &mut LabResults) {
    results.reports.shrink_to_fit();
    results.reports.iter_mut().for_each(report);
}

fn report(report: &mut LabReport) {
    report.title.iter_mut().for_each(concept);
    report.specimens.shrink_to_fit();
    report.reasons.shrink_to_fit();
    report.request_notes.shrink_to_fit();
    report.clinical.shrink_to_fit();
    report.comments.shrink_to_fit();
    report.attachments.shrink_to_fit();
    report.results.shrink_to_fit();
    report.results.iter_mut().for_each(result);
    report.earlier.shrink_to_fit();
    report.earlier.iter_mut().for_each(self::report);
}

fn result(result: &mut LabResult) {
    result.codes.shrink_to_fit();
    result.mark_words.shrink_to_fit();
    result.ranges.shrink_to_fit();
    result.comments.shrink_to_fit();
    result.analysed_by.shrink_to_fit();
    let concepts = [&mut result.method, &mut result.specification, &mut result.body_site];
    concepts.into_iter().flatten().for_each(concept);
    match &mut result.value {
        LabValue::Coded(coded) => concept(coded),
        LabValue::Components(parts) => {
            parts.shrink_to_fit();
            for part in parts {
                part.codes.shrink_to_fit();
                part.ranges.shrink_to_fit();
            }
        }
        _ => {}
    }
    result.members.shrink_to_fit();
    result.members.iter_mut().for_each(self::result);
}

fn concept(concept: &mut Concept) {
    concept.codes.shrink_to_fit();
}

#[cfg(test)]
mod tests {
    use innsyn_domain::lab_results::{Entry, Viewer, parse_entries};
    use jiff::civil::date;
    use serde_json::{Value, json};

    use super::*;

    fn observation(id: &str, more: Value) -> Entry {
        let mut resource = json!({
            "resourceType": "Observation", "id": id, "status": "final", "subject": { "reference": "Patient/p" },
            "category": [{ "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.8202", "code": "CLIN" }] }],
            "code": { "coding": [{ "system": "urn:oid:2.16.578.1.12.4.1.1.7280", "code": "NPU03230" }], "text": "P-Kalium" },
            "valueQuantity": { "value": 4.2, "unit": "mmol/L" }, "referenceRange": [{ "text": "3,5 - 4,4" }],
            "note": [{ "text": "hemolysert" }]
        });
        if let (Value::Object(all), Value::Object(more)) = (&mut resource, more) {
            all.extend(more);
        }
        Entry { full_url: None, resource, included: false }
    }

    #[test]
    fn what_is_kept_is_what_was_read_and_has_no_room_to_spare() {
        let entries =
            [observation("1", json!({ "hasMember": [{ "reference": "Observation/2" }] })), observation("2", json!({}))];
        let viewer = Viewer::oneself(date(2026, 11, 25).at(12, 0, 0, 0), None);
        let mut kept = parse_entries(&entries, &viewer).value;
        let panel = &mut kept.reports[0].results[0];
        assert_eq!((panel.members.len(), panel.codes.len(), panel.ranges.len(), panel.comments.len()), (1, 1, 1, 1));
        // Room that nobody fills, whatever the reading of today makes.
        panel.members.reserve(8);
        panel.members[0].codes.reserve(8);
        kept.reports[0].results.reserve(8);
        let read = kept.clone();
        give_back(&mut kept);
        assert_eq!(kept, read);
        let results = &kept.reports[0].results;
        let members = &results[0].members;
        assert_eq!((results.capacity(), members.capacity()), (1, 1));
        for result in results.iter().chain(members) {
            assert_eq!((result.codes.capacity(), result.ranges.capacity(), result.comments.capacity()), (1, 1, 1));
        }
    }
}
