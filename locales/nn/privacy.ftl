### Erklæringa om personvern. Alt skal stemme med koden: session, audit, guard og address i app/server.

# Tittel, og lenkje i foten.
privacy-title = Personvern
# Overskrift, h1. Teiknet i midten er der ordet kan delast på ein smal skjerm.
privacy-heading = Personvern{ "\u00AD" }erklæring
privacy-lede = Her står kva innsyn bruker om deg, kvifor, og kor lenge det blir liggjande.

privacy-who = Kven som har ansvaret
privacy-who-body = Den som driv innsyn, har ansvaret for opplysningane dine. Dei skal kunne seie kva lov dei følgjer.

privacy-used = Kva innsyn bruker, og kvifor
privacy-used-person = Kven du er: namn, fødselsdato og fødselsnummer, eller eit anna nummer du er registrert med. innsyn treng det for å finne dine svar, og ikkje svara til andre.
# $minutes (Number): kor lenge svara ligg i minnet.
privacy-used-results = Svara dine: innsyn hentar dei når du opnar ei side. Dei ligg i minnet i opptil { $minutes } minutt. Dei blir aldri lagra. I demoen kan dei oppdikta svara liggje i innsyn sjølv.

privacy-kept = Kva som blir lagra, og kor lenge
privacy-kept-session = Innlogginga
# $minutes, $hours (Number): når innlogginga sluttar.
privacy-kept-session-body = Nettlesaren får ein informasjonskapsel med eit tilfeldig nummer. Hos innsyn ligg namnet ditt, fødselsdatoen og ein kode for kven du er der svara kjem frå. Der ligg òg orda du sist søkte etter, sida du ville til før du logga inn, og eit skjema om planen som du ikkje er ferdig med. Ser du på opplysningane til ein annan, ligg det same om den andre der. Dette blir sletta når du loggar ut. Elles sluttar innlogginga etter { $minutes } minutt utan ei ny side, og seinast etter { $hours } timar.
privacy-kept-language = Språket
# $days (Number): kor lenge valet blir hugsa.
privacy-kept-language-body = Vel du språk, får nettlesaren ein informasjonskapsel med to bokstavar. Han varer i { $days } dagar og seier ikkje kven du er.
privacy-kept-marks = Merka dine
# $days (Number): kor lenge det blir hugsa at noko er lese.
privacy-kept-marks-body = innsyn hugsar kva svar og varsel du har lese, og kva du vil vente med å sjå. Merka er kodar. Utan ein nøkkel som innsyn har, kan ingen sjå kven du er, eller kva det gjeld. At du har lese noko, blir sletta etter { $days } dagar. Du kan slette alle merka sjølv, på sida der du vel kva du vil sjå.
privacy-kept-drafts = Ei fullmakt du har begynt på
# $hours (Number): kor lenge utkastet ligg urørt.
privacy-kept-drafts-body = Her ligg det du har skrive, òg nummer og namn på den som skal få fullmakt. Det blir sletta når du gir fullmakta, slettar utkastet eller loggar ut. Elles blir det sletta etter { $hours } timar. Vi tel òg i ein time kor ofte du leitar etter nokon med nummer.
privacy-kept-grants = Fullmakter
privacy-kept-grants-body = Dei ligg der helseopplysningane dine ligg, òg etter at dei er avslutta. Du og den andre kan sjå dei. innsyn slettar dei ikkje, for dei viser kven som har hatt tilgang.
privacy-kept-entries = Det som er skrive ved sida av planen
privacy-kept-entries-body = Målingar, kommentarar og dagbok ligg der planen din ligg. Du og dei som kan sjå planen din, kan sjå det. Den som handlar for deg, kan òg skrive der. Då står det kven det var. Du kan rette det du har skrive sjølv, og slette alt. Det som er sletta, ser berre du i innsyn. Dei som driv staden der planen ligg, har framleis den gamle teksten.
privacy-kept-device = Planen på eininga di
# $days (Number): kor lenge planen og valet ligg.
privacy-kept-device-body = Vel du å ta planen med på ei eining, ligg han der. Han er kryptert, og nøkkelen ligg i den same nettlesaren. Den som kan opne eininga, kan lese planen utan nett. Begge delar blir sletta når du loggar ut, byter person eller slettar han, og når nokon andre loggar inn. Har du ikkje opna planen med nett på { $days } dagar, blir han ikkje vist lenger, og han blir sletta neste gong nokon prøver. Valet ligg like lenge i ein informasjonskapsel med ein kode. Hos innsyn lagrar vi berre at planen vart henta.
privacy-kept-audit = Kven som har sett kva
privacy-kept-audit-body = innsyn skriv ned når du loggar inn og ut, og når du byter person. Det same gjeld når nokon opnar eller lastar ned svara dine, og når ei fullmakt blir gitt, endra eller avslutta. Der står kven det var. Der står tidspunktet, kva slags side eller fil det var, og om det gjekk. Fødselsnummeret står der òg, men ikkje kva svara er. innsyn slettar ikkje dette. Den som driv innsyn, avgjer kor lenge det skal liggje.
privacy-kept-log = Teknisk logg
privacy-kept-log-body = innsyn skriv ned kva slags sider som blir opna, kor lang tid det tek, og feil. Der står ikkje namn, nummer, svar eller IP-adresse.
privacy-kept-files = Filer du lastar ned
privacy-kept-files-body = Dei ligg hos deg til du slettar dei. Dei er ikkje låste: alle som får tak i dei, kan lese dei.
privacy-kept-browser = I nettlesaren din
privacy-kept-browser-body = Vi ber nettlesaren om ikkje å lagre sidene. Har du opna planen eller sida med naudnummer, lagrar han sida med naudnummer. Der står ingenting om deg. Når du sender eit skjema, hugsar ein informasjonskapsel i eitt minutt at sida låg der. Han kan hugse at du har vore her. Adressa til eit svar er ein kode, og tittelen seier berre kva slags side det er. Det du vel i lista, kan stå i adressa, men ikkje orda du søkjer etter.

privacy-not = Kva innsyn ikkje gjer
privacy-not-measure = innsyn måler ikkje kva du gjer, og lagar ikkje statistikk om deg.
privacy-not-others = Nettlesaren hentar ingenting frå andre nettstader, og sender ingenting dit.
privacy-not-adverts = Her er ingen reklame.

privacy-rights = Rettane dine
privacy-rights-see = Du kan be om å få sjå kva som er lagra om deg, og kven som har sett det.
privacy-rights-correct = Er noko feil, kan du krevje at det blir retta. Eit svar blir retta av dei som sende det.
privacy-rights-whom = Spør dei som driv innsyn.
# $link: Datatilsynet, som lenkje.
privacy-rights-complain = Får du ikkje det du har rett til, kan du klage til { $link }.
# $date: dag, ferdig skriven.
privacy-changed = Sist endra { $date }.
