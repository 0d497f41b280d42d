### Det ein person skriv sjølv ved sida av eigenbehandlingsplanen: målingar, avkryssing, kommentarar, dagbok og mål. Roleg tone, korte ord, «du».

# Sidetittel for alle desse sidene.
plan-entries-title = Det som er skrive ved sida av planen
plan-entries-title-write = Skriv ved sida av planen
plan-entries-title-ask = Spørsmål før det blir lagra
plan-entries-title-delete = Slett det som er skrive
plan-entries-title-versions = Versjonar av det som er skrive
plan-entries-title-trend = Målingar over tid
# Overskrift på planen og på sida med alt.
plan-entries-heading = Det du skriv sjølv
plan-entries-heading-both = Det som er skrive ved sida av planen
plan-entries-lede = Dette skriv du sjølv. Det er ikkje ein del av planen.
plan-entries-lede-both = Dette har du skrive, eller nokon som skriv for deg. Det er ikkje ein del av planen.
plan-entries-lede-for = Dette har { $name } skrive, eller nokon som skriv for { $name }. Det er ikkje ein del av planen.
plan-entries-lede-theirs = Dette har personen skrive, eller nokon som skriv for personen. Det er ikkje ein del av planen.
plan-entries-back = Tilbake til det som er skrive

## Kva det kan vere. Overskrift på skjemaet, tekst på lenkjer og i lista.

plan-entries-weight = Vekt
plan-entries-pef = PEF
plan-entries-pressure = Blodtrykk
plan-entries-systolic = Overtrykk
plan-entries-diastolic = Undertrykk
plan-entries-glucose = Blodsukker
plan-entries-pulse = Puls
plan-entries-oxygen = Oksygenmetting
plan-entries-temperature = Temperatur
plan-entries-breathing = Pustefrekvens
# To målingar som helsepersonell gjer. Dei blir ikkje skrivne av personen sjølv.
plan-entries-news2 = NEWS2
plan-entries-awake = Medvit (ACVPU)
plan-entries-measurement = Måling
plan-entries-comment = Kommentar
plan-entries-diary = Dagbok
plan-entries-goal = Eige mål
plan-entries-done = Tiltak som er gjorde
plan-entries-read = Planen er lesen

## Skjemaet.

plan-entries-lede-measured = Skriv det du har målt. Talet blir lagra slik du skriv det. innsyn vurderer det ikkje.
plan-entries-lede-comment = Skriv det du vil seie om planen.
plan-entries-lede-diary = Skriv korleis dagen har vore.
plan-entries-lede-goal = Skriv kva du sjølv vil få til.
plan-entries-lede-done = Kryss av for det som er gjort.
plan-entries-lede-read = Sei frå at du har lese planen.
# Namn på eit felt. $name: til dømes «Vekt», $unit: til dømes «kg».
plan-entries-number = { $name } ({ $unit })
plan-entries-note = Kommentar (valfritt)
plan-entries-day = Dag
# $date: dagens dato.
plan-entries-day-hint = Til dømes { $date }.
plan-entries-clock = Klokkeslett (valfritt)
plan-entries-done-which = Kva er gjort?
plan-entries-done-none = Planen har ingen tiltak du kan krysse av for.
# Over knappen som lagrar.
plan-entries-who-sees = Dei som kan sjå planen din, kan òg sjå dette.
plan-entries-who-sees-theirs = Dei som kan sjå planen til { $name }, kan òg sjå dette. { $name } kan få sjå at det er du som har skrive det. Berre du og { $name } kan slette det.
plan-entries-store = Lagre
# Roleg, men tydeleg: det er ingen som les dette no.
plan-entries-nobody = Det er ikkje sikkert at nokon les det du skriv her. Treng du hjelp no, ring.

## Når noko må rettast.

plan-entries-errors = Dette må du rette
# $name: til dømes «Vekt».
plan-entries-fault-number-missing = { $name }: skriv eit tal.
# $name: til dømes «Vekt», $example: eit tal.
plan-entries-fault-number = { $name }: skriv berre talet, til dømes { $example }.
plan-entries-fault-words = Skriv noko først.
# $most: talet på teikn.
plan-entries-fault-too-long = Teksten er for lang. Han kan ha { $most } teikn. Ingenting er borte.
# $date: dagens dato.
plan-entries-fault-day = Vi forstår ikkje dagen. Skriv til dømes { $date }.
plan-entries-fault-clock = Vi forstår ikkje klokkeslettet. Skriv til dømes 08.30.
# Natta då sommartida byrjar.
plan-entries-fault-no-such-time = Klokka vart stilt fram denne natta, så dette klokkeslettet finst ikkje. Skriv eit anna.
plan-entries-fault-done = Kryss av for minst eitt tiltak.

