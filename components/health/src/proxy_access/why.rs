//! Why a fullmakt does not hold now, in words for the one who reads.

use innsyn_domain::access::Reason;
use innsyn_domain::proxy_access::Side;
use innsyn_i18n::{Phrase, format};

use super::GrantCardTexts;

/// A day that tells of a birthday is said to the one whose it is.
pub(super) fn why(reason: Option<Reason>, side: Side, texts: &GrantCardTexts) -> Phrase {
    let (t, is_giver) = (&texts.why, side == Side::Giver);
    let day = |day| format::date_short(texts.locale, day);
    match reason {
        Some(Reason::GiverTooYoung { from }) if is_giver => t.giver_young_own.fill(&[&day(from)]),
        Some(Reason::ReceiverTooYoung { from }) if !is_giver => t.receiver_young_own.fill(&[&day(from)]),
        Some(Reason::GiverTooYoung { .. }) => t.giver_young.clone(),
        Some(Reason::ReceiverTooYoung { .. }) => t.receiver_young.clone(),
        Some(Reason::ActorAgeUnknown | Reason::PersonAgeUnknown) => t.age.clone(),
        Some(Reason::AddressProtected) => t.protected.clone(),
        Some(Reason::Blocked) => t.blocked.clone(),
        Some(Reason::ConsentUnknown | Reason::ConsentWithdrawn) => t.consent.clone(),
        Some(Reason::ConsentLevel { .. }) => t.level.clone(),
        Some(Reason::Excepted { .. }) => t.excepted.clone(),
        Some(Reason::AreaUnknown) => t.areas.clone(),
        Some(Reason::Unclear) => t.unclear.clone(),
        Some(Reason::NotNearestKin) => t.kin.clone(),
        Some(Reason::KinTooYoung { .. }) => t.kin_young.clone(),
        Some(Reason::CapacityPersonTooYoung { .. }) => t.person_young.clone(),
        Some(Reason::NoCertificate) => t.certificate.clone(),
        Some(Reason::GuardianshipOnly) => t.guardian.clone(),
        None | Some(_) => t.untold.clone(),
    }
}
