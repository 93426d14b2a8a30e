"""`safon schemas`: a JSON Schema of every header and list, made from their declarations, for editors that know such."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from safon.i18n.key_words import said_of_keys
from safon.model.fields import FrontMatter
from safon.model.front_matter import PackHeader
from safon.model.kinds import KINDS, Kind
from safon.model.language import Language
from safon.model.settings import SETTINGS, Settings
from safon.model.vocabulary import LISTS

_OF_THE_WHOLE = ("$schema", "title", "$defs")
EDITOR = "editor-settings.json"
"""Which files each schema is for."""
_NAMES = {Kind.LOCAL_SET: "about", Kind.LOCAL_STANDARD: "[0-9]*"}
"""How the files of a kind begin, where two kinds share a folder."""
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def add_to(commands: Any) -> None:  # noqa: ANN401 - argparse does not name the type
    """Add the command to `safon`."""
    command = commands.add_parser("schemas", help="write a JSON Schema of every header and list")
    command.add_argument("--into", type=Path, required=True, metavar="FOLDER", help="the folder to write them to")
    command.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    options.into.mkdir(parents=True, exist_ok=True)
    written = {_file(name): schema for name, schema in schemas().items()}
    for name, content in {**written, EDITOR: editor_settings(options.into.as_posix())}.items():
        text = json.dumps(content, ensure_ascii=False, indent=2)
        (options.into / name).write_text(f"{text}\n", encoding="utf-8")
        sys.stdout.write(f"{name}\n")
    return 0


def _file(name: str) -> str:
    return f"{name}.schema.json"


def editor_settings(folder: str) -> dict[str, dict[str, Any]]:
    """Return which files each schema in `folder` is for, as settings of yaml-language-server, without headers and with.

    The server completes in a header, but reads the prose below it as YAML too, and finds fault with it. So its
    validation is off where headers are among the files.
    """
    files = {f"list.{name}": f"standards/vocabulary/{name}.yml" for name in LISTS} | {"pack": "standards/packs/*.yml"}
    headers = {
        f"{kind.kind.replace(' ', '-')}.{each}": f"standards/{kind.folder}/{_NAMES.get(kind.kind, '*')}.{each}.md"
        for kind in KINDS
        for each in Language
    }
    own, every = ({f"{folder}/{_file(name)}": path for name, path in each.items()} for each in (files, files | headers))
    return {
        "lists and packs": {"yaml.schemas": own},
        "headers too": {"yaml.schemas": every, "yaml.validate": False},
    }


def schemas() -> dict[str, Mapping[str, Any]]:
    """Return the schema of every header and list, by the name of its file: `practice-note.en`, `list.agencies`."""
    found: dict[str, Mapping[str, Any]] = {}
    for kind in KINDS:
        stem = kind.kind.replace(" ", "-")
        found[f"{stem}.en"] = _schema(kind.header, f"Header of a {kind.kind}, English file")
        found[f"{stem}.cy"] = _schema(kind.text_header, f"Header of a {kind.kind}, Welsh file", Language.CY)
    found["pack"] = _schema(PackHeader, "Training pack")
    found[SETTINGS.removesuffix(".toml")] = _schema(Settings, SETTINGS)
    for name, entry in LISTS.items():
        inner = _schema(entry, f"List {name}")
        outer: dict[str, Any] = {key: inner[key] for key in _OF_THE_WHOLE if key in inner}
        items = {key: value for key, value in inner.items() if key not in outer}
        found[f"list.{name}"] = {**outer, "type": "array", "items": items}
    return found


def _schema(model: type[FrontMatter], title: str, language: Language = Language.EN) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True)
    classes = {each.__name__: each for each in _below(FrontMatter)}
    for part, owner in (
        (schema, model),
        *((each, classes.get(name)) for name, each in schema.get("$defs", {}).items()),
    ):
        if owner is not None:
            _describe(part, owner, language)
    return {"$schema": _DIALECT, **schema, "title": title}


def _below(model: type[FrontMatter]) -> Iterator[type[FrontMatter]]:
    for each in model.__subclasses__():
        yield each
        yield from _below(each)


def _describe(part: dict[str, Any], owner: type[FrontMatter], language: Language) -> None:
    """Say at each key what it is for, in the language of the file."""
    said = said_of_keys(owner, language)
    for name, info in owner.model_fields.items():
        key = part.get("properties", {}).get(info.alias or name)
        if key is not None and said.get(name):
            key["description"] = said[name]
