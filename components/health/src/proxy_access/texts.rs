//! `locales/*/proxy-grants.ftl` and the fields of `proxy-give.ftl`.

use innsyn_domain::access::{Area, Reason};
use innsyn_domain::proxy_access::Side;
use innsyn_i18n::{Locale, Phrase, Template, Texts};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantTexts {
    pub of_card: GrantCardTexts,
    pub shows: AreaTexts,
    /// Instead, where nothing of an area would be shown: the giver has consented to less, or else.
    pub closed_level: Phrase,
    pub closed: Phrase,
    pub effect: EffectTexts,
    pub fields: FieldTexts,
}

/// What a card of one says: `locales/*/proxy-grants.ftl` alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantCardTexts {
    /// For dates.
    pub locale: Locale,
    pub areas: AreaTexts,
    /// Of the giver, to the one who has received it.
    pub areas_of_giver: AreaTexts,
    pub standing: StandingTexts,
    pub card: CardTexts,
    pub why: WhyTexts,
}

/// What areas are called, or what they show today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaTexts {
    pub opplysninger: Phrase,
    pub journal: Phrase,
    pub digitale: Phrase,
}

/// How one stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingTexts {
    pub valid: Phrase,
    pub soon: Template,
    pub not_yet: Template,
    pub closed: Phrase,
    pub expired: Template,
    pub ended: Phrase,
    pub quietly: Phrase,
    pub replaced: Phrase,
    pub declined: Phrase,
    pub not_given: Phrase,
    pub renewable: Template,
    /// Of a decision that is about to end.
    pub renew_in_time: Phrase,
}

/// What else stands on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardTexts {
    pub nameless: Phrase,
    pub areas: Phrase,
    pub period: Phrase,
    pub used: Phrase,
    pub from_until: Template,
    pub from: Template,
    pub until: Template,
    pub no_end: Phrase,
    pub period_unknown: Phrase,
    pub used_never: Phrase,
    pub used_unknown: Phrase,
    pub area_none: Phrase,
    pub area_unknown: Phrase,
    pub paper: Phrase,
    pub capacity: Phrase,
    pub too_long: Phrase,
    pub change: Phrase,
    pub renew: Phrase,
    pub end: Phrase,
    pub leave: Phrase,
    pub decline: Phrase,
    pub with: Template,
    pub leave_with: Template,
    pub decline_with: Template,
    pub elsewhere: Phrase,
}

/// Why one does not hold now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyTexts {
    pub untold: Phrase,
    pub giver_young_own: Template,
    pub giver_young: Phrase,
    pub receiver_young_own: Template,
    pub receiver_young: Phrase,
    pub age: Phrase,
    pub protected: Phrase,
    pub blocked: Phrase,
    pub consent: Phrase,
    pub level: Phrase,
    pub excepted: Phrase,
    pub areas: Phrase,
    pub unclear: Phrase,
    pub kin: Phrase,
    pub kin_young: Phrase,
    pub person_young: Phrase,
    pub certificate: Phrase,
    pub guardian: Phrase,
}

/// What one lets somebody see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectTexts {
    pub to: Phrase,
    pub born: Template,
    pub can: Phrase,
    /// Areas that are not in it.
    pub cannot: Phrase,
    /// What nobody can for another.
    pub never: Phrase,
    pub cannot_consent: Phrase,
    pub cannot_further: Phrase,
    pub cannot_more: Phrase,
    pub lasts: Phrase,
    pub edit: Phrase,
    pub edit_whom: Phrase,
    pub edit_what: Phrase,
    pub edit_how_long: Phrase,
}

/// The form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldTexts {
    pub number: Phrase,
    pub number_hint: Phrase,
    pub surname: Phrase,
    pub areas: Phrase,
    pub until: Phrase,
    pub one_year: Template,
    pub until_day: Phrase,
    pub until_ended: Phrase,
    pub last_day: Phrase,
    pub day_hint: Template,
    pub first_day: Phrase,
    pub first_day_hint: Phrase,
    pub faults: FaultTexts,
}

/// What is to be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultTexts {
    pub number_missing: Phrase,
    pub number_not_digits: Phrase,
    pub number_not_eleven: Template,
    pub number_wrong: Phrase,
    pub number_oneself: Phrase,
    pub surname_missing: Phrase,
    pub surname_long: Phrase,
    pub areas_missing: Phrase,
    pub areas_unknown: Phrase,
    pub period_missing: Phrase,
    pub day_missing: Phrase,
    pub not_a_date: Phrase,
    pub past: Phrase,
    pub before_from: Phrase,
}

