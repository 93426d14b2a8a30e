"""Mutations that a word before asks for, where that can be told for certain.

A word is told only if the dictionary has it as it stands and if it cannot be the mutated form of another: `i bod` may
be so, `i plant` may not. Names, quotations and words of other languages are left alone. What depends on the part of
speech (`yn` before an adjective or a verb) is not told at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from safon.check.rule import rule
from safon.check.welsh_dictionary import has_unmutated
from safon.model.figures import without_addresses
from safon.model.language import Language
from safon.model.library import Library
from safon.model.passages import Piece
from safon.model.problem import Finding, Severity
from safon.model.welsh import ASPIRATE, NASAL, SOFT, begins_with_vowel, changed, radicals

_FEMININE = frozenset(
    """
    barn blwyddyn brawddeg camdriniaeth canolfan cefnogaeth cegin cenedl cenhedlaeth colofn cosb cronfa
    cydnabyddiaeth cyfraith cyfran cyfres cyfrinach cyfundrefn cyllideb cymdeithas cymuned cynhadledd cynulleidfa
    deddfwriaeth deiseb dinas dogfen dolen goruchwyliaeth gorsaf graddfa gwarchodaeth gweithdrefn gweithred gwefan
    gweledigaeth gwers gwlad gwobr gwraig gwybodaeth mam marwolaeth menter menyw merch modryb partneriaeth pennod
    pleidlais pobl taith talaith tasg trafodaeth tref tudalen tystiolaeth
    """.split()  # noqa: SIM905 - a list to read
)
"""Feminine nouns of the field whose gender no grammar doubts, in the singular."""
_STAYS = frozenset("mewn mi ti mai mae maent mor mwyaf byth rhwng braf".split())  # noqa: SIM905 - a list to read
"""Words that begin as they are after any other, or that a fixed phrase keeps: i mewn, i mi, gan mai, am byth."""
_ASIDE = re.compile(r"“[^”]*”|‘[^’]*’(?!\w)|(?<!\w)_[^_]+_(?!\w)|\"[^\"]*\"|`[^`]*`|\([^)\s]*\)")
_WORD = r"[^\W\d_]+"


@dataclass(frozen=True)
class Asking:
    """Words after which another begins otherwise."""

    after: str
    """The words, parted by spaces."""
    mutation: Mapping[str, str]
    """What becomes of the first letter."""
    name: str
    """What the mutation is called."""
    why: str
    """Whom it follows, as a sentence without its end."""
    only: frozenset[str] = frozenset()
    """The words that it is asked of; any, where there are none."""

    def right(self, word: str) -> str:
        """Return the word as it should stand; as it is, where it is right or where nobody can tell."""
        wanted = changed(word, self.mutation)
        if wanted == word or word in _STAYS or (self.only and word not in self.only) or not has_unmutated(word):
            return word
        return word if self._stands_for_another(word) else wanted

    def _stands_for_another(self, word: str) -> bool:
        """Return whether a word may be the right form of another: “i bobl”, of pobl."""
        return any(
            changed(each, self.mutation) == word and has_unmutated(each) for each in radicals(word) if each != word
        )


_ASKING = (
    Asking(
        "i o ar dan drwy trwy am at dros tros heb gan wrth",
        SOFT,
        "soft",
        "A soft mutation follows am, ar, at, dan, dros, drwy, gan, heb, i, o and wrth",
    ),
    Asking("dy", SOFT, "soft", "A soft mutation follows dy, “your”"),
    Asking("dau ddau dwy ddwy", SOFT, "soft", "A soft mutation follows dau and dwy"),
    Asking("unrhyw rhyw holl ambell prif", SOFT, "soft", "A soft mutation follows unrhyw, rhyw, holl, ambell and prif"),
    Asking("fy", NASAL, "nasal", "A nasal mutation follows fy, “my”"),
    Asking(
        "a â na gyda chyda tua tri thri dri chwe",
        ASPIRATE,
        "aspirate",
        "An aspirate mutation follows a (and), â, gyda, na, tua, tri and chwe; a soft one follows a (which)",
    ),
    Asking("ei", ASPIRATE, "aspirate", "After ei, “his” softens p, t and c, and “her” makes them aspirate"),
    Asking(
        "y yr r",
        SOFT,
        "soft",
        "A feminine noun in the singular softens after y, yr and ’r",
        only=_FEMININE,
    ),
)
_ONE_OF_TWO = frozenset({"a", "na", "ei"})
"""After these, the sense says which of two mutations it is."""
_BY_WORD = {word: asking for asking in _ASKING for word in asking.after.split()}
_BEFORE = "|".join(sorted({*_BY_WORD, "ein", "eu"}, reverse=True))
_PAIR = re.compile(rf"([\s(’'])({_BEFORE})(?=\s((?:[ptcbdgmaeiouyâêîôûŵŷ]|ll|rh){_WORD})(?![\w’'-]))")
"""A word that asks for something, what stands before it, and the next word, in small letters."""
_H = "An h before a vowel follows ein and eu"
_IN_WALES = (
    *(
        "Cymru",
        "Caerdydd",
        "Casnewydd",
        "Castell-nedd",
        "Conwy",
        "Ceredigion",
        "Caerffili",
        "Caerfyrddin",
        "Powys",
        "Pen-y-bont",
    ),
    *("Gwynedd", "Gwent", "Bangor", "Dinbych", "Tor-faen", "Torfaen", "Penfro", "Prydain", "Brycheiniog"),
)
_PLACE = re.compile(rf"(?<!\S)[Yy]n\s({'|'.join(_IN_WALES)})\b")
_IN = "A nasal mutation follows yn, “in”, which becomes ym before m and yng before ng"


@rule(
    "welsh-mutation-fits",
    "A Welsh word begins as the word before it asks, where that can be told for certain.",
    Severity.NOTE,
    cy="Mae gair Cymraeg yn dechrau fel y mae’r gair o’i flaen yn gofyn, lle gellir dweud hynny i sicrwydd.",
    waivable=True,
)
def welsh_mutation_fits(library: Library) -> Iterator[Finding]:
    everything = " \n".join(piece.sides.cy.text for piece in library.pieces)
    small = f" {everything.lower()}"
    words = {pair[2] for pair in set(_PAIR.findall(small)) if _right(*pair) != pair[2]}
    places = any(f" yn {place.lower()}" in small for place in _IN_WALES)
    for piece in library.pieces if words or places else ():
        text = piece.sides.cy.text
        if not words.isdisjoint(piece.sides.cy.words) or (places and _PLACE.search(text)):
            for found in mutations_missing(_ASIDE.sub(lambda match: " " * len(match.group()), without_addresses(text))):
                yield _finding(piece, *found)


@lru_cache(maxsize=16384)
def _right(mark: str, before: str, word: str) -> str:
    """Return how a word should stand after another, both in small letters, and a mark before these."""
    if (mark in "’'") != (before == "r"):
        return word
    if before in ("ein", "eu"):
        return f"h{word}" if begins_with_vowel(word) and has_unmutated(word) else word
    return _BY_WORD[before].right(word)


def mutations_missing(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """Yield where a word begins wrongly: place, length, what is said, what is right, and why."""
    for match in _PAIR.finditer(f" {text.lower()}"):
        mark, before, word = match.groups()
        start, end = match.start(2) - 1, match.end(3) - 1
        right = _right(mark, before, word)
        if right == word or text[end - len(word)].isupper():  # A name may stay as it is.
            continue
        said = text[start:end]
        shown = said[: len(before)] if before != "r" else "’r"
        forms = (right, *((changed(word, SOFT),) if before in _ONE_OF_TWO else ()))
        offered = " or ".join(f"“{shown} {each}”" for each in dict.fromkeys(forms))
        why = _BY_WORD[before].why if before in _BY_WORD else _H
        yield end - len(word), len(word), f"{shown} {word}", offered, why
    for match in _PLACE.finditer(text):
        place = changed(match[1].lower(), NASAL)
        offered = f"“{'ym' if place.startswith('m') else 'yng'} {place.capitalize()}”"
        yield match.start(), len(match[0]), match[0], offered, _IN


def _finding(piece: Piece, start: int, length: int, said: str, right: str, why: str) -> Finding:
    side = piece.sides[Language.CY]
    message = f"{piece.subject} has “{said}” in Welsh. {why}."
    hint = f"Write {right}, if nothing else is meant."
    return Finding(side.at(start), message, hint, side.length(length), place=piece.place, said=side.text)
