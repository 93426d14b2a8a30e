"""What decides what is made: the same digest for the same, another where anything is other that somebody could see."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from safon.artefact import Page, Site
from safon.context import Build
from safon.make import feedback_workbook, workbooks
from safon.pipeline import make, read_and_check, start

from tests.check.trees import AGENCIES, CY, EN, edit, valid_tree, write

_DAY = 86_400
_NOON = 1_790_000_000 // _DAY * _DAY + _DAY // 2
"""Noon of a day on which nothing in the valid tree begins or ends."""

_BINDING = """status: in force
in-force-from: 2027-04-01
approved-by: {en: The Example Office, cy: Y Swyddfa Enghreifftiol}
"""


def _commit(root: Path, time: int) -> None:
    date = f"{time} +0000"
    told = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "GIT_CONFIG_GLOBAL": os.devnull}
    who = ["-c", "user.name=Someone", "-c", "user.email=someone@safon.example"]
    for words in (["add", "-A"], [*who, "commit", "-q", "--allow-empty", "-m", "a"]):
        subprocess.run(["git", *words], cwd=root, env={**os.environ, **told}, check=True)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = valid_tree(tmp_path)
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    _commit(root, _NOON - 100 * _DAY)
    return root


def _build(root: Path, moment: int = _NOON, url: str = "https://safon.example/") -> Build:
    guidance = read_and_check(root)
    assert guidance.publishable, guidance.report()
    return start(guidance, Site(url=url, moment=moment), root)


def _digests(build: Build) -> tuple[bytes, bytes]:
    assert build.digest
    return build.digest, build.digest_without_prose


def test_a_commit_that_touches_no_guidance_changes_nothing(tree: Path) -> None:
    before = _digests(_build(tree, _NOON))
    write(tree, "style.css", "p {}")
    _commit(tree, _NOON + 60)
    assert _digests(_build(tree, _NOON + 60)) == before


@pytest.mark.parametrize("path", [EN, CY])
@pytest.mark.parametrize("committed", [True, False])
def test_another_sentence_of_a_narrative_is_nothing_to_lists(path: str, committed: bool, tree: Path) -> None:  # noqa: FBT001
    before = _digests(_build(tree))
    text = (tree / path).read_text(encoding="utf-8")
    place = re.search(r"## (?:Narrative|Naratif)\n\n", text)
    assert place is not None
    write(tree, path, f"{text[: place.end()]}Warm.\n\nMae’n gynnes.\n\n{text[place.end() :]}")
    if committed:
        _commit(tree, _NOON + 60)
    whole, listed = _digests(_build(tree, _NOON + 60))
    assert whole != before[0]
    assert listed == before[1]


def _clause(root: Path) -> None:
    text = (root / EN).read_text(encoding="utf-8")
    write(root, EN, re.sub(r"(- \*\*1\.1\*\* )", r"\1Always, ", text, count=1))


@pytest.mark.parametrize(
    "change",
    [
        lambda root: edit(root, EN, "title: ", "title: Another "),
        _clause,
        lambda root: write(root, AGENCIES, (root / AGENCIES).read_text(encoding="utf-8") + "\n"),
    ],
    ids=["title", "clause", "list"],
)
def test_what_lists_can_show_is_something_to_lists(change: Callable[[Path], None], tree: Path) -> None:
    before = _digests(_build(tree))
    change(tree)
    assert all(new != old for new, old in zip(_digests(_build(tree)), before, strict=True))


def test_another_day_or_address_is_another_origin(tree: Path) -> None:
    before = _digests(_build(tree))
    for other in (_build(tree, _NOON + _DAY), _build(tree, url="https://elsewhere.example/")):
        assert all(new != old for new, old in zip(_digests(other), before, strict=True))


def test_near_a_day_on_which_something_begins_the_hour_tells(tree: Path) -> None:
    edit(tree, EN, "stage: ", f"{_BINDING}stage: ")
    begins = 1_806_537_600 - 3_600  # midnight in Wales, which has summer time by then
    before, after = (_build(tree, at) for at in (begins - 1, begins))
    assert before.site.made_at.date() == after.site.made_at.date()
    assert before.digest != after.digest


def test_within_a_day_pages_and_workbooks_say_the_same(tree: Path) -> None:
    """That the hour is no part of a digest is right as long as nothing shows it."""
    morning, evening = (replace(_build(tree, _NOON + hours * 3_600), digest=b"") for hours in (-11, 11))
    for one, other in zip(morning.contexts, evening.contexts, strict=True):
        guidance = read_and_check(tree)
        first, second = (
            [each.content if isinstance(each, Page) else each for each in make(guidance, context, begin=False)]
            for context in (one, other)
        )
        assert first == second
    for maker in (workbooks, feedback_workbook):
        assert [*maker.make_shared(morning)] == [*maker.make_shared(evening)]


def test_guidance_that_was_not_read_from_files_has_no_origin(tree: Path) -> None:
    guidance = read_and_check(tree)
    imagined = replace(guidance, library=replace(guidance.library, fingerprint=""))
    assert start(imagined, Site(url="https://safon.example/"), tree).digest == b""
