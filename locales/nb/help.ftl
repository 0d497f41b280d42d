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

help-technical = Siden virker ikke
help-technical-who = Si fra til dem som driver innsyn. Står det en feilkode på siden, oppgi den. Feilkoden sier ikke hvem du er.

help-browsers = Hvilke nettlesere du kan bruke
help-browsers-made-for = innsyn er laget for disse nettleserne og alle som er nyere:
help-browsers-older = Eldre nettlesere får siden uten ekstra funksjoner. Den kan se enklere ut, men det samme står der.
help-browsers-script = Alt kan brukes uten JavaScript. Er det på, får du en knapp for å skrive ut. Med WebAssembly kan du også søke, velge og hente flere svar i lista uten at siden lastes på nytt.
help-browsers-too-old = Noen få, svært gamle nettlesere får ikke logget inn. De sier ikke hvilken side et skjema kommer fra, og da stopper innsyn det. Firefox før versjon 70 er en av dem.
