### Prøvesvar: lista, og ett svar. Rolig tone, korte setninger, «du». Ingen trøst, ingen råd: det som står, skal noen
### kunne gå god for.

## Status. Står på en merkelapp ved svaret, med en tegning. Veiledende form: ett eller to ord.

# FHIR registered: prøven er mottatt, svaret er ikke der.
lab-results-status-registered = Ikke klart ennå
# FHIR preliminary og partial: svaret vises og kan bli endret.
lab-results-status-preliminary = Foreløpig
# Samme, for bildeundersøkelser: ingen har signert beskrivelsen.
lab-results-status-preliminary-imaging = Foreløpig (ikke signert)
# FHIR amended og corrected.
lab-results-status-changed = Endret
# FHIR appended: noe er lagt til, det gamle står.
lab-results-status-appended = Tillegg
# FHIR cancelled.
lab-results-status-cancelled = Kansellert
# FHIR entered-in-error.
lab-results-status-entered-in-error = Feilregistrert
# FHIR unknown, eller en kode som ikke finnes.
lab-results-status-unknown = Status ukjent
# Brukes bare der en endring må nevne det; ellers har et ferdig svar ingen merkelapp.
lab-results-status-final = Ferdig

## Laboratoriets merke på verdien. Står ved verdien med en form: trekant opp, trekant ned, rute, prikk.

lab-results-mark-over = Over referanseområdet
lab-results-mark-under = Under referanseområdet
# Laboratoriet sier ikke hvilken side.
lab-results-mark-outside = Utenfor referanseområdet
# Bare når laboratoriet selv sier det.
lab-results-mark-within = Innenfor referanseområdet
# Vevs- og celleprøver, når laboratoriets kode (M 09000) sier at materialet ikke kunne undersøkes. Et funn, ikke et normalt svar.
lab-results-mark-unsuitable = Materialet var uegnet eller for lite
# Når laboratoriets merke ikke er et av dem over. $words: laboratoriets egne ord, for eksempel «Positiv».
lab-results-mark-in-words = Laboratoriets merke: { $words }
# I stedet for laboratoriets ord, når merket er en kode uten ord. $code: koden, for eksempel POS.
lab-results-mark-code = kode { $code }
# På siden for ett svar, når laboratoriet ikke har merket det.
lab-results-mark-none = Laboratoriet har ikke merket svaret.
# Resistensbestemmelse, S.
lab-results-mark-susceptible = Følsom (S)
# Resistensbestemmelse, I, fra og med 2020.
lab-results-mark-increased-exposure = Følsom ved økt eksponering (I)
# Resistensbestemmelse, I, før 2020.
lab-results-mark-intermediate = Intermediær (I), slik I ble brukt før 2020
# Resistensbestemmelse, I, når ingen kan si hvilken av de to betydningene den har.
lab-results-mark-intermediate-undated = I, med usikker betydning
# Resistensbestemmelse, R.
lab-results-mark-resistant = Resistent (R)
# Resistensbestemmelse, K.
lab-results-mark-see-comment = Se kommentaren fra laboratoriet (K)

## Hva en bakterie eller en annen mikrobe er følsom for. En tabell for hver, og under den hva bokstavene betyr.

# Overskrift over tabellen. $microbe: for eksempel «Escherichia coli».
lab-results-microbe = Følsomhet for medisiner: { $microbe }
# Ved et svar om en medisin som står alene: rapporten sier ikke hvilken bakterie eller annen mikrobe det gjelder.
lab-results-microbe-unnamed = Laboratoriet har ikke oppgitt hvilken mikrobe svaret gjelder.
# Kolonner i tabellen.
lab-results-microbe-medicine = Medisin
lab-results-microbe-answer = Svar
# Under svaret. $words: laboratoriets egne ord, eller tallet det målte.
lab-results-microbe-written = Laboratoriet skrev: { $words }
# Overskrift over forklaringen av bokstavene. Betydningene er EUCASTs.
lab-results-microbe-letters = Hva bokstavene betyr
lab-results-microbe-s = Det er stor sannsynlighet for at medisinen virker i vanlig dose.
lab-results-microbe-i = Det er stor sannsynlighet for at medisinen virker når mer av den når fram, for eksempel i en høyere dose.
# I slik den ble brukt før 2020.
lab-results-microbe-intermediate = Det var usikkert om medisinen virker. Laboratoriene gikk over til en ny betydning av I rundt nyttår 2020.
lab-results-microbe-uncertain-i = Før 2020 betydde I at det var usikkert om medisinen virker. Nå betyr I at den virker når mer av den når fram. Vi vet ikke hva som er ment her.
lab-results-microbe-r = Det er stor sannsynlighet for at medisinen ikke virker, selv om mer av den når fram.
lab-results-microbe-k = Laboratoriet har skrevet en kommentar i stedet for S, I eller R.

