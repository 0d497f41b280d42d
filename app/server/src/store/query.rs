//! The parameters of a search, read into what they mean. Whatever is not understood is refused.

use super::MAX_COUNT;
use super::error::{Refused, harmless_name};
use super::index::local;
use super::moment::{self, Span};
use super::person::normalised;
use super::types::{Kind, TypeDef};

/// Entries of a page when the client does not say.
const DEFAULT_COUNT: usize = 100;
/// The most alternatives in one comma list, and parameters in one search.
const MAX_LIST: usize = 1000;
const MAX_PARAMS: usize = 64;

/// One search. All filters must hold.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) filters: Vec<Filter>,
    pub(super) sort: Vec<Sort>,
    pub(super) count: usize,
    /// Only how many.
    pub(super) only_total: bool,
    pub(super) includes: Vec<Include>,
}

/// One parameter; any of its alternatives must hold.
#[derive(Debug)]
pub(super) enum Filter {
    Id(Vec<String>),
    Updated(Vec<DateTest>),
    Token {
        param: &'static str,
        any: Vec<TokenTest>,
    },
    Date {
        param: &'static str,
        any: Vec<DateTest>,
    },
    Reference {
        param: &'static str,
        any: Vec<ReferenceTest>,
    },
    /// The resource is this person's, however it names the person.
    Person {
        any: Vec<ReferenceTest>,
    },
}

