"""read → check → make, one call each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path

from safon.check.report import as_text, in_order
from safon.check.run import breaches
from safon.make.artefacts import artefacts
from safon.model.artefact import Artefact, Site
from safon.model.language import Language
from safon.model.library import Library
from safon.model.problem import Problem, Severity
from safon.read.load import load
from safon.read.published import published_numbers
from safon.read.snapshot import Snapshot, take_snapshot


@dataclass(frozen=True, eq=False)
class Guidance:
    """The guidance, read and checked."""

    snapshot: Snapshot
    """The files it was read from."""
    library: Library
    """All that could be read."""
    problems: tuple[Problem, ...]
    """All that is wrong, in order."""

    @cached_property
    def _texts(self) -> dict[str, tuple[str, ...]]:
        return {
            file.path: tuple(file.content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n"))
            for file in self.snapshot.files
        }

    def lines(self, path: str) -> tuple[str, ...]:
        """Return the lines of a file of the guidance, for reports; none where it has none."""
        return self._texts.get(path, ())

    @property
    def publishable(self) -> bool:
        """Whether nothing is wrong that would stop publication."""
        return not any(problem.severity is Severity.ERROR for problem in self.problems)

    def report(self) -> str:
        """Return the problems as text."""
        return as_text(self.problems, self.lines)


def read_and_check(root: Path) -> Guidance:
    """Read and check the guidance of the tree at `root`, once for each state of its files."""
    return _guidance(take_snapshot(root), published_numbers(root))


@lru_cache(maxsize=1)
def _guidance(snapshot: Snapshot, published: tuple[tuple[str, str], ...]) -> Guidance:
    reading = load(snapshot)
    library = replace(reading.library, published=dict(published)) if published else reading.library
    return Guidance(snapshot, library, in_order((*reading.problems, *breaches(library))))


def make(guidance: Guidance, site: Site, language: Language | None) -> Iterator[Artefact]:
    """Yield what is made of the guidance in one language, or, without one, what serves both."""
    return artefacts(guidance.library, site, language)
