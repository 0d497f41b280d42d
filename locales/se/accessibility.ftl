### How innsyn can be used by all. The word for accessibility has no Norwegian source and is left out.

# sourced: proxy.klage
accessibility-complain = Váidda
