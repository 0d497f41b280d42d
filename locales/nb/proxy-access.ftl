### Innsyn for andre: bytte person, båndet på alle sider mens du ser på en annens opplysninger, og når det ikke går lenger.

# Tittel, overskrift, lenke i menyen, og vei videre fra en side som er lukket.
proxy-access-switch = Bytt person
proxy-access-lede = Her velger du hvem du vil se helseopplysninger for.
# Under ditt eget navn i lista.
proxy-access-oneself = Dine egne helseopplysninger
# Knapp ved ditt eget navn.
proxy-access-choose-oneself = Se dine egne
# Knapp. $name: navnet på den andre.
proxy-access-choose = Se opplysningene til { $name }
# $date: fødselsdato, ferdig skrevet.
proxy-access-born = Født { $date }
# Hvorfor du kan se opplysningene til en annen.
proxy-access-basis-parent = Du har foreldreansvar.
proxy-access-basis-fullmakt = Du har fullmakt.
proxy-access-basis-capacity = Du er nærmeste pårørende. Personen mangler varig samtykkekompetanse.
# $date: siste dag, ferdig skrevet.
proxy-access-until = Gjelder til og med { $date }
proxy-access-no-end = Gjelder til en av dere avslutter det.
# Hos et barn. $date: dagen det endrer seg. $services: tjenester, som «prøvesvar og egenbehandlingsplan».
proxy-access-closes = Fra { $date } ser du ikke lenger { $services }.
proxy-access-opens = Fra { $date } ser du også { $services }.
proxy-access-results-open = Prøvesvar er åpne for deg.
proxy-access-plan-open = Egenbehandlingsplanen er åpen for deg.
proxy-access-nobody = Akkurat nå er det ingen andre du kan se opplysninger for.
# I stedet for knappen, hos en du ikke kan se noe for.
proxy-access-nothing-here = innsyn har ingenting som er åpent for deg akkurat nå.
# Overskrift over dem du ikke kan se opplysninger for nå.
proxy-access-over = Ikke åpne for deg nå
# Etter navnet. $date: siste dag, ferdig skrevet.
proxy-access-expired = Tilgangen utløp { $date }. Bare personen selv kan gi den på nytt.
# $date: første dag.
proxy-access-not-yet = Tilgangen gjelder fra { $date }.
# $date: siste dag. $closes: dagen alt blir slettet.
proxy-access-capacity-expired = Tilgangen utløp { $date }. Den kan fornyes til { $closes }. Da blir den slettet.
# $date: dagen barnet ble så gammelt.
proxy-access-over-grown = Fra { $date } bestemmer barnet selv. Da ser foreldre ingenting her.
proxy-access-over-foster = Fosterforeldre kan ikke se opplysningene til barnet her.
proxy-access-over-guardian = Verger kan ikke se opplysningene til den de er verge for, her.
proxy-access-over-address = Foreldre må være registrert på samme adresse som barnet. Ellers ser de ingenting om barnet her.
# Under lista, til den som er registrert som forelder uten at foreldreansvaret er kjent. Barnet blir ikke navngitt.
proxy-access-over-responsibility = Mangler et barn i lista? Bare foreldre som har foreldreansvar i Folkeregisteret, ser opplysningene til barnet her.
# Under lista.
proxy-access-who = I lista står barn du har foreldreansvar for, og de som har gitt deg fullmakt. Hver gang du ser på andres opplysninger, blir det skrevet ned.
proxy-access-foster-guardian = Fosterforeldre og verger kan ikke se opplysninger for andre her.
# Overskrift over en feil.
proxy-access-unknown = Vi byttet ikke person
proxy-access-unknown-body = Du kan ikke se opplysningene til den du valgte. Velg en i lista.
proxy-access-not-whole = Lista er kanskje ikke hel
proxy-access-not-whole-body = Vi fikk ikke svar om alle. Prøv igjen om litt.
proxy-access-failed = Vi fikk ikke hentet lista

## Båndet øverst på alle sider

