### Prøvesvar: lista, og eitt svar. Roleg tone, korte setningar, «du». Inga trøyst, ingen råd: det som står, skal nokon
### kunne gå god for.

## Status. Står på ein merkelapp ved svaret, med ei teikning. Rettleiande form: eitt eller to ord.

# FHIR registered: prøva er motteken, svaret er ikkje der.
lab-results-status-registered = Ikkje klart enno
# FHIR preliminary og partial: svaret blir vist og kan bli endra.
lab-results-status-preliminary = Førebels
# Det same, for biletundersøkingar: ingen har signert skildringa.
lab-results-status-preliminary-imaging = Førebels (ikkje signert)
# FHIR amended og corrected.
lab-results-status-changed = Endra
# FHIR appended: noko er lagt til, det gamle står.
lab-results-status-appended = Tillegg
# FHIR cancelled.
lab-results-status-cancelled = Kansellert
# FHIR entered-in-error.
lab-results-status-entered-in-error = Feilregistrert
# FHIR unknown, eller ein kode som ikkje finst.
lab-results-status-unknown = Status ukjend
# Berre der ei endring må nemne det; elles har eit ferdig svar ingen merkelapp.
lab-results-status-final = Ferdig

## Merket frå laboratoriet på verdien. Står ved verdien med ei form: trekant opp, trekant ned, rute, prikk.

lab-results-mark-over = Over referanseområdet
lab-results-mark-under = Under referanseområdet
# Laboratoriet seier ikkje kva side.
lab-results-mark-outside = Utanfor referanseområdet
# Berre når laboratoriet sjølv seier det.
lab-results-mark-within = Innanfor referanseområdet
# Vevs- og celleprøver, når koden frå laboratoriet (M 09000) seier at materialet ikkje kunne undersøkjast. Eit funn, ikkje eit normalt svar.
lab-results-mark-unsuitable = Materialet var ueigna eller for lite
# Når merket til laboratoriet ikkje er eit av dei over. $words: orda til laboratoriet, til dømes «Positiv».
lab-results-mark-in-words = Merket til laboratoriet: { $words }
# I staden for orda til laboratoriet, når merket er ein kode utan ord. $code: koden, til dømes POS.
lab-results-mark-code = kode { $code }
# På sida for eitt svar, når laboratoriet ikkje har merkt det.
lab-results-mark-none = Laboratoriet har ikkje merkt svaret.
# Resistensbestemming, S.
lab-results-mark-susceptible = Følsam (S)
# Resistensbestemming, I, frå og med 2020.
lab-results-mark-increased-exposure = Følsam ved auka eksponering (I)
# Resistensbestemming, I, før 2020.
lab-results-mark-intermediate = Intermediær (I), slik I vart brukt før 2020
# Resistensbestemming, I, når ingen kan seie kva for ei av dei to tydingane han har.
lab-results-mark-intermediate-undated = I, med usikker tyding
# Resistensbestemming, R.
lab-results-mark-resistant = Resistent (R)
# Resistensbestemming, K.
lab-results-mark-see-comment = Sjå kommentaren frå laboratoriet (K)

## Kva ein bakterie eller ein annan mikrobe er følsam for. Ein tabell for kvar, og under han kva bokstavane tyder.

# Overskrift over tabellen. $microbe: til dømes «Escherichia coli».
lab-results-microbe = Følsemd for medisinar: { $microbe }
# Ved eit svar om ein medisin som står åleine: rapporten seier ikkje kva bakterie eller annan mikrobe det gjeld.
lab-results-microbe-unnamed = Laboratoriet har ikkje opplyst kva mikrobe svaret gjeld.
# Kolonnar i tabellen.
lab-results-microbe-medicine = Medisin
lab-results-microbe-answer = Svar
# Under svaret. $words: orda til laboratoriet, eller talet det målte.
lab-results-microbe-written = Laboratoriet skreiv: { $words }
# Overskrift over forklaringa av bokstavane. Tydingane er EUCAST sine.
lab-results-microbe-letters = Kva bokstavane tyder
lab-results-microbe-s = Det er stort sannsyn for at medisinen verkar i vanleg dose.
lab-results-microbe-i = Det er stort sannsyn for at medisinen verkar når meir av han når fram, til dømes i ein høgare dose.
# I slik han vart brukt før 2020.
lab-results-microbe-intermediate = Det var usikkert om medisinen verkar. Laboratoria gjekk over til ei ny tyding av I rundt nyttår 2020.
lab-results-microbe-uncertain-i = Før 2020 tydde I at det var usikkert om medisinen verkar. No tyder I at han verkar når meir av han når fram. Vi veit ikkje kva som er meint her.
lab-results-microbe-r = Det er stort sannsyn for at medisinen ikkje verkar, sjølv om meir av han når fram.
lab-results-microbe-k = Laboratoriet har skrive ein kommentar i staden for S, I eller R.

