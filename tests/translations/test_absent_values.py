"""What one language of a list or of a training pack lacks goes out in every format, and comes back beside its twin."""

from __future__ import annotations

from pathlib import Path

import pytest
from safon.model.language import Language
from safon.read.snapshot import take_snapshot

from tests.check.trees import checked, edit, publish, rules_broken, valid_tree, write
from tests.translations.test_absent import EVERY, _filled, _out
from tests.translations.test_command import _refused as _not_done
from tests.translations.test_command import _states, _with_state
from tests.translations.test_exchange import _export, _import, _refused

EVENTS, TERMS, PACK = (
    "standards/vocabulary/events.yml",
    "standards/vocabulary/terms.yml",
    "standards/packs/first-steps.yml",
)
_BLOCK = """\
- id: quiet
  title: {en: quiet room, cy: ystafell dawel}
  definition:
    en: A room, kept quiet. # where the school has one
    cy: Ystafell, a gedwir yn dawel.
  jurisdiction: wales
- id: loud
  title:
    en: "loud: a room"
    cy: "swnllyd: ystafell"
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small tree in Git, with a glossary of two terms."""
    root = tmp_path / "tree"
    root.mkdir()
    valid_tree(root)
    write(root, TERMS, _BLOCK)
    publish(root)
    assert rules_broken(checked(root)) == []
    return root


# fmt: off
_DEFINED = "Ystafell, a gedwir yn dawel."
_LACKING: dict[str, tuple[str, str, str, str, str, str]] = {
    "in braces": (EVENTS, ", cy: yr alwad gyntaf", "", "cy", "events:first-call:after", "yr alwad gyntaf"),
    "in braces, English": (EVENTS, "en: the first call, cy: yr", "cy: yr", "en", "events:first-call:after", "the first call"),  # noqa: E501
    "on a line": (TERMS, f"    cy: {_DEFINED}\n", "", "cy", "terms:quiet:definition", _DEFINED),
    "on the last line": (TERMS, '    cy: "swnllyd: ystafell"\n', "", "cy", "terms:loud:title", "swnllyd: ystafell"),
    "on a line, English": (TERMS, '    en: "loud: a room"\n', "", "en", "terms:loud:title", "loud: a room"),
    "nothing behind the key": (TERMS, f"cy: {_DEFINED}", "cy:", "cy", "terms:quiet:definition", "Ystafell"),
    "quotation marks alone": (TERMS, '"swnllyd: ystafell"', '""', "cy", "terms:loud:title", "swnllyd: ystafell"),
    "of a pack": (PACK, ", cy: Sesiwn ar wrando.", "", "cy", "packs:first-steps:summary", "Sesiwn ar wrando."),
}
# fmt: on
"""A file, what goes from it and what is left, the language that then lacks it, its id, and what comes back."""
_WAYS = [*((each, "html") for each in _LACKING), *(("on a line", each) for each in ("xliff12", "xliff20", "docx"))]


@pytest.mark.parametrize(("case", "form"), _WAYS)
def test_what_an_entry_lacks_comes_back_beside_its_twin(tree: Path, form: str, case: str) -> None:
    path, old, new, to, key, words = _LACKING[case]
    before = (tree / path).read_bytes()
    edit(tree, path, old, new)
    assert not checked(tree).publishable
    file = _export(tree, form, "--to", to)
    assert _out(file, form) == [key]
    _filled(file, form, {key: words})
    assert _import(tree, file).startswith("1 parts written")
    wanted = (
        before
        if case != "nothing behind the key"
        else before.replace(b"cy: Ystafell, a gedwir yn dawel.", b"cy: Ystafell")
    )
    assert (tree / path).read_bytes() == wanted
    assert rules_broken(checked(tree)) in ([], ["both-languages-changed"])


@EVERY
def test_an_entry_that_one_language_lacks_comes_back_whole_and_is_checked(tree: Path, form: str) -> None:
    before = (tree / TERMS).read_bytes()
    edit(tree, TERMS, ", cy: ystafell dawel", "")
    edit(tree, TERMS, "    cy: Ystafell, a gedwir yn dawel.\n", "")
    assert _states(tree, "terms/quiet")["terms/quiet"]["state"] == "never checked"
    file = _export(tree, form, "terms/quiet")
    said = {"terms:quiet:title": "ystafell dawel", "terms:quiet:definition": "Ystafell, a gedwir yn dawel."}
    assert _out(file, form) == list(said)
    _filled(file, form, said)
    assert _import(tree, file).startswith("2 parts written, 1 recorded")
    assert (tree / TERMS).read_bytes() == before
    assert _with_state(tree, "checked") == ["terms/quiet"]


