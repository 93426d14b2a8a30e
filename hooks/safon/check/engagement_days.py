"""The days that the words of an engagement give are those of its header."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from safon.check.rule import rule
from safon.check.sentences import Sentence, sentences
from safon.model.front_matter import EngagementHeader
from safon.model.language import Bilingual
from safon.model.library import Library
from safon.model.problem import Finding, Severity
from safon.model.welsh import mutated

_MONTHS = Bilingual(
    en=tuple("January February March April May June July August September October November December".lower().split()),
    cy=tuple("Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".lower().split()),
)
_FORMS = Bilingual(
    en={each: number for number, each in enumerate(_MONTHS.en, 1)},
    cy={form: number for number, each in enumerate(_MONTHS.cy, 1) for form in mutated(each)},
)
_DAY = Bilingual.of(
    lambda language: re.compile(
        rf"\b(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|af|il|ydd|ed|fed|eg|ain)?(?: of| o)? "
        rf"(?P<month>{'|'.join(sorted(_FORMS[language], key=len, reverse=True))})\b(?:,? (?P<year>20[0-9]{{2}}))?",
        re.IGNORECASE,
    )
)
_ABOUT_IT = Bilingual(
    en=re.compile(r"\b(?:open|close|closing|end|deadline|until|by|before|from|start|begin|last day)", re.IGNORECASE),
    cy=re.compile(
        r"\b(?:(?:ag|yn ag)or|gau|cau|[cg]hau|diwedd|[dt]dyddiad|tan|erbyn|cyn|dechrau|ddechrau|o\b|hyd)", re.IGNORECASE
    ),
)
"""Words with which an engagement says when it opens or closes."""


@rule(
    "engagement-days-agree",
    "The days that the words of an engagement give for its opening and closing are those of its header.",
    Severity.WARNING,
    cy="Y dyddiau y mae geiriau ymgysylltiad yn eu rhoi ar gyfer agor a chau yw’r rhai sydd yn ei bennyn.",
    waivable=True,
)
def engagement_days_agree(library: Library) -> Iterator[Finding]:
    for sentence in sentences(library):
        header = sentence.document.header
        dated = isinstance(header, EngagementHeader) and (header.opens or header.closes)
        if dated and _ABOUT_IT[sentence.language].search(sentence.text):
            yield from _in_sentence(sentence, sentence.document.facts(EngagementHeader))


def _in_sentence(sentence: Sentence, header: EngagementHeader) -> Iterator[Finding]:
    known = [_day(each) for each in (header.opens, header.closes) if each is not None]
    for match in _DAY[sentence.language].finditer(sentence.unquoted):
        month, year = _FORMS[sentence.language][match["month"].lower()], match["year"]
        told = (int(match["day"]), month)
        if not any((day.day, day.month) == told and year in (None, str(day.year)) for day in known):
            days = _said(header)
            message = f"The words say {match.group()}, and the header says that it {days}."
            hint = "Write the day that is right in both places, and in both languages."
            yield sentence.finding(match.start(), len(match.group()), message, hint)


def _day(moment: datetime.date | datetime.datetime) -> datetime.date:
    return moment.date() if isinstance(moment, datetime.datetime) else moment


def _said(header: EngagementHeader) -> str:
    parts = [("opens", header.opens), ("closes", header.closes)]
    return " and ".join(f"{verb} {_day(when).isoformat()}" for verb, when in parts if when is not None)
