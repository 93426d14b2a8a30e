"""Pages printed from the browser, without the backgrounds that it leaves out: read back as PDFs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from playwright.sync_api import Page
from safon.model.language import Language

from tests.site.conftest import found, parse

MOST_SHEETS = {
    "timescales/": 16,
    "map/": 19,
    "must-dos/": 23,
    "agencies/education/": 12,
    "standards/18-missing-children/": 13,
}
"""Pages to print, and how many sheets of A4 each may take."""
EACH = [pytest.param(language, place, id=f"{language}-{place}") for language in Language for place in MOST_SHEETS]
BOTH = pytest.mark.parametrize("language", Language)


PAPER = "rgb(255, 255, 255)"


@dataclass(frozen=True)
class Sheet:
    """A sheet of paper as it is read back."""

    lines: tuple[str, ...]
    """Its text, line by line from the top."""
    right: float
    """How far its text reaches, of the width of the sheet."""


Printer = Callable[[Language, str], tuple[Sheet, ...]]


@pytest.fixture(scope="module")
def printed(pages_of_the_module: tuple[Page, Page], address: str) -> Printer:
    """Print each page once."""
    page = pages_of_the_module[0]

    @cache
    def sheets(language: Language, place: str) -> tuple[Sheet, ...]:
        page.goto(f"{address}{language.value}/{place}", wait_until="networkidle")
        pdf = pdfium.PdfDocument(page.pdf(format="A4", print_background=False))
        return tuple(_sheet(pdf[at]) for at in range(len(pdf)))

    return sheets


def _sheet(page: pdfium.PdfPage) -> Sheet:
    text = page.get_textpage()
    lines = (each.strip() for each in text.get_text_range().splitlines())
    right = max((text.get_charbox(at)[2] for at in range(text.count_chars())), default=0)
    return Sheet(tuple(each for each in lines if each), right / page.get_width())


def _close(text: str) -> str:
    return "".join(each for each in text if each.isalnum())


@pytest.mark.parametrize(("language", "place"), EACH)
def test_a_page_is_whole_on_few_sheets(printed: Printer, language: Language, place: str) -> None:
    sheets = printed(language, place)
    assert 0 < len(sheets) <= MOST_SHEETS[place]
    assert all(each.lines for each in sheets), "an empty sheet"
    assert max(each.right for each in sheets) <= 1


@pytest.mark.parametrize(("language", "place"), EACH)
def test_no_heading_stands_alone_at_the_end_of_a_sheet(
    printed: Printer, site: Path, language: Language, place: str
) -> None:
    tree = parse(site, f"{language.value}/{place}")
    # The title begins the first sheet; on the page of an agency its name also ends clauses, where it says who.
    kinds = ".//h2 | .//h3 | .//h4 | .//p[contains(@class, 'sf-kicker')] | .//p[@class='sf-promise__label']"
    headings = {_close(each.text_content()) for each in found(tree, f"//article[{kinds}]")[0].xpath(kinds)}
    last = [_close(each.lines[-1]) for each in printed(language, place)[:-1]]
    assert [each for each in last if each in headings] == []


@BOTH
@pytest.mark.parametrize("place", ["agencies/education/", "standards/18-missing-children/"])
def test_a_clause_is_whole_on_one_sheet(printed: Printer, site: Path, language: Language, place: str) -> None:
    sheets = [_close(" ".join(each.lines)) for each in printed(language, place)]
    cards = found(parse(site, f"{language.value}/{place}"), "//div[@class='sf-clause']")
    parts = [[_close(each.text_content()) for each in card.xpath("./div[1] | ./p | ./ul | ./div")] for card in cards]
    assert len(parts) > 20
    assert [each for each in parts if not any(all(one in sheet for one in each) for sheet in sheets)] == []


@BOTH
@pytest.mark.parametrize(("place", "table"), [("timescales/", 1), ("map/", 1), ("must-dos/", 0)])
def test_no_column_is_lost(printed: Printer, site: Path, language: Language, place: str, table: int) -> None:
    everything = _close(" ".join(line for each in printed(language, place) for line in each.lines))
    tree = parse(site, f"{language.value}/{place}")
    listed = "//section[@data-in='wales']//li[@data-id]"
    rows = "//tbody/tr[not(ancestor::details)]" if table else listed
    cells = [cell for row in found(tree, rows) for cell in row.iterchildren() if _close(cell.text_content())]
    assert len(cells) > 100
    assert [cell.text_content() for cell in cells if not _printed(cell.text_content(), everything)] == []


def _printed(text: str, everything: str) -> bool:
    """Return whether the words of a text were printed, however a PDF joins or parts them at the ends of lines."""
    return all(_close(word) in everything for word in text.split())


@BOTH
def test_bars_and_the_map_are_drawn_in_ink(page: Page, address: str, language: Language) -> None:
    page.emulate_media(media="print", color_scheme="light")
    stroke = "(all) => [...new Set(all.map((each) => getComputedStyle(each).stroke))]"
    page.goto(f"{address}{language.value}/timescales/")
    assert page.locator(".sf-timeline .bar").evaluate_all(stroke) == ["rgb(0, 0, 0)"]
    page.goto(f"{address}{language.value}/map/")
    assert PAPER not in page.locator(".sf-map :is(.n rect, .e)").evaluate_all(stroke)
