"""The root page: both languages, equal, Welsh first; a choice is remembered only if the reader asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from safon.artefact import StaticFile
from safon.context import Build
from safon.urls import index_file
from safon.views.plain_page import BOTH, LanguageChoice, plain_page


def make_shared(build: Build) -> Iterator[StaticFile]:
    """Yield the root page."""
    content = plain_page(
        build,
        title="Safon: Cymraeg / English",
        assets="",
        choices=tuple(
            LanguageChoice(
                language=each,
                href=f"{each.value}/",
                text=each.own_name,
                heading=build.for_language(each).label("site.tagline"),
                sentence=build.for_language(each).label("chooser.lead"),
            )
            for each in BOTH
        ),
        follow=True,
        remember=True,
    )
    yield StaticFile(path=index_file(""), content=content)
