### What a person writes beside the plan. Only words that have a source; the rest is bokmål.

# sourced: lab.blodtrykk
plan-entries-pressure = Varradeaddu
# sourced: lab.blodsukker
plan-entries-glucose = Varrasohkar
# sourced: lab.maling
plan-entries-measurement = Mihtideapmi
# sourced: lab.kommentar
plan-entries-comment = Kommentára
# sourced: lab.kommentar, ui.valgfritt
plan-entries-note = Kommentára (válljenláhkái)
# sourced: date.dag
plan-entries-day = Beaivi
# sourced: ui.lagre
plan-entries-store = Vurke
# sourced: ui.slett
plan-entries-delete = Sihko
# sourced: lab.maling
plan-entries-trend-own = Mihtideapmi
