"""A build leaves what stands with the same bytes, writes what differs, and takes away what nothing writes any more."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from safon.artefact import StaticFile
from safon.publish.site_folder import SiteFolder
from safon.publish.swap import swap

from tests.check.trees import EN, edit
from tests.site.building import contents, small_tree
from tests.site.test_kept_builds import builder

LONG_AGO = 1_600_000_000
WRITTEN = {"en/a/index.html": "a", "en/b/index.html": "b", "data/c.csv": "c"}


def _built(path: Path, files: dict[str, str], generator: Callable[[], None] = lambda: None) -> None:
    """Build as the generator does it: it empties the folder, and writes some files by itself."""
    folder = SiteFolder(path)
    folder.step_aside()
    shutil.rmtree(path, ignore_errors=True)
    folder.step_back()
    folder.step_back()  # it is asked once for each language
    for name, content in files.items():
        folder.write(StaticFile(path=name, content=content))
    generator()
    folder.finish()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Build a first time, long ago."""
    _built(tmp_path / "site", WRITTEN)
    for each in (tmp_path / "site").rglob("*"):
        os.utime(each, (LONG_AGO, LONG_AGO))
    return tmp_path / "site"


def _written_anew(site: Path) -> set[str]:
    files = (each for each in site.rglob("*") if each.is_file())
    return {each.relative_to(site).as_posix() for each in files if each.stat().st_mtime != LONG_AGO}


def test_only_what_differs_is_written(site: Path) -> None:
    _built(site, WRITTEN | {"en/b/index.html": "B", "en/new/index.html": "n"})
    assert contents(site) == {
        "en/a/index.html": b"a",
        "en/b/index.html": b"B",
        "en/new/index.html": b"n",
        "data/c.csv": b"c",
    }
    assert _written_anew(site) == {"en/b/index.html", "en/new/index.html"}


def test_what_nothing_writes_any_more_is_gone_with_its_folder(site: Path) -> None:
    _built(site, {"en/a/index.html": "a"})
    assert sorted(each.relative_to(site).as_posix() for each in site.rglob("*")) == ["en", "en/a", "en/a/index.html"]


def test_what_the_generator_writes_by_itself_stays(site: Path) -> None:
    _built(site, {"en/a/index.html": "a"}, lambda: _copy(site / "data" / "c.csv"))
    assert contents(site) == {"en/a/index.html": b"a", "data/c.csv": b"c"}


def _copy(file: Path) -> None:
    file.write_text("c")


def test_a_file_of_the_same_length_that_somebody_damaged_is_written_again(site: Path) -> None:
    page = site / "en" / "a" / "index.html"
    page.write_text("x")
    os.utime(page, (LONG_AGO, LONG_AGO))
    _built(site, WRITTEN)
    assert contents(site) == {name: content.encode() for name, content in WRITTEN.items()}


def test_a_build_that_was_stopped_while_the_folder_was_away_is_put_right(site: Path) -> None:
    SiteFolder(site).step_aside()
    assert not site.exists()
    folder = SiteFolder(site)
    folder.step_aside()
    folder.step_back()
    folder.finish()
    assert not list(site.rglob("*.html")), "nothing was written, so nothing stands"
    assert [each.name for each in site.parent.iterdir()] == ["site"]


def test_nothing_is_written_through_a_link(site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "index.html").write_text("mine")
    shutil.rmtree(site / "en" / "a")
    (site / "en" / "a").symlink_to(elsewhere)
    _built(site, WRITTEN | {"en/a/index.html": "A"})
    assert (elsewhere / "index.html").read_text() == "mine"
    assert contents(site)["en/a/index.html"] == b"A"
    assert not (site / "en" / "a").is_symlink()


def test_the_site_that_was_replaced_is_what_the_next_build_begins_with(site: Path, tmp_path: Path) -> None:
    finished = tmp_path / ".build" / "site"
    _built(finished, {"en/a/index.html": "new"})
    swap(finished, site, keep_old=True)
    assert contents(site) == {"en/a/index.html": b"new"}
    assert set(contents(finished)) == set(WRITTEN)
    _built(finished, {"en/a/index.html": "newer"})
    swap(finished, site, keep_old=True)
    assert contents(site) == {"en/a/index.html": b"newer"}


def test_a_build_writes_only_pages_that_show_a_change(tmp_path: Path) -> None:
    tree, site = small_tree(tmp_path / "tree"), tmp_path / "site"
    with builder(tree) as again:
        again.build(site)
        for each in site.rglob("*"):
            os.utime(each, (LONG_AGO, LONG_AGO))
        edit(tree, EN, "A quiet room helps.", "A quiet room helps a great deal.")
        again.build(site)
    pages = {each for each in _written_anew(site) if each.endswith(".html")}
    assert any("01-" in each for each in pages)
    assert len(pages) < len(list(site.rglob("*.html"))) / 10
