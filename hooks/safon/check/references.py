"""Every id in brackets, and every link of a header, leads to something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.bodies import NamedBody
from safon.model.clause import Clause, ClauseClass
from safon.model.closest_match import closest_id
from safon.model.documents import Document
from safon.model.front_matter import EngagementHeader, FrameworkHeader, RelationStrength
from safon.model.ids import clause_id
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.statements import Statement
from safon.model.vocabulary import EditorNote, Law, Listed
from safon.text.references import references_of

_BESIDE_REPEATS = frozenset({"Repeats", "Source", "Adds to", "Why", "Fate"})
"""What may stand below a clause that repeats another: where it stands in the source, and how it stands to others."""
_SHOWN = 12
"""Up to how many ids a hint names one by one."""


_PLACES = 6
"""Up to how many references to a document that is not there are told one by one."""


def _unknown(library: Library, wanted: str, position: Position) -> Finding:
    document = _document_of(library, wanted)
    if document is not None:
        hint = f"The clauses of {document.id}: {_shown([clause.id for clause in document.clauses]) or 'none'}."
    else:
        hint = _existing(library, wanted)
    return Finding(position, f"Nothing is called {wanted}.", hint, len(wanted))


def _existing(library: Library, wanted: str) -> str:
    """Return what to write instead of an id that is none."""
    if guess := closest_id(wanted, (*library.by_id, *library.clauses, *library.citable)):
        return f"Did you mean {guess}?"
    stem = _home(wanted).rstrip("0123456789")
    kin = [each.id for each in library.documents if each.number is not None and each.id == f"{stem}{each.number}"]
    if not kin or stem == wanted:
        return "Write the id of something that exists, such as S18 or 18.4."
    return f"There {'is' if len(kin) == 1 else 'are'} {_shown(kin)}."


def _shown(ids: list[str]) -> str:
    return ", ".join(ids) if len(ids) <= _SHOWN else f"{', '.join(ids[:2])} and so on to {ids[-1]}"


def _document_of(library: Library, wanted: str) -> Document | None:
    """Return the document that a clause of this id would stand in; none where the id is not a clause's."""
    parts = clause_id(wanted)
    return library.by_id.get(parts.document_id) if parts is not None else None


@rule(
    "reference-exists",
    "Every id in square brackets, and every link in a header, leads to something that exists.",
)
def reference_exists(library: Library) -> Iterator[Finding]:
    lost: dict[str, list[tuple[str, Position]]] = defaultdict(list)
    for wanted, position in _all_references(library):
        known = library.find(wanted) is not None or wanted in library.citable or _may_be_unread(library, wanted)
        if not known and not library.published.has(wanted):  # What is published and gone is told where it stood.
            lost[_home(wanted)].append((wanted, position))
    for home, places in lost.items():
        if len(places) > _PLACES and home not in library.by_id:
            yield _document_lost(library, home, places)
        else:
            yield from (_unknown(library, wanted, position) for wanted, position in places)


def _home(any_id: str) -> str:
    """Return the id of the document that a clause of this id would stand in; any other id as it is."""
    parts = clause_id(any_id)
    return parts.document_id if parts is not None else any_id


def _document_lost(library: Library, home: str, places: list[tuple[str, Position]]) -> Finding:
    """Return the one finding for a document that so many places lead to: it was deleted, rather than misspelt."""
    wanted, first = min(places, key=lambda each: each[1])
    files = len({position.path for _, position in places})
    inside = "" if all(each == home for each, _ in places) else " or to its clauses"
    message = f"Nothing is called {home}, but {len(places)} references in {files} files lead to it{inside}."
    hint = f"If its files were deleted or renamed, put them back. Otherwise: {_existing(library, home)}"
    return Finding(first, message, hint, len(wanted))


def _may_be_unread(library: Library, wanted: str) -> bool:
    """Return whether an id may stand in a file that could not be read, which is reported already."""
    document = _document_of(library, wanted)
    return document is not None and not (document.texts.en.readable and document.texts.cy.readable)


def _all_references(library: Library) -> Iterator[tuple[str, Position]]:
    for document in library.documents:
        yield from _in_words(document)
        yield from _in_facts(document)
    for pack in library.packs:
        for key, ids in (("standards", pack.header.standards), ("notes", pack.header.notes)):
            yield from ((each, pack.source_map.at(key, at)) for at, each in enumerate(ids))
    yield from ((each.clause, each.source_map.at("clause")) for each in library.local_answers.all)
    for entries in library.vocabulary.lists.values():
        for listed in entries.values():
            yield from _in_entry(listed)