## Verdier i ord

# $value: tallet slik laboratoriet skrev det, uten enhet. Enheten følger etter.
lab-results-value-less = mindre enn { $value }
lab-results-value-less-or-equal = { $value } eller mindre
lab-results-value-greater = mer enn { $value }
lab-results-value-greater-or-equal = { $value } eller mer
# $start, $end: tidspunkter, ferdig skrevet.
lab-results-value-period = fra { $start } til { $end }
# $start: et tidspunkt eller en alder, ferdig skrevet.
lab-results-value-from = fra { $start }
# $end: et tidspunkt eller en alder, ferdig skrevet.
lab-results-value-until = til { $end }
lab-results-value-yes = Ja
lab-results-value-no = Nei
lab-results-value-not-ready = Ikke klart ennå
lab-results-value-not-readable = Svaret har en form som ikke kan vises her. Den som bestilte prøven, kan vise det.
# Bildeundersøkelser: flere undersøkelser har én beskrivelse, som står over eller i konklusjonen.
lab-results-value-described-together = Beskrevet sammen med de andre undersøkelsene
# $reason: laboratoriets egne ord, for eksempel «hemolysert».
lab-results-value-absent = Kunne ikke analyseres: { $reason }
lab-results-value-absent-masked = Svaret er skjult av den som sendte det
lab-results-value-absent-not-performed = Analysen ble ikke utført
lab-results-value-absent-failed = Analysen mislyktes
# FHIR not-applicable.
lab-results-value-absent-not-applicable = Det finnes ikke noe svar å gi på denne analysen
# FHIR not-permitted.
lab-results-value-absent-not-permitted = Svaret kan ikke oppgis her
# FHIR temp-unknown.
lab-results-value-absent-not-yet-known = Svaret er ikke kjent ennå
lab-results-value-absent-unknown = Svaret mangler. Laboratoriet sier ikke hvorfor.
lab-results-value-cancelled = Kansellert – ingen svar
lab-results-value-missing = Resultat mangler
# $code: koden laboratoriet sendte i stedet for ord, for eksempel 260385009.
lab-results-value-code-only = Kode { $code } (uten forklaring)
lab-results-value-withdrawn = Feilregistrert. Verdien vises ikke.
lab-results-value-not-safe = Svaret har et forbehold som ikke kan leses her. Derfor vises ikke verdien.
# I stedet for en konklusjon, kommentarer eller teksten over en gruppe svar, når noe i rapporten ikke skal vises.
lab-results-held-back = Tekst fra laboratoriet vises ikke. Den kan fortelle om noe som er feilregistrert eller holdt tilbake.
# I lista, i stedet for en lang tekst fra laboratoriet.
lab-results-value-long-text = Svaret er en tekst. Åpne svaret for å lese den.
# $code: en kode uten navn, for eksempel NPU12345.
lab-results-name-code-only = Ukjent analyse ({ $code })
lab-results-name-none = Analyse uten navn

## Tidspunkter som mangler. Står etter for eksempel «Prøven tatt:».

lab-results-when-not-given = ikke oppgitt
lab-results-when-not-known = ukjent
lab-results-when-masked = skjult
# Overskrift i lista, der dagen ellers står.
lab-results-day-unknown = Prøvetidspunkt ukjent

