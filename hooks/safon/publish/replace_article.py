"""A finished page with other words, and all that stands around them left as it is."""

from __future__ import annotations

_START = '<article class="md-content__inner md-typeset">'
_END = '<p class="sf-edit">'
"""The line that leads to a page's file, after its words, as `overrides/partials/content.html` has it."""


def with_words(page: str, words: str) -> str | None:
    """Return the HTML of a page with `words` in place of its own; none where it has no place for them."""
    before, start, rest = page.partition(_START)
    _, end, after = rest.rpartition(_END)
    return f"{before}{start}\n{words}\n{end}{after}" if start and end else None