# Navn på båndet, for skjermlesere.
proxy-access-banner-label = Hvem du ser på
# Båndet. $name: navnet på den andre.
proxy-access-banner = Du ser på helseopplysningene til { $name }
# Overskrift på forsiden. $name: navnet på den andre.
proxy-access-home = Opplysningene til { $name }
proxy-access-banner-ended = Tilgangen til den du så på, er avsluttet.
# Knapp i båndet.
proxy-access-back = Tilbake til dine egne

## Når det ikke går

# Overskrift, når du ikke lenger kan se opplysningene til den andre.
proxy-access-ended = Tilgangen er avsluttet
proxy-access-ended-body = Du kan ikke lenger se opplysningene til den du valgte. Ingenting av dem står her.
# Overskrift, når du kan se noe for den andre, men ikke dette.
proxy-access-closed = Dette er ikke åpent for deg
proxy-access-closed-parent = Foreldre ser ikke prøvesvar for barn som har fylt 12 år.
proxy-access-closed-parent-plan = Foreldre ser ikke egenbehandlingsplanen til barn som har fylt 12 år.
proxy-access-closed-area = Fullmakten du har, gjelder ikke prøvesvar.
proxy-access-closed-area-plan = Fullmakten du har, gjelder ikke egenbehandlingsplanen.
proxy-access-closed-own = Bare personen selv kan se og velge dette.
proxy-access-closed-other = Prøvesvar er ikke åpne for deg.
proxy-access-closed-other-plan = Egenbehandlingsplanen er ikke åpen for deg.
# Når noe av ditt eget er lukket.
proxy-access-own-withdrawn = Du har trukket tilbake samtykket til digitale helsetjenester. Derfor viser vi ikke prøvesvarene dine. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dem som behandler deg.
proxy-access-own-withdrawn-plan = Du har trukket tilbake samtykket til digitale helsetjenester. Derfor viser vi ikke egenbehandlingsplanen din. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dem som behandler deg.
proxy-access-own-level = Prøvesvar krever at du samtykker til mer. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dem som behandler deg.
proxy-access-own-level-plan = Egenbehandlingsplanen krever at du samtykker til mer. Samtykke gir du på Helsenorge. Du kan alltid be om innsyn hos dem som behandler deg.
# $date: dagen det åpner.
proxy-access-own-youth = Dette blir åpent for deg { $date }.
# Overskrift, når en side som gjaldt en annen person, ba om noe.
proxy-access-switched = Siden gjaldt en annen
proxy-access-switched-kept = Siden du kom fra, gjaldt en annen enn den du ser nå. Derfor er ingenting lagret. Vi har tatt vare på det du skrev. Bytt person, og åpne skjemaet igjen.
proxy-access-switched-body = Siden du kom fra, gjaldt en annen enn den du ser nå. Derfor er ingenting vist, lastet ned eller endret. Gå videre herfra.

## Første gang du endrer noe for en annen

# Tittel.
proxy-access-write-title = Før du går videre
# Overskrift. $name: navnet på den andre.
proxy-access-write = Vil du gjøre dette mens du ser på { $name }?
# $name: navnet på den andre.
proxy-access-write-body = Du merker alle svarene til { $name } som lest av deg. Det endrer ikke noe for { $name }.
# Overskrift, før det første en skriver ved siden av planen til en annen. $name: navnet på den andre.
proxy-access-write-entry = Vil du skrive for { $name }?
# $name: navnet på den andre.
proxy-access-write-entry-body = Det du skriver, blir lagret ved siden av planen til { $name }. Der står det at du har skrevet det.
proxy-access-write-once = Vi spør bare denne gangen, så du er sikker på hvem du ser på.
# Knapp.
proxy-access-write-yes = Ja, merk alle som lest
# Knapp.
proxy-access-write-entry-yes = Ja, jeg vil skrive
# Knapp: ingenting blir gjort.
proxy-access-write-no = Nei, gå tilbake

## Forhåndsvisning: dine egne sider, slik en annen ser dem

# Båndet. $name: navnet på den andre.
proxy-access-preview = Slik ser { $name } opplysningene dine. Svar du venter med, står ikke her, men { $name } ser dem.
proxy-access-preview-draft = Slik ser den du gir fullmakt til, opplysningene dine. Svar du venter med, står ikke her, men vises for den andre.
# Knapp i båndet.
proxy-access-preview-end = Avslutt forhåndsvisning
