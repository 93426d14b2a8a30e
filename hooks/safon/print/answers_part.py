"""Who does what in an area, by its own account, and what nobody is named for, as the print of its set draws it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from safon.model.areas import Area
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.library import Library
from safon.print.followed import followed_line
from safon.print.local_part import set_state
from safon.print.printed_clause import clause_card
from safon.print.sheet_part import SheetPart, sheet_part, sheet_section
from safon.print.tree import TypstInline, TypstItem, bullets, emphasis, paragraph, strong
from safon.print.wording import Wording
from safon.views.local_answers import area_name, counted_words


def is_answered(area: Area) -> bool:
    """Return whether there is something to say of who does what in an area: an answer, or a gap."""
    return bool(area.answers or area.unnamed)


def asked_in(area: Area, library: Library) -> tuple[Document, ...]:
    """Return the documents whose clauses an area is asked."""
    return tuple(library.by_id[each] for each in dict.fromkeys(clause.document for clause in area.asked))


def answers_part(area: Area, wording: Wording) -> SheetPart:
    """Return what an area answers, clause by clause, and the clauses that nobody is named for."""
    context = wording.context
    answers = _items(area.answered, area, wording)
    none = paragraph(context.label("local-answer.no-answers"))
    sections = [
        sheet_section(
            heading=context.label("local-answer.answers-title"), blocks=[bullets(answers) if answers else none]
        )
    ]
    if area.gaps:
        heading = context.label("local-answer.gaps-title")
        sections.append(sheet_section(heading=heading, blocks=[bullets(_items(area.gaps, area, wording))]))
    return sheet_part(
        context.language,
        context.label("local-answer.title"),
        sections,
        kicker=wording.plain(area_name(area.about, context)),
        state=set_state(area.about, wording),
        lead=context.label("local-answer.lead"),
        followed=followed_line(asked_in(area, context.library), wording),
        notices=(wording.plain(each) for each in counted_words(area, context)),
    )


def _items(clauses: Iterable[Clause], area: Area, wording: Wording) -> list[TypstItem]:
    return [[paragraph(*_lines(each, area, wording))] for each in clauses]


def _lines(clause: Clause, area: Area, wording: Wording) -> Iterator[TypstInline]:
    """Yield the words of a clause, the area’s own answer, and whom the source names: each on a line of its own."""
    card = clause_card(clause, wording, area)
    yield from (strong(card["id"]), " ", *card["words"])
    if clause.id in area.answers:
        yield from (("break",), emphasis([card["here"]]))
        if card["who"]:
            yield from (("break",), f"{wording.context.label('local-answer.source')}: {', '.join(card['who'])}")
