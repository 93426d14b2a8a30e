"""What a reviewer is told of edits, good and bad: the line, the comment, the annotations and the page, byte for byte.

`SAFON_WRITE_GOLDEN=1 pytest tests/report` writes them anew. Read the difference as a reviewer would who never saw a
terminal.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from safon.check.report import as_github
from safon.proposal import LookedAt, look_at
from safon.report.change_text import as_text
from safon.report.proposal_files import report_files, versions_of

from tests.make.pages import found
from tests.report.edited import SITE, apply, back, published_tree

HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "cases.yml").read_text(encoding="utf-8"))
WRITE = "SAFON_WRITE_GOLDEN=1 pytest tests/report writes golden files anew"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published_tree(tmp_path_factory.mktemp("published"))


@pytest.fixture
def tree(published: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the published tree, to edit; a fixed day decides what is open."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")
    yield published
    back(published)


def _told(looked: LookedAt) -> dict[str, str]:
    """Return what is told, by where; of the prints, only the summaries: a new kind of print changes no case."""
    prints = looked.proposal.prints and tuple(each for each in looked.proposal.prints if "/standard-" in each.path)
    looked = replace(looked, proposal=replace(looked.proposal, prints=prints))
    versions = versions_of(looked.before, looked.after)
    problems = as_github(tuple(each.problem for each in looked.proposal.problems))
    files = {each.path: str(each.content) for each in report_files(looked.proposal, versions, problems)}
    (main,) = found(html.document_fromstring(files["index.html"]), "//main")
    lines = (" ".join(each.split()) for each in main.text_content().splitlines())
    return {
        "safon diff": as_text(looked.proposal.changes, versions[1]),
        "annotations": files["annotations.txt"],
        "comment": files["comment.md"],
        **({"suggestions": files["suggestions.json"]} if looked.proposal.mends else {}),
        "page": "\n".join(each for each in lines if each) + "\n",
    }


def _golden(told: dict[str, str]) -> str:
    text = "".join(f"========== {name}\n{part}" for name, part in told.items())
    return re.sub(r"HEAD \([0-9a-f]{7}\)", "HEAD (1234567)", text)


@pytest.mark.parametrize("case", CASES, ids=[each["what"] for each in CASES])
def test_a_reviewer_is_told(case: dict[str, Any], tree: Path) -> None:
    apply(tree, case)
    told = _golden(_told(look_at(tree, "HEAD", None, SITE)))
    path = HERE / "golden" / f"{case['what'].replace(' ', '-')}.txt"
    if os.environ.get("SAFON_WRITE_GOLDEN"):
        path.write_text(told, encoding="utf-8")
    assert path.exists(), WRITE
    assert told == path.read_text(encoding="utf-8"), WRITE


def test_there_are_at_least_thirty_edits_each_with_its_golden_file() -> None:
    names = {f"{each['what'].replace(' ', '-')}.txt" for each in CASES}
    assert len(names) == len(CASES) >= 30
    assert {each.name for each in (HERE / "golden").iterdir()} == names
