"""The pages that are made of a small valid tree, byte for byte.

`SAFON_WRITE_GOLDEN=1 pytest tests/make` writes them anew, and deletes those of pages that are made no more. Read the
difference as a reader of the page would.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from safon.artefact import Page, Site
from safon.model.language import Language
from safon.pipeline import make, read_and_check

from tests.check.trees import VALID
from tests.contexts import context_of

GOLDEN = Path(__file__).parent / "golden"
SITE = Site(url="https://safon.example/")
WRITE = "SAFON_WRITE_GOLDEN=1 pytest tests/make writes golden pages anew"


@pytest.fixture(autouse=True)
def _new_year_2024(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the pages on a fixed day, which decides what is open."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1704067200")


def _pages(language: Language) -> dict[str, Page]:
    guidance = read_and_check(VALID)
    assert guidance.publishable, guidance.report()
    made = make(guidance, context_of(guidance.library, language))
    return {
        f"{page.address.strip('./').replace('/', '--') or 'home'}.{language.value}.html": page
        for page in made
        if isinstance(page, Page)
    }


def _shown(page: Page) -> str:
    content = page.content if isinstance(page.content, str) else page.content.decode()
    head = [f"{page.title} | {page.description}"]
    head += [f"{'#' * each.level} {each.title} #{each.id} | {each.text}".rstrip(" |") for each in page.headings]
    return "<!--\n" + "\n".join(head) + "\n-->\n" + content.rstrip() + "\n"


@pytest.mark.parametrize("language", Language)
def test_each_page_of_the_valid_tree_is_the_golden_one(language: Language) -> None:
    pages = _pages(language)
    if os.environ.get("SAFON_WRITE_GOLDEN"):
        for path in GOLDEN.glob(f"*.{language.value}.html"):
            path.unlink()
        for name, page in pages.items():
            (GOLDEN / name).write_text(_shown(page), encoding="utf-8")
    golden = {path.name: path.read_text(encoding="utf-8") for path in GOLDEN.glob(f"*.{language.value}.html")}
    assert sorted(pages.keys() - golden.keys()) == [], f"pages without a golden one; {WRITE}"
    assert sorted(golden.keys() - pages.keys()) == [], f"golden pages that are made no more; {WRITE}"
    for name, page in pages.items():
        assert _shown(page) == golden[name], f"{name}; {WRITE}"


def test_both_languages_have_the_same_pages_and_anchors() -> None:
    english, welsh = (
        {
            page.address: [each.id for each in page.headings if each.id.startswith("clause-")]
            for page in _pages(each).values()
        }
        for each in Language
    )
    assert english == welsh