## Hva en rapport heter når den ikke har eget navn

lab-results-kind-laboratory = Laboratoriesvar
lab-results-kind-microbiology = Mikrobiologisk undersøkelse
lab-results-kind-pathology = Vevs- eller celleprøve
lab-results-kind-imaging = Bildeundersøkelse
lab-results-kind-other = Undersøkelse
# Nøytralt: hva slags svar det er, holdes også tilbake.
lab-results-kind-withheld = Et svar som ikke vises ennå

## Opplysninger om svaret: hva de heter. Står foran verdien, i kort og i «Om prøven».

lab-results-fact-sampled = Prøven tatt
# I stedet for «Prøven tatt», for bilder.
lab-results-fact-examined = Undersøkt
lab-results-fact-received = Mottatt av laboratoriet
# Når laboratoriet undersøkte prøven.
lab-results-fact-investigated = Undersøkelsen gjort
# Når noen med medisinsk ansvar på laboratoriet godtok resultatet (medisinsk validering).
lab-results-fact-validated = Medisinsk kontrollert
# Når laboratoriet godkjente rapporten.
lab-results-fact-approved = Godkjent
lab-results-fact-reported = Svaret kom
# Når denne versjonen av svaret kom, hvis det finnes flere.
lab-results-fact-issued = Denne versjonen kom
lab-results-fact-changed = Endret
lab-results-fact-laboratory = Laboratorium
# I stedet for «Laboratorium», for bilder.
lab-results-fact-examined-by = Undersøkt ved
# Ved ett svar, når svaret oppgir noen andre enn rapporten. Et sted eller en person.
lab-results-fact-performed-by = Utført av
lab-results-fact-requester = Bestilt av
lab-results-fact-material = Materiale
lab-results-fact-body-site = Sted på kroppen
# Hvordan prøven ble tatt, for eksempel «venepunksjon».
lab-results-fact-taken = Slik ble prøven tatt
# Om personen hadde spist: «Ja», «10 timer», eller laboratoriets egne ord.
lab-results-fact-fasting = Faste
# Stoff i prøveglasset, for eksempel «EDTA».
lab-results-fact-additive = Tilsetning
lab-results-fact-remarks = Merknad
lab-results-fact-reason = Grunn til prøven
# Det bestilleren skrev ved siden av bestillingen.
lab-results-fact-request-note = Merknad til bestillingen
# Det laboratoriet fikk vite for å tolke svaret: sykdom, medisiner, svangerskap.
lab-results-fact-clinical = Kliniske opplysninger
# Etter en klinisk opplysning, i parentes. $date: tidspunkt, ferdig skrevet.
lab-results-fact-recorded = registrert { $date }
# Nærmere om hva som ble undersøkt, med laboratoriets ord.
lab-results-fact-specification = Presisering
lab-results-fact-method = Metode
lab-results-fact-device = Utstyr
lab-results-fact-accreditation = Akkreditering
lab-results-fact-not-accredited = Laboratoriet opplyser at analysen ikke er akkreditert.
# Foran referanseområdet, slik laboratoriet skrev det.
lab-results-fact-reference = Referanse
# Noe var oppgitt, men ikke et navn.
lab-results-party-unnamed = Navn ikke oppgitt
lab-results-party-not-given = Ikke oppgitt

## Alder: hvem et referanseområde gjelder for. $age: tall, ferdig skrevet, også «0,5–1,5».

lab-results-age-years = { $age } år
lab-results-age-months = { $age } mnd.
lab-results-age-days = { $age } døgn

## Kommentarer som laboratoriet gir som kode

