### The self-treatment plan. The compound for it has no source; zones, medicines and what to do are left out where a word has none.

# sourced: plan.nodnummer
treatment-plan-emergency-label = Heahtenummir
# sourced: plan.livstruende
treatment-plan-emergency-life = Heaggavárra
# sourced: ppl.legevakt
treatment-plan-emergency-doctor = Doavttirfákta
# sourced: plan.ring. $number: a telephone number.
treatment-plan-call = Riŋge { $number }
# sourced: plan.viktig_for_deg
treatment-plan-important = Mii lea dutnje dehálaš?
# sourced: lab.diagnose (plural)
treatment-plan-diagnoses = Diagnosat
# sourced: plan.mal (plural)
treatment-plan-goals = Ulbmilat
# sourced: plan.tiltak (plural)
treatment-plan-measures = Doaibmabijut
# sourced: plan.medisin (plural)
treatment-plan-category-medicine = Dálkasat
# sourced: lab.maling (plural)
treatment-plan-category-measuring = Mihtideamit
# sourced: plan.kosthold
treatment-plan-category-diet = Biebmodoallu
# sourced: proxy.parorende
treatment-plan-contact-private = Oapmahaš
