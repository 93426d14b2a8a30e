"""Numbers as people write them, in figures and in words: "48", "forty-eight", "wyth … a deugain".

Welsh has a form for each gender and mutation, and two ways to count. The older one puts the noun into the middle of the
number: "pedair awr ar hugain" is four hours on twenty, 24. What stands after the noun is a *tail*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from safon.model.language import Bilingual, Language
from safon.model.welsh import ASPIRATE, SOFT, changed, number_forms

_FIGURES = r"\d+(?:[.,]\d+)?"

_EN_TO_19 = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")

_CY_TO_9: Mapping[int, str] = {
    1: "un",
    2: "dau dwy",
    3: "tri tair",
    4: "pedwar pedair",
    5: "pum pump",
    6: "chwe chwech",
    7: "saith",
    8: "wyth",
    9: "naw",
}
_CY_OTHER: Mapping[int, str] = {
    10: "deg deng",
    12: "deuddeg deuddeng",
    15: "pymtheg pymtheng",
    18: "deunaw",
    20: "ugain",
    40: "deugain",
    60: "trigain",
    100: "cant can",
}
_TAILS: Mapping[str, int] = {
    f"ar {changed('deg', SOFT)}": 10,
    f"ar {changed('pymtheg', SOFT)}": 15,
    "ar hugain": 20,
    f"a {changed('deugain', ASPIRATE)}": 40,
    f"a {changed('trigain', ASPIRATE)}": 60,
}


def _english() -> Iterator[tuple[str, int]]:
    yield from ((word, at) for at, word in enumerate(_EN_TO_19, 1))
    for tens, word in enumerate(_EN_TENS, 2):
        yield word, tens * 10
        for unit, more in enumerate(_EN_TO_19[:9], 1):
            yield from ((f"{word}{mark}{more}", tens * 10 + unit) for mark in "- ")


def _welsh() -> Iterator[tuple[str, int]]:
    units = list(_forms(_CY_TO_9))
    yield from units
    yield from _forms(_CY_OTHER)
    yield "hanner cant", 50
    for word, tens in units:
        for ten in number_forms("deg"):
            yield f"{word} {ten}", tens * 10
            yield from ((f"{word} {ten} {more}", tens * 10 + unit) for more, unit in units)


def _forms(numbers: Mapping[int, str]) -> Iterator[tuple[str, int]]:
    for value, words in numbers.items():
        yield from ((form, value) for word in words.split() for form in number_forms(word))


_WORDS = Bilingual(en=dict(_english()), cy=dict(_welsh()))


_LAST_WORDS = re.compile(rf"(?:(?:\b\w+[ -])?\b\w+[ -])?\b(?:{_FIGURES}|\w+)$")
_LONGEST = 60
"""Letters at the end of a text among which the longest number in words is looked for."""
TAIL = Bilingual(en="", cy="|".join(_TAILS))
"""A pattern for what may stand after the noun and belongs to the number; in English nothing does."""


def number_at_end(text: str, language: Language, tail: str = "") -> tuple[int, Decimal] | None:
    """Return where the number at the end of `text` begins, and its value with a `tail`; none where there is none."""
    start = max(len(text) - _LONGEST, 0)
    match = _LAST_WORDS.search(text[start:])
    if match is None:
        return None
    words = match.group().casefold()
    for first in re.finditer(r"(?:^|(?<=[ -]))", words):
        if (value := _value(words[first.start() :], language)) is not None:
            more = _TAILS[tail.casefold()] if tail else 0
            return start + match.start() + first.start(), value + more
    return None


def _value(number: str, language: Language) -> Decimal | None:
    if re.fullmatch(_FIGURES, number):
        return Decimal(number.replace(",", "."))
    value = _WORDS[language].get(number)
    return Decimal(value) if value is not None else None
