"""Paper in Welsh tells addresses in Welsh, each of which leads to its page; a download is called by its title."""

from __future__ import annotations

import re

import pytest
from safon.artefact import StaticFile
from safon.make import feedback_pages, moved_addresses, short_addresses, welsh_addresses
from safon.model.language import Language
from safon.model.library import Library
from safon.urls import WELSH_PAGES, download_name, in_welsh, told_address

from tests.contexts import context_of

PAPER = {
    "have-your-say/": "cy/dweud-eich-dweud/",
    "id/18.4/": "cy/at/18.4/",
    "say/S18/": "cy/dweud/S18/",
    "print/": "cy/argraffu/",
    "timescales/": "cy/terfynau-amser/",
    "standards/": "cy/safonau/",
    "standards/18-missing-children/": "cy/standards/18-missing-children/",
}


def test_paper_in_welsh_tells_welsh_addresses_and_paper_in_english_those_of_before() -> None:
    assert {each: told_address(each, Language.CY) for each in PAPER} == PAPER
    assert {each: told_address(each, Language.EN) for each in PAPER} == {each: f"en/{each}" for each in PAPER}


def _pages(library: Library, language: Language) -> dict[str, str | bytes]:
    context = context_of(library, language)
    makers = (short_addresses, feedback_pages, moved_addresses, welsh_addresses)
    made = [each for maker in makers for each in maker.make(context) if isinstance(each, StaticFile)]
    assert len({each.path for each in made}) == len(made)
    return {each.path: each.content for each in made}


def test_every_short_address_has_its_welsh_one_with_the_same_page(library: Library) -> None:
    pages = _pages(library, Language.CY)
    short = [each for each in pages if re.match(r"cy/(?:id|say)/", each)]
    assert len(short) > 600
    for each in short:
        twin = f"cy/{in_welsh(each.removeprefix('cy/'))}"
        assert twin != each
        assert pages[twin] == pages[each]
        assert twin.count("/") == each.count("/"), "ways from a page are told from where it stands"


def test_a_welsh_address_of_a_page_leads_on_without_a_script(library: Library) -> None:
    pages = _pages(library, Language.CY)
    for address, told in WELSH_PAGES.items():
        content = pages[f"cy/{told}index.html"]
        assert isinstance(content, bytes)
        assert f'content="0; url=../{address}"'.encode() in content
        assert b'<html lang="cy"' in content


def test_nothing_of_it_stands_below_english(library: Library) -> None:
    assert not any(re.match(r"en/(?:at|dweud|safonau|argraffu)", each) for each in _pages(library, Language.EN))


@pytest.mark.parametrize(
    ("words", "address", "wanted"),
    [
        (
            "Safon 18: Plant a phobl ifanc sydd ar goll A4",
            "x/standard-18.pdf",
            "safon-18-plant-a-phobl-ifanc-sydd-ar-goll-a4.pdf",
        ),
        ("Tŷ’r Ŵyl", "workbook.cy.xlsx", "tyr-wyl.xlsx"),
        ("A" * 200, "a.pdf", f"{'a' * 90}.pdf"),
    ],
)
def test_a_download_is_called_by_its_title(words: str, address: str, wanted: str) -> None:
    assert download_name(words, address) == wanted
