"""Two editions, before and after the second comes into force: pages, codes of old prints, data and feeds."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from posixpath import normpath
from typing import Any

import feedparser
import openpyxl
import pypdfium2
import pytest
import zxingcpp
from lxml import html
from safon.artefact import Page, StaticFile
from safon.context import Build
from safon.make import changes_page, edition_changes, edition_data, edition_workbooks, feeds, short_addresses, standards
from safon.model.language import Language
from safon.pipeline import prints, start, typeset_prints
from safon.store import Store

from tests.editions.made import FIRST, SECOND, SITE, checked, site_on
from tests.site.building import ROOT

_EVE, _DAY, _LATER = "2027-06-30", "2027-07-01", "2028-01-01"
Built = Callable[[str], dict[str, str]]


@pytest.fixture(scope="module")
def built(made: Path) -> Iterator[Built]:
    """Give what is made of the tree on a day, by address from the root of the site."""

    @cache
    def on(day: str) -> dict[str, str]:
        return dict(_built(start(checked(made), site_on(day), made)))

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFON_PUBLISHED_BRANCH", "")
        yield on


def _built(build: Build) -> Iterator[tuple[str, str]]:
    for context in build.contexts:
        for maker in (standards, changes_page, edition_changes, feeds, short_addresses):
            for each in maker.make(context):
                if isinstance(each, Page):
                    yield f"{context.language}/{each.address}", each.content
                else:
                    yield each.path.removesuffix("index.html"), _text(each)
    for maker in (short_addresses, edition_data):
        for each in maker.make_shared(build):
            yield each.path.removesuffix("index.html"), _text(each)


def _text(file: StaticFile) -> str:
    return file.content if isinstance(file.content, str) else file.content.decode()


def _tree(page: str) -> Any:  # noqa: ANN401 - the types of lxml leave open what a path finds
    return html.fromstring(page)


def _words(page: str) -> str:
    tree = _tree(page)
    for each in tree.xpath("//*[@hidden]"):
        each.drop_tree()
    return " ".join(tree.text_content().split())


STANDARD = "standards/01-listening-first/"


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (_EVE, "Not in force yet. This edition comes into force on 1 July 2027. Until then the edition of May 2024"),
        (_DAY, "In force since 1 July 2027. It took the place of the edition of May 2024."),
    ],
)
def test_a_page_says_what_binds_on_its_day(built: Built, day: str, told: str) -> None:
    page = _words(built(day)[f"en/{STANDARD}"])
    assert told in page
    assert "Last changed with the edition of April 2027, made on 2 March 2027. What changed" in page


def test_the_page_of_an_edition_has_before_and_after_by_weight_with_reasons(built: Built) -> None:
    tree = _tree(built(_DAY)[f"en/changes/{SECOND}/"])
    told: dict[str, list[str]] = {}
    for change in tree.xpath('//*[@class="sf-change"]'):
        heading = change.xpath("preceding::h3[1]")[0].text_content()
        told.setdefault(heading, []).append(change.xpath(".//strong")[0].text_content())
    assert told == {
        "What somebody has to do": ["Standard 1", "1.1", "1.2", "1.4", "1.5"],
        "Reworded: by its author’s word it asks for the same": ["1.3"],
        "Words, which may or may not ask for another thing": ["Practice note 1"],
    }
    (limit,) = tree.xpath('//*[@class="sf-change"][.//strong = "1.1"]')
    sides = [" ".join(each.text_content().split()) for each in limit.xpath('.//*[@class="sf-sides"]/div')]
    assert sides == ["Before within 24 hours of the first call", "Now within 48 hours of the first call"]
    assert [each.text_content().strip() for each in limit.xpath(".//del | .//ins")] == ["24", "48"]
    assert "Its author says so: Too short." in limit.text_content()


def test_fates_lead_on_and_back_in_both_languages(built: Built) -> None:
    for language, divided, why in (
        ("en", "Divided: what it asked is now in 1.4, 1.5", "Two duties stood in one line."),
        (
            "cy",
            "Wedi’i rannu: mae’r hyn yr oedd yn ei ofyn bellach yn 1.4, 1.5",
            "Roedd dwy ddyletswydd mewn un llinell.",
        ),
    ):
        page = _words(built(_DAY)[f"{language}/changes/documents/s1/"])
        assert divided in page
        assert why in page
        assert "1.2" in _words(built(_DAY)[f"{language}/{STANDARD}"])


def test_an_agency_has_what_reaches_it_and_no_more(built: Built) -> None:
    pages = built(_DAY)
    council, school = (_tree(pages[f"en/changes/agencies/{each}/"]) for each in ("council", "school"))
    named = [
        [each.text_content() for each in tree.xpath('//*[@class="sf-change"]//strong')] for tree in (council, school)
    ]
    assert named == [["Standard 1", "1.1", "1.3"], ["Standard 1", "1.2", "1.4", "1.5", "1.3"]], (
        "1.3 names nobody, and is on every list"
    )
    corrected = [tree.xpath('//*[starts-with(@id, "correction-")]/@id') for tree in (council, school)]
    assert corrected == [["correction-first-call-limit"], []], "what was wrong was asked of the council"


def test_the_code_of_an_old_print_leads_to_what_is_current_and_what_changed(made: Path, built: Built) -> None:
    listed = dict(
        line.split("  ")[::-1] for line in (made / "editions" / FIRST / "prints.sha256").read_text().splitlines()
    )
    old = _typeset_at(made, "en/print/standard-01.pdf")
    assert sha256(old).hexdigest() == listed["en/print/standard-01.pdf"], "it is the print of the first edition"
    code = next(each for each in _codes(old) if "/id/" in each).removeprefix(SITE)
    page = built(_LATER)[code]
    tree = _tree(page)
    assert tree.xpath('//meta[@http-equiv="refresh"]'), "nothing is to be put right any more, so it leads on at once"
    ways = [normpath(f"{code}{each}") + "/" for each in tree.xpath("//main//a/@href")]
    assert ways == [f"en/{STANDARD}", "en/changes/documents/s1/"]
    assert all(each in built(_LATER) for each in ways)


def test_a_code_stops_where_something_had_to_be_put_right(built: Built) -> None:
    told = (
        "Corrected on 10 July 2027. What was wrong: The limit was given as two days. "
        "What is right: It is within 48 hours. "
        "To throw away: every print of Standard 1 made from 1 July 2027 to 9 July 2027."
    )
    for address in ("en/id/1.1/", "en/id/S1/", "id/1.1/"):
        page = built(_DAY)[address]
        assert told in _words(page)
        assert 'http-equiv="refresh"' not in page
        assert "data-sf-follow" not in page
        assert told not in _words(built(_LATER)[address])
    assert 'http-equiv="refresh"' in built(_DAY)["en/id/1.3/"]
    standard = _words(built(_DAY)[f"cy/{STANDARD}"])
    assert "Cywirwyd ar 10 Gorffennaf 2027" in standard
    assert "I’w taflu: pob print o Safon 1 a wnaed o 1 Gorffennaf 2027 hyd 9 Gorffennaf 2027." in standard
    assert "Corrected on" not in _words(built(_LATER)[f"en/{STANDARD}"])
    assert "Corrected on 10 July 2027" in _words(built(_LATER)["en/changes/"])


def test_data_of_an_edition_stays_and_current_is_what_binds(made: Path, built: Built) -> None:
    kept = {each: (made / "editions" / each / "framework.json").read_text(encoding="utf-8") for each in (FIRST, SECOND)}
    for day in (_EVE, _DAY):
        assert {each: built(day)[f"data/{each}/framework.json"] for each in kept} == kept
        assert f"data/{FIRST}/must-dos.csv" in built(day)
    assert built(_EVE)["data/current/framework.json"] == kept[FIRST]
    assert built(_DAY)["data/current/framework.json"] == kept[SECOND]


def test_workbooks_of_an_edition_stay_and_current_ones_are_of_what_binds(made: Path) -> None:
    limits = {FIRST: "within 24 hours of the first call", SECOND: "within 48 hours of the first call"}
    for day, binding in ((_EVE, FIRST), (_DAY, SECOND)):
        files = _workbooks(start(checked(made), site_on(day), made))
        names = {each.rpartition("/")[2] for each in files}
        assert {"workbook.en.xlsx", "workbook-council.cy.xlsx", "tables.xlsx"} <= names
        assert files.keys() == {f"data/{place}/{name}" for place in (FIRST, SECOND, "current") for name in names}
        assert all(files[f"data/current/{name}"] == files[f"data/{binding}/{name}"] for name in names)
        for edition, limit in limits.items():
            assert limit in _cells(files[f"data/{edition}/workbook.en.xlsx"])


def test_without_history_the_workbooks_are_those_of_the_guidance_as_it_stands(made: Path) -> None:
    build = replace(start(checked(made), site_on(_DAY), made), past=lambda _: None)
    files = _workbooks(build)
    assert {each.rpartition("/")[0] for each in files} == {"data/current"}
    assert "within 48 hours of the first call" in _cells(files["data/current/workbook.en.xlsx"])


def _workbooks(build: Build) -> dict[str, bytes]:
    build = replace(build, store=Store())
    made = edition_workbooks.make_shared(build)
    return {each.path: each.content if isinstance(each.content, bytes) else each.content.encode() for each in made}


def _cells(book: bytes) -> set[object]:
    found = openpyxl.load_workbook(io.BytesIO(book))
    return {cell for sheet in found for row in sheet.iter_rows(values_only=True) for cell in row}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("place", ["", "documents/s1/", "agencies/council/"])
def test_a_well_kept_reader_reads_the_feeds(built: Built, place: str, language: Language) -> None:
    address = f"{language}/changes/{place}"
    text = built(_DAY)[f"{address}feed.xml"]
    assert text == built(_EVE)[f"{address}feed.xml"], "it moves with editions and corrections, not with days"
    feed = feedparser.parse(io.BytesIO(text.encode()))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert feed.feed.language == language
    assert feed.feed.id.startswith("urn:uuid:")
    links = {each.rel: each.href for each in feed.feed.links}
    assert links == {"self": f"{SITE}{address}feed.xml", "alternate": f"{SITE}{address}"}
    assert feed.feed.updated == max(each.updated for each in feed.entries)
    wanted = {
        "": ["2027-07-10T00:00:00Z", "2027-03-02T12:00:00Z", "2026-10-06T12:00:00Z"],
        "documents/s1/": ["2027-07-10T00:00:00Z", "2027-03-02T12:00:00Z"],
        "agencies/council/": ["2027-07-10T00:00:00Z", "2027-03-02T12:00:00Z"],
    }
    assert [each.updated for each in feed.entries] == wanted[place]
    assert len({each.id for each in feed.entries}) == len(feed.entries)
    limit = {Language.EN: "within 48 hours of the first call", Language.CY: "o fewn 48 awr i’r alwad gyntaf"}[language]
    edition = next(each for each in feed.entries if each.updated.startswith("2027-03"))
    assert limit in edition.content[0].value
    for each in feed.entries:
        page, _, anchor = each.link.removeprefix(SITE).partition("#")
        assert page in built(_DAY)
        assert not anchor or _tree(built(_DAY)[page]).xpath(f'//*[@id="{anchor}"]')


def test_every_way_from_the_pages_of_changes_leads_somewhere(built: Built) -> None:
    pages = built(_DAY)
    for address in [each for each in pages if "/changes/" in each and not each.endswith(".xml")]:
        tree = _tree(pages[address])
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids)), address
        for way in tree.xpath("//a/@href"):
            to, _, anchor = way.partition("#")
            there = normpath(f"{address}{to}")
            found = pages.get(f"{there}/", pages.get(there))
            if "/changes" in there or "/standards/01" in there:
                assert found is not None, f"{address} leads to {there}"
                assert not anchor or _tree(found).xpath(f'//*[@id="{anchor}"]'), f"{address}: {way}"


def _typeset_at(made: Path, path: str) -> bytes:
    """Return a print of the commit that the first edition was made of, at its date."""
    import subprocess  # noqa: PLC0415

    root = made.parent / "first"
    if not root.exists():
        subprocess.run(["git", "clone", "-q", made.as_uri(), str(root)], check=True, capture_output=True)
        for words in (["checkout", "-q", "HEAD~4"], ["remote", "remove", "origin"]):
            subprocess.run(["git", *words], cwd=root, check=True, capture_output=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAFON_PRINTS", str(ROOT / ".build" / "prints"))
        guidance = checked(root)
        build = start(guidance, site_on("2026-10-06"), root)
        wanted = [each for each in prints(build) if each.sheet.path == path]
        (found,) = typeset_prints(guidance, build, wanted)
        return found.pdf


def _codes(pdf: bytes) -> Iterator[str]:
    for page in pypdfium2.PdfDocument(pdf):
        drawn = page.render(scale=150 / 72, grayscale=True)
        picture = memoryview(bytes(drawn.buffer)).cast("B", (drawn.height, drawn.stride))
        yield from (each.text for each in zxingcpp.read_barcodes(picture))
