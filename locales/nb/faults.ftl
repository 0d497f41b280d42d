### Sider som sier at noe ikke gikk: hva som skjedde, og hva du kan gjøre.

# Tittel på alle feilsider.
faults-title = Det gikk ikke
# 404
faults-not-found = Vi fant ikke siden
faults-not-found-body = Adressen kan være skrevet feil, eller svaret kan ha fått en ny adresse.
# 400
faults-bad-request = Vi forsto ikke det som ble sendt
faults-bad-request-body = Gå tilbake og prøv på nytt.
# 403
faults-cross-site = Skjemaet kom fra et annet nettsted
faults-cross-site-body = Derfor ble det stoppet, og ingenting ble gjort. Åpne siden på nytt og prøv igjen.
# 401
faults-signed-out = Du er logget ut
faults-signed-out-body = Innloggingen gjelder ikke lenger. Logg inn igjen for å fortsette.
# 405
faults-wrong-method = Det går ikke an her
faults-wrong-method-body = Siden kan ikke brukes på den måten. Ingenting ble gjort.
# 413
faults-too-large = Det som ble sendt, er for stort
faults-too-large-body = Ingenting ble lagret.
# 500 og 502
faults-server = Noe gikk galt hos oss
faults-server-body = Prøv igjen om litt. Feilen sier ingenting om helsen din eller svarene dine.
# Vei videre.
faults-home = Til forsiden
faults-sign-in = Logg inn
# $reference: en kode som finner feilen i loggen vår.
faults-reference = Feilkode: { $reference }. Oppgi den hvis du melder fra.
