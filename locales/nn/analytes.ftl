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
analytes-prefix-csv = Csv- står for cerebrospinalvæske, òg kalla spinalvæske: væska rundt hjernen og ryggmergen.
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

analytes-hemoglobin = Mengda hemoglobin i blodet, òg kalla blodprosent. Hemoglobin er eit protein i dei raude blodcellene som fraktar oksygen.
analytes-erytrocytter = Talet på erytrocyttar i blodet. Erytrocyttar er raude blodceller.
analytes-mcv = Kor store dei raude blodcellene er i gjennomsnitt.
analytes-mch = Kor mykje hemoglobin det er i kvar raud blodcelle, i gjennomsnitt. Hemoglobin er stoffet som gjer blodet raudt.
analytes-mchc = Kor stor konsentrasjonen av hemoglobin er inne i dei raude blodcellene, i gjennomsnitt.
analytes-rdw = Kor mykje storleiken på dei raude blodcellene varierer.
analytes-retikulocytter = Mengda retikulocyttar i blodet. Retikulocyttar er unge raude blodceller som ikkje er ferdig modne.
analytes-trombocytter = Talet på trombocyttar i blodet, òg kalla blodplater. Hovudoppgåva deira er å stanse blødingar.
analytes-mpv = Kor store trombocyttane i blodet er i gjennomsnitt. Trombocyttar blir òg kalla blodplater.
analytes-noytrofile = Mengda nøytrofile granulocyttar i blodet. Dei er kvite blodceller som forsvarer kroppen mot mikrobar.
analytes-eosinofile = Mengda eosinofile granulocyttar i blodet. Dei er ein type kvite blodceller.
analytes-leukocytter = Talet på leukocyttar i blodet. Leukocyttar er kvite blodceller, og prøva tel alle typane.
analytes-lymfocytter = Mengda lymfocyttar i blodet. Dei er ein type kvite blodceller.
analytes-monocytter = Mengda monocyttar i blodet. Dei er ein type kvite blodceller.
analytes-basofile = Mengda basofile granulocyttar i blodet. Dei er ein type kvite blodceller.
analytes-evf = Kor stor del av blodet som er raude blodceller. Prøva blir òg kalla hematokrit.

## Betennelse

analytes-crp = Mengda CRP i blodet. CRP er eit protein som levra lagar, og som er med når kroppen har ein betennelse.
analytes-sr = Kor langt dei raude blodcellene søkk i eit prøveglas på éin time. Prøva blir òg kalla senking.

## Salt

analytes-natrium = Mengda natrium i blodet. Om lag halvparten av natriumet i kroppen er i væska utanfor cellene.
analytes-kalium = Mengda kalium i blodet. Nesten alt kalium i kroppen er inne i cellene.
analytes-kalsium = Den samla mengda kalsium i blodet. Om lag halvparten er fri, og resten er bunden, mest til protein.
analytes-kalsium-fritt = Mengda fritt kalsium i blodet, òg kalla ionisert kalsium. Det er den delen av kalsiumet som kroppen kan bruke direkte.
analytes-magnesium = Mengda magnesium i blodet. Det aller meste av magnesiumet i kroppen er i skjelettet og inne i cellene.
analytes-fosfat = Mengda fosfat i blodet. Det meste av fosfatet i kroppen er i skjelettet.

## Nyrene

analytes-kreatinin = Mengda kreatinin i blodet. Kreatinin er eit avfallsstoff frå musklane, som nyrene skil ut i urinen.
analytes-egfr = Eit overslag over kor mykje væske frå blodet nyrene filtrerer i minuttet. Det er rekna ut frå kreatinin i blodet, alder og kjønn.
analytes-karbamid = Mengda karbamid i blodet, òg kalla urinstoff. Levra lagar det når byggjesteinane i protein blir brotne ned, og det meste går ut i urinen.
analytes-urat = Mengda urat i blodet, òg kalla urinsyre. Urat blir danna når stoff som heiter purin, blir brotne ned.

