//! The view model. Nothing in it needs guessing: each absence is a named case.

use serde::{Deserialize, Serialize};

use super::{Attachment, ClinicalInformation, Party, ReferenceRange, SpecimenFacts};
use crate::parsed::Parsed;
use crate::quantity::Quantity;
use crate::when::When;

/// Everything that was delivered about one person, newest sampling first.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LabResults {
    pub reports: Vec<LabReport>,
    /// What the source said about the answer as a whole (an OperationOutcome among the entries).
    pub notices: Vec<SourceNotice>,
    /// Where the source says that it has more reports than it delivered.
    pub total_elsewhere: Option<Elsewhere>,
    /// Observations that were delivered and are no answer of a laboratory or of images: what was measured by the person or
    /// at a visit, and what was asked in a form. They are not shown.
    #[serde(default)]
    pub not_results: usize,
}

/// Reports that a source delivered, and that it says it has; versions are counted each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Elsewhere {
    pub delivered: u64,
    pub total: u64,
}

pub type ParsedLabResults = Parsed<LabResults>;

/// A statement from the source about what is, or is not, delivered. An empty list with a notice is not "no results".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceNotice {
    /// The person has reserved against storage: no data exists (`Reservation`).
    Reservation,
    /// The person has blocked this provider (`Specific`).
    BlockedHere,
    /// The person has blocked all providers (`General`).
    BlockedEverywhere,
    /// The source found nothing (`not-found`). Says nothing about other sources.
    NothingFound,
    /// The source keeps something back by its own rules (`suppressed`), and does not say what.
    Suppressed,
    /// Something was wrong at the source; the list may be incomplete.
    Incomplete,
}

/// Names one report or result. Holds the source's id until the server has exchanged it for an address
/// (see [`LabResults::map_ids`]); only addresses reach a browser.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ResultId(pub String);

/// One report: what one laboratory sent about one request.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LabReport {
    /// `DiagnosticReport/<id>`, or for results outside any report `Observation/<id>` of the first of them.
    pub id: ResultId,
    /// `None`: the results came without a report around them.
    pub title: Option<Concept>,
    pub kind: Kind,
    pub status: ReportStatus,
    pub sampled: When,
    /// First publication, the date the doctor knows (`nilar-report-date`, else `issued` of the first version).
    pub reported: When,
    /// When this version was issued.
    pub issued: When,
    /// As the report itself says. Who analysed is [`LabReport::analysed_by`].
    pub laboratory: Party,
    pub requester: Party,
    /// When the laboratory approved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<When>,
    /// When the laboratory received the specimen or request.
    pub received: When,
    pub specimens: Vec<SpecimenFacts>,
    /// Why the test was asked for, as written.
    pub reasons: Vec<String>,
    /// What was written beside the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub request_notes: Vec<String>,
    /// What the results are to be read in the light of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clinical: Vec<ClinicalInformation>,
    pub comments: Vec<Comment>,
    /// The conclusion of the report, from sources that have one. As written; shown once.
    pub conclusion: Option<String>,
    /// Documents that came with it, in the source's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Top-level results in the report's order. Members of panels are inside their parent, never here too.
    pub results: Vec<LabResult>,
    /// Results or panels that the report refers to and that were not delivered.
    pub missing: usize,
    /// Why the content is withheld. `Some` means: nothing of the content is here, be it results, comments, reasons, a
    /// conclusion, attachments or a title.
    pub withheld: Option<Withheld>,
    /// This reader has not read this version yet. Not the source's: set for one reader, after reading.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_new: bool,
    /// An older version that is hidden because a newer one was a mistake. What it was itself, its status does not say then.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
    /// Older versions of the same report, newest first.
    pub earlier: Vec<LabReport>,
}

/// A report, or a result in it, by its address. Older versions have addresses of their own.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// With the versions that are older than it.
    pub report: LabReport,
    /// `None`: the address is the report's.
    pub result: Option<LabResult>,
    /// `Some`: this is an older version.
    pub newest: Option<Newest>,
}

