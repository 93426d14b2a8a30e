"""Content that is longer than anybody thought, or not there yet: pages neither break nor lie."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check

from tests.check.trees import CY, EN, VALID
from tests.contexts import label
from tests.site.building import build, copy_of_the_tree
from tests.site.conftest import found, parse
from tests.site.kinds import Place, probe
from tests.site.served import served
from tests.site.survey import PHONE, axe_violations, look_at, looks, reader

ODD = "local/exampleshire/01-first-visits/"
LOCAL = "standards/local/exampleshire/01-first-visits.{}.md"
BOTH = pytest.mark.parametrize("language", Language)
SOURCE = "source: {document: example-paper, section: Standard 1, lines: 1-20}\n"
WORDS = {
    Language.EN: (
        "What good looks like",
        "Bottom lines",
        "The council must listen to every child.",
        "responsibility for conversations",
    ),
    Language.CY: (
        "Sut olwg sydd ar ymarfer da",
        "Llinellau sylfaen",
        "Rhaid i’r cyngor wrando ar bob plentyn.",
        "anghydffurfiaeth mewn sgyrsiau",
    ),
}
"""The headings, a bottom line, and words to make a title of."""
SHORT = {
    EN: "---\nstandard: 1\ntitle: Listening\nsummary: Listening.\ntheme: voice\nstage: outline\n"
    f"edition: '2024-05'\n{SOURCE}---\n\n"
    "## Narrative\n\nWe listen.\n",
    CY: "---\nstandard: 1\ntitle: Gwrando\nsummary: Gwrando.\n---\n\n## Naratif\n\nRydym yn gwrando.\n",
}
"""A national standard, because some page has to be the first."""
EMPTY = {
    "practice-notes/": "index.practice-notes.empty",
    "models/": "index.models.empty",
    "frameworks/": "index.frameworks.empty",
    "glossary/": "glossary.empty",
    "editors/": "editors.empty",
    "principles/": "principles.principles-empty",
}
"""Pages that have nothing on them yet, with the label of what they say."""
ROWS, CLAUSES, TITLE = 40, 60, 200


def _title(words: str) -> str:
    return (words + " " + "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 4)[:TITLE].strip()


def _odd_standard(language: Language) -> str:
    """Return a practice standard with a title of 200 characters, a table of 40 rows and 60 bottom lines.

    It is a local one: a national one of that length is refused, since it has to be printed on two pages.
    """
    good, bottom_lines, sentence, words = WORDS[language]
    row = "| " + " | ".join(f"https://example.org/{'x' * 30}" for _ in range(6)) + " |"
    table = "\n".join(["| a | b | c | d | e | f |", "|---|---|---|---|---|---|", *[row] * ROWS])
    clauses = "\n".join(f"- **EXA1.{number}** {sentence}" for number in range(1, CLAUSES + 1))
    source = SOURCE if language is Language.EN else ""
    header = f"practice-standard: 1\ntitle: {_title(words)}\nsummary: {words}.\n{source}"
    return f"---\n{header}---\n\n## {good}\n\n{table}\n\n## {bottom_lines}\n\n{clauses}\n"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a tree of one odd practice standard, and of little else."""
    root = copy_of_the_tree(tmp_path_factory.mktemp("odd") / "tree")
    shutil.rmtree(root / "standards")
    shutil.copytree(VALID / "standards", root / "standards")
    for empty in ("engagements", "frameworks", "models", "packs", "practice-notes"):
        shutil.rmtree(root / "standards" / empty)
    for unused in ("editor-notes", "engagement-questions", "measures", "resources", "statements"):
        (root / "standards" / "vocabulary" / f"{unused}.yml").unlink()
    for file, text in SHORT.items():
        (root / file).write_text(text, encoding="utf-8")
    for language in Language:
        (root / LOCAL.format(language)).write_text(_odd_standard(language), encoding="utf-8")
    for page in (root / "docs").glob("*.*.md"):
        page.write_text(f"---\ntitle: {page.stem}\n---\n\n# {page.stem}\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def library(tree: Path) -> Library:
    """Read the odd tree."""
    guidance = read_and_check(tree)
    assert guidance.publishable, guidance.report()
    return guidance.library


@pytest.fixture(scope="module")
def odd_site(tree: Path, library: Library) -> Path:
    """Build the odd tree."""
    assert len(library.clauses) == CLAUSES
    folder = tree.parent / "site"
    done = build(folder, root=tree)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def odd_address(odd_site: Path) -> Iterator[str]:
    """Serve it."""
    with served(odd_site) as url:
        yield url


@BOTH
def test_no_page_of_odd_content_breaks(
    chromium: Browser, odd_address: str, library: Library, language: Language
) -> None:
    wanted = {name: look for name, look in looks(library).items() if name in ("enlarged", "touch", "language")}
    seen = [Place(place or "home", f"{language.value}/{place}", language.value) for place in ("", ODD, *EMPTY)]
    with reader(chromium) as page:
        wrong = look_at(page, odd_address, seen, {**wanted, "hollow": _hollow})
    assert {name: each for name, each in wrong.items() if each} == {}


def _hollow(page: Page, place: Place) -> Iterator[str]:  # noqa: ARG001 - looks share a form
    """Say where a list, or a heading's text, has nothing in it."""
    hollow = page.locator("article").locator("ul:not(:has(li)), ol:not(:has(li)), dl:not(:has(dt)), p:empty")
    yield from (f"hollow: {each.evaluate('(each) => each.outerHTML')}" for each in hollow.all())
    yield from axe_violations(page, colours=False)


@BOTH
def test_an_odd_standard_has_no_barrier(
    chromium: Browser, odd_address: str, library: Library, language: Language
) -> None:
    wanted = looks(library)
    place = Place("odd", f"{language.value}/{ODD}", language.value)
    with reader(chromium) as page:
        wrong = look_at(page, odd_address, [place], {name: wanted[name] for name in ("contrast", "axe", "keyboard")})
    assert wrong == {"contrast": [], "axe": [], "keyboard": []}


@BOTH
def test_a_wide_table_scrolls_by_itself_and_a_key_reaches_it(
    chromium: Browser, odd_address: str, language: Language
) -> None:
    with reader(chromium, PHONE) as page:
        page.goto(f"{odd_address}{language.value}/{ODD}")
        region = page.get_by_role("region", name=WORDS[language][0])
        assert region.locator("tr").count() == ROWS + 1
        region.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.activeElement.scrollLeft > 0")
        assert page.evaluate(probe("sticking_out")) == []
        assert page.locator(".sf-clause").count() == CLAUSES


@BOTH
def test_what_is_empty_says_so_in_its_language(odd_site: Path, language: Language) -> None:
    for place, key in EMPTY.items():
        page = parse(odd_site, f"{language.value}/{place}")
        sentences = [each.text_content().strip() for each in found(page, "//p[@class='sf-empty']")]
        assert label(language, key) in sentences, place


def test_a_missing_summary_is_said_before_anything_is_published(tree: Path, tmp_path: Path) -> None:
    root = shutil.copytree(tree, tmp_path / "tree")
    file = root / CY
    file.write_text(re.sub(r"summary: .*\n", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    guidance = read_and_check(root)
    assert not guidance.publishable
    assert "01-listening-first.cy.md" in guidance.report()
    assert "summary" in guidance.report()
