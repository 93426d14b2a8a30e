"""What has no number stands in the order of the language's own alphabet, wherever it is listed."""

from __future__ import annotations

from types import ModuleType

import pytest
from safon.make import home, models
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.urls import address_of, href

from tests.make.pages import found, page

FIRST_AND_LAST = {
    Language.EN: ("The 12C’s", "Attachment theory", "Trauma-informed practice"),
    Language.CY: ("Y 12C", "Y Blynyddoedd Rhyfeddol (Incredible Years)", "Ymarfer systemig a seiliedig ar berthynas"),
}
"""The first two titles and the last; the article that a title begins with does not count."""
PAIRS = {Language.EN: ("Ecological approach", "Family Safeguarding"), Language.CY: ("Family Valued", "Fframwaith a")}
"""What stands before what: in Welsh, f comes before ff."""


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("maker", "address"), [(home, "./"), (models, "models/")])
def test_practice_models_stand_by_title(library: Library, maker: ModuleType, address: str, language: Language) -> None:
    titles = {href(address, address_of(each)): each.texts[language].title for each in library.of_kind(Kind.MODEL)}
    tree = page(maker, address, library, language)
    listed = [titles[way] for each in found(tree, "//a") if (way := str(each.get("href"))) in titles]
    assert (*listed[:2], listed[-1]) == FIRST_AND_LAST[language]
    assert len(listed) == len(titles)
    first, then = (next(at for at, each in enumerate(listed) if each.startswith(start)) for start in PAIRS[language])
    assert first < then