## Sukker og feitt

analytes-glukose = Mengda glukose i blodet, òg kalla blodsukker. Glukose er det viktigaste brenselet til cellene.
analytes-hba1c = Kor mykje av hemoglobinet i dei raude blodcellene som har bunde seg til sukker. Prøva blir òg kalla langtidsblodsukker.
analytes-kolesterol = Den samla mengda kolesterol i blodet. Kolesterol er eit feittstoff og ein byggjestein i kroppen.
analytes-ldl = Mengda kolesterol i LDL. LDL er partiklar i blodet som fraktar kolesterol ut i vevet.
analytes-hdl = Mengda kolesterol i HDL. HDL er partiklar i blodet som fraktar kolesterol tilbake til levra.
analytes-triglyserid = Den samla mengda triglyserid i blodet. Triglyserid er ein type feitt.
analytes-non-hdl = Alt kolesterolet i blodet unnateke det som er i HDL. Laboratoriet reknar det ut: alt kolesterol minus HDL-kolesterol.
analytes-lipoprotein-a = Mengda lipoprotein(a) i blodet, òg kalla Lp(a). Det er partiklar av feitt og protein som liknar LDL.

## Levra og gallevegane

analytes-alat = Mengda ALAT i blodet. ALAT er eit enzym som først og fremst finst i levra.
analytes-asat = Mengda ASAT i blodet. ASAT er eit enzym som særleg finst i hjartet, levra og musklane.
analytes-gt = Mengda GT i blodet. GT er eit enzym som først og fremst finst i levra og gallegangane.
analytes-alp = Mengda ALP i blodet. ALP er enzym som mellom anna finst i skjelettet, levra og tarmen.
analytes-bilirubin = Den samla mengda bilirubin i blodet. Det meste blir danna når gamle raude blodceller blir brotne ned.
analytes-bilirubin-konjugert = Mengda konjugert bilirubin i blodet. Det er bilirubin som levra har gjort løyseleg i vatn, så det kan skiljast ut i gallen.
analytes-ld = Mengda LD i blodet. LD er eit enzym som finst i alle celler i kroppen.

## Jern

analytes-ferritin = Mengda ferritin i blodet. Ferritin er eit protein som lagrar jern i kroppen.
analytes-transferrin = Mengda transferrin i blodet. Transferrin er proteinet som fraktar jern i blodet.
analytes-tibc = Kor mykje jern blodet kan binde i alt. Det er proteinet transferrin som bind og fraktar jern.
analytes-transferrinmetning = Kor stor del av plassen på transferrin som er fylt med jern. Transferrin er proteinet som fraktar jern i blodet.
analytes-jern = Mengda jern i blodvæska. Jernet der er bunde til proteinet transferrin, og det er berre ein liten del av jernet i kroppen.

## Protein

analytes-albumin = Mengda albumin i blodet. Albumin er eit protein som levra lagar, og utgjer over halvparten av proteina i plasma.
analytes-protein = Den samla mengda protein i blodvæska. Over halvparten er proteinet albumin.

## Bukspyttkjertelen

analytes-amylase = Mengda amylase i blodet. Amylase er enzym frå bukspyttkjertelen og spyttkjertlane, og dei bryt ned stive.
analytes-amylase-pankreas = Mengda amylase frå bukspyttkjertelen i blodet. Amylase er eit enzym som bryt ned stive.
analytes-lipase = Mengda lipase i blodet. Lipase er eit enzym som bryt ned feitt, og det blir først og fremst laga i bukspyttkjertelen.

## Musklar og hjarte

analytes-ck = Mengda CK i blodet. CK er eit enzym som først og fremst finst i musklane og hjartet.
analytes-troponin-t = Mengda troponin T i blodet. Troponin er ei gruppe protein inne i muskelceller, og prøva måler den typen som er i hjartet.
analytes-troponin-i = Mengda troponin I i blodet. Troponin er ei gruppe protein inne i muskelceller, og prøva måler den typen som er i hjartet.
analytes-nt-probnp = Mengda NT-proBNP i blodet. Det er eit stoff som først og fremst blir laga i muskelcellene i hjartet.

