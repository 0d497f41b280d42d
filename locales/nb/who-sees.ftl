### Hvem kan se: hvem som kan se opplysningene til den som er logget inn, hvorfor, og når det endrer seg.

# Tittel.
who-sees-title = Hvem kan se
# Overskrift, og lenke hit.
who-sees-heading = Hvem kan se opplysningene dine
who-sees-lede = Her står de som kan velge å se opplysningene dine i innsyn, hva de kan se, og hvor lenge.
who-sees-nobody = Akkurat nå er det ingen andre som kan se opplysningene dine i innsyn.
# Overskrift over en feil.
who-sees-failed = Vi fikk ikke hentet hvem som kan se

## En person

who-sees-basis-parent = Har foreldreansvar for deg.
who-sees-basis-fullmakt = Har fullmakt fra deg.
who-sees-basis-capacity = Er din nærmeste pårørende. Det er bestemt at du mangler varig samtykkekompetanse.
# $services: tjenester, som «prøvesvar og egenbehandlingsplan».
who-sees-may = Kan se { $services }.
who-sees-writes = Kan også skrive målinger og notater ved siden av planen. Der står det hvem som har skrevet.
# $services: tjenester.
who-sees-may-not = Kan ikke se { $services }.
who-sees-may-not-level = Kan ikke se { $services }. Det krever at du samtykker til mer.
who-sees-may-not-area = Kan ikke se { $services }. Det er ikke med i fullmakten.
who-sees-may-not-excepted = Kan ikke se { $services }. Det er unntatt i fullmakten.
# $date: dagen det ble lukket.
who-sees-may-not-parent = Kan ikke se { $services }. Det er lukket for foreldre fra { $date }.
# $date: dagen det endrer seg. $services: tjenester.
who-sees-closes = Kan ikke lenger se { $services } fra { $date }.
who-sees-opens = Kan også se { $services } fra { $date }.
who-sees-grown = Fra { $date } bestemmer du selv. Da ser foreldre ingenting her.
# Knapp. $name: navnet på den andre.
who-sees-preview = Se det { $name } ser
who-sees-no-end = Gjelder til en av dere avslutter det.
who-sees-provesvar = prøvesvar
who-sees-egenbehandlingsplan = egenbehandlingsplan
# $first: ett eller flere ord, skilt med komma. $last: det siste.
who-sees-and = { $first } og { $last }

## Under lista

who-sees-rules = Slik er det
who-sees-rules-parents = Foreldre ser mindre når du fyller 12 år, og ingenting når du fyller 16.
who-sees-rules-not-yet = innsyn viser prøvesvar og egenbehandlingsplan. Journal og meldinger er ikke i innsyn ennå, så dem kan ingen se her.
who-sees-rules-foster = Fosterforeldre og verger kan ikke se opplysningene dine her.
who-sees-rules-personnel = De som behandler deg, ser det de trenger i sine egne systemer. De står ikke her.

## På forsiden, før noe endrer seg

# Overskrift.
who-sees-soon = Snart endrer det seg hvem som ser hva
# Etter navnet på den det gjelder. $date: dagen. $services: tjenester.
who-sees-soon-closes = Fra { $date } kan denne personen ikke lenger se { $services }.
who-sees-soon-opens = Fra { $date } kan denne personen også se { $services }.