/// The newest version of a report, seen from an older one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Newest {
    /// The same result in it, where that is sure; else the report.
    pub id: ResultId,
    pub issued: When,
}

/// Why the content is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Withheld {
    /// A restriction in the data, which no choice of the reader's opens. The kind is not told either.
    Until(When),
    /// The reader has chosen to wait with it; the kind is told.
    OwnChoice,
}

/// What sort of examination, from the national report categories (8202).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// Medical biochemistry and the like: `CLIN`, `FARM`, `IMTR`, `MGEN`, `LAB` without detail.
    Laboratory,
    /// `MBIO`.
    Microbiology,
    /// `PAT`, `HIST`, `CYTO`, `OBD`, …
    Pathology,
    /// `BLD`, `RTG`, `MR`, `CT`, `UL`, `NUK`, `RAD`.
    Imaging,
    /// No category, or one that we do not know.
    Other,
}

/// FHIR DiagnosticReport.status, and `Observation.status` shares the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReportStatus {
    Registered,
    Partial,
    Preliminary,
    Final,
    Amended,
    Corrected,
    Appended,
    Cancelled,
    EnteredInError,
    /// `unknown`, or a code that FHIR R4 does not have.
    Unknown,
}

/// One result. A panel is a result with `members`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LabResult {
    /// `Observation/<id>`.
    pub id: ResultId,
    pub name: Name,
    /// What was examined, as codes: national, LOINC, or the laboratory's own. For comparing; the name is what is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    pub value: LabValue,
    pub judgement: Judgement,
    /// What the laboratory says for [`Judgement::InWords`]: its words, or codes without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mark_words: Vec<Name>,
    pub ranges: Vec<ReferenceRange>,
    pub status: ReportStatus,
    /// Only where it differs from the report's.
    pub sampled: Option<When>,
    /// When the status last changed, where said.
    pub changed: Option<When>,
    pub comments: Vec<Comment>,
    /// Whom the result itself names as those who analysed it, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub analysed_by: Vec<String>,
    /// How it was measured, or an addition to the examination («intravenøs kontrast»).
    pub method: Option<Concept>,
    /// What the examination was, more closely.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specification: Option<Concept>,
    /// Where on the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_site: Option<Concept>,
    /// What it was measured with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// When it was examined, where said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub investigated: Option<When>,
    /// When it was validated medically, where said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub validated: Option<When>,
    /// The laboratory says that this repeats an earlier answer: never marked as new.
    pub repeated: bool,
    /// `false`: the laboratory says the analysis is not accredited. `None`: it does not say.
    pub accredited: Option<bool>,
    pub members: Vec<LabResult>,
    /// Members that were referred to and not delivered.
    pub missing_members: usize,
}

/// The best name there is: the laboratory's text, else a display, else the national name, else the bare code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Name {
    Known(String),
    /// Only a code: shown as «Ukjent analyse (NPU12345)».
    CodeOnly(String),
    /// Neither text nor code.
    Nameless,
}

/// A code with its words. `text` is what is shown; `codes` are for comparing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Concept {
    pub text: Name,
    pub codes: Vec<Code>,
}

/// One coding. `system` is brought to one form: the three spellings of a national code system (ehelse.no, helsedir.no,
/// `urn:oid:`) become `no-kodeverk-NNNN`; others stand as they are.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Code {
    pub system: Option<String>,
    pub code: String,
}

