### Eigenbehandlingsplanen: korleis har du det no, heile planen, arket, kortet og historikken. Roleg tone, korte ord, «du».

# Tittel og overskrift, h1. Lenkje i menyen.
treatment-plan-title = Eigenbehandlingsplan
# Under overskrifta.
treatment-plan-lede = Planen du og helsetenesta har laga saman. Han står her slik han er skriven.
# Det same på sida til ein annan.
treatment-plan-lede-theirs = Planen denne personen og helsetenesta har laga saman. Han står her slik han er skriven.

## Ring

# Namn på dei to lenkjene, for skjermlesarar.
treatment-plan-emergency-label = Naudhjelp
treatment-plan-emergency-life = Fare for liv
treatment-plan-emergency-doctor = Legevakt
# $number: telefonnummer.
treatment-plan-call = Ring { $number }

## Korleis har du det no?

treatment-plan-now = Korleis har du det no?
# På planen til ein annan.
treatment-plan-now-theirs = Korleis har personen det no?
# Over vala.
treatment-plan-now-lede = Vel det som liknar mest.
# Under vala.
treatment-plan-now-doubt = Er du i tvil, ring. Sida vurderer ikkje kor sjuk du er, og hugsar ikkje kva du vel.
# På planen til ein annan.
treatment-plan-now-doubt-theirs = Er du i tvil, ring. Sida vurderer ikkje kor sjuk personen er, og hugsar ikkje kva du vel.
# Lenkje til kontaktane på same side.
treatment-plan-now-contacts = Sjå kven du kan ringje

## Soner

treatment-plan-zones = Sonene i planen
treatment-plan-zone-green = Grøn sone
treatment-plan-zone-yellow = Gul sone
treatment-plan-zone-red = Raud sone
# $level: nivået slik det står i planen.
treatment-plan-zone-other = Anna sone: { $level }
# Planen seier ikkje kva sone det er.
treatment-plan-zone-not-said = Sone utan nivå
treatment-plan-zone-signs = Slik kan det kjennast
treatment-plan-zone-no-signs = Planen seier ikkje korleis du kjenner att denne sona.
treatment-plan-zone-actions = Gjer dette
treatment-plan-zone-no-action = Planen seier ikkje kva du skal gjere i denne sona. Ring ein av kontaktane i planen, legevakta eller 113.
treatment-plan-zone-none = Planen har ingen soner. Er du i tvil, ring ein av kontaktane i planen, legevakta eller 113.
# Lenkje tilbake til vala.
treatment-plan-zone-back = Vel på nytt
# $count (Number): soner som ein del manglar av.
treatment-plan-zone-lost = { $count ->
    [one] Noko om { $count } sone kunne ikkje visast.
   *[other] Noko om { $count } soner kunne ikkje visast.
}

## Kva er viktig, diagnosar, mål og funksjon

treatment-plan-important = Kva er viktig for deg?
# På planen til ein annan.
treatment-plan-important-theirs = Kva er viktig for personen?
treatment-plan-important-none = Det står ikkje i planen.
treatment-plan-health = Diagnosar, mål og funksjon
treatment-plan-diagnoses = Diagnosar
treatment-plan-diagnoses-none = Det står ingen diagnosar i det vi fekk.
# $code: ein kode utan ord.
treatment-plan-diagnosis-code = Diagnose med kode { $code }
treatment-plan-diagnosis-nameless = Diagnose utan namn
# $date: dag, månad eller år, ferdig skrive.
treatment-plan-diagnosis-since = sidan { $date }
treatment-plan-diagnosis-not-active = Ikkje aktiv no
treatment-plan-diagnosis-uncertain = Ikkje sikker
treatment-plan-goals = Mål
treatment-plan-goals-none = Det står ingen mål i det vi fekk.
treatment-plan-goal-nameless = Mål utan skildring
treatment-plan-goal-own = Ditt eige mål
# På planen til ein annan.
treatment-plan-goal-persons-own = Målet til personen sjølv
treatment-plan-goal-suggested = Foreslått
treatment-plan-goal-ended = Avslutta
treatment-plan-goal-rejected = Ikkje teke med i planen
treatment-plan-goal-under-way = Undervegs
treatment-plan-goal-achieved = Nådd
treatment-plan-goal-not-achieved = Ikkje nådd enno
# Planen seier noko om kor langt målet er nådd, som ikkje kan lesast.
treatment-plan-goal-achievement-unknown = Ukjent om målet er nådd
# $date: dag, månad eller år, ferdig skrive.
treatment-plan-goal-by = innan { $date }
# Framfor namn på diagnosar.
treatment-plan-of = Gjeld:
# Planen seier at noko gjeld ein diagnose som ikkje kom med.
treatment-plan-of-not-shown = Gjeld ein diagnose som ikkje kan visast her.
treatment-plan-function = Funksjon
treatment-plan-function-unreadable = Dette kan ikkje visast her.
# $low, $high: tal med eining.
treatment-plan-limit-between = { $low } til { $high }
treatment-plan-limit-unreadable = Grensa kan ikkje visast her.

