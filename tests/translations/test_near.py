"""Near matches go along in XLIFF, from all that stands in both languages; tools read them, nothing takes them in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree
from safon.exchange.near import LEAST, MOST, Memory
from safon.exchange.units import SentUnit, units_of
from safon.model.language import Language
from safon.model.library import Library
from safon.model.translations import blocks_in, translations_in
from safon.pipeline import read_and_check
from translate.storage import xliff, xliff2

from tests.check.trees import CY, EN, edit, publish, valid_tree
from tests.translations.test_exchange import _export, _import, _read_by

ROOT = Path(__file__).parents[2]
_CORE, _MATCHES = "urn:oasis:names:tc:xliff:document:2.0", "urn:oasis:names:tc:xliff:matches:2.0"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree in Git in which two clauses are nearly alike."""
    root = tmp_path / "tree"
    root.mkdir()
    valid_tree(root)
    edit(
        root,
        EN,
        "- **1.2** Each school",
        "- **1.4** Each nursery must keep a quiet room.\n    - Who: school\n- **1.2** Each school",
    )
    edit(root, CY, "- **1.2** Rhaid", "- **1.4** Rhaid i bob meithrinfa gadw ystafell dawel.\n- **1.2** Rhaid")
    publish(root)
    return root


@pytest.fixture(scope="module")
def library() -> Library:
    """Return the guidance."""
    return read_and_check(ROOT).library


def _units(library: Library, to: Language) -> list[SentUnit]:
    return list(units_of(blocks_in(library), translations_in(library), {}, to))


def test_a_tool_reads_near_matches_of_xliff_12(tree: Path) -> None:
    file = _export(tree, "xliff12")
    (unit,) = [
        each for each in _read_by(xliff.xlifffile, file) if each.getid().split("\x04")[-1].startswith("S1:1.2:words")
    ]
    (near,) = unit.getalttrans()
    assert near.source == "Each nursery must keep a quiet room."
    assert near.target == "Rhaid i bob meithrinfa gadw ystafell dawel."
    (quality,) = re.findall(r'match-quality="(\d+)%" origin="1\.4"', file.read_text(encoding="utf-8"))
    assert LEAST <= int(quality) < 100


def test_a_tool_reads_near_matches_of_xliff_20(tree: Path) -> None:
    file = _export(tree, "xliff20")
    assert len(_read_by(xliff2.Xliff2File, file)) > 20
    root = etree.parse(str(file)).getroot()
    (unit,) = [each for each in root.iter(f"{{{_CORE}}}unit") if each.get("id", "").startswith("S1:1.2:words")]
    first = unit[0]
    assert first.tag == f"{{{_MATCHES}}}matches", "the schema has modules before notes and segments"
    (match,) = first
    assert match.get("ref") == f"#{unit.find(f'{{{_CORE}}}segment').get('id')}"  # type: ignore[union-attr]
    assert LEAST <= float(match.get("matchQuality", "0")) < 100
    assert [each.text for each in match] == [
        "Each nursery must keep a quiet room.",
        "Rhaid i bob meithrinfa gadw ystafell dawel.",
    ]


@pytest.mark.parametrize("form", ["xliff12", "xliff20"])
def test_what_is_near_is_not_taken_in(tree: Path, form: str) -> None:
    assert _import(tree, _export(tree, form)).startswith("0 parts written, 0 recorded")


def test_of_all_of_the_guidance_near_matches_are_few_near_and_always_the_same(library: Library) -> None:
    units = _units(library, Language.CY)
    memory = Memory(units)
    found = {each.key: memory.near(each) for each in units}
    again = Memory(units)
    assert all(again.near(each) == found[each.key] for each in units[::50])
    every = [(key, match) for key, matches in found.items() for match in matches]
    assert len(every) > 300
    assert max(map(len, found.values())) == MOST
    for key, match in every:
        assert match.unit.key != key
        assert LEAST <= match.quality <= 100
        assert match.unit.target
    for matches in found.values():
        assert [each.quality for each in matches] == sorted((each.quality for each in matches), reverse=True)


def test_a_match_of_a_hundred_has_the_very_words(library: Library) -> None:
    units = _units(library, Language.CY)
    memory = Memory(units)
    found = ((unit, match) for unit in units for match in memory.near(unit))
    alike = [(unit.source, match.unit.source) for unit, match in found if match.quality == 100]
    assert alike
    for one, other in alike:
        words = [sorted(re.findall(r"\w+", text.lower())) for text in (one, other)]
        assert words[0] == words[1]
