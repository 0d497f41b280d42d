### Sider som seier at noko ikkje gjekk: kva som skjedde, og kva du kan gjere.

# Tittel på alle feilsider.
faults-title = Det gjekk ikkje
# 404
faults-not-found = Vi fann ikkje sida
faults-not-found-body = Adressa kan vere skriven feil, eller svaret kan ha fått ei ny adresse.
# 400
faults-bad-request = Vi forstod ikkje det som vart sendt
faults-bad-request-body = Gå tilbake og prøv på nytt.
# 403
faults-cross-site = Skjemaet kom frå ein annan nettstad
faults-cross-site-body = Difor vart det stoppa, og ingenting vart gjort. Opne sida på nytt og prøv igjen.
# 401
faults-signed-out = Du er logga ut
faults-signed-out-body = Innlogginga gjeld ikkje lenger. Logg inn igjen for å halde fram.
# 405
faults-wrong-method = Det går ikkje an her
faults-wrong-method-body = Sida kan ikkje brukast på den måten. Ingenting vart gjort.
# 413
faults-too-large = Det som vart sendt, er for stort
faults-too-large-body = Ingenting vart lagra.
# 500 og 502
faults-server = Noko gjekk gale hos oss
faults-server-body = Prøv igjen om litt. Feilen seier ingenting om helsa di eller svara dine.
# Veg vidare.
faults-home = Til framsida
faults-sign-in = Logg inn
# $reference: ein kode som finn feilen i loggen vår.
faults-reference = Feilkode: { $reference }. Oppgi han dersom du melder frå.
