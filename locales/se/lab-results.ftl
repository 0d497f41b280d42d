### Prøvesvar. Only texts whose every word has a source; all others fall back to bokmål, marked.

# sourced: lab.forelopig
lab-results-status-preliminary = Gaskaboddosaš
# sourced: plan.medisin
lab-results-microbe-medicine = Dálkkas
# sourced: lab.svar
lab-results-microbe-answer = Vástádus
# sourced: lab.undersokelse
lab-results-kind-other = Iskkadeapmi
# sourced: lab.laboratorium. Another lexicon writes «laboratoria»: not used in other texts until a reader has chosen.
lab-results-fact-laboratory = Laboratoriija
# sourced: lab.konklusjon
lab-results-conclusion = Konklušuvdna
# sourced: lab.svar
lab-results-your-answer = Vástádus
# sourced: ui.forrige_bilde, plan.versjon (plural)
lab-results-earlier = Ovddit veršuvnnat
# sourced: ui.vedlegg (plural)
lab-results-attachments = Mildosat
# sourced: area.provesvar_pl
lab-results-title = Iskkusvástádusat
# sourced: area.provesvar_pl
lab-results-heading = Iskkusvástádusat
# sourced: ui.vis_alle, lab.svar (accusative plural, as in ui.alle_ma_fylles_ut)
lab-results-more = Čájet buot vástádusaid
# sourced: ui.vis_mer
lab-results-show-more = Čájet eanet
# sourced: area.provesvar
lab-results-one-title = Iskkusvástádus
# sourced: area.provesvar_pl
lab-results-back = Iskkusvástádusat
