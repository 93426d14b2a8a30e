"""A national standard as prints draw it, in one language: two pages of standard, and the appendix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypedDict

from safon.context import Context
from safon.i18n.cldr import month_words
from safon.model.clause import Clause, ClauseClass
from safon.model.documents import Document
from safon.model.front_matter import Stage, StandardHeader
from safon.model.vocabulary import Theme
from safon.print.appendix import Appendix, appendix
from safon.print.followed import followed_line
from safon.print.printed_clause import LimitWords, PrintedClause, clause_card, limits
from safon.print.qr_codes import QrCode, code
from safon.print.running_heads import live
from safon.print.tree import TypstBlock, TypstInline
from safon.print.wording import Wording
from safon.urls import say_address, short_address
from safon.views.in_force import binding_line
from safon.views.names import short_name

_CLASSES = (
    (ClauseClass.MUST_DO, "must-dos"),
    (ClauseClass.EXPECTATION, "expectations"),
    (ClauseClass.ILLUSTRATION, "illustrations"),
)


def state_words(header: StandardHeader, context: Context, *, stage: bool = False) -> str:
    """Return edition and jurisdiction of a standard, after how far it is written."""
    told = [context.label(f"page.stage.{header.stage}")] if stage else []
    told += [line] if (line := binding_line(header, context)) else []
    told += [context.label("page.edition", month=month_words(header.edition, context.language))]
    return " · ".join([*told, context.label(f"page.jurisdiction.{header.jurisdiction}")])


class StandardSection(TypedDict):
    """A section of a standard, for templates; each of it but key and heading may be empty."""

    key: str
    """Which section it is: `narrative`, `must-dos`."""
    heading: str
    lead: str
    blocks: list[TypstBlock]
    clauses: list[PrintedClause]


StandardPart = TypedDict(
    "StandardPart",
    {
        "kind": Literal["standard", "appendix"],
        "lang": str,
        "number": str,
        "name": str,
        "theme": str,
        "hollow": bool,
        "kicker": str,
        "title": str,
        "state": str,
        "lead": str,
        "followed": list[TypstInline],
        "sections": list[StandardSection],
        "behind": str,
        "glance-heading": str,
        "glance": list[tuple[str, str, str]],
        "appendix": Appendix,
        "notes": str,
        "codes": list[QrCode],
    },
)
"""A standard, for templates, which draw either of two parts of it: the standard, or its appendix.

`hollow` is whether it is an outline; `behind` is what a sign at a clause stands for;
`glance` has the limits that bind: the limit alone, the clause, what starts it.
"""


def standard_part(document: Document, wording: Wording, *, alone: bool = True) -> StandardPart:
    """Return a standard for templates; where it does not stand `alone`, without what came after its draft."""
    language, library = wording.context.language, wording.context.library
    text, header = document.texts[language], document.facts(StandardHeader)
    theme = library.vocabulary.get(Theme, header.theme)
    name = short_name(document, wording.context)
    kicker = [name, *([theme.title[language]] if theme is not None else [])]
    sections = [narrative(document, wording), *clause_sections(document, wording)]
    return {
        "kind": "standard",
        "lang": language.value,
        "number": str(document.number),
        "name": name,
        "theme": header.theme,
        "hollow": header.stage is Stage.OUTLINE,
        "kicker": wording.plain(" · ".join(kicker)),
        "title": wording.plain(text.title),
        "state": state_words(header, wording.context, stage=True),
        "lead": wording.plain(text.summary),
        "followed": followed_line((document,), wording) if alone else [],
        "sections": [each for each in sections if each["blocks"] or each["clauses"] or each["lead"]],
        "behind": wording.context.label("print.behind-sign"),
        "glance-heading": wording.context.label("print.glance"),
        "glance": [
            (limit, clause.id, tail) for clause in document.clauses for limit, tail, _ in _binding(clause, wording)
        ],
        "appendix": appendix(document, wording),
        "notes": wording.context.label("print.notes"),
        "codes": [
            code(live(short_address(document.id), wording.context), "current", wording.context),
            code(live(say_address(document.id), wording.context), "say", wording.context),
        ],
    }


def _binding(clause: Clause, wording: Wording) -> list[LimitWords]:
    return limits(clause, wording) if clause.withdrawn is None else []


def narrative(document: Document, wording: Wording) -> StandardSection:
    """Return the narrative for templates; without text where there is none."""
    section = document.texts[wording.context.language].section("narrative")
    heading = wording.context.label("section.narrative")
    found: list[TypstBlock] = []
    if section is not None:
        found = wording.blocks(section.prose, document.folder)
    return {"key": "narrative", "heading": heading, "lead": "", "blocks": found, "clauses": []}


def clause_sections(document: Document, wording: Wording) -> Iterator[StandardSection]:
    """Yield the sections of clauses for templates; an outline says that it has no must-dos."""
    for kind, key in _CLASSES:
        cards: list[PrintedClause] = [clause_card(each, wording) for each in document.of_class(kind)]
        lead = wording.context.label(f"section.{key}-lead") if cards and kind is not ClauseClass.MUST_DO else ""
        if kind is ClauseClass.MUST_DO and not cards:
            lead = wording.context.label("section.no-must-dos")
        heading = wording.context.label(f"section.{key}")
        yield {"key": key, "heading": heading, "lead": lead, "blocks": [], "clauses": cards}
