"""A page for each period of asking for views."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.document_page import prose_pages


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the pages in `language`."""
    yield from prose_pages(Kind.ENGAGEMENT, "nav.have-your-say", library, language)
