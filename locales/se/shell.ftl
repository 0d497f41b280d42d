### Around every page. The words for signing in and out collide with others (being admitted, being discharged) and are left out.

# sourced: ui.meny
shell-nav = Fállu
# sourced: area.provesvar_pl
shell-nav-results = Iskkusvástádusat
# sourced: ui.sprak
shell-language = Giella