## Verdiar i ord

# $value: talet slik laboratoriet skreiv det, utan eining. Eininga følgjer etter.
lab-results-value-less = mindre enn { $value }
lab-results-value-less-or-equal = { $value } eller mindre
lab-results-value-greater = meir enn { $value }
lab-results-value-greater-or-equal = { $value } eller meir
# $start, $end: tidspunkt, ferdig skrivne.
lab-results-value-period = frå { $start } til { $end }
# $start: eit tidspunkt eller ein alder, ferdig skrive.
lab-results-value-from = frå { $start }
# $end: eit tidspunkt eller ein alder, ferdig skrive.
lab-results-value-until = til { $end }
lab-results-value-yes = Ja
lab-results-value-no = Nei
lab-results-value-not-ready = Ikkje klart enno
lab-results-value-not-readable = Svaret har ei form som ikkje kan visast her. Den som bestilte prøva, kan vise det.
# Biletundersøkingar: fleire undersøkingar har éi skildring, som står over eller i konklusjonen.
lab-results-value-described-together = Skildra saman med dei andre undersøkingane
# $reason: orda til laboratoriet, til dømes «hemolysert».
lab-results-value-absent = Kunne ikkje analyserast: { $reason }
lab-results-value-absent-masked = Svaret er skjult av den som sende det
lab-results-value-absent-not-performed = Analysen vart ikkje utført
lab-results-value-absent-failed = Analysen lukkast ikkje
# FHIR not-applicable.
lab-results-value-absent-not-applicable = Det finst ikkje noko svar å gi på denne analysen
# FHIR not-permitted.
lab-results-value-absent-not-permitted = Svaret kan ikkje opplysast her
# FHIR temp-unknown.
lab-results-value-absent-not-yet-known = Svaret er ikkje kjent enno
lab-results-value-absent-unknown = Svaret manglar. Laboratoriet seier ikkje kvifor.
lab-results-value-cancelled = Kansellert – ikkje noko svar
lab-results-value-missing = Resultat manglar
# $code: koden laboratoriet sende i staden for ord, til dømes 260385009.
lab-results-value-code-only = Kode { $code } (utan forklaring)
lab-results-value-withdrawn = Feilregistrert. Verdien blir ikkje vist.
lab-results-value-not-safe = Svaret har eit atterhald som ikkje kan lesast her. Difor blir ikkje verdien vist.
# I staden for ein konklusjon, kommentarar eller teksten over ei gruppe svar, når noko i rapporten ikkje skal visast.
lab-results-held-back = Tekst frå laboratoriet blir ikkje vist. Han kan fortelje om noko som er feilregistrert eller halde tilbake.
# I lista, i staden for ein lang tekst frå laboratoriet.
lab-results-value-long-text = Svaret er ein tekst. Opne svaret for å lese han.
# $code: ein kode utan namn, til dømes NPU12345.
lab-results-name-code-only = Ukjend analyse ({ $code })
lab-results-name-none = Analyse utan namn

## Tidspunkt som manglar. Står etter til dømes «Prøva teken:».

lab-results-when-not-given = ikkje oppgitt
lab-results-when-not-known = ukjent
lab-results-when-masked = skjult
# Overskrift i lista, der dagen elles står.
lab-results-day-unknown = Prøvetidspunkt ukjent

## Kva ein rapport heiter når han ikkje har eige namn

