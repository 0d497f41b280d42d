### Hjelp og kontakt: kven som kan svare på kva. Ingen råd om helse.

# Tittel, og lenkje i foten.
help-title = Hjelp
# Overskrift, h1.
help-heading = Hjelp og kontakt
help-lede = Her står kven du kan spørje når du lurer på noko eller noko er feil.

help-result = Spørsmål om eit svar
help-result-who = Spør den som bestilte prøva, eller staden som tok ho. Namna står på sida for svaret når dei er oppgitte.
help-result-not-us = Dei som driv innsyn, kan ikkje seie kva svaret tyder.

help-wrong = Noko er feil i eit svar
help-wrong-who = Sei frå til den som bestilte prøva, eller til staden som tok ho. Berre dei som sende svaret, kan rette det.
help-wrong-changed = Når eit retta svar kjem hit, står det «Endra» ved svaret.

help-not-mine = Svaret er ikkje ditt
help-not-mine-who = Sei frå til staden som tok prøva, og til dei som driv innsyn. Ikkje send svaret til andre.

help-missing = Eit svar manglar
help-missing-where = Over lista med svar står «Det som ikkje blir vist her». Der ser du kva som kan mangle, og når svara vart henta.

help-technical = Sida verkar ikkje
help-technical-who = Sei frå til dei som driv innsyn. Står det ein feilkode på sida, oppgi han. Feilkoden seier ikkje kven du er.

help-browsers = Kva nettlesarar du kan bruke
help-browsers-made-for = innsyn er laga for desse nettlesarane og alle som er nyare:
help-browsers-older = Eldre nettlesarar får sida utan ekstra funksjonar. Ho kan sjå enklare ut, men det same står der.
help-browsers-script = Alt kan brukast utan JavaScript. Er det på, får du ein knapp for å skrive ut. Med WebAssembly kan du òg søkje, velje og hente fleire svar i lista utan at sida blir lasta på nytt.
help-browsers-too-old = Nokre få, svært gamle nettlesarar får ikkje logga inn. Dei seier ikkje kva side eit skjema kjem frå, og då stoppar innsyn det. Firefox før versjon 70 er ein av dei.
