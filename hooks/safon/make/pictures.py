"""The pictures of the guidance, where its pages look for them."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.library import Library


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield every picture as it is."""
    for path, content in library.pictures.items():
        yield Artefact(path=f"pictures/{path}", content=content)
