### Fullmakter: hvem som har fått, hvem som har gitt, og hvordan en fullmakt slutter.

# Tittel, overskrift og lenke i menyen.
proxy-grants-title = Fullmakter
proxy-grants-lede = Med en fullmakt kan en annen se helseopplysninger om deg i innsyn. Du velger hva, og hvor lenge.
# Lenke til skjemaet.
proxy-grants-give = Gi fullmakt
# Lenke til et skjema som kan skrives ut.
proxy-grants-paper = Skjema på papir
# Overskrifter.
proxy-grants-given = Fullmakter du har gitt
proxy-grants-received = Fullmakter du har fått
proxy-grants-history = Tidligere fullmakter
proxy-grants-given-none = Du har ikke gitt noen fullmakt her.
proxy-grants-received-none = Vi fant ingen fullmakt til deg her.
# Under de du har fått: lenke til å bytte person.
proxy-grants-switch = Se opplysningene til den som har gitt deg fullmakt
proxy-grants-not-whole = Lista er kanskje ikke hel
proxy-grants-not-whole-body = Vi fikk ikke lest alt. En fullmakt kan mangle her, og den kan likevel gjelde. Prøv igjen om litt.
proxy-grants-failed = Vi fikk ikke hentet fullmaktene
# En som ikke har noe kjent navn.
proxy-grants-nameless = Uten navn

## Du kan ikke gi fullmakt

proxy-grants-may-not = Du kan ikke gi fullmakt nå
# $date: dagen du fyller 16 år, ferdig skrevet.
proxy-grants-may-not-young = Du kan gi fullmakt fra { $date }. Da har du fylt 16 år.
proxy-grants-may-not-protected = Med beskyttet adresse kan du ikke gi eller få fullmakt.
proxy-grants-may-not-consent = Du må først samtykke til å bruke digitale helsetjenester. Det gjør du på Helsenorge.
proxy-grants-may-not-age = Vi kjenner ikke fødselsdatoen din.
proxy-grants-may-not-other = Vi kan ikke si hvorfor her. Spør dem som driver innsyn.
# Kilden som opplysningene ligger i, kan ikke lagre trygt.
proxy-grants-may-not-store = Systemet som har opplysningene dine, kan ikke ta imot fullmakter fra innsyn. Ingenting er lagret. Fullmakter du har, gjelder som før.

## Et utkast

# Overskrift. Hvem det gjelder, står ikke: det er kanskje ikke sjekket ennå.
proxy-grants-draft = Du har begynt på en fullmakt
proxy-grants-draft-body = Ingen har fått noe ennå. Utkastet blir slettet når du logger ut, og senest etter et døgn.
proxy-grants-draft-continue = Fortsett
proxy-grants-draft-delete = Slett utkastet

## Ett kort i lista

proxy-grants-areas = Områder
proxy-grants-period = Gjelder
proxy-grants-used = Sist brukt i innsyn
# $from og $until: dager, ferdig skrevet.
proxy-grants-from-until = Fra { $from } til og med { $until }
# $from: dag, ferdig skrevet.
proxy-grants-from = Fra { $from }. Til den avsluttes.
# $until: dag, ferdig skrevet.
proxy-grants-until = Til og med { $until }
proxy-grants-no-end = Til den avsluttes
proxy-grants-period-unknown = Vi kan ikke lese hvor lenge
proxy-grants-used-never = Ikke brukt ennå
proxy-grants-used-unknown = Ikke kjent
proxy-grants-area-opplysninger = Opplysninger registrert om deg
# Det samme, til den som har fått fullmakten.
proxy-grants-area-opplysninger-other = Opplysninger registrert om den som gir fullmakten
proxy-grants-area-journal = Pasientjournalen
proxy-grants-area-digitale = Digitale helsetjenester
proxy-grants-area-none = Ingen områder som vi kjenner
proxy-grants-area-unknown = og noe som vi ikke kjenner, og som ikke gir tilgang
proxy-grants-paper-form = Registrert fra papirskjema
proxy-grants-capacity = Vedtak fordi personen varig mangler samtykkekompetanse
proxy-grants-too-long = Vedtaket sier mer enn fem år. Det gjelder likevel bare i fem.

## Hvordan den står

proxy-grants-valid = Gjelder nå
# $date: siste dag, ferdig skrevet.
proxy-grants-soon = Utløper { $date }
proxy-grants-not-yet = Gjelder fra { $date }
proxy-grants-closed = Gjelder ikke nå
proxy-grants-expired = Utløpt { $date }
proxy-grants-ended = Avsluttet
# Under en som ble avsluttet stille. Bare den som gjorde det, ser dette.
proxy-grants-ended-quietly = Du avsluttet den uten at den andre fikk vite det.
proxy-grants-replaced = Erstattet av en ny
proxy-grants-declined = Den som fikk den, sa nei
proxy-grants-not-given = Foreslått, men ikke gitt
# $date: dagen da det som er lagret for pårørende, blir slettet. Ferdig skrevet.
proxy-grants-renewable = Vedtaket kan fornyes fram til { $date }.
# Vedtak som snart utløper: står på kortet hos begge.
proxy-grants-renew-in-time = Vedtaket kan fornyes før det utløper.

## Hvorfor den ikke gjelder nå

