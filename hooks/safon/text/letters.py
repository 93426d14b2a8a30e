"""Characters on paper: curled quotes, and which letters the fonts hold."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib import resources

from safon.model.welsh import CLITICS

_ALIKE = str.maketrans({"\u2011": "-", "\u202f": "\u00a0", "\u2009": " ", "\u200a": " ", "\t": " "})
"""Marks that the fonts lack, and what looks the same in print."""
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Marks that only tell a browser where a line may end."""
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
"""Characters that nobody sees, and that change how what stands around them reads: directions, fillers, tags."""
_TO_MEND = re.compile(f"[{''.join(map(chr, _ALIKE))}\u00ad\u200b\u2060\ufeff]")
"""Any of them. Hardly any text has one, and looking is much faster than translating."""
LONGEST_WORD = 30
"""Letters of a word that a narrow column holds; a longer one may be broken anywhere."""
_LONGEST_PIECE = 16
"""Letters between two signs of such a word that stay together."""
_BREAK_HERE = "\u200b"

_LEFT_OUT = frozenset({*CLITICS, "dyn", "sdim", "tis", "twas", "em", "til"})
"""What follows an apostrophe that stands for letters left out at the beginning, whatever comes later: ’r, ’n, ’tis."""
_QUOTE = re.compile("[\"']")
_WORD = re.compile(r"\w+")


def smarten_quotes(runs: Iterable[str]) -> list[str]:
    """Return the runs of one paragraph with straight quotes curled; what stands in one run decides in the next."""
    parts = list(runs)
    whole = "".join(parts)
    if _QUOTE.search(whole) is None:
        return parts
    changed = list(whole)
    opened = False
    for match in _QUOTE.finditer(whole):
        at = match.start()
        opens = at == 0 or whole[at - 1].isspace() or whole[at - 1] in "([{–—-/“‘\"'"
        if whole[at] == '"':
            changed[at] = "“" if opens and at + 1 < len(whole) and not whole[at + 1].isspace() else "”"
        elif opens and not _left_out(whole, at + 1) and _closed_later(whole, at + 1):
            changed[at], opened = "‘", True
        else:
            changed[at], opened = "’", opened and not opens
    return _cut("".join(changed), [len(each) for each in parts])


def _left_out(text: str, at: int) -> bool:
    """Return whether the word at `at` is one that loses its first letters, or a year: ’r, ’tis, ’90s."""
    word = _WORD.match(text, at)
    return word is not None and (word[0].casefold() in _LEFT_OUT or word[0][0].isdigit())


def _closed_later(text: str, at: int) -> bool:
    """Return whether a quotation that begins at `at` ends: a mark after a word or a stop, and before no letter."""
    return re.search(r"(?<=[^\s(])'(?!\w)", text[at:]) is not None


def _cut(text: str, lengths: list[int]) -> list[str]:
    found, at = [], 0
    for length in lengths:
        found.append(text[at : at + length])
        at += length
    return found


def printable(text: str) -> str:
    """Return `text` composed, without marks that have no look, and with look-alikes for those that the fonts lack."""
    composed = unicodedata.normalize("NFC", text)
    return composed if _TO_MEND.search(composed) is None else _INVISIBLE.sub("", composed.translate(_ALIKE))


def unknown_letters(text: str) -> str:
    """Return the characters of `text` that the fonts do not hold, each once, in order; a line break is no letter."""
    return "".join(dict.fromkeys(_unknown().findall(text)))


@lru_cache(maxsize=1)
def _unknown() -> re.Pattern[str]:
    lines = (resources.files("safon.text") / "letters.txt").read_text(encoding="ascii").splitlines()
    ranges = (each.partition("-")[::2] for each in lines if not each.startswith("#"))
    known = "".join(rf"\U{int(first, 16):08x}-\U{int(last or first, 16):08x}" for first, last in ranges)
    return re.compile(f"[^\n{known}]")


def letter_name(letter: str) -> str:
    """Return what an author would look for: the character and its name in Unicode."""
    return f"“{letter}” ({unicodedata.name(letter, f'U+{ord(letter):04X}').lower()})"


def with_breaks(word: str) -> str:
    """Return a long word with places where a line may end: after its signs, or anywhere if they are far apart."""
    if len(word) < LONGEST_WORD:
        return word
    pieces = re.split(r"(?<=[/.\-_?=&@])", word)
    return _BREAK_HERE.join(
        re.sub(r"(?<=\S{12})(?=\S{4})", _BREAK_HERE, each) if len(each) > _LONGEST_PIECE else each for each in pieces
    )