## Tiltak

treatment-plan-measures = Tiltak
treatment-plan-measures-none = Det står ingen tiltak i det vi fekk.
treatment-plan-category-medicine = Medisinar
# Òg overskrifta over målingane.
treatment-plan-category-measuring = Målingar
treatment-plan-category-activity = Fysisk aktivitet
treatment-plan-category-diet = Kosthald
treatment-plan-category-mental-health = Psykisk helse
treatment-plan-category-lifestyle = Livsstil
treatment-plan-category-others = Andre tiltak
treatment-plan-measure-nameless = Tiltak utan skildring
# $code: ein kode utan ord.
treatment-plan-measure-code = Tiltak med kode { $code }
# $name: kven som gjer det, slik det står i planen.
treatment-plan-measure-by = Blir gjort av: { $name }
# Over målingane.
treatment-plan-limits = Grensene står slik dei er skrivne i planen. Sida held ingenting opp mot dei.
# Falda saman nedst.
treatment-plan-over = Tiltak som ikkje er i bruk, eller har ukjend status
# På papir, når det over ikkje er opna.
treatment-plan-over-unprinted = Ikkje opna, og difor ikkje skrive ut.
treatment-plan-status-on-hold = På pause
treatment-plan-status-over = Gjeld ikkje lenger
treatment-plan-status-unknown = Status ukjend
# Planen seier kva som ikkje skal gjerast.
treatment-plan-status-not = Ikkje gjer dette

## Når

# $times (Number)
treatment-plan-times-day = { $times ->
    [one] { $times } gong om dagen
   *[other] { $times } gonger om dagen
}
# $times (Number)
treatment-plan-times-week = { $times ->
    [one] { $times } gong i veka
   *[other] { $times } gonger i veka
}
# $times (Number)
treatment-plan-times-month = { $times ->
    [one] { $times } gong i månaden
   *[other] { $times } gonger i månaden
}
# $times (Number)
treatment-plan-times-year = { $times ->
    [one] { $times } gong i året
   *[other] { $times } gonger i året
}
# $times (Number)
treatment-plan-times = { $times ->
    [one] { $times } gong
   *[other] { $times } gonger
}
# $n: eit tal.
treatment-plan-every-hours = kvar { $n }. time
# $n: eit tal.
treatment-plan-every-days = kvar { $n }. dag
# $n: eit tal.
treatment-plan-every-weeks = kvar { $n }. veke
# $n: eit tal.
treatment-plan-every-months = kvar { $n }. månad
# $times: «2 gonger». $period: «3 dagar».
treatment-plan-times-in = { $times } på { $period }
# $n (Number)
treatment-plan-seconds = { $n ->
    [one] { $n } sekund
   *[other] { $n } sekund
}
# $n (Number)
treatment-plan-minutes = { $n ->
    [one] { $n } minutt
   *[other] { $n } minutt
}
# $n (Number)
treatment-plan-hours = { $n ->
    [one] { $n } time
   *[other] { $n } timar
}
# $n (Number)
treatment-plan-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagar
}
# $n (Number)
treatment-plan-weeks = { $n ->
    [one] { $n } veke
   *[other] { $n } veker
}
# $n (Number)
treatment-plan-months = { $n ->
    [one] { $n } månad
   *[other] { $n } månader
}
# $n (Number)
treatment-plan-years = { $n ->
    [one] { $n } år
   *[other] { $n } år
}
treatment-plan-morning = om morgonen
treatment-plan-noon = midt på dagen
treatment-plan-afternoon = om ettermiddagen
treatment-plan-evening = om kvelden
treatment-plan-night = om natta
treatment-plan-bedtime = ved leggjetid
treatment-plan-waking = når du vaknar
treatment-plan-before-meal = før mat
treatment-plan-with-meal = saman med mat
treatment-plan-after-meal = etter mat
# $start, $end: dagar eller klokkeslett, ferdig skrivne.
treatment-plan-between = frå { $start } til { $end }
# $start: dag eller klokkeslett, ferdig skrive.
treatment-plan-from = frå { $start }
# $end: dag eller klokkeslett, ferdig skrive.
treatment-plan-until = til { $end }
treatment-plan-schedule-more = Planen seier meir om når enn det som kan visast her.

