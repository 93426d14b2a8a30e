"""Which clauses an area has to know the doer of: those of its own set, and, in Wales, those of the whole nation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import Jurisdiction, SharedFacts
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.local_answers import LocalAnswer


@dataclass(frozen=True, kw_only=True)
class Area:
    """One local set with all that is asked in its area."""

    about: Document
    """The local set."""
    own: tuple[Clause, ...]
    """The lines of its set."""
    named: tuple[Clause, ...]
    """The clauses of the nation whose source names somebody; none for an area of another nation than Wales."""
    unnamed: tuple[Clause, ...]
    """Those whose source names nobody."""
    answers: Mapping[str, LocalAnswer]
    """What the area answered, by clause."""

    @property
    def asked(self) -> tuple[Clause, ...]:
        """All of them, each once."""
        return (*self.own, *self.named, *self.unnamed)

    @property
    def answered(self) -> tuple[Clause, ...]:
        """Those that the area has an answer to."""
        return tuple(each for each in self.asked if each.id in self.answers)

    @property
    def gaps(self) -> tuple[Clause, ...]:
        """Those of which nobody says who does them: neither the source nor the area."""
        return tuple(each for each in self.asked if not each.who and each.id not in self.answers)

    @property
    def named_alone(self) -> tuple[Clause, ...]:
        """Those whose source names somebody, and of which the area does not say who that is there."""
        return tuple(each for each in self.asked if each.who and each.id not in self.answers)


def areas(library: Library) -> Iterator[Area]:
    """Yield every area, in the order of the local sets. Withdrawn clauses stand outside."""
    for about in library.of_kind(Kind.LOCAL_SET):
        yield area_of(about, library)


def area_of(about: Document, library: Library) -> Area:
    """Return the area of a local set."""
    national = tuple(national_clauses(library)) if is_welsh(about, library) else ()
    return Area(
        about=about,
        own=tuple(each for each in library.in_force if library.document_of(each).folder == about.folder),
        named=tuple(each for each in national if each.who),
        unnamed=tuple(each for each in national if not each.who),
        answers=library.local_answers.of(about.folder),
    )


def national_clauses(library: Library) -> Iterator[Clause]:
    """Yield the clauses in force of the whole of Wales: no area’s own, and none from elsewhere."""
    return (each for each in library.in_force if not is_apart(library.document_of(each), library))


def holds_in(about: Document, document: Document, library: Library) -> bool:
    """Return whether what a document asks is asked in the area of a local set."""
    return document.folder == about.folder or (is_welsh(about, library) and not is_apart(document, library))


def is_apart(document: Document, library: Library) -> bool:
    """Return whether what a document asks counts apart: it binds one area alone, or is from elsewhere."""
    return document.kind in (Kind.LOCAL_SET, Kind.LOCAL_STANDARD) or not is_welsh(document, library)


def is_welsh(document: Document, library: Library) -> bool:
    """Return whether a document is of Wales; a local practice standard is where its set is."""
    header = library.head_of(document).header
    return not isinstance(header, SharedFacts) or header.jurisdiction is Jurisdiction.WALES
