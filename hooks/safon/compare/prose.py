"""What changed in the prose of a document, heading by heading; that a part stands elsewhere is no change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from safon.compare.clauses import text
from safon.model.change import FieldChange
from safon.model.change_kind import ChangeKind
from safon.model.language import Language
from safon.model.plain_form import plain_form
from safon.model.texts import Section, Text

_ALIKE = 0.5
"""So much of the longer of two texts has to stand in the other, so that one is what became of the other."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A run of prose under one heading."""

    name: str
    """The key of its section and its heading: `narrative`, `narrative/Return interviews`."""
    level: int
    """The level of its heading: 2 for a section."""
    words: str

    @property
    def heading(self) -> str:
        """The last heading above it."""
        return self.name.rpartition("/")[2]


def prose_changes(before: Text, after: Text, language: Language) -> Iterator[FieldChange]:
    """Yield each part of the prose that says something else, is new, or is gone."""
    one, other = list(_parts(before)), list(_parts(after))
    for alike in (_same, _same_heading, _same_words, _alike):
        for was, now in _taken(one, other, alike):
            yield from _heading(was, now, language)
            yield from text(now.name, language, was.words, now.words, kind=ChangeKind.WORDS)
    for was in one:
        name, told = _told(was)
        yield from text(name, language, told, "", kind=ChangeKind.WORDS)
    for now in other:
        name, told = _told(now)
        yield from text(name, language, "", told, kind=ChangeKind.WORDS)


def _taken(
    one: list[_Part], other: list[_Part], alike: Callable[[_Part, _Part], bool]
) -> Iterator[tuple[_Part, _Part]]:
    """Take out of both lists what belongs together, and yield it."""
    for was in tuple(one):
        now = next((each for each in other if alike(was, each)), None)
        if now is not None:
            one.remove(was)
            other.remove(now)
            yield was, now


def _same(was: _Part, now: _Part) -> bool:
    return was == now


def _same_heading(was: _Part, now: _Part) -> bool:
    return was.name == now.name


def _same_words(was: _Part, now: _Part) -> bool:
    return bool(now.words) and was.words == now.words


def _alike(was: _Part, now: _Part) -> bool:
    one, other = (Counter(each.words.casefold().split()) for each in (was, now))
    return (one & other).total() > _ALIKE * max(one.total(), other.total())


def _heading(was: _Part, now: _Part, language: Language) -> Iterator[FieldChange]:
    """Yield that a heading has other words or another level, or that a part stands in another section now."""
    if was.level != now.level:
        one, other = (f"{'#' * each.level} {each.heading}" for each in (was, now))
    else:
        same = was.heading == now.heading
        one, other = ((each.name if same else each.heading) for each in (was, now))
    yield from text("heading", language, one, other, kind=ChangeKind.WORDS)


def _told(part: _Part) -> tuple[str, str]:
    """Return what a part that stands in one state alone is called and says: its heading, where no text is below it."""
    return (part.name, part.words) if part.words else ("heading", part.heading)


def _parts(text_: Text) -> Iterator[_Part]:
    for section in text_.sections:
        yield from _parts_of(section)


def _parts_of(section: Section) -> Iterator[_Part]:
    """Yield the prose of a section under each of its headings, paragraph marks and all."""
    name = section.key if section.kind is not None else section.heading
    heading, level, lines = name, 2, list[str]()
    for line in section.prose.splitlines():
        if line.startswith("###"):
            yield from _part(heading, level, lines, section)
            title = line.lstrip("#")
            heading, level, lines = f"{name}/{title.strip()}", len(line) - len(title), []
        else:
            lines.append(line)
    yield from _part(heading, level, lines, section)


def _part(heading: str, level: int, lines: list[str], section: Section) -> Iterator[_Part]:
    """Yield a part; a section under a fixed heading is none before something stands in it."""
    words = "\n".join(lines).strip()
    if words or level > 2 or (section.kind is None and section.heading):
        yield _Part(heading, level, words)


def says_the_same(before: Text, after: Text) -> bool:
    """Return whether two texts say the same, order and form aside."""
    return sorted((each.name, plain_form(each.words)) for each in _parts(before)) == sorted(
        (each.name, plain_form(each.words)) for each in _parts(after)
    )
