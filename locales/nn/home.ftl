### Framsida.

home-title = Heim
# Overskrift når ingen er logga inn.
home-heading = Sjå prøvesvara dine
home-lede = innsyn viser svar på prøver og undersøkingar som helsetenesta har delt elektronisk om deg.
home-sign-in = Logg inn
# $name: namnet på den som er logga inn. Overskrift, h1.
home-welcome = Hei, { $name }
home-newest = Det nyaste
# Lenkje under dei nyaste svara.
home-all = Sjå alle prøvesvara
home-nothing = Vi fekk ingen svar å vise her. Det tyder ikkje at det ikkje finst prøvesvar, og heller ikkje at alt er normalt.
# Lenkje til planen, på eiga framside.
home-plan = Eigenbehandlingsplanen din
# Under lenkja til planen. innsyn har ikkje sett etter om det er ein.
home-plan-about = Dersom det er delt ein plan, finn du han her.
home-from = Kvar svara kjem frå
home-from-body = Laboratorium, sjukehus og legekontor sender svara til ei felles løysing. innsyn hentar dei derifrå når du opnar sida, og viser dei slik dei er skrivne.
home-from-missing = Ikkje alle stader deler svar elektronisk. Svar kan finnast hos dei som tok prøva, sjølv om dei ikkje står her.
# $date: dag, månad eller år, ferdig skriven.
home-since = Det eldste svaret vi fekk, er frå { $date }.
home-limits = Kva innsyn ikkje gjer
home-limits-body = innsyn vurderer ikkje svara og gir ikkje råd. Står eit svar som «over» eller «under», er det laboratoriet som har merkt det.
home-help = Treng du hjelp no?
# $number: 113, som lenkje.
home-help-113 = Er det fare for liv, ring { $number }.
# $number: 116 117, som lenkje.
home-help-116117 = Kan det ikkje vente til fastlegen opnar, ring legevakta på { $number }.
