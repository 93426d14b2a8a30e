"""The script of the search has the table of mutations that all else has, and does the same with it.

With SAFON_WRITE_GOLDEN the table is written into the script anew.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from safon.model.welsh import family, script_table
from safon.publish.search_language import bare

from tests.guidance.spelling import welsh_of
from tests.site.building import ROOT
from tests.site.script import SCRIPTS, Script, scripts

_MADE = re.compile(r"(?<=: change it there\.\n).*?(?=\n\n)", re.DOTALL)
"""The part of the script that is made."""


@pytest.fixture(scope="module")
def script(chromium: Browser) -> Iterator[Script]:
    """Open one page for all of these tests."""
    with scripts(chromium) as page:
        yield page


def test_the_script_has_the_table_of_the_language() -> None:
    file = SCRIPTS / "welsh.js"
    text = file.read_text(encoding="utf-8")
    if "SAFON_WRITE_GOLDEN" in os.environ:
        file.write_text(_MADE.sub(lambda _: script_table().rstrip(), text), encoding="utf-8")
        text = file.read_text(encoding="utf-8")
    made = _MADE.findall(text)
    assert made == [script_table().rstrip()]


def test_the_script_makes_the_same_families(script: Script) -> None:
    """For every Welsh word of the guidance and of the interface, and some that are odd."""
    words = {bare(word) for passage in welsh_of(ROOT) for word in re.findall(r"[^\W\d_]+", passage.text)}
    every = sorted({*words, "", "a", "tsips", "ngwlad", "hwyl", "ll", "gwr", "chwe", "phlant", "mhlant", "rhiant"})
    made = script.run("welsh", "({family}, words) => words.map((word) => family(word))", every)
    assert len(every) > 4000
    assert [word for word, each in zip(every, made, strict=True) if family(word) != frozenset(each)] == []
    assert [word for word, each in zip(every, made, strict=True) if each[0] != word] == []
