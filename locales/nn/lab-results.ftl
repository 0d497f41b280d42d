### Prøvesvar: lista, og ett svar. Rolig tone, korte setninger, «du». Ingen trøst, ingen råd: det som står, skal noen
### kunne gå god for.

## Status. Står på en merkelapp ved svaret, med en tegning. Veiledende form: ett eller to ord.

# FHIR registered: prøven er mottatt, svaret er ikke der.
lab-results-status-registered = Ikkje klart enno
# FHIR preliminary og partial: svaret vises og kan bli endret.
lab-results-status-preliminary = Førebels
# Samme, for bildeundersøkelser: ingen har signert beskrivelsen.
lab-results-status-preliminary-imaging = Førebels (ikkje signert)
# FHIR amended og corrected.
lab-results-status-changed = Endra
# FHIR appended: noe er lagt til, det gamle står.
lab-results-status-appended = Tillegg
# FHIR cancelled.
lab-results-status-cancelled = Kansellert
# FHIR entered-in-error.
lab-results-status-entered-in-error = Feilregistrert
# FHIR unknown, eller en kode som ikke finnes.
lab-results-status-unknown = Status ukjend

## Laboratoriets merke på verdien. Står ved verdien med en form: trekant opp, trekant ned, rute, prikk.

lab-results-mark-over = Over referanseområdet
lab-results-mark-under = Under referanseområdet
# Laboratoriet sier ikke hvilken side.
lab-results-mark-outside = Utanfor referanseområdet
# Bare når laboratoriet selv sier det.
lab-results-mark-within = Innanfor referanseområdet
# På siden for ett svar, når laboratoriet ikke har merket det.
lab-results-mark-none = Laboratoriet har ikkje merkt svaret.
# Resistensbestemmelse, S.
lab-results-mark-susceptible = Følsam (S)
# Resistensbestemmelse, I, fra og med 2020.
lab-results-mark-increased-exposure = Følsam ved auka eksponering (I)
# Resistensbestemmelse, I, før 2020.
lab-results-mark-intermediate = Intermediær (I), slik I vart brukt før 2020
# Resistensbestemmelse, I, uten kjent dato.
lab-results-mark-intermediate-undated = Kategori I. Kva det tyder, avheng av når prøva vart teken.
# Resistensbestemmelse, R.
lab-results-mark-resistant = Resistent (R)
# Resistensbestemmelse, K.
lab-results-mark-see-comment = Sjå kommentaren frå laboratoriet (K)

## Verdier i ord

# $value: tallet slik laboratoriet skrev det, uten enhet. Enheten følger etter.
lab-results-value-less = mindre enn { $value }
lab-results-value-less-or-equal = { $value } eller mindre
lab-results-value-greater = meir enn { $value }
lab-results-value-greater-or-equal = { $value } eller meir
# $start, $end: tidspunkter, ferdig skrevet.
lab-results-value-period = frå { $start } til { $end }
lab-results-value-yes = Ja
lab-results-value-no = Nei
lab-results-value-not-ready = Ikkje klart enno
lab-results-value-not-readable = Svaret har ei form som ikkje kan visast her. Den som tinga prøva, kan vise det.
# $reason: laboratoriets egne ord, for eksempel «hemolysert».
lab-results-value-absent = Kunne ikkje analyserast: { $reason }
lab-results-value-absent-masked = Svaret er skjult av den som sende det
lab-results-value-absent-not-performed = Analysen vart ikkje utført
lab-results-value-absent-failed = Analysen var mislukka
lab-results-value-absent-unknown = Svaret manglar. Laboratoriet seier ikkje kvifor.
lab-results-value-cancelled = Kansellert – ikkje noko svar
lab-results-value-missing = Resultat manglar
lab-results-value-withdrawn = Feilregistrert. Verdien blir ikkje vist.
lab-results-value-not-safe = Svaret har eit atterhald som ikkje kan lesast her. Difor blir ikkje verdien vist.
# I lista, i stedet for en lang tekst fra laboratoriet.
lab-results-value-long-text = Svaret er ein tekst. Opne svaret for å lese han.
# $code: en kode uten navn, for eksempel NPU12345.
lab-results-name-code-only = Ukjend analyse ({ $code })
lab-results-name-none = Analyse utan namn

## Tidspunkter som mangler. Står etter for eksempel «Prøven tatt:».

lab-results-when-not-given = ikkje oppgitt
lab-results-when-not-known = ukjent
lab-results-when-masked = skjult
# Overskrift i lista, der dagen ellers står.
lab-results-day-unknown = Prøvetidspunkt ukjent

## Hva en rapport heter når den ikke har eget navn

