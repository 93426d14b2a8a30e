"""Which parts of two texts stand beside each other: all of both, in order, each pair as small as is certain."""

from __future__ import annotations

import pytest
from safon.text.aligned import aligned
from safon.text.nodes import Blocks
from safon.text.reading import read
from safon.text.walk import plain

CASES: tuple[tuple[str, str, list[tuple[str, str]]], ...] = (
    ("One.\n\nTwo.", "Un.\n\nDau.", [("One.", "Un."), ("Two.", "Dau.")]),
    ("### A\n\nOne.\n\n### B\n\nTwo.", "### Ch\n\nUn.\n\n### D\n\nDau.", [("A One.", "Ch Un."), ("B Two.", "D Dau.")]),
    (
        "### A\n\nOne.\n\nMore.\n\n### B\n\nTwo.",
        "### Ch\n\nUn.\n\n### D\n\nDau.",
        [("A One. More.", "Ch Un."), ("B Two.", "D Dau.")],
    ),
    ("One.\n\n### A\n\nTwo.", "Un.\n\n#### A\n\nDau.", [("One. A Two.", "Un. A Dau.")]),
    ("One.\n\n- a\n- b", "Un.\n\nDau.", [("One. a b", "Un. Dau.")]),
    ("One.", "", [("One.", "")]),
    ("### A", "### B", [("A", "B")]),
    ("", "", []),
)


def _said(blocks: Blocks) -> str:
    return " ".join(plain((each,), str) for each in blocks)


@pytest.mark.parametrize(("one", "other", "wanted"), CASES)
def test_parts_stand_beside_their_twins(one: str, other: str, wanted: list[tuple[str, str]]) -> None:
    pairs = list(aligned(read(one).blocks, read(other).blocks))
    assert [(_said(first), _said(second)) for first, second in pairs if first or second] == wanted
    assert tuple(each for first, _ in pairs for each in first) == read(one).blocks
    assert tuple(each for _, second in pairs for each in second) == read(other).blocks
