### Hvem som driver denne innsyn, og hvordan de nås. Står på sidene om hjelp, tilgjengelighet og personvern.

# $name: navnet på den som driver tjenesten.
contact-operator = innsyn drives her av { $name }.
# Når ingenting er oppgitt.
contact-nothing = Den som driver innsyn her, har ikke oppgitt navn, e-post eller telefon.
# Når bare navnet er oppgitt.
contact-no-way = De har ikke oppgitt e-post eller telefon her.
# Foran adressen.
contact-email = E-post
# Foran nummeret.
contact-phone = Telefon
# Under en e-postadresse.
contact-email-warning = Skriv ikke om helsen din i en e-post, og heller ikke fødselsnummeret ditt. Andre kan lese det på veien.
