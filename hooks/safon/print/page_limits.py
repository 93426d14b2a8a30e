"""How many pages a standard may have, and what to tell its author where it has more."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.documents import Document
from safon.model.language import Language
from safon.model.position import Position
from safon.model.problem import Finding, Problem, Rule
from safon.print.print_types import PageLimit
from safon.print.problems import PARAGRAPH_SHORT, SHEET_FITS, SUMMARY_FITS
from safon.text import nodes
from safon.text.reading import read
from safon.text.walk import each_of, plain

_NAMED = 3
"""How many of the longest paragraphs are named."""


def standard_limit(document: Document, language: Language) -> PageLimit:
    """Return the limit of two pages for a standard in one language."""
    gauge = f"standard-{document.number}-{language.value}"
    return _limit(document, language, gauge, "The standard is too long for two pages")


def appendix_limit(document: Document, language: Language) -> PageLimit:
    """Return the limit of two pages for a standard's appendix in one language."""
    gauge = f"appendix-{document.number}-{language.value}"
    return _limit(document, language, gauge, "The appendix is too long for two pages")


def sheet_limit(document: Document, language: Language) -> PageLimit:
    """Return the limit of two pages for the sheet of a review in one language."""
    return _limit(document, language, document.id, "The sheet is too long for two pages", SHEET_FITS)


def _limit(document: Document, language: Language, gauge: str, what: str, rule: Rule = SUMMARY_FITS) -> PageLimit:
    def problems(lines: int) -> tuple[Problem, ...]:
        longest = sorted(_paragraphs(document, language), key=lambda each: -each[1])[:_NAMED]
        position = longest[0][0] if longest else document.texts[language].source_map.start
        named = ", ".join(f"line {at.line} ({words} words)" for at, words in longest)
        message = f"{what}: {document.id} in {language.english_name} runs over by {lines} lines."
        hint = f"Shorten it, most of all its longest paragraphs: {named}."
        others = (Finding(at, f"This is one of the longest paragraphs ({words} words).") for at, words in longest[1:])
        return (
            Finding(position, message, hint).breaks(rule),
            *(each.breaks(PARAGRAPH_SHORT) for each in others),
        )

    return PageLimit(gauge=gauge, problems=problems)


def _paragraphs(document: Document, language: Language) -> Iterator[tuple[Position, int]]:
    """Yield the place and the number of words of each paragraph, point of a list and clause."""
    for section in document.texts[language].sections:
        for paragraph in each_of(read(section.prose).blocks, nodes.Paragraph):
            yield section.words.at(paragraph.at), len(plain((paragraph,)).split())
    for clause in document.clauses:
        words = clause.words[language]
        if words:
            yield words.position, len(words.text.split())
