### Egenbehandlingsplanen: hvordan har du det nå, hele planen, arket, kortet og historikken. Rolig tone, korte ord, «du».

# Tittel og overskrift, h1. Lenke i menyen.
treatment-plan-title = Egenbehandlingsplan
# Under overskriften.
treatment-plan-lede = Planen du og helsetjenesten har laget sammen. Den står her slik den er skrevet.
# Det samme på en annens side.
treatment-plan-lede-theirs = Planen denne personen og helsetjenesten har laget sammen. Den står her slik den er skrevet.

## Ring

# Navn på de to lenkene, for skjermlesere.
treatment-plan-emergency-label = Nødhjelp
treatment-plan-emergency-life = Fare for liv
treatment-plan-emergency-doctor = Legevakt
# $number: telefonnummer.
treatment-plan-call = Ring { $number }

## Hvordan har du det nå?

treatment-plan-now = Hvordan har du det nå?
# På en annens plan.
treatment-plan-now-theirs = Hvordan har personen det nå?
# Over valgene.
treatment-plan-now-lede = Velg det som ligner mest.
# Under valgene.
treatment-plan-now-doubt = Er du i tvil, ring. Siden vurderer ikke hvor syk du er, og husker ikke hva du velger.
# På en annens plan.
treatment-plan-now-doubt-theirs = Er du i tvil, ring. Siden vurderer ikke hvor syk personen er, og husker ikke hva du velger.
# Lenke til kontaktene på samme side.
treatment-plan-now-contacts = Se hvem du kan ringe

## Soner

treatment-plan-zones = Sonene i planen
treatment-plan-zone-green = Grønn sone
treatment-plan-zone-yellow = Gul sone
treatment-plan-zone-red = Rød sone
# $level: nivået slik det står i planen.
treatment-plan-zone-other = Annen sone: { $level }
# Planen sier ikke hvilken sone det er.
treatment-plan-zone-not-said = Sone uten nivå
treatment-plan-zone-signs = Slik kan det kjennes
treatment-plan-zone-no-signs = Planen sier ikke hvordan du kjenner igjen denne sonen.
treatment-plan-zone-actions = Gjør dette
treatment-plan-zone-no-action = Planen sier ikke hva du skal gjøre i denne sonen. Ring en av kontaktene i planen, legevakten eller 113.
treatment-plan-zone-none = Planen har ingen soner. Er du i tvil, ring en av kontaktene i planen, legevakten eller 113.
# Lenke tilbake til valgene.
treatment-plan-zone-back = Velg på nytt
# $count (Number): soner som en del mangler av.
treatment-plan-zone-lost = { $count ->
    [one] Noe om { $count } sone kunne ikke vises.
   *[other] Noe om { $count } soner kunne ikke vises.
}

## Hva er viktig, diagnoser, mål og funksjon

treatment-plan-important = Hva er viktig for deg?
# På en annens plan.
treatment-plan-important-theirs = Hva er viktig for personen?
treatment-plan-important-none = Det står ikke i planen.
treatment-plan-health = Diagnoser, mål og funksjon
treatment-plan-diagnoses = Diagnoser
treatment-plan-diagnoses-none = Det står ingen diagnoser i det vi fikk.
# $code: en kode uten ord.
treatment-plan-diagnosis-code = Diagnose med kode { $code }
treatment-plan-diagnosis-nameless = Diagnose uten navn
# $date: dag, måned eller år, ferdig skrevet.
treatment-plan-diagnosis-since = siden { $date }
treatment-plan-diagnosis-not-active = Ikke aktiv nå
treatment-plan-diagnosis-uncertain = Ikke sikker
treatment-plan-goals = Mål
treatment-plan-goals-none = Det står ingen mål i det vi fikk.
treatment-plan-goal-nameless = Mål uten beskrivelse
treatment-plan-goal-own = Ditt eget mål
# På en annens plan.
treatment-plan-goal-persons-own = Personens eget mål
treatment-plan-goal-suggested = Foreslått
treatment-plan-goal-ended = Avsluttet
treatment-plan-goal-rejected = Ikke tatt med i planen
treatment-plan-goal-under-way = Underveis
treatment-plan-goal-achieved = Nådd
treatment-plan-goal-not-achieved = Ikke nådd ennå
# Planen sier noe om hvor langt målet er nådd, som ikke kan leses.
treatment-plan-goal-achievement-unknown = Ukjent om målet er nådd
# $date: dag, måned eller år, ferdig skrevet.
treatment-plan-goal-by = innen { $date }
# Foran navn på diagnoser.
treatment-plan-of = Gjelder:
# Planen sier at noe gjelder en diagnose som ikke kom med.
treatment-plan-of-not-shown = Gjelder en diagnose som ikke kan vises her.
treatment-plan-function = Funksjon
treatment-plan-function-unreadable = Dette kan ikke vises her.
# $low, $high: tall med enhet.
treatment-plan-limit-between = { $low } til { $high }
treatment-plan-limit-unreadable = Grensen kan ikke vises her.

