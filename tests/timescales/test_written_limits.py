"""A limit that was read can be written as authors type it, and is the same when it is read again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from safon.model.position import Position
from safon.model.timescale import Timescale
from safon.model.written_limit import written_timescale
from safon.pipeline import read_and_check

from tests.site.building import ROOT
from tests.timescales.reading import read

_FOLDER = Path(__file__).parent
_TYPED = [row["lines"] for name in ("forms", "values") for row in yaml.safe_load((_FOLDER / f"{name}.yml").read_text())]


def _in_place(timescale: Timescale) -> Timescale:
    return replace(timescale, position=Position(""))


def _again(timescale: Timescale) -> tuple[Timescale, ...]:
    """Return what is read where a limit and its companions stand as they were written."""
    found, problems = read("\n".join(f"{each}" for each in f"Within: {written_timescale(timescale)}".split("; ")))
    assert problems == [], written_timescale(timescale)
    return found


@pytest.mark.parametrize("lines", _TYPED)
def test_each_form_is_read_again_as_it_was_written(lines: str) -> None:
    for timescale in read(lines)[0]:
        assert [_in_place(each) for each in _again(timescale)] == [_in_place(timescale)], written_timescale(timescale)


def test_each_limit_of_the_guidance_is_read_again_as_it_was_written() -> None:
    clauses = read_and_check(ROOT).library.clauses.values()
    for clause in clauses:
        for timescale in clause.timescales:
            assert [_in_place(each) for each in _again(timescale)] == [_in_place(timescale)], clause.id