lab-results-kind-laboratory = Laboratoriesvar
lab-results-kind-microbiology = Mikrobiologisk undersøking
lab-results-kind-pathology = Vevs- eller celleprøve
lab-results-kind-imaging = Biletundersøking
lab-results-kind-other = Undersøking
# Nøytralt: kva slags svar det er, blir òg halde tilbake.
lab-results-kind-withheld = Eit svar som ikkje blir vist enno

## Opplysningar om svaret: kva dei heiter. Står framfor verdien, i kort og i «Om prøva».

lab-results-fact-sampled = Prøva teken
# I staden for «Prøva teken», for bilete.
lab-results-fact-examined = Undersøkt
lab-results-fact-received = Laboratoriet tok imot
# Når laboratoriet undersøkte prøva.
lab-results-fact-investigated = Undersøkinga gjord
# Når nokon med medisinsk ansvar på laboratoriet godtok resultatet (medisinsk validering).
lab-results-fact-validated = Medisinsk kontrollert
# Når laboratoriet godkjende rapporten.
lab-results-fact-approved = Godkjend
lab-results-fact-reported = Svaret kom
# Når denne versjonen av svaret kom, om det finst fleire.
lab-results-fact-issued = Denne versjonen kom
lab-results-fact-changed = Endra
lab-results-fact-laboratory = Laboratorium
# I staden for «Laboratorium», for bilete.
lab-results-fact-examined-by = Undersøkt ved
# Ved eitt svar, når svaret oppgir nokon andre enn rapporten. Ein stad eller ein person.
lab-results-fact-performed-by = Utført av
lab-results-fact-requester = Bestilt av
lab-results-fact-material = Materiale
lab-results-fact-body-site = Stad på kroppen
# Korleis prøva vart teken, til dømes «venepunksjon».
lab-results-fact-taken = Slik vart prøva teken
# Om personen hadde ete: «Ja», «10 timar», eller det laboratoriet skreiv.
lab-results-fact-fasting = Faste
# Stoff i prøveglaset, til dømes «EDTA».
lab-results-fact-additive = Tilsetjing
lab-results-fact-remarks = Merknad
lab-results-fact-reason = Grunn til prøva
# Det bestillaren skreiv ved sida av bestillinga.
lab-results-fact-request-note = Merknad til bestillinga
# Det laboratoriet fekk vite for å tolke svaret: sjukdom, medisinar, svangerskap.
lab-results-fact-clinical = Kliniske opplysningar
# Etter ei klinisk opplysning, i parentes. $date: tidspunkt, ferdig skrive.
lab-results-fact-recorded = registrert { $date }
# Nærare om kva som vart undersøkt, med orda til laboratoriet.
lab-results-fact-specification = Presisering
lab-results-fact-method = Metode
lab-results-fact-device = Utstyr
lab-results-fact-accreditation = Akkreditering
lab-results-fact-not-accredited = Laboratoriet opplyser at analysen ikkje er akkreditert.
# Framfor referanseområdet, slik laboratoriet skreiv det.
lab-results-fact-reference = Referanse
# Noko var oppgitt, men ikkje eit namn.
lab-results-party-unnamed = Namn ikkje oppgitt
lab-results-party-not-given = Ikkje oppgitt

## Alder: kven eit referanseområde gjeld for. $age: tal, ferdig skrive, òg «0,5–1,5».

lab-results-age-years = { $age } år
lab-results-age-months = { $age } mnd.
lab-results-age-days = { $age } døgn

## Kommentarar som laboratoriet gir som kode

