"""A page for each framework, strategy and comparator."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.document_page import prose_pages


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the pages in `language`."""
    yield from prose_pages(Kind.FRAMEWORK, "nav.frameworks", library, site, language)
