### Logg: kven som har sett kva av dine opplysningar i innsyn.

# Tittel.
usage-log-title = Logg
# Overskrift, og lenkje frå sida der du byter person.
usage-log-heading = Kven har sett opplysningane dine
usage-log-lede = Her står det kven som har sett noko om deg i innsyn, når dei såg det, og kvifor dei kunne sjå det. Det nyaste står først.
# Overskrift, når det er spurt om eitt svar, og lenkje frå svaret.
usage-log-heading-one = Kven har sett dette svaret
usage-log-lede-one = Her står dei som opna svaret. Lister og filer kan ha hatt svaret med. Dei står her òg.
usage-log-back-one = Tilbake til svaret
usage-log-empty = Ingenting er skrive ned enno.
# Under lista.
usage-log-limits = Lista har berre det som er gjort i innsyn. Kva helsepersonell har sett i andre system, står ikkje her.
usage-log-limits-for-others = Det du gjer for andre, står ikkje her. Det står i loggen til den du gjer det for.
usage-log-limits-children = Loggen til eit barn under 13 år er det enno ingen som kan lese.
usage-log-lost = Noko kunne ikkje lesast
usage-log-lost-body = Lista manglar difor noko av det som er skrive ned.

## Velje kva som blir vist

usage-log-choose = Vel kva som blir vist
usage-log-choose-who = Kven
usage-log-choose-kind = Kva dei gjorde
usage-log-choose-period = Når
usage-log-show = Vis
usage-log-everybody = Alle
usage-log-others = Alle andre enn meg
usage-log-all-kinds = Alt
usage-log-all-periods = Når som helst
usage-log-choice-looked = Såg opplysningar
usage-log-choice-took-out = Lasta ned
usage-log-choice-changed = Merkte eller endra noko
usage-log-choice-session = Logga inn, ut eller bytte person
usage-log-choice-not-done = Prøvde, men fekk ikkje sjå noko
usage-log-choice-week = Dei siste sju dagane
usage-log-choice-month = Den siste månaden
usage-log-choice-year = Det siste året
# Over det som er valt.
usage-log-chosen = Du har valt:
usage-log-clear = Vis alt
# Lenke: tek bort det du sjølv har gjort.
usage-log-only-others = Berre andre enn meg
# $shown, $total: linjer.
usage-log-count = Viser { $shown } av { $total } linjer, nyaste først
# $count: linjer.
usage-log-count-all = { $count ->
    [one] Viser den eine linja som er skriven ned
   *[other] Viser alle { $count } linjer, nyaste først
}
# $total: linjer.
usage-log-none-fit = Ingen av { $total } linjer passar til det du har valt.
# $date: siste dag, ferdig skriven.
usage-log-until = Viser det som er skrive ned til og med { $date }.
# Knapp. $count: linjer.
usage-log-more = { $count ->
    [one] Vis éi til
   *[other] Vis { $count } fleire
}
# Knapp. $date: dagen dei eldre linjene sluttar, ferdig skriven.
usage-log-older = Vis det som er skrive ned til og med { $date }
usage-log-newest = Vis det nyaste

## Ei linje

usage-log-oneself = Du
# Ein representant utan kjent namn.
usage-log-another = Ein annan person
usage-log-personnel = Helsepersonell
usage-log-organisation = Ei verksemd
usage-log-unknown = Ukjend
# Under namnet.
usage-log-kind-representative = Handla for deg
usage-log-kind-tried = Hadde ikkje tilgang
usage-log-kind-personnel = Helsepersonell
usage-log-kind-organisation = Verksemd
usage-log-kind-unknown = Det er ikkje skrive ned kven dette var.
usage-log-time-unknown = Tidspunktet er ikkje kjent
# $count: gonger. $time: klokkeslett, som «kl. 13.05».
usage-log-times-at = { $count } gonger, { $time }
# $count: gonger. $from, $to: klokkeslett, som «kl. 13.05».
usage-log-times = { $count } gonger, frå { $from } til { $to }
usage-log-basis-parent = Grunn: foreldreansvar for deg
usage-log-basis-fullmakt = Grunn: fullmakt frå deg
usage-log-basis-capacity = Grunn: næraste pårørande, for du manglar varig samtykkekompetanse
usage-log-basis-unsaid = Grunnen er ikkje skriven ned.
usage-log-preview = Førehandsvising: du såg det slik ein annan ser det.
usage-log-maybe = Svaret kan ha vore med.
# Nokon utan lov.
usage-log-denied = Avvist. Ingenting vart vist.
usage-log-failed = Noko gjekk gale. Ingenting vart vist.
usage-log-outcome-unsaid = Det er ikkje skrive ned om noko vart vist.

