"""What stands around the text of every page: interface words, the twin, the ways of the foot, absolute addresses."""

from __future__ import annotations

from typing import Any

from safon.context import Context
from safon.urls import alternates, href, in_language, page_of

FOOTER = ("about", "accessibility", "privacy")
"""Hand-written pages that every page's foot leads to."""


def template_context(place: str, context: Context, chooser: str = "") -> dict[str, Any]:
    """Return what the theme's templates need for the page at `place`, an address without its language.

    `chooser` is the address of the page that offers it in both, where it has one of its own.
    """
    own = in_language(place, context.language)
    return {
        "words": context.label,
        "language_root": href(own, in_language("", context.language)),
        "twin": href(own, in_language(place, context.language.other)),
        "alternates": alternates(place, context.site, chooser),
        "footer_links": [
            (context.label(f"nav.{each}"), href(own, in_language(page_of(each), context.language))) for each in FOOTER
        ],
    }