## Stoffskiftet

analytes-tsh = Mengda TSH i blodet. TSH er eit hormon frå hypofysen, ein liten kjertel under hjernen, og det får skjoldkjertelen til å lage hormona sine.
analytes-t4-fritt = Mengda fritt T4 i blodet. T4, eller tyroksin, er eit hormon frå skjoldkjertelen, og fritt tyder at det ikkje er bunde til protein.
analytes-t3-fritt = Mengda fritt T3 i blodet. T3 er eit hormon som styrer stoffskiftet, og fritt tyder at det ikkje er bunde til protein.
analytes-tpo-antistoff = Antistoff mot TPO i blodet. TPO er eit enzym i skjoldkjertelen, og det er med når hormona der blir laga.
analytes-tsh-reseptor-antistoff = Antistoff mot TSH-reseptoren i blodet. Reseptoren er staden i skjoldkjertelen der hormonet TSH festar seg.

## Vitamin

analytes-vitamin-b12 = Den samla mengda vitamin B12 i blodet, òg kalla kobalamin. Kroppen treng det for å lage raude blodceller og for nervane.
analytes-folat = Mengda folat i blodet. Folat er eit B-vitamin.
analytes-vitamin-d = Mengda 25-OH-vitamin D i blodet. Det er forma som levra lagar av vitamin D frå huda og maten.
analytes-mma = Mengda metylmalonsyre i blodet. Kroppen treng vitamin B12 for ikkje å danne dette stoffet.
analytes-homocystein = Mengda homocystein i blodet. Det er eit stoff som kroppen gjer om ved hjelp av folat og vitamin B12.

## Korleis blodet levrar seg

analytes-inr = Kor lang tid blodet bruker på å levre seg, samanlikna med vanleg tid.
analytes-d-dimer = Mengda D-dimer i blodet. D-dimer blir danna når trådane i levra blod, som heiter fibrin, blir brotne ned.
analytes-aptt = Kor lang tid blodet bruker på å levre seg i ein bestemt test. Testen viser korleis fleire av stoffa som får blodet til å levre seg, verkar saman.
analytes-fibrinogen = Mengda fibrinogen i blodet. Det er eit protein frå levra, og når blodet levrar seg, blir det til trådar av fibrin.

## Prostata

analytes-psa = Mengda PSA i blodet. PSA er eit enzym som blir laga i prostata, òg kalla blærehalskjertelen.

## Urin

analytes-u-albumin-kreatinin = Mengda av proteinet albumin i urinen, sett i forhold til mengda kreatinin. Kreatinin viser kor uttynna urinen er.
analytes-u-albumin = Mengda albumin i urinen. Albumin er eit protein som levra lagar.
analytes-u-strimmel = Fleire prøver av urinen med éin strimmel. Han viser mellom anna om det er kvite blodceller, blod, protein, glukose eller nitritt i urinen.
analytes-u-leukocytter-strimmel = Om lag kor mange kvite blodceller det er i urinen. Ein strimmel skiftar farge av eit enzym i dei.
analytes-u-blod-strimmel = Om lag kor mykje blod det er i urinen, målt med ein strimmel. Strimmelen viser hemoglobin, stoffet som gjer blodet raudt.
analytes-u-nitritt-strimmel = Om det er nitritt i urinen, målt med ein strimmel. Nitritt er eit stoff som mange bakteriar lagar av nitrat i urinen.
analytes-u-glukose-strimmel = Om lag kor mykje glukose det er i urinen, målt med ein strimmel. Glukose er ein type sukker.
analytes-u-protein-strimmel = Om lag kor mykje protein det er i urinen, målt med ein strimmel. Strimmelen finn albumin lettare enn andre protein.
analytes-u-dyrkning = Om det veks fram bakteriar når laboratoriet dyrkar urinen, og kor mykje.

