"""What authors type is text everywhere: on pages, in what a page says of itself, and in what the search finds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast
from urllib.parse import unquote

import pytest
from lxml import etree
from lxml import html as html_tree
from playwright.sync_api import Page, expect
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Term
from safon.pipeline import read_and_check
from safon.publish.search_files import whole_index
from safon.text.reading import read
from safon.text.walk import plain
from safon.urls import address_of
from safon.views.names import full_name, page_title

from tests.contexts import context_of, label
from tests.site.building import build
from tests.site.conftest import found, parse, words
from tests.site.every_text import fields_with, text_fields
from tests.site.odd_words import FRAMEWORK, READ, SIGNS, TERM, odd_words_tree
from tests.site.searching import search
from tests.site.served import served
from tests.site.survey import low_contrast

BOTH = pytest.mark.parametrize("language", Language)
RESULTS_OF = {"a", "b", "button", "li", "mark", "p"}
"""The elements that results are made of."""
_BLOCKS = (
    "//p | //li | //h1 | //h2 | //h3 | //h4 | //td | //th | //dt | //dd | //title | //label | //option | //summary"
)
_SIGNS = re.compile(r"R(?:&|&amp;|&#38;)D, ")
"""Where they begin, however often they were escaped."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the tree."""
    return odd_words_tree(tmp_path_factory.mktemp("words") / "tree")


@pytest.fixture(scope="module")
def library(tree: Path) -> Library:
    """Read it."""
    guidance = read_and_check(tree)
    assert guidance.publishable, guidance.report()
    return guidance.library


@pytest.fixture(scope="module")
def odd_site(tree: Path, library: Library) -> Path:
    """Build it."""
    assert len(library.documents) >= 7
    folder = tree.parent / "site"
    done = build(folder, root=tree)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def odd_address(odd_site: Path) -> Iterator[str]:
    """Serve it."""
    with served(odd_site) as url:
        yield url


def _index(site: Path, language: Language) -> dict[str, tuple[str, str]]:
    """Return title and text of each entry of a language's search index by what it leads to."""
    found = {}
    for page in whole_index(site, language)["pages"]:
        found[page["address"]] = (page["title"], page["about"])
        for part in page["parts"]:
            texts = (part.get("text", ""), part.get("prose", ""))  # what a clause says, and its promise
            found[f"{page['address']}#{part['anchor']}"] = (part["title"], " ".join(filter(None, texts)))
    return found


def _otherwise(text: str) -> list[str]:
    """Return where a text has the signs in another way than they were typed, or are read in Markdown."""
    line = " ".join(text.split())
    return [line[at:][:90] for at in (each.start() for each in _SIGNS.finditer(line)) if not _whole(line[at:])]


def _whole(text: str) -> bool:
    shortened = text.partition(" …")  # a preview of the data has the first words alone
    return text.startswith((SIGNS, READ)) or (bool(shortened[1]) and SIGNS.startswith(shortened[0]))


def test_every_page_shows_every_sign_as_it_was_typed(odd_site: Path) -> None:
    pages = sorted(odd_site.rglob("index.html"))
    assert len(pages) > 100
    seen = 0
    for path in pages:
        page = parse(odd_site, path.parent.relative_to(odd_site).as_posix())
        texts = [*(each.text_content() for each in found(page, _BLOCKS)), *words(page, "//@*")]
        assert [each for text in texts for each in _otherwise(text)] == [], path
        assert found(page, "//body//script[not(@src) and not(@type='application/json')]") == [], path
        assert found(page, "//article//b[not(text()) and not(@*)]") == [], path
        seen += sum(SIGNS in " ".join(text.split()) for text in texts)
    assert seen > 500


def test_every_text_that_authors_can_write_is_among_them(library: Library) -> None:
    assert len(text_fields()) > 60
    assert text_fields() - fields_with(library, "R&D") == set()


def test_every_page_is_made_of_known_elements_and_attributes(odd_site: Path) -> None:
    seen: dict[str, set[str]] = {}
    for path in odd_site.rglob("*.html"):
        for element in html_tree.document_fromstring(path.read_bytes()).iter(tag=etree.Element):
            seen.setdefault(element.tag, set()).update(map(str, element.attrib))
            addresses = [element.get(each, "").strip() for each in ADDRESSES]
            assert [each for each in addresses if ":" in re.split("[/?#]", each)[0] and not SAFE.match(each)] == [], (
                path
            )
    lines = [f"{tag}: {' '.join(sorted(attributes))}".strip() for tag, attributes in sorted(seen.items())]
    if os.environ.get("SAFON_WRITE_GOLDEN"):
        MARKUP_LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == MARKUP_LIST.read_text(encoding="utf-8").splitlines()


@BOTH
def test_what_a_page_says_of_itself_is_what_was_typed(odd_site: Path, library: Library, language: Language) -> None:
    for document in library.documents:
        page = parse(odd_site, f"{language.value}/{address_of(document)}")
        text = document.texts[language]
        assert text.title.endswith(SIGNS)
        assert words(page, "//title/text()") == [f"{page_title(document, context_of(library, language))} - Safon"]
        for name in ("@name='description'", "@property='og:description'"):
            assert words(page, f"//meta[{name}]/@content") == [text.summary]
        assert words(page, "//meta[@property='og:title']/@content")[0].endswith(text.title)
        assert [each for each in words(page, "//nav//a/text()") if text.title in each]


