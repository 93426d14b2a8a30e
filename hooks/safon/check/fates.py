"""What authors say became of a clause: it leads somewhere, and it is what the files show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from safon.check.rule import rule
from safon.check.withdrawals import day_to_write
from safon.compare.clauses import fields_of
from safon.compare.fates import Fate, proposed_fates
from safon.model.change import SUBSTANCE
from safon.model.change_kind import ChangeKind
from safon.model.clause import Clause, SettledFate
from safon.model.library import Library
from safon.model.problem import Finding, Severity

_NEEDED: Mapping[ChangeKind, tuple[int, str]] = {
    ChangeKind.SPLIT: (2, "at least two clauses"),
    ChangeKind.MERGED: (1, "the clause"),
    ChangeKind.MOVED: (1, "the clause"),
    ChangeKind.COVERED_BY: (1, "the clause"),
}
"""How many clauses a fate names at least, and how to say it."""
_ENDS = frozenset({ChangeKind.WITHDRAWN, ChangeKind.COVERED_BY, ChangeKind.MOVED, ChangeKind.MERGED})
"""Fates after which a clause binds nobody at its number."""
_FIELDS = frozenset({ChangeKind.STRENGTH, ChangeKind.OWNER, ChangeKind.LIMIT})
"""Fates that say what changed, where a rule can see whether it did."""


@rule("fate-leads-somewhere", "What became of a clause names the clauses in which it now stands, and no other.")
def fate_leads_somewhere(library: Library) -> Iterator[Finding]:
    for clause, fate in _settled(library):
        least, what = _NEEDED.get(fate.kind, (0, ""))
        if not least and fate.to:
            yield _at(fate, f'"{fate.kind}" names no other clause.', f"Write: Fate: {fate.kind}")
        elif len(set(fate.to)) < least:
            message = f'"{fate.kind}" does not say where {clause.id} went.'
            example = "[18.22] [18.23]" if least > 1 else "[18.22]"
            yield _at(fate, message, f"After it, write {what} in brackets: Fate: {fate.kind} {example}.")
        elif clause.id in fate.to and fate.kind is not ChangeKind.SPLIT:
            yield _at(fate, f"{clause.id} cannot have gone to itself.", "Name the other clause.")
        elif fate.kind is ChangeKind.MOVED and _stays(clause, fate, library):
            message = f"{fate.to[0]} stands in the same document as {clause.id}."
            yield _at(fate, message, f"Write: Fate: covered by [{fate.to[0]}].")


@rule("fate-fits-clause", "What became of a clause is what its words show.")
def fate_fits_clause(library: Library) -> Iterator[Finding]:
    for clause, fate in _settled(library):
        gone = clause.withdrawn
        if fate.kind in _ENDS and gone is None:
            message = f'"{fate.kind}" says that {clause.id} no longer applies, but its words still stand.'
            yield _at(
                fate,
                message,
                f"Replace them: **{clause.id}** Withdrawn {day_to_write(library)}. Or write another fate.",
            )
        elif gone is not None and fate.kind not in {*_ENDS, ChangeKind.SPLIT}:
            hint = f"Write: Fate: covered by [{gone.see}]." if gone.see is not None else "Write: Fate: withdrawn."
            yield _at(fate, f'{clause.id} was withdrawn, which "{fate.kind}" does not say.', hint)
        elif gone is not None and gone.see is not None and fate.to and gone.see not in fate.to:
            message = f"{clause.id} leads to [{gone.see}], which its fate does not name."
            yield _at(fate, message, "Name the same clause in both.")


@rule("fate-fits-change", "What became of a clause is what changed from what is published.", Severity.WARNING)
def fate_fits_change(library: Library) -> Iterator[Finding]:
    for clause, fate in _settled(library):
        before = library.published.clauses.get(clause.id)
        if before is None or library.published.unchanged(library.document_of(clause)) or _same(before.fate, fate):
            continue
        kinds = {each.kind for each in fields_of(before, clause)}
        if fate.kind is ChangeKind.NEW:
            yield _at(fate, f"{clause.id} is published, so it is not new.", "Say what changed in it, or take it out.")
        elif fate.kind is ChangeKind.WORDS and (found := [each for each in ChangeKind if each in kinds & SUBSTANCE]):
            message = f'"words" says that {clause.id} asks for the same, but this changed: {found[0]}.'
            yield _at(fate, message, f"Write: Fate: {found[0]}. Or put that back.")
        elif fate.kind in _FIELDS and fate.kind not in kinds:
            message = f'"{fate.kind}" says what did not change in {clause.id} since it was published.'
            yield _at(fate, message, "Write what did change, or take the line out.")


@rule("fate-settled", "Where the words of a clause went elsewhere, its author says so.", Severity.NOTE)
def fate_settled(library: Library) -> Iterator[Finding]:
    for clause_id, found in _proposed(library).items():
        clause = library.clauses.get(clause_id)
        if clause is not None and clause.fate is None and not _says_so_itself(clause, found):
            to = " ".join(f"[{each}]" for each in found.to)
            message = f"What is published as {clause_id} seems to stand in {', '.join(found.to)} now."
            hint = f"If so, write below it: Fate: {found.kind} {to}. And why: Why: … here, Pam: … in the Welsh file."
            yield Finding(clause.positions.en, message, hint, len(clause_id) + 4)


@rule("fate-kept-once", "What became of a clause stands below it until an edition keeps it.", Severity.NOTE)
def fate_kept_once(library: Library) -> Iterator[Finding]:
    last = library.editions[-1:]
    kept = {each.clause: each for edition in last for each in edition.record.fates}
    for clause, fate in _settled(library):
        known = kept.get(clause.id)
        if known is not None and (known.kind, known.to, known.why) == (fate.kind, fate.to, fate.why):
            message = f"The edition {last[0].id} keeps what became of {clause.id}."
            hint = (
                "Take out this line and its Why, and Pam in the Welsh file, so that the next change can have its own."
            )
            yield _at(fate, message, hint)


def _proposed(library: Library) -> Mapping[str, Fate]:
    """Return where published clauses seem to have gone, as far as their words tell."""
    published = library.published
    before = {each.id: each for each in published.clauses.values() if each.withdrawn is None}
    here = {each.id: each for each in library.clauses.values() if not published.unchanged(library.document_of(each))}
    gone = tuple(each for each, was in before.items() if each in here and _ended(was, here[each]))
    new = tuple(each for each in here if not published.has(each))
    return proposed_fates(before, here, gone, new) if gone and new else {}


def _ended(before: Clause, now: Clause) -> bool:
    return before.words.en.text != now.words.en.text or before.words.cy.text != now.words.cy.text


def _settled(library: Library) -> Iterator[tuple[Clause, SettledFate]]:
    for clause in library.clauses.values():
        if clause.fate is not None:
            yield clause, clause.fate


def _stays(clause: Clause, fate: SettledFate, library: Library) -> bool:
    target = library.clauses.get(fate.to[0])
    return target is not None and target.document == clause.document


def _says_so_itself(clause: Clause, found: Fate) -> bool:
    """Return whether the words by which a clause was withdrawn already name the clause that covers it."""
    return found.kind is ChangeKind.COVERED_BY and clause.withdrawn is not None and clause.withdrawn.see in found.to


def _same(one: SettledFate | None, other: SettledFate) -> bool:
    return one is not None and (one.kind, one.to) == (other.kind, other.to)


def _at(fate: SettledFate, message: str, hint: str) -> Finding:
    return Finding(fate.position, message, hint)
