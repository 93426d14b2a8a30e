"""The how that makers share.

- `labels`: every interface word, in both languages
- `timescale_words`: a limit as data → a phrase
- `links`: addresses of documents and clauses, and the way from one page to another
- `names`: what documents, agencies and roles are called
- `prose`: an author's Markdown with its ids turned into links
- `markdown`: authors' Markdown → HTML, by one parser
- `clause_view`, `document_page`: what pages of every kind share
- `index_page`: a list of pages as cards; `duty_groups`, `duty_page`: clauses of many documents on one page
- `collation`: the order of each language's alphabet
- `source_words`: where something comes from
- `templates`: Jinja
- `plain_page`: a page that needs neither the theme nor a script
"""
