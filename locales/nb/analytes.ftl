### Hva hver prøve måler. Står under «Hva måler prøven» på siden for ett svar. Nøkkelen er den i
### components/domain/src/lab_results/analytes.json, og hver forklaring hviler på siden som står der.
### Bare hva som måles: ingen årsaker, ikke hva høyt og lavt betyr, ingen råd og ingen trøst.

## Bokstavene foran navnet

analytes-prefix-p = P- står for plasma, væsken i blodet. Laboratoriet kan også ha målt i serum, som er laget av blodet etter at det har levret seg.
analytes-prefix-s = S- står for serum, væsken som er igjen når blod har levret seg.
analytes-prefix-b = B- står for blod: fullblod, med både celler og væske.
analytes-prefix-u = U- står for urin.
analytes-prefix-f = F- står for fæces, det vil si avføring.
analytes-prefix-sp = Sp- står for spinalvæske, væsken rundt hjernen og ryggmargen.
analytes-prefix-fp = fP- betyr at prøven er tatt fastende, og at det er målt i plasma, væsken i blodet.
analytes-prefix-du = dU- står for døgnurin, all urinen fra ett døgn.
analytes-prefix-pt = Pt- står for pasient: personen som er undersøkt.
analytes-prefix-csv = Csv- står for cerebrospinalvæske. Det er væsken rundt hjernen og ryggmargen, og den kalles også spinalvæske.
analytes-prefix-ery = Ery- står for erytrocytter, de røde blodcellene.
analytes-prefix-fs = fS- betyr at prøven er tatt fastende, og at det er målt i serum, væsken som er igjen når blod har levret seg.
analytes-prefix-ab = aB- står for arterielt blod: blod fra en arterie, en åre som fører blod ut fra hjertet.
analytes-prefix-vb = vB- står for venøst blod: blod fra en vene, en åre som fører blod tilbake til hjertet.
analytes-prefix-kb = kB- står for kapillærblod: blod fra de minste årene.
analytes-prefix-lkc = Lkc- står for leukocytter, de hvite blodcellene.
analytes-prefix-trc = Trc- står for trombocytter, blodplatene.
analytes-prefix-asc = Asc- står for ascites: væske i bukhulen.
analytes-prefix-plv = Plv- står for pleuravæske: væske mellom lungen og brystveggen.
analytes-prefix-ldv = Ldv- står for leddvæske, væsken inne i et ledd.
analytes-prefix-bm = Bm- står for beinmarg, det bløte vevet inne i knoklene.
analytes-prefix-bal = BAL- står for bronkoalveolær skyllevæske: væske som er skylt inn i en del av lungen og sugd ut igjen.
analytes-prefix-ce = Ce- står for celler. Navnet sier ikke hvor i kroppen de er tatt.
analytes-prefix-spz = Spz- står for spermier, sædcellene.
analytes-prefix-us = Us- står for uspesifisert: navnet sier ikke hva slags prøve det er, eller hvor i kroppen den er tatt.

## Blodceller

analytes-hemoglobin = Hvor mye hemoglobin det er i blodet, også kalt blodprosent. Det er et protein i de røde blodcellene, og det er det som frakter oksygen.
analytes-erytrocytter = Antallet erytrocytter i blodet. Erytrocytter er røde blodceller.
analytes-mcv = Hvor store de røde blodcellene er i gjennomsnitt.
analytes-mch = Hvor mye hemoglobin det er i hver røde blodcelle, i gjennomsnitt. Hemoglobin er stoffet som gjør blodet rødt.
analytes-mchc = Hvor stor konsentrasjonen av hemoglobin er i de røde blodcellene, i snitt.
analytes-rdw = Hvor mye størrelsen på de røde blodcellene varierer.
analytes-retikulocytter = Hvor mange retikulocytter det er i blodet. Retikulocytter er unge røde blodceller som ikke er ferdig modne.
analytes-trombocytter = Hvor mange trombocytter, eller blodplater, det er i blodet. Oppgaven deres er først og fremst å stanse blødninger.
analytes-mpv = Hvor store trombocyttene i blodet er i gjennomsnitt. Trombocytter blir også kalt blodplater.
analytes-noytrofile = Hvor mange nøytrofile granulocytter det er i blodet. De er en type hvite blodceller, og de verner kroppen mot mikrober.
analytes-eosinofile = Hvor mange eosinofile granulocytter det er i blodet. De er en type hvite blodceller.
analytes-leukocytter = Antallet leukocytter i blodet. Leukocytter er hvite blodceller, og prøven teller alle typene.
analytes-lymfocytter = Hvor mange lymfocytter det er i blodet. De er en type hvite blodceller.
analytes-monocytter = Hvor mange monocytter det er i blodet. De er en type hvite blodceller.
analytes-basofile = Hvor mange basofile granulocytter det er i blodet. De er en type hvite blodceller.
analytes-evf = Hvor stor del av blodet som er røde blodceller. Prøven blir også kalt hematokrit.

