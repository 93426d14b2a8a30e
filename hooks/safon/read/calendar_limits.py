"""What to say of a limit by the calendar: "by 31 March", "by Friday", "by the end of the month", "immediately".

A limit runs from something that happens. A day of the calendar can be that too, once the list of events has it in both
languages: then the words to put there are shown, with the Welsh, where this table knows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from safon.read.known_names import id_of_words

_MONTHS: Mapping[str, str] = {
    "January": "Ionawr",
    "February": "Chwefror",
    "March": "Mawrth",
    "April": "Ebrill",
    "May": "Mai",
    "June": "Mehefin",
    "July": "Gorffennaf",
    "August": "Awst",
    "September": "Medi",
    "October": "Hydref",
    "November": "Tachwedd",
    "December": "Rhagfyr",
}
_ENGLISH = {name.lower(): english for english, welsh in _MONTHS.items() for name in (english, welsh)}
_PERIODS: Mapping[str, str] = {
    "week": "yr wythnos",
    "month": "y mis",
    "quarter": "y chwarter",
    "term": "y tymor",
    "year": "y flwyddyn",
    "calendar year": "y flwyddyn galendr",
    "financial year": "y flwyddyn ariannol",
    "school year": "y flwyddyn ysgol",
    "academic year": "y flwyddyn academaidd",
    **{english.lower(): f"mis {welsh}" for english, welsh in _MONTHS.items()},
}
_ENDS: Mapping[str, tuple[str, str]] = {
    "end": ("diwedd", "ddiwedd"),
    "start": ("dechrau", "ddechrau"),
    "beginning": ("dechrau", "ddechrau"),
}
"""The Welsh for each, and how it is behind `i`."""
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WELSH_DAYS = "llun|mawrth|mercher|iau|gwener|sadwrn|sul"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

_MONTH = "|".join(_ENGLISH)
_NUMBERED = r"(?P<day>\d{1,2})(?:st|nd|rd|th|ain|fed|eg|af|il|ydd)?"
_DATE = re.compile(
    rf"\b{_NUMBERED} (?:of |o )?(?:mis )?(?P<month>{_MONTH})\b(?:,? (?P<year>\d{{4}}))?"
    rf"|\b(?P<month_first>{_MONTH}) (?P<day_after>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"|\b(?P<iso>\d{4}-\d\d-\d\d)\b|\b(?P<slashed>\d{1,2}/\d{1,2}(?:/\d{4})?)\b"
)
_MONTH_ALONE = re.compile(rf"(?:mis |fis )?\b(?P<month>{_MONTH})\b(?: (?P<year>\d{{4}}))?$")
_NTH_OF = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)}|last) (?:(?:working |calendar )?day |(?:{_DAYS}) )?"
    rf"of (?:the |each |every )?(?:{'|'.join(_PERIODS)})\b"
)
_WEEKDAY = re.compile(rf"\b(?:{_DAYS})s?\b|\b(?:dydd|nos) (?:{_WELSH_DAYS})\b")
_END = re.compile(
    rf"\b(?P<end>{'|'.join(_ENDS)}) of (?:the |each |every |that )?(?P<period>{'|'.join(_PERIODS)})\b(?! \d)"
    r"|\b(?P<welsh>diwedd|dechrau)(?P<welsh_period>(?: yr? |’r |'r )(?:mis|wythnos|flwyddyn|tymor|chwarter))\b"
)
_END_OF_DAY = re.compile(r"(?:by |before |at )?(?:the )?(?:end|close) of (?:the |that )?(?:working |school )?day")
_WITHIN_ONE = re.compile(
    r"(?:within|in|during) (?:the|this|that) (?P<unit>day|week|fortnight|month|year)|this (?P<this>week|month|year)"
)
_NEXT = re.compile(r"(?:by |in |within )?(?:the )?next (?:week|fortnight|month|year)")
_NTH_DAY = re.compile(
    rf"(?:by |on )?(?:the )?(?P<nth>{'|'.join(_ORDINALS)}) (?P<kind>working |calendar )?day(?: (?:after|from) .+)?"
)
_AT_ONCE = re.compile(
    r"(?:immediately|at once|straight ?away|promptly|urgently|quickly|forthwith|ar unwaith|yn ddi-oed|soon"
    r"|(?:as )?soon as (?:possible|practicable)|without (?:undue )?delay|asap|cyn gynted â phosibl)"
)
_SIDES: Mapping[str, str] = {
    "erbyn": "by",
    "cyn": "before",
    "ar ôl": "after",
    "tan": "until",
    "o fewn": "within",
    "on": "at",
    "in": "at",
    "ym": "at",
}
_REPEATED = re.compile(r"\b(?:every|each|annual(?:ly)?|yearly|bob|a year)\b")

Parses = Callable[[str], bool]
"""Whether a wording follows the grammar of limits."""


def by_the_calendar(plain: str, parses: Parses) -> tuple[str, str] | None:
    """Return what is wrong with a limit by the calendar, and what to type; none where it is no such."""
    flat = " ".join(plain.split())
    said = flat.lower()
    return (
        _without_a_day(flat, said)
        or _date(flat, said, parses)
        or _nth_of(flat, said, parses)
        or _of_the_week(flat, said)
        or _end(flat, said, parses)
        or _month(flat, said, parses)
    )


def _without_a_day(flat: str, said: str) -> tuple[str, str] | None:
    """Return what is told of limits that name a length, or none, and no event."""
    message = f'"{flat}" does not say what it runs from.'
    if _AT_ONCE.fullmatch(said):
        hint = "Leave this line out: a word such as this stays in the sentence, as the source has it."
        return f'"{flat}" is no length of time, and no moment.', hint
    if _END_OF_DAY.fullmatch(said):
        return message, 'Write "same day as" and the event, or: same day as not stated'
    if (one := _WITHIN_ONE.fullmatch(said)) is not None:
        unit = one["unit"] or one["this"]
        return message, f'Write "1 {unit} of" and the event, or: 1 {unit} of not stated'
    if (nth := _NTH_DAY.fullmatch(said)) is not None:
        number = _ORDINALS.index(nth["nth"]) + 1
        days = f"{number} {nth['kind'] or ''}day{'s' if number > 1 else ''}"
        return message, f'Write "{days} after" and the event, or: {days} after not stated'
    if _NEXT.fullmatch(said):
        return message, 'Write how long it is, and from which event: "2 weeks of" and its id, or: 2 weeks of not stated'
    return None


def _of_the_week(flat: str, said: str) -> tuple[str, str] | None:
    if _WEEKDAY.search(said) is None:
        return None
    if _REPEATED.search(said):
        return f'"{flat}" is a day of the week.', "Write: every week. Which day it is stays in the words of the clause."
    hint = (
        'Count from the event: "5 working days of" and its id of standards/vocabulary/events.yml; or leave Within out.'
    )
    return f'"{flat}" is a day of the week, and leaves open of which week.', hint


def _date(flat: str, said: str, parses: Parses) -> tuple[str, str] | None:
    found = _DATE.search(said)
    if found is None:
        return None
    if figures := found["iso"] or found["slashed"]:
        day, number, year = figures.split("-")[::-1] if found["iso"] else [*figures.split("/"), ""][:3]
        if not 1 <= int(number) <= len(_MONTHS):
            return None
        month = [*_MONTHS][int(number) - 1]
    else:
        day, year = found["day"] or found["day_after"], found["year"] or ""
        month = _ENGLISH[found["month"] or found["month_first"]]
    parts = (day.lstrip("0"), month, year)
    english = " ".join(part for part in parts if part)
    welsh = english.replace(month, _MONTHS[month])
    name = "-".join(part for part in (month.lower(), *parts[::2]) if part)
    words = (english, welsh, f"i {welsh}", f"on {english}", f"ar {welsh}")
    return f'"{_shown(flat, found)}" is a day of the calendar.', _added(said, found, name, words, parses)


def _month(flat: str, said: str, parses: Parses) -> tuple[str, str] | None:
    found = _MONTH_ALONE.search(said)
    if found is None:
        return None
    month = _ENGLISH[found["month"]]
    english = " ".join(part for part in (month, found["year"]) if part)
    welsh = english.replace(month, _MONTHS[month])
    words = (english, f"mis {welsh}", f"i fis {welsh}", f"in {english}", f"ym mis {welsh}")
    name = english.lower().replace(" ", "-")
    return f'"{_shown(flat, found)}" is a time of the calendar.', _added(said, found, name, words, parses)


def _nth_of(flat: str, said: str, parses: Parses) -> tuple[str, str] | None:
    found = _NTH_OF.search(said)
    if found is None:
        return None
    wording = _wording(said[: found.start()], id_of_words(found[0]), parses)
    hint = (
        "A limit runs from an event. Add it to standards/vocabulary/events.yml in both languages. "
        f"Then write: {wording}"
    )
    return f'"{_shown(flat, found)}" is a day of the calendar.', hint


def _end(flat: str, said: str, parses: Parses) -> tuple[str, str] | None:
    found = _END.search(said)
    if found is None:
        return None
    if found["welsh"]:
        noun = re.split("[ ’']", found["welsh_period"])[-1].removeprefix("r ")
        end = next(english for english, (welsh, _) in _ENDS.items() if welsh == found["welsh"])
        period = next(english for english, welsh in _PERIODS.items() if welsh.rpartition(" ")[2] == noun)
    else:
        end, period = found["end"], found["period"]
    month = _ENGLISH.get(period)
    english = f"the {end} of {month or f'the {period}'}"
    plain, soft = _ENDS[end]
    joined = f" {_PERIODS[period]}"
    if plain.endswith("u"):
        joined = re.sub("^ yr? ", "’r ", joined)  # the article after a vowel
    words = (english, plain + joined, f"i {soft}{joined}", f"at {english}", f"ar {soft}{joined}")
    name = f"{end}-of-{period.replace(' ', '-')}"
    return f'"{_shown(flat, found)}" is a time of the calendar.', _added(said, found, name, words, parses)


def _shown(flat: str, found: re.Match[str]) -> str:
    return flat[found.start() : found.end()]


def _added(said: str, found: re.Match[str], name: str, words: tuple[str, str, str, str, str], parses: Parses) -> str:
    """Return what to put into the list of events, and the limit that names it then."""
    english, welsh, of, at_english, at_welsh = words
    wording = _wording(said[: found.start()], name, parses)
    met = f", at: {{en: {at_english}, cy: {at_welsh}}}" if wording.startswith("at ") else ""
    title = f"{{en: {english[0].upper()}{english[1:]}, cy: {welsh[0].upper()}{welsh[1:]}}}"
    entry = (
        f"- {{id: {name}, title: {title}, of: {{en: {english}, cy: {of}}}, after: {{en: {english}, cy: {welsh}}}{met}}}"
    )
    again = "Say in a Within of its own that it comes again: once a year. " if _REPEATED.search(said) else ""
    return (
        f"A limit runs from an event. Add this one to standards/vocabulary/events.yml: {entry}   {again}"
        f"Then write: {wording}"
    )


def _wording(before: str, name: str, parses: Parses) -> str:
    """Return the limit with the event in place of the day; `by` where it says nothing else that can be read."""
    start = re.sub(r"\b(?:the|each|every)\b", "", before).strip()
    for said, meant in _SIDES.items():
        start = re.sub(rf"^{said}$", meant, start)
    wording = " ".join(f"{start} {name}".split())
    return wording if parses(wording) and wording != name else f"by {name}"
