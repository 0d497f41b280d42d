//! Ages and birthdays, in Norwegian days.

use jiff::civil::Date;

/// Whole years. Negative before birth.
pub fn age(birth: Date, today: Date) -> i16 {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    today.year() - birth.year() - i16::from(!had_birthday)
}

/// The day someone turns this old: the first on which [`age`] says so. Who is born on 29 February turns a year older on
/// 1 March in a year without that day (our choice, `age-leap-day`). `None`: out of the calendar.
pub fn birthday(birth: Date, years: i16) -> Option<Date> {
    let year = birth.year().checked_add(years)?;
    Date::new(year, birth.month(), birth.day()).or_else(|_| Date::new(year, 3, 1)).ok()
}

/// The last day of so many years that begin on `start`: the same date, or the last one before it where there is none.
pub(crate) fn years_after(start: Date, years: i16) -> Option<Date> {
    let year = start.year().checked_add(years)?;
    Date::new(year, start.month(), start.day()).or_else(|_| Date::new(year, 2, 28)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_birthday_is_the_first_day_of_its_age() {
        for birth in [date(2012, 2, 29), date(2012, 2, 28), date(2012, 3, 1), date(2012, 12, 31), date(2011, 1, 1)] {
            for years in 0..20 {
                let day = birthday(birth, years).unwrap();
                assert_eq!(age(birth, day), years, "{birth} {years}");
                assert_eq!(age(birth, day.yesterday().unwrap()), years - 1, "{birth} {years}");
            }
        }
        assert_eq!(birthday(date(2012, 2, 29), 12), Some(date(2024, 2, 29)));
        assert_eq!(birthday(date(2012, 2, 29), 16), Some(date(2028, 2, 29)));
        assert_eq!(birthday(date(2012, 2, 29), 13), Some(date(2025, 3, 1)));
    }

    #[test]
    fn years_end_on_the_anniversary_and_never_after_it() {
        assert_eq!(years_after(date(2024, 6, 1), 5), Some(date(2029, 6, 1)));
        assert_eq!(years_after(date(2024, 2, 29), 5), Some(date(2029, 2, 28)));
        assert_eq!(years_after(date(9998, 1, 1), 5), None);
    }
}
