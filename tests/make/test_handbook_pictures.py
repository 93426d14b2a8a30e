"""The pictures of the handbook show files as they are: drawn anew here, from files that the check accepts.

`SAFON_WRITE_GOLDEN=1 pytest tests/make/test_handbook_pictures.py` draws them anew: look at each before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from safon.model.language import Language

from tests.check.trees import checked, publish, rules_broken, valid_tree
from tests.make.handbook_pictures import PICTURES, drawn, edited
from tests.site.building import ROOT

FOLDER = ROOT / "docs" / "handbook" / "pictures"
WRITE = "SAFON_WRITE_GOLDEN=1 pytest tests/make/test_handbook_pictures.py draws the pictures anew"
LARGEST = 6_000
"""Bytes of one."""


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_shows_files_that_the_check_accepts_as_they_are_now(name: str, tmp_path: Path) -> None:
    root = valid_tree(tmp_path)
    publish(root)
    edited(root, PICTURES[name])
    assert set(rules_broken(checked(root))) == PICTURES[name].expected
    for language in Language:
        path, picture = FOLDER / f"{name}.{language}.svg", drawn(root, PICTURES[name], language)
        if os.environ.get("SAFON_WRITE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(picture, encoding="utf-8")
        assert path.exists(), WRITE
        assert picture == path.read_text(encoding="utf-8"), WRITE
        assert len(picture.encode()) <= LARGEST


@pytest.mark.parametrize("language", Language)
def test_each_picture_stands_on_its_page_with_words_for_who_cannot_see_it(language: Language) -> None:
    assert {each.name for each in FOLDER.iterdir()} == {f"{name}.{each}.svg" for name in PICTURES for each in Language}
    for name in PICTURES:
        page = (FOLDER.parent / f"{name}.{language}.md").read_text(encoding="utf-8")
        (alt, shown) = re.findall(r"^!\[([^\]]+)\]\(pictures/([\w.-]+)\.svg\)$", page, re.MULTILINE)[0]
        assert shown == f"{name}.{language}"
        assert len(alt.split()) >= 6