## Tiltak

treatment-plan-measures = Tiltak
treatment-plan-measures-none = Det står ingen tiltak i det vi fikk.
treatment-plan-category-medicine = Medisiner
# Også overskriften over målingene.
treatment-plan-category-measuring = Målinger
treatment-plan-category-activity = Fysisk aktivitet
treatment-plan-category-diet = Kosthold
treatment-plan-category-mental-health = Psykisk helse
treatment-plan-category-lifestyle = Livsstil
treatment-plan-category-others = Andre tiltak
treatment-plan-measure-nameless = Tiltak uten beskrivelse
# $code: en kode uten ord.
treatment-plan-measure-code = Tiltak med kode { $code }
# $name: hvem som gjør det, slik det står i planen.
treatment-plan-measure-by = Gjøres av: { $name }
# Over målingene.
treatment-plan-limits = Grensene står slik de er skrevet i planen. Siden holder ingenting opp mot dem.
# Foldet sammen nederst.
treatment-plan-over = Tiltak som ikke er i bruk, eller har ukjent status
# På papir, når det over ikke er åpnet.
treatment-plan-over-unprinted = Ikke åpnet, og derfor ikke skrevet ut.
treatment-plan-status-on-hold = På pause
treatment-plan-status-over = Gjelder ikke lenger
treatment-plan-status-unknown = Status ukjent
# Planen sier hva som ikke skal gjøres.
treatment-plan-status-not = Ikke gjør dette

## Når

# $times (Number)
treatment-plan-times-day = { $times ->
    [one] { $times } gang om dagen
   *[other] { $times } ganger om dagen
}
# $times (Number)
treatment-plan-times-week = { $times ->
    [one] { $times } gang i uka
   *[other] { $times } ganger i uka
}
# $times (Number)
treatment-plan-times-month = { $times ->
    [one] { $times } gang i måneden
   *[other] { $times } ganger i måneden
}
# $times (Number)
treatment-plan-times-year = { $times ->
    [one] { $times } gang i året
   *[other] { $times } ganger i året
}
# $times (Number)
treatment-plan-times = { $times ->
    [one] { $times } gang
   *[other] { $times } ganger
}
# $n: et tall.
treatment-plan-every-hours = hver { $n }. time
# $n: et tall.
treatment-plan-every-days = hver { $n }. dag
# $n: et tall.
treatment-plan-every-weeks = hver { $n }. uke
# $n: et tall.
treatment-plan-every-months = hver { $n }. måned
# $times: «2 ganger». $period: «3 dager».
treatment-plan-times-in = { $times } på { $period }
# $n (Number)
treatment-plan-seconds = { $n ->
    [one] { $n } sekund
   *[other] { $n } sekunder
}
# $n (Number)
treatment-plan-minutes = { $n ->
    [one] { $n } minutt
   *[other] { $n } minutter
}
# $n (Number)
treatment-plan-hours = { $n ->
    [one] { $n } time
   *[other] { $n } timer
}
# $n (Number)
treatment-plan-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dager
}
# $n (Number)
treatment-plan-weeks = { $n ->
    [one] { $n } uke
   *[other] { $n } uker
}
# $n (Number)
treatment-plan-months = { $n ->
    [one] { $n } måned
   *[other] { $n } måneder
}
# $n (Number)
treatment-plan-years = { $n ->
    [one] { $n } år
   *[other] { $n } år
}
treatment-plan-morning = om morgenen
treatment-plan-noon = midt på dagen
treatment-plan-afternoon = om ettermiddagen
treatment-plan-evening = om kvelden
treatment-plan-night = om natta
treatment-plan-bedtime = ved leggetid
treatment-plan-waking = når du våkner
treatment-plan-before-meal = før mat
treatment-plan-with-meal = sammen med mat
treatment-plan-after-meal = etter mat
# $start, $end: dager eller klokkeslett, ferdig skrevet.
treatment-plan-between = fra { $start } til { $end }
# $start: dag eller klokkeslett, ferdig skrevet.
treatment-plan-from = fra { $start }
# $end: dag eller klokkeslett, ferdig skrevet.
treatment-plan-until = til { $end }
treatment-plan-schedule-more = Planen sier mer om når enn det som kan vises her.