lab-results-comments-heading = Kommentarar frå laboratoriet
lab-results-comment-telephone = Svaret vart gitt på telefon.
lab-results-comment-differs = Svaret er ganske ulikt tidlegare svar.
# 8269 MSIS-M og MSIS-UM: svaret er meldepliktig.
lab-results-comment-msis = Svaret skal meldast til Meldingssystem for smittsame sjukdommar (MSIS).
# 8269 MSIS-AV: svaret er ikkje meldepliktig.
lab-results-comment-msis-not = Svaret skal ikkje meldast til Meldingssystem for smittsame sjukdommar (MSIS).
lab-results-comment-document = Eit vedlegg finst hos dei som behandla deg. Det blir ikkje vist her.
lab-results-comment-new-cytology = Laboratoriet tilrår ny celleprøve.
lab-results-comment-new-histology = Laboratoriet tilrår vevsprøve.
lab-results-comment-new-hpv = Laboratoriet tilrår HPV-test.
lab-results-comment-new-other = Laboratoriet tilrår ny undersøking.
# 8273 S og B: følgjer rett etter ei av setningane over.
lab-results-comment-soon = Tidspunkt: snarast.
lab-results-comment-after-treatment = Tidspunkt: etter behandling.
# $months (Number): følgjer rett etter ei av setningane om ny undersøking.
lab-results-comment-in-months = { $months ->
    [one] Tidspunkt: om { $months } månad.
   *[other] Tidspunkt: om { $months } månader.
}

## Det kjelda seier om svaret som heilskap. Overskrift og forklaring, over lista.

lab-results-notice-reservation = Du har reservert deg
lab-results-notice-reservation-body = Du har reservert deg mot at prøvesvar blir lagra i den nasjonale løysinga. Difor finst det ingen svar å vise her. Det tyder ikkje at du ikkje har prøvesvar.
lab-results-notice-blocked-here = Du har sperra for denne staden
lab-results-notice-blocked-here-body = Svar kan finnast, men blir ikkje viste her fordi du har sperra tilgangen.
lab-results-notice-blocked-everywhere = Du har sperra for alle
lab-results-notice-blocked-everywhere-body = Svar kan finnast, men blir ikkje viste her fordi du har sperra tilgangen.
lab-results-notice-not-found = Kjelda fann ingen svar
lab-results-notice-not-found-body = Det seier ikkje noko om kva andre stader har. Svar kan finnast hos dei som tok prøva.
# Kjelda seier at noko ikkje er levert etter reglane ho har, og ikkje kva.
lab-results-notice-suppressed = Kjelda har halde noko tilbake
lab-results-notice-suppressed-body = Kjelda opplyser at noko ikkje er levert. Ho seier ikkje kva. Svar kan mangle.
lab-results-notice-incomplete = Lista kan vere ufullstendig
lab-results-notice-incomplete-body = Kjelda melde om ein feil då svara vart henta. Svar kan mangle. Prøv igjen seinare.

## Lista og eitt svar

# $count (Number): svar som rapporten viser til, og som ikkje kom med.
lab-results-missing = { $count ->
    [one] { $count } svar i denne rapporten kunne ikkje visast.
   *[other] { $count } svar i denne rapporten kunne ikkje visast.
}
# $count (Number): delprøver som svaret viser til, og som ikkje kom med.
lab-results-missing-members = { $count ->
    [one] { $count } delprøve kunne ikkje visast.
   *[other] { $count } delprøver kunne ikkje visast.
}
# Kort i lista: ein ferdig rapport utan svar.
lab-results-report-empty = Rapporten kom utan svar. Spør dei som tok prøva.
# $date: dagen, ferdig skriven.
lab-results-withheld-until = Innhaldet blir vist frå { $date }. Vil du vite meir før det, spør dei som tok prøva.
lab-results-withheld = Innhaldet blir ikkje vist enno. Vil du vite meir, spør dei som tok prøva.
lab-results-repeated = Laboratoriet opplyser at dette er eit tidlegare svar som er sendt på nytt.
lab-results-conclusion = Konklusjon
# Overskrift over delane av ei samansett prøve.
lab-results-members = Delane av svaret
# Overskrift over verdien på sida for eitt svar.
lab-results-your-answer = Svaret
# Same stad, for biletundersøkingar.
lab-results-description = Skildringa
# Over svaret på sida for ein del av eit svar. $around: svara han er ein del av, med lenkjer.
lab-results-part-of = Del av: { $around }
lab-results-about = Om prøva
# Det same, for bilete.
lab-results-about-imaging = Om undersøkinga
lab-results-earlier = Tidlegare versjonar
lab-results-earlier-note = Laboratoriet har sendt svaret fleire gonger. Versjonane under er eldre enn den som står over.
# $date: dag og klokkeslett, ferdig skrivne.
lab-results-earlier-version = Versjonen frå { $date }
# På papir, ved ein versjon som ikkje var opna på skjermen.
lab-results-earlier-unprinted = Ikkje opna, og difor ikkje med på utskrifta.
# Lenkje til sida for ein tidlegare versjon.
lab-results-open-version = Opne denne versjonen

