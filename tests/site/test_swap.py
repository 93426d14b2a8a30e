"""Whatever stands where the site should go, a swap ends with a whole site or with a sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from safon.cli.main import main
from safon.publish import swap as swapping
from safon.publish.swap import SwapError, restore, swap


def _folder(path: Path, words: str) -> Path:
    (path / "en").mkdir(parents=True)
    (path / "index.html").write_text(words)
    (path / "en" / "index.html").write_text(words)
    return path


def _whole(site: Path) -> str:
    """Return the words of the site that stands, all of whose pages are of one build."""
    found = {path.read_text() for path in site.rglob("*.html")}
    assert len(found) == 1
    assert (site / "en" / "index.html").is_file()
    return found.pop()


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """Make a finished site."""
    return _folder(tmp_path / ".build" / "site", "new")


@pytest.fixture(params=["in one step", "in two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Swap as this system can, and as any can."""
    if request.param == "in two steps":
        monkeypatch.setattr(swapping, "exchanged", lambda one, other: False)  # noqa: ARG005 - the form of the function
    return str(request.param)


@pytest.mark.usefixtures("steps")
def test_the_new_site_takes_the_place_of_the_old_one(tmp_path: Path, new: Path) -> None:
    site = _folder(tmp_path / "site", "old")
    swap(new, site)
    assert _whole(site) == "new"
    assert sorted(each.name for each in tmp_path.iterdir()) == [".build", "site"]
    assert not new.exists()


def test_a_first_site_needs_no_old_one(tmp_path: Path, new: Path) -> None:
    swap(new, tmp_path / "some" / "where" / "site")
    assert _whole(tmp_path / "some" / "where" / "site") == "new"


@pytest.mark.usefixtures("steps")
def test_where_the_site_is_a_link_the_link_stays_and_its_folder_is_exchanged(tmp_path: Path, new: Path) -> None:
    there = _folder(tmp_path / "served" / "guidance", "old")
    site = tmp_path / "site"
    site.symlink_to(there)
    swap(new, site)
    assert site.is_symlink()
    assert site.readlink() == there
    assert _whole(there) == "new"


def test_a_link_to_nothing_gets_a_folder(tmp_path: Path, new: Path) -> None:
    site = tmp_path / "site"
    site.symlink_to("elsewhere/site")
    swap(new, site)
    assert site.is_symlink()
    assert _whole(tmp_path / "elsewhere" / "site") == "new"


@pytest.mark.usefixtures("steps")
def test_a_folder_of_the_users_own_is_left_alone(tmp_path: Path, new: Path) -> None:
    mine = _folder(tmp_path / ".site.old", "mine")
    site = _folder(tmp_path / "site", "old")
    swap(new, site)
    assert _whole(mine) == "mine"
    assert _whole(site) == "new"


@pytest.mark.usefixtures("steps")
def test_a_site_on_another_disk_is_copied_beside_it_first(
    tmp_path: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = _folder(tmp_path / "disk" / "site", "old")
    monkeypatch.setattr(swapping, "_beside", swapping._copied)
    swap(new, site)
    assert _whole(site) == "new"
    assert [each.name for each in site.parent.iterdir()] == ["site"]
    assert not new.exists()


def test_what_cannot_be_exchanged_is_said_and_left(
    tmp_path: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_text("mine")
    loop = tmp_path / "loop"
    loop.symlink_to("loop")
    for site, said in (
        (file, "is a file"),
        (loop, "leads to itself"),
        (new, "the same folder"),
        (new / "en", "one stands in the other"),
        (new.parent, "one stands in the other"),
        (Path("/proc"), "a disk is mounted"),
    ):
        with pytest.raises(SwapError, match=said):
            swap(new, site)
        assert main(["swap", str(new), str(site)]) == 2
        told = capsys.readouterr().err
        assert said in told
        assert told.count("\n") == 1
    assert file.read_text() == "mine"
    assert _whole(new) == "new"


def test_no_finished_site_is_said_and_the_old_one_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = _folder(tmp_path / "site", "old")
    monkeypatch.chdir(tmp_path)
    assert main(["swap", "gone", "site"]) == 2
    assert "there is no folder called gone, so site stays as it is." in capsys.readouterr().err
    assert _whole(site) == "old"


KILLED = """
import os, signal, sys
from pathlib import Path
from safon.cli.main import main
from safon.publish import swap as swapping
swapping.exchanged = lambda one, other: False
rename = Path.rename
def once(self, target):
    rename(self, target)
    os.kill(os.getpid(), signal.SIGKILL)
Path.rename = once
swapping.swap(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_a_kill_between_two_steps_is_put_right(tmp_path: Path, new: Path) -> None:
    site = _folder(tmp_path / "site", "old")
    done = subprocess.run([sys.executable, "-c", KILLED, str(new), str(site)], check=False)
    assert done.returncode < 0
    assert not site.exists(), "no system without an exchange in one step can do better"
    restore(site)
    assert _whole(site) == "old"
    swap(new, site)
    assert _whole(site) == "new"
    assert sorted(each.name for each in tmp_path.iterdir()) == [".build", "site"]


@pytest.mark.usefixtures("steps")
def test_a_refusal_of_the_system_leaves_the_old_site(
    tmp_path: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = _folder(tmp_path / "site", "old")
    monkeypatch.setattr(swapping, "exchanged", _refused)
    with pytest.raises(PermissionError):
        swap(new, site)
    assert _whole(site) == "old"
    assert _whole(new) == "new"


def _refused(_: Path, other: Path) -> bool:
    raise PermissionError(13, "Permission denied", str(other))
