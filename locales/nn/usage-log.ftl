### Logg: kven som har sett kva av dine opplysningar i innsyn.

# Tittel.
usage-log-title = Logg
# Overskrift, og lenkje frå sida der du byter person.
usage-log-heading = Kven har sett opplysningane dine
usage-log-lede = Her står det som er gjort i innsyn med opplysningane dine. Det nyaste står først.
usage-log-empty = Ingenting er skrive ned enno.
usage-log-more = Berre det nyaste blir vist her.
# Under lista.
usage-log-limits = Lista har berre det som er gjort i innsyn. Kva helsepersonell har sett i andre system, står ikkje her.
usage-log-lost = Noko kunne ikkje lesast
usage-log-lost-body = Lista manglar derfor noko av det som er skrive ned.

## Ei linje

usage-log-oneself = Du
# Ein representant utan kjent namn.
usage-log-another = Ein annan person
# $name: namnet slik det står i loggen.
usage-log-personnel-named = Helsepersonell: { $name }
usage-log-personnel = Helsepersonell
usage-log-organisation = Ei verksemd
usage-log-unknown = Ukjend
usage-log-time-unknown = Tidspunktet er ikkje kjent
usage-log-basis-parent = Grunnlag: foreldreansvar
usage-log-basis-fullmakt = Grunnlag: fullmakt frå deg
usage-log-basis-capacity = Grunnlag: næraste pårørande, varig manglande samtykkekompetanse
usage-log-home = Såg framsida med dei nyaste svara
usage-log-list = Såg lista over prøvesvar
usage-log-one = Såg eitt prøvesvar
usage-log-trend = Såg prøvesvar over tid
usage-log-attachment = Lasta ned eit vedlegg
usage-log-file = Lasta ned prøvesvar som fil
usage-log-marks = Merkte prøvesvar
usage-log-plan = Såg eigenbehandlingsplanen
usage-log-plan-paper = Såg eigenbehandlingsplanen på eitt ark eller kort
usage-log-plan-history = Såg tidlegare versjonar av eigenbehandlingsplanen
usage-log-looked = Såg opplysningar
usage-log-took-out = Henta ut opplysningar
usage-log-changed = Skreiv, endra eller sletta opplysningar
usage-log-session = Logga inn, logga ut eller bytte person
# Forsøket blei avvist, eller noko gjekk gale.
usage-log-not-done = Ingenting blei vist.