/// What the laboratory reported. There is no "empty" kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LabValue {
    Measured(Quantity),
    /// "2–3"; either end may be open.
    Span {
        low: Option<Quantity>,
        high: Option<Quantity>,
    },
    /// "1:128".
    Ratio {
        numerator: Quantity,
        denominator: Quantity,
    },
    /// «Påvist», with its code.
    Coded(Concept),
    /// As the laboratory wrote it: line breaks kept, never markup.
    Text(String),
    Truth(bool),
    Integer(i64),
    Time(When),
    /// A clock time without a date, as written.
    ClockTime(String),
    Period {
        start: When,
        end: When,
    },
    /// Sampled data and other shapes that have no single reading: said, not shown.
    NotReadableHere,
    /// Several parts of one measurement («128/92»), in the source's order. Each part names itself.
    Components(Vec<Component>),
    /// A heading over `members`; it has no value and is not meant to have one.
    Group,
    /// Status registered (or preliminary) and no value: not a fault, and not "missing".
    NotReady,
    /// The laboratory says why there is none.
    Absent(AbsentReason),
    /// Cancelled: there will be none. The reason stands in the comments.
    Cancelled,
    /// No value, no reason, and a status that says it is finished: «Resultat mangler».
    Missing,
    /// One of several examinations of images: the description stands once, at the report or the result around it.
    DescribedTogether,
    /// Entered in error: the value is not kept here at all.
    Withdrawn,
    /// An unknown `modifierExtension`: the value must not be read as ordinary, and is not kept here.
    NotSafeToShow,
    /// Words over members of which one may not be shown: they can tell of it, and are not kept here.
    HeldBack,
}

/// One part of a measurement of several.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Component {
    pub name: Name,
    /// What was measured, as codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    pub value: LabValue,
    pub judgement: Judgement,
    /// See [`LabResult::mark_words`]. Also what was written beside a mark that can be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mark_words: Vec<Name>,
    pub ranges: Vec<ReferenceRange>,
}

/// Why there is no value, in the laboratory's words where it has any.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AbsentReason {
    /// «hemolysert»
    Words(String),
    /// FHIR's `data-absent-reason`, without words: `unknown`, `not-performed`, `error`, `masked`, …
    Masked,
    NotPerformed,
    Failed,
    /// `not-applicable`: there is no value to give.
    NotApplicable,
    /// `not-permitted`: none may be given here.
    NotPermitted,
    /// `temp-unknown`: not known yet.
    NotYetKnown,
    Unknown,
}

/// How the laboratory marked the value. We never judge. (Norwegian 8244: 1, 2, 3; HL7 v3: H, HH, L, LL, A, AA, N.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Judgement {
    Over,
    Under,
    /// Outside, and the laboratory does not say on which side.
    Outside,
    /// The laboratory itself says «innenfor» (v3 `N`).
    Within,
    /// The laboratory's code says that the material could not be examined: it was unfit, or too little (NORPAT `M 09000`).
    Unsuitable,
    /// Bacteria's answer to a medicine (8271): shown in the laboratory's words.
    Susceptibility(Susceptibility),
    /// Marked, and not in a way that we can read: told in the laboratory's words. Neither unmarked nor outside.
    InWords,
    /// No mark. Says nothing about the value: never «innenfor».
    NotJudged,
}

/// 8271, EUCAST.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Susceptibility {
    S,
    /// Susceptible, increased exposure: what `I` means since 2020.
    I,
    /// What `I` meant before: uncertain.
    Intermediate,
    /// `I`, and nobody can say which of the two it means.
    UncertainI,
    R,
    /// «Se kommentar».
    K,
}

/// What the laboratory adds. Text keeps its line breaks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Comment {
    Text(String),
    /// TA: the answer was given by telephone.
    GivenByTelephone,
    /// VA: differs considerably from earlier answers.
    DiffersFromEarlier,
    /// MSIS-M, MSIS-UM (and the older MSIS-N, MSIS-A): must be reported to the register of infectious diseases.
    MsisToReport,
    /// MSIS-AV: must not, or no longer, be reported to it.
    MsisNotToReport,
    /// An examination is advised: `what` of CYT, HIST, HPV and when (8273), as codes; words are the view's.
    NewExamination {
        what: Option<String>,
        when: Option<String>,
    },
    /// A document was referred to; it is kept where the person was treated and not shown here.
    DocumentElsewhere,
    /// A code without words that we do not know: its display, or the code.
    Other(String),
    /// In place of all that was said: it can tell of something that may not be shown.
    HeldBack,
}
