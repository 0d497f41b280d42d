### The reader's own marks on results.

# sourced: lab.ny (predicative: ođas)
marks-new = Ođas
# sourced: ui.lagre
marks-save = Vurke
