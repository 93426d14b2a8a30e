"""4. Model → artefacts: one module for each collection, list or file of data, found by itself.

A maker is a module of this package with one or more of

- `begin(build)`, which has begun, before anything is made, what takes long and is done beside it
- `make(context)`, which yields the pages and files of one language
- `make_shared(build)`, which yields the files that serve both: the root page, data, short addresses
- `make_last(build)`, which yields what has to wait for what was begun

and, where it makes the pages of documents, `KINDS`: the kinds of documents that they are of. One that shows clauses as
they are written says so with `SHOWS_CLAUSES`, and comes first: while an author writes, its pages are right soonest.
One that shows no prose of documents says so with `NEEDS_NO_PROSE`, and is given guidance without any.
"""
