### Dine egne merker på svar: hva som er nytt for deg, og hva du vil vente med å se. Ingen trøst, ingen råd.

# Merkelapp på et svar i lista, når du ikke har lest det.
marks-new = Ny
# Over lista og på forsiden. $count (Number): undersøkelser som det har kommet svar på.
marks-new-count = { $count ->
    [one] Nye svar fra { $count } undersøkelse.
   *[other] Nye svar fra { $count } undersøkelser.
}
# Knapp over lista.
marks-read-all = Merk alle som lest

# Står i stedet for innholdet i et svar.
marks-waiting = Du har valgt å vente med dette svaret.
# I en fil, der statusen til svaret ellers står.
marks-waiting-status = Du venter med svaret
# Knapp ved svaret som venter. Hva slags svar det er, og dagen, følger etter for dem som hører siden.
marks-see = Se nå
# «Det som ikke vises her», over lista.
marks-not-shown = Innholdet i svar som du har valgt å vente med. De står i lista.

## På siden for ett svar

marks-wait-heading = Vente med dette svaret
marks-wait-body = Du kan skjule innholdet til du velger å se det. Svaret står fortsatt i lista, med dagen.
# Knapp.
marks-wait = Vent på legen
# Knapp, når du har valgt å vente med slike svar, men åpnet dette.
marks-wait-after-all = Vent likevel

## Siden for valg

# Tittel, overskrift, og lenke fra lista.
marks-title = Se nå eller vente
marks-lede = Her velger du hvilke svar som skal vises med en gang.
# Overskrift over valgene.
marks-choices = Valgene dine
marks-choice-now = Vis svaret med en gang
marks-choice-wait = Vent til jeg velger å se
marks-save = Lagre
# Over siden, etterpå.
marks-saved = Valgene er lagret
marks-means = Hva det betyr å vente
marks-means-hidden = I lista står bare hva slags svar det er, og dagen. Innholdet er ikke på siden, i søk eller i filer.
marks-means-see = Du kan når som helst velge å se ett svar, eller alle.
marks-means-new = Kommer det en ny versjon av et svar du har åpnet, venter den også.
marks-means-others = Valget endrer ikke hva andre ser.
marks-means-withheld = Noen svar holdes tilbake av dem som sendte dem. Dem kan du ikke velge å se her.
marks-delete = Slette merkene mine
marks-delete-what = innsyn husker hvilke svar og varsler du har lest, og hva du vil vente med. Det gjelder også svar som du har lest for andre. Merkene er lagret som koder. Uten nøkkelen som innsyn har, kan ingen se hvem du er, eller hva det gjelder.
# $days (Number): hvor lenge et svar kan være nytt.
marks-delete-then = Sletter du merkene, vises alle svar som du har ventet med. Svar og varsler fra de siste { $days } dagene blir nye igjen. Svarene blir ikke slettet.
marks-delete-show = Jeg vil slette merkene
marks-delete-button = Slett alle merkene
# Over siden, etterpå.
marks-deleted = Merkene er slettet
