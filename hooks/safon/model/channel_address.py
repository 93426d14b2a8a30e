"""A channel and what views are on → the address that opens its form, or an e-mail, with everything filled in.

Everything that is filled in is percent-encoded as UTF-8, letters, digits and `-._~` apart (RFC 3986), so that a form
takes it for one value, whatever stands in it; a space is `%20`, which is right in every part of an address. A line end
is `%0A` in a form and `%0D%0A` in an e-mail (RFC 6068).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import quote

from safon.model.channel import ROOM_FOR_PAGE, ChannelKind, placeholders_in
from safon.model.front_matter import Channel
from safon.model.language import Language

_ASCII = "".join(chr(code) for code in range(0x21, 0x7F))
"""What an author's address keeps as it is."""
_CUT = "…"
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, kw_only=True)
class Filling:
    """What stands in for the placeholders."""

    language: Language
    """The language of the reader."""
    clause: str = ""
    """The number of the clause, or the id of the document where views are on the whole of it."""
    edition: str = ""
    """The year and month of the edition; empty where the source gives none."""
    question: str = ""
    """The words of the question; empty where views are not on a question."""
    question_id: str = ""
    """Its id."""
    page: str = ""
    """The permanent address of the clause or document."""

    def value(self, placeholder: str) -> str:
        """Return what stands in for a placeholder. Raises KeyError for one that is not known."""
        return {
            "language": self.language.value,
            "clause": self.clause,
            "edition": self.edition,
            "question": self.question,
            "question-id": self.question_id,
            "page": self.page,
        }[placeholder]


class AddressTooLongError(ValueError):
    """An address is longer than its channel allows, even without the question."""


def channel_address(channel: Channel, filling: Filling) -> str:
    """Return the address of a channel with everything filled in; empty for a letter.

    Where it would be longer than the channel allows, the question loses words from its end, and an ellipsis stands for
    them. Nothing else is ever shortened. Raises AddressTooLongError where that is not enough.
    """
    words = filling.question.split(" ")
    for left in range(len(words), -1, -1):
        shorter = filling.question if left == len(words) else f"{' '.join(words[:left])}{_CUT}".lstrip()
        address = _whole(channel, replace(filling, question=shorter))
        if len(address) <= channel.longest:
            return address
    msg = f"the address of {channel.id} for {filling.clause} is longer than {channel.longest} characters"
    raise AddressTooLongError(msg)


def size_without_question(channel: Channel, language: Language) -> int:
    """Return how long an address of a channel is before a question is in it, with the longest of everything else."""
    longest = {"clause": "NNNNNN999.999a", "edition": "2023-11", "question_id": "q" * 40, "question": _CUT}
    page = f"https://{'p' * (ROOM_FOR_PAGE - 28)}/{language.value}/id/NNNNNN999.999a/"
    return len(_whole(channel, Filling(language=language, page=page, **longest)))


def letter_text(channel: Channel, filling: Filling) -> str:
    """Return the postal address of a channel, line by line."""
    return _filled(channel.address[filling.language], filling, str)


def _whole(channel: Channel, filling: Filling) -> str:
    match channel.kind:
        case ChannelKind.FORM:
            address = _filled(channel.address[filling.language], filling, _encoded)
            return quote(address, safe=_ASCII)
        case ChannelKind.MAILTO:
            return channel.address[filling.language] + _headers(channel, filling)
        case ChannelKind.POST:
            return ""


def _headers(channel: Channel, filling: Filling) -> str:
    """Return subject and body; a subject is one line, whatever is filled into it."""
    parts = []
    if channel.subject is not None:
        subject = _filled(channel.subject[filling.language], filling, str)
        parts.append(f"subject={_encoded(' '.join(subject.split()))}")
    if channel.body is not None:
        body = _filled(channel.body[filling.language], filling, str)
        parts.append(f"body={quote(_LINE_END.sub(chr(13) + chr(10), body), safe='')}")
    return f"?{'&'.join(parts)}" if parts else ""


def _encoded(value: str) -> str:
    return quote(_LINE_END.sub("\n", value), safe="")


def _filled(template: str, filling: Filling, encode: Callable[[str], str]) -> str:
    """Return a template with each placeholder replaced, once: what is filled in is no template."""
    parts, at = [], 0
    for each in placeholders_in(template):
        parts += [template[at : each.start], encode(filling.value(each.name))]
        at = each.end
    return "".join((*parts, template[at:]))
