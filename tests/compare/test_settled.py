"""What an author says became of a clause stands in every telling of the change, and decides where it is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from safon.artefact import Site
from safon.comparison import Comparison, compare
from safon.context import Build
from safon.model.language import Language
from safon.report.change_annotations import as_annotations
from safon.report.change_json import as_json
from safon.report.change_markdown import as_markdown
from safon.report.change_text import as_text
from safon.views.change_words import Versions, substance_of

from tests.check.trees import CY, EN, edit, publish, valid_tree

_SITE = Site(url="https://safon.example/")
_ENGLISH = "- **1.2** Each school must keep a quiet room.\n    - Who: school, listener\n"
_WELSH = "- **1.2** Rhaid i bob ysgol gadw ystafell dawel.\n"


def _reworded(root: Path, fate: str) -> Comparison:
    """Return what changed where one clause got other words in both languages, and its author says what that means."""
    valid_tree(root)
    publish(root)
    said = f"    - Fate: {fate}\n    - Why: Plainer words.\n" if fate else ""
    edit(root, EN, _ENGLISH, _ENGLISH.replace("keep a quiet room", "have a quiet room") + said)
    edit(root, CY, _WELSH, _WELSH.replace("gadw", "gael") + ("    - Pam: Geiriau symlach.\n" if fate else ""))
    return compare(root, "HEAD", None, _SITE)


def _versions(found: Comparison, language: Language) -> Versions:
    sides: tuple[Build, Build] = (found.before, found.after)
    return Versions(*(each.for_language(language) for each in sides))


_PARTS = {"words": "Reworded", "duty": "What somebody has to do", "": "Words, which may"}
"""What the author says of other words, and under which heading they are told then."""


@pytest.mark.parametrize("fate", _PARTS)
def test_the_author_says_whether_other_words_ask_for_another_thing(fate: str, tmp_path: Path) -> None:
    found = _reworded(tmp_path, fate)
    assert [each.id for each in found.changes] == ["1.2"]
    assert bool(substance_of(found.changes)) is (fate == "duty")
    told = as_markdown(found.changes, _versions(found, Language.EN))
    assert f"### {_PARTS[fate]}" in told
    assert told.count("\n### ") == 1


@pytest.mark.parametrize(
    ("language", "why"),
    [
        (Language.EN, "Its author says so: Plainer words."),
        (Language.CY, "Mae ei awdur yn dweud hynny: Geiriau symlach."),
    ],
)
def test_every_telling_has_the_reason_in_its_language(language: Language, why: str, tmp_path: Path) -> None:
    found = _reworded(tmp_path, "duty")
    versions = _versions(found, language)
    for form in (as_text, as_markdown, as_annotations):
        assert why in form(found.changes, versions)
    (record,) = json.loads(as_json(found.changes))
    assert (record["kind"], record["settled"]) == ("words", "duty")
    assert record["why"] == {"en": "Plainer words.", "cy": "Geiriau symlach."}


def test_where_a_clause_went_is_the_authors_word_before_the_rules(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    publish(tmp_path)
    said = "    - Fate: split [1.2] [1.3]\n    - Why: Two things stood in one line.\n"
    edit(tmp_path, EN, _ENGLISH, _ENGLISH.replace(" keep a quiet room", " listen") + said)
    edit(tmp_path, CY, _WELSH, "- **1.2** Rhaid i bob ysgol wrando.\n    - Pam: Roedd dau beth mewn un llinell.\n")
    (change,) = compare(tmp_path, "HEAD", None, _SITE).changes
    assert (change.settled, change.to) == ("split", ("1.2", "1.3"))


def test_to_say_so_is_no_change(tmp_path: Path) -> None:
    valid_tree(tmp_path)
    publish(tmp_path)
    edit(tmp_path, EN, _ENGLISH, f"{_ENGLISH}    - Fate: words\n    - Why: Plainer words.\n")
    edit(tmp_path, CY, _WELSH, f"{_WELSH}    - Pam: Geiriau symlach.\n")
    assert compare(tmp_path, "HEAD", None, _SITE).changes == ()
