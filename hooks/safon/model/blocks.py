"""The blocks of a document: the parts of its two texts that are held to each other.

A block is the title, the summary, a clause with its promise (paired by its id) or the prose under one heading (paired
in order).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from safon.model.clause import Clause, Words
from safon.model.language import Bilingual
from safon.model.texts import Section, Text

_SUBHEADING = re.compile(r"^#{3,6} +", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """One part in both languages."""

    name: str
    """Its name, which stays through changes of its words: `title`, `summary`, `18.4`, `narrative/2`."""
    runs: tuple[Bilingual[Words], ...]
    """Its runs of text: one, or the words and the promise of a clause."""
    clause: Clause | None = None
    """The clause that it is, if it is one."""

    @property
    def text(self) -> Bilingual[str]:
        """All that it says."""
        return Bilingual(
            en="\n".join(each.en.text for each in self.runs), cy="\n".join(each.cy.text for each in self.runs)
        )


def blocks_of(texts: Bilingual[Text], clauses: tuple[Clause, ...]) -> Iterator[TextBlock]:
    """Yield the blocks of a pair of texts."""
    yield TextBlock("title", (texts.map(lambda text: Words(text.title, text.source_map.at("title"))),))
    yield TextBlock("summary", (texts.map(lambda text: Words(text.summary, text.source_map.at("summary"))),))
    for number, section in enumerate(texts.en.sections):
        twin = texts.cy.section(section.key) or (
            texts.cy.sections[number] if section.kind is None and number < len(texts.cy.sections) else None
        )
        if section.prose or (twin is not None and twin.prose):
            yield from _prose(section, twin)
    for clause in clauses:
        yield TextBlock(clause.id, (clause.words, clause.promise), clause)


def _prose(section: Section, twin: Section | None) -> Iterator[TextBlock]:
    """Yield the prose of a section under each of its headings; as a whole where the two have not equally many."""
    nothing = Words("", section.prose_position)
    parts = Bilingual(en=_parts(section), cy=_parts(twin) if twin is not None else ())
    if len(parts.en) == len(parts.cy):
        pairs = zip(parts.en, parts.cy, strict=True)
        yield from (
            TextBlock(f"{section.key}/{at}", (Bilingual(en=en, cy=cy),)) for at, (en, cy) in enumerate(pairs, 1)
        )
    else:
        yield TextBlock(section.key, (Bilingual(en=_whole(section), cy=_whole(twin) if twin is not None else nothing),))


def _whole(section: Section) -> Words:
    return _cut(section, 0, len(section.prose))


def _parts(section: Section) -> tuple[Words, ...]:
    starts = [match.end() for match in _SUBHEADING.finditer(section.prose)]
    ends = [match.start() for match in _SUBHEADING.finditer(section.prose)]
    found = zip((0, *starts), (*ends, len(section.prose)), strict=True)
    return tuple(_cut(section, start, end) for start, end in found if section.prose[start:end].strip())


def _cut(section: Section, start: int, end: int) -> Words:
    """Return a part of the prose of a section as words that know where their lines stand."""
    text, home = section.prose[start:end], section.prose_position
    line = section.prose.count("\n", 0, start)
    column = start - (section.prose.rfind("\n", 0, start) + 1)
    start_of_line = home.moved(lines=line, columns=1 - home.column) if line else home
    lines = enumerate(re.finditer("\n", text), line + 1)
    wraps = tuple((match.end(), home.moved(lines=at, columns=1 - home.column)) for at, match in lines)
    return Words(text, start_of_line.moved(columns=column), wraps)
