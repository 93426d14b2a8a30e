"""What an author edited since it was last looked at, and how much of a site that changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from safon.i18n.labels import Labels
from safon.model.language import Language
from safon.publish.around_pages import words_around
from safon.publish.watched_files import WatchedFiles, changed_between, files_at

_GUIDANCE = ("standards", "editions", "safon.toml")
"""What an author edits, from the root of the tree."""
_AROUND = ("docs", "overrides", "hooks/safon", "mkdocs.yml")
"""What everything is made with besides: where any of it is another, everything is made anew, but for these two."""
_LABELS = tuple(f"hooks/safon/labels/{each.value}.yml" for each in Language)
"""Words of pages, and of what stands around them."""
_TEMPLATES = ("hooks/safon/templates", "hooks/safon/print/typst")
"""What words of pages and prints are made with, and nothing that stands around them."""


@dataclass(frozen=True)
class Edits:
    """Files that were edited, by their paths from the root of the tree."""

    guidance: frozenset[str]
    around: frozenset[str]

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.guidance or self.around)

    @property
    def labels(self) -> bool:
        """Whether an interface word is among them."""
        return not self.around.isdisjoint(_LABELS)

    def in_language(self, language: Language) -> bool:
        """Return whether any is a file of a language: `18-missing-children.cy.md`, `cy.yml`."""
        return any(Path(each).stem.rpartition(".")[2] == language.value for each in (*self.guidance, *self.around))


class EditedTree:
    """A tree that somebody edits."""

    def __init__(self, root: Path) -> None:
        """Look at the tree at `root` for the first time."""
        self._root = root
        self._seen = self._look()
        self._words: bytes | None = None

    def _look(self) -> tuple[WatchedFiles, WatchedFiles]:
        return files_at(self._root, _GUIDANCE), files_at(self._root, _AROUND)

    def is_edited(self) -> bool:
        """Return whether anything changed since the last look."""
        return self._look() != self._seen

    def edits(self) -> Edits:
        """Look, and return what changed since the last look."""
        before, self._seen = self._seen, self._look()
        guidance, around = (self._between(*each) for each in zip(before, self._seen, strict=True))
        return Edits(guidance, around)

    def _between(self, before: WatchedFiles, now: WatchedFiles) -> frozenset[str]:
        return frozenset(Path(each).relative_to(self._root).as_posix() for each in changed_between(before, now))

    def dressed_with(self, labels: Mapping[Language, Labels]) -> None:
        """Take note of the labels that stand around pages."""
        self._words = words_around(self._root, labels)

    def needs_dressing(self, edits: Edits) -> bool:
        """Return whether edits change more around pages than names, so that all of them are dressed anew."""
        others = (PurePosixPath(each) for each in edits.around if each not in _LABELS)
        if not all(any(each.is_relative_to(folder) for folder in _TEMPLATES) for each in others):
            return True
        return edits.labels and words_around(self._root) != self._words
