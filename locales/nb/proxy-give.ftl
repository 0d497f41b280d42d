### Gi fullmakt: fire steg, og skjemaet på papir.

# Tittel og overskrift når du ikke kan gi.
proxy-give-title = Gi fullmakt
# Tittel på hvert steg, og på hvert steg når en fullmakt endres.
proxy-give-title-whom = Gi fullmakt: hvem
proxy-give-title-what = Gi fullmakt: hva
proxy-give-title-how-long = Gi fullmakt: hvor lenge
proxy-give-title-check = Gi fullmakt: se over
proxy-give-title-change-whom = Endre fullmakt: hvem
proxy-give-title-change-what = Endre fullmakt: hva
proxy-give-title-change-how-long = Endre fullmakt: hvor lenge
proxy-give-title-change-check = Endre fullmakt: se over
# Over overskriften. $step og $of: tall.
proxy-give-step = Steg { $step } av { $of }
proxy-give-back = Forrige steg
# I stedet, i det første steget.
proxy-give-to-list = Til fullmakter
proxy-give-list = Fullmakter
proxy-give-next-what = Neste: hva
proxy-give-next-how-long = Neste: hvor lenge
proxy-give-next-check = Neste: se over
proxy-give-cancel = Avbryt og slett utkastet
proxy-give-nothing-yet = Ingenting blir delt før du bekrefter i siste steg.
# Overskrift over det som må rettes.
proxy-give-errors = Dette må rettes
proxy-give-kept = Det du skrev før du ble logget ut, er her.
proxy-give-kept-body = Se over det før du går videre.
# Over det siste steget, når det viser noe annet enn siden som ble bekreftet (409).
proxy-give-changed = Noe er endret. Se over på nytt
proxy-give-changed-body = Skjemaet er endret i et annet vindu, eller det er en ny dag. Ingenting er gitt eller endret. Slik er det nå.

## Hvem

proxy-give-whom = Hvem vil du gi fullmakt til?
proxy-give-whom-lede = Personen må ha fylt 18 år. Skriv nummer og etternavn, så finner vi rett person.
proxy-give-number = Fødselsnummer eller D-nummer
proxy-give-number-hint = 11 siffer.
proxy-give-surname = Etternavn
proxy-give-number-missing = Skriv nummeret
proxy-give-number-not-digits = Skriv nummeret bare med siffer
# $digits: så mange siffer som ble skrevet.
proxy-give-number-not-eleven = Nummeret skal ha 11 siffer. Du skrev { $digits }.
proxy-give-number-wrong = Nummeret er ikke riktig. Se om to siffer er byttet om.
proxy-give-number-oneself = Det er ditt eget nummer
proxy-give-surname-missing = Skriv etternavnet
proxy-give-surname-long = Etternavnet er for langt
# Det samme svaret uansett hvorfor: det skal ikke fortelle noe om fremmede.
proxy-give-not-found = Du kan ikke gi fullmakt til denne personen her. Se om nummer og etternavn er riktige. Noen kan ikke få fullmakt.
proxy-give-too-often = Du har prøvd mange ganger. Vent en time før du prøver igjen.
proxy-give-already = Denne personen har alt en fullmakt fra deg
# Under den forrige, før en lenke til fullmaktene.
proxy-give-already-body = Endre den i stedet.

## Hva

# $name: den som får.
proxy-give-what = Hva skal { $name } kunne se?
proxy-give-what-lede = Velg ett eller flere områder.
proxy-give-areas = Områder
proxy-give-areas-missing = Velg minst ett område
proxy-give-areas-unknown = Velg blant områdene i lista
proxy-give-shows-opplysninger = I innsyn i dag: prøvesvar, alle sammen. Du kan ikke dele bare ett.
proxy-give-shows-journal = I innsyn i dag: ingenting ennå.
proxy-give-shows-digitale = I innsyn i dag: egenbehandlingsplanen din. Den du gir fullmakt, kan også skrive målinger og notater for deg ved siden av planen.
# I stedet, når det er lukket fordi du ikke har samtykket til nok.
proxy-give-shows-closed-level = I innsyn i dag: ingenting. Tjenesten krever at du samtykker til mer. Det gjør du på Helsenorge.
proxy-give-shows-closed = I innsyn i dag: ingenting.
proxy-give-follows = Kommer det nye tjenester i et område du har valgt, er de med uten at du gjør noe.
proxy-give-never = Dette får { $name } aldri
proxy-give-never-consent = Gi samtykke eller reservere seg for deg
proxy-give-never-further = Gi fullmakten videre, eller se hvem du ellers har gitt fullmakt
proxy-give-never-more = Se mer enn du ser selv

## Hvor lenge

