### Only words that have a source; the rest is bokmål.

# sourced: lab.mikrobiologi
lab-filter-kind-microbiology = Mikrobiologiija
# sourced: ui.bilde (plural)
lab-filter-kind-imaging = Govat
# sourced: ui.status
lab-filter-status = Stáhtus
# sourced: ui.vis, lab.svar (accusative plural, as in ui.alle_ma_fylles_ut)
lab-filter-show = Čájet vástádusaid
