"""What a person is asked to review is what there is: every family of words that the search has."""

from __future__ import annotations

import re

from safon.model.language import Language
from safon.publish.search_language import FORMS, bare, forms_in

from tests.site.building import ROOT

LIST = ROOT / "docs" / "decisions" / "0053-points-for-a-person.md"


def test_the_list_has_each_family_of_welsh_words() -> None:
    rows = LIST.read_text(encoding="utf-8").partition("| family |")[2].splitlines()[2:]
    listed = [bare(cell).split(", ") for cell in (each.split("|")[1].strip() for each in rows if "|" in each)]
    assert listed == forms_in(Language.CY)
    assert len(listed) == FORMS.cy.count("|") + 1


def test_it_claims_no_review() -> None:
    text = LIST.read_text(encoding="utf-8")
    assert re.search(r"No Welsh-speaking person has reviewed", text)
