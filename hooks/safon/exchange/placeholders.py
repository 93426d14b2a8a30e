"""What a translator must not change within a text: ids, links, names in braces, marks of emphasis."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from safon.model.ids import is_reference

_SIGN = re.compile(
    r"""
    \[(?P<id>[^\[\]\s]+)\](?!\()      # [18.4]
    | \]\([^()\n]*\)                  # the second half of a link
    | <(?:https?://|mailto:)[^<>\s]+> # an address
    | \{[^{}\s]*\}                    # what the site fills in
    | \*\*                            # bold
    """,
    re.VERBOSE,
)


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text in order, each with whether it is a placeholder."""
    at = 0
    for match in _SIGN.finditer(text):
        if match["id"] is not None and not is_reference(match["id"]):
            continue
        if match.start() > at:
            yield text[at : match.start()], False
        yield match.group(), True
        at = match.end()
    if at < len(text):
        yield text[at:], False


def placeholders(text: str) -> Counter[str]:
    """Return the placeholders of a text, each with how often it stands there."""
    return Counter(part for part, locked in parts(text) if locked)
