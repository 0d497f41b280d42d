### Prøvesvar. Only texts whose every word has a source; all others fall back to bokmål, marked.

# sourced: lab.forelopig
lab-results-status-preliminary = Gaskaboddosaš
# sourced: lab.undersokelse
lab-results-kind-other = Iskkadeapmi
# sourced: lab.laboratorium
lab-results-fact-laboratory = Laboratoriija
# sourced: lab.konklusjon
lab-results-conclusion = Konklušuvdna
# sourced: lab.svar
lab-results-your-answer = Vástádus
# sourced: area.provesvar_pl
lab-results-title = Iskkusvástádusat
# sourced: area.provesvar_pl
lab-results-heading = Iskkusvástádusat
# sourced: area.provesvar_pl
lab-results-back = Iskkusvástádusat
# sourced: ui.vis_alle
lab-results-more = Čájet buot