## Legemidler

treatment-plan-medicines = Legemidler
treatment-plan-medicines-as-prescribed = Ordene er de samme som i planen.
treatment-plan-medicine-nameless = Legemiddel uten navn
# $code: en kode uten ord.
treatment-plan-medicine-code = Legemiddel med kode { $code }
treatment-plan-medicine-not = Skal ikke tas
treatment-plan-medicine-no-dosage = Planen sier ikke hvordan det skal tas.
# $amount: mengde med enhet.
treatment-plan-medicine-dose = Dose: { $amount }
# $amount: mengde med enhet, «2 L/min».
treatment-plan-medicine-rate = Hastighet: { $amount }
# $amount: mengde med enhet. $period: «1 time».
treatment-plan-medicine-rate-in = Hastighet: { $amount } på { $period }
# Noe av det som står om hvordan det skal tas, kan ikke leses.
treatment-plan-medicine-more = Planen sier mer om hvordan det skal tas, enn det som kan vises her. Spør den som har skrevet det ut.
treatment-plan-medicine-as-needed = Ved behov
# Foran grunnen.
treatment-plan-medicine-as-needed-for = Ved behov:
# Foran grunnen.
treatment-plan-medicine-reason = Brukes mot:
# $amount: mengde med enhet. $period: «1 døgn».
treatment-plan-medicine-most-period = Høyst { $amount } på { $period }
# $amount: mengde med enhet.
treatment-plan-medicine-most-once = Høyst { $amount } om gangen
# $amount: mengde med enhet.
treatment-plan-medicine-most-life = Høyst { $amount } i alt
treatment-plan-medicine-most-unreadable = Det er satt en høyeste dose som ikke kan vises her. Spør den som har skrevet den ut.
# Foldet sammen nederst.
treatment-plan-medicines-over = Legemidler som ikke gjelder lenger

## Kontakter

treatment-plan-contacts = Kontakter
treatment-plan-contacts-none = Det står ingen kontakter i det vi fikk.
# Når alle kontaktene er tidligere eller senere kontakter.
treatment-plan-contacts-none-now = Ingen av kontaktene i planen gjelder nå.
# Foldet sammen under dem en kan ringe.
treatment-plan-contacts-others = Kontakter som ikke gjelder nå
# $date: ferdig skrevet.
treatment-plan-contact-not-yet = Gjelder fra { $date }.
# $date: ferdig skrevet.
treatment-plan-contact-ended = Gjaldt til { $date }.
treatment-plan-contact-not-in-use = Gjelder ikke nå.
# Foran hvorfor og når, slik det står i planen.
treatment-plan-contact-away = Ikke til stede:
treatment-plan-contact-nameless = Kontakt uten navn
treatment-plan-contact-private = Pårørende
treatment-plan-contact-no-phone = Planen har ikke noe telefonnummer.
treatment-plan-contact-other-phone = Telefonnummeret i planen er ikke i bruk nå.
# Foran dager og klokkeslett.
treatment-plan-contact-hours = Telefontid:
treatment-plan-contact-all-day = hele døgnet

## Hvem har skrevet

treatment-plan-by-you = Skrevet av deg
# På en annens plan.
treatment-plan-by-person = Skrevet av personen selv
# $name: slik det står i planen.
treatment-plan-by = Skrevet av { $name }
treatment-plan-by-unknown = Planen sier ikke hvem som har skrevet dette

