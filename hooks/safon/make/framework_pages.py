"""A page for each framework, strategy and comparator."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact
from safon.model.kinds import Kind
from safon.views.document_page import prose_pages


def make(context: Context) -> Iterator[Artefact]:
    """Yield the pages in `language`."""
    yield from prose_pages(Kind.FRAMEWORK, "nav.frameworks", context)
