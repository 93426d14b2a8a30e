"""The root page: both languages, equal, Welsh first; a choice is remembered only if the reader asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.library import Library
from safon.render.labels import label
from safon.render.plain_page import BOTH, Choice, plain_page


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the root page."""
    content = plain_page(
        title="Safon: Cymraeg / English",
        assets="",
        choices=tuple(
            Choice(
                language=each,
                href=f"{each.value}/",
                text=each.own_name,
                heading=label(each, "site.tagline"),
                sentence=label(each, "chooser.lead"),
            )
            for each in BOTH
        ),
        follow=True,
        remember=True,
    )
    yield Artefact(path="index.html", content=content)
