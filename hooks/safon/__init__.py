"""Safon (Welsh for *standard*) publishes practice guidance.

The pipeline, in order:

1. `model`    what the guidance is: frozen types, without input or output
2. `read`     files → model
3. `check`    library → problems
   `text`     authors' Markdown, read once into a tree that the check, pages and prints walk over
4. `make`     model → pages and files: one module for each collection, list or file of data, found by itself
   `artefact` what is made: `Page` and `StaticFile`
   `context`  what everything is made with, as one argument: library, site, labels, addresses
   `store`    finished work of earlier builds
   `urls`     every address, path and anchor
   `clock`    when a limit ends, as a real day and time
   `i18n`     interface words, plurals, dates and alphabets; the words are in `labels/`
   `views`    what pages show of the guidance, with `templates/`
   `charts`   drawings; `data`: open data and workbooks
   `print`    authors' Markdown → typeset pages, with `typst/` and `fonts/`
5. `publish`  pages and files → a site that can be served

`host` comments on pull requests with the right to write, by itself alone.
`pipeline` joins them: read → check → make, one call each. `cli` is the command line, `preview` shows what is written
while the site is served. Nothing in here knows the site generator; `hooks/mkdocs_hooks.py` does.
"""
