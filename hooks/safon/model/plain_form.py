"""What of a text is no more than its form: white space, and which quotation marks, apostrophes and dashes it has."""

from __future__ import annotations

_SIGNS = str.maketrans(dict.fromkeys("‘’‛‚‹›`", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‐‑‒–—―−", "-"))


def plain_form(text: str) -> str:
    """Return a text without what is editorial in it.

    Everything else counts, for a comma can move a condition.
    """
    return " ".join(text.translate(_SIGNS).split())
