### Fullmakter: kven som har fått, kven som har gitt, og korleis ei fullmakt sluttar.

# Tittel, overskrift og lenkje i menyen.
proxy-grants-title = Fullmakter
proxy-grants-lede = Med ei fullmakt kan ein annan sjå helseopplysningar om deg i innsyn. Du vel kva, og kor lenge.
# Lenkje til skjemaet.
proxy-grants-give = Gi fullmakt
# Lenkje til eit skjema som kan skrivast ut.
proxy-grants-paper = Skjema på papir
# Overskrifter.
proxy-grants-given = Fullmakter du har gitt
proxy-grants-received = Fullmakter du har fått
proxy-grants-history = Tidlegare fullmakter
proxy-grants-given-none = Du har ikkje gitt noka fullmakt her.
proxy-grants-received-none = Vi fann inga fullmakt til deg her.
# Under dei du har fått: lenkje til å byte person.
proxy-grants-switch = Sjå opplysningane til den som har gitt deg fullmakt
proxy-grants-not-whole = Lista er kanskje ikkje heil
proxy-grants-not-whole-body = Vi fekk ikkje lese alt. Ei fullmakt kan mangle her, og ho kan likevel gjelde. Prøv igjen om litt.
proxy-grants-failed = Vi fekk ikkje henta fullmaktene
# Ein som ikkje har noko kjent namn.
proxy-grants-nameless = Utan namn

## Du kan ikkje gi fullmakt

proxy-grants-may-not = Du kan ikkje gi fullmakt no
# $date: dagen du fyller 16 år, ferdig skriven.
proxy-grants-may-not-young = Du kan gi fullmakt frå { $date }. Då har du fylt 16 år.
proxy-grants-may-not-protected = Med verna adresse kan du ikkje gi eller få fullmakt.
proxy-grants-may-not-consent = Du må først samtykkje til å bruke digitale helsetenester. Det gjer du på Helsenorge.
proxy-grants-may-not-age = Vi kjenner ikkje fødselsdatoen din.
proxy-grants-may-not-other = Vi kan ikkje seie kvifor her. Spør dei som driv innsyn.
# Kjelda som opplysningane ligg i, kan ikkje lagre trygt.
proxy-grants-may-not-store = Systemet som har opplysningane dine, kan ikkje ta imot fullmakter frå innsyn. Ingenting er lagra. Fullmakter du har, gjeld som før.

## Eit utkast

# Overskrift. Kven det gjeld, står ikkje: det er kanskje ikkje sjekka enno.
proxy-grants-draft = Du har begynt på ei fullmakt
proxy-grants-draft-body = Ingen har fått noko enno. Utkastet blir sletta når du loggar ut, og seinast etter eit døgn.
proxy-grants-draft-continue = Hald fram
proxy-grants-draft-delete = Slett utkastet

## Eitt kort i lista

proxy-grants-areas = Område
proxy-grants-period = Gjeld
proxy-grants-used = Sist brukt i innsyn
# $from og $until: dagar, ferdig skrivne.
proxy-grants-from-until = Frå { $from } til og med { $until }
# $from: dag, ferdig skriven.
proxy-grants-from = Frå { $from }. Til ho blir avslutta.
# $until: dag, ferdig skriven.
proxy-grants-until = Til og med { $until }
proxy-grants-no-end = Til ho blir avslutta
proxy-grants-period-unknown = Vi kan ikkje lese kor lenge
proxy-grants-used-never = Ikkje brukt enno
proxy-grants-used-unknown = Ikkje kjent
proxy-grants-area-opplysninger = Opplysningar registrerte om deg
# Det same, til den som har fått fullmakta.
proxy-grants-area-opplysninger-other = Opplysningar registrerte om den som gir fullmakta
proxy-grants-area-journal = Pasientjournalen
proxy-grants-area-digitale = Digitale helsetenester
proxy-grants-area-none = Ingen område som vi kjenner
proxy-grants-area-unknown = og noko som vi ikkje kjenner, og som ikkje gir tilgang
proxy-grants-paper-form = Registrert frå papirskjema
proxy-grants-capacity = Vedtak fordi personen varig manglar samtykkekompetanse
proxy-grants-too-long = Vedtaket seier meir enn fem år. Det gjeld likevel berre i fem.

## Korleis ho står

proxy-grants-valid = Gjeld no
# $date: siste dag, ferdig skriven.
proxy-grants-soon = Gjeld til og med { $date }
proxy-grants-not-yet = Gjeld frå { $date }
proxy-grants-closed = Gjeld ikkje no
proxy-grants-expired = Utgått { $date }
proxy-grants-ended = Avslutta
# Under ei som vart avslutta stille. Berre den som gjorde det, ser dette.
proxy-grants-ended-quietly = Du avslutta ho utan at den andre fekk vite det.
proxy-grants-replaced = Erstatta av ei ny
proxy-grants-declined = Den som fekk ho, sa nei
proxy-grants-not-given = Foreslått, men ikkje gitt
# $date: dagen då det som er lagra for pårørande, blir sletta. Ferdig skriven.
proxy-grants-renewable = Vedtaket kan fornyast fram til { $date }.
# Vedtak som snart går ut: står på kortet hos begge.
proxy-grants-renew-in-time = Vedtaket kan fornyast før det går ut.

## Kvifor ho ikkje gjeld no

