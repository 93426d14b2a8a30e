"""The files that the host reads by their names: it takes them as they are, and they name nobody."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / ".github"
FORMS = sorted(each for each in (FOLDER / "ISSUE_TEMPLATE").glob("*.yml") if each.name != "config.yml")
_ATTRIBUTES = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder", "value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
    "dropdown": {"label", "description", "multiple", "options", "default"},
    "checkboxes": {"label", "description", "options"},
}
"""What the host knows of each part of a form (docs.github.com, syntax for GitHub’s form schema)."""


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_host_takes_a_form(form: Path) -> None:
    told: dict[str, Any] = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= told.keys() <= {"name", "description", "title", "body"}
    assert any(each["type"] != "markdown" for each in told["body"])
    ids = [each["id"] for each in told["body"] if each["type"] != "markdown"]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z-]+", each) for each in ids)
    for each in told["body"]:
        assert each.keys() <= {"type", "id", "attributes", "validations"}
        assert each["attributes"].keys() <= _ATTRIBUTES[each["type"]]
        assert each["type"] == "markdown" or each["attributes"]["label"]
        assert all(isinstance(one, str) for one in each["attributes"].get("options", []))


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_speaks_both_languages(form: Path) -> None:
    told: dict[str, Any] = yaml.safe_load(form.read_text(encoding="utf-8"))
    words = [told["name"], told["description"]]
    for each in told["body"]:
        attributes = each["attributes"]
        words += [attributes[key] for key in ("label", "description") if key in attributes]
        words += attributes.get("options", [])
    assert [each for each in words if each.count(" · ") != 1] == []
    assert [each for each in words if "'" in each] == []


def test_there_are_forms_and_nobody_has_to_use_one() -> None:
    assert len(FORMS) >= 3
    assert yaml.safe_load((FOLDER / "ISSUE_TEMPLATE" / "config.yml").read_text()) == {"blank_issues_enabled": True}


def test_nobody_is_made_an_owner_who_does_not_exist() -> None:
    lines = (FOLDER / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.strip() and not line.startswith("#")] == []


def test_the_paths_that_owners_are_proposed_for_are_there() -> None:
    text = (FOLDER / "CODEOWNERS").read_text(encoding="utf-8")
    paths = re.findall(r"^# /(\S+)/ +\(", text, re.MULTILINE)
    assert len(paths) >= 5
    assert [each for each in paths if not (FOLDER.parent / each).is_dir()] == []


def test_files_for_people_name_nobody() -> None:
    files = [each for each in FOLDER.rglob("*") if each.is_file() and each.parent.name != "workflows"]
    assert len(files) >= 6
    named = {each for file in files for each in re.findall(r"(?<!\w)@[\w/-]+", file.read_text(encoding="utf-8"))}
    assert named == {"@example-authority/practice-standards"}
