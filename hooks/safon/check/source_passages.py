"""The tables of what rests on which lines of a source fit the guidance, and leave no hole without a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from safon.check.rule import rule
from safon.model.closest_match import closest_match
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.source_documents import SourceDocument
from safon.model.source_passages import MOST_LINES, MOST_UNHELD, SourcePassage
from safon.model.statements import Statement


@rule("passage-source-known", "A table of passages is called like a source.")
def passage_source_known(library: Library) -> Iterator[Finding]:
    known = {each.id for each in library.vocabulary.all(SourceDocument)}
    for source, passages in library.source_passages.items():
        if source not in known and passages:
            guess = closest_match(source, tuple(known))
            hint = f"Did you mean {guess}.csv?" if guess else "Name it like an id of standards/vocabulary/sources.yml."
            yield Finding(passages[0].position, f'No source is called "{source}".', hint)


@rule("passage-held-by-something", "What rests on a passage of a source is part of the guidance.", Severity.WARNING)
def passage_held_by_something(library: Library) -> Iterator[Finding]:
    for each in _every(library):
        if each.held_by and each.held_by not in library.parts:
            guess = closest_match(each.held_by, tuple(library.parts))
            hint = f"Did you mean {guess}?" if guess else "Name a clause, an entry, or a document and its part."
            message = f'Nothing is called "{each.held_by}", so it cannot rest on {each.place}.'
            yield Finding(each.position, message, hint)


@rule("passage-short-enough", f"One part of the guidance rests on at most {MOST_LINES} lines of a source.")
def passage_short_enough(library: Library) -> Iterator[Finding]:
    for passages in library.source_passages.values():
        counted: dict[str, int] = {}
        for each in passages:
            if each.held_by:
                counted[each.held_by] = counted.get(each.held_by, 0) + each.filled
                if counted[each.held_by] - each.filled <= MOST_LINES < counted[each.held_by]:
                    message = f"{each.held_by} rests on more than {MOST_LINES} lines: nobody sees where it comes from."
                    yield Finding(each.position, message, "Name the lines closer, or divide what rests on them.")


@rule("source-hole-has-reason", "Lines of a source that nothing rests on are few, or left out for a reason.")
def source_hole_has_reason(library: Library) -> Iterator[Finding]:
    for passages in library.source_passages.values():
        reached = 0
        for each in sorted(passages, key=lambda passage: (passage.first, passage.last)):
            if each.first - reached - 1 > MOST_UNHELD:
                message = f"Nothing rests on lines {reached + 1}-{each.first - 1}, and no reason is given."
                hint = f"Name what rests on them, or write {reached + 1}-{each.first - 1},,repetition,,, or the like."
                yield Finding(each.position, message, hint)
            reached = max(reached, each.last)


@rule("passage-fingerprinted", "Every passage of a source has its fingerprint.", Severity.WARNING)
def passage_fingerprinted(library: Library) -> Iterator[Finding]:
    for passages in library.source_passages.values():
        without = [each for each in passages if not each.fingerprint]
        if without:
            those = "This row has" if len(without) == 1 else f"This row and {len(without) - 1} more have"
            message = f"{those} no fingerprint, so no later edition can be held against them."
            yield Finding(without[0].position, message, "Write it with safon check --sources DIR --fix.")


@rule(
    "clause-rests-on-source",
    "Every clause and point of a source that has a table rests on lines of it.",
    Severity.WARNING,
)
def clause_rests_on_source(library: Library) -> Iterator[Finding]:
    held = {each.held_by for each in _every(library)}
    ours = {each.clause for file in library.source_facts.values() for each in file.facts.clauses if each.ours}
    for clause in library.clauses.values():
        sources = {each.document for each in library.head_of(library.document_of(clause)).sources}
        if sources & library.source_passages.keys() and clause.id not in held and clause.id not in ours:
            file = f"standards/sources/{min(sources & library.source_passages.keys())}.csv"
            hint = f"Add to {file}: 1-2,{clause.id},,,, with its own lines of the source in place of 1-2."
            yield Finding(clause.positions.en, f"Nothing says on which lines of its source {clause.id} rests.", hint)
    yield from _points(library, _lines(library))


def _points(library: Library, lines: Mapping[str, set[tuple[str, str]]]) -> Iterator[Finding]:
    """Yield the points whose lines in their list are not those of the table of their source."""
    for kind, entries in library.vocabulary.lists.items():
        for listed in entries.values() if issubclass(kind, Statement) else ():
            point = listed.entry
            if not isinstance(point, Statement) or point.source.document not in library.source_passages:
                continue
            said = {(point.source.document, each.strip()) for each in (point.source.lines or "").split(",")}
            if said != lines.get(point.id, set()):
                message = (
                    f"{point.id} names lines {point.source.lines} of its source, and the table of that source others."
                )
                hint = f"Write the same lines in standards/sources/{point.source.document}.csv."
                yield Finding(listed.source_map.at("source"), message, hint)


def _lines(library: Library) -> Mapping[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for each in _every(library):
        found.setdefault(each.held_by, set()).add((each.source, each.lines))
    return found


def _every(library: Library) -> Iterator[SourcePassage]:
    for passages in library.source_passages.values():
        yield from passages
