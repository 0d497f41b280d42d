### Det som står rundt alle sider: toppen, menyen, foten, og toppen av en utskrift.

# Første lenke på siden, for tastatur.
shell-skip = Gå til innhaldet
# Bånd øverst i demoen.
shell-demo = Dette er ein demo. Alle personar og svar er oppdikta.
# Navn på menyen, for skjermlesere.
shell-nav = Hovudmeny
shell-nav-home = Heim
shell-nav-results = Prøvesvar
# Navn på språkvalget.
shell-language = Språk
# $name: navnet på den som er logget inn. For skjermlesere.
shell-signed-in = Logga inn som { $name }
shell-sign-out = Logg ut
shell-sign-in = Logg inn
# Foten.
shell-foot = innsyn viser det helsetenesta har skrive. innsyn vurderer ikkje svara og gir ikkje råd.
# Foten. $number: 113, som lenke.
shell-foot-113 = Fare for liv: ring { $number }
# Foten. $number: 116 117, som lenke.
shell-foot-116117 = Legevakt: ring { $number }
# På sider på nordsamisk: hva den stiplede streken betyr.
shell-untranslated = Stipla strek: ikkje omsett, står på bokmål.
shell-read-in-nb = Les sida på bokmål
# Toppen av en utskrift. $date: fødselsdato, ferdig skrevet.
shell-print-born = fødd { $date }
# Toppen av en utskrift. $date: dag og klokkeslett, ferdig skrevet.
shell-print-time = Skrive ut { $date }
