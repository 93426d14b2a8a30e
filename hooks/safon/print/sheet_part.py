"""Parts of documents other than standards, as templates draw them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from safon.model.artefact import Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.language import Language
from safon.model.texts import Section
from safon.print.clause_card import Card, clause_card
from safon.print.codes import code
from safon.print.frame import live
from safon.print.standard_part import SAY
from safon.print.wording import Node, Wording
from safon.render.labels import label
from safon.render.links import address_of

Part = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Run:
    """Clauses of one document, under its name."""

    clauses: tuple[Card, ...]
    """The clauses."""
    name: str = ""
    """The heading above them; none where the section's says enough."""
    notice: str = ""
    """That the document is no authority in Wales."""

    def data(self) -> Part:
        """Return what templates draw."""
        return {"name": self.name, "notice": self.notice, "clauses": list(self.clauses)}


@dataclass(frozen=True, kw_only=True)
class SheetSection:
    """What stands under one heading."""

    heading: str = ""
    lead: str = ""
    blocks: tuple[Node, ...] = ()
    runs: tuple[Run, ...] = ()
    timeline: tuple[Part, ...] = ()

    def data(self) -> Part:
        """Return what templates draw."""
        return {
            "heading": self.heading,
            "lead": self.lead,
            "blocks": list(self.blocks),
            "runs": [each.data() for each in self.runs],
            "timeline": list(self.timeline),
        }


@dataclass(frozen=True, kw_only=True)
class SheetPart:
    """A title and sections."""

    language: Language
    title: str
    kicker: str = ""
    name: str = ""
    """What stands before its title in a list of contents."""
    number: str = ""
    theme: str = ""
    hollow: bool = False
    state: str = ""
    lead: str = ""
    followed: list[Node] = field(default_factory=list)
    """What has come after the drafts that it restates."""
    notices: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    """The header of its tables of clauses."""
    sections: tuple[SheetSection, ...] = ()
    codes: tuple[Part, ...] = field(default=())

    def data(self) -> Part:
        """Return what templates draw."""
        return {
            "kind": "sheet",
            "lang": self.language.value,
            "title": self.title,
            "kicker": self.kicker,
            "name": self.name,
            "number": self.number,
            "theme": self.theme,
            "hollow": self.hollow,
            "state": self.state,
            "lead": self.lead,
            "followed": self.followed,
            "notices": list(self.notices),
            "columns": list(self.columns),
            "sections": [each.data() for each in self.sections],
            "codes": list(self.codes),
        }


def tick_columns(language: Language, *, with_who: bool) -> tuple[str, ...]:
    """Return the header of a table of clauses; when stands before who, so that no row reads "nobody named after …"."""
    keys = ("done", "number", "what", "when", *(("who",) if with_who else ()))
    return tuple(label(language, f"print.columns.{key}") for key in keys)


def cards(clauses: Iterable[Clause], wording: Wording) -> tuple[Card, ...]:
    """Return clauses that still apply, for a list to tick."""
    return tuple(clause_card(each, wording) for each in clauses if each.withdrawn is None)


def both_codes(place: str, site: Site, language: Language, say: str = SAY) -> tuple[Part, ...]:
    """Return the codes that every print ends with: is this current, and have your say."""
    return code(live(place, site, language), "current", language), code(live(say, site, language), "say", language)


def prose_section(section: Section, document: Document, wording: Wording) -> SheetSection:
    """Return a section of prose."""
    heading = wording.plain(section.heading)
    return SheetSection(heading=heading, blocks=tuple(wording.blocks(section.prose, document.folder)))


def live_page(document: Document) -> str:
    """Return the address of a document's page, without its language."""
    return address_of(document)
