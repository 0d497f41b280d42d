### Det en person skriver ved siden av egenbehandlingsplanen, eller noen for den personen: målinger, avkryssing, kommentarer, dagbok og mål. Rolig tone, korte ord, «du».

# Sidetitler. De sier hva en gjør, aldri hva det gjelder.
plan-entries-title = Skrevet ved siden av planen
plan-entries-title-write = Skriv ved siden av planen
plan-entries-title-ask = Spørsmål før det lagres
plan-entries-title-delete = Slett det som er skrevet
plan-entries-title-versions = Versjoner av det som er skrevet
plan-entries-title-trend = Målinger over tid
# Overskrift på planen og på siden med alt.
plan-entries-heading = Det du skriver selv
# Når noen andre også har skrevet, eller den som leser, handler for personen.
plan-entries-heading-both = Det som er skrevet ved siden av planen
plan-entries-lede = Dette skriver du selv. Det er ikke en del av planen.
plan-entries-lede-both = Dette har du skrevet, eller noen som skriver for deg. Det er ikke en del av planen.
# $name: den planen gjelder.
plan-entries-lede-for = Dette har { $name } skrevet, eller noen som skriver for { $name }. Det er ikke en del av planen.
# Når en ser sitt eget slik en annen ser det.
plan-entries-lede-theirs = Dette har personen skrevet, eller noen som skriver for personen. Det er ikke en del av planen.
plan-entries-back = Tilbake til det som er skrevet

## Hva det kan være. Overskrift på skjemaet, tekst på lenker og i lista.

plan-entries-weight = Vekt
plan-entries-pef = PEF
plan-entries-pressure = Blodtrykk
plan-entries-systolic = Overtrykk
plan-entries-diastolic = Undertrykk
plan-entries-glucose = Blodsukker
plan-entries-pulse = Puls
plan-entries-oxygen = Oksygenmetning
plan-entries-temperature = Temperatur
plan-entries-breathing = Pustefrekvens
# To målinger som helsepersonell gjør. De skrives ikke av personen selv.
plan-entries-news2 = NEWS2
plan-entries-awake = Bevissthet (ACVPU)
plan-entries-measurement = Måling
plan-entries-comment = Kommentar
plan-entries-diary = Dagbok
plan-entries-goal = Eget mål
plan-entries-done = Tiltak som er gjort
plan-entries-read = Planen er lest

## Skjemaet.

plan-entries-lede-measured = Skriv det du har målt. Tallet blir lagret slik du skriver det. innsyn vurderer det ikke.
plan-entries-lede-comment = Skriv det du vil si om planen.
plan-entries-lede-diary = Skriv hvordan dagen har vært.
plan-entries-lede-goal = Skriv hva du selv vil få til.
plan-entries-lede-done = Kryss av for det som er gjort.
plan-entries-lede-read = Si fra at du har lest planen.
# Navn på et felt. $name: for eksempel «Vekt», $unit: for eksempel «kg».
plan-entries-number = { $name } ({ $unit })
plan-entries-note = Kommentar (valgfritt)
plan-entries-day = Dag
# $date: dagens dato.
plan-entries-day-hint = For eksempel { $date }.
plan-entries-clock = Klokkeslett (valgfritt)
plan-entries-done-which = Hva er gjort?
plan-entries-done-none = Planen har ingen tiltak du kan krysse av for.
# Over knappen som lagrer.
plan-entries-who-sees = De som kan se planen din, kan også se dette.
# $name: den planen gjelder.
plan-entries-who-sees-theirs = De som kan se planen til { $name }, kan også se dette. { $name } kan få se at det er du som har skrevet det. Bare du og { $name } kan slette det.
plan-entries-store = Lagre
# Rolig, men tydelig: det er ingen som leser dette nå.
plan-entries-nobody = Det er ikke sikkert at noen leser det du skriver her. Trenger du hjelp nå, ring.

## Når noe må rettes.

plan-entries-errors = Dette må du rette
# $name: for eksempel «Vekt».
plan-entries-fault-number-missing = { $name }: skriv et tall.
# $name: for eksempel «Vekt», $example: et tall.
plan-entries-fault-number = { $name }: skriv bare tallet, for eksempel { $example }.
plan-entries-fault-words = Skriv noe først.
# $most: antall tegn.
plan-entries-fault-too-long = Teksten er for lang. Den kan ha { $most } tegn. Ingenting er borte.
# $date: dagens dato.
plan-entries-fault-day = Vi forstår ikke dagen. Skriv for eksempel { $date }.
plan-entries-fault-clock = Vi forstår ikke klokkeslettet. Skriv for eksempel 08.30.
# Natta da sommertiden begynner.
plan-entries-fault-no-such-time = Klokka ble stilt fram denne natta, så dette klokkeslettet finnes ikke. Skriv et annet.
plan-entries-fault-done = Kryss av for minst ett tiltak.