impl GrantCardTexts {
    pub fn new(t: &impl Texts) -> Self {
        let areas = AreaTexts {
            opplysninger: t.phrase("proxy-grants-area-opplysninger"),
            journal: t.phrase("proxy-grants-area-journal"),
            digitale: t.phrase("proxy-grants-area-digitale"),
        };
        Self {
            locale: t.locale(),
            areas_of_giver: AreaTexts {
                opplysninger: t.phrase("proxy-grants-area-opplysninger-other"),
                ..areas.clone()
            },
            areas,
            standing: StandingTexts {
                valid: t.phrase("proxy-grants-valid"),
                soon: t.template("proxy-grants-soon", &["date"]),
                not_yet: t.template("proxy-grants-not-yet", &["date"]),
                closed: t.phrase("proxy-grants-closed"),
                expired: t.template("proxy-grants-expired", &["date"]),
                ended: t.phrase("proxy-grants-ended"),
                quietly: t.phrase("proxy-grants-ended-quietly"),
                replaced: t.phrase("proxy-grants-replaced"),
                declined: t.phrase("proxy-grants-declined"),
                not_given: t.phrase("proxy-grants-not-given"),
                renewable: t.template("proxy-grants-renewable", &["date"]),
                renew_in_time: t.phrase("proxy-grants-renew-in-time"),
            },
            card: CardTexts {
                nameless: t.phrase("proxy-grants-nameless"),
                areas: t.phrase("proxy-grants-areas"),
                period: t.phrase("proxy-grants-period"),
                used: t.phrase("proxy-grants-used"),
                from_until: t.template("proxy-grants-from-until", &["from", "until"]),
                from: t.template("proxy-grants-from", &["from"]),
                until: t.template("proxy-grants-until", &["until"]),
                no_end: t.phrase("proxy-grants-no-end"),
                period_unknown: t.phrase("proxy-grants-period-unknown"),
                used_never: t.phrase("proxy-grants-used-never"),
                used_unknown: t.phrase("proxy-grants-used-unknown"),
                area_none: t.phrase("proxy-grants-area-none"),
                area_unknown: t.phrase("proxy-grants-area-unknown"),
                paper: t.phrase("proxy-grants-paper-form"),
                capacity: t.phrase("proxy-grants-capacity"),
                too_long: t.phrase("proxy-grants-too-long"),
                change: t.phrase("proxy-grants-change"),
                renew: t.phrase("proxy-grants-renew"),
                end: t.phrase("proxy-grants-end"),
                leave: t.phrase("proxy-grants-leave"),
                decline: t.phrase("proxy-grants-decline"),
                with: t.template("proxy-grants-with", &["name"]),
                leave_with: t.template("proxy-grants-leave-with", &["name"]),
                decline_with: t.template("proxy-grants-decline-with", &["name"]),
                elsewhere: t.phrase("proxy-grants-elsewhere"),
            },
            why: WhyTexts {
                untold: t.phrase("proxy-grants-why-untold"),
                giver_young_own: t.template("proxy-grants-why-giver-young-own", &["date"]),
                giver_young: t.phrase("proxy-grants-why-giver-young"),
                receiver_young_own: t.template("proxy-grants-why-receiver-young-own", &["date"]),
                receiver_young: t.phrase("proxy-grants-why-receiver-young"),
                age: t.phrase("proxy-grants-why-age"),
                protected: t.phrase("proxy-grants-why-protected"),
                blocked: t.phrase("proxy-grants-why-blocked"),
                consent: t.phrase("proxy-grants-why-consent"),
                level: t.phrase("proxy-grants-why-level"),
                excepted: t.phrase("proxy-grants-why-excepted"),
                areas: t.phrase("proxy-grants-why-areas"),
                unclear: t.phrase("proxy-grants-why-unclear"),
                kin: t.phrase("proxy-grants-why-kin"),
                kin_young: t.phrase("proxy-grants-why-kin-young"),
                person_young: t.phrase("proxy-grants-why-person-young"),
                certificate: t.phrase("proxy-grants-why-certificate"),
                guardian: t.phrase("proxy-grants-why-guardian"),
            },
        }
    }

