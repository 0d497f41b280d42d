### Logg: hvem som har sett hva av dine opplysninger i innsyn.

# Tittel.
usage-log-title = Logg
# Overskrift, og lenke fra siden der du bytter person.
usage-log-heading = Hvem har sett opplysningene dine
usage-log-lede = Her står det som er gjort i innsyn med opplysningene dine. Det nyeste står først.
usage-log-empty = Ingenting er skrevet ned ennå.
usage-log-more = Bare det nyeste vises her.
# Under lista.
usage-log-limits = Lista har bare det som er gjort i innsyn. Hva helsepersonell har sett i andre systemer, står ikke her.
usage-log-lost = Noe kunne ikke leses
usage-log-lost-body = Lista mangler derfor noe av det som er skrevet ned.

## En linje

usage-log-oneself = Du
# En representant uten kjent navn.
usage-log-another = En annen person
# $name: navnet slik det står i loggen.
usage-log-personnel-named = Helsepersonell: { $name }
usage-log-personnel = Helsepersonell
usage-log-organisation = En virksomhet
usage-log-unknown = Ukjent
usage-log-time-unknown = Tidspunktet er ikke kjent
usage-log-basis-parent = Grunnlag: foreldreansvar
usage-log-basis-fullmakt = Grunnlag: fullmakt fra deg
usage-log-basis-capacity = Grunnlag: nærmeste pårørende, varig manglende samtykkekompetanse
usage-log-home = Så forsiden med de nyeste svarene
usage-log-list = Så lista over prøvesvar
usage-log-one = Så ett prøvesvar
usage-log-trend = Så prøvesvar over tid
usage-log-attachment = Lastet ned et vedlegg
usage-log-file = Lastet ned prøvesvar som fil
usage-log-marks = Merket prøvesvar
usage-log-plan = Så egenbehandlingsplanen
usage-log-plan-paper = Så egenbehandlingsplanen på ett ark eller kort
usage-log-plan-history = Så tidligere versjoner av egenbehandlingsplanen
usage-log-looked = Så opplysninger
usage-log-took-out = Hentet ut opplysninger
usage-log-changed = Skrev, endret eller slettet opplysninger
usage-log-session = Logget inn, logget ut eller byttet person
# Forsøket ble avvist, eller noe gikk galt.
usage-log-not-done = Ingenting ble vist.