## Om planen

treatment-plan-about = Om planen
treatment-plan-review = Neste gjennomgang
treatment-plan-review-none = Planen sier ikke når den skal gjennomgås.
treatment-plan-review-over = Den datoen er passert.
# $date: ferdig skrevet.
treatment-plan-ends = Planen gjelder til { $date }.
# $date: ferdig skrevet.
treatment-plan-ended = Planen gjaldt til { $date }. Spør den som laget den, om den fortsatt gjelder.
# Foran fra når og til når, der det er endret.
treatment-plan-period = Planen gjelder:
treatment-plan-notes = Notater
treatment-plan-besides = Annet i planen
# $name: slik det står i planen.
treatment-plan-author = Laget av { $name }.
# $date: ferdig skrevet.
treatment-plan-changed = Sist endret { $date }.
# $date: ferdig skrevet. $name: slik det står i planen.
treatment-plan-changed-by = Sist endret { $date } av { $name }.
# $date: ferdig skrevet.
treatment-plan-changed-by-you = Sist endret { $date } av deg.
# $date: ferdig skrevet. På en annens plan.
treatment-plan-changed-by-person = Sist endret { $date } av personen selv.
# $name: slik det står i planen.
treatment-plan-changed-by-undated = Sist endret av { $name }. Planen sier ikke når.
treatment-plan-changed-unknown = Planen sier ikke når den sist ble endret.
# Foran det den som endret planen, skrev.
treatment-plan-comment = Om endringen:
# $version: et tall.
treatment-plan-version = Versjon { $version }.
# $plan, $content: to tall.
treatment-plan-versions = Versjon { $plan } av planen. Innholdet er versjon { $content }.
# $name: slik det står i planen.
treatment-plan-approved = Godkjent av { $name }.
# $name: slik det står i planen. $date: ferdig skrevet.
treatment-plan-approved-at = Godkjent av { $name } { $date }.
treatment-plan-not-approved = Planen sier ikke hvem som har godkjent den.
# Overskrift over en plan som ikke gjelder.
treatment-plan-not-in-use = Denne planen er ikke i bruk
treatment-plan-standing-current = Planen er i bruk.
treatment-plan-standing-on-hold = Planen er satt på pause.
treatment-plan-standing-completed = Planen er avsluttet.
treatment-plan-standing-revoked = Planen er trukket tilbake.
treatment-plan-standing-replaced = En nyere plan har tatt over.
treatment-plan-standing-unknown = Kilden sier ikke om planen er i bruk.

## Det som ikke kom med

# $count (Number)
treatment-plan-lost-diagnoses = { $count ->
    [one] Én diagnose kunne ikke vises.
   *[other] { $count } diagnoser kunne ikke vises.
}
# $count (Number)
treatment-plan-lost-goals = { $count ->
    [one] Ett mål kunne ikke vises.
   *[other] { $count } mål kunne ikke vises.
}
# $count (Number)
treatment-plan-lost-measures = { $count ->
    [one] Ett tiltak kunne ikke vises.
   *[other] { $count } tiltak kunne ikke vises.
}
# $count (Number)
treatment-plan-lost-contacts = { $count ->
    [one] Én gruppe av kontakter kunne ikke vises.
   *[other] { $count } grupper av kontakter kunne ikke vises.
}
# $count (Number)
treatment-plan-lost-besides = { $count ->
    [one] Én opplysning kunne ikke vises.
   *[other] { $count } opplysninger kunne ikke vises.
}
# Overskrift.
treatment-plan-partial = Ikke alt kom med
treatment-plan-partial-source = Vi fikk ikke hentet alt i planen. Noe kan mangle.
# $count (Number): deler av planen.
treatment-plan-unreadable = { $count ->
    [one] { $count } del kunne ikke leses, og vises ikke.
   *[other] { $count } deler kunne ikke leses, og vises ikke.
}
# $count (Number): opplysninger i planen.
treatment-plan-partly-readable = { $count ->
    [one] { $count } opplysning kunne ikke leses. Resten står her.
   *[other] { $count } opplysninger kunne ikke leses. Resten står her.
}
# Når ingen plan kom. Overskrift.
treatment-plan-empty = Vi fikk ingen plan å vise
treatment-plan-empty-body = Det betyr ikke at det ikke finnes en. Spør fastlegen, eller den du får behandling av.
# Når bare gamle planer kom. Overskrift.
treatment-plan-none-current = Ingen plan er i bruk nå
treatment-plan-none-current-body = Det vi fikk, er planer som ikke gjelder lenger.
# Overskrift.
treatment-plan-no-consent = Planen er ikke delt
treatment-plan-no-consent-body = Du har ikke sagt ja til at planen deles. Da kan vi ikke hente den. Du kan gi samtykke hos den som lager planen.
# Når planen ikke kunne hentes. Overskrift.
treatment-plan-failed = Vi fikk ikke hentet planen
treatment-plan-failed-body = Feilen sier ingenting om helsen din. Prøv igjen om litt. Trenger du hjelp nå, ring.
# $source: navnet på kilden. $time: dag og klokkeslett.
treatment-plan-fetched = Planen er hentet fra { $source } { $time }.
# Der ingen plan kom. $source: navnet på kilden. $time: dag og klokkeslett.
treatment-plan-asked = Vi spurte { $source } { $time }.

