### Innloggingen i demoen: velg en oppdiktet person.

sign-in-title = Logg inn
sign-in-heading = Velg hvem du vil logge inn som
sign-in-lede = Personene er oppdiktet. Du trenger ikke passord i demoen.
# $name: personens navn. På knappen.
sign-in-as = Logg inn som { $name }
sign-in-born-unknown = Fødselsdato ikke kjent
sign-in-imported = Importert person
# Under en importert person som lite annet er kjent om. $count: hvor mange, ferdig skrevet.
sign-in-results = Prøvesvar og målinger: { $count }
# Under navnet på barn under 13.
sign-in-too-young = Kan ikke logge inn selv før fylte 13 år.
sign-in-deceased = Personen er registrert som død. Da kan ingen logge inn.
sign-in-nobody = Det finnes ingen personer å logge inn som.
# Overskrift over en feil.
sign-in-fault = Du ble ikke logget inn
sign-in-fault-unknown = Personen finnes ikke lenger. Velg en annen.
sign-in-fault-too-young = Personen er under 13 år og kan ikke logge inn selv.
sign-in-fault-deceased = Personen er registrert som død. Da kan ingen logge inn.
sign-in-fault-nothing = Ingen person ble valgt. Velg en i lista.
sign-in-failed = Vi fikk ikke hentet personene
sign-in-failed-body = Prøv igjen om litt.
sign-in-cut-off = Lista er ikke hel
sign-in-cut-off-body = Vi fikk ikke hentet alle personene. Den du leter etter, kan mangle.
# I stedet for navnet på en person som bare er kjent med et nummer; nummeret vises aldri.
sign-in-nameless = Uten navn
# Som sign-in-nameless, når flere er uten navn. $number: fra 1, så de kan skilles.
sign-in-nameless-of-several = Uten navn { $number }
