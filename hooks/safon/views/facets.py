"""By what a list of clauses can be narrowed, with how many clauses each choice has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.clause import ClauseClass, Strength
from safon.model.front_matter import Jurisdiction
from safon.model.library import ALL
from safon.model.vocabulary import Agency, Role, Theme
from safon.views.clause_list import ListedClause, ListedDocument


@dataclass(frozen=True, kw_only=True)
class FacetChoice:
    """One thing to tick."""

    value: str
    words: str
    count: int
    """How many clauses have it among those that show from the start."""
    chosen: bool = False
    """Whether it is ticked from the start."""


@dataclass(frozen=True, kw_only=True)
class Facet:
    """A group of choices, of which any may apply; all groups have to."""

    name: str
    """Its name in the address of a filtered view. Addresses are shared: it never changes."""
    heading: str
    choices: tuple[FacetChoice, ...]
    open: bool = False
    """Whether its choices show from the start."""


def facets(documents: Iterable[ListedDocument], context: Context) -> Iterator[Facet]:
    """Yield the facets of a list; a choice that no clause has is left out.

    From the start the list is narrowed to Wales: what another nation asks joins by choice.
    """
    documents = tuple(documents)
    pairs = [(document, clause) for document in documents for clause in document.clauses]
    entries = context.library.vocabulary.all
    agencies = {each.id: each.title[context.language] for each in entries(Agency)}
    roles = {each.id: each.title[context.language] for each in entries(Role)}
    named: tuple[tuple[str, dict[str, str], bool], ...] = (
        (NATION, {each: context.label(f"page.jurisdiction.{each}") for each in Jurisdiction}, True),
        ("agency", agencies, True),
        ("strength", {each: context.label(f"clause.strength.{each}") for each in Strength}, True),
        ("class", {each: context.label(f"clause.{each}") for each in ClauseClass}, True),
        ("time", {"yes": context.label("must-dos.has-time"), "no": context.label("must-dos.no-time")}, True),
        ("nobody", {"yes": context.label("clause.nobody-named")}, True),
        ("theme", {each.id: each.title[context.language] for each in entries(Theme)}, False),
        ("standard", {each.id: f"{each.number}. {each.title}" for each, _ in pairs}, False),
        ("role", roles, False),
    )
    everywhere, at_first = _counts(pairs, agencies)
    for name, words, opened in named:
        kept = tuple(
            FacetChoice(
                value=key,
                words=told,
                count=(everywhere if name == NATION else at_first)[name, key],
                chosen=name == NATION and key == Jurisdiction.WALES,
            )
            for key, told in words.items()
            if everywhere[name, key]
        )
        if kept:
            yield Facet(name=name, heading=context.label(f"must-dos.facets.{name}"), choices=kept, open=opened)


NATION = "in"
"""The facet of the nation."""


def _counts(
    pairs: list[tuple[ListedDocument, ListedClause]], agencies: Iterable[str]
) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Return how many clauses each choice has, of all and of those of Wales."""
    everywhere: Counter[tuple[str, str]] = Counter()
    at_first: Counter[tuple[str, str]] = Counter()
    for document, clause in pairs:
        found = tuple(values(document, clause, agencies))
        everywhere.update(found)
        if document.jurisdiction == Jurisdiction.WALES:
            at_first.update(found)
    return everywhere, at_first


def values(document: ListedDocument, clause: ListedClause, agencies: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the choices that a clause has, as the script finds them too."""
    row = clause.row
    known = set(agencies)
    for holder in known if ALL in row.holders else ():
        yield "agency", holder
    for holder in row.holders:
        if holder != ALL:
            yield ("agency" if holder in known else "role"), holder
    yield "strength", row.clause.strength
    yield "class", row.clause.kind
    yield "time", "yes" if clause.shortest else "no"
    if not row.holders:
        yield "nobody", "yes"
    yield "theme", document.theme
    yield "standard", document.id
    yield "in", document.jurisdiction