## Legemiddel

treatment-plan-medicines = Legemiddel
treatment-plan-medicines-as-prescribed = Orda er dei same som i planen.
treatment-plan-medicine-nameless = Legemiddel utan namn
# $code: ein kode utan ord.
treatment-plan-medicine-code = Legemiddel med kode { $code }
treatment-plan-medicine-not = Skal ikkje takast
treatment-plan-medicine-no-dosage = Planen seier ikkje korleis det skal takast.
# $amount: mengd med eining.
treatment-plan-medicine-dose = Dose: { $amount }
# $amount: mengd med eining, «2 L/min».
treatment-plan-medicine-rate = Fart: { $amount }
# $amount: mengd med eining. $period: «1 time».
treatment-plan-medicine-rate-in = Fart: { $amount } på { $period }
# Noko av det som står om korleis det skal takast, kan ikkje lesast.
treatment-plan-medicine-more = Planen seier meir om korleis det skal takast, enn det som kan visast her. Spør den som har skrive det ut.
treatment-plan-medicine-as-needed = Ved behov
# Framfor grunnen.
treatment-plan-medicine-as-needed-for = Ved behov:
# Framfor grunnen.
treatment-plan-medicine-reason = Blir brukt mot:
# $amount: mengd med eining. $period: «1 døgn».
treatment-plan-medicine-most-period = Høgst { $amount } på { $period }
# $amount: mengd med eining.
treatment-plan-medicine-most-once = Høgst { $amount } om gongen
# $amount: mengd med eining.
treatment-plan-medicine-most-life = Høgst { $amount } i alt
treatment-plan-medicine-most-unreadable = Det er sett ein høgste dose som ikkje kan visast her. Spør den som har skrive han ut.
# Falda saman nedst.
treatment-plan-medicines-over = Legemiddel som ikkje gjeld lenger

## Kontaktar

treatment-plan-contacts = Kontaktar
treatment-plan-contacts-none = Det står ingen kontaktar i det vi fekk.
# Når alle kontaktane er tidlegare eller seinare kontaktar.
treatment-plan-contacts-none-now = Ingen av kontaktane i planen gjeld no.
# Falda saman under dei ein kan ringje.
treatment-plan-contacts-others = Kontaktar som ikkje gjeld no
# $date: ferdig skriven.
treatment-plan-contact-not-yet = Gjeld frå { $date }.
# $date: ferdig skriven.
treatment-plan-contact-ended = Galdt til { $date }.
treatment-plan-contact-not-in-use = Gjeld ikkje no.
# Framfor kvifor og når, slik det står i planen.
treatment-plan-contact-away = Ikkje til stades:
treatment-plan-contact-nameless = Kontakt utan namn
treatment-plan-contact-private = Pårørande
treatment-plan-contact-no-phone = Planen har ikkje noko telefonnummer.
treatment-plan-contact-other-phone = Telefonnummeret i planen er ikkje i bruk no.
# Framfor dagar og klokkeslett.
treatment-plan-contact-hours = Telefontid:
treatment-plan-contact-all-day = heile døgnet

## Kven har skrive

treatment-plan-by-you = Skrive av deg
# På planen til ein annan.
treatment-plan-by-person = Skrive av personen sjølv
# $name: slik det står i planen.
treatment-plan-by = Skrive av { $name }
treatment-plan-by-unknown = Planen seier ikkje kven som har skrive dette

## Om planen

