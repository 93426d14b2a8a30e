"""Safon (Welsh for *standard*) publishes practice guidance.

The pipeline, in order:

1. `model`   what the guidance is: frozen types, without input or output
2. `read`    files → model
3. `check`   library → problems
   `text`    authors' Markdown, read once into a tree that the check, pages and prints walk over
4. `make`    model → artefacts, one file for each generated thing
   `render`  the how that makers share, with `templates/` and `labels/`
   `print`   the how of print: authors' Markdown → typeset pages, with `typst/` and `fonts/`
5. `publish` artefacts → a site that can be served

`pipeline` joins them: read → check → make, one call each. `author` is the command line. Nothing in here knows the
site generator; `hooks/mkdocs_hooks.py` does.
"""
