"""A clause as a page shows it, in one language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.clause import AddsTo, Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.translation import Freshness
from safon.render.labels import label
from safon.render.links import address, in_language, page_path, relative
from safon.render.names import holder_name
from safon.render.prose import linked
from safon.render.timescale_words import TimescaleWords, day_words, timescale_words


@dataclass(frozen=True, kw_only=True)
class ClauseView:
    """What a template needs of a clause."""

    id: str
    anchor: str
    strength: str
    """The strength's key, for its look."""
    strength_label: str
    words: str
    """Markdown with its ids as links; for a repeated clause, the words of the other one."""
    who: tuple[str, ...]
    nobody_named: bool
    timescales: tuple[TimescaleWords, ...]
    promise: str
    permanent: str
    """The way to the clause's short address."""
    twin: str
    """The way to the same clause in the other language."""
    notes: tuple[str, ...]
    """Markdown lines below it: repeats, additions, local lines."""
    stale: bool
    withdrawn: bool


@dataclass(frozen=True)
class _Page:
    """Where a clause is shown."""

    path: str
    library: Library
    language: Language

    @property
    def own(self) -> str:
        return in_language(address(self.path), self.language)

    def link(self, clause: Clause) -> str:
        return linked(f"[{clause.id}]", self.path, self.library, self.language)


def clause_view(clause: Clause, path: str, library: Library, language: Language) -> ClauseView:
    """Return `clause` as the page at `path` shows it."""
    page = _Page(path, library, language)
    document = library.document_of(clause)
    spoken = library.clauses.get(clause.repeats or "", clause)
    home = address(page_path(document))
    return ClauseView(
        id=clause.id,
        anchor=clause.anchor,
        strength=clause.strength.value,
        strength_label=label(language, f"clause.strength.{clause.strength}"),
        words=_words(clause, spoken, page),
        who=tuple(holder_name(each, library, language) for each in clause.who),
        nobody_named=clause.nobody_named and clause.withdrawn is None,
        timescales=tuple(timescale_words(each, library, language) for each in clause.timescales),
        promise=linked(clause.promise[language].text, path, library, language),
        permanent=relative(page.own, in_language(f"id/{clause.id}/", language)),
        twin=relative(page.own, in_language(f"{home}#{clause.anchor}", language.other)),
        notes=tuple(_notes(clause, page)),
        stale=document.translation.freshness(clause.id) is Freshness.STALE,
        withdrawn=clause.withdrawn is not None,
    )


def _words(clause: Clause, spoken: Clause, page: _Page) -> str:
    if clause.withdrawn is None:
        return linked(spoken.words[page.language].text, page.path, page.library, page.language)
    told = label(page.language, "clause.withdrawn", date=day_words(clause.withdrawn.on, page.language))
    if clause.withdrawn.see is None:
        return told
    instead = linked(f"[{clause.withdrawn.see}]", page.path, page.library, page.language)
    return f"{told} {label(page.language, 'clause.instead', id=instead)}"


def _notes(clause: Clause, page: _Page) -> Iterator[str]:
    language, library = page.language, page.library
    if clause.repeats is not None and (repeated := library.clauses.get(clause.repeats)) is not None:
        yield label(language, "clause.repeats", id=page.link(repeated))
    for relation in clause.adds_to:
        yield _addition(relation, page)
    for local in library.local_lines_for(clause.id):
        name = library.set_of(library.document_of(local)).texts[language].title
        yield f"{label(language, 'clause.added-by', set=name, id=page.link(local))}"


def _addition(relation: AddsTo, page: _Page) -> str:
    target = page.library.clauses.get(relation.to)
    to = page.link(target) if target is not None else relation.to
    relationship = label(page.language, f"clause.relationship.{relation.relationship}")
    why = linked(relation.why[page.language], page.path, page.library, page.language)
    return label(page.language, "clause.adds-to", id=to, relationship=relationship, why=why)
