"""The page for an address that leads nowhere, with a search in either language.

A host serves it at any depth, so its links start at the site's root.
"""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.urls import NOT_FOUND
from safon.views.plain_page import BOTH, LanguageChoice, plain_page


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the not-found page, which speaks both languages."""
    content = plain_page(
        build,
        title=" / ".join(build.for_language(each).label("lost.title") for each in BOTH),
        assets=build.site.base_path,
        choices=tuple(
            LanguageChoice(
                language=each,
                href=f"{build.site.base_path}{each.value}/",
                text=build.for_language(each).label("lost.home"),
                heading=build.for_language(each).label("lost.title"),
                sentence=build.for_language(each).label("lost.lead"),
                search=(build.for_language(each).label("lost.search"), build.for_language(each).label("lost.find")),
            )
            for each in BOTH
        ),
        index=False,
    )
    yield StaticFile(path=NOT_FOUND, content=content)
