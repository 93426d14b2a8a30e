"""A finished page with other words, and all that stands around them left as it is."""

from __future__ import annotations

import re

_WORDS = re.compile(r'(?<=<article class="md-content__inner md-typeset">).*(?=<p class="sf-edit">)', re.DOTALL)
"""From the start of the article to the line that leads to its file, as `overrides/partials/content.html` has it."""


def with_words(page: str, words: str) -> str | None:
    """Return the HTML of a page with `words` in place of its own; none where it has no place for them."""
    changed, places = _WORDS.subn(lambda _: f"\n{words}\n", page, count=1)
    return changed if places else None
