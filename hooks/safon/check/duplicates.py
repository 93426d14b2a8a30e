"""What is said twice: a clause under two numbers, a paragraph in two standards."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from safon.check.alike import Twin, twins
from safon.check.rule import rule
from safon.check.sentences import Sentence, sentences
from safon.model.clause import Clause
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.vocabulary import EditorNote

_WRITTEN = (Kind.STANDARD, Kind.LOCAL_STANDARD, Kind.NOTE)
"""What is written for itself; models and reviews tell of many things what a source says of all of them."""
_FEW = 3
"""Fewer sentences than this that two documents share are no sign of a part that was copied."""


@rule(
    "clause-says-something-new",
    "No clause says what another says already; Repeats: is the way to mean it, or an editor’s note about both.",
    Severity.WARNING,
    cy="Nid oes yr un cymal yn dweud yr hyn y mae cymal arall eisoes yn ei ddweud; Repeats: yw’r ffordd o’i "
    "feddwl, neu nodyn golygydd am y ddau.",
    waivable=True,
)
def clause_says_something_new(library: Library) -> Iterator[Finding]:
    clauses = [each for each in library.in_force if each.repeats is None]
    told: set[str] = set()
    for language in Language:
        for twin in twins([each.words[language].text for each in clauses]):
            first, second = clauses[twin.first], clauses[twin.second]
            if second.id not in told and not _meant(first, second, library):
                told.add(second.id)
                yield _said_before(first, second, twin, language)


def _meant(first: Clause, second: Clause, library: Library) -> bool:
    """Return whether one adds to the other, and so has reason to say it again, or an editor's note is about both."""
    adds = any(each.to == first.id for each in second.adds_to) or any(each.to == second.id for each in first.adds_to)
    return adds or any({first.id, second.id} <= {*note.about} for note in library.vocabulary.all(EditorNote))


def _said_before(first: Clause, second: Clause, twin: Twin, language: Language) -> Finding:
    alone = "" if language is Language.EN else " in Welsh, though not in English"
    nearly = "" if twin.same else "nearly "
    message = f"{second.id} says {nearly}the same as {first.id}{alone}."
    if language is not Language.EN:
        hint = "Look whether one of the two has the words of the other by mistake."
    elif twin.same:
        hint = f"If the source prints it again, write Repeats: [{first.id}] below it, and no words. If not, delete one."
    else:
        hint = "Say what is different, or put both into one."
    words = second.words[language]
    see = first.words[language].position
    return Finding(words.position, message, hint, len(words.text), see=see, place=second.id, said=words.text)


@rule(
    "text-says-something-new",
    "No text has a part that stands in another document already.",
    Severity.WARNING,
    cy="Nid oes gan yr un testun ran sydd eisoes mewn dogfen arall.",
    waivable=True,
)
def text_says_something_new(library: Library) -> Iterator[Finding]:
    prose = [each for each in sentences(library) if _in_prose(each)]
    shared: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for twin in twins([each.text for each in prose]):
        first, second = prose[twin.first], prose[twin.second]
        if first.document.id != second.document.id:
            shared[first.document.id, second.document.id].append(second)
        elif twin.same and first.place == second.place:
            message = f"This sentence of {second.place} stands in it already."
            yield second.finding(0, len(second.text), message, "Delete it here, or say what is different.")
    of_each = Counter(each.document.id for each in prose)
    for (earlier, later), found in shared.items():
        if len(found) >= _FEW:
            message = (
                f"{len(found)} of the {of_each[later]} sentences and points of {later} stand in {earlier} already."
            )
            hint = "If a part was put here by mistake, take it out."
            yield found[0].finding(0, len(found[0].text), message, hint)


def _in_prose(each: Sentence) -> bool:
    return (
        each.clause is None
        and not each.loose
        and each.language is Language.EN
        and each.name == each.place
        and each.document.kind in _WRITTEN
    )
