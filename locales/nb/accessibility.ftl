### Erklæringen om tilgjengelighet: hva som er prøvd, og hva som mangler. Alt skal stemme med testene.

# Tittel, og lenke i foten.
accessibility-title = Tilgjengelighetserklæring
# Overskrift, h1. Tegnet i midten er der ordet kan deles på en smal skjerm.
accessibility-heading = Tilgjengelighets{ "\u00AD" }erklæring
accessibility-lede = innsyn skal kunne brukes av alle. Her står hva vi bygger etter, hva som er prøvd, og hva vi vet mangler.

accessibility-standard = Hva vi bygger etter
accessibility-standard-body = Vi bygger etter WCAG 2.2 på nivå A og AA, og etter det EN{ "\u00A0" }301{ "\u00A0" }549 krever av nettsider.
accessibility-standard-more = Noen krav er strengere. Vanlig tekst har en kontrast på minst 7:1. Knapper og lenker som står alene, er minst 44{ "\u00A0" }×{ "\u00A0" }44{ "\u00A0" }piksler.
accessibility-standard-unjudged = Ingen utenfra har vurdert innsyn. Vi vet derfor ikke om alle kravene er oppfylt.

accessibility-tested = Hva som er prøvd
accessibility-tested-intro = En maskin prøver dette hver gang innsyn blir testet:
accessibility-tested-axe = Verktøyet axe leter etter feil på hver type side, på tre språk, med lys og mørk skjerm.
accessibility-tested-html = Nu HTML Checker leser koden til de samme sidene.
accessibility-tested-keyboard = Vi logger inn, åpner et svar og logger ut med bare tastaturet. Hele veien kan vi se hvor vi er.
accessibility-tested-zoom = Sidene får plass på 320{ "\u00A0" }piksler i bredden. Det er som 400{ "\u00A0" }% forstørring på en vanlig skjerm.
accessibility-tested-colours = Svarene er der når du velger egne farger, og når du skriver ut.
accessibility-tested-script = Alt fra innlogging til utlogging virker uten JavaScript.
accessibility-tested-limits = En maskin finner ikke alle feil. Den bruker mest nettleseren Chromium.

accessibility-lacking = Hva vi vet mangler
accessibility-lacking-readers = Ingen som bruker skjermleser, har prøvd innsyn ennå.
accessibility-lacking-browsers = Firefox er prøvd på de viktigste sidene. Safari er ikke prøvd.
accessibility-lacking-sami = Det meste mangler på nordsamisk. Der står teksten på bokmål, med stiplet strek under. Skjermlesere får vite at det er bokmål.
accessibility-lacking-terms = Tekst fra laboratoriet kan være vanskelig å lese. innsyn endrer den ikke.

accessibility-tell = Si fra
accessibility-tell-body = Er det noe du ikke får lest eller brukt, si fra til dem som driver innsyn. Du kan også be om å få det på en annen måte.

accessibility-complain = Klage
# $link: Diskrimineringsnemnda, som lenke.
accessibility-complain-board = Får du ikke svar, eller hjelper ikke svaret, kan du klage til { $link }.
# $link: Uu-tilsynet, som lenke.
accessibility-complain-authority = { $link } ser til at reglene blir fulgt.
# $link: uustatus.no, som lenke.
accessibility-complain-formal = Denne siden gjelder innsyn slik det er laget. Den som driver innsyn for det offentlige, skal også ha sin egen erklæring på { $link }.
# $date: dag, ferdig skrevet.
accessibility-changed = Sist endret { $date }.
