### Søk og val over lista med prøvesvar. Skjemaet verkar utan skript. Korte, nøytrale ord.

# På det som opnar skjemaet.
lab-filter-heading = Søk og vel
# Feltet for søkjeord.
lab-filter-words = Søk i svara
lab-filter-words-hint = Til dømes namnet på ei prøve. Søket finn ikkje tal.
# Over lista, når det er søkt. $words: søkjeorda.
lab-filter-searched = Søk: «{ $words }»

lab-filter-kind = Type undersøking
lab-filter-kind-all = Alle typar
lab-filter-kind-laboratory = Blodprøver og andre laboratorieprøver
lab-filter-kind-microbiology = Mikrobiologi
lab-filter-kind-pathology = Vev og celler
lab-filter-kind-imaging = Bilete
lab-filter-kind-other = Anna

lab-filter-period = Prøva teken
lab-filter-period-all = Når som helst
lab-filter-period-3-months = Siste 3 månader
lab-filter-period-1-year = Siste år
lab-filter-period-5-years = Siste 5 år

# Laboratoriet, eller den som bestilte prøva. Vala er namn.
lab-filter-place = Laboratorium eller bestillar
lab-filter-place-all = Alle

lab-filter-status = Status
lab-filter-status-all = Alle
lab-filter-status-final = Ferdig
# Over lista, når ein status er vald. $status: statusen, til dømes «Førebels».
lab-filter-with-status = Status: { $status }

lab-filter-sort = Rekkjefølgje
lab-filter-sort-newest = Nyaste først
lab-filter-sort-oldest = Eldste først
lab-filter-sort-name = Etter namn

# Avkryssing: berre det laboratoriet sjølv har merkt.
lab-filter-marked = Merkt utanfor referanseområdet
# Knapp.
lab-filter-show = Vis svar
# Lenkje som tek bort alle val.
lab-filter-clear = Ta bort alle val

## Over lista, når noko er valt

# $shown, $total (Number): svar som passar, og svar i alt.
lab-filter-count = Viser { $shown } av { $total } svar.
# Framfor vala som er gjorde.
lab-filter-chosen = Du har valt:
# $count (Number): svar som elles passar, og som laboratoriet ikkje har merkt.
lab-filter-unmarked = { $count ->
    [one] { $count } svar til er ikkje merkt av laboratoriet. Ingen har sagt om det er innanfor eller utanfor.
   *[other] { $count } svar til er ikkje merkte av laboratoriet. Ingen har sagt om dei er innanfor eller utanfor.
}
# $count (Number): svar som elles passar, og som ikkje har nokon kjend dato.
lab-filter-undated = { $count ->
    [one] { $count } svar til har ingen kjend dato, og blir ikkje vist.
   *[other] { $count } svar til har ingen kjend dato, og blir ikkje viste.
}
# Ingen svar passar.
lab-filter-none = Ingen av svara passar til det du har valt
lab-filter-none-body = Det tyder ikkje at det ikkje finst slike svar. Dei kan liggje andre stader.
# Søket er borte: økta er ei anna.
lab-filter-forgotten = Søkjeorda er gløymde
lab-filter-forgotten-body = Vi tek ikkje vare på søk etter at du har logga ut. Søk på nytt om du vil.
