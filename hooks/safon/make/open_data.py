"""The open data as comma-separated values, both languages in each file."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build, once
from safon.data.tables.all_tables import TABLES
from safon.data.tables.table import csv_file
from safon.urls import table_file


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield a file for each table. Raises IncompleteError where a row is missing."""
    yield from csv_files(build)


@once
def csv_files(build: Build) -> tuple[StaticFile, ...]:
    """Return the same, made once for a build: they stand at more than one address."""
    return tuple(StaticFile(path=table_file(each.name), content=csv_file(each, build)) for each in TABLES)