treatment-plan-about = Om planen
treatment-plan-review = Neste gjennomgang
treatment-plan-review-none = Planen seier ikkje når han skal gåast gjennom.
treatment-plan-review-over = Den datoen er passert.
# $date: ferdig skrive.
treatment-plan-ends = Planen gjeld til { $date }.
# $date: ferdig skrive.
treatment-plan-ended = Planen galdt til { $date }. Spør den som laga han, om han framleis gjeld.
# Framfor frå når og til når, der det er endra.
treatment-plan-period = Planen gjeld:
treatment-plan-notes = Notat
treatment-plan-besides = Anna i planen
# $name: slik det står i planen.
treatment-plan-author = Laga av { $name }.
# $date: ferdig skrive.
treatment-plan-changed = Sist endra { $date }.
# $date: ferdig skrive. $name: slik det står i planen.
treatment-plan-changed-by = Sist endra { $date } av { $name }.
# $date: ferdig skrive.
treatment-plan-changed-by-you = Sist endra { $date } av deg.
# $date: ferdig skrive. På planen til ein annan.
treatment-plan-changed-by-person = Sist endra { $date } av personen sjølv.
# $name: slik det står i planen.
treatment-plan-changed-by-undated = Sist endra av { $name }. Planen seier ikkje når.
treatment-plan-changed-unknown = Planen seier ikkje når han sist vart endra.
# Framfor det den som endra planen, skreiv.
treatment-plan-comment = Om endringa:
# $version: eit tal.
treatment-plan-version = Versjon { $version }.
# $plan, $content: to tal.
treatment-plan-versions = Versjon { $plan } av planen. Innhaldet er versjon { $content }.
# $name: slik det står i planen.
treatment-plan-approved = Godkjend av { $name }.
# $name: slik det står i planen. $date: ferdig skrive.
treatment-plan-approved-at = Godkjend av { $name } { $date }.
treatment-plan-not-approved = Planen seier ikkje kven som har godkjent han.
# Overskrift over ein plan som ikkje gjeld.
treatment-plan-not-in-use = Denne planen er ikkje i bruk
treatment-plan-standing-current = Planen er i bruk.
treatment-plan-standing-on-hold = Planen er sett på pause.
treatment-plan-standing-completed = Planen er avslutta.
treatment-plan-standing-revoked = Planen er trekt tilbake.
treatment-plan-standing-replaced = Ein nyare plan har teke over.
treatment-plan-standing-unknown = Kjelda seier ikkje om planen er i bruk.

## Det som ikkje kom med

# $count (Number)
treatment-plan-lost-diagnoses = { $count ->
    [one] Éin diagnose kunne ikkje visast.
   *[other] { $count } diagnosar kunne ikkje visast.
}
# $count (Number)
treatment-plan-lost-goals = { $count ->
    [one] Eitt mål kunne ikkje visast.
   *[other] { $count } mål kunne ikkje visast.
}
# $count (Number)
treatment-plan-lost-measures = { $count ->
    [one] Eitt tiltak kunne ikkje visast.
   *[other] { $count } tiltak kunne ikkje visast.
}
# $count (Number)
treatment-plan-lost-contacts = { $count ->
    [one] Éi gruppe av kontaktar kunne ikkje visast.
   *[other] { $count } grupper av kontaktar kunne ikkje visast.
}
# $count (Number)
treatment-plan-lost-besides = { $count ->
    [one] Éi opplysning kunne ikkje visast.
   *[other] { $count } opplysningar kunne ikkje visast.
}
# Overskrift.
treatment-plan-partial = Ikkje alt kom med
treatment-plan-partial-source = Vi fekk ikkje henta alt i planen. Noko kan mangle.
# $count (Number): delar av planen.
treatment-plan-unreadable = { $count ->
    [one] { $count } del kunne ikkje lesast, og blir ikkje vist.
   *[other] { $count } delar kunne ikkje lesast, og blir ikkje viste.
}
# $count (Number): opplysningar i planen.
treatment-plan-partly-readable = { $count ->
    [one] { $count } opplysning kunne ikkje lesast. Resten står her.
   *[other] { $count } opplysningar kunne ikkje lesast. Resten står her.
}
# Når ingen plan kom. Overskrift.
treatment-plan-empty = Vi fekk ingen plan å vise
treatment-plan-empty-body = Det tyder ikkje at det ikkje finst ein. Spør fastlegen, eller den du får behandling av.
# Når berre gamle planar kom. Overskrift.
treatment-plan-none-current = Ingen plan er i bruk no
treatment-plan-none-current-body = Det vi fekk, er planar som ikkje gjeld lenger.
# Overskrift.
treatment-plan-no-consent = Planen er ikkje delt
treatment-plan-no-consent-body = Du har ikkje sagt ja til at planen blir delt. Då kan vi ikkje hente han. Du kan gi samtykke hos den som lagar planen.
# Når planen ikkje kunne hentast. Overskrift.
treatment-plan-failed = Vi fekk ikkje henta planen
treatment-plan-failed-body = Feilen seier ingenting om helsa di. Prøv igjen om litt. Treng du hjelp no, ring.
# $source: namnet på kjelda. $time: dag og klokkeslett.
treatment-plan-fetched = Planen er henta frå { $source } { $time }.
# Der ingen plan kom. $source: namnet på kjelda. $time: dag og klokkeslett.
treatment-plan-asked = Vi spurde { $source } { $time }.

