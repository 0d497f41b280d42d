### Headings of the table that one takes along. Only words with a source. Those for downloading and printing collide with others (fetching, signing out) and are left out.

# sourced: date.dato
download-csv-date = Dáhton
# sourced: lab.analyse
download-csv-name = Analysa
# sourced: lab.svar
download-csv-value = Vástádus
# sourced: lab.enhet
download-csv-unit = Ovttadat
# sourced: ui.status
download-csv-status = Stáhtus
