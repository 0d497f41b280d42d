### Only words that have a source; the rest is bokmål.

# sourced: proxy.logg
usage-log-title = Logga
# sourced: ui.vis
usage-log-show = Čájet
# sourced: ppl.helsepersonell
usage-log-personnel = Dearvvašvuođabargit
# sourced: ppl.helsepersonell
usage-log-kind-personnel = Dearvvašvuođabargit
