### Innloggingen i demoen: velg en oppdiktet person.

sign-in-title = Logg inn
sign-in-heading = Vel kven du vil logge inn som
sign-in-lede = Personane er oppdikta. Du treng ikkje passord i demoen.
# $name: personens navn. På knappen.
sign-in-as = Logg inn som { $name }
# $date: fødselsdato, ferdig skrevet.
sign-in-born = Fødd { $date }
sign-in-born-unknown = Fødselsdato ikkje kjend
sign-in-imported = Importert person
# Under navnet på barn under 13.
sign-in-too-young = Kan ikkje logge inn sjølv. Det krev at ein har fylt 13 år.
sign-in-nobody = Det finst ingen personar å logge inn som.
# Overskrift over en feil.
sign-in-fault = Innlogginga gjekk ikkje
sign-in-fault-unknown = Personen finst ikkje lenger. Vel ein annan.
sign-in-fault-too-young = Personen er under 13 år og kan ikkje logge inn sjølv.
sign-in-fault-nothing = Ingen person vart vald. Vel ein i lista.
sign-in-failed = Vi fekk ikkje henta personane
sign-in-failed-body = Prøv igjen om litt.
# I staden for namnet på ein person som berre er kjend med eit nummer; nummeret blir aldri vist.
sign-in-nameless = Utan namn
