"""What of a text is no more than its form: white space, and which quotation marks, apostrophes and dashes it has."""

from __future__ import annotations

from functools import lru_cache

_SIGNS = str.maketrans(dict.fromkeys("‘’‛‚‹›`", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—―−", "-"))


@lru_cache(maxsize=8192)  # while a site is served, most texts are those of before
def plain_form(text: str) -> str:
    """Return a text without what is editorial in it.

    Everything else counts, for a comma can move a condition.
    """
    return " ".join(text.translate(_SIGNS).split())