## Betennelse

analytes-crp = Hvor mye CRP det er i blodet. CRP er et protein som leveren lager, og som er med når kroppen har en betennelse.
analytes-sr = Hvor langt de røde blodcellene synker i et prøveglass på én time. Prøven blir også kalt senkning.

## Salter

analytes-natrium = Hvor mye natrium det er i blodet. Omtrent halvparten av det som er i kroppen, er i væsken rundt cellene.
analytes-kalium = Hvor mye kalium det er i blodet. Nesten alt kalium i kroppen er inne i cellene.
analytes-kalsium = Hvor mye kalsium det er i blodet i alt. Omtrent halvparten er fritt, og resten er bundet, mest til proteiner.
analytes-kalsium-fritt = Hvor mye fritt kalsium det er i blodet, også kalt ionisert kalsium. Det er den delen av kalsiumet som kroppen kan bruke direkte.
analytes-magnesium = Hvor mye magnesium det er i blodet. Det aller meste av det som er i kroppen, er i skjelettet og inne i cellene.
analytes-fosfat = Hvor mye fosfat det er i blodet. Det meste av fosfatet i kroppen er i skjelettet.

## Nyrene

analytes-kreatinin = Hvor mye kreatinin det er i blodet. Det er et avfallsstoff fra musklene, og nyrene skiller det ut i urinen.
analytes-egfr = Et anslag over hvor mye væske fra blodet nyrene filtrerer i minuttet. Det er regnet ut fra kreatinin i blodet, alder og kjønn.
analytes-karbamid = Hvor mye karbamid det er i blodet, også kalt urinstoff. Leveren lager det når byggesteinene i proteiner brytes ned, og det meste går ut i urinen.
analytes-urat = Hvor mye urat det er i blodet, også kalt urinsyre. Urat dannes når stoffer som heter puriner, brytes ned.

## Sukker og fett

analytes-glukose = Hvor mye glukose det er i blodet, også kalt blodsukker. Det er det viktigste brenselet til cellene.
analytes-hba1c = Hvor mye av hemoglobinet i de røde blodcellene som har bundet seg til sukker. Prøven blir også kalt langtidsblodsukker.
analytes-kolesterol = Hvor mye kolesterol det er i blodet i alt. Kolesterol er et fettstoff og en byggestein i kroppen.
analytes-ldl = Hvor mye kolesterol det er i LDL. LDL er partikler i blodet som tar kolesterol med ut i vevet.
analytes-hdl = Hvor mye kolesterol det er i HDL. HDL er partikler i blodet som tar kolesterol med tilbake til leveren.
analytes-triglyserid = Hvor mye triglyserid det er i blodet i alt. Triglyserider er en type fett.
analytes-non-hdl = Alt kolesterolet i blodet unntatt det som er i HDL. Laboratoriet regner det ut: alt kolesterol minus HDL-kolesterol.
analytes-lipoprotein-a = Hvor mye lipoprotein(a) det er i blodet, også kalt Lp(a). Det er partikler av fett og protein som ligner LDL.

## Leveren og galleveiene

analytes-alat = Hvor mye ALAT det er i blodet. ALAT er et enzym som først og fremst finnes i leveren.
analytes-asat = Hvor mye ASAT det er i blodet. ASAT er et enzym som særlig finnes i hjertet, leveren og musklene.
analytes-gt = Hvor mye GT det er i blodet. GT er et enzym som først og fremst finnes i leveren og gallegangene.
analytes-alp = Hvor mye ALP det er i blodet. ALP er enzymer som blant annet finnes i skjelettet, leveren og tarmen.
analytes-bilirubin = Hvor mye bilirubin det er i blodet i alt. Det meste dannes når gamle røde blodceller brytes ned.
analytes-bilirubin-konjugert = Hvor mye konjugert bilirubin det er i blodet. Leveren har gjort det løselig i vann, så det kan skilles ut i gallen.
analytes-ld = Hvor mye LD det er i blodet. LD er et enzym som finnes i alle celler i kroppen.

## Jern

analytes-ferritin = Hvor mye ferritin det er i blodet. Det er et protein som lagrer jern i kroppen.
analytes-transferrin = Hvor mye transferrin det er i blodet. Det er proteinet som frakter jern i blodet.
analytes-tibc = Hvor mye jern blodet kan binde i alt. Det er proteinet transferrin som binder og frakter jern.
analytes-transferrinmetning = Hvor stor del av plassen på transferrin som er fylt med jern. Transferrin er proteinet som frakter jern i blodet.
analytes-jern = Hvor mye jern det er i blodvæsken. Jernet der er bundet til proteinet transferrin, og det er bare en liten del av jernet i kroppen.