/// `None` for a part that may be anything.
#[derive(Debug)]
pub(super) struct TokenTest {
    pub(super) system: Option<String>,
    pub(super) code: Option<String>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct DateTest {
    pub(super) prefix: Prefix,
    pub(super) span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prefix {
    Eq,
    Ne,
    Lt,
    Gt,
    Le,
    Ge,
    StartsAfter,
    EndsBefore,
}

#[derive(Debug)]
pub(super) enum ReferenceTest {
    /// By id; any type where none is said.
    Target { kind: Option<String>, id: String },
    /// By identifier; `None`: of any system.
    Identifier { system: Option<String>, value: String },
}

#[derive(Debug)]
pub(super) struct Sort {
    pub(super) by: SortBy,
    pub(super) descending: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum SortBy {
    Id,
    Updated,
    Date(&'static str),
}

#[derive(Debug)]
pub(super) struct Include {
    pub(super) source: &'static TypeDef,
    pub(super) param: &'static str,
    /// Only targets of this type.
    pub(super) target: Option<&'static str>,
    /// Follow it from what was included, too.
    pub(super) iterate: bool,
}

impl Query {
    pub(super) fn parse(def: &'static TypeDef, params: &[(String, String)]) -> Result<Self, Refused> {
        if params.len() > MAX_PARAMS {
            return Err(Refused::new(::http::StatusCode::BAD_REQUEST, "too-costly", "too many parameters"));
        }
        let mut query = Self {
            filters: Vec::new(),
            sort: Vec::new(),
            count: DEFAULT_COUNT,
            only_total: false,
            includes: Vec::new(),
        };
        for (name, value) in params {
            query.add(def, name, value)?;
        }
        Ok(query)
    }

    /// Whether it asks how many there are, by no more than whose they are and when they were changed.
    pub(super) fn counts_by_index(&self) -> bool {
        let by_index = |filter: &Filter| matches!(filter, Filter::Person { .. } | Filter::Updated(_));
        self.only_total && self.filters.iter().all(by_index)
    }

    /// Whether what is looked for has some value, and no known id.
    pub(super) fn is_by_value(&self) -> bool {
        let has = |is: fn(&Filter) -> bool| self.filters.iter().any(is);
        has(|filter| matches!(filter, Filter::Token { .. } | Filter::Reference { .. }))
            && !has(|filter| matches!(filter, Filter::Id(_)))
    }

    fn add(&mut self, def: &'static TypeDef, name: &str, value: &str) -> Result<(), Refused> {
        match name {
            "_count" => {
                let wanted: u32 = value.parse().map_err(|_| bad_value(name))?;
                // More than is allowed means as much as is allowed; nothing means only the total.
                self.count = usize::try_from(wanted).unwrap_or(MAX_COUNT).min(MAX_COUNT);
                self.only_total |= self.count == 0;
            }
            "_summary" => match value {
                "count" => self.only_total = true,
                "false" => {}
                _ => return Err(Refused::unsupported("_summary: only count and false")),
            },
            // The total is always exact, so each wish is granted.
            "_total" if matches!(value, "none" | "estimate" | "accurate") => {}
            "_format" => check_format(value)?,
            "_sort" => {
                for key in value.split(',') {
                    self.sort.push(sort(def, key)?);
                }
            }
            "_include" | "_include:iterate" => self.includes.push(include(value, name.ends_with(":iterate"))?),
            "_id" => {
                let ids = list(name, value)?;
                self.filters.push(Filter::Id(ids.into_iter().map(|id| bare_id(def, id)).collect()));
            }
            "_lastUpdated" => self.filters.push(Filter::Updated(dates(name, value)?)),
            _ => self.filters.push(filter(def, name, value)?),
        }
        Ok(())
    }
}

/// A format other than JSON is not given, and that is said.
pub(super) fn check_format(value: &str) -> Result<(), Refused> {
    match value {
        "json" | "application/json" | "application/fhir+json" => Ok(()),
        _ => Err(Refused::new(::http::StatusCode::NOT_ACCEPTABLE, "not-supported", "only application/fhir+json")),
    }
}

fn filter(def: &'static TypeDef, name: &str, value: &str) -> Result<Filter, Refused> {
    // `subject:Patient.identifier` and `patient.identifier` are chains; only that one, onto a person, is known.
    let (head, chained) = match name.split_once('.') {
        Some((head, "identifier")) => (head, true),
        Some(_) => return Err(unknown(def, name)),
        None => (name, false),
    };
    let (base, modifier) = match head.split_once(':') {
        Some((base, modifier)) => (base, Some(modifier)),
        None => (head, None),
    };
    let param = def.param(base).ok_or_else(|| unknown(def, name))?;
    let of_person = matches!(param.kind, Kind::Person | Kind::SaidPerson);
    let may_be_person = of_person || base == "subject";
    match (param.kind, modifier) {
        (Kind::Token, None) if !chained => Ok(Filter::Token { param: param.name, any: tokens(name, value)? }),
        (Kind::Date, None) if !chained => Ok(Filter::Date { param: param.name, any: dates(name, value)? }),
        (Kind::Token | Kind::Date, None) => Err(unknown(def, name)),
        (Kind::Token | Kind::Date, Some(_)) => Err(unknown_modifier(name)),
        (_, Some("identifier")) if !chained => {
            let any = list(name, value)?.into_iter().map(|item| identifier(name, &item)).collect::<Result<_, _>>()?;
            Ok(if may_be_person { Filter::Person { any } } else { Filter::Reference { param: param.name, any } })
        }
        (_, modifier) if chained && may_be_person && matches!(modifier, None | Some("Patient")) => {
            let any = list(name, value)?.into_iter().map(|item| identifier(name, &item)).collect::<Result<_, _>>()?;
            Ok(Filter::Person { any })
        }
        (_, _) if chained => Err(unknown(def, name)),
        (_, modifier) => {
            let kind = match modifier {
                None => None,
                Some(kind) => Some(TypeDef::named(kind).ok_or_else(|| unknown_modifier(name))?.name),
            };
            let kind = if of_person { Some("Patient") } else { kind };
            let any: Vec<_> = list(name, value)?.into_iter().map(|item| target(kind, item)).collect();
            let persons = any
                .iter()
                .all(|test| matches!(test, ReferenceTest::Target { kind: Some(kind), .. } if kind == "Patient"));
            Ok(if may_be_person && persons {
                Filter::Person { any }
            } else {
                Filter::Reference { param: param.name, any }
            })
        }
    }
}

fn target(kind: Option<&str>, item: String) -> ReferenceTest {
    match local(&item) {
        // `patient=Practitioner/1` finds nobody: the types contradict.
        Some((said, id)) => ReferenceTest::Target { kind: Some(said.to_owned()), id: id.to_owned() },
        None => ReferenceTest::Target { kind: kind.map(str::to_owned), id: item },
    }
}

fn identifier(name: &str, item: &str) -> Result<ReferenceTest, Refused> {
    match item.split_once('|') {
        Some((_, "")) => Err(bad_value(name)),
        Some((system, value)) => {
            let (system, value) = normalised(system, value);
            Ok(ReferenceTest::Identifier { system: Some(system), value })
        }
        None => Ok(ReferenceTest::Identifier { system: None, value: item.to_owned() }),
    }
}

fn tokens(name: &str, value: &str) -> Result<Vec<TokenTest>, Refused> {
    let test = |item: String| match item.split_once('|') {
        None => TokenTest { system: None, code: Some(item) },
        Some((system, "")) => TokenTest { system: Some(normalised(system, "").0), code: None },
        Some((system, code)) => {
            let (system, code) = normalised(system, code);
            TokenTest { system: Some(system), code: Some(code) }
        }
    };
    Ok(list(name, value)?.into_iter().map(test).collect())
}

fn dates(name: &str, value: &str) -> Result<Vec<DateTest>, Refused> {
    let test = |item: String| {
        let (prefix, rest) = match item.get(..2) {
            Some("eq") => (Prefix::Eq, &item[2..]),
            Some("ne") => (Prefix::Ne, &item[2..]),
            Some("lt") => (Prefix::Lt, &item[2..]),
            Some("gt") => (Prefix::Gt, &item[2..]),
            Some("le") => (Prefix::Le, &item[2..]),
            Some("ge") => (Prefix::Ge, &item[2..]),
            Some("sa") => (Prefix::StartsAfter, &item[2..]),
            Some("eb") => (Prefix::EndsBefore, &item[2..]),
            _ => (Prefix::Eq, item.as_str()),
        };
        moment::span(rest).map(|span| DateTest { prefix, span }).ok_or_else(|| bad_value(name))
    };
    list(name, value)?.into_iter().map(test).collect()
}

fn sort(def: &'static TypeDef, key: &str) -> Result<Sort, Refused> {
    let (name, descending) = match key.strip_prefix('-') {
        Some(name) => (name, true),
        None => (key, false),
    };
    let by = match (name, def.param(name)) {
        ("_id", _) => SortBy::Id,
        ("_lastUpdated", _) => SortBy::Updated,
        (_, Some(param)) if param.kind == Kind::Date => SortBy::Date(param.name),
        _ => return Err(Refused::unsupported(format!("_sort: {} cannot be sorted by", harmless_name(name)))),
    };
    Ok(Sort { by, descending })
}

fn include(value: &str, iterate: bool) -> Result<Include, Refused> {
    let refused = || Refused::unsupported("_include: not Type:parameter or Type:parameter:Type of this store");
    let mut parts = value.split(':');
    let source = parts.next().and_then(TypeDef::named).ok_or_else(refused)?;
    let param = parts.next().and_then(|name| source.param(name)).ok_or_else(refused)?;
    if matches!(param.kind, Kind::Token | Kind::Date) {
        return Err(refused());
    }
    let target = match parts.next() {
        None => None,
        Some(name) => Some(TypeDef::named(name).ok_or_else(refused)?.name),
    };
    if parts.next().is_some() {
        return Err(refused());
    }
    Ok(Include { source, param: param.name, target, iterate })
}

fn bare_id(def: &TypeDef, id: String) -> String {
    match local(&id) {
        Some((kind, bare)) if kind == def.name => bare.to_owned(),
        _ => id,
    }
}

/// The alternatives of a value; `\,` is a comma. An empty value would be a filter that filters nothing: refused.
fn list(name: &str, value: &str) -> Result<Vec<String>, Refused> {
    let mut items = vec![String::new()];
    let mut escaped = false;
    for c in value.chars() {
        match (c, items.last_mut()) {
            ('\\', _) if !escaped => {
                escaped = true;
                continue;
            }
            (',', _) if !escaped => items.push(String::new()),
            (c, Some(item)) => item.push(c),
            (_, None) => {}
        }
        escaped = false;
    }
    if items.iter().any(String::is_empty) || items.len() > MAX_LIST {
        return Err(bad_value(name));
    }
    Ok(items)
}

fn unknown(def: &TypeDef, name: &str) -> Refused {
    Refused::unsupported(format!("{}: unknown search parameter {}", def.name, harmless_name(name)))
}

fn unknown_modifier(name: &str) -> Refused {
    Refused::unsupported(format!("unknown modifier in {}", harmless_name(name)))
}

fn bad_value(name: &str) -> Refused {
    Refused::invalid(format!("{}: not a value of this parameter", harmless_name(name)))
}
