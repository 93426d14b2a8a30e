"""What is kept between builds comes back whole or not at all, whatever happened to the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from safon.store import Store, key_of

KEY, CONTENT = key_of("a page"), b"Words. " * 500


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made" / "made.sqlite"


def _kept(path: Path) -> Path:
    store = Store(path)
    store.put(KEY, CONTENT)
    store.close()
    return path


def _found(path: Path) -> bytes | None:
    store = Store(path)
    found = store.get(KEY)
    store.close()
    return found


def test_what_was_kept_is_found_by_the_next_build(path: Path) -> None:
    assert _found(_kept(path)) == CONTENT


def test_something_is_made_once(path: Path) -> None:
    made: list[bytes] = []

    def make() -> bytes:
        made.append(CONTENT)
        return CONTENT

    for _ in range(3):
        store = Store(path)
        assert store.made(KEY, make) == CONTENT
        store.close()
    assert len(made) == 1


def test_a_fresh_build_finds_nothing_and_keeps_all(path: Path) -> None:
    _kept(path)
    store = Store(path, fresh=True)
    assert store.get(KEY) is None
    store.put(KEY, b"newer")
    store.close()
    assert _found(path) == b"newer"


def test_what_no_build_uses_for_long_goes(path: Path) -> None:
    _kept(path)
    for number in range(7):
        Store(path).close() if number else None
        assert _counted(path) == 1, number
    for number in range(9):
        store = Store(path)
        store.put(key_of("another", number), b"x")
        store.close()
    assert _found(path) is None


def test_what_makes_a_part_lets_nothing_go(path: Path) -> None:
    _kept(path)
    for number in range(12):
        store = Store(path)
        store.put(key_of("another", number), b"x")
        store.close(whole=False)
    assert _found(path) == CONTENT, "an author saved twelve times, and each time the pages were not dressed again"


def test_what_builds_use_stays(path: Path) -> None:
    _kept(path)
    for number in range(20):
        store = Store(path)
        assert store.get(KEY) == CONTENT
        store.put(key_of("another", number), b"x")
        store.close()


def _counted(path: Path) -> int:
    with sqlite3.connect(path) as file:
        return int(file.execute("select count(*) from kept").fetchone()[0])


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _no_database(path: Path) -> None:
    path.write_text("Somebody keeps a diary here.\n" * 500)


def _zeros_inside(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[200:] = bytes(len(content) - 200)
    path.write_bytes(content)


def _of_another_program(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as file:
        file.execute("create table kept (name text, price real)")


def _another_shape(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.executescript("drop table kept; create table kept (name text, price real)")


def _another_byte(path: Path) -> None:
    with sqlite3.connect(path) as file:
        (content,) = file.execute("select content from kept").fetchone()
        file.execute("update kept set content = ?", (content[:-1] + bytes([content[-1] ^ 1]),))


def _of_another_key(path: Path) -> None:
    store = Store(path)
    store.put(other := key_of("another page"), b"Other words.")
    store.close()
    with sqlite3.connect(path) as file:
        (content,) = file.execute("select content from kept where key = ?", (other,)).fetchone()
        file.execute("update kept set content = ? where key = ?", (content, KEY))


def _a_word(path: Path) -> None:
    with sqlite3.connect(path) as file:
        file.execute("update kept set content = 'words'")


@pytest.mark.parametrize(
    "damage",
    [
        *(_cut_short, _emptied, _zeros, _zeros_inside, _no_database),
        *(_of_another_program, _another_shape, _another_byte, _of_another_key, _a_word),
    ],
)
def test_what_is_damaged_or_foreign_is_not_there_and_is_kept_again(path: Path, damage: Callable[[Path], None]) -> None:
    damage(_kept(path))
    assert _found(path) is None
    for _ in range(2):  # where the file was given up while it was read, the next build begins a new one
        store = Store(path)
        store.put(KEY, CONTENT)
        store.close()
    assert _found(path) == CONTENT


def test_a_folder_in_its_place_is_no_error(path: Path) -> None:
    path.mkdir(parents=True)
    assert _found(_kept(path)) is None


def test_a_store_that_another_build_writes_to_is_done_without(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("safon.store._PATIENCE", 0.05)
    _kept(path)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("begin exclusive")
        store = Store(path)
        assert store.made(KEY, lambda: b"made anew") == b"made anew"
        store.close()
        other.execute("rollback")
    assert _found(path) == CONTENT


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert key_of("ab", "c") != key_of("a", "bc") != key_of("abc")
