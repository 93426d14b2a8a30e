"""A clause as a page shows it, in one language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from safon.artefact import Duty
from safon.context import Context
from safon.model.clause import Clause
from safon.model.translation import Freshness
from safon.text.nodes import Blocks
from safon.text.reading import literal
from safon.urls import address_of, anchored, href, in_language, say_address, short_address
from safon.views.clause_in_words import clause_in_words
from safon.views.differences import difference_lines
from safon.views.local_answers import LocalAnswerView, answers_beside
from safon.views.prose import PageAddresses, line
from safon.views.prose import words as plain_words
from safon.views.responses import ResponseView, responses_on
from safon.views.source_words import clause_source_words
from safon.views.strip import clock_way
from safon.views.timescale_text import TimescaleText
from safon.views.translation_notice import Behind, clause_behind, freshness_of


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
    timescales: tuple[TimescaleText, ...]
    promise: Markup
    permanent: str
    """The way to the clause's short address."""
    twin: str
    """The way to the same clause in the other language."""
    clock: str
    """The way to its limits on the clock; empty where it has none."""
    say: str
    """The way to where views on it can be sent; empty for a withdrawn one."""
    said: tuple[ResponseView, ...]
    """What people said of it when they were asked, and what came of it."""
    answers: tuple[LocalAnswerView, ...]
    """What areas say of who does it there."""
    notes: tuple[Markup, ...]
    """Lines below it: repeats, additions, local lines."""
    behind: tuple[Behind, ...]
    """For each language that moved since both were checked, that the other has not followed."""
    checked: bool
    """Whether its two languages were checked against each other, on a page where others were not."""
    withdrawn: bool

    text: str
    """The words, the limits, who and the promise as one text."""
    duty: Duty
    """What a search finds and shows of it."""


def clause_view(
    clause: Clause, address: str, context: Context, change: Callable[[Blocks], Blocks] = tuple
) -> ClauseView:
    """Return `clause` as the page at `address` shows it, the tree of its words gone through by `change`."""
    page = PageAddresses(address, context)
    document = context.library.document_of(clause)
    own = in_language(address, context.language)
    in_words = clause_in_words(clause, context)
    duty = Duty(
        words=plain_words(in_words.words, page),
        strength=in_words.strength,
        when=in_words.when,
        who=", ".join(in_words.who) or in_words.nobody,
        promise=plain_words(in_words.promise, page),
    )
    told = (duty.words, *(each.whole for each in in_words.limits), *in_words.who, duty.promise)
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
        permanent=href(own, in_language(short_address(clause.id), context.language)),
        twin=href(own, in_language(anchored(address_of(document), clause.anchor), context.language.other)),
        clock=clock_way(clause.id, address, context),
        say=href(address, say_address(clause.id)) if clause.withdrawn is None else "",
        said=responses_on(clause.id, address, context),
        answers=answers_beside(clause, address, context) if clause.withdrawn is None else (),
        notes=(*(line(note, page) for note in _notes(clause, context)), *_source(clause, context)),
        behind=clause_behind(clause, context),
        checked=freshness_of(clause, context) is Freshness.CHECKED and bool(document.translation.unchecked),
        withdrawn=clause.withdrawn is not None,
        text=". ".join(each.rstrip(".") for each in told if each),
        duty=duty,
    )


def _notes(clause: Clause, context: Context) -> Iterator[str]:
    """Yield Markdown lines for what stands below a clause: what it repeats, adds to, and what adds to it."""
    if clause.repeats is not None:
        yield context.label("clause.repeats", id=f"[{clause.repeats}]")
    for relation in clause.adds_to:
        relationship = context.label(f"clause.relationship.{relation.relationship}")
        why = relation.why[context.language]
        yield context.label("clause.adds-to", id=f"[{relation.to}]", relationship=relationship, why=why)
    for local in context.library.local_lines_for(clause.id):
        name = context.library.set_of(context.library.document_of(local)).texts[context.language].title
        yield context.label("clause.added-by", set=literal(name), id=f"[{local.id}]")
    yield from notes_on_source(clause, context)


def notes_on_source(clause: Clause, context: Context) -> Iterator[str]:
    """Yield as Markdown what its readers should know of the source of a clause: what differs, and what was noted."""
    yield from difference_lines(clause, context)
    for note in context.library.notes_beside(clause):
        yield context.label("clause.note", note=note.note[context.language])


def _source(clause: Clause, context: Context) -> Iterator[Markup]:
    if clause.source:
        yield clause_source_words(clause.source, context)
