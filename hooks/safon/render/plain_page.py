"""A page that needs neither the theme nor a script: the root, short addresses, "not found"."""

from __future__ import annotations

from dataclasses import dataclass

from safon.model.language import Language
from safon.render.templates import render

BOTH = (Language.CY, Language.EN)
"""Welsh first, where both stand on one page."""


@dataclass(frozen=True)
class Choice:
    """One of the ways that a plain page offers."""

    href: str
    """Where it leads."""
    text: str
    """What it says, in its language."""
    language: Language
    """The language of the text and of the page it leads to."""


def plain_page(
    *,
    title: str,
    assets: str,
    languages: tuple[Language, ...],
    choices: tuple[Choice, ...],
    leads: tuple[tuple[Language, str, str], ...] = (),
    refresh: str = "",
    follow: bool = False,
    remember: bool = False,
    index: bool = True,
) -> bytes:
    """Return a small HTML page.

    `assets` is the way to the site's root; `leads` are (language, heading, sentence); `refresh` is where a browser
    goes by itself at once; `follow` lets a script follow a remembered choice; `remember` offers to keep one.
    """
    page = render(
        "plain.html.jinja",
        languages[0],
        title=title,
        assets=assets,
        choices=choices,
        leads=leads,
        refresh=refresh,
        follow=follow,
        remember=remember,
        index=index,
        both=len(languages) > 1,
    )
    return page.encode()
