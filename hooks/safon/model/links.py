"""Relations between documents, with what makes each a link and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from safon.model.clause import Clause, Direction, Relationship
from safon.model.documents import Document
from safon.model.front_matter import EngagementHeader, FrameworkHeader, Related, RelationStrength, SharedFacts
from safon.model.language import Bilingual
from safon.model.statements import Statement


class LinkKind(StrEnum):
    """What makes it a link."""

    RELATED = "related"
    """A header says that the two belong together."""
    MENTION = "mention"
    """Our wording mentions the other by its id."""
    MODEL = "model"
    """A header names a practice model."""
    FOLLOWS = "follows"
    """A framework follows on from another."""
    COVERS = "covers"
    """An engagement asks for views on it."""
    ADDS_TO = "adds to"
    """A local line adds to a national clause."""
    REPEATS = "repeats"
    """The source prints the words of another clause once more."""
    REPLACED_BY = "replaced by"
    """A withdrawn clause gave way to another."""


@dataclass(frozen=True, kw_only=True)
class Link:
    """A relation between two documents, with who says so."""

    source: str
    """The id of the document that points."""
    to: str
    """The id of the document or clause that it points to."""
    strength: RelationStrength | None
    """Who says so; none where it is only an id in our own wording, which claims nothing about the source."""
    why: Bilingual[str] | None = None
    """The reason, where one is given."""
    kind: LinkKind = LinkKind.RELATED
    """What makes it a link."""
    clause: str | None = None
    """The id of the clause of `source` that points, where it is a clause."""
    relationship: Relationship | None = None
    """How a local line stands to the national clause it adds to."""
    direction: Direction | None = None
    """How much of that clause it reaches."""


def links_of(document: Document, document_id: Callable[[str], str | None]) -> Iterator[Link]:
    """Yield the relations that a document states, and one for each document that its text mentions besides.

    `document_id` returns the document that an id leads to or into; none where it leads nowhere.
    """
    related = tuple(_link(document, each) for each in document.related)
    said = {document_id(link.to) for link in related}
    headed = (*related, *(each for each in _of_header(document) if each.to not in said))
    yield from headed
    for clause in document.clauses:
        yield from _of_clause(clause)
    known = {document.id, *(document_id(link.to) for link in headed)}
    for to in dict.fromkeys(document_id(each) for each in document.mentions):
        if to is not None and to not in known:
            yield Link(source=document.id, to=to, strength=None, kind=LinkKind.MENTION)


def _link(document: Document, related: Related) -> Link:
    return Link(source=document.id, to=related.to, strength=related.strength, why=related.why)


def links_of_point(point: Statement) -> Iterator[Link]:
    """Yield the relations that a point of a source states, as those of the document that it stands with."""
    return (Link(source=point.of, to=each.to, strength=each.strength, why=each.why) for each in point.related)


def _of_header(document: Document) -> Iterator[Link]:
    """Yield what a header lists without a strength of its own: the source names it."""
    header, named = document.header, RelationStrength.NAMED
    if isinstance(header, SharedFacts):
        for to in header.models:
            yield Link(source=document.id, to=to, strength=named, kind=LinkKind.MODEL)
    if isinstance(header, FrameworkHeader):
        for to in header.follows:
            yield Link(source=document.id, to=to, strength=named, kind=LinkKind.FOLLOWS)
    if isinstance(header, EngagementHeader):
        for to in header.covers:
            yield Link(source=document.id, to=to, strength=named, kind=LinkKind.COVERS)


def _of_clause(clause: Clause) -> Iterator[Link]:
    for each in clause.adds_to:
        yield Link(
            source=clause.document,
            clause=clause.id,
            to=each.to,
            strength=RelationStrength.INFERRED,
            why=each.why,
            kind=LinkKind.ADDS_TO,
            relationship=each.relationship,
            direction=each.direction,
        )
    stated = RelationStrength.STATED
    if clause.repeats is not None:
        kind = LinkKind.REPEATS
        yield Link(source=clause.document, clause=clause.id, to=clause.repeats, strength=stated, kind=kind)
    if clause.withdrawn is not None and clause.withdrawn.see is not None:
        kind = LinkKind.REPLACED_BY
        yield Link(source=clause.document, clause=clause.id, to=clause.withdrawn.see, strength=stated, kind=kind)
