"""What somebody named on the command line → the blocks that are meant."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from safon.model.closest_match import closest_id
from safon.model.library import Library
from safon.model.translations import INTERFACE, BlocksByOwner, files_of, state_file


@dataclass(frozen=True, order=True)
class Named:
    """One block."""

    owner: str
    """The id of its document, or the name of its list."""
    block: str
    """Its name within it."""

    @property
    def words(self) -> str:
        """How people type it: a clause by its number, anything else with what it is part of."""
        return self.block if self.block[:1].isalnum() and "." in self.block and self.owner != INTERFACE else self.long

    @property
    def long(self) -> str:
        """The name with what it is part of: `S18/title`, `terms/mash`."""
        return f"{self.owner}/{self.block}"


@dataclass(frozen=True)
class Chosen:
    """What was meant, and what could not be understood."""

    blocks: tuple[Named, ...]
    """In the order of the guidance."""
    unknown: tuple[str, ...]
    """A sentence for each word that names nothing."""


def chosen(words: Sequence[str], blocks: BlocksByOwner, library: Library, root: Path) -> Chosen:
    """Return what `words` name: ids of documents, clauses and lists, single blocks, files or folders; all for none."""
    everything = tuple(Named(owner, each.name) for owner, own in blocks.items() for each in own)
    if not words:
        return Chosen(everything, ())
    wanted: set[Named] = set()
    unknown: list[str] = []
    for word in words:
        found = set(_meant(word, everything, library, root))
        wanted |= found
        if not found:
            unknown.append(_unknown(word, everything))
    return Chosen(tuple(each for each in everything if each in wanted), tuple(unknown))


def _meant(word: str, everything: tuple[Named, ...], library: Library, root: Path) -> Iterator[Named]:
    exact = [each for each in everything if word in (each.owner, each.words, each.long)]
    if exact or not (root / word).exists():
        yield from exact
        return
    path = os.path.relpath((root / word).resolve(), root.resolve())
    owners = dict.fromkeys(each.owner for each in everything)
    inside = {owner for owner in owners if any(_holds(path, each) for each in _files(owner, library))}
    yield from (each for each in everything if each.owner in inside)


def _files(owner: str, library: Library) -> Iterator[str]:
    yield from files_of(owner, library)
    yield state_file(owner, library)


def _holds(path: str, file: str) -> bool:
    return path in (".", file) or file.startswith(f"{path}/")


def _unknown(word: str, everything: tuple[Named, ...]) -> str:
    known = tuple(dict.fromkeys([*(each.owner for each in everything), *(each.words for each in everything)]))
    near = closest_id(word, known)
    return f'"{word}" names nothing that stands in both languages. ' + (
        f"Did you mean {near}?" if near else "Write an id (18.4, S18, terms/mash) or the path of a file or folder."
    )
