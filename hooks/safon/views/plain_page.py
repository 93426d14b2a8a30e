"""A page that needs neither the theme nor a script: the root, short addresses, "not found"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from safon.artefact import StaticFile
from safon.context import Build
from safon.model.language import Language
from safon.urls import in_language, in_welsh, index_file
from safon.views.templates import render

BOTH = (Language.CY, Language.EN)
"""Welsh first, where both stand on one page."""


@dataclass(frozen=True, kw_only=True)
class LanguageChoice:
    """One of the ways that a plain page offers, in one language."""

    language: Language
    """The language of its words and of the page it leads to."""
    href: str
    """Where it leads."""
    text: str
    """What the link says."""
    heading: str = ""
    """A heading above it."""
    sentence: str = ""
    """A sentence above it."""
    notes: tuple[str, ...] = ()
    """What has to be known before anybody goes on, a sentence or two each."""
    search: tuple[str, str] | None = None
    """What a field says that is sent to where it leads, and what its button says."""
    more: tuple[str, str, str] | None = None
    """A sentence below it, the further way that it gives, and what that link says."""


def at_each_address(address: str, content: str | bytes, language: Language) -> Iterator[StaticFile]:
    """Yield a page at its address, without the language, and in Welsh also where it has Welsh words.

    Both are equally deep, so that the same ways lead on from them.
    """
    names = (address, in_welsh(address)) if language is Language.CY else (address,)
    for each in filter(None, names):
        yield StaticFile(path=index_file(in_language(each, language)), content=content, language=language)


def plain_page(
    build: Build,
    *,
    title: str,
    assets: str,
    choices: tuple[LanguageChoice, ...],
    refresh: str = "",
    follow: bool = False,
    remember: bool = False,
    index: bool = True,
) -> bytes:
    """Return a small HTML page in the language of its first choice.

    `assets` is the way to the site's root; `refresh` is where a browser goes by itself at once; `follow` lets a
    script follow a remembered choice; `remember` offers to keep one; `index` lets search engines list it.
    """
    page = render(
        "plain.html.jinja",
        build.for_language(choices[0].language),
        title=title,
        assets=assets,
        choices=choices,
        refresh=refresh,
        follow=follow,
        remember=remember,
        index=index,
    )
    return page.encode()
