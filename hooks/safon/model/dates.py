"""When the words of the guidance last changed: what a print says it was made on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from safon.model.shown_parts import ListedFile, ShownPart, WholeFile


@dataclass(frozen=True, eq=False, kw_only=True)
class Dates:
    """The time of the last commit of each file and line, in seconds since 1970."""

    otherwise: int
    """Of what is in no commit yet; and of everything, where one date was given for all."""
    files: Mapping[str, int] = field(default_factory=dict)
    """Of each file, by its path, those that are gone included; nothing where there is no history."""
    uncommitted: Collection[str] = frozenset()
    """The files that are new or changed, by their paths."""
    lines: Callable[[str], tuple[int, ...]] = lambda _: ()
    """Returns that of each line of a file of lists, by its path; nothing where it is not known."""
    listed: Callable[[str], int | None] = lambda _: None
    """Returns that of what a list shows of a file, by its path; none where it is not known."""
    oldest: int | None = None
    """Of the oldest commit, where the history was cut off there: what is as old may be older."""
    state: str = ""
    """A digest of the history: where it is the same, and the files are, so are all dates."""

    def latest(self, parts: Iterable[ShownPart]) -> int | None:
        """Return when any of `parts` last changed; none where there are none."""
        return max(map(self._time, parts), default=None)

    def of_file(self, path: str) -> int:
        """Return when a file last changed. One that never was there is as old as the oldest."""
        if path not in self.files and self.files and path not in self.uncommitted:
            return min(self.files.values())
        return self.files.get(path, self.otherwise)

    def without_prose(self, texts: Iterable[str]) -> Dates:
        """Return the same with `texts`, by their paths, as of when what lists can show of them last changed."""
        listed = {path: time for path in texts if (time := self.listed(path)) is not None}
        return replace(self, files={**self.files, **listed})

    @property
    def last(self) -> int:
        """When any file last changed: the date of what shows nothing of them."""
        return max(self.files.values(), default=self.otherwise)

    def may_be_older(self, moment: int) -> bool:
        """Whether the history was cut off at that time, so that nothing is known of before."""
        return self.oldest is not None and moment <= self.oldest

    def _time(self, part: ShownPart) -> int:
        if isinstance(part, WholeFile):
            return self.of_file(part.path)
        if isinstance(part, ListedFile):
            known = self.listed(part.path)
            return self.of_file(part.path) if known is None else known
        return max(self.lines(part.path)[part.first - 1 : part.last], default=self.otherwise)
