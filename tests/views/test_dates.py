"""Days and months in words."""

from __future__ import annotations

import datetime

import pytest
from safon.i18n.cldr import day_words, month_words
from safon.model.language import Language

MONTHS = [
    ("January", "Ionawr"),
    ("February", "Chwefror"),
    ("March", "Mawrth"),
    ("April", "Ebrill"),
    ("May", "Mai"),
    ("June", "Mehefin"),
    ("July", "Gorffennaf"),
    ("August", "Awst"),
    ("September", "Medi"),
    ("October", "Hydref"),
    ("November", "Tachwedd"),
    ("December", "Rhagfyr"),
]


@pytest.mark.parametrize(("number", "english", "welsh"), [(at, *names) for at, names in enumerate(MONTHS, 1)])
def test_a_day_and_a_month_have_their_words_in_both_languages(number: int, english: str, welsh: str) -> None:
    day = datetime.date(2027, number, 1)
    assert day_words(day, Language.EN) == f"1 {english} 2027"
    assert day_words(day, Language.CY) == f"1 {welsh} 2027"
    assert month_words(f"2027-{number:02}", Language.EN) == f"{english} 2027"
    assert month_words(f"2027-{number:02}", Language.CY) == f"{welsh} 2027"


def test_a_day_has_no_leading_nought_and_no_ordinal() -> None:
    assert day_words(datetime.date(2027, 3, 31), Language.CY) == "31 Mawrth 2027"
    assert day_words(datetime.date(2027, 3, 2), Language.EN) == "2 March 2027"