## Kva som vart gjort

usage-log-home = Såg framsida med dei nyaste svara
usage-log-list = Såg lista over prøvesvar
usage-log-one = Opna eitt prøvesvar
usage-log-trend = Såg prøvesvar over tid
usage-log-attachment = Lasta ned eit vedlegg
usage-log-file = Lasta ned prøvesvar som fil
usage-log-marks = Merkte prøvesvar
usage-log-log = Lasta ned denne loggen
usage-log-grant-given = Gav ei fullmakt
usage-log-grant-changed = Endra ei fullmakt
usage-log-grant-ended = Avslutta ei fullmakt
usage-log-signed-in = Logga inn
usage-log-signed-out = Logga ut
usage-log-back = Bytte tilbake til eigne opplysningar
usage-log-switched = Bytte til opplysningane dine
usage-log-plan = Såg eigenbehandlingsplanen
usage-log-plan-paper = Såg eigenbehandlingsplanen på eitt ark eller kort
usage-log-plan-along = Tok eigenbehandlingsplanen med på ei eining
usage-log-plan-history = Såg tidlegare versjonar av eigenbehandlingsplanen
usage-log-plan-entries = Såg det som er skrive ved sida av eigenbehandlingsplanen
usage-log-entry-written = Skreiv noko ved sida av eigenbehandlingsplanen
usage-log-entry-corrected = Retta noko ved sida av eigenbehandlingsplanen
usage-log-entry-deleted = Sletta noko ved sida av eigenbehandlingsplanen
usage-log-looked = Såg opplysningar
usage-log-took-out = Henta ut opplysningar
usage-log-wrote = Skreiv eller endra opplysningar
usage-log-deleted = Sletta opplysningar
usage-log-other = Gjorde noko anna

## Kva som vart prøvd, utan at noko vart vist

usage-log-tried-home = Prøvde å sjå framsida
usage-log-tried-list = Prøvde å sjå lista over prøvesvar
usage-log-tried-one = Prøvde å opne eitt prøvesvar
usage-log-tried-trend = Prøvde å sjå prøvesvar over tid
usage-log-tried-attachment = Prøvde å laste ned eit vedlegg
usage-log-tried-file = Prøvde å laste ned prøvesvar
usage-log-tried-marks = Prøvde å merke prøvesvar
usage-log-tried-log = Prøvde å laste ned loggen
usage-log-tried-plan = Prøvde å sjå eigenbehandlingsplanen
usage-log-tried-grant-given = Prøvde å gi ei fullmakt
usage-log-tried-grant-changed = Prøvde å endre ei fullmakt
usage-log-tried-grant-ended = Prøvde å avslutte ei fullmakt
usage-log-tried-sign-in = Prøvde å logge inn
usage-log-tried-sign-out = Prøvde å logge ut
usage-log-tried-switch = Prøvde å byte person
usage-log-tried-switch-to = Prøvde å byte til opplysningane dine
usage-log-tried-look = Prøvde å sjå opplysningar
usage-log-tried-take-out = Prøvde å hente ut opplysningar
usage-log-tried-write = Prøvde å skrive eller endre opplysningar
usage-log-tried-delete = Prøvde å slette opplysningar
usage-log-tried-other = Prøvde noko anna

## Nedst

# Overskrift.
usage-log-stranger = Kjenner du ikkje igjen noko?
usage-log-stranger-body = Du kan avslutte ei fullmakt når du vil. På hjelpesida står det kven du kan spørje.
usage-log-shapes = Formene betyr
usage-log-shape-me = Heil firkant: du sjølv
usage-log-shape-another = Sirkel: ein som handlar for deg
usage-log-shape-service = Stipla firkant: helsetenesta, eller ukjend
usage-log-file-heading = Last ned loggen
usage-log-file-about = Fila har éi rad for kvar gong noko vart gjort. Ho har det du har valt over. Fila er ikkje låst.
# Knapp.
usage-log-file-link = Last ned som tabell (CSV)

## Fila

# Overskrift over ein kolonne, og dei neste.
usage-log-csv-who = Kven
usage-log-csv-kind = Kva dei er for deg
usage-log-csv-act = Kva dei gjorde
usage-log-csv-basis = Grunn
usage-log-csv-end = Korleis det gjekk
usage-log-csv-oneself = Deg sjølv
usage-log-csv-part = Fila har ikkje alt som er skrive ned.
