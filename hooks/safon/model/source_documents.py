"""The documents behind the guidance: those that it restates, and those that are only known to exist."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import model_validator

from safon.model.entry import Entry
from safon.model.fields import Address, Day, FrontMatter, Id, Line, Month
from safon.model.front_matter import Jurisdiction
from safon.model.language import Bilingual, Language


class Whereabouts(FrontMatter):
    """Where a document stands on the web, in the languages whose address is known."""

    en: Address | None = None
    """The address of its English text."""
    cy: Address | None = None
    """The address of its Welsh text."""

    @model_validator(mode="after")
    def _stands_somewhere(self) -> Whereabouts:
        if self.en is None and self.cy is None:
            msg = "write an address under en or cy, or leave url out"
            raise ValueError(msg)
        return self

    def nearest(self, language: Language) -> tuple[Address, Language]:
        """Return the address for readers of `language`, and the language in which the document is there."""
        for each in (language, language.other):
            if (address := self.en if each is Language.EN else self.cy) is not None:
                return address, each
        raise AssertionError  # one of the two is known


class SourceDocument(Entry):
    """A document that the guidance restates, or one that is known to exist beside those."""

    title: Bilingual[Line]
    """Its title."""
    title_by_safon: tuple[Language, ...] = ()
    """The languages in which the title is Safon's own rendering, because the document's own is not known here."""
    body: Bilingual[Line]
    """Whose document it is."""
    jurisdiction: Jurisdiction
    """Where it applies."""
    published: Day | None = None
    """The day of publication, where it gives one."""
    edition: Month | None = None
    """The year and month that it speaks of itself, where it gives no day."""
    read: bool = True
    """`false` for a document that is known to exist and that nobody here has read. Nothing may restate it."""
    commissioned_by: Bilingual[Line] | None = None
    """Who asked for it, where that is somebody else."""
    authors: tuple[Line, ...] = ()
    """Who wrote it, where it names them."""
    gathered: Bilingual[Line] | None = None
    """When its facts were gathered, in words, where it says so: "January to March 2018"."""
    draft: bool = False
    """Whether it is a draft."""
    live: bool = False
    """Whether it is a live working document, which goes on changing after its publication."""
    follows: tuple[Id, ...] = ()
    """Ids of the sources that it follows on from. What restates a draft that was followed says so by itself."""
    published_with: tuple[Id, ...] = ()
    """Ids of the sources that were published together with it."""
    announced_by: Id | None = None
    """The id of the source that announced it."""
    url: Whereabouts | None = None
    """Its address in each language in which that is known."""


def followers(source_id: str, known: Iterable[SourceDocument]) -> tuple[SourceDocument, ...]:
    """Return what came last of all that followed a source, directly or by way of others; nothing if nothing did.

    Documents that follow each other in a ring, which the check reports, end nowhere.
    """
    listed = tuple(known)
    reached, last = {source_id}, list[SourceDocument]()
    waiting = [source_id]
    while waiting:
        before = waiting.pop(0)
        after = [each for each in listed if before in each.follows]
        if not after:
            last += [each for each in listed if each.id == before and before != source_id]
        for each in after:
            if each.id not in reached:
                reached.add(each.id)
                waiting.append(each.id)
    return tuple(last)