## Spørsmålet når et tall eller en dag er uvanlig. Aldri en dom.

plan-entries-ask = Har du skrevet riktig?
# $name: for eksempel «Vekt», $value: det som er skrevet, med enhet.
plan-entries-ask-unlikely = { $name }: du skrev { $value }. Det er et uvanlig tall.
# $upper, $lower: de to tallene slik de er skrevet.
plan-entries-ask-turned = Du skrev overtrykk { $upper } og undertrykk { $lower }. Overtrykket pleier å være det høyeste tallet.
# $date: dagen slik den er skrevet.
plan-entries-ask-future = Du skrev dagen { $date }. Den har ikke vært ennå.
plan-entries-ask-why = Vi spør fordi det er lett å taste feil. innsyn vurderer ikke det du har målt.
plan-entries-ask-no = Nei, jeg vil rette
plan-entries-ask-yes = Ja, lagre slik det står

## Når noe har skjedd imens. Ingenting er borte.

plan-entries-restored = Vi har tatt vare på det du skrev
plan-entries-restored-body = Du ble logget ut, eller byttet person, før det var lagret. Se over, og lagre.
plan-entries-for-another-body = Det gjaldt en annen enn den du ser nå. Bytt person, og åpne skjemaet igjen.
plan-entries-not-stored = Vi vet ikke om det ble lagret
plan-entries-not-stored-body = Det du skrev, står her fortsatt. Trykk på knappen en gang til. Det blir bare lagret én gang.
plan-entries-conflict = Dette er endret imens
plan-entries-conflict-body = Det ble rettet et annet sted etter at du åpnet det. Begge tekstene står her. Velg hva som skal gjelde.
plan-entries-conflict-now = Slik står det nå
plan-entries-conflict-typed = Dette skrev du
plan-entries-keep = Behold det som står nå
# Etter at en ikke lenger har lov til å skrive.
plan-entries-refused = Det ble ikke lagret. Trenger du det, kan du kopiere det herfra.
plan-entries-store-mine = Lagre det jeg skrev
plan-entries-drop-mine = Ikke lagre det jeg skrev
plan-entries-gone = Dette er slettet imens
plan-entries-gone-body = Det du skrev, står her fortsatt. Du kan lagre det som nytt.
plan-entries-sent = Skjemaet er sendt før, med noe annet i
plan-entries-sent-body = Det du skrev nå, er ikke lagret ennå. Begge tekstene står her.
plan-entries-store-new = Lagre det jeg skrev som nytt

## Sletting.

plan-entries-delete-heading = Vil du slette dette?
plan-entries-delete-then = Da ser ikke andre det lenger i innsyn. Du kan fortsatt se hva som sto der. Kilden tar vare på det.
# $name: den planen gjelder.
plan-entries-delete-then-theirs = Da ser verken du eller andre det lenger i innsyn. Bare { $name } kan få se hva som sto der. Kilden tar vare på det.
plan-entries-delete-changed = Det ble rettet et annet sted etter at du åpnet det. Les det en gang til før du sletter.
plan-entries-delete-do = Slett det

## Lista, og delen som står under planen.

