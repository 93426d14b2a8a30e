"""Settings from the environment are looked at before anything is written, and told like any other problem."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from safon.publish.settings import SettingsError, site_of

from tests.site.building import build, contents, small_tree

WRONG = {
    "empty": "",
    "a query": "https://safon.example/?theme=dark",
    "an empty query": "https://safon.example/guidance/?",
    "a fragment": "https://safon.example/#top",
    "a space": "https://safon.example/our guidance/",
    "no scheme": "safon.example/guidance/",
    "another scheme": "ftp://safon.example/",
    "no host": "https:///guidance/",
    "a password": "https://someone:secret@safon.example/",
    "no port": "https://[safon.example/",
    "braces": "https://safon.example/{path}/",
    "a letter": "https://safon.example/canllawiau-dŵr/",
}


@pytest.mark.parametrize("address", WRONG.values(), ids=WRONG)
def test_an_address_that_no_page_can_have_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"SAFON_SITE_URL: error setting-is-right") as caught:
        site_of(address, tmp_path)
    assert "https://www.example.org/guidance/" in str(caught.value)


@pytest.mark.parametrize("address", ["https://safon.example", "http://127.0.0.1:8000/", "https://a.example/b/c/"])
def test_an_address_that_pages_can_have_is_kept(address: str, tmp_path: Path) -> None:
    assert site_of(address, tmp_path).url == f"{address.rstrip('/')}/"


@pytest.mark.parametrize(
    "address",
    [
        "https://safon.example/edit/",
        "https://safon.example/{path}/{path}",
        "https://safon.example/{path}?{ref}",
        "{path}",
    ],
)
def test_an_edit_address_without_one_path_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"SAFON_EDIT_ADDRESS: error"):
        site_of("https://safon.example/", tmp_path, address)


@pytest.mark.parametrize("date", ["yesterday", "2026-01-01", "-1", "1.5", "٣٤٥", "999999999999999"])
def test_a_date_that_is_none_is_refused(date: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", date)
    with pytest.raises(SettingsError, match=r"SOURCE_DATE_EPOCH: error"):
        site_of("https://safon.example/", tmp_path)


def test_a_build_tells_all_that_is_wrong_and_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    tree, site = small_tree(tmp_path / "tree"), tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("what was there")
    settings = {"SAFON_SITE_URL": "https://safon.example/?a", "SAFON_EDIT_ADDRESS": "https://safon.example/"}
    done = build(site, root=tree, **settings, SOURCE_DATE_EPOCH="today")
    told = done.stdout + done.stderr
    assert done.returncode != 0
    assert [name in told for name in (*settings, "SOURCE_DATE_EPOCH")] == [True, True, True]
    assert "Traceback" not in told
    assert contents(site) == {"index.html": b"what was there"}


def test_a_command_tells_it_too() -> None:
    environment = {**os.environ, "SAFON_SITE_URL": "https://safon.example/#a"}
    command = [sys.executable, "-c", "from safon.cli.main import main; raise SystemExit(main())", "print", "S1"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("SAFON_SITE_URL: error setting-is-right")
    assert "Traceback" not in done.stderr