lab-results-kind-laboratory = Laboratoriesvar
lab-results-kind-microbiology = Mikrobiologisk undersøking
lab-results-kind-pathology = Vevs- eller celleprøve
lab-results-kind-imaging = Biletundersøking
lab-results-kind-other = Undersøking
# Nøytralt: hva slags svar det er, holdes også tilbake.
lab-results-kind-withheld = Eit svar som ikkje blir vist enno

## Opplysninger om svaret: hva de heter. Står foran verdien, i kort og i «Om prøven».

lab-results-fact-sampled = Prøva teken
# I stedet for «Prøven tatt», for bilder.
lab-results-fact-examined = Undersøkt
lab-results-fact-received = Motteke av laboratoriet
lab-results-fact-reported = Svaret kom
# Når denne versjonen av svaret kom, hvis det finnes flere.
lab-results-fact-issued = Denne versjonen kom
lab-results-fact-changed = Endra
lab-results-fact-laboratory = Laboratorium
# I stedet for «Laboratorium», for bilder.
lab-results-fact-examined-by = Undersøkt ved
lab-results-fact-requester = Tinga av
lab-results-fact-material = Materiale
lab-results-fact-body-site = Stad på kroppen
lab-results-fact-remarks = Merknad
lab-results-fact-reason = Grunn til prøva
lab-results-fact-method = Metode
lab-results-fact-accreditation = Akkreditering
lab-results-fact-not-accredited = Laboratoriet opplyser at analysen ikkje er akkreditert.
# Foran referanseområdet, slik laboratoriet skrev det.
lab-results-fact-reference = Referanse
# Noe var oppgitt, men ikke et navn.
lab-results-party-unnamed = Namn ikkje oppgitt
lab-results-party-not-given = Ikkje oppgitt

## Kommentarer som laboratoriet gir som kode

lab-results-comments-heading = Kommentarar frå laboratoriet
lab-results-comment-telephone = Svaret vart gitt på telefon.
lab-results-comment-differs = Svaret er ganske ulikt tidlegare svar.
lab-results-comment-msis = Meldt til Meldingssystem for smittsame sjukdommar (MSIS).
lab-results-comment-document = Eit vedlegg finst hos dei som behandla deg. Det blir ikkje vist her.
lab-results-comment-new-cytology = Laboratoriet tilrår ny celleprøve.
lab-results-comment-new-histology = Laboratoriet tilrår ny vevsprøve.
lab-results-comment-new-hpv = Laboratoriet tilrår ny HPV-test.
lab-results-comment-new-other = Laboratoriet tilrår ny undersøking.
# $months (Number): følger rett etter en av setningene om ny undersøkelse.
lab-results-comment-in-months = { $months ->
    [one] Tidspunkt: om { $months } månad.
   *[other] Tidspunkt: om { $months } månader.
}

## Det kilden sier om svaret som helhet. Overskrift og forklaring, over lista.

lab-results-notice-reservation = Du har reservert deg
lab-results-notice-reservation-body = Du har reservert deg mot at prøvesvar blir lagra i den nasjonale løysinga. Difor finst det ingen svar å vise her. Det tyder ikkje at du ikkje har prøvesvar.
lab-results-notice-blocked-here = Du har sperra for denne staden
lab-results-notice-blocked-here-body = Svar kan finnast, men blir ikkje viste her fordi du har sperra for innsyn.
lab-results-notice-blocked-everywhere = Du har sperra for alle
lab-results-notice-blocked-everywhere-body = Svar kan finnast, men blir ikkje viste her fordi du har sperra for innsyn.
lab-results-notice-not-found = Kjelda fann ingen svar
lab-results-notice-not-found-body = Det seier ikkje noko om kva andre stader har. Svar kan finnast hos dei som tok prøva.
lab-results-notice-incomplete = Lista kan vere ufullstendig
lab-results-notice-incomplete-body = Kjelda melde om ein feil då svara vart henta. Svar kan mangle. Prøv igjen seinare.

## Lista og ett svar

# $count (Number): svar som rapporten viser til, og som ikke kom med.
lab-results-missing = { $count ->
    [one] { $count } svar i denne rapporten kunne ikkje visast.
   *[other] { $count } svar i denne rapporten kunne ikkje visast.
}
# $count (Number): delprøver som svaret viser til, og som ikke kom med.
lab-results-missing-members = { $count ->
    [one] { $count } delprøve kunne ikkje visast.
   *[other] { $count } delprøver kunne ikkje visast.
}
# Kort i lista: en ferdig rapport uten svar.
lab-results-report-empty = Rapporten kom utan svar. Spør dei som tok prøva.
# $date: dagen, ferdig skrevet.
lab-results-withheld-until = Innhaldet blir vist frå { $date }. Spør dei som tok prøva om du vil vite meir før det.
lab-results-withheld = Innhaldet blir ikkje vist enno. Spør dei som tok prøva om du vil vite meir.
lab-results-repeated = Laboratoriet opplyser at dette er eit tidlegare svar som er sendt på nytt.
lab-results-conclusion = Konklusjon
# Overskrift over delene av en sammensatt prøve.
lab-results-members = Delane av svaret
# Overskrift over verdien på siden for ett svar.
lab-results-your-answer = Svaret
lab-results-about = Om prøva
lab-results-earlier = Tidlegare versjonar
lab-results-earlier-note = Laboratoriet har sendt svaret på nytt. Det som står over, er det nyaste.
# $date: dag og klokkeslett, ferdig skrevet.
lab-results-earlier-version = Versjonen frå { $date }

