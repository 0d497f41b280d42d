### Only words that have a source; the rest is bokmål.

# sourced: proxy.pasientjournal
proxy-grants-area-journal = Pasieantajournála
# sourced: proxy.endre (imperative)
proxy-grants-change = Rievdat
