"""1. What the guidance is: frozen types with no input or output, no Markdown and no site generator.

- `language`: the two languages, and a value that stands in both
- `position`: where in a file something was written
- `problem`: what is wrong, where, and what to type
- `timescale`: limits as data
- `clause`: the numbered sentences that people cite
- `strength`: how strongly a sentence binds, by its verb
- `front_matter`: the header of every kind of document, declared once
- `vocabulary`: the short lists of names
- `kinds`: folders, headings and headers of each kind of document
- `documents`: a document in both languages
- `translation`: how far the two languages were checked against each other
- `code_spans`: code within Markdown
- `references`: what stands in square brackets
- `nearest`: the known word that a misspelt one was meant to be
- `library`: all of it, by id
- `artefact`: a generated thing
"""