lab-results-comments-heading = Kommentarer fra laboratoriet
lab-results-comment-telephone = Svaret ble gitt på telefon.
lab-results-comment-differs = Svaret er ganske ulikt tidligere svar.
# 8269 MSIS-M og MSIS-UM: svaret er meldepliktig.
lab-results-comment-msis = Svaret skal meldes til Meldingssystem for smittsomme sykdommer (MSIS).
# 8269 MSIS-AV: svaret er ikke meldepliktig.
lab-results-comment-msis-not = Svaret skal ikke meldes til Meldingssystem for smittsomme sykdommer (MSIS).
lab-results-comment-document = Et vedlegg finnes hos dem som behandlet deg. Det vises ikke her.
lab-results-comment-new-cytology = Laboratoriet anbefaler ny celleprøve.
lab-results-comment-new-histology = Laboratoriet anbefaler vevsprøve.
lab-results-comment-new-hpv = Laboratoriet anbefaler HPV-test.
lab-results-comment-new-other = Laboratoriet anbefaler ny undersøkelse.
# 8273 S og B: følger rett etter en av setningene over.
lab-results-comment-soon = Tidspunkt: snarest.
lab-results-comment-after-treatment = Tidspunkt: etter behandling.
# $months (Number): følger rett etter en av setningene om ny undersøkelse.
lab-results-comment-in-months = { $months ->
    [one] Tidspunkt: om { $months } måned.
   *[other] Tidspunkt: om { $months } måneder.
}

## Det kilden sier om svaret som helhet. Overskrift og forklaring, over lista.

lab-results-notice-reservation = Du har reservert deg
lab-results-notice-reservation-body = Du har reservert deg mot at prøvesvar lagres i den nasjonale løsningen. Derfor finnes det ingen svar å vise her. Det betyr ikke at du ikke har prøvesvar.
lab-results-notice-blocked-here = Du har sperret for dette stedet
lab-results-notice-blocked-here-body = Svar kan finnes, men vises ikke her fordi du har sperret tilgangen.
lab-results-notice-blocked-everywhere = Du har sperret for alle
lab-results-notice-blocked-everywhere-body = Svar kan finnes, men vises ikke her fordi du har sperret tilgangen.
lab-results-notice-not-found = Kilden fant ingen svar
lab-results-notice-not-found-body = Det sier ikke noe om hva andre steder har. Svar kan finnes hos dem som tok prøven.
# Kilden sier at noe ikke er levert etter dens egne regler, og ikke hva.
lab-results-notice-suppressed = Kilden har holdt noe tilbake
lab-results-notice-suppressed-body = Kilden opplyser at noe ikke er levert. Den sier ikke hva. Svar kan mangle.
lab-results-notice-incomplete = Lista kan være ufullstendig
lab-results-notice-incomplete-body = Kilden meldte om en feil da svarene ble hentet. Svar kan mangle. Prøv igjen senere.

## Lista og ett svar

# $count (Number): svar som rapporten viser til, og som ikke kom med.
lab-results-missing = { $count ->
    [one] { $count } svar i denne rapporten kunne ikke vises.
   *[other] { $count } svar i denne rapporten kunne ikke vises.
}
# $count (Number): delprøver som svaret viser til, og som ikke kom med.
lab-results-missing-members = { $count ->
    [one] { $count } delprøve kunne ikke vises.
   *[other] { $count } delprøver kunne ikke vises.
}
# Kort i lista: en ferdig rapport uten svar.
lab-results-report-empty = Rapporten kom uten svar. Spør dem som tok prøven.
# $date: dagen, ferdig skrevet.
lab-results-withheld-until = Innholdet vises fra { $date }. Vil du vite mer før det, spør dem som tok prøven.
lab-results-withheld = Innholdet vises ikke ennå. Vil du vite mer, spør dem som tok prøven.
lab-results-repeated = Laboratoriet opplyser at dette er et tidligere svar som er sendt på nytt.
lab-results-conclusion = Konklusjon
# Overskrift over delene av en sammensatt prøve.
lab-results-members = Delene av svaret
# Overskrift over verdien på siden for ett svar.
lab-results-your-answer = Svaret
# Samme sted, for bildeundersøkelser.
lab-results-description = Beskrivelsen
# Over svaret på siden for en del av et svar. $around: svarene den er en del av, med lenker.
lab-results-part-of = Del av: { $around }
lab-results-about = Om prøven
# Det samme, for bilder.
lab-results-about-imaging = Om undersøkelsen
lab-results-earlier = Tidligere versjoner
lab-results-earlier-note = Laboratoriet har sendt svaret flere ganger. Versjonene under er eldre enn den som står over.
# $date: dag og klokkeslett, ferdig skrevet.
lab-results-earlier-version = Versjonen fra { $date }
# På papir, ved en versjon som ikke var åpnet på skjermen.
lab-results-earlier-unprinted = Ikke åpnet, og derfor ikke skrevet ut.
# Lenke til siden for en tidligere versjon.
lab-results-open-version = Åpne denne versjonen

