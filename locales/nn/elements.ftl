### Prøvesvar som blir viste på nettsidene til andre: berre det som ikkje står på våre eigne. Lesaren kjenner ikkje oss, men sida.

# Medan svara blir henta.
elements-waiting = Hentar prøvesvar …
# Overskrift når ingenting blir vist. Kvifor står under.
elements-nothing = Prøvesvara blir ikkje viste her
elements-several-persons = Opplysningane gjeld fleire personar, og sida har ikkje sagt kven ho skal vise. Vi viser ingenting, så ingen ser svara til ein annan.
elements-another-person = Opplysningane gjeld ikkje den som sida skal vise svar for. Difor viser vi ingenting.
elements-unreadable = Opplysningane kunne ikkje lesast. Det seier ingenting om kva svara er. Spør dei som har sida, eller staden som tok prøva.
elements-other-version = Opplysningane er skrivne i eit format som vi ikkje kan lese trygt. Det seier ingenting om kva svara er. Spør dei som har sida, eller staden som tok prøva.
# Når svara er skrivne i ei nyare utgåve av FHIR enn R4.
elements-later-version = Noko kan mangle
elements-later-version-body = Svara er skrivne i eit nyare format enn det vi kjenner. Det vi kunne lese, står her.
elements-not-found = Vi finn ikkje dette svaret. Det seier ingenting om kva svaret er. Spør dei som har sida, eller staden som tok prøva.
elements-no-trend = Vi kan ikkje vise svar på denne prøva over tid.
# $count (Number): oppføringar om andre, eller om ingen.
elements-dropped = { $count ->
    [one] { $count } oppføring er lagd bort, fordi vi ikkje kunne sjå at ho gjeld denne personen.
   *[other] { $count } oppføringar er lagde bort, fordi vi ikkje kunne sjå at dei gjeld denne personen.
}

## Eigenbehandlingsplanen på nettsidene til andre

elements-plan-waiting = Hentar planen …
elements-plan-nothing = Planen blir ikkje vist her
elements-plan-several-persons = Opplysningane gjeld fleire personar, og sida har ikkje sagt kven ho skal vise. Vi viser ingenting, så ingen ser planen til ein annan.
elements-plan-another-person = Opplysningane gjeld ikkje den som sida skal vise planen for. Difor viser vi ingenting.
elements-plan-unreadable = Planen kunne ikkje lesast. Det tyder ikkje at det ikkje finst ein plan. Spør dei som har sida, eller den du får behandling av.
elements-plan-other-version = Planen er skriven i eit format som vi ikkje kan lese trygt. Spør dei som har sida, eller den du får behandling av.
elements-plan-later-version-body = Planen er skriven i eit nyare format enn det vi kjenner. Det vi kunne lese, står her.
elements-plan-not-found = Vi finn ikkje denne planen. Det tyder ikkje at det ikkje finst ein. Spør dei som har sida, eller den du får behandling av.
# Knappar ved kvart tiltak i planen, når sida tek imot det. Namnet på tiltaket blir lese etter.
elements-plan-register-measurement = Skriv inn måling
elements-plan-register-done = Merk som gjort

## Byte person på nettsidene til andre

elements-persons-unreadable = Lista kunne ikkje lesast. Spør dei som har sida.
# Ved den som er vald no.
elements-persons-current = Du ser på desse opplysningane no.

## Fullmakter og logg på nettsidene til andre

elements-access-waiting = Hentar opplysningar …
elements-access-failed = Vi fekk ikkje henta opplysningane
elements-access-failed-body = Prøv igjen om litt.
elements-access-nothing = Opplysningane blir ikkje viste her
elements-access-several-persons = Opplysningane gjeld fleire personar, og sida har ikkje sagt kven ho skal vise. Vi viser ingenting, så ingen ser det som gjeld ein annan.
elements-access-another-person = Opplysningane gjeld ikkje den som sida skal vise dei for. Difor viser vi ingenting.
elements-access-unreadable = Opplysningane kunne ikkje lesast. Det tyder ikkje at det ikkje finst noko. Spør dei som har sida.
elements-access-later-version-body = Opplysningane er skrivne i eit nyare format enn det vi kjenner. Det vi kunne lese, står her.
# Når noko i lista over fullmakter ikkje kunne lesast.
elements-grants-not-whole-body = Noko kunne ikkje lesast. Ei fullmakt kan mangle her, og ho kan likevel gjelde. Spør dei som har sida.
# Etter listene over fullmakter.
elements-grants-limits = Her står det som er skrive i fullmaktene. Alder, samtykke og sperringar kan gjere at ei fullmakt ikkje opnar noko. Det blir ikkje vist her.
elements-log-empty = Ingenting er skrive ned her.
# Etter loggen.
elements-log-limits = Lista har berre det som sida har fått. Noko kan vere gjort i andre system utan at det står her.
