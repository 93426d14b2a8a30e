"""What a preview does while nobody waits for it: it tells what fails, and is left as soon as somebody writes."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from safon import preview as previews
from safon.artefact import Site
from safon.context import Build
from safon.i18n.labels import load_labels
from safon.model.language import Language
from safon.pipeline import read_and_check, start
from safon.preview import Preview
from safon.publish.around_pages import WORDS, words_around
from safon.publish.following import Following

from tests.check.trees import VALID
from tests.site.building import ROOT
from tests.site.serving import NOTICE

PAGE = '<article class="md-content__inner md-typeset">\n<p>Words.</p>\n<p class="sf-edit"></p></article></html>'
FILE = "standards/national/01-listening-first.en.md"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree with one page that stands."""
    shutil.copytree(VALID / "standards", tmp_path / "standards")
    for language in Language:
        page = tmp_path / "site" / language.value / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def preview(tree: Path) -> Iterator[Preview]:
    """Return the preview of a build of that tree that made nothing."""
    made = Preview(serves=True)
    site = Site(url="https://safon.example/", date_given=True)
    made.begin(tree, site, tree / "site")
    made.made_with(start(read_and_check(tree), site, tree))
    yield made
    made._following.leave()


def _until(tree: Path, words: str) -> None:
    page, end = tree / "site" / "cy" / "index.html", time.monotonic() + 60
    while words not in page.read_text(encoding="utf-8"):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_fault_in_what_follows_is_told_on_the_pages_once(
    tree: Path, preview: Preview, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stands = Event()

    def planted(*_: object) -> Iterator[None]:
        assert stands.wait(60)
        raise RuntimeError("a planted fault")
        yield

    monkeypatch.setattr(previews, "make_shared", planted)
    signal = preview.follow()
    before = signal.stat().st_mtime_ns
    stands.set()
    _until(tree, "RuntimeError: a planted fault")
    preview._following.leave()
    assert NOTICE in (tree / "site" / "en" / "index.html").read_text(encoding="utf-8")
    assert signal.stat().st_mtime_ns > before, "browsers look again"
    assert preview.show(), "nobody edited anything: another build would fail of the same, and so on"
    assert "planted" in capsys.readouterr().err, "all of it is in the terminal"
    file = tree / FILE
    file.write_text(file.read_text(encoding="utf-8").replace("- **1.1** ", "- **1.1** Also: "), encoding="utf-8")
    assert not preview.show(), "whatever was wrong, the next edit has everything built"


def test_an_edit_does_not_wait_for_what_follows_the_last(
    tree: Path, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, ended = Event(), Event()

    def endless(_: object, build: Build) -> Iterator[None]:
        begun.set()
        try:
            while True:
                build.assert_wanted()
                time.sleep(0.01)
        finally:
            ended.set()
        yield

    monkeypatch.setattr(previews, "make_shared", endless)
    preview.follow()
    assert begun.wait(60)
    preview._following.leave()
    assert ended.is_set()
    assert NOTICE not in (tree / "site" / "en" / "index.html").read_text(encoding="utf-8"), "it is no fault"


def test_only_work_that_follows_is_left() -> None:
    told: list[Exception] = []
    following = Following(told.append)
    seen = Event()
    following.begin(seen.set)
    assert seen.wait(60)
    following.leave()
    following.assert_wanted()
    assert not told


def test_every_interface_word_around_pages_is_known() -> None:
    for path in (ROOT / "overrides").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert len(re.findall(r"\bwords\(", text)) == len(WORDS.findall(text)), path


def test_a_word_around_pages_is_told_from_one_within(tmp_path: Path) -> None:
    theme = tmp_path / "overrides" / "main.html"
    theme.parent.mkdir()
    theme.write_text("{{ words('site.about') }}", encoding="utf-8")
    labels = load_labels()
    before = words_around(tmp_path, labels)

    def with_word(group: str, key: str) -> bytes:
        en = labels[Language.EN]
        words = {**en.words, group: {**en.words[group], key: "Something else"}}  # type: ignore[dict-item]
        return words_around(tmp_path, {**labels, Language.EN: type(en)(Language.EN, words)})

    assert with_word("print-page", "being-made") == before
    assert with_word("nav", "home") == before, "it is a name, which is put into pages that stand"
    assert with_word("nav", "something-else") != before
    assert with_word("site", "about") != before


def test_what_goes_on_waits_while_it_is_held_and_then_goes_on() -> None:
    asked = 0
    following = Following(lambda error: None)  # noqa: ARG005

    def work() -> None:
        nonlocal asked
        while True:
            asked += 1
            following.assert_wanted()

    def look() -> tuple[int, int]:
        time.sleep(0.05)
        first = asked
        time.sleep(0.05)
        return first, asked

    following.begin(work)
    first, then = following.held_for(look)
    assert then - first <= 1
    before, end = asked, time.monotonic() + 60
    while asked < before + 2:
        assert time.monotonic() < end
    following.leave()
