### Logg: hvem som har sett hva av dine opplysninger i innsyn.

# Tittel.
usage-log-title = Logg
# Overskrift, og lenke fra siden der du bytter person.
usage-log-heading = Hvem har sett opplysningene dine
usage-log-lede = Her står det hvem som har sett noe om deg i innsyn, når de så det, og hvorfor de kunne se det. Det nyeste står først.
# Overskrift, når det er spurt om ett svar, og lenke fra svaret.
usage-log-heading-one = Hvem har sett dette svaret
usage-log-lede-one = Her står de som åpnet svaret. Lister og filer kan ha hatt svaret med. De står her også.
usage-log-back-one = Tilbake til svaret
usage-log-empty = Ingenting er skrevet ned ennå.
# Under lista.
usage-log-limits = Lista har bare det som er gjort i innsyn. Hva helsepersonell har sett i andre systemer, står ikke her.
usage-log-limits-for-others = Det du gjør for andre, står ikke her. Det står i loggen til den du gjør det for.
usage-log-limits-children = Loggen til et barn under 13 år er det ennå ingen som kan lese.
usage-log-lost = Noe kunne ikke leses
usage-log-lost-body = Lista mangler derfor noe av det som er skrevet ned.

## Velge hva som vises

usage-log-choose = Velg hva som vises
usage-log-choose-who = Hvem
usage-log-choose-kind = Hva de gjorde
usage-log-choose-period = Når
usage-log-show = Vis
usage-log-everybody = Alle
usage-log-others = Alle andre enn meg
usage-log-all-kinds = Alt
usage-log-all-periods = Når som helst
usage-log-choice-looked = Så opplysninger
usage-log-choice-took-out = Lastet ned
usage-log-choice-changed = Merket eller endret noe
usage-log-choice-session = Logget inn, ut eller byttet person
usage-log-choice-not-done = Prøvde, men fikk ikke se noe
usage-log-choice-week = De siste sju dagene
usage-log-choice-month = Den siste måneden
usage-log-choice-year = Det siste året
# Over det som er valgt.
usage-log-chosen = Du har valgt:
usage-log-clear = Vis alt
# Lenke: tar bort det du selv har gjort.
usage-log-only-others = Bare andre enn meg
# $shown, $total: linjer.
usage-log-count = Viser { $shown } av { $total } linjer, nyeste først
# $count: linjer.
usage-log-count-all = { $count ->
    [one] Viser den ene linjen som er skrevet ned
   *[other] Viser alle { $count } linjer, nyeste først
}
# $total: linjer.
usage-log-none-fit = Ingen av { $total } linjer passer til det du har valgt.
# $date: siste dag, ferdig skrevet.
usage-log-until = Viser det som er skrevet ned til og med { $date }.
# Knapp. $count: linjer.
usage-log-more = { $count ->
    [one] Vis én til
   *[other] Vis { $count } flere
}
# Knapp. $date: dagen de eldre linjene slutter, ferdig skrevet.
usage-log-older = Vis det som er skrevet ned til og med { $date }
usage-log-newest = Vis det nyeste

## En linje

usage-log-oneself = Du
# En representant uten kjent navn.
usage-log-another = En annen person
usage-log-personnel = Helsepersonell
usage-log-organisation = En virksomhet
usage-log-unknown = Ukjent
# Under navnet.
usage-log-kind-representative = Handlet for deg
usage-log-kind-tried = Hadde ikke tilgang
usage-log-kind-personnel = Helsepersonell
usage-log-kind-organisation = Virksomhet
usage-log-kind-unknown = Det er ikke skrevet ned hvem dette var.
usage-log-time-unknown = Tidspunktet er ikke kjent
# $count: ganger. $time: klokkeslett, som «kl. 13.05».
usage-log-times-at = { $count } ganger, { $time }
# $count: ganger. $from, $to: klokkeslett, som «kl. 13.05».
usage-log-times = { $count } ganger, fra { $from } til { $to }
usage-log-basis-parent = Grunn: foreldreansvar for deg
usage-log-basis-fullmakt = Grunn: fullmakt fra deg
usage-log-basis-capacity = Grunn: nærmeste pårørende, for du mangler varig samtykkekompetanse
usage-log-basis-unsaid = Grunnen er ikke skrevet ned.
usage-log-preview = Forhåndsvisning: du så det slik en annen ser det.
usage-log-maybe = Svaret kan ha vært med.
# Noen uten lov.
usage-log-denied = Avvist. Ingenting ble vist.
usage-log-failed = Noe gikk galt. Ingenting ble vist.
usage-log-outcome-unsaid = Det er ikke skrevet ned om noe ble vist.

