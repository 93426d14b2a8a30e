"""Authors' Markdown, read once: text → a tree with positions, and walks over that tree.

`reading.read` is the one place that knows what Markdown is. Everything else asks its tree: HTML (`html`), plain text
(`plain`), what the tree holds (`walk`), links to the glossary (`glossary_links`). Print draws from the same tree.
"""
