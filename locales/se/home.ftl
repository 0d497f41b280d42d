### The front page.

# sourced: ui.vis_alle, area.provesvar_pl (accusative plural)
home-all = Čájet buot iskkusvástádusaid
