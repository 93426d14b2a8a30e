"""`safon new` writes both files of a document with the next free number; the check then says what is left to write."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from safon.cli.main import main
from safon.cli.new_command import slug_of
from safon.cli.schemas_command import editor_settings, schemas
from safon.model.ids import SLUG_LENGTH
from safon.model.kinds import KINDS

from tests.check.trees import checked, rules_broken
from tests.site.building import ROOT

KINDS_OF_FILES = (
    ("standard", "Warm rooms", (), "national/02-warm-rooms"),
    ("note", "Warm rooms", (), "practice-notes/02-warm-rooms"),
    ("local-set", "Farshire", ("--capitals", "FAR"), "local/farshire/about"),
    ("local-standard", "Warm rooms", ("--in", "exampleshire"), "local/exampleshire/02-warm-rooms"),
    ("model", "Warm rooms", (), "models/warm-rooms"),
    ("framework", "Warm rooms", (), "frameworks/warm-rooms"),
    ("review", "Warm rooms", (), "reviews/warm-rooms"),
    ("engagement", "Warm rooms", (), "engagements/warm-rooms"),
)
LEFT = {"document": "example-paper", "theme": "voice", "stage": "outline", "edition": '"2024-05"'}
"""What only an author knows, for the kinds above."""


@pytest.fixture
def here(tree: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tree)
    return tree


@pytest.mark.parametrize(("kind", "title", "more", "stem"), KINDS_OF_FILES, ids=[each[0] for each in KINDS_OF_FILES])
def test_what_is_left_empty_is_all_that_is_left_to_write(
    here: Path, kind: str, title: str, more: tuple[str, ...], stem: str
) -> None:
    assert main(["new", kind, title, "--welsh", "Ystafelloedd cynnes", *more]) == 0
    files = [here / "standards" / f"{stem}.{language}.md" for language in ("en", "cy")]
    assert set(rules_broken(checked(here))) == {"value-fits"}
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        filled = [_filled(line, "Ystafelloedd" if file.match("*.cy.md") else "Rooms") for line in lines]
        file.write_text("\n".join(filled) + "\n", encoding="utf-8")
    assert checked(here).report() == "No problems.\n"


def _filled(line: str, said: str) -> str:
    """Return a line of a new file with what an author would write, `said` for words."""
    key = line.strip().removesuffix(":")
    if not line.endswith(":") or line.startswith("#"):
        return line
    words = {"summary": f"{said}.", "en": "Rooms", "cy": "Ystafelloedd"}
    return f"{line} {(LEFT | words)[key]}" if key in LEFT | words else line


def test_a_pack_is_one_file_with_both_languages(here: Path) -> None:
    assert main(["new", "pack", "Second hour", "--welsh", "Yr ail awr"]) == 0
    pack = yaml.safe_load((here / "standards/packs/second-hour.yml").read_text(encoding="utf-8"))
    assert pack["title"] == {"en": "Second hour", "cy": "Yr ail awr"}


def test_every_key_of_a_header_is_explained(here: Path) -> None:
    main(["new", "standard", "Warm rooms"])
    text = (here / "standards/national/02-warm-rooms.en.md").read_text(encoding="utf-8")
    header = next(each.header for each in KINDS if each.identity == "standard")
    for name, field in header.model_fields.items():
        assert f"\n{field.alias or name}:" in text or f"\n# {field.alias or name}:" in text
    assert "One of: voice." in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["local-standard", "Rooms"], "--in exampleshire"),
        (["local-set", "Rooms"], "--capitals GWY"),
        (["local-set", "Rooms", "--capitals", "EXA"], "none of EXA"),
        (["model", "Open doors"], "--name open-doors-2"),
        (["model", "مرحبا"], "no letter from a to z"),
        (["note", "¿?"], "--name"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_written(
    here: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(here.rglob("*"))
    assert main(["new", *words]) == 2
    assert told in capsys.readouterr().err
    assert sorted(here.rglob("*")) == before


def test_a_title_becomes_a_name() -> None:
    assert slug_of("Y tŷ: children’s homes, 2027") == "y-ty-childrens-homes-2027"
    assert slug_of("Long title " * 30).endswith("-title")
    assert len(slug_of("Long title " * 30)) <= SLUG_LENGTH
    assert len(slug_of("x" * 500)) == SLUG_LENGTH


def _plain(value: Any) -> Any:  # noqa: ANN401 - what a YAML file holds
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_the_schemas_hold_for_every_header_and_list_of_a_valid_tree(tree: Path) -> None:
    known = schemas()
    for kind in KINDS:
        for file in (tree / "standards").glob(f"{kind.folder}/*.md"):
            header = _plain(yaml.safe_load(file.read_text(encoding="utf-8").split("---")[1]))
            if kind.identity in header:
                schema = known[f"{kind.kind.replace(' ', '-')}.{file.name.split('.')[-2]}"]
                jsonschema.validate(header, schema)
                assert all("description" in each for each in schema["properties"].values())
                with pytest.raises(jsonschema.ValidationError):
                    jsonschema.validate({**header, "tilte": "Rooms"}, schema)
    lists = [*(tree / "standards/vocabulary").glob("*.yml")]
    for file in (each for each in lists if "?," not in each.read_text(encoding="utf-8")):  # PyYAML stops at that
        jsonschema.validate(_plain(yaml.safe_load(file.read_text(encoding="utf-8"))), known[f"list.{file.stem}"])


def test_the_settings_for_an_editor_name_one_schema_for_each_file() -> None:
    settings = editor_settings(".schemas")
    with_headers = settings["headers too"]["yaml.schemas"]
    assert {each.removeprefix(".schemas/").removesuffix(".schema.json") for each in with_headers} == {*schemas()} - {
        "safon"
    }
    assert settings["lists and packs"]["yaml.schemas"].items() <= with_headers.items()
    guidance = [each for each in (ROOT / "standards").rglob("*") if each.suffix in (".md", ".yml")]
    for file in guidance:
        path = file.relative_to(ROOT)
        found = [schema for schema, pattern in with_headers.items() if path.match(pattern)]
        expected = 0 if path.parts[1] in ("sources", "translations") else 1
        assert len(found) == expected, (path, found)
