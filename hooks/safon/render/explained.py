"""Words of the glossary in running text: the first of each leads to what it means, which shows at a pointer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from safon.model.documents import Document
from safon.model.front_matter import Jurisdiction, SharedFacts
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Term
from safon.render.links import address_of, relative
from safon.render.markdown import literal, plain_text, rendered

GLOSSARY = "glossary/"
"""The address of the glossary."""
_LEFT_ALONE = r"`[^`\n]*`|!?\[[^\]\n]*\](?:\([^)\n]*\))?|<[^>\n]*>|https?://\S+|^#.*$|^ {4}.*$"
"""Code, links, references, addresses and headings: a word in them leads nowhere else."""
_MUTATIONS = {
    "p": "p|b|mh|ph",
    "t": "t|d|nh|th",
    "c": "c|g|ngh|ch",
    "b": "b|f|m",
    "d": "d|dd|n",
    "g": "g|ng|",
    "m": "m|f",
    "ll": "ll|l",
    "rh": "rh|r",
}
"""The forms that the first letter of a Welsh word takes after other words."""


@dataclass(frozen=True)
class _Explained:
    """A word of the glossary as running text has it."""

    anchor: str
    core: str
    """What every form of the word has in it: text without it is not searched, since searching takes long."""
    pattern: re.Pattern[str]
    meaning: str


class Explaining:
    """Explains each word of the glossary once on the page of a document, in its runs of text one after the other."""

    def __init__(self, document: Document, library: Library, language: Language) -> None:
        """Explain on the page of `document`: what England calls something only on pages about England."""
        self.document, self.library, self.language = document, library, language
        self._address = address_of(document)
        header = library.head_of(document).header
        jurisdiction = header.jurisdiction if isinstance(header, SharedFacts) else Jurisdiction.WALES
        self._left = _terms(library, language, jurisdiction)

    def __call__(self, text: str) -> str:
        """Return Markdown in which words that were not yet explained lead to the glossary, with their meaning."""
        for term in tuple(self._left):
            if (match := _found(term, text)) is not None:
                self._left.remove(term)
                way = f"{relative(self._address, GLOSSARY)}#{term.anchor}"
                link = f'[{match["word"]}]({way} "{term.meaning}")'
                text = f"{text[: match.start()]}{link}{text[match.end() :]}"
        return text


def _found(term: _Explained, text: str) -> re.Match[str] | None:
    """Return where a word first stands in running text."""
    if term.core not in text:
        return None
    return next((each for each in term.pattern.finditer(text) if each["word"] is not None), None)


def _terms(library: Library, language: Language, jurisdiction: Jurisdiction) -> list[_Explained]:
    """Return the longest first, so that a part of a longer one is not taken for a word of its own."""
    found = [
        each
        for term in library.vocabulary.all(Term)
        if term.in_text and term.jurisdiction in (None, Jurisdiction.WALES, jurisdiction)
        for each in _forms(term, language)
    ]
    return sorted(found, key=lambda each: -len(each.pattern.pattern))


@lru_cache(maxsize=1024)
def _forms(term: Term, language: Language) -> tuple[_Explained, ...]:
    return tuple(_each_form(term, language))


def _each_form(term: Term, language: Language) -> Iterator[_Explained]:
    title = term.title[language]
    meaning = plain_text(str(rendered(term.definition[language]).html)) if term.definition is not None else ""
    if meaning:
        start = _start(title, language)
        pattern = _pattern(_inflected(title, start, language))
        yield _Explained(f"term-{term.id}", title[len(start) :], pattern, literal(meaning))
    if term.acronym is not None and term.acronym[language] != title:
        whole = f"{title}. {meaning}" if meaning else title
        acronym = term.acronym[language]
        yield _Explained(f"term-{term.id}", acronym, _pattern(re.escape(acronym)), literal(whole))


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_LEFT_ALONE}|(?<![\w’-])(?P<word>{words})(?![\w-])", re.MULTILINE)


def _start(title: str, language: Language) -> str:
    """Return the first letter, which changes with what stands before; a Welsh letter can have two characters."""
    digraph = title[:2] if language is Language.CY and title[:2].lower() in ("ll", "rh") else ""
    return digraph or title[0]


def _inflected(title: str, start: str, language: Language) -> str:
    """Return a pattern for a term at the start of a sentence and within; mutated in Welsh, its plural in English."""
    rest = re.escape(title[len(start) :])
    if language is Language.EN:
        return f"[{start.upper()}{start.lower()}]{rest}s?"
    first = _MUTATIONS.get(start, start) if title[0].islower() else re.escape(title[0])
    return f"(?:{first}|{re.escape(start.capitalize())}){rest}"
