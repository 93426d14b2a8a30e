"""A clause as a row of a list: in plain text, in one language, with all that its list may need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.model.artefact import Site
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.substance import substance
from safon.render.cldr import day_words
from safon.render.labels import label
from safon.render.links import HOME, in_language
from safon.render.markdown import inline, plain_text
from safon.render.names import full_name, holder_name
from safon.render.prose import linked
from safon.render.timescale_words import TimescaleWords, timescale_words


@dataclass(frozen=True, kw_only=True)
class ClauseRow:
    """One clause in one language."""

    clause: Clause
    document: Document
    language: Language
    document_name: str
    """What its document is called: "Standard 18: Missing children"."""
    text: str
    """Its words as plain text; for a clause that repeats another, the words of that; for a withdrawn one, when."""
    holders: tuple[str, ...]
    """The ids of its duty-holders, also where it repeats another clause."""
    who: tuple[str, ...]
    """Their names."""
    limits: tuple[TimescaleWords, ...]
    """Its time limits in words."""
    promise: str
    """The same in the words of a child; may be empty."""
    facts: SharedFacts
    """Status, edition and jurisdiction: of its document, or of the local set it belongs to."""
    substance: str
    """The fingerprint of what it asks for."""
    url: str
    """Its permanent address, from the host on."""

    @property
    def id(self) -> str:
        """The number that people cite."""
        return self.clause.id

    @property
    def kind_name(self) -> str:
        """Its class in words."""
        return label(self.language, f"clause.{self.clause.kind}")

    @property
    def strength_name(self) -> str:
        """Its strength in words."""
        return label(self.language, f"clause.strength.{self.clause.strength}")

    @property
    def when(self) -> str:
        """All its limits as one text."""
        return "; ".join(each.whole for each in self.limits)


def clause_row(clause: Clause, library: Library, site: Site, language: Language) -> ClauseRow:
    """Return `clause` as a row."""
    document = library.document_of(clause)
    spoken = library.clauses.get(clause.repeats or "", clause)
    holders = library.duty_holders(clause)
    return ClauseRow(
        clause=clause,
        document=document,
        language=language,
        document_name=full_name(document, library, language),
        text=_text(clause, spoken, library, language),
        holders=holders,
        who=tuple(holder_name(each, library, language) for each in holders),
        limits=tuple(timescale_words(each, library, language) for each in clause.timescales or spoken.timescales),
        promise=_plain((clause.promise[language] or spoken.promise[language]).text, library, language),
        facts=facts_of(document, library),
        substance=substance(clause, library),
        url=site.url + in_language(f"id/{clause.id}/", language),
    )


def clause_rows(clauses: Iterable[Clause], library: Library, site: Site, language: Language) -> Iterator[ClauseRow]:
    """Yield `clauses` as rows, in their order."""
    return (clause_row(each, library, site, language) for each in clauses)


def facts_of(document: Document, library: Library) -> SharedFacts:
    """Return the status, edition and jurisdiction of a document that has clauses; a local standard has its set's."""
    header = library.set_of(document).header if document.kind is Kind.LOCAL_STANDARD else document.header
    assert isinstance(header, SharedFacts)  # noqa: S101 - of the kinds with clauses, all have them
    return header


def _text(clause: Clause, spoken: Clause, library: Library, language: Language) -> str:
    if clause.withdrawn is None:
        return _plain(spoken.words[language].text, library, language)
    told = label(language, "clause.withdrawn", date=day_words(clause.withdrawn.on, language))
    see = clause.withdrawn.see
    return told if see is None else f"{told} {label(language, 'clause.instead', id=see)}"


def _plain(text: str, library: Library, language: Language) -> str:
    return plain_text(inline(linked(text, HOME, library, language)))
