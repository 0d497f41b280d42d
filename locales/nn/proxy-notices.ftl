### Varsel: kva som har skjedd med fullmakter du har gitt eller fått.

# Tittel, overskrift, og lenkje hit.
proxy-notices-title = Varsel om fullmakter
proxy-notices-lede = Her står det som har skjedd med fullmakter du har gitt eller fått. Det nyaste står først.
proxy-notices-none = Vi fann ingen varsel frå det siste året.
# Overskrift over ein feil.
proxy-notices-failed = Vi fekk ikkje henta varsla
# $count (Number): varsel du ikkje har merkt som lesne.
proxy-notices-new-count = { $count ->
    [one] Eitt nytt varsel.
   *[other] { $count } nye varsel.
}
# Der dagen elles står.
proxy-notices-day-unknown = Dagen er ikkje kjend

## Eit varsel. $name: den andre.

proxy-notices-given-by-me = Du gav { $name } fullmakt.
proxy-notices-given-to-me = { $name } gav deg fullmakt.
# Eit vedtak fordi personen varig manglar samtykkekompetanse.
proxy-notices-capacity = Eit vedtak som gjeld deg og { $name }, vart registrert.
proxy-notices-changed-by-me = Du endra fullmakta til { $name }.
proxy-notices-changed-to-me = { $name } endra fullmakta til deg.
# Under «endra fullmakta». $areas: område, skilde med komma.
proxy-notices-lost = Mista: { $areas }
proxy-notices-gained = I tillegg: { $areas }
proxy-notices-used-by-other = { $name } brukte fullmakta frå deg for første gong.
proxy-notices-used-by-kin = { $name } såg opplysningar om deg for første gong etter vedtaket.
proxy-notices-used-by-me = Du brukte fullmakta frå { $name } for første gong.
proxy-notices-used-as-kin = Du såg opplysningar om { $name } for første gong etter vedtaket.
# $date: siste dag, ferdig skriven.
proxy-notices-soon-given = Fullmakta til { $name } gjeld til og med { $date }.
proxy-notices-soon-received = Fullmakta frå { $name } gjeld til og med { $date }.
proxy-notices-soon-capacity = Vedtaket om deg og { $name } gjeld til og med { $date }.
# Under den førre.
proxy-notices-renew = Du kan fornye ho på sida for fullmakter.
# $date: siste dag, ferdig skriven.
proxy-notices-expired-given = Fullmakta til { $name } galdt til og med { $date }.
proxy-notices-expired-received = Fullmakta frå { $name } galdt til og med { $date }.
proxy-notices-expired-capacity = Vedtaket om deg og { $name } galdt til og med { $date }.
proxy-notices-ended-by-me = Du avslutta fullmakta til { $name }.
proxy-notices-ended-by-giver = { $name } avslutta fullmakta til deg.
proxy-notices-left-by-other = { $name } gjekk ut av fullmakta frå deg.
proxy-notices-left-by-me = Du gjekk ut av fullmakta frå { $name }.
proxy-notices-ended-given = Fullmakta til { $name } vart avslutta.
proxy-notices-ended-received = Fullmakta frå { $name } vart avslutta.
proxy-notices-ended-capacity = Vedtaket som gjeld deg og { $name }, vart avslutta.
proxy-notices-declined-by-other = { $name } sa nei til fullmakta frå deg.
proxy-notices-declined-by-me = Du sa nei til fullmakta frå { $name }.

## Under lista

proxy-notices-about = Om varsla
proxy-notices-about-here = Varsla står berre her. innsyn sender ikkje e-post eller SMS.
proxy-notices-about-year = Eit varsel står her i eitt år. At du har lese det, hugsar innsyn som ein kode. Han kan du slette saman med dei andre merka dine.
