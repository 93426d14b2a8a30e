"""Time limits in the words of a clause, and each as data: with its own number, and with no event invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from safon.model.language import Bilingual, Language
from safon.model.numerals import TAIL, number_at_end
from safon.model.timescale import NOT_STATED, Unit
from safon.model.vocabulary import Event, Vocabulary

_UNITS = Bilingual(
    en={
        Unit.HOUR: "hours?|hrs?",
        Unit.DAY: "days?",
        Unit.WEEK: "weeks?",
        Unit.FORTNIGHT: "fortnights?",
        Unit.MONTH: "months?",
        Unit.YEAR: "years?",
    },
    cy={
        Unit.HOUR: "h?awr|h?oriau",
        Unit.DAY: "dd?iwrnod(?:au)?|niwrnod(?:au)?|dd?yddiau|nyddiau",
        Unit.WEEK: "h?wythnos(?:au)?",
        Unit.FORTNIGHT: "[pb]ythefnos(?:au)?|phythefnos(?:au)?",
        Unit.MONTH: "[mf]is(?:oedd)?",
        Unit.YEAR: "[bf]?lwyddyn|[bfm]lynedd|[bfm]lynyddoedd",
    },
)
_KINDS = {
    "working": Unit.WORKING_DAY,
    "calendar": Unit.CALENDAR_DAY,
    "gwaith": Unit.WORKING_DAY,
    "calendr": Unit.CALENDAR_DAY,
}
_UNIT = _UNITS.map(lambda units: "|".join(units.values()))
_FORM = Bilingual(
    en=re.compile(
        rf"(?<![^\W\d_])(?:(?P<kind>working|calendar)[ -])?(?<![^\W\d_])(?P<unit>{_UNIT.en})\b", re.IGNORECASE
    ),
    cy=re.compile(
        rf"\b(?P<unit>{_UNIT.cy})\b"
        rf"(?: (?P<kind>gwaith|calendr)\b)?(?: (?P<tail>{TAIL.cy})\b)?(?: (?P<late_kind>gwaith|calendr)\b)?",
        re.IGNORECASE,
    ),
)
"""A unit of time with what belongs to it; the number stands before it."""
_ONE = Bilingual(en=re.compile(r"(?<=within )an? $", re.IGNORECASE), cy=re.compile(r"(?<=o fewn )$", re.IGNORECASE))
"""What stands before a unit of which there is one, without a number: "within an hour", "o fewn awr"."""
_BEFORE = Bilingual(
    en=(
        (r"\bat least every", "at least every"),
        (r"\b(?:at most|no more (?:often )?than|not more (?:often )?than)(?: once)? every", "at most every"),
        (r"\b(?:every|each)", "every"),
        (r"\b(?:at least|no(?:t)? less than|(?:a )?minimum of)", "at least"),
    ),
    cy=(
        (r"\bo leiaf(?: unwaith)? bob", "at least every"),
        (r"\bdim mwy nag unwaith bob", "at most every"),
        (r"\b[bp]ob", "every"),
        (r"\bo leiaf", "at least"),
    ),
)
"""What stands before a number and says how it binds; anything else leaves it a limit to keep within."""
_RELATIONS = Bilingual(
    en={
        "of": "of",
        "after": "after",
        "from": "after",
        "since": "after",
        "following": "after",
        "before": "before",
        "prior to": "before",
        "ahead of": "before",
    },
    cy={"ar ôl": "after", "wedi": "after", "cyn": "before", "i": "of", "i’r": "of"},
)
_MOMENT = Bilingual(
    en=re.compile(r" (?P<age>of age|old)\b| (?P<pregnancy>of pregnancy|pregnant)\b"),
    cy=re.compile(r" (?P<age>oed)\b| (?P<pregnancy>o feichiogrwydd|yn feichiog)\b"),
)
_MOMENT_LIMIT = Bilingual(
    en={"by": "by", "at": "at", "before": "before", "from": "from", "until": "until"},
    cy={"erbyn": "by", "yn": "at", "cyn": "before", "o": "from", "tan": "until"},
)
_AROUND = 250
"""Letters before and after a unit of time that are looked at: an event's own words are shorter."""


@dataclass(frozen=True)
class StatedLimit:
    """A time limit that stands in a sentence."""

    offset: int
    """Where it begins in the sentence."""
    text: str
    """As it stands there: "48 awr"."""
    wording: str
    """As `Within` would say it: "48 hours of not stated"; empty where the sentence leaves open on which side."""
    amount: tuple[str, Unit]
    """Its number and unit."""


