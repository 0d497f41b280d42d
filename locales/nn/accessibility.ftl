### Erklæringa om tilgjenge: kva som er prøvd, og kva som manglar. Alt skal stemme med testane.

# Tittel, og lenkje i foten.
accessibility-title = Tilgjengelegheitserklæring
# Overskrift, h1. Teiknet i midten er der ordet kan delast på ein smal skjerm.
accessibility-heading = Tilgjengelegheits{ "\u00AD" }erklæring
accessibility-lede = innsyn skal kunne brukast av alle. Her står kva vi byggjer etter, kva som er prøvd, og kva vi veit manglar.

accessibility-standard = Kva vi byggjer etter
accessibility-standard-body = Vi byggjer etter WCAG 2.2 på nivå A og AA, og etter det EN{ "\u00A0" }301{ "\u00A0" }549 krev av nettsider.
accessibility-standard-more = Nokre krav er strengare. Vanleg tekst har ein kontrast på minst 7:1. Knappar og lenkjer som står åleine, er minst 44{ "\u00A0" }×{ "\u00A0" }44{ "\u00A0" }pikslar.
accessibility-standard-unjudged = Ingen utanfrå har vurdert innsyn. Vi veit difor ikkje om alle krava er oppfylte.

accessibility-tested = Kva som er prøvd
accessibility-tested-intro = Ei maskin prøver dette kvar gong innsyn blir testa:
accessibility-tested-axe = Verktøyet axe leitar etter feil på kvar type side, på tre språk, med lys og mørk skjerm.
accessibility-tested-html = Nu HTML Checker les koden til dei same sidene.
accessibility-tested-keyboard = Vi loggar inn, opnar eit svar og loggar ut med berre tastaturet. Heile vegen kan vi sjå kvar vi er.
accessibility-tested-zoom = Sidene får plass på 320{ "\u00A0" }pikslar i breidda. Det er som 400{ "\u00A0" }% forstørring på ein vanleg skjerm.
accessibility-tested-colours = Svara er der når du vel eigne fargar, og når du skriv ut.
accessibility-tested-script = Alt frå innlogging til utlogging verkar utan JavaScript.
accessibility-tested-limits = Ei maskin finn ikkje alle feil. Ho bruker mest nettlesaren Chromium.

accessibility-lacking = Kva vi veit manglar
accessibility-lacking-readers = Ingen som bruker skjermlesar, har prøvd innsyn enno.
accessibility-lacking-browsers = Firefox er prøvd på dei viktigaste sidene. Safari er ikkje prøvd.
accessibility-lacking-sami = Det meste manglar på nordsamisk. Der står teksten på bokmål, med stipla strek under. Skjermlesarar får vite at det er bokmål.
accessibility-lacking-terms = Tekst frå laboratoriet kan vere vanskeleg å lese. innsyn endrar han ikkje.

accessibility-tell = Sei frå
accessibility-tell-body = Er det noko du ikkje får lese eller bruke, sei frå til dei som driv innsyn. Du kan òg be om å få det på ein annan måte.

accessibility-complain = Klage
# $link: Diskrimineringsnemnda, som lenkje.
accessibility-complain-board = Får du ikkje svar, eller hjelper ikkje svaret, kan du klage til { $link }.
# $link: Uu-tilsynet, som lenkje.
accessibility-complain-authority = { $link } ser til at reglane blir følgde.
# $link: uustatus.no, som lenkje.
accessibility-complain-formal = Denne sida gjeld innsyn slik det er laga. Den som driv innsyn for det offentlege, skal òg ha si eiga erklæring på { $link }.
# $date: dag, ferdig skriven.
accessibility-changed = Sist endra { $date }.
