"""A clause as a page shows it, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.translation import Freshness
from safon.render.cldr import day_words
from safon.render.labels import label
from safon.render.links import address_of, in_language, relative, say_address, short_address
from safon.render.names import holder_name
from safon.render.prose import Blocks, PageAddresses, line
from safon.render.prose import words as plain_words
from safon.render.said import SaidView, said_of
from safon.render.source_words import clause_source_words
from safon.render.timescale_words import TimescaleWords, timescale_words
from safon.text.reading import literal


@dataclass(frozen=True, kw_only=True)
class ClauseView:
    """What a template needs of a clause."""

    id: str
    anchor: str
    strength: str
    """The strength's key, for its look."""
    strength_label: str
    words: Markup
    """Its words, with ids as links; for a repeated clause, the words of the other one."""
    who: tuple[str, ...]
    nobody_named: bool
    timescales: tuple[TimescaleWords, ...]
    promise: Markup
    permanent: str
    """The way to the clause's short address."""
    twin: str
    """The way to the same clause in the other language."""
    say: str
    """The way to where views on it can be sent; empty for a withdrawn one."""
    said: tuple[SaidView, ...]
    """What people said of it when they were asked, and what came of it."""
    notes: tuple[Markup, ...]
    """Lines below it: repeats, additions, local lines."""
    stale: bool
    withdrawn: bool

    text: str
    """What a search should find: the words, the limits, who, the promise."""


def clause_view(
    clause: Clause, address: str, library: Library, language: Language, change: Callable[[Blocks], Blocks] = tuple
) -> ClauseView:
    """Return `clause` as the page at `address` shows it, the tree of its words gone through by `change`."""
    page = PageAddresses(address, library, language)
    document = library.document_of(clause)
    spoken = library.clauses.get(clause.repeats or "", clause)
    own = in_language(address, language)
    said, promise = clause_words(clause, spoken, language), (clause.promise[language] or spoken.promise[language]).text
    who = tuple(holder_name(each, library, language) for each in clause.who or spoken.who)
    timescales = tuple(timescale_words(each, library, language) for each in clause.timescales or spoken.timescales)
    told = (plain_words(said, page), *(each.whole for each in timescales), *who, plain_words(promise, page))
    return ClauseView(
        id=clause.id,
        anchor=clause.anchor,
        strength=clause.strength.value,
        strength_label=label(language, f"clause.strength.{clause.strength}"),
        words=line(said, page, change),
        who=who,
        nobody_named=spoken.nobody_named and clause.nobody_named and clause.withdrawn is None,
        timescales=timescales,
        promise=line(promise, page),
        permanent=relative(own, in_language(short_address(clause.id), language)),
        twin=relative(own, in_language(f"{address_of(document)}#{clause.anchor}", language.other)),
        say=relative(address, say_address(clause.id)) if clause.withdrawn is None else "",
        said=said_of(clause.id, address, library, language),
        notes=(*(line(note, page) for note in _notes(clause, library, language)), *_source(clause, language)),
        stale=document.translation.freshness(clause.id) is Freshness.STALE,
        withdrawn=clause.withdrawn is not None,
        text=". ".join(each.rstrip(".") for each in told if each),
    )


def clause_words(clause: Clause, spoken: Clause, language: Language) -> str:
    """Return the Markdown of what a clause says; of a repeated clause, `spoken`, which has the words."""
    if clause.withdrawn is None:
        return spoken.words[language].text
    told = label(language, "clause.withdrawn", date=day_words(clause.withdrawn.on, language))
    see = clause.withdrawn.see
    return told if see is None else f"{told} {label(language, 'clause.instead', id=f'[{see}]')}"


def _notes(clause: Clause, library: Library, language: Language) -> Iterator[str]:
    """Yield Markdown lines for what stands below a clause: what it repeats, adds to, and what adds to it."""
    if clause.repeats is not None:
        yield label(language, "clause.repeats", id=f"[{clause.repeats}]")
    for relation in clause.adds_to:
        relationship = label(language, f"clause.relationship.{relation.relationship}")
        why = relation.why[language]
        yield label(language, "clause.adds-to", id=f"[{relation.to}]", relationship=relationship, why=why)
    for local in library.local_lines_for(clause.id):
        name = library.set_of(library.document_of(local)).texts[language].title
        yield label(language, "clause.added-by", set=literal(name), id=f"[{local.id}]")
    yield from notes_on_source(clause, library, language)


def notes_on_source(clause: Clause, library: Library, language: Language) -> Iterator[str]:
    """Yield as Markdown what an editor noted about the source of a clause, so that its readers know it too."""
    for note in library.notes_beside(clause):
        yield label(language, "clause.note", note=note.note[language])


def _source(clause: Clause, language: Language) -> Iterator[Markup]:
    if clause.source:
        yield clause_source_words(clause.source, language)
