"""What whoever leads a session has and nobody else: preparation, a plan, sheets of paper, answers, what is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from safon.context import Context
from safon.model.documents import Document, Pack
from safon.print.booklet_parts import Written, WrittenSection, own_blocks, written, written_section
from safon.print.followed import followed_line
from safon.print.printed_clause import PrintedClause
from safon.print.session import Session
from safon.print.sheet_counts import GROUP, SheetCount, sheets_for
from safon.print.sheet_part import both_codes
from safon.print.tree import TypstBlock, TypstCell, TypstItem, bullets, paragraph, steps, strong, table
from safon.print.wording import Wording
from safon.urls import PRINTS
from safon.views.names import full_name

PEOPLE = (5, 10, 15, 20, 30)
"""For how many people the table counts sheets."""
_PLAN = (("welcome", 10), ("child", 15), ("read", 25), ("cards", 30), ("compare", 10), ("end", 10))
"""The steps of a session, and how much of it each takes, in hundredths."""
_ROUND = 5
"""A step takes a multiple of so many minutes."""


def trainer_part(pack: Pack, session: Session, documents: Sequence[Document], wording: Wording) -> Written:
    """Return the trainer's notes."""
    context = wording.context
    return written(
        context.label("print.trainer"),
        _sections(pack, session, documents, wording),
        context.language,
        lead=context.label("print.trainer-lead"),
        followed=followed_line(documents, wording),
        codes=both_codes(PRINTS, context),
    )


def _sections(
    pack: Pack, session: Session, documents: Sequence[Document], wording: Wording
) -> Iterator[WrittenSection]:
    context = wording.context
    yield written_section(context.label("print.before"), own_blocks("print.before-list", wording, group=GROUP))
    yield written_section(
        context.label("print.paper"), (paragraph(context.label("print.paper-lead", group=GROUP)),), counts=True
    )
    if pack.header.minutes is not None:
        yield written_section(context.label("print.plan"), _plan(pack.header.minutes, context))
    yield written_section(context.label("print.in-session"), own_blocks("print.in-session-list", wording))
    for key, found in (("answers", session.scenarios), ("challenge-answers", session.challenges)):
        if found:
            answers: list[TypstItem] = [list(_answer(each, context)) for each in found]
            lead = (paragraph(context.label(f"print.{key}-lead")),)
            yield written_section(context.label(f"print.{key}"), (*lead, steps(1, answers)))
    if session.limits:
        items: list[TypstItem] = [[paragraph(strong(each["id"]), " ", _limits(each))] for each in session.limits]
        yield written_section(context.label("print.limits-here"), [bullets(items)])
    yield written_section(context.label("print.open"), _open(session, documents, wording))


def _answer(card: PrintedClause, context: Context) -> Iterator[TypstBlock]:
    """Yield what a clause asks for, by when, and who does it. When stands before who, and each on a line of its own."""
    yield paragraph(strong(card["id"]), " ", *card["words"])
    if card["when"]:
        yield paragraph(context.label("print.answer-when", when=_limits(card)))
    who = ", ".join(card["who"]) if card["who"] else card["nobody"]
    if who:
        yield paragraph(context.label("print.answer-who", who=who))


def _limits(card: PrintedClause) -> str:
    return "; ".join(" ".join(part for part in when[:2] if part) for when in card["when"])


def planned(minutes: int) -> tuple[tuple[str, int], ...]:
    """Return the steps of a session of so many minutes, with the minutes of each; the longest takes what is left."""
    rounded = {key: max(_ROUND, minutes * share // (100 * _ROUND) * _ROUND) for key, share in _PLAN}
    rounded["cards"] += minutes - sum(rounded.values())
    return tuple(rounded.items())


def _plan(minutes: int, context: Context) -> Iterator[TypstBlock]:
    yield paragraph(context.label("print.plan-lead"))
    begins = 0
    items: list[TypstItem] = []
    for key, long in planned(minutes):
        clock = f"{begins // 60}:{begins % 60:02}"
        told = f" ({context.counted('print.minutes', long)}) {context.label(f'print.plan-steps.{key}')}"
        items.append([paragraph(strong(clock), told)])
        begins += long
    yield bullets(items)


def counted_sheets(pages: Sequence[int], context: Context) -> Mapping[str, object]:
    """Return the table of sheets, for the pages of one pack and of one set of cards, which are known last."""
    pack, cards = pages
    found = (sheets_for(people, pack=pack, cards=cards, trainer=0) for people in PEOPLE)
    head: list[TypstCell] = [
        [context.label(f"print.paper-columns.{key}")] for key in ("people", "groups", "packs", "cards", "whole")
    ]
    return {"counts": [table(head, [_row(each) for each in found])]}


def _row(count: SheetCount) -> list[TypstCell]:
    return [[str(each)] for each in (count.people, count.groups, count.packs, count.cards, count.whole)]


def _open(session: Session, documents: Sequence[Document], wording: Wording) -> Iterator[TypstBlock]:
    """Yield which clauses name nobody, and the open questions of the notes."""
    language = wording.context.language
    if session.nobody:
        yield paragraph(wording.context.label("print.open-nobody", ids=", ".join(session.nobody)))
    for document in documents:
        section = document.texts[language].section("open")
        if section is not None:
            yield paragraph(strong(full_name(document, wording.context)))
            yield from wording.blocks(section.prose, document.folder, below=3)
