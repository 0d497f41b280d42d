### Hva hver prøve måler. Står under «Hva måler prøven» på siden for ett svar. Nøkkelen er den i
### components/domain/src/lab_results/analytes.json, og hver forklaring hviler på siden som står der.
### Bare hva som måles: ingen årsaker, ikke hva høyt og lavt betyr, ingen råd og ingen trøst.

## Bokstavene foran navnet

analytes-prefix-p = P- står for plasma, væsken i blodet. Laboratoriet kan også ha målt i serum, som er laget av blodet etter at det har levret seg.

## Jern

analytes-ferritin = Mengden ferritin i blodet. Ferritin er et protein som lagrer jern i kroppen.
