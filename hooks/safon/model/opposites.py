"""Words that turn a sentence round where one language has the one and the other its opposite: before, and ar ôl.

A sentence is told only where each side has a word of a group and the two have no sense in common: that is a
contradiction, and no matter of style.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from safon.model.language import Bilingual, Language
from safon.model.welsh import SHORTEST, mutated


@dataclass(frozen=True, slots=True)
class Sense:
    """One of the senses that exclude each other."""

    group: str
    """What the senses are about."""
    name: str
    """The sense, as an English word."""


_GROUPS: dict[str, dict[str, tuple[str, str]]] = {
    "how often": {
        "always": (
            "always, at all times, all the time, every time, at every, in every, never, ever, whenever, "
            "throughout, constantly",
            "pob amser, pob tro, =wastad, =wastadol, o hyd, =byth, erioed, bynnag, trwy r amser, =ym mhob, =mhob",
        ),
        "often": (
            "often, frequent, frequently, frequency, regular, regularly",
            "aml, amlach, amlaf, mynych, amlder, rheolaidd",
        ),
        "usually": (
            "usual, usually, normal, normally, as a rule, generally, typically",
            "fel arfer, arferol, fel rheol, =gan amlaf, yn gyffredinol",
        ),
        "sometimes": (
            "sometimes, at times, occasional, occasionally, rarely, seldom",
            "weithiau, ar adegau, ambell waith, achlysurol, anaml, prin",
        ),
    },
    "how much": {
        "at least": (
            "at least, or more, minimum, no less than, no fewer than, not less than, not fewer than, or over, and over",
            "o leiaf, lleiaf, neu ragor, neu fwy, isafswm, isaf, dim llai, ddim yn llai, a throsodd, neu drosodd",
        ),
        "at most": (
            "at most, no more than, not more than, maximum, or fewer, or less, or under",
            "ar y mwyaf, dim mwy na, =mwy na, ddim yn fwy, uchafswm, neu lai, neu iau",
        ),
    },
    "before or after": {
        "before": (
            "before, beforehand, prior, ahead, until, earlier",
            "cyn, =tan, nes, o flaen, ymlaen llaw, =gerbron, hyd nes, blaenorol, cynharach",
        ),
        "after": (
            "after, afterwards, following, since, later, thereafter",
            "ar ôl, wedyn, ers, diweddarach, yn dilyn",
        ),
    },
    "more or less": {
        "more": (
            "more, greater, higher, larger, longer, stronger, better, further",
            "mwy, rhagor, uwch, hirach, hwy, cryfach, gwell, pellach",
        ),
        "less": (
            "less, fewer, lower, smaller, shorter, weaker, worse",
            "llai, is, byrrach, gwannach, gwaeth",
        ),
    },
    "up or down": {
        "up": (
            "increase, increases, increased, increasing, raise, raises, raised, rise, rises, rising, grow, "
            "grows, growing, growth, add, adds, strengthen, strengthens, extend, extends, extended, lengthen",
            "cynyddu, cynnydd, codi, tyfu, ychwanegu, cryfhau, estyn, ymestyn",
        ),
        "down": (
            "decrease, decreases, decreased, reduce, reduces, reduced, reducing, lower, lowers, lowered, "
            "fall, falls, falling, weaken, weakens, cut, cuts, shorten, shortens, shortened",
            "gostwng, lleihau, gwanhau, torri, byrhau",
        ),
    },
    "inside or outside": {
        "inside": ("within, inside", "o fewn, y tu mewn, tu mewn, mewnol"),
        "outside": ("outside, beyond", "y tu allan, tu allan, tu hwnt, allanol"),
    },
    "which unit": {
        "hour": ("hour, hours, hourly", "awr, oriau"),
        "day": (
            "day, days, daily",
            "diwrnod, diwrnodau, dydd, dyddiau, dyddiol, deuddydd, tridiau, heddiw, beunyddiol",
        ),
        "week": ("week, weeks, weekly", "wythnos, wythnosau, wythnosol"),
        "fortnight": (
            "fortnight, fortnights, fortnightly",
            "pythefnos, pythefnosol",
        ),
        "month": ("month, months, monthly", "mis, misoedd, misol"),
        "year": (
            "year, years, yearly, annual, annually",
            "blwyddyn, blynedd, blynyddoedd, blynyddol",
        ),
    },
}
"""Each group, its senses, and the words for each in English and in Welsh, those as a dictionary has them.

The first word of what is in Welsh stands for all its forms, if it is no short one. With = before it, it stands as it
is: another form of it is another word (`dan`, under, is none of `tan`, until), or it is itself a form of a word that
says something else.
"""
_WORD = re.compile(r"[^\W\d_]+")


def _by_word(language: Language) -> dict[str, tuple[tuple[str, tuple[str, ...], Sense], ...]]:
    """Return for each word the phrases that begin with it, each with its further words and its sense."""
    found: defaultdict[str, list[tuple[str, tuple[str, ...], Sense]]] = defaultdict(list)
    for group, senses in _GROUPS.items():
        for name, said in senses.items():
            for given in said[0 if language is Language.EN else 1].split(", "):
                phrase = given.removeprefix("=")
                head, *further = phrase.split()
                mutates = language is Language.CY and phrase == given and len(head) >= SHORTEST
                for form in mutated(head) if mutates else (head,):
                    found[form].append((" ".join((form, *further)), tuple(further), Sense(group, name)))
    return {word: tuple(phrases) for word, phrases in found.items()}


_PHRASES = Bilingual.of(_by_word)
_HEADS = _PHRASES.map(frozenset)
"""The first words of all phrases."""


def senses_of(text: str, words: frozenset[str], language: Language) -> dict[Sense, str]:
    """Return the senses that `text`, of these `words` in small letters, has, each with the phrase that says it."""
    phrases = _PHRASES[language]
    heads = words & _HEADS[language]
    if not heads:
        return {}
    found: dict[Sense, str] = {}
    lower, spaced = text.lower(), ""
    for head in sorted(heads):
        for said, further, sense in phrases[head]:
            if further and all(each in lower for each in further):  # Seldom so, and seen much faster than the phrase.
                spaced = spaced or f" {' '.join(_WORD.findall(lower))} "
            if not further or f" {said} " in spaced:
                found[sense] = said
    return found


def contradictions(senses: Bilingual[dict[Sense, str]]) -> tuple[Bilingual[str], ...]:
    """Return for each group in which both sides say something, but nothing in common, what each says."""
    found: list[Bilingual[str]] = []
    for group in dict.fromkeys(each.group for each in senses.en):
        en, cy = ({each: said for each, said in side.items() if each.group == group} for side in (senses.en, senses.cy))
        if cy and not en.keys() & cy.keys():
            found.append(Bilingual(en=next(iter(en.values())), cy=next(iter(cy.values()))))
    return tuple(found)
