### Kva kvar prøve måler. Står under «Kva måler prøva» på sida for eitt svar. Nøkkelen er den i
### components/domain/src/lab_results/analytes.json, og kvar forklaring kviler på sida som står der.
### Berre kva som blir målt: ingen årsaker, ikkje kva høgt og lågt tyder, ingen råd og ingen trøyst.

## Bokstavane framfor namnet

analytes-prefix-p = P- står for plasma, væska i blodet. Laboratoriet kan òg ha målt i serum, som er laga av blodet etter at det har levra seg.
analytes-prefix-s = S- står for serum, væska som er att når blod har levra seg.
analytes-prefix-b = B- står for blod: fullblod, med både celler og væske.
analytes-prefix-u = U- står for urin.
analytes-prefix-f = F- står for fæces, det vil seie avføring.
analytes-prefix-sp = Sp- står for spinalvæske, væska rundt hjernen og ryggmergen.
analytes-prefix-fp = fP- tyder at prøva er teken fastande, og at det er målt i plasma, væska i blodet.
analytes-prefix-du = dU- står for døgnurin, all urinen frå eitt døgn.
analytes-prefix-pt = Pt- står for pasient: personen som er undersøkt.
analytes-prefix-csv = Csv- står for cerebrospinalvæske. Det er væska rundt hjernen og ryggmergen, og ho blir òg kalla spinalvæske.
analytes-prefix-ery = Ery- står for erytrocyttar, dei raude blodcellene.
analytes-prefix-fs = fS- tyder at prøva er teken fastande, og at det er målt i serum, væska som er att når blod har levra seg.
analytes-prefix-ab = aB- står for arterielt blod: blod frå ein arterie, ei åre som fører blod ut frå hjartet.
analytes-prefix-vb = vB- står for venøst blod: blod frå ein vene, ei åre som fører blod tilbake til hjartet.
analytes-prefix-kb = kB- står for kapillærblod: blod frå dei minste årene.
analytes-prefix-lkc = Lkc- står for leukocyttar, dei kvite blodcellene.
analytes-prefix-trc = Trc- står for trombocyttar, blodplatene.
analytes-prefix-asc = Asc- står for ascites: væske i bukhola.
analytes-prefix-plv = Plv- står for pleuravæske: væske mellom lunga og brystveggen.
analytes-prefix-ldv = Ldv- står for leddvæske, væska inne i eit ledd.
analytes-prefix-bm = Bm- står for beinmerg, det blaute vevet inne i knoklane.
analytes-prefix-bal = BAL- står for bronkoalveolær skyljevæske: væske som er skylt inn i ein del av lunga og sogen ut att.
analytes-prefix-ce = Ce- står for celler. Namnet seier ikkje kvar i kroppen dei er tekne.
analytes-prefix-spz = Spz- står for spermiar, sædcellene.
analytes-prefix-us = Us- står for uspesifisert: namnet seier ikkje kva slags prøve det er, eller kvar i kroppen ho er teken.

## Blodceller

analytes-hemoglobin = Kor mykje hemoglobin det er i blodet, òg kalla blodprosent. Det er eit protein i dei raude blodcellene, og det er det som fraktar oksygen.
analytes-erytrocytter = Talet på erytrocyttar i blodet. Erytrocyttar er raude blodceller.
analytes-mcv = Kor store dei raude blodcellene er i gjennomsnitt.
analytes-mch = Kor mykje hemoglobin det er i kvar raud blodcelle, i gjennomsnitt. Hemoglobin er stoffet som gjer blodet raudt.
analytes-mchc = Kor stor konsentrasjonen av hemoglobin er i dei raude blodcellene, i snitt.
analytes-rdw = Kor mykje storleiken på dei raude blodcellene varierer.
analytes-retikulocytter = Kor mange retikulocyttar det er i blodet. Retikulocyttar er unge raude blodceller som ikkje er ferdig modne.
analytes-trombocytter = Kor mange trombocyttar, eller blodplater, det er i blodet. Oppgåva deira er først og fremst å stanse blødingar.
analytes-mpv = Kor store trombocyttane i blodet er i gjennomsnitt. Trombocyttar blir òg kalla blodplater.
analytes-noytrofile = Kor mange nøytrofile granulocyttar det er i blodet. Dei er ein type kvite blodceller, og dei vernar kroppen mot mikrobar.
analytes-eosinofile = Kor mange eosinofile granulocyttar det er i blodet. Dei er ein type kvite blodceller.
analytes-leukocytter = Talet på leukocyttar i blodet. Leukocyttar er kvite blodceller, og prøva tel alle typane.
analytes-lymfocytter = Kor mange lymfocyttar det er i blodet. Dei er ein type kvite blodceller.
analytes-monocytter = Kor mange monocyttar det er i blodet. Dei er ein type kvite blodceller.
analytes-basofile = Kor mange basofile granulocyttar det er i blodet. Dei er ein type kvite blodceller.
analytes-evf = Kor stor del av blodet som er raude blodceller. Prøva blir òg kalla hematokrit.

