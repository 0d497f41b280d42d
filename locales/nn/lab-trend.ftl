### Svar over tid: tallina på sida for eitt svar, og sida med kurve og tabell. Ingen dom over tala: berre laboratoriet merkjer.

## Tallinja. Eit bilete; orda står under linja.

# Blir lese av skjermlesarar i staden for biletet. $value: svaret med eining, $range: referanseområdet slik det er skrive.
lab-trend-line = Tallinje. Svaret er { $value }. Referanseområdet er { $range }.
# Namn på delane av linja, ikkje ein dom: det er laboratoriet som seier innanfor og utanfor.
lab-trend-line-under = Lågare
lab-trend-line-within = Referanse
lab-trend-line-over = Høgare
# Når talet er så langt unna at det ikkje får plass.
lab-trend-line-beyond = Talet ligg lenger ut enn linja rekk.
# Lenkje frå eitt svar til alle svar på same prøve.
lab-trend-see = Sjå svara over tid

## Sida. Namnet på prøva er overskrifta.

lab-trend-title = Svar over tid
# Under overskrifta.
lab-trend-lede = Svar over tid
lab-trend-back = Tilbake til svaret
# Kvifor sida ikkje seier meir.
lab-trend-about = Her ser du svara slik laboratoria sende dei. Den som bestilte prøva, kan forklare kva dei tyder. Svar som er sende andre stader, står ikkje her.
lab-trend-failed = Vi får ikkje henta svara no

# Éi setning. $count: talet på svar, $from og $to: datoar, $first, $last, $lowest, $highest: svar med eining.
lab-trend-summary = { $count } svar frå { $from } til { $to }: først { $first }, sist { $last }, lågast { $lowest } og høgast { $highest }.
# Same, når ingen kan seie kva som er lågast og høgast.
lab-trend-summary-plain = { $count } svar frå { $from } til { $to }: først { $first } og sist { $last }.
lab-trend-summary-one = Eitt svar, frå { $day }: { $value }.
# Svara er ord, eller dagane er ukjende.
lab-trend-summary-none = Ingen av svara kan teiknast. Dei står i tabellen.

## Val over kurva.

lab-trend-period = Periode
lab-trend-period-3-months = 3 månader
lab-trend-period-1-year = 1 år
lab-trend-period-5-years = 5 år
lab-trend-period-all = Alle
# $shown, $total (Number): svar i perioden, og svar i alt.
lab-trend-count = Viser { $shown } av { $total } svar.
# $shown (Number): så mange som ei side tek.
lab-trend-left-off = Ei side tek { $shown } svar. Her er dei nyaste. Dei eldre står i lista over alle svar og i filene som du kan laste ned.
lab-trend-none = Ingen svar i denne perioden
lab-trend-none-body = Vel ein lengre periode for å sjå eldre svar.
# På det som opnar skjemaet.
lab-trend-together = Vis fleire prøver i same kurve
lab-trend-together-hint = Du kan velje inntil tre. Alle har same eining som denne.
lab-trend-together-show = Vis saman
lab-trend-together-ranges = Kurva viser fleire prøver. Då teiknar vi ikkje referanseområde. Du finn dei i tabellane.

## Kurva.

# Blir lese av skjermlesarar i staden for biletet.
lab-trend-chart = Kurve over svara. Dei same tala står i tabellen under.
# $unit: til dømes «mmol/L».
lab-trend-unit = Eining: { $unit }
lab-trend-no-unit = Tal utan eining
lab-trend-legend-band = Referanseområdet
lab-trend-legend-unmarked = Ikkje merkt av laboratoriet
# Ein firkant: laboratoriet har merkt verdien på ein måte som ikkje har ei eiga form.
lab-trend-legend-in-words = Merkt med orda til laboratoriet. Dei står i tabellen.
lab-trend-legend-bound = Mindre enn eller meir enn talet
lab-trend-legend-changed = Endra svar
lab-trend-legend-divide = Her er linja broten

# Berre når sida har fått kode som kan gjere det. Skjermlesarar les det som namn på ein skyvar.
lab-trend-walk = Gå gjennom svara
lab-trend-walk-hint = Bruk piltastane, eller dra.
# På knappen som spelar svara som tonar.
lab-trend-hear = Høyr kurva
lab-trend-stop = Stopp lyden
lab-trend-sound = Lys tone er eit høgt tal, mørk tone er eit lågt. Tonen er mjuk når talet er innanfor referanseområdet i kurva, og skarp når det er utanfor. Der kurva ikkje har referanseområde, er han midt imellom.
lab-trend-larger = Større kurve
lab-trend-smaller = Mindre kurve

## Brot: under kurva og i tabellen.

lab-trend-breaks = Kvifor linja er broten
lab-trend-breaks-why = Svar på kvar side av eit brot kan ikkje utan vidare samanliknast.
# $count (Number): når dei er for mange til å stå i ei liste.
lab-trend-breaks-many = { $count ->
    [one] Linja er broten { $count } stad. Tabellen seier kvifor.
   *[other] Linja er broten { $count } stader. Tabellen seier kvar og kvifor.
}
# $before, $after: datoar. Grunnane følgjer etter.
lab-trend-break = Mellom { $before } og { $after }:
# $from, $to: eininga før og etter.
lab-trend-break-unit = Eininga gjekk frå { $from } til { $to }.
# $from, $to: metoden før og etter.
lab-trend-break-method = Metoden gjekk frå { $from } til { $to }.
# $from, $to: referanseområdet før og etter.
lab-trend-break-range = Referanseområdet gjekk frå { $from } til { $to }.
lab-trend-break-code = Prøva har ein annan kode.
lab-trend-break-not-given = ikkje oppgitt

## Tabellen.

lab-trend-table = Svara i tabell
lab-trend-table-day = Prøva teken
lab-trend-table-value = Svar
lab-trend-table-range = Referanse
lab-trend-table-mark = Merke frå laboratoriet
lab-trend-table-note = Merknad
lab-trend-table-no-range = Ikkje oppgitt
# Over tabellen, når ingen av svara har referanse.
lab-trend-table-no-ranges = Laboratoriet har ikkje oppgitt nokon referanse.
lab-trend-table-unmarked = Ikkje merkt
lab-trend-table-no-number = Ikkje i kurva: svaret er ikkje eit tal.
lab-trend-table-no-day = Ikkje i kurva: dagen er ukjend.
