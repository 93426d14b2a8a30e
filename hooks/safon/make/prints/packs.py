"""Training packs: a cover, chosen guidance, cards made of its clauses, trainer's notes, a feedback sheet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from safon.context import Build
from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document, Pack
from safon.model.library import Library
from safon.print.booklet_parts import (
    Cover,
    Written,
    challenge_cards,
    contents,
    cover,
    own_blocks,
    scenario_cards,
    written,
    written_section,
)
from safon.print.document import PrintedDocument, PrintedPart, document_of
from safon.print.followed import followed_line
from safon.print.note_part import note_part
from safon.print.page_limits import standard_limit
from safon.print.print_types import Print, PrintKind, Sheet
from safon.print.printed_clause import PrintedClause
from safon.print.running_heads import date_words, editions, running_heads
from safon.print.sheet_part import both_codes, cards
from safon.print.standard_part import standard_part
from safon.print.tree import TypstBlock, TypstItem, bullets, paragraph, steps, strong
from safon.print.wording import Wording
from safon.urls import PRINTS
from safon.views.names import full_name

_CARDS = 8
"""How many cards of each kind: a page of them."""
_LINES = 5
"""Lines to write on below each question of the feedback sheet."""


def prints(build: Build) -> Iterator[Print]:
    """Yield each pack in both languages."""
    for pack in build.library.packs:
        documents = _documents(pack, build.library)
        for each in build.contexts:
            context = each.dated(documents, (pack.source_map.start.path,))
            sheet = Sheet(
                name=f"pack-{pack.id}",
                kind=PrintKind.PACK,
                language=context.language,
                title=context.label("print.pack", title=pack.header.title[context.language]),
                group=pack.id,
            )
            limits = tuple(
                standard_limit(document, context.language)
                for document in documents
                if document.id in pack.header.standards
            )
            data = partial(_data, pack, sheet.title, documents, Wording(context))
            yield Print(
                sheet=sheet,
                template="document",
                data=data,
                limits=limits,
                first_step=1,
                moment=context.site.moment,
            )


def _documents(pack: Pack, library: Library) -> list[Document]:
    return [library.by_id[each] for each in (*pack.header.standards, *pack.header.notes) if each in library.by_id]


def _data(pack: Pack, title: str, documents: list[Document], wording: Wording) -> PrintedDocument:
    language = wording.context.language
    summary = wording.plain(pack.header.summary[language])
    around = running_heads(
        title=title,
        running="",
        state=editions((each.id for each in documents), wording),
        summary=summary,
        place=PRINTS,
        context=wording.context,
    )
    parts: list[PrintedPart] = [_cover(pack, summary, documents, wording), contents(wording.context)]
    for document in documents:
        parts += _part(document, pack, wording)
    parts += _session(documents, wording)
    return document_of(parts, around)


def _cover(pack: Pack, summary: str, documents: list[Document], wording: Wording) -> Cover:
    language, header = wording.context.language, pack.header
    facts = [
        (wording.context.label(f"print.{key}"), wording.plain(words[language]))
        for key, words in (("audience", header.audience), ("length", header.length))
    ]
    facts.append((wording.context.label("print.made"), date_words(wording.context)))
    return cover(
        kicker=wording.context.label("print.pack-kicker"),
        title=wording.plain(header.title[language]),
        lead=summary,
        facts=facts,
        notices=(wording.context.label("print.not-official"), wording.context.label("print.never-checked")),
        followed=followed_line(documents, wording),
        codes=both_codes(PRINTS, wording.context),
        language=language,
    )


def _part(document: Document, pack: Pack, wording: Wording) -> Iterator[PrintedPart]:
    if document.id in pack.header.standards:
        part = standard_part(document, wording, alone=False)
        yield part
        yield {**part, "kind": "appendix"}
    else:
        yield note_part(document, wording, alone=False)


def _session(documents: list[Document], wording: Wording) -> Iterator[PrintedPart]:
    """Yield the cards, the trainer's notes that go with them, and the feedback sheet."""
    clauses = [each for document in documents for each in document.clauses if each.withdrawn is None]
    scenarios = cards(_spread([each for each in clauses if each.promise[wording.context.language]], documents), wording)
    challenges = cards(_spread(sorted(clauses, key=_telling), documents), wording)
    if scenarios:
        yield scenario_cards(scenarios, wording.context)
    if challenges:
        yield challenge_cards(challenges, wording.context)
    yield _trainer(clauses, scenarios, documents, wording)
    yield _feedback(wording)


def _telling(clause: Clause) -> tuple[int, int]:
    """Put clauses with a limit first, then must-dos, then those that name nobody."""
    return (0 if clause.timescales else 1, 0 if clause.kind is ClauseClass.MUST_DO else 1 if clause.nobody_named else 2)


def _spread(clauses: list[Clause], documents: list[Document]) -> list[Clause]:
    """Return a page of clauses, taken from each document in turn, in the order of the documents."""
    queues = [[each for each in clauses if each.document == document.id] for document in documents]
    chosen = [queue[at] for at in range(_CARDS) for queue in queues if at < len(queue)][:_CARDS]
    order = [each.id for each in documents]
    return sorted(chosen, key=lambda each: (order.index(each.document), clauses.index(each)))


def _trainer(
    clauses: list[Clause], scenarios: tuple[PrintedClause, ...], documents: list[Document], wording: Wording
) -> Written:
    language = wording.context.language
    sections = [
        written_section(wording.context.label(f"print.{key}"), own_blocks(f"print.{key}-list", wording))
        for key in ("before", "in-session")
    ]
    limits = [card for card in cards(clauses, wording) if card["when"]]
    if limits:
        items: list[TypstItem] = [[paragraph(strong(each["id"]), " ", _limit_words(each))] for each in limits]
        sections.append(written_section(wording.context.label("print.limits-here"), [bullets(items)]))
    answers: list[TypstItem] = [[paragraph(strong(each["id"]), " ", *each["words"])] for each in scenarios]
    if answers:
        sections.append(written_section(wording.context.label("print.answers"), [steps(1, answers)]))
    sections.append(written_section(wording.context.label("print.open"), _open(clauses, documents, wording)))
    return written(
        wording.context.label("print.trainer"), sections, language, lead=wording.context.label("print.trainer-lead")
    )


def _limit_words(card: PrintedClause) -> str:
    return "; ".join(" ".join(part for part in when[:2] if part) for when in card["when"])


def _open(clauses: list[Clause], documents: list[Document], wording: Wording) -> Iterator[TypstBlock]:
    """Yield which clauses name nobody, and the open questions of the notes."""
    language = wording.context.language
    nobody = [each.id for each in clauses if not each.who]
    if nobody:
        yield paragraph(wording.context.label("print.open-nobody", ids=", ".join(nobody)))
    for document in documents:
        section = document.texts[language].section("open")
        if section is not None:
            yield paragraph(strong(full_name(document, wording.context)))
            yield from wording.blocks(section.prose, document.folder, below=3)


def _feedback(wording: Wording) -> Written:
    language = wording.context.language
    questions = (
        written_section(wording.context.label(f"print.feedback-{key}"), (), lines=_LINES)
        for key in ("do", "words", "session")
    )
    return written(
        wording.context.label("print.feedback"),
        questions,
        language,
        lead=wording.context.label("print.feedback-lead"),
        codes=both_codes(PRINTS, wording.context),
    )
