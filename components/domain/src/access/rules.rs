//! The Norwegian rules as data with dates and sources: `rules.json`. Code asks; it holds no age of its own.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde_json::Value;

use super::rule_key::RuleKey;
use super::services::{Area, ConsentLevel, Service};
use crate::fhir::read::{each, text, texts};
use crate::json;
use crate::lab_results::explained::Source;
use crate::when::When;

/// All rules of all days.
#[derive(Debug, Default, Clone)]
pub struct RuleBook {
    /// Of the file as a whole; changes with its content.
    pub version: String,
    /// Code systems whose codes name areas.
    pub area_systems: Vec<String>,
    pub areas: Vec<AreaRule>,
    pub services: Vec<ServiceRule>,
    pub rules: Vec<Rule>,
}

/// What an area is called in a FHIR Consent.
#[derive(Debug, Clone)]
pub struct AreaRule {
    pub area: Area,
    pub codes: Vec<String>,
    pub source: Source,
    pub choice: Option<String>,
}

/// What belongs to a service.
#[derive(Debug, Clone)]
pub struct ServiceRule {
    pub service: Service,
    /// `None`: cannot be granted.
    pub area: Option<Area>,
    /// What the person must have consented to. `None`: nothing.
    pub level: Option<ConsentLevel>,
    /// FHIR resource types; each in one service only.
    pub types: Vec<String>,
    pub source: Source,
    pub choice: Option<String>,
}

/// One rule from a day on.
#[derive(Debug, Clone)]
pub struct Rule {
    pub rule: RuleKey,
    pub value: RuleValue,
    /// Built in: said in the file with its source, and not for the file to change.
    pub fixed: bool,
    /// The first day on which we apply it. A later line of the same rule takes over from its day.
    pub from: Date,
    pub source: Source,
    /// What in it is ours and not the source's. `None`: nothing.
    pub choice: Option<String>,
}

impl AreaRule {
    fn read(line: &Value) -> Option<Self> {
        let (source, choice) = said(line)?;
        Some(Self { area: Area::parse(text(line, "area")?)?, codes: texts(line, "codes"), source, choice })
    }
}

impl ServiceRule {
    fn read(line: &Value) -> Option<Self> {
        let (source, choice) = said(line)?;
        let (area, level) = (named(line, "area", Area::parse)?, named(line, "level", ConsentLevel::parse)?);
        let service = Service::parse(text(line, "service")?)?;
        Some(Self { service, area, level, types: texts(line, "types"), source, choice })
    }
}

/// What is named must be known, whatever stands there: nothing said is another rule. `Some(None)`: nothing is said.
fn named<T>(line: &Value, key: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    line.get(key).map_or(Some(None), |said| said.as_str().and_then(parse).map(Some))
}

impl Rule {
    fn read(line: &Value) -> Option<Self> {
        let (source, choice) = said(line)?;
        Some(Self {
            rule: RuleKey::parse(text(line, "rule")?)?,
            value: RuleValue::read(line.get("value")?)?,
            fixed: line.get("fixed") == Some(&Value::Bool(true)),
            from: When::at(line, "from").day()?,
            source,
            choice,
        })
    }
}

/// On what a line rests, and what in it is ours.
fn said(line: &Value) -> Option<(Source, Option<String>)> {
    Some((Source::read(line.get("source")?)?, text(line, "choice").map(str::to_owned)))
}

/// What a rule says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleValue {
    Switch(bool),
    /// Years, or days where the rule's name says so.
    Number(i16),
    Word(String),
}

impl RuleValue {
    /// `None`: neither a switch, a small whole number nor a word.
    fn read(written: &Value) -> Option<Self> {
        match written {
            Value::Bool(on) => Some(Self::Switch(*on)),
            Value::String(word) => Some(Self::Word(word.clone())),
            Value::Number(n) => n.as_i64().and_then(|n| n.try_into().ok()).map(Self::Number),
            _ => None,
        }
    }
}

/// The rules in force, read once. A test holds that they can be read, and that each has a source.
pub fn rule_book() -> &'static RuleBook {
    static ALL: LazyLock<RuleBook> = LazyLock::new(|| {
        let file = json::read(include_str!("rules.json")).unwrap_or_default();
        RuleBook::read(&file).unwrap_or_default()
    });
    &ALL
}

