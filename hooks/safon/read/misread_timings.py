"""What to say to an author whose limit cannot be read.

Most of them are good English that the grammar does not know: "6-weekly", "24 hrs", "no later than five days". Those
are put into the grammar's words, and offered only where the result can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from safon.model.closest_match import closest_match
from safon.model.position import Position
from safon.model.problem import Finding
from safon.read.calendar_limits import by_the_calendar
from safon.read.known_names import id_of_words

_EXAMPLES = (
    '"24 hours of child-goes-missing", "at least every 6 weeks", "before initial-conference" or "by 17 years of age"'
)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURES = {**{word: at for at, word in enumerate(_SMALL, 1)}, "fifteen": 15, "twenty": 20, "forty-five": 45}
_PERIOD = {"dai": "day", "week": "week", "fortnight": "fortnight", "month": "month", "year": "year"}
_ONE_EVENT = r"(?!.*\b(?:not stated|and|or|before|after|until)\b)[a-z][^\d]*"
_COUNTED = "hour|working day|calendar day|day|week|fortnight|month|year"

Rewording = str | Callable[[re.Match[str]], str]


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"]) % 12 + (12 if match["half"] == "p" else 0)
    return f"{hour}:{match['minute'] or '00'}"


def _repeated(match: re.Match[str]) -> str:
    number = f"{match['number']} " if match["number"] else ""
    return f"every {number}{_PERIOD[match['period']]}"


def _id(match: re.Match[str]) -> str:
    return f"{match['side']} {id_of_words(match['event'])}"


def _plural(match: re.Match[str]) -> str:
    return f"{match['number']} {match['unit']}{'' if match['number'] == '1' else 's'}"


_WORDINGS: tuple[tuple[re.Pattern[str], Rewording], ...] = tuple(
    (re.compile(pattern), change)
    for pattern, change in (
        (r"[.,;]+$", ""),
        (rf"\b(?:{'|'.join(sorted(_FIGURES, key=len, reverse=True))})\b", lambda match: str(_FIGURES[match.group()])),
        (r"(?<=\d)½", ".5"),
        ("½", "0.5"),
        (r"(?<=\d),(?=\d)", "."),
        (r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?", _clock),
        (r"^(before|by|at|from|until) (\d{1,2})\.(\d\d)$", r"\1 \2:\3"),
        (r"\b(\d+)(?:st|nd|rd|th) birthday$", r"\1 years of age"),
        (r"(?<=\d)(?=[a-z])", " "),
        (r"^o fewn\b", "within"),
        (r"\bo leiaf\b", "at least"),
        (r"\bbob\b|\beach\b", "every"),
        (r"\bd?diwrnod gwaith\b|\b(?:work|business)[ -]?days?\b|\bworking-days?\b", "working day"),
        (r"\bd?diwrnod\b|\bdyddiau\b", "day"),
        (r"\bh(?:(?:ou)?rs?)?\b|\bawr\b|\boriau\b", "hour"),
        (r"\bwks?\b|\bwythnos\b", "week"),
        (r"\bm(?:th|o)s?\b|\b[mf]is\b", "month"),
        (r"\byrs?\b|\b[bfm]l(?:ynedd|wyddyn)\b", "year"),
        (r"\bevery other (\w+)\b", r"every 2 \1"),
        (r"\bquarterly\b", "every 3 month"),
        (r"\bannual(?:ly)?\b", "yearly"),
        (rf"\b(?:every )?(?:(?P<number>\d+)[ -])?(?P<period>{'|'.join(_PERIOD)})ly\b", _repeated),
        (r"\bonce every\b", "every"),
        (r"\bper\b", "a"),
        (
            r"^(?:within )?(?:(?:no|not) (?:later|longer|more) than|up to|(?:a )?max(?:imum)?(?: of)?|in|under)\b",
            "within",
        ),
        (r"^(?:(?:no|not) less than|(?:a )?min(?:imum)?(?: of)?)\b", "at least"),
        (r"^(within )?an? (?=hour|day|week|fortnight|month|year)", r"\g<1>1 "),
        (r"\bthe ", ""),
        (r"\bweek (\d+)(?: of pregnancy)?\b", r"\1 weeks of pregnancy"),
        (r"\b(\d+) weeks? (?:of )?(?:gestation|pregnant)\b", r"\1 weeks of pregnancy"),
        (r"\bage (?:of )?(\d+(?:\.\d+)?)\b", r"\1 years of age"),
        (r"\b(\d+(?:\.\d+)?) years? old\b", r"\1 years of age"),
        (r"(?<=[a-z]) (?:from|since|following)(?: when)? ", " after "),
        (r"\b(?:prior to|ahead of) ", "before "),
        (rf"\b(?P<number>\d+(?:\.\d+)?) (?P<unit>{_COUNTED})s?\b(?! of (?:age|pregnancy))", _plural),
        (rf"\b(?P<side>of|after|before|until|by|at|from) (?!least|most)(?:an? )?(?P<event>{_ONE_EVENT})$", _id),
    )
)


_LONGEST = 200
"""Characters of a limit that are looked at for advice: the longest that the grammar has are half of that."""


@dataclass(frozen=True)
class Offer:
    """A wording that follows the grammar."""

    wording: str
    """The wording, with the ids of events that there are."""
    unknown: str = ""
    """The event that it names and that there is not; empty where there is."""


_SAME_DAY = re.compile(r"(?:on |within )?(?:the|that)? ?(?:same|very) day|(?:on )?that day|(?:on )?the day|same-day")
_NEXT_DAY = re.compile(r"(?:by |on |within )?(?:the )?(?:next|following) (?P<kind>working |calendar )?day")


def misread(plain: str, position: Position, units: tuple[str, ...], *, offer: Callable[[str], Offer | None]) -> Finding:
    """Return what is wrong with a limit that does not follow the grammar, and what to type instead.

    `units` are the grammar's units; `offer` returns none for a wording that does not follow the grammar.
    """
    if not plain:
        return Finding(position, "There is no limit here.", f"Write a limit such as {_EXAMPLES}.")
    if len(plain) > _LONGEST:
        return Finding(position, "This is too long to be a limit.", f"Write it like {_EXAMPLES}.", len(plain))
    message, hint = _advice(plain, units, offer)
    return Finding(position, message, hint, len(plain))


def _advice(plain: str, units: tuple[str, ...], offer: Callable[[str], Offer | None]) -> tuple[str, str]:
    unread = f'"{plain}" is not a limit that can be read.'
    if re.search(r"(?<![\w ])[-−–] ?\d", plain):
        return f'"{plain}" counts less than nothing.', "Write a number above 0."
    if (told := by_the_calendar(plain, lambda each: offer(each) is not None)) is not None:
        return told
    wording = _reworded(plain)
    if (hint := _which_day(plain.lower())) is not None:
        return unread, hint
    if (offered := offer(wording)) is not None:
        return unread, _offered(offered)
    if re.search(r"\d.*(?:[-–] ?\d|;|(?<![\w-])(?:and|or|then|to)(?![\w-]))", plain):
        hint = (
            "Write the one that binds. A second limit has a line of its own: Within, Then, If not or Whichever sooner."
        )
        return f'"{plain}" holds more than one limit.', hint
    named = offer(f"by {wording}") if re.search(r"[\d-]", wording) else None
    if named is not None and not named.unknown:
        return unread, f"Write by, at, before, from or until, and then: {named.wording.removeprefix('by ')}"
    if (clock := re.search(r"\d+:\d+", plain)) is not None:
        return f'"{clock.group()}" is not a time of day.', "Write hours and minutes, from 00:00 to 23:59."
    if not re.search(r"\d", plain):
        hint = 'Leave Within out where the source gives no limit, or name the event: "before initial-conference".'
        return f'"{plain}" names neither a number nor an event.', hint
    return _unit_advice(plain, units) or (unread, f"Write it like {_EXAMPLES}.")


def _offered(offer: Offer) -> str:
    if not offer.unknown:
        return f"Did you mean: {offer.wording}"
    start = offer.wording.partition(offer.unknown)[0].strip()
    return f'Write "{start}" and an id of standards/vocabulary/events.yml. If none of them fits, add the event there.'


def _which_day(plain: str) -> str | None:
    """Return what to write for "the same day" and "next working day", which leave open the same or next as what."""
    if _SAME_DAY.fullmatch(plain):
        return 'Write "same day as" and the event, or: same day as not stated'
    if (following := _NEXT_DAY.fullmatch(plain)) is not None:
        day = f"1 {following['kind'] or ''}day"
        return f'Write "{day} after" and the event, or: {day} after not stated'
    return None


def _reworded(plain: str) -> str:
    wording = plain.lower()
    for pattern, change in _WORDINGS:
        wording = pattern.sub(change, wording)
    return re.sub(r"\s+", " ", wording).strip()


def _unit_advice(plain: str, units: tuple[str, ...]) -> tuple[str, str] | None:
    counted = re.search(r"\d+(?:\.\d+)?(?: ?(?P<word>[^\W\d][\w-]*))?", plain)
    word = counted["word"] if counted is not None else None
    known = f"Units: {', '.join(each for each in units if not re.search('s$|s of', each))}."
    if word is None:
        return "The number has no unit.", known
    if not any(unit == word or unit.startswith(f"{word} ") for unit in units):
        guess = closest_match(word, units)
        return f'"{word}" is not a unit of time.', f"Did you mean {guess}?" if guess else known
    if (dangling := re.search(r" (of|after|before|until)$", plain)) is not None:
        hint = 'End with an id of vocabulary/events.yml, or with "not stated".'
        return f'No event follows "{dangling[1]}".', hint
    return None
