//! Choices as they are written in addresses and forms: Norwegian, and ASCII. One table each, read both ways.

use super::super::Kind;
use super::{Period, Sort, StatusGroup};

/// Names of the fields of the form, which are those of the address.
pub mod fields {
    /// The words in the form, their handle in the address.
    pub const WORDS: &str = "sok";
    pub const KIND: &str = "type";
    pub const PERIOD: &str = "periode";
    pub const PLACE: &str = "sted";
    pub const STATUS: &str = "status";
    pub const MARKED: &str = "merket";
    pub const SORT: &str = "sorter";
}

/// Characters of a search at most; what is longer is cut.
pub const MOST_WORDS: usize = 200;

/// A choice that stands in an address.
pub trait Param: Copy + PartialEq + 'static {
    /// Every value with how it is written.
    const TABLE: &'static [(Self, &'static str)];

    fn param(self) -> &'static str {
        Self::TABLE.iter().find(|(value, _)| *value == self).map_or("", |(_, param)| param)
    }

    /// `None`: no such choice.
    fn from_param(written: &str) -> Option<Self> {
        Self::TABLE.iter().find(|(_, param)| *param == written).map(|(value, _)| *value)
    }
}

impl Param for Kind {
    const TABLE: &'static [(Self, &'static str)] = &[
        (Self::Laboratory, "laboratorium"),
        (Self::Microbiology, "mikrobiologi"),
        (Self::Pathology, "vev-og-celler"),
        (Self::Imaging, "bilder"),
        (Self::Other, "annet"),
    ];
}

impl Param for Period {
    const TABLE: &'static [(Self, &'static str)] =
        &[(Self::ThreeMonths, "3-maneder"), (Self::OneYear, "1-ar"), (Self::FiveYears, "5-ar")];
}

impl Param for StatusGroup {
    const TABLE: &'static [(Self, &'static str)] = &[
        (Self::Final, "ferdig"),
        (Self::NotReady, "ikke-klart"),
        (Self::Preliminary, "forelopig"),
        (Self::Changed, "endret"),
        (Self::Cancelled, "kansellert"),
        (Self::EnteredInError, "feilregistrert"),
        (Self::Unknown, "ukjent"),
    ];
}

impl Param for Sort {
    const TABLE: &'static [(Self, &'static str)] =
        &[(Self::NewestFirst, "nyeste"), (Self::OldestFirst, "eldste"), (Self::Name, "navn")];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_choice_is_written_as_it_is_read() {
        fn holds<P: Param + std::fmt::Debug>(all: &[P]) {
            assert_eq!(all.len(), P::TABLE.len());
            for choice in all {
                assert_eq!(P::from_param(choice.param()), Some(*choice));
            }
        }
        holds(&Period::ALL);
        holds(&StatusGroup::ALL);
        holds(&[Kind::Laboratory, Kind::Microbiology, Kind::Pathology, Kind::Imaging, Kind::Other]);
        holds(&[Sort::NewestFirst, Sort::OldestFirst, Sort::Name]);
        assert_eq!((Kind::from_param(""), Sort::from_param("Navn")), (None, None));
    }
}