## Proteiner

analytes-albumin = Hvor mye albumin det er i blodet. Det er et protein som leveren lager, og mer enn halvparten av alt protein i plasma.
analytes-protein = Hvor mye protein det er i blodvæsken i alt. Mer enn halvparten er albumin.

## Bukspyttkjertelen

analytes-amylase = Hvor mye amylase det er i blodet. Det er enzymer som bryter ned stivelse, og de kommer fra bukspyttkjertelen og spyttkjertlene.
analytes-amylase-pankreas = Hvor mye amylase fra bukspyttkjertelen det er i blodet. Amylase er et enzym som bryter ned stivelse.
analytes-lipase = Hvor mye lipase det er i blodet. Lipase er et enzym som bryter ned fett, og det lages først og fremst i bukspyttkjertelen.

## Muskler og hjerte

analytes-ck = Hvor mye CK det er i blodet. CK er et enzym som først og fremst finnes i musklene og hjertet.
analytes-troponin-t = Hvor mye troponin T det er i blodet. Troponin er en gruppe proteiner inne i muskelceller, og prøven måler den typen som er i hjertet.
analytes-troponin-i = Hvor mye troponin I det er i blodet. Troponin er en gruppe proteiner inne i muskelceller, og prøven måler den typen som er i hjertet.
analytes-nt-probnp = Hvor mye NT-proBNP det er i blodet. Det er et stoff som først og fremst lages i hjertets muskelceller.

## Stoffskiftet

analytes-tsh = Hvor mye TSH det er i blodet. TSH er et hormon fra hypofysen, en liten kjertel under hjernen, og det får skjoldkjertelen til å lage sine hormoner.
analytes-t4-fritt = Hvor mye fritt T4 det er i blodet. T4, eller tyroksin, er et hormon fra skjoldkjertelen, og fritt betyr at det ikke er bundet til proteiner.
analytes-t3-fritt = Hvor mye fritt T3 det er i blodet. T3 er et hormon som styrer stoffskiftet, og fritt betyr at det ikke er bundet til proteiner.
analytes-tpo-antistoff = Antistoffer mot TPO i blodet. TPO er et enzym i skjoldkjertelen, og det er med når hormonene der blir laget.
analytes-tsh-reseptor-antistoff = Antistoffer i blodet mot TSH-reseptoren. Den er stedet i skjoldkjertelen der hormonet TSH fester seg.

## Vitaminer

analytes-vitamin-b12 = Hvor mye vitamin B12 det er i blodet i alt, også kalt kobalamin. Kroppen trenger det for å lage røde blodceller og for nervene.
analytes-folat = Hvor mye folat det er i blodet. Folat er et B-vitamin.
analytes-vitamin-d = Hvor mye 25-OH-vitamin D det er i blodet. Det er formen som leveren lager av vitamin D fra huden og maten.
analytes-mma = Hvor mye metylmalonsyre det er i blodet. Kroppen trenger vitamin B12 for ikke å lage dette stoffet.
analytes-homocystein = Hvor mye homocystein det er i blodet. Det er et stoff som kroppen gjør om ved hjelp av folat og vitamin B12.

## Hvordan blodet levrer seg

analytes-inr = Hvor lang tid blodet bruker på å levre seg, sammenlignet med vanlig tid.
analytes-d-dimer = Hvor mye D-dimer det er i blodet. D-dimer dannes når trådene i levret blod, som heter fibrin, brytes ned.
analytes-aptt = Hvor lang tid blodet bruker på å levre seg i en bestemt test. Testen viser hvordan flere av stoffene som får blodet til å levre seg, virker sammen.
analytes-fibrinogen = Hvor mye fibrinogen det er i blodet. Det er et protein fra leveren, og når blodet levrer seg, blir det til tråder av fibrin.

## Prostata

analytes-psa = Hvor mye PSA det er i blodet. PSA er et enzym som lages i prostata, også kalt blærehalskjertelen.

## Urin