## Vedlegg: dokumenter som kom sammen med et svar.

# Overskrift på siden for et svar.
lab-results-attachments = Vedlegg
# Lenke. $title: det vedlegget heter. $type: slags fil. $size: størrelsen, ferdig skrevet.
lab-results-attachment-download = Last ned: { $title } ({ $type }, { $size })
# Samme, der det ikke er noen lenke.
lab-results-attachment-file = { $title } ({ $type }, { $size })
# Når vedlegget ikke har noen tittel. $number: hvilket i rekka.
lab-results-attachment-untitled = Vedlegg { $number }
# Slags fil.
lab-results-attachment-pdf = PDF
lab-results-attachment-image = bilde
lab-results-attachment-text = tekst
lab-results-attachment-other = fil
# Etter tittelen, når vedlegget ikke kan lastes ned.
lab-results-attachment-elsewhere = Vedlegget ligger et annet sted og kan ikke hentes her.
lab-results-attachment-unreadable = Innholdet i vedlegget mangler eller kan ikke leses.
lab-results-attachment-held-back = Vedlegget vises ikke. Det kan inneholde noe som er feilregistrert eller holdt tilbake.
# Kort i lista: en rapport med vedlegg og ingen svar.
lab-results-attachments-only = Rapporten har bare vedlegg.

## Hva som er endret siden forrige versjon av svaret. Hele setninger; det gamle er strøket over, det nye er uthevet.

# Overskrift på siden for ett svar.
lab-results-changes = Hva er endret
# $date: når den forrige versjonen kom, ferdig skrevet.
lab-results-changes-since = Dette er endret siden versjonen som kom { $date }.
# På siden for ett svar, når endringene gjelder andre svar i samme rapport.
lab-results-changes-none-here = Vi fant ingen endring i dette svaret.
# Overskrift over endringer i andre svar i samme rapport.
lab-results-changes-rest = Endret i resten av rapporten
# Laboratoriet sier at svaret er endret, men den forrige versjonen kom ikke med.
lab-results-changes-no-earlier = Laboratoriet har endret svaret. Vi har ikke den forrige versjonen, og kan ikke vise hva som er endret.
# Lenke på kortet i lista, når laboratoriet sier at svaret er endret.
lab-results-changes-see = Endret – se hva som er endret
# Samme, når det bare finnes en tidligere versjon.
lab-results-changes-see-new = Ny versjon – se hva som er endret
# Står der navnet på et svar ellers står, i setningene under.
lab-results-change-whole = Hele rapporten
# $name: et svar. $around: det svaret hører til, for eksempel bakterien.
lab-results-change-within = { $name } ({ $around })
# $name: svaret. $from, $to: verdien før og nå. Når laboratoriet kaller det en retting.
lab-results-change-value-corrected = { $name }: { $from } ble rettet til { $to }.
lab-results-change-value = { $name }: { $from } ble endret til { $to }.
# Det var ikke noe svar før.
lab-results-change-value-now = { $name }: Nå er svaret { $to }.
# $to: en setning, for eksempel «Kansellert – ingen svar».
lab-results-change-value-gone = { $name }: { $from } gjelder ikke lenger. Nå står det: { $to }
# Det gamle svaret var feilregistrert, eller er skjult. $to: en setning.
lab-results-change-value-hidden = { $name }: Det som sto før, vises ikke. Nå står det: { $to }
# Fulgt av linjene som er tatt bort og lagt til.
lab-results-change-text = { $name }: Teksten er endret.
lab-results-change-line-removed = Tatt bort: { $line }
lab-results-change-line-added = Lagt til: { $line }
# $from, $to: merker, for eksempel «Over referanseområdet».
lab-results-change-mark = { $name }: Merket ble endret fra { $from } til { $to }.
lab-results-change-mark-added = { $name }: Laboratoriet har merket svaret: { $to }.
lab-results-change-mark-removed = { $name }: Laboratoriet har tatt bort merket { $from }.
lab-results-change-reference = { $name }: Referansen ble endret fra { $from } til { $to }.
lab-results-change-reference-added = { $name }: Laboratoriet har lagt til referansen { $to }.
lab-results-change-reference-removed = { $name }: Laboratoriet har tatt bort referansen { $from }.
# $from, $to: statuser, for eksempel «Foreløpig».
lab-results-change-status = { $name }: Status ble endret fra { $from } til { $to }.
# $from, $to: tidspunkter, ferdig skrevet.
lab-results-change-sampled = { $name }: Tidspunktet ble endret fra { $from } til { $to }.
lab-results-change-comment-added = { $name }: Ny kommentar: { $comment }
lab-results-change-comment-removed = { $name }: Kommentar tatt bort: { $comment }
# $fact: det opplysningen heter på siden, for eksempel «Materiale». $from, $to: opplysningen før og nå.
lab-results-change-fact = { $name }: «{ $fact }» ble endret fra { $from } til { $to }.
lab-results-change-fact-added = { $name }: Lagt til under «{ $fact }»: { $to }
lab-results-change-fact-removed = { $name }: Tatt bort under «{ $fact }»: { $from }
lab-results-change-other = { $name }: Andre opplysninger er endret.
lab-results-change-renamed = { $from } heter nå { $to }.
# $what: svaret med verdien.
lab-results-change-added = Lagt til: { $what }
# Noe i den forrige versjonen kunne ikke vises, så det kan ha stått der.
lab-results-change-added-maybe = Nytt, eller ikke vist før: { $what }
lab-results-change-removed = Tatt bort: { $what }
# Noe i den nye versjonen kunne ikke vises, så det kan stå der ennå.
lab-results-change-removed-maybe = Tatt bort, eller ikke vist nå: { $what }