impl RuleBook {
    /// `None`: something in it is not as it must be.
    fn read(file: &Value) -> Option<Self> {
        Some(Self {
            version: text(file, "version")?.to_owned(),
            area_systems: texts(file, "area_systems"),
            areas: each(file, "areas").map(AreaRule::read).collect::<Option<_>>()?,
            services: each(file, "services").map(ServiceRule::read).collect::<Option<_>>()?,
            rules: each(file, "rules").map(Rule::read).collect::<Option<_>>()?,
        })
    }

    /// What holds on a day.
    pub fn on(&self, day: Date) -> Rules<'_> {
        Rules { book: self, day }
    }

    /// The service that a resource type belongs to. `None`: a type that no rule names, and that nobody sees.
    pub fn service_of(&self, resource_type: &str) -> Option<Service> {
        self.services.iter().find(|s| s.types.iter().any(|t| t == resource_type)).map(|s| s.service)
    }

    /// The services of an area, in the file's order: what a grant of it shows today.
    pub fn services_in(&self, area: Area) -> impl Iterator<Item = Service> + '_ {
        self.services.iter().filter(move |s| s.area == Some(area)).map(|s| s.service)
    }

    /// The area that a coding names. `None`: a system or a code that we do not know.
    pub fn area_of(&self, system: &str, code: &str) -> Option<Area> {
        let known = self.area_systems.iter().any(|s| s == system);
        self.areas.iter().find(|a| known && a.codes.iter().any(|c| c == code)).map(|a| a.area)
    }

    /// What we write for an area: system and code. `None`: the file has none.
    pub fn code_of(&self, area: Area) -> Option<(&str, &str)> {
        let code = self.areas.iter().find(|a| a.area == area)?.codes.first()?;
        Some((self.area_systems.first()?, code))
    }

    pub(super) fn service(&self, service: Service) -> Option<&ServiceRule> {
        self.services.iter().find(|s| s.service == service)
    }
}

/// The rules of one day. What no line says is not allowed, and whatever blocks blocks.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'b> {
    pub book: &'b RuleBook,
    pub day: Date,
}

impl Rules<'_> {
    /// The line in force. `None`: none yet.
    pub fn line(&self, key: RuleKey) -> Option<&Rule> {
        self.book.rules.iter().filter(|r| r.rule == key && r.from <= self.day).max_by_key(|r| r.from)
    }

    /// A number of years or days. `None`: no line says it, and nobody may rest a yes on it.
    pub fn number(&self, key: RuleKey) -> Option<i16> {
        match self.line(key)?.value {
            RuleValue::Number(n) => Some(n),
            RuleValue::Switch(_) | RuleValue::Word(_) => None,
        }
    }

    /// A switch that opens something. Not said: it does not.
    pub fn opens(&self, key: RuleKey) -> bool {
        self.line(key).is_some_and(|r| r.value == RuleValue::Switch(true))
    }

    /// A switch that closes something. Not said: it does.
    pub fn closes(&self, key: RuleKey) -> bool {
        self.line(key).is_none_or(|r| r.value != RuleValue::Switch(false))
    }

    pub fn word(&self, key: RuleKey) -> Option<&str> {
        match &self.line(key)?.value {
            RuleValue::Word(word) => Some(word),
            RuleValue::Switch(_) | RuleValue::Number(_) => None,
        }
    }

    /// When a child's address counts.
    pub fn address(&self) -> AddressRule {
        match self.word(RuleKey::ParentsAddress) {
            Some("not-asked") => AddressRule::NotAsked,
            Some("one-shared-lets-all") => AddressRule::OneSharedLetsAll,
            _ => AddressRule::OnlyThoseWhoShare,
        }
    }

    /// What others may take for granted where no consent level is known. `None`: nothing.
    pub fn unknown_level(&self) -> Option<ConsentLevel> {
        ConsentLevel::parse(self.word(RuleKey::UnknownConsentLevel)?)
    }
}

