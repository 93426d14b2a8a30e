"""4. Model → artefacts: one file for each generated thing, found by itself.

A maker is a module of this package with one or both of

- `make(library, site, language)`, which yields the artefacts of one language
- `make_shared(library, site)`, which yields what serves both: the root page, data, short addresses
"""
