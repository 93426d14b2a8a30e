"""Who does in an area what a clause asks, as pages show it: always as the area’s own answer, never as the source’s."""

from __future__ import annotations

from dataclasses import dataclass

from safon.context import Context
from safon.i18n.cldr import day_words
from safon.model.areas import Area
from safon.model.clause import Clause
from safon.model.documents import Document
from safon.model.front_matter import LocalSetHeader
from safon.model.kinds import Kind
from safon.model.local_answers import WHO_DOES_WHAT, LocalAnswer
from safon.urls import address_of, anchored, href


@dataclass(frozen=True, kw_only=True)
class LocalAnswerView:
    """What one area says of one clause; or that it says nothing yet."""

    area: str
    """“In Exampleshire”."""
    href: str
    """The way to all answers of the area."""
    who: str
    """The role or team, or that nobody is named yet."""
    told: str
    """Whose answer it is, when it was decided, and when it is looked at again; empty where there is none."""
    answered: bool

    @property
    def words(self) -> str:
        """All of it on one line."""
        return f"{self.area}: {self.who}{'.' if self.told else ''} {self.told}".rstrip()


def area_name(about: Document, context: Context) -> str:
    """Return the name of the area of a local set."""
    return about.facts(LocalSetHeader).area[context.language]


def answers_beside(clause: Clause, address: str, context: Context) -> tuple[LocalAnswerView, ...]:
    """Return the answers of all areas to a clause, for the page at `address`."""
    sets = {each.folder: each for each in context.library.of_kind(Kind.LOCAL_SET)}
    answers = context.library.local_answers.to(clause.id)
    return tuple(_view(sets[each.folder], each, address, context) for each in answers if each.folder in sets)


def answer_in(area: Area, clause: Clause, address: str, context: Context) -> LocalAnswerView | None:
    """Return the answer of an area to a clause, or that it has none; nothing where the source names who does it.

    Where the source names somebody, an area need not say more; where it does say more, that is returned.
    """
    answer = area.answers.get(clause.id)
    if answer is None and clause.who:
        return None
    return _view(area.about, answer, address, context)


def counted_words(area: Area, context: Context) -> tuple[str, ...]:
    """Return how many clauses are asked in an area, how many it answers, and how many nobody is named for."""
    figures = {
        "asked": len(area.asked),
        "answered": len(area.answered),
        "source-alone": len(area.named_alone),
        "gaps": len(area.gaps),
    }
    return tuple(f"{context.counted(f'local-answer.{key}', number)}." for key, number in figures.items())


def _view(about: Document, answer: LocalAnswer | None, address: str, context: Context) -> LocalAnswerView:
    if answer is None:
        who, told = context.label("local-answer.none"), ""
    else:
        key = "past" if answer.entry.review < context.site.made_at.date() else "dated"
        days = {name: day_words(getattr(answer.entry, name), context.language) for name in ("date", "review")}
        who = answer.entry.who[context.language]
        told = f"{context.label('local-answer.own')} {context.label(f'local-answer.{key}', **days)}"
    return LocalAnswerView(
        area=context.label("local-answer.in", area=area_name(about, context)),
        href=href(address, anchored(address_of(about), WHO_DOES_WHAT)),
        who=who,
        told=told,
        answered=answer is not None,
    )
