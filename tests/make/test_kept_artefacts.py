"""What a maker made is taken from an earlier build where it was made of the same, and from nowhere else."""

from __future__ import annotations

import importlib
import pkgutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
import safon.make
import safon.make.prints
from safon.artefact import Artefact, Duty, Heading, NavEntry, Page, StaticFile
from safon.context import Build
from safon.make.kept_artefacts import made_or_kept
from safon.model.language import Language
from safon.model.library import Library
from safon.model.without_prose import without_prose
from safon.pipeline import read_and_check
from safon.store import Store

from tests.check.trees import VALID
from tests.contexts import BUILT, build_of

_MADE: tuple[Artefact, ...] = (
    Page(
        address="standards/1-first/",
        content="<p>“Ŵyr” &amp; two\nlines\u2028more</p>",
        language=Language.CY,
        title="Safon 1",
        headings=(
            Heading(2, "a", "A", "words"),
            Heading(3, "b", "B", duty=Duty(words="w", strength="Must", when="", who="school", promise="")),
        ),
        nav=NavEntry(section="standards", title="Safon 1", order=(1, "b")),
        searched=False,
    ),
    StaticFile(path="data/a.csv", content="id,ŵ\r\n1,2\r\n", language=Language.EN),
    StaticFile(path="data/a.xlsx", content=b"PK\x03\x04\xff\x00"),
    StaticFile(path="s1/", content=b"<!doctype html>\n<p>plain</p>"),
)


def _twice(
    folder: Path, made: tuple[Artefact, ...], digest: bytes = b"one", **more: bool
) -> tuple[list[Artefact], int]:
    """Return what comes of a maker of a later build, and how often that was asked."""
    asked = 0

    def make() -> Iterator[Artefact]:
        nonlocal asked
        asked += 1
        return iter(made)

    store = Store(folder / "made.sqlite", **more)
    found = list(made_or_kept("maker", digest, store, make))
    store.close()
    return found, asked


def test_what_was_made_comes_back_as_it_was(tmp_path: Path) -> None:
    many = (*_MADE, *(StaticFile(path=f"{number}.txt", content=str(number)) for number in range(250)))
    assert _twice(tmp_path, many) == ([*many], 1)
    assert _twice(tmp_path, many) == ([*many], 0)


def test_a_maker_that_makes_nothing_is_not_asked_again(tmp_path: Path) -> None:
    assert _twice(tmp_path, ()) == ([], 1)
    assert _twice(tmp_path, ()) == ([], 0)


def test_of_something_else_it_is_made_anew(tmp_path: Path) -> None:
    _twice(tmp_path, _MADE)
    assert _twice(tmp_path, _MADE[:1], b"two") == ([*_MADE[:1]], 1)
    assert _twice(tmp_path, _MADE[1:2], fresh=True) == ([*_MADE[1:2]], 1)


def test_where_nobody_knows_what_it_is_made_of_nothing_is_kept(tmp_path: Path) -> None:
    for _ in range(2):
        assert _twice(tmp_path, _MADE, b"") == ([*_MADE], 1)


def test_one_that_was_left_half_way_is_made_anew(tmp_path: Path) -> None:
    many = tuple(StaticFile(path=f"{number}.txt", content=str(number)) for number in range(250))
    store = Store(tmp_path / "made.sqlite")
    for made in made_or_kept("maker", b"one", store, lambda: iter(many)):
        if made is many[240]:
            break
    store.close()
    assert _twice(tmp_path, many) == ([*many], 1)


@pytest.mark.parametrize("lost", ["delete from kept where key = ?", "update kept set content = x'00' where key = ?"])
def test_where_a_part_is_lost_or_damaged_all_is_made_anew(lost: str, tmp_path: Path) -> None:
    many = tuple(StaticFile(path=f"{number}.txt", content=str(number)) for number in range(250))
    _twice(tmp_path, many)
    with sqlite3.connect(tmp_path / "made.sqlite") as file:
        (key,) = file.execute("select key from kept order by length(content) desc").fetchone()
        file.execute(lost, (key,))
    assert _twice(tmp_path, many) == ([*many], 1)


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for each in pkgutil.iter_modules(package.__path__):
        module = importlib.import_module(f"{package.__name__}.{each.name}")
        if getattr(module, "NEEDS_NO_PROSE", False):
            yield module


def _made(module: ModuleType, build: Build) -> list[object]:
    found: list[object] = []
    for context in build.contexts if hasattr(module, "make") else ():
        found += module.make(context)
    if hasattr(module, "make_shared"):
        found += module.make_shared(build)
    if hasattr(module, "prints"):
        found += ((each.sheet, each.data(), each.moment) for each in module.prints(build))
    return found


@pytest.mark.parametrize(
    "module", [*_modules(safon.make), *_modules(safon.make.prints)], ids=lambda module: module.__name__
)
def test_what_needs_no_prose_makes_the_same_without(module: ModuleType, library: Library) -> None:
    for whole in (library, read_and_check(VALID).library):
        assert _made(module, build_of(whole, BUILT)) == _made(module, build_of(without_prose(whole), BUILT))