## Siden med lista

# Tittel på siden. Sier hva slags side det er, aldri noe om innholdet.
lab-results-title = Prøvesvar
# Overskrift, h1.
lab-results-heading = Prøvesvar
lab-results-lede = Svar på prøver og undersøkelser.
# $shown, $total (Number): svar på siden, og i alt.
lab-results-count-some = Viser { $shown } av { $total } svar.
# $count (Number): når alle vises.
lab-results-count-all = { $count ->
    [one] Viser { $count } svar.
   *[other] Viser alle { $count } svar.
}
# Lenke under lista.
lab-results-more = Vis alle svar
# Den samme lenken når flere kommer på samme side.
lab-results-show-more = Vis flere svar
# Over lista når ingen svar kom.
lab-results-empty = Ingen svar å vise her nå
lab-results-empty-body = Det betyr ikke at det ikke finnes prøvesvar, og heller ikke at alt er normalt. Svar kan finnes hos dem som tok prøven.
lab-results-empty-way = Venter du på et svar, spør stedet som tok prøven, eller fastlegen din.
# Når svarene ikke kunne hentes.
lab-results-failed = Vi fikk ikke hentet prøvesvarene
lab-results-failed-body = Feilen sier ingenting om hva svarene er. Prøv igjen om litt. Trenger du svaret nå, spør stedet som tok prøven.
lab-results-failed-one = Vi fikk ikke hentet svaret
lab-results-retry = Prøv igjen
# $delivered, $total (Number): rapporter som kom, og som kilden sier at den har.
lab-results-partial = { $total ->
    [one] Kilden har { $total } rapport. { $delivered } kom hit.
   *[other] Kilden har { $total } rapporter. { $delivered } av dem kom hit.
}
lab-results-partial-heading = Ikke alt kom med

## «Det som ikke vises her»