## Fleire planar, ark og kort

# Overskrift.
treatment-plan-several = Fleire planar er i bruk
# Ein plan utan tittel.
treatment-plan-nameless = Plan utan tittel
# Overskrift over lenkjene til ark og kort.
treatment-plan-take = Ta med deg planen
# Tittel, overskrift og lenkje.
treatment-plan-sheet = Planen på eitt ark
# Tittel, overskrift og lenkje.
treatment-plan-card = Kort til ein som hjelper deg
# $name: den planen gjeld.
treatment-plan-card-for = Til deg som hjelper { $name }
treatment-plan-card-lede = Her står det viktigaste frå planen. Er du i tvil, ring.
# Nedst på kortet.
treatment-plan-card-not-on = Mål, tiltak, legemiddel, notat og anna i planen står ikkje på kortet.
treatment-plan-card-nor-important = Kva som er viktig, mål, tiltak, legemiddel og anna i planen står ikkje på kortet.
# Nedst på arket.
treatment-plan-sheet-not-on = Mål, funksjon, notat, anna i planen og det som ikkje gjeld no, står ikkje på arket.
treatment-plan-card-large = Planen er for lang til eit lommekort. Kortet fyller eit ark.
treatment-plan-print-more-pages = Planen er for lang til eitt ark. Han held fram på neste side.
# Over kortet, berre på skjermen.
treatment-plan-card-cut = Klipp langs den stipla linja. Eit kort med to delar blir bretta på midten, ved merka.
# På arket og kortet, berre på skjermen.
treatment-plan-print-about = Skriv ut sida. Menyen kjem ikkje med på papiret.
treatment-plan-print-keep = Papiret har helseopplysningar. Pass på det.
# Lenkje tilbake til planen.
treatment-plan-back = Til planen
# Namn på lenkja, for skjermlesarar.
treatment-plan-back-label = Tilbake

## Planen utan nett: sida der ein vel det, og planen slik han blir vist då. Sant om kva som ligg på eininga, og kor lenge.

