### Det som står rundt alle sider: toppen, menyen, foten, og toppen av en utskrift.

# Først i sidetittelen når noe i et skjema ikke er riktig fylt ut.
# $title: sidens egen tittel.
shell-title-faulty = Noe må rettes: { $title }

# Første lenke på siden, for tastatur.
shell-skip = Gå til innholdet
# Bånd øverst i demoen.
shell-demo = Demo: alle personer og svar er oppdiktet.
# Navn på menyen, for skjermlesere.
shell-nav = Hovedmeny
shell-nav-home = Hjem
shell-nav-results = Prøvesvar
# Navn på språkvalget.
shell-language = Språk
# $name: navnet på den som er logget inn. For skjermlesere.
shell-signed-in = Logget inn som { $name }
shell-sign-out = Logg ut
shell-sign-in = Logg inn
# Foten.
shell-foot = innsyn viser det helsetjenesten har skrevet. innsyn vurderer ikke svarene og gir ikke råd.
# Foten. $number: 113, som lenke.
shell-foot-113 = Fare for liv: ring { $number }
# Foten. $number: 116 117, som lenke.
shell-foot-116117 = Legevakt: ring { $number }
# Navn på lenkene i foten, for skjermlesere.
shell-foot-nav = Om innsyn
# På sider på nordsamisk: hva den stiplede streken betyr.
shell-untranslated = Stiplet strek: ikke oversatt, står på bokmål.
shell-read-in-nb = Les siden på bokmål
# Toppen av en utskrift. $date: fødselsdato, ferdig skrevet.
shell-print-born = født { $date }
# Toppen av en utskrift. $date: dag og klokkeslett, ferdig skrevet.
shell-print-time = Skrevet ut { $date }
# Nederst på siden, når koden som gjør den raskere, ikke kom.
shell-without-code = Siden fikk ikke lastet alt. Du kan bruke den som den er.
# Overskrift, i stedet for en side om en annen, når den ikke får vite om den fortsatt kan vises.
shell-unanswered = Siden er tømt
shell-unanswered-body = Vi får ikke vite om du fortsatt kan se det som sto her. Derfor viser vi det ikke. Se om du er på nett.
# Lenke til siden selv.
shell-unanswered-again = Prøv igjen
