"""Both languages say the same things, under the same numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from safon.check.rule import rule
from safon.model.clause import Clause, Words
from safon.model.documents import Document
from safon.model.kinds import SectionKind, document_type
from safon.model.language import Bilingual, Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.problem import Finding
from safon.model.texts import Section, Text
from safon.text.references import Reference, references_of


def _complete(library: Library) -> Iterator[Document]:
    """Yield the documents of which both files could be read."""
    return (each for each in library.documents if each.texts.en.readable and each.texts.cy.readable)


def _sides(document: Document, clause: Clause) -> tuple[Language, ...]:
    return tuple(each for each in Language if clause.id in document.numbers[each])


@rule("clause-in-both-languages", "A clause stands in the English and in the Welsh file.")
def clause_in_both_languages(library: Library) -> Iterator[Finding]:
    for document in _complete(library):
        for language in Language:
            numbers, others = document.numbers[language], document.numbers[language.other]
            for missing in (each for each in others if each not in numbers):
                yield _missing_clause(document, missing, language)


def _missing_clause(document: Document, missing: str, language: Language) -> Finding:
    numbers, others = document.numbers[language], document.numbers[language.other]
    names = tuple(others)
    before = next((each for each in reversed(names[: names.index(missing)]) if each in numbers), None)
    message = f"{missing} is in the {language.other.english_name} text but not in the {language.english_name}."
    if before is not None:
        hint = f'Add a line that starts "- **{missing}**" after this one.'
        return Finding(numbers[before], message, hint, len(before) + 4, see=others[missing])
    clause = next(each for each in document.clauses if each.id == missing)
    heading = _heading_of(document, clause)
    at = document.texts[language].source_map.start
    section = document.texts[language].section(heading.key) if heading is not None else None
    if section is not None:
        hint = f'Add a line that starts "- **{missing}**" below this heading.'
        return Finding(section.position, message, hint, len(section.heading) + 3, see=others[missing])
    under = f" under ## {heading.heading[language]}" if heading is not None else ""
    return Finding(at, message, f'Add a line that starts "- **{missing}**"{under}.', see=others[missing])


def _heading_of(document: Document, clause: Clause) -> SectionKind | None:
    sections = (section.kind for text in (document.texts.en, document.texts.cy) for section in text.sections)
    return next((kind for kind in sections if kind is not None and kind.clauses is clause.kind), None)


@rule("section-in-both-languages", "A heading that one language has, the other has too.")
def section_in_both_languages(library: Library) -> Iterator[Finding]:
    for document in _complete(library):
        if _headings_unclear(document):
            continue
        for language in Language:
            text, other = document.texts[language], document.texts[language.other]
            for section in other.sections:
                if section.kind is not None and section.kind.clauses is None and text.section(section.key) is None:
                    message = f'The {language.english_name} text has no "{section.kind.heading[language]}".'
                    hint = f"Add the heading ## {section.kind.heading[language]} and its text."
                    yield Finding(text.source_map.start, message, hint, see=section.position)
            own, others = _free(text), _free(other)
            if len(own) < len(others):
                message = (
                    f"The {language.english_name} text has fewer ## headings than the {language.other.english_name}."
                )
                hint = f'Add the part that stands under "{others[len(own)].heading}" in the other file.'
                yield Finding(text.source_map.start, message, hint, see=others[len(own)].position)


def _headings_unclear(document: Document) -> bool:
    """Return whether a heading is none of its kind, which is reported: nobody can tell what it is the twin of."""
    sections = (section for text in (document.texts.en, document.texts.cy) for section in text.sections)
    return bool(document_type(document.kind).sections) and any(each.kind is None and each.heading for each in sections)


def _free(text: Text) -> tuple[Section, ...]:
    """Return the sections under headings of the author's own."""
    return tuple(section for section in text.sections if section.kind is None and section.heading)


@rule("promise-in-both-languages", "A promise is made in both languages.")
def promise_in_both_languages(library: Library) -> Iterator[Finding]:
    word = Bilingual(en="Promise", cy="Addewid")
    yield from _half_said(library, lambda clause: clause.promise, "promise", word)