## Betennelse

analytes-crp = Kor mykje CRP det er i blodet. CRP er eit protein som levra lagar, og som er med når kroppen har ein betennelse.
analytes-sr = Kor langt dei raude blodcellene søkk i eit prøveglas på éin time. Prøva blir òg kalla senking.

## Salt

analytes-natrium = Kor mykje natrium det er i blodet. Om lag halvparten av det som er i kroppen, er i væska rundt cellene.
analytes-kalium = Kor mykje kalium det er i blodet. Nesten alt kalium i kroppen er inne i cellene.
analytes-kalsium = Kor mykje kalsium det er i blodet i alt. Om lag halvparten er fri, og resten er bunden, mest til protein.
analytes-kalsium-fritt = Kor mykje fritt kalsium det er i blodet, òg kalla ionisert kalsium. Det er den delen av kalsiumet som kroppen kan bruke direkte.
analytes-magnesium = Kor mykje magnesium det er i blodet. Det aller meste av det som er i kroppen, er i skjelettet og inne i cellene.
analytes-fosfat = Kor mykje fosfat det er i blodet. Det meste av fosfatet i kroppen er i skjelettet.

## Nyrene

analytes-kreatinin = Kor mykje kreatinin det er i blodet. Det er eit avfallsstoff frå musklane, og nyrene skil det ut i urinen.
analytes-egfr = Eit overslag over kor mykje væske frå blodet nyrene filtrerer i minuttet. Det er rekna ut frå kreatinin i blodet, alder og kjønn.
analytes-karbamid = Kor mykje karbamid det er i blodet, òg kalla urinstoff. Levra lagar det når byggjesteinane i protein blir brotne ned, og det meste går ut i urinen.
analytes-urat = Kor mykje urat det er i blodet, òg kalla urinsyre. Urat blir danna når stoff som heiter purin, blir brotne ned.

## Sukker og feitt

analytes-glukose = Kor mykje glukose det er i blodet, òg kalla blodsukker. Det er det viktigaste brenselet til cellene.
analytes-hba1c = Kor mykje av hemoglobinet i dei raude blodcellene som har bunde seg til sukker. Prøva blir òg kalla langtidsblodsukker.
analytes-kolesterol = Kor mykje kolesterol det er i blodet i alt. Kolesterol er eit feittstoff og ein byggjestein i kroppen.
analytes-ldl = Kor mykje kolesterol det er i LDL. LDL er partiklar i blodet som tek kolesterol med ut i vevet.
analytes-hdl = Kor mykje kolesterol det er i HDL. HDL er partiklar i blodet som tek kolesterol med tilbake til levra.
analytes-triglyserid = Kor mykje triglyserid det er i blodet i alt. Triglyserid er ein type feitt.
analytes-non-hdl = Alt kolesterolet i blodet unnateke det som er i HDL. Laboratoriet reknar det ut: alt kolesterol minus HDL-kolesterol.
analytes-lipoprotein-a = Kor mykje lipoprotein(a) det er i blodet, òg kalla Lp(a). Det er partiklar av feitt og protein som liknar LDL.

## Levra og gallevegane

analytes-alat = Kor mykje ALAT det er i blodet. ALAT er eit enzym som først og fremst finst i levra.
analytes-asat = Kor mykje ASAT det er i blodet. ASAT er eit enzym som særleg finst i hjartet, levra og musklane.
analytes-gt = Kor mykje GT det er i blodet. GT er eit enzym som først og fremst finst i levra og gallegangane.
analytes-alp = Kor mykje ALP det er i blodet. ALP er enzym som mellom anna finst i skjelettet, levra og tarmen.
analytes-bilirubin = Kor mykje bilirubin det er i blodet i alt. Det meste blir danna når gamle raude blodceller blir brotne ned.
analytes-bilirubin-konjugert = Kor mykje konjugert bilirubin det er i blodet. Levra har gjort det løyseleg i vatn, så det kan skiljast ut i gallen.
analytes-ld = Kor mykje LD det er i blodet. LD er eit enzym som finst i alle celler i kroppen.

## Jern

analytes-ferritin = Kor mykje ferritin det er i blodet. Det er eit protein som lagrar jern i kroppen.
analytes-transferrin = Kor mykje transferrin det er i blodet. Det er proteinet som fraktar jern i blodet.
analytes-tibc = Kor mykje jern blodet kan binde i alt. Det er proteinet transferrin som bind og fraktar jern.
analytes-transferrinmetning = Kor stor del av plassen på transferrin som er fylt med jern. Transferrin er proteinet som fraktar jern i blodet.
analytes-jern = Kor mykje jern det er i blodvæska. Jernet der er bunde til proteinet transferrin, og det er berre ein liten del av jernet i kroppen.

