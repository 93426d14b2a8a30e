"""The page for an address that leads nowhere. A host serves it at any depth, so its links start at the site's root."""

from __future__ import annotations

from collections.abc import Iterator

from safon.model.artefact import Artefact, Site
from safon.model.library import Library
from safon.render.labels import label
from safon.render.plain_page import BOTH, Choice, plain_page


def make_shared(library: Library, site: Site) -> Iterator[Artefact]:  # noqa: ARG001 - makers share a form
    """Yield the not-found page, which speaks both languages."""
    content = plain_page(
        title=" / ".join(label(each, "lost.title") for each in BOTH),
        assets=site.base_path,
        choices=tuple(
            Choice(
                language=each,
                href=f"{site.base_path}{each.value}/",
                text=label(each, "lost.home"),
                heading=label(each, "lost.title"),
                sentence=label(each, "lost.lead"),
            )
            for each in BOTH
        ),
        index=False,
    )
    yield Artefact(path="404.html", content=content)