## Flere planer, ark og kort

# Overskrift.
treatment-plan-several = Flere planer er i bruk
# En plan uten tittel.
treatment-plan-nameless = Plan uten tittel
# Overskrift over lenkene til ark og kort.
treatment-plan-take = Ta med deg planen
# Tittel, overskrift og lenke.
treatment-plan-sheet = Planen på ett ark
# Tittel, overskrift og lenke.
treatment-plan-card = Kort til en som hjelper deg
# $name: den planen gjelder.
treatment-plan-card-for = Til deg som hjelper { $name }
treatment-plan-card-lede = Her står det viktigste fra planen. Er du i tvil, ring.
# Nederst på kortet.
treatment-plan-card-not-on = Mål, tiltak, legemidler, notater og annet i planen står ikke på kortet.
treatment-plan-card-nor-important = Hva som er viktig, mål, tiltak, legemidler og annet i planen står ikke på kortet.
# Nederst på arket.
treatment-plan-sheet-not-on = Mål, funksjon, notater, annet i planen og det som ikke gjelder nå, står ikke på arket.
treatment-plan-card-large = Planen er for lang til et lommekort. Kortet fyller et ark.
treatment-plan-print-more-pages = Planen er for lang til ett ark. Den fortsetter på neste side.
# Over kortet, bare på skjermen.
treatment-plan-card-cut = Klipp langs den stiplede linja. Et kort med to deler brettes på midten, ved merkene.
# På arket og kortet, bare på skjermen.
treatment-plan-print-about = Skriv ut siden. Menyen kommer ikke med på papiret.
treatment-plan-print-keep = Papiret har helseopplysninger. Pass på det.
# Lenke tilbake til planen.
treatment-plan-back = Til planen
# Navn på lenka, for skjermlesere.
treatment-plan-back-label = Tilbake

## Planen uten nett: siden der en velger det, og planen slik den vises da. Sant om hva som ligger på enheten, og hvor lenge.

