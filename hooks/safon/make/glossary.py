"""Terms in the order of the language's own alphabet, their short forms, and words to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from safon.model.artefact import Artefact, Heading, NavPlace, Site
from safon.model.front_matter import Jurisdiction
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Term, WordToAvoid
from safon.render.collation import initial, sort_key
from safon.render.labels import label
from safon.render.links import GLOSSARY
from safon.render.prose import PageAddresses, Prose, prose
from safon.render.source_words import source_words
from safon.render.templates import render


@dataclass(frozen=True, kw_only=True)
class _Term:
    anchor: str
    title: str
    acronym: str
    other: str
    """The term in the other language, with its short form."""
    definition: Prose
    where: str
    """The country it is used in, where that is not Wales."""


@dataclass(frozen=True, kw_only=True)
class _Letter:
    anchor: str
    heading: str
    terms: tuple[_Term, ...]


@dataclass(frozen=True, kw_only=True)
class _Word:
    anchor: str
    avoid: str
    prefer: str
    why: Prose
    source: Markup


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the glossary in `language`."""
    key = sort_key(language)
    terms = sorted(
        (_term(each, library, language) for each in library.vocabulary.all(Term)), key=lambda x: key(x.title)
    )
    letters = tuple(_letters(terms, language))
    acronyms = sorted((each for each in terms if each.acronym), key=lambda each: key(each.acronym))
    words = sorted(
        (_word(each, library, language) for each in library.vocabulary.all(WordToAvoid)), key=lambda x: key(x.avoid)
    )
    title = label(language, "glossary.title")
    yield Artefact(
        path=GLOSSARY,
        content=render("glossary.html.jinja", language, letters=letters, acronyms=acronyms, words=words),
        language=language,
        title=title,
        description=label(language, "glossary.lead"),
        headings=(Heading(1, "glossary", title), *_headings(letters, acronyms, words, language)),
        nav=NavPlace(section="nav.reference", title=title, order=(0, "")),
        edit_path="standards/vocabulary/terms.yml",
    )


def _headings(
    letters: tuple[_Letter, ...], acronyms: list[_Term], words: list[_Word], language: Language
) -> Iterator[Heading]:
    for letter in letters:
        yield Heading(2, letter.anchor, letter.heading)
        for term in letter.terms:
            title = f"{term.title} ({term.acronym})" if term.acronym else term.title
            yield Heading(3, term.anchor, title, term.definition.text)
    if acronyms:
        yield Heading(2, "short-forms", label(language, "glossary.short-forms"))
    yield Heading(2, "words-to-avoid", label(language, "glossary.avoid"), label(language, "glossary.avoid-lead"))
    for word in words:
        yield Heading(3, word.anchor, word.avoid, f"{word.prefer}. {word.why.text}")


def _letters(terms: list[_Term], language: Language) -> Iterator[_Letter]:
    for letter, inside in groupby(terms, key=lambda each: initial(each.title, language)):
        heading = letter or label(language, "glossary.numbers")
        yield _Letter(anchor=f"letter-{letter.lower() or 'none'}", heading=heading, terms=tuple(inside))


def _term(term: Term, library: Library, language: Language) -> _Term:
    elsewhere = term.jurisdiction not in (None, Jurisdiction.WALES)
    other = term.title[language.other]
    return _Term(
        anchor=f"term-{term.id}",
        title=term.title[language],
        acronym=term.acronym[language] if term.acronym is not None else "",
        other=f"{other} ({term.acronym[language.other]})" if term.acronym is not None else other,
        definition=_prose(term.definition[language] if term.definition is not None else "", library, language),
        where=label(language, f"page.jurisdiction.{term.jurisdiction}") if elsewhere else "",
    )


def _word(word: WordToAvoid, library: Library, language: Language) -> _Word:
    return _Word(
        anchor=f"avoid-{word.id}",
        avoid=word.avoid[language],
        prefer=word.prefer[language],
        why=_prose(word.why[language], library, language),
        source=source_words(word.source, library, language) if word.source is not None else Markup(""),
    )


def _prose(text: str, library: Library, language: Language) -> Prose:
    return prose(text, PageAddresses(GLOSSARY, library, language))
