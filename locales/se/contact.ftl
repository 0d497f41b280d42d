### Who runs this innsyn, and how to reach them.

# sourced: ui.e_post
contact-email = E-poasta
# sourced: ui.telefon
contact-phone = Telefovdna
