### Gi fullmakt: fire steg, og skjemaet på papir.

# Tittel og overskrift når du ikkje kan gi.
proxy-give-title = Gi fullmakt
# Tittel på kvart steg, og på kvart steg når ei fullmakt blir endra.
proxy-give-title-whom = Gi fullmakt: kven
proxy-give-title-what = Gi fullmakt: kva
proxy-give-title-how-long = Gi fullmakt: kor lenge
proxy-give-title-check = Gi fullmakt: sjå over
proxy-give-title-change-whom = Endre fullmakt: kven
proxy-give-title-change-what = Endre fullmakt: kva
proxy-give-title-change-how-long = Endre fullmakt: kor lenge
proxy-give-title-change-check = Endre fullmakt: sjå over
# Over overskrifta. $step og $of: tal.
proxy-give-step = Steg { $step } av { $of }
proxy-give-back = Førre steg
# I staden, i det første steget.
proxy-give-to-list = Til fullmakter
proxy-give-list = Fullmakter
proxy-give-next-what = Neste: kva
proxy-give-next-how-long = Neste: kor lenge
proxy-give-next-check = Neste: sjå over
proxy-give-cancel = Avbryt og slett utkastet
proxy-give-nothing-yet = Ingenting blir delt før du stadfestar i siste steg.
# Overskrift over det som må rettast.
proxy-give-errors = Dette må rettast
proxy-give-kept = Det du skreiv før du vart logga ut, er her.
proxy-give-kept-body = Sjå over det før du går vidare.
# Over det siste steget, når det viser noko anna enn sida som vart stadfesta (409).
proxy-give-changed = Noko er endra. Sjå over på nytt
proxy-give-changed-body = Skjemaet er endra i eit anna vindauge, eller det er ein ny dag. Ingenting er gitt eller endra. Slik er det no.

## Kven

proxy-give-whom = Kven vil du gi fullmakt til?
proxy-give-whom-lede = Personen må ha fylt 18 år. Skriv nummer og etternamn, så finn vi rett person.
proxy-give-number = Fødselsnummer eller D-nummer
proxy-give-number-hint = 11 siffer.
proxy-give-surname = Etternamn
proxy-give-number-missing = Skriv nummeret
proxy-give-number-not-digits = Skriv nummeret berre med siffer
# $digits: så mange siffer som vart skrivne.
proxy-give-number-not-eleven = Nummeret skal ha 11 siffer. Du skreiv { $digits }.
proxy-give-number-wrong = Nummeret er ikkje rett. Sjå om to siffer er bytte om.
proxy-give-number-oneself = Det er ditt eige nummer
proxy-give-surname-missing = Skriv etternamnet
proxy-give-surname-long = Etternamnet er for langt
# Det same svaret uansett kvifor: det skal ikkje fortelje noko om framande.
proxy-give-not-found = Du kan ikkje gi fullmakt til denne personen her. Sjå om nummer og etternamn er rette. Nokre kan ikkje få fullmakt.
proxy-give-too-often = Du har prøvd mange gonger. Vent ein time før du prøver igjen.
proxy-give-already = Denne personen har alt ei fullmakt frå deg
# Under den førre, før ei lenke til fullmaktene.
proxy-give-already-body = Endre ho i staden.

## Kva

# $name: den som får.
proxy-give-what = Kva skal { $name } kunne sjå?
proxy-give-what-lede = Vel eitt eller fleire område.
proxy-give-areas = Område
proxy-give-areas-missing = Vel minst eitt område
proxy-give-areas-unknown = Vel blant områda i lista
proxy-give-shows-opplysninger = I innsyn i dag: prøvesvar, alle saman. Du kan ikkje dele berre eitt.
proxy-give-shows-journal = I innsyn i dag: ingenting enno.
proxy-give-shows-digitale = I innsyn i dag: eigenbehandlingsplanen din. Den du gir fullmakt, kan òg skrive målingar og notat for deg ved sida av planen.
# I staden, når det er lukka fordi du ikkje har samtykt til nok.
proxy-give-shows-closed-level = I innsyn i dag: ingenting. Tenesta krev at du samtykkjer til meir. Det gjer du på Helsenorge.
proxy-give-shows-closed = I innsyn i dag: ingenting.
proxy-give-follows = Kjem det nye tenester i eit område du har valt, er dei med utan at du gjer noko.
proxy-give-never = Dette får { $name } aldri
proxy-give-never-consent = Gi samtykke eller reservere seg for deg
proxy-give-never-further = Gi fullmakta vidare, eller sjå kven du elles har gitt fullmakt
proxy-give-never-more = Sjå meir enn du ser sjølv

## Kor lenge

