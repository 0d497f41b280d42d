### What innsyn keeps. Rights and periods are left to bokmål until a fluent reader has said them.

# sourced: proxy.personvern
privacy-title = Persovdnasuodjaleapmi
# sourced: ui.sprak
privacy-kept-language = Giella
