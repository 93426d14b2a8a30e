"""The how that makers share.

Start with `document_page` and `clause_view`, which pages of every kind share; `labels` holds every interface word, and
`links` every address. The first line of each file says what it does.
"""
