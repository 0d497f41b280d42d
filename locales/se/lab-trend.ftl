### Results over time. Only texts whose every word has a source; all others fall back to bokmål, marked.

# sourced: proxy.periode
lab-trend-period = Áigodat
# sourced: lab.svar
lab-trend-table-value = Vástádus
