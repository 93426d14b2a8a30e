"""A limit in the words of a clause is proposed as data: with the number, the days and the event that were typed."""

from __future__ import annotations

import pytest
from safon.check.stated_limits import stated_limits
from safon.model.language import Language
from safon.model.library import Library
from safon.model.position import Position
from safon.model.timescale import Timing
from safon.read.timings import read_timing

from tests.timescales.reading import library

NONE = "of not stated"
ENGLISH = {
    "within 24 hours": f"24 hours {NONE}",
    "within 48 hours": f"48 hours {NONE}",
    "in forty-eight hours": f"48 hours {NONE}",
    "in forty eight hours": f"48 hours {NONE}",
    "within two days": f"2 days {NONE}",
    "a ten-day wait": f"10 days {NONE}",
    "within 24hrs": f"24 hours {NONE}",
    "a 72-hour limit": f"72 hours {NONE}",
    "within an hour": f"1 hour {NONE}",
    "within a fortnight": f"1 fortnight {NONE}",
    "within one month": f"1 month {NONE}",
    "within 1.5 hours": f"1.5 hours {NONE}",
    "within five working-days": f"5 working days {NONE}",
    "within 2 working days of the initial conference": "2 working days of initial-conference",
    "within 3 days after a child goes missing": "3 days after child-goes-missing",
    "15 working days from the meeting": "15 working days after not stated",
    "ten calendar days prior to the meeting": "10 calendar days before not stated",
    "at least two working days before the initial conference": "at least 2 working days before initial-conference",
    "at least every 6 weeks": "at least every 6 weeks",
    "every two weeks": "every 2 weeks",
    "every one week": "every week",
    "no more than once every 6 months": "at most every 6 months",
    "by 16 years of age": "by 16 years of age",
    "from 16 years old": "from 16 years of age",
    "by 24 weeks of pregnancy": "by 24 weeks of pregnancy",
    "for at least 6 weeks": "",
}
WELSH = {
    "o fewn 48 awr": f"48 hours {NONE}",
    "o fewn dau ddiwrnod": f"2 days {NONE}",
    "o fewn dwy awr": f"2 hours {NONE}",
    "tri diwrnod gwaith": f"3 working days {NONE}",
    "o fewn tair wythnos": f"3 weeks {NONE}",
    "pedair awr ar hugain": f"24 hours {NONE}",
    "wyth awr a deugain": f"48 hours {NONE}",
    "deuddeng awr a thrigain": f"72 hours {NONE}",
    "saith deg dwy o oriau": f"72 hours {NONE}",
    "dau ddeg pedwar o oriau": f"24 hours {NONE}",
    "o fewn 72 o oriau": f"72 hours {NONE}",
    "pum niwrnod gwaith": f"5 working days {NONE}",
    "deng niwrnod": f"10 days {NONE}",
    "10 diwrnod calendr": f"10 calendar days {NONE}",
    "pymtheng niwrnod gwaith": f"15 working days {NONE}",
    "pedwar diwrnod gwaith ar ddeg": f"14 working days {NONE}",
    "un diwrnod ar bymtheg": f"16 days {NONE}",
    "ugain niwrnod gwaith": f"20 working days {NONE}",
    "deugain niwrnod": f"40 days {NONE}",
    "un mis ar ddeg": f"11 months {NONE}",
    "deuddeng mis": f"12 months {NONE}",
    "o fewn pythefnos": f"1 fortnight {NONE}",
    "o fewn dwy bythefnos": f"2 fortnights {NONE}",
    "o fewn awr": f"1 hour {NONE}",
    "dwy flynedd": f"2 years {NONE}",
    "tair blynedd": f"3 years {NONE}",
    "saith mlynedd": f"7 years {NONE}",
    "o fewn 48 awr i blentyn fynd ar goll": "48 hours of child-goes-missing",
    "o fewn 3 wythnos i'r gynhadledd gychwynnol": "3 weeks of initial-conference",
    "o leiaf ddau ddiwrnod gwaith cyn y gynhadledd gychwynnol": "at least 2 working days before initial-conference",
    "tri mis ar ôl y cyfarfod": "3 months after not stated",
    "o leiaf bob 6 wythnos": "at least every 6 weeks",
    "bob dau fis": "every 2 months",
    "dim mwy nag unwaith bob 6 mis": "at most every 6 months",
    "erbyn 24 wythnos o feichiogrwydd": "by 24 weeks of pregnancy",
}
SAID = [(Language.EN, *each) for each in ENGLISH.items()] + [(Language.CY, *each) for each in WELSH.items()]


@pytest.fixture(scope="module")
def words() -> Library:
    """Read the test vocabulary, which has the events that are named here."""
    return library()


@pytest.mark.parametrize(("language", "said", "wanted"), SAID, ids=[each[1] for each in SAID])
def test_what_is_proposed_is_what_was_typed(language: Language, said: str, wanted: str, words: Library) -> None:
    (limit,) = stated_limits(f"Somebody must come {said}, whoever it is.", language, words.vocabulary)
    assert limit.wording == wanted
    assert not wanted or isinstance(read_timing(wanted, Position("18.en.md")), Timing)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "Each of the two agencies must act day by day, at any hour."),
        (Language.CY, "Rhaid i’r ddau weithio bob dydd, ar unrhyw awr."),
        (Language.CY, "Rhaid i un o’r tair ymweld."),
    ],
)
def test_words_without_a_number_of_units_state_no_limit(language: Language, said: str, words: Library) -> None:
    assert list(stated_limits(said, language, words.vocabulary)) == []
