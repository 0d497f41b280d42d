### Prøvesvar som vises på andres nettsider: bare det som ikke står på våre egne. Leseren kjenner ikke oss, men siden.

# Mens svarene hentes.
elements-waiting = Henter prøvesvar …
# Overskrift når ingenting vises. Hvorfor står under.
elements-nothing = Prøvesvarene vises ikke her
elements-several-persons = Opplysningene gjelder flere personer, og siden har ikke sagt hvem som skal vises. Vi viser ingenting, så ingen ser svarene til en annen.
elements-another-person = Opplysningene gjelder ikke den som siden skal vise svar for. Derfor viser vi ingenting.
elements-unreadable = Opplysningene kunne ikke leses. Det sier ingenting om hva svarene er. Spør dem som har siden, eller stedet som tok prøven.
elements-other-version = Opplysningene er skrevet i et format som vi ikke kan lese trygt. Det sier ingenting om hva svarene er. Spør dem som har siden, eller stedet som tok prøven.
# Når svarene er skrevet i en nyere utgave av FHIR enn R4.
elements-later-version = Noe kan mangle
elements-later-version-body = Svarene er skrevet i et nyere format enn det vi kjenner. Det vi kunne lese, står her.
elements-not-found = Vi finner ikke dette svaret. Det sier ingenting om hva svaret er. Spør dem som har siden, eller stedet som tok prøven.
elements-no-trend = Vi kan ikke vise svar på denne prøven over tid.
# $count (Number): oppføringer om andre, eller om ingen.
elements-dropped = { $count ->
    [one] { $count } oppføring er lagt bort, fordi vi ikke kunne se at den gjelder denne personen.
   *[other] { $count } oppføringer er lagt bort, fordi vi ikke kunne se at de gjelder denne personen.
}

## Egenbehandlingsplanen på andres nettsider

elements-plan-waiting = Henter planen …
elements-plan-nothing = Planen vises ikke her
elements-plan-several-persons = Opplysningene gjelder flere personer, og siden har ikke sagt hvem som skal vises. Vi viser ingenting, så ingen ser planen til en annen.
elements-plan-another-person = Opplysningene gjelder ikke den som siden skal vise planen for. Derfor viser vi ingenting.
elements-plan-unreadable = Planen kunne ikke leses. Det betyr ikke at det ikke finnes en plan. Spør dem som har siden, eller den du får behandling av.
elements-plan-other-version = Planen er skrevet i et format som vi ikke kan lese trygt. Spør dem som har siden, eller den du får behandling av.
elements-plan-later-version-body = Planen er skrevet i et nyere format enn det vi kjenner. Det vi kunne lese, står her.
elements-plan-not-found = Vi finner ikke denne planen. Det betyr ikke at det ikke finnes en. Spør dem som har siden, eller den du får behandling av.
# Knapper ved hvert tiltak i planen, når siden tar imot det. Navnet på tiltaket leses etter.
elements-plan-register-measurement = Skriv inn måling
elements-plan-register-done = Merk som gjort

## Bytte person på andres nettsider

elements-persons-unreadable = Lista kunne ikke leses. Spør dem som har siden.
# Ved den som er valgt nå.
elements-persons-current = Du ser på disse opplysningene nå.

## Fullmakter og logg på andres nettsider

elements-access-waiting = Henter opplysninger …
elements-access-failed = Vi fikk ikke hentet opplysningene
elements-access-failed-body = Prøv igjen om litt.
elements-access-nothing = Opplysningene vises ikke her
elements-access-several-persons = Opplysningene gjelder flere personer, og siden har ikke sagt hvem som skal vises. Vi viser ingenting, så ingen ser det som gjelder en annen.
elements-access-another-person = Opplysningene gjelder ikke den som siden skal vise dem for. Derfor viser vi ingenting.
elements-access-unreadable = Opplysningene kunne ikke leses. Det betyr ikke at det ikke finnes noe. Spør dem som har siden.
elements-access-later-version-body = Opplysningene er skrevet i et nyere format enn det vi kjenner. Det vi kunne lese, står her.
# Når noe i lista over fullmakter ikke kunne leses.
elements-grants-not-whole-body = Noe kunne ikke leses. En fullmakt kan mangle her, og den kan likevel gjelde. Spør dem som har siden.
# Etter listene over fullmakter.
elements-grants-limits = Her står det som er skrevet i fullmaktene. Alder, samtykke og sperringer kan gjøre at en fullmakt ikke åpner noe. Det vises ikke her.
elements-log-empty = Ingenting er skrevet ned her.
# Etter loggen.
elements-log-limits = Lista har bare det som siden har fått. Noe kan være gjort i andre systemer uten at det står her.
