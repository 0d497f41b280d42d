//! What was chosen, as it is posted and as it stands in an address: everything but the words of a search and the names
//! of places, for which a handle stands.

use innsyn_domain::lab_results::{Choices, Filter, Kind, MOST_WORDS, Param, Period, Sort, StatusGroup, fields};
use innsyn_web::pages::Wanted;
use serde::Deserialize;

use crate::error::Problem;
use crate::routes::reader::Reader;
use crate::session::Visitor;

/// The fields. What is not a choice of ours chooses nothing: more is shown then, never less.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The words in a form, their handle in an address.
    sok: String,
    r#type: String,
    periode: String,
    sted: String,
    status: String,
    merket: String,
    sorter: String,
    /// In a form: the handle of a search that this one takes the place of.
    istedenfor: String,
    /// Which person's page this is asked from. Empty: one's own.
    hvem: String,
    /// From a page's own code: the parts of a list that it has, with dots between them.
    har: String,
}

/// What an address chooses; its place is a handle until the results are here.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    asked: Asked,
    words: Option<String>,
    /// There is a handle of a search, and the session does not know it.
    pub(crate) search_forgotten: bool,
}

impl Asked {
    /// From a page's own code, which adds the answer to what is there: the page must be of the person that is now acted for.
    pub(crate) fn same_person(self, reader: &Reader) -> Result<Self, Problem> {
        reader.same_person(&self.hvem).map(|()| self)
    }

    /// What of the answer need not be told.
    pub(crate) fn has(&mut self) -> String {
        std::mem::take(&mut self.har)
    }

    /// From a form: keeps the words in the session, and has their handle instead.
    pub(crate) async fn kept(mut self, visitor: &Visitor) -> Result<Self, Problem> {
        let words: String = self.sok.trim().chars().take(MOST_WORDS).collect();
        self.sok = if words.is_empty() { words } else { visitor.keep_search(&words, &self.istedenfor).await? };
        Ok(self)
    }

    /// From an address: fetches the words that the handle stands for.
    pub(crate) async fn chosen(self, visitor: &Visitor) -> Result<Chosen, Problem> {
        let words = if self.sok.is_empty() { None } else { visitor.search(&self.sok).await? };
        let search_forgotten = words.is_none() && !self.sok.is_empty();
        Ok(Chosen { asked: self, words, search_forgotten })
    }

    /// The choices that say something, in one order: the same page has one address.
    pub(crate) fn query(&self) -> String {
        let choice = |value: Option<&'static str>| value.unwrap_or_default().to_owned();
        let sort = Sort::from_param(&self.sorter).filter(|sort| *sort != Sort::default());
        let is_handle = |handle: &&String| handle.bytes().all(|byte| byte.is_ascii_hexdigit());
        let handle = |handle: &String| Some(handle).filter(is_handle).cloned().unwrap_or_default();
        let all = [
            (fields::WORDS, handle(&self.sok)),
            (fields::KIND, choice(Kind::from_param(&self.r#type).map(Param::param))),
            (fields::PERIOD, choice(Period::from_param(&self.periode).map(Param::param))),
            (fields::PLACE, handle(&self.sted)),
            (fields::STATUS, choice(StatusGroup::from_param(&self.status).map(Param::param))),
            (fields::MARKED, choice(self.is_marked().then_some("ja"))),
            (fields::SORT, choice(sort.map(Param::param))),
        ];
        let said = all.into_iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new(String::new()).extend_pairs(said).finish()
    }

    fn is_marked(&self) -> bool {
        self.merket == "ja"
    }
}

impl Chosen {
    /// With the place by its name, where it is among the choices.
    pub(crate) fn among(self, choices: &Choices) -> Wanted {
        let asked = &self.asked;
        let place = choices.places.iter().find(|place| place.handle == asked.sted);
        let filter = Filter {
            kind: Kind::from_param(&asked.r#type),
            period: Period::from_param(&asked.periode),
            place: place.map(|place| place.name.clone()),
            status: StatusGroup::from_param(&asked.status),
            marked: asked.is_marked(),
            words: self.words,
        };
        Wanted { filter, sort: Sort::from_param(&asked.sorter).unwrap_or_default(), query: asked.query() }
    }
}
