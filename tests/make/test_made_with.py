"""What is made with a template that was edited comes first, whether its maker names it or something it calls does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from safon.make import agencies, home, standards, timescales_page
from safon.make.artefacts import artefacts
from safon.make.made_with import edited_first
from safon.model.language import Language
from safon.pipeline import read_and_check

from tests.check.trees import VALID
from tests.contexts import context_of

TEMPLATES = "hooks/safon/templates/"
MAKERS = (agencies, home, standards, timescales_page)


@pytest.mark.parametrize(
    ("edited", "first"),
    [
        ((TEMPLATES + "home.html.jinja",), (home,)),
        ((TEMPLATES + "timescales.html.jinja", "hooks/safon/labels/en.yml"), (timescales_page,)),
        ((TEMPLATES + "duties.html.jinja",), (agencies,)),  # named by a module that it calls
        ((TEMPLATES + "behind.html.jinja",), (agencies, standards)),  # taken in by templates of others
        (("hooks/safon/labels/en.yml",), ()),
        ((), ()),
    ],
)
def test_makers_of_an_edited_template_come_first_and_all_others_stay_in_their_order(
    edited: tuple[str, ...], first: tuple[object, ...]
) -> None:
    rest = tuple(each for each in MAKERS if each not in first)
    assert edited_first(MAKERS, edited) == (*first, *rest)


def test_the_order_is_all_that_differs() -> None:
    context = context_of(read_and_check(VALID).library, Language.CY)
    usual = list(artefacts(context, begin=False))
    edited = list(artefacts(replace(context, edited=frozenset({TEMPLATES + "home.html.jinja"})), begin=False))
    assert edited[0] != usual[0]
    assert sorted(map(repr, edited)) == sorted(map(repr, usual))
