"""The page of prints: its words come last, and what it leads to is there, whether all prints are made or some wait."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from safon.artefact import LateWords, StaticFile
from safon.context import Build
from safon.make import print_page, printing
from safon.model.language import Language
from safon.pipeline import read_and_check, start
from safon.publish.writing import write_file

from tests.check.trees import VALID
from tests.contexts import SITE, build_of, label

WAITING = ("whole-framework-a5.pdf", "whole-framework-print-shop.pdf")


@pytest.fixture(params=[True, False], ids=["every print", "some wait"])
def build(request: pytest.FixtureRequest) -> Build:
    """Return a build of the small guidance."""
    return replace(build_of(read_and_check(VALID).library), every_print=request.param)


def _files(build: Build) -> set[str]:
    return {each.path for each in printing.make_last(build)}


def _led_to(words: LateWords) -> Iterator[str]:
    own = f"{words.language.value}/print/"
    for href in re.findall(r'href="([^"]+\.pdf)"', words.content):
        yield f"print/{href.removeprefix('../../print/')}" if href.startswith("../../") else f"{own}{href}"


def test_it_leads_to_every_print_of_the_site_and_to_no_other(build: Build) -> None:
    assert {each for words in print_page.make_last(build) for each in _led_to(words)} == _files(build)


def test_forms_of_the_whole_framework_wait_and_the_page_says_so(build: Build) -> None:
    forms = {f"{language.value}/print/{name}" for language in Language for name in WAITING}
    assert forms & _files(build) == (forms if build.every_print else set())
    for words in print_page.make_last(build):
        assert (label(words.language, "print-page.waiting") in words.content) is not build.every_print


def test_a_build_makes_all_of_them_where_it_is_asked_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guidance = read_and_check(VALID)
    for value, every in (("1", True), ("0", False), ("", False)):
        monkeypatch.setenv("SAFON_PRINT_ALL", value)
        assert start(guidance, SITE, tmp_path).every_print is every


def test_its_words_go_where_it_was_declared_to_have_none(build: Build, tmp_path: Path) -> None:
    for context in build.contexts:
        (page,) = print_page.make(context)
        path = f"{context.language.value}/print/index.html"
        write_file(StaticFile(path=path, content=f"<article>{page.content}</article>"), tmp_path)
    for words in print_page.make_last(build):
        write_file(words, tmp_path)
        written = (tmp_path / words.language.value / "print" / "index.html").read_text(encoding="utf-8")
        assert written.count("<h1") == 1
        assert "standard-01.pdf" in written
        with pytest.raises(ValueError, match="no one place"):
            write_file(words, tmp_path)
