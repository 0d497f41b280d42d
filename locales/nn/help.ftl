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

help-plan = Eigenbehandlingsplanen
help-plan-what = Ein eigenbehandlingsplan lagar du og helsetenesta saman. Der kan det stå kva du skal gjere når du blir dårlegare, kva legemiddel du bruker, og kven du kan ringje.
help-plan-shows = innsyn viser planen slik han er skriven. innsyn vurderer ikkje kor sjuk du er, og vel ikkje sone for deg.
help-plan-changes = Planen kan ikkje endrast i innsyn. Er noko feil, sei frå til dei du har laga han saman med. Du kan skrive ned målingar og notat ved sida av planen. Den som handlar for deg, kan òg gjere det. Dei blir ikkje ein del av planen.
# Rett over 113 og 116 117.
help-plan-nobody = Det er ikkje sikkert at nokon les det du skriv. Treng du hjelp no, ring.

help-grants = Fullmakt
help-grants-what = Med ei fullmakt kan ein annan sjå helseopplysningar om deg i innsyn. Du vel kva, og kor lenge. Du må ha fylt 16 år. Den som får ho, må ha fylt 18.
help-grants-give = Du gir ho på sida «{ proxy-grants-title }», med «{ proxy-grants-give }». Ingenting blir delt før du stadfestar. Vil du ikkje gjere det på nett, er det eit skjema der som du kan skrive ut.
help-grants-seen = På sida «{ usage-log-heading }» står det kven som har sett kva i innsyn, og når.
help-grants-end = Du kan avslutte ei fullmakt når du vil. Vel «{ proxy-grants-end }» ved fullmakta. Då kan den andre ikkje sjå meir med ho. Du kan ikkje ta tilbake det som alt er sett.

help-technical = Sida verkar ikkje
help-technical-who = Sei frå til dei som driv innsyn. Står det ein feilkode på sida, oppgi han. Feilkoden seier ikkje kven du er.

help-browsers = Kva nettlesarar du kan bruke
help-browsers-made-for = innsyn er laga for desse nettlesarane og alle som er nyare:
help-browsers-older = Eldre nettlesarar får sida utan ekstra funksjonar. Ho kan sjå enklare ut, men det same står der.
help-browsers-script = Alt kan brukast utan JavaScript. Er det på, får du ein knapp for å skrive ut. Med WebAssembly kan du òg søkje, velje og hente fleire svar i lista utan at sida blir lasta på nytt.
help-browsers-too-old = Nokre få, svært gamle nettlesarar får ikkje logga inn. Dei seier ikkje kva side eit skjema kjem frå, og då stoppar innsyn det. Firefox før versjon 70 er ein av dei.