@rule("words-in-both-languages", "A clause has words in both languages, or repeats another in both.")
def words_in_both_languages(library: Library) -> Iterator[Finding]:
    for document in _complete(library):
        for clause in document.clauses:
            for language in _sides(document, clause):
                position = clause.positions[language]
                if clause.repeats is None and not clause.words[language]:
                    hint = "Write its words after the number, on the same line."
                    yield Finding(position, f"{clause.id} says nothing.", hint, len(clause.id) + 4)
                elif clause.repeats is not None and clause.words[language]:
                    message = f"{clause.id} repeats {clause.repeats} and so has no words of its own."
                    yield Finding(position, message, "Delete its words, or its Repeats line.", len(clause.id) + 4)


def _half_said(
    library: Library, part: Callable[[Clause], Bilingual[Words]], name: str, word: Bilingual[str]
) -> Iterator[Finding]:
    for document in _complete(library):
        for clause in document.clauses:
            said = part(clause)
            for language in _sides(document, clause):
                if said[language.other] and not said[language]:
                    message = f"The {name} of {clause.id} is missing in {language.english_name}."
                    hint = f'Add a line "    - {word[language]}: …" below the clause.'
                    position = clause.positions[language]
                    yield Finding(position, message, hint, len(clause.id) + 4, see=said[language.other].position)


@rule("references-in-both-languages", "A clause or section refers to the same things in both languages.")
def references_in_both_languages(library: Library) -> Iterator[Finding]:
    for document in _complete(library):
        for en, cy, what in _twins(document):
            sides = Bilingual(en=en, cy=cy)
            found = sides.map(lambda words: {each.id: each for each in references_of(words)})
            for language in Language:
                missing = [each for each in found[language.other] if each not in found[language]]
                yield from _unshared(library, missing, found, sides, language, what)


def _unshared(
    library: Library,
    missing: list[str],
    found: Bilingual[dict[str, Reference]],
    sides: Bilingual[Words],
    language: Language,
    what: str,
) -> Iterator[Finding]:
    """Yield the references that a text has in the other language and not in `language`.

    One that leads nowhere is told where it stands, and so is what it was meant to be: it is missing in no language.
    """
    leading = [each for each in missing if library.find(each) is not None or not found[language.other][each].certain]
    astray = sum(library.find(each) is None and each not in found[language.other] for each in found[language])
    for each in leading[: max(len(leading) - astray, 0)]:
        message = (
            f"[{each}] is in the {language.other.english_name} text of {what} but not in the {language.english_name}."
        )
        see = found[language.other][each].position
        near = _facing(see, sides[language.other], sides[language])
        yield Finding(near, message, f"Write [{each}] here too.", see=see)


def _facing(place: Position, there: Words, here: Words) -> Position:
    """Return where the paragraph begins that faces `place`, counted from the beginning of each text."""
    starts = [at for at, _ in _paragraphs(there) if at.line <= place.line]
    own = [at for at, _ in _paragraphs(here)]
    return own[min(len(starts), len(own)) - 1] if starts and own else here.position


def _paragraphs(words: Words) -> Iterator[tuple[Position, str]]:
    """Yield each paragraph, heading and point of a list, and where it begins."""
    blank = True
    for at, line in enumerate(words.text.split("\n")):
        if line.strip() and (blank or re.match(r"\s*(?:[-*+] |#)", line)):
            position = words.position if at == 0 else Position(words.position.path, words.position.line + at)
            yield position, line
        blank = not line.strip()


def _twins(document: Document) -> Iterator[tuple[Words, Words, str]]:
    for clause in document.clauses:
        withdrawn = clause.words.en.withdraws or clause.words.cy.withdraws
        if clause.words.en and clause.words.cy and not withdrawn:
            yield clause.words.en, clause.words.cy, clause.id
    for section, twin in twin_sections(document):
        if section.prose and twin.prose:
            yield (
                Words(section.prose, section.prose_position),
                Words(twin.prose, twin.prose_position),
                f'"{section.heading}"' if section.heading else "the first lines",
            )


def twin_sections(document: Document) -> Iterator[tuple[Section, Section]]:
    """Pair the parts of both texts: by their headings where these are fixed, by their order where they are free."""
    if document_type(document.kind).sections:
        keys = document.texts.map(lambda text: Counter(section.key for section in text.sections if section.kind))
        for section in document.texts.en.sections:
            twin = document.texts.cy.section(section.key)
            if twin is not None and keys.en[section.key] == keys.cy[section.key] == 1:
                yield section, twin
        return
    first = document.texts.map(lambda text: tuple(each for each in text.sections if not each.heading))
    yield from zip(first.en, first.cy, strict=False)
    yield from zip(_free(document.texts.en), _free(document.texts.cy), strict=False)