## Spørsmålet når eit tal eller ein dag er uvanleg. Aldri ein dom.

plan-entries-ask = Har du skrive rett?
# $name: til dømes «Vekt», $value: det som er skrive, med eining.
plan-entries-ask-unlikely = { $name }: du skreiv { $value }. Det er eit uvanleg tal.
# $upper, $lower: dei to tala slik dei er skrivne.
plan-entries-ask-turned = Du skreiv overtrykk { $upper } og undertrykk { $lower }. Overtrykket pleier å vere det høgaste talet.
# $date: dagen slik han er skriven.
plan-entries-ask-future = Du skreiv dagen { $date }. Han har ikkje vore enno.
plan-entries-ask-why = Vi spør fordi det er lett å taste feil. innsyn vurderer ikkje det du har målt.
plan-entries-ask-no = Nei, eg vil rette
plan-entries-ask-yes = Ja, lagre slik det står

## Når noko har skjedd imens. Ingenting er borte.

plan-entries-restored = Vi har teke vare på det du skreiv
plan-entries-restored-body = Du vart logga ut, eller bytte person, før det var lagra. Sjå over, og lagre.
plan-entries-for-another-body = Det galdt ein annan enn den du ser no. Byt person, og opne skjemaet igjen.
plan-entries-not-stored = Vi veit ikkje om det vart lagra
plan-entries-not-stored-body = Det du skreiv, står her framleis. Trykk på knappen ein gong til. Det blir berre lagra éin gong.
plan-entries-conflict = Dette er endra imens
plan-entries-conflict-body = Det vart retta ein annan stad etter at du opna det. Begge tekstane står her. Vel kva som skal gjelde.
plan-entries-conflict-now = Slik står det no
plan-entries-conflict-typed = Dette skreiv du
plan-entries-keep = Behald det som står no
plan-entries-refused = Det vart ikkje lagra. Treng du det, kan du kopiere det herifrå.
plan-entries-store-mine = Lagre det eg skreiv
plan-entries-drop-mine = Ikkje lagre det eg skreiv
plan-entries-gone = Dette er sletta imens
plan-entries-gone-body = Det du skreiv, står her framleis. Du kan lagre det som nytt.
plan-entries-sent = Skjemaet er sendt før, med noko anna i
plan-entries-sent-body = Det du skreiv no, er ikkje lagra enno. Begge tekstane står her.
plan-entries-store-new = Lagre det eg skreiv som nytt

## Sletting.

plan-entries-delete-heading = Vil du slette dette?
plan-entries-delete-then = Då ser ikkje andre det lenger i innsyn. Du kan framleis sjå kva som stod der. Kjelda tek vare på det.
plan-entries-delete-then-theirs = Då ser verken du eller andre det lenger i innsyn. Berre { $name } kan få sjå kva som stod der. Kjelda tek vare på det.
plan-entries-delete-changed = Det vart retta ein annan stad etter at du opna det. Les det ein gong til før du slettar.
plan-entries-delete-do = Slett det

## Lista, og delen som står under planen.

