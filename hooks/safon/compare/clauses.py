"""What changed in a clause that stands in both states under its number."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.change import FieldChange
from safon.model.change_kind import ChangeKind
from safon.model.clause import AddsTo, Clause, Words
from safon.model.language import Language
from safon.model.plain_form import plain_form
from safon.model.withdrawal import withdrawal_of
from safon.model.written_limit import written_timescale

_SEPARATOR = " | "
"""Between several limits, or several relations, of one clause: a mark that stands in none of them."""


def fields_of(before: Clause, after: Clause) -> Iterator[FieldChange]:
    """Yield everything in which two states of a clause differ. Where it stands in its document counts for nothing."""
    yield from _withdrawal(before, after)
    told = [each for each in Language if not after.words[each].withdraws]
    for language in told:
        if there(before, language) and not there(after, language):
            yield FieldChange(name="number", language=language, before=before.id, after="", kind=ChangeKind.GONE)
    stays = [each for each in told if there(after, each)]
    if Language.EN in stays:  # All facts of a clause stand in the English file. What is withdrawn has none.
        yield from _facts(before, after)
    for language in stays:
        yield from words("words", language, before.words[language], after.words[language], ChangeKind.WORDS)
    for language in stays:
        yield from words("promise", language, before.promise[language], after.promise[language], ChangeKind.WORDS)
    for language in stays:
        why = (_whys(each.adds_to, language) for each in (before, after))
        yield from text("why", language, *why, kind=ChangeKind.FACTS)


def there(clause: Clause, language: Language) -> bool:
    """Return whether a clause stands in the file of a language; one that repeats another has no words there."""
    return bool(clause.words[language]) or clause.repeats is not None


def words(
    name: str, language: Language, before: Words | str, after: Words | str, kind: ChangeKind
) -> Iterator[FieldChange]:
    """Yield that words changed, if they did; as editorial where nothing but their form did."""
    one, other = (each.text if isinstance(each, Words) else each for each in (before, after))
    yield from text(name, language, one, other, kind=kind)


def text(name: str, language: Language | None, before: str, after: str, *, kind: ChangeKind) -> Iterator[FieldChange]:
    """Yield that a text changed, if it did; as editorial where nothing but its form did."""
    if before != after:
        told = ChangeKind.EDITORIAL if plain_form(before) == plain_form(after) else kind
        yield FieldChange(name=name, language=language, before=before, after=after, kind=told)


def _withdrawal(before: Clause, after: Clause) -> Iterator[FieldChange]:
    """Yield that a clause was withdrawn or stands again: once for both languages, or for the one that says so."""
    sides = {each: (_withdrawn(before, each), _withdrawn(after, each)) for each in Language}
    alike = len(set(sides.values())) == 1
    for language, (one, other) in list(sides.items())[: 1 if alike else None]:
        if one != other:
            kind = ChangeKind.COVERED_BY if " see " in other else ChangeKind.WITHDRAWN
            kind = kind if other else ChangeKind.RESTORED
            told = None if alike else language
            yield FieldChange(name="withdrawn", language=told, before=one, after=other, kind=kind)


def _withdrawn(clause: Clause, language: Language) -> str:
    """Return when a clause was withdrawn and what took its place; its words, where they say so in no known form."""
    said = clause.words[language]
    gone = withdrawal_of(said.text, language)
    if gone is None:
        return said.text if said.withdraws else ""
    return gone.on.isoformat() + (f" see {gone.see}" if gone.see is not None else "")


def _facts(before: Clause, after: Clause) -> Iterator[FieldChange]:
    told = (
        ("strength", ChangeKind.STRENGTH, _strength(before), _strength(after)),
        ("who", ChangeKind.OWNER, _who(before), _who(after)),
        ("within", ChangeKind.LIMIT, _limits(before), _limits(after)),
        ("class", ChangeKind.STANDING, before.kind.value, after.kind.value),
        ("repeats", ChangeKind.DUTY, before.repeats or "", after.repeats or ""),
        ("adds-to", ChangeKind.FACTS, _relations(before), _relations(after)),
        ("source", ChangeKind.FACTS, before.source, after.source),
    )
    for name, kind, one, other in told:
        if one != other:
            yield FieldChange(name=name, before=one, after=other, kind=kind)


def _strength(clause: Clause) -> str:
    return f"{clause.strength} not" if clause.negated else clause.strength.value


def _who(clause: Clause) -> str:
    """Return the duty-holders in one order, for which stands first says nothing."""
    return ", ".join(sorted(clause.who))


def _limits(clause: Clause) -> str:
    return _SEPARATOR.join(sorted(written_timescale(each) for each in clause.timescales))


def _relations(clause: Clause) -> str:
    return _SEPARATOR.join(sorted(f"{each.to} {each.relationship}, {each.direction}" for each in clause.adds_to))


def _whys(relations: tuple[AddsTo, ...], language: Language) -> str:
    return _SEPARATOR.join(each.why[language] for each in sorted(relations, key=lambda each: each.to))