/// Which parents of a child under 12 the child's registered address lets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AddressRule {
    NotAsked,
    OneSharedLetsAll,
    OnlyThoseWhoShare,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_rule_can_be_read_and_has_a_source() {
        let book = RuleBook::read(&serde_json::from_str(include_str!("rules.json")).unwrap()).unwrap();
        assert!(!book.version.is_empty() && book.rules.len() > 40);
        let sources = book.rules.iter().map(|r| &r.source);
        let sources =
            sources.chain(book.areas.iter().map(|a| &a.source)).chain(book.services.iter().map(|s| &s.source));
        for source in sources {
            assert!(source.page.starts_with("http") && source.host().contains('.'), "{}", source.page);
            assert!(source.opened > date(2026, 1, 1));
        }
        let choices = book.rules.iter().map(|r| &r.choice).chain(book.services.iter().map(|s| &s.choice));
        assert!(choices.flatten().all(|choice| choice.len() > 3));
        let lines: BTreeSet<_> = book.rules.iter().map(|r| (r.rule, r.from)).collect();
        assert_eq!(lines.len(), book.rules.len(), "one line a rule and day");
    }

    #[test]
    fn a_file_that_names_what_nobody_knows_gives_no_rule_at_all() {
        let read = |change: &dyn Fn(&mut Value)| {
            let mut file: Value = serde_json::from_str(include_str!("rules.json")).unwrap();
            change(&mut file);
            RuleBook::read(&file).is_some()
        };
        assert!(read(&|_| ()));
        for wrong in [Value::from("nobody-knows"), Value::from(3), Value::Null] {
            for (list, key) in [("services", "level"), ("services", "area"), ("rules", "rule"), ("areas", "area")] {
                assert!(!read(&|file| file[list][0][key] = wrong.clone()), "{list}.{key}: {wrong}");
            }
        }
    }

    /// What is built in is said as it is built.
    #[test]
    fn a_fixed_rule_says_what_the_code_does() {
        use RuleKey::{AgeLeapDay, FosterParentsRepresent, FullmaktChains, GuardiansRepresent};
        for line in rule_book().rules.iter().filter(|line| line.fixed) {
            let built = match line.rule {
                AgeLeapDay => RuleValue::Word("03-01".into()),
                FullmaktChains | FosterParentsRepresent | GuardiansRepresent => RuleValue::Switch(false),
                _ => RuleValue::Switch(true),
            };
            assert_eq!(line.value, built, "{:?}", line.rule);
        }
    }

    #[test]
    fn every_type_is_in_one_service_and_every_service_and_area_is_there() {
        let book = rule_book();
        let types: Vec<_> = book.services.iter().flat_map(|s| &s.types).collect();
        assert_eq!(types.iter().collect::<BTreeSet<_>>().len(), types.len());
        assert!(Service::ALL.into_iter().all(|s| book.service(s).is_some()));
        assert!(
            Area::ALL.into_iter().all(|a| book.services_in(a).next().is_some() && Area::parse(a.as_str()) == Some(a))
        );
        assert_eq!(book.service_of("Nonsense"), None);
        assert_eq!(book.area_of("https://innsyn.example/fhir/CodeSystem/fullmakt-omrade", "9"), None);
        assert_eq!(book.area_of("urn:oid:2.16.578.1.12.4.1.1.7618", "1"), None);
        assert_eq!(book.service(Service::Eget).unwrap().area, None);
    }

    #[test]
    fn a_later_line_takes_over_on_its_day_and_before_the_first_nothing_opens() {
        let mut book = rule_book().clone();
        let mut later = book.rules.iter().find(|r| r.rule == RuleKey::ParentsFullBelowAge).unwrap().clone();
        (later.value, later.from) = (RuleValue::Number(13), date(2028, 1, 1));
        book.rules.push(later);
        let on = |day| book.on(day).number(RuleKey::ParentsFullBelowAge);
        assert_eq!(on(date(2027, 12, 31)), Some(12));
        assert_eq!(on(date(2028, 1, 1)), Some(13));
        assert_eq!(on(date(2023, 12, 31)), None);
        assert!(book.on(date(2023, 12, 31)).closes(RuleKey::ProtectedAddressBlocks));
        assert!(!book.on(date(2023, 12, 31)).opens(RuleKey::OwnAccess));
    }
}