proxy-grants-why-untold = Det kan ha flere grunner. Hvilken står ikke her.
proxy-grants-why-giver-young-own = Du må ha fylt 16 år for å gi fullmakt. Det gjør du { $date }.
proxy-grants-why-giver-young = Den som gir fullmakt, må ha fylt 16 år.
proxy-grants-why-receiver-young-own = Du må ha fylt 18 år for å få fullmakt. Det gjør du { $date }.
proxy-grants-why-receiver-young = Den som får fullmakt, må ha fylt 18 år.
proxy-grants-why-age = Vi kjenner ikke fødselsdatoen din.
proxy-grants-why-protected = Du har beskyttet adresse. Da kan du ikke gi eller få fullmakt.
proxy-grants-why-blocked = Du har valgt å sperre for den andre.
proxy-grants-why-consent = Du har ikke samtykket til å bruke tjenesten. Derfor kan heller ikke andre bruke den for deg.
proxy-grants-why-level = Tjenesten krever at du samtykker til mer. Derfor kan heller ikke andre bruke den for deg.
proxy-grants-why-excepted = Du har gjort et unntak som stenger for alt.
proxy-grants-why-areas = Den sier ikke hvilke områder den gjelder, eller bare noen vi ikke kjenner.
proxy-grants-why-unclear = Vi kan ikke lese alt som står i den.
proxy-grants-why-kin = Bare nærmeste pårørende kan få et slikt vedtak.
proxy-grants-why-kin-young = Nærmeste pårørende må ha fylt 18 år.
proxy-grants-why-person-young = Et slikt vedtak kan bare gjelde den som er over 12 år.
proxy-grants-why-certificate = Vedtaket mangler legeerklæring.
proxy-grants-why-guardian = Et vergemål er ikke nok. Det må også være gitt en fullmakt eller et vedtak.

## Knapper på kortet. $name: den andre, bare for skjermlesere.

proxy-grants-change = Endre
proxy-grants-renew = Forny
proxy-grants-end = Avslutt
proxy-grants-leave = Gå ut av fullmakten
proxy-grants-decline = Si nei
# $name: den andre.
proxy-grants-with = fullmakten med { $name }
# Etter «Gå ut av fullmakten» og «Si nei». $name: den andre.
proxy-grants-leave-with = fra { $name }
proxy-grants-decline-with = til fullmakten fra { $name }
# Der knappene ellers står.
proxy-grants-elsewhere = Den kan ikke endres her. Spør dem som registrerte den.

## Avslutte. $name: den andre.

proxy-grants-end-title = Avslutt fullmakt
# Overskrift for den som ga.
proxy-grants-end-heading = Vil du avslutte fullmakten til { $name }?
# Overskrift for den som fikk.
proxy-grants-leave-heading = Vil du gå ut av fullmakten fra { $name }?
proxy-grants-decline-heading = Vil du si nei til fullmakten fra { $name }?
proxy-grants-end-then = Dette skjer
proxy-grants-end-at-once = Tilgangen slutter med en gang. Har { $name } en side åpen, er den tom ved neste trykk.
proxy-grants-end-history = Fullmakten står hos dere begge under tidligere fullmakter.
proxy-grants-end-again = Du kan gi en ny senere.
# $name: den som har fullmakten.
proxy-grants-end-written = Det { $name } har skrevet ved siden av planen din, blir stående. Du kan slette det.
proxy-grants-end-log = I loggen ser du fortsatt hva { $name } har sett.
proxy-grants-leave-at-once = Du mister tilgangen til { $name } med en gang.
proxy-grants-leave-again = Vil du ha tilgang igjen, må { $name } gi deg en ny fullmakt.
proxy-grants-leave-seen = { $name } ser at du har gjort det.
proxy-grants-end-do = Avslutt fullmakten
proxy-grants-leave-do = Gå ut av fullmakten
proxy-grants-decline-do = Si nei
proxy-grants-keep = Behold den
# Overskrift på det som åpnes.
proxy-grants-quiet = Avslutt uten at den andre får vite det
proxy-grants-quiet-body = { $name } får ingen beskjed. Hos { $name } står det at fullmakten ikke gjelder nå, og at det kan ha flere grunner. Det samme står når noe annet stenger.
proxy-grants-quiet-limits = Ser { $name } over skulderen din, står det her at du gjorde det. { $name } kan også gjette.
proxy-grants-quiet-do = Avslutt stille

## Når den er endret av noen andre imens (409)

proxy-grants-conflict = Fullmakten er endret imens
proxy-grants-conflict-body = Det du ville gjøre, er ikke gjort. Enten du eller den andre har endret eller avsluttet den. Se hvordan den står nå.
proxy-grants-conflict-list = Se fullmaktene
# Vi fikk ikke svar fra kilden etter at vi hadde sendt.
proxy-grants-unsure = Vi vet ikke om det ble lagret
proxy-grants-unsure-body = Vi sendte det, men fikk ikke svar. Se i lista om det ble gjort før du prøver på nytt.

## Etterpå

proxy-grants-said-given = Fullmakten er gitt
proxy-grants-said-changed = Fullmakten er endret
proxy-grants-said-ended = Fullmakten er avsluttet
proxy-grants-said-deleted = Utkastet er slettet
proxy-grants-said-body = Lista under viser hvordan fullmaktene står nå.
