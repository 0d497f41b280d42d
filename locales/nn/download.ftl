### Last ned og skriv ut: delen av sida, og tabellen ein lastar ned.

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
download-csv-status-final = Endeleg
# Status når svaret blir halde tilbake ei tid.
download-csv-status-withheld = Blir ikkje vist enno
# $known: månad og år, ferdig skrive.
download-csv-day-unknown = { $known } (dagen er ikkje kjend)
# $known: året.
download-csv-month-unknown = { $known } (månaden er ikkje kjend)
# Under «Analyse», i rader som seier noko om fila sjølv.
download-csv-about = Om denne fila
download-csv-earlier = Tidlegare versjonar av svar er ikkje med her. Dei står på sida for kvart svar.