lab-results-not-shown = Det som ikke vises her
lab-results-not-shown-sharing = Svar fra steder som ikke deler prøvesvar elektronisk.
# $date: måned eller dag, ferdig skrevet.
lab-results-not-shown-before = Svar fra før { $date }. Vi fikk ingen som er eldre.
lab-results-not-shown-images = Bilder fra undersøkelser. Beskrivelsen vises.
lab-results-not-shown-withheld = Innholdet i svar som holdes tilbake en tid. De står i lista med en forklaring.
# $count (Number): svar som laboratoriet har kalt feilregistrert.
lab-results-not-shown-mistakes = { $count ->
    [one] Verdien i { $count } feilregistrert svar. Det står i lista på skjermen, og er ikke telt med.
   *[other] Verdiene i { $count } feilregistrerte svar. De står i lista på skjermen, og er ikke telt med.
}
# $count (Number): målinger og annet som kom med, og som verken er laboratoriesvar eller beskrivelser av bilder.
lab-results-not-shown-others = { $count ->
    [one] { $count } måling eller opplysning som ikke er et prøvesvar, for eksempel et blodtrykk eller et skjema.
   *[other] { $count } målinger og opplysninger som ikke er prøvesvar, for eksempel blodtrykk og skjemaer.
}
# Hvor og når. $source: kilden, for eksempel «demoens oppdiktede data». $time: dag og klokkeslett, ferdig skrevet.
lab-results-fetched = Svarene er hentet fra { $source } { $time }.
# Kilden i en demo. Står etter «hentet fra».
lab-results-source-demo = demoens oppdiktede data
# Kilden når den som driver portalen, ikke har gitt den et navn. Står etter «hentet fra».
lab-results-source-unnamed = en kilde uten oppgitt navn
# Hver del av svarene hentes for seg. Én setning for hver del som ikke kom, eller ikke kom hel.
lab-results-part-reports = Vi fikk ikke hentet alle rapportene. Svar kan mangle.
lab-results-part-results = Vi fikk ikke hentet alle enkeltsvarene. Svar kan mangle.
lab-results-part-older = Vi fikk bare hentet de nyeste svarene. Eldre svar mangler.
lab-results-part-specimens = Vi fikk ikke hentet alt om prøvematerialet.
lab-results-part-requests = Vi fikk ikke hentet alt om hvem som bestilte prøvene.
lab-results-part-choices = Vi fikk ikke hentet valgene dine om reservasjon og sperring.
lab-results-part-names = Vi fikk ikke hentet alle navn på laboratorier og bestillere.
# $count (Number): oppføringer som ble lagt bort fordi de gjelder noen andre, eller ikke sier hvem de gjelder.
lab-results-dropped = { $count ->
    [one] { $count } oppføring er lagt bort fordi vi ikke kunne se at den gjelder riktig person.
   *[other] { $count } oppføringer er lagt bort fordi vi ikke kunne se at de gjelder riktig person.
}
# $count (Number): oppføringer som ikke kunne leses i det hele tatt.
lab-results-unreadable = { $count ->
    [one] { $count } oppføring kunne ikke leses, og vises ikke.
   *[other] { $count } oppføringer kunne ikke leses, og vises ikke.
}
# $count (Number): deler av oppføringer som ikke kunne leses.
lab-results-partly-readable = { $count ->
    [one] { $count } opplysning kunne ikke leses, og mangler i svaret den hører til.
   *[other] { $count } opplysninger kunne ikke leses, og mangler i svarene de hører til.
}
lab-results-not-normal = At noe ikke står her, betyr ikke at alt er normalt.

## Siden for ett svar

