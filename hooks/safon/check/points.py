"""Points of sources and other entries that can be cited: where they stand, and what they lead to."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.citable import CITABLE, POINTS
from safon.model.closest_match import closest_id
from safon.model.entry import Entry
from safon.model.front_matter import RelationStrength
from safon.model.kinds import Kind
from safon.model.library import Library
from safon.model.problem import Finding
from safon.model.review_header import ReviewHeader
from safon.model.statements import Participants, ResearchProject, Statement


@rule("point-with-document", "Every point of a source stands with a document.")
def point_with_document(library: Library) -> Iterator[Finding]:
    kinds: tuple[type[Entry], ...] = (*POINTS, Participants, ResearchProject)
    for kind in kinds:
        for listed in library.vocabulary.lists.get(kind, {}).values():
            of = getattr(listed.entry, "of", None)
            if of is not None and of not in library.by_id:
                guess = closest_id(of, tuple(library.by_id))
                hint = f"Did you mean {guess}?" if guess else "Write the id of the document that it stands with."
                yield Finding(listed.source_map.at("of"), f"No document is called {of}.", hint, len(of))


@rule("citable-id-once", "What people can cite by its id has one that nothing else has.")
def citable_id_once(library: Library) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for kind in CITABLE:
        for listed in library.vocabulary.lists.get(kind, {}).values():
            entry, place = listed.entry, listed.source_map.at("id")
            first = seen.setdefault(entry.id, place.path)
            if first != place.path or library.find(entry.id) is not None:
                message = f'"{entry.id}" is the id of something else that can be cited.'
                yield Finding(place, message, "Give it another id: both have an address of their own.", len(entry.id))


@rule("point-link-has-reason", "A link of a point that we inferred gives its reason.")
def point_link_has_reason(library: Library) -> Iterator[Finding]:
    for kind in POINTS:
        for listed in library.vocabulary.lists.get(kind, {}).values():
            related = listed.entry.related if isinstance(listed.entry, Statement) else ()
            for at, each in enumerate(related):
                if each.strength is RelationStrength.INFERRED and each.why is None:
                    message = f"The link to {each.to} is inferred, but gives no reason."
                    yield Finding(listed.source_map.at("related", at), message, "Add why: {en: …, cy: …} to it.", 2)


@rule("review-part-known", "A part of a review names the review.")
def review_part_known(library: Library) -> Iterator[Finding]:
    known = [each.id for each in library.of_kind(Kind.REVIEW)]
    for document in library.of_kind(Kind.REVIEW):
        whole = document.header.part_of if isinstance(document.header, ReviewHeader) else None
        if whole is not None and whole not in known:
            position = document.texts.en.source_map.at("part-of")
            yield Finding(position, f"No review is called {whole}.", "Write the id of the whole review.", len(whole))
