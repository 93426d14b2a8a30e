"""2. Files → model.

Every reader returns what it could read and all that is wrong with it; none raises for what an author wrote.

- `rules`: what readers hold files to
- `snapshot`: the bytes of `standards/**`, read once, with a fingerprint
- `published`: clause numbers that are published already
- `source_text`: bytes → text, with encoding, size and conflict markers
- `yaml_tree`: YAML → plain values with positions; no aliases, tags or duplicate keys
- `yaml_errors`: what YAML's own errors mean to an author
- `explanations`: what is wrong with a value, in the author's words
- `validated`: plain values → front matter and list entries
- `body`: Markdown → sections and numbered lines
- `timings`: `24 hours of child-goes-missing` → data
- `timescales`: `Within` and its companions → timescales
- `clauses`: numbered lines of both languages → clauses
- `pairs`: two files and a translation state → a document
- `translations`: the translation-state file
- `vocabulary`: the lists of names
- `load`: all of it → the library
"""
