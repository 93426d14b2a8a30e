"""Terms in the order of the language's own alphabet, their short forms, and words to avoid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from safon.artefact import Heading, NavEntry, Page
from safon.context import Context
from safon.i18n.collation import initial, sort_key
from safon.model.front_matter import Jurisdiction
from safon.model.vocabulary import Term, WordToAvoid
from safon.urls import GLOSSARY, term_anchor
from safon.views.prose import PageAddresses, RenderedProse, prose
from safon.views.source_words import source_words
from safon.views.templates import render


@dataclass(frozen=True, kw_only=True)
class _Term:
    anchor: str
    title: str
    acronym: str
    other: str
    """The term in the other language, with its short form."""
    definition: RenderedProse
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
    why: RenderedProse
    source: Markup


def make(context: Context) -> Iterator[Page]:
    """Yield the glossary in `language`."""
    key = sort_key(context.language)
    terms = sorted((_term(each, context) for each in context.library.vocabulary.all(Term)), key=lambda x: key(x.title))
    letters = tuple(_letters(terms, context))
    acronyms = sorted((each for each in terms if each.acronym), key=lambda each: key(each.acronym))
    words = sorted(
        (_word(each, context) for each in context.library.vocabulary.all(WordToAvoid)), key=lambda x: key(x.avoid)
    )
    title = context.label("glossary.title")
    yield Page(
        address=GLOSSARY,
        content=render("glossary.html.jinja", context, letters=letters, acronyms=acronyms, words=words),
        language=context.language,
        title=title,
        description=context.label("glossary.lead"),
        headings=(Heading(1, "glossary", title), *_headings(letters, acronyms, words, context)),
        nav=NavEntry(section="nav.reference", title=title, order=(0, "")),
        edit_path="standards/vocabulary/terms.yml",
    )


def _headings(
    letters: tuple[_Letter, ...], acronyms: list[_Term], words: list[_Word], context: Context
) -> Iterator[Heading]:
    for letter in letters:
        yield Heading(2, letter.anchor, letter.heading)
        for term in letter.terms:
            title = f"{term.title} ({term.acronym})" if term.acronym else term.title
            yield Heading(3, term.anchor, title, term.definition.text)
    if acronyms:
        yield Heading(2, "short-forms", context.label("glossary.short-forms"))
    yield Heading(2, "words-to-avoid", context.label("glossary.avoid"), context.label("glossary.avoid-lead"))
    for word in words:
        yield Heading(3, word.anchor, word.avoid, f"{word.prefer}. {word.why.text}")


def _letters(terms: list[_Term], context: Context) -> Iterator[_Letter]:
    for letter, inside in groupby(terms, key=lambda each: initial(each.title, context.language)):
        heading = letter or context.label("glossary.numbers")
        yield _Letter(anchor=f"letter-{letter.lower() or 'none'}", heading=heading, terms=tuple(inside))


def _term(term: Term, context: Context) -> _Term:
    elsewhere = term.jurisdiction not in (None, Jurisdiction.WALES)
    other = term.title[context.language.other]
    return _Term(
        anchor=term_anchor(term.id),
        title=term.title[context.language],
        acronym=term.acronym[context.language] if term.acronym is not None else "",
        other=f"{other} ({term.acronym[context.language.other]})" if term.acronym is not None else other,
        definition=_prose(term.definition[context.language] if term.definition is not None else "", context),
        where=context.label(f"page.jurisdiction.{term.jurisdiction}") if elsewhere else "",
    )


def _word(word: WordToAvoid, context: Context) -> _Word:
    return _Word(
        anchor=f"avoid-{word.id}",
        avoid=word.avoid[context.language],
        prefer=word.prefer[context.language],
        why=_prose(word.why[context.language], context),
        source=source_words(word.source, context) if word.source is not None else Markup(""),
    )


def _prose(text: str, context: Context) -> RenderedProse:
    return prose(text, PageAddresses(GLOSSARY, context))
