"""Where a document stood before, a small page leads on: in both languages, on any host, and nobody lists it."""

from __future__ import annotations

from pathlib import Path

from lxml import html
from safon.make.moved_addresses import make, make_shared
from safon.model.language import Language
from safon.pipeline import read_and_check

from tests.check.trees import LOCAL, NATIONAL, NOTE, edit, valid_tree
from tests.contexts import build_of, context_of


def _moved(root: Path) -> dict[str, html.HtmlElement]:
    """Return the pages at earlier addresses of a tree in which one document of each sort has another name now."""
    valid_tree(root)
    for path, old in (
        (f"{NATIONAL}.en.md", "theme: voice"),
        (f"{NOTE}.en.md", 'edition: "2024-05"'),
        (f"{LOCAL}.en.md", "agencies: [council]"),
        ("standards/local/exampleshire/about.en.md", "body: {"),
        ("standards/models/open-doors.en.md", 'as-of: "2024-01"'),
    ):
        name = {NATIONAL: "01-hearing", NOTE: "01-still-rooms", LOCAL: "01-visits"}.get(path.removesuffix(".en.md"))
        edit(root, path, old, f"was: [{name or ('example-county' if 'about' in path else 'doors')}]\n{old}")
    guidance = read_and_check(root)
    assert guidance.publishable, guidance.report()
    pages = [each for language in Language for each in make(context_of(guidance.library, language))]
    pages += make_shared(build_of(guidance.library))
    return {each.path: html.document_fromstring(each.content) for each in pages}


def test_each_earlier_address_leads_to_where_it_stands_now(tmp_path: Path) -> None:
    pages = _moved(tmp_path)
    ways = {path: page.xpath("string(//main//a/@href)") for path, page in pages.items()}
    in_welsh_words = {
        "at/doors/index.html": "../../models/open-doors/",
        "dweud/doors/index.html": "../open-doors/",
    }
    for language in ("en", "cy"):
        here = {path.removeprefix(f"{language}/"): to for path, to in ways.items() if path.startswith(f"{language}/")}
        assert here == {
            "standards/01-hearing/index.html": "../01-listening-first/",
            "practice-notes/pn1-still-rooms/index.html": "../pn1-quiet-rooms/",
            "local/example-county/index.html": "../exampleshire/",
            "local/exampleshire/01-visits/index.html": "../01-first-visits/",
            "local/example-county/01-first-visits/index.html": "../../exampleshire/01-first-visits/",
            "local/example-county/01-visits/index.html": "../../exampleshire/01-first-visits/",
            "models/doors/index.html": "../open-doors/",
            "id/doors/index.html": "../../models/open-doors/",
            "say/doors/index.html": "../open-doors/",
            **(in_welsh_words if language == "cy" else {}),
        }
    assert {path for path in ways if path[:3] not in ("en/", "cy/")} == {"id/doors/index.html", "say/doors/index.html"}


def test_the_page_goes_on_by_itself_and_is_not_listed(tmp_path: Path) -> None:
    pages = _moved(tmp_path)
    for path, page in pages.items():
        assert page.xpath("string(//meta[@name='robots']/@content)") == "noindex"
        assert page.xpath("count(//h1)") == 1
        if path.startswith(("en/", "cy/")):
            way = page.xpath("string(//main//a/@href)")
            assert page.xpath("string(//meta[@http-equiv='refresh']/@content)") == f"0; url={way}"
            assert page.xpath("string(//link[@rel='canonical']/@href)") == way
            assert page.get("lang") == path[:2]
            assert page.xpath("string(//h1)").startswith(
                {"en": "This page has moved: ", "cy": "Mae’r dudalen hon wedi symud: "}[path[:2]]
            )


def test_nothing_is_made_where_nothing_moved(tmp_path: Path) -> None:
    library = read_and_check(valid_tree(tmp_path)).library
    assert [*make(context_of(library, Language.EN)), *make_shared(build_of(library))] == []
