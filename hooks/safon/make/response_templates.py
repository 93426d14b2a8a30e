"""For each engagement an empty table of responses, with a row for everything that it asks about.

Clauses are written as `S18.10`, which no spreadsheet program takes for a number. Rows that stay empty are passed over
when the table is read, and further rows may be added for other things that people said of the same clause.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.data.tables.table import BYTE_ORDER_MARK
from safon.model.front_matter import EngagementHeader
from safon.model.kinds import Kind
from safon.model.responses import COLUMNS
from safon.model.table_numbers import reference
from safon.urls import response_template
from safon.views.completeness import assert_complete
from safon.views.feedback_forms import subjects


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield a table for each engagement. Raises IncompleteError where a row is missing."""
    for engagement in build.library.of_kind(Kind.ENGAGEMENT):
        header = engagement.facts(EngagementHeader)
        asked = [each.id for each in subjects(build.library) if build.library.covers(header, each.document)]
        path, content = response_template(engagement.id), _table(asked)
        written = csv.DictReader(io.StringIO(content.removeprefix(BYTE_ORDER_MARK), newline=""))
        assert_complete(path, (row["clause"] for row in written), map(reference, asked))
        yield StaticFile(path=path, content=content.encode())


def _table(ids: Iterable[str]) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({"clause": reference(each)} for each in ids)
    return BYTE_ORDER_MARK + text.getvalue()
