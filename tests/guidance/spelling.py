"""The Welsh of the guidance, of the site's own pages and of the interface, word by word, against a dictionary.

The dictionary is Hunspell CY (see `dictionary/README.md`). What it lacks stands in `standards/vocabulary/
welsh-words.yml`, which the check uses too; names that keep their own language stand there as whole names, so that a
stray English word stays a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml
from hunspell import Hunspell
from safon.model.welsh import mutated, without_clitic

HERE = Path(__file__).parent
SOURCES = ("standards/**/*.md", "standards/**/*.yml", "docs/*.md", "hooks/safon/labels/cy.yml")
"""Where Welsh stands: whole files, and the `cy:` values of the others."""
_WELSH_KEYS = {"title", "summary", "also-called", "description"}
"""The keys of a Welsh file's header whose values are words; the others hold ids."""
_HEADER = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_NOT_WORDS = re.compile(
    r"`[^`]*`"  # code
    r"|(?<=\])\([^)]*\)"  # the address of a link
    r"|\[[^\]\s]*\](?!\()|\b[A-Z]+\d[\w.]*|\{[^}]*\}"  # the id of a clause or a document; a gap in a label
    r"|https?://\S+|<[^>]*>|&\w+;"
)
_QUOTED = re.compile(r"“[^”]*”")
_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"(?<!\w){_LETTER}+(?:['-]{_LETTER}+)*")
_LETTERS = re.compile("[A-Z]|Ch|Dd|Ff|Ng|Ll|Ph|Rh|Th")
"""A letter of the alphabet, as it heads a part of an index."""


@dataclass(frozen=True)
class Passage:
    """A run of Welsh and where it stands."""

    place: str
    """The file and the line, or the address of the page."""
    text: str
    """The words, with the Markdown around them."""


def welsh_of(root: Path) -> Iterator[Passage]:
    """Yield all the Welsh that people wrote in the tree at `root`."""
    for pattern in SOURCES:
        for path in sorted(root.glob(pattern)):
            yield from passages(path, path.relative_to(root).as_posix())


def passages(path: Path, name: str) -> Iterator[Passage]:
    """Yield the Welsh of one file: all of a Welsh one, and the `cy:` values of another."""
    text = path.read_text(encoding="utf-8")
    welsh = path.name.endswith(".cy.md") or path.name == "cy.yml"
    if path.suffix == ".yml":
        yield from _values(text, name, 1, inside=welsh)
        return
    header = _HEADER.match(text)
    if header is not None:
        yield from _values(header[1], name, 2, inside=False, keys=_WELSH_KEYS if welsh else set())
    if welsh:
        start = header.end() if header is not None else 0
        for number, line in enumerate(text[start:].split("\n"), text[:start].count("\n") + 1):
            yield Passage(f"{name}:{number}", line)


def _values(
    text: str, name: str, first: int, *, inside: bool, keys: frozenset[str] | set[str] = frozenset()
) -> Iterator[Passage]:
    """Yield the values below the key `cy` and below `keys`, or, where we are `inside` Welsh, every value."""

    def walk(node: yaml.Node | None, *, welsh: bool) -> Iterator[Passage]:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from walk(value, welsh=welsh or key.value == "cy" or key.value in keys)
        elif isinstance(node, yaml.SequenceNode):
            for value in node.value:
                yield from walk(value, welsh=welsh)
        elif welsh and isinstance(node, yaml.ScalarNode):
            yield Passage(f"{name}:{node.start_mark.line + first}", node.value)

    yield from walk(yaml.compose(text, Loader=yaml.SafeLoader), welsh=inside)


def unknown_words(text: str) -> Iterator[str]:
    """Yield each word that is neither Welsh nor listed, and, in quotation marks, not English either."""
    plain = names().sub(_blank, _NOT_WORDS.sub(_blank, straight(text)))
    quotations = [match.span() for match in _QUOTED.finditer(plain)]
    for match in _WORD.finditer(plain):
        word = match.group()
        quoted = any(start <= match.start() < end for start, end in quotations)
        known = _LETTERS.fullmatch(word) or is_listed(word) or is_welsh(word)
        if not (known or (quoted and _is_english(word))):
            yield word


def straight(text: str) -> str:
    """Return `text` with the apostrophe that the dictionary uses."""
    return text.replace("’", "'")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@lru_cache(maxsize=16384)
def is_welsh(word: str) -> bool:
    """Return whether the dictionary knows `word`, with or without what hangs on to it."""
    return _knows(_welsh(), word) or _knows(_welsh(), without_clitic(word))


def is_listed(word: str) -> bool:
    """Return whether the list has `word`, with or without what hangs on to it."""
    forms = listed_forms()
    return any(form in forms for each in (word, without_clitic(word)) for form in (each, each[:1].lower() + each[1:]))


def _is_english(word: str) -> bool:
    return _knows(_english(), word)


def _knows(dictionary: Hunspell, word: str) -> bool:
    return any(dictionary.spell(form) for form in (word, word[:1].lower() + word[1:]))


def suggestions(word: str) -> str:
    """Return what the dictionary would write in place of `word`."""
    return ", ".join(_welsh().suggest(word)[:3])


@lru_cache(maxsize=1)
def _welsh() -> Hunspell:
    return Hunspell("cy_GB", hunspell_data_dir=str(HERE / "dictionary"))


@lru_cache(maxsize=1)
def _english() -> Hunspell:
    return Hunspell("en_US")


LIST = HERE.parents[1] / "standards" / "vocabulary" / "welsh-words.yml"


@lru_cache(maxsize=2)
def entries(key: str) -> tuple[str, ...]:
    """Return all `words` or all `names` of the list of Welsh words."""
    listed = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return tuple(straight(str(each)) for entry in listed for each in entry.get(key, ()))


@lru_cache(maxsize=1)
def listed_forms() -> frozenset[str]:
    """Return every listed word in every form that a mutation gives it, as it stands and in small letters."""
    words = entries("words")
    return frozenset({*words, *(form for word in words for form in mutated(word.lower()) if word == word.lower())})


@lru_cache(maxsize=1)
def names() -> re.Pattern[str]:
    """Return a pattern for the listed names, the longest first."""
    longest = sorted(entries("names"), key=len, reverse=True)
    return re.compile("|".join(rf"\b{re.escape(each)}\b" for each in longest))
