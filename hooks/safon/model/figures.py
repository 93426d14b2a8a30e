"""The numbers that a text says, in figures or in words, so that two languages can be held to the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.language import Bilingual, Language
from safon.model.number_words import NUMBER_WORDS, SURE_WORDS, numbers_in


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, a share, a time of day or the month of a date."""

    value: str
    """What it comes to, the same in both languages: `24`, `1108`, `37%`, `16:00`, `month 3`."""
    words: str
    """How the text says it."""
    start: int
    """Where it begins there."""
    sure: bool = True
    """Whether the other language has to say it too: not so for `one`, `both` and their like."""


_MONTHS = Bilingual(
    en="january february march april may june july august september october november december",
    cy="ionawr chwefror [mf]awrth h?ebrill [mf]ai [mf]ehefin g?orffennaf h?awst [mf]edi hydref (?:t|d|th)achwedd "
    "rh?agfyr",
).map(str.split)


def _months(language: Language) -> str:
    return f"(?:{'|'.join(_MONTHS[language])})"


_AUTUMN = "hydref"
"""October and autumn are one word in Welsh, so that English need not name a month where Welsh seems to."""
_PARTS = {"½": ".5", "¼": ".25", "¾": ".75"}
_SIZES = {"k": 3, "mil": 3, "fil": 3, "thousand": 3, "m": 6, "million": 6, "miliwn": 6, "filiwn": 6}
_SIZES |= {"bn": 9, "billion": 9, "biliwn": 9}
_CLOCK = r"(?:\ ?(?:o[’']r\ gloch|o[’']clock))?\ ?"
_EVENING = (
    r"p\.?\ ?m\b\.?|y\.?\ ?h\b\.?|(?:y|yn\ y|in\ the)\ (?:prynhawn|afternoon|evening)\b|yr\ hwyr\b"
    r"|(?:y|at)\ (?:nos|night)\b"
)
_MORNING = r"a\.?\ ?m\b\.?|y\.?\ ?b\b\.?|(?:y\ bore|in\ the\ morning)\b"


