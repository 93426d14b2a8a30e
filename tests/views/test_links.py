"""Addresses, and the way from one page to another."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from safon.model.language import Language
from safon.targets import target_of
from safon.urls import HOME, address_of, href, in_language

from tests.views.guidance import guidance

_STEP = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=8)
_ADDRESS = st.lists(_STEP, max_size=4).map(lambda steps: "".join(f"{step}/" for step in steps))


@pytest.mark.parametrize(
    ("document", "address"),
    [
        ("S18", "standards/18-missing-children/"),
        ("PN1", "practice-notes/pn1-return-interviews/"),
        ("ABC", "local/example/"),
        ("ABC3", "local/example/03-visits/"),
        ("secure-base", "models/secure-base/"),
        ("first-framework", "frameworks/first-framework/"),
        ("first-round", "have-your-say/first-round/"),
    ],
)
def test_a_document_of_each_kind_has_its_address(document: str, address: str) -> None:
    assert address_of(guidance().by_id[document]) == address


@pytest.mark.parametrize(
    ("start", "to", "way"),
    [
        ("en/standards/18-x/", "en/standards/19-y/", "../19-y/"),
        ("en/standards/18-x/", "cy/standards/18-x/", "../../../cy/standards/18-x/"),
        ("en/standards/18-x/", "en/id/18.4/", "../../id/18.4/"),
        ("en/standards/18-x/", "en/standards/18-x/#clause-18-4", "./#clause-18-4"),
        ("en/", "cy/", "../cy/"),
        ("en/", "en/", "./"),
        ("", "en/standards/", "en/standards/"),
        ("en/standards/18-x/", "", "../../../"),
        ("en/", "assets/site.css", "../assets/site.css"),
    ],
)
def test_the_way_from_one_address_to_another_is_relative(start: str, to: str, way: str) -> None:
    assert href(start, to) == way


@settings(derandomize=True, deadline=None, max_examples=200)
@given(start=_ADDRESS, to=_ADDRESS)
def test_a_browser_that_follows_the_way_arrives(start: str, to: str) -> None:
    root = "https://example.org/guidance/"
    assert urljoin(f"{root}{start}", href(start, to)) == f"{root}{to}"


def test_an_id_leads_to_a_page_or_to_a_place_on_it() -> None:
    library = guidance()
    assert target_of("S18", library) == "standards/18-missing-children/"
    assert target_of("18.4", library) == "standards/18-missing-children/#clause-18-4"
    assert target_of("ABC", library) == "local/example/"
    assert target_of("ABC3.1", library) == "local/example/03-visits/#clause-abc3-1"
    assert target_of("S26", library) is None
    assert target_of("99.9", library) is None


def test_both_languages_have_the_same_address_after_their_prefix() -> None:
    assert in_language("standards/18-x/", Language.EN) == "en/standards/18-x/"
    assert in_language("standards/18-x/", Language.CY) == "cy/standards/18-x/"
    assert in_language(HOME, Language.CY) == "cy/"
