"""A clause in words of one language: the one view from which pages, lists, tables, workbooks and prints are made."""

from __future__ import annotations

from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.clause import Clause
from safon.views.kept_of_clauses import kept_of
from safon.views.names import duty_holder_name
from safon.views.timescale_text import TimescaleText, timescale_text


@dataclass(frozen=True, kw_only=True)
class ClauseInWords:
    """What a clause says, of whom, how strongly and by when."""

    words: str
    """Its words, as Markdown; of a withdrawn one, when it was withdrawn and what took its place."""
    who: tuple[str, ...]
    """The names of its duty-holders."""
    nobody: str
    """That nobody is named; empty where somebody is, and for a withdrawn one."""
    limits: tuple[TimescaleText, ...]
    """Its time limits, in the order of the source."""
    promise: str
    """The same in the words of a child, as Markdown; may be empty."""
    strength: str
    """How strongly it binds."""

    @property
    def when(self) -> str:
        """All its limits as one text."""
        return "; ".join(each.whole for each in self.limits)


def clause_in_words(clause: Clause, context: Context) -> ClauseInWords:
    """Return an effective clause in words: the same to every page, list and print of a build."""
    return kept_of("in words", clause, context, lambda: _in_words(clause, context))


def _in_words(clause: Clause, context: Context) -> ClauseInWords:
    nobody = clause.nobody_named and clause.withdrawn is None
    return ClauseInWords(
        words=_words(clause, context),
        who=tuple(duty_holder_name(each, context) for each in clause.who),
        nobody=context.label("clause.nobody-named") if nobody else "",
        limits=tuple(timescale_text(each, context) for each in clause.timescales),
        promise=clause.promise[context.language].text,
        strength=strength_words(clause, context),
    )


def strength_words(clause: Clause, context: Context) -> str:
    """Return how strongly a clause binds, as its label says it: "Must", or "Must not"."""
    return context.label(f"clause.{'negated' if clause.negated else 'strength'}.{clause.strength}")


def _words(clause: Clause, context: Context) -> str:
    if clause.withdrawn is None:
        return clause.words[context.language].text
    told = context.label("clause.withdrawn", date=day_words(clause.withdrawn.on, context.language))
    see = clause.withdrawn.see
    return told if see is None else f"{told} {context.label('clause.instead', id=f'[{see}]')}"
