### Søk og valg over lista med prøvesvar. Skjemaet virker uten skript. Korte, nøytrale ord.

# På det som åpner skjemaet.
lab-filter-heading = Søk og velg
# Feltet for søkeord.
lab-filter-words = Søk i svarene
lab-filter-words-hint = For eksempel navnet på en prøve. Søket finner ikke tall.
# Over lista, når det er søkt. $words: søkeordene.
lab-filter-searched = Søk: «{ $words }»

lab-filter-kind = Type undersøkelse
lab-filter-kind-all = Alle typer
lab-filter-kind-laboratory = Blodprøver og andre laboratorieprøver
lab-filter-kind-microbiology = Mikrobiologi
lab-filter-kind-pathology = Vev og celler
lab-filter-kind-imaging = Bilder
lab-filter-kind-other = Annet

lab-filter-period = Prøven tatt
lab-filter-period-all = Når som helst
lab-filter-period-3-months = Siste 3 måneder
lab-filter-period-1-year = Siste år
lab-filter-period-5-years = Siste 5 år

# Laboratoriet, eller den som bestilte prøven. Valgene er navn.
lab-filter-place = Laboratorium eller bestiller
lab-filter-place-all = Alle

lab-filter-status = Status
lab-filter-status-all = Alle
lab-filter-status-final = Ferdig
# Over lista, når en status er valgt. $status: statusen, for eksempel «Foreløpig».
lab-filter-with-status = Status: { $status }

lab-filter-sort = Rekkefølge
lab-filter-sort-newest = Nyeste først
lab-filter-sort-oldest = Eldste først
lab-filter-sort-name = Etter navn

# Avkryssing: bare det laboratoriet selv har merket.
lab-filter-marked = Merket utenfor referanseområdet
# Knapp.
lab-filter-show = Vis svar
# Lenke som tar bort alle valg.
lab-filter-clear = Ta bort alle valg

## Over lista, når noe er valgt

# $shown, $total (Number): svar som passer, og svar i alt.
lab-filter-count = Viser { $shown } av { $total } svar.
# Foran valgene som er gjort.
lab-filter-chosen = Du har valgt:
# $count (Number): svar som ellers passer, og som laboratoriet ikke har merket.
lab-filter-unmarked = { $count ->
    [one] { $count } svar til er ikke merket av laboratoriet. Ingen har sagt om det er innenfor eller utenfor.
   *[other] { $count } svar til er ikke merket av laboratoriet. Ingen har sagt om de er innenfor eller utenfor.
}
# $count (Number): svar som ellers passer, og som ikke har noen kjent dato.
lab-filter-undated = { $count ->
    [one] { $count } svar til har ingen kjent dato, og vises ikke.
   *[other] { $count } svar til har ingen kjent dato, og vises ikke.
}
# Ingen svar passer.
lab-filter-none = Ingen av svarene passer til det du har valgt
lab-filter-none-body = Det betyr ikke at det ikke finnes slike svar. De kan ligge andre steder.
# Søket er borte: økten er en annen.
lab-filter-forgotten = Søkeordene er glemt
lab-filter-forgotten-body = Vi tar ikke vare på søk etter at du har logget ut. Søk på nytt hvis du vil.
