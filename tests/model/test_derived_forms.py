"""Forms that rules of the check know are made from the one table of mutations, with all that stood there by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from safon.model.language import Language
from safon.model.number_words import numbers_in
from safon.model.numerals import number_at_end
from safon.model.opposites import senses_of
from safon.model.welsh import number_forms

OPPOSITES = {
    ("how often", "always"): (
        "bob amser, bob tro, bynnag, byth, drwy r amser, erioed, mhob, o hyd, pob amser, pob tro, wastad, "
        "wastadol, ym mhob"
    ),
    ("how often", "often"): "aml, amlach, amlaf, amlder, fynych, mynych, rheolaidd",
    ("how often", "usually"): "arferol, fel arfer, fel rheol, gan amlaf, yn gyffredinol",
    ("how often", "sometimes"): "achlysurol, ambell waith, anaml, ar adegau, prin, weithiau",
    ("how much", "at least"): (
        "a throsodd, ddim yn llai, dim llai, isaf, isafswm, lleiaf, neu drosodd, neu fwy, neu ragor, o leiaf"
    ),
    ("how much", "at most"): "ar y mwyaf, ddim yn fwy, dim mwy na, mwy na, neu iau, neu lai, uchafswm",
    ("before or after", "before"): (
        "blaenorol, cyn, cynharach, flaenorol, gerbron, hyd nes, nes, o flaen, tan, ymlaen llaw"
    ),
    ("before or after", "after"): "ar ôl, ddiweddarach, diweddarach, ers, wedyn, yn dilyn",
    ("more or less", "more"): (
        "bellach, cryfach, fwy, gryfach, gwell, hirach, hwy, mwy, pellach, ragor, rhagor, uwch, well"
    ),
    ("more or less", "less"): "byrrach, fyrrach, gwaeth, gwannach, is, lai, llai, waeth, wannach",
    ("up or down", "up"): (
        "chodi, chryfhau, chynyddu, codi, cryfhau, cynnydd, cynyddu, dyfu, estyn, godi, gryfhau, gynnydd, "
        "gynyddu, hymestyn, tyfu, ychwanegu, ymestyn"
    ),
    ("up or down", "down"): "byrhau, dorri, fyrhau, gostwng, gwanhau, leihau, lleihau, ostwng, thorri, torri, wanhau",
    ("inside or outside", "inside"): "mewnol, o fewn, tu mewn, y tu mewn",
    ("inside or outside", "outside"): "allanol, tu allan, tu hwnt, y tu allan",
    ("which unit", "hour"): "awr, oriau",
    ("which unit", "day"): (
        "beunyddiol, ddeuddydd, ddiwrnod, ddiwrnodau, ddydd, ddyddiau, ddyddiol, deuddydd, diwrnod, "
        "diwrnodau, dridiau, dydd, dyddiau, dyddiol, heddiw, niwrnod, nydd, tridiau"
    ),
    ("which unit", "week"): "wythnos, wythnosau, wythnosol",
    ("which unit", "fortnight"): "bythefnos, bythefnosol, phythefnos, pythefnos, pythefnosol",
    ("which unit", "month"): "fis, fisoedd, fisol, mis, misoedd, misol",
    ("which unit", "year"): (
        "blwyddyn, blynedd, blynyddoedd, blynyddol, flwyddyn, flynedd, flynyddoedd, flynyddol, mlwyddyn, "
        "mlynedd, mlynyddoedd"
    ),
}
"""What stood in the table of opposites, by group and sense, when its forms were written by hand."""
NUMBERS = {
    1: "un unwaith",
    2: "dau ddau dwy ddwy dwywaith ddwywaith deuddydd ddeuddydd ail pâr dwbl",
    3: (
        "tri dri thri tair dair thair teirgwaith deirgwaith theirgwaith tridiau dridiau thridiau trydydd "
        "drydydd thrydydd trydedd drydedd traean"
    ),
    4: "pedwar bedwar phedwar pedair bedair phedair pedwerydd bedwerydd phedwerydd pedwaredd bedwaredd phedwaredd",
    5: "pump bump phump pum bum phum pumed bumed phumed",
    6: "chwech chwe chweched",
    7: "saith seithfed",
    8: "wyth wythfed",
    9: "naw nawfed",
    10: "deg ddeg deng ddeng degfed ddegfed",
    12: "deuddeg ddeuddeg deuddeng ddeuddeng dwsin ddwsin",
    15: "pymtheg bymtheg phymtheg pymtheng bymtheng phymtheng",
    18: "deunaw ddeunaw",
    20: "ugain hugain",
    40: "deugain ddeugain",
    60: "trigain drigain thrigain",
    100: "cant gant chant",
    1000: "mil fil",
    1000000: "miliwn filiwn",
    1000000000: "biliwn",
}
"""What stood in the table of numbers in words."""
NUMERALS = {
    1: "un",
    2: "dau ddau dwy ddwy",
    3: "tri dri thri tair dair thair",
    4: "pedwar bedwar phedwar pedair bedair phedair",
    5: "pum bum phum pump bump phump",
    6: "chwe chwech",
    7: "saith",
    8: "wyth",
    9: "naw",
    10: "deg ddeg deng ddeng",
    12: "deuddeg ddeuddeg deuddeng ddeuddeng",
    15: "pymtheg bymtheg phymtheg pymtheng bymtheng phymtheng",
    18: "deunaw ddeunaw",
    20: "ugain hugain",
    40: "deugain ddeugain",
    60: "trigain drigain thrigain",
    100: "cant gant can gan",
}
"""What stood in the table of numbers of time limits."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.replace("’", " ").lower().split())


@pytest.mark.parametrize(("group", "name"), OPPOSITES)
def test_the_forms_of_an_opposite_are_known_as_they_were(group: str, name: str) -> None:
    for phrase in OPPOSITES[group, name].split(", "):
        found = senses_of(phrase, _words(phrase), Language.CY)
        assert (group, name) in {(each.group, each.name) for each in found}, phrase


@pytest.mark.parametrize(
    ("text", "sense"),
    [("dan y drefn", "before"), ("gwastad", "always"), ("bwysicach fyth", "always"), ("hyn o beth", "inside")],
)
def test_what_another_word_looks_like_says_nothing(text: str, sense: str) -> None:
    assert sense not in {each.name for each in senses_of(text, _words(text), Language.CY)}


@pytest.mark.parametrize("value", NUMBERS)
def test_a_number_in_words_is_read_as_it_was(value: int) -> None:
    for word in NUMBERS[value].split():
        assert [each.value for each in numbers_in(word, Language.CY)] == [value], word


@pytest.mark.parametrize("value", NUMERALS)
def test_a_number_of_a_limit_is_read_as_it_was(value: int) -> None:
    for word in NUMERALS[value].split():
        assert number_at_end(word, Language.CY) == (0, Decimal(value)), word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("pedair awr ar hugain", 24), ("un ar ddeg", 11), ("dau ar bymtheg", 17), ("tri ar drigain", 63),
        ("dau ddeg tri", 23), ("tri chant", 300), ("pedwar ugain", 80), ("hanner cant", 50),
    ],
)  # fmt: skip
def test_numbers_of_several_words_are_read_as_they_were(text: str, value: int) -> None:
    assert [each.value for each in numbers_in(text, Language.CY)] == [value]


def test_a_number_is_softened_and_made_aspirate_and_ugain_takes_an_h() -> None:
    assert number_forms("tri") == ("tri", "dri", "thri")
    assert number_forms("ugain") == ("ugain", "hugain")
    assert number_forms("un") == ("un",)
