"""What is known of a part from another print saves work and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from safon.make.printing import all_prints
from safon.pipeline import read_and_check
from safon.print.cache import PrintCache
from safon.print.edition import Edition
from safon.print.known_steps import KnownSteps
from safon.print.orders import Order
from safon.print.typeset import typeset

from tests.check.trees import VALID
from tests.contexts import build_of
from tests.print.texts import SITE

SHEET, OTHER = {"kind": "sheet", "words": "ŵ"}, {"kind": "sheet", "words": "ŷ"}


def _order(*parts: object, gauges: Sequence[str] = ("a",)) -> Order:
    return Order(
        template="document",
        data=json.dumps({"parts": parts}),
        edition=Edition.STANDARD,
        first_step=0,
        moment=SITE.moment,
        gauges=tuple(gauges),
    )


@pytest.fixture
def known(tmp_path: Path) -> KnownSteps:
    """Give what is known of one sheet, which was held to one gauge and measured by two."""
    found = KnownSteps(PrintCache(tmp_path), "engine")
    found.learn(_order(SHEET), ((2, ("a", "b")),))
    return found


def test_a_part_is_known_in_every_print_and_each_that_is_new_is_not(known: KnownSteps) -> None:
    assert known.of(_order(OTHER, SHEET, gauges=("a", "c"))) == (None, 2)
    assert known.of(_order(OTHER)) == ()


@pytest.mark.parametrize("gauges", [(), ("b",), ("a", "b")])
def test_a_part_that_is_held_to_something_else_is_not_known(known: KnownSteps, gauges: tuple[str, ...]) -> None:
    assert known.of(_order(SHEET, gauges=gauges)) == ()


def test_a_part_on_another_sheet_is_not_known(known: KnownSteps) -> None:
    order = _order(SHEET)
    assert known.of(replace(order, edition=Edition.BILINGUAL)) == (2,)
    others = [replace(order, edition=each) for each in (Edition.LARGE, Edition.BOOKLET, Edition.PRESS)]
    others += [replace(order, template="summary"), replace(order, first_step=1)]
    assert [known.of(each) for each in others] == [()] * 5


def test_what_says_where_others_stand_is_never_known(tmp_path: Path) -> None:
    steps = KnownSteps(PrintCache(tmp_path), "engine")
    order = _order({"kind": "contents"}, SHEET)
    steps.learn(order, ((1, ()), (1, ())))
    assert steps.of(order) == (None, 1)


def test_it_is_kept_for_the_next_build_of_the_same_engine_alone(known: KnownSteps, tmp_path: Path) -> None:
    known.keep()
    assert KnownSteps(PrintCache(tmp_path), "engine").of(_order(SHEET)) == (2,)
    assert KnownSteps(PrintCache(tmp_path), "another").of(_order(SHEET)) == ()
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert KnownSteps(PrintCache(tmp_path), "engine").of(_order(SHEET)) == ()


def test_prints_are_the_same_to_the_byte_where_their_parts_were_known(tmp_path: Path) -> None:
    wanted = [
        each
        for each in all_prints(build_of(read_and_check(VALID).library))
        if "standard-01" in each.sheet.name or ("pack" in each.sheet.name and each.told is None)
    ]
    assert len(wanted) > 8
    anew = {each.sheet.path: each.pdf for each in typeset(wanted, PrintCache(tmp_path / "anew"))}
    store = PrintCache(tmp_path / "known")
    list(typeset(wanted, store))
    for each in (tmp_path / "known").iterdir():  # all but the note of the steps, which is the one that is no PDF
        if b"%PDF" in each.read_bytes()[:64]:
            each.unlink()
    again = list(typeset(wanted, store))
    assert all(each.fresh for each in again)
    assert {each.sheet.path: each.pdf for each in again} == anew
