### Svar over tid: tallinja på siden for ett svar, og siden med kurve og tabell. Ingen dom over tallene: bare laboratoriet merker.

## Tallinja. Et bilde; ordene står under linja.

# Leses av skjermlesere i stedet for bildet. $value: svaret med enhet, $range: referanseområdet slik det er skrevet.
lab-trend-line = Tallinje. Svaret er { $value }. Referanseområdet er { $range }.
# Navn på delene av linja, ikke en dom: det er laboratoriet som sier innenfor og utenfor.
lab-trend-line-under = Lavere
lab-trend-line-within = Referanse
lab-trend-line-over = Høyere
# Når tallet er så langt unna at det ikke får plass.
lab-trend-line-beyond = Tallet ligger lenger ut enn linja rekker.
# Lenke fra ett svar til alle svar på samme prøve.
lab-trend-see = Se svarene over tid

## Siden. Navnet på prøven er overskriften.

lab-trend-title = Svar over tid
# Under overskriften.
lab-trend-lede = Svar over tid
lab-trend-back = Tilbake til svaret
# Hvorfor siden ikke sier mer.
lab-trend-about = Her ser du svarene slik laboratoriene sendte dem. Den som bestilte prøven, kan forklare hva de betyr. Svar som er sendt andre steder, står ikke her.
lab-trend-failed = Vi får ikke hentet svarene nå

# Én setning. $count: antall, $from og $to: datoer, $first, $last, $lowest, $highest: svar med enhet.
lab-trend-summary = { $count } svar fra { $from } til { $to }: først { $first }, sist { $last }, lavest { $lowest } og høyest { $highest }.
# Samme, når ingen kan si hva som er lavest og høyest.
lab-trend-summary-plain = { $count } svar fra { $from } til { $to }: først { $first } og sist { $last }.
lab-trend-summary-one = Ett svar, fra { $day }: { $value }.
# Svarene er ord, eller dagene er ukjente.
lab-trend-summary-none = Ingen av svarene kan tegnes. De står i tabellen.

## Valg over kurven.

lab-trend-period = Periode
lab-trend-period-3-months = 3 måneder
lab-trend-period-1-year = 1 år
lab-trend-period-5-years = 5 år
lab-trend-period-all = Alle
# $shown, $total (Number): svar i perioden, og svar i alt.
lab-trend-count = Viser { $shown } av { $total } svar.
# $shown (Number): så mange som en side tar.
lab-trend-left-off = En side tar { $shown } svar. Her er de nyeste. De eldre står i lista over alle svar og i filene som du kan laste ned.
lab-trend-none = Ingen svar i denne perioden
lab-trend-none-body = Velg en lengre periode for å se eldre svar.
# På det som åpner skjemaet.
lab-trend-together = Vis flere prøver i samme kurve
lab-trend-together-hint = Du kan velge inntil tre. Alle har samme enhet som denne.
lab-trend-together-show = Vis sammen
lab-trend-together-ranges = Kurven viser flere prøver. Da tegner vi ikke referanseområder. Du finner dem i tabellene.

## Kurven.

# Leses av skjermlesere i stedet for bildet.
lab-trend-chart = Kurve over svarene. De samme tallene står i tabellen under.
# $unit: for eksempel «mmol/L».
lab-trend-unit = Enhet: { $unit }
lab-trend-no-unit = Tall uten enhet
lab-trend-legend-band = Referanseområdet
lab-trend-legend-unmarked = Ikke merket av laboratoriet
# En firkant: laboratoriet har merket verdien på en måte som ikke har en egen form.
lab-trend-legend-in-words = Merket med laboratoriets egne ord. De står i tabellen.
lab-trend-legend-bound = Mindre enn eller mer enn tallet
lab-trend-legend-changed = Endret svar
lab-trend-legend-divide = Her er linja brutt

# Vises bare når siden har fått kode som kan gjøre det. Leses av skjermlesere som navn på en skyver.
lab-trend-walk = Gå gjennom svarene
lab-trend-walk-hint = Bruk piltastene, eller dra.
# På knappen som spiller svarene som toner.
lab-trend-hear = Hør kurven
lab-trend-stop = Stopp lyden
lab-trend-sound = Lys tone er et høyt tall, mørk tone er et lavt. Tonen er myk når tallet er innenfor referanseområdet i kurven, og skarp når det er utenfor. Der kurven ikke har referanseområde, er den midt imellom.
lab-trend-larger = Større kurve
lab-trend-smaller = Mindre kurve

## Brudd: under kurven og i tabellen.

lab-trend-breaks = Hvorfor linja er brutt
lab-trend-breaks-why = Svar på hver side av et brudd kan ikke uten videre sammenlignes.
# $count (Number): når de er for mange til å stå i en liste.
lab-trend-breaks-many = { $count ->
    [one] Linja er brutt { $count } sted. Tabellen sier hvorfor.
   *[other] Linja er brutt { $count } steder. Tabellen sier hvor og hvorfor.
}
# $before, $after: datoer. Grunnene følger etter.
lab-trend-break = Mellom { $before } og { $after }:
# $from, $to: enheten før og etter.
lab-trend-break-unit = Enheten gikk fra { $from } til { $to }.
# $from, $to: metoden før og etter.
lab-trend-break-method = Metoden gikk fra { $from } til { $to }.
# $from, $to: referanseområdet før og etter.
lab-trend-break-range = Referanseområdet gikk fra { $from } til { $to }.
lab-trend-break-code = Prøven har en annen kode.
lab-trend-break-not-given = ikke oppgitt

## Tabellen.

lab-trend-table = Svarene i tabell
lab-trend-table-day = Prøven tatt
lab-trend-table-value = Svar
lab-trend-table-range = Referanse
lab-trend-table-mark = Merke fra laboratoriet
lab-trend-table-note = Merknad
lab-trend-table-no-range = Ikke oppgitt
# Over tabellen, når ingen av svarene har referanse.
lab-trend-table-no-ranges = Laboratoriet har ikke oppgitt noen referanse.
lab-trend-table-unmarked = Ikke merket
lab-trend-table-no-number = Ikke i kurven: svaret er ikke et tall.
lab-trend-table-no-day = Ikke i kurven: dagen er ukjent.
