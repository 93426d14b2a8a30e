"""Interface words have their noun as Welsh has it after a number: in the singular, and with the right beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from safon.i18n.labels import LabelTree
from safon.model.language import Language
from safon.model.welsh import after_number, family

from tests.contexts import labels

NUMBERS = {"one": 1, "two": 2, "few": 3, "many": 6, "other": 5}
"""A number of each plural class."""
_NOUN = re.compile(r"(?:\{n\}|\b(?:un|d[ao]u|dwy|tri|tair)) ([^\W\d_]+)")
OWN = {"unit.year"}
"""Nouns with forms of their own: blwyddyn, dwy flynedd, pum mlynedd."""


def _counted(words: LabelTree, way: str = "") -> Iterator[tuple[str, Mapping[str, str]]]:
    for key, value in words.items():
        if isinstance(value, Mapping):
            exact = {each: str(number) for each, number in NUMBERS.items() if str(number) in value}
            own = {each: said for each in NUMBERS if isinstance(said := value.get(exact.get(each, each)), str)}
            if "{n}" in own.get("other", ""):
                yield f"{way}{key}", own
            else:
                yield from _counted(value, f"{way}{key}.")


def _nouns(said: Mapping[str, str]) -> dict[int, str]:
    """Return the noun behind the number in each form that has one."""
    found = {number: _NOUN.search(said.get(each, said["other"])) for each, number in NUMBERS.items()}
    last = found[5]
    one = family(last[1]) if last is not None else frozenset()
    return {number: match[1] for number, match in found.items() if match is not None and match[1] in one}


def _fits(nouns: Mapping[int, str]) -> bool:
    noun = nouns[5]
    return any(
        all(after_number(number, noun, feminine=feminine) == each for number, each in nouns.items())
        for feminine in (False, True)
    )


COUNTED = {key: _nouns(said) for key, said in _counted(labels(Language.CY)) if key not in OWN}


def test_labels_that_count_are_found() -> None:
    assert len([each for each in COUNTED.values() if len(each) > 1]) > 30


def test_each_noun_after_a_number_begins_as_it_has_to() -> None:
    assert {key: nouns for key, nouns in COUNTED.items() if 5 in nouns and not _fits(nouns)} == {}


@pytest.mark.parametrize(
    ("noun", "feminine", "wanted"),
    [
        ("cymal", False, "cymal gymal chymal cymal cymal chymal"),
        ("tudalen", True, "dudalen dudalen tudalen tudalen tudalen thudalen"),
        ("perthynas", True, "berthynas berthynas perthynas perthynas perthynas pherthynas"),
        ("llythyr", False, "llythyr lythyr llythyr llythyr llythyr llythyr"),
        ("rhes", True, "rhes res rhes rhes rhes rhes"),
        ("llaw", True, "llaw law llaw llaw llaw llaw"),
        ("gweithiwr", False, "gweithiwr weithiwr gweithiwr gweithiwr gweithiwr gweithiwr"),
        ("awr", True, "awr awr awr awr awr awr"),
    ],
)
def test_a_noun_stands_after_one_to_six(noun: str, feminine: bool, wanted: str) -> None:  # noqa: FBT001 - a table
    assert " ".join(after_number(number, noun, feminine=feminine) for number in range(1, 7)) == wanted


@pytest.mark.parametrize(
    "nouns",
    [
        {1: "berthynas", 2: "berthynas", 3: "pherthynas", 6: "pherthynas", 5: "perthynas"},
        {1: "peth", 2: "beth", 3: "pheth", 6: "peth", 5: "peth"},
        {1: "ddiwrnod", 2: "diwrnod", 5: "diwrnod"},
    ],
)
def test_a_wrong_form_is_told(nouns: dict[int, str]) -> None:
    assert not _fits(nouns)