## Vedlegg: dokument som kom saman med eit svar.

# Overskrift på sida for eit svar.
lab-results-attachments = Vedlegg
# Lenkje. $title: det vedlegget heiter. $type: slags fil. $size: storleiken, ferdig skriven.
lab-results-attachment-download = Last ned: { $title } ({ $type }, { $size })
# Same, der det ikkje er noka lenkje.
lab-results-attachment-file = { $title } ({ $type }, { $size })
# Når vedlegget ikkje har nokon tittel. $number: kva for eit i rekkja.
lab-results-attachment-untitled = Vedlegg { $number }
# Slags fil.
lab-results-attachment-pdf = PDF
lab-results-attachment-image = bilete
lab-results-attachment-text = tekst
lab-results-attachment-other = fil
# Etter tittelen, når vedlegget ikkje kan lastast ned.
lab-results-attachment-elsewhere = Vedlegget ligg ein annan stad og kan ikkje hentast her.
lab-results-attachment-unreadable = Innhaldet i vedlegget manglar eller kan ikkje lesast.
lab-results-attachment-held-back = Vedlegget blir ikkje vist. Det kan innehalde noko som er feilregistrert eller halde tilbake.
# Kort i lista: ein rapport med vedlegg og ingen svar.
lab-results-attachments-only = Rapporten har berre vedlegg.

## Kva som er endra sidan førre versjon av svaret. Heile setningar; det gamle er stroke over, det nye er utheva.

# Overskrift på sida for eitt svar.
lab-results-changes = Kva er endra
# $date: når den førre versjonen kom, ferdig skriven.
lab-results-changes-since = Dette er endra sidan versjonen som kom { $date }.
# På sida for eitt svar, når endringane gjeld andre svar i same rapport.
lab-results-changes-none-here = Vi fann inga endring i dette svaret.
# Overskrift over endringar i andre svar i same rapport.
lab-results-changes-rest = Endra i resten av rapporten
# Laboratoriet seier at svaret er endra, men den førre versjonen kom ikkje med.
lab-results-changes-no-earlier = Laboratoriet har endra svaret. Vi har ikkje den førre versjonen, og kan ikkje vise kva som er endra.
# Lenkje på kortet i lista, når laboratoriet seier at svaret er endra.
lab-results-changes-see = Endra – sjå kva som er endra
# Same, når det berre finst ein tidlegare versjon.
lab-results-changes-see-new = Ny versjon – sjå kva som er endra
# Står der namnet på eit svar elles står, i setningane under.
lab-results-change-whole = Heile rapporten
# $name: eit svar. $around: det svaret høyrer til, til dømes bakterien.
lab-results-change-within = { $name } ({ $around })
# $name: svaret. $from, $to: verdien før og no. Når laboratoriet kallar det ei retting.
lab-results-change-value-corrected = { $name }: { $from } vart retta til { $to }.
lab-results-change-value = { $name }: { $from } vart endra til { $to }.
# Det var ikkje noko svar før.
lab-results-change-value-now = { $name }: No er svaret { $to }.
# $to: ei setning, til dømes «Kansellert – ikkje noko svar».
lab-results-change-value-gone = { $name }: { $from } gjeld ikkje lenger. No står det: { $to }
# Det gamle svaret var feilregistrert, eller er skjult. $to: ei setning.
lab-results-change-value-hidden = { $name }: Det som stod før, blir ikkje vist. No står det: { $to }
# Følgd av linjene som er tekne bort og lagde til.
lab-results-change-text = { $name }: Teksten er endra.
lab-results-change-line-removed = Teke bort: { $line }
lab-results-change-line-added = Lagt til: { $line }
# $from, $to: merke, til dømes «Over referanseområdet».
lab-results-change-mark = { $name }: Merket vart endra frå { $from } til { $to }.
lab-results-change-mark-added = { $name }: Laboratoriet har merkt svaret: { $to }.
lab-results-change-mark-removed = { $name }: Laboratoriet har teke bort merket { $from }.
lab-results-change-reference = { $name }: Referansen vart endra frå { $from } til { $to }.
lab-results-change-reference-added = { $name }: Laboratoriet har lagt til referansen { $to }.
lab-results-change-reference-removed = { $name }: Laboratoriet har teke bort referansen { $from }.
# $from, $to: statusar, til dømes «Førebels».
lab-results-change-status = { $name }: Status vart endra frå { $from } til { $to }.
# $from, $to: tidspunkt, ferdig skrivne.
lab-results-change-sampled = { $name }: Tidspunktet vart endra frå { $from } til { $to }.
lab-results-change-comment-added = { $name }: Ny kommentar: { $comment }
lab-results-change-comment-removed = { $name }: Kommentar teken bort: { $comment }
# $fact: det opplysninga heiter på sida, til dømes «Materiale». $from, $to: opplysninga før og no.
lab-results-change-fact = { $name }: «{ $fact }» vart endra frå { $from } til { $to }.
lab-results-change-fact-added = { $name }: Lagt til under «{ $fact }»: { $to }
lab-results-change-fact-removed = { $name }: Teke bort under «{ $fact }»: { $from }
lab-results-change-other = { $name }: Andre opplysningar er endra.
lab-results-change-renamed = { $from } heiter no { $to }.
# $what: svaret med verdien.
lab-results-change-added = Lagt til: { $what }
# Noko i den førre versjonen kunne ikkje visast, så det kan ha stått der.
lab-results-change-added-maybe = Nytt, eller ikkje vist før: { $what }
lab-results-change-removed = Teke bort: { $what }
# Noko i den nye versjonen kunne ikkje visast, så det kan stå der enno.
lab-results-change-removed-maybe = Teke bort, eller ikkje vist no: { $what }

