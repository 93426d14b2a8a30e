"""A damaged store of prints costs time, nothing else: what does not fit its digest is not there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from safon.artefact import Site
from safon.context import Build
from safon.pipeline import read_and_check
from safon.print.cache import PrintCache
from safon.print.print_index import catalogue
from safon.print.print_types import Print

from tests.check.trees import VALID
from tests.contexts import build_of
from tests.print.texts import print_of

PDF = b"%PDF-1.7 and all that follows"


def _folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "something").write_bytes(b"x")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-7]),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "garbage": lambda path: path.write_bytes(os.urandom(path.stat().st_size)),
    "one byte": lambda path: path.write_bytes(path.read_bytes()[:-1] + b"\x00"),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"%"),
    "another shape": lambda path: path.write_bytes(b'{"rows": null}'),
    "as it was kept before": lambda path: path.write_bytes(b"000003%PDF"),
    "a folder": _folder_instead,
}


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


@pytest.fixture(params=DAMAGES)
def damage(request: pytest.FixtureRequest) -> Callable[[Path], object]:
    """Give each way to damage a file."""
    return DAMAGES[request.param]


def test_what_is_damaged_is_not_there_and_can_be_kept_again(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    store = PrintCache(tmp_path)
    store.put("key", PDF, 3)
    assert store.get("key") is not None
    (file,) = _files(tmp_path)
    damage(file)
    assert store.get("key") is None
    assert _files(tmp_path) == []
    store.put("key", PDF, 3)
    kept = store.get("key")
    assert kept is not None
    assert (kept.pdf, kept.pages) == (PDF, 3)


def test_what_is_kept_under_one_key_is_not_found_under_another(tmp_path: Path) -> None:
    store = PrintCache(tmp_path)
    store.put("one", PDF, 3)
    (file,) = _files(tmp_path)
    file.rename(file.with_name(file.name.replace("one", "two")))
    assert not store.has("two")


def _two(build: Build) -> Iterator[Print]:  # noqa: ARG001 - as prints are asked for
    return (print_of(text) for text in ("One.", "Two."))


def test_a_build_with_a_damaged_store_gives_the_same_prints(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    library = read_and_check(VALID).library
    build = replace(build_of(library, Site(url="https://safon.example/")), prints=tmp_path, digest=b"one")
    before = [each.pdf for each in catalogue(build, _two)]
    for file in _files(tmp_path):
        damage(file)
    assert [each.pdf for each in catalogue(build, _two)] == before
    assert [each.pdf for each in catalogue(build, _two)] == before
    assert len(_files(tmp_path)) == 4, "two prints, what is known of them all, and of the steps of their parts"


def test_what_a_stopped_build_left_half_written_goes(tmp_path: Path) -> None:
    left, new = tmp_path / ".unfinished-old", tmp_path / ".unfinished-new"
    for each in (left, new):
        each.write_bytes(b"half")
    os.utime(left, (time.time() - 7200,) * 2)
    with PrintCache(tmp_path) as store:
        store.put("key", PDF, 3)
    assert not left.exists()
    assert new.exists(), "another build may be writing it"


def test_a_store_that_cannot_be_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = PrintCache(tmp_path / "file")
    store.put("key", PDF, 3)
    assert store.get("key") is None
    assert store.catalogue("key") is None
