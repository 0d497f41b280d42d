### Innlogginga i demoen: vel ein oppdikta person.

sign-in-title = Logg inn
sign-in-heading = Vel kven du vil logge inn som
sign-in-lede = Personane er oppdikta. Du treng ikkje passord i demoen.
# $name: namnet på personen. På knappen.
sign-in-as = Logg inn som { $name }
sign-in-born-unknown = Fødselsdato ikkje kjend
sign-in-imported = Importert person
# Under ein importert person som lite anna er kjent om. $count: kor mange, ferdig skrive.
sign-in-results = Prøvesvar og målingar: { $count }
# Under namnet på barn under 13.
sign-in-too-young = Kan ikkje logge inn sjølv før fylte 13 år.
sign-in-deceased = Personen er registrert som død. Då kan ingen logge inn.
sign-in-nobody = Det finst ingen personar å logge inn som.
# Overskrift over ein feil.
sign-in-fault = Du vart ikkje logga inn
sign-in-fault-unknown = Personen finst ikkje lenger. Vel ein annan.
sign-in-fault-too-young = Personen er under 13 år og kan ikkje logge inn sjølv.
sign-in-fault-deceased = Personen er registrert som død. Då kan ingen logge inn.
sign-in-fault-nothing = Ingen person vart vald. Vel ein i lista.
sign-in-failed = Vi fekk ikkje henta personane
sign-in-failed-body = Prøv igjen om litt.
sign-in-cut-off = Lista er ikkje heil
sign-in-cut-off-body = Vi fekk ikkje henta alle personane. Den du leitar etter, kan mangle.
# I staden for namnet på ein person som berre er kjend med eit nummer; nummeret blir aldri vist.
sign-in-nameless = Utan namn
# Som sign-in-nameless, når fleire er utan namn. $number: frå 1, så dei kan skiljast.
sign-in-nameless-of-several = Utan namn { $number }
