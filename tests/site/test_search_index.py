"""What an index holds, and that it stays small however much guidance there is. No site is built."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace

import pytest
from safon.artefact import Duty, Heading, Page
from safon.model.language import Language
from safon.publish.search import index_of
from safon.publish.search_files import MOST_BYTES, in_files
from safon.publish.search_language import forms_in, knowledge

from tests.contexts import context_of
from tests.views.guidance import guidance

PAGES, CLAUSES = 5_000, 2
PACKED = 0.3
"""Of its size an index takes less than that on its way."""
DUTY = Duty(
    words="The practitioner must see the child within the time that the plan gives, and must speak with them alone.",
    strength="Must",
    when="within 10 working days of the referral",
    who="Social worker",
    promise="Somebody will come to see me.",
)


def _page(at: int, language: Language = Language.EN) -> Page:
    clauses = (Heading(3, f"clause-{at}-{each}", f"{at}.{each}", "Text.", DUTY) for each in range(1, CLAUSES + 1))
    prose = Heading(2, "narrative", f"How page {at} reads", f"Words of page {at} that nobody asks for. " * 60)
    return Page(
        address=f"standards/{at}-page/",
        content="",
        language=language,
        title=f"Standard {at}: Page {at}",
        id=f"S{at}",
        description="What a page is about, in one sentence.",
        headings=(Heading(1, f"standard-{at}", f"Page {at}"), prose, *clauses),
    )


@pytest.mark.parametrize("language", Language)
def test_an_index_keeps_within_its_size_up_to_five_thousand_pages(language: Language) -> None:
    index = index_of([_page(each, language) for each in range(1, PAGES + 1)], context_of(guidance(), language))
    written = in_files(index)
    assert sum(len(each.encode()) for each in written) <= MOST_BYTES
    first, prose, _ = (json.loads(each) for each in written)
    assert len(first["pages"]) == PAGES
    assert all(len(each["parts"]) == CLAUSES + 1 for each in first["pages"])
    whole = {each["address"]: each["parts"][0]["prose"] for each in index["pages"]}
    assert all(0 < len(each[0]) < len(whole[address]) for address, each in prose.items())
    assert all(whole[address].startswith(each[0]) for address, each in prose.items())
    assert len(gzip.compress(written[0].encode(), 6)) < PACKED * len(written[0].encode())


def test_a_small_index_is_whole() -> None:
    index = index_of([_page(1)], context_of(guidance(), Language.EN))
    first, prose, rest = (json.loads(each) for each in in_files(index))
    (page,) = first["pages"]
    assert [each["title"] for each in page["parts"]] == ["How page 1 reads", "1.1", "1.2"]
    assert page["parts"][1]["told"] == [DUTY.strength, DUTY.when, DUTY.who]
    promise = DUTY.promise
    assert prose == {"standards/1-page/": ["Words of page 1 that nobody asks for. " * 60, promise, promise, ""]}
    assert rest == {"pages": [], "prose": {}}
    assert [each["anchor"] for each in page["parts"]] == ["narrative", "clause-*", "clause-*"]


def test_what_was_reported_and_what_is_about_the_site_come_last() -> None:
    made = _page(1)
    pages = [made, *(replace(made, address=each) for each in ("reviews/one/", "handbook/", "models/one/"))]
    first, prose, rest = (json.loads(each) for each in in_files(index_of(pages, context_of(guidance(), Language.EN))))
    assert [each["address"] for each in first["pages"]] == ["standards/1-page/", "models/one/"]
    assert [each["address"] for each in rest["pages"]] == ["reviews/one/", "handbook/"]
    assert list(prose) == ["standards/1-page/"]
    assert set(rest["prose"]) == {"reviews/one/", "handbook/", "models/one/"}


def test_a_text_below_a_heading_of_every_document_is_of_its_page() -> None:
    pages = [
        replace(
            _page(each), headings=(Heading(2, "same", "On every page", text), Heading(2, "resources", "Links", "L"))
        )
        for each, text in enumerate((*(f"Words of {at}." for at in range(8)), "The same.", *["Said by all."] * 8))
    ]
    found = index_of(pages, context_of(guidance(), Language.EN))["pages"]
    assert [each["parts"] for each in found] == [[]] * len(pages)
    own = [each.get("prose", "") for each in found]
    assert own == [*(f"Words of {at}." for at in range(8)), "The same.", *[""] * 8]


@pytest.mark.parametrize("language", Language)
def test_forms_stand_in_one_group_each_and_small_words_in_none(language: Language) -> None:
    words = [word for group in forms_in(language) for word in group]
    assert len(words) == len(set(words))
    assert not {*words} & set(knowledge(language)["small"])  # type: ignore[call-overload]
