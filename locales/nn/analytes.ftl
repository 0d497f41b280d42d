### Kva kvar prøve måler. Står under «Kva måler prøven» på sida for eitt svar. Nøkkelen er den i
### components/domain/src/lab_results/analytes.json, og kvar forklaring kviler på sida som står der.
### Berre kva som blir målt: ingen årsaker, ikkje kva høgt og lågt tyder, ingen råd og ingen trøyst.

## Bokstavane framfor namnet

analytes-prefix-p = P- står for plasma, væska i blodet. Laboratoriet kan òg ha målt i serum, som er laga av blodet etter at det har levra seg.

## Jern

analytes-ferritin = Mengda ferritin i blodet. Ferritin er eit protein som lagrar jern i kroppen.
