### Pages that say that something went wrong.

# sourced: ui.feil
faults-title = Meattáhus
