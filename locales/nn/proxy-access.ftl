### Innsyn for andre: byte person, bandet på alle sider medan du ser på opplysningane til ein annan, og når det ikkje går lenger.

# Tittel, overskrift, lenkje i menyen, og veg vidare frå ei side som er lukka.
proxy-access-switch = Byt person
proxy-access-lede = Her vel du kven du vil sjå helseopplysningar for.
# Under ditt eige namn i lista.
proxy-access-oneself = Dine eigne helseopplysningar
# Knapp ved ditt eige namn.
proxy-access-choose-oneself = Sjå dine eigne
# Knapp. $name: namnet på den andre.
proxy-access-choose = Sjå opplysningane til { $name }
# Kvifor du kan sjå opplysningane til ein annan.
proxy-access-basis-parent = Du har foreldreansvar.
proxy-access-basis-fullmakt = Du har fullmakt.
proxy-access-basis-capacity = Du er næraste pårørande. Personen manglar varig samtykkekompetanse.
# $date: siste dag, ferdig skriven.
proxy-access-until = Gjeld til og med { $date }
proxy-access-no-end = Gjeld til ein av dykk avsluttar det.
# Hos eit barn. $date: dagen då du ser meir eller mindre, ferdig skriven.
proxy-access-changes = Blir endra { $date }
proxy-access-results-open = Prøvesvar er opne for deg.
proxy-access-nobody = Akkurat no er det ingen andre du kan sjå opplysningar for.
# Under lista.
proxy-access-who = I lista står barn du har foreldreansvar for, og dei som har gitt deg fullmakt. Kvar gong du ser på opplysningane til andre, blir det skrive ned.
# Overskrift over ein feil.
proxy-access-unknown = Vi bytte ikkje person
proxy-access-unknown-body = Du kan ikkje sjå opplysningane til den du valde. Vel ein i lista.
proxy-access-not-whole = Lista er kanskje ikkje heil
proxy-access-not-whole-body = Vi fekk ikkje svar om alle. Prøv igjen om litt.
proxy-access-failed = Vi fekk ikkje henta lista

## Bandet øvst på alle sider

# Namn på bandet, for skjermlesarar.
proxy-access-banner-label = Kven du ser på
# Bandet, og overskrift på framsida. $name: namnet på den andre.
proxy-access-banner = Du ser på helseopplysningane til { $name }
proxy-access-banner-ended = Tilgangen til den du såg på, er avslutta.
# Knapp i bandet.
proxy-access-back = Tilbake til dine eigne

## Når det ikkje går

# Overskrift, når du ikkje lenger kan sjå opplysningane til den andre.
proxy-access-ended = Tilgangen er avslutta
proxy-access-ended-body = Du kan ikkje lenger sjå opplysningane til den du valde. Ingenting av dei står her.
# Overskrift, når du kan sjå noko for den andre, men ikkje dette.
proxy-access-closed = Dette er ikkje ope for deg
proxy-access-closed-parent = Foreldre ser ikkje prøvesvar for barn som har fylt 12 år.
proxy-access-closed-area = Fullmakta du har, gjeld ikkje prøvesvar.
proxy-access-closed-own = Berre personen sjølv kan sjå og velje dette.
proxy-access-closed-other = Prøvesvar er ikkje opne for deg.
# Overskrift, når ei side som galdt ein annan person, bad om noko.
proxy-access-switched = Du har bytt person
proxy-access-switched-body = Sida du kom frå, galdt ein annan. Derfor er ingenting vist, lasta ned eller endra. Opne svara på nytt.
