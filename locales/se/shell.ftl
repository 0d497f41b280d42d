### Around every page. The words for signing in and out collide with others (being admitted, being discharged) and are left out.

# sourced: ui.meny
shell-nav = Fállu
# sourced: area.provesvar_pl
shell-nav-results = Iskkusvástádusat
# sourced: ui.sprak
shell-language = Giella
# sourced: plan.livstruende, plan.ring. $number: 113.
shell-foot-113 = Heaggavárra: riŋge { $number }
# sourced: ppl.legevakt, plan.ring. $number: 116 117.
shell-foot-116117 = Doavttirfákta: riŋge { $number }
# sourced: ui.vis, ui.nettside (accusative), lang.bokmal (illative, as in lang.nordsamisk_in)
shell-read-in-nb = Čájet neahttasiiddu girjegillii