plan-entries-measure = Skriv inn en måling
# Lenke. $name: for eksempel «Vekt».
plan-entries-measure-one = Skriv inn måling: { $name }
plan-entries-write = Skriv noe annet
# Lenker til skjemaene.
plan-entries-write-comment = Skriv en kommentar
plan-entries-write-diary = Skriv i dagboka
plan-entries-write-goal = Skriv et eget mål
plan-entries-write-done = Kryss av for tiltak som er gjort
plan-entries-trends = Målinger over tid
# Lenke. $name: for eksempel «Vekt».
plan-entries-over-time = { $name } over tid
plan-entries-written = Det som er skrevet
plan-entries-none = Du har ikke skrevet noe ennå.
plan-entries-none-theirs = Vi har ikke fått noe som er skrevet ved siden av planen.
plan-entries-all = Alt som er skrevet, og flere målinger
plan-entries-all-theirs = Alt som er skrevet
# Når en ser på sitt eget slik en annen ser det.
plan-entries-previewed = Den du ser dette som, kan også skrive her.
# $count (Number): hvor mange i alt.
plan-entries-show-all = Vis alle { $count }
# $count (Number): det som ikke kan leses.
plan-entries-lost = { $count ->
    [one] { $count } ting kunne ikke vises.
   *[other] { $count } ting kunne ikke vises.
}
plan-entries-by-you = Skrevet av deg
plan-entries-by-person = Skrevet av personen selv
# $name: den som har skrevet det.
plan-entries-by-name-for-you = Skrevet av { $name } for deg
# Når det ikke står hvem.
plan-entries-by-another-for-you = Skrevet av en annen for deg
# $name: den planen gjelder.
plan-entries-by-you-for = Skrevet av deg for { $name }
# Den som leser, får ikke vite hvem.
plan-entries-by-another-for-person = Skrevet av en annen for personen
plan-entries-corrected = Rettet
plan-entries-correct = Rett
plan-entries-delete = Slett
plan-entries-stored = Det er lagret
plan-entries-was-corrected = Det er rettet
plan-entries-deleted = Det er slettet
plan-entries-done-body = Du ser det i lista under, slik det står nå.
plan-entries-deleted-body = Andre ser det ikke lenger i innsyn. Du finner det nederst på siden.
plan-entries-deleted-body-theirs = Det står ikke lenger i lista. Bare den planen gjelder, kan få se hva som sto der.
# Knappen under planen.
plan-entries-read-it = Jeg har lest den nye planen
# $date: dag og klokkeslett, ferdig skrevet.
plan-entries-has-read = Du har lest planen slik den er nå: { $date }.
# Der en har sagt at en har lest planen, og den er en annen nå. Overskrift, og lenke.
plan-entries-unread = Planen er endret siden du sist leste den
plan-entries-unread-body = Se hva som er endret
plan-entries-cannot = Du kan ikke skrive her nå
plan-entries-cannot-body = Stedet planen ligger, kan ikke ta imot det du skriver i innsyn. Du kan lese som før.

## Tidligere versjoner av det en har skrevet. Bare for en selv.

# Lenke.
plan-entries-versions = Tidligere versjoner
plan-entries-versions-lede = Her står alt dette har sagt, det nyeste først. Andre ser bare det som gjelder nå.
# $date: dag og klokkeslett.
plan-entries-version-stored = Lagret { $date }
plan-entries-version-deleted = Slettet { $date }
plan-entries-version-now = Slik er det nå
plan-entries-version-gone = Slettet
plan-entries-versions-lost = Noen versjoner kunne ikke vises.
# Når stedet der planen ligger, bare gir det som gjelder nå.
plan-entries-versions-none = Vi får ikke tidligere versjoner
plan-entries-versions-none-body = Stedet der planen ligger, gir oss bare det som gjelder nå. De som driver det, kan ha den gamle teksten.
# Lenke.
plan-entries-versions-log = Loggen viser hvem som har rettet og slettet
# Overskrift.
plan-entries-deleted-before = Det som er slettet
plan-entries-deleted-before-body = Andre ser ikke dette i innsyn. Du kan se hva som sto der.

## Målinger over tid.

plan-entries-trend-lede = Målinger over tid
plan-entries-trend-about = Tallene står slik de er skrevet. innsyn holder dem ikke opp mot noen grense.
plan-entries-trend-limits = Les grensene i planen
# $count: antall, $from og $to: datoer, $first, $last, $lowest, $highest: tall med enhet.
plan-entries-trend-summary = { $count } målinger fra { $from } til { $to }: først { $first }, sist { $last }, lavest { $lowest } og høyest { $highest }.
plan-entries-trend-summary-plain = { $count } målinger fra { $from } til { $to }: først { $first } og sist { $last }.
plan-entries-trend-summary-one = Én måling, fra { $day }: { $value }.
plan-entries-trend-none = Ingen slike målinger er skrevet ned.
# Der ingen av målingene er et tall.
plan-entries-trend-words = Dette er sagt med ord. Det står i tabellen.
# Overskrifter: hvem som har målt. De står hver for seg.
plan-entries-elsewhere-you = Målt av deg, og sendt fra noe annet enn innsyn
plan-entries-elsewhere-person = Målt av personen selv, og sendt fra noe annet enn innsyn
plan-entries-elsewhere-service = Målt i helsetjenesten
plan-entries-elsewhere-unknown = Målt av en annen, eller det står ikke hvem som har målt
# $count (Number): det som ikke kan leses.
plan-entries-elsewhere-lost = { $count ->
    [one] { $count } måling fra andre steder kunne ikke vises.
   *[other] { $count } målinger fra andre steder kunne ikke vises.
}
# Leses av skjermlesere i stedet for bildet.
plan-entries-trend-chart = Kurve over målingene. De samme tallene står i tabellen under.
plan-entries-trend-own = Måling
plan-entries-trend-table = Målingene i en tabell
plan-entries-trend-sound = Lys tone er et høyt tall, mørk tone er et lavt.
plan-entries-trend-walk = Gå gjennom målingene