@EVERY
def test_what_an_entry_lacks_may_come_back_so(tree: Path, form: str) -> None:
    edit(tree, TERMS, '    cy: "swnllyd: ystafell"\n', "")
    before = take_snapshot(tree).fingerprint
    assert _import(tree, _export(tree, form)).startswith("0 parts written, 0 recorded")
    assert take_snapshot(tree).fingerprint == before


@EVERY
def test_what_comes_back_for_an_entry_is_held_to_the_same_signs_and_numbers(tree: Path, form: str) -> None:
    edit(tree, TERMS, "A room, kept quiet.", "One of 3 rooms ([1.1]), kept quiet for 20 days.")
    edit(tree, TERMS, "    cy: Ystafell, a gedwir yn dawel.\n", "")
    file = _export(tree, form, "terms/quiet")
    _filled(file, form, {"terms:quiet:definition": "Un o 3 ystafell, a gedwir yn dawel am 21 diwrnod."})
    told = _refused(tree, file)
    assert "terms/quiet (definition): ids, links and what stands in braces have to stay. Missing: [1.1]." in told
    assert "terms/quiet (definition): the numbers are not the same" in told


def test_half_of_what_an_entry_lacks_may_come_back(tree: Path) -> None:
    edit(tree, TERMS, ", cy: ystafell dawel", "")
    edit(tree, TERMS, "    cy: Ystafell, a gedwir yn dawel.\n", "")
    file = _export(tree, "html", "terms/quiet")
    _filled(file, "html", {"terms:quiet:title": "ystafell dawel"})
    assert _import(tree, file).startswith("1 parts written, 0 recorded")
    assert "title: {en: quiet room, cy: ystafell dawel}" in (tree / TERMS).read_text(encoding="utf-8")
    assert _out(_export(tree, "html", "terms/quiet"), "html") == ["terms:quiet:definition"]


def test_an_entry_with_another_error_is_not_exported_and_one_that_lacks_a_side_not_approved(tree: Path) -> None:
    edit(tree, TERMS, '    cy: "swnllyd: ystafell"\n', "")
    told = _not_done(tree, "approve", "--who", "A. Person", "terms/loud")
    assert "terms/loud has no Welsh text. Write it first." in told
    assert f"{TERMS} has an error" in told
    edit(tree, TERMS, "- id: loud\n", "- id: loud\n  volume: 11\n")
    assert '"terms/loud" names nothing' in _not_done(tree, "export", "terms/loud")


def test_what_the_check_calls_an_error_in_a_new_side_is_refused(tree: Path) -> None:
    edit(tree, TERMS, '    cy: "swnllyd: ystafell"\n', "")
    file = _export(tree, "xliff12", "terms/loud")
    _filled(file, "xliff12", {"terms:loud:title": "ystafell\ndawel iawn"})
    assert "terms/loud" in _refused(tree, file)


@pytest.mark.parametrize("language", Language)
def test_line_ends_and_further_lines_of_a_twin_stay(tree: Path, language: Language) -> None:
    english, welsh = "    en: >\n      A room\n      kept quiet.\n", "    cy: Ystafell\n      dawel.\n"
    there = english if language is Language.CY else welsh
    lacking = "- id: quiet\n  title: {en: quiet room, cy: ystafell dawel}\n  definition:\n" + there
    write(tree, TERMS, lacking.replace("\n", "\r\n"))
    file = _export(tree, "xliff20", "--to", language, "terms/quiet")
    _filled(file, "xliff20", {"terms:quiet:definition": {"cy": "Ystafell dawel.", "en": "A quiet room."}[language]})
    assert _import(tree, file).startswith("1 parts written")
    made = (tree / TERMS).read_bytes().decode()
    assert made.count("\n") == made.count("\r\n")
    assert "definition:\r\n    en: " in made
    assert there.replace("\n", "\r\n") in made
    assert rules_broken(checked(tree)) in ([], ["both-languages-changed"])
