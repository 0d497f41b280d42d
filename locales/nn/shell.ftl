### Det som står rundt alle sider: toppen, menyen, foten, og toppen av ei utskrift.

shell-title-faulty = Noko må rettast: { $title }

# Første lenkje på sida, for tastatur.
shell-skip = Gå til innhaldet
# Band øvst i demoen.
shell-demo = Demo: alle personar og svar er oppdikta.
# Namn på menyen, for skjermlesarar.
shell-nav = Hovudmeny
shell-nav-home = Heim
shell-nav-results = Prøvesvar
# Namn på språkvalet.
shell-language = Språk
# $name: namnet på den som er logga inn. For skjermlesarar.
shell-signed-in = Logga inn som { $name }
shell-sign-out = Logg ut
shell-sign-in = Logg inn
# Foten.
shell-foot = innsyn viser det helsetenesta har skrive. innsyn vurderer ikkje svara og gir ikkje råd.
# Foten. $number: 113, som lenkje.
shell-foot-113 = Fare for liv: ring { $number }
# Foten. $number: 116 117, som lenkje.
shell-foot-116117 = Legevakt: ring { $number }
# Namn på lenkjene i foten, for skjermlesarar.
shell-foot-nav = Om innsyn
# På sider på nordsamisk: kva den stipla streken tyder.
shell-untranslated = Stipla strek: ikkje omsett, står på bokmål.
shell-read-in-nb = Les sida på bokmål
# Toppen av ei utskrift. $date: fødselsdato, ferdig skriven.
shell-print-born = fødd { $date }
# Toppen av ei utskrift. $date: dag og klokkeslett, ferdig skrivne.
shell-print-time = Utskrift frå { $date }
# Nedst på sida, når koden som gjer ho raskare, ikkje kom.
shell-without-code = Sida fekk ikkje lasta alt. Du kan bruke ho som ho er.
# Overskrift, i staden for ei side om ein annan, når ho ikkje får vite om ho framleis kan visast.
shell-unanswered = Sida er tømd
shell-unanswered-body = Vi får ikkje vite om du framleis kan sjå det som stod her. Difor viser vi det ikkje. Sjå om du er på nett.
# Lenkje til sida sjølv.
shell-unanswered-again = Prøv igjen