_DIGITS = re.compile(
    rf"""
    (?=[\d½¼¾])(?:\b(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)\b
    | \b(?P<hour>\d{{1,2}})(?:[.:](?P<minute>[0-5]\d))?{_CLOCK}(?:(?P<evening>{_EVENING})|(?P<morning>{_MORNING}))
    | \b(?P<clock>[01]?\d|2[0-3]):(?P<past>[0-5]\d)\b
    | (?P<number>\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?P<part>[½¼¾])?
      (?:\ ?(?P<share>%|per\ cent\b|y\ cant\b)|\ ?(?P<size>{"|".join(_SIZES)})\b)?
    | (?P<alone>[½¼¾]))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_NOON = re.compile(r"\b(?:(?P<noon>midday|noon|hanner dydd)|midnight|hanner nos)\b", re.IGNORECASE)
_MONTH = Bilingual.of(
    lambda language: re.compile(rf"(?<=\d ){_months(language)}\b|\b{_months(language)}(?= \d{{4}}\b)", re.IGNORECASE)
)
"""A month of a date; `may` and `medi` alone say something else too."""
_MONTH_WORDS = Bilingual(
    en=" ".join(_MONTHS.en),
    cy="ionawr chwefror mawrth fawrth ebrill hebrill mai fai mehefin fehefin gorffennaf orffennaf awst hawst medi fedi "
    "hydref tachwedd dachwedd thachwedd rhagfyr ragfyr",
).map(lambda words: frozenset(words.split()))
_NOON_WORDS = frozenset({"midday", "noon", "midnight", "hanner"})
_DIGIT = re.compile(r"[\d½¼¾]")
_SURE_WORDS = SURE_WORDS.map(lambda words: words | _NOON_WORDS)
_SHARE = re.compile(r" (?:per cent|y cant)\b", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"""
    ^[ ]{0,3}(?:>\ )*\[[^\]\n]*\]:.*$ | \[[^\]\s]*\](?!\() | \]\((?:[^()\n]|\n(?!\n)|\([^()]*\))*\)
    | <(?P<tag>\w+)\b[^<>]*>[^<]*</(?P=tag)> | <[^<>]*> | \bhttps?://\S+ | \{[^{}\n]*\} | &\#?\w+;
    | ^[ \t]*(?:>[ \t]*)*\d+[.)](?=[ \t]) | \*\*[A-Z]*\d+\.(?:\d+[a-z]?|\?)\*\*
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Ids, addresses, HTML and the numbers of a list: they say nothing, or other rules speak of them."""
_SIGN_OF_ONE = re.compile(r"[\[\]<{&*]|://|\d[.)][ \t]")
"""Without any of these there is none of them: this is looked for much faster."""


def without_addresses(text: str) -> str:
    """Return `text` with ids in brackets, addresses and the numbers of list items blanked, every place kept."""
    if _SIGN_OF_ONE.search(text) is None:
        return text
    return _ELSEWHERE.sub(lambda match: " " * len(match.group()), text)


def may_say_figures(text: str, words: frozenset[str], language: Language) -> bool:
    """Return whether `text`, of these `words` in small letters, can surely say a number."""
    return not words.isdisjoint(_SURE_WORDS[language]) or _DIGIT.search(text) is not None


def figures_of(text: str, words: frozenset[str], language: Language) -> tuple[Figure, ...]:
    """Return the figures of `text`, of these `words` in small letters, in their order."""
    found: list[Figure] = []
    if _DIGIT.search(text):
        text = without_addresses(text)
        found += _in_digits(text)
        found += _months_in(text, language) if not words.isdisjoint(_MONTH_WORDS[language]) else ()
    if not words.isdisjoint(NUMBER_WORDS[language]):
        counted = [(each.start, each.start + len(each.words)) for each in found]
        found += [each for each in _in_words(text, language) if not _within(each, counted)]
    if not words.isdisjoint(_NOON_WORDS):
        found += (
            Figure("12:00" if each["noon"] else "00:00", each.group(), each.start()) for each in _NOON.finditer(text)
        )
    return tuple(sorted(found, key=lambda each: each.start))


def _within(figure: Figure, spans: list[tuple[int, int]]) -> bool:
    """Return whether a figure in words is part of one in digits: the million of 5 million."""
    return any(start <= figure.start < end for start, end in spans)


def _in_digits(text: str) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        said, start = match.group(), match.start()
        if match["year"]:
            yield from (Figure(value, said, start) for value in (match["year"], str(int(match["day"]))))
            yield Figure(f"month {int(match['month'])}", said, start)
        else:
            yield Figure(_value(match), said, start)


def _in_words(text: str, language: Language) -> Iterator[Figure]:
    for found in numbers_in(text, language):
        share = _SHARE.match(text, found.end)
        said = text[found.start : share.end() if share else found.end]
        yield Figure(f"{found.value}{'%' if share else ''}", said, found.start, found.sure)


def _months_in(text: str, language: Language) -> Iterator[Figure]:
    for match in _MONTH[language].finditer(text):
        patterns = enumerate(_MONTHS[language], 1)
        number = next(at for at, each in patterns if re.fullmatch(each, match.group(), re.IGNORECASE))
        yield Figure(f"month {number}", match.group(), match.start(), match.group().casefold() != _AUTUMN)


def _value(match: re.Match[str]) -> str:
    if match["hour"]:
        hour = int(match["hour"]) % 12 + (12 if match["evening"] else 0)
        return f"{hour:02}:{match['minute'] or '00'}"
    if match["clock"]:
        return f"{int(match['clock']):02}:{match['past']}"
    if match["alone"]:
        return f"0{_PARTS[match['alone']]}"
    whole, point, rest = re.sub(r"[,\u00a0\u202f]", "", match["number"]).partition(".")
    if match["size"]:
        zeros = _SIZES[match["size"].casefold()]
        return f"{int(whole + rest.ljust(zeros, '0')[:zeros])}"
    return f"{int(whole)}{point}{rest}{_PARTS.get(match['part'] or '', '')}{'%' if match['share'] else ''}"


def unmatched(sides: Bilingual[tuple[Figure, ...]], language: Language) -> tuple[Figure, ...]:
    """Return the figures of `language` that the other side does not say, or says less often."""
    left = [figure.value for figure in sides[language.other]]
    alone: list[Figure] = []
    for figure in sorted(sides[language], key=lambda each: not each.sure):
        if figure.value in left:
            left.remove(figure.value)
        elif figure.sure:
            alone.append(figure)
    return tuple(alone)
