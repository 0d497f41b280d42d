### Kven som driv denne innsyn, og korleis dei kan nåast. Står på sidene om hjelp, tilgjenge og personvern.

# $name: namnet på den som driv tenesta.
contact-operator = innsyn blir drive her av { $name }.
# Når ingenting er oppgitt.
contact-nothing = Den som driv innsyn her, har ikkje oppgitt namn, e-post eller telefon.
# Når berre namnet er oppgitt.
contact-no-way = Dei har ikkje oppgitt e-post eller telefon her.
# Framfor adressa.
contact-email = E-post
# Framfor nummeret.
contact-phone = Telefon
# Under ei e-postadresse.
contact-email-warning = Skriv ikkje om helsa di i ein e-post, og heller ikkje fødselsnummeret ditt. Andre kan lese det på vegen.
