### Demopersonene: én setning hver i lista på innloggingssiden. Ingen av dem finnes.

demo-persons-twelve-years = Tolv år med prøvesvar. Det nyeste svaret er endret. Har en plan for kols.
demo-persons-chronic = Diabetes og nyresykdom. Rundt 300 svar. Har en plan for tre sykdommer.
demo-persons-every-kind = Har mange slags svar: dyrkning, vevsprøve, MR, røntgen og ett som ble kansellert. Det er også en kriseplan på nynorsk.
demo-persons-nothing = Ingenting er delt ennå.
demo-persons-reserved = Har reservert seg mot deling.
demo-persons-mother = Mor til tre barn.
demo-persons-father = Far til tre barn.
demo-persons-child-9 = Barn på 9 år, med plan for astma. Foreldrene har innsyn.
demo-persons-child-13 = Ungdom på 13 år, med egen innlogging.
demo-persons-youth-16 = Ungdom på 16 år. Foreldrene har ikke lenger innsyn.
demo-persons-older-man = Har gitt datteren fullmakt. Har en plan for hjertesvikt.
demo-persons-daughter = Har fullmakt fra faren sin.
