### Last ned og skriv ut: delen av siden, og tabellen man laster ned.

## Delen av siden

# Overskrift, og lenke til delen øverst på siden med alle svar.
download-heading = Last ned eller skriv ut
# Siden med alle svar.
download-all = Fila har alle svarene vi kan vise, også dem som ikke står på siden nå.
# Lenke som ser ut som en knapp. CSV er et filformat.
download-csv-link = Last ned tabell (CSV)
# Under lenken.
download-csv-link-about = Én linje for hvert svar. Tabellen kan åpnes i et regneark.
# Lenke som ser ut som en knapp. FHIR er en standard for helseopplysninger, JSON et filformat.
download-fhir-link = Last ned FHIR (JSON)
# Under lenken, på siden med alle svar.
download-fhir-link-about = Svarene slik de ble sendt, for andre dataprogrammer. Feilregistrerte svar og svar som holdes tilbake, er ikke med.
# Under lenken, på siden for ett svar.
download-fhir-link-about-one = Rapporten som svaret står i, slik den ble sendt. Den er for andre dataprogrammer.
# Om filene.
download-unlocked = Fila er ikke låst. Alle som får tak i den, kan lese den.
# Knapp. Finnes bare når nettleseren kjører skript.
download-print = Skriv ut siden
# I stedet for knappen.
download-print-hint = Du kan skrive ut siden med nettleserens egen utskrift.

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
download-csv-status-final = Ferdig
# Status når svaret holdes tilbake en tid.
download-csv-status-withheld = Vises ikke ennå
# $known: måned og år, ferdig skrevet.
download-csv-day-unknown = { $known } (dagen er ikke kjent)
# $known: året.
download-csv-month-unknown = { $known } (måneden er ikke kjent)
# Under «Analyse», i rader som sier noe om fila selv.
download-csv-about = Om denne fila
download-csv-earlier = Tidligere versjoner av svar er ikke med her. De står på siden for hvert svar.

## FHIR-fila

# $count (Number): svar og rapporter som står på siden, men som ikke er med i fila. Står i fila selv.
download-left-out = { $count ->
    [one] { $count } svar eller rapport er ikke med i fila. Det kan være feilregistrert, ha et forbehold eller bli holdt tilbake. Det kan også vise til noe som holdes tilbake.
   *[other] { $count } svar og rapporter er ikke med i fila. De kan være feilregistrert, ha et forbehold eller bli holdt tilbake. De kan også vise til noe som holdes tilbake.
}
