"""The open data as comma-separated values, both languages in each file."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.library import Library
from safon.render.tables.all_tables import TABLES
from safon.render.tables.table import csv_file


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:
    """Yield a file for each table. Raises IncompleteError where a row is missing."""
    for table in TABLES:
        yield Artefact(path=f"data/{table.name}.csv", content=csv_file(table, library, site))
