"""The sheet of limits of each agency: what names it, what speaks to all, and what names nobody."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from safon.make import agencies
from safon.model.clause import Clause
from safon.model.language import Language
from safon.model.library import Library
from safon.model.vocabulary import Agency, Role
from safon.views.timescale_text import timescale_text
from safon.views.unowned import unowned

from tests.contexts import context_of, label
from tests.print.finished import Finished

pytestmark = pytest.mark.xdist_group("prints")
BOTH = pytest.mark.parametrize("language", Language)


def _limited(clauses: Iterable[Clause]) -> list[Clause]:
    return [each for each in clauses if each.timescales]


@BOTH
def test_each_agency_has_a_sheet_with_all_its_limits_and_those_of_nobody(
    made: tuple[Finished, ...], library: Library, language: Language
) -> None:
    sheets = {each.sheet.path: each for each in made}
    nobodys = _limited(unowned(library).national)
    assert len(nobodys) >= 4
    own = {each.id: list(library.clauses_for(each.id)) for each in library.vocabulary.all(Agency)}
    for agency in library.vocabulary.all(Agency):
        text = " ".join(sheets[f"{language.value}/print/limits-{agency.id}.pdf"].texts)
        for clause in (*_limited(own[agency.id]), *nobodys):
            assert f" {clause.id} " in text, f"{agency.id}: {clause.id}"
            for each in clause.timescales:
                assert timescale_text(each, context_of(library, language)).limit in text, f"{agency.id}: {clause.id}"
        has_limits = any(agency.id in each.named for each in _limited(own[agency.id]))
        assert (label(language, "print.no-limits") in text) is not has_limits, agency.id
        assert text.index(label(language, "who.unnamed.title")) < text.index(nobodys[0].id)


@BOTH
def test_the_page_of_an_agency_leads_to_its_sheet_and_that_of_a_role_to_the_sheet_of_its_agency(
    made: tuple[Finished, ...], library: Library, language: Language
) -> None:
    sheets = {each.sheet.path for each in made}
    pages = {each.address: str(each.content) for each in agencies.make(context_of(library, language))}
    roles = [each for each in library.vocabulary.all(Role) if each.agency]
    assert roles
    leads = [(each.id, each.id) for each in library.vocabulary.all(Agency)] + [(each.id, each.agency) for each in roles]
    for holder, agency in leads:
        assert f'href="../../print/limits-{agency}.pdf"' in pages[f"agencies/{holder}/"], holder
        assert f"{language.value}/print/limits-{agency}.pdf" in sheets
    for role in library.vocabulary.all(Role):
        assert 'href="../every-agency/#every-agency"' in pages[f"agencies/{role.id}/"], role.id


@BOTH
def test_a_sheet_names_no_limit_of_another_agency(
    made: tuple[Finished, ...], library: Library, language: Language
) -> None:
    (sheet,) = (each for each in made if each.sheet.path == f"{language.value}/print/limits-police.pdf")
    others = [each for each in library.in_force if each.timescales and each.who and "police" not in each.named]
    apart = [each.id for each in others if "all" not in each.who]
    assert len(apart) > 10
    assert [one for one in apart if f" {one} " in " ".join(sheet.texts)] == []
