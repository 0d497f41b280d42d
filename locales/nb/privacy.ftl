### Erklæringen om personvern. Alt skal stemme med koden: session, audit, guard og address i app/server.

# Tittel, og lenke i foten.
privacy-title = Personvern
# Overskrift, h1. Tegnet i midten er der ordet kan deles på en smal skjerm.
privacy-heading = Personvern{ "\u00AD" }erklæring
privacy-lede = Her står hva innsyn bruker om deg, hvorfor, og hvor lenge det blir liggende.

privacy-who = Hvem som har ansvaret
privacy-who-body = Den som driver innsyn, har ansvaret for opplysningene dine. De skal kunne si hvilken lov de følger.

privacy-used = Hva innsyn bruker, og hvorfor
privacy-used-person = Hvem du er: navn, fødselsdato og fødselsnummer, eller et annet nummer du er registrert med. innsyn trenger det for å finne svarene dine og ingen andres.
# $minutes (Number): hvor lenge svarene ligger i minnet.
privacy-used-results = Svarene dine: innsyn henter dem når du åpner en side. De ligger i minnet i opptil { $minutes } minutter. De blir aldri lagret. I demoen kan de oppdiktede svarene ligge i innsyn selv.

privacy-kept = Hva som blir lagret, og hvor lenge
privacy-kept-session = Innloggingen
# $minutes, $hours (Number): når innloggingen slutter.
privacy-kept-session-body = Nettleseren får en informasjonskapsel med et tilfeldig nummer. Hos innsyn ligger navnet ditt, fødselsdatoen og en kode for hvem du er der svarene kommer fra. Der ligger også ordene du sist søkte etter, siden du ville til før du logget inn, og et skjema om planen som du ikke er ferdig med. Ser du på en annens opplysninger, ligger det samme om den andre der. Dette blir slettet når du logger ut. Ellers slutter innloggingen etter { $minutes } minutter uten en ny side, og senest etter { $hours } timer.
privacy-kept-language = Språket
# $days (Number): hvor lenge valget huskes.
privacy-kept-language-body = Velger du språk, får nettleseren en informasjonskapsel med to bokstaver. Den varer i { $days } dager og sier ikke hvem du er.
privacy-kept-marks = Merkene dine
# $days (Number): hvor lenge det huskes at noe er lest.
privacy-kept-marks-body = innsyn husker hvilke svar og varsler du har lest, og hva du vil vente med å se. Merkene er koder. Uten en nøkkel som innsyn har, kan ingen se hvem du er, eller hva det gjelder. At du har lest noe, blir slettet etter { $days } dager. Du kan slette alle merkene selv, på siden der du velger hva du vil se.
privacy-kept-drafts = En fullmakt du har begynt på
# $hours (Number): hvor lenge utkastet ligger urørt.
privacy-kept-drafts-body = Her ligger det du har skrevet, også nummer og navn på den som skal få fullmakt. Det blir slettet når du gir fullmakten, sletter utkastet eller logger ut. Ellers blir det slettet etter { $hours } timer. Vi teller også i en time hvor ofte du leter etter noen med nummer.
privacy-kept-grants = Fullmakter
privacy-kept-grants-body = De ligger der helseopplysningene dine ligger, også etter at de er avsluttet. Du og den andre kan se dem. innsyn sletter dem ikke, for de viser hvem som har hatt tilgang.
privacy-kept-entries = Det som er skrevet ved siden av planen
privacy-kept-entries-body = Målinger, kommentarer og dagbok ligger der planen din ligger. Du og de som kan se planen din, kan se det. Den som handler for deg, kan også skrive der. Da står det hvem det var. Du kan rette det du har skrevet selv, og slette alt. Det som er slettet, ser bare du i innsyn. De som driver stedet der planen ligger, har fortsatt den gamle teksten.
privacy-kept-device = Planen på enheten din
# $days (Number): hvor lenge planen og valget ligger.
privacy-kept-device-body = Velger du å ta planen med på en enhet, ligger den der. Den er kryptert, og nøkkelen ligger i den samme nettleseren. Den som kan åpne enheten, kan lese planen uten nett. Begge deler blir slettet når du logger ut, bytter person eller sletter den, og når noen andre logger inn. Har du ikke åpnet planen med nett på { $days } dager, blir den ikke vist lenger, og den blir slettet neste gang noen prøver. Valget ligger like lenge i en informasjonskapsel med en kode. Hos innsyn lagrer vi bare at planen ble hentet.
privacy-kept-audit = Hvem som har sett hva
privacy-kept-audit-body = innsyn skriver ned når du logger inn og ut, og når du bytter person. Det samme gjelder når noen åpner eller laster ned svarene dine, og når en fullmakt blir gitt, endret eller avsluttet. Der står hvem det var. Der står tidspunktet, hva slags side eller fil det var, og om det gikk. Fødselsnummeret står der også, men ikke hva svarene er. innsyn sletter ikke dette. Den som driver innsyn, bestemmer hvor lenge det skal ligge.
privacy-kept-log = Teknisk logg
privacy-kept-log-body = innsyn skriver ned hva slags sider som blir åpnet, hvor lang tid det tar, og feil. Der står ikke navn, nummer, svar eller IP-adresse.
privacy-kept-files = Filer du laster ned
privacy-kept-files-body = De ligger hos deg til du sletter dem. De er ikke låst: alle som får tak i dem, kan lese dem.
privacy-kept-browser = I nettleseren din
privacy-kept-browser-body = Vi ber nettleseren om ikke å lagre sidene. Har du åpnet planen eller siden med nødnumre, lagrer den siden med nødnumre. Der står ingenting om deg. Når du sender et skjema, husker en informasjonskapsel i ett minutt at siden lå der. Den kan huske at du har vært her. Adressen til et svar er en kode, og tittelen sier bare hva slags side det er. Det du velger i lista, kan stå i adressen, men ikke ordene du søker etter.

privacy-not = Hva innsyn ikke gjør
privacy-not-measure = innsyn måler ikke hva du gjør, og lager ikke statistikk om deg.
privacy-not-others = Nettleseren henter ingenting fra andre nettsteder, og sender ingenting dit.
privacy-not-adverts = Her er ingen reklame.

privacy-rights = Rettighetene dine
privacy-rights-see = Du kan be om å få se hva som er lagret om deg, og hvem som har sett det.
privacy-rights-correct = Er noe feil, kan du kreve at det blir rettet. Et svar blir rettet av dem som sendte det.
privacy-rights-whom = Spør dem som driver innsyn.
# $link: Datatilsynet, som lenke.
privacy-rights-complain = Får du ikke det du har rett til, kan du klage til { $link }.
# $date: dag, ferdig skrevet.
privacy-changed = Sist endret { $date }.
