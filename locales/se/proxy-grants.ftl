### Only words that have a source; the rest is bokmål.

# sourced: proxy.endre (imperative)
proxy-grants-change = Rievdat