proxy-grants-why-untold = Det kan ha fleire grunnar. Kva for ein står ikkje her.
proxy-grants-why-giver-young-own = Du må ha fylt 16 år for å gi fullmakt. Det gjer du { $date }.
proxy-grants-why-giver-young = Den som gir fullmakt, må ha fylt 16 år.
proxy-grants-why-receiver-young-own = Du må ha fylt 18 år for å få fullmakt. Det gjer du { $date }.
proxy-grants-why-receiver-young = Den som får fullmakt, må ha fylt 18 år.
proxy-grants-why-age = Vi kjenner ikkje fødselsdatoen din.
proxy-grants-why-protected = Du har verna adresse. Då kan du ikkje gi eller få fullmakt.
proxy-grants-why-blocked = Du har valt å sperre for den andre.
proxy-grants-why-consent = Du har ikkje samtykt til å bruke tenesta. Difor kan heller ikkje andre bruke ho for deg.
proxy-grants-why-level = Tenesta krev at du samtykkjer til meir. Difor kan heller ikkje andre bruke ho for deg.
proxy-grants-why-excepted = Du har gjort eit unntak som stengjer for alt.
proxy-grants-why-areas = Ho seier ikkje kva område ho gjeld, eller berre nokre vi ikkje kjenner.
proxy-grants-why-unclear = Vi kan ikkje lese alt som står i henne.
proxy-grants-why-kin = Berre næraste pårørande kan få eit slikt vedtak.
proxy-grants-why-kin-young = Næraste pårørande må ha fylt 18 år.
proxy-grants-why-person-young = Eit slikt vedtak kan berre gjelde den som er over 12 år.
proxy-grants-why-certificate = Vedtaket manglar legeerklæring.
proxy-grants-why-guardian = Eit verjemål er ikkje nok. Det må òg vere gitt ei fullmakt eller eit vedtak.

## Knappar på kortet. $name: den andre, berre for skjermlesarar.

proxy-grants-change = Endre
proxy-grants-renew = Forny
proxy-grants-end = Avslutt
proxy-grants-leave = Gå ut av fullmakta
proxy-grants-decline = Sei nei
# $name: den andre.
proxy-grants-with = fullmakta med { $name }
# Etter «Gå ut av fullmakta» og «Sei nei». $name: den andre.
proxy-grants-leave-with = frå { $name }
proxy-grants-decline-with = til fullmakta frå { $name }
# Der knappane elles står.
proxy-grants-elsewhere = Ho kan ikkje endrast her. Spør dei som registrerte ho.

## Avslutte. $name: den andre.

proxy-grants-end-title = Avslutt fullmakt
# Overskrift for den som gav.
proxy-grants-end-heading = Vil du avslutte fullmakta til { $name }?
# Overskrift for den som fekk.
proxy-grants-leave-heading = Vil du gå ut av fullmakta frå { $name }?
proxy-grants-decline-heading = Vil du seie nei til fullmakta frå { $name }?
proxy-grants-end-then = Dette skjer
proxy-grants-end-at-once = Tilgangen sluttar med ein gong. Har { $name } ei side open, er ho tom ved neste trykk.
proxy-grants-end-history = Fullmakta står hos dykk begge under tidlegare fullmakter.
proxy-grants-end-again = Du kan gi ei ny seinare.
# $name: den som har fullmakta.
proxy-grants-end-written = Det { $name } har skrive ved sida av planen din, blir ståande. Du kan slette det.
proxy-grants-end-log = I loggen ser du framleis kva { $name } har sett.
proxy-grants-leave-at-once = Du mistar tilgangen til { $name } med ein gong.
proxy-grants-leave-again = Vil du ha tilgang igjen, må { $name } gi deg ei ny fullmakt.
proxy-grants-leave-seen = { $name } ser at du har gjort det.
proxy-grants-end-do = Avslutt fullmakta
proxy-grants-leave-do = Gå ut av fullmakta
proxy-grants-decline-do = Sei nei
proxy-grants-keep = Behald ho
# Overskrift på det som blir opna.
proxy-grants-quiet = Avslutt utan at den andre får vite det
proxy-grants-quiet-body = { $name } får ingen beskjed. Hos { $name } står det at fullmakta ikkje gjeld no, og at det kan ha fleire grunnar. Det same står når noko anna stengjer.
proxy-grants-quiet-limits = Ser { $name } over skuldra di, står det her at du gjorde det. { $name } kan òg gjette.
proxy-grants-quiet-do = Avslutt stille

## Når ho er endra av nokon andre imens (409)

proxy-grants-conflict = Fullmakta er endra imens
proxy-grants-conflict-body = Det du ville gjere, er ikkje gjort. Anten du eller den andre har endra eller avslutta ho. Sjå korleis ho står no.
proxy-grants-conflict-list = Sjå fullmaktene
# Vi fekk ikkje svar frå kjelda etter at vi hadde sendt.
proxy-grants-unsure = Vi veit ikkje om det vart lagra
proxy-grants-unsure-body = Vi sende det, men fekk ikkje svar. Sjå i lista om det vart gjort før du prøver på nytt.

## Etterpå

proxy-grants-said-given = Fullmakta er gitt
proxy-grants-said-changed = Fullmakta er endra
proxy-grants-said-ended = Fullmakta er avslutta
proxy-grants-said-deleted = Utkastet er sletta
proxy-grants-said-body = Lista under viser korleis fullmaktene står no.