analytes-u-albumin-kreatinin = Hvor mye av proteinet albumin det er i urinen, holdt opp mot hvor mye kreatinin det er der. Kreatinin viser hvor uttynnet urinen er.
analytes-u-albumin = Hvor mye albumin det er i urinen. Albumin er et protein som leveren lager.
analytes-u-strimmel = Flere prøver av urinen med én strimmel. Den viser blant annet om det er hvite blodceller, blod, protein, glukose eller nitritt i urinen.
analytes-u-leukocytter-strimmel = Omtrent hvor mange hvite blodceller det er i urinen. En strimmel skifter farge av et enzym i dem.
analytes-u-blod-strimmel = Omtrent hvor mye blod det er i urinen, målt med en strimmel. Strimmelen viser hemoglobin, stoffet som gjør blodet rødt.
analytes-u-nitritt-strimmel = Om det er nitritt i urinen, målt med en strimmel. Nitritt er et stoff som mange bakterier lager av nitrat i urinen.
analytes-u-glukose-strimmel = Omtrent hvor mye glukose det er i urinen, målt med en strimmel. Glukose er en type sukker.
analytes-u-protein-strimmel = Om lag hvor mye protein det er i urinen, målt med en strimmel. Den finner albumin lettere enn andre proteiner.
analytes-u-dyrkning = Om det vokser fram bakterier når laboratoriet dyrker urinen, og hvor mye.

## Hormoner

analytes-testosteron = Hvor mye testosteron det er i blodet. Det er et hormon som hos menn mest kommer fra testiklene, og hos kvinner blant annet fra eggstokkene og binyrene.
analytes-pth = Hvor mye PTH det er i blodet. Det er et hormon fra biskjoldkjertlene, og det styrer kalsium i blodet.
analytes-prolaktin = Hvor mye prolaktin det er i blodet. Det er et hormon fra hypofysen, en liten kjertel under hjernen, og brystene bruker det når de utvikler seg og lager melk.
analytes-kortisol = Hvor mye kortisol det er i blodet. Det er et hormon som binyrene lager, og kroppen bruker det blant annet til å tåle stress.
analytes-fsh = Hvor mye FSH det er i blodet. Det er et hormon fra hypofysen, en liten kjertel under hjernen, og det virker på eggstokkene og testiklene.
analytes-lh = Hvor mye LH det er i blodet. Det er et hormon fra hypofysen, en liten kjertel under hjernen, og det virker på eggstokkene og testiklene.
analytes-ostradiol = Hvor mye østradiol det er i blodet. Det er et kjønnshormon, et østrogen, og hos kvinner lages det først og fremst i eggstokkene.
analytes-hcg = Hvor mye hCG det er i blodet. Det er et hormon som lages i morkaken.
analytes-c-peptid = Hvor mye C-peptid det er i blodet. Det dannes i bukspyttkjertelen sammen med hormonet insulin, og like mye av hvert.

## Forsvaret i kroppen

analytes-iga = Hvor mye immunglobulin A det er i blodet. Det er en type antistoff, og antistoffer er en del av kroppens forsvar mot mikrober.
analytes-igg = Hvor mye immunglobulin G det er i blodet. Det er en type antistoff som kroppen lager et par uker etter at den har møtt noe fremmed.
analytes-igm = Hvor mye immunglobulin M det er i blodet. Det er den typen antistoff kroppen lager først når den møter noe fremmed.
analytes-revmatoid-faktor = Hvor mye revmatoid faktor det er i blodet. Det er antistoffer som binder seg til kroppens egne antistoffer.
analytes-ige = Hvor mye immunglobulin E det er i blodet i alt. Det er en type antistoff som blant annet fester seg til noen av de hvite blodcellene.
analytes-transglutaminase-iga = Antistoffer av typen IgA mot transglutaminase i blodet. Transglutaminase er et enzym i kroppens eget vev.
analytes-ana = Antistoffer i blodet mot noe som finnes i kjernen i kroppens egne celler. ANA står for antinukleære antistoffer.
analytes-ccp-antistoff = Antistoffer i blodet mot CCP, også kalt anti-CCP. CCP er en bit av et protein der én byggestein er gjort om til citrullin.

## Proteiner og salter

analytes-haptoglobin = Hvor mye haptoglobin det er i blodet. Det er et protein fra leveren, og det binder hemoglobin som er utenfor de røde blodcellene.
analytes-klorid = Hvor mye klorid det er i blodet. Det er en del av vanlig salt og følger som regel mengden natrium.

## Avføring

analytes-kalprotektin = Hvor mye kalprotektin det er i avføringen. Det er et protein som kommer fra hvite blodceller i veggen av tarmen.

## Medisiner

analytes-litium = Hvor mye litium det er i blodet. Litium er et grunnstoff som brukes som medisin.
analytes-digoksin = Hvor mye digoksin det er i blodet. Digoksin er en medisin som virker på hjertemuskelen.

## Alkohol

analytes-peth = Hvor mye fosfatidyletanol det er i blodet, også kalt PEth. Stoffet dannes i de røde blodcellene når det er alkohol i blodet.
analytes-cdt = Hvor mye CDT det er i blodet, eller hvor stor del av transferrinet som er CDT. Transferrin frakter jern, og CDT er den typen som mangler flere av karbohydratene sine.
