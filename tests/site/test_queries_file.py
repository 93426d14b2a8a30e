"""The form of the files of queries: so many in each language, each with answers that are there, and a reason."""

from __future__ import annotations

import pytest
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Journey, Role, Term, WordToAvoid
from safon.pipeline import read_and_check
from safon.targets import entry_address, target_of
from safon.urls import (
    CLOCK,
    GLOSSARY,
    MUST_DOS,
    TIMESCALES,
    agency_page,
    anchored,
    checklist_page,
    clock_page,
    page_of,
    term_anchor,
)

from tests.site.building import ROOT
from tests.site.queries import FILES, Query, queries

OF_EACH, MOST_ANSWERS = {"queries": 60, "more-queries": 50, "fresh-queries": 15}, 3
LISTS = (MUST_DOS, TIMESCALES, CLOCK)
EACH = [
    pytest.param(each, id=f"{language}: {each.query}")
    for file in FILES
    for language in Language
    for each in queries(language, file)
]


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the real guidance."""
    return read_and_check(ROOT).library


@pytest.fixture(scope="module")
def addresses(library: Library) -> frozenset[str]:
    """Return every address that an answer may name in place of an id."""
    known = library.vocabulary
    agencies = [each.id for each in known.all(Agency)]
    return frozenset(
        (
            *LISTS,
            *(clock_page(each.id) for each in known.all(Journey)),
            *(page_of(each.name.removesuffix(".en.md")) for each in (ROOT / "docs").glob("*.en.md")),
            *(agency_page(each) for each in (*agencies, *(role.id for role in known.all(Role)))),
            *(checklist_page(each) for each in agencies),
            *(anchored(GLOSSARY, term_anchor(each.id)) for each in known.all(Term)),
            *(anchored(GLOSSARY, f"avoid-{each.id}") for each in known.all(WordToAvoid)),
            *filter(None, (entry_address(each, library) for each in library.citable.values())),
        )
    )


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("file", FILES)
def test_there_are_so_many_in_each_language_and_none_twice(file: str, language: Language) -> None:
    asked = queries(language, file)
    assert len({each.query for each in asked}) == len(asked) == OF_EACH[file]


@pytest.mark.parametrize("each", EACH)
def test_each_has_a_few_answers_that_are_there_and_a_reason(
    each: Query, library: Library, addresses: frozenset[str]
) -> None:
    assert each.query == each.query.strip() != ""
    assert each.why.endswith(".")
    assert 1 <= len(each.first) <= MOST_ANSWERS
    assert len(set(each.addresses(library))) == len(each.first)
    assert [answer for answer in each.first if target_of(answer, library) is None and answer not in addresses] == []


def test_a_made_up_answer_is_found_out(library: Library, addresses: frozenset[str]) -> None:
    for wrong in ("18.99", "S99", "agencies/dentists/", "glossary/#term-dentist"):
        assert target_of(wrong, library) is None
        assert wrong not in addresses