def stated_limits(text: str, language: Language, vocabulary: Vocabulary) -> Iterator[StatedLimit]:
    """Yield the limits that a sentence states. An event is named where the words after the limit are its own."""
    plain = text.replace("'", "’")
    for match in _FORM[language].finditer(plain):
        begin = max(match.start() - _AROUND, 0)
        before, after = plain[begin : match.start()], plain[match.end() : match.end() + _AROUND]
        counted = _counted(before, match.groupdict().get("tail") or "", language)
        if counted is not None:
            offset, number = counted
            unit = _unit(match, language)
            amount = f"{number:f} {unit.value}{'' if number == 1 else 's'}"
            wording = _wording(amount, before[:offset].rstrip(), after, language, vocabulary)
            yield StatedLimit(begin + offset, text[begin + offset : match.end()], wording, (f"{number:f}", unit))


def _counted(before: str, tail: str, language: Language) -> tuple[int, Decimal] | None:
    """Return where the number begins that stands before a unit, and its value; none where there is none."""
    if (one := _ONE[language].search(before)) is not None:
        return one.start(), Decimal(1)
    last = before[:-1] if before.endswith((" ", "-")) else before if before[-1:].isdecimal() else ""
    return number_at_end(last.removesuffix(" o") if language is Language.CY else last, language, tail)


def _unit(match: re.Match[str], language: Language) -> Unit:
    units = _UNITS[language]
    found = next(unit for unit, form in units.items() if re.fullmatch(form, match["unit"], re.IGNORECASE))
    kind = match["kind"] or match.groupdict().get("late_kind")
    return _KINDS[kind.casefold()] if kind and found is Unit.DAY else found


def _wording(counted: str, before: str, after: str, language: Language, vocabulary: Vocabulary) -> str:
    if (moment := _moment(counted, after, language)) is not None:
        last = before.rpartition(" ")[2].casefold()
        return f"{_MOMENT_LIMIT[language].get(last, 'by')} {moment}"
    limits = ((re.search(rf"{form}$", before, re.IGNORECASE), limit) for form, limit in _BEFORE[language])
    limit = next((limit for match, limit in limits if match is not None), "")
    if limit.endswith("every"):
        return f"{limit} {counted.removeprefix('1 ')}"
    relation, event = _start(after, language, vocabulary)
    if limit == "at least":
        return f"at least {counted} {relation} {event}" if relation in ("before", "after") else ""
    return f"{counted} {relation or 'of'} {event}"


def _moment(counted: str, after: str, language: Language) -> str | None:
    """Return the age or the week of pregnancy that an amount and the words after it name; none for a length."""
    match, (number, _, unit) = _MOMENT[language].match(after), counted.partition(" ")
    if match is None or unit.rstrip("s") != ("year" if match["age"] else "week"):
        return None
    return f"{number} {'years of age' if match['age'] else 'weeks of pregnancy'}"


def _start(after: str, language: Language, vocabulary: Vocabulary) -> tuple[str, str]:
    """Return on which side of what a limit runs, by the words that follow it: ("after", "initial-conference")."""
    words = "|".join(sorted(_RELATIONS[language], key=len, reverse=True))
    relation = re.match(rf" (?P<word>{words})(?= |$)", after, re.IGNORECASE)
    if relation is None:
        return "", NOT_STATED
    side, following = _RELATIONS[language][relation["word"].casefold()], after[relation.end() :].strip().casefold()
    if side == "of" and language is Language.CY:
        following = after.strip().casefold()  # The Welsh preposition is part of the event's own words.
    phrases = sorted(_phrases(vocabulary, language), key=lambda each: len(each[0]), reverse=True)
    event = next((event for phrase, event in phrases if re.match(rf"{re.escape(phrase)}(?!\w)", following)), NOT_STATED)
    return ("" if side == "of" and language is Language.CY and event == NOT_STATED else side), event


def _phrases(vocabulary: Vocabulary, language: Language) -> Iterator[tuple[str, str]]:
    for listed in vocabulary.lists.get(Event, {}).values():
        if isinstance(listed.entry, Event):
            yield from ((each[language].casefold(), listed.entry.id) for each in (listed.entry.of, listed.entry.after))
