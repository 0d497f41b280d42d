### Forsiden.

home-title = Hjem
# Overskrift når ingen er logget inn.
home-heading = Se prøvesvarene dine
home-lede = innsyn viser svar på prøver og undersøkelser som helsetjenesten har delt elektronisk om deg.
home-sign-in = Logg inn
# $name: navnet på den som er logget inn. Overskrift, h1.
home-welcome = Hei, { $name }
home-newest = Det nyeste
# Lenke under de nyeste svarene.
home-all = Se alle prøvesvar
home-nothing = Vi fikk ingen svar å vise her. Det betyr ikke at det ikke finnes prøvesvar, og heller ikke at alt er normalt.
# Lenke til planen, på ens egen forside.
home-plan = Egenbehandlingsplanen din
# Under lenken til planen. innsyn har ikke sett etter om det er en.
home-plan-about = Hvis det er delt en plan, finner du den her.
home-from = Hvor svarene kommer fra
home-from-body = Laboratorier, sykehus og legekontorer sender svarene til en felles løsning. innsyn henter dem derfra når du åpner siden, og viser dem slik de er skrevet.
home-from-missing = Ikke alle steder deler svar elektronisk. Svar kan finnes hos dem som tok prøven, selv om de ikke står her.
# $date: dag, måned eller år, ferdig skrevet.
home-since = Det eldste svaret vi fikk, er fra { $date }.
home-limits = Hva innsyn ikke gjør
home-limits-body = innsyn vurderer ikke svarene og gir ikke råd. Står et svar som «over» eller «under», er det laboratoriet som har merket det.
home-help = Trenger du hjelp nå?
# $number: 113, som lenke.
home-help-113 = Er det fare for liv, ring { $number }.
# $number: 116 117, som lenke.
home-help-116117 = Kan det ikke vente til fastlegen åpner, ring legevakten på { $number }.
