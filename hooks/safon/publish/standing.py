"""What a build made, as far as somebody who serves it has to know: nothing is made a second time to learn it."""

from __future__ import annotations

from dataclasses import astuple, dataclass, field, replace
from typing import NamedTuple

from safon.artefact import UNKNOWN_YET, Artefact, Page, StaticFile
from safon.publish.names_around import Names, names_of, without_names
from safon.publish.writing import path_of
from safon.store import key_of


class Seen(NamedTuple):
    """What tells whether a page or a file is as it was."""

    words: bytes
    """A digest of the words of a page, or of a file."""
    around: bytes = b""
    """A digest of what stands around the words, but for names."""
    names: Names | None = None
    """The names that a page has there."""


@dataclass(frozen=True)
class Standing:
    """Pages and files that were made."""

    seen: dict[str, Seen] = field(default_factory=dict)
    """The digests of each, by its file from the root of the site."""
    pages: list[Page] = field(default_factory=list)
    """All pages, without their words: a search is made of them."""
    waiting: list[Page] = field(default_factory=list)
    """The pages that say what is made last."""

    def note(self, made: Artefact) -> Seen:
        """Take note of what was made, and return its digests."""
        seen = self.seen[path_of(made)] = seen_of(made)
        if isinstance(made, Page):
            self.pages.append(replace(made, content=""))
            self.waiting.extend([made] if UNKNOWN_YET in made.content else [])
        return seen


def seen_of(made: Artefact) -> Seen:
    """Return the digests of what was made."""
    if isinstance(made, StaticFile):
        return Seen(key_of(made.content))
    return Seen(key_of(made.content), key_of(astuple(without_names(made))), names_of(made))
