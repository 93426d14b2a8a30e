"""The data of each edition at an address of its own, and of the edition in force at one that never changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.make.framework_json import json_files
from safon.make.open_data import csv_files
from safon.model.edition import KeptEdition
from safon.urls import CURRENT_DATA, FRAMEWORK_JSON, edition_file, file_name
from safon.views.kept_changes import edition_in_force

_NAME = re.compile(r"[a-z][a-z-]*\.(?:json|csv)")


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the files of every edition as they were, and those of the edition in force; without one, as they are."""
    for edition in build.library.editions:
        for name, content in _data(edition):
            yield StaticFile(path=edition_file(edition.id, name), content=content)
    current = edition_in_force(build)
    if current is not None:
        for name, content in _data(current):
            yield StaticFile(path=f"{CURRENT_DATA}{name}", content=content)
        return
    for file in (*json_files(build), *csv_files(build)):
        if file.path == FRAMEWORK_JSON or file.path.endswith(".csv"):
            yield StaticFile(path=f"{CURRENT_DATA}{file_name(file.path)}", content=file.content)


def _data(edition: KeptEdition) -> Iterator[tuple[str, bytes]]:
    return ((name, content) for name, content in edition.files.items() if _NAME.fullmatch(name) is not None)
