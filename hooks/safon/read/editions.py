"""The folder of editions → each edition, the earliest first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from safon.model.edition import CHANGES, EDITIONS, PRINTS, RECORD, EditionRecord, KeptChange, KeptEdition
from safon.model.position import Position
from safon.model.problem import Finding, Problem
from safon.read import rules

_CHANGES = TypeAdapter(tuple[KeptChange, ...])


@dataclass(frozen=True)
class EditionFiles:
    """The files of all editions, before they are read."""

    files: Mapping[str, Mapping[str, bytes]]
    """What is in each file, by name, of each edition, by its year and month."""

    @cached_property
    def fingerprint(self) -> str:
        """A digest that changes when any of them does."""
        digest = hashlib.sha256()
        for edition, files in self.files.items():
            for name, content in files.items():
                digest.update(f"{edition}/{name}\0{len(content)}\0".encode())
                digest.update(content)
        return digest.hexdigest()


def edition_files(root: Path) -> EditionFiles:
    """Read the files of the editions of the tree at `root`; links are not followed."""
    folder = root / EDITIONS
    if folder.is_symlink() or not folder.is_dir():
        return EditionFiles({})
    editions = sorted(each for each in folder.iterdir() if each.is_dir() and not each.is_symlink())
    return EditionFiles({each.name: dict(_contents(each)) for each in editions if not each.name.startswith(".")})


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.is_symlink():
            yield path.name, path.read_bytes()


def read_editions(found: EditionFiles) -> tuple[tuple[KeptEdition, ...], tuple[Problem, ...]]:
    """Return the editions, the earliest first, and which of them cannot be read."""
    editions, problems = [], []
    for name, files in found.files.items():
        try:
            editions.append(_edition(name, files))
        except (KeyError, ValueError) as error:
            told = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
            path = f"{EDITIONS}/{name}"
            finding = Finding(
                Position(f"{path}/{RECORD}"),
                f"The edition {name} cannot be read: {told}.",
                f"Nobody edits an edition. Take it back from Git: git checkout HEAD -- {path}",
            )
            problems.append(finding.breaks(rules.EDITION_READABLE))
    return tuple(editions), tuple(problems)


def _edition(name: str, files: Mapping[str, bytes]) -> KeptEdition:
    record = EditionRecord.model_validate_json(files[RECORD])
    if record.edition != name:
        msg = f"it calls itself {record.edition}"
        raise ValueError(msg)
    data = {each: content for each, content in files.items() if each not in (RECORD, CHANGES, PRINTS)}
    return KeptEdition(record=record, changes=_CHANGES.validate_json(files[CHANGES]), files=data)