@BOTH
def test_an_index_holds_what_was_typed(odd_site: Path, library: Library, language: Language) -> None:
    index = _index(odd_site, language)
    for document in library.documents:
        title = page_title(document, context_of(library, language))
        assert index[address_of(document)] == (title, document.texts[language].summary)
        for clause in document.clauses:
            assert READ in index[f"{address_of(document)}#{clause.anchor}"][1]
    assert [each for entry in index.values() for text in entry for each in _otherwise(text)] == []
    assert index["about/"][1] == f"Words {READ}"
    assert index["about/"][0].endswith(READ)


MARKUP_LIST = Path(__file__).parent / "cases" / "markup.txt"
"""Every element that pages are made of, with its attributes. `SAFON_WRITE_GOLDEN=1` writes it anew: an attribute that
runs a script, or an element that nobody made, has no place in it."""
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "cite", "background", "srcset", "xlink:href")
SAFE = re.compile("(?:https?|mailto):")
SOUGHT = {"R&D": {"R", "D"}, '"quoted"': {"quoted"}, "<b>": {"b"}, "&amp;": {"amp"}, "a < b": {"b"}}
SOUGHT["</script>"] = {"script"}
"""Words as a reader would look for them, and what of them is marked, with longer words and, in Welsh, other forms."""


@BOTH
def test_a_search_finds_signs_and_shows_them_as_text(
    odd_site: Path, odd_address: str, reused: Page, language: Language
) -> None:
    root, index = f"{odd_address}{language.value}/", _index(odd_site, language)
    reused.goto(root)
    results = reused.locator(".md-search-result__list")
    for sought, wanted in SOUGHT.items():
        links = search(reused, sought)
        assert links.count() > 5, sought
        tags = results.evaluate("(list) => [...list.querySelectorAll('*')].map((each) => each.tagName.toLowerCase())")
        assert set(tags) <= RESULTS_OF, sought
        for link in links.all():
            title, text = index[unquote(re.sub(r"\?[^#]*", "", str(link.get_attribute("href")).removeprefix(root)))]
            assert link.locator(".sf-found__title").text_content() == title
            for shown in link.locator(".sf-found__text").all_text_contents():
                assert shown.removeprefix("… ").removesuffix(" …") in text
        marks = set(results.locator("mark").all_text_contents())
        assert marks >= wanted
        assert all(re.fullmatch(r"[^\W_]+", mark) for mark in marks)


@BOTH
def test_a_page_that_a_search_led_to_marks_words_and_keeps_every_sign(
    odd_site: Path, odd_address: str, reused: Page, language: Language
) -> None:
    place = f"{language.value}/frameworks/{FRAMEWORK}/"
    as_built = found(parse(odd_site, place), "//article")[0].text_content()
    assert READ in " ".join(as_built.split())
    there = {each.lower() for each in re.findall(r"\w+", as_built)}
    for terms in ("r d a b", "amp", "m q t 39 lt gt"):  # as the search has them in its links: parts of signs, for some
        reused.goto(f"{odd_address}{place}?h={terms}#what-it-asks")
        article = reused.locator("article")
        assert article.evaluate("(article) => article.textContent") == as_built
        marked = {each.lower() for each in article.locator("mark").all_text_contents()}
        assert marked == set(terms.split()) & there
        assert reused.url == f"{odd_address}{place}#what-it-asks"
    assert low_contrast(reused) == []
    reused.emulate_media(color_scheme="dark")
    reused.goto(f"{odd_address}{place}?h=r")
    expect(reused.locator("article mark").first).to_be_visible()
    assert low_contrast(reused) == []


@BOTH
def test_a_name_within_a_text_and_a_meaning_at_a_pointer_are_whole(
    odd_site: Path, library: Library, language: Language
) -> None:
    framework = library.by_id[FRAMEWORK]
    term = library.vocabulary.get(Term, TERM)
    assert term is not None
    assert term.definition is not None
    meaning = plain(read(term.definition[language]).blocks)
    note = parse(odd_site, f"{language.value}/practice-notes/pn1-quiet-rooms")
    named = [each.text_content() for each in found(note, f"//article//a[contains(@href, '{FRAMEWORK}')]")]
    assert framework.texts[language].title in named
    local = library.by_id["EXA"].texts[language].title
    standard = parse(odd_site, f"{language.value}/standards/01-listening-first")
    notes = [" ".join(each.text_content().split()) for each in found(standard, "//p[@class='sf-note']")]
    assert label(language, "clause.added-by", set=local, id="EXA1.1") in notes
    titles = {str(each) for each in words(note, "//article//a[contains(@href, 'glossary')]/@title")}
    assert titles == {f"{term.title[language]}. {meaning}"}
    assert "(" in meaning
    assert READ in meaning


def test_scripts_say_names_as_they_were_typed(odd_address: str, reused: Page, library: Library) -> None:
    reused.goto(f"{odd_address}en/map/")
    reused.locator("a.n[data-id=S1]").focus()
    for other in ("PN1", "EXA1"):
        expect(reused.locator(".sf-near")).to_contain_text(
            full_name(library.by_id[other], context_of(library, Language.EN))
        )
    reused.goto(f"{odd_address}en/must-dos/")
    reused.locator("input[name=agency][value=council]").evaluate("(box) => box.click()")
    removing = reused.locator(".sf-chosen button").last  # the first is Wales
    name = cast("str", removing.text_content())
    assert name.endswith(SIGNS)
    expect(removing).to_have_attribute("aria-label", label(Language.EN, "must-dos.remove", name=name))
