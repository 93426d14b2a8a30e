"""A must-do is one duty, and an outline has none."""

from __future__ import annotations

from collections.abc import Iterator

from safon.check.rule import rule
from safon.model.clause import ClauseClass, Strength
from safon.model.front_matter import Stage, StandardHeader
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.strength import verbs_of

_TWICE = 2
_BINDING = (Strength.MUST, Strength.SHOULD)


@rule(
    "must-do-is-one-duty",
    "A must-do asks for one thing, so that it can be met, ticked and cited by itself.",
    Severity.WARNING,
    cy="Mae peth y mae’n rhaid ei wneud yn gofyn am un peth, fel y gellir ei gyflawni, ei dicio a’i ddyfynnu ar "
    "ei ben ei hun.",
    waivable=True,
)
def must_do_is_one_duty(library: Library) -> Iterator[Finding]:
    for clause in library.in_force:
        if clause.kind is ClauseClass.MUST_DO and clause.repeats is None:
            words = clause.words.en
            verbs = [each for each in verbs_of(words.text, Language.EN) if each.strength in _BINDING]
            if len(verbs) > 1:
                message = f"{clause.id} asks for {len(verbs)} things: it says {_told([each.words for each in verbs])}."
                new = f"**{clause.id.rpartition('.')[0]}.?**"
                hint = (
                    f"Give the second a number of its own, {new}, in both languages. "
                    "If it only explains the first, say it without the verb."
                )
                at, length = words.at(verbs[1].start), len(verbs[1].first)
                yield Finding(at, message, hint, length, place=clause.id, said=words.text)


def _told(verbs: list[str]) -> str:
    return " and ".join(f'"{each}"' for each in verbs) if len(set(verbs)) > 1 else f'"{verbs[0]}" {_times(len(verbs))}'


def _times(number: int) -> str:
    return "twice" if number == _TWICE else f"{number} times"


@rule(
    "outline-has-no-must-dos",
    "A standard that is only an outline has no must-dos: what it asks for stands under Expectations.",
    Severity.WARNING,
    cy="Nid oes gan safon sydd ond yn amlinelliad ddim y mae’n rhaid ei wneud: o dan Disgwyliadau y saif yr hyn y "
    "mae’n ei ofyn.",
    waivable=True,
)
def outline_has_no_must_dos(library: Library) -> Iterator[Finding]:
    for document in library.documents:
        outline = isinstance(document.header, StandardHeader) and document.header.stage is Stage.OUTLINE
        for clause in document.of_class(ClauseClass.MUST_DO) if outline else ():
            if clause.withdrawn is None:
                message = f"{clause.id} is a must-do, and {document.id} is an outline."
                hint = "Move it under Expectations in both files; or write stage: full draft, if it is one now."
                place = clause.positions.en
                yield Finding(place, message, hint, len(clause.id) + 4, place=clause.id, said=clause.words.en.text)
