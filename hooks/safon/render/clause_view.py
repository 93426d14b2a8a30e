"""A clause as a page shows it, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.translation import Freshness
from safon.render.clause_in_words import clause_in_words
from safon.render.labels import label
from safon.render.links import address_of, in_language, relative, say_address, short_address
from safon.render.prose import Blocks, PageAddresses, line
from safon.render.prose import words as plain_words
from safon.render.said import SaidView, said_of
from safon.render.source_words import clause_source_words
from safon.render.timescale_words import TimescaleWords
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
    checked: bool
    """Whether its two languages were checked against each other, on a page where others were not."""
    withdrawn: bool

    text: str
    """What a search should find: the words, the limits, who, the promise."""


def clause_view(
    clause: Clause, address: str, library: Library, language: Language, change: Callable[[Blocks], Blocks] = tuple
) -> ClauseView:
    """Return `clause` as the page at `address` shows it, the tree of its words gone through by `change`."""
    page = PageAddresses(address, library, language)
    document = library.document_of(clause)
    own = in_language(address, language)
    in_words = clause_in_words(clause, library, language)
    told = (
        plain_words(in_words.words, page),
        *(each.whole for each in in_words.limits),
        *in_words.who,
        plain_words(in_words.promise, page),
    )
    return ClauseView(
        id=clause.id,
        anchor=clause.anchor,
        strength=clause.strength.value,
        strength_label=in_words.strength,
        words=line(in_words.words, page, change),
        who=in_words.who,
        nobody_named=bool(in_words.nobody),
        timescales=in_words.limits,
        promise=line(in_words.promise, page),
        permanent=relative(own, in_language(short_address(clause.id), language)),
        twin=relative(own, in_language(f"{address_of(document)}#{clause.anchor}", language.other)),
        say=relative(address, say_address(clause.id)) if clause.withdrawn is None else "",
        said=said_of(clause.id, address, library, language),
        notes=(*(line(note, page) for note in _notes(clause, library, language)), *_source(clause, language)),
        stale=document.translation.freshness(clause.id) is Freshness.STALE,
        checked=document.translation.freshness(clause.id) is Freshness.CHECKED and bool(document.translation.unchecked),
        withdrawn=clause.withdrawn is not None,
        text=". ".join(each.rstrip(".") for each in told if each),
    )


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
