"""The mutated forms that the dictionary lists: what its own rules make of each of its words.

It reads `cy_GB.aff` and `cy_GB.dic` by itself, since Hunspell can say whether it knows a form, and not which there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from safon.check.welsh_dictionary import BEGINNING
from safon.model.welsh import SHORTEST

DICTIONARY = Path(__file__).parent / "dictionary"
PREFIXES = "MTLH"
"""The flags of the soft, the nasal and the aspirate mutation, and of h before a vowel."""


@dataclass(frozen=True)
class Affix:
    """One line of the rules: what a beginning or an end becomes, and where."""

    prefix: bool
    strip: str
    add: str
    flags: str
    where: re.Pattern[str]

    def may_hold(self, word: str) -> bool:
        """Return whether a word has what a beginning takes away: to look for that takes no time."""
        return word.startswith(self.strip)

    def of(self, word: str) -> str | None:
        """Return what the rule makes of a word; nothing where it does not hold."""
        if self.where.search(word) is None:
            return None
        if self.prefix:
            return self.add + word.removeprefix(self.strip)
        return (word.removesuffix(self.strip) if self.strip else word) + self.add


def mutated_forms() -> Iterator[tuple[str, str]]:
    """Yield each word of the dictionary, and each that its endings make, with a form that a mutation gives it."""
    rules = _rules()
    lines = (DICTIONARY / "cy_GB.dic").read_text(encoding="utf-8-sig").splitlines()[1:]
    for line in lines:
        word, _, flags = line.partition("/")
        for stem, own in _stems(word, flags, rules):
            for flag in PREFIXES:
                forms = (rule.of(stem) for rule in (rules[flag] if flag in own else ()) if rule.may_hold(stem))
                yield from ((stem, form) for form in forms if form is not None)


def unmutated_words() -> str:
    """Return what the dictionary has and makes, without mutations, as the check looks words up: sorted small letters.

    A clitic, a hyphen and a full stop part words there. A line has the words that begin with the same letters.
    """
    rules = _rules()
    lines = (DICTIONARY / "cy_GB.dic").read_text(encoding="utf-8-sig").splitlines()[1:]
    stems = (stem for line in lines for stem, _ in _stems(*line.partition("/")[::2], rules))
    parts = (part for stem in stems for part in re.split(r"[\W_]+", stem.lower()))
    words = sorted({each for each in parts if len(each) >= SHORTEST - 1})
    return "".join(f" {' '.join(line)} \n" for _, line in groupby(words, key=lambda word: word[:BEGINNING]))


def _stems(word: str, flags: str, rules: dict[str, list[Affix]]) -> Iterator[tuple[str, str]]:
    """Yield a word and what endings make of it, each with the flags that it then has; no clitics."""
    yield word, flags
    for flag in flags:
        for rule in rules.get(flag, ()) if flag not in (*PREFIXES, "S") else ():
            stem = rule.of(word)
            if stem is not None:
                # What has an ending with no flags of its own keeps the beginnings of its word.
                yield from _stems(stem, rule.flags or "".join(set(flags) & set(PREFIXES)), rules)


def _rules() -> dict[str, list[Affix]]:
    found: defaultdict[str, list[Affix]] = defaultdict(list)
    text = (DICTIONARY / "cy_GB.aff").read_text(encoding="utf-8-sig")
    for kind, flag, strip, adds, where in re.findall(r"^([PS]FX)\s(\w)\s+(\S+)\s+(\S+)(?:[ \t]+(\S+))?$", text, re.M):
        if strip == "Y":  # How many lines follow.
            continue
        add, _, flags = adds.partition("/")
        there = "" if where in ("", ".") else where
        pattern = re.compile(rf"^{there}" if kind == "PFX" else rf"{there}$")
        nothing = ("", "0")
        affix = Affix(kind == "PFX", "" if strip in nothing else strip, "" if add in nothing else add, flags, pattern)
        found[flag].append(affix)
    return dict(found)
