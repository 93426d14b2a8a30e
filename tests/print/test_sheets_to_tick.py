"""Sheets to tick, as they come out of the printer: how strongly, room for owner and evidence, one header a page."""

from __future__ import annotations

import re
from typing import Any

import pytest
from safon.make.prints import checklists
from safon.model.clause import Strength
from safon.model.language import Language
from safon.model.library import Library
from safon.print.print_types import Edition, PrintKind
from safon.views.clause_in_words import clause_in_words

from tests.contexts import build_of, context_of, label
from tests.print.conftest import SITE
from tests.print.finished import Finished

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)
COLUMNS = ("done", "number", "what", "owner", "evidence")


def _sheets(made: tuple[Finished, ...], language: Language) -> list[Finished]:
    return [each for each in made if each.sheet.kind is PrintKind.CHECKLIST and each.sheet.language is language]


@BOTH
def test_a_header_stands_once_on_each_page_with_rows(finished: tuple[Finished, ...], language: Language) -> None:
    owner, evidence = (label(language, f"print.columns.{each}") for each in ("owner", "evidence"))
    what = label(language, "print.columns.what")
    sheets = _sheets(finished, language)
    assert len(sheets) > 60
    for each in sheets:
        heads = [text.count(what) for text in each.texts]
        assert set(heads) <= {0, 1}, each.sheet.path
        assert heads[0] == 1, each.sheet.path
        assert evidence in each.texts[0], each.sheet.path
        assert owner in each.texts[0], each.sheet.path
        assert " – " not in " ".join(re.findall(r"\d – [A-Z]", each.texts[0])), each.sheet.path


@BOTH
def test_education_has_its_parts_and_no_column_that_says_nothing(
    finished: tuple[Finished, ...], language: Language
) -> None:
    (sheet,) = (each for each in _sheets(finished, language) if each.sheet.name == "checklist-education")
    text = " ".join(sheet.texts)
    parts = [label(language, f"who.parts.{each}") for each in ("alone", "shared", "everyone", "unnamed")]
    assert [text.index(each) for each in parts] == sorted(text.index(each) for each in parts)
    alone = text[text.index(parts[0]) : text.index(parts[1])]
    assert re.findall(r"(?<![\d.])\d+\.\d+(?![\d.])", alone) == ["18.23"]
    assert label(language, "clause.strength.may") in alone


@BOTH
def test_every_sheet_and_summary_says_how_strongly_each_clause_binds(library: Library, language: Language) -> None:
    context = context_of(library, language)
    seen = set()
    for each in checklists.prints(build_of(library, SITE)):
        if each.sheet.language is language:
            data: Any = each.data()
            for section in data["parts"][0]["sections"]:
                for card in (card for run in section["runs"] for card in run["clauses"]):
                    clause = library.clauses[card["id"]]
                    binds = clause.strength is not Strength.NONE
                    assert card["strength"] == (clause_in_words(clause, context).strength if binds else "")
                    seen.add(card["id"])
    assert seen == {each.id for each in library.in_force}


@BOTH
def test_a_summary_says_must_should_or_may(
    finished: tuple[Finished, ...], library: Library, language: Language
) -> None:
    context = context_of(library, language)
    clauses = library.by_id["S18"].clauses
    for edition in (Edition.STANDARD, Edition.LARGE):
        (sheet,) = (
            each
            for each in finished
            if each.sheet.language is language
            and each.sheet.edition is edition
            and each.sheet.name.startswith("standard-18")
        )
        text = re.sub(r"[\ue000-\uf8ff\s]+", " ", " ".join(sheet.texts))
        for clause in clauses:
            if clause.strength is not Strength.NONE and clause.who:
                in_words = clause_in_words(clause, context)
                assert f"{in_words.strength} · {in_words.who[0].split()[0]}" in text, clause.id
