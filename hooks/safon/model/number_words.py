"""Numbers as English and Welsh write them in words, with the forms that gender and mutation give them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from safon.model.language import Bilingual, Language
from safon.model.welsh import SOFT, changed, number_forms


def _by_form(words: Mapping[int, str]) -> dict[str, int]:
    """Return the value of each form of Welsh numbers; where two have one (filiwn), it is the smaller."""
    found: dict[str, int] = {}
    for value, said in words.items():
        for form in (form for word in said.split() for form in number_forms(word)):
            found.setdefault(form, value)
    return found


_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_ONES = Bilingual(
    en={"one": 1, **{word: value for value, word in enumerate(f"{_UNITS} eighteen nineteen".split(), 2)}},
    cy=_by_form(
        {
            1: "un",
            2: "dau dwy",
            3: "tri tair",
            4: "pedwar pedair",
            5: "pump pum",
            6: "chwech chwe",
            7: "saith",
            8: "wyth",
            9: "naw",
            10: "deg deng",
            12: "deuddeg deuddeng",
            15: "pymtheg pymtheng",
            18: "deunaw",
        }
    ),
)
_OTHERS = Bilingual(
    en={"twice": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
    | {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000},
    cy=_by_form(
        {
            2: "dwywaith deuddydd",
            3: "teirgwaith tridiau trydydd trydedd",
            4: "pedwerydd pedwaredd",
            5: "pumed",
            6: "chweched",
            7: "seithfed",
            8: "wythfed",
            9: "nawfed",
            10: "degfed",
            12: "dwsin",
            20: "ugain",
            40: "deugain",
            60: "trigain",
            100: "cant",
            1000: "mil",
            1_000_000: "miliwn",
            1_000_000_000: "biliwn",
        }
    ),
)
_OPEN = Bilingual(
    en={"one": 1, "once": 1, "both": 2, "pair": 2, "couple": 2, "second": 2, "double": 2},
    cy={"un": 1, "unwaith": 1, "ail": 2, "pâr": 2, "dwbl": 2, "traean": 3, "deg": 10, **_by_form({1000: "mil"})},
)
"""Words that often say something else, such as `yr un` (the same) and `yn deg` (fairly)."""
_PLUS = {changed(word, SOFT): value for word, value in (("deg", 10), ("pymtheg", 15), ("deugain", 40))}
_PLUS |= {"hugain": 20, **_by_form({60: "trigain"})}
"""What stands after `ar`: pedair awr ar hugain, four hours on twenty."""
_TOGETHER = frozenset({"y", "yr", "r", "ill", "eu", "ein", "eich"})
"""Before dau and dwy these may make "both"."""
_TIMES = _by_form({10: "deg", 20: "ugain", 100: "cant"})
"""What a number before them counts: dau ddeg, pedwar ugain, tri chant."""
_TEN = 10
_TWO = tuple(_by_form({2: "dau dwy"}))

NUMBER_WORDS = Bilingual(
    en=frozenset({*_ONES.en, *_OTHERS.en, *_OPEN.en, *_TENS}),
    cy=frozenset({*_ONES.cy, *_OTHERS.cy, *_OPEN.cy, "hanner"}),
)
"""The words, in small letters, without which no text says a number in words."""
SURE_WORDS = Bilingual(en=NUMBER_WORDS.en - {*_OPEN.en}, cy=NUMBER_WORDS.cy - {*_OPEN.cy})
"""Those of them that surely mean one."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number in words."""

    value: int
    """What it comes to."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends."""
    sure: bool
    """Whether it surely means the number."""


_WORD = re.compile(r"[^\W\d_]+")
_JOINTS = (" ", "-", "\n", "’", "'")
Found = tuple[int, int, bool]
"""What a number comes to, how many words it has, and whether it surely means the number."""


class _Words:
    """The words of a text in small letters, and what stands between them."""

    def __init__(self, text: str) -> None:
        self.text = text.lower()
        self.matches = list(_WORD.finditer(self.text))
        self.words = [match.group() for match in self.matches]

    def joined(self, at: int) -> bool:
        """Return whether nothing but a space, a hyphen or an apostrophe stands before the word at `at`."""
        return 0 < at < len(self.words) and self.text[self.matches[at - 1].end() : self.matches[at].start()] in _JOINTS

    def after(self, at: int, further: int = 1) -> str:
        """Return the word that is `further` words on in the same run of words, or nothing."""
        return self.words[at + further] if all(self.joined(at + each) for each in range(1, further + 1)) else ""

    def before(self, at: int) -> str:
        """Return the word before in the same run of words, or nothing."""
        return self.words[at - 1] if self.joined(at) else ""


def numbers_in(text: str, language: Language) -> Iterator[NumberWords]:
    """Yield the numbers that `text` says in words, in their order."""
    run, known, passed = _Words(text), NUMBER_WORDS[language], 0
    for at, word in enumerate(run.words):
        if word in known and at >= passed:
            found = _english(run, at) if language is Language.EN else _welsh(run, at)
            if found is not None:
                value, length, sure = found
                passed = at + length
                yield NumberWords(value, run.matches[at].start(), run.matches[passed - 1].end(), sure)


def _english(run: _Words, at: int) -> Found | None:
    word, following = run.words[at], run.after(at)
    if word in _TENS:
        one = _ONES.en.get(following, 0)
        return (_TENS[word] + one, 2, True) if 0 < one < _TEN else (_TENS[word], 1, True)
    if word in _ONES.en and following in ("hundred", "thousand", "million", "billion", "dozen"):
        return _ONES.en[word] * _OTHERS.en[following], 2, True
    if word in _OPEN.en:
        return _OPEN.en[word], 1, False
    value = _ONES.en.get(word) or _OTHERS.en.get(word)
    return (value, 1, True) if value is not None else None


def _welsh(run: _Words, at: int) -> Found | None:
    word, following = run.words[at], run.after(at)
    one = _ONES.cy.get(word)
    if one is not None:
        for gap in (1, 2):  # The noun stands between: pedair awr ar hugain.
            plus = _PLUS.get(run.after(at, gap + 1)) if run.after(at, gap) == "ar" else None
            if plus is not None:
                return one + plus, gap + 2, True
        if (times := _TIMES.get(following)) is not None:
            more = _ONES.cy.get(run.after(at, 2), 0) if times == _TEN else 0
            return one * times + more, 3 if more else 2, True
    before = run.before(at)
    if (word == "cant" and before == "y") or following == "ban":  # per cent; o bedwar ban byd
        return None
    if word in _OPEN.cy or (word in _TWO and before in _TOGETHER):
        return _OPEN.cy.get(word, 2), 1, False
    if word == "hanner" and following == "cant":
        return 50, 2, True
    value = one or _OTHERS.cy.get(word)
    return (value, 1, True) if value is not None else None
