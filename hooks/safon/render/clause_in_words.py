"""A clause in words of one language: the one view from which pages, lists, tables, workbooks and prints are made."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.render.cldr import day_words
from safon.render.labels import label
from safon.render.names import holder_name
from safon.render.timescale_words import TimescaleWords, timescale_words


@dataclass(frozen=True, kw_only=True)
class ClauseInWords:
    """What a clause says, of whom, how strongly and by when."""

    words: str
    """Its words, as Markdown; of a withdrawn one, when it was withdrawn and what took its place."""
    who: tuple[str, ...]
    """The names of its duty-holders."""
    nobody: str
    """That nobody is named; empty where somebody is, and for a withdrawn one."""
    limits: tuple[TimescaleWords, ...]
    """Its time limits, in the order of the source."""
    promise: str
    """The same in the words of a child, as Markdown; may be empty."""
    strength: str
    """How strongly it binds."""

    @property
    def when(self) -> str:
        """All its limits as one text."""
        return "; ".join(each.whole for each in self.limits)


def clause_in_words(clause: Clause, library: Library, language: Language) -> ClauseInWords:
    """Return an effective clause in words."""
    nobody = clause.nobody_named and clause.withdrawn is None
    return ClauseInWords(
        words=_words(clause, language),
        who=tuple(holder_name(each, library, language) for each in clause.who),
        nobody=label(language, "clause.nobody-named") if nobody else "",
        limits=tuple(timescale_words(each, library, language) for each in clause.timescales),
        promise=clause.promise[language].text,
        strength=strength_words(clause, language),
    )


def strength_words(clause: Clause, language: Language) -> str:
    """Return how strongly a clause binds, as its label says it: "Must", or "Must not"."""
    return label(language, f"clause.{'negated' if clause.negated else 'strength'}.{clause.strength}")


def _words(clause: Clause, language: Language) -> str:
    if clause.withdrawn is None:
        return clause.words[language].text
    told = label(language, "clause.withdrawn", date=day_words(clause.withdrawn.on, language))
    see = clause.withdrawn.see
    return told if see is None else f"{told} {label(language, 'clause.instead', id=f'[{see}]')}"
