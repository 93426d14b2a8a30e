"""All frameworks, strategies and comparators."""

from __future__ import annotations

from collections.abc import Iterator

from safon.context import Context
from safon.model.artefact import Artefact
from safon.model.kinds import Kind
from safon.urls import FRAMEWORKS
from safon.views.index_page import plain_index


def make(context: Context) -> Iterator[Artefact]:
    """Yield the index in `language`."""
    yield plain_index(Kind.FRAMEWORK, FRAMEWORKS, "frameworks", context)