## Sida med lista

# Tittel på sida. Seier kva slags side det er, aldri noko om innhaldet.
lab-results-title = Prøvesvar
# Overskrift, h1.
lab-results-heading = Prøvesvar
lab-results-lede = Svar på prøver og undersøkingar.
# $shown, $total (Number): svar på sida, og i alt.
lab-results-count-some = Viser { $shown } av { $total } svar.
# $count (Number): når alle blir viste.
lab-results-count-all = { $count ->
    [one] Viser { $count } svar.
   *[other] Viser alle { $count } svara.
}
# Lenkje under lista.
lab-results-more = Vis alle svara
# Den same lenkja når fleire kjem på same side.
lab-results-show-more = Vis fleire svar
# Over lista når ingen svar kom.
lab-results-empty = Ingen svar å vise her no
lab-results-empty-body = Det tyder ikkje at det ikkje finst prøvesvar, og heller ikkje at alt er normalt. Svar kan finnast hos dei som tok prøva.
lab-results-empty-way = Ventar du på eit svar, spør staden som tok prøva, eller fastlegen din.
# Når svara ikkje kunne hentast.
lab-results-failed = Vi fekk ikkje henta prøvesvara
lab-results-failed-body = Feilen seier ingenting om kva svara er. Prøv igjen om litt. Treng du svaret no, spør staden som tok prøva.
lab-results-failed-one = Vi fekk ikkje henta svaret
lab-results-retry = Prøv igjen
# $delivered, $total (Number): rapportar som kom, og som kjelda seier at ho har.
lab-results-partial = { $total ->
    [one] Kjelda har { $total } rapport. { $delivered } kom hit.
   *[other] Kjelda har { $total } rapportar. { $delivered } av dei kom hit.
}
lab-results-partial-heading = Ikkje alt kom med

## «Det som ikkje blir vist her»

