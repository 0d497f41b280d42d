//! SQL put together from parts of our own; every value from outside is an argument.

use rusqlite::types::Value;

use super::person::PersonKeys;
use super::query::{DateTest, Filter, Prefix, Query, ReferenceTest, SortBy, TokenTest};
use super::types::TypeDef;

/// A text with `?` for each argument, in order.
#[derive(Debug, Default)]
pub(super) struct Sql {
    pub(super) text: String,
    pub(super) args: Vec<Value>,
    /// Whether the resources are one person's: few, so that each is asked for its values, rather than each value for
    /// its resources. SQLite cannot know, and would guess wrong.
    confined: bool,
}

impl Sql {
    /// Selects `pk, version` of what matches, or `pk` for a count. The first person confines the search: it is where SQLite begins.
    pub(super) fn search(def: &TypeDef, query: &Query, confined: &[Vec<PersonKeys>]) -> Self {
        let mut sql = Self { confined: !confined.is_empty(), ..Self::default() };
        let narrowed = |sql: &mut Self| {
            sql.push(" AND of = ");
            sql.bind(def.name.to_owned());
            for filter in &query.filters {
                if let Filter::Updated(any) = filter {
                    sql.push(" AND ");
                    sql.any_of(any, |sql, test| sql.instant("updated", test));
                }
            }
        };
        if let ([persons], true) = (confined, query.counts_by_index()) {
            sql.push("SELECT resource AS pk FROM (");
            sql.resources_of(persons, &narrowed);
            sql.push(")");
            return sql;
        }
        sql.push("SELECT r.pk AS pk, r.version AS version FROM ");
        let mut confined = confined.iter();
        match confined.next() {
            Some(persons) => {
                sql.push("(");
                sql.resources_of(persons, &narrowed);
                sql.push(") mine CROSS JOIN resource r ON r.pk = mine.resource");
            }
            None => sql.push("resource r"),
        }
        // By a value there are few, and by the type as many as everybody has of it.
        let plus = if query.is_by_value() { "+" } else { "" };
        sql.push(&format!(" WHERE r.deleted = 0 AND {plus}r.type = "));
        sql.bind(def.name.to_owned());
        for persons in confined {
            sql.push(" AND r.pk IN (");
            sql.resources_of(persons, &narrowed);
            sql.push(")");
        }
        for filter in &query.filters {
            sql.filter(filter);
        }
        if !query.only_total {
            sql.order(query);
        }
        sql
    }

    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub(super) fn bind(&mut self, value: impl Into<Value>) {
        self.text.push('?');
        self.args.push(value.into());
    }

    /// `?, ?, ?`
    pub(super) fn bind_all<T: Into<Value>>(&mut self, values: impl IntoIterator<Item = T>) {
        for (at, value) in values.into_iter().enumerate() {
            if at > 0 {
                self.push(", ");
            }
            self.bind(value);
        }
    }

    /// Selects `resource`: whatever names one of these persons as its patient. A reference that gives both id and
    /// identifier must be right in both. `narrowed` adds what else must hold of the row in `reference`.
    pub(super) fn resources_of(&mut self, persons: &[PersonKeys], narrowed: &dyn Fn(&mut Self)) {
        // Nobody: an empty set, never everything.
        self.push("SELECT 0 AS resource WHERE 0");
        for keys in persons {
            self.push(" UNION SELECT resource FROM reference WHERE param = 'patient' AND type = 'Patient' AND id IN (");
            self.bind_all(keys.patients.iter().cloned());
            self.push(") AND (value = '' OR ");
            self.identifiers(keys);
            self.push(")");
            narrowed(self);
            for (system, value) in &keys.identifiers {
                // The plus keeps SQLite from entering by all that name anybody by number alone.
                self.push(
                    " UNION SELECT resource FROM reference WHERE param = 'patient' AND +type = 'Patient' AND +id = ''",
                );
                self.push(" AND value = ");
                self.bind(value.clone());
                self.push(" AND system = ");
                self.bind(system.clone());
                narrowed(self);
            }
        }
    }

    fn identifiers(&mut self, keys: &PersonKeys) {
        if keys.identifiers.is_empty() {
            return self.push("0");
        }
        self.push("(value, system) IN (VALUES ");
        for (at, (system, value)) in keys.identifiers.iter().enumerate() {
            self.push(if at > 0 { ", (" } else { "(" });
            self.bind_all([value.clone(), system.clone()]);
            self.push(")");
        }
        self.push(")");
    }

