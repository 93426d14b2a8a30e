"""A clause as a row of a list: in plain text, in one language, with all that its list may need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from safon.context import Context
from safon.model.clause import Clause
from safon.model.content_hash import content_hash
from safon.model.documents import Document
from safon.model.front_matter import SharedFacts
from safon.model.language import Language
from safon.urls import HOME, in_language, short_address
from safon.views.clause_in_words import clause_in_words
from safon.views.differences import difference_lines
from safon.views.kept_of_clauses import kept_of
from safon.views.names import full_name, nation_of
from safon.views.prose import PageAddresses, words
from safon.views.timescale_text import TimescaleText


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
    nobody: str
    """That nobody is named; empty where somebody is, and for a withdrawn clause."""
    limits: tuple[TimescaleText, ...]
    """Its time limits in words."""
    promise: str
    """The same in the words of a child; may be empty."""
    facts: SharedFacts
    """Status, edition and jurisdiction: of its document, or of the local set it belongs to."""
    nation: str
    """The name of the nation that it is from, where that is not Wales."""
    differs: tuple[str, ...]
    """Where it differs from others on the same duty."""
    substance: str
    """The fingerprint of what it asks for."""
    url: str
    """Its permanent address, from the host on."""
    kind_name: str
    """Its class in words."""
    strength_name: str
    """Its strength in words."""

    @property
    def id(self) -> str:
        """The number that people cite."""
        return self.clause.id

    @property
    def when(self) -> str:
        """All its limits as one text."""
        return "; ".join(each.whole for each in self.limits)


def clause_row(clause: Clause, context: Context) -> ClauseRow:
    """Return `clause` as a row: the same one to every list, checklist and workbook of a build."""
    return kept_of("row", clause, context, lambda: _row(clause, context))


def _row(clause: Clause, context: Context) -> ClauseRow:
    document = context.library.document_of(clause)
    in_words = clause_in_words(clause, context)
    return ClauseRow(
        clause=clause,
        document=document,
        language=context.language,
        document_name=full_name(document, context),
        text=_plain(in_words.words, context),
        holders=clause.who,
        who=in_words.who,
        nobody=in_words.nobody,
        limits=in_words.limits,
        promise=_plain(in_words.promise, context),
        facts=context.library.head_of(document).facts(SharedFacts),
        nation=nation_of(document, context),
        differs=tuple(_plain(each, context) for each in difference_lines(clause, context)),
        substance=content_hash(clause),
        url=context.site.url + in_language(short_address(clause.id), context.language),
        kind_name=context.label(f"clause.{clause.kind}"),
        strength_name=in_words.strength,
    )


def clause_rows(clauses: Iterable[Clause], context: Context) -> Iterator[ClauseRow]:
    """Yield `clauses` as rows, in their order."""
    return (clause_row(each, context) for each in clauses)


def _plain(text: str, context: Context) -> str:
    return words(text, PageAddresses(HOME, context))
