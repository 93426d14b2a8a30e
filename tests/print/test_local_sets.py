"""Local sets on paper: each whole, each practice standard; one of another nation says on every page that it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.make.prints import local_sets
from safon.model.clause import ClauseClass
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.pipeline import read_and_check
from safon.print.cache import PrintCache
from safon.print.print_types import Edition, PrintKind
from safon.print.typeset import typeset
from safon.urls import in_language, summary_of

from tests.check.trees import VALID
from tests.contexts import build_of, label
from tests.print.finished import Finished
from tests.print.texts import SITE

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)
EDITIONS = pytest.mark.parametrize("edition", [Edition.STANDARD, Edition.LARGE])
ELSEWHERE = {Language.EN: "England: not authority in Wales", Language.CY: "Lloegr: nid awdurdod yng Nghymru"}


def _of(made: tuple[Finished, ...], language: Language, edition: Edition = Edition.STANDARD) -> dict[str, Finished]:
    found = [each for each in made if each.sheet.kind is PrintKind.LOCAL and each.sheet.language is language]
    return {each.sheet.group: each for each in found if each.sheet.edition is edition}


@BOTH
def test_each_set_and_each_of_its_standards_has_a_print_that_its_page_leads_to(
    made: tuple[Finished, ...], library: Library, language: Language
) -> None:
    found = _of(made, language)
    documents = [*library.of_kind(Kind.LOCAL_SET), *library.of_kind(Kind.LOCAL_STANDARD)]
    assert set(found) == {each.id for each in documents}
    for each in documents:
        assert found[each.id].sheet.path == in_language(summary_of(each), language)


@BOTH
@EDITIONS
def test_every_page_of_a_set_from_england_says_that_it_is_no_authority_in_wales(
    made: tuple[Finished, ...], language: Language, edition: Edition
) -> None:
    for each in _of(made, language, edition).values():
        for number, text in enumerate(each.texts, start=1):
            assert ELSEWHERE[language] in text, f"{each.sheet.path}, page {number}"


@BOTH
@EDITIONS
def test_all_of_its_bottom_lines_stand_in_the_set_and_each_in_its_standard(
    made: tuple[Finished, ...], library: Library, language: Language, edition: Edition
) -> None:
    found = _of(made, language, edition)
    whole = " ".join(found["NCT"].texts) if edition is Edition.STANDARD else ""
    for document in library.of_kind(Kind.LOCAL_STANDARD):
        alone = " ".join(found[document.id].texts)
        assert label(language, "section.bottom-lines") in alone
        for clause in document.of_class(ClauseClass.BOTTOM_LINE):
            if clause.withdrawn is None:
                assert f" {clause.id} " in alone, f"{found[document.id].sheet.path}: {clause.id}"
                assert not whole or f" {clause.id} " in whole, f"in the set: {clause.id}"


def test_a_set_of_wales_says_no_such_thing(tmp_path: Path) -> None:
    wanted = list(local_sets.prints(build_of(read_and_check(VALID).library, SITE)))
    names = ["local-exampleshire", "local-exampleshire-01", "local-exampleshire-01-large"]
    assert sorted({each.sheet.name for each in wanted}) == names
    for each in map(Finished, typeset(wanted, PrintCache(tmp_path))):
        words = " ".join(each.texts)
        assert "EXA1.1" in words
        assert not any(words.count(told.split(": ")[1]) for told in ELSEWHERE.values()), each.sheet.path