    fn filter(&mut self, filter: &Filter) {
        match filter {
            // Done already: they confine the whole search.
            Filter::Person { .. } => {}
            Filter::Updated(_) if self.confined => {}
            Filter::Id(ids) => {
                self.push(" AND r.id IN (");
                self.bind_all(ids.iter().cloned());
                self.push(")");
            }
            Filter::Updated(any) => {
                self.push(" AND ");
                self.any_of(any, |sql, test| sql.instant("r.updated", test));
            }
            Filter::Token { param, any } => self.has("token", param, any, Self::token),
            Filter::Date { param, any } => {
                self.has("moment", param, any, |sql, test| sql.date("+t.low", "+t.high", test));
            }
            Filter::Reference { param, any } => self.has("reference", param, any, Self::reference),
        }
    }

    fn has<T>(&mut self, table: &str, param: &str, any: &[T], one: impl Fn(&mut Self, &T)) {
        if self.confined {
            self.push(&format!(" AND EXISTS (SELECT 1 FROM {table} t WHERE t.resource = r.pk AND t.param = "));
        } else {
            self.push(&format!(" AND r.pk IN (SELECT t.resource FROM {table} t WHERE t.param = "));
        }
        self.bind(param.to_owned());
        self.push(" AND ");
        self.any_of(any, one);
        self.push(")");
    }

    fn any_of<T>(&mut self, any: &[T], one: impl Fn(&mut Self, &T)) {
        // Of no test none holds.
        self.push(if any.is_empty() { "(0" } else { "(" });
        for (at, test) in any.iter().enumerate() {
            self.push(if at > 0 { " OR (" } else { "(" });
            one(self, test);
            self.push(")");
        }
        self.push(")");
    }

    fn token(&mut self, test: &TokenTest) {
        self.push("1");
        self.equals("code", test.code.as_deref());
        self.equals("system", test.system.as_deref());
    }

    fn reference(&mut self, test: &ReferenceTest) {
        match test {
            ReferenceTest::Target { kind, id } => {
                self.push("1");
                self.equals("id", Some(id));
                self.equals("type", kind.as_deref());
            }
            ReferenceTest::Identifier { system, value } => {
                self.push("1");
                self.equals("value", Some(value));
                self.equals("system", system.as_deref());
            }
        }
    }

    fn equals(&mut self, column: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        // The plus keeps SQLite from entering by this column's index.
        let plus = if self.confined { "+" } else { "" };
        self.push(&format!(" AND {plus}t.{column} = "));
        self.bind(value.to_owned());
    }

    /// FHIR's rules for spans: equal means contained, less and greater mean that some of it lies on that side.
    fn date(&mut self, low: &str, high: &str, test: &DateTest) {
        let (from, to) = test.span;
        let contained = format!("({low} >= {from} AND {high} <= {to})");
        let text = match test.prefix {
            Prefix::Eq => contained,
            Prefix::Ne => format!("NOT {contained}"),
            Prefix::Lt => format!("{low} < {from}"),
            Prefix::Gt => format!("{high} > {to}"),
            Prefix::Le => format!("{low} < {from} OR {contained}"),
            Prefix::Ge => format!("{high} > {to} OR {contained}"),
            Prefix::StartsAfter => format!("{low} >= {to}"),
            Prefix::EndsBefore => format!("{high} <= {from}"),
        };
        self.push(&text);
    }

    /// The same for a moment in milliseconds, as what an index can begin with.
    fn instant(&mut self, at: &str, test: &DateTest) {
        let (from, to) = (first_millisecond(test.span.0), first_millisecond(test.span.1));
        let text = match test.prefix {
            Prefix::Eq => format!("{at} >= {from} AND {at} < {to}"),
            Prefix::Ne => format!("{at} < {from} OR {at} >= {to}"),
            Prefix::Lt | Prefix::EndsBefore => format!("{at} < {from}"),
            Prefix::Gt | Prefix::StartsAfter => format!("{at} >= {to}"),
            Prefix::Le => format!("{at} < {to}"),
            Prefix::Ge => format!("{at} >= {from}"),
        };
        self.push(&text);
    }

    /// What lacks the key comes last; what is equal keeps the order in which it was first stored.
    fn order(&mut self, query: &Query) {
        self.push(" ORDER BY ");
        for sort in &query.sort {
            let direction = if sort.descending { "DESC" } else { "ASC" };
            match sort.by {
                SortBy::Id => self.push(&format!("r.id {direction}, ")),
                SortBy::Updated => self.push(&format!("r.updated {direction}, ")),
                SortBy::Date(param) => {
                    let of = if sort.descending { "max" } else { "min" };
                    self.push(&format!("(SELECT {of}(low) FROM moment m WHERE m.resource = r.pk AND m.param = "));
                    self.bind(param.to_owned());
                    self.push(&format!(") {direction} NULLS LAST, "));
                }
            }
        }
        self.push("r.pk");
    }
}

/// The first whole millisecond that does not lie before a microsecond.
fn first_millisecond(microseconds: i64) -> i64 {
    microseconds.div_euclid(1000) + i64::from(microseconds.rem_euclid(1000) > 0)
}
