### Varsler: hva som har skjedd med fullmakter du har gitt eller fått.

# Tittel, overskrift, og lenke hit.
proxy-notices-title = Varsler om fullmakter
proxy-notices-lede = Her står det som har skjedd med fullmakter du har gitt eller fått. Det nyeste står først.
proxy-notices-none = Vi fant ingen varsler fra det siste året.
# Overskrift over en feil.
proxy-notices-failed = Vi fikk ikke hentet varslene
# $count (Number): varsler du ikke har merket som lest.
proxy-notices-new-count = { $count ->
    [one] Ett nytt varsel.
   *[other] { $count } nye varsler.
}
# Der dagen ellers står.
proxy-notices-day-unknown = Dagen er ikke kjent

## Et varsel. $name: den andre.

proxy-notices-given-by-me = Du ga { $name } fullmakt.
proxy-notices-given-to-me = { $name } ga deg fullmakt.
# Et vedtak fordi personen varig mangler samtykkekompetanse.
proxy-notices-capacity = Et vedtak som gjelder deg og { $name }, ble registrert.
proxy-notices-changed-by-me = Du endret fullmakten til { $name }.
proxy-notices-changed-to-me = { $name } endret fullmakten til deg.
# Under «endret fullmakten». $areas: områder, skilt med komma.
proxy-notices-lost = Mistet: { $areas }
proxy-notices-gained = I tillegg: { $areas }
proxy-notices-used-by-other = { $name } brukte fullmakten fra deg for første gang.
proxy-notices-used-by-kin = { $name } så opplysninger om deg for første gang etter vedtaket.
proxy-notices-used-by-me = Du brukte fullmakten fra { $name } for første gang.
proxy-notices-used-as-kin = Du så opplysninger om { $name } for første gang etter vedtaket.
# $date: siste dag, ferdig skrevet.
proxy-notices-soon-given = Fullmakten til { $name } utløper { $date }.
proxy-notices-soon-received = Fullmakten fra { $name } utløper { $date }.
proxy-notices-soon-capacity = Vedtaket som gjelder deg og { $name }, utløper { $date }.
# Under den forrige.
proxy-notices-renew = Du kan fornye den på siden for fullmakter.
# $date: siste dag, ferdig skrevet.
proxy-notices-expired-given = Fullmakten til { $name } utløp { $date }.
proxy-notices-expired-received = Fullmakten fra { $name } utløp { $date }.
proxy-notices-expired-capacity = Vedtaket som gjelder deg og { $name }, utløp { $date }.
proxy-notices-ended-by-me = Du avsluttet fullmakten til { $name }.
proxy-notices-ended-by-giver = { $name } avsluttet fullmakten til deg.
proxy-notices-left-by-other = { $name } gikk ut av fullmakten fra deg.
proxy-notices-left-by-me = Du gikk ut av fullmakten fra { $name }.
proxy-notices-ended-given = Fullmakten til { $name } ble avsluttet.
proxy-notices-ended-received = Fullmakten fra { $name } ble avsluttet.
proxy-notices-ended-capacity = Vedtaket som gjelder deg og { $name }, ble avsluttet.
proxy-notices-declined-by-other = { $name } sa nei til fullmakten fra deg.
proxy-notices-declined-by-me = Du sa nei til fullmakten fra { $name }.

## Under lista

proxy-notices-about = Om varslene
proxy-notices-about-here = Varslene står bare her. innsyn sender ikke e-post eller SMS.
proxy-notices-about-year = Et varsel står her i ett år. At du har lest det, husker innsyn som en kode. Den kan du slette sammen med de andre merkene dine.
