"""The open data as comma-separated values, both languages in each file."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.data.tables.all_tables import TABLES
from safon.data.tables.table import csv_file
from safon.urls import table_file


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield a file for each table. Raises IncompleteError where a row is missing."""
    for table in TABLES:
        yield StaticFile(path=table_file(table.name), content=csv_file(table, build))