lab-results-one-title = Ett prøvesvar
# Øverst på siden for en tidligere versjon av et svar.
lab-results-older = Dette er en tidligere versjon
lab-results-older-body = Laboratoriet har sendt svaret på nytt. Det nyeste svaret kan si noe annet.
# $date: dag og klokkeslett, ferdig skrevet.
lab-results-older-since = Laboratoriet sendte svaret på nytt { $date }. Det nyeste svaret kan si noe annet.
lab-results-older-link = Gå til det nyeste svaret
# Lenke tilbake til lista, øverst på siden.
lab-results-back = Prøvesvar
# Navn på lenkene øverst, for skjermlesere.
lab-results-breadcrumb = Tilbake
# $date: dag og klokkeslett, ferdig skrevet. Under overskriften på siden for ett svar.
lab-results-taken = Prøven tatt { $date }
lab-results-taken-imaging = Undersøkt { $date }
lab-results-next = Hva skjer nå
lab-results-next-requester = Svar på prøver går til den som bestilte dem. Den som bestilte prøven, kan forklare hva svaret betyr.
lab-results-next-laboratory = Laboratoriet kan ikke svare på hva svaret betyr.
lab-results-next-terms = Teksten fra laboratoriet er skrevet for fagfolk. Her står den slik den kom.
# For bilder.
lab-results-next-requester-imaging = Svar på undersøkelser går til den som bestilte dem. Den som bestilte undersøkelsen, kan forklare hva svaret betyr.
lab-results-next-terms-imaging = Teksten er skrevet for fagfolk. Her står den slik den kom.
# Når svaret er foreløpig, eller ikke klart.
lab-results-next-unfinished = Svaret er ikke ferdig. Det kan komme mer, og det som står her, kan bli endret.
# Når ingenting ble undersøkt.
lab-results-next-cancelled = Prøven ble ikke undersøkt. Spør den som bestilte den, om hva som skjer videre.
lab-results-next-cancelled-imaging = Undersøkelsen ble ikke gjort. Spør den som bestilte den, om hva som skjer videre.
# Når svaret er feilregistrert.
lab-results-next-mistake = Svaret gjelder ikke. Den som bestilte prøven, kan forklare hva som har skjedd.
# Når innholdet er holdt tilbake av den som sendte svaret.
lab-results-next-withheld = Innholdet vises ikke ennå. Du kan spørre den som bestilte prøven, om svaret.
# Når leseren har valgt å vente.
lab-results-next-own-choice = Du har valgt å vente med dette svaret. Den som bestilte prøven, kan fortelle deg hva det betyr.

## «Hva måler prøven», på siden for ett svar. Selve forklaringene står i analytes.ftl.

# Overskrift.
lab-results-explained = Hva måler prøven
# Overskrift, for bilder.
lab-results-explained-imaging = Hva undersøkelsen er
# Når prøven ikke er i lista.
lab-results-explained-none = Vi har ingen forklaring av denne prøven.
lab-results-explained-none-imaging = Vi har ingen forklaring av denne undersøkelsen.
# $page: lenke til et annet nettsted, for eksempel nhi.no. $date: dagen vi leste siden.
lab-results-explained-source = Kilden er en side hos { $page }, et annet nettsted. Vi leste den { $date }.
lab-results-explained-not-reviewed = Forklaringen er ikke kvalitetssikret av helsepersonell.
# $version: versjonen av lista med forklaringer.
lab-results-explained-version = Forklaringene er versjon { $version }.

# Overskrift: det som gjøres når svaret er feil, eller gjelder noen andre.
lab-results-wrong = Er noe feil, eller er svaret ikke ditt?
# $name: den som bestilte prøven, slik laboratoriet skrev det.
lab-results-wrong-requester = Si fra til den som bestilte prøven: { $name }.
lab-results-wrong-requester-unnamed = Si fra til den som bestilte prøven.
# $name: laboratoriet.
lab-results-wrong-laboratory = Du kan også si fra til laboratoriet: { $name }.
# Det samme, for bilder.
lab-results-wrong-requester-imaging = Si fra til den som bestilte undersøkelsen: { $name }.
lab-results-wrong-requester-imaging-unnamed = Si fra til den som bestilte undersøkelsen.
# $name: stedet som tok bildene.
lab-results-wrong-laboratory-imaging = Du kan også si fra til stedet der du ble undersøkt: { $name }.
lab-results-wrong-right = De kan rette svaret. Det kan ikke vi. Du har rett til å be om at feil blir rettet.
# Lenke til hjelpesiden.
lab-results-wrong-more = Mer om hvem du kan spørre
