"""One language's half of a document: its words, in parts."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.clause import Words
from safon.model.kinds import SectionKind
from safon.model.language import Language
from safon.model.position import Position, SourceMap


@dataclass(frozen=True, kw_only=True)
class Section:
    """The text under one `##` heading."""

    key: str
    """The key of its `SectionKind`; where headings are free, its place: `part-1`."""
    heading: str
    """The heading as the author wrote it."""
    position: Position
    """Where the heading stands."""
    prose: str
    """The Markdown below it, without its clauses."""
    prose_position: Position
    """Where the prose begins."""
    kind: SectionKind | None = None
    """What the heading means; none where headings are free."""

    @property
    def words(self) -> Words:
        """Its prose, which knows where each character stands."""
        return Words(self.prose, self.prose_position)


@dataclass(frozen=True, kw_only=True)
class Text:
    """One language's half of a document."""

    language: Language
    """Its language."""
    path: str
    """Its file, from the root of the tree."""
    title: str
    """The title, without a number."""
    summary: str
    """One or two sentences."""
    also_called: tuple[str, ...] = ()
    """Other titles that the source uses."""
    sections: tuple[Section, ...] = ()
    """Its parts, in the author's order."""
    source_map: SourceMap
    """Where the values of its header stand."""
    readable: bool = True
    """Whether the file is there and could be read; if not, nothing can be said of what it lacks."""

    def section(self, key: str) -> Section | None:
        """Return the section of that key, or none."""
        return next((each for each in self.sections if each.key == key), None)