## Siden med lista

# Tittel på siden. Sier hva slags side det er, aldri noe om innholdet.
lab-results-title = Prøvesvar
# Overskrift, h1.
lab-results-heading = Prøvesvar
lab-results-lede = Svar på prøver og undersøkingar, ordna etter dagen prøva vart teken.
# $shown, $total (Number): svar på siden, og i alt.
lab-results-count-some = Viser { $shown } av { $total } svar, nyaste først.
# $count (Number): når alle vises.
lab-results-count-all = { $count ->
    [one] Viser { $count } svar.
   *[other] Viser alle { $count } svara, nyaste først.
}
# Lenke under lista.
lab-results-more = Vis alle svara
# Over lista når ingen svar kom.
lab-results-empty = Ingen svar å vise her no
lab-results-empty-body = Det tyder ikkje at du ikkje har prøvesvar, og heller ikkje at alt er normalt. Svar kan finnast hos dei som tok prøva.
lab-results-empty-way = Ventar du på eit svar, spør staden som tok prøva, eller fastlegen din.
# Når svarene ikke kunne hentes.
lab-results-failed = Vi fekk ikkje henta prøvesvara
lab-results-failed-body = Feilen seier ingenting om kva svara er. Prøv igjen om litt. Treng du svaret no, spør staden som tok prøva.
lab-results-failed-one = Vi fekk ikkje henta svaret
lab-results-retry = Prøv igjen
# $delivered, $total (Number): rapporter som kom, og som kilden sier at den har.
lab-results-partial = Kjelda har { $total } rapportar. { $delivered } av dei kom hit.
lab-results-partial-heading = Ikkje alt kom med

## «Det som ikke vises her»

lab-results-not-shown = Det som ikkje blir vist her
lab-results-not-shown-sharing = Svar frå stader som ikkje deler prøvesvar elektronisk.
# $date: måned eller dag, ferdig skrevet.
lab-results-not-shown-before = Svar frå før { $date }, som er det eldste vi fekk.
lab-results-not-shown-images = Bilete og vedlegg. Skildringa blir vist.
lab-results-not-shown-withheld = Innhaldet i svar som blir haldne tilbake ei tid. Dei står i lista med ei forklaring.
# $time: dag og klokkeslett, ferdig skrevet.
lab-results-fetched = Svara vart henta { $time }.
# $count (Number): oppføringer som ble lagt bort fordi de gjelder noen andre, eller ikke sier hvem de gjelder.
lab-results-dropped = { $count ->
    [one] { $count } oppføring er lagd bort fordi vi ikkje kunne sjå at ho gjeld deg.
   *[other] { $count } oppføringar er lagde bort fordi vi ikkje kunne sjå at dei gjeld deg.
}
# $count (Number): oppføringer som ikke kunne leses i det hele tatt.
lab-results-unreadable = { $count ->
    [one] { $count } oppføring kunne ikkje lesast, og blir ikkje vist.
   *[other] { $count } oppføringar kunne ikkje lesast, og blir ikkje viste.
}
# $count (Number): deler av oppføringer som ikke kunne leses.
lab-results-partly-readable = { $count ->
    [one] { $count } opplysning kunne ikkje lesast, og manglar i svaret ho høyrer til.
   *[other] { $count } opplysningar kunne ikkje lesast, og manglar i svara dei høyrer til.
}
lab-results-not-normal = At noko ikkje står her, tyder ikkje at alt er normalt.

## Siden for ett svar

lab-results-one-title = Eitt prøvesvar
# Lenke tilbake til lista, øverst på siden.
lab-results-back = Prøvesvar
# Navn på lenkene øverst, for skjermlesere.
lab-results-breadcrumb = Brødsmular
lab-results-next = Kva skjer no
lab-results-next-requester = Svar på prøver går til den som tinga dei. Den som tinga prøva, kan forklare kva svaret tyder for deg.
lab-results-next-laboratory = Laboratoriet kan ikkje svare på kva svaret tyder for deg.
lab-results-next-terms = Teksten frå laboratoriet er skriven for helsepersonell og står her som han er.