## Hormon

analytes-testosteron = Mengda testosteron i blodet. Det er eit hormon som hos menn mest kjem frå testiklane, og hos kvinner mellom anna frå eggstokkane og binyrene.
analytes-pth = Mengda PTH i blodet. Det er eit hormon frå biskjoldkjertlane, og det styrer kalsium i blodet.
analytes-prolaktin = Mengda prolaktin i blodet. Det er eit hormon frå hypofysen, ein liten kjertel under hjernen, og brysta treng det for å utvikle seg og lage mjølk.
analytes-kortisol = Mengda kortisol i blodet. Det er eit hormon som binyrene lagar, og kroppen bruker det mellom anna til å tole stress.
analytes-fsh = Mengda FSH i blodet. Det er eit hormon frå hypofysen, ein liten kjertel under hjernen, og det verkar på eggstokkane og testiklane.
analytes-lh = Mengda LH i blodet. Det er eit hormon frå hypofysen, ein liten kjertel under hjernen, og det verkar på eggstokkane og testiklane.
analytes-ostradiol = Mengda østradiol i blodet. Det er eit kjønnshormon, eit østrogen, som hos kvinner først og fremst blir laga i eggstokkane.
analytes-hcg = Mengda hCG i blodet. Det er eit hormon som blir laga i morkaka.
analytes-c-peptid = Mengda C-peptid i blodet. Det blir danna i bukspyttkjertelen saman med hormonet insulin, og like mykje av kvart.

## Forsvaret i kroppen

analytes-iga = Mengda immunglobulin A i blodet. Det er ein type antistoff, og antistoff er ein del av forsvaret kroppen har mot mikrobar.
analytes-igg = Mengda immunglobulin G i blodet. Det er ein type antistoff som kroppen lagar eit par veker etter at han har møtt noko framandt.
analytes-igm = Mengda immunglobulin M i blodet. Det er den typen antistoff kroppen lagar først når han møter noko framandt.
analytes-revmatoid-faktor = Mengda revmatoid faktor i blodet. Det er antistoff som bind seg til antistoffa kroppen sjølv har.
analytes-ige = Den samla mengda immunglobulin E i blodet. Det er ein type antistoff som mellom anna festar seg til nokre av dei kvite blodcellene.
analytes-transglutaminase-iga = Antistoff av typen IgA mot transglutaminase i blodet. Transglutaminase er eit enzym i vevet til kroppen sjølv.
analytes-ana = Antistoff i blodet mot noko som finst i kjernen i kroppen sine eigne celler. ANA står for antinukleære antistoff.
analytes-ccp-antistoff = Antistoff i blodet mot CCP, òg kalla anti-CCP. CCP er ein bit av eit protein der éin byggjestein er gjord om til citrullin.

## Protein og salt

analytes-haptoglobin = Mengda haptoglobin i blodet. Det er eit protein frå levra som bind hemoglobin utanfor dei raude blodcellene.
analytes-klorid = Mengda klorid i blodet. Det er ein del av vanleg salt og følgjer som regel mengda natrium.

## Avføring

analytes-kalprotektin = Mengda kalprotektin i avføringa. Det er eit protein som kjem frå kvite blodceller i veggen av tarmen.

## Medisinar

analytes-litium = Mengda litium i blodet. Litium er eit grunnstoff som blir brukt som medisin.
analytes-digoksin = Mengda digoksin i blodet. Digoksin er ein medisin som verkar på hjartemuskelen.

## Alkohol

analytes-peth = Mengda fosfatidyletanol i blodet, òg kalla PEth. Stoffet blir danna i dei raude blodcellene når det er alkohol i blodet.
analytes-cdt = Mengda CDT i blodet, eller kor stor del av transferrinet som er CDT. Transferrin fraktar jern, og CDT er den typen som manglar fleire av karbohydrata sine.
