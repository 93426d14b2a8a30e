"""What stands around the text of every page: interface words, the twin, the ways of the foot, absolute addresses."""

from __future__ import annotations

from functools import partial
from typing import Any

from safon.model.artefact import Site
from safon.model.language import Language
from safon.render.labels import label
from safon.render.links import alternates, in_language, relative

FOOTER = ("about", "accessibility", "privacy")
"""Hand-written pages that every page's foot leads to."""


def frame(place: str, site: Site, language: Language, chooser: str = "") -> dict[str, Any]:
    """Return what the theme's templates need for the page at `place`, an address without its language.

    `chooser` is the address of the page that offers it in both, where it has one of its own.
    """
    own = in_language(place, language)
    return {
        "words": partial(label, language),
        "language_root": relative(own, in_language("", language)),
        "twin": relative(own, in_language(place, language.other)),
        "alternates": alternates(place, site, chooser),
        "footer_links": [
            (label(language, f"nav.{each}"), relative(own, in_language(f"{each}/", language))) for each in FOOTER
        ],
    }
