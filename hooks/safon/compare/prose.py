"""What changed in the prose of a document, heading by heading; that a part stands elsewhere is no change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.compare.clauses import text
from safon.model.change import FieldChange
from safon.model.change_kind import ChangeKind
from safon.model.language import Language
from safon.model.texts import Section, Text
from safon.text.word_differences import plain_form


@dataclass(frozen=True, slots=True)
class _Part:
    """A run of prose under one heading."""

    name: str
    """The key of its section and its heading: `narrative`, `narrative/Return interviews`."""
    words: str

    @property
    def heading(self) -> str:
        """The last heading above it."""
        return self.name.rpartition("/")[2]


def prose_changes(before: Text, after: Text, language: Language) -> Iterator[FieldChange]:
    """Yield each part of the prose that says something else, is new, or is gone."""
    one, other = list(_parts(before)), list(_parts(after))
    _take_out_the_same(one, other)
    for part in tuple(one):
        twin = next((each for each in other if each.name == part.name), None)
        if twin is not None:
            one.remove(part)
            other.remove(twin)
            yield from text(part.name, language, part.words, twin.words, kind=ChangeKind.WORDS)
    for part in tuple(one):
        twin = next((each for each in other if each.words and each.words == part.words), None)
        if twin is not None:
            one.remove(part)
            other.remove(twin)
            yield from text("heading", language, part.heading, twin.heading, kind=ChangeKind.WORDS)
    for part in one:
        yield from text(part.name, language, part.words, "", kind=ChangeKind.WORDS)
    for part in other:
        yield from text(part.name, language, "", part.words, kind=ChangeKind.WORDS)


def _take_out_the_same(one: list[_Part], other: list[_Part]) -> None:
    """Take out what stands on both sides, be it in another place of the document."""
    for part in tuple(one):
        if part in other:
            one.remove(part)
            other.remove(part)


def _parts(text_: Text) -> Iterator[_Part]:
    for section in text_.sections:
        yield from _parts_of(section)


def _parts_of(section: Section) -> Iterator[_Part]:
    """Yield the prose of a section under each of its headings, paragraph marks and all."""
    name = section.key if section.kind is not None else section.heading
    if section.kind is None:
        yield _Part(name, "")
    heading, lines = name, list[str]()
    for line in section.prose.splitlines():
        if line.startswith("###"):
            yield from _part(heading, lines)
            heading, lines = f"{name}/{line.lstrip('#').strip()}", []
        else:
            lines.append(line)
    yield from _part(heading, lines)


def _part(heading: str, lines: list[str]) -> Iterator[_Part]:
    words = "\n".join(lines).strip()
    if words or "/" in heading:
        yield _Part(heading, words)


def says_the_same(before: Text, after: Text) -> bool:
    """Return whether two texts say the same, order and form aside."""
    return sorted((each.name, plain_form(each.words)) for each in _parts(before)) == sorted(
        (each.name, plain_form(each.words)) for each in _parts(after)
    )