lab-results-not-shown = Det som ikkje blir vist her
lab-results-not-shown-sharing = Svar frå stader som ikkje deler prøvesvar elektronisk.
# $date: månad eller dag, ferdig skriven.
lab-results-not-shown-before = Svar frå før { $date }. Vi fekk ingen som er eldre.
lab-results-not-shown-images = Bilete frå undersøkingar. Skildringa blir vist.
lab-results-not-shown-withheld = Innhaldet i svar som blir haldne tilbake ei tid. Dei står i lista med ei forklaring.
# $count (Number): svar som laboratoriet har kalla feilregistrert.
lab-results-not-shown-mistakes = { $count ->
    [one] Verdien i { $count } feilregistrert svar. Det står i lista på skjermen, og er ikkje talt med.
   *[other] Verdiane i { $count } feilregistrerte svar. Dei står i lista på skjermen, og er ikkje talde med.
}
# $count (Number): målingar og anna som kom med, og som korkje er laboratoriesvar eller skildringar av bilete.
lab-results-not-shown-others = { $count ->
    [one] { $count } måling eller opplysning som ikkje er eit prøvesvar, til dømes eit blodtrykk eller eit skjema.
   *[other] { $count } målingar og opplysningar som ikkje er prøvesvar, til dømes blodtrykk og skjema.
}
# Kvar og når. $source: kjelda, til dømes «dei oppdikta dataa i demoen». $time: dag og klokkeslett, ferdig skrive.
lab-results-fetched = Svara er henta frå { $source } { $time }.
# Kjelda i ein demo. Står etter «henta frå».
lab-results-source-demo = dei oppdikta dataa i demoen
# Kjelda når den som driv portalen, ikkje har gitt ho eit namn. Står etter «henta frå».
lab-results-source-unnamed = ei kjelde utan oppgitt namn
# Kvar del av svara blir henta for seg. Éi setning for kvar del som ikkje kom, eller ikkje kom heil.
lab-results-part-reports = Vi fekk ikkje henta alle rapportane. Svar kan mangle.
lab-results-part-results = Vi fekk ikkje henta alle enkeltsvara. Svar kan mangle.
lab-results-part-older = Vi fekk berre henta dei nyaste svara. Eldre svar manglar.
lab-results-part-specimens = Vi fekk ikkje henta alt om prøvematerialet.
lab-results-part-requests = Vi fekk ikkje henta alt om kven som bestilte prøvene.
lab-results-part-choices = Vi fekk ikkje henta vala dine om reservasjon og sperring.
lab-results-part-names = Vi fekk ikkje henta alle namn på laboratorium og bestillarar.
# $count (Number): oppføringar som vart lagde bort fordi dei gjeld nokon andre, eller ikkje seier kven dei gjeld.
lab-results-dropped = { $count ->
    [one] { $count } oppføring er lagd bort fordi vi ikkje kunne sjå at ho gjeld rett person.
   *[other] { $count } oppføringar er lagde bort fordi vi ikkje kunne sjå at dei gjeld rett person.
}
# $count (Number): oppføringar som ikkje kunne lesast i det heile.
lab-results-unreadable = { $count ->
    [one] { $count } oppføring kunne ikkje lesast, og blir ikkje vist.
   *[other] { $count } oppføringar kunne ikkje lesast, og blir ikkje viste.
}
# $count (Number): delar av oppføringar som ikkje kunne lesast.
lab-results-partly-readable = { $count ->
    [one] { $count } opplysning kunne ikkje lesast, og manglar i svaret ho høyrer til.
   *[other] { $count } opplysningar kunne ikkje lesast, og manglar i svara dei høyrer til.
}
lab-results-not-normal = At noko ikkje står her, tyder ikkje at alt er normalt.

## Sida for eitt svar

