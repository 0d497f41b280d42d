### Giving a fullmakt. What it lets somebody see, and what ends it, is left to bokmål until a fluent reader has said it.

# sourced: proxy.endre (imperative)
proxy-give-edit = Rievdat
# sourced: ui.navn
proxy-give-paper-name = Namma
# sourced: date.startdato
proxy-give-paper-from = Álgindáhton
# sourced: date.sluttdato
proxy-give-paper-until = Loahppadáhton
