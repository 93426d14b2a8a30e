"""What a page, a print and the data say before and after the day on which a document comes into force."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from lxml import html
from safon.artefact import Page, Site
from safon.make import framework_json, practice_notes
from safon.model.front_matter import SharedFacts
from safon.model.interval import State
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.print.note_part import note_part
from safon.print.wording import Wording
from safon.views.in_force import binding_of

from tests.check.trees import NOTE, edit, valid_tree
from tests.contexts import build_of, context_of

_HEADER = """edition: "2027-04"
status: in force
in-force-from: 2027-07-01
replaces: "2024-05"
approved-by: {en: The Example Office, cy: Y Swyddfa Enghreifftiol}
"""
_BEFORE = {
    Language.EN: "Not in force yet. This edition comes into force on 1 July 2027. Until then the edition of May 2024 "
    "is in force. Approved by: The Example Office.",
    Language.CY: "Nid yw mewn grym eto. Daw’r argraffiad hwn i rym ar 1 Gorffennaf 2027. Tan hynny, argraffiad Mai "
    "2024 sydd mewn grym. Cymeradwywyd gan: Y Swyddfa Enghreifftiol.",
}
_SINCE = {
    Language.EN: "In force since 1 July 2027. It took the place of the edition of May 2024. Approved by: The Example "
    "Office.",
    Language.CY: "Mewn grym ers 1 Gorffennaf 2027. Cymerodd le argraffiad Mai 2024. Cymeradwywyd gan: Y Swyddfa "
    "Enghreifftiol.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root: Path = valid_tree(tmp_path_factory.mktemp("tree"))
    edit(root, f"{NOTE}.en.md", 'edition: "2024-05"\n', _HEADER)
    guidance = read_and_check(root)
    assert guidance.publishable, guidance.report()
    return guidance.library


def _site(told: str) -> Site:
    return Site(url="https://safon.example/", moment=int(datetime.datetime.fromisoformat(told).timestamp()))


_EVE, _DAY = _site("2027-07-01T00:59:59+02:00"), _site("2027-07-01T00:00:00+01:00")
"""The last second before the day begins in Wales, in summer, and its first."""


def _page(library: Library, language: Language, site: Site) -> Page:
    return next(
        each
        for each in practice_notes.make(context_of(library, language, site))
        if isinstance(each, Page) and "quiet-rooms" in each.address
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("site", "state"), [(_EVE, "before"), (_DAY, "open")])
def test_a_page_says_what_is_true_on_its_day(library: Library, language: Language, site: Site, state: str) -> None:
    tree = html.fragment_fromstring(_page(library, language, site).content, create_parent="div")
    (notice,) = tree.xpath('//*[@data-sf-opens="2027-06-30T23:00:00Z"]')
    told = {part.get("data-sf-when"): part for part in notice.xpath("./*[@data-sf-when]")}
    assert {key: part.text_content() for key, part in told.items()} == {
        "before": _BEFORE[language],
        "open": _SINCE[language],
    }
    assert [key for key, part in told.items() if part.get("hidden") is None] == [state]
    chips = tree.xpath('//ul[@class="sf-chips"]/li/text()')
    assert {Language.EN: "In force from 1 July 2027", Language.CY: "Mewn grym o 1 Gorffennaf 2027"}[language] in chips


@pytest.mark.parametrize("site", [_EVE, _DAY])
def test_paper_says_the_day_itself(library: Library, site: Site) -> None:
    part = note_part(library.by_id["PN1"], Wording(context_of(library, Language.EN, site)))
    assert part["state"].startswith(
        "In force from 1 July 2027 · until then the edition of May 2024 · Approved by: The Example Office · "
    )


@pytest.mark.parametrize(("site", "binds"), [(_EVE, False), (_DAY, True)])
def test_data_says_whether_it_binds_on_the_day_it_was_made(library: Library, site: Site, *, binds: bool) -> None:
    made = next(each for each in framework_json.make_shared(build_of(library, site)) if each.path.endswith("k.json"))
    (note,) = (each for each in json.loads(made.content)["documents"] if each["id"] == "PN1")
    assert note["binding"] == {
        "from": "2027-07-01",
        "inForce": binds,
        "replaces": "2024-05",
        "approvedBy": {"en": "The Example Office", "cy": "Y Swyddfa Enghreifftiol"},
    }


def test_nothing_is_said_where_nobody_gave_a_day(library: Library) -> None:
    undated = [each for each in library.documents if isinstance(each.header, SharedFacts) and each.id != "PN1"]
    assert undated
    for each in undated:
        if each.header.in_force_from is None:  # type: ignore[attr-defined]  # of these alone
            assert binding_of(each, context_of(library, Language.EN, _DAY)) is None


def test_the_first_second_of_the_day_is_in_wales(library: Library) -> None:
    for site, state in ((_EVE, State.BEFORE), (_DAY, State.OPEN)):
        found = binding_of(library.by_id["PN1"], context_of(library, Language.CY, site))
        assert found is not None
        assert found.state is state
