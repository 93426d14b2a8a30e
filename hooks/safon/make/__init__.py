"""4. Model → artefacts: one module for each collection, list or file of data, found by itself.

A maker is a module of this package with one or both of

- `make(context)`, which yields the pages and files of one language
- `make_shared(build)`, which yields the files that serve both: the root page, data, short addresses

and, where it makes the pages of documents, `KINDS`: the kinds of documents that they are of.
"""