# Tittel, overskrift og lenkje.
treatment-plan-along = Ta planen med på denne eininga
treatment-plan-along-lede = Då kan du lese planen òg når du ikkje har nett.
# Overskrift.
treatment-plan-along-what = Kva som blir med
treatment-plan-along-what-body = Det som står i planen: soner, tiltak, legemiddel og kontaktar. Det du har skrive ved sida av planen, blir ikkje med.
# Overskrift.
treatment-plan-along-who = Kven som kan lese han
treatment-plan-along-who-body = Alle som kan opne denne eininga, kan lese planen så lenge han ligg her.
treatment-plan-along-who-own = Vel dette berre på din eigen telefon eller di eiga datamaskin.
# Overskrift.
treatment-plan-along-ends = Når han blir sletta
treatment-plan-along-ends-out = Når du loggar ut, når du byter person, og når nokon andre loggar inn her.
# $time: dag og klokkeslett.
treatment-plan-along-ends-unused = Når du ikkje har opna planen med nett på lenge. Opnar du han ikkje meir, er det { $time }.
treatment-plan-along-ends-off = Når du slettar han på denne sida.
treatment-plan-along-again = Innlogginga sluttar av seg sjølv etter ei stund. Planen blir liggjande likevel, og du kan lese han utan nett. Med nett må du logge inn.
# Overskrift.
treatment-plan-along-choose = Vil du ta med planen?
treatment-plan-along-needs = Dette verkar berre med JavaScript, og når nettlesaren kan lagre sider.
# Knapp.
treatment-plan-along-do = Ta med planen
# Overskrift.
treatment-plan-along-now = Planen på denne eininga
# $time: dag og klokkeslett.
treatment-plan-along-here = Planen ligg på denne eininga. Han blir her til { $time }, om du ikkje slettar han før.
treatment-plan-along-failed = Planen ligg ikkje på denne eininga. Vi fekk ikkje henta han. Last sida på nytt for å prøve igjen.
# Knapp.
treatment-plan-along-delete = Slett planen frå denne eininga
# Overskrift.
treatment-plan-along-deleted = Planen er sletta frå denne eininga
treatment-plan-along-deleted-body = Han ligg framleis i innsyn.
# Overskrift på planen når det ikkje er nett.
treatment-plan-along-offline = Vi får ikkje kontakt med innsyn
# $time: dag og klokkeslett.
treatment-plan-along-was = Slik var planen { $time }. Han kan vere endra etter det. Er du i tvil, ring.

## Historikk

# Tittel, overskrift og lenkje.
treatment-plan-history = Tidlegare versjonar
treatment-plan-history-lede = Her kan du sjå kva som er endra mellom to versjonar.
treatment-plan-history-one = Vi har berre éin versjon.
# $name: når han vart endra, og av kven. $number: nummeret til denne, $count: kor mange versjonar det er.
treatment-plan-history-numbered = { $name } Nummer { $number } av { $count }, rekna frå den eldste.
treatment-plan-history-not-given = Vi får ikkje vite kva ein plan har sagt før han vart endra. Det kan finnast fleire versjonar enn dei som står her.
treatment-plan-history-lost = Vi fekk ikkje henta alle versjonane. Nokre kan mangle.
# Til den som ser planen til ein annan.
treatment-plan-history-for-the-person = Kva ein plan har sagt før han vart endra, kan berre personen sjølv sjå.
treatment-plan-history-beside = Det som er sletta etterpå, kan mangle i dei eldre versjonane.
# Felt i skjemaet.
treatment-plan-history-older = Frå versjon
# Felt i skjemaet.
treatment-plan-history-newer = Til versjon
# Knapp.
treatment-plan-history-compare = Vis kva som er endra
# Lenkje til éin versjon. $name: når han vart endra, og av kven.
treatment-plan-history-open = Opne: { $name }
# Ved den som er i bruk.
treatment-plan-history-current = I bruk no
# Overskrift.
treatment-plan-history-changes = Dette er endra
# Under overskrifta. $from og $to: når dei vart endra, eller nummeret deira.
treatment-plan-history-between = Frå { $from } til { $to }
# Der dagen ikkje skil dei. $number: nummeret rekna frå den eldste, $count: kor mange versjonar det er.
treatment-plan-history-number = nummer { $number } av { $count }
treatment-plan-changes-none = Ingenting av det vi kan lese, er endra.
treatment-plan-changes-cut = Noko i planen kunne ikkje visast. Det er ikkje samanlikna.
treatment-plan-change-added = nytt
treatment-plan-change-changed = endra
treatment-plan-change-gone = teke bort
treatment-plan-change-was = Før
treatment-plan-change-is = No

## Naudhjelp: ei side utan noko om deg

treatment-plan-help = Naudhjelp
treatment-plan-help-lede = Denne sida verkar utan innlogging. Ingenting om deg står her.
# Under dei to nummera.
treatment-plan-help-life = Er det fare for liv, ring med ein gong. Bli på linja.
treatment-plan-help-doctor = Legevakta er for det som ikkje kan vente til fastlegen opnar.
# Overskrift.
treatment-plan-help-say = Dette spør dei om
treatment-plan-help-say-where = Kvar er du?
treatment-plan-help-say-what = Kva har skjedd?
treatment-plan-help-say-who = Kven gjeld det?
# Lenkje.
treatment-plan-help-plan = Til eigenbehandlingsplanen