# Tittel, overskrift og lenke.
treatment-plan-along = Ta planen med på denne enheten
treatment-plan-along-lede = Da kan du lese planen også når du ikke har nett.
# Overskrift.
treatment-plan-along-what = Hva som blir med
treatment-plan-along-what-body = Det som står i planen: soner, tiltak, legemidler og kontakter. Det du har skrevet ved siden av planen, blir ikke med.
# Overskrift.
treatment-plan-along-who = Hvem som kan lese den
treatment-plan-along-who-body = Alle som kan åpne denne enheten, kan lese planen så lenge den ligger her.
treatment-plan-along-who-own = Velg dette bare på din egen telefon eller datamaskin.
# Overskrift.
treatment-plan-along-ends = Når den blir slettet
treatment-plan-along-ends-out = Når du logger ut, når du bytter person, og når noen andre logger inn her.
# $time: dag og klokkeslett.
treatment-plan-along-ends-unused = Når du ikke har åpnet planen med nett på lenge. Åpner du den ikke mer, er det { $time }.
treatment-plan-along-ends-off = Når du sletter den på denne siden.
treatment-plan-along-again = Innloggingen slutter av seg selv etter en stund. Planen blir liggende likevel, og du kan lese den uten nett. Med nett må du logge inn.
# Overskrift.
treatment-plan-along-choose = Vil du ta med planen?
treatment-plan-along-needs = Dette virker bare med JavaScript, og når nettleseren kan lagre sider.
# Knapp.
treatment-plan-along-do = Ta med planen
# Overskrift.
treatment-plan-along-now = Planen på denne enheten
# $time: dag og klokkeslett.
treatment-plan-along-here = Planen ligger på denne enheten. Den blir her til { $time }, hvis du ikke sletter den før.
treatment-plan-along-failed = Planen ligger ikke på denne enheten. Vi fikk ikke hentet den. Last siden på nytt for å prøve igjen.
# Knapp.
treatment-plan-along-delete = Slett planen fra denne enheten
# Overskrift.
treatment-plan-along-deleted = Planen er slettet fra denne enheten
treatment-plan-along-deleted-body = Den ligger fortsatt i innsyn.
# Overskrift på planen når det ikke er nett.
treatment-plan-along-offline = Vi får ikke kontakt med innsyn
# $time: dag og klokkeslett.
treatment-plan-along-was = Slik var planen { $time }. Den kan være endret etter det. Er du i tvil, ring.

## Historikk

# Tittel, overskrift og lenke.
treatment-plan-history = Tidligere versjoner
treatment-plan-history-lede = Her kan du se hva som er endret mellom to versjoner.
treatment-plan-history-one = Vi har bare én versjon.
# $name: når den ble endret, og av hvem. $number: nummeret til denne, $count: hvor mange versjoner det er.
treatment-plan-history-numbered = { $name } Nummer { $number } av { $count }, regnet fra den eldste.
treatment-plan-history-not-given = Vi får ikke vite hva en plan har sagt før den ble endret. Det kan finnes flere versjoner enn dem som står her.
treatment-plan-history-lost = Vi fikk ikke hentet alle versjonene. Noen kan mangle.
# Til den som ser en annens plan.
treatment-plan-history-for-the-person = Hva en plan har sagt før den ble endret, kan bare personen selv se.
treatment-plan-history-beside = Det som er slettet etterpå, kan mangle i de eldre versjonene.
# Felt i skjemaet.
treatment-plan-history-older = Fra versjon
# Felt i skjemaet.
treatment-plan-history-newer = Til versjon
# Knapp.
treatment-plan-history-compare = Vis hva som er endret
# Lenke til én versjon. $name: når den ble endret, og av hvem.
treatment-plan-history-open = Åpne: { $name }
# Ved den som er i bruk.
treatment-plan-history-current = I bruk nå
# Overskrift.
treatment-plan-history-changes = Dette er endret
# Under overskriften. $from og $to: når de ble endret, eller nummeret deres.
treatment-plan-history-between = Fra { $from } til { $to }
# Der dagen ikke skiller dem. $number: nummeret regnet fra den eldste, $count: hvor mange versjoner det er.
treatment-plan-history-number = nummer { $number } av { $count }
treatment-plan-changes-none = Ingenting av det vi kan lese, er endret.
treatment-plan-changes-cut = Noe i planen kunne ikke vises. Det er ikke sammenlignet.
treatment-plan-change-added = nytt
treatment-plan-change-changed = endret
treatment-plan-change-gone = tatt bort
treatment-plan-change-was = Før
treatment-plan-change-is = Nå

## Nødhjelp: en side uten noe om deg

treatment-plan-help = Nødhjelp
treatment-plan-help-lede = Denne siden virker uten innlogging. Ingenting om deg står her.
# Under de to numrene.
treatment-plan-help-life = Er det fare for liv, ring med en gang. Bli på linja.
treatment-plan-help-doctor = Legevakten er for det som ikke kan vente til fastlegen åpner.
# Overskrift.
treatment-plan-help-say = Dette spør de om
treatment-plan-help-say-where = Hvor er du?
treatment-plan-help-say-what = Hva har skjedd?
treatment-plan-help-say-who = Hvem gjelder det?
# Lenke.
treatment-plan-help-plan = Til egenbehandlingsplanen
