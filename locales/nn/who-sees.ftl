### Kven kan sjå: kven som kan sjå opplysningane til den som er logga inn, kvifor, og når det endrar seg.

# Tittel.
who-sees-title = Kven kan sjå
# Overskrift, og lenkje hit.
who-sees-heading = Kven kan sjå opplysningane dine
who-sees-lede = Her står dei som kan velje å sjå opplysningane dine i innsyn, kva dei kan sjå, og kor lenge.
who-sees-nobody = Akkurat no er det ingen andre som kan sjå opplysningane dine i innsyn.
# Overskrift over ein feil.
who-sees-failed = Vi fekk ikkje henta kven som kan sjå

## Ein person

who-sees-basis-parent = Har foreldreansvar for deg.
who-sees-basis-fullmakt = Har fullmakt frå deg.
who-sees-basis-capacity = Er den næraste pårørande din. Det er bestemt at du manglar varig samtykkekompetanse.
# $services: tenester, som «prøvesvar og eigenbehandlingsplan».
who-sees-may = Kan sjå { $services }.
who-sees-writes = Kan òg skrive målingar og notat ved sida av planen. Der står det kven som har skrive.
# $services: tenester.
who-sees-may-not = Kan ikkje sjå { $services }.
who-sees-may-not-level = Kan ikkje sjå { $services }. Det krev at du samtykkjer til meir.
who-sees-may-not-area = Kan ikkje sjå { $services }. Det er ikkje med i fullmakta.
who-sees-may-not-excepted = Kan ikkje sjå { $services }. Det er unnateke i fullmakta.
# $date: dagen det vart lukka.
who-sees-may-not-parent = Kan ikkje sjå { $services }. Det er lukka for foreldre frå { $date }.
# $date: dagen det endrar seg. $services: tenester.
who-sees-closes = Kan ikkje lenger sjå { $services } frå { $date }.
who-sees-opens = Kan òg sjå { $services } frå { $date }.
who-sees-grown = Frå { $date } bestemmer du sjølv. Då ser foreldre ingenting her.
# Knapp. $name: namnet på den andre.
who-sees-preview = Sjå det { $name } ser
who-sees-no-end = Gjeld til ein av dykk avsluttar det.
who-sees-provesvar = prøvesvar
who-sees-egenbehandlingsplan = eigenbehandlingsplan
# $first: eitt eller fleire ord, skilde med komma. $last: det siste.
who-sees-and = { $first } og { $last }

## Under lista

who-sees-rules = Slik er det
who-sees-rules-parents = Foreldre ser mindre når du fyller 12 år, og ingenting når du fyller 16.
who-sees-rules-not-yet = innsyn viser prøvesvar og eigenbehandlingsplan. Journal og meldingar er ikkje i innsyn enno, så dei kan ingen sjå her.
who-sees-rules-foster = Fosterforeldre og verjer kan ikkje sjå opplysningane dine her.
who-sees-rules-personnel = Dei som behandlar deg, ser det dei treng i sine eigne system. Dei står ikkje her.

## På framsida, før noko endrar seg

# Overskrift.
who-sees-soon = Snart endrar det seg kven som ser kva
# Etter namnet på den det gjeld. $date: dagen. $services: tenester.
who-sees-soon-closes = Frå { $date } kan denne personen ikkje lenger sjå { $services }.
who-sees-soon-opens = Frå { $date } kan denne personen òg sjå { $services }.
