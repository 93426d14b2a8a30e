"""The build as a whole: the same bytes, a sub-path, errors that leave all as it was, one file for a new artefact."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect
from safon.publish.built_links import walk

from tests.site.building import build, contents, copy_of_the_tree, small_tree
from tests.site.conftest import found, words
from tests.site.searching import answered
from tests.site.served import served


def test_two_builds_are_the_same_bytes_and_an_error_stops_a_third_before_anything_is_written(
    site: Path, tmp_path: Path
) -> None:
    tree = copy_of_the_tree(tmp_path / "elsewhere")
    again = tmp_path / "again"
    done = build(again, root=tree, TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    first, second = contents(site), contents(again)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []
    broken = tree / "standards" / "national" / "18-missing-children.cy.md"
    broken.write_text(broken.read_text(encoding="utf-8").replace("- **18.4**", "- **18.44**"), encoding="utf-8")
    done = build(again, root=tree)
    assert done.returncode != 0
    told = done.stdout + done.stderr
    assert "18-missing-children.cy.md" in told
    assert "clause-in-both-languages" in told
    assert "Traceback" not in told
    assert contents(again) == second


@pytest.fixture(scope="module")
def below_a_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small tree outside Git for an address below a path."""
    outside = tmp_path_factory.mktemp("outside")
    settings = {"SAFON_SITE_URL": "https://safon.example/guidance/wales/", "SOURCE_DATE_EPOCH": ""}
    tree, folder = small_tree(outside / "tree"), outside / "site"
    done = build(folder, root=tree, **settings, GIT_CEILING_DIRECTORIES=str(outside))
    assert done.returncode == 0, done.stderr
    return folder


def test_a_tree_outside_git_has_a_fixed_date(below_a_path: Path) -> None:
    assert "<lastmod>2024-01-01</lastmod>" in (below_a_path / "sitemap.xml").read_text(encoding="utf-8")


def test_the_site_works_below_a_path_of_its_host(below_a_path: Path, page: Page) -> None:
    folder = below_a_path
    assert walk(folder, "/guidance/wales/").broken == ()
    lost = html.document_fromstring((folder / "404.html").read_bytes())
    assert [each.get("href") for each in found(lost, "//main//a")] == ["/guidance/wales/cy/", "/guidance/wales/en/"]
    failed: list[str] = []
    with served(folder, "/guidance/wales/") as url:
        # A page that is left drops what it was still asking for; that is no fault of the site.
        page.on("requestfailed", lambda each: failed.append(each.url) if each.failure != "net::ERR_ABORTED" else None)
        page.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
        page.goto(url + "cy/standards/01-listening-first/")
        page.get_by_role("banner").get_by_role("link", name="English").click()
        page.wait_for_url(url + "en/standards/01-listening-first/")
        page.goto(url + "cy/?q=clywed")
        expect(answered(page).first).to_be_visible()
    assert failed == []


NEW_MAKER = '''
"""A throw-away artefact."""

from safon.artefact import NavEntry, Page, StaticFile


def make(context):
    name = context.language.own_name
    yield Page(
        address="how-many/",
        content=f'<h1>{name}</h1><a href="{context.href("how-many/", context.library.clauses["1.1"])}">1.1</a>',
        language=context.language,
        title=name,
        nav=NavEntry(section="", title=f"How many, {name}", order=(9, "")),
    )
    count = str(len(context.library.clauses))
    yield StaticFile(path=f"data/how-many.{context.language}.txt", content=count, language=context.language)
'''


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def with_more(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the small tree with one more maker, and a picture in a text."""
    folder = tmp_path_factory.mktemp("more")
    tree, site = small_tree(folder / "tree"), folder / "site"
    (tree / "hooks" / "safon" / "make" / "how_many.py").write_text(NEW_MAKER, encoding="utf-8")
    national = tree / "standards" / "national"
    (national / "dot.png").write_bytes(PICTURE)
    for tag, heading, shown in (("en", "Narrative", "A dot"), ("cy", "Naratif", "Dot")):
        file = national / f"01-listening-first.{tag}.md"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(f"## {heading}\n", f"## {heading}\n\n![{shown}](dot.png)\n", 1), encoding="utf-8")
    done = build(site, root=tree)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def test_one_new_file_makes_a_new_artefact_in_both_languages(with_more: Path) -> None:
    for tag, name in (("en", "English"), ("cy", "Cymraeg")):
        page = html.document_fromstring((with_more / tag / "how-many" / "index.html").read_bytes())
        assert found(page, "//h1")[0].text_content() == name
        assert words(page, "//article//a[text()='1.1']/@href") == ["../standards/01-listening-first/#clause-1-1"]
        assert f"How many, {name}" in " ".join(words(page, "//nav//text()"))
        assert (with_more / "data" / f"how-many.{tag}.txt").read_text(encoding="utf-8").isdecimal()


def test_a_picture_beside_the_text_is_published_with_its_words(with_more: Path) -> None:
    assert (with_more / "pictures" / "national" / "dot.png").read_bytes() == PICTURE
    assert walk(with_more).broken == ()
    page = html.document_fromstring((with_more / "cy" / "standards" / "01-listening-first" / "index.html").read_bytes())
    assert [(each.get("alt"), each.get("src")) for each in found(page, "//article//img")] == [
        ("Dot", "../../../pictures/national/dot.png")
    ]


def test_a_tree_named_from_elsewhere_has_its_own_date_and_store(tmp_path: Path) -> None:
    tree, elsewhere = small_tree(tmp_path / "tree"), tmp_path / "elsewhere"
    elsewhere.mkdir()
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "a"]):
        _git(tree, *command)
    unset = ("SOURCE_DATE_EPOCH", "SAFON_PRINTS")
    environment = {name: value for name, value in os.environ.items() if name not in unset}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(tree / "mkdocs.yml")]
    subprocess.run([*command, "--site-dir", str(tmp_path / "site")], cwd=elsewhere, env=environment, check=True)
    assert list((tree / ".build" / "prints").iterdir())
    assert list(elsewhere.iterdir()) == []
    made = found(html.document_fromstring((tmp_path / "site" / "en" / "print" / "index.html").read_bytes()), "//main")
    assert "3 February 2021" in " ".join(made[0].text_content().split())


def _git(tree: Path, *arguments: str) -> None:
    date = "2021-02-03T12:00:00Z"
    named = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
    identity = ["-c", "user.name=Someone", "-c", "user.email=someone@safon.example"]
    subprocess.run(["git", *identity, *arguments], cwd=tree, env={**os.environ, **named}, check=True)
