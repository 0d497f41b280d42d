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
# $date: fødselsdato, ferdig skriven.
proxy-access-born = Fødd { $date }
# Kvifor du kan sjå opplysningane til ein annan.
proxy-access-basis-parent = Du har foreldreansvar.
proxy-access-basis-fullmakt = Du har fullmakt.
proxy-access-basis-capacity = Du er næraste pårørande. Personen manglar varig samtykkekompetanse.
# $date: siste dag, ferdig skriven.
proxy-access-until = Gjeld til og med { $date }
proxy-access-no-end = Gjeld til ein av dykk avsluttar det.
# Hos eit barn. $date: dagen det endrar seg. $services: tenester, som «prøvesvar og eigenbehandlingsplan».
proxy-access-closes = Frå { $date } ser du ikkje lenger { $services }.
proxy-access-opens = Frå { $date } ser du òg { $services }.
proxy-access-results-open = Prøvesvar er opne for deg.
proxy-access-plan-open = Eigenbehandlingsplanen er open for deg.
proxy-access-nobody = Akkurat no er det ingen andre du kan sjå opplysningar for.
# I staden for knappen, hos ein du ikkje kan sjå noko for.
proxy-access-nothing-here = innsyn har ingenting som er ope for deg akkurat no.
# Overskrift over dei du ikkje kan sjå opplysningar for no.
proxy-access-over = Ikkje opne for deg no
# Etter namnet. $date: siste dag, ferdig skriven.
proxy-access-expired = Tilgangen galdt til og med { $date }. Berre personen sjølv kan gi han på nytt.
# $date: første dag.
proxy-access-not-yet = Tilgangen gjeld frå { $date }.
# $date: siste dag. $closes: dagen alt blir sletta.
proxy-access-capacity-expired = Tilgangen galdt til og med { $date }. Han kan fornyast til { $closes }. Då blir han sletta.
# $date: dagen barnet vart så gammalt.
proxy-access-over-grown = Frå { $date } bestemmer barnet sjølv. Då ser foreldre ingenting her.
proxy-access-over-foster = Fosterforeldre kan ikkje sjå opplysningane til barnet her.
proxy-access-over-guardian = Verjer kan ikkje sjå opplysningane til den dei er verje for, her.
proxy-access-over-address = Foreldre må vere registrerte på same adresse som barnet. Elles ser dei ingenting om barnet her.
# Under lista, til den som er registrert som forelder utan at foreldreansvaret er kjent. Barnet blir ikkje namngitt.
proxy-access-over-responsibility = Manglar eit barn i lista? Berre foreldre som har foreldreansvar i Folkeregisteret, ser opplysningane til barnet her.
# Under lista.
proxy-access-who = I lista står barn du har foreldreansvar for, og dei som har gitt deg fullmakt. Kvar gong du ser på opplysningane til andre, blir det skrive ned.
proxy-access-foster-guardian = Fosterforeldre og verjer kan ikkje sjå opplysningar for andre her.
# Overskrift over ein feil.
proxy-access-unknown = Vi bytte ikkje person
proxy-access-unknown-body = Du kan ikkje sjå opplysningane til den du valde. Vel ein i lista.
proxy-access-not-whole = Lista er kanskje ikkje heil
proxy-access-not-whole-body = Vi fekk ikkje svar om alle. Prøv igjen om litt.
proxy-access-failed = Vi fekk ikkje henta lista

## Bandet øvst på alle sider

# Namn på bandet, for skjermlesarar.
proxy-access-banner-label = Kven du ser på
# Bandet. $name: namnet på den andre.
proxy-access-banner = Du ser på helseopplysningane til { $name }
# Overskrift på framsida. $name: namnet på den andre.
proxy-access-home = Opplysningane til { $name }
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
proxy-access-closed-parent-plan = Foreldre ser ikkje eigenbehandlingsplanen til barn som har fylt 12 år.
proxy-access-closed-area = Fullmakta du har, gjeld ikkje prøvesvar.
proxy-access-closed-area-plan = Fullmakta du har, gjeld ikkje eigenbehandlingsplanen.
proxy-access-closed-own = Berre personen sjølv kan sjå og velje dette.
proxy-access-closed-other = Prøvesvar er ikkje opne for deg.
proxy-access-closed-other-plan = Eigenbehandlingsplanen er ikkje open for deg.
# Når noko av ditt eige er lukka.
proxy-access-own-withdrawn = Du har trekt tilbake samtykket til digitale helsetenester. Difor viser vi ikkje prøvesvara dine. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dei som behandlar deg.
proxy-access-own-withdrawn-plan = Du har trekt tilbake samtykket til digitale helsetenester. Difor viser vi ikkje eigenbehandlingsplanen din. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dei som behandlar deg.
proxy-access-own-level = Prøvesvar krev at du samtykkjer til meir. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dei som behandlar deg.
proxy-access-own-level-plan = Eigenbehandlingsplanen krev at du samtykkjer til meir. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dei som behandlar deg.
# $date: dagen det opnar.
proxy-access-own-youth = Dette blir ope for deg { $date }.
# Overskrift, når ei side som galdt ein annan person, bad om noko.
proxy-access-switched = Sida galdt ein annan
proxy-access-switched-kept = Sida du kom frå, galdt ein annan enn den du ser no. Difor er ingenting lagra. Vi har teke vare på det du skreiv. Byt person, og opne skjemaet igjen.
proxy-access-switched-body = Sida du kom frå, galdt ein annan enn den du ser no. Difor er ingenting vist, lasta ned eller endra. Gå vidare herifrå.

## Første gong du endrar noko for ein annan

# Tittel.
proxy-access-write-title = Før du går vidare
# Overskrift. $name: namnet på den andre.
proxy-access-write = Vil du gjere dette medan du ser på { $name }?
# $name: namnet på den andre.
proxy-access-write-body = Du merkjer alle svara til { $name } som lesne av deg. Det endrar ikkje noko for { $name }.
# Overskrift, før det første ein skriv ved sida av planen til ein annan. $name: namnet på den andre.
proxy-access-write-entry = Vil du skrive for { $name }?
# $name: namnet på den andre.
proxy-access-write-entry-body = Det du skriv, blir lagra ved sida av planen til { $name }. Der står det at du har skrive det.
proxy-access-write-once = Vi spør berre denne gongen, så du er sikker på kven du ser på.
# Knapp.
proxy-access-write-yes = Ja, merk alle som lesne
# Knapp.
proxy-access-write-entry-yes = Ja, eg vil skrive
# Knapp: ingenting blir gjort.
proxy-access-write-no = Nei, gå tilbake

## Førehandsvising: dine eigne sider, slik ein annan ser dei

# Bandet. $name: namnet på den andre.
proxy-access-preview = Slik ser { $name } opplysningane dine. Svar du ventar med, står ikkje her, men { $name } ser dei.
proxy-access-preview-draft = Slik ser den du gir fullmakt til, opplysningane dine. Svar du ventar med, står ikkje her, men blir viste for den andre.
# Knapp i bandet.
proxy-access-preview-end = Avslutt førehandsvising
