"""What some of the edits of `cases.yml` are told as in every form, letter for letter.

`SAFON_WRITE_GOLDEN=1 pytest tests/compare` writes them anew. Read the difference as a reviewer would.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from safon.compare.libraries import changes
from safon.model.change import GuidanceChange
from safon.model.language import Language
from safon.report.change_annotations import as_annotations
from safon.report.change_json import as_json
from safon.report.change_markdown import as_markdown
from safon.report.change_text import as_text
from safon.views.change_words import Versions

from tests.compare.edits import CASES, states
from tests.contexts import context_of

SHOWN = (
    "a longer limit",
    "nobody named any more",
    "a clause that is split in two new ones",
    "a clause put between, and the ones below numbered on",
    "a clause that is withdrawn in Welsh alone",
    "other words in the narrative",
    "an id in the words that leads elsewhere",
    "a comma that moves a condition",
    "a named file with another name and a word changed",
    "a document that is gone in one language",
    "an entry with another title in one language",
    "a sub-line that cannot be read",
    "clauses in another order",
)
"""The edits whose findings are shown in every form."""
GOLDEN = Path(__file__).parent / "golden"

_Told = dict[str, tuple[tuple[GuidanceChange, ...], dict[Language, Versions]]]


@pytest.fixture(scope="module")
def told() -> _Told:
    """Return the findings of each edit that is shown, and what they are told with."""
    found: _Told = {}
    cases = {each["what"]: each for each in CASES}
    for what in SHOWN:
        before, after = states(cases[what])
        versions = {
            each: Versions(*(context_of(state.binding, each) for state in (before, after))) for each in Language
        }
        found[what] = changes(before, after), versions
    return found


_FORMS: dict[str, Callable[[tuple[GuidanceChange, ...], dict[Language, Versions]], str]] = {
    "text.txt": lambda found, versions: as_text(found, versions[Language.EN]),
    "markdown.en.md": lambda found, versions: as_markdown(found, versions[Language.EN]),
    "markdown.cy.md": lambda found, versions: as_markdown(found, versions[Language.CY]),
    "github.txt": lambda found, versions: as_annotations(found, versions[Language.EN]),
    "changes.json.txt": lambda found, _: as_json(found),
}


@pytest.mark.parametrize("form", _FORMS)
def test_each_form_tells_the_same_findings(told: _Told, form: str) -> None:
    text = "".join(f"=== {what}\n{_FORMS[form](*told[what])}\n" for what in SHOWN)
    if os.environ.get("SAFON_WRITE_GOLDEN"):
        (GOLDEN / form).write_text(text, encoding="utf-8")
    assert (GOLDEN / form).read_text(encoding="utf-8") == text


def test_json_is_one_array_whatever_changed(told: _Told) -> None:
    for found, _ in told.values():
        assert [each["id"] for each in json.loads(as_json(found))] == [each.id for each in found]
