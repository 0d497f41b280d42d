### Last ned og skriv ut: delen av siden, og tabellen man laster ned.

## Tabellen (CSV). Overskrifter over kolonner, i den rekkefølgen de står.

download-csv-date = Dato
download-csv-clock = Klokkeslett
# Hva som ble undersøkt: navnet laboratoriet har gitt det.
download-csv-name = Analyse
# Navnet på den sammensatte prøven som svaret er en del av.
download-csv-part-of = Del av
# Svaret slik siden viser det, med enhet.
download-csv-value = Svar
# Cellene har <, ≤, > eller ≥, eller er tomme.
download-csv-sign = Mer eller mindre enn
# Svaret som tall, når det er et tall alene.
download-csv-number = Tall
download-csv-unit = Enhet
# Cellene har for eksempel «Over referanseområdet».
download-csv-mark = Merket av laboratoriet
download-csv-status = Status
download-csv-report = Rapport
download-csv-report-status = Status for rapporten
download-csv-report-comments = Kommentarer til rapporten

## Tabellen: det som står i cellene

# Status når svaret er ferdig. På siden står det ingenting da.
download-csv-status-final = Endelig
# Status når svaret holdes tilbake en tid.
download-csv-status-withheld = Vises ikke ennå
# $known: måned og år, ferdig skrevet.
download-csv-day-unknown = { $known } (dagen er ikke kjent)
# $known: året.
download-csv-month-unknown = { $known } (måneden er ikke kjent)
# Under «Analyse», i rader som sier noe om fila selv.
download-csv-about = Om denne fila
download-csv-earlier = Tidligere versjoner av svar er ikke med her. De står på siden for hvert svar.
