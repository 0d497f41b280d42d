### Hjelp og kontakt: hvem som kan svare på hva. Ingen råd om helse.

# Tittel, og lenke i foten.
help-title = Hjelp
# Overskrift, h1.
help-heading = Hjelp og kontakt
help-lede = Her står hvem du kan spørre når du lurer på noe eller noe er feil.

help-result = Spørsmål om et svar
help-result-who = Spør den som bestilte prøven, eller stedet som tok den. Navnene står på siden for svaret når de er oppgitt.
help-result-not-us = De som driver innsyn, kan ikke si hva svaret betyr.

help-wrong = Noe er feil i et svar
help-wrong-who = Si fra til den som bestilte prøven, eller til stedet som tok den. Bare de som sendte svaret, kan rette det.
help-wrong-changed = Når et rettet svar kommer hit, står det «Endret» ved svaret.

help-not-mine = Svaret er ikke ditt
help-not-mine-who = Si fra til stedet som tok prøven, og til dem som driver innsyn. Ikke send svaret til andre.

help-missing = Et svar mangler
help-missing-where = Over lista med svar står «Det som ikke vises her». Der ser du hva som kan mangle, og når svarene ble hentet.

help-plan = Egenbehandlingsplanen
help-plan-what = En egenbehandlingsplan lager du og helsetjenesten sammen. Der kan det stå hva du skal gjøre når du blir dårligere, hvilke legemidler du bruker, og hvem du kan ringe.
help-plan-shows = innsyn viser planen slik den er skrevet. innsyn vurderer ikke hvor syk du er, og velger ikke sone for deg.
help-plan-changes = Planen kan ikke endres i innsyn. Er noe feil, si fra til dem du har laget den sammen med. Du kan skrive ned målinger og notater ved siden av planen. Den som handler for deg, kan også gjøre det. De blir ikke en del av planen.
# Rett over 113 og 116 117.
help-plan-nobody = Det er ikke sikkert at noen leser det du skriver. Trenger du hjelp nå, ring.

help-grants = Fullmakt
help-grants-what = Med en fullmakt kan en annen se helseopplysninger om deg i innsyn. Du velger hva, og hvor lenge. Du må ha fylt 16 år. Den som får den, må ha fylt 18.
help-grants-give = Du gir den på siden «{ proxy-grants-title }», med «{ proxy-grants-give }». Ingenting blir delt før du bekrefter. Vil du ikke gjøre det på nett, er det et skjema der som du kan skrive ut.
help-grants-seen = På siden «{ usage-log-heading }» står det hvem som har sett hva i innsyn, og når.
help-grants-end = Du kan avslutte en fullmakt når du vil. Velg «{ proxy-grants-end }» ved fullmakten. Da kan den andre ikke se mer med den. Du kan ikke ta tilbake det som alt er sett.

help-technical = Siden virker ikke
help-technical-who = Si fra til dem som driver innsyn. Står det en feilkode på siden, oppgi den. Feilkoden sier ikke hvem du er.

help-browsers = Hvilke nettlesere du kan bruke
help-browsers-made-for = innsyn er laget for disse nettleserne og alle som er nyere:
help-browsers-older = Eldre nettlesere får siden uten ekstra funksjoner. Den kan se enklere ut, men det samme står der.
help-browsers-script = Alt kan brukes uten JavaScript. Er det på, får du en knapp for å skrive ut. Med WebAssembly kan du også søke, velge og hente flere svar i lista uten at siden lastes på nytt.
help-browsers-too-old = Noen få, svært gamle nettlesere får ikke logget inn. De sier ikke hvilken side et skjema kommer fra, og da stopper innsyn det. Firefox før versjon 70 er en av dem.