plan-entries-measure = Skriv inn ei måling
# Lenkje. $name: til dømes «Vekt».
plan-entries-measure-one = Skriv inn måling: { $name }
plan-entries-write = Skriv noko anna
# Lenkjer til skjemaa.
plan-entries-write-comment = Skriv ein kommentar
plan-entries-write-diary = Skriv i dagboka
plan-entries-write-goal = Skriv eit eige mål
plan-entries-write-done = Kryss av for tiltak som er gjorde
plan-entries-trends = Målingar over tid
# Lenkje. $name: til dømes «Vekt».
plan-entries-over-time = { $name } over tid
plan-entries-written = Det som er skrive
plan-entries-none = Du har ikkje skrive noko enno.
plan-entries-none-theirs = Vi har ikkje fått noko som er skrive ved sida av planen.
plan-entries-all = Alt som er skrive, og fleire målingar
plan-entries-all-theirs = Alt som er skrive
plan-entries-previewed = Den du ser dette som, kan òg skrive her.
# $count (Number): kor mange i alt.
plan-entries-show-all = Vis alle { $count }
# $count (Number): det som ikkje kan lesast.
plan-entries-lost = { $count ->
    [one] { $count } ting kunne ikkje visast.
   *[other] { $count } ting kunne ikkje visast.
}
plan-entries-by-you = Skrive av deg
plan-entries-by-person = Skrive av personen sjølv
plan-entries-by-name-for-you = Skrive av { $name } for deg
plan-entries-by-another-for-you = Skrive av ein annan for deg
plan-entries-by-you-for = Skrive av deg for { $name }
plan-entries-by-another-for-person = Skrive av ein annan for personen
plan-entries-corrected = Retta
plan-entries-correct = Rett
plan-entries-delete = Slett
plan-entries-stored = Det er lagra
plan-entries-was-corrected = Det er retta
plan-entries-deleted = Det er sletta
plan-entries-done-body = Du ser det i lista under, slik det står no.
plan-entries-deleted-body = Andre ser det ikkje lenger i innsyn. Du finn det nedst på sida.
plan-entries-deleted-body-theirs = Det står ikkje lenger i lista. Berre den planen gjeld, kan få sjå kva som stod der.
# Knappen under planen.
plan-entries-read-it = Eg har lese den nye planen
# $date: dag og klokkeslett, ferdig skrive.
plan-entries-has-read = Du har lese planen slik han er no: { $date }.
plan-entries-unread = Planen er endra sidan du sist las han
plan-entries-unread-body = Sjå kva som er endra
plan-entries-cannot = Du kan ikkje skrive her no
plan-entries-cannot-body = Staden planen ligg, kan ikkje ta imot det du skriv i innsyn. Du kan lese som før.

## Tidlegare versjonar av det ein har skrive. Berre for ein sjølv.

# Lenkje.
plan-entries-versions = Tidlegare versjonar
plan-entries-versions-lede = Her står alt dette har sagt, det nyaste først. Andre ser berre det som gjeld no.
# $date: dag og klokkeslett.
plan-entries-version-stored = Lagra { $date }
plan-entries-version-deleted = Sletta { $date }
plan-entries-version-now = Slik er det no
plan-entries-version-gone = Sletta
plan-entries-versions-lost = Nokre versjonar kunne ikkje visast.
# Når staden der planen ligg, berre gir det som gjeld no.
plan-entries-versions-none = Vi får ikkje tidlegare versjonar
plan-entries-versions-none-body = Staden der planen ligg, gir oss berre det som gjeld no. Dei som driv han, kan ha den gamle teksten.
plan-entries-versions-log = Loggen viser kven som har retta og sletta
# Overskrift.
plan-entries-deleted-before = Det som er sletta
plan-entries-deleted-before-body = Andre ser ikkje dette i innsyn. Du kan sjå kva som stod der.

## Målingar over tid.

plan-entries-trend-lede = Målingar over tid
plan-entries-trend-about = Tala står slik dei er skrivne. innsyn held dei ikkje opp mot nokon grense.
plan-entries-trend-limits = Les grensene i planen
# $count: kor mange, $from og $to: datoar, $first, $last, $lowest, $highest: tal med eining.
plan-entries-trend-summary = { $count } målingar frå { $from } til { $to }: først { $first }, sist { $last }, lågast { $lowest } og høgast { $highest }.
plan-entries-trend-summary-plain = { $count } målingar frå { $from } til { $to }: først { $first } og sist { $last }.
plan-entries-trend-summary-one = Éi måling, frå { $day }: { $value }.
plan-entries-trend-none = Ingen slike målingar er skrivne ned.
# Der ingen av målingane er eit tal.
plan-entries-trend-words = Dette er sagt med ord. Det står i tabellen.
# Overskrifter: kven som har målt. Dei står kvar for seg.
plan-entries-elsewhere-you = Målt av deg, og sendt frå noko anna enn innsyn
plan-entries-elsewhere-person = Målt av personen sjølv, og sendt frå noko anna enn innsyn
plan-entries-elsewhere-service = Målt i helsetenesta
plan-entries-elsewhere-unknown = Målt av ein annan, eller det står ikkje kven som har målt
# $count (Number): det som ikkje kan lesast.
plan-entries-elsewhere-lost = { $count ->
    [one] { $count } måling frå andre stader kunne ikkje visast.
   *[other] { $count } målingar frå andre stader kunne ikkje visast.
}
# Blir lesen av skjermlesarar i staden for biletet.
plan-entries-trend-chart = Kurve over målingane. Dei same tala står i tabellen under.
plan-entries-trend-own = Måling
plan-entries-trend-table = Målingane i ein tabell
plan-entries-trend-sound = Lys tone er eit høgt tal, mørk tone er eit lågt.
plan-entries-trend-walk = Gå gjennom målingane