## Protein

analytes-albumin = Kor mykje albumin det er i blodet. Det er eit protein som levra lagar, og meir enn halvparten av alt protein i plasma.
analytes-protein = Kor mykje protein det er i blodvæska i alt. Meir enn halvparten er albumin.

## Bukspyttkjertelen

analytes-amylase = Kor mykje amylase det er i blodet. Det er enzym som bryt ned stive, og dei kjem frå bukspyttkjertelen og spyttkjertlane.
analytes-amylase-pankreas = Kor mykje amylase frå bukspyttkjertelen det er i blodet. Amylase er eit enzym som bryt ned stive.
analytes-lipase = Kor mykje lipase det er i blodet. Lipase er eit enzym som bryt ned feitt, og det blir først og fremst laga i bukspyttkjertelen.

## Musklar og hjarte

analytes-ck = Kor mykje CK det er i blodet. CK er eit enzym som først og fremst finst i musklane og hjartet.
analytes-troponin-t = Kor mykje troponin T det er i blodet. Troponin er ei gruppe protein inne i muskelceller, og prøva måler den typen som er i hjartet.
analytes-troponin-i = Kor mykje troponin I det er i blodet. Troponin er ei gruppe protein inne i muskelceller, og prøva måler den typen som er i hjartet.
analytes-nt-probnp = Kor mykje NT-proBNP det er i blodet. Det er eit stoff som først og fremst blir laga i muskelcellene i hjartet.

## Stoffskiftet

analytes-tsh = Kor mykje TSH det er i blodet. TSH er eit hormon frå hypofysen, ein liten kjertel under hjernen, og det får skjoldkjertelen til å lage hormona sine.
analytes-t4-fritt = Kor mykje fritt T4 det er i blodet. T4, eller tyroksin, er eit hormon frå skjoldkjertelen, og fritt tyder at det ikkje er bunde til protein.
analytes-t3-fritt = Kor mykje fritt T3 det er i blodet. T3 er eit hormon som styrer stoffskiftet, og fritt tyder at det ikkje er bunde til protein.
analytes-tpo-antistoff = Antistoff mot TPO i blodet. TPO er eit enzym i skjoldkjertelen, og det er med når hormona der blir laga.
analytes-tsh-reseptor-antistoff = Antistoff i blodet mot TSH-reseptoren. Han er staden i skjoldkjertelen der hormonet TSH festar seg.

## Vitamin

analytes-vitamin-b12 = Kor mykje vitamin B12 det er i blodet i alt, òg kalla kobalamin. Kroppen treng det for å lage raude blodceller og for nervane.
analytes-folat = Kor mykje folat det er i blodet. Folat er eit B-vitamin.
analytes-vitamin-d = Kor mykje 25-OH-vitamin D det er i blodet. Det er forma som levra lagar av vitamin D frå huda og maten.
analytes-mma = Kor mykje metylmalonsyre det er i blodet. Kroppen treng vitamin B12 for ikkje å lage dette stoffet.
analytes-homocystein = Kor mykje homocystein det er i blodet. Det er eit stoff som kroppen gjer om ved hjelp av folat og vitamin B12.

## Korleis blodet levrar seg

analytes-inr = Kor lang tid blodet bruker på å levre seg, samanlikna med vanleg tid.
analytes-d-dimer = Kor mykje D-dimer det er i blodet. D-dimer blir danna når trådane i levra blod, som heiter fibrin, blir brotne ned.
analytes-aptt = Kor lang tid blodet bruker på å levre seg i ein bestemt test. Testen viser korleis fleire av stoffa som får blodet til å levre seg, verkar saman.
analytes-fibrinogen = Kor mykje fibrinogen det er i blodet. Det er eit protein frå levra, og når blodet levrar seg, blir det til trådar av fibrin.

## Prostata

analytes-psa = Kor mykje PSA det er i blodet. PSA er eit enzym som blir laga i prostata, òg kalla blærehalskjertelen.

## Urin

