"""Ways to send views: what kinds there are, what their templates may hold, how long an address may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

PLACEHOLDERS = ("clause", "edition", "language", "question", "question-id", "page")
"""What a template may hold in braces.

`clause` is the number of a clause, or the id of a document where the views are on the whole of it; `edition` a year and
a month; `language` `en` or `cy`; `question` the words of the question in that language, and `question-id` its id in the
list; `page` the permanent address of the clause or document. What does not apply is empty.
"""
LONGEST = 2000
"""How many characters an address has at most where its channel sets no limit.

Windows hands no longer mailto address to a mail program, and web servers of forms set limits of 2,048 and more.
"""
MOST = 8000
"""The highest limit that a channel may set itself; GitHub's is 8,191."""
ROOM_FOR_PAGE = 200
"""How many characters of an address the page may take."""

_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}|[{}]")
_RESERVED = re.compile(
    r"(?:^|[/@.])(?:example\.(?:com|net|org)|(?:[\w-]+\.)*(?:example|test|invalid|localhost))(?=[/:?#]|$)",
    re.IGNORECASE,
)


class ChannelKind(StrEnum):
    """How views travel."""

    FORM = "form"
    """A form on the web, of whatever maker, filled in by the query of its address."""
    MAILTO = "mailto"
    """An e-mail."""
    POST = "post"
    """A letter."""


@dataclass(frozen=True)
class Placeholder:
    """Something in braces."""

    name: str
    """What stands in the braces; empty for a brace without its other half."""
    start: int
    """Where its first brace stands."""
    end: int
    """Where the text goes on."""


def placeholders_in(template: str) -> Iterator[Placeholder]:
    """Yield what stands in braces, in order, and single braces."""
    for match in _PLACEHOLDER.finditer(template):
        yield Placeholder((match[1] or "").strip(), match.start(), match.end())


def reserved(address: str) -> bool:
    """Return whether an address is one of those that are reserved for examples (RFC 2606), which reach nobody."""
    return _RESERVED.search(address.partition("?")[0]) is not None
