"""A page for each practice note: how to do one thing well."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.kinds import Kind
from safon.model.language import Language
from safon.model.library import Library
from safon.render.document_page import prose_pages


def make(library: Library, site: Site, language: Language) -> Iterator[Artefact]:
    """Yield the pages in `language`."""
    yield from prose_pages(Kind.NOTE, "nav.practice-notes", library, site, language)