proxy-give-how-long = Hvor lenge skal fullmakten gjelde?
proxy-give-how-long-lede = Dere kan begge avslutte den når som helst.
proxy-give-until = Til
# $date: dagen om et år, ferdig skrevet.
proxy-give-one-year = I ett år, til og med { $date }
proxy-give-until-day = Til og med en dag du velger
proxy-give-until-ended = Til den avsluttes
proxy-give-last-day = Siste dag
# $date: et eksempel.
proxy-give-day-hint = Bare hvis du velger dag selv. For eksempel { $date }.
proxy-give-from = Første dag
proxy-give-from-hint = Tomt felt betyr i dag.
proxy-give-period-missing = Velg hvor lenge
proxy-give-day-missing = Skriv siste dag
proxy-give-not-a-date = Skriv dagen slik: 31.12.2027
proxy-give-past = Dagen er alt forbi
proxy-give-before-from = Siste dag er før første dag

## Se over

proxy-give-check = Se over og gi fullmakt
proxy-give-check-change = Se over og endre fullmakten
proxy-give-to = Til
# $date: fødselsdato, ferdig skrevet.
proxy-give-born = født { $date }
proxy-give-can = Kan se
proxy-give-cannot = Kan ikke se
proxy-give-never-can = Kan aldri
proxy-give-cannot-consent = gi samtykke for deg
proxy-give-cannot-further = gi fullmakten videre
proxy-give-cannot-more = se mer enn du ser selv
proxy-give-lasts = Gjelder
proxy-give-edit = Endre
# Bare for skjermlesere, etter «Endre».
proxy-give-edit-whom = hvem
proxy-give-edit-what = hva
proxy-give-edit-how-long = hvor lenge
proxy-give-effect = Dette skjer når du bekrefter
proxy-give-effect-see = { $name } kan åpne opplysningene dine i innsyn. Det gjelder også det som kom før i dag.
proxy-give-effect-later = { $name } kan åpne opplysningene dine i innsyn fra { $date }. Det gjelder også det som kom før den dagen.
proxy-give-effect-nothing = { $name } ser ingenting i innsyn ennå.
# $areas: områder, skilt med komma.
proxy-give-effect-loses = { $name } mister: { $areas }
proxy-give-effect-gains = { $name } får i tillegg: { $areas }
proxy-give-effect-log = I loggen ser du når { $name } har sett på dem.
proxy-give-effect-told = { $name } ser det under varsler i innsyn. innsyn sender ikke beskjed.
proxy-give-effect-end = Dere kan begge avslutte fullmakten når som helst.
proxy-give-effect-change = Den gamle fullmakten slutter samtidig, og står under tidligere fullmakter.

# Overskrift, før knappen som bekrefter. $name: den som får fullmakten.
proxy-give-preview = Se hvordan det blir
proxy-give-preview-body = Du kan se dine egne sider slik de blir for { $name }. Det du har fylt ut, ligger imens under Fullmakter.
# Knapp.
proxy-give-preview-do = Se det { $name } vil se
proxy-give-confirm = Gi fullmakt
proxy-give-confirm-change = Endre fullmakten
# Når den andre alt har fått fullmakt imens (409).
proxy-give-conflict = Noe er endret imens
proxy-give-conflict-body = Ingenting nytt er gitt. Fullmakten er endret eller avsluttet av en av dere, eller gitt fra et annet vindu. Det du har skrevet, er ikke borte.
proxy-give-conflict-check = Se over på nytt
# Når den som bekrefter, ikke ble kjent igjen av innloggingen (403). Knappen er «Se over på nytt».
proxy-give-unconfirmed = Vi fikk ikke bekreftet at det er deg
proxy-give-unconfirmed-body = Ingen fullmakt er gitt eller endret. Det du har skrevet, er ikke borte. Gå tilbake til siste steg og prøv igjen.

## Fra et svar

proxy-give-share = Del med en pårørende
proxy-give-share-body = Vil du at en annen skal kunne se prøvesvarene dine, kan du gi fullmakt. Den gjelder alle svarene dine, ikke bare dette.

## Skjema på papir

proxy-give-paper = Fullmakt på papir
proxy-give-paper-lede = Skriv ut skjemaet, fyll det ut for hånd og signer. Du kan ikke skrive i det her på skjermen. Det har de samme valgene som på nett.
proxy-give-paper-giver = Den som gir fullmakt
proxy-give-paper-receiver = Den som får fullmakt
proxy-give-paper-name = Navn
proxy-give-paper-mark = Sett kryss
proxy-give-paper-one-year = I ett år
proxy-give-paper-from = Fra dato
proxy-give-paper-until = Til og med dato
proxy-give-paper-sign = Sted, dato og underskrift fra den som gir fullmakt
proxy-give-paper-send = Hvor skjemaet skal
proxy-give-paper-send-body = Lever det til dem som driver innsyn. De sjekker hvem du er, og registrerer det. Da står fullmakten i lista, merket som registrert fra papirskjema.
proxy-give-paper-rules = Den som gir, må ha fylt 16 år. Den som får, må ha fylt 18 år. Begge kan avslutte fullmakten når som helst.
