### Whom to ask about what. What to do about a wrong result is left to bokmål until a fluent reader has said it.

# sourced: ui.hjelp
help-title = Veahkki
# sourced: area.fullmakt. What it is stands below the heading
help-grants = Fápmudus