def _in_entry(listed: Listed) -> Iterator[tuple[str, Position]]:
    """Yield the ids that an entry of a list names."""
    entry, places = listed.entry, listed.source_map
    if isinstance(entry, EditorNote):
        yield from ((each, places.at("about", at)) for at, each in enumerate(entry.about))
    elif isinstance(entry, Law):
        yield from ((each, places.at("cited-by", at)) for at, each in enumerate(entry.cited_by))
    elif isinstance(entry, Statement):
        yield from ((each.to, places.at("related", at, "to")) for at, each in enumerate(entry.related))
    elif isinstance(entry, NamedBody):
        for place, saying in enumerate(entry.said):
            yield from ((each, places.at("said", place, "see", at)) for at, each in enumerate(saying.see))


def _in_words(document: Document) -> Iterator[tuple[str, Position]]:
    """Yield the ids in the text of a document that can be nothing but references."""
    for language in Language:
        text = document.texts[language]
        runs = [section.words for section in text.sections]
        runs += [clause.words[language] for clause in document.clauses]
        for run in runs:
            yield from ((each.id, each.position) for each in references_of(run) if each.certain)


def _in_facts(document: Document) -> Iterator[tuple[str, Position]]:
    places = document.texts.en.source_map
    for at, related in enumerate(document.related):
        yield related.to, places.at("related", at, "to")
    if isinstance(document.header, EngagementHeader):
        yield from ((each, places.at("covers", at)) for at, each in enumerate(document.header.covers))
    if isinstance(document.header, FrameworkHeader):
        yield from ((each, places.at("follows", at)) for at, each in enumerate(document.header.follows))
    for clause in document.clauses:
        yield from ((each.to, each.position) for each in clause.adds_to)
        if clause.fate is not None:
            yield from ((each, clause.fate.position) for each in clause.fate.to)
        if clause.repeats is not None:
            yield clause.repeats, clause.lines.en["Repeats"]
        if clause.withdrawn is not None and clause.withdrawn.see is not None:
            yield clause.withdrawn.see, clause.words.en.position


@rule("inferred-link-has-reason", "A link that we inferred gives its reason, so that readers can judge it.")
def inferred_link_has_reason(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        for at, related in enumerate(document.related):
            if related.strength is RelationStrength.INFERRED and related.why is None:
                position = document.texts.en.source_map.at("related", at)
                message = f"The link to {related.to} is inferred, but gives no reason."
                yield Finding(position, message, "Add why: {en: …, cy: …} to it.", 2)


@rule("link-leads-elsewhere", "A document does not list itself as related, nor the same document twice.")
def link_leads_elsewhere(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        seen: set[str] = set()
        for at, related in enumerate(document.related):
            position = document.texts.en.source_map.at("related", at, "to")
            if related.to == document.id:
                yield Finding(position, f"{document.id} is related to itself here.", "Delete this link.", 2)
            elif related.to in seen:
                yield Finding(position, f"{related.to} is in the list twice.", "Delete one of the two.", 2)
            seen.add(related.to)


@rule("local-line-adds-to-national", "A bottom line adds to a clause of a national standard.")
def local_line_adds_to_national(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        for relation in clause.adds_to:
            target = library.clauses.get(relation.to)
            if clause.kind is not ClauseClass.BOTTOM_LINE:
                message = f"{clause.id} is not a bottom line, so it cannot add to {relation.to}."
                yield Finding(relation.position, message, "Delete the line, or use related: in the header.")
            elif target is not None and library.document_of(target).kind is not Kind.STANDARD:
                message = f"{relation.to} is not a clause of a national standard."
                yield Finding(
                    relation.position,
                    message,
                    "Name a national clause, such as [18.2].",
                    len(relation.to) + 2,
                )


@rule("repeat-leads-to-words", "A clause that repeats another names one that has words of its own.")
def repeat_leads_to_words(library: Library) -> Iterator[Finding]:
    for clause in library.clauses.values():
        target = library.clauses.get(clause.repeats) if clause.repeats is not None else None
        if isinstance(target, Clause) and (target.repeats is not None or target is clause):
            message = f"{target.id} has no words of its own to repeat."
            hint = (
                f"Name the clause that it repeats: [{target.repeats}]."
                if target is not clause
                else "Name another clause."
            )
            yield Finding(clause.lines.en["Repeats"], message, hint, len("Repeats"))


@rule("repeat-has-no-facts", "A clause that repeats another says nothing of its own: what binds is said once.")
def repeat_has_no_facts(library: Library) -> Iterator[Finding]:
    for clause in (each for each in library.clauses.values() if each.repeats is not None):
        for language in Language:
            for line, position in clause.lines[language].items():
                if line not in _BESIDE_REPEATS:
                    message = f"{clause.id} repeats {clause.repeats}, so it has no {line} of its own."
                    hint = (
                        f"Delete this line; what {clause.repeats} says holds here too. "
                        f"Or delete Repeats, and write the words of {clause.id} here."
                    )
                    yield Finding(position, message, hint, len(line), see=clause.lines.en.get("Repeats"))
