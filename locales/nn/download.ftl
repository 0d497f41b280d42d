### Last ned og skriv ut: delen av sida, og tabellen ein lastar ned.

## Delen av sida

# Overskrift, og lenkje til delen øvst på sida med alle svar.
download-heading = Last ned eller skriv ut
# Sida med alle svar.
download-all = Fila har alle svara vi kan vise, òg dei som ikkje står på sida no.
# Lenkje som ser ut som ein knapp. CSV er eit filformat.
download-csv-link = Last ned tabell (CSV)
# Under lenkja.
download-csv-link-about = Éi linje for kvart svar. Tabellen kan opnast i eit rekneark.
# Lenkje som ser ut som ein knapp. FHIR er ein standard for helseopplysningar, JSON eit filformat.
download-fhir-link = Last ned FHIR (JSON)
# Under lenkja, på sida med alle svar.
download-fhir-link-about = Svara slik dei vart sende, for andre dataprogram. Feilregistrerte svar og svar som blir haldne tilbake, er ikkje med.
# Under lenkja, på sida for eitt svar.
download-fhir-link-about-one = Rapporten som svaret står i, slik han vart send. Han er for andre dataprogram.
# Om filene.
download-unlocked = Fila er ikkje låst. Alle som får tak i fila, kan lese ho.
# Knapp. Finst berre når nettlesaren køyrer skript.
download-print = Skriv ut sida
# I staden for knappen.
download-print-hint = Du kan skrive ut sida med utskrifta i nettlesaren.

## Tabellen (CSV). Overskrifter over kolonnar, i den rekkjefølgja dei står.

download-csv-date = Dato
download-csv-clock = Klokkeslett
# Kva som vart undersøkt: namnet laboratoriet har gitt det.
download-csv-name = Analyse
# Namnet på den samansette prøva som svaret er ein del av.
download-csv-part-of = Del av
# Svaret slik sida viser det, med eining.
download-csv-value = Svar
# Cellene har <, ≤, > eller ≥, eller er tomme.
download-csv-sign = Meir eller mindre enn
# Svaret som tal, når det er eit tal åleine.
download-csv-number = Tal
download-csv-unit = Eining
# Cellene har til dømes «Over referanseområdet».
download-csv-mark = Merkt av laboratoriet
download-csv-status = Status
download-csv-report = Rapport
download-csv-report-status = Status for rapporten
download-csv-report-comments = Kommentarar til rapporten

## Tabellen: det som står i cellene

# Status når svaret er ferdig. På sida står det ingenting då.
download-csv-status-final = Ferdig
# Status når svaret blir halde tilbake ei tid.
download-csv-status-withheld = Blir ikkje vist enno
# $known: månad og år, ferdig skrive.
download-csv-day-unknown = { $known } (dagen er ikkje kjend)
# $known: året.
download-csv-month-unknown = { $known } (månaden er ikkje kjend)
# Under «Analyse», i rader som seier noko om fila sjølv.
download-csv-about = Om denne fila
download-csv-earlier = Tidlegare versjonar av svar er ikkje med her. Dei står på sida for kvart svar.

## FHIR-fila

# $count (Number): svar og rapportar som står på sida, men som ikkje er med i fila. Står i fila sjølv.
download-left-out = { $count ->
    [one] { $count } svar eller rapport er ikkje med i fila. Det kan vere feilregistrert, ha eit atterhald eller bli halde tilbake. Det kan òg vise til noko som blir halde tilbake.
   *[other] { $count } svar og rapportar er ikkje med i fila. Dei kan vere feilregistrerte, ha eit atterhald eller bli haldne tilbake. Dei kan òg vise til noko som blir halde tilbake.
}