## Hva som ble gjort

usage-log-home = Så forsiden med de nyeste svarene
usage-log-list = Så lista over prøvesvar
usage-log-one = Åpnet ett prøvesvar
usage-log-trend = Så prøvesvar over tid
usage-log-attachment = Lastet ned et vedlegg
usage-log-file = Lastet ned prøvesvar som fil
usage-log-marks = Merket prøvesvar
usage-log-log = Lastet ned denne loggen
usage-log-grant-given = Ga en fullmakt
usage-log-grant-changed = Endret en fullmakt
usage-log-grant-ended = Avsluttet en fullmakt
usage-log-signed-in = Logget inn
usage-log-signed-out = Logget ut
usage-log-back = Byttet tilbake til egne opplysninger
usage-log-switched = Byttet til opplysningene dine
usage-log-plan = Så egenbehandlingsplanen
usage-log-plan-paper = Så egenbehandlingsplanen på ett ark eller kort
usage-log-plan-along = Tok egenbehandlingsplanen med på en enhet
usage-log-plan-history = Så tidligere versjoner av egenbehandlingsplanen
usage-log-plan-entries = Så det som er skrevet ved siden av egenbehandlingsplanen
usage-log-entry-written = Skrev noe ved siden av egenbehandlingsplanen
usage-log-entry-corrected = Rettet noe ved siden av egenbehandlingsplanen
usage-log-entry-deleted = Slettet noe ved siden av egenbehandlingsplanen
usage-log-looked = Så opplysninger
usage-log-took-out = Hentet ut opplysninger
usage-log-wrote = Skrev eller endret opplysninger
usage-log-deleted = Slettet opplysninger
usage-log-other = Gjorde noe annet

## Hva som ble prøvd, uten at noe ble vist

usage-log-tried-home = Prøvde å se forsiden
usage-log-tried-list = Prøvde å se lista over prøvesvar
usage-log-tried-one = Prøvde å åpne ett prøvesvar
usage-log-tried-trend = Prøvde å se prøvesvar over tid
usage-log-tried-attachment = Prøvde å laste ned et vedlegg
usage-log-tried-file = Prøvde å laste ned prøvesvar
usage-log-tried-marks = Prøvde å merke prøvesvar
usage-log-tried-log = Prøvde å laste ned loggen
usage-log-tried-plan = Prøvde å se egenbehandlingsplanen
usage-log-tried-grant-given = Prøvde å gi en fullmakt
usage-log-tried-grant-changed = Prøvde å endre en fullmakt
usage-log-tried-grant-ended = Prøvde å avslutte en fullmakt
usage-log-tried-sign-in = Prøvde å logge inn
usage-log-tried-sign-out = Prøvde å logge ut
usage-log-tried-switch = Prøvde å bytte person
usage-log-tried-switch-to = Prøvde å bytte til opplysningene dine
usage-log-tried-look = Prøvde å se opplysninger
usage-log-tried-take-out = Prøvde å hente ut opplysninger
usage-log-tried-write = Prøvde å skrive eller endre opplysninger
usage-log-tried-delete = Prøvde å slette opplysninger
usage-log-tried-other = Prøvde noe annet

## Nederst

# Overskrift.
usage-log-stranger = Kjenner du ikke igjen noe?
usage-log-stranger-body = Du kan avslutte en fullmakt når du vil. På hjelpesiden står det hvem du kan spørre.
usage-log-shapes = Formene betyr
usage-log-shape-me = Hel firkant: du selv
usage-log-shape-another = Sirkel: en som handler for deg
usage-log-shape-service = Stiplet firkant: helsetjenesten, eller ukjent
usage-log-file-heading = Last ned loggen
usage-log-file-about = Fila har én rad for hver gang noe ble gjort. Den har det du har valgt over. Fila er ikke låst.
# Knapp.
usage-log-file-link = Last ned som tabell (CSV)

## Fila

# Overskrift over en kolonne, og de neste.
usage-log-csv-who = Hvem
usage-log-csv-kind = Hva de er for deg
usage-log-csv-act = Hva de gjorde
usage-log-csv-basis = Grunn
usage-log-csv-end = Hvordan det gikk
usage-log-csv-oneself = Deg selv
usage-log-csv-part = Fila har ikke alt som er skrevet ned.
