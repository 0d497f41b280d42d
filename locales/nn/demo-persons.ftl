### Demopersonane: éi setning kvar i lista på innloggingssida. Ingen av dei finst.

demo-persons-twelve-years = Tolv år med prøvesvar. Det nyaste svaret er endra. Har ein plan for kols.
demo-persons-chronic = Diabetes og nyresjukdom. Rundt 300 svar. Har ein plan for tre sjukdommar.
demo-persons-every-kind = Har mange slags svar: dyrking, vevsprøve, MR, røntgen og eitt som vart kansellert. Det er òg ein kriseplan på nynorsk.
demo-persons-nothing = Ingenting er delt enno.
demo-persons-reserved = Har reservert seg mot deling.
demo-persons-mother = Mor til tre barn.
demo-persons-father = Far til tre barn.
demo-persons-child-9 = Barn på 9 år, med plan for astma. Foreldra har innsyn.
demo-persons-child-13 = Ungdom på 13 år, med eiga innlogging.
demo-persons-youth-16 = Ungdom på 16 år. Foreldra har ikkje lenger innsyn.
demo-persons-older-man = Har gitt dottera fullmakt. Har ein plan for hjartesvikt.
demo-persons-daughter = Har fullmakt frå far sin.
