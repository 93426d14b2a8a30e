"""The pictures of the guidance, where its pages look for them."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.urls import picture_file


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield every picture as it is."""
    for path, content in build.library.pictures.items():
        yield StaticFile(path=picture_file(path), content=content)
