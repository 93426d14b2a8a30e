"""The guidance says what its sources say: each clause as its source has it, or as its author means to differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.check.rule import rule
from safon.model.clause import Clause
from safon.model.closest_match import closest_match
from safon.model.library import ALL, Library
from safon.model.position import Position
from safon.model.problem import Finding, Severity
from safon.model.source_documents import SourceDocument
from safon.model.source_facts import ClauseFact, Differing
from safon.model.source_passages import SOURCES
from safon.model.vocabulary import Agency, Role
from safon.model.written_limit import written_timescale

_TO_QUOTE = re.compile(r"[:,\[\]{}\"#]|^[\d.]+$")
_LINES = {Differing.WHO: "Who", Differing.WITHIN: "Within", Differing.STRENGTH: "Strength"}
"""The sub-line at which something is looked for."""
_WHY = 'why: "A sentence with the reason."'


@dataclass(frozen=True)
class _Row:
    """What a source says of one clause, and where that stands."""

    source: str
    fact: ClauseFact
    position: Position


@rule("source-facts-known", "What a source says stands in a file that is called like the source.")
def source_facts_known(library: Library) -> Iterator[Finding]:
    known = {each.id for each in library.vocabulary.all(SourceDocument)}
    for source, file in library.source_facts.items():
        if source not in known:
            guess = closest_match(source, tuple(known))
            hint = f"Did you mean {guess}.yml?" if guess else "Name it like an id of standards/vocabulary/sources.yml."
            yield Finding(file.places.start, f'No source is called "{source}".', hint)


@rule("clause-as-in-source", "A clause says what its source says, or its author says how it is meant to differ.")
def clause_as_in_source(library: Library) -> Iterator[Finding]:
    rows = _rows(library)
    holders = frozenset((*library.vocabulary.ids(Agency, Role), ALL))
    for clause in library.clauses.values():
        source = _source_of(clause, library)
        row = rows.get(clause.id)
        if row is not None:
            yield from _differing(clause, row, holders)
        elif source is not None and library.source_facts[source].facts.clauses and clause.withdrawn is None:
            yield _unknown(clause, source)
    for row in rows.values():
        if row.fact.clause not in library.clauses and not row.fact.ours:
            yield _lost(row, library)


@rule("source-difference-needed", "Only what differs from a source is said to differ from it.", Severity.WARNING)
def source_difference_needed(library: Library) -> Iterator[Finding]:
    for row in _rows(library).values():
        clause = library.clauses.get(row.fact.clause)
        if clause is None and row.fact.ours:
            yield Finding(row.position, f"There is no clause {row.fact.clause} any more.", "Delete the row.")
        said = _said(clause) if clause is not None and clause.withdrawn is None else None
        known = _stated(row.fact)
        for each in row.fact.differs if said is not None else ():
            if said is not None and said[each] == known[each]:
                message = f"{row.fact.clause} does not differ from its source in {each}."
                yield Finding(row.position, message, f"Take {each} out of differs:.")


def clause_row(clause: Clause) -> str:
    """Return what a source says of a clause that says the same, as its row is written."""
    return _row_of(clause.id, _said(clause))


def _row_of(clause: str, said: Mapping[Differing, tuple[str, ...]], *more: str) -> str:
    """Return a row that says this of a clause, with more keys behind it."""
    parts = [f'clause: "{clause}"', f"class: {said[Differing.CLASS][0]}"]
    if said[Differing.REPEATS]:
        parts.append(f"repeats: {_quoted(said[Differing.REPEATS][0])}")
    else:
        parts.append(f"strength: {said[Differing.STRENGTH][0]}")
        lists = (each for each in (Differing.WHO, Differing.WITHIN) if said[each])
        parts += [f"{each}: [{', '.join(_quoted(one) for one in said[each])}]" for each in lists]
    return f"{{{', '.join((*parts, *more))}}}"


def _quoted(text: str) -> str:
    return f'"{text}"' if _TO_QUOTE.search(text) else text


def _rows(library: Library) -> Mapping[str, _Row]:
    found: dict[str, _Row] = {}
    for source, file in library.source_facts.items():
        for at, fact in enumerate(file.facts.clauses):
            found.setdefault(fact.clause, _Row(source, fact, file.places.at("clauses", at)))
    return found


def _source_of(clause: Clause, library: Library) -> str | None:
    """Return the source of a clause, if its facts are kept."""
    source = library.head_of(library.document_of(clause)).source
    return source.document if source is not None and source.document in library.source_facts else None


def _said(clause: Clause) -> Mapping[Differing, tuple[str, ...]]:
    """Return what a clause says, in the words of a row."""
    return {
        Differing.CLASS: (clause.kind.value,),
        Differing.STRENGTH: (f"{clause.strength} not" if clause.negated else clause.strength.value,),
        Differing.WHO: tuple(sorted(clause.who)),
        Differing.WITHIN: tuple(sorted(written_timescale(each) for each in clause.timescales)),
        Differing.REPEATS: (clause.repeats,) if clause.repeats is not None else (),
    }


def _stated(fact: ClauseFact) -> Mapping[Differing, tuple[str, ...]]:
    """Return what a source says of a clause, in the same words."""
    return {
        Differing.CLASS: (fact.class_.value,),
        Differing.STRENGTH: (fact.strength,),
        Differing.WHO: tuple(sorted(fact.who)),
        Differing.WITHIN: tuple(sorted(fact.within)),
        Differing.REPEATS: (fact.repeats,) if fact.repeats is not None else (),
    }


def _differing(clause: Clause, row: _Row, holders: frozenset[str]) -> Iterator[Finding]:
    """Yield what a clause says otherwise than its source; what was withdrawn says nothing any more."""
    if clause.withdrawn is not None or row.fact.ours:
        return
    said, known = _said(clause), _stated(row.fact)
    repeats = clause.repeats is not None and row.fact.repeats is not None
    for each in (Differing.REPEATS,) if repeats else Differing:
        if said[each] != known[each] and each not in row.fact.differs:
            here, there = (" and ".join(side[each]) or "nothing" for side in (said, known))
            line = clause.lines.en.get(_LINES.get(each, ""))
            if _unread(clause, each, said) or (each is Differing.WHO and not holders.issuperset(clause.who)):
                continue  # what is wrong with it is told there; what it says nobody knows yet
            differs = ", ".join(one for one in Differing if one in row.fact.differs or one is each)
            why = f"why: {_quoted(row.fact.why)}" if row.fact.why is not None else _WHY
            message = f"{clause.id} says {each}: {here}. Its source says {each}: {there}."
            hint = (
                f"Say what the source says. If it is meant to differ, write line {row.position.line} of "
                f"{_file(row.source)} so: - {_row_of(clause.id, known, f'differs: [{differs}]', why)}"
            )
            yield Finding(line or clause.positions.en, message, hint, see=row.position)


def _unread(clause: Clause, what: Differing, said: Mapping[Differing, tuple[str, ...]]) -> bool:
    """Return whether a clause says something of this in words that could not be read, or is half withdrawn."""
    line = clause.lines.en.get(_LINES.get(what, ""))
    return clause.words.en.withdraws or (line is not None and not said[what])


def _unknown(clause: Clause, source: str) -> Finding:
    message = f"{_file(source)} says what the source asks for, and has no {clause.id}."
    hint = (
        f"If the source asks for it, add to that file below clauses: - {clause_row(clause)} If it is ours, add: - "
        f'{{clause: "{clause.id}", ours: true, {_WHY}}}'
    )
    return Finding(clause.positions.en, message, hint, len(clause.id) + 4)


def _lost(row: _Row, library: Library) -> Finding:
    known = closest_match(row.fact.clause, tuple(library.clauses))
    message = f"The source asks for what this row calls {row.fact.clause}, and no clause here has that number."
    hint = f"Did you mean {known}?" if known else "Write it back"
    more = " If the clause is gone, write it back in both languages, withdrawn if it no longer applies."
    return Finding(row.position, message, f"{hint}{more}" if known else f"{hint} in both languages.")


def _file(source: str) -> str:
    return f"standards/{SOURCES}/{source}.yml"
