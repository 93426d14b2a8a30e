"""What came back from a translator, and everything that is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from safon.exchange.placeholders import placeholders
from safon.exchange.units import SentUnit
from safon.model.figures import figures_of, unmatched
from safon.model.language import Bilingual, Language
from safon.model.plain_form import plain_form

_COMMON = Bilingual(
    en="the of and to in is that for it be are with as was this have not or by from which their they",
    cy="y yr yn a ac ar at am i o mae’r sy’n eu ei bod yw gan gyda’r wrth ni neu nad nid hyn â’r",
).map(lambda words: frozenset(words.split()))
"""Words that texts of one language are full of, and texts of the other are not."""
_ENOUGH = 4
"""So many of them decide which language a text is in."""


class RefusedError(Exception):
    """A file cannot be taken. `reasons` has a sentence for each thing that is wrong."""

    def __init__(self, reasons: Iterable[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("\n".join(self.reasons))


@dataclass(frozen=True, kw_only=True)
class ReturnedUnit:
    """One unit as it stands in a file."""

    id: str
    source: str
    target: str
    done: bool
    """Whether whoever translated it says that it is ready."""


@dataclass(frozen=True, kw_only=True)
class ReturnedFile:
    """A file as it came back."""

    to: Language
    """The language that it was to be written in."""
    units: tuple[ReturnedUnit, ...]
    """Its units, in its order."""
    count: int | None
    """How many units went out; none where the file does not say, which is wrong."""


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A unit that can be taken, and what is to stand there."""

    unit: SentUnit
    text: str
    done: bool
    """Whether it counts as checked: it was changed, or called ready."""


def taken(file: ReturnedFile, known: Mapping[str, SentUnit]) -> tuple[Taken, ...]:
    """Return what can be taken from a file, by the units `known` by key. Raises RefusedError with every reason."""
    reasons = [*_of_the_file(file)]
    found: list[Taken] = []
    for each in file.units:
        key, _, digest = each.id.rpartition(":")
        unit = known.get(key)
        if unit is None:
            reasons.append(f'"{each.id}" is the id of nothing here. Ids must stay as they were sent.')
        elif unit.id.rpartition(":")[2] != digest:
            reasons.append(f"{unit.name} has changed here since the file was made. Export it again.")
        elif unit.target or tidy(each.target):  # what is not written yet may stay so
            wrong = list(_of_a_unit(each, unit))
            reasons += [f"{unit.name}: {reason}" for reason in wrong]
            text = tidy(each.target)
            changed = text != tidy(unit.target)
            found.append(Taken(unit=unit, text=text if changed else unit.target, done=each.done or changed))
    if reasons:
        raise RefusedError(reasons)
    return tuple(found)


def _of_the_file(file: ReturnedFile) -> Iterator[str]:
    ids = Counter(each.id for each in file.units)
    for each in (each for each, times in ids.items() if times > 1):
        yield f'"{each}" stands in it more than once.'
    if file.count is None:
        yield "It does not say how many parts went out. Send back the file that was exported."
    elif file.count != len(file.units):
        yield f"{file.count} parts went out, and {len(file.units)} are in it. None may be left out or added."


def _of_a_unit(each: ReturnedUnit, unit: SentUnit) -> Iterator[str]:
    if plain_form(each.source) != plain_form(unit.source):
        yield f"the {unit.to.other.english_name} is not what was sent. Change the {unit.to.english_name} alone."
    text = tidy(each.target)
    if not text:
        yield f"there is no {unit.to.english_name} text."
        return
    if plain_form(text) == plain_form(unit.target):
        return
    signs = placeholders(text)
    wanted = [placeholders(each) for each in (unit.source, unit.target) if each]
    if signs not in wanted:
        lost, more = wanted[0] - signs, signs - wanted[0]
        yield " ".join(
            ["ids, links and what stands in braces have to stay."]
            + ([f"Missing: {', '.join(lost.elements())}."] if lost else [])
            + ([f"Added: {', '.join(more.elements())}."] if more else [])
        )
    yield from _numbers(text, unit)
    yield from _shape(text, unit)
    if _language_of(text) is unit.to.other:
        yield f"it is written in {unit.to.other.english_name}, not in {unit.to.english_name}."


def _numbers(text: str, unit: SentUnit) -> Iterator[str]:
    both = Bilingual.of(lambda language: text if language is unit.to else unit.source)
    said = Bilingual.of(lambda language: figures_of(both[language], _words(both[language]), language))
    lost, more = unmatched(said, unit.to.other), unmatched(said, unit.to)
    if lost or more:
        told = [f"missing {', '.join(each.words for each in lost)}"] if lost else []
        told += [f"added {', '.join(each.words for each in more)}"] if more else []
        yield f"the numbers are not the same: {'; '.join(told)}."


def _shape(text: str, unit: SentUnit) -> Iterator[str]:
    """Yield that a text has other lines than before: paragraphs, points of lists, rows of tables."""
    before, now = _lines(unit.target), _lines(text)
    if before != now and _lines(unit.source) != now:
        yield f"it has {len(now)} paragraphs, points or rows, and had {len(before)}."


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in re.sub(r"\n(?!\s*\n|[ \t]*(?:[-*+|>#]|\d+\.))", " ", text).split("\n")]
    return [re.match(r"[-*+|>#]*", line).group() for line in lines if line]  # type: ignore[union-attr]


def _language_of(text: str) -> Language | None:
    """Return the language that a text is surely written in; none where it is too short to tell."""
    words = [each.lower() for each in re.findall(r"[^\W\d_’]+(?:’[^\W\d_]+)?", text)]
    counts = {each: sum(word in _COMMON[each] for word in words) for each in Language}
    most = max(Language, key=lambda each: counts[each])
    return most if counts[most] >= _ENOUGH and counts[most] > 2 * counts[most.other] else None


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.lower()))


def tidy(text: str) -> str:
    """Return a text as it is written down: line ends of one kind, no space at the end of a line."""
    return "\n".join(line.rstrip() for line in re.sub(r"\r\n?", "\n", text).split("\n")).strip()
