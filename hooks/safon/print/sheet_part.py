"""Parts of documents other than standards, as templates draw them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypedDict

from safon.context import Context
from safon.model.areas import Area
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.texts import Section
from safon.print.printed_clause import PrintedClause, clause_card
from safon.print.qr_codes import QrCode, code
from safon.print.running_heads import live
from safon.print.tree import TypstBlock, TypstInline
from safon.print.wording import Wording
from safon.urls import HAVE_YOUR_SAY, address_of


class ClauseRun(TypedDict):
    """Clauses of one document, under its name, for templates."""

    name: str
    """The heading above them; empty where the section's says enough."""
    notice: str
    """That the document is no authority in Wales; may be empty."""
    clauses: list[PrintedClause]


TimelineMoment = TypedDict(
    "TimelineMoment", {"limit": str, "tail": str, "hollow": bool, "clause": PrintedClause, "from": str}
)
"""A limit on a timeline, for templates: the limit alone, what starts it, whether its mark is hollow, the clause that
sets it, and the document that a hollow one is from.
"""


class Step(TypedDict):
    """What starts limits, and the limits, for templates."""

    heading: str
    lead: str
    moments: list[TimelineMoment]


class SheetSection(TypedDict):
    """What stands under one heading, for templates. Each of it may be empty."""

    heading: str
    lead: str
    blocks: list[TypstBlock]
    runs: list[ClauseRun]
    timeline: list[Step]


class SheetPart(TypedDict):
    """A title and sections, for templates. All but the title may be empty."""

    kind: Literal["sheet"]
    lang: str
    title: str
    kicker: str
    name: str
    """What stands before its title in a list of contents."""
    number: str
    theme: str
    hollow: bool
    """Whether the number stands in a hollow slate."""
    state: str
    lead: str
    followed: list[TypstInline]
    """What has come after the drafts that it restates."""
    notices: list[str]
    columns: list[str]
    """The header of its tables of clauses."""
    sections: list[SheetSection]
    codes: list[QrCode]
    gauge: str
    """The name of what measures it against two pages."""
    short: bool
    """Whether it is tightened to spare a page that would be a third full, too."""


def clause_run(clauses: Iterable[PrintedClause], *, name: str = "", notice: str = "") -> ClauseRun:
    """Return clauses of one document."""
    return {"name": name, "notice": notice, "clauses": list(clauses)}


def sheet_section(
    *,
    heading: str = "",
    lead: str = "",
    blocks: Iterable[TypstBlock] = (),
    runs: Iterable[ClauseRun] = (),
    timeline: Iterable[Step] = (),
) -> SheetSection:
    """Return what stands under one heading."""
    return {
        "heading": heading,
        "lead": lead,
        "blocks": list(blocks),
        "runs": list(runs),
        "timeline": list(timeline),
    }


def sheet_part(
    language: Language,
    title: str,
    sections: Iterable[SheetSection],
    *,
    kicker: str = "",
    name: str = "",
    number: str = "",
    theme: str = "",
    hollow: bool = False,
    state: str = "",
    lead: str = "",
    followed: Iterable[TypstInline] = (),
    notices: Iterable[str] = (),
    columns: Iterable[str] = (),
    codes: Iterable[QrCode] = (),
    gauge: str = "",
    short: bool = False,
) -> SheetPart:
    """Return a title and sections."""
    return {
        "kind": "sheet",
        "lang": language.value,
        "title": title,
        "kicker": kicker,
        "name": name,
        "number": number,
        "theme": theme,
        "hollow": hollow,
        "state": state,
        "lead": lead,
        "followed": list(followed),
        "notices": list(notices),
        "columns": list(columns),
        "sections": list(sections),
        "codes": list(codes),
        "gauge": gauge,
        "short": short,
    }


def tick_columns(context: Context) -> tuple[str, ...]:
    """Return the header of a table of clauses: what is asked, and room to write whose it is and what shows it.

    When and who stand below the words, each on a line of its own and only where there is something to say.
    """
    return tuple(context.label(f"print.columns.{key}") for key in ("done", "number", "what", "owner", "evidence"))


def cards(clauses: Iterable[Clause], wording: Wording, area: Area | None = None) -> tuple[PrintedClause, ...]:
    """Return clauses that still apply, for a list to tick; for that of an `area` with who does them there."""
    return tuple(clause_card(each, wording, area) for each in clauses if each.withdrawn is None)


def both_codes(place: str, context: Context, say: str = HAVE_YOUR_SAY) -> tuple[QrCode, ...]:
    """Return the codes that every print ends with: is this current, and have your say."""
    return code(live(place, context), "current", context), code(live(say, context), "say", context)


def prose_section(section: Section, document: Document, wording: Wording) -> SheetSection:
    """Return a section of prose."""
    heading = wording.plain(section.heading)
    return sheet_section(heading=heading, blocks=wording.blocks(section.prose, document.folder))


def live_page(document: Document) -> str:
    """Return the address of a document's page, without its language."""
    return address_of(document)
