"""The guidance as it stands → an edition that is kept: its data, what changed and why, its prints by fingerprint."""

from __future__ import annotations

import datetime
import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import TypeAdapter

from safon.artefact import Site
from safon.comparison import compare, in_words
from safon.context import Build
from safon.make.framework_json import make_shared as framework_json
from safon.make.open_data import make_shared as tables
from safon.model.documents import Document
from safon.model.edition import (
    CHANGES,
    EDITIONS,
    PRINTS,
    RECORD,
    EditionRecord,
    KeptChange,
    KeptDocument,
    KeptFate,
)
from safon.model.front_matter import SharedFacts
from safon.model.language import Bilingual
from safon.model.library import Library
from safon.pipeline import Guidance, prints, start, typeset_prints
from safon.read.git_objects import GitError, commit_that_added, git
from safon.read.snapshot import TREE
from safon.urls import FRAMEWORK_JSON, file_name

_NAME = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
_CHANGES = TypeAdapter(tuple[KeptChange, ...])
Progress = Callable[[int, str], None]


class NoEditionError(Exception):
    """No edition can be made; the message says why, and what to do."""


@dataclass(frozen=True, kw_only=True)
class MadeEdition:
    """An edition that was made."""

    folder: str
    """Where it is kept, from the root of the tree."""
    changes: tuple[KeptChange, ...]
    """What changed since the edition before."""
    first: bool
    """Whether it is the first, so that nothing was compared."""
    prints: int
    """How many prints it lists."""


def make_edition(root: Path, name: str, guidance: Guidance, site: Site, told: Progress) -> MadeEdition:
    """Keep the guidance of the tree at `root`, which has no error, as the edition `name`, whole or not at all.

    `told` hears of each print. Raises NoEditionError; UnpublishableError where a text does not fit in print.
    """
    _assert_possible(root, name, guidance.library)
    changes = _changes(root, guidance.library, site)
    build = replace(start(guidance, site, root), every_print=True)
    files = dict(_files(name, build, changes or ()))
    listed = _fingerprints(guidance, build, told)
    files[PRINTS] = "".join(f"{each}  {path}\n" for path, each in sorted(listed.items())).encode()
    _write(root, name, files)
    return MadeEdition(folder=f"{EDITIONS}/{name}", changes=changes or (), first=changes is None, prints=len(listed))


def _assert_possible(root: Path, name: str, library: Library) -> None:
    if _NAME.fullmatch(name) is None:
        msg = f'"{name}" is no edition. Write its year and month: safon edition 2027-04'
        raise NoEditionError(msg)
    last = library.editions[-1].id if library.editions else ""
    if (root / EDITIONS / name).exists() or name <= last:
        msg = f"the last edition is {last or name}, and editions are never made again. Write a later month."
        raise NoEditionError(msg)
    try:
        changed = git(root, "status", "--porcelain", "--", TREE).decode("utf-8", "replace").split("\n")[0]
    except GitError as error:
        msg = f"{error}. An edition is made of what is committed, so that everybody can go back to it."
        raise NoEditionError(msg) from error
    if changed:
        msg = f"{changed[3:]} is not committed. An edition is made of what is: commit it, and try again."
        raise NoEditionError(msg)


def _changes(root: Path, library: Library, site: Site) -> tuple[KeptChange, ...] | None:
    """Return what changed since the last edition; none where this is the first."""
    if not library.editions:
        return None
    last = library.editions[-1].id
    try:
        base = commit_that_added(root, f"{EDITIONS}/{last}/{RECORD}")
    except GitError as error:
        msg = f"{error}, so that nobody knows what changed since {last}. Run: git fetch --unshallow origin"
        raise NoEditionError(msg) from error
    return in_words(compare(root, base, None, site))


def _files(name: str, build: Build, changes: tuple[KeptChange, ...]) -> Iterator[tuple[str, bytes]]:
    library = build.library
    record = EditionRecord(
        edition=name,
        made=build.site.made_at,
        follows=library.editions[-1].id if library.editions else None,
        documents=tuple(_document(each, library) for each in library.documents),
        fates=tuple(_fates(library)),
    )
    yield RECORD, f"{record.model_dump_json(indent=1)}\n".encode()
    yield CHANGES, _CHANGES.dump_json(changes, indent=1) + b"\n"
    for file in (*framework_json(build), *tables(build)):
        if file.path == FRAMEWORK_JSON or file.path.endswith(".csv"):
            yield file_name(file.path), file.content if isinstance(file.content, bytes) else file.content.encode()


def _document(document: Document, library: Library) -> KeptDocument:
    facts = library.head_of(document).header
    dated = facts if isinstance(facts, SharedFacts) else None
    day: datetime.date | None = dated.in_force_from if dated is not None else None
    return KeptDocument(
        id=document.id,
        title=Bilingual.of(lambda language: document.texts[language].title),
        in_force_from=day,
        replaces=dated.replaces if dated is not None else None,
        approved_by=dated.approved_by if dated is not None else None,
    )


def _fates(library: Library) -> Iterator[KeptFate]:
    for clause in library.clauses.values():
        if clause.fate is not None:
            fate = clause.fate
            yield KeptFate(clause=clause.id, kind=fate.kind, to=fate.to, why=fate.why)


def _fingerprints(guidance: Guidance, build: Build, told: Progress) -> Mapping[str, str]:
    """Return the fingerprint of every print, by its path from the root of the site."""
    found: dict[str, str] = {}
    for number, each in enumerate(typeset_prints(guidance, build, prints(build)), start=1):
        found[each.sheet.path] = hashlib.sha256(each.pdf).hexdigest()
        told(number, each.sheet.path)
    return found


def _write(root: Path, name: str, files: Mapping[str, bytes]) -> None:
    """Write the files beside their place, and put them there in one step."""
    place = root / EDITIONS / name
    aside = place.with_name(f".{name}")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        for each, content in files.items():
            (aside / each).write_bytes(content)
        aside.rename(place)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