    /// What it is called to the one on this side of a fullmakt.
    pub fn area(&self, area: Area, side: Side) -> &Phrase {
        match side {
            Side::Giver => self.areas.of(area),
            Side::Receiver => self.areas_of_giver.of(area),
        }
    }

    /// Several in a line. `None`: there are none.
    pub fn area_names<'a>(&self, areas: impl Iterator<Item = &'a Area>, side: Side) -> Option<String> {
        let names: Vec<_> = areas.map(|area| self.area(*area, side).text.as_str()).collect();
        (!names.is_empty()).then(|| names.join(", "))
    }
}

impl AreaTexts {
    const fn of(&self, area: Area) -> &Phrase {
        match area {
            Area::Opplysninger => &self.opplysninger,
            Area::Journal => &self.journal,
            Area::DigitaleTjenester => &self.digitale,
        }
    }
}

impl GrantTexts {
    pub fn new(t: &impl Texts) -> Self {
        Self {
            of_card: GrantCardTexts::new(t),
            shows: AreaTexts {
                opplysninger: t.phrase("proxy-give-shows-opplysninger"),
                journal: t.phrase("proxy-give-shows-journal"),
                digitale: t.phrase("proxy-give-shows-digitale"),
            },
            closed_level: t.phrase("proxy-give-shows-closed-level"),
            closed: t.phrase("proxy-give-shows-closed"),
            effect: EffectTexts {
                to: t.phrase("proxy-give-to"),
                born: t.template("proxy-give-born", &["date"]),
                can: t.phrase("proxy-give-can"),
                cannot: t.phrase("proxy-give-cannot"),
                never: t.phrase("proxy-give-never-can"),
                cannot_consent: t.phrase("proxy-give-cannot-consent"),
                cannot_further: t.phrase("proxy-give-cannot-further"),
                cannot_more: t.phrase("proxy-give-cannot-more"),
                lasts: t.phrase("proxy-give-lasts"),
                edit: t.phrase("proxy-give-edit"),
                edit_whom: t.phrase("proxy-give-edit-whom"),
                edit_what: t.phrase("proxy-give-edit-what"),
                edit_how_long: t.phrase("proxy-give-edit-how-long"),
            },
            fields: FieldTexts {
                number: t.phrase("proxy-give-number"),
                number_hint: t.phrase("proxy-give-number-hint"),
                surname: t.phrase("proxy-give-surname"),
                areas: t.phrase("proxy-give-areas"),
                until: t.phrase("proxy-give-until"),
                one_year: t.template("proxy-give-one-year", &["date"]),
                until_day: t.phrase("proxy-give-until-day"),
                until_ended: t.phrase("proxy-give-until-ended"),
                last_day: t.phrase("proxy-give-last-day"),
                day_hint: t.template("proxy-give-day-hint", &["date"]),
                first_day: t.phrase("proxy-give-from"),
                first_day_hint: t.phrase("proxy-give-from-hint"),
                faults: faults(t),
            },
        }
    }

    /// What it is called to whoever gives it.
    pub fn area(&self, area: Area) -> &Phrase {
        self.of_card.area(area, Side::Giver)
    }

    /// What it shows today. `closed`: why nothing of it.
    pub fn shows(&self, area: Area, closed: Option<Reason>) -> &Phrase {
        match closed {
            Some(Reason::ConsentLevel { .. }) => &self.closed_level,
            Some(_) => &self.closed,
            None => self.shows.of(area),
        }
    }
}

fn faults(t: &impl Texts) -> FaultTexts {
    FaultTexts {
        number_missing: t.phrase("proxy-give-number-missing"),
        number_not_digits: t.phrase("proxy-give-number-not-digits"),
        number_not_eleven: t.template("proxy-give-number-not-eleven", &["digits"]),
        number_wrong: t.phrase("proxy-give-number-wrong"),
        number_oneself: t.phrase("proxy-give-number-oneself"),
        surname_missing: t.phrase("proxy-give-surname-missing"),
        surname_long: t.phrase("proxy-give-surname-long"),
        areas_missing: t.phrase("proxy-give-areas-missing"),
        areas_unknown: t.phrase("proxy-give-areas-unknown"),
        period_missing: t.phrase("proxy-give-period-missing"),
        day_missing: t.phrase("proxy-give-day-missing"),
        not_a_date: t.phrase("proxy-give-not-a-date"),
        past: t.phrase("proxy-give-past"),
        before_from: t.phrase("proxy-give-before-from"),
    }
}
