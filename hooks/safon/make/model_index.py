"""All practice models."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.index_page import plain_index


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the index in `language`."""
    yield plain_index(Kind.MODEL, "models/", "models", library, language)