analytes-u-albumin-kreatinin = Kor mykje av proteinet albumin det er i urinen, halde opp mot kor mykje kreatinin det er der. Kreatinin viser kor uttynna urinen er.
analytes-u-albumin = Kor mykje albumin det er i urinen. Albumin er eit protein som levra lagar.
analytes-u-strimmel = Fleire prøver av urinen med éin strimmel. Han viser mellom anna om det er kvite blodceller, blod, protein, glukose eller nitritt i urinen.
analytes-u-leukocytter-strimmel = Om lag kor mange kvite blodceller det er i urinen. Ein strimmel skiftar farge av eit enzym i dei.
analytes-u-blod-strimmel = Om lag kor mykje blod det er i urinen, målt med ein strimmel. Strimmelen viser hemoglobin, stoffet som gjer blodet raudt.
analytes-u-nitritt-strimmel = Om det er nitritt i urinen, målt med ein strimmel. Nitritt er eit stoff som mange bakteriar lagar av nitrat i urinen.
analytes-u-glukose-strimmel = Om lag kor mykje glukose det er i urinen, målt med ein strimmel. Glukose er ein type sukker.
analytes-u-protein-strimmel = Om lag kor mykje protein det er i urinen, målt med ein strimmel. Han finn albumin lettare enn andre protein.
analytes-u-dyrkning = Om det veks fram bakteriar når laboratoriet dyrkar urinen, og kor mykje.

## Hormon

analytes-testosteron = Kor mykje testosteron det er i blodet. Det er eit hormon som hos menn mest kjem frå testiklane, og hos kvinner mellom anna frå eggstokkane og binyrene.
analytes-pth = Kor mykje PTH det er i blodet. Det er eit hormon frå biskjoldkjertlane, og det styrer kalsium i blodet.
analytes-prolaktin = Kor mykje prolaktin det er i blodet. Det er eit hormon frå hypofysen, ein liten kjertel under hjernen, og brysta bruker det når dei utviklar seg og lagar mjølk.
analytes-kortisol = Kor mykje kortisol det er i blodet. Det er eit hormon som binyrene lagar, og kroppen bruker det mellom anna til å tole stress.
analytes-fsh = Kor mykje FSH det er i blodet. Det er eit hormon frå hypofysen, ein liten kjertel under hjernen, og det verkar på eggstokkane og testiklane.
analytes-lh = Kor mykje LH det er i blodet. Det er eit hormon frå hypofysen, ein liten kjertel under hjernen, og det verkar på eggstokkane og testiklane.
analytes-ostradiol = Kor mykje østradiol det er i blodet. Det er eit kjønnshormon, eit østrogen, og hos kvinner blir det først og fremst laga i eggstokkane.
analytes-hcg = Kor mykje hCG det er i blodet. Det er eit hormon som blir laga i morkaka.
analytes-c-peptid = Kor mykje C-peptid det er i blodet. Det blir danna i bukspyttkjertelen saman med hormonet insulin, og like mykje av kvart.

## Forsvaret i kroppen

analytes-iga = Kor mykje immunglobulin A det er i blodet. Det er ein type antistoff, og antistoff er ein del av forsvaret kroppen har mot mikrobar.
analytes-igg = Kor mykje immunglobulin G det er i blodet. Det er ein type antistoff som kroppen lagar eit par veker etter at han har møtt noko framandt.
analytes-igm = Kor mykje immunglobulin M det er i blodet. Det er den typen antistoff kroppen lagar først når han møter noko framandt.
analytes-revmatoid-faktor = Kor mykje revmatoid faktor det er i blodet. Det er antistoff som bind seg til antistoffa kroppen sjølv har.
analytes-ige = Kor mykje immunglobulin E det er i blodet i alt. Det er ein type antistoff som mellom anna festar seg til nokre av dei kvite blodcellene.
analytes-transglutaminase-iga = Antistoff av typen IgA mot transglutaminase i blodet. Transglutaminase er eit enzym i vevet til kroppen sjølv.
analytes-ana = Antistoff i blodet mot noko som finst i kjernen i kroppen sine eigne celler. ANA står for antinukleære antistoff.
analytes-ccp-antistoff = Antistoff i blodet mot CCP, òg kalla anti-CCP. CCP er ein bit av eit protein der éin byggjestein er gjord om til citrullin.

## Protein og salt

analytes-haptoglobin = Kor mykje haptoglobin det er i blodet. Det er eit protein frå levra, og det bind hemoglobin som er utanfor dei raude blodcellene.
analytes-klorid = Kor mykje klorid det er i blodet. Det er ein del av vanleg salt og følgjer som regel mengda natrium.

## Avføring

analytes-kalprotektin = Kor mykje kalprotektin det er i avføringa. Det er eit protein som kjem frå kvite blodceller i veggen av tarmen.

## Medisinar

analytes-litium = Kor mykje litium det er i blodet. Litium er eit grunnstoff som blir brukt som medisin.
analytes-digoksin = Kor mykje digoksin det er i blodet. Digoksin er ein medisin som verkar på hjartemuskelen.

## Alkohol

analytes-peth = Kor mykje fosfatidyletanol det er i blodet, òg kalla PEth. Stoffet blir danna i dei raude blodcellene når det er alkohol i blodet.
analytes-cdt = Kor mykje CDT det er i blodet, eller kor stor del av transferrinet som er CDT. Transferrin fraktar jern, og CDT er den typen som manglar fleire av karbohydrata sine.