proxy-give-how-long = Kor lenge skal fullmakta gjelde?
proxy-give-how-long-lede = De kan begge avslutte ho når som helst.
proxy-give-until = Til
# $date: dagen om eitt år, ferdig skriven.
proxy-give-one-year = I eitt år, til og med { $date }
proxy-give-until-day = Til og med ein dag du vel
proxy-give-until-ended = Til ho blir avslutta
proxy-give-last-day = Siste dag
# $date: eit døme.
proxy-give-day-hint = Berre om du vel dag sjølv. Til dømes { $date }.
proxy-give-from = Første dag
proxy-give-from-hint = Tomt felt tyder i dag.
proxy-give-period-missing = Vel kor lenge
proxy-give-day-missing = Skriv siste dag
proxy-give-not-a-date = Skriv dagen slik: 31.12.2027
proxy-give-past = Dagen er alt forbi
proxy-give-before-from = Siste dag er før første dag

## Sjå over

proxy-give-check = Sjå over og gi fullmakt
proxy-give-check-change = Sjå over og endre fullmakta
proxy-give-to = Til
# $date: fødselsdato, ferdig skriven.
proxy-give-born = fødd { $date }
proxy-give-can = Kan sjå
proxy-give-cannot = Kan ikkje sjå
proxy-give-never-can = Kan aldri
proxy-give-cannot-consent = gi samtykke for deg
proxy-give-cannot-further = gi fullmakta vidare
proxy-give-cannot-more = sjå meir enn du ser sjølv
proxy-give-lasts = Gjeld
proxy-give-edit = Endre
# Berre for skjermlesarar, etter «Endre».
proxy-give-edit-whom = kven
proxy-give-edit-what = kva
proxy-give-edit-how-long = kor lenge
proxy-give-effect = Dette skjer når du stadfestar
proxy-give-effect-see = { $name } kan opne opplysningane dine i innsyn. Det gjeld òg det som kom før i dag.
proxy-give-effect-later = { $name } kan opne opplysningane dine i innsyn frå { $date }. Det gjeld òg det som kom før den dagen.
proxy-give-effect-nothing = { $name } ser ingenting i innsyn enno.
# $areas: område, skilde med komma.
proxy-give-effect-loses = { $name } mistar: { $areas }
proxy-give-effect-gains = { $name } får i tillegg: { $areas }
proxy-give-effect-log = I loggen ser du når { $name } har sett på dei.
proxy-give-effect-told = { $name } ser det under varsel i innsyn. innsyn sender ikkje beskjed.
proxy-give-effect-end = De kan begge avslutte fullmakta når som helst.
proxy-give-effect-change = Den gamle fullmakta sluttar samtidig, og står under tidlegare fullmakter.

# Overskrift, før knappen som stadfestar. $name: den som får fullmakta.
proxy-give-preview = Sjå korleis det blir
proxy-give-preview-body = Du kan sjå dine eigne sider slik dei blir for { $name }. Det du har fylt ut, ligg imens under Fullmakter.
# Knapp.
proxy-give-preview-do = Sjå det { $name } vil sjå
proxy-give-confirm = Gi fullmakt
proxy-give-confirm-change = Endre fullmakta
# Når den andre alt har fått fullmakt imens (409).
proxy-give-conflict = Noko er endra imens
proxy-give-conflict-body = Ingenting nytt er gitt. Fullmakta er endra eller avslutta av ein av dykk, eller gitt frå eit anna vindauge. Det du har skrive, er ikkje borte.
proxy-give-conflict-check = Sjå over på nytt
# Når den som stadfestar, ikkje vart kjend igjen av innlogginga (403). Knappen er «Sjå over på nytt».
proxy-give-unconfirmed = Vi fekk ikkje stadfesta at det er deg
proxy-give-unconfirmed-body = Inga fullmakt er gitt eller endra. Det du har skrive, er ikkje borte. Gå tilbake til siste steget og prøv igjen.

## Frå eit svar

proxy-give-share = Del med ein pårørande
proxy-give-share-body = Vil du at ein annan skal kunne sjå prøvesvara dine, kan du gi fullmakt. Ho gjeld alle svara dine, ikkje berre dette.

## Skjema på papir

proxy-give-paper = Fullmakt på papir
proxy-give-paper-lede = Skriv ut skjemaet, fyll det ut for hand og signer. Du kan ikkje skrive i det her på skjermen. Det har dei same vala som på nett.
proxy-give-paper-giver = Den som gir fullmakt
proxy-give-paper-receiver = Den som får fullmakt
proxy-give-paper-name = Namn
proxy-give-paper-mark = Set kryss
proxy-give-paper-one-year = I eitt år
proxy-give-paper-from = Frå dato
proxy-give-paper-until = Til og med dato
proxy-give-paper-sign = Stad, dato og underskrift frå den som gir fullmakt
proxy-give-paper-send = Kvar skjemaet skal
proxy-give-paper-send-body = Lever det til dei som driv innsyn. Dei sjekkar kven du er, og registrerer det. Då står fullmakta i lista, merkt som registrert frå papirskjema.
proxy-give-paper-rules = Den som gir, må ha fylt 16 år. Den som får, må ha fylt 18 år. Begge kan avslutte fullmakta når som helst.
