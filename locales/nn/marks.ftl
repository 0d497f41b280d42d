### Dine eigne merke på svar: kva som er nytt for deg, og kva du vil vente med å sjå. Inga trøyst, ingen råd.

# Merkelapp på eit svar i lista, når du ikkje har lese det.
marks-new = Ny
# Over lista og på framsida. $count (Number): undersøkingar som det har kome svar på.
marks-new-count = { $count ->
    [one] Nye svar frå { $count } undersøking.
   *[other] Nye svar frå { $count } undersøkingar.
}
# Knapp over lista.
marks-read-all = Merk alle som lesne

# Står i staden for innhaldet i eit svar.
marks-waiting = Du har valt å vente med dette svaret.
# I ei fil, der statusen til svaret elles står.
marks-waiting-status = Du ventar med svaret
# Knapp ved svaret som ventar. Kva slags svar det er, og dagen, følgjer etter for dei som høyrer sida.
marks-see = Sjå no
# «Det som ikkje blir vist her», over lista.
marks-not-shown = Innhaldet i svar som du har valt å vente med. Dei står i lista.

## På sida for eitt svar

marks-wait-heading = Vente med dette svaret
marks-wait-body = Du kan skjule innhaldet til du vel å sjå det. Svaret står framleis i lista, med dagen.
# Knapp.
marks-wait = Vent på legen
# Knapp, når du har valt å vente med slike svar, men opna dette.
marks-wait-after-all = Vent likevel

## Sida for val

# Tittel, overskrift, og lenkje frå lista.
marks-title = Sjå no eller vente
marks-lede = Her vel du kva svar som skal visast med ein gong.
# Overskrift over vala.
marks-choices = Vala dine
marks-choice-now = Vis svaret med ein gong
marks-choice-wait = Vent til eg vel å sjå
marks-save = Lagre
# Over sida, etterpå.
marks-saved = Vala er lagra
marks-means = Kva det tyder å vente
marks-means-hidden = I lista står berre kva slags svar det er, og dagen. Innhaldet er ikkje på sida, i søk eller i filer.
marks-means-see = Du kan når som helst velje å sjå eitt svar, eller alle.
marks-means-new = Kjem det ein ny versjon av eit svar du har opna, ventar han òg.
marks-means-others = Valet endrar ikkje kva andre ser.
marks-means-withheld = Nokre svar blir haldne tilbake av dei som sende dei. Dei kan du ikkje velje å sjå her.
marks-delete = Slette merka mine
marks-delete-what = innsyn hugsar kva svar og varsel du har lese, og kva du vil vente med. Det gjeld òg svar som du har lese for andre. Merka er lagra som kodar. Utan nøkkelen som innsyn har, kan ingen sjå kven du er, eller kva det gjeld.
# $days (Number): kor lenge eit svar kan vere nytt.
marks-delete-then = Slettar du merka, blir alle svar som du har venta med, viste. Svar og varsel frå dei siste { $days } dagane blir nye igjen. Svara blir ikkje sletta.
marks-delete-show = Eg vil slette merka
marks-delete-button = Slett alle merka
# Over sida, etterpå.
marks-deleted = Merka er sletta