lab-results-one-title = Eitt prøvesvar
# Øvst på sida for ein tidlegare versjon av eit svar.
lab-results-older = Dette er ein tidlegare versjon
lab-results-older-body = Laboratoriet har sendt svaret på nytt. Det nyaste svaret kan seie noko anna.
# $date: dag og klokkeslett, ferdig skrive.
lab-results-older-since = Laboratoriet sende svaret på nytt { $date }. Det nyaste svaret kan seie noko anna.
lab-results-older-link = Gå til det nyaste svaret
# Lenkje tilbake til lista, øvst på sida.
lab-results-back = Prøvesvar
# Namn på lenkjene øvst, for skjermlesarar.
lab-results-breadcrumb = Tilbake
# $date: dag og klokkeslett, ferdig skrive. Under overskrifta på sida for eitt svar.
lab-results-taken = Prøva teken { $date }
lab-results-taken-imaging = Undersøkt { $date }
lab-results-next = Kva skjer no
lab-results-next-requester = Svar på prøver går til den som bestilte dei. Den som bestilte prøva, kan forklare kva svaret tyder.
lab-results-next-laboratory = Laboratoriet kan ikkje svare på kva svaret tyder.
lab-results-next-terms = Teksten frå laboratoriet er skriven for fagfolk. Her står han slik han kom.
# For bilete.
lab-results-next-requester-imaging = Svar på undersøkingar går til den som bestilte dei. Den som bestilte undersøkinga, kan forklare kva svaret tyder.
lab-results-next-terms-imaging = Teksten er skriven for fagfolk. Her står han slik han kom.
# Når svaret er førebels, eller ikkje klart.
lab-results-next-unfinished = Svaret er ikkje ferdig. Det kan kome meir, og det som står her, kan bli endra.
# Når ingenting vart undersøkt.
lab-results-next-cancelled = Prøva er ikkje undersøkt. Spør den som bestilte henne, om kva som skjer vidare.
lab-results-next-cancelled-imaging = Undersøkinga er ikkje gjord. Spør den som bestilte henne, om kva som skjer vidare.
# Når svaret er feilregistrert.
lab-results-next-mistake = Svaret gjeld ikkje. Den som bestilte prøva, kan forklare kva som har skjedd.
# Når innhaldet er halde tilbake av den som sende svaret.
lab-results-next-withheld = Innhaldet er ikkje vist enno. Du kan spørje den som bestilte prøva, om svaret.
# Når lesaren har valt å vente.
lab-results-next-own-choice = Du har valt å vente med dette svaret. Den som bestilte prøva, kan fortelje deg kva det tyder.

## «Kva måler prøva», på sida for eitt svar. Sjølve forklaringane står i analytes.ftl.

# Overskrift.
lab-results-explained = Kva måler prøva
# Overskrift, for bilete.
lab-results-explained-imaging = Kva undersøkinga er
# Når prøva ikkje er i lista.
lab-results-explained-none = Vi har inga forklaring av denne prøva.
lab-results-explained-none-imaging = Vi har inga forklaring av denne undersøkinga.
# $page: lenkje til ein annan nettstad, til dømes nhi.no. $date: dagen vi las sida.
lab-results-explained-source = Kjelda er ei side hos { $page }, ein annan nettstad. Vi las ho { $date }.
lab-results-explained-not-reviewed = Forklaringa er ikkje kvalitetssikra av helsepersonell.
# $version: versjonen av lista med forklaringar.
lab-results-explained-version = Forklaringane er versjon { $version }.

# Overskrift: det som blir gjort når svaret er feil, eller gjeld nokon andre.
lab-results-wrong = Er noko feil, eller er svaret ikkje ditt?
# $name: den som bestilte prøva, slik laboratoriet skreiv det.
lab-results-wrong-requester = Sei frå til den som bestilte prøva: { $name }.
lab-results-wrong-requester-unnamed = Sei frå til den som bestilte prøva.
# $name: laboratoriet.
lab-results-wrong-laboratory = Du kan òg seie frå til laboratoriet: { $name }.
# Det same, for bilete.
lab-results-wrong-requester-imaging = Sei frå til den som bestilte undersøkinga: { $name }.
lab-results-wrong-requester-imaging-unnamed = Sei frå til den som bestilte undersøkinga.
# $name: staden som tok bileta.
lab-results-wrong-laboratory-imaging = Du kan òg seie frå til staden der du vart undersøkt: { $name }.
lab-results-wrong-right = Dei kan rette svaret. Det kan ikkje vi. Du har rett til å be om at feil blir retta.
# Lenkje til hjelpesida.
lab-results-wrong-more = Meir om kven du kan spørje
