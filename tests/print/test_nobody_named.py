"""On paper: who and when are never one sentence, and what names nobody is told, and has a list of its own."""

from __future__ import annotations

import re

import pytest
from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency
from safon.print.print_types import PrintKind
from safon.views.timescale_text import timescale_text
from safon.views.unowned import unowned

from tests.contexts import context_of, counted, label
from tests.print.finished import Finished

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)


def _limits(clause: Clause, library: Library, language: Language) -> list[str]:
    return [timescale_text(each, context_of(library, language)).limit for each in clause.timescales]


def test_nobody_and_a_limit_are_never_one_sentence(made: tuple[Finished, ...], library: Library) -> None:
    for language in Language:
        nobody = label(language, "clause.nobody-named")
        limits = {words for each in library.in_force for words in _limits(each, library, language)}
        for each in made:
            if each.sheet.language in (language, None):
                text = " ".join(each.texts)
                wrong = [f"{nobody} {words}" for words in limits if f"{nobody} {words}" in text]
                assert not wrong, each.sheet.path


@BOTH
def test_the_limit_stands_first_and_alone_wherever_a_clause_has_one(
    made: tuple[Finished, ...], library: Library, language: Language
) -> None:
    clause, nobody = library.clauses["18.7"], label(language, "clause.nobody-named")
    whole = timescale_text(clause.timescales[0], context_of(library, language)).whole
    names = ("standard-18", "standard-18-large", "checklist-standard-18", "whole-framework", "pack-missing-children")
    found = {each.sheet.name: each for each in made if each.sheet.language is language and each.sheet.name in names}
    assert set(found) == set(names)
    for each in (*found.values(), *(each for each in made if each.sheet.name == "standard-18-bilingual")):
        lines = [line.strip() for page in each.document for line in page.get_textpage().get_text_bounded().splitlines()]
        binds = "" if each.sheet.kind is PrintKind.CHECKLIST else f"{label(language, 'clause.strength.should')} · "
        assert f"{whole} {binds}{nobody}" in _without_icons(" ".join(lines)), each.sheet.path
        assert not [line for line in lines if nobody in line and whole.split()[0] in line.split()], each.sheet.path


def _without_icons(text: str) -> str:
    return " ".join(re.sub(r"[\ue000-\uf8ff\u00a0]", " ", text).split())


@BOTH
def test_the_checklist_of_an_agency_tells_what_is_not_on_it(
    finished: tuple[Finished, ...], library: Library, language: Language
) -> None:
    national = unowned(library).national
    sheets = _checklists(finished, language)
    agencies = [each for name, each in sheets.items() if name in library.vocabulary.ids(Agency)]
    assert len(agencies) > 10
    for each in agencies:
        text = " ".join(each.texts)
        told = text.partition(label(language, "who.unnamed.title"))[2]
        assert counted(language, "who.unnamed.lead", len(national)) in told, each.sheet.path
        assert f"{language}/print/checklist-nobody-named.pdf" in told.replace(" ", ""), each.sheet.path
        for clause in national:
            assert f" {clause.id}" in told, f"{each.sheet.path}: {clause.id}"
        assert "NCT" not in told, each.sheet.path


@BOTH
def test_what_names_nobody_can_be_ticked_on_paper(
    finished: tuple[Finished, ...], library: Library, language: Language
) -> None:
    sheet = _checklists(finished, language)["nobody-named"]
    text = " ".join(sheet.texts)
    assert counted(language, "who.unnamed.lead", 95) in text
    for clause in unowned(library).national:
        assert f" {clause.id} " in text, clause.id


def _checklists(finished: tuple[Finished, ...], language: Language) -> dict[str, Finished]:
    return {
        each.sheet.group: each
        for each in finished
        if each.sheet.kind is PrintKind.CHECKLIST and each.sheet.language is language
    }
